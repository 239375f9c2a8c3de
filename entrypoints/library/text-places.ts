/** From offsets of an article's text to the text nodes in which the reading view shows it. */
import { type Span, TextMap } from '../../utils/article/live-map.ts'

/** The map of a text as it stands in the page now. @param root holds the paragraphs, each with its offset in `data-at`. */
export function mapOf(root: HTMLElement): TextMap {
  const pieces: TextMap['pieces'][number][] = []
  for (const paragraph of root.querySelectorAll<HTMLElement>('[data-at]')) {
    let start = Number(paragraph.dataset['at'])
    for (const node of textIn(paragraph)) {
      pieces.push({ start, length: node.length, node, from: 0 })
      start += node.length
    }
  }
  // The headline stands above whatever was printed before it.
  return new TextMap(pieces.sort((a, b) => a.start - b.start))
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
