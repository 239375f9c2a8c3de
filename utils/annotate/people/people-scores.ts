/** All signs together -> a state for each person who has none printed; persons that meet bear on each other. */
import { hasFormOf } from '../../gazetteer/name-forms.ts'
import { type Draft, DraftState, isSent, type Party } from './people-draft.ts'
import type { Signs } from './people-signs.ts'

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
const ENGLISH = new Set(['US', 'GB'])
/** What thanks to a state tell of the one person who hears them. */
const THANKED = 1.5
const ROUNDS = 3
/** What facing those of one state tells at most. */
const MOST_FACED = -4
/** States named more often than the others are candidates; beyond these nobody looks. */
const MOST_STATES = 12

/** A sum for each state, and the sign that weighed most for it. Lists side by side: the states of an article are few. */
class Tally {
  readonly states: string[] = []
  readonly sums: number[] = []
  private readonly best: number[] = []
  private readonly reasons: string[] = []

  private at(country: string): number {
    const at = this.states.indexOf(country)
    if (at >= 0) return at
    this.sums.push(0)
    this.best.push(0)
    this.reasons.push('@left_over')
    return this.states.push(country) - 1
  }

  add(country: string, value: number, reason: string): void {
    const at = this.at(country)
    this.sums[at] = (this.sums[at] as number) + value
    if (value <= (this.best[at] as number)) return
    this.best[at] = value
    this.reasons[at] = reason
  }

  /** Takes from a sum, down to a least one. */
  take(country: string, value: number, least: number): void {
    const at = this.at(country)
    this.sums[at] = Math.max(least, (this.sums[at] as number) - value)
  }

  sum(country: string): number {
    return this.sums[this.states.indexOf(country)] ?? 0
  }

  reason(country: string): string {
    return this.reasons[this.states.indexOf(country)] as string
  }
}

/** One person who is to get a state: the signs that stay, and those of one round, which tell by the states of others. */
interface Case {
  draft: Draft
  fixed: Tally
  moving: Tally | null
  /** Whom he faced in this round, and their states. */
  seen: Set<Draft | string> | null
}

/** Gives each open draft the state that its signs favour; none where nothing favours one. Linear in persons and signs for each round. */
export function settleCountries(open: Draft[], signs: Signs, ground: Ground): void {
  const counts = ground.counts.slice(0, MOST_STATES)
  const named = new Set([...counts.map(([country]) => country), ...ground.homes.map(({ country }) => country)])
  const guessed = new Set(ground.homes.filter(({ reason }) => reason === '@unmarked').map(({ country }) => country))
  for (const [country] of counts) guessed.delete(country)
  const cases = new Map<Draft, Case>()
  for (const draft of open) {
    const tally = new Tally()
    for (const [country, count] of counts) tally.add(country, 0.12 * Math.min(5, count), '@often')
    // English names are borne in many states: one that only a far-off town points to lends nobody its names.
    for (const country of named)
      if (
        !(guessed.has(country) && ENGLISH.has(country) && country !== ground.host) &&
        hasFormOf(draft.keys, country, ground.host)
      )
        tally.add(country, FORM, '@name_form')
    for (const home of ground.homes) tally.add(home.country, home.weight, home.reason)
    for (const sign of ground.own.get(draft) ?? []) tally.add(sign.country, sign.value, sign.reason)
    cases.set(draft, { draft, fixed: tally, moving: null, seen: null })
  }
  const give = (draft: Draft, country: string, value: number, reason: string): void =>
    cases.get(draft)?.fixed.add(country, value, reason)
  for (const { draft, country } of signs.trips) give(draft, country, -5, '')
  for (const { draft, country } of signs.atHome) give(draft, country, 12, '@at_home')
  for (const { draft, country, value } of signs.spoken) give(draft, country, value, '@speaks')
  // "His counterpart thanked Chile": whoever sits across is of the state that is thanked.
  const thanks = new Map<Draft, string>()
  for (const { draft, country, value } of signs.spoken)
    if (value < 0 && country !== ground.host) thanks.set(draft, country)
  const thanked = new Set<Draft>()
  const hear = (one: Draft | null, other: Draft | null): void => {
    const country = one && thanks.get(one)
    if (!country || !other || thanked.has(other)) return
    give(other, country, THANKED, '@speaks')
    thanked.add(other)
  }
  for (const { a, b } of signs.opposed) {
    hear(a.draft, b.draft)
    hear(b.draft, a.draft)
  }
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
    give(draft, country, value, '@received')
  }
  const face = (draft: Draft | null, other: Party, isFirst = false): void => {
    const open = draft && cases.get(draft)
    if (!open) return
    const once = (open.seen ??= new Set())
    const key = other.draft ?? other.country ?? ''
    if (once.has(key)) return
    once.add(key)
    const country = other.draft?.country?.country ?? other.country
    const guessed = other.draft?.country?.inferred ?? false
    if (country) {
      const tally = (open.moving ??= new Tally())
      // "A's ambassador to B called on General X" at home in A: nobody is abroad there.
      // Nor does it part two whose titles tell one state.
      const isHome =
        (country === ground.host && isSent(other.draft)) ||
        ground.own.get(draft)?.some((sign) => sign.country === country && sign.value >= OWN_TITLE)
      // Many of one state tell little more than one of them; and where the article names one state alone, they are of it all the same,
      // but not "Minister X" who "met French Minister Y".
      if (
        !isHome &&
        (!ground.alone ||
          (isFirst && !guessed && areMinisters(draft, other.draft)) ||
          isAbroad(other.draft) ||
          isAbroad(draft))
      )
        tally.take(country, guessed && !isAbroad(draft) ? FROM_GUESS : FROM_TEXT, MOST_FACED)
      if (!once.has(country))
        for (const partner of signs.pairs.get(country) ?? []) tally.add(partner, guessed ? 0.6 : 1.2, '@pair')
      once.add(country)
    }
    const trip = other.draft ? tripOf(other.draft, other.to) : undefined
    if (trip && trip !== country) (open.moving ??= new Tally()).add(trip, 3.5, '@visit')
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const { a, b } of signs.opposed) {
      face(b.draft, a)
      face(a.draft, b, true)
    }
    for (const { a, b, weight } of signs.together) {
      const open = b.draft && cases.get(b.draft)
      const country = a.draft?.country?.country ?? a.country
      if (!open || !country) continue
      const value = (a.draft?.country?.confidence ?? 1) < 0.85 ? weight / 2 : weight
      const tally = (open.moving ??= new Tally())
      tally.add(country, value, '@one_group')
    }
    const house = round > 0 ? houseOf(signs) : null
    for (const draft of signs.present) {
      const open = house && !isSent(draft) && cases.get(draft)
      if (open) (open.moving ??= new Tally()).add(house, PRESENT, '@unmarked')
    }
    for (const open of cases.values()) {
      decide(open, ground, round)
      open.moving = null
      open.seen = null
    }
  }
}

/** What it tells to have been there too, unmarked. */
const PRESENT = 3

/** The state of whoever meets a marked one and is unmarked himself, or receives an envoy: of it are those who "were also present". */
function houseOf({ opposed }: Signs): string | null {
  for (const { a, b } of opposed)
    for (const [one, other] of [[a, b] as const, [b, a] as const]) {
      const own = one.draft?.country
      const isMarked = other.draft ? other.draft.country?.inferred === false : other.country !== null
      if (
        own &&
        isMarked &&
        !isSent(one.draft) &&
        (isSent(other.draft) || own.reason === '@only_state' || (own.inferred && own.confidence > 0.6))
      )
        return own.country
    }
  return null
}

/** An envoy, or who is called a counterpart: of another state than those whom he meets. */
const isAbroad = (draft: Draft | null): boolean =>
  isSent(draft) || (draft?.findings.some(({ relation }) => relation === 'counterpart') ?? false)

/** Two ministers of defence, whatever the forces are called in their titles. */
const areMinisters = (one: Draft, other: Draft | null): boolean =>
  [one, other].every((draft) => draft?.offices.some(({ id }) => /^minister\.(?:defence|armed)/.test(id ?? '')))

/** What a title tells by itself. */
const OWN_TITLE = 2.5

function decide({ draft, fixed, moving }: Case, ground: Ground, round: number): void {
  let best: string | null = null
  let top = 0.05
  let second = 0
  const weigh = (country: string, sum: number): void => {
    const value = sum > 0 && ground.isTaken(draft, country) ? sum - 2.5 : sum
    if (value > top) {
      second = best === null ? 0 : top
      top = value
      best = country
    } else if (value > second) second = value
  }
  fixed.states.forEach((country, at) => weigh(country, (fixed.sums[at] as number) + (moving?.sum(country) ?? 0)))
  moving?.states.forEach((country, at) => {
    if (!fixed.states.includes(country)) weigh(country, moving.sums[at] as number)
  })
  const margin = top - Math.max(0, second)
  // The first rounds say only what is clear, so that guesses do not feed on guesses.
  if (!best || (round === 0 && margin < 2)) {
    draft.country = null
    return
  }
  const tally = moving && moving.sum(best) > fixed.sum(best) ? moving : fixed
  draft.country = new DraftState(best, trust(margin), true, tally.reason(best))
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
