/** What newer rules would change of what is shown: so that a record is read again only with the reader's knowledge. Pure, linear. */
import type { Annotation, Meeting, Mention } from '../model.ts'
import { isPerson } from './draft.ts'
import { foldName } from './names.ts'

const PERSON_FIELDS = ['name', 'office', 'rank', 'country'] as const
const MEETING_FIELDS = [
  'status',
  'form',
  'date',
  'place',
  'topics',
  'participants',
  'countries',
  'commitments',
] as const

/** One difference; who shows it has the words. `from` and `to` are values as printed, null for none. */
export type Difference =
  | { is: 'report'; to: boolean }
  | { is: 'person'; what: 'new' | 'gone'; name: string; country: string | null }
  | {
      is: 'person field'
      name: string
      field: (typeof PERSON_FIELDS)[number]
      from: string | null
      to: string | null
    }
  /** Marks of a country: how many there were, and are. */
  | { is: 'country'; country: string; from: number; to: number }
  | { is: 'meeting'; what: 'new' | 'gone'; names: string[]; countries: string[] }
  | {
      is: 'meeting field'
      names: string[]
      field: (typeof MEETING_FIELDS)[number]
      from: string | null
      to: string | null
    }

/** @param before, after annotations of the same text as they are shown, with corrections laid over both. */
export function wouldChange(before: Annotation, after: Annotation): Difference[] {
  const found: Difference[] = []
  if (before.isDefenceMeeting !== after.isDefenceMeeting) found.push({ is: 'report', to: after.isDefenceMeeting })
  comparePeople(before, after, found)
  compareCountries(before, after, found)
  compareMeetings(before, after, found)
  return found
}

type Facts = Record<(typeof PERSON_FIELDS)[number], string | null>

/** People of an annotation: the fullest name and what stands with their first mention, and the places where they are marked. */
function peopleOf(annotation: Annotation): Map<string, { facts: Facts; places: string[] }> {
  const people = new Map<string, { facts: Facts; places: string[] }>()
  const look = (mention: Mention, where: string): void => {
    if (!isPerson(mention) || mention.id === null) return
    const known = people.get(mention.id)
    // A place is known by where the name ends: newer rules may mark more words before it.
    const place = `${where}${mention.nameEnd ?? mention.end}`
    if (known) {
      known.places.push(place)
      if (foldName(mention.name ?? '').length > foldName(known.facts.name ?? '').length) known.facts.name = mention.name
      return
    }
    const { name, office, rank, country } = mention
    people.set(mention.id, { facts: { name, office: office?.title ?? null, rank, country }, places: [place] })
  }
  for (const mention of annotation.titleMentions) look(mention, 'title ')
  for (const mention of annotation.mentions) look(mention, 'text ')
  return people
}

function comparePeople(before: Annotation, after: Annotation, found: Difference[]): void {
  const [old, now] = [peopleOf(before), peopleOf(after)]
  const at = new Map<string, string>()
  const named = new Map<string, string>()
  for (const [id, { facts, places }] of old) {
    for (const place of places) at.set(place, id)
    if (facts.name !== null) named.set(foldName(facts.name), id)
  }
  const met = new Set<string>()
  for (const { facts, places } of now.values()) {
    const same =
      places.map((place) => at.get(place)).find((id) => id !== undefined) ??
      (facts.name === null ? undefined : named.get(foldName(facts.name)))
    const known = same === undefined ? undefined : old.get(same)
    if (same === undefined || known === undefined || met.has(same)) {
      if (facts.name !== null) found.push({ is: 'person', what: 'new', name: facts.name, country: facts.country })
      continue
    }
    met.add(same)
    for (const field of PERSON_FIELDS)
      if (known.facts[field] !== facts[field])
        found.push({
          is: 'person field',
          name: known.facts.name ?? facts.name ?? known.facts.office ?? '',
          field,
          from: known.facts[field],
          to: facts[field],
        })
  }
  for (const [id, { facts }] of old)
    if (!met.has(id) && facts.name !== null)
      found.push({ is: 'person', what: 'gone', name: facts.name, country: facts.country })
}

function compareCountries(before: Annotation, after: Annotation, found: Difference[]): void {
  const [old, now] = [countriesOf(before), countriesOf(after)]
  for (const country of new Set([...old.keys(), ...now.keys()])) {
    const [from, to] = [old.get(country) ?? 0, now.get(country) ?? 0]
    if (from !== to) found.push({ is: 'country', country, from, to })
  }
}

function countriesOf({ mentions, titleMentions }: Annotation): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { kind, country } of [...titleMentions, ...mentions])
    if (kind === 'country' && country !== null) counts.set(country, (counts.get(country) ?? 0) + 1)
  return counts
}

/** A record is compared with so many others at most that share one word or one name with it. */
const NEAR = 40

function compareMeetings(before: Annotation, after: Annotation, found: Difference[]): void {
  const near = new Map<string, Meeting[]>()
  for (const meeting of before.meetings)
    for (const { sign } of signsOf(meeting)) {
      const sharing = near.get(sign)
      if (!sharing) near.set(sign, [meeting])
      else if (sharing.length < NEAR) sharing.push(meeting)
    }
  const met = new Set<Meeting>()
  for (const meeting of after.meetings) {
    const same = nearest(meeting, near, met)
    if (!same) {
      found.push({ is: 'meeting', what: 'new', names: namesOf(meeting), countries: meeting.countries })
      continue
    }
    met.add(same)
    for (const field of MEETING_FIELDS) {
      const [from, to] = [inWords(same, field), inWords(meeting, field)]
      if (from !== to) found.push({ is: 'meeting field', names: namesOf(same), field, from, to })
    }
  }
  for (const meeting of before.meetings)
    if (!met.has(meeting))
      found.push({ is: 'meeting', what: 'gone', names: namesOf(meeting), countries: meeting.countries })
}

/** By what two records of one text are known to be one: who took part, and the words they were read from. */
function signsOf(meeting: Meeting): { sign: string; weight: number }[] {
  const names = new Set(namesOf(meeting).map(foldName))
  const words = new Set(meeting.evidence.map(({ start, end }) => `${start} ${end}`))
  return [
    ...[...names].map((name) => ({ sign: `name ${name}`, weight: 2 })),
    ...[...words].map((place) => ({ sign: `words ${place}`, weight: 1 })),
  ]
}

/** The record that shares most; none where nothing is shared. @param met those that have their like already. */
function nearest(meeting: Meeting, near: ReadonlyMap<string, Meeting[]>, met: ReadonlySet<Meeting>): Meeting | null {
  const shared = new Map<Meeting, number>()
  for (const { sign, weight } of signsOf(meeting))
    for (const other of near.get(sign) ?? []) if (!met.has(other)) shared.set(other, (shared.get(other) ?? 0) + weight)
  let best: Meeting | null = null
  for (const [other, count] of shared) if (best === null || count > (shared.get(best) ?? 0)) best = other
  return best
}

const namesOf = ({ participants }: Meeting): string[] =>
  participants.flatMap(({ name, office }) => name ?? office?.title ?? [])

/** The value of a field as one line; countries and codes stay codes. */
function inWords(meeting: Meeting, field: (typeof MEETING_FIELDS)[number]): string | null {
  switch (field) {
    case 'place':
      return meeting.place?.name ?? null
    case 'date':
      return meeting.endDate === null ? meeting.date : `${meeting.date} – ${meeting.endDate}`
    case 'topics':
      return joined(meeting.topics.map(({ printed }) => printed))
    case 'participants':
      return joined(namesOf(meeting))
    case 'countries':
      return joined(meeting.countries)
    case 'commitments':
      return joined(meeting.commitments.map(({ text }) => text))
    default:
      return meeting[field]
  }
}

const joined = (values: readonly string[]): string | null => (values.length === 0 ? null : values.join(', '))
