/** A chain and a name -> a finding; and the joining of a name with the description beside it. */
import { STATE_WORDS } from '../../gazetteer/offices.ts'
import { WEAK_RANKS } from '../../gazetteer/ranks.ts'
import type { OfficeFinding, OfficialFinding } from '../findings.ts'
import type { NameContext } from './names-context.ts'
import { printedName } from './names-alike.ts'
import type { Chain } from './officials-chain.ts'
import { lookLeft, lookRight } from './officials-country.ts'
import { parseRetired } from './officials-title.ts'
import type { Token } from '../text/tokens.ts'
import { words } from '../word-signs.ts'

const RETIRED = words('retd rtd retired ret')

export function officesOf(chain: Chain): OfficeFinding[] {
  const offices: OfficeFinding[] = []
  for (const { head, office, state, from, to } of chain.phrases)
    if (head?.id !== 'counterpart')
      offices.push({
        id: office.id,
        title: office.title,
        sector: office.sector,
        state,
        seniority: office.seniority,
        from,
        to,
      })
  return offices
}

/** NATO’s secretary general serves no state. */
export function organisationOf(chain: Chain): string | undefined {
  return chain.phrases.find((phrase) => phrase.organisation && phrase.countries.length === 0)?.organisation || undefined
}

/** "NATO’s Deputy Secretary General X": the organisation that the possessive before the title gives. */
function servedBefore(ctx: NameContext, chain: Chain): string | undefined {
  const before = ctx.tokens[chain.from - 1]
  const { sentenceOf } = ctx.reading
  if (chain.phrases.length === 0 || !before || sentenceOf[chain.from - 1] !== sentenceOf[chain.from]) return undefined
  // "WHO Director-General X", "the World Health Organization (WHO) Director-General".
  let at = chain.from - (before.type === 'possessive' || before.key === ')' ? 2 : 1)
  // "African Union Peace and Security Commissioner X".
  while (at > chain.from - 5 && !ctx.organisationAt(at) && (ctx.tokens[at]?.capital || ctx.tokens[at]?.key === 'and'))
    at--
  const organ = ctx.organisationAt(at)
  return organ?.id && !organ.country ? organ.id : undefined
}

/** The countries in front of a title, then those inside it; where it has none, the one behind it. @param left those in front. */
export function countriesOf(
  ctx: NameContext,
  chain: Chain,
  left: OfficialFinding['countries'],
  to: number,
): OfficialFinding['countries'] {
  for (const { countries } of chain.phrases)
    for (const { country, reason } of countries) left.push({ country, reason, confidence: 0.96 })
  return left.length > 0 ? left : lookRight(ctx, to)
}

/** "former Iranian President X", "then-Minister Y": the mark begins behind the state or the hyphen, as it does without "former". */
function behindState(ctx: NameContext, from: number, nameFrom: number): number {
  if (!STATE_WORDS.has(ctx.tokens[from]?.key ?? '')) return from
  const country = ctx.countryAt(from + 1)
  if (country?.from === from + 1 && country.to < nameFrom) return country.to
  return ctx.tokens[from]?.key === 'then' && ctx.tokens[from + 1]?.key === '-' ? from + 2 : from
}

/** A description without a name, from its first token up to `to`. All findings are made here and by `named`, so that they are of one shape. */
export function described(
  from: number,
  to: number,
  offices: OfficeFinding[],
  countries: OfficialFinding['countries'],
  confidence: number,
  reason: string,
): OfficialFinding {
  return {
    kind: 'role',
    from,
    to,
    nameFrom: to,
    nameTo: to,
    name: null,
    offices,
    rank: null,
    countries,
    group: false,
    relation: null,
    organisation: undefined,
    beside: undefined,
    confidence,
    reasons: [reason],
  }
}

/** A person by name; the mark begins at `from` and ends with the name. */
export function named(
  { tokens, reading }: NameContext,
  from: number,
  nameFrom: number,
  nameTo: number,
  offices: OfficeFinding[],
  countries: OfficialFinding['countries'],
  confidence: number,
  reason: string,
): OfficialFinding {
  const finding = described(from, nameTo, offices, countries, confidence, reason)
  finding.kind = 'official'
  finding.nameFrom = nameFrom
  finding.name = printedName(reading.text.slice((tokens[nameFrom] as Token).start, (tokens[nameTo - 1] as Token).end))
  return finding
}

/** A person by a name and what stands before it. */
export function official(ctx: NameContext, chain: Chain, nameFrom: number, nameTo: number): OfficialFinding {
  const { tokens } = ctx
  const office = chain.phrases.length > 0
  const weak = !office && (chain.rank === null || WEAK_RANKS.has(chain.rank))
  const prose = ctx.print(nameFrom) === 'prose'
  const after = parseRetired(ctx, nameTo)
  const isMark = after > nameTo && RETIRED.holds(tokens[nameTo + 1])
  const finding = named(
    ctx,
    behindState(ctx, chain.from, nameFrom),
    nameFrom,
    nameTo,
    officesOf(chain),
    countriesOf(ctx, chain, lookLeft(ctx, chain.from).countries, nameTo),
    weak ? 0.5 : prose ? 0.95 : 0.85,
    office ? '@name_office' : chain.rank ? '@name_rank' : '@name_title',
  )
  if (office && chain.rank) finding.reasons.push('@name_rank')
  if (isMark) finding.to = after
  finding.rank = chain.rank
  finding.organisation = organisationOf(chain) ?? servedBefore(ctx, chain)
  return finding
}

/** Joins a name and the description beside it: they are one person, who holds the office. */
export function link(person: OfficialFinding, role: OfficialFinding): void {
  role.beside = person
  person.offices = [...person.offices, ...role.offices]
  person.countries = [...person.countries, ...role.countries]
  person.relation ??= role.relation
  if (role.organisation) person.organisation ??= role.organisation
  if (person.rank === null) person.rank = role.rank
  if (role.offices.length > 0) person.reasons.push('@office_beside')
  if (role.relation) person.reasons.push('@counterpart_beside')
  if (person.confidence < 0.85) person.confidence = 0.85
}
