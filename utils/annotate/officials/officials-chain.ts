/** Everything that stands before a name: offices, ranks and honorifics in any order, read as one chain. */
import type { NameContext } from './names-context.ts'
import { type OfficePhrase, parseOffice } from './officials-phrase.ts'
import { parseHonorific, parseRank, parseRetired } from './officials-title.ts'
import type { Token } from '../text/tokens.ts'
import { words } from '../word-signs.ts'

/** Everything that stands before a name. */
export interface Chain {
  from: number
  to: number
  phrases: OfficePhrase[]
  rank: string | null
  rankFrom: number
  honorific: boolean
  /** Where the words begin that belong to the person and not to an office. */
  personal: number
}

/** Reads offices, ranks and honorifics in any order at a token; null where none begins there. */
export function parseChain(ctx: NameContext, index: number): Chain | null {
  const { tokens } = ctx
  const { sentenceOf } = ctx.reading
  const sentence = sentenceOf[index]
  let chain: Chain | null = null
  let at = index
  const limit = Math.min(tokens.length, index + 40)
  while (at < limit && sentenceOf[at] === sentence) {
    const token = tokens[at] as Token
    // A word of no list begins nothing.
    if (token.row === 0 && token.key !== '(') break
    const rank = parseRank(ctx, at)
    const phrase = rank && rank.to > at + 1 ? null : parseOffice(ctx, at)
    if (phrase && !(chain?.rank && chain.phrases.length > 0)) {
      chain ??= untitledChain(index)
      chain.phrases.push(phrase)
      at = phrase.to
      chain.to = at
      chain.personal = -1
      const joined = joint(ctx, at)
      // "Minister of Defence and General Commander of the Armed Forces X": Cairo's commander-in-chief, and no rank of his.
      const general = joined > at && tokens[joined]?.key === 'general' && tokens[joined + 1]?.key === 'commander'
      const next = joined > at ? parseOffice(ctx, general ? joined + 1 : joined) : null
      if (next && (general || mayHoldBoth(phrase, next))) at = general ? joined + 1 : joined
      continue
    }
    if (rank) {
      chain ??= untitledChain(index)
      if (chain.rank === null) {
        chain.rank = rank.rank
        chain.rankFrom = at
      }
      if (chain.personal < 0) chain.personal = at
      at = parseRetired(ctx, rank.to)
      // "Major General (Pilot) X", "Lieutenant General Staff X".
      at = skipBracket(ctx, skipCorps(ctx, at))
      chain.to = at
      continue
    }
    const honorific = parseHonorific(ctx, at)
    if (honorific > at) {
      chain ??= untitledChain(index)
      if (chain.personal < 0) chain.personal = at
      chain.honorific = true
      at = honorific
      chain.to = at
      continue
    }
    const retired = chain ? parseRetired(ctx, at) : at
    if (!chain || retired === at) break
    at = retired
    chain.to = at
  }
  return chain
}

/** "Rear-Admiral (RADM) X", "Major General (Sea) Y": one word in brackets between a rank and a name. */
function skipBracket(ctx: NameContext, at: number): number {
  const { tokens } = ctx
  const inner = tokens[at + 1]
  // "Lieutenant Colonel (Lt Col) X".
  const again = tokens[at]?.key === '(' ? parseRank(ctx, at + 1) : null
  if (again && tokens[again.to]?.key === ')' && tokens[again.to + 1]?.capital) return again.to + 1
  const isOne = tokens[at]?.key === '(' && inner?.type === 'word' && inner.capital && tokens[at + 2]?.key === ')'
  return isOne && tokens[at + 3]?.capital && !ctx.countryAt(at + 1) ? at + 3 : at
}

const CORPS = words('staff pilot engineer dr navy eng')
function skipCorps(ctx: NameContext, from: number): number {
  const { tokens } = ctx
  let at = from
  for (let count = 0; count < 3; count++) {
    if (CORPS.holds(tokens[at]) && tokens[at]?.capital && tokens[at + 1]?.capital) at++
    else break
  }
  return at
}

/** "and", "&", "/" or "-cum-" between two offices of one person: the token after it, or `at`. */
function joint(ctx: NameContext, at: number): number {
  const { tokens } = ctx
  const key = tokens[at]?.key
  if (key === 'and' || key === '&' || key === '/') return at + 1
  if (key === '-' && tokens[at]?.spaced) return at + 1
  if (key === ',' && tokens[at + 1]?.key === 'and') return at
  return at
}

/** Can one person hold both? A prime minister is not the army chief that stands beside him. */
function mayHoldBoth(a: OfficePhrase, b: OfficePhrase): boolean {
  if (a.office.id === b.office.id || a.plural || b.plural) return false
  if (a.head?.id === 'counterpart' || b.head?.id === 'counterpart') return false
  // "The Secretary and Minister X": two, each by his bare title.
  if (!a.modified && !b.modified && a.office.id === 'secretary.plain') return false
  const top = (phrase: OfficePhrase): boolean => phrase.office.seniority === 1
  if (top(a) && top(b)) return false
  if (isDeputyAndChief(a.office.id, b.office.id) || isDeputyAndChief(b.office.id, a.office.id)) return true
  if (a.office.sector !== b.office.sector) {
    const ids = `${a.office.id} ${b.office.id}`
    return (
      /commander\.chief|councillor|^prince|^monarch|^head\.state chief|minister\.defence commander/.test(ids) &&
      // The prime minister of Iraq commands its forces; beside others stands who does.
      (!/head\.government/.test(ids) || ids === 'head.government commander.chief')
    )
  }
  if (top(a) && a.office.id === 'head.state') return b.office.sector === 'MIL'
  if (top(a))
    return (b.office.id.startsWith('minister') && b.office.seniority <= 2) || /^Chair.*Council/.test(b.office.title)
  return true
}

/** "First Deputy Minister of Defence – Chief of the General Staff", in the states that join the two. */
export function isDeputyAndChief(a: string, b: string): boolean {
  return (
    a === 'minister.defence.deputy' && (b === 'chief.general.staff' || b === 'chief.defence' || b === 'chief.staff')
  )
}

/** The chain of a name that has no title of its own. */
export function untitledChain(at: number): Chain {
  return { from: at, to: at, phrases: [], rank: null, rankFrom: -1, honorific: false, personal: -1 }
}
