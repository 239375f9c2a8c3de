/** A page -> the article in it, with its key and the way back to its text nodes. The same for a document parsed from a file. */
import type { Article } from '../model.ts'
import { articleAddress, articleKey } from './address.ts'
import { extract, type Extracted } from './extract.ts'
import { writerOf } from './extract-furniture.ts'
import { isEnglish } from './live-language.ts'
import type { TextMap } from './live-map.ts'
import { readRuns } from './live-runs.ts'
import { isLiveBlog, laterStories, livePosts, type Stretch } from './live-stories.ts'
import { type Metadata, readMetadata } from './metadata.ts'
import { parseMoment } from './metadata-dates.ts'
import { siteOf } from '../sites/sites.ts'

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

/** Longer than any paragraph of an article, those without a line break in them too; a page with one must not keep us busy. */
const LONGEST = 60_000
/** A page must not be kept busy for longer; the largest of real pages take a fifth of this. */
const LONGEST_MS = 350
/** Below this a text on a page that calls itself paid is its beginning, above it the whole. */
const STUB = 1500

/**
 * Reads the article of a page: the first one where there are several.
 * @param document a live page, or one parsed from a file.
 * @param address where it was found, absolute; null for a file.
 * @returns null when the page holds no article.
 */
export function readPage(document: Document, address: string | null): PageArticle | null {
  return readPages(document, address)[0] ?? null
}

/**
 * Reads all articles of a page: the one that it is about, those loaded below it, or the posts of a live blog.
 * @param document a live page, or one parsed from a file.
 * @param address where it was found, absolute; null for a file.
 * @param stale an address that the page called its own before it navigated by script; not believed a second time.
 * @param live somebody is reading the page: do not keep it busy, and leave out what is too long to be an article's.
 * @returns in order of the page; empty when it holds no article.
 */
export function readPages(
  document: Document,
  address: string | null,
  stale: string | null = null,
  live = false,
): PageArticle[] {
  if (!document.body) return []
  const metadata = readMetadata(document)
  const runs = readRuns(document.body, live ? LONGEST_MS : undefined)
  const canonical = metadata.canonical === stale ? null : metadata.canonical
  const from = address ?? canonical
  const page = { metadata, from, canonical, title: document.title }
  const titles = [...metadata.titles, document.title]
  const options = { visibleOnly: metadata.paywalled, ...(live ? { longest: LONGEST } : {}) }
  const partsOf = (stretches: readonly Stretch[]): PageArticle[] =>
    stretches.flatMap((part) => {
      const extracted = extract(part.runs, part.title ? [part.title] : [], options)
      return extracted ? [partOf(page, extracted, part)] : []
    })
  if (isLiveBlog(from, metadata.types)) {
    const posts = livePosts(runs)
    const found = partsOf(posts)
    // What stands above the posts tells of the whole.
    const [start] = posts[0]?.runs ?? []
    const above = start && extract(runs.slice(0, runs.indexOf(start)), titles, options)
    if (found.length > 1) return above ? [wholeOf(page, above), ...found] : found
  }
  const first = extract(runs, titles, options)
  return first ? [wholeOf(page, first), ...partsOf(laterStories(runs, first))] : []
}

interface Page {
  metadata: Metadata
  from: string | null
  canonical: string | null
  title: string
}

/** The article that the page is about. */
function wholeOf({ metadata, from, canonical, title }: Page, extracted: Extracted): PageArticle {
  const headline = extracted.title ?? withoutSite(metadata.titles[0] ?? title, metadata.publisher)
  const english = isEnglish(extracted.text)
  const article: Article = {
    title: headline || null,
    publisher: publisherOf(metadata, from),
    byline: metadata.byline ?? bylineOf(extracted),
    url: from ? articleAddress(from, canonical) : null,
    publishedAt: metadata.publishedAt ?? firstMoment(extracted.dates) ?? addressDay(from),
    language: languageOf(metadata, english),
    text: extracted.text,
    blocks: extracted.blocks,
  }
  if (metadata.paywalled && extracted.text.length < STUB) article.partial = true
  return pageArticle(article, from ? articleKey(from, canonical) : '', extracted, metadata, english)
}

/** A story below the first, or a post: what the page says of itself as a whole is not said of it. */
function partOf({ metadata, from, canonical, title }: Page, extracted: Extracted, part: Stretch): PageArticle {
  const english = isEnglish(extracted.text)
  const own = part.address && from ? siblingAddress(part.address, from) : null
  const base = own ?? (from && articleAddress(from, canonical))
  const key = own ? articleKey(own) : from ? `${articleKey(from, canonical)}#${part.name}` : ''
  const printed = extracted.title ?? part.title
  const article: Article = {
    title: printed ?? (withoutSite(metadata.titles[0] ?? title, metadata.publisher) || null),
    publisher: publisherOf(metadata, from),
    byline: bylineOf(extracted),
    url: own ? articleAddress(own) : base && part.element.id ? `${base.replace(/#.*/, '')}#${part.element.id}` : base,
    publishedAt: parseMoment(part.time) ?? firstMoment(extracted.dates),
    language: languageOf(metadata, english),
    text: extracted.text,
    blocks: extracted.blocks,
  }
  return pageArticle(article, key, extracted, metadata, english)
}

function pageArticle(
  article: Article,
  key: string,
  { map, titleMap, root }: Extracted,
  { translated, canonical }: Metadata,
  english: boolean | null,
): PageArticle {
  return { article, key, map, titleMap, root, english, translated, canonical }
}

function bylineOf({ bylines }: Extracted): string | null {
  return bylines[0] ? writerOf(bylines[0]) || null : null
}

function languageOf({ language }: Metadata, english: boolean | null): string | null {
  return english && !/^en\b/i.test(language ?? '') ? 'en' : language
}

/** What the page calls its paper, else the name under which a shipped site is known, else its host. */
function publisherOf({ publisher }: Metadata, from: string | null): string | null {
  if (publisher) return publisher
  const host = hostOf(from)
  return host && (siteOf(host)?.name ?? host)
}

/** The address of another article of the same site. */
function siblingAddress(address: string, from: string): string | null {
  try {
    const url = new URL(address, from)
    const same = /^https?:$/.test(url.protocol) && url.host === new URL(from).host
    return same && url.pathname.length > 1 ? url.href : null
  } catch {
    return null
  }
}

/** What lines with a date say: when it was published; nothing; when it was changed. */
const SAID = [/publish|posted/i, /^(?!.*(updat|modif))/i, /^/]

/** The moment of publication, as the lines of a page say it best. */
function firstMoment(lines: readonly string[]): string | null {
  for (const said of SAID)
    for (const line of lines) {
      const at = line.search(said)
      const moment = at < 0 ? null : parseMoment(line.slice(at))
      if (moment) return moment
    }
  return null
}

/** The day in an address: "/2026/11/19/", "/19-11-2026/", "/14-Mar-2026/". */
function addressDay(address: string | null): string | null {
  return parseMoment(/^[^?#]*?\/(20\d\d[/-]\d\d[/-]\d\d|\d\d?-\w{2,9}-20\d\d)\b/.exec(address ?? '')?.[1])
}

/** "Headline - Site", "Headline | Section | Site": the headline. */
function withoutSite(title: string, publisher: string | null): string {
  const text = title.replace(/\s+/g, ' ').trim().slice(0, 400)
  const parts = text.split(/\s[|–—-]\s|\s»\s/)
  const head = parts[0] ?? ''
  if (parts.length < 2 || head.split(' ').length < 3) return text
  const tail = parts.at(-1) ?? ''
  const isName = tail.split(' ').length <= 5 || tail.toLowerCase() === publisher?.toLowerCase()
  return isName ? text.slice(0, text.length - tail.length).replace(/\s{0,9}[|–—»-]\s{0,9}$/, '') : text
}

function hostOf(address: string | null): string | null {
  if (!address) return null
  try {
    return new URL(address).hostname.replace(/^www\./, '') || null
  } catch {
    return null
  }
}
