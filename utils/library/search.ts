/**
 * Search over the whole library by plain words, in memory: built from the lines of the list whenever a page opens. Titles,
 * names, notes and the like stand in an index that ranks; the texts, which are most of the words, are looked through as they
 * are, which takes a tenth of the time and memory of indexing them too.
 */
import MiniSearch from 'minisearch'
import { COUNTRIES } from '../gazetteer/countries.ts'
import type { Searchable } from './listed.ts'

/** Letters that Unicode does not take apart into a letter and an accent; and those of Arabic that stand for others in Urdu. */
const WHOLE: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ə: 'a',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ه: 'ہ',
  ة: 'ہ',
}
/** Apostrophes and the like stand inside words: "Sha'ban" is found by "shaban". */
const INSIDE = /['’‘ʻʼ`´]/g

/**
 * A text as its words in lower case and without accents, a space before and after each: "Güler" and "guler" are one, and so are
 * "Şükrü" and "Sukru".
 */
export function foldText(text: string): string {
  const folded = text
    .replace(INSIDE, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[øłđðþıəßæœيىكهة]/g, (letter) => WHOLE[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return folded === '' ? '' : ` ${folded} `
}

/** The words of a text, folded. */
export function wordsOf(text: string): string[] {
  return foldText(text)
    .split(' ')
    .filter((word) => word !== '')
}

const FIELDS = ['title', 'note', 'tags', 'officials', 'countries', 'topics', 'places', 'publisher'] as const
type Field = (typeof FIELDS)[number]

/** From so many letters on a word of a field may differ by one: Yaşar and Yashar. */
const LOOSE_FROM = 6
/** What a word in the text counts beside one in a field, whose scores begin at about this. */
const IN_TEXT = 1

/** Folding so many characters takes some ten milliseconds. */
const PIECE = 200_000
/** A run of so many characters without white space is no word, and may be cut. */
const LONGEST_WORD = 200

/** Where a piece of a text ends: at the white space behind PIECE characters, so that no word is cut. */
function endOfPiece(text: string, from: number): number {
  const least = from + PIECE
  if (least >= text.length) return text.length
  const space = text.slice(least, least + LONGEST_WORD).search(/\s/)
  return least + Math.max(space, 0)
}

export class LibraryIndex {
  readonly #texts = new Map<string, string>()
  readonly #index = new MiniSearch<Searchable>({
    idField: 'ref',
    fields: [...FIELDS],
    tokenize: (words) => words.split(' '),
    processTerm: (term) => (term === '' ? null : term),
    extractField: (row, field) => (field === 'ref' ? row.ref : fieldWords(row, field as Field).join(' ')),
    searchOptions: {
      boost: { title: 4, note: 4, tags: 4, officials: 3, countries: 3, topics: 2, places: 2 },
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length >= LOOSE_FROM ? 1 : false),
      weights: { prefix: 0.5, fuzzy: 0.1 },
    },
  })

  /** Takes lines in; one that is in already is replaced. */
  put(rows: readonly Searchable[]): void {
    for (const row of rows) this.#put(row, foldText(row.text))
  }

  /** Takes one line in, however long its text is. @param breathe lets the page have its turn; awaited between pieces of the text. */
  async putInTurns(row: Searchable, breathe: () => Promise<void>): Promise<void> {
    const pieces: string[] = []
    for (let from = 0; from < row.text.length; ) {
      if (from > 0) await breathe()
      const to = endOfPiece(row.text, from)
      const folded = foldText(row.text.slice(from, to))
      if (folded !== '') pieces.push(pieces.length === 0 ? folded : folded.slice(1))
      from = to
    }
    this.#put(row, pieces.join(''))
  }

  #put(row: Searchable, folded: string): void {
    if (this.#index.has(row.ref)) this.#index.discard(row.ref)
    this.#index.add(row)
    this.#texts.set(row.ref, folded)
  }

  drop(ref: string): void {
    if (this.#index.has(ref)) this.#index.discard(ref)
    this.#texts.delete(ref)
  }

  /**
   * The names of the lines that hold all of the words, or words that begin with them, each with a score: the higher the better.
   * Null for no words at all.
   */
  find(typed: string): Map<string, number> | null {
    const terms = [...new Set(wordsOf(typed))]
    if (terms.length === 0) return null
    let all: Map<string, number> | null = null
    for (const term of terms) all = both(all, this.#findOne(term))
    // Rounded, so that lines that are as good as each other stand in their own order.
    return new Map(Array.from(all ?? [], ([ref, score]) => [ref, Math.round(score * 10)]))
  }

  #findOne(term: string): Map<string, number> {
    const found = new Map(this.#index.search(term).map(({ id, score }) => [String(id), score]))
    // A single letter is a word of its own; more of them may be the beginning of one.
    const words = term.length > 1 ? ` ${term}` : ` ${term} `
    for (const [ref, text] of this.#texts) {
      if (text.includes(words)) found.set(ref, (found.get(ref) ?? 0) + IN_TEXT)
    }
    return found
  }
}

/** Those that are in both, with both scores. */
function both(one: Map<string, number> | null, other: Map<string, number>): Map<string, number> {
  if (one === null) return other
  const shared = new Map<string, number>()
  for (const [ref, score] of other) {
    const before = one.get(ref)
    if (before !== undefined) shared.set(ref, before + score)
  }
  return shared
}

function fieldWords(row: Searchable, field: Field): string[] {
  if (field === 'countries') return row.countries.flatMap(countryWords)
  const value = row[field]
  return wordsOf(typeof value === 'string' ? value : (value ?? []).join(' '))
}

const countries = new Map<string, string[]>()

/** In the other language of the interface. */
const URDU = new Intl.DisplayNames('ur', { type: 'region', fallback: 'none' })

/** All words by which a country is called: names, people, codes. */
function countryWords(code: string): string[] {
  let words = countries.get(code)
  if (words === undefined) {
    const known = COUNTRIES.get(code)
    words = [...new Set(wordsOf([code, URDU.of(code), ...(known?.names ?? []), ...(known?.demonyms ?? [])].join(' ')))]
    countries.set(code, words)
  }
  return words
}
