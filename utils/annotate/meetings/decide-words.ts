/**
 * Whether the words near the top tell of a meeting of defence, where no full record was found: names that nobody can read must
 * not lose a report.
 */
import type { Meeting } from '../../model.ts'
import type { OfficialFinding, PeopleFound, StatesFound } from '../findings.ts'
import type { Reading } from '../text/reading.ts'
import { defenceFindings, isTold } from './decide-signs.ts'
import { isDefenceOffice, LITTLE, type Subject } from './decide-subject.ts'
import {
  COMES,
  CONTACT,
  ENVOY,
  FIELD,
  isBareYear,
  isBody,
  isJourneyAhead,
  isOfBusiness,
  isOfStates,
  isPair,
  isVisit,
  MEMBERS,
  namesMany,
  namesRole,
  type StateOf,
  statesOf,
  statesWithin,
  TOGETHER,
} from './decide-told.ts'
import { isAside } from './decide-occasion.ts'
import { OWN_FOREIGN, TOP, type TopWords } from './decide-top.ts'
import type { Cue } from './meeting-cues.ts'
import { inRange } from './meeting-ranges.ts'
import { OBJECT_END } from './meeting-sides.ts'
import { topicsOf } from './topics.ts'
import { Words } from '../word-signs.ts'

/** Says whether the words tell of a meeting of defence. */
export function wordsTell(
  reading: Reading,
  states: StatesFound,
  people: PeopleFound,
  top: TopWords,
  subject: Subject,
  meetings: Meeting[],
): boolean {
  if (subject.sport || !isAbout(reading, top)) return false
  const told = otherNews(reading, meetings, true)
  const past = otherNews(reading, meetings, false)
  for (const cue of top.cues)
    if (cue.background || (cue.status === 'held' && !top.held.includes(cue))) past.add(cue.sentence)
  const met = top.held.filter(
    (cue) =>
      cue.medium !== 'phone' &&
      (MEETS.has(cue.kind) || cue.kind === 'discuss') &&
      (cue.reach !== 'none' || cue.kind !== 'noun') &&
      (cue.kind !== 'host' || namesSomebody(reading, people, cue)) &&
      !isOfBusiness(reading, cue.sentence) &&
      !isOfOthers(reading, cue) &&
      !isTroops(reading, cue) &&
      !(cue.sentence > (top.told[1] ?? 0) && isAside(reading, cue)) &&
      (!told.has(cue.sentence) || isLead(reading, top, past, cue)),
  )
  const soldiers = defenceFindings(people)
  const stateOf = statesOf(reading, people, states)
  const abroad = met.filter((cue) => isAbroad(reading, states, people, cue, stateOf))
  const spoken = subject.strong >= 2 || (subject.strong >= 1 && subject.any >= 1) || subject.share >= MUCH
  const third = reading.sentences[top.told[Math.min(3, top.told.length - 1)] ?? 0]?.to ?? 0
  const wide = statesWithin(states, 0, third) >= 2
  const lead = reading.blocks[reading.sentences[top.told[0] ?? 0]?.block ?? 0]?.kind === 'headline' ? 1 : 0
  // "The defence ministers of A, B and C met in D": the roles themselves tell of defence.
  const ministers = [...met, ...top.held.filter((cue) => cue.kind === 'agree')].some(
    (cue) =>
      (cue.kind === 'meet' || cue.kind === 'hold' || cue.kind === 'agree' || cue.reach === 'between') &&
      third >= cue.to &&
      (statesAt(states, reading, cue) >= 2
        ? isOfDefence(reading, cue)
        : wide && cue.kind !== 'agree' && namesMany(reading, reading.sentences[cue.sentence])),
  )
  // "The meeting of defence ministers of the SCO is held today": its members meet.
  const council = met.some(
    (cue) =>
      third >= cue.to &&
      isOfDefence(reading, cue) &&
      ((cue.reach === 'of' && ofStates(reading, cue)) || isOfMembers(reading, states, cue)),
  )
  // "A and B held talks on military cooperation": what it was about tells, whoever spoke.
  const about = met.some(
    (cue) =>
      third >= cue.to &&
      MEETS.has(cue.kind) &&
      statesAt(states, reading, cue) >= 2 &&
      inRange(topicsOf(reading), cue.to, cue.to + ABOUT).some((topic) => topic.weight === 2),
  )
  const plainly =
    (about && spoken) ||
    abroad.some((cue) => {
      const named = near(reading, people, cue)
      return (
        (spoken || (subject.share >= PEER && named.some(({ relation }) => relation === 'counterpart'))) &&
        (isOfDefence(reading, cue) || named.some((finding) => soldiers.has(finding)))
      )
    }) ||
    ((ministers || council) && subject.share >= SOME) ||
    top.told.slice(0, PAIRS).some((index, rank) => {
      if (top.cues.some((cue) => cue.sentence === index && (cue.medium === 'phone' || !top.held.includes(cue))))
        return false
      const pair = isPair(reading, states, people, index, stateOf, soldiers, rank <= lead)
      // Those of defence of two states at the head of all speak of nothing else.
      if (pair === 2 && subject.share >= LITTLE && !past.has(index) && rank <= lead) return true
      return pair > 0 && (rank < 2 ? spoken || subject.strong > 0 : spoken && !past.has(index))
    }) ||
    (subject.share >= 0.03 && isVisit(reading, states, people, top, stateOf, soldiers, past)) ||
    (subject.share >= SOME &&
      people.findings.some((finding) => finding.from < top.end && soldiers.has(finding)) &&
      isOfTwoStates(states, top) &&
      top.told.slice(0, BODIES).some((index) => !past.has(index) && isSeveral(reading, index))) ||
    bodyTells(reading, states, top, subject)
  return plainly
}

/** The headline or the lead speaks of what two do together; of a longer text one sentence in four may, too. */
function isAbout(reading: Reading, top: TopWords): boolean {
  const long = top.told.length === TOP
  const about = new Set<number>()
  let read = 0
  reading.sentences.forEach(({ block, from, to }, index) => {
    if (!isTold(reading, block)) return
    read++
    for (let t = from; t < to; t++)
      if (OF_TWO.holds(reading.tokens[t]) || (!long && CONTACT.holds(reading.tokens[t]))) about.add(index)
  })
  // "ASTANA." and "Riga, 16 June." tell nothing.
  const whole = top.told.filter((index) => {
    const { block, from, to } = reading.sentences[index] ?? { block: -1, from: 0, to: 0 }
    return to - from > BRIEF || reading.blocks[block]?.kind === 'headline'
  })
  return whole.slice(0, 2).some((index) => about.has(index)) || (long && about.size * 4 >= read)
}
/** A sentence of no more tokens is a dateline or a label. */
const BRIEF = 6
const OF_TWO = new Words([
  ...TOGETHER,
  ...COMES,
  ...'counterpart counterparts attaches commission talked talk chairmanship farewell forum convened sides'.split(' '),
])

/** "Three chiefs of staff talked", "announced the two ministers after a meeting", "the four met": told by their number. */
function isSeveral(reading: Reading, index: number): boolean {
  const { from, to } = reading.sentences[index] ?? { from: 0, to: 0 }
  let several = false
  for (let t = from; t < to; t++) {
    const next = reading.tokens[t + 1]?.key
    if (NUMBERS.holds(reading.tokens[t]) && next !== 'foreign')
      several ||= next === 'met' || [1, 2, 3].some((step) => PEERS.holds(reading.tokens[t + step]))
    if (several && MET.holds(reading.tokens[t])) return true
  }
  return false
}
const NUMBERS = new Words(['two', 'three', 'four', 'five', 'both'])
const PEERS = new Words('ministers chiefs generals admirals colonels capitals'.split(' '))
const MET = new Words(
  'met meeting talks agreed signed talked sat welcomed discussed stressed reaffirmed underlined'.split(' '),
)

/** The top names two states, or places in two. */
function isOfTwoStates({ countries, places }: StatesFound, { end }: TopWords): boolean {
  const named = new Set([...inRange(countries, 0, end), ...inRange(places, 0, end)].map(({ country }) => country))
  named.delete(null)
  return named.size >= 2
}

/** A forum of ministers of defence, or a commission on defence of two states. */
export function bodyTells(reading: Reading, states: StatesFound, top: TopWords, subject: Subject): boolean {
  if (subject.sport || (subject.share < LITTLE && subject.top < 2) || isJourneyAhead(reading, top)) return false
  const end = reading.sentences[top.told[Math.min(2, top.told.length - 1)] ?? 0]?.to ?? 0
  const around = statesWithin(states, 0, end) >= 2 || inRange(states.organisations, 0, end).some(isOfStates)
  // A sentence whose meetings are all planned, off or long past tells of none.
  const other = new Set(top.cues.filter((cue) => !top.held.includes(cue)).map(({ sentence }) => sentence))
  for (const { sentence } of top.held) other.delete(sentence)
  return top.told.slice(0, BODIES).some((index) => !other.has(index) && isBody(reading, states, index, around))
}

/** Told in the words of another, or of talks with those who fight their own state. */
function isOfOthers(reading: Reading, cue: Cue): boolean {
  const { start, block } = reading.sentences[cue.sentence] ?? { start: 0, block: 0 }
  const at = reading.tokens[cue.from]?.start ?? 0
  const before = reading.text.slice(reading.blocks[block]?.start ?? start, at)
  if (before.lastIndexOf('“') > before.lastIndexOf('”') && !isFirst(reading, cue)) return true
  const end = reading.sentences[cue.sentence]?.to ?? 0
  for (let t = reading.sentences[cue.sentence]?.from ?? end; t < end; t++)
    if (
      REBELS.holds(reading.tokens[t]) ||
      ((cue.reach === 'of' || cue.kind === 'chair') && OWN.holds(reading.tokens[t]))
    )
      return true
  return false
}
/** "Met handpicked troops of B", "said in a meeting with reporters": nobody who speaks for a state. */
export function isTroops(reading: Reading, cue: Cue): boolean {
  if (cue.kind === 'sign' || cue.kind === 'agree' || (cue.kind === 'discuss' && cue.reach === 'none')) return false
  for (
    let t = cue.objectAt;
    t < cue.objectAt + 7 && !/^(?:told|tells|said|on|about|over|[.,])$/.test(reading.tokens[t]?.key ?? '');
    t++
  )
    if (TROOPS.holds(reading.tokens[t])) return true
  return false
}
const TROOPS = new Words(
  'troops soldiers sailors cadets reporters editors journalists students professors scholars families businessmen'.split(
    ' ',
  ),
)
/** "A meeting of the government's security committee": at home. */
const OWN = new Words(['government', 'cabinet', 'parliament', 'acquisition'])
const REBELS = new Words('rebel rebels separatist separatists insurgents hostages'.split(' '))

/** Told of the days before the article, at its head: "met earlier this week" is what it is about. */
function isLead(reading: Reading, top: TopWords, past: ReadonlySet<number>, cue: Cue): boolean {
  const sentence = reading.sentences[cue.sentence]
  if (!sentence || !past.has(cue.sentence) || cue.sentence > (top.told[2] ?? 0)) return false
  for (let t = sentence.from; t < sentence.to; t++) if (isBareYear(reading, t)) return false
  return true
}

/** Sentences that tell of meetings of the past; with `all` of those that are planned or off, too. */
function otherNews(reading: Reading, meetings: Meeting[], all: boolean): Set<number> {
  const sentences = new Set<number>()
  for (const meeting of meetings) {
    if (meeting.prominence !== 'background' && (meeting.status === 'held' || !all)) continue
    for (const { field, start } of meeting.evidence) {
      if (field !== 'verb') continue
      const at = start + reading.offset
      sentences.add(reading.sentences.findIndex((sentence) => sentence.start <= at && at < sentence.end))
    }
  }
  return sentences
}

const MEETS = new Set<Cue['kind']>(['meet', 'hold', 'callon', 'host', 'chair', 'noun'])

/** So many tokens behind the words of a meeting tell what it was about. */
const ABOUT = 14
/** Words of defence against all words: of so many the subject is clear without any phrase. */
const MUCH = 0.05
/** The same, where an official of defence is with his counterpart. */
const PEER = 0.03
/** So many are looked at for bodies, and those told by their number. */
const BODIES = 4
/** Words of defence against all words: of so many it is one of the subjects. */
const SOME = 0.015
/** So many sentences at the top are looked at for two who are named together; further down they may be anybody. */
const PAIRS = 5
/** "The meeting of defence ministers of the SCO", "the military committee of the ASEAN met". */
function isOfMembers(reading: Reading, states: StatesFound, cue: Cue): boolean {
  const sentence = reading.sentences[cue.sentence]
  if (!sentence) return false
  const [from, to] =
    cue.reach === 'of' ? [cue.to, cue.to + 16] : cue.kind === 'meet' ? [sentence.from, cue.from] : [0, 0]
  return inRange(states.organisations, from, to).some(isOfStates)
}

/** "of the defence ministers of the Central Asian states". */
function ofStates(reading: Reading, cue: Cue): boolean {
  for (let t = cue.to; t < cue.to + 12; t++) {
    const key = reading.tokens[t]?.key ?? ''
    if (key === '.' || key === ',') return false
    if (MEMBERS.has(key)) return true
  }
  return false
}
/** Whom the words around a cue name. */
function near(reading: Reading, people: PeopleFound, cue: Cue): OfficialFinding[] {
  const sentence = reading.sentences[cue.sentence]
  return sentence
    ? inRange(people.findings, Math.max(sentence.from, cue.from - 25), Math.min(sentence.to, cue.to + 25))
    : []
}

/** The sentence of the cue names two states, or one and a word of foreigners. */
function isAbroad(reading: Reading, states: StatesFound, people: PeopleFound, cue: Cue, stateOf: StateOf): boolean {
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
function isFirst(reading: Reading, cue: Cue): boolean {
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

function statesAt(states: StatesFound, reading: Reading, cue: Cue): number {
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

/** Whoever is received is a person or a delegation, not a medal. */
function namesSomebody(reading: Reading, people: PeopleFound, cue: Cue): boolean {
  let end = Math.min(reading.sentences[cue.sentence]?.to ?? 0, cue.to + 14)
  // "Who greeted the attendees in his speech, said the leader's remarks".
  for (let t = end - 1; t > cue.to; t--) if (reading.tokens[t]?.key === 'said') end = t
  // "Received the news of General A's death".
  const object = reading.tokens[cue.to + 1]
  if (OBJECT_END.holds(object) && object?.key !== 'call') return false
  if (inRange(people.findings, cue.to, end).length > 0) return true
  for (let t = cue.to; t < end; t++) if (GUESTS.holds(reading.tokens[t])) return true
  return false
}
const GUESTS = new Words(
  'delegation delegations attaches attache ambassadors counterpart officers officials official'.split(' '),
)

/** The sentence of the cue names roles of defence. */
function isOfDefence(reading: Reading, cue: Cue): boolean {
  const sentence = reading.sentences[cue.sentence]
  if (!sentence) return false
  // "defence talks", "the defence policy meet".
  for (let t = Math.max(sentence.from, cue.from - 2); t < cue.to; t++)
    if (FIELD.holds(reading.tokens[t]) && reading.tokens[t + 1]?.key !== 'council') return true
  return namesRole(reading, sentence.from, sentence.to)
}
