/**
 * Cities, regions, seas and buildings that the annotator knows by name. The list is our own (places.json), written down by hand:
 * spellings of capitals; second cities, towns and bases where ministers and staffs meet, by country; regions of several states and
 * seas, whose names may hold a country's name; buildings. Those with a star, and the capitals of `careful`, are names of people or
 * words as well: they count only after a preposition of place, before a country, or in a dateline. Lists are parted by ";".
 */
import { COUNTRIES } from './countries.ts'
import data from './places.json' with { type: 'json' }

/** A known place. `careful` names count only where the words around them speak of a place. */
export interface KnownPlace {
  name: string
  country: string | null
  /** A capital or seat of power: stands for its state when it acts. */
  seat: boolean
  careful: boolean
}

const split = (list: string): string[] => list.split(';')

/** Spellings of capitals and seats of power, where they are not the one of countries.json alone. */
const capitalForms = (data as { capitals?: Record<string, string> }).capitals ?? {}

/** All known places; a name may come more than once, for several countries. The more likely one comes first. */
export function listPlaces(): KnownPlace[] {
  const careful = new Set(split(data.careful))
  const places: KnownPlace[] = []
  const add = (name: string, country: string | null, seat: boolean): void => {
    const known = name.replace('*', '')
    places.push({ name: known, country: country || null, seat, careful: known !== name || careful.has(name) })
  }
  for (const country of COUNTRIES.values()) {
    if (country.of !== null || !country.capital) continue
    for (const name of split(capitalForms[country.code] ?? country.capital))
      if (!country.names.includes(name)) add(name, country.code, true)
  }
  for (const group of [data.cities, data.regions, data.buildings] as Record<string, string>[])
    for (const [code, names] of Object.entries(group)) for (const name of split(names)) add(name, code, false)
  for (const name of split(data.seas)) add(name, null, false)
  return places
}

let countryOf: Map<string, string> | undefined

/**
 * The country of a known city, region or building.
 * @param name in any case. Gives null where it is not known or belongs to no single country.
 */
export function cityCountry(name: string): string | null {
  if (!countryOf) {
    countryOf = new Map()
    for (const place of listPlaces()) {
      const key = place.name.toLowerCase()
      if (place.country && !countryOf.has(key)) countryOf.set(key, place.country)
    }
  }
  return countryOf.get(name.trim().toLowerCase()) ?? null
}
