/** Dates in running text, resolved against the day of publication; weekdays are the last such day up to it. */
import type { Reading } from '../text/reading.ts'
import type { Token } from '../text/tokens.ts'
import { signOf } from '../word-signs.ts'

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
}

const DAY = 86_400_000

const MONTHS = new Map<string, number>()
'january february march april may june july august september october november december'
  .split(' ')
  .forEach((name, i) => {
    MONTHS.set(name, i + 1)
    MONTHS.set(name.slice(0, 3), i + 1)
  })
MONTHS.set('sept', 9)

const WEEKDAYS = new Map<string, number>()
'sunday monday tuesday wednesday thursday friday saturday'.split(' ').forEach((name, i) => {
  WEEKDAYS.set(name, i)
  if (name !== 'sunday' && name !== 'saturday') WEEKDAYS.set(name.slice(0, 3), i)
})
WEEKDAYS.set('tues', 2).set('thur', 4).set('thurs', 4)

const AHEAD = new Set(['next', 'coming', 'upcoming', 'following'])
/** Words that open the future of the clause behind them. */
const FUTURE = new Set(['will', 'shall', 'scheduled', 'due', 'expected', 'planned', 'slated', 'until', 'upcoming'])
const NUMBERS = new Map(
  'one two three four five six seven eight nine ten'.split(' ').map((word, i) => [word, i + 1] as const),
)
NUMBERS.set('a', 1).set('an', 1).set('couple', 2)

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
])

const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
const ms = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const two = (n: number): string => String(n).padStart(2, '0')

/** Hours from UTC by the top-level domain of papers; where one country has several zones, that of its capital. */
const ZONES = new Map(
  (
    'pk=5 in=5.5 bd=6 lk=5.5 np=5.75 ae=4 sa=3 qa=3 kw=3 bh=3 om=4 ir=3.5 iq=3 tr=3 az=4 ge=4 am=4 kz=5 uz=5 kg=6 tj=5 tm=5 cn=8 jp=9 kr=9 vn=7 th=7 my=8 sg=8 ph=8 id=7 mm=6.5 kh=7 la=7 au=10 nz=12 ru=3 by=3 ua=2 ' +
    'eg=2 za=2 ng=1 ke=3 gh=0 ug=3 tz=3 et=3 rw=2 zm=2 zw=2 bw=2 na=2 uk=0 ie=0 pl=1 de=1 fr=1 it=1 es=1 nl=1 be=1 ro=2 bg=2 gr=2 il=2 jo=3 lb=2 ca=-5 br=-3'
  )
    .split(' ')
    .map((pair) => {
      const [tld, hours] = pair.split('=') as [string, string]
      return [tld, Number(hours)] as const
    }),
)
/** Hosts without a country in their name, of papers that many readers follow. */
const HOSTS = new Map([
  ['dawn.com', 5],
  ['arynews.tv', 5],
  ['geo.tv', 5],
  ['brecorder.com', 5],
  ['samaa.tv', 5],
  ['thehindu.com', 5.5],
  ['indianexpress.com', 5.5],
  ['hindustantimes.com', 5.5],
  ['indiatimes.com', 5.5],
  ['arabnews.com', 3],
  ['gulfnews.com', 4],
  ['khaleejtimes.com', 4],
  ['dailysabah.com', 3],
  ['hurriyetdailynews.com', 3],
  ['tehrantimes.com', 3.5],
])

/**
 * The outlet's local day of a moment. A moment with a zone of its own is taken as printed; one in UTC is moved to the outlet's
 * zone, which its address tells.
 */
export function localDay(moment: string | null, url: string | null): string | null {
  if (!moment) return null
  if (moment.length <= 10 || !moment.endsWith('Z')) return moment.slice(0, 10)
  const host = /^https?:\/\/(?:www\.)?([^/:?#]{1,253})/i.exec(url ?? '')?.[1]?.toLowerCase() ?? ''
  const zone = HOSTS.get(host.split('.').slice(-2).join('.')) ?? ZONES.get(host.slice(host.lastIndexOf('.') + 1)) ?? 0
  const at = Date.parse(moment)
  return Number.isNaN(at) ? moment.slice(0, 10) : iso(at + zone * 3_600_000)
}

/**
 * Finds the dates of an article, ordered by `from`.
 * @param published the local day of publication, or null: then weekdays and relative dates have no value.
 */
export function findDates(reading: Reading, published: string | null): DateFinding[] {
  const { tokens } = reading
  const found: DateFinding[] = []
  let at = 0
  while (at < tokens.length) {
    const date = dateAt(tokens, at, published)
    if (date) {
      found.push(settleYear(isAppointed(tokens, date) ? { ...date, ahead: true } : date, published))
      at = date.to
    } else at++
  }
  return found
}

/** "scheduled for October 28". */
function isAppointed(tokens: Token[], date: DateFinding): boolean {
  const joined = tokens[date.from - 1]?.key
  return (joined === 'for' || joined === 'on') && APPOINTED.has(tokens[date.from - 2]?.key ?? '')
}
const APPOINTED = new Set(['scheduled', 'slated', 'due', 'planned'])

function dateAt(tokens: Token[], at: number, published: string | null): DateFinding | null {
  const token = tokens[at] as Token
  if (token.type === 'number') return numericDate(tokens, at) ?? ago(tokens, at, published) ?? bareYear(tokens, at)
  const key = token.key
  if ((token.signs & OPENS) === 0) return null
  if (MONTHS.has(key) && token.capital) return monthDate(tokens, at, published)
  if (WEEKDAYS.has(key) && token.capital) return weekday(tokens, at, published)
  return relative(tokens, at, published) ?? ago(tokens, at, published)
}

const digits = (token: Token | undefined): number =>
  token?.type === 'number' && /^\d{1,4}(st|nd|rd|th)?$/.test(token.key) ? Number.parseInt(token.key, 10) : Number.NaN
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
  if (day !== null && iso(Date.UTC(year, month - 1, day)).slice(8) !== two(day)) return null
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
  }
}

/** 2025-08-02; 02/08/2025 where the order is certain; 2 August 2025; 2 and 3 August; 2-3 August. */
function numericDate(tokens: Token[], at: number): DateFinding | null {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec((tokens[at] as Token).text)
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
  const [year, after] = yearAfter(tokens, to)
  return withYear(at, after, year, month, first, end)
}

function yearAfter(tokens: Token[], at: number): [number | null, number] {
  const skip = tokens[at]?.key === ',' ? at + 1 : at
  const year = digits(tokens[skip])
  return isYear(year) ? [year, skip + 1] : [null, at]
}

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
      value: date.value?.replace('2000', '0000') ?? null,
      endDate: date.endDate?.replace('2000', '0000') ?? null,
    }
  )
}

/** December 15, 2022; Dec 15; Jan. 28; August 2-3, 2025; July 2018; "in May" (a month by itself needs "in", "since", "last"). */
function monthDate(tokens: Token[], at: number, published: string | null): DateFinding | null {
  const month = MONTHS.get((tokens[at] as Token).key) as number
  const day = digits(tokens[at + 1])
  if (isDay(day) && !tokens[at + 1]?.broken) {
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
    const [year, after] = yearAfter(tokens, to)
    return withYear(at, after, year, month, day, end)
  }
  const [year, after] = yearAfter(tokens, at + 1)
  if (year !== null) return absolute(at, after, year, month, null, null)
  const before = tokens[at - 1]?.key ?? ''
  if (!['in', 'since', 'last', 'this', 'early', 'late', 'mid', 'next'].includes(before)) return null
  // Without a day of publication nobody knows the year: what came to pass "in October" is no news all the same.
  if (!published) return before === 'in' ? { ...counted(at, at + 1, null, 'vague'), past: true } : null
  if (before !== 'next' && before !== 'this' && (tokens[at] as Token).text.length < 3) return null
  const date = withYear(at, at + 1, null, month, null, null)
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

function counted(
  from: number,
  to: number,
  value: string | null,
  kind: DateFinding['kind'],
  precision: DateFinding['precision'] = value ? 'day' : null,
): DateFinding {
  return { from, to, value, endDate: null, precision, kind, past: false, ahead: false }
}

/** The last such day up to the publication, unless the words look ahead. "Monday evening" counts; "Black Friday" does not matter. */
function weekday(tokens: Token[], at: number, published: string | null): DateFinding | null {
  const wanted = WEEKDAYS.get((tokens[at] as Token).key) as number
  // "Tuesday, December 12": the printed day tells more.
  const skip = tokens[at + 1]?.key === ',' ? at + 2 : at + 1
  const printed = tokens[skip] && !tokens[skip]?.broken ? dateAt(tokens, skip, published) : null
  if (printed && printed.kind === 'absolute' && printed.precision === 'day') return { ...printed, from: at }
  const open = tokens[at + 1]?.key === '(' ? dateAt(tokens, at + 2, published) : null
  if (open && open.kind === 'absolute' && tokens[open.to]?.key === ')') return { ...open, from: at, to: open.to + 1 }
  if (!published) return counted(at, at + 1, null, 'weekday')
  const before = tokens[at - 1]?.key ?? ''
  const today = new Date(ms(published)).getUTCDay()
  let back = (today - wanted + 7) % 7
  if (before === 'last' && back === 0) back = 7
  const ahead = AHEAD.has(before) || looksAhead(tokens, at)
  const days = ahead ? (before === 'next' || back > 0 ? 7 - back : 0) : -back
  return { ...counted(at, at + 1, iso(ms(published) + days * DAY), 'weekday'), ahead }
}

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
    if (FUTURE.has(token.key)) return true
    if (token.key === 'to' && ['is', 'are', 'was', 'were'].includes(tokens[i - 1]?.key ?? '')) return true
    if (token.key === 'to' && tokens[i + 1]?.key === 'visit') return true
  }
  return false
}

/** today, yesterday, tomorrow, a day earlier, last week, last month, earlier this year. */
function relative(tokens: Token[], at: number, published: string | null): DateFinding | null {
  const key = (tokens[at] as Token).key
  const next = tokens[at + 1]?.key ?? ''
  const day = (offset: number, to: number): DateFinding => ({
    ...counted(at, to, published ? iso(ms(published) + offset * DAY) : null, 'relative'),
    ahead: offset > 0,
  })
  if (key === 'today' || key === 'tonight')
    return (tokens[at] as Token).capital && tokens[at - 1]?.key === 'usa' ? null : day(0, at + 1)
  if (key === 'yesterday') return day(-1, at + 1)
  if (key === 'tomorrow') return day(1, at + 1)
  if ((key === 'last' || key === 'previous') && (next === 'night' || next === 'evening')) return day(-1, at + 2)
  if (key === 'last' && next === 'month') return { ...monthBack(at, at + 2, published, 1), past: true }
  if (key === 'last' && next === 'year')
    return {
      ...counted(
        at,
        at + 2,
        published ? String(Number(published.slice(0, 4)) - 1) : null,
        'relative',
        published ? 'year' : null,
      ),
      past: true,
    }
  if (key === 'last' && (next === 'week' || next === 'weekend' || next === 'fortnight'))
    return { ...counted(at, at + 2, null, 'vague'), past: true }
  if (key === 'next' && ['week', 'month', 'year'].includes(next))
    return { ...counted(at, at + 2, null, 'vague'), ahead: true }
  if (key === 'this' && next === 'month')
    return { ...monthBack(at, at + 2, published, 0), past: tokens[at - 1]?.key === 'earlier' }
  if (key === 'this' && next === 'year')
    return {
      ...counted(at, at + 2, published ? published.slice(0, 4) : null, 'relative', published ? 'year' : null),
      past: tokens[at - 1]?.key === 'earlier',
    }
  if (key === 'this' && next === 'week')
    return { ...counted(at, at + 2, null, 'vague'), past: tokens[at - 1]?.key === 'earlier' }
  return null
}

function monthBack(from: number, to: number, published: string | null, back: number): DateFinding {
  if (!published) return counted(from, to, null, 'vague')
  const index = Number(published.slice(0, 4)) * 12 + Number(published.slice(5, 7)) - 1 - back
  return counted(from, to, `${Math.floor(index / 12)}-${two((index % 12) + 1)}`, 'relative', 'month')
}

/** two days ago, a day earlier, a month ago, a year earlier. */
function ago(tokens: Token[], at: number, published: string | null): DateFinding | null {
  const number = NUMBERS.get((tokens[at] as Token).key) ?? digits(tokens[at])
  if (!number || Number.isNaN(number)) return null
  const unit = tokens[at + 1]?.key ?? ''
  const tail = tokens[at + 2]?.key ?? ''
  if (!['ago', 'earlier', 'before'].includes(tail)) return null
  if (unit === 'day' || unit === 'days')
    return {
      ...counted(at, at + 3, published ? iso(ms(published) - number * DAY) : null, 'relative'),
      past: number > 3,
    }
  if (unit === 'month' || unit === 'months') return { ...monthBack(at, at + 3, published, number), past: true }
  if (['week', 'weeks', 'year', 'years', 'decade', 'decades'].includes(unit))
    return { ...counted(at, at + 3, null, 'vague'), past: true }
  return null
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
