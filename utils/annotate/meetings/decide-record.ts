/** How much the record of one meeting that was held makes an article a report. */
import type { Meeting, Participant } from '../../model.ts'
import { CANCELLED } from '../../gazetteer/verbs.ts'
import { because } from '../../reasons/reasons.ts'
import { comesAbroad, GUESSED, statesAt } from './decide-abroad.ts'
import {
  ALLIANCES,
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
import { isBare, isDefenceOffice, isStated, LITTLE, MUCH, type Subject } from './decide-subject.ts'
import { isAside, isOccasion } from './decide-occasion.ts'
import { FORUMS, isEvent, namesRole } from './decide-told.ts'
import { speaksOfGuests, TOP, type TopWords } from './decide-top.ts'
import { isOfOthers, isTroops } from './decide-others.ts'
import type { Cue } from './meeting-cues.ts'
import { inRange } from './meeting-ranges.ts'
import { rangeHas } from './meeting-words.ts'
import type { PeopleFound, StatesFound } from '../findings.ts'
import type { Front } from '../text/front.ts'
import type { Reading } from '../text/reading.ts'

export interface Weighed {
  weight: number
  reasons: string[]
}

/** So many sentences tell what an article is about: a meeting told further down may be of its background. */
const HEAD = 4

/** Where nobody of defence takes part: of seventeen real texts that the rest made a report one was one. */
const NOBODY = 5
/** The same where leaders speak of cooperation in defence. */
const STATED = 1

/** How much a record of a meeting that was held makes the article a report, with the reasons. */
export function weighRecord(
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
    const head = headOf(reading, top)
    const named = namesAny(reading, people, head, held)
    // Where the head tells of a meeting of several states the list of those who came stands below.
    const many = top.held.filter((cue) => statesAt(states, reading, cue) >= 2)
    const several = many.filter(({ sentence }) => head.has(sentence))
    // "The defence ministers of A, B and C met": they are of defence, too, be it behind a scene that leads to it.
    const isTold = many.some(({ sentence }) => {
      if (sentence > (top.told[HEAD + 1] ?? 0)) return false
      const { from, to } = reading.sentences[sentence] as Reading['sentences'][number]
      return namesRole(reading, from, to)
    })
    if (subject.share < LITTLE && !isTold) weight -= 3
    if (!named && !isTold) weight -= several.length > 0 ? 2.6 : 4
    if (!isTold && (subject.share < LITTLE || !named)) reasons.push('@far_down')
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
    weight -= 5
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
  // A paper prints the state of whoever comes from abroad, or speaks of a guest.
  if (
    sides.size >= 2 &&
    !guests &&
    !guest &&
    new Set(acting.filter((participant) => !isGuess(people, participant)).map(({ country }) => country)).size < 2
  ) {
    weight -= defenceSides < 2 ? 3 : 1
    reasons.push('@one_country')
  }
  const roles =
    (held.participants.length === 0 && namesRoles(reading, held)) ||
    (defenceSides === 1 && sides.size >= 2 && namesTheirs(reading, states, held, defence[0]?.country)) ||
    (defenceSides === 1 && sides.size === 1 && held.countries.length >= 2 && namesCounterparts(reading, held))
  if (defenceSides >= 2 || roles) {
    weight += 2
    reasons.push('@both_defence')
  } else if (defenceSides === 1) {
    // Below a headline and a lead of something else.
    if (
      !guest &&
      !(at >= 2 && top.held.some(({ sentence }) => sentence <= (top.told[at > 2 ? 1 : 0] ?? 0))) &&
      (at === 2
        ? subject.share < LITTLE && subject.strong === 0
        : at > 2 &&
          (subject.share < LITTLE || (at >= HEAD && !namesAny(reading, people, new Set(top.told.slice(0, 2)), held))))
    ) {
      weight -= 3
      reasons.push('@far_down')
    }
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
      ((at <= 1 || top.held.some(({ sentence }) => sentence <= (top.told[0] ?? 0))) &&
        sides.size >= 2 &&
        defence.some(({ office }) => office)) ||
      defence.some(({ organisation }) => organisation)
        ? 1
        : 2
    reasons.push('@subject_none')
  }
  // "The minister said so at talks with B": whom he met nobody says.
  if (acting.length === 1 && !roles && own.every(({ kind }) => kind === 'noun')) weight -= 1.9
  if (sides.size === 1 && !guests && !roles) weight -= 0.5
  if (defenceSides === 0 && !roles && !isReleased(reading, people, top)) {
    weight -=
      sides.size >= 2 &&
      at < HEAD &&
      (isStated(subject) ||
        (subject.share >= 0.03 && subject.strong >= 3 && subject.civil === 0) ||
        ((subject.topTies > 0 || subject.share >= MUCH) && acting.every(({ office }) => isBare(office?.title))))
        ? STATED
        : NOBODY
    reasons.push('@no_defence')
  }
  return { weight, reasons: [...new Set(reasons)] }
}

/** The sentence calls something off. */
function isCancelled(reading: Reading, index: number): boolean {
  const { from, to } = reading.sentences[index] ?? { from: 0, to: 0 }
  return rangeHas(reading.tokens, from, to, CANCELLED)
}

/** The sentences at the head; "TBILISI." and "28 March." are none. */
const headOf = ({ sentences }: Reading, { told }: TopWords): Set<number> =>
  new Set(told.filter((index) => (sentences[index]?.to ?? 0) - (sentences[index]?.from ?? 0) > BRIEF).slice(0, HEAD))

const BRIEF = 4

/** "He said so after he held talks with": told beside. */
const isAfter = (reading: Reading, cue: Cue): boolean =>
  reading.tokens[cue.from - 1]?.key === 'after' || reading.tokens[cue.from - 2]?.key === 'after'

/** The spokesperson of a ministry of defence tells it, who calls its own secretary by that word alone. */
const isReleased = (reading: Reading, people: PeopleFound, top: TopWords): boolean =>
  people.findings.some(
    ({ from, to, offices }) =>
      (reading.sentenceOf[from] ?? 0) <= (top.told[3] ?? top.told.at(-1) ?? 0) &&
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
  return person !== undefined && person.countryInferred && person.countryConfidence <= GUESSED
}

/** No word beside this person says of which state; it was concluded from the rest. */
function isConcluded(people: PeopleFound, participant: Participant): boolean {
  const person = people.persons.find(({ id }) => id === participant.id)
  return person?.countryInferred === true && person.countryConfidence < 0.8 && !isOfDefence(participant)
}

const isEnvoy = (participant: Participant): boolean =>
  /ambassador|high commissioner|charg|envoy|attach/i.test(participant.office?.title ?? '')

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
export function rankOf(reading: Reading, meeting: Meeting): number {
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
function namesAny(reading: Reading, people: PeopleFound, head: Set<number>, { participants }: Meeting): boolean {
  return people.findings.some(
    ({ from }, index) =>
      head.has(reading.sentenceOf[from] ?? -1) &&
      people.who[index]?.some((who) => participants.some(({ id }) => id === who)),
  )
}

/** Names, offices and states alone: the words around them are of the reader's language. */
export function who(meeting: Meeting): string {
  const list = meeting.participants.filter((participant) => participant.part !== 'delegation').slice(0, 3)
  if (list.length < 2) return meeting.countries.join(', ')
  return list
    .map(({ name, office, country }) => {
      const printed = name ?? office?.title
      return printed && country ? `${printed} (${country})` : (printed ?? country ?? '…')
    })
    .join(', ')
}
