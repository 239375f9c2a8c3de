import { describe, expect, it } from 'vitest'
import { findDates } from '../../../utils/annotate/meetings/dates.ts'
import { localDay } from '../../../utils/annotate/meetings/dates-local.ts'
import { read } from '../../../utils/annotate/text/reading.ts'
import { articleFromText } from '../../../utils/article/text.ts'

/** 2023-07-15 was a Saturday. */
function dates(text: string, published: string | null = '2023-07-15') {
  const reading = read(articleFromText(text))
  return findDates(reading, published).map(({ value, endDate, precision, ahead, past }) => ({
    value,
    endDate,
    precision,
    ahead,
    past,
  }))
}
const first = (text: string, published?: string | null) => dates(text, published)[0]

describe('dates in running text', () => {
  it('takes a weekday for the last such day up to the publication', () => {
    expect(first('They met on Saturday.')?.value).toBe('2023-07-15')
    expect(first('They met on Tuesday.')?.value).toBe('2023-07-11')
    expect(first('They met last Saturday.')?.value).toBe('2023-07-08')
  })
  it.each([
    ['They met on Tuesday last week.', '2023-07-04'],
    ['They met on Tuesday, last week.', '2023-07-04'],
    ['They met last week on Tuesday.', '2023-07-04'],
    ['They met last week Sunday.', '2023-07-09'],
    ['They met on Tuesday. Last week they called.', '2023-07-11'],
    ['He was away last week, on Tuesday he met him.', '2023-07-11'],
  ])('counts the day of last week from the Monday: %s', (text, value) => {
    expect(dates(text).map((date) => date.value)).toContain(value)
  })
  it('reads the day of the month behind “this afternoon”', () => {
    expect(first('He called on the chief this afternoon (13).')?.value).toBe('2023-07-13')
    expect(first('He called on the chief this morning.')?.value).toBe('2023-07-15')
  })
  it('looks ahead where the sentence does', () => {
    expect(first('The minister will arrive in Kigali on Tuesday.')).toMatchObject({ value: '2023-07-18', ahead: true })
    expect(first('The talks are scheduled for next Monday.')).toMatchObject({ value: '2023-07-17', ahead: true })
    expect(first('He will travel soon, the ministry said on Friday.')).toMatchObject({
      value: '2023-07-14',
      ahead: false,
    })
  })
  it('reads printed days in the orders of many papers', () => {
    for (const text of [
      'on December 15, 2022',
      'on 15 December 2022',
      'on Dec. 15, 2022',
      'on the 15th of December, 2022',
      'Thursday Dec 15 2022',
      '2022-12-15',
      '15/12/2022',
      '15.12.2022',
    ])
      expect(first(`They met ${text}.`)?.value, text).toBe('2022-12-15')
  })
  it('reads ranges', () => {
    expect(first('a visit on 2 and 3 August 2025')).toMatchObject({ value: '2025-08-02', endDate: '2025-08-03' })
    expect(first('from August 2-3, 2025')).toMatchObject({ value: '2025-08-02', endDate: '2025-08-03' })
  })
  it('gives a day without a year the year next to the publication', () => {
    expect(first('on Aug. 10', '2021-08-11')?.value).toBe('2021-08-10')
    expect(first('on December 30', '2022-01-02')?.value).toBe('2021-12-30')
    expect(first('on December 30', null)?.value).toBeNull()
  })
  it('keeps months and years as such', () => {
    expect(first('In July 2018 the navy signed')).toMatchObject({ value: '2018-07', precision: 'month' })
    expect(first('In early January the round was held.', null)).toMatchObject({ value: null, past: true })
    expect(first('They last met in 2019.')).toMatchObject({ value: '2019', precision: 'year' })
    expect(first('They met last month.')).toMatchObject({ value: '2023-06', precision: 'month', past: true })
    expect(first('They met in Kabul in July last year.')?.value).toBe('2022-07')
    expect(first('They met on 20 May of this year.')?.value).toBe('2023-05-20')
    expect(first('They will meet in August next year.')?.value).toBe('2024-08')
    expect(first('They met in Kabul last July.')?.value).toBe('2022-07')
    expect(first('They met in Kabul last May.')?.value).toBe('2023-05')
  })
  it('counts from the publication', () => {
    expect(first('They met yesterday.')?.value).toBe('2023-07-14')
    // The weekday stands against a page that was put up later.
    expect(first('They met yesterday, Thursday.')?.value).toBe('2023-07-13')
    expect(first('He received today, Friday, the envoy.')?.value).toBe('2023-07-14')
    expect(first('They will meet tomorrow, Sunday.')).toMatchObject({ value: '2023-07-16', ahead: true })
    expect(first('They met on the 12th at the ministry.')?.value).toBe('2023-07-12')
    expect(dates('They met on the 12th floor.')).toEqual([])
    // A day before what was told, which is not the publication.
    expect(first('He arrived a day earlier.')?.value).toBeNull()
    expect(first('They met last week.')).toMatchObject({ value: null, past: true })
  })
  it('takes no date from words that only look like one', () => {
    expect(dates('The March past was led by the cadets.')).toEqual([])
    expect(dates('The 26/11 attacks, and 31/02/2022.')).toEqual([])
    expect(dates('They may meet. The Sun shone on 1,200 men.')).toEqual([])
    expect(first('on 31 February 2022')?.precision).not.toBe('day')
  })
})

describe('the day of publication', () => {
  it('is that of the outlet', () => {
    expect(localDay('2025-08-02T20:30:00Z', 'https://www.dawn.com/news/1')).toBe('2025-08-03')
    expect(localDay('2025-08-02T20:30:00Z', 'https://example.pk/a')).toBe('2025-08-03')
    expect(localDay('2025-08-02T20:30:00Z', null)).toBe('2025-08-02')
    expect(localDay('2025-08-02T23:30:00+05:00', null)).toBe('2025-08-02')
    expect(localDay(null, null)).toBeNull()
  })
})
