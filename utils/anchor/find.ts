/**
 * Quotes -> where they stand in a text that may have been edited since. A quote on the wrong words is worse than one that is not
 * found (hypothesis/h#2634): what is short, or fits in several places, is found only where its surroundings say so.
 */
import type { QuoteSelector } from '../model.ts'
import { type Around, contextAt, touching } from './context.ts'
import { fold, type Folded, foldInLots, unfold } from './fold.ts'
import { findNear, type Near } from './near.ts'

/** A stretch of the text, and how like the quote it is, from 0 to 1. */
export interface Place {
  start: number
  end: number
  score: number
}
/** `exact`: word for word, but for white space and the kind of quotation marks. */
export interface Found extends Place {
  how: 'exact' | 'near'
}
/**
 * Why a quote was not found: `gone`: nothing like it is there; `ambiguous`: what is like it might as well be something else; `short`: its
 * words are there, but it is too short to be known by them alone. `nearby`: what is most like it, for the reader to judge.
 */
export interface Orphan {
  orphan: 'gone' | 'ambiguous' | 'short'
  nearby: Place | null
}
export type Finding = Found | Orphan

/** Shorter quotes are found word for word only, with their context: "Asif" is like "Arif", who is another man. */
const SHORT = 32
/** So much of a longer one may have been edited. */
const MOST_ERRORS = 0.2
/** A second place this much worse still counts as one that the quote might stand in. */
const RIVAL = 0.1
/** On demand, places are shown to the reader that differ by so much; no quote is put on them. */
const LOOSE_ERRORS = 0.4
/** The text of an edited quote counts three times as much as what stands around it. */
const TEXT = 0.75
/** An edited quote needs so much of both together: words alone are not enough, for the press says many things more than once. */
const LEAST_SCORE = 0.75
/** And to be better than the next by so much. */
const MARGIN = 0.08
/** Where names or numbers were replaced, it must stand where it stood: among the same words. */
const SAME_PLACE = 0.75
/** A short quote needs so much of its context. */
const SHORT_CONTEXT = 0.7
/** Of several places with the same words, one is taken whose context fits better than the next by so much. */
const CONTEXT_MARGIN = 0.15
/** With so much of its context the very words are the quote; with less they may be the same phrase elsewhere, and the quote edited. */
const FITS = 0.5
/** What is shorter may be a phrase that the paper uses again and again. */
const PHRASE = 64
/** So many characters that stand only once on a page are the same passage, wherever it has gone. */
const PASSAGE = 160
/** Words that stand in more places than this are not told apart. */
const MOST_PLACES = 400
/** Of several places so many are looked at closely: those that touch the same characters on either side. */
const CLOSELY = 8

interface Options {
  /** Look further for what is nearby; what counts as found stays the same. */
  loose?: boolean
}

/**
 * Finds quotes in a text. Work is done in small steps of about a millisecond at most, each ended by a `yield`, so that it can be
 * spread over slices: see `inSlices`.
 * @param text `Article.text` as it is now.
 * @returns a finding for each selector, in their order.
 */
export function* findQuotes(
  text: string,
  selectors: readonly QuoteSelector[],
  options: Options = {},
): Generator<void, Finding[]> {
  const findings: Finding[] = []
  let folded: Folded | null = null
  for (const selector of selectors) {
    if (isUnmoved(text, selector)) {
      findings.push({ start: selector.start, end: selector.end, how: 'exact', score: 1 })
      continue
    }
    folded ??= yield* foldInLots(text)
    findings.push(yield* findOne(folded, selector, options))
    yield
  }
  return findings
}

/** The words stand where they stood, with all that stood around them. */
function isUnmoved(text: string, { exact, prefix, suffix, start, end }: QuoteSelector): boolean {
  return (
    end - start === exact.length &&
    start >= prefix.length &&
    text.startsWith(exact, start) &&
    text.startsWith(prefix, start - prefix.length) &&
    text.startsWith(suffix, end)
  )
}

/** A place in the folded text with what speaks for it. */
interface Candidate {
  start: number
  end: number
  /** How like the words are. */
  text: number
  context: number
}

function* findOne(folded: Folded, selector: QuoteSelector, { loose = false }: Options): Generator<void, Finding> {
  const pattern = fold(selector.exact).text.trim()
  const around: Around = { prefix: fold(selector.prefix).text, suffix: fold(selector.suffix).text }
  if (pattern === '') return { orphan: 'gone', nearby: null }
  const { places, more } = yield* occurrences(folded.text, pattern, around)
  yield
  const [first, second] = places
  const exact = first ? judgeExact(folded, selector, pattern, places, more) : null
  if (exact && (pattern.length < SHORT || (first && first.context >= FITS) || (pattern.length >= PASSAGE && !second)))
    return exact
  if (pattern.length < SHORT) return { orphan: 'gone', nearby: null }
  const most = loose ? LOOSE_ERRORS : MOST_ERRORS
  const near = yield* findNear(folded.text, pattern, most, exact ? MOST_ERRORS : RIVAL)
  if (exact && near.length === 0) return exact
  const candidates = near.map((one) => {
    const { start, end } = one.errors === 0 ? one : betweenContext(folded.text, around, one)
    const context = contextAt(folded.text, around, start, end)
    return { start, end, text: 1 - one.errors / pattern.length, context }
  })
  candidates.sort((one, other) => totalOf(other) - totalOf(one))
  const [best] = candidates
  // A phrase of some words, among quite other words.
  if (best?.text === 1 && best.context < CONTEXT_MARGIN && pattern.length < PHRASE)
    return { orphan: 'ambiguous', nearby: placeOf(folded, best) }
  if (exact && candidates.slice(0, 2).every((one) => one.text === 1)) return exact
  return judgeNear(folded, pattern, candidates)
}

/** Where words stand in a text: those places that touch most of the same characters, with their context. */
function* occurrences(
  text: string,
  pattern: string,
  around: Around,
): Generator<void, { places: Candidate[]; more: boolean }> {
  const starts: { start: number; touch: number }[] = []
  const short = pattern.length < SHORT
  let more = false
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
    if (short && isInWord(text, pattern, at, around)) continue
    if (starts.length === MOST_PLACES) {
      more = true
      break
    }
    starts.push({ start: at, touch: touching(text, around, at, at + pattern.length) })
    if (starts.length % 50 === 0) yield
  }
  starts.sort((one, other) => other.touch - one.touch)
  const places: Candidate[] = []
  for (const { start } of starts.slice(0, CLOSELY)) {
    const end = start + pattern.length
    places.push({ start, end, text: 1, context: contextAt(text, around, start, end) })
    yield
  }
  places.sort((one, other) => other.context - one.context)
  return { places, more: more || starts.length > CLOSELY }
}

/** "Iran" is not in "Iranian": a quote that began or ended with a whole word is found with whole words only. */
function isInWord(text: string, pattern: string, at: number, { prefix, suffix }: Around): boolean {
  const word = /[\p{L}\p{N}]/u
  const joined = (left: string | undefined, right: string | undefined): boolean =>
    left !== undefined && right !== undefined && word.test(left) && word.test(right)
  const [first, last, end] = [pattern[0], pattern.at(-1), at + pattern.length]
  return (
    (joined(text[at - 1], first) && !joined(prefix.at(-1), first)) ||
    (joined(last, text[end]) && !joined(last, suffix[0]))
  )
}

function judgeExact(
  folded: Folded,
  selector: QuoteSelector,
  pattern: string,
  places: readonly Candidate[],
  more: boolean,
): Finding {
  const [best, second] = places
  if (!best) return { orphan: 'gone', nearby: null }
  const found: Found = { ...placeOf(folded, best), how: 'exact', score: 1 }
  const short = pattern.length < SHORT
  const fits = best.context >= (short ? SHORT_CONTEXT : CONTEXT_MARGIN)
  if (short && !fits) return { orphan: 'short', nearby: placeOf(folded, best) }
  if (!second) return found
  if (fits && best.context - second.context >= CONTEXT_MARGIN) return found
  // The same words among the same words: the place tells, if one is where the quote was, or is much nearer than all others.
  const rivals = places.filter(({ context }) => best.context - context < CONTEXT_MARGIN)
  const away = rivals.map((one) => ({ one, by: Math.abs(placeOf(folded, one).start - selector.start) }))
  away.sort((one, other) => one.by - other.by)
  const [nearest, next] = away
  const told = nearest && (nearest.by === 0 || (!more && nearest.by < 200 && (next?.by ?? 0) > 4 * nearest.by + 200))
  if (nearest && told) return { ...placeOf(folded, nearest.one), how: 'exact', score: 1 }
  return { orphan: 'ambiguous', nearby: placeOf(folded, best) }
}

/** So many characters beside a quote say where it begins and ends; fewer stand in too many places. */
const EDGE = 12

/**
 * Where the first or the last words of a quote were replaced, no count of errors tells how many: what stands beside it does, if it is
 * still there once, about where it should be.
 */
function betweenContext(text: string, { prefix, suffix }: Around, { start, end, errors }: Near): Near {
  const near = { start, end, errors }
  const reach = errors + EDGE
  const before = prefix.slice(-EDGE)
  const behind = suffix.slice(0, EDGE)
  if (before.length === EDGE) {
    const from = Math.max(0, start - EDGE - reach)
    const at = onlyPlace(text.slice(from, Math.min(end, start + reach)), before)
    if (at !== null) near.start = from + at + EDGE
  }
  if (behind.length === EDGE) {
    const from = Math.max(near.start, end - reach)
    const at = onlyPlace(text.slice(from, end + EDGE + reach), behind)
    if (at !== null) near.end = from + at
  }
  while (near.start < near.end && text[near.start] === ' ') near.start++
  while (near.end > near.start && text[near.end - 1] === ' ') near.end--
  return near.end > near.start ? near : { start, end, errors }
}

function onlyPlace(text: string, words: string): number | null {
  const at = text.indexOf(words)
  return at >= 0 && text.indexOf(words, at + 1) < 0 ? at : null
}

const totalOf = ({ text, context }: Candidate): number => TEXT * text + (1 - TEXT) * context

function judgeNear(folded: Folded, pattern: string, candidates: readonly Candidate[]): Finding {
  const [best, second] = candidates
  if (!best) return { orphan: 'gone', nearby: null }
  const nearby = placeOf(folded, best)
  if (best.text < 1 - MOST_ERRORS) return { orphan: 'gone', nearby }
  if (second && totalOf(best) - totalOf(second) < MARGIN) return { orphan: 'ambiguous', nearby }
  if (totalOf(best) < LEAST_SCORE) return { orphan: 'gone', nearby }
  const replaced = areReplaced(pattern, folded.text.slice(best.start, best.end))
  if (replaced && best.context < SAME_PLACE) return { orphan: 'ambiguous', nearby }
  return best.text === 1 ? { ...nearby, how: 'exact', score: 1 } : { ...nearby, how: 'near' }
}

function placeOf(folded: Folded, candidate: Candidate): Place {
  return { ...unfold(folded, candidate.start, candidate.end), score: Math.min(1, totalOf(candidate)) }
}

/**
 * Whether names or numbers of a quote stand no longer there and others do instead: a sentence of the same mould about somebody else.
 * Names that were only added or only left out are an edit.
 */
function areReplaced(quote: string, text: string): boolean {
  const [had, has] = [weighty(quote), weighty(text)]
  return had.some((word) => !has.includes(word)) && has.some((word) => !had.includes(word))
}

/** Words with a capital and numbers. A word that has its capital for being the first is taken for a name: that errs on the safe side. */
function weighty(text: string): string[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word).filter((word) => /\p{N}|^\p{Lu}/u.test(word))
}
