/** Where a name begins and ends: capitalised runs with particles, initials, hyphens, nicknames and suffixes. No list of names. */
import { HEADLINE_WORDS, NEVER_NAMES } from '../../gazetteer/common-words.ts'
import { FINAL_PARTICLES, MAY_BE_NAME, PARTICLES, SUFFIXES } from '../../gazetteer/honorifics.ts'
import { DOMAINS, HEADS, PRIVATE_WORDS } from '../../gazetteer/offices.ts'
import { GIVEN_NOT_RANK, RANKS } from '../../gazetteer/ranks.ts'
import type { NameContext, Print } from './names-context.ts'
import type { Token } from '../text/tokens.ts'
import { signOf, Words, words } from '../word-signs.ts'

const NEVER = signOf(NEVER_NAMES)
const RANK_WORDS = new Words(RANKS.keys())
const HEAD_WORDS = new Words(HEADS.keys())

/** Longest name in tokens, hyphens and quotes counted. */
export const LONGEST_NAME = 14
/** Grammar words that are also syllables of Chinese, Korean, Vietnamese and English names ("He Weidong", "Ngo Van An"). */
const SYLLABLES = words(
  'he to an do so be me no will may march can west north un us how you see min guard bin sat sun jan mar dec house hall per were',
)
const BUILDINGS = words('house hall')
/** Months and days that end Chinese, Korean, Burmese and Vietnamese names, unless a number follows ("Dong Jun"). */
const MONTH_SYLLABLES = words('jun may jan mar sun mon thu tue')
/** Titles that are surnames as well ("Angus King", "John Major"). */
export const TITLE_SURNAMES = words(
  'king prince mayor major marshal marshall speaker queen pope justice sultan amir emir ameer chancellor lieu',
)
/** Words of portfolios that are names as well. */
const DOMAIN_NAMES = words(
  'white wing house law marine royal raw field land hajj border ward justice first cyber arab raksha power nia',
)
/** Particles that are common English words: only with a hyphen ("as-Sisi"). */
const HYPHEN_ONLY = words('as an ad ar az us e i in ed st san')
/** What a hyphen joins to a name without being part of it ("Modi-led"). */
const HYPHEN_TAILS = words(
  'led era backed style chaired level elect designate like headed based run born linked brokered hosted',
)
const ORDERS = new Set(
  'adc obe cbe mbe kbe gbe kcb gcb dso dsc mvo csc dsm oam usa usn usaf usmc ran raaf raf usp'.split(' '),
)
const ARTICLES = words('al el an as ar')
const ELIDED = /^[dl]['’][A-ZÀ-Ý]/
const INITIALS = /^(?:[A-Z]\.){1,3}$/
const REGNAL = /^(?:I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIII|XIV|XVI|XXIII)$/

/** Says whether a token can be a word of a name. `first`: nothing of the name stands before it. */
export function isNameWord(ctx: NameContext, index: number, first: boolean): boolean {
  const token = ctx.tokens[index]
  if (token?.type !== 'word') return false
  // "d'Almeida".
  if (!token.capital) return !first && token.key.charCodeAt(1) === 39 && ELIDED.test(token.text)
  // Scripts without case have no capitals.
  if (token.text.charCodeAt(0) > 0x7f && token.text.charAt(0) === token.text.charAt(0).toLowerCase()) return false
  const { key } = token
  const isListed = token.row !== 0
  if (isListed && first && SUFFIXES.holds(token)) return false
  if (key.length === 1) return true
  // After an initial any capitalised word is the name ("Dana W. White").
  const before = ctx.tokens[index - 1]
  if (!first && before?.key.length === 1 && before.text.endsWith('.') && before.capital) return true
  const print = ctx.print(index)
  if (token.signs & NEVER) {
    if (first && (isGivenDay(ctx, index) || areInitials(ctx, index))) return true
    if (!first && MONTH_SYLLABLES.holds(token))
      return ctx.tokens[index + 1]?.type !== 'number' && ctx.tokens[index - 1]?.capital === true
    if (!SYLLABLES.holds(token) || print !== 'prose' || token.capitals) return false
    const next = ctx.tokens[index + 1]
    return (
      !first ||
      (isAddressed(before) && !next?.capital && next?.key !== '-') ||
      (next?.type === 'word' &&
        next.capital &&
        // "at Governor House Karachi".
        !BUILDINGS.holds(token) &&
        !NEVER_NAMES.has(next.key) &&
        // "He Weidong, vice chairman of", but not "He Said".
        (!startsSentence(ctx, index) || ctx.tokens[index + 2]?.key === ','))
    )
  }
  if (ctx.countryAt(index)) return first && isGivenCountry(ctx, index)
  if (isListed) {
    const listed = isListedName(ctx, index, first, print)
    if (listed !== undefined) return listed
  }
  if (print !== 'prose')
    return (
      !HEADLINE_WORDS.has(key) &&
      !(ctx.lower.has(key) && !PARTICLES.has(key)) &&
      // "General Otieno Inaugurates Base", "Asif Trial Begins": what has an "s" may be a verb, and behind a name that the prose has
      // too, anything goes.
      !(
        ((key.length > 3 && key.endsWith('s')) || (!first && !ctx.isHeadlineWord(index - 1))) &&
        ctx.isHeadlineWord(index)
      )
    )
  // "ADMIRAL OTIENO CALLS ON GENERAL BEKELE: The Chief of ...", a headline inside a paragraph.
  if (token.capitals && before?.capitals && HEADLINE_WORDS.has(key)) return false
  // "Aghayev V.R.": initials behind the surname.
  if (!first && token.text.charCodeAt(1) === 46 && INITIALS.test(token.text)) return true
  // Orders and decorations: "V. K. Malhotra PVSM AVSM ADC".
  if (
    token.capitals &&
    !first &&
    token.text.length < 6 &&
    (ORDERS.has(key) || !/[aeiouy]/.test(key)) &&
    !REGNAL.test(token.text) &&
    token.text.length > 2
  )
    return false
  // An unknown abbreviation ends a name; a surname in capitals does not ("Florence PARLY").
  if (
    token.capitals &&
    !first &&
    token.text.length < 4 &&
    !ctx.tokens[index - 1]?.capitals &&
    !REGNAL.test(token.text) &&
    // "Ikram UL Haq".
    !(PARTICLES.holds(token) && ctx.tokens[index + 1]?.capital)
  )
    return false
  return true
}

/** "Mr Hall", "General An": what follows is a surname. */
function isAddressed(before: Token | undefined): boolean {
  return before?.capital === true && (/^m(?:r|r?s)$/.test(before.key) || OFFICERS.holds(before))
}

/** A word that a list of titles holds: whether it is a name all the same, or undefined where none of them speaks. */
function isListedName(ctx: NameContext, index: number, first: boolean, print: Print): boolean | undefined {
  const token = ctx.tokens[index] as Token
  const { key } = token
  const mayRank = RANK_WORDS.holds(token)
  if (mayRank && GIVEN_NOT_RANK.holds(ctx.tokens[index + 1])) return true
  if (isGivenTitle(ctx.tokens, index)) return true
  if (HEAD_WORDS.holds(token) || (mayRank && isRankWord(ctx.tokens, index)))
    return !first && TITLE_SURNAMES.has(key) && print === 'prose' && ctx.tokens[index + 1]?.key !== 'general'
  if (DOMAINS.holds(token) && !DOMAIN_NAMES.holds(token)) return false
  // "Simon Westlake Royal Marines": the service of an officer, and Ségolène Royal.
  const after = ctx.tokens[index + 1]
  if (!first && DOMAIN_NAMES.holds(token) && after?.capital && DOMAINS.holds(after) && !DOMAIN_NAMES.holds(after))
    return false
  // An NGO, but "Ngo Van An"; a gang, but "Qin Gang".
  if (
    PRIVATE_WORDS.holds(token) &&
    !(key === 'ngo' && !token.capitals && ctx.tokens[index + 1]?.capital) &&
    !(!first && PRIVATE_SURNAMES.holds(token) && print === 'prose' && !after?.capital)
  )
    return false
  return undefined
}

/** Words of clubs and bands that are surnames as well. */
const PRIVATE_SURNAMES = words('bar gang')

/** "Lieutenant General Sunday X": a day or a month as a given name, between a title and a surname. */
function isGivenDay(ctx: NameContext, index: number): boolean {
  const { tokens } = ctx
  if (!GIVEN_DAYS.holds(tokens[index]) || ctx.print(index) !== 'prose') return false
  const before = tokens[index - 1]?.key === '.' ? tokens[index - 2] : tokens[index - 1]
  const next = tokens[index + 1]
  return (
    before?.capital === true &&
    (HEADS.has(before.key) || RANKS.has(before.key)) &&
    next?.type === 'word' &&
    next.capital &&
    !NEVER_NAMES.has(next.key) &&
    !HEADS.has(next.key)
  )
}

/** "General AT Mohammad X": two initials without dots that are a small word as well. */
function areInitials(ctx: NameContext, index: number): boolean {
  const { tokens } = ctx
  const [before, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]]
  return (
    INITIAL_PAIRS.holds(token) &&
    token?.capitals === true &&
    before !== undefined &&
    (HEADS.has(before.key) || RANKS.has(before.key)) &&
    next?.type === 'word' &&
    next.capital &&
    !next.capitals &&
    !NEVER_NAMES.has(next.key) &&
    ctx.print(index) === 'prose'
  )
}
const INITIAL_PAIRS = words('at as am an is it by be do no of or if my me so to go')
const GIVEN_DAYS = words('sunday monday friday april june august')

/** "Defence Minister Israel X": the name of a state as a given name, between a title and a surname. */
function isGivenCountry(ctx: NameContext, index: number): boolean {
  const { tokens } = ctx
  const country = ctx.countryAt(index)
  if (!GIVEN_COUNTRIES.holds(tokens[index]) || !country || country.to - country.from !== 1) return false
  const before = tokens[index - 1]?.key ?? ''
  if (!HEADS.has(before) && !RANKS.has(before)) return false
  const next = tokens[index + 1]
  return next?.type === 'word' && ctx.print(index) === 'prose' && isNameWord(ctx, index + 1, false)
}
const GIVEN_COUNTRIES = words('israel chad jordan georgia cyprus kenya india')

/** A rank of one word, or the first word of a rank that goes on: "Wing" alone is a name. */
function isRankWord(tokens: Token[], index: number): boolean {
  const forms = RANKS.get(tokens[index]?.key ?? '')
  if (!forms) return false
  const next = tokens[index + 1]?.key === '-' ? tokens[index + 2]?.key : tokens[index + 1]?.key
  return forms.some((form) => form.words.length === 1 || form.words[1] === next)
}

/** "Sultan bin Mohammed", "Amir bin Said": a title that is a given name, as the father's name follows it. */
export function isGivenTitle(tokens: Token[], index: number): boolean {
  const token = tokens[index]
  const next = tokens[index + 1]
  if (!token?.capital || !next || !GIVEN_TITLES.holds(token)) return false
  // Behind a title stands a given name, not the family's: "Sultan Al Nasseri".
  if (/^(bin|ibn|ben|al)$/.test(next.key)) return true
  // "Lieutenant General Sultan X", "Defence Minister Amir X".
  const before = tokens[index - 1]
  // "Prince Sultan in Jeddah".
  if (before?.key === 'prince' && before.capital) return true
  if (!next.capital || next.type !== 'word' || MAY_BE_NAME.holds(next)) return false
  // "Amir Rostami said": a prince of the Gulf has more names than one.
  if (
    AMIR.test(token.key) &&
    !SHEIKH.test(next.key) &&
    (!tokens[index + 2]?.capital || tokens[index - 1]?.key === ',') &&
    tokens[index + 2]?.key !== 'bin'
  )
    return true
  if (!before?.capital) return false
  return OFFICERS.holds(before)
}
const OFFICERS = words('general gen colonel col brigadier brig admiral adm major captain minister ambassador')
const AMIR = /^am(?:i|ee)r$/
const SHEIKH = /^sh(?:ei|ai|ey)kh$/
const GIVEN_TITLES = words('sultan amir emir ameer malik rais')

function startsSentence(ctx: NameContext, index: number): boolean {
  const sentence = ctx.reading.sentences[ctx.reading.sentenceOf[index] ?? -1]
  return sentence?.from === index
}

/**
 * Reads a name that begins at a token.
 * @param index the token. @param stop the name ends before it at the latest.
 * @returns the end of the name (exclusive), or `index` where no name begins.
 */
export function parseName(ctx: NameContext, index: number, stop = ctx.tokens.length): number {
  const { tokens } = ctx
  const { sentenceOf } = ctx.reading
  const sentence = sentenceOf[index]
  const limit = Math.min(stop, tokens.length, index + LONGEST_NAME)
  let at = index
  let end = index
  let words = 0
  while (at < limit && sentenceOf[at] === sentence) {
    const token = tokens[at] as Token
    if (token.type === 'word' && isNameWord(ctx, at, words === 0)) {
      at++
      end = at
      words++
      continue
    }
    if (token.type === 'word' && !token.capital && PARTICLES.holds(token)) {
      if (words > 0 && FINAL_PARTICLES.holds(token)) {
        at++
        end = at
        continue
      }
      const hyphen = isHyphen(tokens, at + 1)
      if (HYPHEN_ONLY.holds(token) && !hyphen && !isHyphen(tokens, at - 1)) break
      const next = at + (hyphen ? 2 : 1)
      const goesOn = isNameWord(ctx, next, false) || (PARTICLES.holds(tokens[next]) && isNameWord(ctx, next + 1, false))
      if (!goesOn || next >= limit) break
      at = next
      continue
    }
    // "Sabah Al- Ahmad": white space behind the hyphen of an article.
    if (words > 0 && token.text === '-' && !token.spaced && ARTICLES.holds(tokens[at - 1]) && at === end) {
      if (isNameWord(ctx, at + 1, false)) {
        at++
        continue
      }
    }
    if (words > 0 && isHyphen(tokens, at)) {
      const next = tokens[at + 1]
      if (!next || next.type !== 'word') break
      if (isNameWord(ctx, at + 1, false) || (PARTICLES.holds(next) && isHyphen(tokens, at + 2))) {
        at++
        continue
      }
      // The second syllable of a Korean or Chinese given name: "Jong-un", "Kyung-wha".
      if (
        !next.capital &&
        // "Min-jae X": the given name in front.
        (words > 1 || next.key === 'bek' || (end - index === 1 && isGivenFirst(tokens, at))) &&
        next.text.length <= 6 &&
        !HYPHEN_TAILS.holds(next)
      ) {
        at += 2
        end = at
        continue
      }
      break
    }
    // "Sevele 'Ofa": the glottal stop before a vowel, in names of the Pacific.
    if (words > 0 && isGlottal(ctx, at)) {
      at++
      continue
    }
    if (words > 0 && (token.key === '"' || token.key === '(' || (token.key === "'" && token.spaced))) {
      const close = nicknameEnd(ctx, at)
      if (close < 0 || (token.key === '(' && words > 1)) break
      if (isNameWord(ctx, close, false)) {
        at = close
        continue
      }
      // `Ahmed Hirsi "Dheere" said`: the name by which a man is called may come last.
      if (words > 1 && token.key === '"' && token.spaced && close === at + 3 && isCalled(ctx, at)) return close
      break
    }
    break
  }
  if (words === 0) return index
  const after = tokens[end]
  if (after?.key === ',' && SUFFIXES.holds(tokens[end + 1]) && tokens[end + 1]?.capital) return end + 2
  return end
}

/** A mark that opens before a vowel and that nothing closes behind the word. */
function isGlottal({ tokens }: NameContext, at: number): boolean {
  const [mark, word] = [tokens[at], tokens[at + 1]]
  return (
    mark?.key === "'" &&
    mark.spaced &&
    word?.spaced === false &&
    /^[AEIOU][a-z]/.test(word.text) &&
    tokens[at + 2]?.key !== "'" &&
    tokens[at + 3]?.key !== "'"
  )
}

/** In prose, where quotation marks behind a name are no headline's. */
function isCalled(ctx: NameContext, at: number): boolean {
  return ctx.print(at) === 'prose' && !ctx.organisationAt(at + 1) && !ctx.placeAt(at + 1)
}

/** "Jae-hyun X": two short syllables, and a surname. */
function isGivenFirst(tokens: Token[], hyphen: number): boolean {
  const surname = tokens[hyphen + 2]
  return (
    surname?.type === 'word' &&
    surname.capital &&
    SYLLABLE.test(tokens[hyphen - 1]?.key ?? '') &&
    SYLLABLE.test(tokens[hyphen + 1]?.key ?? '')
  )
}
const SYLLABLE = /^[^aeiouy]{0,2}[aeiouyw]{1,3}(?:ng|[^aeiouy])?$/

/** `"Benny"` or `(Benny)` inside a name: the token after the closing mark, or -1. */
function nicknameEnd(ctx: NameContext, at: number): number {
  const mark = ctx.tokens[at]?.key === '(' ? ')' : ctx.tokens[at]?.key
  // In round brackets stands a country, a year or an abbreviation more often: one plain word is a nickname.
  if (mark === ')' && (ctx.tokens[at + 1]?.capitals || ctx.tokens[at + 2]?.key !== ')')) return -1
  for (let i = at + 1; i <= at + 3; i++) {
    if (ctx.tokens[i]?.key === mark) return i > at + 1 ? i + 1 : -1
    if (ctx.tokens[i]?.type !== 'word' || !ctx.tokens[i]?.capital) return -1
  }
  return -1
}

/** A hyphen without white space on either side; not a dash. */
export function isHyphen(tokens: Token[], index: number): boolean {
  const token = tokens[index]
  const next = tokens[index + 1]
  return (
    token?.key === '-' &&
    !token.spaced &&
    next !== undefined &&
    !next.spaced &&
    (token.text === '-' || token.text === '‐' || token.text === '‑')
  )
}
