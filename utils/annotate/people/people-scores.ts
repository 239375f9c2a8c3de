/** All signs together -> a state for each person who has none printed; persons that meet bear on each other. */
import { hasFormOf } from '../../gazetteer/name-forms.ts'
import type { Draft } from './people-draft.ts'
import type { Party, Signs } from './people-signs.ts'

/** What is known before the persons are weighed. */
export interface Ground {
  /** States whose officials the article may leave unmarked, each with its weight and the reason. */
  homes: { country: string; weight: number; reason: string }[]
  /** The state in which the report takes place, where it names another one too. */
  host: string | null
  /** The article names no second state. */
  alone: boolean
  /** States of the article, the most named first, with how often. */
  counts: [string, number][]
  /** Further signs of one person. */
  own: Map<Draft, { country: string; value: number; reason: string }[]>
  /** A state that has somebody else in this person’s office. */
  isTaken(draft: Draft, country: string): boolean
}

const FROM_TEXT = 3
const FROM_GUESS = 1.4
/** The form of a name among the states of the article: right seven times in eight, as counted on open articles. */
const FORM = 2.5
const ROUNDS = 3
/** What facing those of one state tells at most. */
const MOST_FACED = -4
/** States named more often than the others are candidates; beyond these nobody looks. */
const MOST_STATES = 12

/** A sum for each state, and the sign that weighed most for it. */
class Tally {
  readonly sums = new Map<string, number>()
  private readonly best = new Map<string, { value: number; reason: string }>()

  add(country: string, value: number, reason: string): void {
    this.sums.set(country, (this.sums.get(country) ?? 0) + value)
    if (value > (this.best.get(country)?.value ?? 0)) this.best.set(country, { value, reason })
  }

  reason(country: string): string {
    return this.best.get(country)?.reason ?? '@left_over'
  }
}

/** Gives each open draft the state that its signs favour; none where nothing favours one. Linear in persons and signs for each round. */
export function settleCountries(open: Draft[], signs: Signs, ground: Ground): void {
  const isOpen = new Set(open)
  const counts = ground.counts.slice(0, MOST_STATES)
  const named = new Set([...counts.map(([country]) => country), ...ground.homes.map(({ country }) => country)])
  const fixed = new Map<Draft, Tally>()
  for (const draft of open) {
    const tally = new Tally()
    for (const [country, count] of counts) tally.add(country, 0.12 * Math.min(5, count), '@often')
    for (const country of named) if (hasFormOf(draft.keys, country)) tally.add(country, FORM, '@name_form')
    for (const home of ground.homes) tally.add(home.country, home.weight, home.reason)
    for (const sign of ground.own.get(draft) ?? []) tally.add(sign.country, sign.value, sign.reason)
    fixed.set(draft, tally)
  }
  for (const { draft, country } of signs.trips) fixed.get(draft)?.add(country, -5, '')
  for (const { draft, country } of signs.atHome) fixed.get(draft)?.add(country, 12, '@at_home')
  for (const { draft, country, value } of signs.spoken) fixed.get(draft)?.add(country, value, '@speaks')
  const journeys = new Map<Draft, Signs['trips']>()
  for (const trip of signs.trips) {
    const list = journeys.get(trip.draft)
    if (list) list.push(trip)
    else journeys.set(trip.draft, [trip])
  }
  /** Where somebody was by then: of a tour told in one breath nobody knows at which stop. */
  const tripOf = (draft: Draft, by: number): string | undefined => {
    const list = journeys.get(draft)
    const last = list && (list.findLast(({ at }) => at <= by) ?? list[0])
    if (!list || !last) return undefined
    return list.some(({ at, country }) => at === last.at && country !== last.country) ? undefined : last.country
  }
  const once = new Map<Draft, number>()
  for (const { draft, other, value } of signs.received) {
    const country = (other && tripOf(other, Number.POSITIVE_INFINITY)) ?? ground.host
    if (!country || Math.abs(value) <= Math.abs(once.get(draft) ?? 0)) continue
    once.set(draft, value)
    fixed.get(draft)?.add(country, value, '@received')
  }
  for (let round = 0; round < ROUNDS; round++) {
    const tallies = new Map<Draft, Tally>()
    const tallyOf = (draft: Draft): Tally => {
      let tally = tallies.get(draft)
      if (!tally) {
        tally = new Tally()
        tallies.set(draft, tally)
      }
      return tally
    }
    const seen = new Map<Draft, Set<Draft | string>>()
    const face = (draft: Draft | null, other: Party): void => {
      if (!draft || !isOpen.has(draft)) return
      const once = seen.get(draft) ?? new Set()
      seen.set(draft, once)
      const key = other.draft ?? other.country ?? ''
      if (once.has(key)) return
      once.add(key)
      const country = other.draft?.country?.country ?? other.country
      const guessed = other.draft?.country?.inferred ?? false
      if (country) {
        const tally = tallyOf(draft)
        // Many of one state tell little more than one of them; and where the article names one state alone, they are of it all the same.
        const against = guessed ? -FROM_GUESS : -FROM_TEXT
        if (!ground.alone || isAbroad(other.draft) || isAbroad(draft))
          tally.sums.set(country, Math.max(MOST_FACED, (tally.sums.get(country) ?? 0) + against))
        if (!once.has(country))
          for (const partner of signs.pairs.get(country) ?? []) tally.add(partner, guessed ? 0.6 : 1.2, '@pair')
        once.add(country)
      }
      const trip = other.draft ? tripOf(other.draft, other.to) : undefined
      if (trip && trip !== country) tallyOf(draft).add(trip, 3.5, '@visit')
    }
    for (const { a, b } of signs.opposed) {
      face(b.draft, a)
      face(a.draft, b)
    }
    for (const { a, b, weight } of signs.together) {
      if (!b.draft || !isOpen.has(b.draft)) continue
      const country = a.draft?.country?.country ?? a.country
      const value = (a.draft?.country?.confidence ?? 1) < 0.85 ? weight / 2 : weight
      if (country) tallyOf(b.draft).add(country, value, '@one_group')
    }
    for (const draft of open) decide(draft, fixed.get(draft) as Tally, tallies.get(draft), ground, round)
  }
}

/** An envoy, or who is called a counterpart: of another state than those whom he meets. */
const isAbroad = (draft: Draft | null): boolean =>
  draft !== null &&
  (draft.offices.some(({ id }) => id === 'ambassador' || id === 'attache') ||
    draft.findings.some(({ relation }) => relation === 'counterpart'))

function decide(draft: Draft, fixed: Tally, moving: Tally | undefined, ground: Ground, round: number): void {
  let best: string | null = null
  let top = 0.05
  let second = 0
  for (const country of moving ? new Set([...fixed.sums.keys(), ...moving.sums.keys()]) : fixed.sums.keys()) {
    let value = (fixed.sums.get(country) ?? 0) + (moving?.sums.get(country) ?? 0)
    if (value > 0 && ground.isTaken(draft, country)) value -= 2.5
    if (value > top) {
      second = best === null ? 0 : top
      top = value
      best = country
    } else if (value > second) second = value
  }
  const margin = top - Math.max(0, second)
  // The first rounds say only what is clear, so that guesses do not feed on guesses.
  if (!best || (round === 0 && margin < 2)) {
    draft.country = null
    return
  }
  const reason =
    (moving?.sums.get(best) ?? 0) > (fixed.sums.get(best) ?? 0) ? (moving as Tally).reason(best) : fixed.reason(best)
  draft.country = { country: best, confidence: trust(margin), inferred: true, reason }
}

/**
 * How often a state with such a lead is right on open articles, taken by thirds of them, and a step lower, since rules were written
 * from these: 0.64, 0.81, 0.87, 0.96 and 0.99 there.
 */
function trust(margin: number): number {
  if (margin >= 3.5) return 0.92
  if (margin >= 2) return 0.82
  if (margin >= 1) return 0.66
  return margin >= 0.4 ? 0.58 : 0.4
}
