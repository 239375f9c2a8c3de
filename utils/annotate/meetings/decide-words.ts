/**
 * Whether the words near the top tell of a meeting of defence, where no full record was found: names that nobody can read must
 * not lose a report.
 */
import type { Meeting } from '../../model.ts'
import type { OfficialFinding, PeopleFound, StatesFound } from '../findings.ts'
import type { Reading } from '../text/reading.ts'
import { defenceFindings, isTold } from './decide-signs.ts'
import { isBare, isStated, LITTLE, MUCH, type Subject } from './decide-subject.ts'
import { CONTACT, isPair, TOGETHER } from './decide-pair.ts'
import {
  COMES,
  FIELD,
  isBareYear,
  isBody,
  isJourneyAhead,
  isOfBusiness,
  isOfStates,
  isVisit,
  namesMany,
  namesRole,
  type StateOf,
  statesOf,
  statesWithin,
} from './decide-told.ts'
import { isAbroad, isFirst, isUnmarked, near, statesAt } from './decide-abroad.ts'
import { isOfOthers, isOpened, isTroops } from './decide-others.ts'
import { isAside, isComment, isHeard } from './decide-occasion.ts'
import { TOP, type TopWords } from './decide-top.ts'
import type { Cue } from './meeting-cues.ts'
import { inRange } from './meeting-ranges.ts'
import { OBJECT_END } from './meeting-sides.ts'
import { rangeHas } from './meeting-words.ts'
import { topicsOf } from './topics.ts'
import { Words, words } from '../word-signs.ts'

const OF_OR_FOR = words('of for')
const ARTICLES = words('a an the')

/**
 * Says whether the words tell of a meeting of defence.
 * @param recorded two were read as those who met: only what names others beside them is asked.
 */
export function wordsTell(
  reading: Reading,
  states: StatesFound,
  people: PeopleFound,
  top: TopWords,
  subject: Subject,
  meetings: Meeting[],
  recorded: boolean,
): boolean {
  if (subject.sport || isComment(reading) || isHeard(reading, top)) return false
  const past = otherNews(reading, meetings, false)
  for (const cue of top.cues)
    if (cue.background || (cue.status === 'held' && !top.held.includes(cue))) past.add(cue.sentence)
  const named: Named = { reading, states, people, top, subject, past, ...whoServes(reading, states, people) }
  if (pairAtHead(named, recorded)) return true
  if (recorded) return bodyTells(reading, states, top, subject)
  if (!isAbout(reading, top)) return false
  const met = metHere(named, otherNews(reading, meetings, true))
  return (
    cuesTell(named, met) ||
    rolesTell(named, met) ||
    (subject.share >= PEER && isVisit(reading, states, people, top, named.stateOf, named.soldiers, past)) ||
    (subject.share >= SOME &&
      people.findings.some((finding) => finding.from < top.end && named.soldiers.has(finding)) &&
      (isOfTwoStates(states, top) || visitsState(reading, states, top)) &&
      !isOfOneState(named) &&
      top.told.slice(0, BODIES).some((index) => !past.has(index) && isSeveral(reading, index))) ||
    bodyTells(reading, states, top, subject)
  )
}

/** What is asked of an article, and who in it is of defence and of which state. */
interface Named {
  reading: Reading
  states: StatesFound
  people: PeopleFound
  top: TopWords
  subject: Subject
  /** Sentences that tell of a meeting of the past. */
  past: ReadonlySet<number>
  soldiers: ReadonlySet<OfficialFinding>
  stateOf: StateOf
}

function whoServes(
  reading: Reading,
  states: StatesFound,
  people: PeopleFound,
): { soldiers: ReadonlySet<OfficialFinding>; stateOf: StateOf } {
  return { soldiers: defenceFindings(people), stateOf: statesOf(reading, people, states) }
}

/** Defence is a subject of the article by its own words. */
function isSpoken({ strong, any, share }: Subject): boolean {
  return strong >= 2 || (strong >= 1 && any >= 1) || share >= MUCH
}

/** The sentence tells of a call, or of a meeting that is planned, off or long past. */
function isElse(top: TopWords, index: number): boolean {
  return top.cues.some((cue) => cue.sentence === index && (cue.medium === 'phone' || !top.held.includes(cue)))
}

/**
 * Those of defence of two states are together in the headline or the lead: they speak of nothing else. Where only one is of
 * defence, and nobody was read as those who met, the words must speak of defence.
 */
function pairAtHead(
  { reading, states, people, top, subject, past, soldiers, stateOf }: Named,
  recorded: boolean,
): boolean {
  if (subject.share < LITTLE || isJourneyAhead(reading, top)) return false
  return top.told.slice(0, headLength(reading, top)).some((index) => {
    if (isElse(top, index)) return false
    const pair = isPair(reading, states, people, index, stateOf, soldiers)
    return pair === 2 ? !past.has(index) : pair === 1 && !recorded && (isSpoken(subject) || subject.strong > 0)
  })
}

/** The headline and the lead, or the lead alone. */
const headLength = (reading: Reading, top: TopWords): number =>
  reading.blocks[reading.sentences[top.told[0] ?? 0]?.block ?? 0]?.kind === 'headline' ? 2 : 1

/** The cues of the top that may tell of the news: those held between officials, and not in the words of others. */
function metHere({ reading, people, top, past }: Named, told: ReadonlySet<number>): Cue[] {
  return top.held.filter(
    (cue) =>
      cue.medium !== 'phone' &&
      (MEETS.has(cue.kind) || cue.kind === 'discuss' || isFirst(reading, cue)) &&
      (cue.reach !== 'none' || cue.kind !== 'noun') &&
      !isWished(reading, cue) &&
      (cue.kind !== 'host' || namesSomebody(reading, people, cue)) &&
      !isOfBusiness(reading, cue.sentence) &&
      !isOfOthers(reading, cue) &&
      !isTroops(reading, cue) &&
      !(cue.sentence > (top.told[1] ?? 0) && isAside(reading, cue)) &&
      top.told.indexOf(cue.sentence) < LEAD &&
      (!told.has(cue.sentence) || isLead(reading, top, past, cue)),
  )
}

/** So many sentences tell the news; what no record holds must stand there. */
const LEAD = 3

/**
 * "A call for direct talks", "no talks with B", "there has been no discussion", "opposition to any talks", "opening of negotiations",
 * "a gathering of troops": nobody has met.
 */
function isWished({ tokens }: Reading, { kind, from, to }: Cue): boolean {
  if (tokens[from]?.key === 'opening' && OF_OR_FOR.holds(tokens[from + 1])) return true
  for (let t = from; t < to; t++) if (tokens[t]?.key === 'no') return true
  if (tokens[from]?.key === 'gathering' && ARTICLES.holds(tokens[from - 1])) return true
  if (kind !== 'noun') return false
  for (let t = from - 1; t >= from - 3 && tokens[t]?.type === 'word'; t--) if (WISHED.holds(tokens[t])) return true
  return false
}
const WISHED = words('for no any to against into enter')

/** A cue with somebody from abroad tells of defence by who is there, or by what was spoken of. */
function cuesTell({ reading, states, people, top, subject, soldiers, stateOf }: Named, met: Cue[]): boolean {
  const spoken = isSpoken(subject)
  return met.some((cue) => {
    // "A and B held talks on military cooperation": what it was about tells, whoever spoke.
    if (
      spoken &&
      headEnd(reading, top) >= cue.to &&
      MEETS.has(cue.kind) &&
      statesAt(states, reading, cue) >= 2 &&
      inRange(topicsOf(reading), cue.to, cue.to + ABOUT).some((topic) => topic.weight === 2)
    )
      return true
    const named = near(reading, people, cue)
    // "Today I met B's minister": who writes so is the other side.
    if (
      ((isFirst(reading, cue) &&
        !isOpened(reading, cue) &&
        named.some((finding) => !finding.group && stateOf.get(finding))) ||
        isUnmarked(reading, states, people, cue, stateOf)) &&
      (isStated(subject) ||
        subject.topTies > subject.civil ||
        ((subject.share >= LITTLE || subject.strong > 0) &&
          subject.civil <= subject.strong + subject.any &&
          named.some((finding) => soldiers.has(finding))) ||
        (subject.share >= LITTLE && subject.strong > 0 && named.every(({ offices }) => isBare(offices[0]?.title))))
    )
      return true
    return (
      (spoken || (subject.share >= PEER && named.some(({ relation }) => relation === 'counterpart'))) &&
      (isOfDefence(reading, cue) || named.some((finding) => soldiers.has(finding))) &&
      isAbroad(reading, states, people, cue, stateOf)
    )
  })
}

/** Behind the sentences at the head of all. */
const headEnd = (reading: Reading, top: TopWords): number =>
  reading.sentences[top.told[Math.min(3, top.told.length - 1)] ?? 0]?.to ?? 0

/** Roles of defence without names, of several states. */
function rolesTell({ reading, states, top, subject }: Named, met: Cue[]): boolean {
  if (subject.share < SOME || isJourneyAhead(reading, top)) return false
  const end = headEnd(reading, top)
  const wide = statesWithin(states, 0, end) >= 2
  // "The defence ministers of A, B and C met in D": the roles themselves tell of defence.
  return [...met, ...top.held.filter((cue) => cue.kind === 'agree')].some(
    (cue) =>
      (cue.kind === 'meet' || cue.kind === 'hold' || cue.kind === 'agree' || cue.reach === 'between') &&
      end >= cue.to &&
      (statesAt(states, reading, cue) >= 2
        ? isOfDefence(reading, cue) || opensWithRole(reading, cue.sentence + 1)
        : wide && cue.kind !== 'agree' && namesMany(reading, reading.sentences[cue.sentence])),
  )
}

/** "A's X and B's Y met. The defence ministers spoke": who they are is told behind. */
function opensWithRole(reading: Reading, index: number): boolean {
  const { from, to } = reading.sentences[index] ?? { from: 0, to: 0 }
  return reading.tokens[from]?.key === 'the' && namesRole(reading, from, Math.min(to, from + 4))
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
  if (!long) for (const { sentence } of top.held) about.add(sentence)
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
      several ||= MET.holds(reading.tokens[t + 1]) || [1, 2, 3].some((step) => PEERS.holds(reading.tokens[t + step]))
    if (several && MET.holds(reading.tokens[t])) return true
  }
  return false
}
const NUMBERS = words('two three four five both')
const PEERS = words('ministers chiefs generals admirals colonels capitals')
const MET = words('met meeting talks agreed signed talked sat welcomed discussed stressed reaffirmed underlined')

/** The top names two states, or places in two. */
function isOfTwoStates({ countries, places }: StatesFound, { end }: TopWords): boolean {
  const named = new Set([...inRange(countries, 0, end), ...inRange(places, 0, end)].map(({ country }) => country))
  named.delete(null)
  return named.size >= 2
}

/** Those who are named at the top are of one state by print: no other state that is named there was met. */
function isOfOneState({ reading, people, top }: Named): boolean {
  if (rangeHas(reading.tokens, 0, top.end, MORE)) return false
  const named = people.persons.filter(
    ({ name, findings }) => name !== null && (people.findings[findings[0] ?? -1]?.from ?? top.end) < top.end,
  )
  return (
    named.length >= 2 &&
    named.every(({ country, countryInferred }) => !countryInferred && country === named[0]?.country)
  )
}
const MORE = words('three four five')

/** "On a visit to B": whoever is there comes from elsewhere. */
const visitsState = (reading: Reading, { countries, places }: StatesFound, { end }: TopWords): boolean =>
  [...inRange(countries, 0, end), ...inRange(places, 0, end)].some(
    ({ from }) => reading.tokens[from - 1]?.key === 'to' && reading.tokens[from - 2]?.key === 'visit',
  )

/** A forum of ministers of defence, or a commission on defence of two states. */
function bodyTells(reading: Reading, states: StatesFound, top: TopWords, subject: Subject): boolean {
  if (subject.sport || (subject.share < LITTLE && subject.top < 2) || isJourneyAhead(reading, top)) return false
  const end = reading.sentences[top.told[Math.min(2, top.told.length - 1)] ?? 0]?.to ?? 0
  const around = statesWithin(states, 0, end) >= 2 || inRange(states.organisations, 0, end).some(isOfStates)
  // A sentence whose meetings are all planned, off or long past tells of none.
  const other = new Set(top.cues.filter((cue) => !top.held.includes(cue)).map(({ sentence }) => sentence))
  for (const { sentence } of top.held) other.delete(sentence)
  return top.told.slice(0, BODIES).some((index) => !other.has(index) && isBody(reading, states, index, around))
}

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
/** The same, where an official of defence is with his counterpart. */
const PEER = 0.03
/** So many are looked at for bodies, and those told by their number. */
const BODIES = 4
/** Words of defence against all words: of so many it is one of the subjects. */
const SOME = 0.015
/** Whoever is received is a person or a delegation, not a medal. */
function namesSomebody(reading: Reading, people: PeopleFound, cue: Cue): boolean {
  let end = Math.min(reading.sentences[cue.sentence]?.to ?? 0, cue.to + 14)
  // "Who greeted the attendees in his speech, said the leader's remarks".
  for (let t = end - 1; t > cue.to; t--) if (reading.tokens[t]?.key === 'said') end = t
  // "Received the news of General A's death".
  const object = reading.tokens[cue.to + 1]
  // "Welcomes the offer announced by the minister".
  for (let t = cue.to; t < cue.to + 3; t++) if (ABSTRACT.holds(reading.tokens[t])) return false
  if (OBJECT_END.holds(object) && object?.key !== 'call') return false
  if (inRange(people.findings, cue.to, end).length > 0) return true
  for (let t = cue.to; t < end; t++) if (GUESTS.holds(reading.tokens[t])) return true
  return false
}
const ABSTRACT = words(
  'offer announcement decision statement news agreement efforts move step release progress commitment proposal deal ceasefire initiative support outcome',
)
const GUESTS = words('delegation delegations attaches attache ambassadors counterpart officers officials official')

/** The sentence of the cue names roles of defence. */
function isOfDefence(reading: Reading, cue: Cue): boolean {
  const sentence = reading.sentences[cue.sentence]
  if (!sentence) return false
  // "defence talks", "the defence policy meet".
  for (let t = Math.max(sentence.from, cue.from - 2); t < cue.to; t++)
    if (FIELD.holds(reading.tokens[t]) && reading.tokens[t + 1]?.key !== 'council') return true
  return namesRole(reading, sentence.from, sentence.to)
}
