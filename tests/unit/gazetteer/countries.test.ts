import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildCountries } from '../../../scripts/gazetteer.mjs'
import { COUNTRIES, capitalOf, countryByName, countryName } from '../../../utils/gazetteer/countries.ts'

describe('the data of countries', () => {
  it('is what the script makes of the packages and our own forms', () => {
    const file = new URL('../../../utils/gazetteer/countries.json', import.meta.url)
    expect(readFileSync(file, 'utf8')).toBe(buildCountries())
  })

  it('holds 199 states (193 of the United Nations, VA, PS, TW, XK, CK, NU) and no two states with one form', () => {
    const states = [...COUNTRIES.values()].filter((country) => country.of === null)
    expect(states).toHaveLength(199)
    const seen = new Map<string, string>()
    for (const state of states)
      for (const form of [...state.names, ...state.demonyms, ...state.codes]) {
        const other = seen.get(form.toLowerCase())
        expect(other === undefined || other === state.code, `${form}: ${other} and ${state.code}`).toBe(true)
        seen.set(form.toLowerCase(), state.code)
      }
  })

  it('has codes of two capitals, a name for each, and a state for each territory', () => {
    for (const country of COUNTRIES.values()) {
      expect(country.code).toMatch(/^[A-Z]{2}$/)
      expect(country.names).toContain(country.name)
      if (country.of) expect(COUNTRIES.get(country.of)?.of).toBe(null)
    }
  })
})

describe('look-ups of countries', () => {
  it.each([
    ['pakistan', 'PK'],
    ['Turkish', 'TR'],
    ['Türkiye', 'TR'],
    ['Turkey', 'TR'],
    ['Americans', 'US'],
    ['Dutch', 'NL'],
    ['Kyrgyz', 'KG'],
    ['UAE', 'AE'],
    ['U.S.', 'US'],
    ['Kosovan', 'XK'],
    ["Côte d'Ivoire", 'CI'],
  ])('%s is %s', (name, code) => {
    expect(countryByName(name)).toBe(code)
  })

  it.each(['us', 'Hong Kong', 'Atlantis', ''])('%j is no state', (name) => {
    expect(countryByName(name)).toBe(null)
  })

  it('gives short names and capitals, and the code itself for the unknown', () => {
    expect(countryName('GB')).toBe('United Kingdom')
    expect(countryName('ZZ')).toBe('ZZ')
    expect(capitalOf('PK')).toBe('Islamabad')
    expect(capitalOf('ZZ')).toBe(null)
  })
})
