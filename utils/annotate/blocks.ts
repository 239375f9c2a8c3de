/** Plain text -> blocks: paragraphs, headline, byline, date line, captions, and what is not the article at all. */
import type { Block } from '../model.ts'

/**
 * Splits a text that came without markup into blocks by its line breaks.
 * A line that begins in lower case goes on with the one before (hard-wrapped files).
 * @param text the text. @param from where to begin; blocks before it are not made.
 */
export function findBlocks(text: string, from = 0): Block[] {
  const blocks: Block[] = []
  let at = from
  while (at < text.length) {
    let end = text.indexOf('\n', at)
    if (end < 0) end = text.length
    let start = at
    while (start < end && /\s/.test(text.charAt(start))) start++
    let stop = end
    while (stop > start && /\s/.test(text.charAt(stop - 1))) stop--
    if (stop > start) {
      const last = blocks.at(-1)
      if (
        last &&
        /\p{Ll}/u.test(text.charAt(start)) &&
        !/[.!?]["”’)]?$/.test(text.slice(last.start, last.end).slice(-2)) &&
        text.slice(last.end, start).split('\n').length === 2
      )
        last.end = stop
      else blocks.push({ start, end: stop, kind: 'paragraph' })
    }
    at = end + 1
  }
  return blocks
}
