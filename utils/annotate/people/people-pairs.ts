/** States that a text pairs: "between A and B", "A-B relations". */
import type { NameContext } from '../officials/names-context.ts'
import { words } from '../word-signs.ts'

/** "between A and B", "A-B relations", "A and B": the states that stand together. */
export function readPairs(ctx: NameContext, pairs: Map<string, Set<string>>): void {
  const { tokens, states } = ctx
  const put = (a: string, b: string): void => {
    const partners = pairs.get(a)
    if (partners) partners.add(b)
    else pairs.set(a, new Set([b]))
  }
  for (let i = 1; i < states.countries.length; i++) {
    const a = states.countries[i - 1]
    const b = states.countries[i]
    if (!a || !b || a.country === b.country || b.from - a.to > 2 || b.from <= a.to || !ctx.readable(a.from)) continue
    const key = tokens[a.to]?.key
    const joined = key === '-' || ((key === 'and' || key === '&') && isBetween(ctx, a.from, b.to))
    if (!joined) continue
    put(a.country, b.country)
    put(b.country, a.country)
  }
}

/** "between A and B", "A and B share ...", but not "ships bound for A and B". */
function isBetween(ctx: NameContext, from: number, to: number): boolean {
  const { tokens } = ctx
  const before = tokens[from - 1]?.key === 'the' ? from - 2 : from - 1
  if (BETWEEN.holds(tokens[before])) return true
  for (let i = to; i < to + 3; i++) if (SHARED.holds(tokens[i])) return true
  return false
}
const BETWEEN = words('between both of')
const SHARED = words(
  'share shared enjoy enjoyed have agreed agree reaffirmed signed relations ties cooperation partnership defence defense',
)
