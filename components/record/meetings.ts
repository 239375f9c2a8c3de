/** What a record shows of an annotation: which meetings, their sides, and the paper's own words for a field. Pure. */
import type { Annotation, Meeting, Participant } from '../../utils/model.ts'

const ORDER: Record<Meeting['prominence'], number> = { main: 0, secondary: 1, background: 2, caption: 3 }

/** All meetings of a report, what it is mainly about first. */
export function meetingsInOrder(annotation: Annotation): Meeting[] {
  return annotation.meetings.toSorted((a, b) => ORDER[a.prominence] - ORDER[b.prominence])
}

/** How many meetings the report is about: held, not only looked back on or named under a picture, and not rejected by the reader. */
export function countFound(annotation: Annotation): number {
  if (!annotation.isDefenceMeeting) return 0
  return annotation.meetings.filter(
    ({ status, prominence, review }) => status === 'held' && ORDER[prominence] < 2 && review !== 'rejected',
  ).length
}

/** One side of a meeting: the people of one country or organisation, or that country alone. */
export interface Side {
  country: string | null
  organisation: string | null
  /** The first who is named; else the first who is described; null when nobody is. */
  lead: Participant | null
  others: Participant[]
  host: boolean
}

/** The sides of a meeting, the host first, each country once. */
export function sidesOf(meeting: Meeting): Side[] {
  const groups = new Map<string, Participant[]>()
  for (const [i, person] of meeting.participants.entries()) {
    const side = person.country ?? person.organisation ?? `unknown ${i}`
    groups.set(side, [...(groups.get(side) ?? []), person])
  }
  const sides = [...groups.values()].map((people): Side => {
    const lead =
      people.find((one) => one.name !== null && one.part !== 'delegation') ??
      people.find((one) => one.name) ??
      people[0]
    return {
      country: people[0]?.country ?? null,
      organisation: people[0]?.organisation ?? null,
      lead: lead ?? null,
      others: people.filter((one) => one !== lead),
      host: people.some((one) => one.part === 'host'),
    }
  })
  for (const country of meeting.countries) {
    if (groups.has(country)) continue
    sides.push({ country, organisation: null, lead: null, others: [], host: false })
  }
  return sides.toSorted((a, b) => Number(b.host) - Number(a.host))
}

/** A quotation longer than this (characters) is cut: the record shows from which words a value was read, not the article. */
const QUOTE_MAX = 140

/** The paper's own words from which a field was read; null where there are none. */
export function wordsFor(meeting: Meeting, field: string, text: string): string | null {
  const evidence = meeting.evidence.find((one) => one.field === field)
  if (evidence === undefined) return null
  return quoteOf(text.slice(evidence.start, evidence.end))
}

/** Folds white space and cuts what is too long; null for nothing. */
export function quoteOf(words: string): string | null {
  const folded = words.replace(/\s+/g, ' ').trim()
  if (folded === '') return null
  return folded.length > QUOTE_MAX ? `${folded.slice(0, QUOTE_MAX).trimEnd()}…` : folded
}

/** Values in their order, each once whatever its case. */
export function each(values: readonly string[]): string[] {
  const seen = new Map<string, string>()
  for (const value of values) if (!seen.has(value.toLowerCase())) seen.set(value.toLowerCase(), value)
  return [...seen.values()]
}

/** The flag of a country as an emoji; some systems draw its two letters instead. @param code ISO 3166-1 alpha-2. */
export function flagOf(code: string): string {
  return String.fromCodePoint(...Array.from(code, (letter) => 0x1f1e6 + letter.charCodeAt(0) - 65))
}

/** The name of a country in a language; its code where the browser knows none. */
export function countryName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}
