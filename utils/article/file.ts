/** A file -> its article, the same for the import and the command line. It brings its own parser: it is too heavy for a page. */
import { type Article, InvalidDataError } from '../model.ts'
import { htmlOf, textOf } from './bytes.ts'
import { articleFromDocument } from './html.ts'
import { parseHtml } from './html-tree.ts'
import { articleFromJson } from './json.ts'
import { articleFromText } from './text.ts'
import { because } from '../reasons/reasons.ts'

/** The kinds of files that hold one article. */
export type FileKind = 'txt' | 'html' | 'json'

/**
 * Reads the article of a file.
 * @param bytes the whole file.
 * @throws {InvalidDataError} with words fit to be shown, where there is no text in it, or none that can be read.
 */
export function articleFromFile(kind: FileKind, bytes: Uint8Array): Article {
  if (kind === 'html') {
    const article = articleFromDocument(parseHtml(htmlOf(bytes)))
    if (article === null) throw new InvalidDataError('There is no text in this page.', '@file_no_text')
    return article
  }
  return kind === 'txt' ? articleFromText(wordsOf(bytes)) : articleFromJson(jsonFromFile(bytes))
}

/** The value in a JSON file. @throws {InvalidDataError} where there is none. */
export function jsonFromFile(bytes: Uint8Array): unknown {
  return jsonOf(wordsOf(bytes))
}

/** The text of one JSON value as that value. @throws {InvalidDataError} where it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const why = error instanceof Error ? error.message : ''
    throw new InvalidDataError(`This is not valid JSON: ${why}`, because('@file_json', why.replace(/\s+/g, ' ')))
  }
}

function wordsOf(bytes: Uint8Array): string {
  const text = textOf(bytes)
  if (text.trim() === '')
    throw new InvalidDataError('This file is empty: there is nothing but white space in it.', '@file_blank')
  return text
}
