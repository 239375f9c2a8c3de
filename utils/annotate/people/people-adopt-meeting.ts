/** A name without any title that meets somebody, where a description has no name: "his British counterpart ... after a meeting with X Y". */
import { fitsOffice } from '../../gazetteer/offices-fit.ts'
import type { OfficialFinding } from '../findings.ts'
import { untitledChain } from '../officials/officials-chain.ts'
import { named, official } from '../officials/officials-findings.ts'
import { nameBefore } from '../officials/names-before.ts'
import { isNameWord, parseName } from '../officials/names.ts'
import { nameKeys } from '../officials/names-alike.ts'
import type { NameContext } from '../officials/names-context.ts'
import { parseHonorific } from '../officials/officials-title.ts'
import { words } from '../word-signs.ts'

/** Sentences behind a description in which its name is looked for. */
const REACH = 9
const MEETS = words('met meets received hosted hosts welcomed')
const MEETINGS = words('meeting talks met meet discussions')
const ACTS = words('met discussed held received hosted welcomed exchanged signed agreed reviewed expressed')
const HE_OR_SHE = words('he she')
const AFTER = new Set(', . and on in at for to during who last here this yesterday today earlier'.split(' '))
/** Highest seniority that is no longer a minister or a chief. */
const SENIOR = 3

interface Open {
  country: string
  role: OfficialFinding
}

/**
 * Gives the descriptions that nobody named carries the untitled names that stand in the meeting, one each and in their order.
 * @param findings ordered by `from`. @returns new findings.
 */
export function adoptMeeting(ctx: NameContext, findings: OfficialFinding[]): OfficialFinding[] {
  if (findings.length > 400) return []
  const out = findings.flatMap((role) =>
    role.group ? [...listedBefore(ctx, findings, role), ...rowBehind(ctx, findings, role)] : [],
  )
  const open = unnamed(ctx, out.length > 0 ? [...findings, ...out] : findings)
  const first = open[0]
  if (!first) return out
  const { reading } = ctx
  const start = reading.sentenceOf[first.role.from] ?? 0
  const names: { from: number; to: number }[] = []
  const known = new Set<string>()
  for (const finding of findings)
    if (finding.kind === 'official')
      for (const key of nameKeys(ctx.tokens, finding.nameFrom, finding.nameTo)) known.add(key)
  for (let index = start; index < Math.min(reading.sentences.length, start + REACH); index++) {
    const sentence = reading.sentences[index]
    if (!sentence || !ctx.readable(sentence.from) || ctx.print(sentence.from) !== 'prose') continue
    for (let at = sentence.from; at < sentence.to; at++) {
      const state = stateOf(ctx, at)
      const to = state === null ? meetingName(ctx, at, names.at(-1)?.to ?? -1) : parseName(ctx, at)
      if (to === at) continue
      const keys = nameKeys(ctx.tokens, at, to)
      const isTaken = findings.some((other) => other.kind === 'official' && other.from < to && other.to > at)
      const own = state === null ? -1 : open.findIndex(({ country }) => country === state)
      if (!isTaken && !keys.some((key) => known.has(key)) && (state === null || own >= 0)) {
        if (own < 0) names.push({ from: at, to })
        else out.push(adopt(ctx, at, to, open.splice(own, 1)[0] as Open, true))
        for (const key of keys) known.add(key)
      }
      at = to - 1
    }
  }
  // More names than descriptions: nobody can tell whose they are.
  if (names.length <= open.length)
    names.forEach(({ from, to }, index) => out.push(adopt(ctx, from, to, open[index] as Open, open.length === 1)))
  return out
}

/**
 * "General X met Myanmar's Y Z", "he received Myanmar's Y Z", "talks between General X and Myanmar's Y Z", "Kenya's W V and Myanmar's Y Z
 * signed": whoever meets, with a state and no title. @returns new findings.
 */
export function adoptFaced(ctx: NameContext, findings: OfficialFinding[]): OfficialFinding[] {
  const { tokens } = ctx
  const out: OfficialFinding[] = []
  for (const { from, to } of findings.length > 400 ? [] : [...ctx.states.countries, ...ctx.states.organisations]) {
    const at = to + 1
    if (stateOf(ctx, at) === null || ctx.print(at) !== 'prose' || ctx.placeAt(at) || ctx.organisationAt(at)) continue
    const end = parseName(ctx, at)
    const before = tokens[from - 1]
    const last = out.at(-1)
    const pair = isPairOf(ctx, findings, at, end)
    const faces = MEETS.holds(before) || (before?.key === 'with' && MEETINGS.holds(tokens[from - 2]))
    const isMet =
      (faces && AFTER.has(tokens[end]?.key ?? '') && isFaced(ctx, findings, at)) ||
      isBetween(ctx, findings, from) ||
      isJoint(ctx, end) ||
      pair !== undefined ||
      (last?.to === from - 1 &&
        before?.key === 'and' &&
        (last.offices.length > 0 || ACTS.holds(tokens[end]) || AFTER.has(tokens[end]?.key ?? ''))) ||
      (isJoined(ctx, end) && isAmongPeers(ctx, findings, at))
    if (!isMet || findings.some((other) => other.from < end && other.to > at)) continue
    const person = official(ctx, untitledChain(at), at, end)
    person.confidence = 0.75
    person.reasons = ['@described_met']
    person.offices = pair?.offices ?? (last?.to === from - 1 ? last.offices : [])
    out.push(person)
  }
  return out
}

/** "Kenya's A B and Uganda's C D smiled as the two ministers sat down": the words for both, in the sentence or the next. */
function isPairOf(ctx: NameContext, findings: OfficialFinding[], at: number, end: number): OfficialFinding | undefined {
  const { sentenceOf } = ctx.reading
  const own = isJoined(ctx, end) ? (sentenceOf[at] ?? -1) : -1
  return findings.find(
    ({ group, offices, countries, from }) =>
      group &&
      offices.length > 0 &&
      countries.length === 0 &&
      own >= 0 &&
      [own, own + 1].includes(sentenceOf[from] ?? -2),
  )
}

/** An official, named or not, or "he" stands before in the sentence. */
function isFaced({ tokens, reading }: NameContext, findings: OfficialFinding[], at: number): boolean {
  const sentence = reading.sentenceOf[at] ?? -1
  if (findings.some((other) => other.to < at && reading.sentenceOf[other.from] === sentence)) return true
  const from = reading.sentences[sentence]?.from ?? at
  return tokens.slice(from, Math.min(from + 3, at)).some(({ key }) => key === 'he' || key === 'she')
}

/** "Talks between General X and Myanmar's": the state that begins at `from` is the second of two. */
function isBetween({ tokens, reading }: NameContext, findings: OfficialFinding[], from: number): boolean {
  if (tokens[from - 1]?.key !== 'and') return false
  for (let t = from - 2; t > from - BETWEEN && reading.sentenceOf[t] === reading.sentenceOf[from]; t--)
    if (tokens[t]?.key === 'between')
      return MEETINGS.holds(tokens[t - 1]) && findings.some((other) => other.from > t && other.to < from)
  return false
}
/** So many tokens may stand between "between" and the second of two. */
const BETWEEN = 14

/** "Kenya's A B and Uganda's C D signed": a second name with its state and a deed of both follow at `end`. */
function isJoint(ctx: NameContext, end: number): boolean {
  const second = isJoined(ctx, end)
  // Teams meet as well.
  const deed = second ? ctx.tokens[parseName(ctx, second)] : undefined
  return ACTS.holds(deed) && deed?.key !== 'met'
}

/** "and Uganda's C D": where that second name begins, or 0. */
function isJoined(ctx: NameContext, end: number): number {
  const state = ctx.tokens[end]?.key === 'and' ? (ctx.countryAt(end + 1) ?? ctx.organisationAt(end + 1)) : undefined
  return state?.from === end + 1 && stateOf(ctx, state.to + 1) !== null ? state.to + 1 : 0
}

/** "Minister X had two guests: Kenya's A B and Uganda's C D": an official and a word for his like stand before in the sentence. */
function isAmongPeers({ tokens, reading }: NameContext, findings: OfficialFinding[], at: number): boolean {
  const sentence = reading.sentenceOf[at] ?? -1
  const from = reading.sentences[sentence]?.from ?? at
  return (
    findings.some((other) => other.to < at && reading.sentenceOf[other.from] === sentence) &&
    tokens.slice(from, at).some((token) => PEERS.holds(token))
  )
}
const PEERS = words('counterparts colleagues ministers chiefs guests neighbours neighbors talks met hosted meeting')

/** "A, General B and C, the ministers of X, Y and Z": as many names in front as states, in their order. */
function listedBefore(ctx: NameContext, findings: OfficialFinding[], role: OfficialFinding): OfficialFinding[] {
  const { tokens } = ctx
  const { countries } = role
  if (countries.length < 2 || tokens[role.from - 1]?.key !== ',') return []
  const row: Row = []
  for (let end = role.from - 1; row.length < countries.length; ) {
    const known = findings.find((other) => other.kind === 'official' && other.to === end)
    const from = known?.from ?? nameBefore(ctx, end)
    if (from < 0) return []
    const state = stateOf(ctx, from)
    row.unshift({ from, to: end, known, state })
    const start = state === null ? from : (ctx.countryAt(from - 2)?.from ?? from)
    const comma = tokens[start - 1]?.key === 'and' && tokens[start - 2]?.key === ',' ? start - 2 : start - 1
    if (row.length < countries.length && tokens[comma]?.key !== ',' && tokens[comma]?.key !== 'and') return []
    end = comma
  }
  return giveStates(ctx, role, row)
}

type Row = { from: number; to: number; known: OfficialFinding | undefined; state: string | null }[]

/** Gives each of a row the state at his place in the list; whoever has a title keeps an office that he has. None where they do not fit. */
function giveStates(ctx: NameContext, role: OfficialFinding, row: Row): OfficialFinding[] {
  const { countries } = role
  // "The ministers met. President A, B and C signed": a president is no minister.
  const holds = (known: OfficialFinding): boolean =>
    known.offices.length === 0 ||
    known.offices.some((held) => role.offices.some((office) => fitsOffice(office.id ?? '', held.id ?? '') > 0))
  const isTold = countries[0]?.reason === '@sentence'
  const fits = row.every(
    ({ known }, index) =>
      !known ||
      (holds(known) && (isTold || [undefined, countries[index]?.country].includes(known.countries[0]?.country))),
  )
  if (!fits) return []
  const out: OfficialFinding[] = []
  row.forEach(({ from, to, known, state }, index) => {
    const country = state ?? (countries[index] as { country: string }).country
    if (!known) out.push(adopt(ctx, from, to, { country, role }, true))
    else if (known.countries.length === 0) {
      known.countries.push({ country, confidence: 0.75, reason: '@listed_in_order' })
      if (known.offices.length === 0) known.offices = role.offices
    }
  })
  return out
}

/**
 * "The ministers of X, Y and Z agreed on it. A, General B and C met ...": as many at the head of a sentence as states, in their order.
 * Whoever of them has a title gets his state and the office, unless he has others.
 */
function rowBehind(ctx: NameContext, findings: OfficialFinding[], role: OfficialFinding): OfficialFinding[] {
  const { tokens, reading } = ctx
  const { countries } = role
  const own = reading.sentenceOf[role.from] ?? 0
  for (const sentence of countries.length < 2 ? [] : reading.sentences.slice(own + 1, own + 1 + ROW_REACH)) {
    const row: Row = []
    for (let at = sentence.from; at < sentence.to && row.length <= countries.length; ) {
      const known = findings.find((other) => other.kind === 'official' && other.from <= at && other.to > at)
      const to =
        known?.to ?? (isNameWord(ctx, at, true) && !ctx.placeAt(at) && !ctx.countryAt(at) ? parseName(ctx, at) : at)
      if (to - at < (known ? 1 : 2)) break
      row.push({ from: at, to, known, state: null })
      at = to
      if (tokens[at]?.key !== ',' && tokens[at]?.key !== 'and') break
      at += tokens[at]?.key === ',' && tokens[at + 1]?.key === 'and' ? 2 : 1
    }
    const out =
      ACTS.holds(tokens[row.at(-1)?.to ?? 0]) && row.length === countries.length ? giveStates(ctx, role, row) : []
    if (out.length > 0) return out
  }
  return []
}
/** Sentences behind the states in which the row of names is looked for. */
const ROW_REACH = 3

/** "Peru's A B": the state of a name of two words or more, or null. */
function stateOf(ctx: NameContext, at: number): string | null {
  if (ctx.tokens[at - 1]?.type !== 'possessive' || !isNameWord(ctx, at, true)) return null
  return parseName(ctx, at) - at >= 2 ? ((ctx.countryAt(at - 2) ?? ctx.organisationAt(at - 2))?.country ?? null) : null
}

/** Descriptions of ministers and chiefs, by state, whom no name in the article can mean. */
function unnamed(ctx: NameContext, findings: OfficialFinding[]): Open[] {
  const out: Open[] = []
  const { sentenceOf } = ctx.reading
  const keys = new Map<OfficialFinding, string>()
  const lastKey = (finding: OfficialFinding): string => {
    const known = keys.get(finding)
    if (known !== undefined) return known
    const key = nameKeys(ctx.tokens, finding.nameFrom, finding.nameTo).at(-1) ?? ''
    keys.set(finding, key)
    return key
  }
  for (const role of findings) {
    if (role.kind !== 'role' || role.beside) continue
    const office = role.offices[0]
    if (
      role.relation !== 'counterpart' &&
      (!office || office.seniority > SENIOR || office.state === 'former' || office.state === 'designate')
    )
      continue
    // "Minister X told Lebanon’s minister": whoever is named in the same breath is somebody else.
    const others = new Set<string>()
    for (const other of findings)
      if (other.kind === 'official' && sentenceOf[other.from] === sentenceOf[role.from]) others.add(lastKey(other))
    for (const { country } of role.group ? role.countries : role.countries.slice(0, 1)) {
      if (out.some((entry) => entry.country === country)) continue
      const isNamed = findings.some(
        (other) =>
          other.kind === 'official' &&
          (other.countries[0]?.country === country ||
            (other.countries.length === 0 &&
              !others.has(lastKey(other)) &&
              other.offices.some((held) => !office || fitsOffice(office.id ?? '', held.id ?? '') > 0.4))),
      )
      if (!isNamed) out.push({ country, role })
    }
  }
  return out
}

/** A name that meets or is met. @returns its end, or `at`. */
function meetingName(ctx: NameContext, at: number, lastEnd: number): number {
  const { tokens, reading } = ctx
  if (!isNameWord(ctx, at, true) || ctx.placeAt(at) || ctx.organisationAt(at) || ctx.countryAt(at)) return at
  const before = tokens[at - 1]
  const begins = reading.sentences[reading.sentenceOf[at] ?? -1]?.from === at || before?.key === ','
  const isMet = MEETS.holds(before) || (before?.key === 'with' && MEETINGS.holds(tokens[at - 2]))
  // "after he and X signed".
  const withHim = before?.key === 'and' && HE_OR_SHE.holds(tokens[at - 2])
  const isSecond = withHim || (before?.key === 'and' && lastEnd === at - 1)
  const isQuoted = before?.key === '"'
  if (!begins && !isMet && !isSecond && !isQuoted) return at
  const to = parseName(ctx, at)
  if (to - at < 2 || ctx.placeAt(to - 1)) return at
  const next = tokens[to]?.key ?? ''
  // "Mr X said" has been introduced.
  if (withHim || (isQuoted && next === 'said' && parseHonorific(ctx, at) === at)) return to
  if (isQuoted && !begins) return at
  if (isMet) return AFTER.has(next) ? to : at
  if (ACTS.has(next)) return to
  if (!begins || next !== 'and') return at
  // "X and Y discussed".
  const end = parseName(ctx, to + 1)
  return end > to + 2 && ACTS.holds(tokens[end]) ? to : at
}

function adopt(ctx: NameContext, from: number, to: number, { country, role }: Open, only: boolean): OfficialFinding {
  const confidence = only ? 0.75 : 0.65
  const states = [{ country, confidence, reason: '@only_described' }]
  const finding = named(ctx, from, from, to, role.offices, states, confidence, '@described_met')
  finding.relation = role.relation
  if (!role.group) role.beside = finding
  return finding
}
