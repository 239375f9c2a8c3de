/** Which mark is under a point: by the caret at the point and a binary search, so that no mark needs a listener of its own. */
import { isShadow } from '../article/live-map.ts'
import type { Mark } from '../highlight/paint.ts'

/** A place in the document, as a caret has it. */
export interface Caret {
  node: Node
  offset: number
}

const APART = 1
const FOLLOWS = 4

/** @returns below zero where the first place stands before the second, above zero where it stands behind, else zero. */
export function comparePlaces(one: Caret, other: Caret): number {
  if (one.node === other.node) return one.offset - other.offset
  const order = one.node.compareDocumentPosition(other.node)
  return (order & APART ? acrossTrees(one.node, other.node) : order) & FOLLOWS ? -1 : 1
}

/** The order of two nodes that stand in different trees: what stands in a shadow tree comes before what else its host holds. */
function acrossTrees(one: Node, other: Node): number {
  for (const mine of hosts(one))
    for (const theirs of hosts(other)) {
      const order = mine.compareDocumentPosition(theirs)
      if (mine === theirs || !(order & APART)) return order
    }
  return 0
}

/** A node, and the elements whose shadow trees it stands in, from the innermost outward. */
function hosts(node: Node): Node[] {
  const all = [node]
  for (let root = node.getRootNode(); isShadow(root); root = root.host.getRootNode()) all.push(root.host)
  return all
}

const startOf = ({ span }: Mark): Caret => ({ node: span.startContainer, offset: span.startOffset })
const endOf = ({ span }: Mark): Caret => ({ node: span.endContainer, offset: span.endOffset })

/** The marks in order of the document, without those that lie in another one: an official is drawn over the country in the office. */
export function outermost<M extends Mark>(marks: readonly M[]): M[] {
  const sorted = marks.toSorted(
    (one, other) => comparePlaces(startOf(one), startOf(other)) || comparePlaces(endOf(other), endOf(one)),
  )
  const kept: M[] = []
  for (const mark of sorted) {
    const last = kept.at(-1)
    if (last && comparePlaces(startOf(mark), endOf(last)) < 0) continue
    kept.push(mark)
  }
  return kept
}

/**
 * The marks that a caret stands in or at the edge of: two where one ends and the next begins.
 * @param marks as `outermost` gives them.
 */
export function marksAt<M extends Mark>(marks: readonly M[], caret: Caret): M[] {
  let low = 0
  let high = marks.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const mark = marks[middle]
    if (mark && comparePlaces(startOf(mark), caret) <= 0) low = middle + 1
    else high = middle - 1
  }
  return marks.slice(Math.max(0, high - 1), high + 1).filter((mark) => comparePlaces(endOf(mark), caret) >= 0)
}

/** The caret that a click at a point of the window would set; null beside all text. @param shadowRoots looked into as well. */
export function caretAt(document: Document, x: number, y: number, shadowRoots: ShadowRoot[] = []): Caret | null {
  // Chrome has it from 128.
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots })
    return caret && { node: caret.offsetNode, offset: caret.offset }
  }
  const range = document.caretRangeFromPoint(x, y)
  return range && { node: range.startContainer, offset: range.startOffset }
}

/** The boxes of a mark in the window, one a line. */
export function rectsOf({ span }: Mark): DOMRect[] {
  if (!span.startContainer.isConnected || !span.endContainer.isConnected) return []
  const range = new Range()
  try {
    range.setStart(span.startContainer, span.startOffset)
    range.setEnd(span.endContainer, span.endOffset)
  } catch {
    // The page has shortened the text since.
    return []
  }
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
}

/** A caret is set from some way off: the point itself must lie on the mark, give or take so many pixels. */
const SLACK = 2

/** The open shadow trees under a point, from the outermost inward. */
function shadowsOf(document: Document, x: number, y: number): ShadowRoot[] {
  const roots: ShadowRoot[] = []
  for (let at = document.elementFromPoint(x, y)?.shadowRoot; at; at = at.elementFromPoint(x, y)?.shadowRoot) {
    if (roots.includes(at)) break
    roots.push(at)
  }
  return roots
}

/** The mark at a point of the window, or null. @param marks as `outermost` gives them. */
export function markAtPoint<M extends Mark>(document: Document, marks: readonly M[], x: number, y: number): M | null {
  const caret = caretAt(document, x, y, shadowsOf(document, x, y))
  if (!caret) return null
  const under = ({ left, right, top, bottom }: DOMRect): boolean =>
    x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK
  return marksAt(marks, caret).find((mark) => rectsOf(mark).some(under)) ?? null
}
