/** Who was at a meeting besides those who met: "Also present were X and Y", "Z was in attendance", "B was accompanied by C". */
import { MEETING_NOUNS } from '../../gazetteer/verbs.ts'
import { type Cast, type Taker, takersOf } from './meeting-cast.ts'
import { type Bound, type Draft, joins, tellIn } from './meeting-drafts.ts'
import { listBefore } from './meeting-side-left.ts'
import { listAt } from './meeting-rows.ts'
import { rangeHas } from './meeting-words.ts'
import type { Token } from '../text/tokens.ts'
import { signOf, Words, words } from '../word-signs.ts'

const WITH_OR_ALONGSIDE = words('with alongside')

const BE = words('was were is are')
const BROUGHT = words('accompanied assisted flanked joined supported')
const MADE = words('included includes comprised comprises consisted')
const PARTY = words('delegation side team entourage participants attendees')
const WHOM = words('delegation team group him her')
const HE = words('he she')
/** A sentence with one of these may tell of another occasion. */
const ELSEWHERE = words('parade exercise exhibition conference seminar graduation funeral dinner lecture inauguration')
const CEREMONY = words('ceremony commissioning launch launched inaugurated unveiled parade')
const AT = words('at during')
const OCCASIONS = new Words([...MEETING_NOUNS, 'occasion', 'reception', 'signing', 'event'])
const ATTEND = words('attended took participated joined')
const SIGNS = signOf([
  ...BROUGHT,
  ...MADE,
  ...ATTEND,
  ...'together alongside present attendance attending presence participation taking with accompanying joining there'.split(
    ' ',
  ),
])

/** Tokens of a sentence that are read; a hostile one must not make the work grow with its square. */
const LONGEST = 250

/**
 * Adds to a record those whom a sentence names as present: as members of a delegation, or as its sides where only states were told.
 * @param him whom "he" and "him" mean. @returns whether the sentence does so.
 */
export function addPresent(
  cast: Cast,
  draft: Draft,
  from: number,
  end: number,
  index: number,
  him: Taker | undefined,
): boolean {
  let added = false
  const to = Math.min(end, from + LONGEST)
  for (let t = from; t < to; t++) {
    if (((cast.tokens[t]?.signs ?? 0) & SIGNS) === 0) continue
    const present = presentAt(cast, draft, t, from, to, him).filter(({ person }) => person?.name)
    const delegation = draft.takers.length > 0
    // Members of one delegation tell who came, where two states are said to have met.
    const ofOne = MADE.holds(cast.tokens[t]) && draft.countries.length >= 2
    if (!delegation && !ofOne && new Set(present.map(({ country }) => country)).size < 2) continue
    for (const taker of present) {
      if (joins(draft, [taker])) continue
      // A guess at a third state gives way to whoever receives.
      if (delegation && !draft.countries.includes(taker.country ?? '')) ofState([taker], hostState(draft))
      // Whoever a meeting of states "was attended by" sat beside those who led it.
      draft.takers.push({ ...taker, delegation: delegation || cast.tokens[t]?.key === 'attended' })
      added = true
    }
  }
  if (added) tellIn(draft, index)
  return added
}

function presentAt(cast: Cast, draft: Draft, t: number, from: number, to: number, him: Taker | undefined): Taker[] {
  const { tokens } = cast
  const key = tokens[t]?.key ?? ''
  const next = tokens[t + 1]?.key ?? ''
  // "X received Y, in the presence of Z", "the delegation saw the participation of Z".
  // "The two attended the ceremony in the presence of the president": no talks are told there.
  const talks = ({ cue }: Bound): boolean =>
    cue.from >= from && cue.to <= t && !rangeHas(tokens, cue.from, cue.to, CEREMONY)
  if (key === 'presence' && rangeHas(tokens, from, t, CEREMONY) && !draft.cues.some(talks)) return []
  if (key === 'presence') return next === 'of' ? ofState(listAt(cast, t + 2, to, 6), hostState(draft)) : []
  if (key === 'participation') return next === 'of' ? listAt(cast, t + 2, to, 6) : []
  if (rangeHas(tokens, from, to, ELSEWHERE)) return []
  // "With him were C and D", "With her at the table sat C": of the state of whoever came.
  if (key === 'with')
    return WHOM.holds(tokens[t + 1]) && t < from + 3 ? ofState(listAt(cast, t + 2, to, 9), him?.country) : []
  // "met B in Manila, together with C".
  if (key === 'together' || key === 'alongside') {
    const at = key === 'together' ? t + 1 : t
    const cue = draft.cues.findLast((bound) => bound.cue.from >= from && bound.cue.to <= t)
    return cue && WITH_OR_ALONGSIDE.holds(tokens[at]) && !isDeed(tokens[t - 1])
      ? ofState(listAt(cast, at + 1, to, 3), (cue.cue.passive ? cue.sides.right : cue.sides.left).takers[0]?.country)
      : []
  }
  // "C accompanied the delegation", "C joined him at the meeting".
  if (BROUGHT.holds(tokens[t]) && next !== 'by' && rangeHas(tokens, t + 1, Math.min(to, t + 4), WHOM))
    return listBefore(cast, t, from)
  if (BROUGHT.holds(tokens[t]) && (next === 'by' || key !== 'joined')) {
    // "B was accompanied by C": where B is one of those who met.
    if (next !== 'by' || !(BE.holds(tokens[t - 1]) || BE.holds(tokens[t - 2]))) return []
    const head = HE.holds(tokens[t - 2]) ? null : headBefore(cast, t, from)
    if (head?.length && !joins(draft, head)) return []
    // "The Belizean was flanked by".
    const state = head?.[0]?.country ?? cast.countryAt[t - 2] ?? him?.country
    return ofState(listAt(cast, t + 2, to, 8), state)
  }
  if (MADE.holds(tokens[t])) {
    const party = partyBefore(cast, t, from)
    if (party === null) return []
    // "Admiral X led a delegation which included".
    return ofState(listAt(cast, t + 1, to, 8), party || headBefore(cast, t, from)[0]?.country)
  }
  // "was attended from the A side by C", "C attended the meeting", "C took part in the talks".
  if (ATTEND.holds(tokens[t])) {
    for (let at = t + 1; key === 'attended' && at < Math.min(to, t + 8); at++)
      if (tokens[at]?.key === 'by') return attendedBy(cast, at, from, to)
    // "On the Cuban side X also participated".
    const side = sideOf(cast, from, t)
    return (key !== 'took' || next === 'part') &&
      (side || (next === '.' && key === 'attended') || rangeHas(tokens, t + 2, Math.min(to, t + 6), OCCASIONS))
      ? ofState(listBefore(cast, t, from), side)
      : []
  }
  // "Also in attendance at the closing were": of another occasion.
  if (AT.holds(tokens[t + 1]) && !rangeHas(tokens, t + 2, Math.min(to, t + 7), OCCASIONS)) return []
  // "Present at the meeting were", "Also in attendance were", "Attending from the A side were".
  // "Accompanying the head of state was".
  const along = key === 'accompanying' || key === 'joining'
  let beside = along
  let whom: Taker | undefined
  for (let at = t + 1; at < Math.min(to, t + 14) && (beside || (cast.findingAt[at] as number) < 0); at++) {
    if (BE.holds(tokens[at])) return ofState(listAt(cast, at + 1, to, 6), whom?.country)
    if (beside) whom ??= takersOf(cast, cast.findingAt[at] as number)[0]
    // "Present at the call together with the Senior General were".
    beside ||= tokens[at]?.key === 'with'
  }
  if (along) return []
  if (key === 'attending' || key === 'taking') return []
  if (key === 'there' && tokens[t - 1]?.key !== 'also') return []
  if (tokens[t - 1]?.key === 'not') return []
  // "C and other officers were also present".
  for (let at = t - 1; at > Math.max(from, t - 5); at--) if (BE.holds(tokens[at])) return listBefore(cast, at, from)
  return []
}

/** "to work together with", "to stand alongside". */
const isDeed = (token: Token | undefined): boolean => token?.type === 'word' && !token.capital && !DAY.holds(token)
const DAY = words('today yesterday here')

/** "attended from the A side by C, and from the B side by D": those of each side. */
function attendedBy(cast: Cast, at: number, from: number, to: number): Taker[] {
  const present = ofState(listAt(cast, at + 1, to, 14), sideOf(cast, from, at))
  for (let t = at + 1; t < to; t++)
    if (cast.tokens[t]?.key === 'side' && cast.tokens[t + 1]?.key === 'by')
      present.push(...ofState(listAt(cast, t + 2, to, 14), sideOf(cast, t - 3, t + 1)))
  return present
}

/** "From the British side, it was attended by": the state of that side. */
function sideOf({ tokens, countryAt }: Cast, from: number, to: number): string | undefined {
  for (let t = from; t < to; t++) if (tokens[t]?.key === 'side' && countryAt[t - 1]) return countryAt[t - 1]
  return undefined
}

/** The state of whoever receives: he has his own people with him. */
function hostState(draft: Draft): string | null | undefined {
  const last = draft.cues.at(-1)
  return last?.cue.kind === 'host' ? last.sides[last.cue.passive ? 'right' : 'left'].takers[0]?.country : null
}

/** Those who came along with somebody are of his state, unless another is printed. */
function ofState(takers: Taker[], state: string | null | undefined): Taker[] {
  if (state) for (const taker of takers) if (taker.person?.countryInferred !== false) taker.country = state
  return takers
}

function headBefore(cast: Cast, at: number, from: number): Taker[] {
  let found: Taker[] = []
  for (let t = at - 1; t >= Math.max(from, at - 20); t--) {
    // "X, who took over from Y, was accompanied by".
    if (cast.tokens[t]?.key === 'who' && cast.tokens[t - 1]?.key === ',') found = []
    const index = cast.findingAt[t] as number
    if (index >= 0 && found.length === 0) found = takersOf(cast, index)
  }
  return found
}

/** The state of the delegation in front, "" where it is not said, null where there is none. */
function partyBefore(cast: Cast, at: number, from: number): string | null {
  for (let t = at - 1; t >= Math.max(from, at - 6); t--)
    if (PARTY.holds(cast.tokens[t])) {
      for (let back = t - 1; back >= Math.max(from, t - 4); back--) {
        const country = cast.countryAt[back]
        if (country) return country
      }
      return ''
    }
  return null
}
