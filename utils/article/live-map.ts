/** The way back from a text to the page: which text node, and where in it. */
import type { Piece } from './live-runs.ts'

/** A place in the document. */
export interface Place {
  node: Text
  offset: number
}

/** A stretch of the document, fit for `new StaticRange(...)`. */
export interface Span {
  startContainer: Text
  startOffset: number
  endContainer: Text
  endOffset: number
}

/** Whether a node is the root of a shadow tree. */
export function isShadow(node: Node | null): node is ShadowRoot {
  return node?.nodeType === 11 && 'host' in node
}

/** Maps offsets of a text (UTF-16 code units) to text nodes. Characters between blocks belong to no node. */
export class TextMap {
  readonly pieces: readonly Piece[]

  /** @param pieces in order of `start`, not overlapping. */
  constructor(pieces: readonly Piece[]) {
    this.pieces = pieces
  }

  /** The last piece that begins at or before an offset, or -1. */
  #find(offset: number): number {
    let low = 0
    let high = this.pieces.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      if ((this.pieces[middle]?.start ?? 0) <= offset) low = middle + 1
      else high = middle - 1
    }
    return high
  }

  /** The node that holds the character at an offset, or null for the white space between blocks. */
  placeOf(offset: number): Place | null {
    const piece = this.pieces[this.#find(offset)]
    if (!piece || offset >= piece.start + piece.length) return null
    return { node: piece.node, offset: piece.from + offset - piece.start }
  }

  /**
   * The stretch of the document that holds the characters from `start` up to and without `end`.
   * @returns null when the stretch is empty, lies outside, or its nodes have been changed or taken away since.
   */
  span(start: number, end: number): Span | null {
    if (end <= start) return null
    const first = this.placeOf(start)
    const last = this.placeOf(end - 1)
    if (!first || !last) return null
    if (first.offset > first.node.length || last.offset + 1 > last.node.length) return null
    if (!first.node.isConnected || !last.node.isConnected) return null
    return {
      startContainer: first.node,
      startOffset: first.offset,
      endContainer: last.node,
      endOffset: last.offset + 1,
    }
  }

  /** The characters from `start` to `end` as they stand in the document now; white space is given as it is there. */
  textAt(start: number, end: number): string {
    let text = ''
    for (let index = Math.max(0, this.#find(start)); index < this.pieces.length; index++) {
      const piece = this.pieces[index]
      if (!piece || piece.start >= end) break
      const from = Math.max(start, piece.start) - piece.start + piece.from
      const to = Math.min(end, piece.start + piece.length) - piece.start + piece.from
      if (to > from) text += piece.node.data.slice(from, to)
    }
    return text
  }
}
