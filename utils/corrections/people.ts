/** Corrections of people: not an official, another name, office, rank or country, one person under two names. */
import type { Change, Meeting, Mention, Office, Participant } from '../model.ts'
import { allOf, byReader, changeMentions, type Draft, isPerson, once } from './draft.ts'
import { fullNameOf, isOf, type Person } from './find.ts'

type Facts = Extract<Change, { is: 'official' }>['to']

/** Nobody who acts for a state: the marks go, and the part in meetings; a record that has nobody left goes too. */
export function silence(draft: Draft, person: Person): void {
  changeMentions(draft, (mention) => {
    if (isOf(mention, person)) return null
    if (!('id' in person) || !mention.ids?.includes(person.id)) return mention
    const ids = mention.ids.filter((id) => id !== person.id)
    return ids.length === 0 ? null : { ...mention, ids }
  })
  if (!('id' in person)) return
  draft.meetings = draft.meetings.flatMap((meeting) => {
    const left = meeting.participants.filter(({ id }) => id !== person.id)
    if (left.length === meeting.participants.length) return [meeting]
    if (left.length === 0) return []
    const countries = meeting.countries.filter(
      (code) =>
        left.some(({ country }) => country === code) ||
        meeting.participants.every(({ country }) => country !== code) ||
        isNamedFor(draft, meeting, code),
    )
    const changed = keepParticipants(meeting, (one) => (one.id === person.id ? null : one))
    return [{ ...changed, countries, reasons: byReader(meeting.reasons) }]
  })
}

/** Whether the words that a record was read from name a state: it is a side of the meeting without that person too. */
function isNamedFor(draft: Draft, { evidence }: Meeting, code: string): boolean {
  const from = evidence.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY)
  const to = evidence.reduce((most, { end }) => Math.max(most, end), 0)
  return draft.mentions.some(
    ({ kind, country, start, end }) => kind === 'country' && country === code && start < to && end > from,
  )
}

/** What the reader says of somebody, in all places of the article. */
export function describe(draft: Draft, person: Person, facts: Facts): void {
  const before = countryOf(draft, person)
  changeMentions(draft, (mention) => (isOf(mention, person) ? described(mention, facts) : mention))
  if (!('id' in person)) return
  const { country } = facts
  draft.meetings = draft.meetings.map((meeting) => {
    if (!meeting.participants.some(({ id }) => id === person.id)) return meeting
    const participants = meeting.participants.map((one) => (one.id === person.id ? factsFor(one, facts) : one))
    const changed = { ...meeting, participants, reasons: byReader(meeting.reasons) }
    if (country === undefined || country === before) return changed
    return { ...changed, countries: withOther(meeting.countries, participants, before, country) }
  })
}

/** The countries of a record after somebody's was changed: the old one stays only where somebody else is from there. */
function withOther(codes: string[], people: Participant[], before: string | null, after: string | null): string[] {
  const stays = before !== null && people.some(({ country }) => country === before)
  const replaced = codes.flatMap((code) => (code === before && !stays ? (after ?? []) : code))
  return once(after === null ? replaced : [...replaced, after])
}

/** The state for which somebody acts in an article, as it is shown so far; null where nothing says so. */
export const countryOf = (draft: Draft, person: Person): string | null => {
  for (const mention of allOf(draft)) if (isOf(mention, person)) return mention.country
  if ('id' in person)
    for (const { participants } of draft.meetings) {
      const one = participants.find(({ id }) => id === person.id)
      if (one) return one.country
    }
  return null
}

/** Name, rank, country and office as they shall be, of what may have them already. */
function factsFor<T extends Known>(of: T, facts: Facts): T {
  const rank = facts.rank === undefined ? of.rank : facts.rank
  return {
    ...of,
    name: facts.name ?? of.name,
    rank,
    country: facts.country === undefined ? of.country : facts.country,
    office: facts.office === undefined ? of.office : officeOf(facts.office, of.office, rank),
  }
}

const ARMED =
  /\b(?:army|navy|naval|air (?:force|staff)|forces|chiefs?|staff|commander|command|general|corps|military)\b/i

/** An office by its title. Whether it is military is told by the one before, by the rank of its holder, or by its own words. */
export function officeOf(title: string | null, before: Office | null, rank: string | null): Office | null {
  if (title === null) return null
  const sector = before?.sector ?? (rank !== null || ARMED.test(title) ? 'MIL' : 'GOV')
  return { title, sector, state: before?.state ?? 'in force' }
}

/** A mention with what the reader says of its person: sure, and no longer inferred. */
function described(mention: Mention, facts: Facts): Mention {
  const { confidence, inferred } = mention
  const changed: Mention = {
    ...factsFor(mention, facts),
    confidence: { span: 1, identity: 1, country: facts.country === undefined ? confidence.country : 1 },
    inferred: inferred.filter((field) => facts[field as keyof Facts] === undefined),
    reasons: byReader(mention.reasons),
  }
  return facts.name === undefined || mention.kind !== 'official'
    ? changed
    : { ...changed, ...placedName(mention, facts.name) }
}

/** Where the name itself stands in the marked words: where it is printed just so, else where the rules saw one. */
function placedName(
  { text, start, nameStart, nameEnd }: Mention,
  name: string,
): Pick<Mention, 'nameStart' | 'nameEnd'> {
  const at = text.indexOf(name)
  return at < 0 ? { nameStart, nameEnd } : { nameStart: start + at, nameEnd: start + at + name.length }
}

/** Two that are one: everything said of the first is said of the second. */
export function unite(draft: Draft, person: Person, to: string): void {
  const facts = factsOf(draft, to)
  changeMentions(draft, (mention) => {
    if (isOf(mention, person))
      return {
        ...mention,
        ...joined(mention, facts),
        id: to,
        name: mention.kind === 'role' ? (facts.name ?? mention.name) : mention.name,
        confidence: { ...mention.confidence, span: 1, identity: 1 },
        reasons: byReader(mention.reasons),
      }
    if (!('id' in person) || !mention.ids?.includes(person.id)) return mention
    return { ...mention, ids: once(mention.ids.map((id) => (id === person.id ? to : id))) }
  })
  if (!('id' in person)) return
  draft.meetings = draft.meetings.map((meeting) => {
    const { participants } = meeting
    const gone = participants.find(({ id }) => id === person.id)
    if (!gone) return meeting
    // In a record that has both, the other one stands for both.
    const both = participants.some(({ id }) => id === to)
    const changed = keepParticipants(meeting, (one) => {
      if (one.id !== person.id) return one
      return both ? null : { ...one, ...joined(one, facts), id: to, name: facts.name ?? one.name }
    })
    const countries =
      gone.country === facts.country
        ? meeting.countries
        : withOther(meeting.countries, changed.participants, gone.country, facts.country)
    return { ...changed, countries, reasons: byReader(meeting.reasons) }
  })
}

type Known = Pick<Participant, 'name' | 'office' | 'rank' | 'country'>

const joined = (of: Omit<Known, 'name'>, facts: Known): Omit<Known, 'name'> => ({
  country: facts.country ?? of.country,
  office: of.office ?? facts.office,
  rank: of.rank ?? facts.rank,
})

/** What an article says of somebody: the fullest name, and the first of everything else. */
function factsOf(draft: Draft, id: string): Known {
  const facts: Known = { name: fullNameOf(draft, id), office: null, rank: null, country: null }
  for (const mention of allOf(draft)) {
    if (mention.id !== id || !isPerson(mention)) continue
    facts.office ??= mention.office
    facts.rank ??= mention.rank
    facts.country ??= mention.country
  }
  return facts
}

/** A record with its participants changed, or (null) without them; the evidence of each goes with it. */
function keepParticipants(meeting: Meeting, change: (one: Participant) => Participant | null): Meeting {
  const participants: Participant[] = []
  const now = new Map<string, string | null>()
  for (const [at, one] of meeting.participants.entries()) {
    const kept = change(one)
    now.set(`participants.${at}`, kept && `participants.${participants.length}`)
    if (kept) participants.push(kept)
  }
  const evidence = meeting.evidence.flatMap((span) => {
    const field = now.get(span.field)
    return field === undefined ? [span] : field === null ? [] : [{ ...span, field }]
  })
  return { ...meeting, participants, evidence }
}
