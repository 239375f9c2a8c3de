/** Facts that a person put together, with the places in the text that the annotator read the same facts from. Pure. */
import type { Evidence, Meeting, Participant } from '../../utils/model.ts'

/** Of the people of a meeting that a person wrote down, so many are in the other if it is the same. */
const SHARE = 0.5

/**
 * Lights facts by the meetings of the annotation of their document: two meetings are one where they share their people.
 * @param facts without places in the text; any that they have are dropped. @param read the annotator's.
 * @returns the facts as they are, with evidence for what both say.
 */
export function withEvidence(facts: readonly Meeting[], read: readonly Meeting[]): Meeting[] {
  const free = new Set(read)
  return facts.map((meeting) => {
    const same = nearest(meeting, free)
    if (same !== null) free.delete(same)
    const commitments = meeting.commitments.map((one) => {
      const said = same?.commitments.find(({ text }) => fold(text) === fold(one.text))
      return { ...one, start: said?.start ?? 0, end: said?.end ?? 0 }
    })
    return { ...meeting, commitments, evidence: same === null ? [] : evidenceOf(meeting, same) }
  })
}

/** The meeting that shares most people, if that is enough. */
function nearest(meeting: Meeting, others: ReadonlySet<Meeting>): Meeting | null {
  let best: { other: Meeting; shared: number } | null = null
  for (const other of others) {
    const shared = meeting.participants.filter((one) => twinOf(one, other) !== null).length
    if (shared > (best?.shared ?? 0)) best = { other, shared }
  }
  return best !== null && best.shared >= SHARE * meeting.participants.length ? best.other : null
}

function evidenceOf(meeting: Meeting, same: Meeting): Evidence[] {
  const lit: Evidence[] = []
  const take = (field: string, from: string): void => {
    for (const { field: own, start, end } of same.evidence) if (own === from) lit.push({ field, start, end })
  }
  for (const [at, one] of meeting.participants.entries()) {
    const twin = twinOf(one, same)
    if (twin !== null) take(`participants.${at}`, `participants.${twin}`)
  }
  if (meeting.date !== null && meeting.date === same.date) take('date', 'date')
  if (meeting.place && same.place && within(meeting.place.name, same.place.name)) take('place', 'place')
  for (const [at, { code, printed }] of meeting.topics.entries())
    for (const [other, topic] of same.topics.entries())
      if (topic.code === code || fold(topic.printed) === fold(printed)) take(`topics.${at}`, `topics.${other}`)
  const sources = new Set(same.sources.map(fold))
  if (meeting.sources.some((source) => sources.has(fold(source)))) take('sources', 'sources')
  return lit
}

/** Index of the participant of a meeting who is the same person, or holds the same office where one of the two has no name. */
function twinOf(one: Participant, { participants }: Meeting): number | null {
  const at = participants.findIndex((other) => {
    if (one.country !== null && other.country !== null && one.country !== other.country) return false
    if (one.name !== null && other.name !== null) return isSameName(one.name, other.name)
    return one.country !== null && one.office !== null && fold(one.office.title) === fold(other.office?.title ?? '')
  })
  return at < 0 ? null : at
}

/** Of the shorter name all parts are in the other, or all but one of three and more: papers leave out and add. */
function isSameName(one: string, other: string): boolean {
  const [few = [], many = []] = [partsOf(one), partsOf(other)].sort((a, b) => a.length - b.length)
  const shared = few.filter((part) => many.includes(part)).length
  return shared > 0 && shared >= (few.length > 2 ? few.length - 1 : few.length)
}

const partsOf = (name: string): string[] =>
  fold(name)
    .split(' ')
    .filter((part) => part.length > 2)

/** "Rawalpindi" and "General Headquarters (GHQ), Rawalpindi". */
function within(one: string, other: string): boolean {
  const [a, b] = [` ${fold(one)} `, ` ${fold(other)} `]
  return a.includes(b) || b.includes(a)
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
}
