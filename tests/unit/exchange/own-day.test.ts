import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exportName } from '../../../utils/exchange/file-names.ts'
import { ownDay } from '../../../utils/exchange/own-day.ts'

describe('the day of a moment, and of a file that is saved then', () => {
  const before = process.env['TZ']
  beforeEach(() => {
    delete process.env['TZ']
  })
  afterEach(() => {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  })

  it.each([
    ['Asia/Karachi', '2026-11-21T20:30:00Z', '2026-11-22'],
    ['America/New_York', '2027-01-01T03:00:00Z', '2026-12-31'],
    ['UTC', '2026-03-05T00:00:00Z', '2026-03-05'],
  ])('is that of the clock in %s', (zone, moment, day) => {
    process.env['TZ'] = zone
    expect(ownDay(new Date(moment))).toBe(day)
    expect(exportName('library', moment, 'json')).toBe(`attache-library-${day}.json`)
  })
})
