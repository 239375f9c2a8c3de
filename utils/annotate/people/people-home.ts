/** The state in which a report is at home: by who publishes or signs it, by its masthead, by where it was filed. */
import { homeOf } from '../../gazetteer/offices.ts'
import { outletCountry, SIGNATURES } from '../../gazetteer/outlets.ts'
import type { NameContext } from '../officials/names-context.ts'
import type { Front } from '../text/front.ts'
import type { StatesFound } from '../findings.ts'
import type { Reading } from '../text/reading.ts'
import type { Token } from '../text/tokens.ts'
import { words } from '../word-signs.ts'

const COUNTRY_DOMAIN = /^https?:\/\/[^/]+\.([a-z]{2})(?:[:/]|$)/i

/** Words of a journey to a state. */
export const VISITS = words('visit trip stay tour arrived arrives arrive visiting traveled travelled flew')
/** Words of a meeting that a title has none of. */
export const MEETS = words('meet meets met with on hold')

/** The state that a report is of, and what tells so. */
export interface Home {
  country: string
  reason: string
  /** Publisher and dateline agree. */
  sure: boolean
  /** Known from the publisher. */
  paper: boolean
}

/** The state whose officials the article leaves unmarked: the publisher's, else the dateline's. */
export function homeCountry(ctx: NameContext, front: Front): Home | null {
  const publisher =
    outletCountry(front.publisher ?? '', true) ??
    agencyHome(ctx, front.dateline?.agency ?? '') ??
    named(ctx, signature(ctx)) ??
    masthead(ctx) ??
    inDateline(ctx.reading, ctx.states, front)
  const place = front.dateline ? ctx.placeAt(front.dateline.from) : ctx.states.places.find((entry) => entry.dateline)
  const dateline = place?.country ?? null
  // Agencies that report from the whole world name their own state too.
  if (publisher && dateline && publisher !== dateline && WORLDWIDE.test(publisher))
    return { country: dateline, reason: '@dated_from', sure: false, paper: true }
  if (publisher)
    return {
      country: publisher,
      reason: '@paper_unmarked',
      sure: publisher === dateline,
      paper: true,
    }
  const tld = COUNTRY_DOMAIN.exec(ctx.reading.article.url ?? '')?.[1]?.toUpperCase()
  const domain = tld === 'UK' ? 'GB' : tld && !['TV', 'CO', 'IO', 'ME', 'EU', 'AI'].includes(tld) ? tld : null
  if (domain) return { country: domain, reason: '@paper', sure: domain === dateline, paper: true }
  return dateline ? { country: dateline, reason: '@dated_from', sure: false, paper: false } : null
}

/** Tokens of an organ behind a dateline, in the same line. */
const ORGAN = 8

/** "November 16, 2026 – Brussels, Belgium – National Defence / Canadian Armed Forces": who publishes stands behind the place. */
export function inDateline(reading: Reading, states: StatesFound, { dateline }: Front): string | undefined {
  const end = dateline ? (reading.sentences[reading.sentenceOf[dateline.from] ?? -1]?.to ?? 0) : 0
  const at = dateline?.end ?? end
  return end > at && end < at + ORGAN
    ? (states.organisations.find(({ from, country }) => from >= at && from < end && country)?.country ?? undefined)
    : undefined
}

/** The state of an agency; letters of two are of the one that the article names. */
function agencyHome(ctx: NameContext, agency: string): string | null {
  const known = outletCountry(agency)
  return known && (homeOf(agency.toLowerCase(), (code) => ctx.names(code)) ?? known)
}

const WORLDWIDE = /^(?:CN|RU|TR)$/

/** Blocks in which a ministry names itself, and the longest such line. */
const MASTHEAD_BLOCKS = 3
const MASTHEAD_TOKENS = 12

/** "Ministry of Defence Republic of Serbia" in a line of its own above the report: the state's own page. */
function masthead(ctx: NameContext): string | null {
  const { blocks, sentences } = ctx.reading
  for (const sentence of sentences) {
    if (sentence.block >= MASTHEAD_BLOCKS) return null
    const length = sentence.to - sentence.from
    if (length > MASTHEAD_TOKENS || length < 3 || blocks[sentence.block]?.kind === 'paragraph') continue
    let organ = false
    let country: string | null = null
    for (let i = sentence.from; i < sentence.to; i++) {
      const token = ctx.tokens[i] as Token
      if (MEETS.holds(token) || VISITS.holds(token) || token.type === 'possessive') return null
      // "Government of India" in a line by itself, above the name of the ministry.
      if (
        /^(?:ministry|department)$/.test(token.key) ||
        (token.key === 'government' && i === sentence.from && length < 5)
      )
        organ = true
      country ??= ctx.countryAt(i)?.country ?? null
    }
    if (organ && country) return country
  }
  return null
}

/** Tokens from either end of an article within which an agency signs. */
const MARGIN = 30

/** "KUWAIT, March 6 (KUNA) --", "— ONA": the agency that signs the report, where no front names it. */
function signature(ctx: NameContext): string | null {
  const { tokens } = ctx
  const find = (from: number, to: number): string | null => {
    for (let i = Math.max(0, from); i < Math.min(to, tokens.length); i++) {
      const token = tokens[i]
      if (token?.type !== 'word' || !token.capital) continue
      const signed = SIGNATURES.get(token.text) ?? SIGNED_NAMES.get(token.key)
      const country = signed && (agencyHome(ctx, token.text) ?? signed)
      const before = tokens[i - 1]?.key
      const after = tokens[i + 1]?.key
      // "said APP" is a source; in brackets or behind a dash it signs.
      const signs =
        before === '(' || before === '-' || before === '/' || before === '.' || after === ')' || after === '-'
      if (country && signs) return country
    }
    return null
  }
  for (let i = 0; i < Math.min(MARGIN, tokens.length); i++) {
    if (tokens[i]?.key !== '(') continue
    let end = i + 1
    while (end < i + 6 && tokens[end]?.type === 'word') end++
    const name = tokens[end]?.key === ')' ? ctx.reading.text.slice(tokens[i + 1]?.start, tokens[end]?.start) : ''
    const country = name.length > 5 && tokens[end + 1]?.key === '-' ? outletCountry(name) : null
    if (country) return country
  }
  return find(0, MARGIN) ?? find(tokens.length - MARGIN, tokens.length)
}
/** Who signs a text of two other states, and none of its own, is another agency of that name. */
function named(ctx: NameContext, country: string | null): string | null {
  if (country === null) return null
  const { countries, places } = ctx.states
  if (places.some((finding) => finding.country === country)) return country
  const all = new Set(countries.map((finding) => finding.country))
  return all.size > 1 && !all.has(country) ? null : country
}

const SIGNED_NAMES = new Map(
  [...SIGNATURES].filter(([name]) => name.length > 4).map(([name, country]) => [name.toLowerCase(), country]),
)

/** The state in which the report takes place: that of the dateline, else of the places named most. */
export function hostCountry(ctx: NameContext, front: Front): string | null {
  const dateline = front.dateline ? ctx.placeAt(front.dateline.from)?.country : null
  if (dateline) return dateline
  const own = masthead(ctx)
  if (own) return own
  const counts = new Map<string, number>()
  // "leaves for Zorbograd": elsewhere.
  for (const place of ctx.states.places)
    if (place.country && ctx.tokens[place.from - 1]?.key !== 'for' && ctx.readable(place.from))
      counts.set(place.country, (counts.get(place.country) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? homeCountry(ctx, front)?.country ?? null
}
