/** What the rules for names and offices look up at a token: countries, organisations and places there, and how the line is printed. */
import type { CountryFinding, OrganisationFinding, PlaceFinding, StatesFound } from '../findings.ts'
import type { Reading } from '../text/reading.ts'
import type { Token } from '../text/tokens.ts'
import { signOf } from '../word-signs.ts'

/** How a sentence is printed: as prose, with a capital on every word, or all in capitals. */
export type Print = 'prose' | 'title' | 'capitals'

export interface NameContext {
  reading: Reading
  tokens: Token[]
  states: StatesFound
  /** The finding that covers a token, if any. */
  countryAt(index: number): CountryFinding | undefined
  organisationAt(index: number): OrganisationFinding | undefined
  placeAt(index: number): PlaceFinding | undefined
  /** The article names the state, or a place of it. */
  names(country: string): boolean
  /** Words that the article prints in lower case somewhere. */
  lower: Set<string>
  print(index: number): Print
  /**
   * A word of a headline in which every word has a capital, where the prose never prints it so: "Inaugurates" in "Defence Minister
   * Otieno Inaugurates Base".
   */
  isHeadlineWord(index: number): boolean
  /** The token stands in the article proper, not in a byline, a date line or a list of other stories. */
  readable(index: number): boolean
}

/** Small words that stay in lower case in a headline. */
const SMALL = signOf(
  'a an the of in on at to for by and or but as vs via from with over into amid upon after before that than their its his her is be per not'.split(
    ' ',
  ),
)

/** Builds the look-ups once for an article; linear in its tokens. */
export function nameContext(reading: Reading, states: StatesFound): NameContext {
  const known = reading.memo.names
  if (known?.states === states) return known
  const context = new Lookups(reading, states)
  reading.memo.names = context
  return context
}

/**
 * The look-ups of one article. A class and no literal with functions: they are asked for every word, and V8 gives each literal
 * that holds a getter a shape of its own, which makes every access slow and keeps the article alive.
 */
class Lookups implements NameContext {
  declare reading: Reading
  declare tokens: Token[]
  declare states: StatesFound
  declare private countries: number[]
  declare private organisations: number[]
  declare private places: number[]
  declare private lowers: Set<string> | null
  declare private uppers: Set<string> | null
  declare private prints: (Print | null)[]
  declare private read: boolean[]

  constructor(reading: Reading, states: StatesFound) {
    const { tokens, sentences } = reading
    this.reading = reading
    this.tokens = tokens
    this.states = states
    this.countries = cover(tokens.length, states.countries)
    this.organisations = cover(tokens.length, states.organisations)
    this.places = cover(tokens.length, states.places)
    this.lowers = null
    this.uppers = null
    this.prints = new Array<null>(sentences.length).fill(null)
    this.read = []
    for (const { block } of sentences) {
      const kind = reading.blocks[block]?.kind
      this.read.push(kind !== undefined && kind !== 'boilerplate' && kind !== 'byline' && kind !== 'date')
    }
  }

  countryAt(index: number): CountryFinding | undefined {
    const number = this.countries[index]
    return number ? this.states.countries[number - 1] : undefined
  }

  organisationAt(index: number): OrganisationFinding | undefined {
    const number = this.organisations[index]
    return number ? this.states.organisations[number - 1] : undefined
  }

  placeAt(index: number): PlaceFinding | undefined {
    const number = this.places[index]
    return number ? this.states.places[number - 1] : undefined
  }

  names(country: string): boolean {
    const { countries, places } = this.states
    return countries.some((finding) => finding.country === country) || places.some((place) => place.country === country)
  }

  /** Asked for headlines only, so most articles never need it. */
  get lower(): Set<string> {
    this.lowers ??= lowerWords(this.tokens)
    return this.lowers
  }

  isHeadlineWord(index: number): boolean {
    const { blocks, sentenceOf, sentences } = this.reading
    const sentence = sentences[sentenceOf[index] ?? -1]
    if (!sentence || blocks[sentence.block]?.kind !== 'headline' || this.print(index) === 'prose') return false
    this.uppers ??= this.capitalised()
    return this.uppers.size > 0 && !this.uppers.has((this.tokens[index] as Token).key)
  }

  /** Words with a capital in prose. */
  private capitalised(): Set<string> {
    const words = new Set<string>()
    for (const { from, to } of this.reading.sentences) {
      if (this.print(from) !== 'prose') continue
      for (let i = from; i < to; i++) if (this.tokens[i]?.capital) words.add((this.tokens[i] as Token).key)
    }
    return words
  }

  readable(index: number): boolean {
    const sentence = this.reading.sentenceOf[index] ?? -1
    return sentence >= 0 && this.read[sentence] === true
  }

  print(index: number): Print {
    const sentence = this.reading.sentenceOf[index] ?? -1
    if (sentence < 0) return 'prose'
    let print = this.prints[sentence]
    if (!print) {
      print = printOf(this.reading, sentence)
      this.prints[sentence] = print
    }
    return print
  }
}

function lowerWords(tokens: Token[]): Set<string> {
  const lower = new Set<string>()
  for (const token of tokens) if (token.type === 'word' && !token.capital) lower.add(token.key)
  return lower
}

/** For each token one more than the index of the finding that covers it, or 0. */
function cover(length: number, findings: { from: number; to: number }[]): number[] {
  const at = new Array<number>(length).fill(0)
  for (let i = 0; i < findings.length; i++) {
    const { from, to } = findings[i] as { from: number; to: number }
    for (let t = from; t < to; t++) at[t] = i + 1
  }
  return at
}

function printOf(reading: Reading, index: number): Print {
  const sentence = reading.sentences[index]
  if (!sentence) return 'prose'
  let words = 0
  let lowers = 0
  let capitals = 0
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = reading.tokens[i] as Token
    if (token.type !== 'word') continue
    words++
    if (token.capitals) capitals++
    else if (!token.capital && (token.signs & SMALL) === 0) lowers++
  }
  if (words >= 4 && capitals >= words * 0.7) return 'capitals'
  return lowers === 0 && words >= 3 ? 'title' : 'prose'
}
