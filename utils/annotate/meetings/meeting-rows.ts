/** A row of those met: who is named one after the other, and where the row ends. */
import { apposed, type Cast, once, type Taker, takersOf } from './meeting-cast.ts'
import type { OfficialFinding } from '../findings.ts'
import type { Cue } from './meeting-cues.ts'
import { DELEGATES, LINK } from './meeting-side-left.ts'
import { SEPARATE } from './meeting-tense.ts'
import { WEEKDAY } from '../text/calendar.ts'
import type { Token } from '../text/tokens.ts'
import { words } from '../word-signs.ts'

const TO_OR_OF = words('to of')

/** Who does so behind a name speaks. */
export const SAY = words('said says told added stated announced noted tweeted confirmed reported wrote')
/** Who does so behind "following the meeting of the council" does not do it at that meeting. */
export const MET = words('met meets meet held holds received receives hosted called visited')

/** No delegation is printed longer; a hostile list must not make the work grow with its square. */
const MOST = 24

/** The list of officials that begins within `reach` tokens from `from` on. */
export function listAt(cast: Cast, from: number, end: number, reach: number): Taker[] {
  const takers: Taker[] = []
  for (let t = from; t < Math.min(end, from + reach); t++)
    if ((cast.findingAt[t] as number) >= 0) {
      collect(cast, t, end, takers, null, false)
      break
    }
  return apposed(cast, once(takers))
}

/**
 * Follows a list of officials from the token `at` on, and adds them to `takers`.
 * @param cue whom the row belongs to; null for any row. @param fronted the row stands in words in front of the clause: a bare comma ends it.
 */
export function collect(cast: Cast, at: number, end: number, takers: Taker[], cue: Cue | null, fronted: boolean): void {
  const { tokens, findingAt, people } = cast
  let delegation = false
  let t = at
  while (t < end && takers.length < MOST) {
    const index = findingAt[t] as number
    if (index >= 0) {
      const finding = people.findings[index]
      const stop = finding?.to ?? t + 1
      // ", the spokesman said": a speaker, not somebody who was met.
      const after = tokens[stop]?.key === ',' ? stop + 1 : stop
      const speaks = takers.length > 0 && tokens[t - 1]?.key === ',' && SAY.holds(tokens[after])
      // "A held talks with B, and C met D": the subject of the next clause.
      if (takers.length > 0 && MET.holds(tokens[stop]) && tokens[t - 1]?.key === 'and') return
      if (!speaks && finding && finding.from > (cue?.from ?? at) - 60 && !isServed(cast, finding))
        takers.push(...takersOf(cast, index, delegation))
      t = Math.max(stop, t + 1)
      continue
    }
    let gap = t
    while (gap < end && gap < t + 14 && (findingAt[gap] as number) < 0) {
      const token = tokens[gap] as Token
      if (DELEGATES.holds(token)) delegation = true
      // "the chief of the liaison office in Belgrade, General X": a role goes on to its name.
      if (
        (token.key === 'in' || token.key === 'at') &&
        (tokens[gap + 1]?.capital || tokens[gap + 1]?.key === 'the') &&
        roleOnly(takers.at(-1))
      ) {
        gap++
        continue
      }
      const linking =
        LINK.holds(token) ||
        // "a visit by X to Y".
        (token.key === 'to' && cue?.kind === 'callon' && cue.reach === 'between') ||
        // "met with X, and separately with Y".
        (tokens[gap + 1]?.key === 'with' && SEPARATE.holds(token)) ||
        // "met X, then Y".
        (token.key === 'then' && tokens[gap - 1]?.key === ',') ||
        // "called on X and on Y".
        (token.key === 'on' && cue?.kind === 'callon' && tokens[gap - 1]?.key === 'and') ||
        DELEGATES.holds(token) ||
        (token.type !== 'word' &&
          token.key !== '.' &&
          (token.key !== ';' || cue?.several !== null || isPart(cast, gap))) ||
        token.capital ||
        // "General X (left) and Admiral Y".
        tokens[gap - 1]?.key === '('
      if (!linking || (WEEKDAY.holds(token) && token.capital)) return
      gap++
    }
    if (gap >= end || gap >= t + 14) return
    // "During talks with A, B said": a bare comma ends the fronted words, unless A goes on in apposition.
    if (fronted && gap === t + 1 && tokens[t]?.key === ',' && !sameBehind(cast, takers, gap)) return
    t = gap
  }
}
/** "received A, B's minister; C, D's minister; and E": a semicolon between those of a row, and not between two clauses. */
function isPart({ tokens, findingAt, people }: Cast, at: number): boolean {
  let next = at + 1
  while (next < at + 4 && (findingAt[next] ?? -1) < 0) next++
  if (!/^[,;.]$/.test(tokens[people.findings[findingAt[next] ?? -1]?.to ?? at + 1]?.key ?? '')) return false
  for (let i = at; i < at + 40; i++) if (tokens[i]?.key === ';' && tokens[i + 1]?.key === 'and') return true
  return false
}

/** "B's adviser to Prime Minister X", "King X's adviser", "officials in President X's administration": X is whom those who were met serve. */
function isServed(cast: Cast, finding: OfficialFinding): boolean {
  const { tokens } = cast
  if (tokens[finding.to]?.type === 'possessive')
    return SERVES.holds(tokens[finding.to + 1]) || SERVES.holds(tokens[finding.to + 2])
  // "X, adviser to Prime Minister Y", "envoy of President Y, former Minister X": read as one title, it is X's.
  const named = (comma: number, at: number): boolean => tokens[comma]?.key === ',' && (cast.findingAt[at] ?? -1) >= 0
  if (
    named(finding.from - 1, finding.from - 2) ||
    named(finding.to, finding.to + (tokens[finding.to + 1]?.key === 'former' ? 2 : 1))
  )
    for (let t = finding.from; t < finding.nameFrom; t++)
      if (SERVES.holds(tokens[t - 1]) && tokens[t - 1]?.key !== 'secretary' && TO_OR_OF.holds(tokens[t])) return true
  let t = finding.from - 1
  while (tokens[t]?.key === 'the' || cast.countryAt[t] || tokens[t]?.type === 'possessive') t--
  return tokens[t]?.key === 'to' && SERVES.holds(tokens[t - 1])
}
const SERVES = words(
  'administration government cabinet adviser advisor assistant aide advisers advisors envoy representative secretary military personal special security',
)

const roleOnly = (taker: Taker | undefined): boolean => taker !== undefined && !taker.found.name
const sameBehind = (cast: Cast, takers: Taker[], at: number): boolean =>
  takersOf(cast, cast.findingAt[at] as number).some((taker) => taker.key === takers.at(-1)?.key)
