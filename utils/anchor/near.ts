/** Where in a text a quote stands whose words were edited. */
import search from 'approx-string-match'

/** A stretch of the folded text, and how many characters of it differ from the quote. */
export interface Near {
  start: number
  end: number
  errors: number
}

/**
 * A quote that is longer is looked for by its beginning and its end, and what lies between is compared piece by piece: the time of a
 * search grows with the length of the text times that of the pattern.
 */
const LONGEST = 480
const PIECE = 240
/** So much of a text is searched between two pauses: some tenths of a millisecond with the longest pattern. */
const WINDOW = 2048
/** So many places of one quote are remembered. */
const MOST = 4
/** A piece from the middle of a long quote counts as there while so much of it is. */
const PIECE_ERRORS = 0.4
/** A text that repeats itself matches itself everywhere, which would keep the page busy and could not be told apart. */
const LEAST_VARIED = 0.4

/**
 * Looks for a pattern with errors.
 * @param most share of the pattern's length that may differ. @param slack share by which places that are worse than the best one are
 * told as well.
 * @returns the best place and the runners-up, best first.
 */
export function* findNear(text: string, pattern: string, most: number, slack: number): Generator<void, Near[]> {
  if (pattern.length > LONGEST) return yield* findLong(text, pattern, most, slack)
  return yield* findShort(text, pattern, Math.floor(pattern.length * most), Math.ceil(pattern.length * slack))
}

function* findShort(text: string, pattern: string, most: number, slack: number): Generator<void, Near[]> {
  if (!isVaried(pattern)) return []
  const found: Near[] = []
  const overlap = pattern.length + most + slack
  const look = function* (from: number, to: number, again: boolean): Generator<void, void> {
    if (to - from < pattern.length - most - slack) return
    const limit = Math.min(most, found[0]?.errors ?? most) + slack
    const best = bestOf(search(text.slice(from, to), pattern, limit), pattern.length)
    yield
    if (!best) return
    const near = { start: from + best.start, end: from + best.end, errors: best.errors }
    add(found, near)
    if (!again) return
    // The search tells the best place of a stretch only: the others are looked for beside it.
    yield* look(from, near.start, false)
    yield* look(near.end, to, false)
  }
  for (let from = 0; from < text.length; from += WINDOW)
    yield* look(from, Math.min(text.length, from + WINDOW + overlap), true)
  const worst = (found[0]?.errors ?? 0) + slack
  return found
    .filter(({ errors }) => errors <= worst)
    .map((near) => (near.errors === 0 ? near : atWords(text, pattern, near)))
}

function* findLong(text: string, pattern: string, most: number, slack: number): Generator<void, Near[]> {
  const errors = Math.floor(PIECE * Math.max(most, 0.3))
  const heads = yield* findShort(text, pattern.slice(0, PIECE), errors, 0)
  const tails = heads.length > 0 ? yield* findShort(text, pattern.slice(-PIECE), errors, 0) : []
  const found: Near[] = []
  for (const head of heads)
    for (const tail of tails) {
      const length = tail.end - head.start
      if (tail.start < head.end || length < pattern.length * (1 - most - slack)) continue
      if (length > pattern.length * (1 + most + slack)) continue
      const between = yield* compare(text, pattern, head.end)
      const all = Math.max(head.errors + tail.errors + between, length - pattern.length)
      if (all <= pattern.length * (most + slack)) add(found, { start: head.start, end: tail.end, errors: all })
    }
  return found
}

/** How many characters of the middle of a long quote are not in a text as it goes on from a place. */
function* compare(text: string, pattern: string, from: number): Generator<void, number> {
  let errors = 0
  let at = from
  for (let done = PIECE; done < pattern.length - PIECE; done += PIECE) {
    const piece = pattern.slice(done, Math.min(done + PIECE, pattern.length - PIECE))
    const begin = Math.max(from, at - PIECE)
    const best = isVaried(piece)
      ? bestOf(search(text.slice(begin, at + 3 * PIECE), piece, Math.floor(piece.length * PIECE_ERRORS)), piece.length)
      : null
    errors += best?.errors ?? piece.length
    if (best) at = begin + best.end
    yield
  }
  return errors
}

/** Of matches that all have the fewest errors, the one that is as long as the pattern, or nearest to that. */
function bestOf(matches: readonly Near[], length: number): Near | null {
  let best: Near | null = null
  const off = ({ start, end }: Near): number => Math.abs(end - start - length)
  for (const match of matches) if (!best || off(match) < off(best)) best = match
  return best
}

/** Puts a place among the others, best first; of two that overlap the better one stays. */
function add(found: Near[], near: Near): void {
  const same = found.findIndex((one) => Math.min(one.end, near.end) - Math.max(one.start, near.start) > 0)
  const there = found[same]
  if (there) {
    if (there.errors <= near.errors) return
    found.splice(same, 1)
  }
  found.push(near)
  found.sort((one, other) => one.errors - other.errors)
  found.length = Math.min(found.length, MOST)
}

const isWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)

/** So far a place is moved to the edge of a word. */
const MOVE = 12

/** A place whose edge lies in the middle of a word goes to that word's edge, where the quote's own does not. */
function atWords(text: string, pattern: string, { start, end, errors }: Near): Near {
  const inside = (at: number): boolean => isWord(text[at - 1]) && isWord(text[at])
  let from = start
  let to = end
  if (isWord(pattern[0])) {
    while (inside(from) && start - from < MOVE) from--
    if (inside(from)) from = start
  }
  if (isWord(pattern.at(-1))) {
    while (inside(to) && to - end < MOVE) to++
    if (inside(to)) to = end
  }
  while (from < to && text[from] === ' ') from++
  while (to > from && text[to - 1] === ' ') to--
  return { start: from, end: to, errors }
}

/** Whether a text is made of many different pieces of four characters. */
function isVaried(text: string): boolean {
  const pieces = new Set<string>()
  for (let at = 0; at + 4 <= text.length; at++) pieces.add(text.slice(at, at + 4))
  return pieces.size >= (text.length - 3) * LEAST_VARIED
}
