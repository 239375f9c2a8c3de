/** Words that the fields of a meeting are read by, and two looks at a sentence. */
import type { Material } from './meeting-drafts.ts'
import type { Token } from '../text/tokens.ts'
import { Words } from '../word-signs.ts'

/** A list of words, parted by spaces. */
export const words = (list: string): Words => new Words(list.split(' '))

/** A sentence with one of these speaks of a meeting. */
export const MEETING = words(
  'meeting meetings talks discussions dialogue call held met meets huddle visit visited called conversation took session sitting round',
)

/** One of the words stands in the tokens `from` up to `to`. */
export function rangeHas(tokens: Token[], from: number, to: number, list: Words): boolean {
  for (let t = from; t < to; t++) if (list.holds(tokens[t])) return true
  return false
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
