/** Who of the sentence of a cue comes from abroad: whether those who meet are of two states. */
import { AHEAD } from '../../gazetteer/verbs.ts'
import type { Participant } from '../../model.ts'
import type { OfficialFinding, PeopleFound, StatesFound } from '../findings.ts'
import type { Reading } from '../text/reading.ts'
import { Words } from '../word-signs.ts'
import { isDefenceOffice } from './decide-subject.ts'
import { ENVOY, FIELD, type StateOf, statesWithin } from './decide-told.ts'
import { OWN_FOREIGN, type TopWords } from './decide-top.ts'
import type { Cue } from './meeting-cues.ts'
import { inRange } from './meeting-ranges.ts'

/** Whom the words around a cue name. */
export function near(reading: Reading, people: PeopleFound, cue: Cue): OfficialFinding[] {
  const sentence = reading.sentences[cue.sentence]
  return sentence
    ? inRange(people.findings, Math.max(sentence.from, cue.from - 25), Math.min(sentence.to, cue.to + 25))
    : []
}

/** The sentence of the cue names two states, or one and a word of foreigners. */
export function isAbroad(
  reading: Reading,
  states: StatesFound,
  people: PeopleFound,
  cue: Cue,
  stateOf: StateOf,
): boolean {
  const sentence = reading.sentences[cue.sentence]
  if (!sentence) return false
  if (isReceived(reading, states, people, cue, stateOf)) return true
  // "The minister and the commander of the navy hosted the visiting US official".
  for (let t = Math.max(sentence.from, cue.from - 25); t < Math.min(sentence.to, cue.to + 25); t++)
    if (reading.tokens[t]?.key === 'visiting' && statesWithin(states, t + 1, t + 4) > 0) return true
  if (isAtHome(reading, people, cue, stateOf)) return false
  const sides = new Set<string>()
  for (const finding of near(reading, people, cue)) {
    const side = finding.organisation ?? stateOf.get(finding)
    if (side) sides.add(side)
  }
  if (sides.size >= 2) return true
  // "The army chief reviewed readiness on the border of A and B": one alone discusses nothing with anybody.
  const [from, to] = [Math.max(sentence.from, cue.from - NEAR), Math.min(sentence.to, cue.to + NEAR)]
  if (statesAt(states, reading, cue) >= 2 && statesWithin(states, from, to) > 0)
    return cue.kind !== 'discuss' || sides.size === 0
  if (cue.kind === 'discuss') return false
  // "Today I met Papua New Guinea's minister for defence": whoever writes so is the other side.
  if (isFirst(reading, cue) && sides.size === 1) return true
  // An envoy whose state nobody prints is hardly one of the paper's own.
  const named = near(reading, people, cue)
  if (
    named.some((finding) => !stateOf.get(finding) && ENVOY.test(finding.offices[0]?.title ?? '')) &&
    !named.some((finding) => HOME.test(finding.offices[0]?.title ?? ''))
  )
    return true
  for (let t = Math.max(sentence.from, cue.from - 25); t < Math.min(sentence.to, cue.to + 25); t++)
    if (FOREIGN.holds(reading.tokens[t]) && !OWN_FOREIGN.holds(reading.tokens[t + 1])) return true
  return false
}
/**
 * "The minister talked with the Ambassador of Greece", "received a delegation of the Singapore Armed Forces": where a ministry or a
 * paper names no state beside its own.
 */
function isReceived(reading: Reading, states: StatesFound, people: PeopleFound, cue: Cue, stateOf: StateOf): boolean {
  const home = states.places.find((place) => place.dateline)?.country
  const isForeign = ({ country }: { country: string }): boolean => country !== home
  const end = Math.min(reading.sentences[cue.sentence]?.to ?? 0, cue.to + 16)
  const first = reading.sentences[cue.sentence]?.from ?? 0
  for (let t = Math.max(first, cue.from - 25); cue.kind !== 'discuss' && t < end; t++)
    if (
      reading.tokens[t]?.key === 'delegation' &&
      (inRange(states.countries, t - 4, t + 8).some(isForeign) ||
        inRange(states.organisations, t - 4, t + 8).some(({ country }) => country && country !== home)) &&
      (home || reading.tokens.slice(t, end).some((token) => FIELD.holds(token)))
    )
      return true
  const named = near(reading, people, cue).filter((finding) => finding.name !== null && !finding.group)
  // "The minister met the Minister of Defence of B, X": whoever needs no state is of the paper's own.
  const serving = near(reading, people, cue).filter(({ group, offices }) => !group && offices.some(isDefenceOffice))
  if (
    (cue.kind !== 'discuss' || serving.every(({ name, to }) => name !== null && to <= cue.from)) &&
    // "on a visit to B, called on General X, chief of staff of the People's Army".
    ((serving.filter(({ name }) => name !== null).length > 1 && goesTo(reading, states, cue).some(isForeign)) ||
      (serving.some((finding) => stateOf.get(finding) === null) &&
        serving.some((finding) => finding.countries.length > 0 && finding.countries[0]?.country !== home)))
  )
    return true
  return (
    named.some(({ countries, offices }) => countries.length === 0 && offices.some(isDefenceOffice)) &&
    named.some((finding) => {
      const [state] = finding.countries
      return ENVOY.test(finding.offices[0]?.title ?? '') && state && stateOf.get(finding) && state.country !== home
    })
  )
}

/** The states that the sentence of the cue names behind "visit to". */
function goesTo(reading: Reading, states: StatesFound, cue: Cue): StatesFound['countries'] {
  const { from, to } = reading.sentences[cue.sentence] ?? cue
  for (let t = from; t < to; t++)
    if (reading.tokens[t]?.key === 'visit' && reading.tokens[t + 1]?.key === 'to')
      return inRange(states.countries, t + 2, t + 4)
  return []
}

/** "I met", "we discussed". */
export function isFirst(reading: Reading, cue: Cue): boolean {
  let at = cue.from - 1
  // "I (the minister for defence, A) met".
  if (reading.tokens[at]?.key === ')') while (at > cue.from - 12 && reading.tokens[at + 1]?.key !== '(') at--
  const key = reading.tokens[at]?.key
  return key === 'i' || key === 'we'
}

/** Envoys whom nobody receives but their own government. */
const HOME = /permanent representative/i

/** All whom the sentence names serve one state: "the minister met his country's ambassador to B". */
function isAtHome(reading: Reading, people: PeopleFound, cue: Cue, stateOf: StateOf): boolean {
  const named = near(reading, people, cue).filter((finding) => !finding.group && !finding.relation)
  const sides = new Set(named.map((finding) => stateOf.get(finding) ?? null))
  const persons = new Set(named.map((finding) => people.who[people.findings.indexOf(finding)]?.[0] ?? finding))
  return persons.size >= 2 && sides.size === 1 && !sides.has(null)
}

/** So near to a cue stand those who meet; further off anything may be spoken of. */
const NEAR = 14
/** Words that say that one side comes from abroad. */
const FOREIGN = new Words('foreign visiting counterpart counterparts attaches attache bilateral trilateral'.split(' '))

/** How many states the sentence of a cue names as those who may meet. */
export function statesAt(states: StatesFound, reading: Reading, cue: Cue): number {
  const sentence = reading.sentences[cue.sentence]
  if (!sentence) return 0
  // "A meeting with A's military leaders where he discussed the issues of B and C": of those nobody is there.
  let end = sentence.to
  for (let t = end - 1; t > cue.to; t--) if (reading.tokens[t]?.key === 'where') end = t
  const named = statesWithin(states, sentence.from, end)
  // "MUSCAT: Talks were held between the Sultanate and Qatar": the state of the dateline is one of them.
  const home = cue.reach === 'between' ? states.places.find((place) => place.dateline)?.country : null
  const away = inRange(states.countries, sentence.from, sentence.to)
  return named === 1 && home && away.some(({ country }) => country !== home) ? 2 : named
}

/** The headline or the lead tells that this person came to another state. */
export function comesAbroad(
  reading: Reading,
  states: StatesFound,
  people: PeopleFound,
  top: TopWords,
  { id, country, office }: Participant,
): boolean {
  if (country === null || /national security/i.test(office?.title ?? '')) return false
  return top.told.slice(0, 2).some((index) => {
    const { from, to } = reading.sentences[index] ?? { from: 0, to: 0 }
    const named = people.findings.some(
      (finding, at) => finding.from >= from && finding.from < to && people.who[at]?.[0] === id,
    )
    if (
      !named ||
      ![...states.countries, ...states.places].some(
        (state) =>
          state.from >= from &&
          state.from < to &&
          state.country !== null &&
          state.country !== country &&
          !('dateline' in state && state.dateline),
      )
    )
      return false
    let comes = false
    for (let t = from; t < to; t++) {
      if (AHEAD.holds(reading.tokens[t]) || (reading.tokens[t]?.key === 'to' && COMING.holds(reading.tokens[t + 1])))
        return false
      if (JOURNEY.holds(reading.tokens[t])) comes = true
    }
    return comes
  })
}
/** "Arrived to take part in": what is still to come. */
const COMING = new Words(['take', 'attend', 'participate', 'hold'])
const JOURNEY = new Words(
  'visit visits visited visiting arrived trip tour tours travelled traveled flew landed'.split(' '),
)
