/** Words that the fields of a meeting are read by, and two looks at a sentence. */
import { AHEAD } from '../../gazetteer/verbs.ts'
import type { Material } from './meeting-drafts.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Token } from '../text/tokens.ts'
import { Words, words } from '../word-signs.ts'

/** A list of words, parted by spaces. */
/** A sentence with one of these speaks of a meeting. */
export const MEETING = words(
  'meeting meetings talks discussions dialogue call held met meets huddle visit visited called conversation took session sitting round convened sat',
)

/** With more sentences above it a meeting is not told at the opening. */
export const OPENING = 8

/** One of the words stands in the tokens `from` up to `to`. */
export function rangeHas(tokens: Token[], from: number, to: number, list: Words): boolean {
  for (let t = from; t < to; t++) if (list.holds(tokens[t])) return true
  return false
}

/** One of the words stands in the tokens `from` up to `to`, as far as they are of the sentence. */
export function around(tokens: Token[], sentence: Sentence, from: number, to: number, list: Words): boolean {
  return rangeHas(tokens, Math.max(sentence.from, from), Math.min(sentence.to, to), list)
}

/** A word that puts what follows into the future; not the month of May. */
export const isAhead = (token: Token | undefined): boolean =>
  AHEAD.holds(token) && !(token?.key === 'may' && token.capital)

/** Puts something into a list that does not hold it yet. */
export function addTo(list: string[], item: string | null | undefined): void {
  if (item && !list.includes(item)) list.push(item)
}

/** The first token with this key in the range, or -1. */
export function indexOf(tokens: Token[], from: number, to: number, key: string): number {
  for (let t = from; t < to; t++) if (tokens[t]?.key === key) return t
  return -1
}

/** The sentence is running text, not a headline or a caption. */
export function isProse(material: Material, index: number): boolean {
  const sentence = material.reading.sentences[index]
  const kind = sentence ? material.reading.blocks[sentence.block]?.kind : undefined
  return kind === 'paragraph' || kind === 'standfirst' || kind === 'item'
}

/** The first of these sentences that is running text; the first of all where none is. */
export function firstInText(material: Material, sentences: readonly number[]): number {
  const inText = sentences.filter((index) => isProse(material, index))
  return Math.min(...(inText.length > 0 ? inText : sentences), Number.MAX_SAFE_INTEGER)
}

/** The sentences of running text next to one, nearest first: `by` -1 above it, 1 below; `most` of them. */
export function proseBeside(material: Material, index: number, by: 1 | -1, most: number): number[] {
  const beside: number[] = []
  const { length } = material.reading.sentences
  for (let at = Math.min(index, length) + by; at >= 0 && at < length && beside.length < most; at += by)
    if (isProse(material, at)) beside.push(at)
  return beside
}

/** The first sentence of running text, or -1. A headline that stands twice, a byline and captions may stand above it. */
export function firstProse(material: Material): number {
  return proseBeside(material, -1, 1, 1)[0] ?? -1
}

/** Inside of a quotation. */
export function isSaid(tokens: Token[], from: number, at: number): boolean {
  let open = false
  for (let t = from; t < at; t++) if (tokens[t]?.key === '"') open = !open
  return open
}

/** A sentence stands near the top: so many of running text above it, at most. */
export function isNearTop(material: Material, index: number, most: number): boolean {
  return index < material.reading.sentences.length && proseBeside(material, index, -1, most + 1).length <= most
}
