/** Dates as pages write them -> ISO 8601. The zone is kept where there is one, and never invented. */

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const ZONES: Record<string, string> = {
  utc: 'Z',
  gmt: 'Z',
  pkt: '+05:00',
  pst: '+05:00',
  ist: '+05:30',
  uae: '+04:00',
  z: 'Z',
}

/**
 * Reads a date, with its time if there is one.
 * Understands ISO 8601 in its loose forms ("2026-03-14 10:00:00+0500"), RFC 822, and a day with the name of the month in either
 * order ("24 MAY 2025 5:03PM", "December 17, 2023 - 22:36", "25 Jul, 2025 05:59am"). Of days in figures alone it reads those that
 * begin with the year, those with dots, which no country writes with the month first, and those that are no month: 03/09 is March in
 * one paper and September in another.
 * @returns ISO 8601 as `IsoMoment` in `model.ts` wants it, or null.
 */
export function parseMoment(line: string | null | undefined): string | null {
  if (!line || line.length > 200) return null
  const text = nameMonth(unglue(line))
  const iso =
    /(?:^|[^\d])(\d{4})[-/.](\d\d?)[-/.](\d\d?)(?:[T ,-]{1,3}(\d\d?):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?\s{0,9}(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?/i.exec(
      text,
    )
  if (iso) return moment(iso[1], iso[2], iso[3], iso[4], iso[5], iso[6], zoneOf(iso[7]))
  const named =
    /\b(\d{1,2})(?:st|nd|rd|th)?[\s,.-]{1,3}([a-z]{3,9})\.?[\s,.-]{1,3}(\d{4}|\d\d\b)/i.exec(text) ??
    swap(/\b([a-z]{3,9})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?\s{0,2},?\s{1,3}(\d{4})/i.exec(text))
  if (!named) return null
  const begin = (named[2] ?? '').slice(0, 3).toLowerCase()
  const month = MONTHS.findIndex((name) => name.startsWith(begin)) + 1
  if (!month) return null
  const year = named[3] ?? ''
  const rest = text.slice(named.index + named[0].length, named.index + named[0].length + 40)
  const clock = /^[^\d]{0,12}(\d{1,2}):(\d\d)(?::(\d\d))?\s{0,2}([ap]\.?m\.?)?/i.exec(rest)
  let hour = clock ? Number(clock[1]) : null
  if (clock && hour !== null && clock[4]) hour = (hour % 12) + (/^p/i.test(clock[4]) ? 12 : 0)
  const after = clock ? rest.slice(clock[0].length) : ''
  const zone = zoneOf(/^\s{0,2}\(?([+-]\d\d:?\d\d|[a-z]{2,3})\b/i.exec(after)?.[1])
  return moment(
    year.length === 2 ? `20${year}` : year,
    String(month),
    named[1],
    hour === null ? undefined : String(hour),
    clock?.[2],
    clock?.[3],
    zone,
  )
}

/** Says whether a word is a month, in full or shortened. @param word in lower case. */
export function isMonth(word: string): boolean {
  return word === 'sept' || MONTHS.some((name) => word === name || word === name.slice(0, 3))
}

/** "19.11.2026", "19/11/2026", "11/19/2026" with the name of the month; as it was where the day may be the month. */
function nameMonth(text: string): string {
  return text.replace(/(?<!\d)(\d\d?)([-/.])(\d\d?)\2(\d{4})/, (all, first, sign, second, year) => {
    const sure = sign === '.' || first > 12 || first === second
    return sure || second > 12 ? `${sure ? first : second} ${MONTHS[(sure ? second : first) - 1]} ${year}` : all
  })
}

/** "Web DeskNovember 16": what stands side by side on the page is glued together in its text. */
export function unglue(text: string): string {
  return text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
}

function swap(match: RegExpExecArray | null): RegExpExecArray | null {
  if (match) [match[1], match[2]] = [match[2] ?? '', match[1] ?? '']
  return match
}

function zoneOf(zone: string | undefined): string {
  if (!zone) return ''
  if (/^[+-]/.test(zone)) return zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone
  return ZONES[zone.toLowerCase()] ?? ''
}

function moment(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  zone: string,
): string | null {
  const two = (value: string | undefined): string => (value ?? '').padStart(2, '0')
  const date = `${year}-${two(month)}-${two(day)}`
  const real = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== date || Number(year) < 1900) return null
  if (!hour || !minute || Number(hour) > 23 || Number(minute) > 59) return date
  return `${date}T${two(hour)}:${minute}${second && Number(second) < 60 ? `:${second}` : ''}${zone}`
}
