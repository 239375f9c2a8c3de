/** Which states, places and organisations the text names. */
import type { CountryFinding, OrganisationFinding, PlaceFinding, StatesFound } from '../findings.ts'
import type { Front } from '../text/front.ts'
import type { Reading } from '../text/reading.ts'
import { homeOf } from '../../gazetteer/offices.ts'
import { oneSpaced } from '../text/spaces.ts'
import { actsAsState } from './states-capitals.ts'
import { type Form, type Meaning, matchForm } from './states-forms.ts'
import { formalStart, organAround } from './states-organs.ts'
import { findUnlistedPlaces, isDatelineHere, isPaper, isPlaceBySpot, PLACE_BEFORE } from './states-places.ts'
import { isNameOfPerson, isNoState, isShort, isTitled, resolveCountry } from './states-traps.ts'
import type { Token } from '../text/tokens.ts'

/** A known name at its spot, not yet judged. */
interface Hit {
  from: number
  to: number
  form: Form
  meaning: Meaning
}

/** The run of tokens of one block, with what was looked up in it. */
interface Run {
  start: number
  end: number
  hits: Hit[]
}

/** What the article as a whole names. */
interface Whole {
  /** How often each state is named, its capital apart. */
  named: ReadonlyMap<string, number>
  /** The states that are named, or whose capital is. */
  spoken: ReadonlySet<string>
  /** Keys of names of states that are a person's in this article. */
  persons: ReadonlySet<string>
  /** The state of the dateline, or null. */
  home: string | null
}

/** How sure each way of naming a state is; a capital's grammar is a rule of thumb, a name is not. */
const SURE = { name: 0.98, demonym: 0.95, code: 0.95, city: 0.75 } as const

/**
 * Finds countries, places and organisations, each list ordered by `from`. Blocks of boilerplate are not read.
 * Linear in the number of tokens.
 */
export function findStates(reading: Reading, front: Front): StatesFound {
  const runs = lookUp(reading)
  const named = new Map<string, number>()
  for (const run of runs)
    for (const { meaning, from, to } of run.hits)
      if (meaning.kind === 'country' && !isShort(reading.tokens, from, to))
        named.set(meaning.code, (named.get(meaning.code) ?? 0) + 1)
  const spoken = new Set(named.keys())
  let home: string | null = null
  for (const run of runs)
    for (const { meaning, from } of run.hits) {
      if (meaning.kind !== 'place' || !meaning.place.country) continue
      if (meaning.place.seat && !meaning.place.careful) spoken.add(meaning.place.country)
      if (isIn(front, from)) home ??= meaning.place.country
    }
  const persons = personsNamed(reading.tokens, runs, named)
  const found: StatesFound = { countries: [], places: [], organisations: [] }
  for (const run of runs) judge(reading, front, run, { named, spoken, persons, home }, found)
  if ((named.get('KP') ?? 0) > 1 && named.has('KR')) findKoreas(reading, found.countries)
  findAbbreviated(reading, found)
  findUnlistedPlaces(reading, front, found)
  found.places.sort((a, b) => a.from - b.from)
  found.organisations.sort((a, b) => a.from - b.from)
  return found
}

/** "the North", "the South": the Koreas, where both are spoken of. */
function findKoreas({ tokens, blocks, sentences, sentenceOf }: Reading, countries: CountryFinding[]): void {
  tokens.forEach(({ key, capital }, at) => {
    const next = tokens[at + 1]
    if (!capital || (key !== 'north' && key !== 'south') || keyAt(tokens, at - 1) !== 'the') return
    // "the South China Sea", "the South of the island", "the North-South line".
    if (next?.capital || next?.key === 'of' || next?.key === '-') return
    if (blocks[sentences[sentenceOf[at] ?? -1]?.block ?? -1]?.kind !== 'boilerplate')
      countries.push(countryAt(at, at + 1, key === 'north' ? 'KP' : 'KR', 'name', '@state_name'))
  })
  countries.sort((a, b) => a.from - b.from)
}

/** "the Namibian Defence Force (NDF)" says whose the NDF is in the rest of the article. */
function findAbbreviated({ tokens }: Reading, { organisations, countries }: StatesFound): void {
  const meant = new Map<string, string | null>()
  for (const { country, to } of organisations) {
    const short = tokens[to + 1]
    if (!country || tokens[to]?.key !== '(' || !short?.capitals || tokens[to + 2]?.key !== ')') continue
    meant.set(short.text, meant.get(short.text) === undefined || meant.get(short.text) === country ? country : null)
  }
  if (meant.size === 0) return
  const taken = new Set<number>()
  for (const { from, to } of [...organisations, ...countries]) for (let at = from; at < to; at++) taken.add(at)
  tokens.forEach(({ text, capitals }, at) => {
    const country = capitals && !taken.has(at) ? meant.get(text) : undefined
    if (country) organisations.push(organisation(at, at + 1, text, null, country, '@organ'))
  })
}

function lookUp(reading: Reading): Run[] {
  const { tokens } = reading
  const runs: Run[] = []
  let at = 0
  for (const block of reading.blocks) {
    while (at < tokens.length && (tokens[at] as Token).start < block.start) at++
    const start = at
    while (at < tokens.length && (tokens[at] as Token).end <= block.end) at++
    if (block.kind === 'boilerplate') continue
    const hits: Hit[] = []
    for (let i = start; i < at; ) {
      i = skipAddress(tokens, i, at)
      if (i >= at) break
      const match = matchForm(tokens, i, at)
      const meaning = match?.form.meanings[0]
      if (match && meaning) hits.push({ from: i, to: i + match.length, form: match.form, meaning })
      i += match?.length ?? 1
    }
    if (hits.length > 0) runs.push({ start, end: at, hits })
  }
  return runs
}

/**
 * Countries' names that are a person's in this article: "Jordan Henderson" once, then "Jordan" alone. Not where the same
 * state is also named in another way.
 */
function personsNamed(tokens: Token[], runs: Run[], named: ReadonlyMap<string, number>): ReadonlySet<string> {
  const seen = new Map<string, { person: boolean; state: boolean; count: number; code: string }>()
  for (const { hits, start, end } of runs) {
    const titled = isTitled(tokens, start, end)
    for (const { meaning, from, to } of hits) {
      if (meaning.kind !== 'country' || to !== from + 1) continue
      const { key } = tokens[from] as Token
      const entry = seen.get(key) ?? { person: false, state: false, count: 0, code: meaning.code }
      entry.count++
      entry.person ||= isNameOfPerson(tokens, from, start, end, titled)
      // "in Chad" is no person; then the name stays a state's wherever it stands alone.
      entry.state ||= from > start && keyAt(tokens, from - 1) === 'in'
      seen.set(key, entry)
    }
  }
  const persons = new Set<string>()
  for (const [key, { person, state, count, code }] of seen)
    if (person && !state && key !== 'israel' && (named.get(code) ?? 0) <= count) persons.add(key)
  return persons
}

/** Jumps over a web address; its words are no text. */
function skipAddress(tokens: Token[], from: number, end: number): number {
  const mark = tokens[from + 1]
  if (mark?.spaced) return from
  const { key } = tokens[from] as Token
  const opens =
    ((key === 'https' || key === 'http') && mark?.key === ':') || (key === 'www' && mark?.key === '.') || key === '@'
  if (!opens) return from
  let at = from + 1
  while (at < end && !(tokens[at] as Token).spaced) at++
  return at
}

/** The state of each token that names one, by itself or by its capital. */
function statesIn({ hits }: Run): Map<number, string> {
  const states = new Map<number, string>()
  for (const { meaning, from, to } of hits) {
    const state =
      meaning.kind === 'country'
        ? meaning.code
        : meaning.kind === 'place' && meaning.place.seat
          ? meaning.place.country
          : null
    if (state) for (let at = from; at < to; at++) states.set(at, state)
  }
  return states
}

function judge(reading: Reading, front: Front, run: Run, whole: Whole, found: StatesFound): void {
  const { named, spoken, persons, home } = whole
  const { tokens } = reading
  const { start, end, hits } = run
  let states: Map<number, string> | null = null
  // Most runs have no capital that asks.
  const stateAt = (at: number): string | null => (states ??= statesIn(run)).get(at) ?? null
  const titled = isTitled(tokens, start, end)
  /** The token up to which names are used up. */
  let read = start
  /** The end of the last organ found around a country; its last words name nothing more. */
  let organ = start
  hits.forEach((hit, index) => {
    const { from, to, meaning } = hit
    if (from < read || meaning.kind === 'stop') return
    const before = from > start ? (tokens[from - 1] as Token) : null
    if (meaning.kind === 'organisation') {
      if (from < organ) return
      const { name, id, country } = meaning.organisation
      if (HOUSES.has(name) && before && PLACE_BEFORE.has(before.key === 'the' ? keyAt(tokens, from - 2) : before.key))
        found.places.push(placeAt(hit, name, country, false, '@building'))
      else {
        const owner = ownerBefore(tokens, from, found.countries.at(-1))
        const state =
          owner ??
          (country && SHARED.has(name) && !named.has(country)
            ? null
            : (homeOf(name.toLowerCase(), (code) => spoken.has(code), home) ?? country))
        found.organisations.push(organisation(from, to, name, id, id ? null : state, '@organisation'))
      }
      return
    }
    const isDateline = isIn(front, from) || isDatelineHere(tokens, from, to, start, end, titled)
    if (meaning.kind === 'place') {
      const country = countryAfter(tokens, to, hits[index + 1])
      const place =
        (country && hit.form.meanings.find((other) => other.kind === 'place' && other.place.country === country)) ||
        meaning
      if (place.kind !== 'place') return
      const { name, seat, careful } = place.place
      const known = place.place.country
      if (isDateline) found.places.push(placeAt(hit, name, known, true, '@dateline'))
      else if (
        seat &&
        known &&
        // Capitals act towards other states; in a text about one state alone they are towns.
        spoken.size > 1 &&
        // Brussels speaks for the Union and the Alliance where nobody names Belgium.
        ((!careful && known !== 'BE') || named.has(known)) &&
        actsAsState({ tokens, from, to, start, end, stateAt })
      )
        found.countries.push(countryAt(from, to, known, 'city', '@capital'))
      else if (isPaper(tokens, to)) return
      else if (!careful || (country !== null && country === known) || isPlaceBySpot(tokens, from, to, start, end))
        found.places.push(placeAt(hit, name, known, false, '@place'))
      return
    }
    const isName = meaning.form === 'name'
    if (isDateline && isName && CITY_STATES.has(meaning.code) && tokens[to]?.type !== 'possessive') {
      found.places.push(placeAt(hit, textOf(reading, from, to), meaning.code, true, '@dateline'))
      return
    }
    if (persons.has((tokens[from] as Token).key) && to === from + 1) return
    if (isNameOfPerson(tokens, from, start, end, titled)) return
    if (isNoState(tokens, from, to, start, end)) return
    // "a security forum in Singapore": where something is.
    if (isName && meaning.code === 'SG' && before?.key === 'in' && tokens[to]?.type !== 'possessive') {
      found.places.push(placeAt(hit, textOf(reading, from, to), meaning.code, false, '@place'))
      return
    }
    const code = resolveCountry(meaning.code, tokens, from, to, named)
    if (code === null) return
    const formal = isName ? Math.max(read, formalStart(tokens, from, start, code)) : from
    const around = organAround(tokens, formal, to, start, end, isName, code)
    if (around) {
      const name = textOf(reading, around.from, around.to)
      if (around.foreign) {
        const reason = '@named_after'
        found.organisations.push(organisation(around.from, around.to, name, null, null, reason))
        read = around.to
        return
      }
      const last = found.organisations.at(-1)
      // "Joint Chiefs of Staff of the United States": the known name has its state now.
      if (last && last.to > around.from) {
        if (last.id === null) last.country = code
      } else found.organisations.push(organisation(around.from, around.to, name, null, code, '@organ'))
      organ = around.to
    }
    found.countries.push(countryAt(formal, to, code, meaning.form, REASONS[meaning.form]))
    read = to
  })
}

const REASONS = {
  name: '@state_name',
  demonym: '@state_demonym',
  code: '@state_code',
  city: '@capital',
} as const

/** Organs that are known by their building. */
const HOUSES = new Set(['Kremlin', 'White House', 'Pentagon', 'Downing Street', 'Whitehall', 'Elysee', 'Malacanang'])
/** Names of organs that more than one state has: of the usual state only where the article names that state. */
const SHARED = new Set(
  'MoD|Joint Chiefs of Staff|Defense Department|State Department|Department of Defense|Department of State|Central Command|Africa Command|Indo-Pacific Command|National Defence College|National Defence Academy|National Command Authority|Border Security Force|House of Commons|House of Lords|Department of National Defence|Grand National Assembly|KDF|RDF|BDF|CAF|ADF|AFD|SSB|DND|BSF|JCS|MEA|FSB|ISI|Majlis|Basij|Revolutionary Guard|Revolutionary Guards|Self-Defense Forces|Self-Defence Forces'.split(
    '|',
  ),
)
/** States whose name is also their capital's. */
const CITY_STATES = new Set(['SG', 'KW', 'LU', 'DJ', 'MC', 'SM', 'PA', 'GT', 'VA'])

function keyAt(tokens: Token[], at: number): string {
  return tokens[at]?.key ?? ''
}

/** The state that stands right before an organ's name: "the Georgian MoD", "Kenya's KDF". */
function ownerBefore(tokens: Token[], from: number, last: CountryFinding | undefined): string | null {
  if (!last) return null
  if (last.to === from) return last.country
  return last.to === from - 1 && tokens[from - 1]?.type === 'possessive' ? last.country : null
}

/** The country named right after a place: "Hyderabad, India", "Hyderabad (India)". */
function countryAfter(tokens: Token[], to: number, next: Hit | undefined): string | null {
  if (!next || next.meaning.kind !== 'country' || next.from !== to + 1) return null
  const mark = keyAt(tokens, to)
  return mark === ',' || mark === '(' || mark === '[' ? next.meaning.code : null
}

function countryAt(
  from: number,
  to: number,
  country: string,
  form: CountryFinding['form'],
  reason: string,
): CountryFinding {
  return { kind: 'country', from, to, country, form, confidence: SURE[form], reason }
}

function placeAt(hit: Hit, name: string, country: string | null, dateline: boolean, reason: string): PlaceFinding {
  const { from, to } = hit
  return { kind: 'place', from, to, name, country, dateline, confidence: dateline ? 0.95 : 0.9, reason }
}

function organisation(
  from: number,
  to: number,
  name: string,
  id: string | null,
  country: string | null,
  reason: string,
): OrganisationFinding {
  return { kind: 'organisation', from, to, name, id, country, confidence: 0.9, reason }
}

function textOf(reading: Reading, from: number, to: number): string {
  const start = (reading.tokens[from] as Token).start
  return oneSpaced(reading.text.slice(start, (reading.tokens[to - 1] as Token).end))
}

function isIn(front: Front, at: number): boolean {
  return front.dateline !== null && at >= front.dateline.from && at < front.dateline.to
}
