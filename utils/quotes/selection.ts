/** What the reader has chosen in the page -> a stretch of an article's text. */
import type { PageArticle } from '../article/live.ts'
import { isShadow, type TextMap } from '../article/live-map.ts'
import { type Caret, comparePlaces } from '../card/hit.ts'

/** Words of an article: of its text, or of its title. */
export interface Chosen {
  page: PageArticle
  inTitle: boolean
  start: number
  end: number
}
/** `nothing`: no words are chosen; `outside`: only such as are not of an article. */
export type NotChosen = 'nothing' | 'outside'

/** `Node.TEXT_NODE`. */
const TEXT = 3

/** The two ends of a selection, in order of the document. */
interface Ends {
  from: Caret
  to: Caret
}

/**
 * Reads the selection of the document.
 * @param pages the articles of the page. Of several that are touched, that one counts of which most is chosen; so of title and text.
 */
export function readSelection(document: Document, pages: readonly PageArticle[]): Chosen | NotChosen {
  const ends = endsOf(document, pages)
  if (!ends) return 'nothing'
  let best: Chosen | null = null
  for (const page of pages)
    for (const inTitle of [false, true]) {
      const { map, words } = printed(page, inTitle)
      const chosen = map && stretchOf(map, ends, words)
      if (chosen && (!best || chosen.end - chosen.start > best.end - best.start)) best = { page, inTitle, ...chosen }
    }
  return best ?? 'outside'
}

/** The text of an article, or its title, with the way to where it is printed: null for a title that the page does not show. */
export function printed({ article, map, titleMap }: PageArticle, inTitle: boolean) {
  const words = (inTitle ? article.title : article.text) ?? ''
  const whole = [{ start: 0, end: words.length }]
  return { words, map: inTitle ? titleMap : map, blocks: (inTitle ? null : article.blocks) ?? whole }
}

/** Whether the selection is the reader's words in a field, which is no business of ours. */
export function isInField(document: Document): boolean {
  const at = document.activeElement
  return (
    at instanceof HTMLInputElement ||
    at instanceof HTMLTextAreaElement ||
    (at instanceof HTMLElement && at.isContentEditable)
  )
}

/** The boxes of the selection in the window, one a line; those that are out of sight are left out. */
export function linesOf(chosen: Chosen): DOMRect[] {
  return stretchesOf(chosen)
    .flatMap((range) => [...range.getClientRects()])
    .filter(({ width, height, bottom, top }) => width > 0 && height > 0 && bottom > 0 && top < innerHeight)
}

/** A stretch of an article's words as ranges of the document: one a block, so that what stands between blocks is left out. */
export function stretchesOf({ page, inTitle, start, end }: Chosen): Range[] {
  const { map, blocks } = printed(page, inTitle)
  return blocks.flatMap((block) => {
    const span = map?.span(Math.max(start, block.start), Math.min(end, block.end))
    if (!span) return []
    const range = new Range()
    range.setStart(span.startContainer, span.startOffset)
    range.setEnd(span.endContainer, span.endOffset)
    return [range]
  })
}

function endsOf(document: Document, pages: readonly PageArticle[]): Ends | null {
  const selection = document.getSelection()
  if (!selection) return null
  const shadows = new Set<ShadowRoot>()
  for (const { map } of pages)
    for (const { node } of map.pieces) {
      const root = node.getRootNode()
      if (isShadow(root)) shadows.add(root)
      else break
    }
  const shadowRoots = [...shadows]
  if (shadowRoots.length > 0) {
    const ends = inShadows(selection, shadowRoots)
    if (ends) return ends
  }
  if (selection.rangeCount === 0 || selection.isCollapsed) return null
  // Firefox lets a reader choose several stretches; the first one with words of the article would be half of what was meant.
  const first = selection.getRangeAt(0)
  const last = selection.getRangeAt(selection.rangeCount - 1)
  return {
    from: { node: first.startContainer, offset: first.startOffset },
    to: { node: last.endContainer, offset: last.endOffset },
  }
}

/** The ends of a selection in open shadow trees, as far as the browser tells. */
function inShadows(selection: Selection, shadowRoots: ShadowRoot[]): Ends | null {
  // Chrome from 137, Firefox from 142.
  const [range] = selection.getComposedRanges?.({ shadowRoots }) ?? []
  if (range && !range.collapsed)
    return {
      from: { node: range.startContainer, offset: range.startOffset },
      to: { node: range.endContainer, offset: range.endOffset },
    }
  for (const root of shadowRoots) {
    const own = (root as ShadowRoot & { getSelection?: () => Selection | null }).getSelection?.()
    if (!own || own.isCollapsed || own.rangeCount === 0) continue
    const { startContainer, startOffset, endContainer, endOffset } = own.getRangeAt(0)
    return { from: { node: startContainer, offset: startOffset }, to: { node: endContainer, offset: endOffset } }
  }
  return null
}

/** The offsets of a text between two places of the document; null where nothing but white space of it lies between them. */
export function stretchOf(map: TextMap, { from, to }: Ends, text: string): { start: number; end: number } | null {
  const { pieces } = map
  // The first piece that ends behind the beginning, and the last one that begins before the end.
  const first = search(pieces.length, (at) => {
    const piece = pieces[at]
    return !!piece && comparePlace({ node: piece.node, offset: piece.from + piece.length }, from) > 0
  })
  const last = search(pieces.length, (at) => {
    const piece = pieces[at]
    return !!piece && comparePlace({ node: piece.node, offset: piece.from }, to) >= 0
  })
  const [one, other] = [pieces[first], pieces[last - 1]]
  if (!one || !other || last - 1 < first) return null
  const within = (piece: typeof one, place: Caret, edge: number): number =>
    piece.node === place.node ? piece.start + Math.max(0, Math.min(piece.length, place.offset - piece.from)) : edge
  const start = within(one, from, one.start)
  const end = within(other, to, other.start + other.length)
  return end > start && text.slice(start, end).trim() !== '' ? { start, end } : null
}

/** As `comparePlaces`, where the end of a selection may also stand between the children of an element. */
function comparePlace(inText: Caret, edge: Caret): number {
  if (edge.node.nodeType === TEXT) return comparePlaces(inText, edge)
  const next = edge.node.childNodes[edge.offset]
  if (next) return comparePlaces(inText, { node: next, offset: 0 })
  return isWithin(inText.node, edge.node) ? -1 : comparePlaces(inText, edge)
}

/** Whether a node stands in another one, also by way of shadow trees. */
function isWithin(node: Node, outer: Node): boolean {
  for (let at: Node | null = node; at; at = at.parentNode ?? (isShadow(at) ? at.host : null))
    if (at === outer) return true
  return false
}

/** The first of so many places from which on something holds. */
function search(count: number, holds: (at: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
