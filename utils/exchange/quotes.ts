/** The words of a report that a record rests on, as a selector that other tools can find again. */
import type { Meeting, Quote, QuoteSelector } from '../model.ts'

/** Hypothesis keeps 32 characters on either side; enough to tell two equal sentences apart. */
const AROUND = 32
/** A sentence longer than this is cut back to the evidence itself. */
const LONGEST = 600

/**
 * The sentence in which a meeting is told: around its verb, else around its first evidence.
 * @returns null where the report has no text or the meeting no evidence in it.
 */
export function quoteOfMeeting(text: string, meeting: Meeting): QuoteSelector | null {
  const evidence = meeting.evidence.filter(({ start, end }) => start < end && end <= text.length)
  const told = evidence.find(({ field }) => field === 'verb') ?? evidence[0]
  return told === undefined ? null : quoteAround(text, told.start, told.end)
}

/** The sentence around a span; the span alone where no sentence of a decent length holds it. */
export function quoteAround(text: string, from: number, to: number): QuoteSelector {
  const begin = Math.max(0, from - LONGEST)
  const window = text.slice(begin, to + LONGEST)
  let [start, end] = [0, window.length]
  for (const at of sentenceEnds(window)) {
    if (begin + at <= from) start = at
    else if (begin + at >= to) {
      end = at
      break
    }
  }
  return end - start <= LONGEST ? quoteOf(text, begin + start, begin + end) : quoteOf(text, from, to)
}

/** A span as a quote, without white space at its ends and never with half a character. */
export function quoteOf(text: string, from: number, to: number): QuoteSelector {
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

/** The officials in a quote, each once by the name as it is told. */
export function namesIn({ mentions }: Quote): string[] {
  return [...new Set(mentions.flatMap(({ kind, name }) => (kind === 'official' && name !== null ? name : [])))]
}

/** Words on one line between quote signs; those that begin with a sign of the paper's get no second one. */
export function inSigns(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return /^["“‘«„]/.test(line) ? line : `“${line}”`
}

/** A quote in one line for a bibliography: the words, then the reader's note and tags. */
export function quoteLine({ selector, note, tags }: Quote): string {
  const said = [note, tags.join(', ')].filter((part) => part !== '').join('; ')
  const words = inSigns(selector.exact)
  return said === '' ? words : `${words} – ${said}`
}

/** A fragment quotes a long passage by its first and last words. */
const FRAGMENT_WORDS = 5
const FRAGMENT_WHOLE = 80

/**
 * An address that opens at the quoted words (https://wicg.github.io/scroll-to-text-fragment/). The browser matches inside one
 * block, so nothing beyond the first line of the quote is asked for.
 */
export function linkToQuote(url: string, quote: Pick<QuoteSelector, 'exact'>): string {
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

const SHORT = /(?:^|[\s(])(?:\p{Lu}|Dr|Mr|Mrs|Ms|Gen|Lt|Col|Maj|Brig|Adm|Capt|Cdr|St|Sen|Rep|Gov|Prof|Hon|Sr|Jr|No)$/u

/** Where sentences and lines end: behind a mark before a capital, unless what is before it is an initial or a short title. */
function* sentenceEnds(run: string): Generator<number> {
  for (const found of run.matchAll(/\n|[.!?]["'”’)]{0,2}(?=[^\S\n]{1,9}["'“‘(]?\p{Lu})/gu)) {
    if (found[0].startsWith('.') && SHORT.test(run.slice(Math.max(0, found.index - 8), found.index))) continue
    yield found.index + found[0].length
  }
}

function whole(text: string, at: number): number {
  const [left, right] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  return left >= 0xd800 && left < 0xdc00 && right >= 0xdc00 && right < 0xe000 ? at - 1 : at
}
