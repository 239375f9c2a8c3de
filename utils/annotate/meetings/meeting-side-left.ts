/** Who stands in front of a cue: its subject, a list of officials, or states alone. */
import { apposed, type Cast, isBrought, organisationAt, type Taker, takersOf, statesIn } from './meeting-cast.ts'
import type { Cue } from './meeting-cues.ts'
import { indexOf } from './meeting-words.ts'
import type { Token } from '../text/tokens.ts'
import { words } from '../word-signs.ts'

const AS_OR_ALSO = words('as also')
const BEFORE_TO = words('according assistant adviser advisor')

export interface Side {
  takers: Taker[]
  /** States named on this side where its people are not ("defence officials of Japan"). */
  countries: string[]
  /** Organisations of states on this side. */
  organisations: string[]
}

export interface Sides {
  left: Side
  right: Side
  /** Officials who only listen or pass on: the subject stands behind a fronted "During a meeting with". */
  pronoun: boolean
}

/** What may stand between two officials of one list. */
export const LINK = words(
  "and of the a an his her their its from for as well with along , ( ) ' - & 's \" / both other visiting counterpart counterparts colleague colleagues respectively new newly appointed alongside together senior minister ministers commander chief head also including accompanied by besides led delegation delegations members officials consisting comprising include included deputy high level federal member incoming outgoing successor based",
)
/** Behind these stand those who came along. */
export const DELEGATES = words(
  'accompanied alongside along including flanked comprising besides consisting present attended',
)
const HE = words('he she')
/** Nobody yet. */
export const emptySide = (): Side => ({ takers: [], countries: [], organisations: [] })

/** The subject of a cue: the officials and states in front of it, or a pronoun. */
export function readLeft(
  cast: Cast,
  cue: Cue,
  from: number,
  earlier: { cue: Cue; sides: Sides }[],
  taken: Set<number>,
  right: Side,
): { side: Side; pronoun: boolean; fronted?: Taker[] } {
  const { tokens, findingAt, people } = cast
  const side = emptySide()
  for (let t = beforeClause(cast, cue.from, from); t >= from && t > cue.from - 90; t--) {
    const token = tokens[t] as Token
    if (token.key === ';') break
    if ((HE.holds(token) || isStyle(tokens, t)) && cue.from - t <= 12) {
      let subject = subjectBefore(cast, t, from)
      // "A called on B, after which he held talks with C": whoever was met is not "he".
      const met = earlier.flatMap(({ sides }) => (sides.left.takers.length > 0 ? sides.right.takers : []))
      while (subject >= 0 && takersOf(cast, subject).some(({ key }) => met.some((taker) => taker.key === key)))
        subject = subjectBefore(cast, people.findings[subject]?.from ?? from, from)
      // "With Minister B he discussed": whoever stands behind "with" is the other side.
      if (subject >= 0 && right.takers.length === 0 && cast.tokens[from]?.key === 'with')
        return { side, pronoun: true, fronted: takersOf(cast, subject) }
      if (subject >= 0 && !taken.has(subject)) side.takers.push(...takersOf(cast, subject))
      return { side, pronoun: true }
    }
    const country = cast.countryAt[t]
    if (country && !side.countries.includes(country) && side.takers.length === 0) side.countries.push(country)
    const organisation = organisationAt(cast, t)
    if (organisation && !side.organisations.includes(organisation) && side.takers.length === 0)
      side.organisations.push(organisation)
    const index = findingAt[t] as number
    if (index < 0) continue
    const finding = people.findings[index]
    if (!finding) continue
    t = finding.from
    const shared = earlier.findLast(({ sides }) => sides.right.takers.some((taker) => taker.finding === index))
    if (taken.has(index) && !shared) continue
    // "X, in his capacity as Supreme Commander, met", "X, who is also Commander-in-Chief, met".
    if (finding.name === null && AS_OR_ALSO.holds(tokens[finding.from - 1])) continue
    if (indexOf(tokens, Math.max(from, finding.from - 6), finding.from, 'invitation') >= 0) continue
    if (!shared && isAmong(takersOf(cast, index), right.takers)) continue
    if (tokens[finding.from - 1]?.key === 'to' && BEFORE_TO.holds(tokens[finding.from - 2])) continue
    if (shared && shared.sides.left.takers.length > 0 && indexOf(tokens, finding.to, cue.from, 'who') < 0) {
      side.takers.push(...shared.sides.left.takers)
      side.countries = []
      return { side, pronoun: false }
    }
    if (shared && indexOf(tokens, finding.to, cue.from, 'who') < 0) continue
    side.countries = []
    side.organisations = []
    backwards(cast, index, from, side.takers, taken)
    if (side.takers.length === 0) side.countries.push(...statesOf(cast, index))
    return { side, pronoun: false }
  }
  side.countries.reverse()
  return { side, pronoun: false }
}

/** "His Excellency met": said of whoever was spoken of, where no name follows. */
function isStyle(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1]
  return STYLE.holds(tokens[at]) && HIS_OR_HER.holds(tokens[at - 1]) && next?.type === 'word' && !next.capital
}
const STYLE = words('excellency highness majesty')
const HIS_OR_HER = words('his her')

/** "X, who has asked whether Y should go, met": the token before the clause that a comma closes, where somebody stands there. */
function beforeClause(cast: Cast, at: number, from: number): number {
  const { tokens } = cast
  for (let t = at - 2; tokens[at - 1]?.key === ',' && t > Math.max(from, at - 60); t--)
    if (tokens[t]?.key === 'who' && tokens[t - 1]?.key === ',')
      return (cast.findingAt[t - 2] as number) >= 0 ? t - 1 : at - 1
  return at - 1
}

const isAmong = (takers: Taker[], others: Taker[]): boolean =>
  takers.length > 0 && takers.every((taker) => others.some((other) => other.key === taker.key))

/** The states of a plural that names nobody: "the defence ministers of A and B". */
export function statesOf(cast: Cast, index: number): string[] {
  const finding = cast.people.findings[index]
  if (!finding) return []
  const found = statesIn(cast, finding.from, finding.to)
  return found.length > 0 ? found : finding.countries.slice(0, 1).map(({ country }) => country)
}

/** The list of officials that ends with this one: "A, B and C met". */
function backwards(cast: Cast, index: number, from: number, takers: Taker[], taken: Set<number>): void {
  const { tokens, findingAt, people } = cast
  let current = index
  const list = [current]
  while (list.length < 12) {
    const finding = people.findings[current]
    if (!finding) break
    let t = finding.from - 1
    let next = -1
    for (; t >= from && t > finding.from - 24; t--) {
      const found = findingAt[t] as number
      if (found >= 0) {
        next = found
        break
      }
      const token = tokens[t] as Token
      if (!(LINK.holds(token) || token.capital || (token.type === 'mark' && token.key !== '.' && token.key !== ':')))
        break
    }
    if (next < 0 || taken.has(next)) break
    list.push(next)
    current = next
  }
  list.reverse()
  // "Accompanied by A, B met C".
  const first = people.findings[list[0] as number]
  const alone = first && list.length > 1 && isBrought(cast, first.from)
  let delegation = false
  list.forEach((item, position) => {
    const finding = people.findings[item]
    const before = position > 0 ? people.findings[list[position - 1] as number] : undefined
    if (finding && before)
      for (let t = before.to; t < finding.from; t++) if (DELEGATES.holds(tokens[t])) delegation = true
    // "President X's adviser Y met": X is at home.
    const after = people.findings[list[position + 1] ?? -1]
    if (finding && tokens[finding.to]?.type === 'possessive' && after?.from === finding.to + 1 && after.name) return
    takers.push(...takersOf(cast, item, delegation || (alone && position === 0)))
  })
}

/** The list of officials that ends within a few tokens before `at`. */
export function listBefore(cast: Cast, at: number, from: number): Taker[] {
  const takers: Taker[] = []
  for (let t = at - 1; t >= Math.max(from, at - 12); t--) {
    const index = cast.findingAt[t] as number
    if (index < 0) continue
    backwards(cast, index, from, takers, NOBODY)
    break
  }
  return apposed(cast, takers)
}
const NOBODY = new Set<number>()

/** The nearest official in front of a pronoun in the same sentence, or -1; one whom somebody was "with" only where there is no other. */
function subjectBefore(cast: Cast, at: number, from: number): number {
  let nameless = -1
  let fellow = -1
  for (let t = at - 1; t >= from; t--) {
    const index = cast.findingAt[t] as number
    if (index < 0) continue
    // "General X, the Supreme Commander, is in A, where he met B": the name is meant, not the last of its titles.
    const finding = cast.people.findings[index]
    if (finding?.name || cast.people.who[index]?.some((id) => cast.persons.get(id)?.name)) {
      if (!isFellow(cast, finding?.from ?? t)) return index
      if (fellow < 0) fellow = index
    } else if (nameless < 0) nameless = index
    t = finding?.from ?? t
  }
  return fellow < 0 ? nameless : fellow
}

/** "X, who was in A with President Y". */
function isFellow(cast: Cast, at: number): boolean {
  let t = at - 1
  while (cast.countryAt[t] || cast.tokens[t]?.type === 'possessive') t--
  return cast.tokens[t]?.key === 'with'
}
