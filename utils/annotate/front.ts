/** What stands before and around the report: title, publisher, byline, date, dateline, language. */
import type { Reading } from './reading.ts'

export interface Front {
  title: string | null
  publisher: string | null
  byline: string | null
  /** ISO 8601 day or moment. */
  publishedAt: string | null
  /** Where `publishedAt` was read. */
  publishedBasis: 'text' | 'metadata' | null
  /** BCP 47, as declared or as the words tell; null where unknown. */
  language: string | null
  /** Place at the head of the report ("ISLAMABAD:"), as a token range; null where there is none. */
  dateline: { from: number; to: number; date: string | null; agency: string | null } | null
}

/** Reads the article's frame from its metadata and, where that is silent, from the text. */
export function findFront(reading: Reading): Front {
  const { article } = reading
  return {
    title: article.title,
    publisher: article.publisher,
    byline: article.byline,
    publishedAt: article.publishedAt,
    publishedBasis: article.publishedAt ? 'metadata' : null,
    language: article.language,
    dateline: null,
  }
}
