/**
 * Text -> tokens with offsets into the original text. Nothing is normalised away: a token keeps its exact words and carries a
 * folded key for look-ups.
 */
import { fold, unsignedWord, type Word, wordOf, wordOfLetters } from './words.ts'

export { fold }

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
  /** Which lists of words hold the key: a row of word-signs.ts, and the bits that `signOf` gave. */
  row: number
  signs: number
  /** What is known of the word in any article. */
  word: Word
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

const LETTER = 1
const DIGIT = 2
const SPACE = 3
const LOWER = 4 // with LETTER
/** Soft hyphen, joiners, direction marks: no letter and no space; inside a word they belong to it and are not in its key. */
const UNSEEN = 5
const MARK = 6

/** The kind of each code unit; 0 for one that no text held yet: most of them are never asked for. */
const KINDS = new Uint8Array(0x10000)

function kindOf(code: number): number {
  return KINDS[code] || classify(code)
}

function classify(code: number): number {
  // What stands behind the end of a text.
  if (Number.isNaN(code)) return MARK
  const char = String.fromCharCode(code)
  let kind = MARK
  // Han, kana and Hangul: letters that have no case. Halves of a pair are no letters.
  if (code >= 0x3100 && code < 0xd800) kind = LETTER
  else if (code >= 0xd800 && code < 0xf900) kind = MARK
  else if (/[\u00ad\u061c\u200c-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff]/u.test(char)) kind = UNSEEN
  else if (/\p{L}|\p{M}/u.test(char)) kind = /\p{Ll}|\p{M}/u.test(char) ? LOWER : LETTER
  else if (/\p{Nd}/u.test(char)) kind = DIGIT
  else if (/\s|\u200b/u.test(char)) kind = SPACE
  KINDS[code] = kind
  return kind
}

/**
 * The code unit at an offset. As a call of a function that is known, and no look-up by the text: texts come in many forms inside
 * V8 (joined, cut out, of one or two bytes), and a place that has seen more than four looks the method up by its name each time.
 */
const codeAt = (text: string, at: number): number => String.prototype.charCodeAt.call(text, at)

const isLetter = (kind: number): boolean => kind === LETTER || kind === LOWER

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

const MARKS = new Map<string, string>()
for (const [plain, ...marks] of ["'‘’ʼ`´′", '"“”„«»', '-‐‑–—―−'])
  for (const mark of marks) MARKS.set(mark, plain as string)
MARKS.set('…', '...')
/** The marks of ASCII that were met, by their code; apostrophes may be more than a mark. */
const PLAIN_MARKS: (Word | null)[] = Array.from({ length: 0x80 }, () => null)

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
  while (at < length) {
    const code = codeAt(text, at)
    const kind = kindOf(code)
    if (kind === SPACE) {
      if (code === 10 || code === 13) broken = true
      spaced = true
      at++
      continue
    }
    if (kind === UNSEEN) {
      at++
      continue
    }
    let token: Token | null
    if (MOJIBAKE_HEADS[code] === 1 && (token = misread(text, at, tokens, spaced, broken)) !== null) {
      at = token.end
      // A misread space is no token.
      if (token.key === ' ') {
        spaced = true
        continue
      }
    } else if (kind === LETTER || kind === LOWER)
      token =
        (code < 0x80 ? plainWord(text, at, length, spaced, broken) : null) ?? word(text, at, length, spaced, broken)
    else if (kind === DIGIT) token = number(text, at, length, spaced, broken)
    else token = mark(text, at, length, tokens, spaced, broken)
    tokens.push(token)
    at = token.end
    spaced = false
    broken = false
  }
  return tokens
}

/**
 * What `make` gives. A class and no literal: V8 soon puts the objects of a literal with its long-lived ones, as the first
 * articles' are many and alive when it looks, and then every article's stay until the next full collection.
 */
class Made implements Token {
  declare start: number
  declare end: number
  declare text: string
  declare key: string
  declare row: number
  declare signs: number
  declare word: Word
  declare type: Token['type']
  declare capital: boolean
  declare capitals: boolean
  declare spaced: boolean
  declare broken: boolean
  constructor(
    start: number,
    end: number,
    text: string,
    known: Word,
    type: Token['type'],
    capital: boolean,
    capitals: boolean,
    spaced: boolean,
    broken: boolean,
  ) {
    this.start = start
    this.end = end
    this.text = text
    this.key = known.key
    this.row = known.row
    this.signs = known.signs
    this.word = known
    this.type = type
    this.capital = capital
    this.capitals = capitals
    this.spaced = spaced
    this.broken = broken
  }
}

/** What is no word has no capitals, and no list by which a step passes over words. */
function unsigned(
  start: number,
  end: number,
  text: string,
  key: string,
  type: Token['type'],
  spaced: boolean,
  broken: boolean,
): Token {
  return new Made(start, end, text, unsignedWord(key), type, false, false, spaced, broken)
}

/** Punctuation that was read in a wrong encoding; a space so misread has the key ' '. Null where the letters are what they are. */
function misread(text: string, at: number, tokens: Token[], spaced: boolean, broken: boolean): Token | null {
  const bad = MOJIBAKE.find(([seen]) => text.startsWith(seen, at))
  if (!bad) return null
  const end = at + bad[0].length
  const owns = bad[1] === "'" && isPossessive(text, end, tokens.at(-1), spaced)
  const to = owns ? end + 1 : end
  const printed = text.slice(at, to)
  return unsigned(at, to, printed, owns ? "'s" : bad[1], owns ? 'possessive' : 'mark', spaced, broken)
}

function number(text: string, at: number, length: number, spaced: boolean, broken: boolean): Token {
  let end = at + 1
  while (end < length) {
    const next = text.charCodeAt(end)
    if (kindOf(next) === DIGIT) end++
    else if ((next === 44 || next === 46) && kindOf(text.charCodeAt(end + 1)) === DIGIT) end += 2
    else break
  }
  // An ordinal or a unit glued to its number stays with it: 2nd, 21st, 16A, F-16s.
  while (end < length && isLetter(kindOf(text.charCodeAt(end)))) end++
  const printed = text.slice(at, end)
  return unsigned(at, end, printed, fold(printed), 'number', spaced, broken)
}

function mark(text: string, at: number, length: number, tokens: Token[], spaced: boolean, broken: boolean): Token {
  const code = codeAt(text, at)
  if (code < 0x80 && code !== 39 && code !== 96) {
    const plain = (PLAIN_MARKS[code] ??= unsignedWord(String.fromCharCode(code)))
    return new Made(at, at + 1, plain.text, plain, 'mark', false, false, spaced, broken)
  }
  const char = String.fromCharCode(code)
  const key = MARKS.get(char) ?? char
  if (key === "'" && isPossessive(text, at + 1, tokens.at(-1), spaced))
    return unsigned(at, at + 2, text.slice(at, at + 2), "'s", 'possessive', spaced, broken)
  // "the Netherlands' minister".
  if (key === "'" && !spaced && OWNS.test(text.slice(at - 1, at + 3)) && tokens.at(-1)?.capital)
    return unsigned(at, at + 1, char, "'s", 'possessive', spaced, broken)
  // "Turkey 's": white space before the possessive, left by links.
  if (
    key === "'" &&
    spaced &&
    (text.startsWith('s ', at + 1) || text.startsWith('s\u00a0', at + 1)) &&
    tokens.at(-1)?.type === 'word' &&
    tokens.at(-1)?.capital
  )
    return unsigned(at, at + 2, text.slice(at, at + 2), "'s", 'possessive', spaced, broken)
  if (code >= 0xd800 && code < 0xdc00 && at + 1 < length) {
    const pair = text.slice(at, at + 2)
    return unsigned(at, at + 2, pair, pair, 'mark', spaced, broken)
  }
  return unsigned(at, at + 1, char, key, 'mark', spaced, broken)
}

/**
 * A word of nothing but letters of ASCII, as nearly all are: known by its letters, which are packed as they are read.
 * @returns null for a word that goes on with anything else, or is long: `word` reads it.
 */
function plainWord(text: string, at: number, length: number, spaced: boolean, broken: boolean): Token | null {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  // The bit that a small letter has, where there is one.
  let small = 0
  let end = at
  let next = 0
  for (let most = at + 5; end < length; end++) {
    next = codeAt(text, end)
    if (!isLetterOfAscii(next)) break
    if (end === most) {
      if (end - at === 20) return null
      d = c
      c = b
      b = a
      a = 0
      most += 5
    }
    small |= next
    a = (a << 6) | (next & 63)
  }
  if (end === length) return null
  const letters = end - at
  const capital = codeAt(text, at) < 97
  const capitals = letters > 1 && (small & 32) === 0
  if (next !== 32 && next !== 44) {
    if (next === 46) {
      if (letters === 1 || (letters === 2 && isPh(text, at))) return null
      const known = wordOfLetters(a, b, c, d, text, at, end)
      if (known.dotted === 2 || (known.dotted === 1 && capital))
        return new Made(at, end + 1, text.slice(at, end + 1), known, 'word', capital, capitals, spaced, broken)
      return new Made(at, end, known.text, known, 'word', capital, capitals, spaced, broken)
    }
    if (isApostrophe(next)) {
      if (isLetter(kindOf(text.charCodeAt(end + 1))) && !isPossessiveTail(text, end + 1)) return null
    } else {
      const kind = kindOf(next)
      if (kind === DIGIT || kind === UNSEEN || isLetter(kind)) return null
    }
  }
  const known = wordOfLetters(a, b, c, d, text, at, end)
  return new Made(at, end, known.text, known, 'word', capital, capitals, spaced, broken)
}

/** A letter without an accent? */
const isLetterOfAscii = (code: number): boolean => ((code | 32) - 97) >>> 0 < 26

/** Any word: with accents, figures, dots and apostrophes inside. */
function word(text: string, at: number, length: number, spaced: boolean, broken: boolean): Token {
  let end = at
  let letters = 0
  let lowers = 0
  // Where the last dot of a chain stands, and how many letters came before it.
  let dot = -1
  let lettersAtDot = 0
  let lowersAtDot = 0
  // How an apostrophe in the middle was misread: "Oâ€™Brien".
  let spoilt = ''
  while (end < length) {
    const code = text.charCodeAt(end)
    const kind = kindOf(code)
    if (isLetter(kind)) {
      const bad =
        code > 0x7f && MOJIBAKE_HEADS[code] === 1 && end > at
          ? MOJIBAKE.find(([seen]) => text.startsWith(seen, end))
          : undefined
      if (bad) {
        const behind = end + bad[0].length
        if (bad[1] !== "'" || !isLetter(kindOf(text.charCodeAt(behind))) || isPossessiveTail(text, behind)) break
        end = behind
        spoilt = bad[0]
        continue
      }
      letters++
      if (kind === LOWER) lowers++
      end++
    } else if (kind === DIGIT) end++
    else if (kind === UNSEEN && isLetter(kindOf(text.charCodeAt(end + 1)))) end++
    else if (isApostrophe(code) && isLetter(kindOf(text.charCodeAt(end + 1)))) {
      // O'Brien, Ja'afar and don't hold together; the possessive does not.
      if (isPossessiveTail(text, end + 1)) break
      end++
    } else if (
      code === 46 &&
      isLetter(kindOf(text.charCodeAt(end + 1))) &&
      (letters === 1 || dot >= 0 || (end - at === 2 && isPh(text, at)))
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
  const capital = kindOf(text.charCodeAt(at)) === LETTER
  const capitals = letters > 1 && lowers === 0
  const known = wordOf(spoilt ? text.slice(at, end).replaceAll(spoilt, "'") : text.slice(at, end))
  const { dotted } = known
  if (text.charCodeAt(end) === 46 && text.charCodeAt(end - 1) !== 46) {
    const initial = letters === 1 && capital
    if (dot >= 0 || initial || dotted === 2 || (dotted === 1 && capital)) end++
  }
  return new Made(at, end, text.slice(at, end), known, 'word', capital, capitals, spaced, broken)
}

/** "Ph.D" begins with two letters. */
function isPh(text: string, at: number): boolean {
  return text.startsWith('Ph.D', at)
}

/** The most letters between two dots of a chain: "Ph.D", "a.m". */
const CHAIN = 2
const OWNS = /^s.\s\p{L}/u

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2018 || code === 0x2bc || code === 96
}

function isPossessiveTail(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code !== 115 && code !== 83) return false
  const next = kindOf(text.charCodeAt(at + 1))
  return !(isLetter(next) || next === DIGIT)
}

function isPossessive(text: string, at: number, before: Token | undefined, spaced: boolean): boolean {
  return !spaced && before !== undefined && before.type !== 'mark' && isPossessiveTail(text, at)
}
