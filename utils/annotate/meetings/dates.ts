/** Dates in running text, resolved against the day of publication; weekdays are the last such day up to it. */
import type { Reading } from '../text/reading.ts'
import { daysIn, MONTHS, WEEKDAYS } from '../text/calendar.ts'
import type { Token } from '../text/tokens.ts'
import { DAY, daysFrom, ms, two } from './dates-local.ts'
import { ago, counted, digits, NUMBERS, relative } from './dates-relative.ts'
import { signOf, words } from '../word-signs.ts'

export interface DateFinding {
  from: number
  to: number
  /** ISO day, month or year; null where the words do not tell ("last week"). */
  value: string | null
  endDate: string | null
  precision: 'day' | 'month' | 'year' | null
  /** absolute: printed in full; weekday, relative: counted from the publication; vague: no day can be told. */
  kind: 'absolute' | 'weekday' | 'relative' | 'vague'
  /** Lies before the news itself ("last month", "a year ago"). */
  past: boolean
  /** Lies after the publication ("next Monday", "tomorrow"). */
  ahead: boolean
  /** Printed with its year. */
  dated?: boolean
}

const AHEAD = new Set('next coming upcoming following'.split(' '))
/** Words that open the future of the clause behind them. */
const FUTURE = words('will shall scheduled due expected planned slated until upcoming ends concludes runs lasts')
/** Words that can begin a date; most words cannot, and are passed over at once. */
const OPENS = signOf([
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...NUMBERS.keys(),
  'today',
  'tonight',
  'yesterday',
  'tomorrow',
  'last',
  'previous',
  'next',
  'this',
  'weekend',
])

/**
 * Finds the dates of an article, ordered by `from`.
 * @param published the local day of publication, or null: then weekdays and relative dates have no value.
 */
export function findDates(reading: Reading, published: string | null): DateFinding[] {
  const { tokens } = reading
  const found: DateFinding[] = []
  for (let at = 0; at < tokens.length; ) {
    const date = dateAt(tokens, at, published)
    if (date) {
      if (isAppointed(tokens, date)) date.ahead = true
      found.push(settleYear(date, published))
      at = date.to
    } else at++
  }
  return found
}

/** "scheduled for October 28". */
function isAppointed(tokens: Token[], date: DateFinding): boolean {
  const joined = tokens[date.from - 1]?.key
  return (joined === 'for' || joined === 'on') && APPOINTED.holds(tokens[date.from - 2])
}
const APPOINTED = words('scheduled slated due planned')

function dateAt(tokens: Token[], at: number, published: string | null): DateFinding | null {
  const token = tokens[at] as Token
  if (token.type === 'number')
    return (
      numericDate(tokens, at, published) ??
      ago(tokens, at, published) ??
      bareYear(tokens, at) ??
      bareDay(tokens, at, published)
    )
  const key = token.key
  if ((token.signs & OPENS) === 0) return null
  if (MONTHS.has(key) && token.capital) return monthDate(tokens, at, published)
  if (WEEKDAYS.has(key) && token.capital) return withPrinted(tokens, weekday(tokens, at, published), published)
  return withPrinted(tokens, relative(tokens, at, published), published) ?? ago(tokens, at, published)
}

/** "today (April 12)", "yesterday (25)", "yesterday, Sunday", "today, 14 Muharram 1445 (1 August 2023)": the printed day tells more. */
function withPrinted(tokens: Token[], date: DateFinding | null, published: string | null): DateFinding | null {
  if (date?.precision !== 'day') return date
  // "yesterday, Sunday": the weekday was printed with the news, whenever the page was put up.
  const skip = tokens[date.to]?.key === ',' || tokens[date.to]?.key === '(' ? date.to + 1 : date.to
  const named = tokens[skip]
  if (date.kind === 'relative' && !date.ahead && named?.capital && !named.broken && WEEKDAYS.has(named.key)) {
    const day = weekday(tokens, skip, published)
    if (day && !day.ahead) return { ...day, from: date.from }
  }
  for (let t = date.to; t < date.to + 7; t++) {
    const token = tokens[t]
    if (!token || token.broken || (token.type === 'word' && !token.capital)) return date
    const mark = tokens[t - 1]?.key
    if (mark !== ',' && mark !== '(') continue
    // "yesterday (25)".
    const day =
      published && t === date.to + 1 && tokens[t + 1]?.key === ')' ? dayBefore(published, digits(token)) : null
    if (day) return { ...date, value: day }
    const printed = dateAt(tokens, t, published)
    if (printed?.kind === 'absolute' && printed.precision === 'day') return { ...printed, from: date.from }
  }
  return date
}

/** The last such day of a month up to the publication, at most a week before it; else null. */
function dayBefore(published: string, day: number): string | null {
  for (let back = 0; back < 8; back++) {
    const value = daysFrom(published, -back)
    if (Number(value.slice(8)) === day) return value
  }
  return null
}

/** "on the 25th": a day of the week before the publication, where no noun follows that it counts. */
function bareDay(tokens: Token[], at: number, published: string | null): DateFinding | null {
  const { key } = tokens[at] as Token
  if (!published || tokens[at - 1]?.key !== 'the' || tokens[at - 2]?.key !== 'on' || !/[a-z]$/.test(key)) return null
  const next = tokens[at + 1]
  if (next?.type === 'word' && !AFTER_DAY.holds(next)) return null
  const day = dayBefore(published, digits(tokens[at]))
  return day === null ? null : counted(at, at + 1, day, 'weekday')
}
const AFTER_DAY = words('in at and to here with during')

/** Up to a month before the publication. */
function isNews(value: string, published: string): boolean {
  const days = (ms(published) - ms(value)) / DAY
  return days >= 0 && days <= 31
}

const isYear = (n: number): boolean => n >= 1900 && n <= 2099
const isDay = (n: number): boolean => n >= 1 && n <= 31

function absolute(
  from: number,
  to: number,
  year: number,
  month: number,
  day: number | null,
  end: number | null,
): DateFinding | null {
  if (day !== null && (day < 1 || day > daysIn(year, month))) return null
  const value = day === null ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`
  return {
    from,
    to,
    value,
    endDate: end === null ? null : `${year}-${two(month)}-${two(end)}`,
    precision: day === null ? 'month' : 'day',
    kind: 'absolute',
    past: false,
    ahead: false,
    dated: true,
  }
}

/** 2025-08-02; 02/08/2025 where the order is certain; 2 August 2025; 2 and 3 August; 2-3 August. */
function numericDate(tokens: Token[], at: number, published: string | null): DateFinding | null {
  const { text } = tokens[at] as Token
  const dotted = text.length > 7 ? /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) : null
  if (dotted && Number(dotted[2]) >= 1 && Number(dotted[2]) <= 12)
    return absolute(at, at + 1, Number(dotted[3]), Number(dotted[2]), Number(dotted[1]), null)
  const first = digits(tokens[at])
  if (Number.isNaN(first)) return null
  const mark = tokens[at + 1]?.key
  if ((mark === '-' || mark === '/' || mark === '.') && tokens[at + 3]?.key === mark) {
    const b = digits(tokens[at + 2])
    const c = digits(tokens[at + 4])
    if (isYear(first) && b >= 1 && b <= 12 && isDay(c)) return absolute(at, at + 5, first, b, c, null)
    if (isYear(c) && isDay(first) && b >= 1 && b <= 12 && (first > 12 || mark === '.'))
      return absolute(at, at + 5, c, b, first, null)
    if (isYear(c) && isDay(b) && b > 12 && first <= 12) return absolute(at, at + 5, c, first, b, null)
    // 2/1/2021: the order that makes it news, if only one does.
    if (isYear(c) && b >= 1 && isDay(first)) {
      const days = [absolute(at, at + 5, c, b, first, null), absolute(at, at + 5, c, first, b, null)]
      const news = days.filter((day) => day?.value && published && isNews(day.value, published))
      return news.length === 1 || first === b ? (news[0] ?? null) : null
    }
  }
  if (!isDay(first)) return null
  let to = at + 1
  let end: number | null = null
  if ((mark === '-' || mark === 'and' || mark === 'to' || mark === '&') && isDay(digits(tokens[at + 2]))) {
    end = digits(tokens[at + 2])
    to = at + 3
  }
  if (tokens[to]?.key === 'of') to++
  const month = MONTHS.get(tokens[to]?.key ?? '')
  if (!month || !tokens[to]?.capital) return null
  to++
  const [year, after] = yearAfter(tokens, to, published)
  return withYear(at, after, year, month, first, end)
}

/** The year behind a day or a month, and where it ends: "2024", "last year", "of this year". */
function yearAfter(tokens: Token[], at: number, published: string | null): [number | null, number] {
  const skip = tokens[at]?.key === ',' || tokens[at]?.key === 'of' ? at + 1 : at
  const year = digits(tokens[skip])
  if (isYear(year)) return [year, skip + 1]
  const shift = tokens[skip + 1]?.key === 'year' && published ? YEARS.get(tokens[skip]?.key ?? '') : undefined
  return shift === undefined ? [null, at] : [Number(published?.slice(0, 4)) + shift, skip + 2]
}
const YEARS = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
])

/** A day and month without a year: marked by the year 0, settled against the publication by `settleYear`. */
function withYear(
  from: number,
  to: number,
  year: number | null,
  month: number,
  day: number | null,
  end: number | null,
): DateFinding | null {
  if (year !== null) return absolute(from, to, year, month, day, end)
  const date = absolute(from, to, 2000, month, day, end)
  return (
    date && {
      ...date,
      dated: false,
      value: date.value?.replace('2000', '0000') ?? null,
      endDate: date.endDate?.replace('2000', '0000') ?? null,
    }
  )
}

/** December 15, 2022; Dec 15; Jan. 28; August 2-3, 2025; July 2018; "in May" (a month by itself needs "in", "since", "last"). */
function monthDate(tokens: Token[], at: number, published: string | null): DateFinding | null {
  const month = MONTHS.get((tokens[at] as Token).key) as number
  const day = digits(tokens[at + 1])
  // At the end of a line "July" goes on with a day that a mark closes.
  if (isDay(day) && (!tokens[at + 1]?.broken || tokens[at + 2]?.type === 'mark')) {
    let to = at + 2
    let end: number | null = null
    const mark = tokens[to]?.key
    if (
      (mark === '-' || mark === 'and' || mark === 'to') &&
      isDay(digits(tokens[to + 1])) &&
      !MONTHS.has(tokens[to + 2]?.key ?? '')
    ) {
      end = digits(tokens[to + 1])
      to += 2
    }
    const [year, after] = yearAfter(tokens, to, published)
    return withYear(at, after, year, month, day, end)
  }
  const [year, after] = yearAfter(tokens, at + 1, published)
  if (year !== null) return absolute(at, after, year, month, null, null)
  const before = tokens[at - 1]?.key ?? ''
  if (!['in', 'since', 'last', 'this', 'early', 'late', 'mid', 'next'].includes(before)) return null
  // Without a day of publication nobody knows the year: what came to pass "in October" is no news all the same.
  if (!published)
    return ['in', 'early', 'late', 'mid'].includes(before)
      ? { ...counted(at, at + 1, null, 'vague'), past: true }
      : null
  if (before !== 'next' && before !== 'this' && (tokens[at] as Token).text.length < 3) return null
  // "last November", said in November.
  const ago = before === 'last' && month === Number(published.slice(5, 7)) ? Number(published.slice(0, 4)) - 1 : null
  const date = withYear(at, at + 1, ago, month, null, null)
  return date && before === 'next' ? { ...date, ahead: true } : date
}

/** 2018 alone after "in" or "since". */
function bareYear(tokens: Token[], at: number): DateFinding | null {
  const year = digits(tokens[at])
  const before = tokens[at - 1]?.key ?? ''
  if (
    !isYear(year) ||
    !['in', 'since', 'during', 'of', 'remember', 'year'].includes(before) ||
    (tokens[at] as Token).text.length !== 4
  )
    return null
  return {
    from: at,
    to: at + 1,
    value: String(year),
    endDate: null,
    precision: 'year',
    kind: 'absolute',
    past: false,
    ahead: false,
  }
}

/** The last such day up to the publication, unless the words look ahead. "Monday evening" counts; "Black Friday" does not matter. */
function weekday(tokens: Token[], at: number, published: string | null): DateFinding | null {
  const wanted = WEEKDAYS.get((tokens[at] as Token).key) as number
  // "Tuesday, December 12": the printed day tells more.
  const skip = tokens[at + 1]?.key === ',' ? at + 2 : at + 1
  const printed = tokens[skip] && !tokens[skip]?.broken ? dateAt(tokens, skip, published) : null
  if (printed && printed.kind === 'absolute' && printed.precision === 'day') return { ...printed, from: at }
  if (!published) return counted(at, at + 1, null, 'weekday')
  const before = tokens[at - 1]?.key ?? ''
  const today = new Date(ms(published)).getUTCDay()
  let back = (today - wanted + 7) % 7
  if (before === 'last' && back === 0) back = 7
  // "on Tuesday last week", "last week on Tuesday": before the Monday of the week of publication.
  const last = [before === 'on' ? at - 3 : at - 2, skip].find((i) => tokens[i]?.key === 'last')
  const weekBefore = last !== undefined && tokens[last + 1]?.key === 'week' && !tokens[last + 1]?.broken
  if (weekBefore && back <= (today + 6) % 7) back += 7
  // "Following Saturday's parade" looks back.
  const ahead = !weekBefore && ((AHEAD.has(before) && tokens[at + 1]?.type !== 'possessive') || looksAhead(tokens, at))
  const days = ahead ? (before === 'next' || back > 0 ? 7 - back : 0) : -back
  const found = { ...counted(at, at + 1, daysFrom(published, days), 'weekday'), ahead }
  // "who is here from Thursday to Saturday": the second day is behind the first.
  const end =
    before === 'from' && TO.has(tokens[at + 1]?.key ?? '') ? WEEKDAYS.get(tokens[at + 2]?.key ?? '') : undefined
  if (end === undefined || found.value === null) return found
  return { ...found, to: at + 3, endDate: daysFrom(found.value, (end - wanted + 7) % 7) }
}
const TO = new Set(['to', 'till', 'until', 'through'])

/** A word of the future in the clause in front: "will arrive in Ankara on Monday". */
function looksAhead(tokens: Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 14; i--) {
    const token = tokens[i] as Token
    if (
      token.broken ||
      token.key === '.' ||
      token.key === ';' ||
      token.key === 'said' ||
      token.key === 'announced' ||
      token.key === ','
    )
      return false
    if (FUTURE.holds(token)) return true
    if (token.key === 'to' && ['is', 'are', 'was', 'were'].includes(tokens[i - 1]?.key ?? '')) return true
    if (token.key === 'to' && tokens[i + 1]?.key === 'visit') return true
  }
  return false
}

/**
 * Settles a day or month that was printed without a year: the year that brings it nearest to the publication, and not more than
 * two months after it.
 * @returns the finding with its value in full, or without a value where there is no publication day.
 */
export function settleYear(date: DateFinding, published: string | null): DateFinding {
  if (!date.value?.startsWith('0000')) return date
  if (!published) return { ...date, value: null, endDate: null, precision: null }
  const year = Number(published.slice(0, 4))
  const rest = date.value.slice(4)
  const candidates = [year, year - 1, year + 1].map((y) => `${y}${rest}`)
  const gap = (value: string): number => (ms(value.length === 7 ? `${value}-01` : value) - ms(published)) / DAY
  const best =
    candidates.filter((value) => gap(value) <= 61).sort((a, b) => Math.abs(gap(a)) - Math.abs(gap(b)))[0] ??
    candidates[1]
  const chosen = (best as string).slice(0, 4)
  return {
    ...date,
    value: best as string,
    endDate: date.endDate && `${chosen}${date.endDate.slice(4)}`,
    ahead: date.ahead || gap(best as string) > 0,
  }
}
