/** Where a meeting was whose own sentences do not tell: where others of the visit were, or the capital of the host. */
import { capitalOf } from '../../gazetteer/countries.ts'
import type { StatesFound } from '../findings.ts'
import type { Front } from '../text/front.ts'
import type { Draft, Material } from './meeting-drafts.ts'
import { type PlaceRead, readPlace } from './meeting-place.ts'
import { hostOf, visited } from './meeting-place-words.ts'
import { rangeHas } from './meeting-words.ts'
import { words } from '../word-signs.ts'

/** Where the main meeting was, by the report or else by who was at home. */
export function placeOfNews(
  material: Material,
  states: StatesFound,
  front: Front,
  main: Draft,
  drafts: Draft[],
): PlaceRead | null {
  return (
    readPlace(material, states, front, main, main) ??
    placeOfOther(material, states, front, main, drafts) ??
    capitalOfHost(material, main)
  )
}

/** A further meeting of the same journey is where the main one was, if one of those who meet there is at home or both are abroad. */
export function placeOfMain(draft: Draft, main: Draft | null, place: PlaceRead | null): PlaceRead | null {
  if (!main || !place || draft === main || draft.status !== 'held' || draft.prominence !== 'secondary') return null
  if (!draft.takers.some((taker) => main.takers.some((other) => other.key === taker.key))) return null
  if (place.country === null) return null
  if (!draft.countries.includes(place.country) && main.countries.includes(place.country)) return null
  return { ...place, from: null, to: null, basis: 'main', reason: '@place_main' }
}

/** The main meeting was where another one of the same people is told to have been: "hosted the delegation in Vientiane". */
function placeOfOther(
  material: Material,
  states: StatesFound,
  front: Front,
  main: Draft,
  drafts: Draft[],
): PlaceRead | null {
  for (const other of drafts) {
    if (other === main || other.status !== 'held' || other.prominence !== 'secondary') continue
    if (!other.takers.some((taker) => main.takers.some((one) => one.key === taker.key))) continue
    if (!other.countries.every((country) => main.countries.includes(country))) continue
    const place = readPlace(material, states, front, other, main)
    if (place?.basis !== 'text' || place.country === null) continue
    // Abroad only where the headline sums up what is told in parts.
    const parts = other.takers.every((taker) => main.takers.some((one) => one.key === taker.key))
    if (!parts && !main.countries.includes(place.country)) continue
    return {
      ...place,
      from: null,
      to: null,
      basis: 'main',
      reason: '@place_same_visit',
    }
  }
  return null
}

const HOUSE = words('headquarters ministry office hq residence palace secretariat')
const ENVOYS = words('ambassador attache charge envoy')
/**
 * The capital of the state that was visited ("during his visit to the Republic of X"), or of the one who received an envoy, or
 * anybody at his ministry or headquarters. Null where the sides do not tell who was at home.
 */
function capitalOfHost(material: Material, draft: Draft): PlaceRead | null {
  if (draft.status !== 'held' || draft.medium !== 'person' || draft.countries.length > 2) return null
  const country = visited(material, draft) ?? received(material, draft)
  const name = country && capitalOf(country)
  return name ? { name, country, from: null, to: null, basis: 'main', reason: '@place_host' } : null
}

/** Whoever receives an envoy does so at home, and anybody else at his ministry or headquarters. */
function received(material: Material, draft: Draft): string | null {
  const { tokens } = material.cast
  return hostOf(draft, undefined, (cue, guests) => {
    const sentence = material.reading.sentences[cue.sentence]
    // "He visited the headquarters. He was received by".
    const before = material.reading.sentences[cue.sentence - 1] ?? sentence
    return (
      guests.some(({ person }) => person?.offices.some(({ id }) => ENVOYS.has(id ?? ''))) ||
      (sentence !== undefined && rangeHas(tokens, before?.from ?? 0, sentence.to, HOUSE))
    )
  })
}
