/** Which part of an article is in the window: for the panel beside it, which draws the article as one line. */
import type { InWindow } from '../messages/page-state.ts'
import type { PageArticle } from './live.ts'
import type { Piece } from './live-runs.ts'

/** The part of an article that is in the window, each end from 0 to 1 of its text; null where it is not laid out. */
export function partInWindow({ key, article, map }: PageArticle): InWindow | null {
  const length = article.text.length
  const { pieces } = map
  const first = firstWhere(pieces, ({ bottom }) => bottom > 0)
  const behind = firstWhere(pieces, ({ top }) => top >= innerHeight)
  const start = pieces[first]
  // The article begins below the window, or has ended above it.
  if (behind <= first || length === 0) return { key, from: start ? 0 : 1, to: start ? 0 : 1 }
  const end = pieces[behind - 1]
  if (!start || !end) return null
  const from = start.start + start.length * shareAbove(boxOf(start), 0)
  const to = end.start + end.length * shareAbove(boxOf(end), innerHeight)
  return { key, from: within(from / length), to: within(to / length) }
}

/** By halves, as a text stands from top to bottom: some boxes are asked for, not thousands. */
function firstWhere(pieces: readonly Piece[], is: (box: DOMRect) => boolean): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    const piece = pieces[middle]
    if (piece && is(boxOf(piece))) high = middle
    else low = middle + 1
  }
  return low
}

function boxOf({ node }: Piece): DOMRect {
  const range = new Range()
  range.selectNodeContents(node)
  return range.getBoundingClientRect()
}

/** How much of a box stands above a line of the window, from 0 to 1. */
function shareAbove({ top, height }: DOMRect, line: number): number {
  return height > 0 ? within((line - top) / height) : 0
}

const within = (share: number): number => Math.max(0, Math.min(1, share))
