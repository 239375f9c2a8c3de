/**
 * What of an article was changed since it was kept: which sentences are gone, which were added. Pure. A sentence that only stands
 * elsewhere is no change, nor are white space, the kind of quote signs and dashes, dates of the page and what is not the article.
 */
import { diffArrays } from 'diff'
import { blocksOf } from '../annotate/text/blocks.ts'
import { splitSentences } from '../annotate/text/sentences.ts'
import { tokenize } from '../annotate/text/tokens.ts'
import type { Article, BlockKind } from '../model.ts'
import { foldSigns, likeness, type WordRun, wordRuns } from './words.ts'

/** A sentence that is gone, one that was added, or both: one that reads otherwise now. */
export interface Change {
  before: string | null
  after: string | null
  /** Of one that reads otherwise: its words in order, with what became of them. */
  words: WordRun[] | null
}

export type Comparison =
  | { is: 'same' }
  | {
      is: 'changed'
      /** Sentences that are gone, and that were added; one that reads otherwise is both. */
      gone: number
      added: number
      /** The headline, where it was changed. */
      title: Change | null
      /** In the order of the page. */
      changes: Change[]
    }
  /** `partial`: of one of them only the beginning is there, so nobody can tell. `too long`: nobody would read the answer. */
  | { is: 'unknown'; why: 'partial' | 'too long' }

type Compared = Pick<Article, 'title' | 'text' | 'blocks' | 'partial'>

/** In characters: a hundred times a long report. Comparing two of them takes some tenths of a second. */
const LONGEST = 1_000_000
/** The work of the library grows with this number squared; of two texts with so little in common no order is of use. */
const MOST_EDITS = 1000
/** So many pairs of one changed passage are looked at for a sentence that was reworded. */
const MOST_PAIRS = 2500
/** A sentence was reworded where at least this share of the words is the same. */
const REWORDED = 0.5

/** Lines that a page writes anew without anybody having edited the article, and its headline, which is compared by itself. */
const LEFT_OUT: ReadonlySet<BlockKind> = new Set(['boilerplate', 'byline', 'date', 'headline'])

/**
 * Compares an article as it was kept with the article as it is now. Linear in the length of the texts, beside the passages that
 * changed; texts that have little in common are told by their sentences alone.
 */
export function compareArticles(kept: Compared, now: Compared): Comparison {
  if ((kept.partial ?? false) !== (now.partial ?? false)) return { is: 'unknown', why: 'partial' }
  if (kept.text.length > LONGEST || now.text.length > LONGEST) return { is: 'unknown', why: 'too long' }
  const numbers = new Map<string, number>()
  const before = sentencesOf(kept, numbers)
  const after = sentencesOf(now, numbers)
  const passages = withoutMoved(passagesOf(before, after))
  const changes = passages.flatMap(changesIn)
  const title = titleChange(kept.title, now.title)
  if (changes.length === 0 && title === null) return { is: 'same' }
  const count = (side: 'before' | 'after') => changes.filter((change) => change[side] !== null).length
  return { is: 'changed', gone: count('before'), added: count('after'), title, changes }
}

interface Sentence {
  text: string
  key: string
  /** Equal sentences have one number. */
  number: number
}

/** A stretch in which the two differ. */
interface Passage {
  gone: Sentence[]
  added: Sentence[]
}

function sentencesOf(article: Compared, numbers: Map<string, number>): Sentence[] {
  const { text } = article
  const blocks = blocksOf(article).filter(
    ({ kind }) => !LEFT_OUT.has(kind) || (kind === 'headline' && article.title === null),
  )
  const found: Sentence[] = []
  for (const { start, end } of splitSentences(tokenize(text), blocks)) {
    const words = text.slice(start, end)
    const key = foldSigns(words)
    if (!/[\p{L}\p{N}]/u.test(key)) continue
    let number = numbers.get(key)
    if (number === undefined) numbers.set(key, (number = numbers.size))
    found.push({ text: words.replace(/\s+/g, ' ').trim(), key, number })
  }
  return found
}

function passagesOf(before: Sentence[], after: Sentence[]): Passage[] {
  const numbersOf = (sentences: Sentence[]) => sentences.map(({ number }) => number)
  const parts = diffArrays(numbersOf(before), numbersOf(after), { maxEditLength: MOST_EDITS })
  if (parts === undefined) return [{ gone: before, added: after }]
  const passages: Passage[] = []
  let open: Passage | null = null
  let [at, to] = [0, 0]
  for (const { added, removed, count } of parts) {
    if (!added && !removed) {
      open = null
      at += count
      to += count
      continue
    }
    if (open === null) passages.push((open = { gone: [], added: [] }))
    if (removed) open.gone.push(...before.slice(at, (at += count)))
    else open.added.push(...after.slice(to, (to += count)))
  }
  return passages.map(withoutResplit)
}

/** The same words that were only parted into sentences or paragraphs at other places are no change. */
function withoutResplit({ gone, added }: Passage): Passage {
  const [fromGone, fromAdded] = sameBeginning(gone, added, (one, next) => one + next)
  const [restGone, restAdded] = [gone.slice(fromGone), added.slice(fromAdded)]
  const [toGone, toAdded] = sameBeginning(restGone.toReversed(), restAdded.toReversed(), (one, next) => next + one)
  return { gone: restGone.slice(0, restGone.length - toGone), added: restAdded.slice(0, restAdded.length - toAdded) }
}

/** How many sentences of each list, from its beginning, hold the same words together. */
function sameBeginning(
  one: readonly Sentence[],
  other: readonly Sentence[],
  join: (words: string, next: string) => string,
): [number, number] {
  let same: [number, number] = [0, 0]
  let [i, j] = [0, 0]
  let [left, right] = ['', '']
  while (i < one.length || j < other.length) {
    const next = left.length <= right.length ? one[i] : other[j]
    if (next === undefined) break
    if (left.length <= right.length) {
      left = join(left, next.key)
      i++
    } else {
      right = join(right, next.key)
      j++
    }
    if (left.length !== right.length) continue
    if (left !== right) break
    same = [i, j]
    left = right = ''
  }
  return same
}

/** A sentence that is gone here and was added there has only moved; each counts as often as it stands. */
function withoutMoved(passages: Passage[]): Passage[] {
  const added = countOf(passages.flatMap((passage) => passage.added))
  const moved = new Map<number, number>()
  const stay = (sentence: Sentence): boolean => {
    const left = added.get(sentence.number) ?? 0
    if (left === 0) return true
    added.set(sentence.number, left - 1)
    moved.set(sentence.number, (moved.get(sentence.number) ?? 0) + 1)
    return false
  }
  const gone = passages.map((passage) => passage.gone.filter(stay))
  const isNew = (sentence: Sentence): boolean => {
    const left = moved.get(sentence.number) ?? 0
    if (left > 0) moved.set(sentence.number, left - 1)
    return left === 0
  }
  return passages.map((passage, i) => ({ gone: gone[i] ?? [], added: passage.added.filter(isNew) }))
}

function countOf(sentences: readonly Sentence[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { number } of sentences) counts.set(number, (counts.get(number) ?? 0) + 1)
  return counts
}

/** The changes of a passage in order; a sentence that was reworded stands with what it was. */
function changesIn({ gone, added }: Passage): Change[] {
  const partners = partnersIn(gone, added)
  const changes: Change[] = []
  let next = 0
  const addTo = (end: number) => {
    for (; next < end; next++) changes.push({ before: null, after: added[next]?.text ?? null, words: null })
  }
  for (const [i, { text }] of gone.entries()) {
    const j = partners.get(i)
    const partner = j === undefined ? undefined : added[j]
    if (j === undefined || partner === undefined) {
      changes.push({ before: text, after: null, words: null })
      continue
    }
    addTo(j)
    changes.push({ before: text, after: partner.text, words: wordRuns(text, partner.text) })
    next = j + 1
  }
  addTo(added.length)
  return changes
}

/**
 * Which of the added sentences each of the gone ones has become: the most alike first, and none across another pair, so that they
 * can be told in order.
 */
function partnersIn(gone: readonly Sentence[], added: readonly Sentence[]): Map<number, number> {
  const partners = new Map<number, number>()
  if (gone.length * added.length > MOST_PAIRS) return partners
  const pairs = gone.flatMap((one, i) =>
    added.map((other, j) => ({ i, j, alike: likeness(one.text, other.text) })).filter(({ alike }) => alike >= REWORDED),
  )
  for (const { i, j } of pairs.toSorted((a, b) => b.alike - a.alike)) {
    const crosses = [...partners].some(([x, y]) => Math.sign(x - i) !== Math.sign(y - j) || x === i || y === j)
    if (!crosses) partners.set(i, j)
  }
  return partners
}

function titleChange(before: string | null, after: string | null): Change | null {
  if (before === null || after === null || foldSigns(before) === foldSigns(after)) return null
  return { before, after, words: wordRuns(before, after) }
}
