/** Where a meeting took place: by its own sentences, then by the dateline. */
import type { PlaceFinding, StatesFound } from '../findings.ts'
import type { Front } from '../text/front.ts'
import type { Taker } from './meeting-cast.ts'
import { inRange } from './meeting-ranges.ts'
import type { Draft, Material } from './meeting-drafts.ts'
import { isProse, MEETING, rangeHas, words } from './meeting-words.ts'

export interface PlaceRead {
  name: string
  country: string | null
  /** Token range of the words; null where the dateline stands in. */
  from: number | null
  to: number | null
  basis: 'text' | 'dateline'
  reason: string
}

const AT = words('in at here inside near')
/** Where the people of a record come from, not where they meet. */
const ORIGIN = words('from of to for')
const JOIN = words(
  'in at , of the city garrison capital northeastern northern southern eastern western ( ) port near town',
)

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
  const first = draft.sentences[0] ?? 0
  const opening =
    draft === main && first <= 8 ? [first - 1, first - 2].filter((index) => index >= 0 && isProse(material, index)) : []
  ;[
    ...draft.sentences.map((index, order) => ({ index, order })),
    ...opening.map((index) => ({ index, order: 6 })),
  ].forEach(({ index, order }) => {
    const sentence = reading.sentences[index]
    if (!sentence) return
    const cue = draft.cues.find((bound) => bound.cue.sentence === index)?.cue
    const speaks = cue !== undefined || rangeHas(cast.tokens, sentence.from, sentence.to, MEETING)
    if (!speaks || (cue === undefined && cast.tokens[sentence.from]?.key === '"')) return
    const known = [
      ...inRange(states.places, sentence.from, sentence.to),
      ...countriesAsPlaces(material, states, sentence.from, sentence.to),
    ]
    // Towns that no list knows are looked for only where no known one stands.
    if (cue && known.every((place) => place.dateline))
      known.push(...unknownPlaces(material, cue.from, Math.min(sentence.to, cue.to + 40)))
    for (const place of known) {
      if (
        place.dateline ||
        inFiling(material, front, place.from) ||
        (cast.findingAt[place.from] as number) >= 0 ||
        REGION.test(place.name) ||
        EVENT.has(cast.tokens[place.to]?.key ?? '') ||
        isContent(cast.tokens, place.from)
      )
        continue
      const before = cast.tokens[place.from - 1]?.key ?? ''
      const lead =
        before === 'the' || before === 'city' || OWN.has(before) ? (cast.tokens[place.from - 2]?.key ?? '') : before
      const cityOf = lead === 'of' && CITY.has(cast.tokens[place.from - 2]?.key ?? '')
      let score = AT.has(lead) || cityOf ? 4 : ORIGIN.has(lead) ? (lead === 'to' ? 0.5 : 0) : 1
      if (score === 0) continue
      // A summit elsewhere is not where they met; "the meeting at the ministry" is.
      if (afterWord(cast.tokens, place.from, sentence.from, EVENT) && aheadOf(cast.tokens, place.from, sentence.from))
        score -= 3
      else if (afterWord(cast.tokens, place.from, sentence.from, MEETING)) score += 1
      const content = cue?.kind === 'discuss' && cue !== draft.cues[0]?.cue && place.from > cue.to
      // "discussed the prisons in Raqqa": what they spoke of.
      if (content) score -= 3
      else if (cue) score += place.from > cue.from && place.from - cue.to < 45 ? 3 : 1.5
      score -= order * 0.35
      if (best === null || score > best.score) best = { place, score }
    }
  })
  const dateline = front.dateline
  const lineName = dateline
    ? reading.text.slice(cast.tokens[dateline.from]?.start ?? 0, cast.tokens[dateline.to - 1]?.end ?? 0)
    : null
  const linePlace = dateline
    ? (states.places.find((place) => place.from >= dateline.from && place.from < dateline.to) ?? null)
    : null
  const lineCountry = linePlace?.country ?? null
  const found = best as { place: PlaceFinding; score: number } | null
  if (found && found.score >= 1.5) {
    const chain = extend(material, states, found.place)
    const name = reading.text
      .slice(cast.tokens[chain.from]?.start ?? 0, cast.tokens[chain.to - 1]?.end ?? 0)
      .replace(/\s+/g, ' ')
    const country = chain.country ?? (lineCountry && draft.countries.includes(lineCountry) ? lineCountry : null)
    const withCity =
      !chain.city && lineName && lineCountry && country === lineCountry && !name.includes(titleCase(lineName))
        ? `${name}, ${titleCase(lineName)}`
        : name
    return {
      name: withCity,
      country,
      from: chain.from,
      to: chain.to,
      basis: 'text',
      reason: 'The report names the place of the meeting.',
    }
  }
  if (
    lineName &&
    draft === main &&
    !isGuestsHome(material, draft, lineCountry) &&
    (lineCountry === null ||
      draft.countries.includes(lineCountry) ||
      saysHere(material, draft) ||
      (draft.countries.length === 1 && draft.takers.some((taker) => taker.country === null)))
  )
    return {
      name: titleCase(lineName),
      country: lineCountry,
      from: null,
      to: null,
      basis: 'dateline',
      reason: 'Taken from the dateline.',
    }
  return null
}

/** The report was filed in the country of whoever calls or is received: they met elsewhere. */
function isGuestsHome(material: Material, draft: Draft, country: string | null): boolean {
  if (country === null || draft.countries.length !== 2) return false
  const sure = (taker: Taker): boolean => material.cast.persons.get(taker.key)?.countryInferred === false
  return draft.cues.some(({ cue, sides }) => {
    const calls = cue.kind === 'callon' || (cue.kind === 'host' && cue.passive)
    const guests = calls ? sides.left : cue.kind === 'host' ? sides.right : null
    const hosts = calls ? sides.right : sides.left
    return (
      guests !== null &&
      guests.takers.length > 0 &&
      guests.takers.every((taker) => taker.country === country && sure(taker)) &&
      hosts.takers.some((taker) => taker.country !== null && taker.country !== country && sure(taker))
    )
  })
}

/** States of one city, which the press names as it names cities. */
const CITY_STATES = new Set(['SG', 'MC', 'VA', 'DJ', 'LU', 'KW', 'SM', 'HK', 'MO', 'PA', 'GT'])

/** "in Singapore", and "they met in China": a state by name right behind "in", where a city would stand. */
function countriesAsPlaces(material: Material, states: StatesFound, from: number, to: number): PlaceFinding[] {
  const { tokens } = material.cast
  const found: PlaceFinding[] = []
  for (const country of inRange(states.countries, from, to)) {
    if (country.form === 'demonym' || !AT.has(tokens[country.from - 1]?.key ?? '')) continue
    if (!CITY_STATES.has(country.country) && !MEETING.has(tokens[country.from - 2]?.key ?? '')) continue
    const name = material.reading.text.slice(tokens[country.from]?.start ?? 0, tokens[country.to - 1]?.end ?? 0)
    found.push({
      kind: 'place',
      from: country.from,
      to: country.to,
      name,
      country: country.country,
      dateline: false,
      confidence: 0.6,
      reason: 'A state named as the place',
    })
  }
  return found
}

/** "met in Clark, Pampanga, Philippines", "held in Vanderbijlpark": a town that no list knows, by the words around it. */
function unknownPlaces(material: Material, from: number, to: number): PlaceFinding[] {
  const { tokens, findingAt, countryAt, countryNameAt, organisationAt } = material.cast
  const free = (t: number): boolean =>
    t < to &&
    tokens[t]?.type === 'word' &&
    tokens[t]?.capital &&
    (findingAt[t] as number) < 0 &&
    !countryAt.has(t) &&
    !organisationAt.has(t) &&
    !NO_TOWN.has(tokens[t]?.key ?? '')
  for (let t = from; t < to; t++) {
    const venue = venueAt(tokens, t, free)
    if (venue > 0 && inRange(material.states.places, t + 1, venue).length === 0) {
      const name = material.reading.text.slice(tokens[t + 1]?.start ?? 0, tokens[venue - 1]?.end ?? 0)
      const reason = 'A building by its name'
      return [{ kind: 'place', from: t + 1, to: venue, name, country: null, dateline: false, confidence: 0.5, reason }]
    }
    if (tokens[t]?.key !== 'in' || !free(t + 1)) continue
    let end = t + 2
    while (end < t + 8 && (free(end) || (tokens[end]?.key === ',' && (free(end + 1) || countryNameAt.has(end + 1)))))
      end++
    const state = tokens[end - 1]?.key === ',' ? countryAt.get(end) : undefined
    if (state === undefined && (!HELD.has(tokens[t - 1]?.key ?? '') || end > t + 4 || tokens[end]?.key === 'of'))
      continue
    const last = tokens[end - 1]?.key === ',' ? end - 1 : end
    if (inRange(material.states.places, t + 1, last).length > 0) return []
    const name = material.reading.text.slice(tokens[t + 1]?.start ?? 0, tokens[last - 1]?.end ?? 0)
    const reason = 'A town by the words around it'
    return [
      { kind: 'place', from: t + 1, to: last, name, country: state ?? null, dateline: false, confidence: 0.5, reason },
    ]
  }
  return []
}
/** "at Istana Nurul Iman": behind "at" a name of two words or more, one of them a kind of building; its end, or -1. */
function venueAt(tokens: Material['cast']['tokens'], t: number, free: (t: number) => boolean): number {
  if (tokens[t]?.key !== 'at') return -1
  let end = t + 1
  let hall = false
  while (end < t + 6 && free(end)) {
    if (BUILDING.has(tokens[end]?.key ?? '')) hall = true
    end++
  }
  return hall && end >= t + 3 ? end : -1
}
const BUILDING = words(
  'istana perdana palace house bhawan bhavan sadan villa fort camp hotel kremlin residence barracks hall perdana wisma palais',
)

/** "in his Tower Hill office". */
const OWN = words('his her their')
const HELD = words('held met meeting meetings talks place meet discussions')
const NO_TOWN = words(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday honor honour english arabic parliament',
)

/** Between the dateline and its colon stand agencies and papers: "BANDAR SERI BEGAWAN (Borneo Bulletin): ...". */
function inFiling(material: Material, front: Front, at: number): boolean {
  const line = front.dateline
  if (!line || at < line.to || at > line.to + 14) return false
  for (let t = at; t < line.to + 16; t++) if (material.cast.tokens[t]?.key === ':') return true
  return false
}

/** "General Headquarters (GHQ) in Rawalpindi", "Lachin, Azerbaijan": neighbouring places are one. */
function extend(
  material: Material,
  states: StatesFound,
  place: PlaceFinding,
): { from: number; to: number; country: string | null; city: boolean } {
  const { tokens, countryAt, countryNameAt } = material.cast
  let { from, to } = place
  let country = place.country
  let city = isCity(place)
  for (let grown = true; grown; ) {
    grown = false
    for (const other of inRange(states.places, from - 12, to + 12)) {
      if (other.from >= to && other.from - to <= 7 && onlyJoins(tokens, to, other.from)) {
        to = other.to
        grown = true
      } else if (other.to <= from && from - other.to <= 7 && onlyJoins(tokens, other.to, from) && !other.dateline) {
        from = other.from
        grown = true
      } else continue
      country ??= other.country
      city ||= isCity(other)
    }
  }
  from = withVenue(tokens, from)
  if (tokens[to]?.key === ',' && countryNameAt.has(to + 1)) {
    const code = countryAt.get(to + 1)
    if (country === null || country === code) {
      let end = to + 2
      while (countryAt.get(end) === code) end++
      to = end
      country = code ?? null
    }
  }
  return { from, to, country, city }
}

/** Too wide for a place of meeting. */
const REGION =
  /^(straits?|gulf|bay|sea|line) of|\bstraits$|\b(asia|africa|europe|america|east|balkans|pacific|ocean|sea|gulf|strait|caucasus|region|valley|line of control|world|sahel|levant|atlantic|mediterranean|arctic)$/i
const CITY = words('city town capital port village resort')
const EVENT = words(
  'conference summit forum ministerial exercise games expo exhibition show symposium dialogue sidelines',
)

/** What is spoken of, not where it is spoken: "today's attack in", "since their meeting in". */
const CONTENT = words(
  'attack attacks war wars conflict situation crisis fighting unrest violence developments blast bombing earthquake terrorism militants troops stationed deployed killed wounded stability peace operations born since last',
)
function isContent(tokens: Material['cast']['tokens'], at: number): boolean {
  const lead = tokens[at - 1]?.key === 'the' ? at - 2 : at - 1
  if (!AT.has(tokens[lead]?.key ?? '')) return false
  if (CONTENT.has(tokens[lead - 1]?.key ?? '')) return true
  for (let t = lead - 1; t > lead - 5; t--) if (tokens[t]?.key === 'since') return true
  return false
}

/** The event is still to come: "priorities for the upcoming conference in Brussels". */
function aheadOf(tokens: Material['cast']['tokens'], at: number, low: number): boolean {
  for (let t = at - 1; t >= Math.max(low, at - 12); t--) {
    const key = tokens[t]?.key ?? ''
    if (key === 'upcoming' || key === 'forthcoming' || key === 'ahead' || key === 'next' || key === 'planned')
      return true
  }
  return false
}

/** One of the words stands within four tokens in front of the place. */
function afterWord(tokens: Material['cast']['tokens'], at: number, low: number, set: ReadonlySet<string>): boolean {
  for (let t = at - 1; t >= Math.max(low, at - 4); t--) if (set.has(tokens[t]?.key ?? '')) return true
  return false
}

const HALL = words(
  'headquarters hq ghq office offices ministry palace residence house complex base hotel secretariat academy pentagon kremlin cantonment',
)

/** "army headquarters in the northeastern garrison city of Rawalpindi": the venue in front of the city, from its first word on. */
function withVenue(tokens: Material['cast']['tokens'], from: number): number {
  let t = from - 1
  while (t > from - 9 && (JOIN.has(tokens[t]?.key ?? '') || tokens[t]?.key === 'capital' || tokens[t]?.key === 'main'))
    t--
  if (t < 0 || t === from - 1 || !HALL.has(tokens[t]?.key ?? '')) return from
  let start = t
  while (
    start > t - 6 &&
    tokens[start - 1]?.type === 'word' &&
    (tokens[start - 1]?.capital || QUALIFIER.has(tokens[start - 1]?.key ?? '')) &&
    tokens[start - 1]?.key !== 'the'
  )
    start--
  return start
}
const QUALIFIER = words('army military naval navy defence defense ministry general presidential air of force forces')

const VENUE =
  /headquarter|hq\b|house|office|palace|ministry|pentagon|complex|base|hotel|centre|center|building|hall|secretariat|academy|camp|airport|kremlin|block/i
const isCity = (place: PlaceFinding): boolean => !VENUE.test(place.name)

function onlyJoins(tokens: Material['cast']['tokens'], from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (!JOIN.has(tokens[t]?.key ?? '')) return false
  return true
}

function saysHere(material: Material, draft: Draft): boolean {
  return draft.sentences.some((index) => {
    const sentence = material.reading.sentences[index]
    return sentence ? rangeHas(material.cast.tokens, sentence.from, sentence.to, words('here')) : false
  })
}

/** RAWALPINDI -> Rawalpindi; a name that is not all capitals stays as it is. */
export function titleCase(name: string): string {
  if (name !== name.toUpperCase() || name.length <= 3) return name
  return name
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, lead: string, letter: string) => lead + letter.toUpperCase())
}
