/** Lines of other stories that no markup sets apart: a headline glued to its teaser, and a bare headline among the paragraphs. */
import type { BlockKind } from '../model.ts'
import type { Run } from './live-runs.ts'

/** No headline is shorter or longer, in characters. */
const SHORTEST = 25
const LONGEST = 140
const FEWEST_WORDS = 6
/** Names that a headline has after its first word; with fewer it may be any line. */
const FEWEST_NAMES = 2
/** Words are one by their first letters: "Italy", "Italian". */
const STEM = 4
const CLOSED = /[.!?…:;,–—-]["'”’)\]]?$/

/**
 * "…in Rome" and "A communique…" without a blank between them: a link that opens a run, and text of another element right behind it.
 * A paragraph whose writer forgot the blank has both in itself.
 */
export function isGluedTeaser({ text, opening, pieces, element }: Run): boolean {
  if (opening < SHORTEST || opening >= text.length) return false
  if (!/[\p{L}\p{N}]/u.test(text.charAt(opening - 1)) || !/[\p{Lu}\p{N}“"]/u.test(text.charAt(opening))) return false
  const behind = pieces.find(({ start }) => start >= opening)?.node.parentElement
  const link = pieces[0]?.node
  if (!behind || !link) return false
  return element.tagName !== 'P' || !behind.contains(link)
}

/**
 * Takes out bare headlines of other stories: a line without an end between two paragraphs that have theirs, whose names stand nowhere
 * else in the article. A heading of the article itself speaks of what the article speaks of.
 * @param title the article's own. @param chosen its runs in order; changed in place.
 */
export function dropStrangers(chosen: { run: Run; kind: BlockKind }[], title: string): void {
  const isParagraph = (at: number): boolean => {
    const one = chosen[at]
    return one?.kind === 'paragraph' && one.run.text.length > LONGEST / 2 && CLOSED.test(one.run.text)
  }
  /** How often each stem is said, and how often in small letters; made once, when a line asks for it. */
  let counts: { any: Map<string, number>; small: Map<string, number> } | null = null
  for (let at = chosen.length - 2; at > 0; at--) {
    const line = chosen[at]?.run
    if (!line || line.heading || line.item || line.caption || !isParagraph(at - 1) || !isParagraph(at + 1)) continue
    if (line.text.length < SHORTEST || line.text.length > LONGEST || CLOSED.test(line.text)) continue
    const words = line.text.split(' ')
    if (words.length < FEWEST_WORDS) continue
    counts ??= countStems([title, ...chosen.map(({ run }) => run.text)])
    const { any, small } = counts
    const own = countStems([line.text])
    // "Minister" before a name is no name where the article speaks of ministers.
    const names = stemsOf(words.slice(1).join(' ')).filter(
      ({ stem, capital }) => capital && (small.get(stem) ?? 0) === (own.small.get(stem) ?? 0),
    )
    const elsewhere = names.some(({ stem }) => (any.get(stem) ?? 0) > (own.any.get(stem) ?? 0))
    if (names.length >= FEWEST_NAMES && !elsewhere) chosen.splice(at, 1)
  }
}

function countStems(texts: readonly string[]): { any: Map<string, number>; small: Map<string, number> } {
  const any = new Map<string, number>()
  const small = new Map<string, number>()
  for (const text of texts)
    for (const { stem, capital } of stemsOf(text)) {
      any.set(stem, (any.get(stem) ?? 0) + 1)
      if (!capital) small.set(stem, (small.get(stem) ?? 0) + 1)
    }
  return { any, small }
}

function stemsOf(text: string): { stem: string; capital: boolean }[] {
  return text
    .split(/[^\p{L}\p{N}]/u)
    .filter((word) => word.length >= STEM)
    .map((word) => ({ stem: word.slice(0, STEM).toLowerCase(), capital: /^\p{Lu}/u.test(word) }))
}
