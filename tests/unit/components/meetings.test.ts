import { describe, expect, it } from 'vitest'
import { calendarDate, keptDay, keptTime, meetingDate } from '../../../components/words/dates.ts'
import {
  countFound,
  countryName,
  each,
  flagOf,
  meetingsInOrder,
  quoteOf,
  sidesOf,
  wordsFor,
} from '../../../components/record/meetings.ts'
import { counted } from '../../../components/words/words.ts'
import type { Meeting, Participant } from '../../../utils/model.ts'
import { ANNOTATION, ARTICLE } from '../library/samples.ts'
import { t } from './stage.ts'

const [MAIN, SECOND] = ANNOTATION.meetings as [Meeting, Meeting]
const person = (given: Partial<Participant>): Participant => ({
  id: null,
  name: null,
  office: null,
  rank: null,
  country: null,
  part: null,
  ...given,
})

describe('sides', () => {
  it('are the countries, the host first, with one who leads and who else was there', () => {
    const sides = sidesOf({ ...MAIN, participants: MAIN.participants.toReversed() })
    expect(sides.map((side) => [side.country, side.host, side.lead?.name, side.others.map((one) => one.name)])).toEqual(
      [
        ['PK', true, 'Tariq Mehmood Bangash', []],
        ['KE', false, 'Wanjiru Odhiambo', ['Joseph Kiplagat']],
      ],
    )
  })
  it('include a country of which nobody is named, and organisations', () => {
    const participants = [person({ country: 'PK', name: 'A' }), person({ organisation: 'NATO', name: 'B' })]
    const sides = sidesOf({ ...MAIN, participants, countries: ['PK', 'XK'] })
    expect(sides.map((side) => side.country ?? side.organisation)).toEqual(['PK', 'NATO', 'XK'])
    expect(sides[2]?.lead).toBe(null)
  })
  it('do not join people of whom no country is known', () => {
    const participants = [person({ name: 'A' }), person({ name: 'B' })]
    expect(sidesOf({ ...MAIN, participants, countries: [] })).toHaveLength(2)
  })
})

describe('what is counted', () => {
  it('is meetings that were held and that the report is about', () => {
    expect(countFound(ANNOTATION)).toBe(2)
    const meetings = [
      MAIN,
      { ...MAIN, status: 'planned' as const },
      { ...MAIN, prominence: 'background' as const },
      { ...SECOND, prominence: 'caption' as const },
    ]
    expect(countFound({ ...ANNOTATION, meetings })).toBe(1)
    expect(countFound({ ...ANNOTATION, isDefenceMeeting: false })).toBe(0)
  })
  it('comes with its noun', () => {
    expect(counted(t, 'found', 1)).toBe('1 meeting found')
    expect(counted(t, 'found', 2)).toBe('2 meetings found')
    expect(counted(t, 'clippings', 0)).toBe('0 clippings')
  })
})

describe('order and quotes', () => {
  it('puts the main meeting first', () => {
    const shown = meetingsInOrder({ ...ANNOTATION, meetings: [SECOND, MAIN] })
    expect(shown.map((meeting) => meeting.prominence)).toEqual(['main', 'secondary'])
  })
  it('gives the paper’s own words for a field, folded and cut', () => {
    expect(wordsFor(MAIN, 'date', ARTICLE.text)).toBe('on Wednesday')
    expect(wordsFor(MAIN, 'topics.7', ARTICLE.text)).toBe(null)
    expect(wordsFor({ ...MAIN, evidence: [{ field: 'date', start: 9000, end: 9100 }] }, 'date', ARTICLE.text)).toBe(
      null,
    )
    expect(quoteOf(' a\n b ')).toBe('a b')
    expect(quoteOf('long '.repeat(100))?.length).toBeLessThan(150)
    expect(each(['Training', 'training', 'Trade'])).toEqual(['Training', 'Trade'])
  })
})

describe('countries and dates', () => {
  it('names a country and gives its flag', () => {
    expect(flagOf('PK')).toBe('🇵🇰')
    expect(countryName('XK', 'en-GB')).toBe('Kosovo')
    expect(countryName('PK', 'not a tag!')).toBe('PK')
  })
  it('prints dates as precisely as they are known, in no zone', () => {
    expect(calendarDate(t, '2026-11-18')).toBe('Wed 18 Nov 2026')
    expect(calendarDate(t, '2026-11')).toBe('Nov 2026')
    expect(calendarDate(t, '2026')).toBe('2026')
    expect(calendarDate(t, '2026-99-99')).not.toBe('')
    expect(meetingDate(t, { date: '2026-11-18', endDate: '2026-11-19' })).toBe('Wed 18 Nov 2026 to Thu 19 Nov 2026')
    expect(meetingDate(t, { date: null, endDate: null })).toBe(null)
  })
  it('tells when something was kept', () => {
    const now = new Date(2026, 10, 18, 20, 0)
    expect(keptTime(t, new Date(2026, 10, 18, 14, 32).toISOString(), now)).toBe('14:32')
    expect(keptTime(t, new Date(2026, 10, 2, 14, 32).toISOString(), now)).toBe('2 Nov')
    expect(keptDay(t, new Date(2026, 10, 18, 1, 0).toISOString(), now)).toBe('Today')
    expect(keptDay(t, new Date(2025, 9, 2, 1, 0).toISOString(), now)).toBe('2 Oct 2025')
    // As a file may have it: its schema asks for the form of a moment only.
    expect([keptTime(t, '2026-99-99', now), keptDay(t, '2026-02-18T99:99Z', now)]).toEqual(['–', '–'])
  })
})
