/**
 * Whether the words near the top tell of a meeting of defence, where no full record was found: names that nobody can read must
 * not lose a report.
 */
import type { Meeting } from '../../model.ts'
import type { OfficialFinding, PeopleFound, StatesFound } from '../findings.ts'
import { AHEAD, CANCELLED, DENIED } from '../../gazetteer/verbs.ts'
import type { Front } from '../text/front.ts'
import type { Reading } from '../text/reading.ts'
import { defenceFindings, isLongAgo, toldSentences } from './decide-signs.ts'
import type { Subject } from './decide-subject.ts'
import { type Cue, findCues } from './meeting-cues.ts'
import { inRange } from './meeting-ranges.ts'

/** Sentences of headline and opening that count as the top of a report. */
export const TOP = 6

/** What the top of an article says of meetings. */
export interface TopWords {
  /** Sentences of the top, as indices. */
  told: number[]
  /** Token behind the top. */
  end: number
  /** All cues of the top. */
  cues: Cue[]
  /** Those of them that tell of something that took place, and is the news. */
  held: Cue[]
}

/** Reads the top of an article once for all that is asked of it. */
export function readTop(reading: Reading, front: Front): TopWords {
  const told = toldSentences(reading, TOP)
  const last = told.at(-1) ?? -1
  const cues = findCues({ ...reading, sentences: reading.sentences.slice(0, last + 1) })
  const held = cues.filter((cue) => cue.status === 'held' && !cue.background && !isLongAgo(reading, front, cue))
  return { told, end: reading.sentences[last]?.to ?? 0, cues, held }
}

/** Says how well the words tell of a meeting of defence: 0 not at all, 1 by halves, 2 plainly. */
export function weighWords(
  reading: Reading,
  states: StatesFound,
  people: PeopleFound,
  top: TopWords,
  subject: Subject,
  meetings: Meeting[],
): 0 | 1 | 2 {
  if (subject.sport || isDeparture(reading, top)) return 0
  const told = otherNews(reading, meetings, true)
  const past = otherNews(reading, meetings, false)
  const met = top.held.filter(
    (cue) =>
      cue.medium !== 'phone' &&
      NAMED_KINDS.has(cue.kind) &&
      (cue.reach !== 'none' || cue.kind !== 'noun') &&
      !told.has(cue.sentence),
  )
  const officials = people.findings.filter((finding) => finding.from < top.end)
  const soldiers = defenceFindings(people)
  const defence = officials.filter((finding) => soldiers.has(finding))
  const stateOf = statesOf(people)
  const abroad = met.filter((cue) => isAbroad(reading, states, people, cue, stateOf))
  const spoken = subject.strong >= 2 || (subject.strong >= 1 && subject.any >= 1) || subject.share >= MUCH
  const third = reading.sentences[top.told[Math.min(3, top.told.length - 1)] ?? 0]?.to ?? 0
  // "The defence ministers of A, B and C met in D": the roles themselves tell of defence.
  const ministers = [...met, ...top.held.filter((cue) => cue.kind === 'agree')].some(
    (cue) =>
      (cue.kind === 'meet' || cue.kind === 'hold' || cue.kind === 'agree' || cue.reach === 'between') &&
      third >= cue.to &&
      statesAt(states, reading, cue) >= 2 &&
      isOfDefence(reading, cue),
  )
  // "The meeting of defence ministers of the SCO is held today": its members meet.
  const council = met.some(
    (cue) =>
      third >= cue.to &&
      isOfDefence(reading, cue) &&
      ((cue.reach === 'of' && ofStates(reading, cue)) || isOfMembers(reading, states, cue)),
  )
  const plainly =
    (spoken &&
      subject.top + subject.any >= 1 &&
      defence.length > 0 &&
      abroad.some((cue) => isOfDefence(reading, cue) || near(reading, people, cue).length > 0)) ||
    (spoken && abroad.some((cue) => isOfDefence(reading, cue))) ||
    ((ministers || council) && subject.share >= 0.02) ||
    top.told
      .slice(0, PAIRS)
      .some(
        (index, rank) =>
          (rank < 2 ? spoken || subject.strong > 0 : spoken && !past.has(index)) &&
          isPair(reading, states, people, index, stateOf, soldiers),
      ) ||
    (subject.share >= 0.03 && isVisit(reading, states, people, top, stateOf, soldiers, past)) ||
    (subject.share >= 0.02 && top.told.slice(0, 3).some((index) => isCommission(reading, states, index)))
  if (plainly) return 2
  // One of defence and somebody from abroad in one sentence of meeting: no word of the subject is needed.
  const plain = abroad.some(
    (cue) =>
      MEETS.has(cue.kind) &&
      third >= cue.to &&
      near(reading, people, cue).some((finding) => soldiers.has(finding)) &&
      (cue.kind !== 'callon' || officials.some((finding) => finding.relation) || sidesOf(officials, stateOf) >= 2),
  )
  return plain && subject.share >= 0.03 ? 1 : 0
}

/** "left Thursday for Livingstone to attend the meeting": what the journey is for is still to come. */
export function isDeparture(reading: Reading, top: TopWords): boolean {
  for (const index of top.told.slice(0, 2)) {
    const sentence = reading.sentences[index]
    for (let t = sentence?.from ?? 0; t < (sentence?.to ?? 0); t++) {
      if (!DEPARTS.has(reading.tokens[t]?.key ?? '')) continue
      let leaves = false
      for (let next = t + 1; next < Math.min(sentence?.to ?? 0, t + 24); next++) {
        const key = reading.tokens[next]?.key ?? ''
        if (key === 'for' || key === 'to') leaves = true
        if (leaves && GOAL.has(key)) return true
      }
    }
  }
  return false
}
const DEPARTS = new Set(['left', 'leaves', 'departed', 'departs', 'embarks', 'embarked', 'route'])
const GOAL = new Set(['visit', 'tour', 'attend', 'trip', 'talks', 'participate'])

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

const NAMED_KINDS = new Set<Cue['kind']>(['meet', 'hold', 'callon', 'noun', 'host', 'chair', 'discuss'])
const MEETS = new Set<Cue['kind']>(['meet', 'hold', 'callon', 'host', 'chair', 'noun'])

/** Words of defence against all words: of so many the subject is clear without any phrase. */
const MUCH = 0.05
/** So many sentences at the top are looked at for two who are named together; further down they may be anybody. */
const PAIRS = 5
/** What two do together. */
const TOGETHER = new Set(
  'audience talks meeting meet visit guest agreed signed discussed reaffirmed exchanged hosted host conversation session dialogue reviewed discussions consultations'.split(
    ' ',
  ),
)

/**
 * One sentence names officials of defence of two states, or a group of many states, and what they did together: "gave audience to",
 * "reaffirmed ties during his visit".
 */
function isPair(
  reading: Reading,
  states: StatesFound,
  people: PeopleFound,
  index: number,
  stateOf: StateOf,
  soldiers: ReadonlySet<OfficialFinding>,
): boolean {
  const sentence = reading.sentences[index]
  if (!sentence) return false
  const defence = inRange(people.findings, sentence.from, sentence.to).filter((finding) => soldiers.has(finding))
  const first = defence[0]
  if (!first) return false
  const sides = new Set(defence.filter((finding) => !finding.group).map((finding) => stateOf.get(finding) ?? null))
  sides.delete(null)
  const group = defence.some((finding) => finding.group && statesWithin(states, finding.from, finding.to) >= 2)
  if (sides.size < 2 && !group) return false
  for (let t = sentence.from; t < sentence.to; t++) {
    const key = reading.tokens[t]?.key ?? ''
    if (isOpen(reading, t) || isBareYear(reading, t)) return false
    if (t > first.from && TOGETHER.has(key)) return true
  }
  return false
}

/**
 * The top names those of defence of two states, and a sentence with one of them tells of a visit: "said this when a delegation led
 * by B called on him", "during the talks, A thanked his host".
 */
function isVisit(
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
  const defence = people.findings.filter((finding) => finding.from < top.end && soldiers.has(finding) && !finding.group)
  const sides = new Set(defence.map((finding) => stateOf.get(finding) ?? null))
  sides.delete(null)
  return top.told.some((index) => {
    const sentence = reading.sentences[index]
    if (!sentence || past.has(index) || inRange(defence, sentence.from, sentence.to).length === 0) return false
    let comes = false
    let from = false
    for (let t = sentence.from; t < sentence.to; t++) {
      const key = reading.tokens[t]?.key ?? ''
      if (isOpen(reading, t) || isBareYear(reading, t) || DRILL.has(key)) return false
      if (COMES.has(key)) comes = true
      if (key === 'delegation' || key === 'call') from = true
    }
    // "a delegation of the Senegalese Armed Forces called": whoever leads it need not be read.
    const named = from ? inRange(states.countries, sentence.from, sentence.to).map(({ country }) => country) : []
    return comes && new Set([...sides, ...named]).size >= 2
  })
}

/** "is to visit", "would hold", "on a visit during which he will meet": the journey has only begun, or not yet. */
function isJourneyAhead(reading: Reading, top: TopWords): boolean {
  for (let t = 0; t < top.end; t++) {
    if (!JOURNEY.has(reading.tokens[t]?.key ?? '')) continue
    for (let before = t - 1; before >= t - 4; before--) {
      const key = reading.tokens[before]?.key ?? ''
      if (isAhead(reading, before) || (key === 'to' && before === t - 1)) return true
    }
  }
  return false
}
const JOURNEY = new Set('visit meet hold attend travel conduct opportunities'.split(' '))
const COMES = new Set(
  'met visit visited visiting call delegation audience reception talks meeting received hosted guest host visitor dignitary'.split(
    ' ',
  ),
)
/** At an exercise officers of two states stand side by side without any talks. */
const DRILL = new Set('exercise exercises drill drills seminar conference course ceremony parade command'.split(' '))

/** A word that puts what follows into the future; not the month of May. */
function isAhead(reading: Reading, t: number): boolean {
  const token = reading.tokens[t]
  return token !== undefined && AHEAD.has(token.key) && !(token.key === 'may' && token.capital)
}

/** A word by which nothing has taken place yet, or at all. */
function isOpen(reading: Reading, t: number): boolean {
  const key = reading.tokens[t]?.key ?? ''
  return isAhead(reading, t) || DENIED.has(key) || CANCELLED.has(key)
}

/** "in 2013", "I remember 1998", and not "3 May 2013": no news. */
function isBareYear(reading: Reading, t: number): boolean {
  const before = reading.tokens[t - 1]
  return (
    /^(?:19|20)\d\d$/.test(reading.tokens[t]?.key ?? '') &&
    before !== undefined &&
    before.type === 'word' &&
    !before.capital
  )
}

/** "A and B agreed on patrols as the session of their joint commission on defence came to an end." */
function isCommission(reading: Reading, states: StatesFound, index: number): boolean {
  const sentence = reading.sentences[index]
  if (!sentence || statesWithin(states, sentence.from, sentence.to) < 2) return false
  let organ = false
  let done = false
  for (let t = sentence.from; t < sentence.to; t++) {
    const key = reading.tokens[t]?.key ?? ''
    if (isOpen(reading, t) || LEAVES.has(key)) return false
    if (DONE.has(key)) done = true
    if (ORGANS.has(key) && FIELD_NEAR.some((step) => FIELD.has(reading.tokens[t + step]?.key ?? ''))) organ = true
  }
  return organ && done
}
/** "Commission on Defence", "Defence Committee", "Joint Permanent Commission (JPC) on Defence". */
const FIELD_NEAR = [-3, -2, -1, 1, 2, 3, 4, 5]
const LEAVES = new Set(['left', 'leaves', 'departed', 'departs', 'route', 'attend'])
const ORGANS = new Set(['commission', 'committee', 'dialogue'])
const DONE = new Set([
  'end',
  'ended',
  'concluded',
  'held',
  'opened',
  'began',
  'chaired',
  'session',
  'discussed',
  'signed',
  'kicked',
])

/** "The meeting of defence ministers of the SCO", "the committee of the GCC chiefs of armed forces met". */
function isOfMembers(reading: Reading, states: StatesFound, cue: Cue): boolean {
  const sentence = reading.sentences[cue.sentence]
  if (!sentence) return false
  const [from, to] =
    cue.reach === 'of' ? [cue.to, cue.to + 16] : cue.kind === 'meet' ? [sentence.from, cue.from] : [0, 0]
  return inRange(states.organisations, from, to).some((organ) => organ.id !== null && organ.country === null)
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
const MEMBERS = new Set(['states', 'countries', 'nations', 'members'])

function sidesOf(findings: OfficialFinding[], stateOf: StateOf): number {
  return new Set(findings.map((finding) => finding.organisation ?? stateOf.get(finding) ?? '?')).size
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
  if (isGuest(reading, states, people, cue)) return true
  if (isAtHome(reading, people, cue, stateOf)) return false
  if (cue.kind === 'host' && !namesSomebody(reading, people, cue)) return false
  const sides = new Set<string>()
  for (const finding of near(reading, people, cue)) {
    const side = finding.organisation ?? stateOf.get(finding)
    if (side) sides.add(side)
  }
  if (sides.size >= 2) return true
  // "The army chief reviewed readiness on the border of A and B": one alone discusses nothing with anybody.
  if (statesAt(states, reading, cue) >= 2) return cue.kind !== 'discuss' || sides.size === 0
  if (cue.kind === 'discuss') return false
  // An envoy whose state nobody prints is hardly one of the paper's own.
  const named = near(reading, people, cue)
  if (
    named.some((finding) => !stateOf.get(finding) && ENVOY.test(finding.offices[0]?.title ?? '')) &&
    !named.some((finding) => HOME.test(finding.offices[0]?.title ?? ''))
  )
    return true
  for (let t = Math.max(sentence.from, cue.from - 25); t < Math.min(sentence.to, cue.to + 25); t++)
    if (FOREIGN.has(reading.tokens[t]?.key ?? '') || isAllied(reading, t)) return true
  return false
}
/** "ISLAMABAD: Chief of Staff of the Royal Australian Air Force A met B": a country beside an official, and not that of the dateline. */
function isGuest(reading: Reading, states: StatesFound, people: PeopleFound, cue: Cue): boolean {
  const home = states.places.find((place) => place.dateline)?.country
  if (!home || cue.kind === 'discuss') return false
  const named = near(reading, people, cue).filter((finding) => finding.name !== null && !finding.group)
  return (
    named.length >= 2 &&
    named.some((finding) =>
      inRange(states.countries, finding.from - 7, finding.to).some(({ country }) => country !== home),
    )
  )
}

/** "Allied Joint Force Command", "Supreme Allied Commander". */
function isAllied(reading: Reading, t: number): boolean {
  const next = reading.tokens[t + 1]
  return reading.tokens[t]?.key === 'allied' && reading.tokens[t]?.capital === true && next?.capital === true
}
/** Envoys whom nobody receives but their own government. */
const HOME = /permanent representative/i
const ENVOY = /ambassador|high commissioner|charg[ée]|envoy/i

/** All whom the sentence names serve one state: "the minister met his country's ambassador to B". */
function isAtHome(reading: Reading, people: PeopleFound, cue: Cue, stateOf: StateOf): boolean {
  const named = near(reading, people, cue).filter((finding) => !finding.group && !finding.relation)
  const sides = new Set(named.map((finding) => stateOf.get(finding) ?? null))
  return named.length >= 2 && sides.size === 1 && !sides.has(null)
}

/** The state of the person whom a finding names. */
type StateOf = ReadonlyMap<OfficialFinding, string | null>
function statesOf(people: PeopleFound): StateOf {
  const countries = new Map(
    people.persons.map((person) => [
      person.id,
      // Whose envoy somebody is must be printed: a guess names the country he serves in.
      person.countryInferred && ENVOY.test(person.offices[0]?.title ?? '') ? null : person.country,
    ]),
  )
  return new Map(
    people.findings.map((finding, index) => [
      finding,
      countries.get(people.who[index]?.[0] ?? '') ?? finding.countries[0]?.country ?? null,
    ]),
  )
}
/** Words that say that one side comes from abroad. */
const FOREIGN = new Set('foreign visiting counterpart counterparts attaches attache bilateral trilateral'.split(' '))

function statesAt(states: StatesFound, reading: Reading, cue: Cue): number {
  const sentence = reading.sentences[cue.sentence]
  if (!sentence) return 0
  const named = statesWithin(states, sentence.from, sentence.to)
  // "MUSCAT: Talks were held between the Sultanate and Qatar": the state of the dateline is one of them.
  const home = cue.reach === 'between' ? states.places.find((place) => place.dateline)?.country : null
  const away = inRange(states.countries, sentence.from, sentence.to)
  return named === 1 && home && away.some(({ country }) => country !== home) ? 2 : named
}

/** States named, and those whose organs are: "Royal Australian Air Force (RAAF)". */
function statesWithin(states: StatesFound, from: number, to: number): number {
  const named = new Set(inRange(states.countries, from, to).map((country) => country.country))
  for (const organ of inRange(states.organisations, from, to)) if (organ.country) named.add(organ.country)
  return named.size
}

/** Whoever is received is a person or a delegation, not a medal. */
function namesSomebody(reading: Reading, people: PeopleFound, cue: Cue): boolean {
  const end = Math.min(reading.sentences[cue.sentence]?.to ?? 0, cue.to + 14)
  if (inRange(people.findings, cue.to, end).length > 0) return true
  for (let t = cue.to; t < end; t++) if (GUESTS.has(reading.tokens[t]?.key ?? '')) return true
  return false
}
const GUESTS = new Set('delegation delegations attaches attache ambassadors counterpart officers officials'.split(' '))

/** The sentence of the cue names roles of defence. */
function isOfDefence(reading: Reading, cue: Cue): boolean {
  const sentence = reading.sentences[cue.sentence]
  if (!sentence) return false
  // "defence talks", "the defence policy meet".
  for (let t = Math.max(sentence.from, cue.from - 2); t < cue.to; t++)
    if (FIELD.has(reading.tokens[t]?.key ?? '')) return true
  return namesRole(reading, sentence.from, sentence.to)
}

const FIELD = new Set(['defence', 'defense', 'military', 'army', 'navy', 'naval', 'security', 'armed'])
const ROLES = new Set([
  'portfolios',
  'heads',
  'ministers',
  'chiefs',
  'officials',
  'delegations',
  'officers',
  'staff',
  'leaders',
  'commanders',
])

/** "The defence ministers of A and B": roles of defence without names. */
export function namesRole(reading: Reading, from: number, to: number): boolean {
  const keyAt = (t: number): string => reading.tokens[t]?.key ?? ''
  for (let t = from; t < to; t++) {
    if (ARMIES.has(keyAt(t))) return true
    if (FIELD.has(keyAt(t)) && keyAt(t - 1) === 'of' && MINISTRY.has(keyAt(t - 2))) return true
    if (FIELD.has(keyAt(t)) && (ROLES.has(keyAt(t + 1)) || ROLES.has(keyAt(t + 2)))) return true
    // "chiefs of armed forces"
    if (ROLES.has(keyAt(t)) && keyAt(t + 1) === 'of' && (FIELD.has(keyAt(t + 2)) || FIELD.has(keyAt(t + 3))))
      return true
  }
  return false
}
const MINISTRY = new Set(['ministry', 'ministries', 'department'])
const ARMIES = new Set(['armies', 'militaries', 'navies', 'brigadiers', 'generals'])
