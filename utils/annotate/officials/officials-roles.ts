/** Offices and ranks without a name as descriptions of somebody: "the defence minister", "his Iranian counterpart". */
import { DOMAINS } from '../../gazetteer/offices.ts'
import { WEAK_RANKS } from '../../gazetteer/ranks.ts'
import type { OfficialFinding } from '../findings.ts'
import type { NameContext } from './names-context.ts'
import type { Chain } from './officials-chain.ts'
import { lookLeft, lookRight } from './officials-country.ts'
import { countriesOf, described, officesOf, organisationOf } from './officials-findings.ts'
import type { OfficePhrase } from './officials-phrase.ts'
import { parseName } from './names.ts'
import { parseRank } from './officials-title.ts'
import type { Token } from '../text/tokens.ts'
import { words } from '../word-signs.ts'
import { THE_OR_THEIR } from '../small-words.ts'

const GUEST_NOUNS = words('diplomat visitor guest')
const PEER = words('counterpart number')

/** "the visiting general": a rank alone, beside a determiner. */
export function rankRole(ctx: NameContext, chain: Chain, found: OfficialFinding[]): number {
  const left = lookLeft(ctx, chain.from)
  const next = ctx.tokens[chain.to]
  const modifies = next?.type === 'word' && next.capital
  const weak = WEAK_RANKS.has(chain.rank ?? '') || chain.rank === 'Commodore'
  if (
    (left.from === chain.from && left.countries.length === 0) ||
    modifies ||
    weak ||
    !(left.definite || (left.indefinite && left.countries.length > 0 && namedAfterComma(ctx, chain.to)))
  )
    return chain.to
  // "the general public", "the general situation": the adjective.
  if (chain.rank === 'General' && !ctx.tokens[chain.from]?.capital && !followedByVerb(next) && !left.visiting)
    return chain.to
  const role = described(left.from, chain.to, [], left.countries, 0.6, '@rank_the')
  role.rank = chain.rank
  found.push(role)
  return chain.to
}

export const VERBS = words(
  'said says met told lauded praised appreciated expressed also was is will would had has assured thanked arrived visited underscored highlighted emphasised emphasized reaffirmed reiterated stressed added commended acknowledged called discussed',
)
function followedByVerb(token: Token | undefined): boolean {
  return (
    token === undefined || token.key === '.' || token.key === ',' || VERBS.holds(token) || token.type === 'possessive'
  )
}

/** Words after an office that make it part of something else: "Prime Minister’s Office", "minister-level". */
const NO_ROLE = words(
  'guest house houses nation nations country countries government city of honour honor room executive whip reporter economist selector organiser office house secretariat level residence meeting meetings conference summit election elections post candidate cup trophy ship position mess complex lodge palace ministerial dialogue talks forum',
)
const OF_ANOTHER = words(
  'office house secretariat residence lodge special adviser advisor spokesperson spokesman spokeswoman aide assistant wife son daughter brother envoy representative party cabinet department',
)

/** "X, a former army chief of staff": offices that say whose name the one before is. */
const FORMERLY =
  /^(?:minister|ambassador|attache|chief\.(?:army|navy|air|defence|general|staff|joint)|secretary\.(?:defence|general\.defence)|adviser\.(?:security|defence)|head\.government)/
const STANDING = words('guest visitor host diplomat')

/** An office without a name as a description of somebody, or null where it is none. */
export function roleOf(ctx: NameContext, chain: Chain, apposed = false): OfficialFinding | null {
  const { tokens } = ctx
  const first = chain.phrases[0] as OfficePhrase
  const last = chain.phrases.at(-1) as OfficePhrase
  const to = last.to
  const left = lookLeft(ctx, chain.from)
  const next = tokens[to]
  const isIntroduced =
    left.indefinite && apposed && (FORMERLY.test(first.office.id) || speaksForState(ctx, first, chain.from))
  // "a senior Iranian commander, X Y,".
  const isNamed =
    left.indefinite && (left.countries.length > 0 || first.countries.length > 0) && namedAfterComma(ctx, to)
  if (first.plural || (left.indefinite && !isIntroduced && !isNamed)) return null
  // "the Commanding Officer of the ship": of what no list has; elsewhere such an "of" is that of a club or a firm.
  const isOfUnit = next?.key === 'of' && (/^commander|^attache$/.test(first.office.id) || landAfter(ctx, to) > to)
  if (next && !isOfUnit && (NO_ROLE.holds(next) || (next.key === '-' && !next.spaced && NO_ROLE.holds(tokens[to + 1]))))
    return null
  if (next?.type === 'possessive' && OF_ANOTHER.holds(tokens[to + 1])) return null
  // "the guest", "his host", "the diplomat": alone, and after a determiner.
  if (
    STANDING.holds(tokens[to - 1]) &&
    (to - chain.from > 1 ||
      (left.from !== chain.from - 1 && !GUEST_NOUNS.holds(tokens[to - 1])) ||
      (left.countries.length > 0 && tokens[to - 1]?.key === 'host') ||
      !THE_OR_THEIR.holds(tokens[left.from]))
  )
    return null
  // "the country’s premier defence show".
  if (
    tokens[to - 1]?.key === 'premier' &&
    next?.type === 'word' &&
    !next.capital &&
    !VERBS.holds(next) &&
    next.key !== 'of'
  )
    return null
  const inside = chain.phrases.some((phrase) => phrase.countries.length > 0)
  const strong = !first.head?.weak || first.modified
  const bare = !apposed && !left.definite && left.countries.length === 0 && !inside
  if (!strong && bare) return null
  if (
    bare &&
    !tokens[chain.from]?.capital &&
    ctx.print(chain.from) === 'prose' &&
    !(first.head?.id === 'minister' && !first.modified) &&
    // "co-chaired by defence secretary, X Y, and ...", "and defence chief, General X".
    !(strong && first.modified && namedAfterComma(ctx, to))
  )
    return null
  if (
    first.head?.id === 'assistant' &&
    !inside &&
    left.countries.length === 0 &&
    !(first.modified && tokens[first.from]?.capital && (left.definite || apposed))
  )
    return null
  const role = described(
    isIntroduced ? left.from - 1 : left.from,
    to,
    officesOf(chain),
    countriesOf(ctx, chain, left.countries, to),
    bare ? 0.6 : strong ? 0.85 : 0.7,
    '@office_alone',
  )
  role.organisation = organisationOf(chain)
  return role
}

/** @returns the token behind "of another Asian country", where a state without its name follows an office; else `at` itself. */
export function landAfter({ tokens }: NameContext, at: number): number {
  if (tokens[at]?.key === 'of' && SOME.holds(tokens[at + 1]))
    for (let end = at + 2; end < at + 5; end++) if (LAND.holds(tokens[end])) return end + 1
  return at
}
const SOME = words('a an another one')
const LAND = words('country state nation republic kingdom')

/** "a Pentagon spokesman", "a spokeswoman for the defence ministry"; not one for a company. */
function speaksForState(ctx: NameContext, { office, to }: OfficePhrase, from: number): boolean {
  if (office.id !== 'spokesperson') return false
  for (let t = from; t < to; t++)
    if (DOMAINS.holds(ctx.tokens[t]) || ctx.organisationAt(t) || ctx.countryAt(t)) return true
  return false
}

/** ", X Y,": a name of two words set off by commas; ", Brigadier General X Y": behind a rank the second is often left out. */
export function namedAfterComma(ctx: NameContext, to: number): boolean {
  if (ctx.tokens[to]?.key !== ',') return false
  const rank = parseRank(ctx, to + 1)
  if (rank && parseName(ctx, rank.to) > rank.to) return true
  const end = parseName(ctx, to + 1)
  return end > to + 2 && ctx.tokens[end]?.key === ',' && !ctx.placeAt(to + 1) && !ctx.organisationAt(to + 1)
}

export function counterpartRole(ctx: NameContext, chain: Chain, phrase: OfficePhrase): OfficialFinding | null {
  const { tokens } = ctx
  if (phrase.plural) return null
  const left = lookLeft(ctx, chain.from)
  const right = phrase.countries.length > 0 ? [] : lookRight(ctx, phrase.to)
  const countries = [...left.countries, ...phrase.countries.map((entry) => ({ ...entry, confidence: 0.95 })), ...right]
  if (!left.definite && countries.length === 0) return null
  // "his colleague" may be anybody; "his Estonian colleague" is a counterpart.
  if (!PEER.holds(tokens[phrase.to - 1]) && countries.length === 0) return null
  const beside = countries.map((entry) => ({ ...entry, reason: '@beside_counterpart' }))
  const role = described(left.from, phrase.to, [], beside, 0.85, '@counterpart')
  role.relation = 'counterpart'
  return role
}
