/** Search over the whole library by plain words, in memory: built from the lines of the list whenever a page opens. */
import MiniSearch from 'minisearch'
import { COUNTRIES } from '../gazetteer/countries.ts'
import type { Searchable } from './listed.ts'

/** Letters that Unicode does not take apart into a letter and an accent. */
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
}

/** A word without accents and in lower case: "Güler" and "guler" are one, and so are "Şükrü" and "Sukru". */
export function foldWord(word: string): string {
  // Plain letters, which are most words, need no more.
  if (/^[\w]*$/.test(word)) return word.toLowerCase()
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[øłđðþıəßæœ]/g, (letter) => WHOLE[letter] ?? letter)
}

const SEPARATORS = /[^\p{L}\p{N}\p{M}]+/u
/** Apostrophes and the like stand inside words: "Sha'ban" is found by "shaban". */
const INSIDE = /['’‘ʻʼ`´]/g

/** The words of a text, folded. */
export function wordsOf(text: string): string[] {
  return text
    .replace(INSIDE, '')
    .split(SEPARATORS)
    .filter((word) => word !== '')
    .map(foldWord)
}

const FIELDS = ['title', 'note', 'tags', 'officials', 'countries', 'topics', 'places', 'publisher', 'text'] as const
type Field = (typeof FIELDS)[number]

/** From so many letters on a word may differ by one: Yaşar and Yashar. */
const LOOSE_FROM = 6

export class LibraryIndex {
  #index = new MiniSearch<Searchable>({
    idField: 'ref',
    fields: [...FIELDS],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => (term === '' ? null : term),
    extractField: (row, field) => (field === 'ref' ? row.ref : fieldWords(row, field as Field).join(' ')),
    searchOptions: {
      combineWith: 'AND',
      boost: { title: 4, note: 4, tags: 4, officials: 3, countries: 3, topics: 2, places: 2 },
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length >= LOOSE_FROM ? 1 : false),
      weights: { prefix: 0.5, fuzzy: 0.1 },
    },
  })

  /** Takes lines in; one that is in already is replaced. */
  put(rows: readonly Searchable[]): void {
    for (const row of rows) {
      if (this.#index.has(row.ref)) this.#index.discard(row.ref)
      this.#index.add(row)
    }
  }

  drop(ref: string): void {
    if (this.#index.has(ref)) this.#index.discard(ref)
  }

  /**
   * The names of the lines that hold all of the words, or words that begin with them, each with a score: the higher the better.
   * Null for no words at all.
   */
  find(typed: string): Map<string, number> | null {
    const terms = wordsOf(typed)
    if (terms.length === 0) return null
    // Rounded, so that lines that are as good as each other stand in their own order.
    return new Map(this.#index.search(terms.join(' ')).map(({ id, score }) => [String(id), Math.round(score * 10)]))
  }
}

function fieldWords(row: Searchable, field: Field): string[] {
  if (field === 'countries') return row.countries.flatMap(countryWords)
  const value = row[field]
  const words = wordsOf(typeof value === 'string' ? value : (value ?? []).join(' '))
  // How often a word stands in a long text says little; that it stands there is what counts, and takes half the memory.
  return field === 'text' ? [...new Set(words)] : words
}

const countries = new Map<string, string[]>()

/** All words by which a country is called: names, people, codes. */
function countryWords(code: string): string[] {
  let words = countries.get(code)
  if (words === undefined) {
    const known = COUNTRIES.get(code)
    words = [...new Set(wordsOf([code, ...(known?.names ?? []), ...(known?.demonyms ?? [])].join(' ')))]
    countries.set(code, words)
  }
  return words
}
