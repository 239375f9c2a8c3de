/** One view of clippings and corpus records, so that each format is written once for both. */
import type { Annotation, Clipping, CorpusRecord, Meeting } from '../model.ts'
import type { Selection } from './exported.ts'

/** A kept report of either kind. Fields that a kind does not have are null or empty. */
export interface Report {
  id: string
  kind: 'clipping' | 'corpus'
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
  annotation: Annotation | null
  /** The annotator's version; null where a person read the report. */
  annotator: string | null
}

/** What a report without any title is called. */
const NO_TITLE = 'Untitled report'

/** The selection as reports: clippings first, each in the order given. */
export function reportsOf(selection: Selection): Report[] {
  return [...selection.clippings.map(ofClipping), ...selection.corpus.map(ofCorpus)]
}

function ofClipping(clipping: Clipping): Report {
  const { article, annotation } = clipping
  const front = annotation.article
  return {
    id: clipping.id,
    kind: 'clipping',
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
    annotation,
    annotator: annotation.annotator,
  }
}

function ofCorpus(record: CorpusRecord): Report {
  const { article, annotation } = record
  return {
    id: record.id,
    kind: 'corpus',
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
    annotation: annotation ?? null,
    annotator: record.origin === 'seed' ? null : (annotation?.annotator ?? null),
  }
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
