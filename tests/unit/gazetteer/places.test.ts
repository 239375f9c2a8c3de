import { gzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { COUNTRIES } from '../../../utils/gazetteer/countries.ts'
import { listOrganisations } from '../../../utils/gazetteer/organisations.ts'
import { cityCountry, listPlaces } from '../../../utils/gazetteer/places.ts'

describe('places', () => {
  it('belong to known countries and have no blanks around their names', () => {
    for (const { name, country } of listPlaces()) {
      expect(name).toBe(name.trim())
      expect(name.length).toBeGreaterThan(1)
      if (country) expect(COUNTRIES.has(country), `${name}: ${country}`).toBe(true)
    }
  })

  it('have a capital that can act for all but the states that are named like it', () => {
    const seats = new Set(listPlaces().flatMap((place) => (place.seat ? [place.country] : [])))
    const without = [...COUNTRIES.values()].filter((country) => country.of === null && !seats.has(country.code))
    expect(without.map((country) => country.code)).toEqual(['DJ', 'MC', 'SG', 'SM', 'ST', 'VA'])
  })

  it('tell the country of a city', () => {
    expect(cityCountry('Rawalpindi')).toBe('PK')
    expect(cityCountry('LACHIN')).toBe('AZ')
    expect(cityCountry('Kiev')).toBe('UA')
    expect(cityCountry('South Asia')).toBe(null)
    expect(cityCountry('Nowhere')).toBe(null)
  })
})

describe('organisations', () => {
  it('carry no country as their own name', () => {
    const names = new Set([...COUNTRIES.values()].flatMap((country) => [...country.names, ...country.codes]))
    for (const { name } of listOrganisations()) expect(names.has(name), name).toBe(false)
  })
})

it('the data of countries, places and organisations is at most 45 KB gzip together', () => {
  const folder = new URL('../../../utils/gazetteer/', import.meta.url)
  const files = ['countries.json', 'places.json', 'organisations.json']
  const text = files.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('')
  expect(gzipSync(text).length).toBeLessThan(45_000)
})
