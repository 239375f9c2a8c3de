/**
 * Whether a document that comes in is one that the corpus has: by its bytes, its address, its words, or, for a record that holds
 * facts only, by these facts. Two papers that print one agency's text are two sources, so differing publishers keep documents apart. Pure.
 */
import { articleKey } from '../article/address.ts'
import type { CorpusRecord } from '../model.ts'

/** What is compared of a record; made once for each. */
export interface Traits {
  id: string
  sha256: string | null
  /** The address without what does not name the article. */
  address: string | null
  publisher: string | null
  title: string
  day: string | null
  /** All words, folded; null where the record has no text. */
  words: ReadonlySet<string> | null
  /** The folded words as one run with single spaces, for phrases; of the first MOST_WORDS only. */
  run: string
  /** Hashes of every fourth run of four words, chosen by their value, so that two texts choose alike. */
  shingles: ReadonlySet<number>
  countries: readonly string[]
  officials: readonly string[]
  /** Phrases that the report has word for word. */
  phrases: readonly string[]
}

const SHINGLE = 4
const KEPT_OF = 4
/** Of two texts this share of the shorter one's runs must be in the longer one; furniture around a text takes away none of them. */
const SHARE_OF_SHORTER = 0.8
/** A round-up that holds a whole short story is not that story. */
const SHORTEST_TO_LONGEST = 0.3
/** With fewer runs than this only equal words count: about fifty words. */
const FEWEST_RUNS = 12
/** No article is longer; more words would only cost memory. */
const MOST_WORDS = 50_000
const MOST_CHARACTERS = 500_000
/** The headline stands near the top; below it may be a list of other stories. */
const TITLE_WITHIN = 120
const SHARE_OF_FACTS = 0.75

/** The traits of a record, stored or to be stored. */
export function traitsOf(record: CorpusRecord): Traits {
  const text = record.article?.text ?? ''
  const words = wordsOf(record.article?.title ? `${record.article.title}\n${text}` : text)
  return {
    id: record.id,
    sha256: record.sha256,
    address: record.url ? articleKey(record.url) : null,
    publisher: publisherOf(record),
    title: wordsOf(record.title ?? '').join(' '),
    day: record.date,
    words: text === '' ? null : new Set(words),
    run: ` ${words.join(' ')} `,
    shingles: shinglesOf(wordsOf(text)),
    countries: record.countries,
    officials: record.officials.map(({ name }) => name),
    phrases: [
      ...new Set(record.meetings.flatMap(({ topics }) => topics.map(({ printed }) => wordsOf(printed).join(' ')))),
    ],
  }
}

/** The traits of all that the corpus has, with a way to the few that a new one must be compared with. */
export class Shelf {
  readonly #bare = new Map<string, Traits>()
  readonly #full = new Map<string, Traits>()
  readonly #byAddress = new Map<string, string>()
  readonly #bySha = new Map<string, string>()
  readonly #byRun = new Map<string, string>()
  readonly #byShingle = new Map<number, string[]>()

  add(traits: Traits): void {
    const { id, sha256, address, words, shingles, run } = traits
    this.#bare.delete(id)
    if (sha256 !== null) this.#bySha.set(sha256, id)
    if (address !== null) this.#byAddress.set(address, id)
    if (words === null) {
      this.#bare.set(id, traits)
      return
    }
    this.#full.set(id, traits)
    if (!this.#byRun.has(run)) this.#byRun.set(run, id)
    for (const hash of shingles) {
      const ids = this.#byShingle.get(hash)
      if (ids === undefined) this.#byShingle.set(hash, [id])
      else ids.push(id)
    }
  }

  /** The id of the record that a document is, or null. */
  find(document: Traits): string | null {
    const exact =
      (document.sha256 === null ? undefined : this.#bySha.get(document.sha256)) ??
      (document.address === null ? undefined : this.#byAddress.get(document.address))
    if (exact !== undefined) return exact
    const same = this.#byRun.get(document.run)
    if (same !== undefined && this.#goTogether(same, document)) return same
    return this.#nearText(document) ?? this.#sameFacts(document)
  }

  #goTogether(id: string, document: Traits): boolean {
    const traits = this.#full.get(id)
    return traits !== undefined && !otherPublisher(traits, document)
  }

  #nearText(document: Traits): string | null {
    const shared = new Map<string, number>()
    for (const hash of document.shingles)
      for (const id of this.#byShingle.get(hash) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1)
    const near = [...shared.entries()].sort(([, a], [, b]) => b - a)
    for (const [id, count] of near) {
      const size = this.#full.get(id)?.shingles.size ?? 0
      const [shorter, longer] = [Math.min(size, document.shingles.size), Math.max(size, document.shingles.size)]
      const alike =
        shorter >= FEWEST_RUNS && count >= SHARE_OF_SHORTER * shorter && shorter >= SHORTEST_TO_LONGEST * longer
      if (alike && this.#goTogether(id, document)) return id
    }
    return null
  }

  #sameFacts(document: Traits): string | null {
    for (const [id, facts] of this.#bare) if (tellsOf(document, facts)) return id
    return null
  }
}

/** Whether a document with text is the one that a record without text was made from. */
export function tellsOf(document: Traits, facts: Traits): boolean {
  const { words } = document
  if (words === null || otherPublisher(document, facts) || daysApart(document.day, facts.day) > 1) return false
  const named = facts.officials.filter((name) => isNamed(words, name)).length
  const titleWords = facts.title === '' ? 0 : facts.title.split(' ').length
  const top = document.run.split(' ', TITLE_WITHIN).join(' ')
  if (titleWords >= 4 && (document.title === facts.title || `${top} `.includes(` ${facts.title} `)))
    return named >= Math.min(2, facts.officials.length)
  const has = (phrase: string) => document.run.includes(` ${phrase} `)
  const phrases = facts.phrases.filter(has).length
  return (
    facts.officials.length >= 2 &&
    facts.phrases.length >= 3 &&
    named >= SHARE_OF_FACTS * facts.officials.length &&
    phrases >= SHARE_OF_FACTS * facts.phrases.length &&
    facts.countries.every((code) => document.countries.includes(code))
  )
}

/** A name is there when half of its parts are: "Khawaja Asif" for Khawaja Muhammad Asif, "Dr. Gamede" for Thobekile Gamede. */
function isNamed(words: ReadonlySet<string>, name: string): boolean {
  const parts = [...new Set(wordsOf(name))].filter((part) => part.length > 2)
  const there = parts.filter((part) => words.has(part)).length
  return there > 0 && there * 2 >= parts.length
}

function otherPublisher(one: Traits, other: Traits): boolean {
  const [a, b] = [one.publisher, other.publisher]
  return a !== null && b !== null && !isAtEnd(a, b) && !isAtEnd(b, a)
}

/** "tribune" is the Express Tribune; "ary" is not the Military Times. */
const isAtEnd = (name: string, part: string): boolean => name.startsWith(part) || name.endsWith(part)

/** A publisher's name without what papers leave out of it: "The Geo News" is "geo", and so is www.geo.tv. */
function publisherOf({ publisher, url }: CorpusRecord): string | null {
  const host = url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '').split('.')[0] : ''
  const name = wordsOf(publisher ?? host ?? '')
    .join('')
    .replace(/^the|news|online|digital$/g, '')
  return name === '' ? null : name
}

function daysApart(one: string | null, other: string | null): number {
  if (one?.length !== 10 || other?.length !== 10) return 0
  return Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000
}

/** Words without case, accents and marks, by which copies of one text differ least. */
function wordsOf(text: string): string[] {
  const plain = text
    .slice(0, MOST_CHARACTERS)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  const words: string[] = []
  for (const [word] of plain.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (words.length === MOST_WORDS) break
    words.push(word)
  }
  return words
}

function shinglesOf(words: readonly string[]): Set<number> {
  const hashes = words.map(hashOf)
  const kept = new Set<number>()
  for (let i = 0; i + SHINGLE <= hashes.length; i++) {
    let hash = 0
    for (let k = 0; k < SHINGLE; k++) hash = Math.imul(hash ^ (hashes[i + k] ?? 0), 0x5bd1e995) >>> 0
    hash ^= hash >>> 15
    if (hash % KEPT_OF === 0) kept.add(hash)
  }
  return kept
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
