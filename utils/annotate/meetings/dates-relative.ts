/** Dates that are counted from the day of publication: "yesterday", "last month", "two days ago". */
import type { DateFinding } from './dates.ts'
import { daysFrom, two } from './dates-local.ts'
import type { Token } from '../text/tokens.ts'

/** Numbers in words. */
export const NUMBERS = new Map(
  'one two three four five six seven eight nine ten'.split(' ').map((word, i) => [word, i + 1] as const),
)
NUMBERS.set('a', 1).set('an', 1).set('couple', 2)

/** The number of up to four digits, also "2nd"; else NaN. */
export function digits(token: Token | undefined): number {
  if (token?.type !== 'number') return Number.NaN
  const { key } = token
  let value = 0
  let end = 0
  // Asked for each figure several times: without a pattern and its match.
  for (let code = key.charCodeAt(0); code >= 48 && code <= 57; code = key.charCodeAt(++end))
    value = value * 10 + code - 48
  const fits = end > 0 && end < 5 && (end === key.length || ORDINAL.has(key.slice(end)))
  return fits ? value : Number.NaN
}
const ORDINAL = new Set('st nd rd th'.split(' '))

/** A finding that is counted, not printed. */
export function counted(
  from: number,
  to: number,
  value: string | null,
  kind: DateFinding['kind'],
  precision: DateFinding['precision'] = value ? 'day' : null,
): DateFinding {
  return { from, to, value, endDate: null, precision, kind, past: false, ahead: false }
}

/** today, yesterday, tomorrow, a day earlier, last week, last month, earlier this year. */
export function relative(tokens: Token[], at: number, published: string | null): DateFinding | null {
  const key = (tokens[at] as Token).key
  const next = tokens[at + 1]?.key ?? ''
  const day = (offset: number, to: number): DateFinding => ({
    ...counted(at, to, published ? daysFrom(published, offset) : null, 'relative'),
    ahead: offset > 0,
  })
  if (key === 'today' || key === 'tonight')
    return (tokens[at] as Token).capital && tokens[at - 1]?.key === 'usa' ? null : day(0, at + 1)
  if (key === 'this' && (next === 'morning' || next === 'afternoon' || next === 'evening')) return day(0, at + 2)
  if (key === 'yesterday')
    return day(tokens[at - 1]?.key === 'before' && tokens[at - 2]?.key === 'day' ? -2 : -1, at + 1)
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
  // "earlier this week" and "over the weekend" are the news of a paper that comes late.
  if (key === 'weekend') return counted(at, at + 1, null, 'vague')
  if (key === 'this' && next === 'week') return counted(at, at + 2, null, 'vague')
  return null
}

function monthBack(from: number, to: number, published: string | null, back: number): DateFinding {
  if (!published) return counted(from, to, null, 'vague')
  const index = Number(published.slice(0, 4)) * 12 + Number(published.slice(5, 7)) - 1 - back
  return counted(from, to, `${Math.floor(index / 12)}-${two((index % 12) + 1)}`, 'relative', 'month')
}

/** two days ago, a day earlier, a month ago, a year earlier. */
export function ago(tokens: Token[], at: number, published: string | null): DateFinding | null {
  const number = NUMBERS.get((tokens[at] as Token).key) ?? digits(tokens[at])
  if (!number || Number.isNaN(number)) return null
  const unit = tokens[at + 1]?.key ?? ''
  const tail = tokens[at + 2]?.key ?? ''
  if (!['ago', 'earlier', 'before'].includes(tail)) return null
  // Counted from what was told before.
  if (unit === 'day' && tail === 'earlier') return counted(at, at + 3, null, 'vague')
  if (unit === 'day' || unit === 'days')
    return {
      ...counted(at, at + 3, published ? daysFrom(published, -number) : null, 'relative'),
      past: number > 3,
    }
  if (unit === 'month' || unit === 'months') return { ...monthBack(at, at + 3, published, number), past: true }
  if (['week', 'weeks', 'year', 'years', 'decade', 'decades'].includes(unit))
    return { ...counted(at, at + 3, null, 'vague'), past: true }
  return null
}
