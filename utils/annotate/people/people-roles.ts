/** Descriptions without a name -> the persons of the article that they describe. */
import { fitsOffice } from '../../gazetteer/offices-fit.ts'
import type { OfficialFinding } from '../findings.ts'
import type { NameContext } from '../officials/names-context.ts'
import { type Draft, DraftState, mergeOffices } from './people-draft.ts'
import {
  facesIn,
  hasOther,
  hasVisiting,
  MOST_COUNTERPARTS,
  officeFit,
  printsSame,
  isOtherHead,
  sameHead,
  sharesSentence,
} from './people-fit.ts'
import { words } from '../word-signs.ts'

const STILL = words("who is was also currently the 's as served")

/**
 * Resolves the roles in reading order.
 * @param host the state in which the report takes place. @param owner whose the findings of names are.
 * @param mode `learn`: only give persons the country and office that a description prints; `settle`: say who is meant, and add
 * persons known by role alone where a country stands with the role.
 */
export function resolveRoles(
  ctx: NameContext,
  host: string | null,
  drafts: Draft[],
  all: OfficialFinding[],
  owner: Map<OfficialFinding, Draft>,
  mode: 'learn' | 'settle',
): Map<OfficialFinding, Draft[]> {
  const out = new Map<OfficialFinding, Draft[]>()
  /** Mentioned so far, the latest last. */
  const recent: Draft[] = []
  const mention = (draft: Draft): void => {
    if (recent.at(-1) === draft) return
    const at = recent.lastIndexOf(draft)
    if (at >= 0) recent.splice(at, 1)
    recent.push(draft)
    if (recent.length > 60) recent.shift()
  }
  let last: OfficialFinding | null = null
  for (let index = 0; index < all.length; index++) {
    const finding = all[index] as OfficialFinding
    const previous = last
    last = finding
    if (finding.kind === 'official') {
      const draft = owner.get(finding)
      // "his counterparts X and Y": each holds the office of the one before.
      if (draft && finding.relation && draft.offices.length === 0)
        takeOffice(
          draft,
          theirs(ctx, all, index, recent) ?? recent.findLast((other) => other !== draft && other.offices.length > 0),
        )
      const before = recent.at(-1)
      if (draft) mention(draft)
      // "X, who was in A with President Y, met his counterpart": X's.
      if (draft && before && before !== draft && previous && isFellow(ctx, previous.to, finding.from)) mention(before)
      continue
    }
    const beside = (finding.beside && owner.get(finding.beside)) ?? standsBefore(ctx, finding, previous, owner)
    let who: Draft[]
    if (beside) {
      who = [beside]
      if (finding.relation) takeOffice(beside, recent.filter((draft) => draft !== beside).at(-1))
    } else if (finding.group && finding.countries.length > 1) who = oneOfEach(finding, recent, drafts)
    else if (finding.group) who = listedAfter(finding, index, all, owner) ?? groupOf(ctx, finding, recent)
    else if (finding.relation === 'counterpart') who = one(counterpart(finding, recent, drafts, mode))
    else who = one(describe(ctx, finding, recent, drafts, host, mode))
    out.set(finding, who)
    for (const draft of who) mention(draft)
  }
  return out
}

/** "Minister A, Secretary B and their counterparts X and Y": the first holds the office of the first. @returns whose office the one at `index` holds. */
function theirs(ctx: NameContext, all: OfficialFinding[], index: number, recent: Draft[]): Draft | undefined {
  const isOne = (at: number): boolean => {
    const finding = all[at]
    return finding?.kind === 'official' && finding.relation !== null && finding.offices.length === 0
  }
  let first = index
  while (index - first < MOST_COUNTERPARTS && isOne(first - 1)) first--
  let end = index + 1
  while (end - index < MOST_COUNTERPARTS && isOne(end)) end++
  const from = all[first]?.from ?? 0
  if (end - first < 2 || ![2, 3, 4, 5].some((step) => ctx.tokens[from - step]?.key === 'their')) return undefined
  // Those of the same list that were read before stand behind the ones whose counterparts they are.
  return recent.filter((draft) => draft.offices.length > 0).at(first - end)
}

/** "who was in A with": what stands between two persons of a sentence makes the second an aside. */
function isFellow(ctx: NameContext, from: number, to: number): boolean {
  if (to - from > 12) return false
  let who = false
  let fellow = false
  for (let i = from; i < to; i++) {
    const key = ctx.tokens[i]?.key
    if (key === 'who') who = true
    else if (key === 'met' || key === '.') return false
    else if (key === 'with' && who) fellow = true
  }
  return fellow
}

/** "Tu, who is also Chief of ...": a short form just before the description. */
function standsBefore(
  ctx: NameContext,
  role: OfficialFinding,
  before: OfficialFinding | null,
  owner: Map<OfficialFinding, Draft>,
): Draft | undefined {
  if (before?.kind !== 'official' || role.group || role.relation || role.from <= before.to || role.from - before.to > 6)
    return undefined
  const { tokens, reading } = ctx
  if (reading.sentenceOf[before.from] !== reading.sentenceOf[role.from]) return undefined
  const first = tokens[before.to]?.key
  if (!/^(?:,|\(|as|is|was|served|became)$/.test(first ?? '')) return undefined
  for (let i = before.to + 1; i < role.from; i++) if (!STILL.holds(tokens[i]) && !ctx.countryAt(i)) return undefined
  const draft = owner.get(before)
  const country = role.countries[0]?.country
  if (!draft || (country && draft.country && draft.country.country !== country)) return undefined
  // A list: "Bajwa, the defence secretary and ..." names somebody else when offices clash.
  const isOther =
    draft.offices.length > 0 &&
    tokens[before.to + 1]?.key !== 'who' &&
    !draft.offices.some((office) => role.offices.some((other) => fitsOffice(other.id ?? '', office.id ?? '') > 0))
  if (isOther) return undefined
  draft.offices = mergeOffices(draft.offices, role.offices)
  return draft
}

/** A counterpart holds the same kind of office as the person whose counterpart it is. */
function takeOffice(draft: Draft, subject: Draft | undefined): void {
  // "The deputy premier and defence minister": one of them is meant, which of them is not said.
  if (draft.offices.length === 0 && subject)
    draft.offices = subject.offices
      .filter(({ state }, at) => at === 0 || state !== 'former')
      .map((office) => ({ ...office, state: 'in force' }))
}

const one = (draft: Draft | null): Draft[] => (draft ? [draft] : [])

/** The last two persons of the kind named that are of different states, else the last two. */
function groupOf(ctx: NameContext, finding: OfficialFinding, mentioned: Draft[]): Draft[] {
  const kind = ctx.tokens[finding.to - 1]?.key ?? ''
  const fitting = mentioned.filter((draft) => isOfKind(draft, kind))
  const recent = fitting.length >= 2 ? fitting : mentioned
  const last = recent.at(-1)
  if (!last) return []
  for (let i = recent.length - 2; i >= Math.max(0, recent.length - 6); i--) {
    const other = recent[i] as Draft
    if (other.country && last.country && other.country.country !== last.country.country) return [other, last]
  }
  const before = recent.at(-2)
  return before ? [before, last] : []
}

/** "the three ministers, A, B and C": those whom the words name at once, or null. */
function listedAfter(
  finding: OfficialFinding,
  index: number,
  all: OfficialFinding[],
  owner: Map<OfficialFinding, Draft>,
): Draft[] | null {
  const out: Draft[] = []
  let end = finding.to
  for (let i = index + 1; i < all.length && out.length < 8; i++) {
    const next = all[i] as OfficialFinding
    const draft = owner.get(next)
    if (next.kind !== 'official' || !draft || next.from - end > 6 || next.offices.length > 0) break
    out.push(draft)
    end = next.to
  }
  return out.length > 1 ? out : null
}

/** "the defence ministers of A and B": for each country the person who holds the office, as far as the article names one. */
function oneOfEach(finding: OfficialFinding, recent: Draft[], drafts: Draft[]): Draft[] {
  const pool = drafts.length > 150 ? recent : drafts
  // "A, B defence chiefs talk": the ministers of both, where one state has no other chief.
  if (finding.offices[0]?.id === 'chief.defence') {
    const holders = finding.countries.map(({ country }) =>
      pool.filter((draft) => !draft.dropped && draft.country?.country === country),
    )
    const hasOffice = (draft: Draft, form: RegExp): boolean => draft.offices.some(({ id }) => form.test(id ?? ''))
    // A counterpart is given his office further down.
    const ministers = holders.flatMap(
      (list) =>
        list.find(
          (draft) =>
            hasOffice(draft, MINISTER) ||
            (draft.offices.length === 0 && draft.findings.some(({ relation }) => relation)),
        ) ?? [],
    )
    if (ministers.length === holders.length && holders.some((list) => !list.some((draft) => hasOffice(draft, CHIEF))))
      return ministers
  }
  return finding.countries.flatMap(({ country }) => {
    let best: Draft | null = null
    let bestFit = 0.45
    for (const draft of pool) {
      if (draft.dropped || draft.country?.country !== country) continue
      const fit = finding.offices.length === 0 ? 0.6 : draft.offices.length === 0 ? 0.55 : officeFit(finding, draft)
      if (fit > bestFit) {
        best = draft
        bestFit = fit
      }
    }
    // "The defence ministers of A and B met ... X, A's minister, said".
    const [office] = finding.offices
    if (best && office && best.offices.every(({ id }) => id === 'minister')) best.offices = [office]
    return best ? [best] : []
  })
}

const MINISTER = /^(?:minister|secretary)\.defence$/
const CHIEF = /^chief\./

const SOLDIERS = new Set('generals commanders chiefs admirals marshals officers'.split(' '))
function isOfKind(draft: Draft, kind: string): boolean {
  if (kind === 'ministers' || kind === 'secretaries')
    return draft.offices.some((office) => /^(minister|secretary|head\.government)/.test(office.id ?? ''))
  if (kind === 'presidents') return draft.offices.some((office) => office.id === 'head.state')
  if (SOLDIERS.has(kind)) return draft.rank !== null || draft.offices.some((office) => office.sector === 'MIL')
  return draft.name !== null
}

/** "his Iranian counterpart": who holds the subject's office in the other state. */
function counterpart(
  finding: OfficialFinding,
  recent: Draft[],
  drafts: Draft[],
  mode: 'learn' | 'settle',
): Draft | null {
  const subject = recent.at(-1) ?? null
  const country = finding.countries[0]?.country ?? null
  const fits = (draft: Draft): boolean =>
    draft !== subject &&
    !draft.dropped &&
    (country === null
      ? draft.country !== null && draft.country.country !== subject?.country?.country
      : draft.country?.country === country) &&
    (draft.offices.length === 0 ||
      !subject ||
      subject.offices.length === 0 ||
      draft.offices.some((own) => subject.offices.some((other) => fitsOffice(own.id ?? '', other.id ?? '') > 0.5)))
  for (let i = recent.length - 1; i >= 0; i--) if (fits(recent[i] as Draft)) return recent[i] as Draft
  const later = drafts.slice(0, 150).find(fits)
  if (later) return later
  if (!country || mode === 'learn') return null
  return create(finding, drafts, country, subject?.offices.slice(0, 1) ?? [])
}

const GUEST = words('guest guests visitor')
/** "The commander thanked his guest": the subject is the host. */
function hasGuest(ctx: NameContext, finding: OfficialFinding): boolean {
  const { tokens } = ctx
  const { sentenceOf } = ctx.reading
  for (let i = finding.to; i < finding.to + 8 && sentenceOf[i] === sentenceOf[finding.from]; i++)
    if (GUEST.holds(tokens[i + 1]) && (tokens[i]?.key === 'his' || tokens[i]?.key === 'her')) return true
  return false
}

/** A role: the best fit by country, office and nearness; a new person without a name when only its country is known. */
function describe(
  ctx: NameContext,
  finding: OfficialFinding,
  recent: Draft[],
  drafts: Draft[],
  host: string | null,
  mode: 'learn' | 'settle',
): Draft | null {
  const country = finding.countries[0]?.country ?? null
  const part = finding.offices[0]?.id ?? ''
  const visiting = hasVisiting(ctx, finding) || (part === 'guest' && finding.to - finding.from === 2)
  const receives = !country && !visiting && part !== 'guest' && hasGuest(ctx, finding)
  const hasGuests =
    visiting && drafts.some((draft) => !draft.dropped && draft.country && draft.country.country !== host)
  let best: Draft | null = null
  let bestScore = 0
  const counterparts = country ? statesOfCounterparts(drafts) : NONE
  // Beyond some hundred persons only those just named are looked at: the work stays linear.
  const pool = drafts.length > 150 ? recent : drafts
  // "Chief of the A Navy": the one who is said to be of A and of its navy, before one of no state.
  const isOwned =
    country !== null &&
    pool.some(
      (draft) =>
        !draft.dropped &&
        draft.country?.country === country &&
        !draft.country.inferred &&
        officeFit(finding, draft) >= 0.5,
    )
  for (const draft of pool) {
    if (draft.dropped) continue
    let score = officeFit(finding, draft)
    if (printsSame(ctx, finding, draft)) score = score > 0 ? score * 1.4 : 0.9
    // "X hosted the Moroccan minister": whoever the sentence names without a country is somebody else.
    const isBeside = sharesSentence(ctx, finding, draft)
    if (country && (!draft.country || draft.country.inferred) && isBeside) {
      if (score > 0 && facesIn(ctx, finding, draft)) {
        draft.notOf ??= new Set()
        draft.notOf.add(country)
      }
      continue
    }
    if (score === 0 || (country && !draft.country && draft.notOf?.has(country))) continue
    // "the B minister" above "Minister X met his B counterpart Y": Y, not X.
    if (country && !draft.country && (isOwned || counterparts.has(country))) continue
    // The guest is whoever came, not the envoy at the place who went with him.
    if (part === 'guest' && draft.offices.some(({ id }) => id === 'ambassador') && hasOther(drafts, draft)) score *= 0.6
    // Whoever is named in the same sentence is hardly described a second time there.
    if ((part === 'host' || receives) && host && draft.country?.country !== host) score *= 0.2
    if (isBeside && !country && finding.offices.length > 0) score *= 0.6
    // "A's navy chief", "A's defence minister": the officer of A in the article who has no office rather than a chief of no known state.
    if (
      mode === 'learn' &&
      country &&
      !draft.country &&
      (finding.offices[0]?.sector === 'MIL' || part === 'minister.defence') &&
      drafts
        .slice(0, MOST_COUNTERPARTS)
        .some((other) => other.country?.country === country && other.rank !== null && other.offices.length === 0)
    )
      continue
    // A state's defence secretary is not yet another's defence minister: learning asks for the very office.
    if (country && country !== 'US' && !draft.country && draft.offices[0]?.title === 'Secretary of State') continue
    const isOther = country || !draft.country ? draft.country?.country !== country : false
    if (mode === 'learn' && score < 0.95 && draft.offices.length > 0 && isOther) continue
    if (country) {
      if (draft.country ? draft.country.country !== country : isOtherHead(ctx, finding, draft)) continue
      if (!draft.country) score *= 0.45
    } else if (visiting && host && draft.country?.country === host) score *= hasGuests ? 0.2 : 0.9
    // The guest is whoever is known to be of another state, before one of no known state.
    else if (hasGuests && !draft.country) score *= 0.5
    // "The defence minister also called on President Z": the guest does.
    else if (host && recent.length > 0 && draft.country?.country === host)
      score *= CALLS.holds(ctx.tokens[ALSO.holds(ctx.tokens[finding.to]) ? finding.to + 1 : finding.to]) ? 0.7 : 1.1
    // "Defence Minister X met his B counterpart Y. The defence minister said": the one who was called so.
    if (!country && !visiting && draft.findings[0]?.relation === 'counterpart') score *= 0.8
    if (!sameHead(ctx, finding, draft)) score *= 0.65
    const place = recent.lastIndexOf(draft)
    const nearness =
      place < 0
        ? 0.5 - Math.min(0.15, 0.03 * drafts.indexOf(draft))
        : 1 - Math.min(0.4, (recent.length - 1 - place) * 0.08)
    score *= nearness
    if (score > bestScore) {
      best = draft
      bestScore = score
    }
  }
  if (best && bestScore > (mode === 'learn' ? 0.1 : 0.15)) {
    if (best.offices.length === 0 && country) best.offices = finding.offices
    if (mode === 'learn' && !country) return best
    if (country && !best.country) best.country = new DraftState(country, 0.8, true, '@office_elsewhere')
    return best
  }
  if (!country || finding.offices.length === 0 || mode === 'learn') return null
  return create(finding, drafts, country, finding.offices)
}

const ALSO = words('also later')
const CALLS = words('called calls paid laid arrived')

const NONE: ReadonlySet<string> = new Set()

/** The states of those who are called somebody's counterpart and have a country printed. */
function statesOfCounterparts(drafts: Draft[]): ReadonlySet<string> {
  const states = new Set<string>()
  for (const draft of drafts.slice(0, MOST_COUNTERPARTS))
    if (draft.country && draft.findings[0]?.relation === 'counterpart') states.add(draft.country.country)
  return states
}

function create(finding: OfficialFinding, drafts: Draft[], country: string, offices: Draft['offices']): Draft {
  const draft: Draft = {
    name: null,
    keys: [],
    findings: [],
    forms: [],
    offices,
    rank: finding.rank,
    country: new DraftState(
      country,
      finding.countries[0]?.confidence ?? 0.6,
      false,
      finding.countries[0]?.reason ?? '@beside_office',
    ),
    confidence: 0.6,
    reasons: ['@office_known'],
    dropped: false,
  }
  drafts.push(draft)
  return draft
}
