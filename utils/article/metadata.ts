/**
 * What a page says about its article: JSON-LD first, then Open Graph and other meta elements. All of it is text from a
 * stranger: it is parsed as JSON text, read by own properties only, and cut to size.
 */
import { parseMoment } from './metadata-dates.ts'

export interface Metadata {
  /** Best first; may hold the site's name. */
  titles: string[]
  publisher: string | null
  byline: string | null
  /** ISO 8601, with the zone where the page gives one. */
  publishedAt: string | null
  language: string | null
  /** The address that the page calls its own, absolute. */
  canonical: string | null
  /** The page says that the whole text is for subscribers only. */
  paywalled: boolean
  /** The browser has put a machine translation in place of the text. */
  translated: boolean
  /** The page says of itself that it is an article. */
  isArticle: boolean
  /** What schema.org calls its article: "NewsArticle", "LiveBlogPosting". */
  types: string[]
}

const MAX_JSON = 1_000_000
const MAX_BLOCKS = 20
const MAX_THINGS = 200
const MAX_LINE = 600

/** schema.org types of a single news text: "ReportageNewsArticle", "LiveBlogPosting". */
const ARTICLE_TYPE = /(Article|BlogPosting|PressRelease|WebPage)$/

type Thing = Record<string, unknown>

/** Reads the metadata of a document. Never throws; what is missing is null. */
export function readMetadata(document: Document): Metadata {
  const meta = readMeta(document)
  const thing = bestArticle(document)
  const first = (...names: string[]): string | null => {
    for (const name of names) {
      const value = meta.get(name)
      if (value) return value
    }
    return null
  }
  const root = document.documentElement
  const headline = thing && line(own(thing, 'headline') ?? own(thing, 'name'))
  const titles = [headline, first('og:title', 'twitter:title', 'dc.title', 'title'), itemprop(document, 'headline')]
  const published =
    parseMoment(thing && line(own(thing, 'datePublished'))) ??
    parseMoment(first('article:published_time', 'og:article:published_time', 'datepublished', 'publisheddate')) ??
    parseMoment(
      first(
        'publish-date',
        'pubdate',
        'parsely-pub-date',
        'sailthru.date',
        'dc.date.issued',
        'dc.date',
        'publication_date',
        'article.published',
      ),
    ) ??
    parseMoment(itemprop(document, 'datePublished')) ??
    parseMoment(timeElement(document))
  const type = thing ? types(thing) : []
  return {
    titles: titles.filter((title): title is string => !!title),
    publisher:
      (thing && nameOf(own(thing, 'publisher'))) || first('og:site_name', 'application-name', 'twitter:site_name'),
    byline:
      (thing && nameOf(own(thing, 'author'))) ||
      plainName(first('author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator')) ||
      plainName(itemprop(document, 'author')),
    publishedAt: published,
    language: languageOf(root, thing, first('og:locale', 'content-language', 'language')),
    canonical: canonicalOf(document, first('og:url')),
    paywalled: paywalled(thing, first('article:content_tier', 'article:opinion')),
    translated:
      /\btranslated-(ltr|rtl)\b/.test(root?.getAttribute('class') ?? '') || root?.hasAttribute('_msttexthash'),
    isArticle:
      type.some((name) => name !== 'WebPage') ||
      /article/i.test(first('og:type') ?? '') ||
      meta.has('article:published_time'),
    types: type,
  }
}

function readMeta(document: Document): Map<string, string> {
  const meta = new Map<string, string>()
  const elements = document.querySelectorAll('meta[content]')
  for (let index = 0; index < elements.length && index < 400; index++) {
    const element = elements[index]
    const name =
      element?.getAttribute('property') ?? element?.getAttribute('name') ?? element?.getAttribute('http-equiv')
    const content = line(element?.getAttribute('content'))
    const key = name?.toLowerCase()
    if (key && content && !meta.has(key)) meta.set(key, content)
  }
  return meta
}

/** The thing of the page's JSON-LD that is the article: a NewsArticle before an Article before a WebPage. */
function bestArticle(document: Document): Thing | null {
  let best: Thing | null = null
  let bestScore = 0
  const scripts = document.querySelectorAll('script[type="application/ld+json"]')
  for (let index = 0; index < scripts.length && index < MAX_BLOCKS; index++) {
    for (const thing of things(scripts[index]?.textContent ?? '')) {
      const names = types(thing)
      if (!names.some((name) => ARTICLE_TYPE.test(name))) continue
      const score =
        (names.some((name) => name.endsWith('NewsArticle')) ? 4 : names.includes('WebPage') ? 1 : 3) +
        (own(thing, 'datePublished') ? 2 : 0) +
        (own(thing, 'headline') ? 1 : 0)
      if (score > bestScore) {
        best = thing
        bestScore = score
      }
    }
  }
  return best
}

function things(json: string): Thing[] {
  if (!json || json.length > MAX_JSON) return []
  let root: unknown
  try {
    // Raw line breaks inside strings are common, and no valid JSON.
    root = JSON.parse(json.trim().replace(/[\u0000-\u001f]+/g, ' '))
  } catch {
    return []
  }
  const found: Thing[] = []
  const queue: unknown[] = [root]
  for (let index = 0; index < queue.length && index < MAX_THINGS; index++) {
    const value = queue[index]
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_THINGS))
    else if (isThing(value)) {
      found.push(value)
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart']) {
        const inner = own(value, key)
        if (inner && typeof inner === 'object') queue.push(inner)
      }
    }
  }
  return found
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function own(thing: Thing, key: string): unknown {
  return Object.hasOwn(thing, key) ? thing[key] : undefined
}

function types(thing: Thing): string[] {
  const type = own(thing, '@type')
  const list = Array.isArray(type) ? type.slice(0, 10) : [type]
  return list.filter((name): name is string => typeof name === 'string').map((name) => name.replace(/^.*[/:]/, ''))
}

/** A line of text: collapsed, entities of sloppy templates resolved, cut; null when there is nothing. */
function line(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const text = value
    .slice(0, 4 * MAX_LINE)
    .replace(/&(?:#(x?)([\da-f]{1,5})|(\w{2,5}));/gi, (all, hex, code, name) =>
      code ? String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10) || 32) : (ENTITIES[name] ?? all),
    )
    .replace(/<[^<>]{0,200}>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return text ? text.slice(0, MAX_LINE) : null
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lt: '<',
  gt: '>',
  rsquo: '’',
  ndash: '–',
}

/** The names of an author or publisher: a text, a thing with a name, or a list of either. */
function nameOf(value: unknown): string | null {
  const list = Array.isArray(value) ? value.slice(0, 10) : [value]
  const names = list
    .map((item) => plainName(isThing(item) ? line(own(item, 'name')) : line(item)))
    .filter((name): name is string => !!name)
  return names.length ? [...new Set(names)].join(', ').slice(0, MAX_LINE) : null
}

/** A name, and not an address or a handle. */
function plainName(text: string | null): string | null {
  const name = text?.replace(/^by\s+/i, '') ?? ''
  return name && !/^(https?:|www\.|@|admin$|web ?desk$|null$|undefined$)/i.test(name) ? name : null
}

function itemprop(document: Document, name: string): string | null {
  const element = document.querySelector(`[itemprop="${name}"]`)
  if (!element) return null
  return line(
    element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.textContent?.slice(0, 2000),
  )
}

/** The first `time` that stands near a headline; lists of other stories have theirs further on. */
function timeElement(document: Document): string | null {
  const element = document.querySelector(
    'article time[datetime], main time[datetime], header time[datetime], time[datetime]',
  )
  return line(element?.getAttribute('datetime'))
}

function languageOf(root: Element | null, thing: Thing | null, meta: string | null): string | null {
  const value =
    root?.getAttribute('lang') || root?.getAttribute('xml:lang') || (thing && line(own(thing, 'inLanguage'))) || meta
  const tag = value?.trim().replace('_', '-')
  return tag && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(tag) && tag.length <= 35 ? tag : null
}

function canonicalOf(document: Document, openGraph: string | null): string | null {
  const link = document.querySelector('link[rel~="canonical"]')?.getAttribute('href')?.trim()
  for (const address of [link, openGraph]) {
    if (!address || address.length > 2000) continue
    try {
      const url = new URL(address, document.baseURI || undefined)
      if (url.protocol === 'http:' || url.protocol === 'https:') return url.href
    } catch {
      // Not an address: the next one may be.
    }
  }
  return null
}

function paywalled(thing: Thing | null, tier: string | null): boolean {
  const free = thing && own(thing, 'isAccessibleForFree')
  return (
    free === false || (typeof free === 'string' && /^false$/i.test(free)) || /^(locked|metered|paid)$/i.test(tier ?? '')
  )
}
