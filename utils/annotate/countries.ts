/** Which states, places and organisations the text names. */
import type { CountryFinding, OrganisationFinding, PlaceFinding, StatesFound } from './findings.ts'
import type { Front } from './front.ts'
import type { Reading } from './reading.ts'
import { actsAsState, datelineEnd } from './states-capitals.ts'
import { type Form, matchForm } from './states-forms.ts'
import { formalStart, organAround } from './states-organs.ts'
import { isNameOfPerson, isNoState } from './states-traps.ts'
import type { Token } from './tokens.ts'

/** A known name at its spot, not yet judged. */
interface Hit {
  from: number
  to: number
  form: Form
}

/** How sure each way of naming a state is; a capital's grammar is a rule of thumb, a name is not. */
const SURE = { name: 0.98, demonym: 0.95, code: 0.95, capital: 0.75 } as const

/** Finds countries, places and organisations, each list ordered by `from`. Blocks of boilerplate are not read. */
export function findStates(reading: Reading, front: Front): StatesFound {
  const found: StatesFound = { countries: [], places: [], organisations: [] }
  const { tokens } = reading
  let at = 0
  for (const block of reading.blocks) {
    while (at < tokens.length && (tokens[at] as Token).start < block.start) at++
    const from = at
    while (at < tokens.length && (tokens[at] as Token).end <= block.end) at++
    if (block.kind !== 'boilerplate') readBlock(reading, front, from, at, found)
  }
  return found
}

function readBlock(reading: Reading, front: Front, start: number, end: number, found: StatesFound): void {
  const { tokens } = reading
  const hits: Hit[] = []
  for (let at = start; at < end; ) {
    const match = matchForm(tokens, at, end)
    if (match) hits.push({ from: at, to: at + match.length, form: match.form })
    at += match?.length ?? 1
  }
  if (hits.length === 0) return
  const seats = new Set<number>()
  for (const hit of hits) {
    const meaning = hit.form.meanings[0]
    if (meaning?.kind === 'country' || (meaning?.kind === 'place' && meaning.place.seat))
      for (let at = hit.from; at < hit.to; at++) seats.add(at)
  }
  const isSeat = (at: number): boolean => seats.has(at)
  const titled = isTitled(tokens, start, end)
  let read = start
  for (const hit of hits) {
    if (hit.from < read) continue
    const meaning = hit.form.meanings[0]
    if (!meaning) continue
    if (meaning.kind === 'organisation') {
      const { name, id, country } = meaning.organisation
      found.organisations.push(organisation(hit.from, hit.to, name, id, country, 'known organisation'))
      continue
    }
    const isDateline =
      opensBlock(reading, hit.from, start) && (isFrontDateline(front, hit) || datelineEnd(tokens, hit.to, end) > 0)
    if (meaning.kind === 'place') {
      const { place } = meaning
      if (isDateline) found.places.push(placeAt(hit, place.name, place.country, true, 'dateline'))
      else if (place.seat && place.country && actsAsState(tokens, hit.from, hit.to, start, end, isSeat))
        found.countries.push(countryAt(hit.from, hit.to, place.country, 'capital', 'capital acts for its state'))
      else if (!place.careful || isPlaceBySpot(tokens, hit, start))
        found.places.push(placeAt(hit, place.name, place.country, false, 'known place'))
      continue
    }
    const isName = meaning.form === 'name'
    if (isDateline && isName && CITY_STATES.has(meaning.code) && tokens[hit.to]?.type !== 'possessive') {
      found.places.push(placeAt(hit, textOf(reading, hit.from, hit.to), meaning.code, true, 'dateline'))
      continue
    }
    if (isName && isNameOfPerson(tokens, hit.from, start, end, titled)) continue
    if (isNoState(tokens, hit.from, hit.to, start, end)) continue
    const from = isName ? Math.max(read, formalStart(tokens, hit.from, start, meaning.code)) : hit.from
    const around = organAround(tokens, from, hit.to, start, end, isName)
    if (around) {
      const name = textOf(reading, around.from, around.to)
      if (around.foreign) {
        found.organisations.push(
          organisation(around.from, around.to, name, null, null, 'carries the name of a country'),
        )
        read = around.to
        continue
      }
      found.organisations.push(organisation(around.from, around.to, name, null, meaning.code, 'organ of a state'))
    }
    found.countries.push(countryAt(from, hit.to, meaning.code, meaning.form, `${meaning.form} of a state`))
    read = hit.to
  }
  found.organisations.sort((a, b) => a.from - b.from)
}

/** States whose name is also their capital's. */
const CITY_STATES = new Set(['SG', 'KW', 'LU', 'DJ', 'MC', 'SM', 'PA', 'GT', 'VA'])

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
  return {
    kind: 'place',
    from: hit.from,
    to: hit.to,
    name,
    country,
    dateline,
    confidence: dateline ? 0.95 : 0.9,
    reason,
  }
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
  return reading.text.slice(start, (reading.tokens[to - 1] as Token).end).replace(/\s+/g, ' ')
}

function isFrontDateline(front: Front, hit: Hit): boolean {
  return front.dateline !== null && hit.from >= front.dateline.from && hit.from < front.dateline.to
}

/** First in its block, but for a bracket or a date put before ("date 2025-08-02 ISLAMABAD:"). */
function opensBlock(reading: Reading, from: number, start: number): boolean {
  for (let at = start; at < from; at++) {
    const token = reading.tokens[at] as Token
    if (at - start > 8 || !(token.key === 'date' || token.type === 'number' || token.type === 'mark')) return false
  }
  return true
}

const SPOTS = new Set(['in', 'at', 'to', 'from', 'near', 'outside', 'around', 'of', 'visit', 'visited'])

function isPlaceBySpot(tokens: Token[], hit: Hit, start: number): boolean {
  return hit.from > start && SPOTS.has((tokens[hit.from - 1] as Token).key)
}

/** Title case or capitals: most words of four letters and more begin with a capital. */
function isTitled(tokens: Token[], start: number, end: number): boolean {
  let capitals = 0
  let all = 0
  for (let at = start; at < end && at - start < 40; at++) {
    const token = tokens[at] as Token
    if (token.type !== 'word' || token.text.length < 4) continue
    all++
    if (token.capital) capitals++
  }
  return capitals * 4 > all * 3
}
