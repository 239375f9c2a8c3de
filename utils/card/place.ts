/** Where a card stands beside a word: near it, inside the window, and never over it. Pure geometry in CSS pixels. */

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}
export interface Size {
  width: number
  height: number
}
export interface Placed {
  left: number
  top: number
  /** The card may be no higher than this; what does not fit is scrolled to. */
  maxHeight: number
}

/** Between word and card, and between card and the edge of the window. */
const GAP = 6
const EDGE = 8
/** Lower than this a card is not of use. */
const LEAST = 96

/**
 * Places a card.
 * @param lines the boxes of the word, one a line, in the window.
 * @param card the size that it would like to have. @param view the size of the window.
 * @param at where the pointer is, from the left: of a word that is broken over lines the card stands at the near part.
 */
export function placeCard(lines: readonly Box[], card: Size, view: Size, at: number | null = null): Placed {
  const top = Math.min(...lines.map((line) => line.top))
  const bottom = Math.max(...lines.map((line) => line.bottom))
  const last = lines.at(-1) ?? { left: 0, right: 0 }
  const below = view.height - EDGE - (bottom + GAP)
  const above = top - GAP - EDGE
  const under = below >= card.height || below >= above
  const room = under ? below : above
  const widest = view.width - 2 * EDGE
  const width = Math.min(card.width, widest)
  const wanted = at === null ? (under ? last.left : (lines[0]?.left ?? 0)) : at - Math.min(48, width / 4)
  const left = Math.max(EDGE, Math.min(wanted, view.width - EDGE - width))
  if (room >= Math.min(card.height, LEAST)) {
    const height = Math.min(card.height, room)
    return { left, top: under ? bottom + GAP : top - GAP - height, maxHeight: room }
  }
  // A word as high as the window: beside it, else at the edge, where it covers the least.
  const right = Math.max(...lines.map((line) => line.right))
  const start = Math.min(...lines.map((line) => line.left))
  const most = view.height - 2 * EDGE
  const beside = Math.max(EDGE, Math.min(top, view.height - EDGE - Math.min(card.height, most)))
  if (view.width - EDGE - (right + GAP) >= width) return { left: right + GAP, top: beside, maxHeight: most }
  if (start - GAP - EDGE >= width) return { left: start - GAP - width, top: beside, maxHeight: most }
  return { left, top: Math.max(EDGE, Math.min(bottom + GAP, view.height - EDGE - LEAST)), maxHeight: LEAST }
}
