/** Who is meant where a sentence names only the one who was met: the subject of the sentence before, or whom the report follows. */
import { fitsOffice } from '../../gazetteer/offices-fit.ts'
import { type Cast, statesIn, type Taker } from './meeting-cast.ts'
import type { Cue } from './meeting-cues.ts'
import type { Draft } from './meeting-drafts.ts'
import { statesOf } from './meeting-side-left.ts'
import { rangeHas } from './meeting-words.ts'
import { words } from '../word-signs.ts'

const THEY = words('they')

/** "They met in ...", "This was at the session of their commission", at the head of a sentence. */
export function isThey(cast: Cast, cue: Cue, from: number): boolean {
  if (cue.kind === 'chair' && cast.tokens[from]?.key === 'this') return cue.from - from < 12
  if (cue.from - from > 7 || !rangeHas(cast.tokens, from, cue.from, THEY)) return false
  return (
    cue.kind === 'meet' || cue.kind === 'hold' || cue.kind === 'sign' || cue.kind === 'discuss' || cue.kind === 'callon'
  )
}

/** "They met", "The three ministers met" at the head of a sentence. */
export function isAll(cast: Cast, cue: Cue, from: number): boolean {
  return (
    cue.kind === 'meet' &&
    (isThey(cast, cue, from) ||
      (cast.tokens[from]?.key === 'the' && cue.from - from < 6 && ALL.holds(cast.tokens[cue.from - 1])))
  )
}
const ALL = words('ministers chiefs officials commanders secretaries generals heads')

/** The states of the first group of a sentence: "Defence ministers of A, B and C". */
export function statesOfGroup(cast: Cast, from: number, to: number): string[] {
  for (let at = from; at < to; at++) {
    const index = cast.findingAt[at] as number
    if (index >= 0) return cast.people.findings[index]?.group ? statesOf(cast, index) : []
  }
  return []
}

/** "He" who meets a countryman of the last subject is rather the guest of the meeting at hand. */
export function otherSide(current: Draft | null, cue: Cue, subject: Taker[], met: Taker[]): Taker[] {
  const country = subject[0]?.country ?? null
  if (country === null || met[0]?.country !== country) return subject
  const guest = current?.takers.find(
    (taker) => !taker.delegation && taker.country !== null && taker.country !== country,
  )
  // "A called on B. He also called on the army chief", "He was received by C": of B's state, unless his own is printed.
  const calls = (cue.kind === 'host' && cue.passive) || isCaller(current, subject)
  if (guest && met[0].person?.countryInferred && calls) {
    for (const taker of met) if (taker.country === country) taker.country = guest.country
    return subject
  }
  return guest ? [{ ...guest }] : subject
}

function isCaller(current: Draft | null, subject: Taker[]): boolean {
  return (
    current?.cues.some(
      ({ cue, sides }) => cue.kind === 'callon' && sides.left.takers.some((taker) => taker.key === subject[0]?.key),
    ) ?? false
  )
}

/** Sent by his state: an ambassador, an attaché. */
export function isEnvoy(taker: Taker): boolean {
  return (
    taker.person?.offices.some((office) =>
      /^(ambassador|attache|charge|envoy|consul|adviser\.defence)/.test(office.id ?? ''),
    ) ?? false
  )
}

/** The one whom the report follows through several meetings; else the subject of the sentence before. */
export function heroOf(drafts: Draft[], subject: Taker[], met: Taker[]): Taker[] {
  const hero = follows(drafts)
  if (!hero || met.some((taker) => taker.key === hero.key)) return subject
  return [{ ...hero, delegation: false }]
}

/** "Later, the minister received D", behind his meetings with Ministers B and C: the one whom the report follows, where the words fit him. */
export function heroAs(cast: Cast, drafts: Draft[], { found, key }: Taker): Taker | null {
  const hero = found.name === null && !found.group ? follows(drafts) : undefined
  const role = found.offices[0]?.id ?? ''
  if (!hero || hero.key === key || statesIn(cast, found.from, found.to).length > 0) return null
  return hero.person?.offices.some(({ id }) => fitsOffice(role, id ?? '') > 0) ? { ...hero, delegation: false } : null
}

/** Whoever stands in most of the meetings so far, and in two at least. */
function follows(drafts: Draft[]): Taker | undefined {
  const counts = new Map<string, { taker: Taker; times: number }>()
  for (const draft of drafts)
    if (draft.status === 'held')
      for (const taker of draft.takers) {
        const seen = counts.get(taker.key)
        if (seen) seen.times++
        else counts.set(taker.key, { taker, times: 1 })
      }
  return [...counts.values()].filter(({ times }) => times >= 2).sort((a, b) => b.times - a.times)[0]?.taker
}
