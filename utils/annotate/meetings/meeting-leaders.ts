/** "The A delegation was led by X, while the B side was headed by Y": the heads of two delegations are the two sides of a meeting. */
import { type Cast, once, type Taker } from './meeting-cast.ts'
import { type Draft, type Material, tellIn } from './meeting-drafts.ts'
import { listAt } from './meeting-rows.ts'
import { listBefore } from './meeting-side-left.ts'
import { rangeHas } from './meeting-words.ts'
import type { Token } from '../text/tokens.ts'
import { signOf, words } from '../word-signs.ts'

/** Whoever headed a delegation, and the sentence that says so. */
export interface Leader {
  taker: Taker
  sentence: number
}

const LED = words('led headed chaired convened')
const HEADED = words('led headed leads heads represented')
const PARTY = words('delegation side team')
const REST = words('one side delegation team')
const PLANNED = words('will would shall be to')
/** Words at which a head of a delegation may be told; most sentences have none of them. */
const SIGNS = signOf([...LED, ...HEADED, ...REST])
/** Heads of delegations in one sentence. */
const MOST = 12
/** Sentences between the heads of two delegations. */
const NEAR = 3

/** The heads of delegations that a sentence names, each with the state of the delegation. */
export function leadersIn(cast: Cast, from: number, to: number, sentence: number): Leader[] {
  const found: Leader[] = []
  for (let t = from; t < to - 1 && found.length < MOST; t++) {
    const { signs, key } = cast.tokens[t] as Token
    if ((signs & SIGNS) === 0) continue
    if (cast.tokens[t + 1]?.key !== 'by') {
      if (HEADED.holds(cast.tokens[t])) found.push(...leaderBefore(cast, t, from, to, sentence))
      continue
    }
    // "the A delegation was led by X, the B one by Y", "A was represented by X".
    const rest =
      REST.holds(cast.tokens[t]) && (found.length > 0 || (key === 'side' && rangeHas(cast.tokens, from, t, LED)))
    const stands = key === 'represented'
    if (!LED.holds(cast.tokens[t]) && !rest && !stands) continue
    if (rangeHas(cast.tokens, Math.max(from, t - 3), t, PLANNED)) continue
    const party = rest || stands ? t : partyBefore(cast, t, from)
    if (party < 0) {
      // "The meeting was convened by X of A and Y of B. The discussions were led by V and W."
      if (!rangeHas(cast.tokens, Math.max(from, t - 3), t, SITTING)) continue
      for (const taker of listAt(cast, t + 2, to, 6)) found.push({ taker, sentence })
      continue
    }
    const country = countryOf(cast, party, from, t)
    if (party === t && country === null) continue
    // "led on the A side by X, and B's minister Y": who has his own state printed is of it.
    // "and the B delegation by": there begins the other side.
    let end = t + 2
    while (end < to && !PARTY.holds(cast.tokens[end])) end++
    for (const taker of listAt(cast, t + 2, end, 14)) {
      const own = taker.person?.countryInferred === false ? taker.country : country
      found.push({ taker: { ...taker, country: own ?? taker.country }, sentence })
    }
  }
  return found
}

/** "X led the A delegation", "Y headed his country's team": who did stands in front. */
function leaderBefore(cast: Cast, at: number, from: number, to: number, sentence: number): Leader[] {
  if (!rangeHas(cast.tokens, at + 1, Math.min(to, at + 6), PARTY)) return []
  let state: string | undefined
  for (let next = at + 1; next < at + 6; next++) state ??= cast.countryAt[next]
  return once(listBefore(cast, at, from)).map((taker) => ({
    taker: { ...taker, country: state ?? taker.country },
    sentence,
  }))
}

function partyBefore(cast: Cast, at: number, from: number): number {
  for (let t = at - 1; t >= Math.max(from, at - 12); t--) {
    if (PARTY.holds(cast.tokens[t])) return t
    if (cast.tokens[t]?.key === ',' && at - t > 2) return -1
  }
  return -1
}

/** "the Indian delegation", "the delegation of the Republic of Botswana". */
function countryOf(cast: Cast, party: number, from: number, to: number): string | null {
  for (let t = party - 1; t >= Math.max(from, party - 4); t--) {
    const country = cast.countryAt[t]
    if (country) return country
  }
  for (let t = party + 1; t < Math.min(to, party + 8); t++) {
    const country = cast.countryAt[t]
    if (country) return country
  }
  return null
}

/**
 * Makes the heads of two delegations the sides of the record that names their states only, or of a new one.
 * @param leaders those of the sentence at hand and of the few before. @returns the record, or null where they are not two sides.
 */
export function meetLeaders(material: Material, drafts: Draft[], leaders: Leader[]): Draft | null {
  const last = leaders.at(-1)
  const other = leaders.findLast(
    (one) =>
      last !== undefined &&
      one.taker.country !== null &&
      last.taker.country !== null &&
      one.taker.country !== last.taker.country &&
      last.sentence - one.sentence <= NEAR,
  )
  if (!last || !other) return null
  const countries = [other.taker.country, last.taker.country] as string[]
  // Two heads on one side.
  const takers = leaders
    .filter(
      ({ taker, sentence }, at) =>
        countries.includes(taker.country ?? '') &&
        last.sentence - sentence <= NEAR &&
        leaders.findIndex((one) => one.taker.key === taker.key) === at,
    )
    .map(({ taker }, at) => (at < 4 ? taker : { ...taker, delegation: true }))
  const keys = new Set(takers.map((taker) => taker.key))
  const told = drafts.find(
    (draft) =>
      draft.status === 'held' &&
      draft.countries.length >= 2 &&
      draft.countries.every((country) => countries.includes(country)) &&
      draft.takers.every((taker) => keys.has(taker.key)),
  )
  if (told) {
    for (const taker of takers) if (!told.takers.some((one) => one.key === taker.key)) told.takers.push(taker)
    for (const { sentence } of [other, last]) tellIn(told, sentence)
    return told
  }
  if (drafts.some((draft) => takers.every((taker) => draft.takers.some((one) => one.key === taker.key)))) return null
  const draft: Draft = {
    takers,
    countries,
    organisations: [],
    status: 'held',
    prominence: drafts.some((one) => one.status === 'held' && one.prominence === 'main') ? 'secondary' : 'main',
    medium: 'person',
    cues: [],
    sentences: [...new Set([other.sentence, last.sentence])],
    apart: false,
  }
  // "The session was held in Gaborone. The delegation of A was led by ...": day and place stand before.
  for (let index = other.sentence - 1; index >= Math.max(0, other.sentence - NEAR); index--) {
    const sentence = material.reading.sentences[index]
    if (
      sentence &&
      (index === other.sentence - 1 || rangeHas(material.cast.tokens, sentence.from, sentence.to, SITTING))
    )
      draft.sentences.push(index)
  }
  drafts.push(draft)
  return draft
}
const SITTING = words(
  'session meeting talks sitting dialogue commission committee discussions round negotiations consultations',
)
