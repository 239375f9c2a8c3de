/** An HTML file -> Article, through the same extraction that reads a live page. The caller brings the DOM. */
import type { Article } from '../model.ts'
import { readPage } from './live.ts'
import { readRuns } from './live-runs.ts'

/**
 * Reads the article of a document that was parsed from a file.
 * A document in which no article stands out (a front page, a fragment) gives all its text, one block a line, so that what is
 * there is judged like a plain text file.
 * @returns null where the document has no text at all.
 */
export function articleFromDocument(document: Document): Article | null {
  const page = readPage(document, null)
  if (page) return page.article
  const text = document.body
    ? readRuns(document.body)
        .map((run) => run.text)
        .join('\n\n')
    : ''
  if (text.trim() === '') return null
  const title = document.title.replace(/\s+/g, ' ').trim().slice(0, 400)
  return {
    title: title || null,
    publisher: null,
    byline: null,
    url: null,
    publishedAt: null,
    language: document.documentElement?.getAttribute('lang') || null,
    text,
  }
}
