/** What a person's own title says of his country, where no country is printed beside it. */
import type { OfficialFinding } from '../findings.ts'
import type { NameContext } from '../officials/names-context.ts'
import { type Draft, isSent } from './people-draft.ts'
import { words } from '../word-signs.ts'

const OTHER_UNIONS = words('european african soviet')
const SENT_TO = words('to in designate')
const SENT_AT = words('to in at with')

/** "Department of National Defense (DND) Secretary X", "National Defense Secretary X". */
function isOfDepartment(ctx: NameContext, finding: OfficialFinding): boolean {
  for (let i = finding.from; i < finding.nameFrom - 1; i++) {
    if (ctx.tokens[i]?.key !== 'national' || ctx.tokens[i + 1]?.key !== 'defense') continue
    if (ctx.tokens[i + 2]?.key === 'secretary') return true
    const department = ctx.tokens[i - 2]?.key === 'department' && ctx.tokens[i - 1]?.key === 'of'
    for (let at = i + 2; department && at < Math.min(finding.nameFrom, i + 8); at++)
      if (ctx.tokens[at]?.key === 'secretary') return true
  }
  return false
}

/** "Union Defence Minister": a minister of India's centre. */
function isOfUnion(ctx: NameContext, from: number): boolean {
  const at = ctx.tokens[from]?.key === 'union' ? from : from - 1
  const union = ctx.tokens[at]
  return union?.key === 'union' && union.capital && !OTHER_UNIONS.holds(ctx.tokens[at - 1])
}

/** States that call those so whom others call a minister or his deputy, and what it tells. */
const SECRETARIES = 'GB IN PK BD LK NP MV'.split(' ')
const OF_SECRETARIES = 2.5

const PEERS = new Set('lord baroness viscount'.split(' '))

const hasChiefs = ({ tokens }: NameContext, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ key }) => key === 'chiefs')

/** The service before a shortened rank. */
const SERVED = /\b(?:Army|Navy|Marine Corps|(?:Air|Space) Force|Coast Guard) (?:[A-Z][a-z]{1,4}\. ){0,2}(?:Gen|Adm)\. $/

/** A style of address that one state gives: "General Sir", "Tan Sri", "Datuk", "Navy Adm." of the Pentagon. */
function styleState(ctx: NameContext, { rank }: Draft, finding: OfficialFinding): string | null {
  const { text } = ctx.reading
  const start = ctx.tokens[finding.nameFrom]?.start ?? 0
  if (ctx.names('US') && !ctx.names('PH') && SERVED.test(text.slice(Math.max(0, start - 40), start))) return 'US'
  for (let i = finding.from; i < finding.nameFrom; i++) {
    const key = ctx.tokens[i]?.key ?? ''
    if (PEERS.has(key)) return ctx.names('TO') ? 'TO' : 'GB'
    if (rank !== null && (key === 'sir' || key === 'dame')) return 'GB'
    if (key === 'datuk' || (key === 'tan' && ctx.tokens[i + 1]?.key === 'sri')) return 'MY'
  }
  return null
}

/** Before the names of the ships of a navy; they are officers of it who command them. */
const SHIPS: Map<string, string> = new Map(
  'uss.US hms.GB ins.IN pns.PK hmas.AU hmnzs.NZ hmcs.CA kri.ID rss.SG slns.LK bns.BD brp.PH tcg.TR roks.KR'
    .split(' ')
    .map((pair) => [pair.slice(0, -3), pair.slice(-2)]),
)
/** Words between a ship and its officer. */
const ABOARD = 8
/** Tokens between a ship and who is told to command it. */
const IN_PORT = 80

/** "the commanding officer of USS X, Commander Y"; "HMS X arrived. The ship is commanded by Commander Y". */
function shipState({ reading, tokens }: NameContext, { from }: OfficialFinding): string | undefined {
  const { sentenceOf } = reading
  const commanded = tokens[from - 1]?.key === 'by' && tokens[from - 2]?.key === 'commanded'
  for (let i = from - 1; i >= from - (commanded ? IN_PORT : ABOARD); i--) {
    if (!commanded && sentenceOf[i] !== sentenceOf[from]) break
    const token = tokens[i]
    const country = token?.capitals ? SHIPS.get(token.key) : undefined
    if (country) return country
  }
  return undefined
}

/**
 * Orders and medals that one state gives its officers, behind their names: "PVSM AVSM", "NI(M), HI(M)", "WWV RWP RSP", "SBP, OSP", "EGH".
 * Source: the lists of precedence of India, Pakistan, Sri Lanka, Bangladesh, Kenya and Nigeria.
 */
const ORDERS: Map<string, string> = new Map(
  Object.entries({
    IN: 'pvsm uysm avsm ysm vsm',
    PK: 'nim him sim tim',
    LK: 'wwv rwp rsp usp vsv',
    BD: 'sbp osp bgbm',
    KE: 'egh mgh ebs',
    NG: 'gss gcon',
  }).flatMap(([country, orders]) => orders.split(' ').map((order): [string, string] => [order, country])),
)
/** Tokens of orders behind a name that are read. */
const MOST_ORDERS = 12
/** Courses that stand among them. */
const COURSES = words('psc ndc afwc ndu bar jssc , ( )')

function orderState({ tokens }: NameContext, { to }: OfficialFinding): string | undefined {
  for (let at = to; at < to + MOST_ORDERS; at++) {
    const token = tokens[at]
    if (!token || !(token.capitals || COURSES.holds(token))) return undefined
    // "NI(M)": the military class of an order.
    const military = tokens[at + 1]?.key === '(' && tokens[at + 2]?.key === 'm'
    const country = token.capitals ? ORDERS.get(token.key + (military ? 'm' : '')) : undefined
    if (country) return country
  }
  return undefined
}

/** "Rep. X (R-Texas)", "Sen. Y, D-Conn.": the parties of one Congress. */
function isOfParty({ tokens }: NameContext, { from, to }: OfficialFinding): boolean {
  const mark = tokens[to + 2]?.key
  return (
    /^[(,]$/.test(tokens[to]?.key ?? '') &&
    /^[RD]$/.test(tokens[to + 1]?.text ?? '') &&
    // "Defence Minister X (R)" stands on the right of a picture.
    (mark === '-' || mark === ',' || /^(?:rep|sen|congress)/.test(tokens[from]?.key ?? ''))
  )
}

const AMERICAN =
  /^State Department|Secretary of (?:(?:Defense|State|War)$|the (?:Army|Navy|Air Force))|^NSC |^White House|National Guard Bureau|Defense Security Cooperation/

const OF_NAVY = /^Secretary of the Navy/

/** Whose office is named so abroad has a portfolio behind it: "Secretary of State for Defence". */
const ALONE = /^Secretary of (?:State|War)$/

const ENVOYS = new Set(['ambassador', 'attache', 'adviser.defence', 'charge'])

/** "Ambassador to B": the title says where else the envoy serves. */
function isSentAbroad(ctx: NameContext, draft: Draft): boolean {
  return draft.offices.some((office) => {
    for (let i = Math.max(0, office.from - 8); i < office.to + 4; i++) if (SENT_TO.holds(ctx.tokens[i])) return true
    return false
  })
}

/** What a town in a title tells. */
const TOWN = 2.5

/** The state of a town after which an office at home is called. */
function townState(ctx: NameContext, draft: Draft, finding: OfficialFinding): string | null {
  if (draft.offices.some(({ id }) => ENVOYS.has(id ?? ''))) return null
  // "Moscow Mayor X", "Abu Dhabi Crown Prince Y".
  const seat = draft.offices.some(({ id }) => id === 'mayor' || id === 'prince.crown')
    ? ctx.placeAt(finding.from - 1)
    : undefined
  if (seat?.to === finding.from) return seat.country
  for (let i = finding.from; i < finding.nameFrom; i++) {
    if (SENT_AT.holds(ctx.tokens[i])) return null
    const place = ctx.placeAt(i)
    if (place?.country && place.to <= finding.nameFrom) return place.country
  }
  return null
}

/** What a style tells. */
const STYLED = 3

/** What the orders of a state tell of who bears them. */
const ORDERED = 4

/** Persons looked at for a comparison: bounds the work on lists of thousands. */
const MOST = 150

/** What a person’s own title says, beyond the countries printed beside it. */
export function ownSigns(
  ctx: NameContext,
  draft: Draft,
  drafts: Draft[],
  host: string | null,
): { country: string; value: number; reason: string }[] {
  const out: { country: string; value: number; reason: string }[] = []
  const from = draft.findings[0]?.from ?? 0
  for (const country of draft.notOf ?? []) out.push({ country, value: -2.5, reason: '' })
  // "his opposite number X" bears the other's title.
  const offices = isCounterpart(draft) ? [] : draft.offices
  if (draft.findings.some((finding) => isOfDepartment(ctx, finding)))
    out.push({ country: 'PH', value: 3, reason: '@called_ph' })
  // Mexico has a Secretary of the Navy too.
  else if (offices.some(({ title }) => AMERICAN.test(title) && !(OF_NAVY.test(title) && ctx.names('MX')))) {
    const shared = offices.every(({ title }) => title === 'Secretary of Defense')
    const manila = shared && ctx.states.places.some(({ dateline, country }) => dateline && country === 'PH')
    // Manila has a Defense Secretary as well.
    if (shared && ctx.names('PH') && (manila || !ctx.names('US')))
      out.push({ country: 'PH', value: 3, reason: '@called_ph' })
    if (!shared || ctx.names('US') || !ctx.names('PH'))
      out.push({
        country: 'US',
        value: offices.some(({ title }) => ALONE.test(title)) ? 4 : 3,
        reason: '@spelled_us',
      })
  } else if (
    offices.some(
      (office) =>
        office.id?.startsWith('adviser.security') &&
        ctx.tokens.slice(office.from, office.to).some(({ key }) => key === 'advisor'),
    )
  )
    out.push({ country: 'US', value: 1, reason: '@spelled_us' })
  if (offices.some(({ title }) => /external affairs/i.test(title)))
    out.push({ country: 'IN', value: 4, reason: '@called_in' })
  // Nay Pyi Taw has Union Ministers as well.
  if (host !== 'MM' && offices.some((office) => isOfUnion(ctx, office.from)))
    out.push({ country: 'IN', value: 4, reason: '@called_in' })
  if (draft.findings.some((finding) => isOfParty(ctx, finding)))
    out.push({ country: 'US', value: 6, reason: '@spelled_us' })
  // "Chairman of the Joint Chiefs of Staff": elsewhere a committee, or of Seoul or Amman.
  if (
    ctx.names('US') &&
    !ctx.names('KR') &&
    !ctx.names('JO') &&
    offices.some(({ id, from, to }) => id === 'chief.joint' && hasChiefs(ctx, from, to))
  )
    out.push({ country: 'US', value: 1.8, reason: '@spelled_us' })
  // Washington has secretaries.
  if (offices.some(({ title }) => /^Minister of (?:National )?Defen[cs]e/.test(title)))
    out.push({ country: 'US', value: -4, reason: '' })
  for (const { id, title } of offices)
    if (id === 'secretary.foreign' || title === 'Secretary of Defence')
      for (const country of SECRETARIES)
        if (ctx.names(country)) out.push({ country, value: OF_SECRETARIES, reason: '@title_of_state' })
  const style = draft.findings[0] && styleState(ctx, draft, draft.findings[0])
  if (style) out.push({ country: style, value: STYLED, reason: '@name_form' })
  for (const finding of draft.findings) {
    const country = orderState(ctx, finding)
    if (country) out.push({ country, value: ORDERED, reason: '@title_of_state' })
  }
  const ship = draft.findings[0] && shipState(ctx, draft.findings[0])
  if (ship) out.push({ country: ship, value: 2.5, reason: '@organ_before' })
  // "Commander of Nay Pyi Taw Command", "Jinja City Mayor": an office named after a town is of the state of the town.
  const town = draft.findings[0] && townState(ctx, draft, draft.findings[0])
  if (town) out.push({ country: town, value: TOWN, reason: '@organ_before' })
  // "the Defence Attaché, Colonel X, called on the Commander": accredited to the state of the report, and not of it.
  if (host && ENVOYS.has(draft.offices[0]?.id ?? '') && !isSentAbroad(ctx, draft))
    out.push({ country: host, value: -4, reason: '' })
  if (isSent(draft) && draft.offices[0]?.id !== 'ambassador') {
    // "the Embassy’s defence attaché X": of the embassy whose ambassador was just named.
    const head = drafts
      .slice(0, MOST)
      .filter((other) => other.offices[0]?.id === 'ambassador' && (other.findings[0]?.from ?? from) < from)
      .at(-1)
    if (head?.country)
      out.push({
        country: head.country.country,
        value: 4,
        reason: '@embassy',
      })
  }
  if (isCounterpart(draft)) {
    // "Their counterparts X and Y": X is no partner of Y.
    let partner: Draft | undefined
    for (const other of drafts.slice(0, MOST))
      if (other !== draft && !other.dropped && !isCounterpart(other) && (other.findings[0]?.from ?? 0) < from)
        partner = other
    if (partner?.country) out.push({ country: partner.country.country, value: -4, reason: '@counterpart_other' })
  }
  return out
}

const isCounterpart = (draft: Draft): boolean => draft.findings.some(({ relation }) => relation === 'counterpart')
