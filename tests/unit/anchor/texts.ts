/** Texts to anchor quotes in: sentences of the press about officials who do not exist, as many as are wanted, and edits of them. */
import type { Finding, Found } from '../../../utils/anchor/find.ts'
import { findQuotes } from '../../../utils/anchor/find.ts'
import { selectorOf } from '../../../utils/anchor/selector.ts'
import type { QuoteSelector } from '../../../utils/model.ts'

/** A stream of numbers from 0 to 1 that is the same each time. */
export function stream(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const NAMES =
  'Odhiambo Bangash Janjua Al-Nuaimat Aksoy Mammadov Lunde Okafor Petrosyan Tanvir Halvorsen Mbeki Castellano Dragan'.split(
    ' ',
  )
const PLACES =
  'Islamabad Nairobi Amman Ankara Baku Oslo Abuja Yerevan Rawalpindi Ganja Pretoria Manila Belgrade Muscat'.split(' ')
const OFFICES = [
  'the defence minister',
  'the chief of staff',
  'the naval commander',
  'the secretary',
  'the envoy',
  'the air chief',
]
const DEEDS = [
  'spoke at length about',
  'agreed to a further round on',
  'put off a decision on',
  'signed a paper on',
  'asked for time on',
  'praised the progress of',
  'warned against haste in',
  'offered instructors for',
  'named a working group on',
  'set aside money for',
]
const MATTERS = [
  'the training of pilots',
  'spare parts for transport aircraft',
  'a shared watch over the strait',
  'the clearing of mines',
  'the exchange of cadets',
  'hospital ships',
  'a calendar of exercises',
  'the repair of armoured vehicles',
  'radar on the northern coast',
  'the safety of fishing boats',
  'a school for engineers',
  'the return of stores',
  'drills in the mountains',
  'rules for the use of drones',
]
const TAILS = [
  'after two hours behind closed doors',
  'before the delegations dined together',
  'while officers compared their notes',
  'in a hall by the harbour',
  'according to a statement of the ministry',
  'as rain kept the guests indoors',
  'on the last day of the visit',
  'without naming a sum',
]

/** A text of about so many characters, in paragraphs; no two sentences are alike. */
export function pressText(length: number, seed = 7): string {
  const next = stream(seed)
  const pick = (from: readonly string[]): string => from[Math.floor(next() * from.length)] ?? ''
  const sentences: string[] = []
  const had = new Set<string>()
  let size = 0
  while (size < length) {
    const who = pick(OFFICES)
    const sentence = `In ${pick(PLACES)} ${who} ${pick(NAMES)} ${pick(DEEDS)} ${pick(MATTERS)} and ${pick(DEEDS)} ${pick(MATTERS)} ${pick(TAILS)}.`
    if (had.has(sentence)) continue
    had.add(sentence)
    sentences.push(sentence)
    size += sentence.length + 1
  }
  return sentences
    .map((sentence, at) => sentence + (at % 4 === 3 ? '\n\n' : ' '))
    .join('')
    .trim()
}

/** The selector of words where they stand in a text. @param nth which of the places. */
export function quoteOf(text: string, exact: string, nth = 0): QuoteSelector {
  let start = text.indexOf(exact)
  for (let count = 0; count < nth; count++) start = text.indexOf(exact, start + 1)
  if (start < 0) throw new Error(`The text does not hold "${exact}"`)
  const selector = selectorOf(text, start, start + exact.length)
  if (!selector) throw new Error('Nothing to quote')
  return selector
}

/** Finds quotes with all the time in the world. */
export function findAll(text: string, selectors: readonly QuoteSelector[], loose = false): Finding[] {
  const work = findQuotes(text, selectors, { loose })
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** The one finding of one quote. */
export function find(text: string, selector: QuoteSelector): Finding {
  const [finding] = findAll(text, [selector])
  if (!finding) throw new Error('No finding')
  return finding
}

export const isFound = (finding: Finding): finding is Found => 'how' in finding
export const wordsOf = (text: string, finding: Finding): string | null =>
  isFound(finding) ? text.slice(finding.start, finding.end) : null
