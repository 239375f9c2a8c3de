/** An article as JSON -> Article: `{ id?, title?, publisher?, byline?, url?, publishedAt?, language?, text }`; null is the same as missing. */
import { Article, InvalidDataError, parse } from '../model.ts'
import { because } from '../reasons/reasons.ts'
import { parseMoment } from './metadata-dates.ts'

const LINES = ['title', 'publisher', 'byline', 'url', 'language'] as const

/**
 * Reads a parsed JSON value as an article. Fields it does not know are passed over.
 * A `publishedAt` that is no date is the same as none: it comes from somebody's scraper, and the article is worth more than it.
 * @throws {InvalidDataError} naming what is wrong and what is expected.
 */
export function articleFromJson(value: unknown): Article {
  if (Array.isArray(value))
    throw new InvalidDataError(
      'This is a list. Put one article into a .json file, or one a line into a .jsonl file.',
      '@file_list',
    )
  if (typeof value !== 'object' || value === null)
    throw new InvalidDataError('This is no article. Expected an object with the field "text".', '@file_no_article')
  const given = value as Record<string, unknown>
  if (given.text === undefined || given.text === null)
    throw new InvalidDataError('The field "text" is missing. Put the article’s text into it.', '@file_text_missing')
  if (typeof given.text !== 'string') throw noString('text', given.text)
  if (given.text.trim() === '') throw new InvalidDataError('The field "text" is empty.', '@file_text_empty')
  const article: Record<string, unknown> = { text: given.text }
  for (const field of LINES) article[field] = lineOf(given[field], field)
  const published = lineOf(given.publishedAt, 'publishedAt')
  article.publishedAt = parseMoment(published?.trim())
  const id = given.id
  if (typeof id === 'string' || typeof id === 'number') article.id = String(id)
  else if (id !== undefined && id !== null) throw noString('id', id)
  return parse(Article, article, 'The article')
}

/** A string without white space around it; null where there is none. A list of strings is one line: several authors. */
function lineOf(value: unknown, field: string): string | null {
  if (value === undefined || value === null) return null
  if (typeof value === 'string') return value.trim() || null
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(', ').trim() || null
  throw noString(field, value)
}

function noString(field: string, value: unknown): InvalidDataError {
  const kind = Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`
  return new InvalidDataError(`The field "${field}" is ${kind}, not a string.`, because('@file_field', field))
}
