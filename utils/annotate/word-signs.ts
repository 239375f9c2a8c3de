/**
 * Which lists of words hold a word, as bits. Most words of an article stand in no list at all, and each step would ask its own
 * list for each of them: so the lists are put together here while the modules load, a word is looked up once when it is read
 * (`Token.row`, `Token.signs`), and a step passes over all words without its bit. The lists stay where they are, in their steps.
 */

/** Each word of a list has a row of bits, and each list a bit in every row; row 0 is that of all words without a list. */
const rows = new Map<string, number>()
/** Bits of one cell: V8 keeps numbers up to 31 bits without an object. */
const BITS = 30
/** Cells of a row; the first is that of `signOf`. */
const CELLS = 24
const MOST_WORDS = 1 << 13
const table = new Int32Array(MOST_WORDS * CELLS)
/** How many bits are given away: of the first cell, and of the others. */
let signs = 0
let lists = 0

function mark(word: string, cell: number, bit: number): void {
  let row = rows.get(word)
  if (row === undefined) {
    row = rows.size + 1
    if (row >= MOST_WORDS) throw new RangeError('No row is left for one more word')
    rows.set(word, row)
  }
  table[row * CELLS + cell] = (table[row * CELLS + cell] as number) | bit
}

/**
 * Gives a list a bit of `Token.signs`: for lists that are asked for every word of an article. To be called while modules load
 * only, before any text is read.
 * @param words folded, as the keys of tokens are. @throws RangeError for more than 30 lists.
 */
export function signOf(words: Iterable<string>): number {
  if (signs === BITS) throw new RangeError('No bit is left for one more list of words')
  const bit = 1 << signs++
  for (const word of words) mark(word, 0, bit)
  return bit
}

/** The row of a word: 0 where no list holds it. */
export function rowOf(key: string): number {
  return rows.get(key) ?? 0
}

/** The bits that `signOf` gave to the lists that hold the word of a row. */
export function signsOf(row: number): number {
  return table[row * CELLS] as number
}

/** A list of words that is also asked by token, which costs a fraction of a look-up. To be made while modules load only. */
export class Words extends Set<string> {
  declare private readonly cell: number
  declare private readonly bit: number

  /** @param words folded, as the keys of tokens are. @throws RangeError for more than 690 lists. */
  constructor(words: Iterable<string>) {
    super()
    this.cell = 1 + Math.floor(lists / BITS)
    if (this.cell === CELLS) throw new RangeError('No bit is left for one more list of words')
    this.bit = 1 << (lists++ % BITS)
    for (const word of words) this.add(word)
  }

  override add(word: string): this {
    mark(word, this.cell, this.bit)
    return super.add(word)
  }

  /** Does the list hold the key of a token? The same as `has(token?.key ?? '')`. */
  holds(token: { row: number } | undefined): boolean {
    return token !== undefined && ((table[token.row * CELLS + this.cell] as number) & this.bit) !== 0
  }
}

/** A list of words as it is written: one after the other, with a space between. @throws as `Words` does. */
export const words = (list: string): Words => new Words(list.split(' '))

/** What is known of words, asked by token: a place of an array, where a map would reckon with the letters. To be made while modules load only. */
export class WordMap<Value> {
  private readonly values: (Value | undefined)[] = []

  /** @param entries by words, folded as the keys of tokens are. */
  constructor(entries: Iterable<readonly [string, Value]>) {
    for (const [word, value] of entries) {
      mark(word, 0, 0)
      const row = rowOf(word)
      // Without holes, which V8 keeps apart.
      while (this.values.length <= row) this.values.push(undefined)
      this.values[row] = value
    }
  }

  /** The value of a token's word. */
  of(token: { row: number } | undefined): Value | undefined {
    return token && token.row < this.values.length ? this.values[token.row] : undefined
  }
}
