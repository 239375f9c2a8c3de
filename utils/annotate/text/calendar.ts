/** The names of months and days of the week, in full and shortened, folded. */
import { Words } from '../word-signs.ts'

export const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(' ')
export const DAY_NAMES = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')

/** Months by their number, from 1. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.flatMap((name, at): [string, number][] => [
    [name, at + 1],
    [name.slice(0, 3), at + 1],
  ]),
  ['sept', 9],
])
/** The same, as a list that is asked by token. */
export const MONTH = new Words(MONTHS.keys())

/** How many days a month has, by its number from 1. */
export const daysIn = (year: number, month: number): number =>
  month !== 2 ? 30 + ((month + (month >> 3)) & 1) : year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28

/** Days of the week in full. */
export const WEEKDAY = new Words(DAY_NAMES)
/** Days of the week by their number, from 0 for Sunday; "sat" and "sun" are words. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...DAY_NAMES.map((name, at): [string, number] => [name, at]),
  ...DAY_NAMES.slice(1, 6).map((name, at): [string, number] => [name.slice(0, 3), at + 1]),
  ['tues', 2],
  ['thur', 4],
  ['thurs', 4],
])
