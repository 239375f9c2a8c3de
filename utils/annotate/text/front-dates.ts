/** Dates as papers print them above and below a report, in all their shapes -> ISO 8601. */
import { DAY_NAMES, daysIn, MONTHS } from './calendar.ts'

export interface PrintedDate {
  /** Offsets into the text that was searched; the time is inside, the words before ("Published") are not. */
  start: number
  end: number
  /** A day, or a moment with its zone where one was printed. */
  iso: string
}

/** Zones that mean one thing in the papers that print them. PST and BST mean two each and are left out. */
const ZONES: Record<string, string> = {
  ist: '+05:30',
  pkt: '+05:00',
  gmt: 'Z',
  utc: 'Z',
  gst: '+04:00',
  trt: '+03:00',
  kst: '+09:00',
  jst: '+09:00',
  sgt: '+08:00',
  est: '-05:00',
  edt: '-04:00',
  cet: '+01:00',
  cest: '+02:00',
}

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const YEAR = '(\\d{4})'
// Each form is bounded: no part repeats without a limit. They are held against lower case: V8 takes twice as long to make
// a pattern ready that is to ignore case, and does so for the first article of each start.
const MONTH_DAY = new RegExp(`\\b${MONTH}\\.?\\s{0,3}(\\d{1,2})(?:st|nd|rd|th)?\\s{0,2},?\\s{0,3}${YEAR}(?!\\d)`)
const DAY_MONTH = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[\\s-]{0,3}${MONTH}\\.?\\s{0,2},?[\\s-]{0,3}(\\d{4}|\\d{2}(?=,? ))(?![\\d:])`,
)
const ISO = /(?<!\d)(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?!\d)/
/** "2023-June-22", as an agency of Tehran has it. */
const YEAR_FIRST = new RegExp(`(?<!\\d)(\\d{4})-${MONTH}-(\\d{1,2})(?!\\d)`)
// A time may be glued to it: "28.01.202118:15".
const NUMBERS = /(?<!\d)(\d{1,2})([-./])\s?(\d{1,2})\2\s?(\d{4})(?!\d(?!\d?:\d))/
const TIME =
  /^(?:t|,?\s{0,3}(?:(?:at|[-–—|•/])\s{0,3})?)(\d{1,2})[:.](\d{2})(?::(\d{2})(?:\.\d{1,6})?)?\s?(am|pm|a\.m\.|p\.m\.)?(?:\s?\(?(z|(?:gmt|utc)?[+-]\d{1,2}(?::?\d{2})?|[a-z]{3,4})\b\)?)?/

/** "1may20 " */
const SHORTEST = 7

/**
 * Finds the first date with a day and a year in a short text.
 * @param text a line; only its first 400 characters are read.
 */
export function findPrintedDate(text: string, from = 0): PrintedDate | null {
  if (text.length - from < SHORTEST) return null
  const piece = text.slice(from, from + 400)
  // The one letter that lower case makes two of would move all that stands behind it.
  const line = (piece.includes('İ') ? piece.replaceAll('İ', 'I') : piece).toLowerCase()
  let best: PrintedDate | null = null
  const consider = (match: RegExpExecArray | null, year: string, month: number, day: string): void => {
    if (!match || (best && best.start <= match.index)) return
    const date = isoDay(year, month, day)
    if (date) best = { start: match.index, end: match.index + match[0].length, iso: date }
  }
  const iso = ISO.exec(line)
  if (iso) consider(iso, iso[1] ?? '', Number(iso[3]), iso[4] ?? '')
  const monthDay = MONTH_DAY.exec(line)
  if (monthDay) consider(monthDay, monthDay[3] ?? '', monthOf(monthDay[1]), monthDay[2] ?? '')
  const yearFirst = YEAR_FIRST.exec(line)
  if (yearFirst) consider(yearFirst, yearFirst[1] ?? '', monthOf(yearFirst[2]), yearFirst[3] ?? '')
  const dayMonth = DAY_MONTH.exec(line)
  if (dayMonth) consider(dayMonth, dayMonth[3] ?? '', monthOf(dayMonth[2]), dayMonth[1] ?? '')
  const numbers = NUMBERS.exec(line)
  if (numbers) {
    const first = Number(numbers[1])
    const second = Number(numbers[3])
    // Which of the two is the day is known where one is above 12, and where dots or dashes show the order of most of the world.
    if (second > 12) consider(numbers, numbers[4] ?? '', first, numbers[3] ?? '')
    else if (first > 12 || numbers[2] !== '/' || first === second)
      consider(numbers, numbers[4] ?? '', second, numbers[1] ?? '')
  }
  const found = best as PrintedDate | null
  if (!found) return null
  const time = TIME.exec(line.slice(found.end, found.end + 40))
  if (time) {
    const clock = isoTime(time)
    if (clock) {
      found.iso += clock
      found.end += time[0].length
    }
  }
  found.start += from
  found.end += from
  return found
}

/** A date with slashes that may be read in two ways ("09/07/2024"): both days, or nothing. */
export function doubtfulDays(text: string): string[] {
  const match = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/.exec(text.slice(0, 400))
  if (!match) return []
  const [, a = '', b = '', year = ''] = match
  return [isoDay(year, Number(b), a), isoDay(year, Number(a), b)].filter((day) => day !== null)
}

/** Whether the opening of the text names the weekday of this day, or of the one before. */
export function namesWeekday(text: string, iso: string): boolean {
  const day = new Date(`${iso}T00:00:00Z`).getUTCDay()
  const opening = text.slice(0, 800).toLowerCase()
  return [day, (day + 6) % 7].some((index) => opening.includes(DAY_NAMES[index] as string))
}

/** Whether the text names a day and month within three days of this one ("December 1", "1 Dec"). */
export function namesDayNear(text: string, iso: string): boolean {
  const pattern = new RegExp(`\\b${MONTH}\\.?\\s(\\d{1,2})(?!\\d)|(?<!\\d)(\\d{1,2})\\s${MONTH}\\b`, 'gi')
  for (const match of text.slice(0, 3000).matchAll(pattern)) {
    const day = isoDay(iso.slice(0, 4), monthOf(match[1] ?? match[4]), match[2] ?? match[3] ?? '')
    if (day && Math.abs(Date.parse(day) - Date.parse(iso)) <= 3 * 86_400_000) return true
  }
  return false
}

function monthOf(name: string | undefined): number {
  return MONTHS.get((name ?? '').toLowerCase()) ?? 0
}

function isoDay(year: string, month: number, day: string): string | null {
  const y = Number(year.length === 2 ? `20${year}` : year)
  const d = Number(day)
  if (y < 1900 || y > 2100 || month < 1 || month > 12 || d < 1 || d > 31) return null
  if (d > daysIn(y, month)) return null
  return `${y}-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}

function isoTime(match: RegExpExecArray): string | null {
  let hour = Number(match[1])
  const minute = Number(match[2])
  const half = match[4]?.charAt(0).toLowerCase()
  if (half && hour > 12) return null
  if (half === 'p' && hour < 12) hour += 12
  if (half === 'a' && hour === 12) hour = 0
  if (hour > 23 || minute > 59) return null
  const second = match[3]
  const zone = match[5] ?? ''
  const shift = /([+-])(\d{1,2}?):?(\d{2})?$/.exec(zone)
  const known = shift
    ? `${shift[1]}${(shift[2] ?? '').padStart(2, '0')}:${shift[3] ?? '00'}`
    : zone.toUpperCase() === 'Z'
      ? 'Z'
      : (ZONES[zone.toLowerCase()] ?? '')
  return `T${String(hour).padStart(2, '0')}:${match[2]}${second ? `:${second}` : ''}${known}`
}

/** A day and month without a year, as in a dateline ("Dec 23", "17th May"), in the year that makes it the last one up to `reference`. */
export function dayWithoutYear(text: string, reference: string | null): string | null {
  if (!reference) return null
  const match =
    new RegExp(`^${MONTH}\\.?\\s{0,3}(\\d{1,2})(?:st|nd|rd|th)?$`, 'i').exec(text.slice(0, 40)) ??
    new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?\\s{0,3}${MONTH}\\.?$`, 'i').exec(text.slice(0, 40))
  if (!match) return null
  const monthFirst = /^\D/.test(match[0])
  const month = monthOf(monthFirst ? match[1] : match[2])
  const day = (monthFirst ? match[2] : match[1]) ?? ''
  const year = Number(reference.slice(0, 4))
  const same = isoDay(String(year), month, day)
  // A dateline may stand one day after the day of the metadata, by its zone.
  if (same && same.slice(0, 10) <= dayAfter(reference)) return same
  return isoDay(String(year - 1), month, day)
}

function dayAfter(iso: string): string {
  const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, 10)
}
