/** Countries: names, demonyms, codes and capitals. The data is made by scripts/gazetteer.mjs, which tells its form. */
import data from './countries.json' with { type: 'json' }

/** A country or territory. `codes` hold only as they are spelt; every other form holds in any case. */
export interface Country {
  code: string
  name: string
  capital: string
  /** For a territory that is no state of its own: the state it belongs to, or '' where that is disputed or none. */
  of: string | null
  names: string[]
  demonyms: string[]
  codes: string[]
}

/** All countries and territories by code (ISO 3166-1 alpha-2, and XK). */
export const COUNTRIES: ReadonlyMap<string, Country> = new Map(
  Object.entries(data as Record<string, string>).map(([code, row]) => {
    const [name = '', capital = '', of = '', names = '', demonyms = '', codes = ''] = row.split('|')
    const list = (text: string): string[] => (text === '' ? [] : text.split(';'))
    return [
      code,
      {
        code,
        name,
        capital,
        of: of === '-' ? null : of,
        names: [name, ...list(names)],
        demonyms: list(demonyms).map((form) => form.replace('+', name)),
        codes: list(codes),
      },
    ]
  }),
)

/** The short English name of a country for the interface; the code itself where it is not known. */
export function countryName(code: string): string {
  return COUNTRIES.get(code)?.name ?? code
}

/** The English name of the town where a government sits, by its own statements; null where the country is unknown or has none. */
export function capitalOf(code: string): string | null {
  return SEATS.get(code) ?? (COUNTRIES.get(code)?.capital || null)
}
/** Governments that sit elsewhere than in the capital. */
const SEATS = new Map([
  ['BJ', 'Cotonou'],
  ['CI', 'Abidjan'],
  ['NL', 'The Hague'],
])

let byName: Map<string, string> | undefined

/**
 * The code of the country that a name, demonym or abbreviation stands for.
 * @param key any case, without an article ("pakistan", "Turkish", "UAE"). Gives null where unknown. Abbreviations that are words
 *   as well ("us") hold only in capitals.
 */
export function countryByName(key: string): string | null {
  if (!byName) {
    byName = new Map()
    for (const country of COUNTRIES.values()) {
      if (country.of !== null) continue
      for (const form of [...country.names, ...country.demonyms, ...country.demonyms.map(pluralOf)])
        if (form && !byName.has(form.toLowerCase())) byName.set(form.toLowerCase(), country.code)
      for (const code of country.codes) byName.set(code, country.code)
    }
  }
  const plain = key.trim().replace(/\.$/, '')
  return byName.get(plain) ?? byName.get(plain.toLowerCase()) ?? null
}

/** The plural of a demonym for a group of people ("Pakistanis", "Dutchmen", "Germans"); '' where the form is its own plural (Swiss, Chinese, Turkish). */
export function pluralOf(demonym: string): string {
  if (/man$/.test(demonym) && demonym !== 'German') return demonym.replace(/man$/, 'men')
  return /(s|sh|ch|ese|x|z|men|Brits|Lao)$/.test(demonym) ? '' : `${demonym}s`
}
