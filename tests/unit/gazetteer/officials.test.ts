import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { COUNTRIES } from '../../../utils/gazetteer/countries.ts'
import { knownTerms } from '../../../utils/gazetteer/officials.ts'

describe('the gazetteer of officials', () => {
  const terms = knownTerms()

  it('has rows of known states with an office, a name and months in order', () => {
    expect(terms.length).toBeGreaterThan(200)
    for (const { name, country, office, from, to } of terms) {
      expect(COUNTRIES.has(country), `${name}: ${country}`).toBe(true)
      expect(name, name).toMatch(/^\p{Lu}[\p{L}\p{M}.' ‘’-]+$/u)
      expect(office, name).toMatch(/^[a-z]+(?:\.[a-z]+)*$/)
      for (const month of [from, to]) {
        expect(month % 100, name).toBeGreaterThan(0)
        expect(month % 100, name).toBeLessThan(13)
        expect(Math.floor(month / 100), name).toBeGreaterThan(1960)
        expect(Math.floor(month / 100), name).toBeLessThan(2027)
      }
      expect(from, name).toBeLessThanOrEqual(to)
    }
  })

  it('reads months, whole years and terms without an end', () => {
    const row = (name: string, office: string) =>
      terms
        .filter((term) => term.name === name && term.office === office)
        .map(({ from, to, basis }) => [from, to, basis])
    expect(row('Vagharshak Harutiunyan', 'minister.defence')).toEqual([[202001, 202112, 'term']])
    expect(row('Hassanal Bolkiah', 'monarch')).toEqual([[196701, 202207, 'open']])
    expect(row('Emil Eftimov', 'chief.defence')).toEqual([[202401, 202401, 'seen']])
  })

  it('tells no row twice', () => {
    const keys = terms.map(({ name, country, office, from, to }) => [name, country, office, from, to].join())
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })

  it('leaves out who left office long ago', () => {
    expect(terms.filter(({ to, basis }) => basis === 'term' && to < 202101)).toEqual([])
  })

  it('costs at most 4 kB', () => {
    const file = readFileSync(new URL('../../../utils/gazetteer/officials.json', import.meta.url))
    expect(gzipSync(JSON.stringify(JSON.parse(file.toString())), { level: 9 }).length).toBeLessThan(4 * 1024)
  })
})
