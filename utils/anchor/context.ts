/** How well a place in a text fits what stood around a quote. */

/**
 * Two stretches that have nothing to do with each other still have the letters of one language: of their likeness so much is
 * chance, and is taken off.
 */
const CHANCE = 0.4
/** Room for what was put in beside the quote. */
const SLACK = 16

/** What stood before and behind a quote, folded. */
export interface Around {
  prefix: string
  suffix: string
}

/**
 * How like the surroundings of a place are to those of the quote.
 * @returns from 0 (nothing in common) to 1 (the same); 0.5 where the quote had none.
 */
export function contextAt(text: string, { prefix, suffix }: Around, start: number, end: number): number {
  const weight = prefix.length + suffix.length
  if (weight === 0) return 0.5
  const before = text.slice(Math.max(0, start - prefix.length - SLACK), start)
  const errors =
    distance(backwards(prefix), backwards(before)) + distance(suffix, text.slice(end, end + suffix.length + SLACK))
  return Math.max(0, (1 - errors / weight - CHANCE) / (1 - CHANCE))
}

/** How many characters beside a place are the same as beside the quote: quick, and enough to say which places are worth a closer look. */
export function touching(text: string, { prefix, suffix }: Around, start: number, end: number): number {
  let before = 0
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before++
  let behind = 0
  while (behind < suffix.length && text[end + behind] === suffix[behind]) behind++
  return before + behind
}

/** The least number of characters to be put in, taken out or replaced, so that a text begins with the pattern. */
function distance(pattern: string, text: string): number {
  let row = Array.from({ length: text.length + 1 }, (_, column) => column)
  for (let line = 1; line <= pattern.length; line++) {
    const next = [line]
    for (let column = 1; column <= text.length; column++) {
      const replaced = (row[column - 1] ?? 0) + (pattern[line - 1] === text[column - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1))
    }
    row = next
  }
  return Math.min(...row)
}

function backwards(text: string): string {
  let turned = ''
  for (let at = text.length - 1; at >= 0; at--) turned += text[at]
  return turned
}
