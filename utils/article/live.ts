/** A page -> the article in it, with its key and the way back to its text nodes. The same for a document parsed from a file. */
import type { Article } from '../model.ts'
import { articleAddress, articleKey } from './address.ts'
import { extract } from './extract.ts'
import { isEnglish } from './live-language.ts'
import type { TextMap } from './live-map.ts'
import { readMetadata } from './metadata.ts'
import { parseMoment } from './metadata-dates.ts'

export interface PageArticle {
  article: Article
  /** Tells two addresses of one article from two articles. */
  key: string
  /** From offsets of `article.text` to the page. */
  map: TextMap
  /** From offsets of `article.title` to the page, where the headline is printed. */
  titleMap: TextMap | null
  /** The element that holds the body. */
  root: Element
  /** Whether the text is English; null when too short to say. */
  english: boolean | null
  /** The browser shows a machine translation. */
  translated: boolean
  /** What the page calls its own address. */
  canonical: string | null
}

/** Below this a text on a page that calls itself paid is its beginning, above it the whole. */
const STUB = 1500

/**
 * Reads the article of a page.
 * @param document a live page, or one parsed from a file.
 * @param address where it was found, absolute; null for a file.
 * @param stale an address that the page called its own before it navigated by script; not believed a second time.
 * @returns null when the page holds no article.
 */
export function readPage(document: Document, address: string | null, stale: string | null = null): PageArticle | null {
  const metadata = readMetadata(document)
  const extracted = extract(document, metadata.titles, { visibleOnly: metadata.paywalled })
  if (!extracted) return null
  const canonical = metadata.canonical === stale ? null : metadata.canonical
  const from = address ?? canonical
  const english = isEnglish(extracted.text)
  const title = extracted.title ?? withoutSite(metadata.titles[0] ?? document.title, metadata.publisher)
  const article: Article = {
    title: title || null,
    publisher: metadata.publisher ?? hostOf(from),
    byline: metadata.byline ?? extracted.bylines[0]?.replace(/^(by|from)[\s:|/]+/i, '') ?? null,
    url: from ? articleAddress(from, canonical) : null,
    publishedAt: metadata.publishedAt ?? firstMoment(extracted.dates),
    language: english && !/^en\b/i.test(metadata.language ?? '') ? 'en' : metadata.language,
    text: extracted.text,
    blocks: extracted.blocks,
  }
  if (metadata.paywalled && extracted.text.length < STUB) article.partial = true
  return {
    article,
    key: from ? articleKey(from, canonical) : '',
    map: extracted.map,
    titleMap: extracted.titleMap,
    root: extracted.root,
    english,
    translated: metadata.translated,
    canonical: metadata.canonical,
  }
}

function firstMoment(lines: readonly string[]): string | null {
  for (const line of lines) {
    const moment = parseMoment(line)
    if (moment) return moment
  }
  return null
}

/** "Headline - Site", "Headline | Section | Site": the headline. */
function withoutSite(title: string, publisher: string | null): string {
  const text = title.replace(/\s+/g, ' ').trim().slice(0, 400)
  const parts = text.split(/\s[|–—-]\s|\s»\s/)
  const head = parts[0] ?? ''
  if (parts.length < 2 || head.split(' ').length < 3) return text
  const tail = parts.at(-1) ?? ''
  const isName = tail.split(' ').length <= 5 || tail.toLowerCase() === publisher?.toLowerCase()
  return isName ? text.slice(0, text.length - tail.length).replace(/\s*[|–—»-]\s*$/, '') : text
}

function hostOf(address: string | null): string | null {
  if (!address) return null
  try {
    return new URL(address).hostname.replace(/^www\./, '') || null
  } catch {
    return null
  }
}
