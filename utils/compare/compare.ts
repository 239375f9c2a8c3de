/**
 * What of an article was changed since it was kept: which sentences are gone, which were added. Pure. A sentence that only stands
 * elsewhere is no change, nor are white space, the kind of quote signs and dashes, dates of the page and what is not the article.
 */
import { blocksOf } from '../annotate/text/blocks.ts'
import { splitSentences } from '../annotate/text/sentences.ts'
import { tokenize } from '../annotate/text/tokens.ts'
import type { Article, BlockKind } from '../model.ts'
import { foldSigns, keysOf, likeness, type WordRun, wordRuns } from './words.ts'

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

/** In characters: fifty times a long report. Comparing two of them takes some tenths of a second. */
const LONGEST = 500_000
/** So many pairs of one changed passage are looked at for a sentence that was reworded. */
const MOST_PAIRS = 2500
/** A sentence was reworded where at least this share of the words is the same. */
const REWORDED = 0.5

/** Lines that a page writes anew without anybody having edited the article, and its headline, which is compared by itself. */
const LEFT_OUT: ReadonlySet<BlockKind> = new Set(['boilerplate', 'byline', 'date', 'headline'])

/**
 * Compares an article as it was kept with the article as it is now. Takes about as long as reading both: only sentences that were
 * changed are looked at word by word.
 */
export function compareArticles(kept: Compared, now: Compared): Comparison {
  if ((kept.partial ?? false) !== (now.partial ?? false)) return { is: 'unknown', why: 'partial' }
  if (kept.text.length > LONGEST || now.text.length > LONGEST) return { is: 'unknown', why: 'too long' }
  const numbers = new Map<string, number>()
  const before = sentencesOf(kept, numbers)
  const after = sentencesOf(now, numbers)
  const changes = passagesOf(before, after).map(withoutResplit).flatMap(changesIn)
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

/**
 * Pairs equal sentences, each once; those pairs that stand in the same order in both part the texts into passages. A pair out of
 * that order has moved, and what has no pair is gone or was added.
 */
function passagesOf(before: readonly Sentence[], after: readonly Sentence[]): Passage[] {
  const waiting = new Map<number, number[]>()
  for (const [i, { number }] of before.entries()) {
    const places = waiting.get(number)
    if (places === undefined) waiting.set(number, [i])
    else places.push(i)
  }
  // From the last to the first, so that the first is taken at the end of its list.
  for (const places of waiting.values()) places.reverse()
  const partners = after.map(({ number }) => waiting.get(number)?.pop() ?? null)
  const paired = new Set(partners)
  const passages: Passage[] = []
  let [at, to] = [0, 0]
  const passage = (endBefore: number, endAfter: number) => {
    const gone = before.slice(at, endBefore).filter((_sentence, i) => !paired.has(at + i))
    const added = after.slice(to, endAfter).filter((_sentence, i) => partners[to + i] === null)
    if (gone.length + added.length > 0) passages.push({ gone, added })
    at = endBefore + 1
    to = endAfter + 1
  }
  for (const j of rising(partners)) passage(partners[j] ?? 0, j)
  passage(before.length, after.length)
  return passages
}

/** The places of a longest run of numbers, not always side by side, of which each is greater than the one before (patience sorting). */
function rising(numbers: readonly (number | null)[]): number[] {
  /** Where the least last number of a run of each length stands. */
  const ends: number[] = []
  const before = new Map<number, number>()
  for (const [place, number] of numbers.entries()) {
    if (number === null) continue
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    const last = ends[low - 1]
    if (last !== undefined) before.set(place, last)
    ends[low] = place
  }
  const run: number[] = []
  for (let place = ends.at(-1); place !== undefined; place = before.get(place)) run.push(place)
  return run.reverse()
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
  const [old, fresh] = [gone, added].map((side) => side.map(({ text }) => keysOf(text)))
  const pairs = (old ?? []).flatMap((one, i) =>
    (fresh ?? []).map((other, j) => ({ i, j, alike: likeness(one, other) })).filter(({ alike }) => alike >= REWORDED),
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
