/** Words of a text -> the selector by which they are found again (W3C Web Annotation, TextQuoteSelector and TextPositionSelector). */
import type { QuoteSelector } from '../model.ts'

/** So many characters before and behind are kept; `QuoteSelector` takes no more. */
const AROUND = 64
/** The longest quote; `QuoteSelector` takes no more. */
export const LONGEST_QUOTE = 60_000

/**
 * Makes the selector of a stretch of a text, without white space at its ends and never with half a character.
 * @param start, end offsets in UTF-16 code units; in any order, and beyond the text they are cut off.
 * @returns null where nothing but white space is left, or more than a quote may hold.
 */
export function selectorOf(text: string, start: number, end: number): QuoteSelector | null {
  let from = whole(text, Math.max(0, Math.min(start, end)))
  let to = whole(text, Math.min(text.length, Math.max(start, end)))
  while (from < to && /\s/.test(text[from] ?? '')) from++
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--
  if (to <= from || to - from > LONGEST_QUOTE) return null
  const before = whole(text, Math.max(0, from - AROUND))
  const behind = whole(text, Math.min(text.length, to + AROUND))
  return {
    exact: text.slice(from, to),
    // Where the cut would halve a character, one less is kept: `whole` goes to its beginning, which may be one too many.
    prefix: text.slice(from - before > AROUND ? before + 2 : before, from),
    suffix: text.slice(to, behind),
    start: from,
    end: to,
  }
}

/** The offset itself, or the beginning of the character that it stands in the middle of. */
function whole(text: string, at: number): number {
  const [left, right] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  return left >= 0xd800 && left < 0xdc00 && right >= 0xdc00 && right < 0xe000 ? at - 1 : at
}
