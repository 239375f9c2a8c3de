/** Where a meeting took place: by its own sentences, then by the dateline. */
import type { PlaceFinding, StatesFound } from '../findings.ts'
import type { Front } from '../text/front.ts'
import { oneSpaced } from '../text/spaces.ts'
import type { Reading } from '../text/reading.ts'
import type { Token } from '../text/tokens.ts'
import type { Words } from '../word-signs.ts'
import { DAYS } from './meeting-medium.ts'
import { inRange } from './meeting-ranges.ts'
import type { Draft, Material } from './meeting-drafts.ts'
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
  unknownPlaces,
} from './meeting-place-words.ts'
import {
  firstInText,
  firstProse,
  isNearTop,
  isProse,
  MEETING,
  OPENING,
  proseBeside,
  rangeHas,
  words,
} from './meeting-words.ts'

export interface PlaceRead {
  name: string
  country: string | null
  /** Token range of the words; null where the dateline stands in. */
  from: number | null
  to: number | null
  basis: 'text' | 'dateline' | 'main'
  reason: string
}

/** Where the people of a record come from, not where they meet. */
const ORIGIN = words('from of to for')
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
    if (cue?.kind === 'visit' && draft.cues[0]?.cue.kind !== 'visit') return
    const faces = bound && bound.sides.left.takers.length > 0 && bound.sides.right.takers.length > 0
    const speaks =
      cue !== undefined ||
      draft.cues.length === 0 ||
      goesOn(material, index) ||
      rangeHas(cast.tokens, sentence.from, sentence.to, MEETING)
    if (!speaks || (cue === undefined && cast.tokens[sentence.from]?.key === '"')) return
    const known = [...near, ...countriesAsPlaces(material, states, sentence.from, sentence.to)]
    // Towns that no list knows are looked for only where no known one stands.
    if (cue && known.every((place) => place.dateline))
      known.push(...unknownPlaces(material, cue.from, Math.min(sentence.to, cue.to + 40)))
    for (const place of known) {
      if (
        place.dateline ||
        isSaid(cast.tokens, sentence.from, place.from) ||
        inFiling(front, place.from) ||
        (cast.findingAt[place.from] as number) >= 0 ||
        REGION.test(place.name) ||
        EVENT.holds(cast.tokens[place.to]) ||
        isContent(cast.tokens, place.from) ||
        isStage(cast.tokens, place.from, sentence.from) ||
        isSeat(cast.tokens, place, draft.countries)
      )
        continue
      if (cue === undefined && isSpokenOf(cast.tokens, sentence.from, place.from)) continue
      // "They agreed to continue discussions in Seoul".
      if (cue?.kind === 'agree' && place.from > cue.to && cast.tokens[cue.to]?.key === 'to') continue
      const lead = leadOf(material, place.from)
      let score = AT.has(lead) ? 4 : ORIGIN.has(lead) ? (lead === 'to' ? 0.5 : 0) : 1
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
      const content = cue?.kind === 'discuss' && cue !== draft.cues[0]?.cue && place.from > cue.to && !dated
      // "discussed the prisons in Raqqa": what they spoke of.
      if (content) score -= 3
      // "met X and agreed on the training of cadets at the academy in Dehradun".
      else if (cue && !dated && place.from > cue.to && rangeHas(cast.tokens, cue.to, place.from, AGREED)) score -= 3
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
    const { from, to, city, country: home } = extend(material, states, townOf(material, states, found.place))
    const name = printed(from, to)
    // "General Headquarters" is known of one state, and many have one.
    const own = city || draft.countries.includes(home ?? '') ? home : null
    const country = own ?? hostOf(draft, 0) ?? (isLineHome ? lineCountry : null)
    const town = !city && lineName && lineCountry && country === lineCountry ? titleCase(lineName) : ''
    const full = name.includes(town) ? name : `${name}, ${town}`
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

/** The place where a report was filed. */
export interface Filed {
  name: string | null
  country: string | null
}

/** Reads where the report was filed: by its dateline, which may have no agency, or stand on a line of its own. */
export function readFiled(reading: Reading, states: StatesFound, front: Front): Filed {
  const { places } = states
  const { tokens, sentenceOf } = reading
  const line =
    front.dateline ??
    places.find((place) => (place.dateline || isFiled(reading, place)) && (sentenceOf[place.from] ?? 9) < 5)
  if (!line) return { name: null, country: null }
  return {
    name: reading.text.slice(tokens[line.from]?.start ?? 0, tokens[line.to - 1]?.end ?? 0),
    country: inRange(places, line.from, line.to)[0]?.country ?? null,
  }
}

/** "Tokyo.", "* NAME at ONDJIVA": a short line above the report ends with the town. */
function isFiled(reading: Reading, { from, to }: PlaceFinding): boolean {
  const line = reading.sentences[reading.sentenceOf[from] ?? -1]
  return (
    line !== undefined &&
    // "Hanoi August 20", "BAGHDAD / INX".
    (line.to - to <= 1 || (line.to - to <= 3 && reading.tokens.slice(to, line.to).every(isOfLine))) &&
    line.to - line.from <= 8 &&
    !/headline|caption/.test(reading.blocks[line.block]?.kind ?? '')
  )
}

const isOfLine = (token: Token): boolean =>
  token.type === 'number' || token.capitals || token.key === '/' || DAYS.holds(token)

/** A town of the state that was named as the place, if the head of the report has been "in" or "to" it; else the state. */
function townOf(material: Material, states: StatesFound, place: PlaceFinding): PlaceFinding {
  if (place.confidence !== STATE_AS_PLACE || isCityState(place.country)) return place
  const town = states.places.find(
    ({ name, from, country, dateline }) =>
      country === place.country &&
      (material.reading.sentenceOf[from] ?? JOURNEY_SENTENCES) < JOURNEY_SENTENCES &&
      !REGION.test(name) &&
      (dateline || /^(in|to)$/.test(leadOf(material, from))),
  )
  return town ?? place
}

/** Inside of a quotation. */
function isSaid(tokens: Material['cast']['tokens'], from: number, at: number): boolean {
  let open = false
  for (let t = from; t < at; t++) if (tokens[t]?.key === '"') open = !open
  return open
}

/** "X said that troops in A had come", "a tour of B, where he saw the port of A": what is told besides. */
function isSpokenOf(tokens: Material['cast']['tokens'], from: number, at: number): boolean {
  let besides = false
  for (let t = from; t < at; t++)
    if (BESIDES.holds(tokens[t])) besides = true
    else if (TALKS.holds(tokens[t])) besides = false
  return besides
}
const MOVED = words('took drove escorted flew goes returned returns sent')
const BESIDES = words('said told added asked explained recalled where thanked')
const TALKS = words('meeting talks discussions dialogue call session conversation sitting round')

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

/** The word that leads to a place: "in" of "in the Turkish capital Ankara", of "at its port city of Suez". */
function leadOf(material: Material, at: number): string {
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
const DATED = words('today yesterday on this monday tuesday wednesday thursday friday saturday sunday')
const AGREED = words('about agreed agree agrees agreeing decided pledged offered')
const TO_COME = words('should will would shall slated scheduled due')
/** Also "in his Tower Hill office". */
const LEADING = words(
  "the historic coastal central downtown nearby southern northern eastern western s 's port his her their",
)

/** So many sentences from the top tell the journey. */
const JOURNEY_SENTENCES = 10

/** "arrived in Rome", "on a visit to Lisbon", "attended the exhibition in Kuala Lumpur": the city where the visitor of the record was. */
function journeyPlace(material: Material, states: StatesFound, draft: Draft, words: Words): PlaceFinding | null {
  const { reading, cast } = material
  const last = (draft.sentences[0] ?? 0) + 3
  let told = 0
  for (let index = 0; index <= Math.min(last, reading.sentences.length - 1) && told < JOURNEY_SENTENCES; index++) {
    const sentence = reading.sentences[index]
    const kind = sentence ? reading.blocks[sentence.block]?.kind : undefined
    if (!sentence || kind === 'byline' || kind === 'date') continue
    if (kind !== 'caption') told++
    for (const place of inRange(states.places, sentence.from, sentence.to)) {
      if (place.dateline || (cast.findingAt[place.from] as number) >= 0) continue
      if (REGION.test(place.name) || isContent(cast.tokens, place.from)) continue
      const lead = leadOf(material, place.from)
      if (!/^(?:in|to|at|visit(?:s|ed|ing)?)$/.test(lead)) continue
      const event =
        afterWord(cast.tokens, place.from, sentence.from, EVENT) || leadsToEvent(cast.tokens, place.to, sentence.to)
      if ((place.country === null || !draft.countries.includes(place.country)) && !event) continue
      const from = Math.max(sentence.from, place.from - 14)
      if (rangeHas(cast.tokens, from, place.from, AHEAD)) continue
      // "The minister is in Kyiv. He met".
      if (words === AROUND && /^(is|was)$/.test(cast.tokens[place.from - 2]?.key ?? '')) return place
      if ((event && words === AROUND) || rangeHas(cast.tokens, from, place.from, words)) return place
    }
  }
  return null
}
const JOURNEY_WORDS =
  'arrived arrives arrive arriving landed reached visit visits visited visiting trip stay travelled traveled travels traveling travelling delegation'
const JOURNEY = words(JOURNEY_WORDS)
const AROUND = words(
  `${JOURNEY_WORDS} welcomed received attended attending attend held signed conference ceremony said told`,
)
const AHEAD = words('will would next upcoming forthcoming scheduled invited invitation earlier last should shall')

/** The report was filed in the country of whoever calls or is received: they met elsewhere. */
function isGuestsHome(draft: Draft, country: string | null): boolean {
  const host = country !== null && draft.countries.length === 2 ? hostOf(draft) : null
  return host !== null && host !== country && draft.countries.includes(country ?? '')
}

/** Between the dateline and its colon stand agencies and papers: "BANDAR SERI BEGAWAN (Borneo Bulletin): ...". */
function inFiling(front: Front, at: number): boolean {
  return front.dateline !== null && at >= front.dateline.to && at < front.dateline.end
}

/** Too wide for a place of meeting. */
const REGION =
  /^(straits?|gulf|bay|sea|line) of|^lake |\bstraits$|\b(asia|africa|europe|america|east|balkans|pacific|ocean|sea|gulf|strait|caucasus|region|valley|line of control|world|eurasia|sahel|levant|atlantic|mediterranean|arctic)$/i
const CITY = words('city town capital port village resort garrison')
/** "commander of the Allied Joint Force Command in Naples": where somebody serves, in a state that does not take part. */
function isSeat(tokens: Material['cast']['tokens'], place: PlaceFinding, countries: readonly string[]): boolean {
  if (place.country === null || countries.includes(place.country)) return false
  const before = tokens[place.from - 2]
  return AT.holds(tokens[place.from - 1]) && before?.capital === true && SEATED.holds(before)
}
const SEATED = words('command commands corps fleet division brigade mission embassy force forces')

/** What is spoken of, not where it is spoken: "today's attack in", "since their meeting in". */
const CONTENT = words(
  'attack attacks war wars conflict situation crisis fighting unrest violence developments blast bombing earthquake terrorism militants troops stationed deployed killed wounded stability peace operations born since last',
)
const UNITS = words('year years month months week weeks day days comes came')
function isContent(tokens: Material['cast']['tokens'], at: number): boolean {
  const lead = tokens[at - 1]?.key === 'the' ? at - 2 : at - 1
  if (!AT.holds(tokens[lead])) return false
  if (CONTENT.holds(tokens[lead - 1])) return true
  for (let t = lead - 1; t > lead - 5; t--) if (tokens[t]?.key === 'since') return true
  // "comes one year after the summit in".
  for (let t = lead - 1; t > lead - 16; t--) if (tokens[t]?.key === 'after' && UNITS.holds(tokens[t - 1])) return true
  return false
}

/** "a tour that began in Bangui", "crossed the border at Kapikule": passed through on the way. */
function isStage(tokens: Material['cast']['tokens'], at: number, low: number): boolean {
  if (!AT.holds(tokens[at - 1])) return false
  if (rangeHas(tokens, Math.max(low, at - 4), at, PASSED)) return true
  const from = Math.max(low, at - 8)
  return rangeHas(tokens, from, at, TOURS) && rangeHas(tokens, from, at, BEGUN)
}
const PASSED = words('crossed crossing refuelled refueled changed')
const TOURS = words('tour trip journey swing voyage visit')
const BEGUN = words('began begun started opened')

/** "in Cozumel, Mexico, for the security conference": what one is there for stands behind. */
function leadsToEvent(tokens: Material['cast']['tokens'], at: number, high: number): boolean {
  let t = at
  while (t < Math.min(high, at + 4) && tokens[t]?.key !== 'for') t++
  return tokens[t]?.key === 'for' && rangeHas(tokens, t, Math.min(high, t + 6), EVENT)
}

/** One of the words stands within four tokens in front of the place. */
function afterWord(tokens: Material['cast']['tokens'], at: number, low: number, list: Words): boolean {
  return rangeHas(tokens, Math.max(low, at - 4), at, list)
}

/** RAWALPINDI -> Rawalpindi; a name that is not all capitals stays as it is. */
export function titleCase(name: string): string {
  if (name !== name.toUpperCase() || name.length <= 3) return name
  return name
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, lead: string, letter: string) => lead + letter.toUpperCase())
}
