/**
 * Which lists of words hold a word, as bits of one number. Most words of an article stand in no list at all, and each step would
 * ask its own list for each of them: so the lists are put together here while the modules load, a word is looked up once when it
 * is read (`Token.signs`), and a step passes over all words without its bit. The lists stay where they are, in their steps.
 */

const signs = new Map<string, number>()
let next = 0

/**
 * Gives a list a bit of its own. To be called while modules load only, before any text is read.
 * @param words folded, as the keys of tokens are. @throws RangeError for more than 30 lists.
 */
export function signOf(words: Iterable<string>): number {
  if (next === MOST) throw new RangeError('No bit is left for one more list of words')
  const sign = 1 << next++
  for (const word of words) signs.set(word, (signs.get(word) ?? 0) | sign)
  return sign
}
/** V8 keeps numbers up to 31 bits without an object. */
const MOST = 30

/** The bits of all lists that hold a word. */
export function signsOf(key: string): number {
  return signs.get(key) ?? 0
}
