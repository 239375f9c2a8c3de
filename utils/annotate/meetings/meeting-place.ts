/** Where a meeting took place: by its own sentences, then by the dateline. */
import type { PlaceFinding, StatesFound } from '../findings.ts'
import type { Front } from '../text/front.ts'
import { oneSpaced } from '../text/spaces.ts'
import type { Draft, Material } from './meeting-drafts.ts'
import { isContent, isOtherDay, isSeat, isSpokenOf, isStage, REGION } from './meeting-place-beside.ts'
import { inFiling, isGuestsHome, titleCase } from './meeting-place-filed.ts'
import {
  afterWord,
  AROUND,
  JOURNEY,
  journeyPlace,
  leadOf,
  ORIGIN,
  seesToo,
  townOf,
  visitsToo,
} from './meeting-place-journey.ts'
import {
  AT,
  countriesAsPlaces,
  EVENT,
  eventPlace,
  extend,
  hostOf,
  visited,
  isCityState,
  STATE_AS_PLACE,
} from './meeting-place-words.ts'
import { inRange } from './meeting-ranges.ts'
import {
  firstInText,
  firstProse,
  indexOf,
  isNearTop,
  isProse,
  isSaid,
  MEETING,
  OPENING,
  proseBeside,
  rangeHas,
} from './meeting-words.ts'
import { words } from '../word-signs.ts'

export interface PlaceRead {
  name: string
  country: string | null
  /** Token range of the words; null where the dateline stands in. */
  from: number | null
  to: number | null
  basis: 'text' | 'dateline' | 'main'
  reason: string
}

/** Where the meeting took place, by its own sentences, then by "here", then by the dateline. */
export function readPlace(
  material: Material,
  states: StatesFound,
  front: Front,
  draft: Draft,
  main: Draft | null,
): PlaceRead | null {
  const { reading, cast } = material
  let best: { place: PlaceFinding; score: number } | null = null
  const first = firstInText(material, draft.sentences)
  const opening =
    draft === main && isProse(material, first) && isNearTop(material, first, OPENING)
      ? [...new Set([...proseBeside(material, first, -1, 3), firstProse(material)])]
      : []
  ;[
    ...draft.sentences.map((index, order) => ({ index, order })),
    ...opening.map((index) => ({ index, order: 6 })),
  ].forEach(({ index, order }) => {
    const sentence = reading.sentences[index]
    if (!sentence) return
    const near = inRange(states.places, sentence.from, sentence.to)
    const cues = draft.cues.filter((bound) => bound.cue.sentence === index)
    if (cues.length === 0 && near.length === 0 && inRange(states.countries, sentence.from, sentence.to).length === 0)
      return
    // "vowed to work together during a meeting in Tokyo": the meeting, before what they said there.
    const bound = cues.find(({ cue }) => cue.kind !== 'agree') ?? cues[0]
    const cue = bound?.cue
    // "They met. Then the guest visited the memorial": not there.
    if (cue?.kind === 'visit' && draft.cues[0]?.cue.kind !== 'visit' && bound?.sides.right.takers.length === 0) return
    const faces = bound && bound.sides.left.takers.length > 0 && bound.sides.right.takers.length > 0
    const speaks =
      cue !== undefined ||
      draft.cues.length === 0 ||
      goesOn(material, index) ||
      rangeHas(cast.tokens, sentence.from, sentence.to, MEETING)
    if (!speaks || (cue === undefined && cast.tokens[sentence.from]?.key === '"')) return
    // "He also visited the academy in Kochi": of another hour.
    if ((!cue || cue.kind === 'visit') && visitsToo(material, index)) return
    const known = [...near, ...countriesAsPlaces(material, states, sentence.from, sentence.to)]
    for (const place of known) {
      if (
        place.dateline ||
        // `"I met B in Nairobi today"`: said of the meeting itself.
        (isSaid(cast.tokens, sentence.from, place.from) &&
          !(cue && place.from - cue.to < 12 && isSaid(cast.tokens, sentence.from, cue.from))) ||
        inFiling(front, place.from) ||
        (cast.findingAt[place.from] as number) >= 0 ||
        REGION.test(place.name) ||
        EVENT.holds(cast.tokens[place.to]) ||
        isContent(cast.tokens, place) ||
        isStage(cast.tokens, place.from, sentence.from) ||
        // "who arrived at the airport".
        (cast.tokens[place.to - 1]?.key === 'airport' && ARRIVED.holds(cast.tokens[place.from - 2])) ||
        isOtherDay(material, place, sentence, cue === undefined) ||
        isSeat(cast.tokens, place, draft.countries)
      )
        continue
      if (cue === undefined && isSpokenOf(cast.tokens, sentence.from, place.from)) continue
      // "They agreed to continue discussions in Seoul", "agreed that they hold the next round in Seoul".
      if (cue?.kind === 'agree' && place.from > cue.to && cast.tokens[cue.to]?.key === 'to') continue
      const that = indexOf(cast.tokens, Math.max(sentence.from + 1, place.from - 16), place.from, 'that')
      if (that > 0 && AGREED.holds(cast.tokens[that - 1]) && rangeHas(cast.tokens, that, place.from, TO_HOLD)) continue
      const lead = leadOf(material, place.from)
      // "rescue in the waters between Limassol and Alexandria".
      if (lead === 'between' || indexOf(cast.tokens, place.from - 3, place.from, 'between') > 0) continue
      let score = AT.has(lead) ? 4 : ORIGIN.has(lead) ? (lead === 'to' ? 0.5 : 0) : 1
      // "invited him to visit Dushanbe".
      if (rangeHas(cast.tokens, Math.max(sentence.from, place.from - 7), place.from, INVITES)) continue
      // "gave a dinner and took him to the airport".
      if (score === 0 || (lead === 'to' && rangeHas(cast.tokens, place.from - 4, place.from, MOVED))) continue
      // "agreed that the next round should be held in Ankara".
      if (
        draft.status === 'held' &&
        rangeHas(cast.tokens, Math.max(sentence.from, place.from - 10), place.from, TO_COME)
      )
        continue
      // "The meeting at the ministry".
      if (afterWord(cast.tokens, place.from, sentence.from, MEETING)) score += 1
      const dated = DATED.holds(cast.tokens[place.to]) && draft.countries.includes(place.country ?? '')
      const content =
        cue?.kind === 'discuss' &&
        (place.from === cue.to || (cue !== draft.cues[0]?.cue && place.from > cue.to && !dated))
      // "discussed the prisons in Raqqa": what they spoke of.
      if (content) score -= 3
      // "met X and agreed on the training of cadets at the academy in Dehradun".
      else if (
        cue &&
        !dated &&
        place.from > cue.to &&
        (rangeHas(cast.tokens, cue.to, place.from, AGREED) || seesToo(cast.tokens, cue.to, place.from))
      )
        score -= 3
      // Where both sides are named, they sat together.
      else if (cue) score += (place.from > cue.from && place.from - cue.to < 45 ? 3 : 1.5) + (faces ? 0.5 : 0)
      // "In Nuku’alofa on Monday they met X to discuss the works at the base".
      if (cue && place.from - sentence.from <= 2) score += 3
      // A state tells less than a city, and nothing where one is named.
      if (place.confidence === STATE_AS_PLACE && !isCityState(place.country)) score -= 4
      score -= order * 0.35
      if (best === null || score > best.score) best = { place, score }
    }
  })
  const { name: lineName, country: lineCountry } = material.filed
  const isLineHome = lineCountry !== null && draft.countries.includes(lineCountry) && !isGuestsHome(draft, lineCountry)
  const printed = (from: number, to: number): string =>
    oneSpaced(reading.text.slice(cast.tokens[from]?.start ?? 0, cast.tokens[to - 1]?.end ?? 0))
  const found = best as { place: PlaceFinding; score: number } | null
  if (found && found.score >= 1.5) {
    const town = townOf(material, states, found.place)
    const { from, to, city, country: home } = extend(material, states, town)
    const name = town.dateline ? titleCase(printed(from, to)) : printed(from, to)
    // "General Headquarters" is known of one state, and many have one.
    const own = city || draft.countries.includes(home ?? '') || /^(?:NATO|UN|Pentagon)\b/.test(name) ? home : null
    const country = own ?? hostOf(draft, 0) ?? (isLineHome ? lineCountry : null)
    const seat = !city && lineName && lineCountry && country === lineCountry ? titleCase(lineName) : ''
    // Suva is not named in "Suvavou House".
    const isIn = !seat || (/^$|[^\p{L}]/u.test(name.charAt(name.indexOf(seat) + seat.length)) && name.includes(seat))
    const full = isIn ? name : `${name}, ${seat}`
    return { name: full, country, from, to, basis: 'text', reason: '@place_named' }
  }
  const event =
    draft.status === 'held' ? eventPlace(material, states, [...draft.sentences.slice(0, 4), ...opening]) : null
  if (event) return { ...event, basis: 'text', reason: '@place_named' }
  const journey = draft === main ? journeyPlace(material, states, draft, isLineHome ? JOURNEY : AROUND) : null
  if (journey && (lineCountry === null || journey.country !== lineCountry)) {
    const { from, to, country } = extend(material, states, journey)
    return { name: printed(from, to), country, from, to, basis: 'text', reason: '@place_visit' }
  }
  if (
    lineName &&
    draft === main &&
    !isGuestsHome(draft, lineCountry) &&
    // "RAWALPINDI: ..., who is on a visit to Jordan, met".
    (visited(material, draft) ?? lineCountry) === lineCountry &&
    (lineCountry === null ||
      draft.countries.includes(lineCountry) ||
      // "BRUSSELS: ... with his NATO counterparts".
      draft.organisations.length > 0 ||
      tellsHere(material, draft) ||
      // "MUNICH (Kyodo): Japan's minister met the American secretary": who travels with one of them files from there. An agency of neither files from anywhere.
      draft.countries.includes(material.filed.by ?? '') ||
      (front.dateline !== null && !front.dateline.agency) ||
      (draft.countries.length === 1 && draft.takers.some((taker) => taker.country === null)))
  )
    return {
      name: titleCase(lineName),
      country: lineCountry,
      from: null,
      to: null,
      basis: 'dateline',
      reason: '@place_dateline',
    }
  return null
}

/**
 * "VIENTIANE: ... met here", "on the sidelines of the meeting", "it took place in this Chinese port city": where the report was filed,
 * though at home to neither.
 */
function tellsHere({ reading, cast: { tokens } }: Material, draft: Draft): boolean {
  const cued = draft.cues.map(({ cue }) => cue.sentence)
  return [...new Set([...cued, ...draft.sentences])].some((index) => {
    const { from, to } = reading.sentences[index] as { from: number; to: number }
    const others = !cued.includes(index)
    if (others && !rangeHas(tokens, from, Math.min(to, from + 4), MEETING)) return false
    for (let t = from; t < to; t++) {
      const isHere =
        HERE.holds(tokens[t]) || (tokens[t]?.key === 'this' && rangeHas(tokens, t, Math.min(to, t + 5), TOWN))
      if (isHere && !isSaid(tokens, from, t)) return true
    }
    return false
  })
}
const HERE = words('here sidelines margins')
const TOWN = words('city capital town resort')

const ARRIVED = words('arrived arrives arriving landed')
const TO_HOLD = words('hold meet continue resume convene')
const INVITES = words('invite invites invited invitation inviting')
const MOVED = words('took drove escorted flew goes returned returns sent')
const DATED = words('today yesterday on this monday tuesday wednesday thursday friday saturday sunday')
const AGREED = words('about agreed agree agrees agreeing decided pledged offered')
const TO_COME = words('should will would shall slated scheduled due')

/** A sentence begins with the two of the one before, and they sit down or meet in it. */
function goesOn(material: Material, index: number): boolean {
  const { tokens } = material.cast
  const sentence = material.reading.sentences[index]
  if (!sentence || !isProse(material, index)) return false
  if (
    !THEY.holds(tokens[sentence.from]) ||
    !rangeHas(tokens, sentence.from, Math.min(sentence.to, sentence.from + 3), BOTH)
  )
    return false
  return rangeHas(tokens, sentence.from, Math.min(sentence.to, sentence.from + 7), SAT)
}
const THEY = words('the both they')
const BOTH = words('two both they sides pair')
const SAT = words('sat met meeting held spoke')
