/** A country for each person: what the text prints beside the person, then what follows from the rest of the article. */
import { HOMES } from '../gazetteer/offices.ts'
import { fitsOffice } from '../gazetteer/offices-fit.ts'
import type { OfficeFinding, OfficialFinding } from './findings.ts'
import type { Front } from './front.ts'
import type { NameContext } from './names-context.ts'
import type { Draft } from './people-draft.ts'

const SIDES = new Set('side delegation team contingent mission'.split(' '))
/** Names of publishers and agencies that tell whose officials they leave unmarked; facts, from the outlets' own pages. */
const PUBLISHERS: [RegExp, string][] = [
  [
    /\b(?:ary|geo|dawn|app|associated press of pakistan|ispr|samaa|dunya|radio pakistan|pakistan today|pakistan observer|express tribune|the nation|the news|business recorder|frontier post|pakobserver)\b/i,
    'PK',
  ],
  [
    /\b(?:pti|ani|ians|pib|the hindu|hindustan|indian express|times of india|ndtv|deccan|india\w*|firstpost|zee news|wion)\b/i,
    'IN',
  ],
  [/\b(?:anadolu|daily sabah|h[uü]rriyet|trt|aa\.com\.tr)\b/i, 'TR'],
  [/\b(?:irna|tehran times|press tv|tasnim|mehr|fars)\b/i, 'IR'],
  [/\b(?:xinhua|global times|china\w*|cgtn|people's daily)\b/i, 'CN'],
  [/\b(?:wam|khaleej|gulf news|the national)\b/i, 'AE'],
  [/\b(?:spa|saudi\w*|arab news|al arabiya)\b/i, 'SA'],
  [/\b(?:qna|the peninsula|gulf times)\b/i, 'QA'],
  [/\b(?:bss|unb|daily star|dhaka tribune|bdnews24\w*)\b/i, 'BD'],
  [/\b(?:azertac|apa|trend|report\.az|azernews)\b/i, 'AZ'],
  [/\b(?:vna|vietnam\w*|nhan dan)\b/i, 'VN'],
  [/\b(?:bernama|the star|new straits times|malay mail)\b/i, 'MY'],
  [/\b(?:antara|jakarta \w+|tempo)\b/i, 'ID'],
  [/\b(?:tass|ria novosti|interfax|sputnik)\b/i, 'RU'],
  [/\b(?:yonhap|korea \w+)\b/i, 'KR'],
  [/\b(?:kyodo|nhk|japan times)\b/i, 'JP'],
  [/\b(?:petra|jordan times)\b/i, 'JO'],
]
const COUNTRY_DOMAIN = /^https?:\/\/[^/]+\.([a-z]{2})(?:[:/]|$)/i

/** Persons looked at for a comparison: bounds the work on lists of thousands. */
const MOST = 150

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
  const publisher = PUBLISHERS.find(
    ([sign]) => sign.test(front.publisher ?? '') || sign.test(front.dateline?.agency ?? ''),
  )?.[1]
  const place = front.dateline ? ctx.placeAt(front.dateline.from) : ctx.states.places.find((entry) => entry.dateline)
  const dateline = place?.country ?? null
  if (publisher)
    return {
      country: publisher,
      reason: 'The paper leaves its own country’s officials unmarked',
      sure: publisher === dateline,
      paper: true,
    }
  const tld = COUNTRY_DOMAIN.exec(ctx.reading.article.url ?? '')?.[1]?.toUpperCase()
  const domain = tld === 'UK' ? 'GB' : tld && !['TV', 'CO', 'IO', 'ME', 'EU', 'AI'].includes(tld) ? tld : null
  if (domain) return { country: domain, reason: 'The paper’s own country', sure: domain === dateline, paper: true }
  return dateline
    ? { country: dateline, reason: 'The report is dated from this country', sure: false, paper: false }
    : null
}

/**
 * Decides the country of each draft that has none yet.
 * @param findings all findings; a country that stands beside one of them is marked, so that its officials need not be the unmarked ones.
 * @param step `printed`: only what the words beside a person say; `inferred`: then also what follows from the article.
 */
export function giveCountries(
  ctx: NameContext,
  front: Front,
  drafts: Draft[],
  findings: OfficialFinding[],
  step: 'printed' | 'inferred',
): void {
  const open = drafts.filter((draft) => !draft.dropped && !draft.country && !isInternational(draft))
  if (step === 'printed') {
    for (const draft of open) draft.country = printed(draft) ?? sideOf(ctx, draft) ?? visitedBy(ctx, draft)
    return
  }
  if (open.length === 0) return
  const counts = new Map<string, number>()
  for (const finding of ctx.states.countries)
    if (ctx.readable(finding.from)) counts.set(finding.country, (counts.get(finding.country) ?? 0) + 1)
  const homes = likelyHomes(ctx, front, findings, counts)
  const home = homes[0] ?? null
  const main = [...counts].sort((a, b) => b[1] - a[1]).map(([country]) => country)
  for (const draft of open) draft.country ??= counterpartOf(draft, drafts, main, home?.country ?? null)
  for (const draft of open) draft.country ??= attacheOf(draft, drafts)
  for (const draft of open) draft.country ??= leftOver(draft, drafts, main, homeOf(ctx, draft, findings, homes))
}

/** Persons without a country are those of the paper's own state, or of the state that the signs of the article point to. */
function likelyHomes(ctx: NameContext, front: Front, findings: OfficialFinding[], counts: Map<string, number>): Home[] {
  const home = homeCountry(ctx, front)
  if (home?.sure) return [home]
  const signs = new Map<string, number>()
  const add = (country: string, value: number, most: number): void => {
    signs.set(country, Math.min(most, (signs.get(country) ?? 0) + value))
  }
  // Where it takes place: hosts stand unmarked more often than guests.
  for (const place of ctx.states.places)
    if (place.country && ctx.readable(place.from)) add(place.country, signs.has(place.country) ? 0.5 : 2, 3)
  for (const organ of ctx.states.organisations)
    if (organ.country && ctx.readable(organ.from)) add(organ.country, 0.7, 3.5)
  for (const token of ctx.tokens) {
    const seat = token.capital ? HOMES.get(token.key) : undefined
    if (seat) add(seat, 1.2, 4)
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1])
  for (const [country, count] of ranked.slice(0, 2))
    signs.set(country, (signs.get(country) ?? 0) + Math.min(4, count) * 0.75)
  if (home) signs.set(home.country, (signs.get(home.country) ?? 0) + (home.paper ? 8 : 3))
  for (const country of new Set(
    findings.flatMap((finding) => finding.countries.slice(0, 1).map((entry) => entry.country)),
  ))
    if (signs.has(country)) signs.set(country, (signs.get(country) as number) - 2.5)
  return [...signs]
    .filter(([, value]) => value >= 0.9)
    .sort((a, b) => b[1] - a[1])
    .map(([country]) =>
      home?.country === country
        ? home
        : {
            country,
            reason: 'The country of the article whose officials are left unmarked',
            sure: false,
            paper: false,
          },
    )
}

const TOGETHER = /^(met|meets|meet|with|called|calls|received|receives|hosted|visit|visits|talks|welcomed|and)$/
/** Whoever meets the official of a state in one sentence is rather of another state, if there are signs of one. */
function homeOf(ctx: NameContext, draft: Draft, findings: OfficialFinding[], homes: Home[]): Home | null {
  const [best, ...others] = homes
  const finding = draft.findings[0]
  if (!best || !finding || best.sure || best.paper || others.length === 0 || findings.length > 1000) return best ?? null
  const { tokens, reading } = ctx
  const sentence = reading.sentenceOf[finding.from]
  const index = findings.indexOf(finding)
  for (let i = Math.max(0, index - 4); i <= Math.min(findings.length - 1, index + 4); i++) {
    const other = findings[i] as OfficialFinding
    if (
      other === finding ||
      reading.sentenceOf[other.from] !== sentence ||
      other.countries[0]?.country !== best.country
    )
      continue
    const [from, to] = other.from < finding.from ? [other.to, finding.from] : [finding.to, other.from]
    const between = tokens.slice(from, Math.min(to, from + 30)).map((token) => token.key)
    if (
      between.some((key) => TOGETHER.test(key) && key !== 'and') &&
      !between.some((key) => key.startsWith('accompan'))
    )
      return others[0] ?? null
  }
  return best
}

/** NATO’s secretary general acts for no state. */
function isInternational(draft: Draft): boolean {
  return (
    draft.findings.some((finding) => finding.organisation) ||
    draft.offices.some((office) => office.id === 'secretary.general' || office.id === 'commander.nato')
  )
}

function printed(draft: Draft): Draft['country'] {
  const sums = new Map<string, { sum: number; best: number; reason: string }>()
  for (const finding of draft.findings) {
    const first = finding.countries[0]
    if (!first) continue
    const entry = sums.get(first.country) ?? { sum: 0, best: 0, reason: first.reason }
    entry.sum += first.confidence
    if (first.confidence > entry.best) {
      entry.best = first.confidence
      entry.reason = first.reason
    }
    sums.set(first.country, entry)
  }
  const best = [...sums].sort((a, b) => b[1].sum - a[1].sum)[0]
  if (!best) return null
  const [country, { best: confidence, reason }] = best
  return { country, confidence: sums.size > 1 ? confidence * 0.85 : confidence, inferred: false, reason }
}

/** "The Indian side was led by X": the side named before in the same sentence. */
function sideOf(ctx: NameContext, draft: Draft): Draft['country'] {
  const { tokens, reading } = ctx
  for (const finding of draft.findings) {
    const sentence = reading.sentenceOf[finding.from]
    for (let i = finding.from - 1; i >= Math.max(0, finding.from - 14) && reading.sentenceOf[i] === sentence; i--) {
      if (!SIDES.has(tokens[i]?.key ?? '')) continue
      const country =
        ctx.countryAt(i - 1) ??
        (tokens[i - 1]?.type === 'possessive' ? ctx.countryAt(i - 2) : undefined) ??
        ctx.countryAt(i - 2) ??
        (tokens[i + 1]?.key === 'of' ? (ctx.countryAt(i + 2) ?? ctx.countryAt(i + 3)) : undefined)
      const led = tokens
        .slice(i + 1, finding.from)
        .some((token) => /^(led|headed|by|comprised|comprising|included|includes|was|were|under)$/.test(token.key))
      if (country && led)
        return {
          country: country.country,
          confidence: 0.85,
          inferred: true,
          reason: 'Led the delegation of this country',
        }
      break
    }
  }
  return null
}

const VISITS = new Set('visit trip stay tour arrived arrives arrive visiting'.split(' '))
const MEETS = new Set('meet meets met with on hold'.split(' '))

/** "a visit to Sri Lanka, during which he will call on President X": those met are the hosts. */
function visitedBy(ctx: NameContext, draft: Draft): Draft['country'] {
  const { tokens, reading } = ctx
  const finding = draft.findings[0]
  if (!finding) return null
  const sentence = reading.sentenceOf[finding.from]
  const start = reading.sentences[sentence ?? -1]?.from ?? finding.from
  // "In Mali, Colonel X changed ..."
  const opening = tokens[start]?.key === 'in' ? ctx.countryAt(start + 1) : undefined
  if (opening && tokens[opening.to]?.key === ',' && opening.to < finding.from)
    return { country: opening.country, confidence: 0.75, inferred: true, reason: 'The sentence is about this country' }
  if (finding.offices.length === 0) return null
  let meets = false
  for (let i = finding.from - 1; i >= Math.max(start, finding.from - 40); i--) {
    const key = tokens[i]?.key ?? ''
    if (MEETS.has(key)) meets = true
    const country = ctx.countryAt(i)
    if (!country || country.from !== i || country.form === 'demonym') continue
    const before = tokens[i - 1]?.key === 'the' ? i - 2 : i - 1
    if (!/^(to|in)$/.test(tokens[before]?.key ?? '') && !VISITS.has(tokens[before]?.key ?? '')) continue
    if (meets && (VISITS.has(tokens[before]?.key ?? '') || VISITS.has(tokens[before - 1]?.key ?? '')))
      return { country: country.country, confidence: 0.75, inferred: true, reason: 'Met on a visit to this country' }
  }
  return null
}

/** "his counterpart X": the other of the two states that the article is about. */
function counterpartOf(draft: Draft, drafts: Draft[], main: string[], home: string | null): Draft['country'] {
  if (!draft.findings.some((finding) => finding.relation === 'counterpart')) return null
  const from = draft.findings[0]?.from ?? 0
  let partner: Draft | undefined
  for (const other of drafts)
    if (other !== draft && !other.dropped && (other.findings[0]?.from ?? 0) < from) partner = other
  const own = partner?.country?.country ?? home
  const country = main.find((entry) => entry !== own)
  return country
    ? { country, confidence: 0.7, inferred: true, reason: 'The counterpart is of the other country' }
    : null
}

/** States whose minister of defence is called secretary. */
const SECRETARIES = new Set(['US', 'GB', 'PH'])

/** One state has one such office at a time: whoever else holds it is another state's. */
function isRival(own: OfficeFinding, other: OfficeFinding, country: string): boolean {
  if (own.state !== other.state || own.seniority > 3) return false
  if (own.id === other.id) return true
  return SECRETARIES.has(country) && fitsOffice(own.id ?? '', other.id ?? '') >= 0.9
}

/** "the Embassy’s defence attaché X": of the embassy whose ambassador was just named. */
function attacheOf(draft: Draft, drafts: Draft[]): Draft['country'] {
  if (draft.offices[0]?.id !== 'attache') return null
  const from = draft.findings[0]?.from ?? 0
  const head = drafts
    .slice(0, MOST)
    .filter((other) => other.offices[0]?.id === 'ambassador' && (other.findings[0]?.from ?? from) < from)
    .at(-1)
  return head?.country
    ? { ...head.country, confidence: 0.7, inferred: true, reason: 'Of the embassy whose ambassador is named before' }
    : null
}

/** The state in which the report takes place: that of the dateline, else of the places named most. */
export function hostCountry(ctx: NameContext, front: Front): string | null {
  const dateline = front.dateline ? ctx.placeAt(front.dateline.from)?.country : null
  if (dateline) return dateline
  const counts = new Map<string, number>()
  for (const place of ctx.states.places)
    if (place.country && ctx.readable(place.from)) counts.set(place.country, (counts.get(place.country) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? homeCountry(ctx, front)?.country ?? null
}

/** Unmarked officials are the paper's own; where those are there already under the same office, the other country's. */
function leftOver(draft: Draft, drafts: Draft[], main: string[], home: Home | null): Draft['country'] {
  const isAmerican = draft.offices.some(
    (office) => office.id === 'secretary.defence' && office.title === 'Secretary of Defense',
  )
  if (isAmerican && !home?.sure && !home?.paper)
    return {
      country: 'US',
      confidence: 0.7,
      inferred: true,
      reason: 'The office is spelled as the United States spell it',
    }
  if (home) {
    const rival = drafts
      .slice(0, MOST)
      .find(
        (other) =>
          other !== draft &&
          !other.dropped &&
          other.country?.country === home.country &&
          !other.country.inferred &&
          other.offices.some((office) => draft.offices.some((own) => isRival(own, office, home.country))),
      )
    if (!rival)
      return { country: home.country, confidence: home.sure ? 0.85 : 0.7, inferred: true, reason: home.reason }
    const other = main.find((country) => country !== home.country)
    if (other)
      return { country: other, confidence: 0.5, inferred: true, reason: 'The other country that the article is about' }
    return null
  }
  const taken = new Set(
    drafts
      .slice(0, MOST)
      .filter((other) => !other.dropped && other.country && !other.country.inferred)
      .map((other) => other.country?.country),
  )
  const [first, second] = main
  if (first && second && taken.has(first) !== taken.has(second))
    return {
      country: taken.has(first) ? second : first,
      confidence: 0.5,
      inferred: true,
      reason: 'The other country that the article is about',
    }
  return first && !taken.has(first)
    ? { country: first, confidence: 0.4, inferred: true, reason: 'The country that the article names most' }
    : null
}
