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

/** A charset by the names that pages and servers use; HTML says to look for it in the first 1024 bytes. */
const DECLARED = /<meta\b[^>]{0,200}?charset\s{0,4}=\s{0,4}["']?\s{0,4}([\w:.-]{2,40})/i

/**
 * The bytes of an HTML file as text. A byte order mark decides, then whether the bytes are UTF-8, then what the page declares, then
 * windows-1252, which is what browsers take for the unnamed rest.
 * @throws with words fit to be shown, where elements are nested as deep as in no article.
 */
export function decodeHtml(bytes: Uint8Array): string {
  const html = textOf(bytes)
  if (nestsDeeperThan(html, MAX_NESTING))
    throw new Error(`No article: its elements are nested more than ${MAX_NESTING} deep.`)
  return html
}

/** Browsers stop nesting at 512; other parsers take time by the square of the depth, 1 s for 25,000 and 20 s for 100,000. */
const MAX_NESTING = 10_000
/** Elements without an end tag, and those that the next of their kind closes. */
const UNCLOSED = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd option optgroup tr td th thead tbody tfoot colgroup rp rt'
  ).split(' '),
)

function nestsDeeperThan(html: string, most: number): boolean {
  let depth = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const name = /^\/?[a-z][a-z\d-]{0,30}/i.exec(html.slice(at + 1, at + 34))?.[0].toLowerCase()
    if (!name) continue
    if (name.startsWith('/')) depth -= UNCLOSED.has(name.slice(1)) || depth === 0 ? 0 : 1
    else if (!UNCLOSED.has(name) && ++depth > most) return true
  }
  return false
}

function textOf(bytes: Uint8Array): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)
  if (mark === 0xfffe) return new TextDecoder('utf-16le').decode(bytes)
  if (mark === 0xfeff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048))
    const declared = DECLARED.exec(head)?.[1] ?? 'windows-1252'
    try {
      return new TextDecoder(declared).decode(bytes)
    } catch {
      return new TextDecoder('windows-1252').decode(bytes)
    }
  }
}
