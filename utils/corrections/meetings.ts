/** Corrections of records: fields as the reader has set them, and what the reader has said of a record as a whole. */
import type { Change, Commitment, Evidence, Meeting, MeetingSign, Participant } from '../model.ts'
import { byReader, CORRECTED, type Draft } from './draft.ts'
import { fullNameOf, personNamed } from './find.ts'
import { foldName } from './names.ts'

/** A record is found again where at least half of what it is known by is the same. */
const LEAST = 0.5
/** The share of all words of two records that those of one meeting have in common, even where the paper has written it anew. */
const LEAST_WORDS = 0.25
/** What each part of a sign counts. Who met is what makes a meeting; the words tell two meetings of the same people apart. */
const WEIGHTS = { participants: 3, countries: 1, words: 2 } as const
/** The most characters of the words of a sign. */
const WORDS = 1200

/**
 * By what a record is known again: who took part, their countries, and the words it was read from.
 * @param text of the article; the evidence has offsets into it.
 */
export function signOf(meeting: Meeting, text: string): MeetingSign {
  return {
    participants: meeting.participants.flatMap(({ name, office }) => name ?? office?.title ?? []),
    countries: meeting.countries,
    words: wordsOf(meeting.evidence, text),
  }
}

function wordsOf(evidence: readonly Evidence[], text: string): string {
  return evidence
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .slice(0, WORDS)
}

/** Lays the fields that the reader has set over the record of that sign. @returns whether there is one. */
export function setFields(draft: Draft, sign: MeetingSign, to: Extract<Change, { is: 'meeting' }>['to']): boolean {
  const at = placeOf(draft, sign, (one) => to.participants !== undefined && isSet(one, to))
  const meeting = draft.meetings[at]
  if (!meeting) return false
  const changed: Meeting = { ...meeting, confidence: 1, reasons: byReader(meeting.reasons) }
  Object.assign(changed, Object.fromEntries(Object.entries(to).filter(([, value]) => value !== undefined)))
  if (to.participants) changed.participants = asHere(draft, to.participants)
  // The words from which the rules read a day are no ground for the one that the reader says.
  if (to.date !== undefined) changed.dateBasis = null
  draft.meetings[at] = { ...changed, evidence: evidenceFor(meeting, changed) }
  return true
}

/**
 * People of a record with the ids that they have in the article now: other rules give other ids, and a correction of one person
 * must not reach another. Who bears no word of that name here is nobody's namesake.
 */
function asHere(draft: Draft, participants: readonly Participant[]): Participant[] {
  return participants.map((one) => {
    if (one.id === null || one.name === null) return one
    const name = fullNameOf(draft, one.id)
    const id = name !== null && sharesWord(name, one.name) ? one.id : personNamed(draft, one.name)
    return id === one.id ? one : { ...one, id }
  })
}

function sharesWord(one: string, other: string): boolean {
  const words = new Set(foldName(one).split(' '))
  return foldName(other)
    .split(' ')
    .some((word) => word.length > 2 && words.has(word))
}

/** The evidence of a record for fields as they shall be: that of what is still there goes with it, the rest goes. */
function evidenceFor(meeting: Meeting, now: Pick<Meeting, 'participants' | 'topics' | 'date' | 'place'>): Evidence[] {
  return meeting.evidence.flatMap((span) => {
    if (span.field === 'date' || span.field === 'place') return same(meeting[span.field], now[span.field]) ? [span] : []
    const [, list, index] = /^(participants|topics)\.(\d+)$/.exec(span.field) ?? []
    if (list === undefined) return [span]
    const at = list === 'topics' ? topicAt(meeting, now, Number(index)) : personAt(meeting, now, Number(index))
    return at < 0 ? [] : [{ ...span, field: `${list}.${at}` }]
  })
}

function personAt(meeting: Meeting, { participants }: Pick<Meeting, 'participants'>, index: number): number {
  const before = meeting.participants[index]
  if (!before) return -1
  return participants.findIndex(({ id, name }) => (before.id === null ? name === before.name : id === before.id))
}

function topicAt(meeting: Meeting, { topics }: Pick<Meeting, 'topics'>, index: number): number {
  const before = meeting.topics[index]
  return before ? topics.findIndex(({ code, printed }) => code === before.code && printed === before.printed) : -1
}

/**
 * Lays what the reader has said of a record over it. One that is checked stays as the reader saw it, whatever is read now; and
 * where no such record is read any more, it is there still.
 */
export function setReview(draft: Draft, { meeting: sign, status, as }: Extract<Change, { is: 'checked' }>): boolean {
  const at = placeOf(draft, sign, (one) => one.review !== undefined && same(one, { ...as, review: one.review }))
  const meeting = draft.meetings[at]
  if (status === 'checked') {
    const participants = asHere(draft, as.participants)
    const whole = { ...fitted({ ...as, participants }, sign, meeting, draft.text), review: status }
    if (meeting) draft.meetings[at] = whole
    else draft.meetings.push(whole)
    return true
  }
  if (!meeting) return false
  const { review: _, ...unseen } = meeting
  draft.meetings[at] = status === 'machine' ? unseen : { ...unseen, review: status }
  return true
}

/** A record that was checked, in the text as it is now: offsets into a text that has changed would point at other words. */
function fitted(as: Meeting, sign: MeetingSign, now: Meeting | undefined, text: string): Meeting {
  const fits = ({ start, end }: Evidence | Commitment): boolean => start <= end && end <= text.length
  if (as.evidence.every(fits) && as.commitments.every(fits) && wordsOf(as.evidence, text) === sign.words) return as
  const commitments = as.commitments.map((one) => {
    const again = now?.commitments.find((other) => other.text === one.text)
    const start = again ? again.start : Math.max(0, text.indexOf(one.text))
    return {
      ...one,
      start,
      end: again ? again.end : text.startsWith(one.text, start) ? start + one.text.length : start,
    }
  })
  return { ...as, commitments, evidence: (now ? evidenceFor(now, as) : []).filter(fits) }
}

/** Where the record of a sign is; -1 where none is near enough. @param done whether the correction is laid over a record already. */
function placeOf(draft: Draft, sign: MeetingSign, done: (meeting: Meeting) => boolean): number {
  let best = -1
  let most = 0
  for (const [at, meeting] of draft.meetings.entries()) {
    const now = signOf(meeting, draft.text)
    const alike = alikeness(sign, now)
    if (alike < LEAST || alike <= most || !isTold(sign, now, meeting, draft.text)) continue
    most = alike
    best = at
  }
  if (most === 1) return best
  const laid = draft.meetings.findIndex(done)
  return laid < 0 ? best : laid
}

/**
 * Whether the words of a sign can be of a record as it is now: one that tells of its meeting by none of these verbs, and shares next to
 * nothing else with them, is of another meeting of the same people.
 */
function isTold(sign: MeetingSign, now: MeetingSign, { evidence }: Meeting, text: string): boolean {
  const [then, words] = [foldedWords(sign.words), foldedWords(now.words)]
  if (then.size === 0 || words.size === 0) return true
  const verbs = foldedWords(
    wordsOf(
      evidence.filter(({ field }) => field === 'verb'),
      text,
    ),
  )
  return then.intersection(verbs).size > 0 || then.intersection(words).size / then.union(words).size >= LEAST_WORDS
}

const foldedWords = (words: string): Set<string> => new Set(foldName(words).split(' ').filter(Boolean))

/** How much two signs share, from 0 to 1; what neither of them has counts for nothing. */
function alikeness(one: MeetingSign, other: MeetingSign): number {
  const parts = [
    { weight: WEIGHTS.participants, a: one.participants.map(foldName), b: other.participants.map(foldName) },
    { weight: WEIGHTS.countries, a: one.countries, b: other.countries },
    { weight: WEIGHTS.words, a: foldName(one.words).split(' '), b: foldName(other.words).split(' ') },
  ]
  let shared = 0
  let whole = 0
  for (const { weight, a, b } of parts) {
    const [left, right] = [new Set(a.filter(Boolean)), new Set(b.filter(Boolean))]
    const all = left.union(right).size
    if (all === 0) continue
    whole += weight
    shared += (weight * left.intersection(right).size) / all
  }
  return whole === 0 ? 0 : shared / whole
}

const isSet = (meeting: Meeting, to: object): boolean =>
  meeting.reasons.includes(CORRECTED) &&
  Object.entries(to).every(([field, value]) => same(Reflect.get(meeting, field), value))

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
