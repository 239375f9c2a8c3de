/** Where a report was filed, which may be where they met. */
import { outletCountry } from '../../gazetteer/outlets.ts'
import type { PlaceFinding, StatesFound } from '../findings.ts'
import type { Front } from '../text/front.ts'
import type { Reading } from '../text/reading.ts'
import type { Token } from '../text/tokens.ts'
import { DAYS } from './meeting-medium.ts'
import type { Draft } from './meeting-drafts.ts'
import { hostOf } from './meeting-place-words.ts'
import { inDateline } from '../people/people-home.ts'
import { inRange } from './meeting-ranges.ts'

/** The place where a report was filed. */
export interface Filed {
  name: string | null
  country: string | null
  /** The state of the paper, the agency or the ministry that filed it. */
  by: string | null
}

/** Reads where the report was filed: by its dateline, which may have no agency, or stand on a line of its own. */
export function readFiled(reading: Reading, states: StatesFound, front: Front): Filed {
  const { places } = states
  const { tokens, sentenceOf } = reading
  const line =
    front.dateline ??
    places.find((place) => (place.dateline || isFiled(reading, place)) && (sentenceOf[place.from] ?? 9) < 5)
  const by =
    outletCountry(front.publisher ?? '', true) ??
    outletCountry(front.dateline?.agency ?? '') ??
    inDateline(reading, states, front) ??
    null
  if (!line) return { name: null, country: null, by }
  return {
    name: reading.text.slice(tokens[line.from]?.start ?? 0, tokens[line.to - 1]?.end ?? 0),
    country: inRange(places, line.from, line.to)[0]?.country ?? null,
    by,
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

/** Between the dateline and its colon stand agencies and papers: "BANDAR SERI BEGAWAN (Borneo Bulletin): ...". */
export function inFiling(front: Front, at: number): boolean {
  return front.dateline !== null && at >= front.dateline.to && at < front.dateline.end
}

/** The report was filed in the country of whoever calls or is received: they met elsewhere. */
export function isGuestsHome(draft: Draft, country: string | null): boolean {
  const host = country !== null && draft.countries.length === 2 ? hostOf(draft) : null
  return host !== null && host !== country && draft.countries.includes(country ?? '')
}

/** RAWALPINDI -> Rawalpindi; a name that is not all capitals stays as it is. */
export function titleCase(name: string): string {
  if (name !== name.toUpperCase() || name.length <= 3) return name
  return name
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, lead: string, letter: string) => lead + letter.toUpperCase())
}
