/** The journey that led to a meeting: the word that leads to a place, and the town where the visitor was. */
import type { PlaceFinding, StatesFound } from '../findings.ts'
import type { Words } from '../word-signs.ts'
import type { Draft, Material } from './meeting-drafts.ts'
import { isContent, REGION } from './meeting-place-beside.ts'
import { AT, EVENT, isCityState, STATE_AS_PLACE } from './meeting-place-words.ts'
import { inRange } from './meeting-ranges.ts'
import { rangeHas } from './meeting-words.ts'
import { words } from '../word-signs.ts'
import { IN_OR_TO } from '../small-words.ts'

const IS_OR_WAS = words('is was')

/** Where the people of a record come from, not where they meet. */
export const ORIGIN = words('from of to for')

/** The word that leads to a place: "in" of "in the Turkish capital Ankara", of "at its port city of Suez". */
export function leadOf(material: Material, at: number): string {
  const { tokens, countryAt } = material.cast
  for (let t = at - 1; t > at - 7 && t >= 0; t--) {
    const key = tokens[t]?.key ?? ''
    // "at the Ramada Hotel, Georgetown": the venue leads to its town.
    if (key === ',' && t === at - 1 && tokens[t - 1]?.capital) {
      while (
        t - 1 > at - 8 &&
        tokens[t - 1]?.type === 'word' &&
        (tokens[t - 1]?.capital || tokens[t - 1]?.key === 'of')
      )
        t--
      if (AT.holds(tokens[t - 1]) || tokens[t - 1]?.key === 'the') continue
      return key
    }
    const of = key === 'of' && CITY.holds(tokens[t - 1])
    // "in the mountain town of Dilijan".
    if (
      CITY.holds(tokens[t + 1]) &&
      tokens[t]?.type === 'word' &&
      !tokens[t]?.capital &&
      !AT.holds(tokens[t]) &&
      !ORIGIN.holds(tokens[t])
    )
      continue
    if (of || CITY.holds(tokens[t]) || LEADING.holds(tokens[t]) || (countryAt[t] && CITY.holds(tokens[t + 1]))) continue
    return key
  }
  return ''
}
const CITY = words('city town capital port village resort garrison')

/** Also "in his Tower Hill office". */
const LEADING = words(
  "the historic coastal central downtown nearby southern northern eastern western s 's port his her their",
)

/** So many sentences from the top tell the journey. */
const JOURNEY_SENTENCES = 10

/** A town of the state that was named as the place, if the head of the report has been "in" or "to" it; else the state. */
export function townOf(material: Material, states: StatesFound, place: PlaceFinding): PlaceFinding {
  if (place.confidence !== STATE_AS_PLACE || isCityState(place.country)) return place
  const town = states.places.find(
    ({ name, from, country, dateline }) =>
      country === place.country &&
      (material.reading.sentenceOf[from] ?? JOURNEY_SENTENCES) < JOURNEY_SENTENCES &&
      !REGION.test(name) &&
      !visitsToo(material, material.reading.sentenceOf[from] ?? 0) &&
      (dateline || IN_OR_TO.has(leadOf(material, from))),
  )
  return town ?? place
}

/** "arrived in Rome", "on a visit to Lisbon", "attended the exhibition in Kuala Lumpur": the city where the visitor of the record was. */
export function journeyPlace(material: Material, states: StatesFound, draft: Draft, words: Words): PlaceFinding | null {
  const { reading, cast } = material
  const last = (draft.sentences[0] ?? 0) + 3
  let told = 0
  for (let index = 0; index <= Math.min(last, reading.sentences.length - 1) && told < JOURNEY_SENTENCES; index++) {
    const sentence = reading.sentences[index]
    const kind = sentence ? reading.blocks[sentence.block]?.kind : undefined
    if (!sentence || kind === 'byline' || kind === 'date' || visitsToo(material, index)) continue
    if (kind !== 'caption') told++
    for (const place of inRange(states.places, sentence.from, sentence.to)) {
      if (place.dateline || (cast.findingAt[place.from] as number) >= 0) continue
      if (REGION.test(place.name) || isContent(cast.tokens, place)) continue
      const lead = leadOf(material, place.from)
      // "on a goodwill tour of Phnom Penh".
      const tours = lead === 'of' && rangeHas(cast.tokens, place.from - 3, place.from, TOUR)
      if (!tours && !/^(?:in|to|at|reached|visit(?:s|ed|ing)?)$/.test(lead)) continue
      const event =
        afterWord(cast.tokens, place.from, sentence.from, EVENT) || leadsToEvent(cast.tokens, place.to, sentence.to)
      if ((place.country === null || !draft.countries.includes(place.country)) && !event) continue
      const from = Math.max(sentence.from, place.from - 14)
      if (rangeHas(cast.tokens, from, place.from, AHEAD)) continue
      // "The minister is in Kyiv. He met".
      if (
        (words === AROUND || place.country !== material.filed.country) &&
        IS_OR_WAS.holds(cast.tokens[place.from - 2])
      )
        return place
      if ((event && words === AROUND) || rangeHas(cast.tokens, from, place.from, words)) return place
    }
  }
  return null
}

/** "He also visited the academy in Kochi": a sentence of another hour than the meeting's. */
export function visitsToo({ reading, cast: { tokens } }: Material, index: number): boolean {
  const { from, to } = reading.sentences[index] as { from: number; to: number }
  return seesToo(tokens, from + 1, to, TOO)
}
/** "met B and toured the yard in Kochi": what was seen behind the meeting. @param lead words before the verb. */
export function seesToo(tokens: Material['cast']['tokens'], from: number, to: number, lead = AND_TOO): boolean {
  for (let t = from; t < to; t++) if (SEES.holds(tokens[t]) && lead.holds(tokens[t - 1])) return true
  return false
}
const AND_TOO = words('and also later then')
const TOO = words('also later then')
const SEES = words('visited toured inspected')

const JOURNEY_WORDS =
  'arrived arrives arrive arriving landed reached tour visit visits visited visiting trip stay flew went travelled traveled travels traveling travelling delegation'

export const JOURNEY = words(JOURNEY_WORDS)
const TOUR = words('tour')

export const AROUND = words(
  `${JOURNEY_WORDS} welcomed received attended attending attend held signed conference ceremony said told`,
)
const AHEAD = words('will would next upcoming forthcoming scheduled invited invitation earlier last should shall')

/** "in Cozumel, Mexico, for the security conference": what one is there for stands behind. */
function leadsToEvent(tokens: Material['cast']['tokens'], at: number, high: number): boolean {
  let t = at
  while (t < Math.min(high, at + 4) && tokens[t]?.key !== 'for') t++
  return tokens[t]?.key === 'for' && rangeHas(tokens, t, Math.min(high, t + 6), EVENT)
}

/** One of the words stands within four tokens in front of the place. */
export function afterWord(tokens: Material['cast']['tokens'], at: number, low: number, list: Words): boolean {
  return rangeHas(tokens, Math.max(low, at - 4), at, list)
}
