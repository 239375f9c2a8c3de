/** Delegations, and officials known by their state alone: parties of a sentence that have no name. */
import type { CountryFinding } from '../findings.ts'
import type { NameContext } from '../officials/names-context.ts'
import type { Party } from './people-draft.ts'
import { words } from '../word-signs.ts'

/** Tokens of a sentence in which delegations are looked for. */
const SENTENCE = 120
/** What a delegation is called. */
export const DELEGATION = words('delegation team')

/** "A Chinese military delegation called on X", "X received a team from Britain": parties without a name, put among the others in order. */
export function withDelegations(ctx: NameContext, parties: Party[], index: number): Party[] {
  const { tokens, reading } = ctx
  const sentence = reading.sentences[index]
  if (!sentence) return parties
  const added: Party[] = []
  for (let at = sentence.from; at < Math.min(sentence.to, sentence.from + SENTENCE); at++) {
    const visitor = ctx.countryAt(at) && visitorAt(ctx, at)
    if (!visitor && !DELEGATION.holds(tokens[at])) continue
    if (parties.some((party) => at >= party.from && at < party.to)) continue
    if (visitor) {
      added.push({ from: at, to: visitor.to + 1, draft: null, country: visitor.country })
      continue
    }
    const country = countryOfDelegation(ctx, at)
    if (country) added.push({ from: Math.min(at, country.from), to: at + 1, draft: null, country: country.country })
  }
  return added.length > 0 ? [...parties, ...added].sort((a, b) => a.from - b.from) : parties
}

/** "The Croat had", "the Cameroonian officer": somebody known by his state alone. */
function visitorAt(ctx: NameContext, at: number): CountryFinding | undefined {
  const country = ctx.tokens[at - 1]?.key === 'the' ? ctx.countryAt(at) : undefined
  return country?.form === 'demonym' && country.from === at && PERSON.holds(ctx.tokens[country.to])
    ? country
    : undefined
}
const PERSON = words(
  'officer officers visitor visitors guest guests general admiral official officials had has was were who said told thanked came',
)

/** The state of a delegation: in front of the word, or behind "from" or "of"; also that of its army. @param at the word "delegation". */
export function countryOfDelegation(ctx: NameContext, at: number): { country: string; from: number } | undefined {
  const { tokens } = ctx
  for (let i = at - 1; i >= at - 6; i--) {
    const country = ctx.countryAt(i)
    if (country) return country
    // "a B high-level delegation", "B's 12-member team".
    const { type, key } = tokens[i] ?? {}
    if (type === 'mark' ? key !== '-' : key === 'to' || key === 'and') break
  }
  if (tokens[at + 1]?.key !== 'from' && tokens[at + 1]?.key !== 'of') return undefined
  const of = tokens[at + 2]?.key === 'the' ? at + 3 : at + 2
  const { country, from } = ctx.countryAt(of) ?? ctx.organisationAt(of) ?? {}
  return country && from !== undefined ? { country, from } : undefined
}
