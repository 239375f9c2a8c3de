/** Sentences that tell of a meeting of defence without a verb of meeting that binds two names: visits, forums, commissions. */
import { CANCELLED, DENIED, UPCOMING } from '../../gazetteer/verbs.ts'
import type { OfficialFinding, PeopleFound, StatesFound } from '../findings.ts'
import type { Reading } from '../text/reading.ts'
import type { TopWords } from './decide-top.ts'
import { DAYS } from './meeting-medium.ts'
import { inRange } from './meeting-ranges.ts'
import { COMPANY } from './meeting-sides.ts'
import { isAhead, rangeHas } from './meeting-words.ts'
import { OF_OR_FROM } from '../small-words.ts'
import { words } from '../word-signs.ts'

/** The state of the person whom a finding names, or null. */
export type StateOf = ReadonlyMap<OfficialFinding, string | null>
/** Looks up the state of each finding once. */
export function statesOf(reading: Reading, people: PeopleFound, states: StatesFound): StateOf {
  const countries = new Map(
    people.persons.map((person) => [
      person.id,
      // Whose envoy somebody is must be printed: a guess names the country he serves in.
      person.countryInferred && ENVOY.test(person.offices[0]?.title ?? '') ? null : person.country,
    ]),
  )
  return new Map(
    people.findings.map((finding, index) => {
      const country = countries.get(people.who[index]?.[0] ?? '') ?? finding.countries[0]?.country ?? null
      // "Defence attaché to Ghana" is not of Ghana.
      const serves =
        ENVOY.test(finding.offices[0]?.title ?? '') &&
        inRange(states.countries, finding.from, finding.to + 3).some(
          (state) => state.country === country && reading.tokens[state.from - 1]?.key === 'to',
        )
      return [finding, serves ? null : country]
    }),
  )
}
/** An envoy, by the title of the office. */
export const ENVOY = /ambassador|high commissioner|charg[ée]|envoy|attach|defen[cs]e advis/i

/** States named, and those whose organs are: "Royal Australian Air Force (RAAF)". */
export function statesWithin(states: StatesFound, from: number, to: number): number {
  const named = new Set(inRange(states.countries, from, to).map((country) => country.country))
  for (const organ of inRange(states.organisations, from, to)) if (organ.country) named.add(organ.country)
  return named.size
}

/** "Received the director general of the company": who comes does so for a firm. */
export function isOfBusiness(reading: Reading, index: number): boolean {
  const sentence = reading.sentences[index]
  if (!sentence) return false
  let head = false
  for (let t = sentence.from; t < sentence.to; t++) {
    const key = reading.tokens[t]?.key ?? ''
    if (key === 'ceo' || (key === 'delegation' && isFirmAt(reading, t + 1, sentence.to))) return true
    if (HEADS.has(key)) head = true
    if (head && FIRMS.has(key)) return true
  }
  return false
}
/** "met a delegation of the Russian firm X, led by its vice president". */
export function isFirmAt({ tokens }: Reading, from: number, to: number): boolean {
  if (!OF_OR_FROM.holds(tokens[from])) return false
  for (let t = from + 1; t < Math.min(to, from + 10) && tokens[t]?.key !== ','; t++)
    if (COMPANY.holds(tokens[t])) return true
  return false
}
const HEADS = new Set('director president chairman executive executives'.split(' '))
const FIRMS = new Set('company corporation firm firms companies manufacturer shipyard'.split(' '))

/**
 * The top names those of defence of two states, and a sentence with one of them tells of a visit: "said this when a delegation led
 * by B called on him", "during the talks, A thanked his host".
 */
export function isVisit(
  reading: Reading,
  states: StatesFound,
  people: PeopleFound,
  top: TopWords,
  stateOf: StateOf,
  soldiers: ReadonlySet<OfficialFinding>,
  past: ReadonlySet<number>,
): boolean {
  if (top.cues.some((cue) => cue.medium === 'phone' || cue.status !== 'held') || isJourneyAhead(reading, top))
    return false
  if (isEvent(reading, top)) return false
  // "The forthcoming visit of B's minister was spoken of, too": he is not there.
  const isComing = ({ from }: OfficialFinding): boolean => {
    const sentence = reading.sentences[reading.sentenceOf[from] ?? -1]
    return sentence !== undefined && rangeHas(reading.tokens, sentence.from, sentence.to, UPCOMING)
  }
  const defence = people.findings.filter(
    (finding) => finding.from < top.end && soldiers.has(finding) && !finding.group && !isComing(finding),
  )
  const sides = new Set(defence.map((finding) => stateOf.get(finding) ?? null))
  sides.delete(null)
  // Beside whom the article names first, his state is likely to be printed.
  const host = reading.sentences[reading.sentenceOf[defence[0]?.from ?? -1] ?? -1]
  const home = host ? inRange(states.countries, host.from, host.to).map(({ country }) => country) : []
  return top.told.some((index) => {
    const sentence = reading.sentences[index]
    if (!sentence || past.has(index) || isOfBusiness(reading, index)) return false
    let named = inRange(defence, sentence.from, sentence.to).length > 0
    let comes = false
    let from = false
    for (let t = sentence.from; t < sentence.to; t++) {
      const key = reading.tokens[t]?.key ?? ''
      if (isOpen(reading, t) || isBareYear(reading, t) || DRILL.has(key)) return false
      if (COMES.has(key)) comes = true
      if (key === 'delegation' || (key === 'call' && reading.tokens[t + 1]?.key !== 'for')) from = true
      // "A delegation of the armed forces called on him."
      if (from && FIELD.has(key) && defence.length > 0) named = true
    }
    // "a delegation of the Senegalese Armed Forces called": whoever leads it need not be read.
    const guests = from ? inRange(states.countries, sentence.from, sentence.to) : []
    const all = [...sides, ...guests.map(({ country }) => country), ...(guests.length > 0 ? home : [])]
    return named && comes && new Set(all).size >= 2
  })
}

/** The head speaks of a seminar, an exhibition or troops. */
export function isEvent(reading: Reading, top: TopWords, words = EVENTS): boolean {
  const head = reading.sentences[top.told[3] ?? top.told.at(-1) ?? -1]?.to ?? 0
  for (let t = 0; t < head; t++) if (words.holds(reading.tokens[t])) return true
  return false
}
/** Where many listen. */
export const FORUMS = words('seminar symposium workshop expo graduation')

/** "is to visit", "would hold", "on a visit during which he will meet": the journey has only begun, or not yet. */
export function isJourneyAhead(reading: Reading, top: TopWords): boolean {
  for (let t = 0; t < top.end; t++) {
    if (!JOURNEY.holds(reading.tokens[t])) continue
    for (let before = t - 1; before >= t - 4; before--) {
      const key = reading.tokens[before]?.key ?? ''
      if (isAhead(reading.tokens[before]) || (key === 'to' && before === t - 1)) return true
    }
  }
  return false
}
const JOURNEY = words('visit meet hold talk attend participate travel conduct opportunities')
export const COMES = new Set(
  'met visit visited visiting call delegation audience reception talks meeting received hosted guest host visitor dignitary'.split(
    ' ',
  ),
)
/** At an exercise, or on the border, officers of two states stand side by side without any talks. */
const EVENTS = words('seminar symposium workshop exhibition expo graduation troops interview')
const DRILL = new Set(
  'exercise exercises drill drills seminar conference course ceremony parade interview exhibition'.split(' '),
)

/** "FILE - In this file photo A meets B": a picture of another day. */
export const isFiled = (reading: Reading, t: number): boolean =>
  reading.tokens[t]?.key === 'file' && FILED.test(reading.tokens[t + 1]?.key ?? '')
const FILED = /^(?:photo|picture|image|-)$/

/** A word by which nothing has taken place yet, or at all. */
export function isOpen(reading: Reading, t: number): boolean {
  const key = reading.tokens[t]?.key ?? ''
  return isAhead(reading.tokens[t]) || DENIED.has(key) || CANCELLED.has(key)
}

/**
 * "Defence ministers from eleven countries take part in a forum", "A and B agreed on patrols as the session of their commission on
 * defence came to an end", "The Gulf states' military committee sat": many meet, or a body of two states.
 */
export function isBody(reading: Reading, states: StatesFound, index: number, around: boolean): boolean {
  const sentence = reading.sentences[index]
  if (!sentence || OPENS.test(reading.text.charAt(sentence.start))) return false
  let roles = false
  let heads = false
  let organ = false
  let members = false
  let meets = false
  let over = false
  let day = false
  let national = -9
  const home = states.places.find((place) => place.dateline)?.country
  let wide = around || statesWithin(states, sentence.from, sentence.to) >= 2
  for (let t = sentence.from; t < sentence.to; t++) {
    const key = reading.tokens[t]?.key ?? ''
    // What the sentence goes on to expect does not undo what took place; talks alone may be what is expected.
    if (((!meets || !over) && isOpen(reading, t)) || LEAVES.has(key) || HOUSE.has(key)) return false
    if (
      isBareYear(reading, t) ||
      (key === 'last' && (reading.tokens[t + 1]?.key === 'year' || reading.tokens[t + 1]?.key === 'month')) ||
      (!meets && key === 'to' && GATHERS.has(reading.tokens[t + 1]?.key ?? ''))
    )
      return false
    if (DRILL.has(key)) roles = meets = false
    if ((FIELD.has(key) || key === 'forces') && ROLES.holds(reading.tokens[t + 1])) {
      roles = true
      // "A, B defence ministers sign", "the army chiefs of A and B".
      if (statesWithin(states, t - 6, t) >= 2 || statesWithin(states, t + 2, t + 10) >= 2) members = true
      // "NATO defence ministers".
      if (inRange(states.organisations, t - 2, t).some(isOfStates)) members = true
    }
    // "the supreme commanders of A and B", who did not come to watch.
    if (key === 'attended' && heads) return false
    if (HEADS_OF.has(key) && reading.tokens[t - 1]?.key !== 'police' && statesWithin(states, t + 1, t + 8) >= 2)
      heads = roles = members = true
    if (MEMBERS.has(key) && reading.tokens[t - 1]?.type !== 'mark') members = true
    if (REGION.has(key)) members = true
    if (DONE.has(key) || (GATHERS.has(key) && !(key === 'sign' && reading.tokens[t + 1]?.key === 'of'))) {
      meets = true
      over ||= DONE.has(key) || (key !== 'talks' && !PLAIN.has(key))
    }
    // "at a meeting in C"
    if (key === 'meeting' && AT_A.test(`${reading.tokens[t - 2]?.key} ${reading.tokens[t - 1]?.key}`))
      meets = over = true
    if (DAYS.has(key)) day = true
    // "The National Defence Council", "the government security committee": of one state.
    if (key === 'national' || key === 'government') national = t
    const sits = key === 'group' ? GROUPS.holds(reading.tokens[t - 1]) : ORGANS.has(key)
    // "The chairman of the military commission", "the military commission's chairman".
    const office = CHAIRS.holds(reading.tokens[t + 1]) || isLed(reading, t)
    if (sits && !office && t - national > 4 && FIELD_NEAR.some((step) => isOfField(reading, t, step))) organ = true
    // "a delegation of defence officials of B"
    if (key === 'delegation' || key === 'team') {
      // Whoever comes to the paper's own capital is received by those of its state.
      wide ||= inRange(states.countries, t - 4, t + 8).some(({ country }) => home !== undefined && country !== home)
      for (const step of [-1, 2, 3, 4]) if (FIELD.holds(reading.tokens[t + step])) organ = true
    }
  }
  wide ||= inRange(states.organisations, sentence.from, sentence.to).some(isOfStates)
  return (meets && roles && members) || ((meets || day) && organ && (members || wide))
}
const GATHERS = new Set(
  'participate participated gather gathered convened met meet forum sat spent talks visited briefed toured attended sign discuss review hold agree'.split(
    ' ',
  ),
)
const AT_A = /^(?:at a|- day)$/
const HEADS_OF = new Set('generals admirals commanders chiefs'.split(' '))
/** Those of them that may stand behind "to": no day is over yet. */
const PLAIN = new Set('participate gather meet sign discuss review hold agree forum'.split(' '))
/** What stands in quotation marks is said, not told. */
export const OPENS = /["“]/
/** Bodies of one state only, or of none, and days that are kept. */
const HOUSE = new Set(
  'parliament parliaments parliamentary senate senators house assembly lawmakers cabinet standing hearing knesset acquisition affairs anniversary rebel rebels'.split(
    ' ',
  ),
)
/** Names of parts of the world that stand for the states there. */
const REGION = new Set(
  'gulf arab africa african nordic baltic sahel caribbean balkan allied pacific americas'.split(' '),
)
/** "Armed group" and "strike group" sit nowhere. */
/** "leader of the supreme military council": the words before a body name who heads it. */
function isLed({ tokens }: Reading, at: number): boolean {
  for (let t = at - 1; t > at - 6; t--) if (tokens[t]?.key === 'of') return CHAIRS.holds(tokens[t - 1])
  return false
}
const CHAIRS = words('chairman chair chairperson head leader chief commander spokesman spokesperson')
const GROUPS = words('working consultative contact coordination')

function isOfField(reading: Reading, t: number, step: number): boolean {
  const key = reading.tokens[t + step]?.key ?? ''
  // "The Security Council" is of the United Nations, or of one state; "economic security" is of trade.
  if (key === 'security')
    return reading.tokens[t]?.key !== 'council' && reading.tokens[t + step - 1]?.key !== 'economic'
  return FIELD.has(key) || key === 'nuclear' || key === 'deterrence'
}

/** "in 2013", "I remember 1998", and not "3 May 2013": no news. */
export function isBareYear(reading: Reading, t: number): boolean {
  const before = reading.tokens[t - 1]
  return (
    /^(?:19|20)\d\d$/.test(reading.tokens[t]?.key ?? '') &&
    before !== undefined &&
    before.type === 'word' &&
    (!before.capital || before.key === 'in')
  )
}

/** "Commission on Defence", "Defence Committee", "Joint Permanent Commission (JPC) on Defence". */
const FIELD_NEAR = [-3, -2, -1, 1, 2, 3, 4, 5]
const LEAVES = new Set('left leaves departed departs route attend'.split(' '))
const ORGANS = new Set('commission committee subcommittee dialogue council consultations mechanism'.split(' '))
const DONE = new Set(
  'end ended concluded held opened began chaired presided session discussed signed kicked'.split(' '),
)

/** Whose ministers meet: "of the member states". */
const MEMBERS = new Set('states countries nations members'.split(' '))

/** Words that make a role one of defence. */
export const FIELD = words('defence defense military army navy naval security armed')
const ROLES = words(
  'portfolios attaches heads ministers chiefs officials delegations officers staff leaders commanders brigadiers',
)

/** "The defence ministers of A and B": roles of defence without names. */
export function namesRole(reading: Reading, from: number, to: number): boolean {
  const keyAt = (t: number): string => reading.tokens[t]?.key ?? ''
  for (let t = from; t < to; t++) {
    if (ARMIES.has(keyAt(t))) return true
    if (
      keyAt(t) === 'chiefs' &&
      (keyAt(t - 1) === 'service' || (keyAt(t + 1) === 'of' && [2, 3, 4].some((step) => STAFFS.has(keyAt(t + step)))))
    )
      return true
    if (keyAt(t) === 'corps' && keyAt(t + 1).startsWith('commander')) return true
    // "2+2": those of foreign affairs and of defence.
    if (keyAt(t) === '2' && keyAt(t + 1) === '+' && keyAt(t + 2) === '2') return true
    if (FIELD.has(keyAt(t)) && keyAt(t - 1) === 'of' && MINISTRY.has(keyAt(t - 2))) return true
    if (FIELD.has(keyAt(t)) && (ROLES.has(keyAt(t + 1)) || ROLES.has(keyAt(t + 2)))) return true
    if (
      (ROLES.has(keyAt(t)) || keyAt(t) === 'general') &&
      keyAt(t + 1) === 'of' &&
      (FIELD.has(keyAt(t + 2)) || FIELD.has(keyAt(t + 3)))
    )
      return true
  }
  return false
}
const STAFFS = new Set('staff defence defense'.split(' '))
const MINISTRY = new Set('ministry ministries department'.split(' '))
const ARMIES = new Set('armies militaries navies brigadiers generals'.split(' '))

/** "Their defence ministers", "the heads of three navies": those of several states, who may be named in other sentences. */
export function namesMany(reading: Reading, sentence: { from: number; to: number } | undefined): boolean {
  for (let t = sentence?.from ?? 0; t < (sentence?.to ?? 0); t++) {
    const key = reading.tokens[t]?.key ?? ''
    const next = reading.tokens[t + 1]?.key ?? ''
    if (NAVIES.has(key) || (/^defen[cs]e$/.test(key) && (next === 'ministers' || next === 'chiefs'))) return true
  }
  return false
}
const NAVIES = new Set('armies militaries navies'.split(' '))

/** An organisation of states, and not the one of all. */
export function isOfStates(organ: StatesFound['organisations'][number]): boolean {
  return organ.id !== null && organ.country === null && !organ.id.startsWith('UN')
}
