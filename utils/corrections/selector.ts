/** Where the words of a correction stand in a text, and where they stand now. Pure; quotes of the reader are anchored elsewhere. */
import type { QuoteSelector } from '../model.ts'

/** As many characters before and behind are kept, as the model has it. */
const CONTEXT = 64
/** Words that have moved must have at least so many characters of their surroundings, or all that there are. */
const LEAST = 12

export interface Span {
  start: number
  end: number
}

/** The selector of a span of a text; offsets outside of the text are brought inside. Null for a span without words. */
export function selectorOf(text: string, { start, end }: Span): QuoteSelector | null {
  const from = Math.max(0, Math.min(start, text.length))
  const to = Math.max(from, Math.min(end, text.length))
  const exact = text.slice(from, to)
  if (exact === '') return null
  return {
    exact,
    prefix: text.slice(Math.max(0, from - CONTEXT), from),
    suffix: text.slice(to, to + CONTEXT),
    start: from,
    end: to,
  }
}

/**
 * Finds the words again: at their place; else the same words where their surroundings are most alike. One pass over the text.
 * @returns null where they are gone, or stand only among other words.
 */
export function findSelector(text: string, { exact, prefix, suffix, start }: QuoteSelector): Span | null {
  if (exact === '') return null
  if (text.startsWith(exact, start)) return { start, end: start + exact.length }
  const least = Math.min(LEAST, prefix.length + suffix.length)
  let best: Span | null = null
  let most = -1
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + exact.length)) {
    const end = at + exact.length
    const alike = alikeBefore(text, at, prefix) + alikeBehind(text, end, suffix)
    if (alike <= most || alike < least) continue
    most = alike
    best = { start: at, end }
  }
  return best
}

/**
 * Finds the words of a selector in a quote of the same article. There may be others like them beside it, which the quote does not
 * have: so all must be the same that is known of the surroundings of both.
 * @returns offsets into the words of the quote; null where the words stand elsewhere in the article.
 */
export function findInQuote(quote: QuoteSelector, { exact, prefix, suffix, start }: QuoteSelector): Span | null {
  if (exact === '') return null
  const text = quote.prefix + quote.exact + quote.suffix
  const from = quote.prefix.length
  for (let at = quote.exact.indexOf(exact); at >= 0; at = quote.exact.indexOf(exact, at + 1)) {
    const [begin, end] = [from + at, from + at + exact.length]
    const before = Math.min(prefix.length, begin)
    const behind = Math.min(suffix.length, text.length - end)
    const known = alikeBefore(text, begin, prefix) === before && alikeBehind(text, end, suffix) === behind
    const told = quote.start + at === start || before + behind >= Math.min(LEAST, prefix.length + suffix.length)
    if (known && told) return { start: at, end: at + exact.length }
  }
  return null
}

function alikeBefore(text: string, at: number, prefix: string): number {
  let count = 0
  while (count < prefix.length && text[at - 1 - count] === prefix[prefix.length - 1 - count]) count++
  return count
}

function alikeBehind(text: string, at: number, suffix: string): number {
  let count = 0
  while (count < suffix.length && text[at + count] === suffix[count]) count++
  return count
}
