/** Dates as people read them, in the language of the interface. */
import type { Meeting } from '../../utils/model.ts'
import type { Words } from './words.ts'

/**
 * A calendar date of the article, as printed: no zone is applied to it.
 * @param date "2026-11-18", "2026-11" or "2026". @param weekday tells the day of the week as well.
 */
export function calendarDate(t: Words, date: string, { weekday = true } = {}): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number)
  const at = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1))
  if (Number.isNaN(at.getTime())) return date
  const form: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' }
  if (month !== undefined) form.month = 'short'
  if (day !== undefined) Object.assign(form, { day: 'numeric', ...(weekday && { weekday: 'short' }) })
  return plain(new Intl.DateTimeFormat(t('locale'), form).format(at))
}

/** The day or days of a meeting; null when the article does not tell. */
export function meetingDate(t: Words, { date, endDate }: Pick<Meeting, 'date' | 'endDate'>): string | null {
  if (date === null) return null
  if (endDate === null || endDate === date) return calendarDate(t, date)
  return t('until', calendarDate(t, date), calendarDate(t, endDate))
}

/** When something was kept, on the reader's own clock: "14:32" today, else "18 Nov", with the year when it is another. */
export function keptTime(t: Words, moment: string, now: Date): string {
  const at = new Date(moment)
  if (sameDay(at, now)) return new Intl.DateTimeFormat(t('locale'), { hour: '2-digit', minute: '2-digit' }).format(at)
  return dayOf(t, at, now)
}

/** The same for lists, where today is told by the word. */
export function keptDay(t: Words, moment: string, now: Date): string {
  const at = new Date(moment)
  return sameDay(at, now) ? t('today') : dayOf(t, at, now)
}

function dayOf(t: Words, at: Date, now: Date): string {
  // A file may say that something was kept on a day that there is not: one line of a list must not take the list with it.
  if (Number.isNaN(at.getTime())) return '–'
  const form: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' }
  if (at.getFullYear() !== now.getFullYear()) form.year = 'numeric'
  return plain(new Intl.DateTimeFormat(t('locale'), form).format(at))
}

/** Without the comma that divides in English weekday and day, in Urdu month and year: a date stands in lines that have commas. */
function plain(date: string): string {
  return date.replace(/،(?= \d{4}$)|,/, '')
}

function sameDay(one: Date, other: Date): boolean {
  return one.toDateString() === other.toDateString()
}
