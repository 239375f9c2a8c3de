/** A record while it is being put together: who is in it already, and what a further cue adds to it. */
import { fitsOffice } from '../../gazetteer/offices-fit.ts'
import type { MeetingStatus, Prominence } from '../../model.ts'
import type { DateFinding } from './dates.ts'
import type { StatesFound } from '../findings.ts'
import type { Cue } from './meeting-cues.ts'
import type { Filed } from './meeting-place-filed.ts'
import { type Cast, nameOf, type Taker, takerOf } from './meeting-cast.ts'
import type { Sides } from './meeting-side-left.ts'
import { addTo } from './meeting-words.ts'
import type { Reading } from '../text/reading.ts'

export interface Bound {
  cue: Cue
  sides: Sides
}

/** A meeting while it is being put together. */
export interface Draft {
  takers: Taker[]
  /** States that take part, those of the takers included. */
  countries: string[]
  organisations: string[]
  status: MeetingStatus
  prominence: Prominence
  medium: Cue['medium']
  cues: Bound[]
  /** Sentences that speak of it, in order. */
  sentences: number[]
  apart: boolean
}

/** What the records are made with. */
export interface Material {
  reading: Reading
  cast: Cast
  states: StatesFound
  dates: DateFinding[]
  published: string | null
  /** The article speaks of two states ("bilateral", "both countries", "his counterpart"). */
  between: boolean
  filed: Filed
  /** The state that somebody is on a visit to, by the top of the article. */
  goal: string | null
}

/** No report tells of one meeting in more sentences, or names more who took part; the same bound for one record. */
const MOST_TOLD = 300

/** Whether one of these officials is already in the record. */
export function joins(draft: Pick<Draft, 'takers'>, takers: Taker[]): boolean {
  return takers.some((taker) => draft.takers.some((other) => sameTaker(taker, other)))
}

/** One person, or a role without a name that fits a person of the same country and kind of office. */
export function sameTaker(a: Taker, b: Taker): boolean {
  if (a.key === b.key) return true
  if (nameOf(a) !== null && nameOf(b) !== null) return false
  if (a.country !== null && b.country !== null && a.country !== b.country) return false
  const officeOf = (taker: Taker) => taker.person?.offices[0] ?? taker.found.offices[0]
  const first = officeOf(a)
  const second = officeOf(b)
  // A name with a rank alone fits a nameless soldier of the meeting at hand.
  if (!first || !second) return a.country !== null && b.country !== null ? a.country === b.country : false
  if (first.id === second.id && first.title === second.title) return true
  // The minister of defence whom nobody names is not the president of his state.
  const [held, role] = (nameOf(a) === null ? [second.id, first.id] : [first.id, second.id]).map(String) as [
    string,
    string,
  ]
  return (
    a.country !== null &&
    a.country === b.country &&
    first.sector === second.sector &&
    (!HEAD.test(held) || fitsOffice(role, held) > 0)
  )
}
const HEAD = /^(?:head\.(?:state|government)|monarch|leader\.supreme)/

/** Countries of both sides of a cue, those of its officials first. */
export function countriesOf(sides: Sides): string[] {
  const list: string[] = []
  for (const side of [sides.left, sides.right]) {
    for (const taker of side.takers) addTo(list, taker.country)
    if (side.takers.length === 0) for (const country of side.countries) addTo(list, country)
  }
  return list
}

/** Notes that a sentence speaks of the meeting. */
export function tellIn(draft: Draft, index: number): void {
  if (draft.sentences.length < MOST_TOLD && !draft.sentences.includes(index)) draft.sentences.push(index)
}

/** The officials of a cue and of a record are the same meeting only if neither side is somebody else. */
export function spans(draft: Draft, takers: Taker[]): boolean {
  const states = new Set(takers.filter((taker) => joins(draft, [taker])).map((taker) => taker.country))
  return states.size >= 2 || takers.every((taker) => joins(draft, [taker]))
}

/** Takes a further cue and its officials into a record; returns the record. */
export function merge(draft: Draft, bound: Bound, takers: Taker[], index: number, caption: boolean): Draft {
  // A cue with both its sides tells who took part; one with a pair of two states does, where nobody was named before.
  const faces =
    (bound.sides.left.takers.length > 0 && bound.sides.right.takers.length > 0) ||
    (draft.takers.length === 0 && new Set(takers.map((taker) => taker.country)).size >= 2)
  for (const taker of takers) {
    const { key, finding, found, person, country, delegation } = taker
    const at = draft.takers.findIndex((other) => sameTaker(taker, other))
    if (at < 0) {
      if (faces && draft.takers.length < MOST_TOLD)
        draft.takers.push(takerOf(key, finding, found, person, country, delegation || draft.takers.length >= 2))
    } else {
      const old = draft.takers[at] as Taker
      if (person?.name && !old.person?.name)
        draft.takers[at] = takerOf(key, finding, found, person, country, old.delegation && delegation)
      else old.country ??= country
      const kept = draft.takers[at] as Taker
      kept.delegation &&= delegation
    }
  }
  for (const taker of draft.takers) addTo(draft.countries, taker.country)
  for (const country of countriesOf(bound.sides)) if (draft.takers.length < 2) addTo(draft.countries, country)
  // "A discusses ties with B" above "in a telephone call".
  const calls = bound.cue.medium !== 'person' && draft.cues.every(({ cue }) => cue.kind === 'discuss')
  if (draft.cues.length < MOST_TOLD) draft.cues.push(bound)
  tellIn(draft, index)
  if (draft.prominence === 'caption' && !caption) draft.prominence = 'main'
  if (calls) draft.medium = bound.cue.medium
  return draft
}
