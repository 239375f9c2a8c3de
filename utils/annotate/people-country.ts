/** A country for each person: what the text prints beside the person, then what follows from the rest of the article. */
import type { Front } from './front.ts'
import type { NameContext } from './names-context.ts'
import type { Draft } from './people-draft.ts'

const SIDES = new Set('side delegation team contingent mission'.split(' '))
/** Names of publishers and agencies that tell whose officials they leave unmarked; facts, from the outlets' own pages. */
const PUBLISHERS: [RegExp, string][] = [
  [
    /\b(?:ary|geo|dawn|app|associated press of pakistan|ispr|samaa|dunya|pakistan|express tribune|the nation|the news|urdupoint|business recorder|frontier post|pak\w*)\b/i,
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

/** The state whose officials the article leaves unmarked: the publisher's, else the dateline's. */
export function homeCountry(ctx: NameContext, front: Front): { country: string; reason: string; sure: boolean } | null {
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
    }
  const tld = COUNTRY_DOMAIN.exec(ctx.reading.article.url ?? '')?.[1]?.toUpperCase()
  const domain = tld === 'UK' ? 'GB' : tld && !['TV', 'CO', 'IO', 'ME', 'EU', 'AI'].includes(tld) ? tld : null
  if (domain) return { country: domain, reason: 'The paper’s own country', sure: domain === dateline }
  return dateline ? { country: dateline, reason: 'The report is dated from this country', sure: false } : null
}

/** Decides the country of each draft that has none yet. */
export function giveCountries(ctx: NameContext, front: Front, drafts: Draft[]): void {
  for (const draft of drafts) if (!draft.dropped) draft.country = printed(draft)
  const home = homeCountry(ctx, front)
  const counts = new Map<string, number>()
  for (const finding of ctx.states.countries) counts.set(finding.country, (counts.get(finding.country) ?? 0) + 1)
  const main = [...counts].sort((a, b) => b[1] - a[1]).map(([country]) => country)
  for (const draft of drafts) {
    if (draft.dropped || draft.country) continue
    draft.country = sideOf(ctx, draft) ?? counterpartOf(draft, drafts, main, home?.country ?? null)
  }
  for (const draft of drafts) {
    if (draft.dropped || draft.country || isInternational(draft)) continue
    draft.country = leftOver(draft, drafts, main, home)
  }
}

/** NATO’s secretary general acts for no state. */
function isInternational(draft: Draft): boolean {
  return draft.offices.some((office) => office.id === 'secretary.general' || office.id === 'commander.nato')
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
        ctx.countryAt(i - 2)
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

/** Unmarked officials are the paper's own; where those are there already under the same office, the other country's. */
function leftOver(
  draft: Draft,
  drafts: Draft[],
  main: string[],
  home: ReturnType<typeof homeCountry>,
): Draft['country'] {
  if (home) {
    const rival = drafts.find(
      (other) =>
        other !== draft &&
        !other.dropped &&
        other.country?.country === home.country &&
        !other.country.inferred &&
        other.offices.some((office) =>
          draft.offices.some((own) => own.id === office.id && own.state === office.state && own.seniority <= 3),
        ),
    )
    if (!rival)
      return { country: home.country, confidence: home.sure ? 0.85 : 0.7, inferred: true, reason: home.reason }
    const other = main.find((country) => country !== home.country)
    if (other)
      return { country: other, confidence: 0.5, inferred: true, reason: 'The other country that the article is about' }
  }
  const taken = new Set(
    drafts
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
  return first
    ? { country: first, confidence: 0.4, inferred: true, reason: 'The country that the article names most' }
    : null
}
