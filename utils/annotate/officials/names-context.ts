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
  /** Words that the article prints in lower case somewhere. */
  lower: Set<string>
  print(index: number): Print
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
  const known = built.get(reading)
  if (known?.states === states) return known
  const context = build(reading, states)
  built.set(reading, context)
  return context
}

/** Two steps ask for the same article's look-ups one after the other. */
const built: WeakMap<Reading, NameContext> = new WeakMap()

function build(reading: Reading, states: StatesFound): NameContext {
  const { tokens, sentences, sentenceOf } = reading
  const countries = cover(tokens.length, states.countries)
  const organisations = cover(tokens.length, states.organisations)
  const places = cover(tokens.length, states.places)
  let lower: Set<string> | undefined
  const prints: (Print | undefined)[] = new Array(sentences.length)
  const readable = sentences.map(({ block }) => {
    const kind = reading.blocks[block]?.kind
    return kind !== undefined && kind !== 'boilerplate' && kind !== 'byline' && kind !== 'date'
  })
  return {
    reading,
    tokens,
    states,
    countryAt: (index) => {
      const number = countries[index]
      return number ? states.countries[number - 1] : undefined
    },
    organisationAt: (index) => {
      const number = organisations[index]
      return number ? states.organisations[number - 1] : undefined
    },
    placeAt: (index) => {
      const number = places[index]
      return number ? states.places[number - 1] : undefined
    },
    // Asked for headlines only, so most articles never need it.
    get lower() {
      lower ??= lowerWords(tokens)
      return lower
    },
    readable(index) {
      const sentence = sentenceOf[index] ?? -1
      return sentence >= 0 && readable[sentence] === true
    },
    print(index) {
      const sentence = sentenceOf[index] ?? -1
      if (sentence < 0) return 'prose'
      prints[sentence] ??= printOf(reading, sentence)
      return prints[sentence]
    },
  }
}

function lowerWords(tokens: Token[]): Set<string> {
  const lower = new Set<string>()
  for (const token of tokens) if (token.type === 'word' && !token.capital) lower.add(token.key)
  return lower
}

/** For each token one more than the index of the finding that covers it, or 0. */
function cover(length: number, findings: { from: number; to: number }[]): Int32Array {
  const at = new Int32Array(length)
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
