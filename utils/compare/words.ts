/** Two wordings of one sentence: whether they are that, and which words differ. Pure. */
import { diffArrays } from 'diff'

/** Words that stand together and share what became of them. */
export interface WordRun {
  is: 'same' | 'gone' | 'added'
  text: string
}

/** Quote signs of all kinds; what a mark looks like is the house style of a page, and no news. */
const QUOTES = /['"`´\u2018-\u201F\u2032\u2033\u2039\u203A«»]+/g
const DASHES = /[\u2010-\u2015\u2212]/g
/** White space, and signs that nobody sees: soft hyphens, marks of direction, joiners. */
const UNSEEN = /[\s\p{Cf}]+/gu

/** The words without what is no change: white space, kinds of quote signs and dashes, signs that are not seen. */
export function foldSigns(words: string): string {
  return words.normalize('NFKC').replace(UNSEEN, '').replace(QUOTES, "'").replace(DASHES, '-')
}

/** Sentences are short; of two longer runs only the sentences are told. */
const MOST_WORD_EDITS = 200

/**
 * How much of two sentences is the same: the share of their words that both have, each counted as often as it stands.
 * @param old as `keysOf`, as is `fresh`. @returns from 0 to 1.
 */
export function likeness(old: readonly string[], fresh: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of old) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of fresh) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    common++
  }
  return (2 * common) / Math.max(1, old.length + fresh.length)
}

/** The words of both wordings in order; null where they differ too much to be told word by word. */
export function wordRuns(before: string, after: string): WordRun[] | null {
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  const parts = diffArrays(old.map(foldSigns), fresh.map(foldSigns), { maxEditLength: MOST_WORD_EDITS })
  if (parts === undefined) return null
  let [at, to] = [0, 0]
  return parts.map(({ added, removed, count }) => {
    const words = removed ? old.slice(at, at + count) : fresh.slice(to, to + count)
    if (!added) at += count
    if (!removed) to += count
    return { is: removed ? 'gone' : added ? 'added' : 'same', text: words.join(' ') }
  })
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

/** The words of a sentence as they are compared: without case and kinds of signs. */
export function keysOf(text: string): string[] {
  return wordsOf(text).map((word) => foldSigns(word).toLowerCase())
}
