/** The place at the head of a report: "ISLAMABAD:", "ISLAMABAD, Dec 23 (APP):", "Washington [US], November 11 (ANI):", "ANKARA – Anadolu Agency". */
import { AGENCY_INITIALS, AGENCY_NAMES } from '../../gazetteer/agencies.ts'
import { HEADS } from '../../gazetteer/offices.ts'
import { cityCountry } from '../../gazetteer/places.ts'
import { MONTH } from './calendar.ts'
import type { Token } from './tokens.ts'

export interface Dateline {
  /** Token range of the place words. */
  from: number
  to: number
  /** The words of the date as printed, or null. */
  date: string | null
  agency: string | null
  /** The first token of the report itself. */
  end: number
}

/** Words in capitals before a colon or a dash that are no place. */
const NO_PLACE = new Set(
  'breaking menafn update updated watch read live opinion exclusive analysis video photos note editorial explainer also related share source photo file report reports coas cjcsc ispr nato un usa us uk eu who imf cds ghq pti app afp ani ap aa warning correction clarification factbox timeline profile interview quote alert urgent flash news press release statement joint readout transcript background fact q a summary highlights caption ceo ptv tv pia psl fbr nab ihc sc'.split(
    ' ',
  ),
)
/** Marks between the parts of a dateline. */
const PARTS = new Set(['-', '|', ':'])
const LIMIT = { place: 5, aside: 14, all: 34 } as const

/**
 * Reads a dateline at the head of a block.
 * @param tokens all tokens. @param from first token of the block. @param to end of the block.
 * @returns null where the block begins otherwise.
 */
export function readDateline(tokens: Token[], from: number, to: number): Dateline | null {
  const limit = Math.min(to, from + LIMIT.all)
  let at = from
  const token = (index: number): Token | undefined => (index < limit ? tokens[index] : undefined)
  // "(MENAFN- Jordan News Agency)" stands before the dateline proper.
  if (token(at)?.key === '(') {
    const close = closing(at)
    if (close < 0 || !wordsOf(at, close).toLowerCase().includes('menafn')) return null
    at = close + 1
  }
  let date: string | null = null
  // "November 13, 2026 – Ottawa, Ontario – National Defence": the day leads in Canada.
  const close = isDate(at) ? dateEnd(at) : at
  if (close > at && token(close)?.key === '-' && token(close)?.spaced) {
    date = wordsOf(at - 1, close)
    at = close + 1
  }
  // "May 4, 2017 (KHARTOUM) – The minister".
  const bracket = close > at && token(close)?.key === '(' ? closing(close) : -1
  if (bracket > 0 && isMark(bracket + 1)) {
    date = wordsOf(at - 1, close)
    at = close + 1
  }
  // "AKP Phnom Penh, November 16, 2026 --": the agency leads.
  const town = token(at + 1)?.key === ',' ? at + 2 : at + 1
  const led = AGENCY_INITIALS.has(token(at)?.text ?? '') ? (token(at)?.text ?? null) : null
  let agency: string | null = null
  if (led && token(town)?.capital && token(town)?.type === 'word') {
    agency = led
    at = town
  }
  const start = at
  let capitals = true
  let words = 0
  while (words < LIMIT.place) {
    const word = token(at)
    // "Port-au-Prince".
    const inner = words > 0 && token(at - 1)?.key === '-' && token(at + 1)?.key === '-' && token(at + 2)?.capital
    if (!word || word.type !== 'word' || !(word.capital || inner)) break
    if (words > 0 && MONTH.holds(word)) break
    if (!word.capitals && !inner) capitals = false
    words++
    at++
    // "MALE'".
    if (token(at)?.key === "'" && !token(at)?.spaced) at++
    const mark = token(at)
    const next = token(at + 1)
    if (
      mark &&
      (mark.key === '-' || mark.key === '/') &&
      !mark.spaced &&
      next &&
      !next.spaced &&
      (next.capital || token(at + 2)?.key === '-') &&
      next.type === 'word'
    )
      at++
  }
  if (words === 0) return null
  let end = at
  let aside = false
  let stop = bracket > 0 && at === bracket ? at + 2 : -1
  for (let guard = 0; guard < 8 && stop < 0; guard++) {
    const mark = token(at)
    if (!mark) break
    if (isDate(at)) {
      const close = dateEnd(at)
      date = wordsOf(at - 1, close)
      at = close
    } else if (mark.key === '[' || mark.key === '(') {
      const close = closing(at)
      if (close < 0) return null
      const inside = wordsOf(at, close)
      if (mark.key === '(') {
        agency = inside
        const dated = /\b(?:\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9}|\p{L}{3,9}\.? \d{1,2})\s?,? \d{4}\b/u.exec(inside)?.[0]
        if (dated) {
          date = dated
          agency = withoutTail(inside.slice(0, inside.indexOf(dated)), ' /–—-')
        }
      }
      aside = true
      at = close + 1
    } else if (mark.key === '/' && slash(at) > 0) {
      const close = slash(at)
      agency = wordsOf(at, close)
      aside = true
      at = close + 1
    } else if (mark.key === ',' || mark.key === '.') {
      // "KATHMANDU, : The minister": a comma too many.
      if (isDate(at + 1) || /^[(/:]$/.test(token(at + 1)?.key ?? '')) {
        at++
        continue
      }
      if (mark.key === '.') {
        // "BAKU, Azerbaijan, June 15. The minister": a dot closes a dateline only after its date or agency.
        if (date || aside) stop = at + 1
        // "YEREVAN. – The minister".
        else if (token(at + 1)?.key === '-' && (capitals ? token(at + 1)?.spaced : isKnown(wordsOf(start - 1, end))))
          stop = at + 2
        // "Sofia. The minister": a town that is a sentence.
        else if (isKnown(wordsOf(start - 1, end)) && token(at + 1)?.capital) stop = at + 1
        break
      }
      // "Riyadh, Muharram 24, 1444, July 12, 2023, SPA --".
      const hijri = [4, 5, 6, 7].find((step) => /^14\d\d$/.test(token(at + step)?.key ?? ''))
      if (hijri) {
        at += hijri + 1
        continue
      }
      const country = capitalRun(at + 1)
      // "Baku, November 16, AZERTAC", "Doha, QNA" in a line of its own.
      if (country === to && (date || isKnown(wordsOf(start - 1, end))) && isAgency(wordsOf(at, to))) {
        agency = wordsOf(at, to)
        stop = to
        break
      }
      if (country === at + 1 || country > at + 4) break
      at = country
    } else if (date === null && mark.spaced && PARTS.has(mark.key) && isDate(at + 1) && isMark(dateEnd(at + 1))) {
      // "SOFIA — March 4 — ".
      at++
    } else if (mark.key === ':' || mark.key === '|' || mark.key === '...') {
      stop = at + 1
    } else if (mark.key === '-') {
      const next = token(at + 1)
      if (!mark.spaced && next && !next.spaced && next.key !== '-' && !/[–—]/.test(mark.text)) break
      stop = at + 1
    } else {
      // "New Delhi, Feb 12 (PTI) The Department ...": the agency closes it.
      if (aside && agency) stop = at
      break
    }
  }
  // "Baghdad – INA", "Baghdad (INA)" in a line of its own.
  if (
    stop < 0 &&
    to - at < 5 &&
    to - from < 8 &&
    isAgency(agency ?? wordsOf(at, to)) &&
    isKnown(wordsOf(start - 1, end))
  ) {
    agency ??= wordsOf(at, to)
    stop = to
  }
  // "ISTANBUL", "BAKU, Azerbaijan, Jan. 15" or "Amman, January 15" in a line of its own.
  if (
    stop < 0 &&
    at === to &&
    (capitals ? date || isKnown(wordsOf(start - 1, end)) : date && isKnown(wordsOf(start - 1, end)))
  )
    stop = to
  if (stop < 0) return null
  while (token(stop) && ['-', ':', '.'].includes((tokens[stop] as Token).key)) stop++
  // "Islamabad, 01 Feb: /DNA/ – Foreign Minister"
  if (token(stop)?.key === '/' && token(stop + 2)?.key === '/') {
    agency ??= token(stop + 1)?.text ?? null
    stop += 3
    while (token(stop)?.key === '-') stop++
  }
  if (!agency) {
    const after = capitalRun(stop)
    // "ANKARA – Anadolu Agency" fills its line.
    if (after > stop && after === to && after - stop <= 4 && isAgency(wordsOf(stop - 1, after)))
      agency = wordsOf(stop - 1, after)
  }
  // "NEW DELHI, India" and "Islamabad Capital": the words before the first comma are the place.
  const placeWords = wordsOf(start - 1, end)
  const known = isKnown(placeWords)
  const key = placeWords.toLowerCase()
  // "ECONOMYNEXT – The navy": the paper's name stands where the place would.
  if (!known && isAgency(placeWords)) return null
  // "SEC. VOSS: ..." in a transcript: whoever speaks.
  if (!known && key.split(/[\s/.-]+/).some((word) => NO_PLACE.has(word) || HEADS.has(word))) return null
  if (!known) {
    const letters = key.replace(/[^\p{L}]/gu, '').length
    if (capitals ? letters < 4 : words > 3 || !(date || (agency && isAgency(agency)))) return null
    if (capitals && words > 3) return null
  }
  if (end > start + 5) end = start + 5
  return { from: start, to: end, date, agency: agency && agency.length <= 60 ? agency : null, end: Math.min(stop, to) }

  /** Index of the bracket that closes the one at `open`, or -1. */
  function closing(open: number): number {
    const shut = token(open)?.key === '[' ? ']' : ')'
    for (let i = open + 1; i < Math.min(limit, open + LIMIT.aside); i++) if (token(i)?.key === shut) return i
    return -1
  }
  /** Index of the slash that closes the one at `open`, or -1: "/DNA/", "/TAJ POST/". */
  function slash(open: number): number {
    return token(open + 2)?.key === '/' ? open + 2 : token(open + 3)?.key === '/' ? open + 3 : -1
  }
  /** The words after token `before` up to `until`, spaced as printed. */
  function wordsOf(before: number, until: number): string {
    let text = ''
    for (let i = before + 1; i < until; i++) {
      const one = tokens[i] as Token
      text += (one.spaced && text ? ' ' : '') + one.text
    }
    return text
  }
  function isMark(index: number): boolean {
    return PARTS.has(token(index)?.key ?? '')
  }
  function isDate(index: number): boolean {
    const one = token(index)
    const two = token(index + 1)
    if (!one || !two) return false
    return (MONTH.holds(one) && two.type === 'number') || (one.type === 'number' && MONTH.holds(two))
  }
  function dateEnd(index: number): number {
    let close = index + 2
    if (token(close)?.key === ',' && /^\d{4}$/.test(token(close + 1)?.key ?? '')) close += 2
    else if (/^\d{4}$/.test(token(close)?.key ?? '')) close++
    return close
  }
  function capitalRun(index: number): number {
    let close = index
    while (token(close)?.type === 'word' && token(close)?.capital && !MONTH.has(token(close)?.key ?? '')) close++
    return close
  }
}

/** A text without these marks and white space at its end. A pattern for it would try again at each mark of a long row. */
export function withoutTail(text: string, marks: string): string {
  let end = text.length
  while (end > 0 && (marks.includes(text.charAt(end - 1)) || /\s/.test(text.charAt(end - 1)))) end--
  return text.slice(0, end)
}

const agencyNames = new Set(AGENCY_NAMES.map(([name]) => name))

function isAgency(words: string): boolean {
  const parts = words.split(/\s?[/,]\s?/)
  return parts.some(
    (part) =>
      AGENCY_INITIALS.has(part.toUpperCase()) ||
      agencyNames.has(part.toLowerCase()) ||
      /\b(?:news|agency)\b/i.test(part),
  )
}

/** Is it a known town, or several ("GENEVA/ISLAMABAD")? @param words as printed, with single spaces. */
export function isKnown(words: string): boolean {
  if (cityCountry(words)) return true
  const parts = words.split(/[/-]/)
  return parts.length > 1 && parts.every((part) => cityCountry(part) !== null)
}
