/** From offsets of an article's text to the text nodes in which the reading view shows it. */
import { type Span, TextMap } from '../../../utils/article/live-map.ts'

/** The map of a text as it stands in the page now. @param root holds the paragraphs, each with its offset in `data-at`. */
export function mapOf(root: HTMLElement): TextMap {
  const pieces: TextMap['pieces'][number][] = []
  for (const paragraph of root.querySelectorAll<HTMLElement>('[data-at]'))
    pieces.push(...piecesIn(paragraph, Number(paragraph.dataset['at'])))
  // The headline stands above whatever was printed before it.
  return new TextMap(pieces.sort((a, b) => a.start - b.start))
}

/** The map of an article's title as it stands above its text; null where it has none of its own. */
export function titleMapOf(root: ParentNode): TextMap | null {
  const title = root.querySelector('[data-marks=title]')
  return title && new TextMap(piecesIn(title, 0))
}

function piecesIn(element: Element, from: number): TextMap['pieces'][number][] {
  let start = from
  return textIn(element).map((node) => {
    const piece = { start, length: node.length, node, from: 0 }
    start += node.length
    return piece
  })
}

/** All text inside an element, in order. */
export function textIn(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) if (node instanceof Text) nodes.push(node)
  return nodes
}

/** A live range over a stretch of the document. */
export function rangeOver({ startContainer, startOffset, endContainer, endOffset }: Span): Range {
  const range = new Range()
  range.setStart(startContainer, startOffset)
  range.setEnd(endContainer, endOffset)
  return range
}
