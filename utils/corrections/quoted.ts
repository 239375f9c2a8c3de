/**
 * What a quote keeps of what the rules have read, and that as it is shown. A quote has only its words, not the article: so it keeps
 * beside the mentions in them, in short, all others of the article. With these a correction finds whom it is about wherever it was made.
 */
import type { Annotation, Elsewhere, Mention, Quote, QuotePlace } from '../model.ts'
import { bareAnnotation, lay } from './apply.ts'
import type { CorrectionBook } from './book.ts'
import { inOrder } from './draft.ts'
import { nameKey } from './names.ts'

/** So much is kept of an article beside the words, and so many places of each: those of whom the words name come first. */
const MOST_ELSEWHERE = 500
const MOST_PLACES = 200

/** What the rules have read, for a quote of some words. @param annotation of the whole article, with no correction over it. */
export function readForQuote(
  { mentions, titleMentions }: Annotation,
  place: Pick<QuotePlace, 'start' | 'end' | 'inTitle'>,
): { mentions: Mention[]; elsewhere: Elsewhere[] } {
  const { start, end, inTitle = false } = place
  const within = (one: Mention) => one.start >= start && one.end <= end
  const words = (inTitle ? titleMentions : mentions).filter(within)
  const rest = [
    ...inShort(inTitle ? titleMentions.filter((one) => !within(one)) : titleMentions, true),
    ...inShort(inTitle ? mentions : mentions.filter((one) => !within(one)), false),
  ]
  const named = new Set(words.flatMap(({ id }) => id ?? []))
  const isNamed = ({ id }: Elsewhere) => id !== null && named.has(id)
  return {
    mentions: words.map((one) => moved(one, -start)),
    elsewhere: [...rest.filter(isNamed), ...rest.filter((one) => !isNamed(one))].slice(0, MOST_ELSEWHERE),
  }
}

/** Officials and countries, each way of naming them once. */
function inShort(mentions: readonly Mention[], inTitle: boolean): Elsewhere[] {
  const all = new Map<string, Elsewhere>()
  for (const { start, kind, id, text, name, country, office, rank } of mentions) {
    if (kind !== 'official' && kind !== 'role' && kind !== 'country') continue
    const what = { kind, id, text, name, country, office, rank }
    const sign = JSON.stringify(what)
    const known = all.get(sign)
    if (known === undefined) all.set(sign, { ...what, starts: [start], ...(inTitle && { inTitle }) })
    else if (known.starts.length < MOST_PLACES) known.starts.push(start)
  }
  return [...all.values()]
}

function moved(mention: Mention, by: number): Mention {
  const { start, end, nameStart, nameEnd } = mention
  return {
    ...mention,
    start: start + by,
    end: end + by,
    nameStart: nameStart === null ? null : nameStart + by,
    nameEnd: nameEnd === null ? null : nameEnd + by,
  }
}

/** The officials and countries in the words of a quote as they are shown; the same list where no correction is about them. */
export function correctedInQuote(quote: Quote, book: CorrectionBook): Mention[] {
  return layOver(quote, book)?.mentions ?? quote.mentions
}

/** The corrections that change what is shown of a quote. */
export function correctionsInQuote(quote: Quote, book: CorrectionBook): ReadonlySet<string> {
  return layOver(quote, book)?.used ?? new Set()
}

/** The keys by which corrections for everywhere know those whom the words of a quote name. */
export function namesInQuote({ mentions, elsewhere = [] }: Quote): string[] {
  const named = new Set(mentions.flatMap(({ id }) => id ?? []))
  const people = [...mentions, ...elsewhere.filter(({ id }) => id !== null && named.has(id))]
  return people.flatMap(({ kind, name, country }) =>
    kind === 'country' || name === null || country === null ? [] : nameKey(name, country),
  )
}

/** @returns null where nothing is changed. */
function layOver(quote: Quote, book: CorrectionBook): { mentions: Mention[]; used: ReadonlySet<string> } | null {
  const { article, key, selector, mentions, elsewhere = [] } = quote
  // Of thousands of quotes in a list most are of nobody who was corrected: that is told by their names.
  const isWide =
    book.missed.length > 0 || (book.isWide && namesInQuote(quote).some((name) => book.about(name).length > 0))
  if (!isWide && book.madeIn(key).length === 0) return null
  const { exact, start, inTitle = false } = selector
  const beside = (title: boolean) => standing(elsewhere, title, title === inTitle ? start : 0)
  const before = {
    ...bareAnnotation(article),
    mentions: inOrder([...(inTitle ? [] : mentions), ...beside(false)]),
    titleMentions: inOrder([...(inTitle ? mentions : []), ...beside(true)]),
  }
  const title = inTitle ? exact : article.title
  const { annotation, used } = lay(before, title, inTitle ? '' : exact, key, book, { quote: selector })
  if (used.size === 0) return null
  const laid = inTitle ? annotation.titleMentions : annotation.mentions
  return { mentions: laid.filter((one) => one.start >= 0 && one.end <= exact.length), used }
}

/** What else was read of an article, as mentions. @param from where the words begin to which offsets are counted. */
function standing(elsewhere: readonly Elsewhere[], inTitle: boolean, from: number): Mention[] {
  return elsewhere
    .filter((one) => (one.inTitle ?? false) === inTitle)
    .flatMap(({ starts, inTitle: _inTitle, ...what }) =>
      starts.map((start) => ({
        ...what,
        start: start - from,
        end: start - from + what.text.length,
        nameStart: null,
        nameEnd: null,
        confidence: { span: 1, identity: 1, country: 1 },
        inferred: [],
        reasons: [],
      })),
    )
}
