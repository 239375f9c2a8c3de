/** Which run is the headline: not the site's name, not a teaser, not the next story's. */
import { classOf, inFurniture, type Piece, type Run } from './live-runs.ts'

export interface Headline {
  /** Index of its run; a headline that is broken by `br` is one. */
  at: number
  text: string
  pieces: Piece[]
  /** A title of the page agrees with it. */
  sure: boolean
}

/** A title as it is compared: letters and digits in lower case, single blanks. */
export function foldTitle(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const MAX_LENGTH = 400

/**
 * Finds the headline.
 * @param runs all runs of the page.
 * @param titles what metadata and tab call the article, best first; may hold the site's name, may be empty.
 * @param last of headings that are equally good the last is taken, not the first.
 * @returns null when no heading can be one.
 */
export function findHeadline(runs: Run[], titles: readonly string[], last = false): Headline | null {
  const references = [...new Set(titles.map(foldTitle).filter((title) => title.length > 3))]
  let best: { at: number; score: number } | null = null
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at]
    if (!run || run.text.length > MAX_LENGTH || run.text.length < 8) continue
    const level = run.heading ? Number(run.heading.tagName.charAt(1)) : last && isPlainHeading(run) ? 2 : 0
    if (!level && !run.bold && at > 600) continue
    const score = likeness(foldTitle(run.text), references) + (level === 1 ? 1 : level === 2 ? 0.6 : level ? 0.2 : 0)
    const words = run.text.split(' ').length
    // Without a title that agrees, only a real heading of some words can be the headline.
    const value = score - (inFurniture(run) ? 2 : 0) - (words < 3 ? 1.5 : 0) - (run.linked && level > 2 ? 0.5 : 0)
    if (isLogo(run)) continue
    const needed = level === 1 ? 0.9 : level === 2 ? 0.6 : 2.2
    if (value >= needed && (last ? value >= (best?.score ?? 0) : value > (best?.score ?? 0)))
      best = { at, score: value }
  }
  const run = best && runs[best.at]
  if (!run) return null
  return { at: best?.at ?? 0, ...withoutLabel(run, references), sure: (best?.score ?? 0) > 1.2 }
}

/**
 * The words of a heading without a label that is set in an element of its own before or behind them ("Defence", "Premium"), where the
 * page names the article without it. @param references what the page calls the article, as titles are compared.
 */
function withoutLabel({ text, pieces }: Run, references: readonly string[]): Pick<Headline, 'text' | 'pieces'> {
  for (const { start, length } of [{ start: 0, length: 0 }, ...pieces])
    for (const [from, to] of [
      [start, text.length],
      [0, start + length],
    ] as const) {
      const named = text.slice(from, to).trim()
      const folded = `${foldTitle(named)} `
      if (named.length < 16 || !references.some((one) => `${one} `.startsWith(folded))) continue
      const at = text.indexOf(named, from)
      const inside = pieces.filter((piece) => piece.start >= from && piece.start < to)
      return { text: named, pieces: inside.map((piece) => ({ ...piece, start: piece.start - at })) }
    }
  return { text, pieces }
}

/** The name of the site: a heading that is one link to the front page. */
export function isLogo(run: Run): boolean {
  if (!run.heading || run.linked < run.text.length * 0.9) return false
  const link = run.heading.querySelector('a') ?? run.heading.closest('a')
  return /^(https?:\/\/[^/]{1,260})?\/?(index\.\w{1,10})?$/.test(link?.getAttribute('href') ?? '#')
}

/** A line above the text that is set as a headline, without being marked up as one: bold, or named so. */
function isPlainHeading({ text, bold, element }: Run): boolean {
  return !/[.!?:]$/.test(text) && (bold > text.length * 0.9 || /headline|title/i.test(classOf(element)))
}

/** 0 to 3: how well a text agrees with the best of the titles; of a title the more of it, the better. */
function likeness(text: string, references: string[]): number {
  let best = 0
  for (const [index, reference] of references.entries()) {
    const part = text.length / reference.length
    // A page may print its headline and its subtitle alike, and name both.
    if (text === reference) best = Math.max(best, 3 - index / 2)
    else if (text.length >= 16 && reference.startsWith(text)) best = Math.max(best, 1.6 + 1.3 * part)
    else if (text.length >= 16 && reference.includes(text)) best = Math.max(best, 1.5 + 1.3 * part)
    else if (reference.length >= 16 && text.includes(reference)) best = Math.max(best, 2)
    else if (text.length >= 16) {
      const own = new Set(text.split(' '))
      const other = new Set(reference.split(' '))
      let shared = 0
      for (const word of own) if (other.has(word)) shared++
      const overlap = shared / Math.max(4, Math.min(own.size, other.size))
      if (overlap > 0.6) best = Math.max(best, 1 + overlap / 2)
    }
  }
  return best
}
