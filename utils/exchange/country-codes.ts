/**
 * The country codes that data sets join on. `country-codes.json` holds, for each ISO 3166-1 alpha-2 code, the alpha-3 code (from
 * the package countries-list, MIT; XKX for Kosovo as the World Bank writes it) and the number of the state in the Correlates of
 * War project's list of states, version 2016 (null for what is no state there). Serbia has the number of Yugoslavia, 345.
 */
import codes from './country-codes.json' with { type: 'json' }

const CODES = new Map<string, readonly (string | number | null)[]>(Object.entries(codes))

/** ISO 3166-1 alpha-3; a code that is not known comes back as it is. @param code alpha-2, or XK. */
export function iso3(code: string): string {
  return String(CODES.get(code)?.[0] ?? code)
}

/** The number in the Correlates of War list of states; null where there is none. @param code alpha-2, or XK. */
export function cowNumber(code: string): number | null {
  const number = CODES.get(code)?.[1]
  return typeof number === 'number' ? number : null
}
