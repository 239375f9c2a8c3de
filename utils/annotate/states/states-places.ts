/** Places by the words around them: datelines, buildings, and towns that no list holds but whose country stands beside them. */
import type { PlaceFinding, StatesFound } from '../findings.ts'
import { MONTH, WEEKDAY } from '../text/calendar.ts'
import type { Front } from '../text/front.ts'
import type { Reading } from '../text/reading.ts'
import type { Token } from '../text/tokens.ts'
import { signOf, words } from '../word-signs.ts'

/** Words after which a name is where something is. */
export const PLACE_BEFORE: ReadonlySet<string> = words(
  'in at near outside around inside to from visit visited visiting reached left arrived',
)
const PAPERS = words(
  'treaty accord accords agreement declaration convention protocol process pact consensus communique formula post times news',
)
/** Last words of a byline in capitals that a dateline runs on from. */
const BYLINE_ENDS = words('report reporter correspondent desk agencies bureau monitoring')
const SPOTS = words('in at near outside around visit visited')

/** "the Lombok Treaty" names a paper, not the place where something is. */
export function isPaper(tokens: Token[], to: number): boolean {
  const next = tokens[to]
  return next !== undefined && next.capital && PAPERS.holds(next)
}

/** Tells whether the words around a name speak of a place; for names that are persons' or words as well. */
export function isPlaceBySpot(tokens: Token[], from: number, to: number, start: number, end: number): boolean {
  const next = to < end ? (tokens[to] as Token) : null
  // "in Victoria Roe's room": a family name follows; "in Victoria Tuesday": a day.
  if (next?.type === 'word' && next.capital && next.spaced && !WEEKDAY.holds(next)) return false
  if (from > start && (SPOTS.holds(tokens[from - 1]) || welcomesTo(tokens, from - 1))) return true
  return behindVenue(tokens, from, start)
}

/** "welcomed the Minister for Defence, the Hon X, to Zorbograd": the word at `at` is the "to" of a welcome. */
export function welcomesTo(tokens: Token[], at: number): boolean {
  if (tokens[at]?.key !== 'to') return false
  for (let t = at - 2; t > at - 24 && tokens[t]?.key !== '.'; t--) if (WELCOMES.holds(tokens[t])) return true
  return false
}
const WELCOMES = words('welcomed welcomes welcoming')

/** "at the Ramada Hotel, Georgetown": a venue in capitals stands before the comma. */
function behindVenue(tokens: Token[], from: number, start: number): boolean {
  if (from - 2 < start || tokens[from - 1]?.key !== ',') return false
  let at = from - 2
  while (at > start && from - at < 8 && tokens[at]?.type === 'word' && tokens[at]?.capital) at--
  if (at === from - 2) return false
  if (tokens[at]?.key === 'the') at--
  return at >= start && tokens[at]?.key === 'at'
}

/**
 * Tells whether a place opens a report: at the head of a block, or in capitals after a byline that runs on
 * ("By Jane Roe NAIROBI, Kenya, Apr 5 –").
 * @param titled the block is in title case or capitals, so that capitals say nothing.
 */
export function isDatelineHere(
  tokens: Token[],
  from: number,
  to: number,
  start: number,
  end: number,
  titled: boolean,
): boolean {
  const opens = opensBlock(tokens, from, start)
  const before = tokens[from - 1]
  const inCapitals = before?.capitals && !BYLINE_ENDS.holds(before)
  if (!opens && (titled || !tokens[from]?.capitals || inCapitals || from - start > 40)) return false
  return datelineEnd(tokens, to, end) > 0
}

/** First in its block, but for a bracket or a date put before ("date 2025-08-02 ISLAMABAD:"). */
function opensBlock(tokens: Token[], from: number, start: number): boolean {
  if (from - start > 8) return false
  for (let at = start; at < from; at++) {
    const token = tokens[at] as Token
    if (!(token.key === 'date' || token.type === 'number' || token.type === 'mark')) return false
  }
  return true
}

/**
 * The dateline at the head of a block, if it has one: "ISLAMABAD:", "NEW DELHI, Nov 11 (ANI):", "Washington [US]", "ANKARA –".
 * @param to the token after the place's name.
 * @returns the token after the dateline's last mark, or -1.
 */
function datelineEnd(tokens: Token[], to: number, end: number): number {
  let depth = 0
  let dated = false
  for (let at = to; at < end && at - to < 18; at++) {
    const token = tokens[at] as Token
    if (token.key === '(' || token.key === '[') depth++
    else if (token.key === ')' || token.key === ']') {
      depth--
      const next = tokens[at + 1]
      if (depth <= 0 && (!next || at + 1 >= end || next.type === 'word' || next.key === '"' || next.key === "'"))
        return at + 1
    } else if (depth > 0) continue
    else if (token.key === ':') return at + 1
    else if (token.key === '-') {
      if (token.spaced || (tokens[at + 1]?.spaced && at > to)) return at + 1
      return -1
    } else if (token.key === ',' || token.key === '/' || token.key === '.' || token.key === '|') continue
    else if (token.type === 'number' || MONTH.holds(token) || WEEKDAY.holds(token)) dated = true
    else if (token.type === 'word' && token.capital && at - to < 6 && tokens[to]?.key === ',') continue
    else return -1
  }
  // "Baku, 3 March, AZERTAC" alone on its line.
  return dated && end - to < 18 ? end : -1
}

/** Common nouns that say what a name is: "the city of Zorbograd", "in Zorbograd province". */
const KINDS_OF_PLACE = words(
  'city town village province district governorate region oblast port island islands resort municipality county checkpoint crossing barracks garrison',
)
/** A place is looked for around these only. */
const PLACED = signOf([...KINDS_OF_PLACE, 'of', 'base'])
const LEADS = words('in at near from to of the around outside eastern western northern southern central')
/** Last words of the names of buildings and bases. */
const BUILDINGS = words('palace airport airbase headquarters bhavan bhawan cantonment barracks garrison')
const KINDS_OF_BASE = words('air naval military army marine airforce force navy')
const NO_BUILDING = words('the a an its his their our this that')

/**
 * Adds places that no list holds: the town of the dateline, "in Ternopol, Ukraine", "Camp Lemonnier", "Nur Khan Air Base".
 * Findings must be ordered by `from`; what they cover is not taken again.
 */
export function findUnlistedPlaces(reading: Reading, front: Front, found: StatesFound): void {
  const { tokens } = reading
  const taken = new Uint8Array(tokens.length)
  for (const list of [found.countries, found.places, found.organisations])
    for (const { from, to } of list) taken.fill(1, from, to)
  const free = (from: number, to: number): boolean => {
    for (let at = from; at < to; at++) if (taken[at]) return false
    return true
  }
  const add = (from: number, to: number, country: string | null, dateline: boolean, reason: string): void => {
    found.places.push({
      kind: 'place',
      from,
      to,
      name: reading.text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end).replace(/\s+/g, ' '),
      country,
      dateline,
      confidence: dateline ? 0.8 : 0.7,
      reason,
    } satisfies PlaceFinding)
    taken.fill(1, from, to)
  }
  if (front.dateline && free(front.dateline.from, front.dateline.to)) {
    const { from } = front.dateline
    let to = from
    while (to < front.dateline.to && tokens[to]?.type === 'word' && tokens[to]?.capital) to++
    if (to > from) {
      // "FORT EUSTIS, Va.": of the states, the press shortens those of one country only.
      const short = tokens[to + 1]
      const american =
        tokens[to]?.key === ',' &&
        short !== undefined &&
        short.key.length < 6 &&
        (tokens[to + 2]?.key === '.' || short.key.includes('.')) &&
        !MONTH.holds(short) &&
        !taken[to + 1]
      add(from, to, american ? 'US' : null, true, '@dateline')
    }
  }
  for (const country of found.countries) {
    if (country.form !== 'name' || tokens[country.from - 1]?.key !== ',') continue
    const to = country.from - 1
    let from = to
    while (from - 1 >= 0 && to - from < 4 && isNamePart(tokens[from - 1] as Token)) from--
    const before = from > 0 ? (tokens[from - 1] as Token) : null
    if (from < to && before && SPOTS.holds(before) && sameBlock(reading, from, country.from) && free(from, to))
      add(from, to, country.country, false, '@country_beside')
  }
  for (let at = 1; at + 1 < tokens.length; at++) {
    const token = tokens[at] as Token
    if ((token.signs & PLACED) === 0) continue
    const { key } = token
    if (key === 'of' && KINDS_OF_PLACE.holds(tokens[at - 1])) {
      let to = at + 1
      while (to < tokens.length && to - at < 4 && isNamePart(tokens[to] as Token) && sameBlock(reading, to, at)) to++
      if (to > at + 1 && free(at + 1, to)) add(at + 1, to, null, false, '@kind_before')
    } else if ((key === 'base' || KINDS_OF_PLACE.holds(token)) && !token.capital) {
      // "at Lumut naval base".
      const kind = tokens[at - 1]
      if (key === 'base' && (kind?.capital || !KINDS_OF_BASE.holds(kind))) continue
      const end = key === 'base' ? at - 1 : at
      let from = end
      while (from > 0 && end - from < 4 && isPartOfBuilding(tokens, from - 1) && sameBlock(reading, from - 1, at))
        from--
      const before = tokens[from - 1]
      if (from < end && before && LEADS.holds(before) && free(from, end)) add(from, end, null, false, '@kind_after')
    }
  }
  findBuildings()

  function findBuildings(): void {
    const ends: number[] = []
    for (let at = 1; at < tokens.length; at++)
      if ((tokens[at] as Token).capital && isLastOfBuilding(tokens, at) && !taken[at]) ends.push(at)
    if (ends.length === 0) return
    const inside = new Map<number, PlaceFinding>()
    for (const place of found.places) for (let at = place.from; at < place.to; at++) inside.set(at, place)
    const states = new Map<number, string>()
    for (const state of found.countries) states.set(state.to - 1, state.country)
    const swallowed = new Set<PlaceFinding>()
    for (const at of ends) {
      let from = at
      while (from > 0 && at - from < 5 && isPartOfBuilding(tokens, from - 1) && sameBlock(reading, from - 1, at)) {
        if (taken[from - 1] && !inside.has(from - 1) && !states.has(from - 1)) break
        from--
      }
      if (from === at) continue
      let country: string | null = null
      for (let i = from; i < at; i++) {
        const place = inside.get(i)
        if (place) swallowed.add(place)
        country = place?.country ?? states.get(i) ?? country
      }
      add(from, at + 1, country, false, '@building')
    }
    if (swallowed.size > 0) found.places = found.places.filter((place) => !swallowed.has(place))
  }
}

/** "Palace", "Airport"; "Base" only after the service that it belongs to. */
function isLastOfBuilding(tokens: Token[], at: number): boolean {
  const token = tokens[at] as Token
  return BUILDINGS.holds(token) || (token.key === 'base' && KINDS_OF_BASE.holds(tokens[at - 1]))
}

function isNamePart(token: Token): boolean {
  return token.type === 'word' && token.capital && !NO_BUILDING.holds(token) && !WEEKDAY.holds(token)
}

function isPartOfBuilding(tokens: Token[], at: number): boolean {
  const token = tokens[at] as Token
  return (isNamePart(token) && !token.text.endsWith('.')) || (token.key === '-' && !token.spaced)
}

function sameBlock(reading: Reading, a: number, b: number): boolean {
  const first = reading.sentenceOf[a] ?? -1
  return first >= 0 && first === (reading.sentenceOf[b] ?? -1)
}
