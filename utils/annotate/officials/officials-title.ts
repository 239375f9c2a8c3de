/** Ranks and honorifics before a name, in chains. */
import {
  AFTER_YANG,
  HONORIFIC_ENDS,
  HONORIFIC_MIDDLES,
  HONORIFIC_STARTS,
  HONORIFIC_TAILS,
  HONORIFICS,
  MAY_BE_NAME,
  RETIRED,
} from '../../gazetteer/honorifics.ts'
import { GIVEN_NOT_RANK, RANKS } from '../../gazetteer/ranks.ts'
import { TAKES_GENERAL } from '../../gazetteer/offices.ts'
import { isHyphen, isNameWord } from './names.ts'
import type { NameContext } from './names-context.ts'
import type { Token } from '../text/tokens.ts'
import { Words, words } from '../word-signs.ts'

/** The most words between the first and the last of "His Royal Highness"; a text of nothing but "the" stays linear. */
const MIDDLES = 4
/** Honorifics in capitals that are ordinary words otherwise. */
const SERVICE_WORDS = words('staff pilot pol')
const CAPITALS_ONLY = words('he hh hm ir adv arch rep ing sen fr')

/** Styles after which "Sheikh" is one more ("H.H. Sheikh Saif"). */
const STYLES = words(
  'h.h hh h.e he highness excellency hrh h.r.h his pilot staff general admiral colonel eng marshal brigadier',
)

const RANKING = new Words([...RANKS.keys(), ...SERVICE_WORDS])

const ELIDED = words("hon'ble dato'")
const STYLE_LETTERS = words('e h m')

/** "Commissioner General X", "Defence Secretary General Y": a rank; "Director General Z" is none, nor is NATO's secretary general. */
export function isRankBehind(tokens: Token[], index: number): boolean {
  const before = tokens[index - 1]?.key
  return before === 'commissioner' || (before === 'secretary' && /^defen[cs]e$/.test(tokens[index - 2]?.key ?? ''))
}

/** Reads a rank at a token. @returns its plain form and where it ends, or null. */
export function parseRank(ctx: NameContext, index: number): { rank: string; to: number } | null {
  const { tokens } = ctx
  const token = tokens[index]
  if (!token || !RANKING.holds(token)) return null
  // "Staff Major General": a general staff officer of the Gulf and the Levant. "Pol. Gen.": one of the Thai police.
  if (SERVICE_WORDS.holds(token) && token.capital && RANKS.has(tokens[index + 1]?.key ?? ''))
    return parseRank(ctx, index + 1)
  // "Director-General Dr. X", "the agency's Secretary General X", where they are no office of a state.
  if (
    token.key === 'general' &&
    TAKES_GENERAL.has(tokens[index - (isHyphen(tokens, index - 1) ? 2 : 1)]?.key ?? '') &&
    !isRankBehind(tokens, index)
  )
    return null
  const forms = RANKS.get(token.key)
  if (!forms || (token.key === 'fm' && !isFieldMarshal(ctx, index))) return null
  if (token.key.length < 4 && LETTERS.holds(token) && !token.capitals) return null
  for (const form of forms) {
    let at = index + 1
    let word = 1
    while (word < form.words.length) {
      // "the Army. General X": a word in full takes no dot, the sentence ends there.
      if (
        isHyphen(tokens, at) ||
        (tokens[at]?.key === '.' && !tokens[at]?.spaced && !IN_FULL.has(form.words[word - 1] ?? ''))
      )
        at++
      if (tokens[at]?.key !== form.words[word]) break
      at++
      word++
    }
    if (word < form.words.length) continue
    // "U.S. Marine Corps Gen. X".
    if (form.words[0] === 'corps' && tokens[index - 1]?.key === 'marine') return null
    if (form.words.length === 1 && GIVEN_NOT_RANK.holds(tokens[at])) return null
    return { rank: form.rank, to: skipDot(tokens, at) }
  }
  return null
}

/** "FM": a field marshal where the article has one in full, a foreign minister elsewhere. */
export function isFieldMarshal(ctx: NameContext, index: number): boolean {
  return ctx.tokens[index]?.capitals === true && ctx.reading.text.includes('Field Marshal')
}

/** Ranks of letters that mean something else in lower case. */
const LETTERS = words('mg bg ltc csm')

const IN_FULL = new Set('army corps air field fleet general marshal admiral major captain'.split(' '))

/** "Gen ." or "Lt.Gen." leave a dot of their own behind an unknown abbreviation. */
function skipDot(tokens: Token[], at: number): number {
  const token = tokens[at]
  return token?.key === '.' && !token.spaced && tokens[at + 1]?.capital && (tokens[at - 1]?.text.length ?? 9) <= 4
    ? at + 1
    : at
}

/** Reads one honorific at a token ("Dr.", "His Royal Highness", "Dato’ Seri"). @returns its end, or `index` where there is none. */
export function parseHonorific(ctx: NameContext, index: number): number {
  const { tokens } = ctx
  const token = tokens[index]
  // "Dr. (Eng.) X"
  if (token?.key === '(' && tokens[index + 1]?.type === 'word') {
    const inner = parseHonorific(ctx, index + 1)
    return inner > index + 1 && tokens[inner]?.key === ')' ? inner + 1 : index
  }
  if (token?.type !== 'word' || token.row === 0) return index
  const { key } = token
  if (HONORIFIC_STARTS.holds(token)) {
    let at = index + 1
    while (at <= index + MIDDLES && HONORIFIC_MIDDLES.holds(tokens[at])) at++
    return HONORIFIC_ENDS.holds(tokens[at]) ? at + 1 : index
  }
  if (!token.capital) return index
  // "H E Dr X".
  if (key === 'h' && STYLE_LETTERS.holds(tokens[index + 1]) && tokens[index + 1]?.capital) {
    const end = tokens[index + 2]
    if (end?.capital && end.key.length > 1) return index + 2
  }
  if (CAPITALS_ONLY.holds(token) && !token.capitals && !token.text.includes('.')) return index
  // "Sri Mulyani" is a name, "Tan Sri" and "Dato’ Sri" are titles.
  const before = tokens[index - 1]?.key === "'" ? tokens[index - 2]?.key : tokens[index - 1]?.key
  if (key === 'sri' && !HONORIFICS.has(before ?? '')) return index
  // "U Than Swe" of Myanmar.
  if (key === 'u') return token.text === 'U' && isNameWord(ctx, index + 1, true) && ctx.names('MM') ? index + 1 : index
  if (key === 'yang') return AFTER_YANG.holds(tokens[index + 1]) ? index + 2 : index
  if (HONORIFIC_TAILS.holds(token) && (HONORIFICS.has(before ?? '') || HONORIFIC_TAILS.has(before ?? '')))
    return tokens[index + 1]?.capital ? index + 1 : index
  const isOne = HONORIFICS.holds(token) || ELIDED.holds(token)
  if (isOne && !MAY_BE_NAME.holds(token)) {
    let at = index + 1
    if (tokens[at]?.key === "'" && !tokens[at]?.spaced) at++
    if (tokens[at]?.key === '.' && !tokens[at]?.spaced && tokens[at + 1]?.type === 'word') at++
    return at
  }
  // "Sheikh Mohammed bin Isa": an honorific when two words of a name follow, else part of the name.
  if (MAY_BE_NAME.holds(token)) {
    const next = index + 1
    // "Tun" is a title of Malaysia, and a name in Myanmar.
    if (key === 'prince' || key === 'princess' || key === 'chief' || (key === 'tun' && ctx.names('MM'))) return index
    if (STYLES.holds(tokens[index - 1]) && isNameWord(ctx, next, true)) return next
    if (key === 'tan' || key === 'tun' || key === 'sen' || key === 'sir' || key === 'adv')
      return key === 'sir' ||
        tokens[next]?.key === 'sri' ||
        (key === 'tun' && isNameWord(ctx, next, true)) ||
        token.text.endsWith('.') ||
        key === 'adv'
        ? next
        : index
    return isNameWord(ctx, next, true) && (isNameWord(ctx, next + 1, false) || tokens[next + 1]?.key === 'bin')
      ? next
      : index
  }
  return index
}

/** Reads a mark of retirement or service at a token: "(Retd)", "retired", "(R)". @returns its end, or `index`. */
export function parseRetired(ctx: NameContext, index: number): number {
  const { tokens } = ctx
  const token = tokens[index]
  if (token?.key === '(') {
    const inner = tokens[index + 1]
    if (
      inner &&
      RETIRED.holds(inner) &&
      (inner.key.length > 2 || inner.capital || inner.key === 'r') &&
      tokens[index + 2]?.key === ')'
    )
      return index + 3
    return index
  }
  if (
    token?.type === 'word' &&
    token.key.length > 2 &&
    RETIRED.holds(token) &&
    token.key !== 'res' &&
    token.key !== 'ret'
  )
    return index + 1
  return index
}
