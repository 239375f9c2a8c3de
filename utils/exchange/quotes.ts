/** The words of a report that a record rests on, as a selector that other tools can find again. */
import type { Meeting } from '../model.ts'

/** W3C TextQuoteSelector and TextPositionSelector in one; offsets are UTF-16 code units into the kept text. */
export interface Quote {
  exact: string
  prefix: string
  suffix: string
  start: number
  end: number
}

/** Hypothesis keeps 32 characters on either side; enough to tell two equal sentences apart. */
const AROUND = 32
/** A sentence longer than this is cut back to the evidence itself. */
const LONGEST = 600

/**
 * The sentence in which a meeting is told: around its verb, else around its first evidence.
 * @returns null where the report has no text or the meeting no evidence in it.
 */
export function quoteOfMeeting(text: string, meeting: Meeting): Quote | null {
  const evidence = meeting.evidence.filter(({ start, end }) => start < end && end <= text.length)
  const told = evidence.find(({ field }) => field === 'verb') ?? evidence[0]
  return told === undefined ? null : quoteAround(text, told.start, told.end)
}

/** The sentence around a span; the span alone where no sentence of a decent length holds it. */
export function quoteAround(text: string, from: number, to: number): Quote {
  const before = text.slice(Math.max(0, from - LONGEST), from)
  const after = text.slice(to, to + LONGEST)
  const opening = Math.max(before.lastIndexOf('\n') + 1, lastSentenceEnd(before))
  const closing = /[.!?]["'”’)]{0,2}(?=\s|$)|\n|$/.exec(after)
  const start = from - before.length + opening
  const end = to + (closing === null ? 0 : closing.index + closing[0].trimEnd().length)
  return end - start <= LONGEST ? quoteOf(text, start, end) : quoteOf(text, from, to)
}

/** A span as a quote, without white space at its ends and never with half a character. */
export function quoteOf(text: string, from: number, to: number): Quote {
  let [start, end] = [whole(text, from), whole(text, to)]
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  return {
    exact: text.slice(start, end),
    prefix: text.slice(whole(text, Math.max(0, start - AROUND)), start),
    suffix: text.slice(end, whole(text, Math.min(text.length, end + AROUND))),
    start,
    end,
  }
}

/** A fragment quotes a long passage by its first and last words. */
const FRAGMENT_WORDS = 5
const FRAGMENT_WHOLE = 80

/**
 * An address that opens at the quoted words (https://wicg.github.io/scroll-to-text-fragment/). The browser matches inside one
 * block, so nothing beyond the first line of the quote is asked for.
 */
export function linkToQuote(url: string, quote: Quote): string {
  const line = quote.exact.split(/\n/)[0]?.trim() ?? ''
  if (line === '' || !/^https?:/i.test(url)) return url
  const words = line.split(/\s+/)
  const directive =
    line.length <= FRAGMENT_WHOLE || words.length < 2 * FRAGMENT_WORDS
      ? encoded(line)
      : `${encoded(words.slice(0, FRAGMENT_WORDS).join(' '))},${encoded(words.slice(-FRAGMENT_WORDS).join(' '))}`
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${directive}`
}

/** In a text directive "-", "," and "&" have a meaning; brackets and quotes would end a Markdown link. */
function encoded(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replace(
    /[-'()*!~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** Where the last sentence of a run begins: after a full stop and a space, unless what stands before it is short like a title. */
function lastSentenceEnd(run: string): number {
  let begin = 0
  for (const found of run.matchAll(/[.!?]["'”’)]{0,2}\s+(?=["'“‘(]?\p{Lu})/gu)) {
    const word = /(\S+)$/.exec(run.slice(Math.max(0, found.index - 20), found.index))?.[1] ?? ''
    if (!/^\(?(\p{L}|Dr|Mr|Mrs|Ms|Gen|Lt|Col|Maj|Brig|Adm|Capt|Cdr|St|Sen|Rep|Gov|Prof|Hon|Sr|Jr|No)$/u.test(word))
      begin = found.index + found[0].length
  }
  return begin
}

function whole(text: string, at: number): number {
  const [left, right] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  return left >= 0xd800 && left < 0xdc00 && right >= 0xdc00 && right < 0xe000 ? at - 1 : at
}
