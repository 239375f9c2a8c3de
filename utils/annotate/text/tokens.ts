/**
 * Text -> tokens with offsets into the original text. Nothing is normalised away: a token keeps its exact words and carries a
 * folded key for look-ups.
 */
import { signsOf } from '../word-signs.ts'

/**
 * One token. Hyphens, slashes, quotes, commas and the possessive are tokens of their own, so "Pakistan-Turkiye" is three tokens
 * and "Pakistan’s" is two; "U.S.", "Lt." and the initial "J." are one, with their dots.
 */
export interface Token {
  start: number
  end: number
  /** The words as printed. */
  text: string
  /** Lower case, without accents and without a last dot; for a mark its plain form: ' " - , ( ) … and "'s" for the possessive. */
  key: string
  /** Which lists of words hold the key: bits that `signOf` of word-signs.ts gave. */
  signs: number
  type: 'word' | 'number' | 'mark' | 'possessive'
  /** A capital first letter. */
  capital: boolean
  /** All letters are capitals, and there are at least two. */
  capitals: boolean
  /** White space, or the start of the text, stands before. */
  spaced: boolean
  /** A line break stands before. */
  broken: boolean
}

/** Abbreviations whose dot belongs to them and, in the second list, that often end a sentence too. */
const ABBREVIATIONS = new Set(
  (
    'lt gen lieut lieu genl cdre cmde maj brig col cdr capt cmdr comm sgt cpl adm vadm radm sqn ldr wg flt gp avm acm mr mrs ms mx dr prof hon rev fr sr st messrs ' +
    'mt rs ch sh kh md mohd muhd mst dy addl jt secy spl pvt asec usec atty comdt comdr surg bgen mgen ltgen ltcol ' +
    'amb sen rep gov pres sec min dep asst dir supt insp eng engr ing ir h.e hj haj tun no vs viz fig art dept govt est approx cf al ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'i.e e.g gens profs drs col-gen rtd retd ret jr snr esq inc ltd co corp bros etc a.m p.m u.s u.k u.n u.a.e e.u d.c ph.d m.p psc ndc fwc'
  ).split(' '),
)

/** Of these, the ones that are abbreviations in small letters too; "he sat." and "in the sun." are not. */
const SMALL_ABBREVIATIONS = new Set(
  'lt gen maj brig col no vs viz fig art dept govt est approx cf rtd retd ret inc ltd co corp bros etc'.split(' '),
)

const NUL = 0
const LETTER = 1
const DIGIT = 2
const SPACE = 3
const LOWER = 4 // with LETTER
/** Soft hyphen, joiners, direction marks: no letter and no space; inside a word they belong to it and are not in its key. */
const UNSEEN = 5
const classOf = new Uint8Array(0x10000)
{
  const letter = /\p{L}|\p{M}/u
  const lower = /\p{Ll}|\p{M}/u
  const digit = /\p{Nd}/u
  const unseen = /[\u00ad\u061c\u200c-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff]/u
  const space = /\s|\u200b/u
  for (let code = 0; code < 0x3100; code++) classify(code)
  for (let code = 0xf900; code < 0x10000; code++) classify(code)
  // Han, kana and Hangul: letters that have no case.
  for (let code = 0x3100; code < 0xd800; code++) classOf[code] = LETTER
  function classify(code: number): void {
    const char = String.fromCharCode(code)
    if (unseen.test(char)) classOf[code] = UNSEEN
    else if (letter.test(char)) classOf[code] = lower.test(char) ? LOWER : LETTER
    else if (digit.test(char)) classOf[code] = DIGIT
    else if (space.test(char)) classOf[code] = SPACE
  }
}

/** The one mark of ASCII that has a plainer form. */
const BACKTICK = 96

const isLetter = (kind: number | undefined): boolean => kind === LETTER || kind === LOWER

/** UTF-8 punctuation read as Windows-1252, once or twice: what stands in the text, and the mark that was meant. */
const MOJIBAKE: [string, string][] = [
  ['â€™', "'"],
  ['â€˜', "'"],
  ['â€œ', '"'],
  ['â€\u009d', '"'],
  ['â€�', '"'],
  ['â€“', '-'],
  ['â€”', '-'],
  ['â€¦', '...'],
  ['â\u0080\u0099', "'"],
  ['â\u0080\u0098', "'"],
  ['â\u0080\u009c', '"'],
  ['â\u0080\u009d', '"'],
  ['â\u0080\u0093', '-'],
  ['â\u0080\u0094', '-'],
  ['Ã¢â‚¬â„¢', "'"],
  ['Ã¢â‚¬Å“', '"'],
  ['&rsquo;', "'"],
  ['&lsquo;', "'"],
  ['&#039;', "'"],
  ['&#39;', "'"],
  ['&#8217;', "'"],
  ['&apos;', "'"],
  ['&quot;', '"'],
  ['&ldquo;', '"'],
  ['&rdquo;', '"'],
  ['&amp;', '&'],
  ['&nbsp;', ' '],
  ['Â\u00a0', ' '],
]
/** 1 for each code unit that one of them begins with; asked for every letter, so a table and no set. */
const MOJIBAKE_HEADS = new Uint8Array(0x10000)
for (const [seen] of MOJIBAKE) MOJIBAKE_HEADS[seen.charCodeAt(0)] = 1

const MARKS: Record<string, string> = {
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '…': '...',
}

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

/** A word in its folded form, with the lists that hold it. */
interface Word {
  key: string
  signs: number
}

/**
 * One key for all tokens of one word: it is folded once, and its hash, which every look-up of every step needs, is reckoned
 * once. The memory is bounded; dropping it changes no result.
 */
const WORDS = new Map<string, Word>()
const WORDS_MOST = 20_000
const WORDS_LONGEST = 12
function wordOf(printed: string): Word {
  // V8 keeps the whole article alive for a longer slice of it.
  if (printed.length > WORDS_LONGEST) return wordFrom(printed)
  const known = WORDS.get(printed)
  if (known !== undefined) return known
  if (WORDS.size >= WORDS_MOST) WORDS.clear()
  const word = wordFrom(printed)
  WORDS.set(printed, word)
  return word
}

function wordFrom(printed: string): Word {
  const key = fold(printed)
  return { key, signs: signsOf(key) }
}

/**
 * Splits a text, or a part of it, into tokens in one pass.
 * @param text any text; offsets of the result are UTF-16 code units into it.
 * @param from where the part begins. @param length where it ends; it should end at white space.
 * @param tokens the tokens before, to which the new ones are added.
 */
export function tokenize(text: string, from = 0, length = text.length, tokens: Token[] = []): Token[] {
  let at = from
  let spaced = true
  let broken = true
  const push = (end: number, key: string, type: Token['type'], capital = false, capitals = false, signs = 0): void => {
    tokens.push({ start: at, end, text: text.slice(at, end), key, signs, type, capital, capitals, spaced, broken })
    at = end
    spaced = false
    broken = false
  }
  while (at < length) {
    const code = text.charCodeAt(at)
    if (MOJIBAKE_HEADS[code] === 1) {
      const bad = MOJIBAKE.find(([seen]) => text.startsWith(seen, at))
      if (bad) {
        const end = at + bad[0].length
        if (bad[1] === ' ') {
          at = end
          spaced = true
        } else if (bad[1] === "'" && isPossessive(text, end, tokens.at(-1), spaced)) push(end + 1, "'s", 'possessive')
        else push(end, bad[1], 'mark')
        continue
      }
    }
    const kind = classOf[code] ?? NUL
    if (kind === SPACE) {
      if (code === 10 || code === 13) broken = true
      spaced = true
      at++
    } else if (kind === UNSEEN) {
      at++
    } else if (isLetter(kind)) {
      pushWord()
    } else if (kind === DIGIT) {
      let end = at + 1
      while (end < length) {
        const next = text.charCodeAt(end)
        if (classOf[next] === DIGIT) end++
        else if ((next === 44 || next === 46) && classOf[text.charCodeAt(end + 1)] === DIGIT) end += 2
        else break
      }
      // An ordinal or a unit glued to its number stays with it: 2nd, 21st, 16A, F-16s.
      while (end < length && isLetter(classOf[text.charCodeAt(end)])) end++
      push(end, wordOf(text.slice(at, end)).key, 'number')
    } else {
      const char = text.charAt(at)
      const key = code < 0x80 && code !== BACKTICK ? char : (MARKS[char] ?? char)
      if (key === "'" && isPossessive(text, at + 1, tokens.at(-1), spaced)) push(at + 2, "'s", 'possessive')
      else if (code >= 0xd800 && code < 0xdc00 && at + 1 < length) push(at + 2, text.slice(at, at + 2), 'mark')
      else push(at + 1, key, 'mark')
    }
  }
  return tokens

  function pushWord(): void {
    let end = at
    let letters = 0
    let lowers = 0
    // Where the last dot of a chain stands, and how many letters came before it.
    let dot = -1
    let lettersAtDot = 0
    let lowersAtDot = 0
    while (end < length) {
      const code = text.charCodeAt(end)
      const kind = classOf[code]
      if (isLetter(kind)) {
        if (
          code > 0x7f &&
          MOJIBAKE_HEADS[code] === 1 &&
          end > at &&
          MOJIBAKE.some(([seen]) => text.startsWith(seen, end))
        )
          break
        letters++
        if (kind === LOWER) lowers++
        end++
      } else if (kind === DIGIT) end++
      else if (kind === UNSEEN && isLetter(classOf[text.charCodeAt(end + 1)])) end++
      else if (isApostrophe(code) && isLetter(classOf[text.charCodeAt(end + 1)])) {
        // O'Brien, Ja'afar and don't hold together; the possessive does not.
        if (isPossessiveTail(text, end + 1)) break
        end++
      } else if (
        code === 46 &&
        isLetter(classOf[text.charCodeAt(end + 1)]) &&
        (letters === 1 || dot >= 0 || isPh(end))
      ) {
        // U.S, H.E, Ph.D: a dot after one letter, or inside such a chain.
        if (dot >= 0 && end - dot > CHAIN + 1) break
        dot = end
        lettersAtDot = letters
        lowersAtDot = lowers
        end++
      } else break
    }
    if (dot >= 0 && end - dot > CHAIN + 1) {
      // "A.K.Antony", "Plan B.The talks": a longer word after the dot is a word of its own.
      end = dot + 1
      letters = lettersAtDot
      lowers = lowersAtDot
    }
    const printed = text.slice(at, end)
    const first = classOf[text.charCodeAt(at)]
    const capital = first === LETTER
    const capitals = letters > 1 && lowers === 0
    let word = wordOf(printed)
    const { key } = word
    if (text.charCodeAt(end) === 46 && text.charCodeAt(end - 1) !== 46) {
      const initial = letters === 1 && capital
      if (dot >= 0 || initial || (ABBREVIATIONS.has(key) && (capital || SMALL_ABBREVIATIONS.has(key)))) end++
    }
    if (key.charCodeAt(key.length - 1) === 46) word = wordOf(key.slice(0, -1))
    push(end, word.key, 'word', capital, capitals, word.signs)
  }

  /** "Ph.D" begins with two letters. */
  function isPh(end: number): boolean {
    return end - at === 2 && text.startsWith('Ph.D', at)
  }
}

/** The most letters between two dots of a chain: "Ph.D", "a.m". */
const CHAIN = 2

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2018 || code === 0x2bc || code === 96
}

function isPossessiveTail(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code !== 115 && code !== 83) return false
  const next = classOf[text.charCodeAt(at + 1)]
  return !(isLetter(next) || next === DIGIT)
}

function isPossessive(text: string, at: number, before: Token | undefined, spaced: boolean): boolean {
  return !spaced && before !== undefined && before.type !== 'mark' && isPossessiveTail(text, at)
}
