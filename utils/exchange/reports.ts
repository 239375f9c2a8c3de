/** One view of clippings, corpus records and quotes, so that each format is written once for all. */
import { type Annotation, byPlace, type Clipping, type CorpusRecord, type Meeting, type Quote } from '../model.ts'
import { namesIn as namesInQuote } from './quotes.ts'
import type { Selection } from './exported.ts'

/** A kept report of any kind. Fields that a kind does not have are null or empty. */
export interface Report {
  id: string
  /** `quotes`: nothing is kept of it but words. */
  kind: 'clipping' | 'corpus' | 'quotes'
  /** The key of the article. */
  key: string
  title: string
  publisher: string | null
  byline: string | null
  url: string | null
  /** ISO 8601 day or moment. */
  published: string | null
  language: string | null
  /** When it was clipped or imported, an ISO 8601 moment. */
  retrieved: string | null
  updated: string | null
  meetings: readonly Meeting[]
  countries: readonly string[]
  officials: readonly string[]
  /** The text as it was read; empty where only facts are kept. */
  text: string
  digest: string
  note: string
  tags: readonly string[]
  /** What the reader kept of its words, in the order of the page. */
  quotes: readonly Quote[]
  annotation: Annotation | null
  /** The annotator's version; null where a person read the report. */
  annotator: string | null
}

/** What a report without any title is called. */
const NO_TITLE = 'Untitled report'

/** The selection as reports: clippings first, each in the order given; then articles of which only words are kept. */
export function reportsOf(selection: Selection): Report[] {
  const byKey = Map.groupBy(selection.quotes ?? [], ({ key }) => key)
  const take = (key: string): Quote[] => {
    const quotes = byKey.get(key) ?? []
    byKey.delete(key)
    return quotes.toSorted(byPlace)
  }
  return [
    ...selection.clippings.map((clipping) => ofClipping(clipping, take(clipping.key))),
    ...selection.corpus.map(ofCorpus),
    ...[...byKey.keys()].flatMap((key) => ofQuotes(key, take(key))),
  ]
}

function ofClipping(clipping: Clipping, quotes: readonly Quote[]): Report {
  const { article, annotation } = clipping
  const front = annotation.article
  return {
    id: clipping.id,
    kind: 'clipping',
    key: clipping.key,
    title: article.title ?? front.title ?? NO_TITLE,
    publisher: article.publisher ?? front.publisher,
    byline: article.byline ?? front.byline,
    url: article.url,
    published: article.publishedAt ?? front.publishedAt,
    language: article.language ?? front.language,
    retrieved: clipping.createdAt,
    updated: clipping.updatedAt,
    meetings: annotation.meetings,
    countries: [...new Set(annotation.meetings.flatMap((meeting) => meeting.countries))],
    officials: namesIn(annotation.meetings),
    text: article.text,
    digest: '',
    note: clipping.note,
    tags: clipping.tags,
    quotes,
    annotation,
    annotator: annotation.annotator,
  }
}

function ofCorpus(record: CorpusRecord): Report {
  const { article, annotation } = record
  return {
    id: record.id,
    kind: 'corpus',
    key: record.id,
    title: record.title ?? (record.subject || NO_TITLE),
    publisher: record.publisher,
    byline: article?.byline ?? annotation?.article.byline ?? null,
    url: record.url ?? article?.url ?? null,
    published: record.date ?? article?.publishedAt ?? null,
    language: article?.language ?? annotation?.article.language ?? null,
    retrieved: record.importedAt ?? null,
    updated: null,
    meetings: record.meetings,
    countries: record.countries,
    officials: record.officials.map((official) => official.name),
    text: article?.text ?? '',
    digest: record.digest,
    note: '',
    tags: [],
    quotes: [],
    annotation: annotation ?? null,
    annotator: record.origin === 'seed' ? null : (annotation?.annotator ?? null),
  }
}

/** An article of which only quotes are kept; what is known of it is what the last of them knew. */
function ofQuotes(key: string, quotes: readonly Quote[]): Report[] {
  const last = quotes.toSorted((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1)).at(-1)
  if (last === undefined) return []
  const { title, publisher, byline, url, publishedAt, language } = last.article
  const mentions = quotes.flatMap((quote) => quote.mentions)
  return [
    {
      id: key,
      kind: 'quotes',
      key,
      title: title ?? NO_TITLE,
      publisher,
      byline,
      url,
      published: publishedAt,
      language,
      retrieved: quotes.map(({ createdAt }) => createdAt).toSorted()[0] ?? null,
      updated: last.updatedAt,
      meetings: [],
      countries: [...new Set(mentions.flatMap(({ country }) => country ?? []))],
      officials: [...new Set(quotes.flatMap(namesInQuote))],
      text: '',
      digest: '',
      note: '',
      tags: [],
      quotes,
      annotation: null,
      annotator: null,
    },
  ]
}

function namesIn(meetings: readonly Meeting[]): string[] {
  return [...new Set(meetings.flatMap((meeting) => meeting.participants.flatMap(({ name }) => name ?? [])))]
}

/** The id of a meeting across all files of an export: that of its report and its number in it, from 1. */
export function meetingId(report: Report, index: number): string {
  return `${report.id}.${index + 1}`
}

/** A byline as its authors: "By A. Khan and B. Malik, Staff Reporter" is three. */
export function authorsOf(byline: string | null): string[] {
  return (byline ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^by:? /i, '')
    .split(/ ?[,;&|] ?| and /)
    .map((author) => author.trim())
    .filter((author) => author !== '')
}
