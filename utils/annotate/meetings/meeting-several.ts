/** Several meetings in one breath: "separately met A and B", "talks with his counterparts from A, B and C". */
import { type Cast, type Taker, takersOf } from './meeting-cast.ts'
import type { Cue } from './meeting-cues.ts'
import type { Draft, Material } from './meeting-drafts.ts'
import { EVENT } from './meeting-place-words.ts'
import { inRange } from './meeting-ranges.ts'
import { rangeHas } from './meeting-words.ts'
import { SEPARATE } from './meeting-tense.ts'
import type { Sides } from './meeting-side-left.ts'
import type { Sentence } from '../text/sentences.ts'
import { words } from '../word-signs.ts'

const AT_OR_IN = words('at in')

/** "held separate meetings with A, B and C": one meeting each, those of one country together unless they are said to be separate. */
export function splitSeveral(cast: Cast, cue: Cue, sides: Sides, isHome = false): Sides[] {
  const { left, right } = sides
  // "in separate meetings with A. The ministers X of B and Y of C met A": each of them.
  if (
    right.takers.length === 1 &&
    left.takers.length > 1 &&
    (cue.several === 'each' ||
      new Set([...left.takers, ...right.takers].map(({ country }) => country)).size === left.takers.length + 1) &&
    rangeHas(cast.tokens, Math.max(0, cue.from - OPENING / 5), cue.to + 2, SEPARATE)
  )
    return left.takers.map((taker) => ({ ...sides, left: { ...left, takers: [taker], countries: [] } }))
  if (right.takers.length < 2) return [sides]
  const end = Math.max(-1, ...sides.right.takers.map(({ found }) => found.to))
  const together = rangeHas(cast.tokens, Math.max(0, cue.from - 30), cue.to + 40, TOGETHER)
  // Those of one state sit together.
  const states = new Set(
    right.takers.every(({ delegation }) => !delegation) ? right.takers.map(({ country }) => country) : [],
  )
  for (const { country } of left.takers) states.delete(country)
  states.delete(null)
  const each =
    cue.several === 'each' ||
    (end > cue.to &&
      sides.right.takers.length >= 2 &&
      ((!together && isSaidApart(cast, end)) || isPlacedApart(cast, sides))) ||
    (cue.kind === 'callon' && !together && isCalledOn(sides.right.takers)) ||
    // "He also received X of A and Y of B".
    (cue.kind === 'host' && states.size >= 2 && !together && cast.tokens[cue.from - 1]?.key === 'also') ||
    // "met with A, and separately with B".
    rangeHas(cast.tokens, cue.to, end, IN_TURN) ||
    // "met the ministers X of A, Y of B and Z of C" at a conference; "on the sidelines he met X of A and Y of B".
    (cue.kind === 'meet' &&
      left.takers.length === 1 &&
      !together &&
      states.size >= (rangeHas(cast.tokens, Math.max(0, cue.from - 12), end + 12, ASIDE) ? 2 : isHome ? 9 : 3))
  // "met his A, B and C counterparts", but not "held a trilateral meeting with her counterparts".
  const plural =
    right.takers.length >= 2 &&
    !together &&
    rangeHas(cast.tokens, cue.to, cue.to + 14, cast.tokens[cue.from - 1]?.key === 'also' ? GROUPS : COUNTERPARTS)
  // "met his A and B colleagues in Tartu" at home: one table. Abroad each is met apart.
  if (isHome && /^(?:meet|host|hold)$/.test(cue.kind) && !each) return [sides]
  if (!(cue.several || each || plural) || cue.reach === 'between') return [sides]
  const groups = new Map<string, Taker[]>()
  for (const taker of sides.right.takers) {
    const key = each ? taker.key : (taker.country ?? taker.key)
    groups.set(key, [...(groups.get(key) ?? []), taker])
  }
  if (groups.size < 2) return [sides]
  return [...groups.values()].map((takers) => ({ ...sides, right: { ...sides.right, takers, countries: [] } }))
}

/** A host in a town of his own state where nobody else gathers: guests of several states sit together with him. */
export function sitsAtHome({ cast, states }: Material, host: Taker | undefined, { from, to }: Sentence): boolean {
  return (
    !!host?.country &&
    !rangeHas(cast.tokens, from, to, EVENT) &&
    inRange(states.places, from, to).some(
      ({ from: at, country, dateline }) => country === host.country && !dateline && cast.tokens[at - 1]?.key === 'in',
    )
  )
}

/** To call on three, or on two who each have a house of their own, is to call as often; a president and his premier may sit together. */
function isCalledOn(met: Taker[]): boolean {
  const hosts = met.filter((taker) => !taker.delegation)
  if (hosts.length !== 2) return hosts.length > 2
  const [one = '', other = ''] = hosts.map(({ person }) => (person?.name && person.offices[0]?.id) || '')
  return one !== '' && other !== '' && one !== other && !(one.startsWith('head') && other.startsWith('head'))
}

const ASIDE = words('sidelines margins')
/** Between those met, or in front of them: "in turn". */
const IN_TURN = words('separately individually turn then')
const COUNTERPARTS = words('counterparts')
const GROUPS = words('counterparts ministers chiefs')
const TOGETHER = words(
  'trilateral quadrilateral multilateral trilaterally tripartite quadripartite minilateral summit quad three',
)

/** "met President X at the palace and General Y at the headquarters". */
function isPlacedApart(cast: Cast, { right }: Sides): boolean {
  const ends = right.takers.map(({ found }) => found.to)
  return new Set(ends).size > 1 && ends.every((at) => AT_OR_IN.holds(cast.tokens[at]))
}

/** "called on General X, army chief, and Admiral Y, chairman of the committee, separately". */
function isSaidApart(cast: Cast, end: number): boolean {
  for (let t = end; t < end + 14; t++) {
    const token = cast.tokens[t]
    if (!token || token.key === '.') return false
    if (token.key === 'separately') return true
    if (token.key === 'respectively' && !/^(the|chief|minister)/.test(cast.tokens[t + 1]?.key ?? '')) return true
  }
  return false
}

/** Tokens at the top in which a meeting of three is called by its name. */
const OPENING = 250

/** Of meetings told together, those of whose officials the sentence speaks; all, where it names none of them. */
export function sharers(cast: Cast, together: Draft[], draft: Draft, sentence: Sentence): Draft[] {
  if (!together.includes(draft)) return [draft]
  const named = together.filter((other) =>
    other.takers.some((taker) => {
      if (together.every((one) => one.takers.some((own) => own.key === taker.key))) return false
      for (let t = sentence.from; t < sentence.to; t++) {
        const index = cast.findingAt[t] as number
        if (index >= 0 && takersOf(cast, index).some((own) => own.key === taker.key)) return true
      }
      return false
    }),
  )
  return named.length > 0 ? named : together
}
