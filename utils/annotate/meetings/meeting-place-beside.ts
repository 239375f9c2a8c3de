/** What a sentence names besides the place where they met: where something is fought, where somebody serves or passed through. */
import type { PlaceFinding } from '../findings.ts'
import type { Sentence } from '../text/sentences.ts'
import { usable } from './meeting-fields.ts'
import type { Material } from './meeting-drafts.ts'
import { AT } from './meeting-place-words.ts'
import { inRange } from './meeting-ranges.ts'
import { rangeHas } from './meeting-words.ts'
import { words } from '../word-signs.ts'

/** Too wide for a place of meeting. */
export const REGION =
  /^(straits?|gulf|bay|sea|line|alley) of|^lake |memorial|mausoleum|monument|\bstraits$|\b(asia|africa|europe|america|east|balkans|pacific|ocean|sea|gulf|strait|caucasus|region|valley|strip|line of control|world|eurasia|sahel|levant|atlantic|mediterranean|arctic|peninsula|subcontinent|heights|kashmir|maghreb|scandinavia)$/i

/** "X said that troops in A had come", "a tour of B, where he saw the port of A": what is told besides. */
export function isSpokenOf(tokens: Material['cast']['tokens'], from: number, at: number): boolean {
  let besides = false
  for (let t = from; t < at; t++)
    if (BESIDES.holds(tokens[t])) besides = true
    else if (TALKS.holds(tokens[t])) besides = false
  return besides
}
const BESIDES = words('said told added asked explained recalled where thanked')
const TALKS = words('meeting talks discussions dialogue call session conversation sitting round')

/** "they last met in Dakar in November", "In early January the round opened in Quetta": somebody met there, on another day. */
export function isOtherDay(
  { dates, published }: Material,
  { to }: PlaceFinding,
  sentence: Sentence,
  besides: boolean,
): boolean {
  return inRange(dates, sentence.from, sentence.to).some(
    (date) =>
      ((date.from >= to && date.from <= to + 2) || (besides && date.from <= sentence.from + 2)) &&
      (!usable(date, published) || (besides && date.past)),
  )
}

/** "commander of the Allied Joint Force Command in Naples": where somebody serves, in a state that does not take part. */
export function isSeat(tokens: Material['cast']['tokens'], place: PlaceFinding, countries: readonly string[]): boolean {
  if (place.country === null || countries.includes(place.country)) return false
  const before = tokens[place.from - 2]
  return AT.holds(tokens[place.from - 1]) && before?.capital === true && SEATED.holds(before)
}
const SEATED = words('command commands corps fleet division brigade mission embassy force forces')

/** What is spoken of, not where it is spoken: "today's attack in", "since their meeting in". */
export function isContent(tokens: Material['cast']['tokens'], { from: at, to }: PlaceFinding): boolean {
  const lead = tokens[at - 1]?.key === 'the' ? at - 2 : at - 1
  // "discusses Gaza crisis", "accredited to New Delhi and Colombo".
  if (!AT.holds(tokens[lead])) return CONTENT.holds(tokens[to]) || tokens[lead - 1]?.key === 'accredited'
  if (CONTENT.holds(tokens[lead - 1])) return true
  // "A spokesperson of the ministry said in New Delhi".
  if (tokens[lead - 1]?.key === 'said' && SPEAKERS.holds(tokens[lead - 2])) return true
  for (let t = lead - 1; t > lead - 5; t--) if (tokens[t]?.key === 'since') return true
  // "comes one year after the summit in".
  for (let t = lead - 1; t > lead - 16; t--) if (tokens[t]?.key === 'after' && UNITS.holds(tokens[t - 1])) return true
  return false
}
const CONTENT = words(
  'attack attacks war wars conflict situation crisis fighting unrest violence developments blast bombing earthquake terrorism militants troops stationed deployed killed wounded stability peace operations born accredited resident residence residing since last',
)
const SPEAKERS = words(
  'spokesperson spokesman spokeswoman ministry official officials statement sources embassy office',
)
const UNITS = words('year years month months week weeks day days comes came')

/** "a tour that began in Bangui", "crossed the border at Kapikule": passed through on the way. */
export function isStage(tokens: Material['cast']['tokens'], at: number, low: number): boolean {
  if (!AT.holds(tokens[at - 1])) return false
  if (rangeHas(tokens, Math.max(low, at - 4), at, PASSED)) return true
  const from = Math.max(low, at - 8)
  return rangeHas(tokens, from, at, TOURS) && rangeHas(tokens, from, at, BEGUN)
}
const PASSED = words('crossed crossing refuelled refueled changed')
const TOURS = words('tour trip journey swing voyage visit')
const BEGUN = words('began begun started opened')
