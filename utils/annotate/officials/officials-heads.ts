/** The head of an office, and what the rules for titles look up at a token. */
import { HONORIFICS, RETIRED } from '../../gazetteer/honorifics.ts'
import { ACRONYMS, DOMAINS, HEADS, type Head, MODIFIERS } from '../../gazetteer/offices.ts'
import type { Token } from '../text/tokens.ts'
import type { NameContext } from './names-context.ts'
import { isGivenTitle, isHyphen } from './names.ts'
import { Words, words } from '../word-signs.ts'

const OF_HOUSE = words('parliament congress the')

/** Longest run of modifiers, and longest complement, in tokens: keeps hostile text linear. */
export const REACH = 10
/** Words of a portfolio that begin another title when a head follows. */
export const RESTART = new Set('deputy vice acting senior chief prime general'.split(' '))

export const wordAt = (tokens: Token[], index: number): string =>
  tokens[index]?.type === 'word' ? tokens[index].key : ''

/** Titles do not cross the end of a sentence. */
export function sentenceEnd(ctx: NameContext, index: number): number {
  return ctx.reading.sentences[ctx.reading.sentenceOf[index] ?? -1]?.to ?? index
}

const PORTFOLIOS = new Set('def defence defense foreign interior home'.split(' '))

/** Words that may be the head of an office. */
export const HEAD_WORDS = new Words([...HEADS.keys(), 'min', 'charge'])

/** Of them, those that are something else by what stands beside them or how they are printed. */
const CHECKED = words(
  'sec min charge pm dg mp mna mla goc chief member members official officer emir amir ameer sultan',
)

/** The head at a token; abbreviations count only in capitals. */
export function headAt(tokens: Token[], index: number): Head | undefined {
  const token = tokens[index]
  if (!token || !HEAD_WORDS.holds(token)) return undefined
  const { key } = token
  if (!CHECKED.holds(token)) return HEADS.get(key)
  // "Def Min", "Defence Min."; Min alone is a name.
  // "the U.S. chargé X", without the rest of it.
  if (key === 'charge')
    return tokens[index]?.text.endsWith('é') &&
      wordAt(tokens, index + 1) !== "d'affaires" &&
      wordAt(tokens, index + 1) !== 'd'
      ? HEADS.get("d'affaires")
      : undefined
  // "SEC. X:", "Sec. of State Y", but not "30 sec", "the SEC" and "Sec. 5".
  if (
    key === 'sec' &&
    !(token.capital && token.text.endsWith('.') && (tokens[index + 1]?.capital || wordAt(tokens, index + 1) === 'of'))
  )
    return undefined
  const isMinister = key === 'min' && PORTFOLIOS.has(wordAt(tokens, index - 1))
  const head = HEADS.get(isMinister ? 'minister' : key)
  if (!head) return undefined
  if (
    (key === 'pm' || key === 'dg' || key === 'mp' || key === 'mna' || key === 'mla' || key === 'goc') &&
    !tokens[index]?.capitals
  )
    return undefined
  if (key === 'pm' && tokens[index - 1]?.type === 'number') return undefined
  if (head.id === 'monarch' && isGivenTitle(tokens, index)) return undefined
  // "Editor-in-chief".
  if (
    key === 'chief' &&
    (wordAt(tokens, index - 1) === 'in' || (isHyphen(tokens, index - 1) && wordAt(tokens, index - 2) === 'in'))
  )
    return undefined
  // "Hon. X, MP, Minister of Defence": letters behind a name.
  if (key === 'mp' && tokens[index - 1]?.key === ',' && tokens[index - 2]?.capital && tokens[index + 1]?.key === ',')
    return undefined
  // "Member of Parliament".
  if (
    key.startsWith('member') &&
    (wordAt(tokens, index + 1) !== 'of' ||
      !OF_HOUSE.has(wordAt(tokens, index + 2)) ||
      !/^(parliament|congress|knesset|bundestag|duma|sejm|riigikogu|seimas|saeima|majlis|verkhovna)$/.test(
        wordAt(tokens, wordAt(tokens, index + 2) === 'the' ? index + 3 : index + 2),
      ))
  )
    return undefined
  // "the senior U.S. official X", "a senior official, Y", "Bureau Official Z".
  if (key === 'official') {
    const next = tokens[index + 1]?.key === ',' ? index + 2 : index + 1
    const before = `${wordAt(tokens, index - 2)} ${wordAt(tokens, index - 1)}`
    if (tokens[index]?.capital ? !before.endsWith('bureau') : !(tokens[next]?.capital && /senior|top/.test(before)))
      return undefined
  }
  // "Officer-in-Charge".
  if (key === 'officer') {
    const next = isHyphen(tokens, index + 1) ? index + 2 : index + 1
    const last = isHyphen(tokens, next + 1) ? next + 2 : next + 1
    // "Commanding Officer", "General Officer Commanding": whoever commands.
    if (wordAt(tokens, index - 1) === 'commanding' || wordAt(tokens, next) === 'commanding')
      return HEADS.get('commander')
    if (tokens[index]?.capital && wordAt(tokens, index - 1) === 'liaison') return head
    if (wordAt(tokens, next) !== 'in') return undefined
    if (wordAt(tokens, last) === 'command') return HEADS.get('commander')
    if (wordAt(tokens, last) !== 'charge') return undefined
  }
  return head
}

/** "FIFA president": an abbreviation before a weak head, which is no state and no known service. */
export function isUnknownAbbreviation(ctx: NameContext, index: number): boolean {
  const token = ctx.tokens[index]
  if (!token || token.type !== 'word' || !token.capitals || ctx.print(index) === 'capitals') return false
  return (
    // "THE head of the navy", under a headline.
    !OPENERS.holds(token) &&
    !ctx.countryAt(index) &&
    !ctx.organisationAt(index)?.country &&
    !ctx.organisationAt(index)?.id &&
    !MODIFIERS.has(token.key) &&
    !ACRONYMS.has(token.key) &&
    // "HRH Prince X", "HM King Y".
    !HONORIFICS.holds(token)
  )
}

const OPENERS = words('the a an new former visiting outgoing senior top')

/** "(COAS)" after an office: the token after the bracket, or `at`. */
export function bracketEnd(ctx: NameContext, at: number): number {
  const { tokens } = ctx
  if (tokens[at]?.key !== '(') return at
  let close = at + 1
  // "Military Attaché (Army, Navy and Air)".
  while (close < at + 7 && tokens[close]?.key !== ')') close++
  if (tokens[close]?.key !== ')' || close === at + 1) return at
  const inner = tokens[at + 1] as Token
  if (RETIRED.holds(inner) && close === at + 2) return at
  const abbreviation = inner.capitals || (inner.type === 'word' && DOMAINS.holds(inner))
  return abbreviation && inner.text.length > 1 ? close + 1 : at
}
