/** Who of the sentence of a cue comes from abroad: whether those who meet are of two states. */
import type { Participant } from '../../model.ts'
import type { OfficialFinding, PeopleFound, StatesFound } from '../findings.ts'
import type { Reading } from '../text/reading.ts'
import { words } from '../word-signs.ts'
import { ENVOY, type StateOf, statesWithin } from './decide-told.ts'
import { OWN_FOREIGN, type TopWords } from './decide-top.ts'
import type { Cue } from './meeting-cues.ts'
import { inRange } from './meeting-ranges.ts'
import { isAhead } from './meeting-words.ts'

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
  const home = states.places.find((place) => place.dateline)?.country
  const named = near(reading, people, cue)
  const sides = new Set(named.map((finding) => finding.organisation ?? stateOf.get(finding)).filter(Boolean))
  if (sides.size >= 2) return true
  const [from, to] = [Math.max(sentence.from, cue.from - 25), Math.min(sentence.to, cue.to + 25)]
  const atHome = isAtHome(reading, people, cue, stateOf)
  // "The army chief reviewed readiness on the border of A and B": one alone discusses nothing with anybody.
  if (
    !atHome &&
    statesAt(states, reading, cue) >= 2 &&
    statesWithin(states, Math.max(from, cue.from - NEAR), Math.min(to, cue.to + NEAR)) > 0
  )
    return cue.kind !== 'discuss' || sides.size === 0
  if (cue.kind === 'discuss') return false
  for (let t = from; t < to; t++) {
    const key = reading.tokens[t]?.key
    // "The minister of A met A's defence attachés".
    const own =
      key?.startsWith('att') &&
      inRange(states.countries, t - 4, t).some(({ country }) =>
        named.some((finding) => finding.to <= t && stateOf.get(finding) === country),
      )
    if (!atHome && !own && FOREIGN.holds(reading.tokens[t]) && !OWN_FOREIGN.holds(reading.tokens[t + 1])) return true
    // "Received a delegation of the Singapore Armed Forces": where a ministry or a paper names no state beside its own.
    if (
      (key === 'delegation' || (!atHome && GUESTS.holds(reading.tokens[t]))) &&
      [...inRange(states.countries, t - 4, t + 8), ...inRange(states.organisations, t - 4, t + 8)].some(
        ({ country }) => country && country !== home,
      )
    )
      return true
  }
  // "AMMAN - The King received the French chief of staff": the paper's own host, whose state nobody prints.
  if (home && cue.kind === 'host' && sides.size === 1 && !sides.has(home)) return true
  // "Today I met Papua New Guinea's minister for defence": whoever writes so is the other side.
  if (isFirst(reading, cue) && sides.size === 1) return true
  // An envoy whose state nobody prints is hardly one of the paper's own.
  return (
    named.some((finding) => !stateOf.get(finding) && ENVOY.test(finding.offices[0]?.title ?? '')) && !named.some(isHome)
  )
}
/** An envoy whom nobody receives but his own government. */
const isHome = ({ offices }: OfficialFinding): boolean => /permanent representative/i.test(offices[0]?.title ?? '')
const GUESTS = words('ambassador commissioner envoy')

/** "I met", "we discussed", "I was pleased to host", "I have just concluded talks". */
export function isFirst(reading: Reading, cue: Cue): boolean {
  let at = cue.from - 1
  while (at > cue.from - 7 && HELPS.holds(reading.tokens[at])) at--
  // "I (the minister for defence, A) met".
  if (reading.tokens[at]?.key === ')') while (at > cue.from - 12 && reading.tokens[at + 1]?.key !== '(') at--
  const key = reading.tokens[at]?.key
  return key === 'i' || key === 'we'
}

const HELPS = words(
  'have had was were am are been just also today yesterday very pleased delighted honoured honored glad happy privileged privilege pleasure proud the a of to then warmly recently concluded completed held had productive',
)

/** All whom the sentence names serve one state: "the minister met his country's ambassador to B". */
function isAtHome(reading: Reading, people: PeopleFound, cue: Cue, stateOf: StateOf): boolean {
  const named = near(reading, people, cue).filter((finding) => !finding.group && !finding.relation)
  const sides = new Set(named.map((finding) => stateOf.get(finding) ?? null))
  const persons = new Set(named.map((finding) => people.who[people.findings.indexOf(finding)]?.[0] ?? finding))
  return persons.size >= 2 && sides.size === 1 && !sides.has(null)
}

/**
 * "The Prime Minister met the Ukrainian President": a state is printed beside whom a text names first, unless it is the writer's own.
 */
export function isUnmarked(
  reading: Reading,
  states: StatesFound,
  people: PeopleFound,
  cue: Cue,
  stateOf: StateOf,
): boolean {
  const { from: start, to: end } = reading.sentences[cue.sentence] ?? { from: cue.from, to: cue.to }
  if (cue.reach !== 'direct' || cue.passive || cue.kind === 'visit' || statesWithin(states, start, cue.from) > 0)
    return false
  const theirs = inRange(people.findings, cue.to, Math.min(end, cue.to + OBJECT)).find(
    ({ countries }) => countries.length > 0,
  )
  const state = theirs && stateOf.get(theirs)
  if (!state) return false
  const hosts = inRange(people.findings, start, cue.from).filter(({ group }) => !group)
  if (hosts.length === 0) return reading.tokens.slice(start, cue.from).some((token) => HOSTS.holds(token))
  return hosts.every((finding) => {
    const person = people.persons.find(({ id }) => id === people.who[people.findings.indexOf(finding)]?.[0])
    return (
      !person ||
      people.who[people.findings.indexOf(theirs)]?.[0] === person.id ||
      person.country !== state ||
      (person.countryInferred && person.countryConfidence <= GUESSED)
    )
  })
}
/** So many words behind the verb begins whom one met. */
const OBJECT = 7
/** Up to this a state was concluded from what the article names most. */
export const GUESSED = 0.6
const HOSTS = words('minister president secretary majesty king emir prince chief commander premier')

/** So near to a cue stand those who meet; further off anything may be spoken of. */
const NEAR = 14
/** Words that say that one side comes from abroad. */
const FOREIGN = words('foreign visiting counterpart counterparts attaches attache bilateral trilateral')

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
  if (/national security/i.test(office?.title ?? '')) return false
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
      if (isAhead(reading.tokens[t]) || (reading.tokens[t]?.key === 'to' && COMING.holds(reading.tokens[t + 1])))
        return false
      if (JOURNEY.holds(reading.tokens[t])) comes = true
    }
    return comes
  })
}
/** "Arrived to take part in": what is still to come. */
const COMING = words('take attend participate hold')
const JOURNEY = words('visit visits visited visiting arrived trip tour tours travelled traveled flew landed')
