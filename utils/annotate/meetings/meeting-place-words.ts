/** Places that no list knows, and places that grow: a building with its city, a city with its state. */
import type { PlaceFinding, StatesFound } from '../findings.ts'
import { isStateName, type Taker } from './meeting-cast.ts'
import type { Cue } from './meeting-cues.ts'
import type { Draft, Material } from './meeting-drafts.ts'
import { inRange } from './meeting-ranges.ts'
import { firstProse, isNearTop, MEETING, rangeHas } from './meeting-words.ts'
import { MONTH } from '../text/calendar.ts'
import { words } from '../word-signs.ts'

/** Behind these a place is where something is. */
export const AT = words('in at here inside near')
const JOIN = words(
  'in at , of headquarters the city garrison capital complex northeastern northern southern eastern western ( ) port near town',
)

/** States of one city, which the press names as it names cities. */
const CITY_STATES = new Set(['SG', 'MC', 'VA', 'DJ', 'LU', 'KW', 'SM', 'HK', 'MO', 'PA', 'GT'])

/** The state is itself a city. */
export const isCityState = (country: string | null): boolean => country !== null && CITY_STATES.has(country)
/** How sure a place is that is only a state; no other place has this very confidence. */
export const STATE_AS_PLACE = 0.61

/** "in Singapore", and "they met in China": a state by name right behind "in", where a city would stand. */
export function countriesAsPlaces(material: Material, states: StatesFound, from: number, to: number): PlaceFinding[] {
  const { tokens } = material.cast
  const found: PlaceFinding[] = []
  for (const country of inRange(states.countries, from, to)) {
    if (country.form === 'demonym' || !AT.holds(tokens[country.from - 1])) continue
    // "met B's minister X in Poland": behind somebody who was met.
    const organ = tokens[country.to]?.type === 'word' && tokens[country.to]?.capital
    const met = !organ && (material.cast.findingAt[country.from - 2] ?? -1) >= 0
    if (!CITY_STATES.has(country.country) && !met && !MEETING.holds(tokens[country.from - 2])) continue
    const name = material.reading.text.slice(tokens[country.from]?.start ?? 0, tokens[country.to - 1]?.end ?? 0)
    found.push({
      kind: 'place',
      from: country.from,
      to: country.to,
      name,
      country: country.country,
      dateline: false,
      confidence: STATE_AS_PLACE,
      reason: '@state_as_place',
    })
  }
  return found
}

/** A country of an official that was concluded with this much confidence counts as told. */
const SURE = 0.8

/**
 * The state of whoever receives or is called on, by the grammar of the cues; null where they do not tell.
 * @param fits whether a cue, with those who came, is to be believed. @param least how sure the host's own state must be.
 */
export function hostOf(
  draft: Draft,
  least = SURE,
  fits: (cue: Cue, guests: Taker[]) => boolean = () => true,
): string | null {
  for (const { cue, sides } of draft.cues) {
    if (cue.kind !== 'host' && cue.kind !== 'callon') continue
    const left = cue.kind === 'host' && !cue.passive
    const [host] = left ? sides.left.takers : sides.right.takers
    const guests = left ? sides.right.takers : sides.left.takers
    const person = host && host.person
    if (!host?.country) continue
    if (person?.countryInferred && person.countryConfidence < least) continue
    if (fits(cue, guests)) return host.country
  }
  return null
}

/** Sentences at the top in which a visit is told. */
const HEAD = 5
export const BACK = words('returned back')
const OTHER_TIME = words('last next upcoming forthcoming recent previous earlier invited invitation return will would')
const VISITS = words('visit visits visited visiting trip arrived arrives arriving stay was spent')
/** The state that was visited ("during his visit to X"), or in whose capital they met ("in the Kenyan capital"); null where none is told. */
export function visited(material: Material, draft: Draft): string | null {
  const { cast, reading, states } = material
  const [first = 0] = draft.sentences
  const own = draft.sentences.filter((index) => index === first || isNearTop(material, index, HEAD))
  // "He paid a visit to A. There he met": told in the sentence before, or in the lead.
  for (const index of [...own, ...(isNearTop(material, first - 1, HEAD) ? [first - 1] : []), firstProse(material)]) {
    const sentence = reading.sentences[index]
    if (!sentence) continue
    for (const country of inRange(states.countries, sentence.from, sentence.to)) {
      // "in the Kenyan capital", "in Kenya's capital".
      const noun = cast.tokens[country.to]?.type === 'possessive' ? country.to + 1 : country.to
      if (cast.tokens[noun]?.key === 'capital' && isAt(cast.tokens, country.from)) return country.country
      if (country.form === 'demonym' || !isOfSides(draft, country.country)) continue
      const low = Math.max(sentence.from, country.from - 7)
      // "returned from B".
      if (cast.tokens[country.from - 1]?.key === 'from' && BACK.holds(cast.tokens[country.from - 2]))
        return country.country
      if (!rangeHas(cast.tokens, low, country.from, VISITS) || rangeHas(cast.tokens, low - 3, country.from, OTHER_TIME))
        continue
      // "Visiting Pakistan Navy chief": whose chief; but "visited B Nov. 14".
      const next = cast.tokens[country.to]
      if (next?.type === 'word' && next.capital && !MONTH.holds(next)) continue
      // "visits by the Omani chief": a state that owns, or acts, was not visited.
      if (isAt(cast.tokens, country.from)) return country.country
    }
  }
  return null
}

/** Behind "in", "to" or "visiting", with or without "the". */
function isAt(tokens: Material['cast']['tokens'], at: number): boolean {
  const lead = tokens[tokens[at - 1]?.key === 'the' ? at - 2 : at - 1]?.key ?? ''
  return lead === 'to' || lead === 'in' || VISITS.has(lead)
}

/** A state of the meeting, or one that may be that of the official whose state nothing tells. */
function isOfSides(draft: Draft, country: string): boolean {
  return (
    draft.countries.includes(country) ||
    (draft.countries.length === 1 && draft.takers.some((taker) => taker.country === null))
  )
}

/** What people of many states come to. */
export const EVENT = words(
  'conference summit forum ministerial exercise games expo exhibition show airshow symposium dialogue sidelines format process',
)
/** Gatherings that are known by a name without their town. */
const HELD_AT = new Map<string, [string, string]>([
  ['shangri-la', ['Singapore', 'SG']],
  ['xiangshan', ['Beijing', 'CN']],
  ['raisina', ['New Delhi', 'IN']],
  ['idex', ['Abu Dhabi', 'AE']],
  ['dimdex', ['Doha', 'QA']],
  ['eurosatory', ['Paris', 'FR']],
  ['dsei', ['London', 'GB']],
  ['idef', ['Istanbul', 'TR']],
])
const AT_EVENT = words('of at during attend attended attending in')
const TO_COME = words('ahead upcoming forthcoming next last previous invited before')

/** "on the sidelines of the Munich Security Conference", "during Idex": the town of the gathering at which they met. */
export function eventPlace(
  material: Material,
  states: StatesFound,
  sentences: readonly number[],
): { name: string; country: string | null; from: number; to: number } | null {
  const { tokens } = material.cast
  for (const index of sentences) {
    const sentence = material.reading.sentences[index]
    if (!sentence) continue
    for (let t = sentence.from; t < sentence.to; t++) {
      if (!tokens[t]?.capital) continue
      const key = tokens[t + 1]?.key === '-' ? `${tokens[t]?.key}-${tokens[t + 2]?.key}` : (tokens[t]?.key ?? '')
      const held = HELD_AT.get(key)
      if (held) return { name: held[0], country: held[1], from: t, to: t + 1 }
    }
    for (const { from, to, name, country, dateline } of inRange(states.places, sentence.from, sentence.to)) {
      const lead = tokens[from - 1]?.key === 'the' ? from - 2 : from - 1
      if (dateline || country === null || !AT_EVENT.holds(tokens[lead]) || rangeHas(tokens, lead - 5, from, TO_COME))
        continue
      let end = to
      while (end < to + 3 && tokens[end]?.capital && !EVENT.holds(tokens[end])) end++
      if (EVENT.holds(tokens[end])) return { name, country, from, to }
    }
  }
  return null
}

/** "General Headquarters (GHQ) in Rawalpindi", "Lachin, Azerbaijan": neighbouring places are one. */
export function extend(
  material: Material,
  states: StatesFound,
  place: PlaceFinding,
): { from: number; to: number; country: string | null; city: boolean } {
  const { tokens, countryAt } = material.cast
  let { from, to } = place
  let country = place.country
  let city = isCity(place)
  for (let grown = true; grown; ) {
    grown = false
    for (const other of inRange(states.places, from - 12, to + 12)) {
      // A dateline begins anew, also where it stands right under the headline; a surname is no town.
      if (other.dateline || (material.cast.findingAt[other.from] as number) >= 0) continue
      if (other.from >= to && other.from - to <= 7 && onlyJoins(tokens, to, other.from)) {
        to = other.to
        grown = true
      } else if (other.to <= from && from - other.to <= 7 && onlyJoins(tokens, other.to, from)) {
        from = other.from
        grown = true
      } else continue
      country ??= other.country
      city ||= isCity(other)
    }
  }
  from = withVenue(tokens, from)
  if (tokens[to]?.key === ',' && isStateName(material.cast, to + 1)) {
    const code = countryAt[to + 1]
    if (country === null || country === code) {
      let end = to + 2
      while (countryAt[end] === code) end++
      to = end
      country = code ?? null
    }
  }
  return { from, to, country, city }
}

const HALL = words(
  'headquarters hq ghq office offices ministry palace residence house complex base hotel secretariat academy pentagon kremlin cantonment',
)

/** "army headquarters in the northeastern garrison city of Rawalpindi": the venue in front of the city, from its first word on. */
function withVenue(tokens: Material['cast']['tokens'], from: number): number {
  let t = from - 1
  while (t > from - 9 && JOIN.holds(tokens[t])) t--
  if (t < 0 || t === from - 1 || !HALL.holds(tokens[t])) return from
  let start = t
  while (
    start > t - 6 &&
    // "St James's Palace in London".
    ((tokens[start - 1]?.type === 'possessive' && tokens[start - 2]?.capital) ||
      (tokens[start - 1]?.type === 'word' &&
        (tokens[start - 1]?.capital || QUALIFIER.holds(tokens[start - 1])) &&
        tokens[start - 1]?.key !== 'the'))
  )
    start--
  // "in his office in Hanoi": a house without a name tells no more than the town.
  return tokens[start]?.capital || start < t ? start : from
}
const QUALIFIER = words('army military naval navy defence defense ministry general presidential air of force forces')

const VENUE =
  /headquarter|hq\b|house|office|palace|ministry|pentagon|complex|base|hotel|centre|center|building|hall|secretariat|academy|camp|airport|kremlin|block|durbar|bha[vw]an/i
const isCity = (place: PlaceFinding): boolean => !VENUE.test(place.name)

function onlyJoins(tokens: Material['cast']['tokens'], from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (!JOIN.holds(tokens[t])) return false
  // "ties grow in Tehran", and below it "TEHRAN - ...".
  for (let t = from; t <= to; t++) if (tokens[t]?.broken) return false
  return true
}
