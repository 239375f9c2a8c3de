/** Compares what was found with the gold: counts of right, false and missed, and a list of each fault with its surroundings. */
import type { Meeting, Mention } from '../../utils/model.ts'
import { fold } from '../../utils/annotate/text/tokens.ts'
import { type GoldArticle, type GoldFile, type GoldMeeting, type GoldMention, rank } from './gold.ts'

/** What a system says of an article; our annotation has this form, and so has the baseline. */
export interface Found {
  isDefenceMeeting: boolean
  /** How sure it is that this is a report, 0 to 1; the baseline does not say. */
  score?: number
  mentions: Mention[]
  meetings: Meeting[]
}

export interface Count {
  right: number
  false: number
  missed: number
}

export interface Fault {
  file: string
  field: string
  what: 'missed' | 'false' | 'wrong'
  detail: string
}

export const FIELDS = [
  'report or not',
  'officials: exact name',
  'officials: marked span',
  'officials: overlap',
  'officials: identity (B-cubed)',
  'officials: country',
  'roles: overlap',
  'roles: who',
  'countries: exact',
  'places: overlap',
  'meetings: found',
  'meetings: participants',
  'meetings: countries',
  'meetings: date',
  'meetings: place',
  'main meeting: date',
  'main meeting: place',
  'main meeting: whole record',
] as const
export type Field = (typeof FIELDS)[number]

/** The confidence that was claimed for something found, and whether it was right. */
export interface Claim {
  of: 'report' | 'span' | 'identity' | 'country'
  confidence: number
  right: boolean
}

export interface Score {
  counts: Record<Field, Count>
  faults: Fault[]
  claims: Claim[]
}

export function emptyScore(): Score {
  const counts = Object.fromEntries(FIELDS.map((field) => [field, { right: 0, false: 0, missed: 0 }]))
  return { counts: counts as Record<Field, Count>, faults: [], claims: [] }
}

/** Precision, recall and F1 of a count, each from 0 to 1; null where nothing was asked and nothing found. */
export function rates(count: Count): { precision: number; recall: number; f1: number } | null {
  const found = count.right + count.false
  const asked = count.right + count.missed
  if (found + asked === 0) return null
  return {
    precision: found ? count.right / found : 1,
    recall: asked ? count.right / asked : 1,
    f1: (2 * count.right) / (found + asked),
  }
}

/** Adds the comparison of one article to `score`. */
export function scoreArticle(score: Score, item: GoldArticle, found: Found): void {
  const { text } = item.article
  const add = (field: Field, what: 'right' | 'false' | 'missed' | 'wrong', detail = ''): void => {
    const count = score.counts[field]
    if (what === 'right') count.right++
    else {
      if (what !== 'missed') count.false++
      if (what !== 'false') count.missed++
      score.faults.push({ file: item.file, field, what, detail })
    }
  }
  if (found.score !== undefined)
    score.claims.push({ of: 'report', confidence: found.score, right: item.isDefenceMeeting })
  if (found.isDefenceMeeting === item.isDefenceMeeting) {
    if (item.isDefenceMeeting) add('report or not', 'right')
  } else add('report or not', item.isDefenceMeeting ? 'missed' : 'false')
  if (!item.gold) return
  const ids = scoreOfficials(score, item.file, item.gold, found.mentions, text, add)
  scoreCountries(item, item.gold, found.mentions, text, add)
  scoreMeetings(item.gold, found, ids, add)
}

type Add = (field: Field, what: 'right' | 'false' | 'missed' | 'wrong', detail?: string) => void
type Span = { start: number; end: number }

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end

/** Inside boilerplate, or on a mention that the gold leaves out: neither right nor false. */
function leftOut(gold: GoldFile, mention: Span): boolean {
  return (
    gold.boilerplate.some((region) => overlaps(region, mention)) ||
    gold.mentions.some((other) => other.ignore && overlaps(other, mention))
  )
}

function around(text: string, at: Span): string {
  const from = Math.max(0, at.start - 40)
  const to = Math.min(text.length, at.end + 30)
  return `${text.slice(from, at.start)}[${text.slice(at.start, at.end)}]${text.slice(at.end, to)}`.replace(/\s+/g, ' ')
}

/** @returns for each id of the system the id of the gold that it stands for. */
function scoreOfficials(
  score: Score,
  file: string,
  gold: GoldFile,
  mentions: Mention[],
  text: string,
  add: Add,
): Map<string, string> {
  const asked = gold.mentions.filter((mention) => mention.class === 'named' && !mention.ignore)
  const officials = mentions.filter((mention) => mention.kind === 'official' && !leftOut(gold, mention))
  const nameOf = (mention: GoldMention): Span => ({ start: mention.name_start ?? 0, end: mention.name_end ?? 0 })
  const nameFound = (mention: Mention): Span => ({
    start: mention.nameStart ?? mention.start,
    end: mention.nameEnd ?? mention.end,
  })
  const pairs: { asked: GoldMention; found: Mention }[] = []
  const rest = new Set(officials)
  for (const mention of asked) {
    const name = nameOf(mention)
    const exact = officials.find((other) => same(nameFound(other), name))
    if (exact) add('officials: exact name', 'right')
    else add('officials: exact name', 'missed', around(text, name))
    const marked = officials.some((other) => other.end === mention.end && mention.alt_starts?.includes(other.start))
    // A quick gold may give the names alone.
    if (mention.alt_starts)
      add('officials: marked span', marked ? 'right' : 'missed', marked ? '' : around(text, mention))
    const near = exact ?? officials.find((other) => rest.has(other) && overlaps(nameFound(other), name))
    if (near) {
      add('officials: overlap', 'right')
      rest.delete(near)
      pairs.push({ asked: mention, found: near })
      const right = near.country === mention.country
      if (right) add('officials: country', 'right')
      else add('officials: country', 'wrong', `${around(text, name)} is ${mention.country}, not ${near.country}`)
      score.claims.push({ of: 'country', confidence: near.confidence.country, right })
    } else add('officials: overlap', 'missed', around(text, mention))
  }
  for (const mention of officials) {
    const right = asked.some((other) => same(nameOf(other), nameFound(mention)))
    score.claims.push({ of: 'span', confidence: mention.confidence.span, right })
    if (!right) add('officials: exact name', 'false', around(text, nameFound(mention)))
    const marked = asked.some((other) => other.end === mention.end && other.alt_starts?.includes(mention.start))
    if (!marked && asked.some((other) => other.alt_starts))
      add('officials: marked span', 'false', around(text, mention))
    if (rest.has(mention)) add('officials: overlap', 'false', around(text, mention))
  }
  const ids = scoreIdentity(score, file, pairs, text)
  if (!gold.partial) scoreRoles(gold, mentions, ids, text, add)
  return ids
}

/** B-cubed over the mentions found: rounded to whole mentions so that it fits the table of counts. */
function scoreIdentity(
  score: Score,
  file: string,
  pairs: { asked: GoldMention; found: Mention }[],
  text: string,
): Map<string, string> {
  const votes = new Map<string, Map<string, number>>()
  for (const { asked, found } of pairs) {
    const id = found.id ?? `none-${found.start}`
    const row = votes.get(id) ?? new Map<string, number>()
    row.set(asked.id ?? '', (row.get(asked.id ?? '') ?? 0) + 1)
    votes.set(id, row)
  }
  const ids = new Map<string, string>()
  for (const [id, row] of votes) {
    const [best] = [...row].sort((a, b) => b[1] - a[1])
    if (best) ids.set(id, best[0])
  }
  const count = score.counts['officials: identity (B-cubed)']
  for (const { asked, found } of pairs) {
    const sameFound = pairs.filter((other) => other.found.id !== null && other.found.id === found.id)
    const sameAsked = pairs.filter((other) => other.asked.id === asked.id)
    const both = sameFound.filter((other) => other.asked.id === asked.id).length
    const precision = sameFound.length ? both / sameFound.length : 0
    const recall = both / sameAsked.length
    count.right += (precision + recall) / 2
    count.false += 1 - precision
    count.missed += 1 - recall
    const right = precision === 1 && recall === 1
    score.claims.push({ of: 'identity', confidence: found.confidence.identity, right })
    if (!right) {
      const detail = `${around(text, found)} is ${asked.id}, got ${found.id}`
      score.faults.push({ file, field: 'officials: identity (B-cubed)', what: 'wrong', detail })
    }
  }
  return ids
}

function scoreRoles(gold: GoldFile, mentions: Mention[], ids: Map<string, string>, text: string, add: Add): void {
  const asked = gold.mentions.filter((mention) => mention.class === 'role_only' && !mention.ignore)
  const named = gold.mentions.filter((mention) => mention.class === 'named')
  const roles = mentions.filter((mention) => mention.kind === 'role' && !leftOut(gold, mention))
  for (const mention of asked) {
    const hit = roles.find((role) => overlaps(role, mention))
    const covered = mentions.some((other) => other.kind === 'official' && overlaps(other, mention))
    if (!hit) {
      // An office before a comma and the name may be marked as one with the name.
      if (!covered) add('roles: overlap', 'missed', around(text, mention))
      continue
    }
    add('roles: overlap', 'right')
    if (mention.ids === undefined || mention.ids.length === 0) continue
    const got = (hit.ids ?? (hit.id === null ? [] : [hit.id])).map((id) => ids.get(id) ?? id).sort()
    const right = got.join() === [...mention.ids].sort().join()
    if (right) add('roles: who', 'right')
    else if (!mention.ids.some((id) => named.some((other) => other.id === id))) continue
    else
      add(
        'roles: who',
        got.length ? 'wrong' : 'missed',
        `${around(text, mention)} is ${mention.ids.join()}, got ${got.join()}`,
      )
  }
  for (const role of roles)
    if (!gold.mentions.some((mention) => mention.type === 'official' && overlaps(role, mention)))
      add('roles: overlap', 'false', around(text, role))
}

function scoreCountries(item: GoldArticle, gold: GoldFile, mentions: Mention[], text: string, add: Add): void {
  for (const type of gold.partial ? (['country'] as const) : (['country', 'place'] as const)) {
    const field: Field = type === 'country' ? 'countries: exact' : 'places: overlap'
    const asked = gold.mentions.filter((mention) => mention.type === type && !mention.ignore)
    const found = mentions.filter((mention) => mention.kind === type && !leftOut(gold, mention))
    const agrees = (a: GoldMention, b: Mention): boolean =>
      type === 'place' ? overlaps(a, b) : same(a, b) && a.country === b.country
    for (const mention of asked) {
      if (mention.in_org) continue
      const right = found.some((other) => agrees(mention, other))
      add(field, right ? 'right' : 'missed', right ? '' : `${around(text, mention)} ${mention.country}`)
    }
    for (const mention of found) {
      // A sea or a bay may be marked as a place, but not as a state.
      if (type === 'place' && item.passedOver?.some((span) => overlaps(span, mention))) continue
      if (!asked.some((other) => (other.in_org ? overlaps(other, mention) : agrees(other, mention))))
        add(field, 'false', `${around(text, mention)} ${mention.country}`)
    }
  }
}

const lastWord = (name: string): string => fold(name).split(/\s+/).at(-1) ?? ''

function scoreMeetings(gold: GoldFile, found: Found, ids: Map<string, string>, add: Add): void {
  const byRole = new Map<string, string>()
  for (const mention of found.mentions) {
    if (mention.kind !== 'role' || mention.id === null) continue
    const hit = gold.mentions.find(
      (other) => other.class === 'role_only' && other.ids?.length === 1 && overlaps(other, mention),
    )
    if (hit?.id) byRole.set(mention.id, hit.id)
  }
  const people = gold.meetings.flatMap((meeting) => meeting.participants)
  const idOf = (participant: Meeting['participants'][number]): string | null => {
    const known = participant.id === null ? undefined : (ids.get(participant.id) ?? byRole.get(participant.id))
    if (known) return known
    const { name } = participant
    if (name === null) return null
    return people.find((other) => other.name && lastWord(other.name) === lastWord(name))?.id ?? name
  }
  const asked = gold.meetings.filter((meeting) => rank(meeting) !== 'other')
  // A call by telephone makes a record, but is not a meeting that the gold asks for.
  const held = found.meetings.filter(
    (meeting) =>
      meeting.status === 'held' &&
      meeting.form !== 'phone' &&
      (meeting.prominence === 'main' || meeting.prominence === 'secondary'),
  )
  const who = new Map(held.map((meeting) => [meeting, participantsOf(meeting, idOf)]))
  const free = new Set(held)
  const order = asked
    .flatMap((meeting) =>
      held.map((other) => ({ meeting, other, shared: shared(meeting, who.get(other) ?? new Set()) })),
    )
    .filter((pair) => pair.shared > 0)
    .sort((a, b) => b.shared - a.shared || nearness(b.meeting, b.other) - nearness(a.meeting, a.other))
  const match = new Map<GoldMeeting, Meeting>()
  for (const { meeting, other } of order) {
    if (match.has(meeting) || !free.has(other)) continue
    match.set(meeting, other)
    free.delete(other)
  }
  for (const meeting of asked) {
    const other = match.get(meeting)
    const label = `${rank(meeting)}: ${meeting.participants.map((person) => person.id ?? '…').join(', ')}`
    if (!other) {
      add('meetings: found', 'missed', label)
      for (const person of meeting.participants)
        if (person.id && person.how !== 'delegation')
          add('meetings: participants', 'missed', `${person.id} of ${label}`)
      if (rank(meeting) === 'main') add('main meeting: whole record', 'missed', label)
      continue
    }
    add('meetings: found', 'right')
    scoreFields(meeting, other, who.get(other) ?? new Set(), label, add)
  }
  const unasked = gold.meetings.filter((meeting) => meeting.status === 'unasked')
  for (const other of free) {
    const names = [...(who.get(other) ?? [])]
    if (unasked.some((meeting) => names.length === 0 || shared(meeting, new Set(names)) > 0)) continue
    // A meeting that the gold knows as background, told as news, is false; so is one that it does not know.
    add('meetings: found', 'false', `${other.prominence}: ${names.join(', ')}`)
    for (const name of names) add('meetings: participants', 'false', name)
  }
}

function participantsOf(
  meeting: Meeting,
  idOf: (participant: Meeting['participants'][number]) => string | null,
): Set<string> {
  const ids = new Set<string>()
  for (const participant of meeting.participants) {
    const id = idOf(participant)
    if (id !== null) ids.add(id)
    else if (participant.part !== 'delegation' && participant.organisation === undefined)
      ids.add(`(${participant.office?.title ?? 'unnamed'} ${participant.country ?? ''})`)
  }
  return ids
}

const shared = (meeting: GoldMeeting, ids: Set<string>): number =>
  meeting.participants.filter((person) => person.id !== undefined && ids.has(person.id)).length

const nearness = (meeting: GoldMeeting, other: Meeting): number =>
  (sameSet(meeting.countries, other.countries) ? 1 : 0) + (rank(meeting) === other.prominence ? 1 : 0)

const sameSet = (a: string[], b: string[]): boolean =>
  a.length === b.length && [...a].sort().join() === [...b].sort().join()

function scoreFields(meeting: GoldMeeting, other: Meeting, ids: Set<string>, label: string, add: Add): void {
  const main = rank(meeting) === 'main'
  let whole = true
  for (const person of meeting.participants) {
    if (!person.id) continue
    if (ids.has(person.id)) add('meetings: participants', 'right')
    else if (person.how !== 'delegation') {
      whole = false
      add('meetings: participants', 'missed', `${person.id} of ${label}`)
    }
  }
  for (const id of ids) {
    if (meeting.participants.some((person) => person.id === id)) continue
    whole = false
    add('meetings: participants', 'false', `${id} in ${label}`)
  }
  const countries = sameSet(meeting.countries, other.countries)
  whole &&= countries
  if (countries) add('meetings: countries', 'right')
  else add('meetings: countries', 'wrong', `${meeting.countries.join()} not ${other.countries.join()} in ${label}`)
  if (meeting.date?.resolvable_from_text === true) {
    const asked = meeting.date.value ?? null
    const right = other.date === asked
    whole &&= right
    for (const field of main ? (['meetings: date', 'main meeting: date'] as const) : (['meetings: date'] as const))
      if (right) add(field, 'right')
      else add(field, 'wrong', `${asked} not ${other.date} in ${label}`)
  }
  const city = meeting.place?.text ? meeting.place.city : null
  if (city) {
    const got = fold(other.place?.name ?? '')
    const right =
      got !== '' &&
      fold(city)
        .split('/')
        .some((wanted) => got.includes(wanted) || wanted.includes(got))
    whole &&= right
    for (const field of main ? (['meetings: place', 'main meeting: place'] as const) : (['meetings: place'] as const))
      if (right) add(field, 'right')
      else add(field, got ? 'wrong' : 'missed', `${city} not ${other.place?.name ?? null} in ${label}`)
  }
  if (main)
    if (whole) add('main meeting: whole record', 'right')
    else add('main meeting: whole record', 'wrong', label)
}
