/** Is this article a report of a defence meeting? */
import type { Meeting, Participant } from '../../model.ts'
import { CANCELLED } from '../../gazetteer/verbs.ts'
import { because } from '../../reasons/reasons.ts'
import { comesAbroad } from './decide-abroad.ts'
import {
  ALLIANCES,
  isByPhone,
  isDigest,
  isFactCheck,
  isFormer,
  isInterview,
  isOfCompany,
  isOfDefence,
  isOfProvince,
  isOldNews,
  isQuoted,
  isSentOut,
  servesAnywhere,
  isTold,
} from './decide-signs.ts'
import { isDefenceOffice, LITTLE, type Subject, subjectOfDefence } from './decide-subject.ts'
import { isAside, isOccasion } from './decide-occasion.ts'
import { FORUMS, isEvent, namesRole } from './decide-told.ts'
import { readTop, speaksOfGuests, TOP, type TopWords } from './decide-top.ts'
import { isOfOthers, isTroops, wordsTell } from './decide-words.ts'
import type { Cue } from './meeting-cues.ts'
import { inRange } from './meeting-ranges.ts'
import { rangeHas } from './meeting-words.ts'
import type { PeopleFound, StatesFound } from '../findings.ts'
import type { Front } from '../text/front.ts'
import type { Reading } from '../text/reading.ts'

export interface Decision {
  isDefenceMeeting: boolean
  /** 0 to 1; 0.5 and above is a report. */
  score: number
  reasons: string[]
}

/**
 * Decides from the meetings found and the subject of the article. The weights were set on real reports and hard others read for
 * it, so that a record of officials of two states near the top decides, and the subject of defence confirms.
 */
export function decide(
  reading: Reading,
  front: Front,
  states: StatesFound,
  people: PeopleFound,
  meetings: Meeting[],
): Decision {
  if (front.language !== null && !front.language.toLowerCase().startsWith('en')) return no(0, '@not_english')
  const main = meetings.find((meeting) => meeting.prominence === 'main')
  const subject = subjectOfDefence(reading, TOP)
  const top = readTop(reading, front)
  if (main?.form === 'phone' || (main && isByPhone(reading, top))) return no(0.2, because('@phone_only', who(main)))
  const held = main?.status === 'held' ? main : undefined
  // Of several meetings that were held, the one that tells most: the first may be hardly more than a headline.
  const byRecord = (held ? meetings : [])
    .filter(({ status, form, prominence }) => status === 'held' && form !== 'phone' && NEWS.has(prominence))
    .slice(0, MOST)
    .map((meeting) => weighRecord(reading, front, states, people, meeting, subject, top))
    .reduce<Weighed | null>((best, next) => (best && best.weight >= next.weight ? best : next), null)
  if (byRecord && byRecord.weight > 0) return finish(byRecord.weight, byRecord.reasons)
  const first = main && main.status !== 'held' ? rankOf(reading, main) : -1
  const plan = first >= 0 && !top.held.some((cue) => cue.sentence < (top.told[first] ?? 0) && !isPurpose(reading, cue))
  // One who takes part in a commission on defence need not be of defence himself.
  const words =
    !plan &&
    main?.status !== 'denied' &&
    !isByPhone(reading, top) &&
    !isFactCheck(reading, top.told) &&
    wordsTell(reading, states, people, top, subject, meetings, held !== undefined && held.participants.length > 1)
  if (words) return finish(subject.strong >= 3 ? 0.8 : 0.6, ['@words_only'])
  if (byRecord) return finish(byRecord.weight, byRecord.reasons)
  return without(main, people, states, top)
}

interface Weighed {
  weight: number
  reasons: string[]
}
const NEWS: ReadonlySet<Meeting['prominence']> = new Set(['main', 'secondary'])
/** So many sentences tell what an article is about: a meeting told further down may be of its background. */
const HEAD = 4
/** So many records are weighed at most. */
const MOST = 4
/** Where nobody of defence takes part: of seventeen real texts that the rest made a report one was one. */
const NOBODY = 5

/** How much a record of a meeting that was held makes the article a report, with the reasons. */
function weighRecord(
  reading: Reading,
  front: Front,
  states: StatesFound,
  people: PeopleFound,
  held: Meeting,
  subject: Subject,
  top: TopWords,
): Weighed {
  const reasons: string[] = []
  let weight = -1.2
  const at = rankOf(reading, held)
  const acting = held.participants.filter(
    (participant) => !isFormer(participant) && !isOfProvince(participant) && !isOfCompany(reading, people, participant),
  )
  const home = states.places.find((place) => place.dateline)?.country ?? null
  const sides = new Set(
    acting
      .filter((participant) => participant.name !== null && (participant.country !== null || isAllied(participant)))
      // Whose country was only concluded, in a paper's own capital, is more likely at home than abroad.
      .map((participant) => (home && isConcluded(people, participant) ? home : participant.country)),
  )
  reasons.push(because(held.form === 'video' ? '@met_video' : '@met', who(held)))
  if (sides.size >= 2) weight += 0.8
  else if (held.participants.length === 0) weight -= 0.6
  if (acting.length < held.participants.length) {
    weight -= sides.size < 2 ? 3 : 2
    reasons.push('@no_state')
  }
  if (at < TOP) weight += 1
  // "The defence secretary arrived in B": whom he met there may be told far below.
  const guest = acting.some(
    (participant) => isOfDefence(participant) && comesAbroad(reading, states, people, top, participant),
  )
  if (guest && sides.size >= 2) weight += 1
  else if (at >= HEAD - 1) {
    const named = namesAny(reading, people, top, held)
    if (subject.share < LITTLE) weight -= 3
    if (!named) weight -= 2.6
    if (subject.share < LITTLE || !named) reasons.push('@far_down')
  }
  // "The new defence attaché to the high commission of A in B called on the chief": he takes leave at home, as A's envoys in A do.
  if (
    acting.some(
      (participant) =>
        (participant.part !== 'delegation' && isSentOut(reading, states, people, participant)) ||
        (sides.size < 2 && home !== null && participant.country === home && isEnvoy(participant)),
    )
  ) {
    weight -= 4.5
    reasons.push('@sent_out')
  }
  const concluded = acting.some((participant) => isConcluded(people, participant))
  const guests = speaksOfGuests(reading, top)
  if (concluded && sides.size === 1 && sides.has(home) && !guests) {
    weight -= 2
    reasons.push('@one_country')
  }
  // Beside two of one state the third, whose state was only guessed from the rest, is of that state too.
  const firm = acting.filter((participant) => participant.country !== null && !isGuess(people, participant))
  if (
    !guest &&
    firm.length >= 2 &&
    !acting.some(isAllied) &&
    firm.every(({ country }) => country === firm[0]?.country)
  ) {
    weight -= 4
    reasons.push('@one_country')
  }
  // "A will attend a summit, where he will meet B. A announced the meeting with B."
  if (
    top.cues[0]?.status === 'planned' &&
    (at >= 3 || top.held.every((cue) => cue.kind === 'noun' || isAfter(reading, cue)))
  ) {
    weight -= 3
    reasons.push('@begins_planned')
  }
  // "The minister cancels his visit": what else is told of it was planned.
  if (at >= 2 && top.told.slice(0, 2).some((index) => isCancelled(reading, index))) {
    weight -= 6
    reasons.push('@other_news')
  }
  if (isQuoted(reading, held)) {
    weight -= 3
    reasons.push('@quoted')
  }
  // Whoever is welcomed to a seminar has come to all of it.
  if (top.held.every(({ kind }) => kind === 'host') && isEvent(reading, top, FORUMS)) {
    weight -= 4
    reasons.push('@other_news')
  }
  const verbs = new Set(
    held.evidence.filter(({ field }) => field === 'verb').map(({ start }) => start + reading.offset),
  )
  const own = top.held.filter(({ from }) => verbs.has(reading.tokens[from]?.start ?? -1))
  if (own.length > 0 && own.every((cue) => isTroops(reading, cue) || isOfOthers(reading, cue))) {
    weight -= 4
    reasons.push('@no_state')
  }
  if (subject.sport) {
    weight -= 4
    reasons.push('@other_news')
  }
  if (isInterview(reading, top.told, at)) {
    weight -= 4
    reasons.push('@quoted')
  }
  if (isOccasion(reading, people, top, held, at)) {
    weight -= 5
    reasons.push('@other_news')
  }
  const first = top.cues.find(({ from }) => verbs.has(reading.tokens[from]?.start ?? -1))
  if (at >= 2 && first && isAside(reading, first)) {
    weight -= 3
    reasons.push('@other_news')
  }
  if (at >= 2 && isDigest(reading)) {
    weight -= 4
    reasons.push('@other_news')
  }
  if (isFactCheck(reading, top.told)) {
    weight -= 4
    reasons.push('@fact_check')
  }
  if (isOldNews(reading, front, held)) {
    weight -= 2
    reasons.push('@old')
  }
  const soldiers = acting.filter((participant) => isOfDefence(participant) || servesAnywhere(people, participant.id))
  // Where all of them only came along, the talks are not theirs.
  const defence = soldiers.some(({ part }) => part !== 'delegation') ? soldiers : []
  // Advisers on national security speak of all the world.
  const advisers =
    subject.strong + (subject.any >= 2 ? 1 : 0) <= subject.civil &&
    defence.every(({ office }) => /national security/i.test(office?.title ?? ''))
  const defenceSides = advisers ? 0 : new Set(defence.map((participant) => participant.country)).size
  const roles =
    (held.participants.length === 0 && namesRoles(reading, held)) ||
    (defenceSides === 1 && sides.size >= 2 && namesTheirs(reading, states, held, defence[0]?.country)) ||
    (defenceSides === 1 && sides.size === 1 && held.countries.length >= 2 && namesCounterparts(reading, held))
  if (defenceSides >= 2 || roles) {
    weight += 2
    reasons.push('@both_defence')
  } else if (defenceSides === 1) {
    // A rank by itself may be that of somebody who left the forces long ago.
    weight += defence.some((participant) => participant.office) ? 1.3 : 0.8
    reasons.push(because('@takes_part', defence[0]?.office?.title ?? defence[0]?.rank ?? ''))
  }
  if (subject.strong >= 3 || subject.top >= 2) {
    weight += 1.6
    reasons.push('@subject_defence')
  } else if (subject.strong >= 1 || (subject.any >= 2 && defenceSides > 0)) {
    weight += 0.9
    reasons.push('@subject_security')
  } else {
    weight -=
      defenceSides >= 2 ||
      roles ||
      subject.share >= 0.025 ||
      acting.some(isEnvoy) ||
      defence.some(({ organisation }) => organisation)
        ? 1
        : 2
    reasons.push('@subject_none')
  }
  // "The minister said so at talks with B": whom he met nobody says.
  if (acting.length === 1 && !roles && own.every(({ kind }) => kind === 'noun')) weight -= 1.9
  if (sides.size === 1 && !guests && !roles) weight -= 0.5
  if (defenceSides === 0 && !roles && !isReleased(reading, people, top)) {
    weight -= NOBODY
    reasons.push('@no_defence')
  }
  return { weight, reasons }
}

/** The sentence calls something off. */
function isCancelled(reading: Reading, index: number): boolean {
  const { from, to } = reading.sentences[index] ?? { from: 0, to: 0 }
  return rangeHas(reading.tokens, from, to, CANCELLED)
}

/** "He said so after he held talks with": told beside. */
const isAfter = (reading: Reading, cue: Cue): boolean =>
  reading.tokens[cue.from - 1]?.key === 'after' || reading.tokens[cue.from - 2]?.key === 'after'

/** "Arrived for important talks": what somebody came for. */
function isPurpose(reading: Reading, cue: Cue): boolean {
  if (cue.kind === 'visit') return true
  if (cue.kind !== 'noun' && cue.kind !== 'hold') return false
  for (let t = cue.from - 3; t < cue.to; t++) if (reading.tokens[t]?.key === 'for') return true
  return false
}

/** The spokesperson of a ministry of defence tells it, who calls its own secretary by that word alone. */
const isReleased = (reading: Reading, people: PeopleFound, top: TopWords): boolean =>
  people.findings.some(
    ({ from, to, offices }) =>
      (reading.sentenceOf[from] ?? 0) <= (top.told[1] ?? 0) &&
      offices.some(({ title }) => /press secretary|spokes/i.test(title)) &&
      isDefenceOffice({
        title: reading.text.slice(reading.tokens[from]?.start, reading.tokens[to]?.start),
        sector: 'GOV',
      }),
  )

/** Acts for an alliance, which is a side of its own. */
const isAllied = ({ organisation }: Participant): boolean => ALLIANCES.has(organisation ?? '')

/** Nothing tells of which state this person is but what the article names most. */
function isGuess(people: PeopleFound, participant: Participant): boolean {
  const person = people.persons.find(({ id }) => id === participant.id)
  return person !== undefined && person.countryInferred && person.countryConfidence <= 0.6
}

/** No word beside this person says of which state; it was concluded from the rest. */
function isConcluded(people: PeopleFound, participant: Participant): boolean {
  const person = people.persons.find(({ id }) => id === participant.id)
  return person?.countryInferred === true && person.countryConfidence < 0.8 && !isOfDefence(participant)
}

const isEnvoy = (participant: Participant): boolean =>
  /ambassador|high commissioner|charg|envoy|attach/i.test(participant.office?.title ?? '')

function no(score: number, reason: string): Decision {
  return { isDefenceMeeting: false, score, reasons: [reason] }
}

/**
 * Of real texts seen for the first time at the best weights one in thirty was no report after all: no score says more than that.
 * With it and this curve about nine in ten of those at 0.9 are reports (`npm run -s eval` prints the table).
 */
const SUREST = 0.97

function finish(weight: number, reasons: string[]): Decision {
  const score = Math.round(Math.min(SUREST, 1 / (1 + Math.exp(-weight))) * 1000) / 1000
  // Neither for nor against is no report, and must not look like one.
  return weight > 0
    ? { isDefenceMeeting: true, score: Math.max(score, 0.5), reasons }
    : { isDefenceMeeting: false, score: Math.min(score, 0.499), reasons }
}

const NOT_HELD = { planned: '@is_planned', cancelled: '@is_cancelled', denied: '@is_denied' } as const

/** No meeting that was held was found: says why. */
function without(main: Meeting | undefined, people: PeopleFound, states: StatesFound, top: TopWords): Decision {
  if (main && main.status !== 'held') {
    return no(0.2, because(NOT_HELD[main.status], who(main)))
  }
  const countries = new Set(states.countries.filter(({ from }) => from < top.end).map(({ country }) => country))
  const defence = people.findings.some(
    (finding) => finding.from < top.end && finding.offices.some((office) => office.sector === 'MIL'),
  )
  const met = top.held.length > 0
  if (defence && !met) return no(0.08, '@nobody_meets')
  if (met && countries.size < 2) return no(0.1, '@one_side')
  if (met) return no(0.1, '@no_two_states')
  return no(0.02, '@no_meeting')
}

/** The sentence of the meeting. */
function sentenceOf(reading: Reading, meeting: Meeting): Reading['sentences'][number] | undefined {
  const at = meeting.evidence.find((evidence) => evidence.field === 'verb')?.start
  return at === undefined ? undefined : reading.sentences.find(({ end }) => end - reading.offset > at)
}

/** "The defence ministers of A and B": the sentence of the meeting names roles of defence without names. */
function namesRoles(reading: Reading, meeting: Meeting): boolean {
  const sentence = sentenceOf(reading, meeting) ?? reading.sentences[0]
  return sentence !== undefined && namesRole(reading, sentence.from, sentence.to)
}

/** "The defence minister held meetings with his counterparts of A and B": they hold the same office. */
function namesCounterparts(reading: Reading, meeting: Meeting): boolean {
  const { from, to } = sentenceOf(reading, meeting) ?? { from: 0, to: 0 }
  return reading.tokens.slice(from, to).some(({ key }) => /^counterparts?$/.test(key))
}

/** "The defence secretary met B's civilian and military leaders": those of defence of another state, of whom only a civilian is named. */
function namesTheirs(reading: Reading, states: StatesFound, meeting: Meeting, own: string | null | undefined): boolean {
  const { from, to } = sentenceOf(reading, meeting) ?? { from: 0, to: 0 }
  return inRange(states.countries, from, to).some(
    (state) => state.country !== own && namesRole(reading, state.to, Math.min(to, state.to + THEIRS)),
  )
}
/** So many words behind a state may stand those who serve it. */
const THEIRS = 6

/** How many sentences stand above the first words of the meeting. */
function rankOf(reading: Reading, meeting: Meeting): number {
  let first = Number.POSITIVE_INFINITY
  for (const { field, start } of meeting.evidence) if (field === 'verb' && start < first) first = start
  // Evidence in a title that stands apart is left out of the record: then the meeting is in the headline, if its words are nowhere above.
  if (first === Number.POSITIVE_INFINITY) return 0
  let rank = 0
  for (const sentence of reading.sentences) {
    if (sentence.start - reading.offset > first) break
    if (isTold(reading, sentence.block)) rank++
  }
  return rank - 1
}

/** The head of the article names one of those who met. */
function namesAny(reading: Reading, people: PeopleFound, top: TopWords, { participants }: Meeting): boolean {
  const head = new Set(top.told.slice(0, HEAD))
  return people.findings.some(
    ({ from }, index) =>
      head.has(reading.sentenceOf[from] ?? -1) &&
      people.who[index]?.some((who) => participants.some(({ id }) => id === who)),
  )
}

/** Names, offices and states alone: the words around them are of the reader's language. */
function who(meeting: Meeting): string {
  const list = meeting.participants.filter((participant) => participant.part !== 'delegation').slice(0, 3)
  if (list.length < 2) return meeting.countries.join(', ')
  return list
    .map(({ name, office, country }) => {
      const printed = name ?? office?.title
      return printed && country ? `${printed} (${country})` : (printed ?? country ?? '…')
    })
    .join(', ')
}
