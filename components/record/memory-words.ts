/** What the library remembers of officials and pairs of countries, in words: the same on the card, in the panel and in the library. */
import { nameKey } from '../../utils/corrections/names.ts'
import type { Reply, Request } from '../../utils/messages/envelope.ts'
import type { Remembered } from '../../utils/messages/kept.ts'
import type { ToBackground } from '../../utils/messages/to-background.ts'
import type { Annotation, CorpusRecord, Meeting } from '../../utils/model.ts'
import { calendarDate } from '../words/dates.ts'
import { countryName } from './meetings.ts'
import { counted, type Words } from '../words/words.ts'

/** Whom and what the memory is asked for. */
export type Asked = Pick<Request<ToBackground, 'memory.of'>, 'names' | 'pairs'>
export type Told = Reply<ToBackground, 'memory.of'>

/** So many people and pairs of one article are asked for: those that stand first. */
const MOST = { names: 40, pairs: 12 } as const
/** So many names stand in a line. */
const NAMES = 2

/** The named officials of an article in the order of the text, each once, and the pairs of countries that met, the main meeting first. */
export function askedOf({
  mentions,
  titleMentions,
  meetings,
}: Pick<Annotation, 'mentions' | 'titleMentions' | 'meetings'>): Asked {
  const people = new Map<string, { name: string; country: string | null }>()
  for (const { kind, id, name, country } of [...titleMentions, ...mentions]) {
    if (kind !== 'official' || name === null) continue
    const key = id ?? nameKey(name, country)
    const before = people.get(key)
    // Who is called by the family name here is called by the full name elsewhere.
    const full = before !== undefined && before.name.length >= name.length ? before.name : name
    people.set(key, { name: full, country: before?.country ?? country })
  }
  return asking([...people.values()], meetings)
}

/** The same of a record of the corpus, by its facts. */
export function askedOfRecord({ officials, meetings }: Pick<CorpusRecord, 'officials' | 'meetings'>): Asked {
  return asking(officials, meetings)
}

function asking(
  people: readonly { name: string | null; country: string | null }[],
  meetings: readonly Meeting[],
): Asked {
  const names = new Map<string, Asked['names'][number]>()
  for (const { name, country } of people) {
    if (name === null) continue
    const key = nameKey(name, country)
    if (!names.has(key)) names.set(key, { name, country })
  }
  const pairs = new Map<string, [string, string]>()
  const ordered = meetings.toSorted((a, b) => Number(b.prominence === 'main') - Number(a.prominence === 'main'))
  for (const { countries } of ordered)
    for (const [at, one] of countries.entries())
      for (const other of countries.slice(at + 1))
        if (one !== other) pairs.set([one, other].toSorted().join(), [one, other])
  return { names: [...names.values()].slice(0, MOST.names), pairs: [...pairs.values()].slice(0, MOST.pairs) }
}

/** "in 3 records", or that there are none. */
export function seenWords(t: Words, count: number): string {
  return count === 0 ? t('seen_never') : counted(t, 'in_records', count)
}

/** The day of a line: of the meeting, else of the publication; empty where neither is known. */
export function memoryDay(t: Words, { meeting, date }: Remembered): string {
  const day = meeting?.date ?? date
  return day === null ? '' : shortDay(t, day)
}

function shortDay(t: Words, date: string): string {
  return calendarDate(t, date, { weekday: false })
}

/** What somebody did by one record: "met Kemal Aksoy in Ankara". @param country theirs: the others of it came along. */
export function personLine(t: Words, line: Remembered, country: string | null): string {
  const others = line.meeting?.others.filter((one) => one.country === null || one.country !== country) ?? []
  const { meeting } = line
  const names = namesIn(t, others)
  if (meeting === null || names === '') return t('named_in', line.title ?? t('untitled'))
  if (meeting.status !== 'held') return t('meeting_with', names, t(`status_${meeting.status}`))
  return meeting.place === null ? t('met', names) : t('met_in', names, meeting.place)
}

/** Who met for two countries by one record, and where. */
export function pairLine(t: Words, line: Remembered, pair: readonly [string, string]): string {
  const { meeting } = line
  // Of each country whoever is named first.
  const leads = pair.flatMap((code) => meeting?.others.find((one) => one.country === code && one.name !== null) ?? [])
  const who = leads.length === 0 ? (line.title ?? t('untitled')) : namesIn(t, leads)
  const status = meeting === null || meeting.status === 'held' ? null : t(`status_${meeting.status}`)
  return [who, meeting?.place ?? null, status].filter((part) => part !== null).join(t('comma'))
}

/** Whom the memory of a card is asked for: somebody, or two countries. */
export type OneAsked = Request<ToBackground, 'memory.told'>['of']

/** What stands on a card of one official or of two countries: in how many records, the offices, and the last records. */
export function seenLines(t: Words, of: OneAsked, { names, pairs }: Told): string[] {
  const dated = (line: Remembered, words: string) => {
    const day = memoryDay(t, line)
    return day === '' ? words : t('on_day', day, words)
  }
  if (Array.isArray(of)) {
    const [pair] = pairs
    if (pair === undefined) return []
    const both = new Intl.ListFormat(t('locale')).format(of.map((code) => countryName(code, t('locale'))))
    return [
      t('on_day', both, seenWords(t, pair.count)),
      ...pair.lines.map((line) => dated(line, pairLine(t, line, of))),
    ]
  }
  const [one] = names
  if (one === undefined) return []
  return [
    seenWords(t, one.count),
    ...one.offices.map((office) => officeLine(t, office)),
    ...one.lines.map((line) => dated(line, personLine(t, line, of.country))),
  ]
}

/** An office by the records that were checked: "Minister of Defence, 3 Mar 2024 to 2 Oct 2026". */
export function officeLine(t: Words, { office, from, to }: Told['names'][number]['offices'][number]): string {
  const [first, last] = [shortDay(t, from), shortDay(t, to)]
  return first === last ? t('office_on', office, first) : t('office_from', office, first, last)
}

function namesIn(
  t: Words,
  people: readonly { name: string | null; country: string | null; office: string | null }[],
): string {
  const all = people.map(
    ({ name, office, country }) => name ?? office ?? (country && countryName(country, t('locale'))) ?? '',
  )
  const told = [...new Set(all.filter((one) => one !== ''))]
  const more = told.length - NAMES
  const first = told.slice(0, NAMES)
  return new Intl.ListFormat(t('locale')).format(more > 0 ? [...first, t('others', more)] : first)
}
