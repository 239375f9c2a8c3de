/** The look-up of texts in the language that was chosen. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { calendarDate, keptDay, keptTime } from '../../../components/words/dates.ts'
import { countryName } from '../../../components/record/meetings.ts'
import { amount, counted, inOwn, type Words } from '../../../components/words/words.ts'
import { forPage, lookUp, readMessages, tongueOf } from '../../../utils/words.ts'

const file = (language: string): unknown =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'))
const UR = readMessages(file('ur'))
const ur: Words = lookUp(UR)
const en: Words = lookUp(readMessages(file('en')))

describe('the language', () => {
  it('is the one that was chosen, else the browser’s where there are words in it, else English', () => {
    expect(tongueOf('ur', 'en-GB')).toBe('ur')
    expect(tongueOf('en', 'ur-PK')).toBe('en')
    expect(tongueOf('auto', 'ur-PK-u-nu-latn')).toBe('ur')
    expect(tongueOf('auto', 'ur')).toBe('ur')
    expect(tongueOf('auto', 'en-GB')).toBe('en')
    expect(tongueOf('auto', '')).toBe('en')
    expect(tongueOf('auto', 'urj')).toBe('en')
  })

  it('takes a file of messages and nothing else', () => {
    expect(readMessages({ a: { message: 'A', description: 'first' } })).toEqual({ a: 'A' })
    expect(() => readMessages({ a: 'A' })).toThrow()
    expect(() => readMessages(null)).toThrow()
  })
})

describe('looking up', () => {
  it('fills in what is given, in the order of the language', () => {
    expect(en('of', 1, 2)).toBe('1 of 2')
    expect(ur('of', 1, 2)).toBe('2 میں سے 1')
    expect(lookUp({ locale: 'en', a: '$1 and $1, not $2' })('a', '$2')).toBe('$2 and $2, not ')
    expect(lookUp({ locale: 'en' })('no_such')).toBe('no_such')
  })

  it('isolates names in a line from right to left, and leaves numbers as they are', () => {
    expect(ur('with', 'Wanjiru Odhiambo')).toBe('ہمراہ: \u2068Wanjiru Odhiambo\u2069')
    expect(ur('with', '\n')).toBe('ہمراہ: \n')
    expect(en('with', 'Wanjiru Odhiambo')).toBe('with Wanjiru Odhiambo')
  })

  it('writes numbers as the language does, with the figures that its papers print', () => {
    expect(counted(ur, 'clippings', 1)).toBe('1 تراشہ')
    expect(counted(ur, 'clippings', 1234)).toBe('1,234 تراشے')
    expect(counted(en, 'clippings', 1234)).toBe('1,234 clippings')
    expect(amount(ur, 20_000)).toBe('20,000')
  })

  it('gives pages the same words, with places that isolate what is filled in', () => {
    const given = JSON.parse(forPage(UR, { more: 'x' })) as Record<string, string>
    expect(Object.keys(given)).toHaveLength(Object.keys(UR).length + 1)
    expect(given['of']).toBe('\u2068$2\u2069 میں سے \u2068$1\u2069')
    expect(given['more']).toBe('x')
  })
})

describe('dates and names of countries', () => {
  it('are those of the language', () => {
    expect(calendarDate(ur, '2026-11-18')).toBe('بدھ، 18 نومبر 2026')
    expect(calendarDate(ur, '2026-11-18', { weekday: false })).toBe('18 نومبر 2026')
    expect(calendarDate(ur, '2026-11')).toBe('نومبر 2026')
    expect(calendarDate(en, '2026-11-18')).toBe('Wed 18 Nov 2026')
    const now = new Date(2026, 10, 22, 9, 30)
    expect(keptTime(ur, new Date(2026, 10, 22, 7, 5).toISOString(), now)).toBe('07:05')
    expect(keptDay(ur, new Date(2025, 7, 2).toISOString(), now)).toBe('2 اگست 2025')
    expect(keptDay(ur, now.toISOString(), now)).toBe('آج')
    expect(countryName('PK', ur('locale'))).toBe('پاکستان')
  })
})

describe('words in another script', () => {
  it('are given their own language and direction, those of the interface nothing', () => {
    expect(inOwn(ur, 'Wanjiru Odhiambo')).toEqual({ lang: 'en', dir: 'auto' })
    expect(inOwn(ur, 'کینیا')).toEqual({})
    expect(inOwn(en, 'Wanjiru Odhiambo')).toEqual({})
    expect(inOwn(en, 'اردو خبر')).toEqual({ lang: 'ur', dir: 'auto' })
  })
})
