/** A plain text file -> Article. All that such a file tells is in its text; the annotator reads title and date from there. */
import type { Article } from '../model.ts'

/** @param text the whole text, a byte order mark dropped and nothing else changed, so that offsets are those of the file. */
export function articleFromText(text: string): Article {
  return { title: null, publisher: null, byline: null, url: null, publishedAt: null, language: null, text }
}
