/**
 * The words seen so far. An article says the same few hundred words again and again, and articles share theirs: what is to be
 * known of a word is reckoned once and found again by its letters, without cutting it out of the text first.
 */
import { rowOf, signsOf } from '../word-signs.ts'

const FOLD_EXTRA: Record<string, string> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ə: 'a',
  ð: 'd',
  þ: 'th',
}
// Built from its numbers so that no editor can drop the invisible marks.
const HIDDEN = new RegExp('[\\u00ad\\u061c\\u200c-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufe0e\\ufe0f\\ufeff]', 'g')
const COMBINING = new RegExp('[\\u0300-\\u036f]', 'g')

/** Lower case, without accents, curly apostrophes straightened: the form in which data is looked up. */
export function fold(text: string): string {
  let plain = true
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) > 0x7f) {
      plain = false
      break
    }
  }
  const lower = text.toLowerCase()
  if (plain) return lower
  return lower
    .normalize('NFKD')
    .replace(COMBINING, '')
    .replace(HIDDEN, '')
    .replace(/[‘’ʼ`´′]/g, "'")
    .replace(/[ıłøđßæœəðþ]/g, (char) => FOLD_EXTRA[char] ?? char)
}

/** Abbreviations whose dot belongs to them and, in the second list, that often end a sentence too. */
const ABBREVIATIONS = new Set(
  (
    'lt gen lieut lieu genl cdre cmde maj brig col cdr capt cmdr comm sgt cpl adm vadm radm sqn ldr wg flt gp avm acm mr mrs ms mx dr prof hon rev fr sr st messrs ' +
    'mt rs ch sh kh md mohd muhd mst dy addl jt secy spl pvt asec usec atty comdt comdr surg bgen mgen ltgen ltcol ' +
    'amb sen rep reps sens gov pres sec min def dep asst dir supt insp eng engr ing ir h.e hj haj tun no vs viz fig art dept govt est approx cf al ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'i.e e.g gens profs drs col-gen rtd retd ret res jr snr esq inc ltd co corp bros etc a.m p.m u.s u.k u.n u.a.e e.u d.c ph.d m.p psc ndc fwc'
  ).split(' '),
)

/** Of these, the ones that are abbreviations in small letters too; "he sat." and "in the sun." are not. */
const SMALL_ABBREVIATIONS = new Set(
  'lt gen maj brig col no vs viz fig art dept govt est approx cf rtd retd ret res inc ltd co corp bros etc'.split(' '),
)

/** What is to be known of a word. */
export interface Word {
  /** As printed, without a dot behind it. */
  text: string
  /** The folded form, without a last dot. */
  key: string
  /** Its row among the words of lists, and the bits that `signOf` gave to the lists that hold it. */
  row: number
  signs: number
  /** A dot behind it belongs to it: never, with a capital, or always. */
  dotted: 0 | 1 | 2
  /** What states-forms.ts knows of names that begin with it; undefined as long as nobody asked. */
  names: unknown
  /** Its letters, six bits each and five letters a number, where it has but letters of ASCII and was looked up by them; else 0. */
  a: number
  b: number
  c: number
  d: number
}

function wordFrom(text: string): Word {
  const whole = fold(text)
  const key = whole.endsWith('.') ? whole.slice(0, -1) : whole
  const dotted = ABBREVIATIONS.has(whole) ? (SMALL_ABBREVIATIONS.has(whole) ? 2 : 1) : 0
  const row = rowOf(key)
  return wordWith(text, key, row, signsOf(row), dotted)
}

function wordWith(text: string, folded: string, row: number, signs: number, dotted: Word['dotted']): Word {
  const key = known(folded)
  return { text, key, row, signs, dotted, names: undefined, a: 0, b: 0, c: 0, d: 0 }
}

/**
 * The same text as V8 keeps the names of properties and what is written in the code: two of these are equal only if they are one
 * and the same, so that comparing keys with words of the code takes no look at their letters.
 */
function known(text: string): string {
  for (const key in { [text]: 0 }) return key
  return text
}

/**
 * A reckoning that remembers what it gave: titles and names recur within and across articles. Bounded, so that memory does not
 * grow with their number.
 * @param reckon gives the same for the same text, and never undefined.
 */
export function remembering<Value>(reckon: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    let value = known.get(text)
    if (value === undefined) {
      if (known.size >= WORDS_MOST) known.clear()
      value = reckon(text)
      known.set(text, value)
    }
    return value
  }
}

const unsigned = (key: string): Word => wordWith(key, key, rowOf(key), 0, 0)
const unsignedKnown = remembering(unsigned)
/** Marks and numbers by their key: no step passes over them by a sign. */
export const unsignedWord = (key: string): Word => (key.length > WORDS_LONGEST ? unsigned(key) : unsignedKnown(key))

const WORDS_MOST = 10_000
/** V8 keeps the whole article alive for a longer slice of it. */
const WORDS_LONGEST = 12
const wordKnown = remembering(wordFrom)
/** A word by its text, which was cut out of the article: one of other letters than those of ASCII, or a long one. */
export const wordOf = (text: string): Word => (text.length > WORDS_LONGEST ? wordFrom(text) : wordKnown(text))

/** Words of nothing but A-Z and a-z, by the four numbers that hold their letters: equal numbers are the same word. An open hash table. */
const SLOTS_MOST = 1 << 14
const SLOTS: (Word | undefined)[] = new Array(SLOTS_MOST).fill(undefined)
let filled = 0
/**
 * The word of these letters.
 * @param a the last one to five letters, each with its lowest six bits, the first one highest. @param b the five before. @param c and
 * the five before those. @param d and so on: a word has at most twenty.
 * @param text where the word stands, from `start` to `end`.
 */
export function wordOfLetters(
  a: number,
  b: number,
  c: number,
  d: number,
  text: string,
  start: number,
  end: number,
): Word {
  let slot = mix(a, b, c, d)
  for (let word = SLOTS[slot]; word !== undefined; word = SLOTS[slot]) {
    if (word.a === a && word.b === b && word.c === c && word.d === d) return word
    slot = (slot + 1) & (SLOTS_MOST - 1)
  }
  if (filled >= WORDS_MOST) {
    SLOTS.fill(undefined)
    filled = 0
    slot = mix(a, b, c, d)
  }
  // A copy of its own: V8 keeps the whole article alive for a slice of it.
  const own = wordFrom(
    String.fromCharCode(...Array.from({ length: end - start }, (_, i) => text.charCodeAt(start + i))),
  )
  own.a = a
  own.b = b
  own.c = c
  own.d = d
  SLOTS[slot] = own
  filled++
  return own
}

/** The slot at which a word is looked for first. */
function mix(a: number, b: number, c: number, d: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35) ^ Math.imul(d, 0x27d4eb2f)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 14)) & (SLOTS_MOST - 1)
}
