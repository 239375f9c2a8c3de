/** What the sentences say about who is of which state without printing it: trips, who meets whom, lists, thanks, pairs of states. */
import type { OfficialFinding } from '../findings.ts'
import type { NameContext } from '../officials/names-context.ts'
import { withDelegations } from './people-delegations.ts'
import { type Draft, isSent, type Party } from './people-draft.ts'
import {
  linkBetween,
  goesOn,
  isCompany,
  isGreeting,
  isPair,
  isPost,
  isRow,
  isSharedOrigin,
  isTwoSided,
  pronounSubject,
  startsWithHe,
} from './people-facing.ts'
import { readStates } from './people-journeys.ts'
import { readPairs } from './people-pairs.ts'
import { OF_OR_FROM } from '../small-words.ts'
import { words } from '../word-signs.ts'

const THEM = words('him her them')
const HOSTED = words('received hosted welcomed')
const ON_OR_UPON = words('on upon')

export interface Signs {
  /** Whoever travels to a state is not of it. */
  trips: { draft: Draft; country: string; at: number }[]
  /** The state travelled to of which the report spoke last. */
  toured: string | null
  /** The two sides of a meeting, or of a talk. */
  opposed: { a: Party; b: Party }[]
  /** Stand in one list, or accompany. */
  together: { a: Party; b: Party; weight: number }[]
  /** Received somebody of this state in that state itself, before a journey or a posting abroad. */
  atHome: { draft: Draft; country: string }[]
  /** Received or was received: at home, or not, where the report takes place. */
  received: { draft: Draft; other: Draft | null; value: number }[]
  /** For or against a state, by what a person says of it. */
  spoken: { draft: Draft; country: string; value: number }[]
  /** States that the text pairs: "between A and B", "A-B ties"; each with its partners. */
  pairs: Map<string, Set<string>>
  /** Who is told to have been there too, of no side. */
  present: Draft[]
}

/** Persons in one sentence beyond which no more are compared. */
const MOST = 24

/**
 * Reads the signs of an article, in one pass over its sentences.
 * @param all findings in order. @param owner whose those of names are. @param described whom descriptions mean, as far as known.
 */
export function readSigns(
  ctx: NameContext,
  all: OfficialFinding[],
  owner: Map<OfficialFinding, Draft>,
  described: Map<OfficialFinding, Draft[]>,
): Signs {
  const signs: Signs = {
    trips: [],
    toured: null,
    opposed: [],
    together: [],
    atHome: [],
    received: [],
    spoken: [],
    pairs: new Map(),
    present: [],
  }
  const { sentenceOf } = ctx.reading
  // Descriptions that stand beside a name part nobody from the next of the list.
  const covered = new Array<number>(ctx.tokens.length).fill(0)
  for (const finding of all) if (finding.kind === 'role' && finding.beside) covered.fill(1, finding.from, finding.to)
  let parties: Party[] = []
  let before: Party[] = []
  let isHeadless = false
  let sentence = -1
  const close = (): void => {
    if (parties.length === 0) return
    const { to } = parties.at(-1) as Party
    const { from } = parties[0] as Party
    // "X and Y were also present", "In attendance were X and Y".
    if (
      [
        ...ctx.tokens.slice(Math.max(from - 6, ctx.reading.sentences[sentence]?.from ?? 0), from),
        ...ctx.tokens.slice(to, to + 4),
      ].some((token) => PRESENT.holds(token))
    )
      for (const { draft } of parties) if (draft) signs.present.push(draft)
    const present = parties.length < MOST ? withDelegations(ctx, parties, sentence) : parties
    // Who faces whom tells nothing where the state of each is known, unless one is an envoy; where they travel may tell of those whom they meet elsewhere.
    if (
      present.some(
        (party) => isUnknown(party) || party.draft?.country?.reason === '@only_state' || isSent(party.draft),
      ) ||
      before.slice(0, 1).some(isUnknown)
    )
      readSentence(ctx, present, before, sentence, signs, covered)
    readStates(ctx, present, before, sentence, signs)
    // "The visiting general thanked the chief. Later he called on": he is who came first, known or not.
    before = isHeadless ? [] : parties
    parties = []
  }
  for (const finding of all) {
    const here = sentenceOf[finding.from] ?? -1
    if (here !== sentence) {
      close()
      if (here !== sentence + 1) before = []
      sentence = here
      isHeadless = false
    }
    if (finding.group || (finding.kind === 'role' && finding.beside) || parties.length >= MOST) continue
    const draft = owner.get(finding) ?? described.get(finding)?.[0] ?? null
    const country = finding.countries[0]?.country ?? draft?.country?.country ?? null
    if (!draft && !country) {
      isHeadless ||= parties.length === 0
      continue
    }
    parties.push({ from: finding.from, to: finding.to, draft, country })
  }
  close()
  readPairs(ctx, signs.pairs)
  return signs
}

const PRESENT = words('present attended attendance')

/** "Separately, X", "Meanwhile, X": told apart, and not named before. */
const isApart = ({ tokens, reading }: NameContext, party: Party, index: number): party is Party & { draft: Draft } =>
  party.draft?.findings[0]?.from === party.from &&
  tokens[party.from - 1]?.key !== 'visiting' &&
  APART.holds(tokens[reading.sentences[index]?.from ?? -1])
const APART = words('separately meanwhile also')

/** A person of no known state. */
const isUnknown = ({ draft }: Party): boolean => draft !== null && !draft.country

function readSentence(
  ctx: NameContext,
  parties: Party[],
  before: Party[],
  index: number,
  signs: Signs,
  covered: number[],
): void {
  // "He will hold talks with X": the subject of the sentence before faces X.
  const subject = pronounSubject(ctx, parties, before, index)
  let left: Party[] = subject ? [subject] : []
  for (const party of parties)
    if (isHost(ctx, party)) signs.received.push({ draft: party.draft, other: null, value: 2 })
  readMessages(ctx, parties, startsWithHe(ctx, index) ? before[0] : undefined, signs)
  const first = parties[0]
  // "The meeting was attended by General X": of the house, unless something tells otherwise.
  if (first?.draft && ctx.tokens[first.from - 1]?.key === 'by' && ctx.tokens[first.from - 2]?.key === 'attended')
    signs.received.push({ draft: first.draft, other: null, value: 1 })
  let group: Party[] = []
  // "He was accompanied by A; B; and C": those are of one side. Who attended may be of either.
  const head = parties[0]?.from ?? 0
  const twoSided = isTwoSided(ctx, head)
  let company = isCompany(ctx, Math.max(0, head - 6), head, index) || isTogether(ctx, head)
  /** Whom the others of a list came along with: "He was accompanied by A, B and C". */
  let led: Party | null = company && before[0] && startsWithHe(ctx, index) ? before[0] : null
  if (led && first) signs.together.push({ a: led, b: first, weight: 3.5 })
  let bond = 0
  parties.forEach((party, position) => {
    const previous = parties[position - 1]
    if (previous) {
      let link = linkBetween(ctx, previous.to, party.from, covered)
      // "His own ambassador received him upon arrival".
      if (link === 'facing' && (isGreeting(ctx, index, [previous, party]) || isSource(ctx, party))) link = 'none'
      // "Accompanying X were A, B and C", "Present together with X were A, B and C".
      const isLed = link === 'none' && company && position === 1 && WAS.holds(ctx.tokens[previous.to])
      if (isLed) link = 'beside'
      // "He was accompanied by A from headquarters, B of the air wing (training) and C": posts between do not end the list.
      if (link === 'none' && led && ctx.tokens[party.to]?.key !== 'by' && isPost(ctx, previous.to, party.from))
        link = 'list'
      if (link === 'facing') {
        // "Separately, Interior Minister X called on the president": nothing calls whoever is new there a guest.
        if (position === 1 && isApart(ctx, previous, index))
          signs.received.push({ draft: previous.draft, other: null, value: 4 })
        readReception(ctx, previous, party, signs)
        // "A called on B, after which he held talks with C": C faces A, not B.
        left = left.length > 0 && goesOn(ctx, previous.to, party.from) ? left : group
        group = []
      } else if (link === 'beside') {
        const along = isLed || isCompany(ctx, previous.to, party.from, index)
        // "A received B in the presence of C": C is of the house.
        const host = left[0] && ctx.tokens[party.from - 2]?.key === 'presence' ? left[0] : previous
        // "X was accompanied by Y": said of a delegation, where "X, accompanied by Y, inspected" may be of a host.
        bond = along ? (WAS.holds(ctx.tokens[previous.to]) ? FIRM : 3.5) : 2.5
        signs.together.push({ a: host, b: party, weight: bond })
        company ||= along
        led = along ? previous : null
        left = []
        group = []
      } else if (link === 'list' && (twoSided || isPair(ctx, previous, party))) {
        left = group
        group = []
      } else if (link === 'list') {
        // Those who came along are of one side.
        const weight = isSharedOrigin(ctx, previous, party)
          ? 4
          : company || ctx.tokens[party.from - 1]?.key === ';' || isRow(ctx, left, previous, party)
            ? 2.5
            : 1
        signs.together.push({ a: previous, b: party, weight })
        // "attended by General X and the A ambassador": the envoy may be of the other side.
        if (!ctx.tokens.slice(party.from, party.to).some(({ key }) => key === 'ambassador'))
          signs.together.push({ a: party, b: previous, weight })
        if (led) signs.together.push({ a: led, b: party, weight: bond === FIRM ? bond : weight })
      } else {
        left = []
        group = []
        company = false
      }
      if (link === 'facing') company = false
      if (!company) led = null
    }
    group.push(party)
    for (const other of left)
      if (!other.draft || other.draft !== party.draft) {
        signs.opposed.push({ a: other, b: party })
        const end = ctx.reading.sentences[index]?.to ?? party.to
        const home = homeOf(ctx, other, party, end) ?? homeOf(ctx, party, other, end)
        if (home) signs.atHome.push(home)
      }
  })
}

/** "Present together with": in front of the one with whom the others came. */
function isTogether({ tokens }: NameContext, head: number): boolean {
  const at = tokens[head - 1]?.key === 'the' ? head - 2 : head - 1
  return tokens[at]?.key === 'with' && tokens[at - 1]?.key === 'together'
}
const WAS = words('was were is')
/** Outweighs that those who are not marked are of the paper's own state. */
const FIRM = 6

/** "A met B's leaders, the assistant secretary X said": X tells of it. */
const isSource = ({ tokens }: NameContext, { from, to }: Party): boolean =>
  tokens[from - 1]?.key === ',' && SAID.holds(tokens[to])
const SAID = words('said says told')

/** "X brought him a message from President Y", "he received X, who conveyed greetings of President Y": Y is of the state of who brings it. */
function readMessages({ tokens }: NameContext, parties: Party[], subject: Party | undefined, signs: Signs): void {
  parties.forEach((party, position) => {
    const by = tokens[party.from - 1]?.key === 'the' ? party.from - 2 : party.from - 1
    if (
      !party.draft ||
      !OF_OR_FROM.holds(tokens[by]) ||
      !MESSAGES.holds(tokens[by - 1]) ||
      tokens[by - 2]?.key === 'text'
    )
      return
    const previous = parties[position - 1]
    const isWho = previous && tokens.slice(previous.to, by).some(({ key }) => key === 'who')
    const bearer = isWho ? previous : (subject ?? (position > 0 ? parties[0] : undefined))
    if (bearer && bearer.draft !== party.draft) signs.together.push({ a: bearer, b: party, weight: 3.5 })
  })
}
const MESSAGES = words('message letter greetings regards wishes')

/** "He was received by X", "where X hosted him". */
function isHost(ctx: NameContext, party: Party): party is Party & { draft: Draft } {
  const { tokens } = ctx
  if (!party.draft) return false
  const at = tokens[party.to]?.key === ',' ? party.to + 1 : party.to
  if (RECEIVES.holds(tokens[at]) && THEM.holds(tokens[at + 1])) return true
  const by = tokens[party.from - 1]?.key === 'the' ? party.from - 2 : party.from - 1
  return tokens[by]?.key === 'by' && HOSTED.holds(tokens[by - 1])
}

const RECEIVES = words('received receives receive hosted hosts hosting welcomed welcomes welcoming greeted greets')
const CALLS = words('called calls call')
const LED = words('led headed')

/** "A received B", "B was greeted by A", "B called on A": A is at home, B is hardly so. */
function readReception(ctx: NameContext, one: Party, other: Party, signs: Signs): void {
  const { tokens } = ctx
  for (let i = one.to; i < other.from; i++) {
    const key = tokens[i]?.key ?? ''
    const isCall = CALLS.has(key) && ON_OR_UPON.holds(tokens[i + 1])
    if (!isCall && !RECEIVES.has(key)) continue
    let isPassive = isCall
    // "A received a delegation led by B": A is the host all the same.
    for (let by = i + 1; by < other.from && !isPassive; by++)
      isPassive = tokens[by]?.key === 'by' && !LED.holds(tokens[by - 1])
    const [host, guest] = isPassive ? [other, one] : [one, other]
    const value = isCall ? 1 : 2
    if (host.draft) signs.received.push({ draft: host.draft, other: guest.draft, value })
    // "The minister received the Chief of Army Staff, General X": nothing calls him a guest.
    const office = guest.draft?.offices[0]
    const isOwn =
      !isPassive &&
      office &&
      tokens[office.from - 1]?.key !== 'visiting' &&
      /^(?:chief|minister|commander)\./.test(office.id ?? '')
    if (guest.draft && !isOwn) signs.received.push({ draft: guest.draft, other: null, value: -value })
    return
  }
}

/** "A's ambassador to B called on General X in the capital of A": X is of A too. */
function homeOf(ctx: NameContext, one: Party, other: Party, end: number): { draft: Draft; country: string } | null {
  const { tokens } = ctx
  const { country } = one
  const { draft } = other
  if (!country || !draft || other.country) return null
  let leaves = false
  // "A's attaché to B, Colonel X": the post stands before the name.
  const start = Math.max(ctx.reading.sentences[ctx.reading.sentenceOf[one.from] ?? -1]?.from ?? 0, one.from - 8)
  for (let i = start; i < one.to && !leaves; i++) {
    const next = tokens[i + 1]?.key === 'the' ? i + 2 : i + 1
    const organ = ctx.organisationAt(next)
    const abroad = organ?.id && !organ.country ? '' : (ctx.countryAt(next)?.country ?? country)
    leaves = tokens[i]?.key === 'to' && abroad !== country
  }
  let inside = false
  const last = Math.max(one.to, other.to)
  for (let i = last; i < Math.min(end, last + 24); i++) {
    const key = tokens[i]?.key ?? ''
    if (key === 'in' && ctx.placeAt(i + 1)?.country === country) inside = true
  }
  return inside && leaves ? { draft, country } : null
}
