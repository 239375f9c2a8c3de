/** The grammar of office, rank, honorific and name: which spans name an official, or describe one. */
import { WEAK_RANKS } from '../gazetteer/ranks.ts'
import { HONORIFIC_STARTS, HONORIFICS } from '../gazetteer/honorifics.ts'
import { ACRONYMS, DOMAINS, HEADS, MODIFIERS, STATE_WORDS } from '../gazetteer/offices.ts'
import { RANKS } from '../gazetteer/ranks.ts'
import type { OfficeFinding, OfficialFinding, StatesFound } from './findings.ts'
import { isNameWord, parseName, printedName } from './names.ts'
import { nameBefore } from './names-before.ts'
import { type NameContext, nameContext } from './names-context.ts'
import { countriesBefore, lookLeft, lookRight } from './officials-country.ts'
import { findGroup } from './officials-groups.ts'
import { type OfficePhrase, parseOffice } from './officials-phrase.ts'
import { parseHonorific, parseRank, parseRetired } from './officials-title.ts'
import type { Reading } from './reading.ts'
import type { Token } from './tokens.ts'

/** Everything that stands before a name. */
interface Chain {
  from: number
  to: number
  phrases: OfficePhrase[]
  rank: string | null
  rankFrom: number
  honorific: boolean
  /** Where the words begin that belong to the person and not to an office. */
  personal: number
}

/** Finds officials and roles by the words at the spot alone, ordered by `from`; who is who is decided in people.ts. */
export function findOfficials(reading: Reading, states: StatesFound): OfficialFinding[] {
  const ctx = nameContext(reading, states)
  const { tokens } = reading
  const found: OfficialFinding[] = []
  let at = 0
  while (at < tokens.length) {
    const token = tokens[at] as Token
    if (token.type !== 'word' || !STARTS.has(token.key) || !ctx.readable(at)) {
      at++
      continue
    }
    const group = findGroup(ctx, at)
    if (group) {
      found.push(group)
      at = group.to
      continue
    }
    const chain = parseChain(ctx, at)
    at = chain ? readChain(ctx, chain, found) : at + 1
  }
  return found
}

/** Words at which a title, a form of address or a group may begin; one look-up for each word of the article. */
const STARTS: Set<string> = new Set([
  ...HEADS.keys(),
  ...MODIFIERS,
  ...RANKS.keys(),
  ...STATE_WORDS.keys(),
  ...ACRONYMS.keys(),
  ...HONORIFICS,
  ...HONORIFIC_STARTS,
  'staff',
  'pilot',
  'both',
  'the',
  'sheikh',
  'sheikha',
  'sayyid',
])

/** Reads offices, ranks and honorifics in any order at a token; null where none begins there. */
function parseChain(ctx: NameContext, index: number): Chain | null {
  const { tokens } = ctx
  const chain: Chain = { from: index, to: index, phrases: [], rank: null, rankFrom: -1, honorific: false, personal: -1 }
  const sentence = ctx.reading.sentenceOf[index]
  let at = index
  const limit = Math.min(tokens.length, index + 40)
  while (at < limit && ctx.reading.sentenceOf[at] === sentence) {
    const rank = parseRank(ctx, at)
    const phrase = rank && rank.to > at + 1 ? null : parseOffice(ctx, at)
    if (phrase && !(chain.rank && chain.phrases.length > 0)) {
      chain.phrases.push(phrase)
      at = phrase.to
      chain.to = at
      chain.personal = -1
      const joined = joint(ctx, at)
      const next = joined > at ? parseOffice(ctx, joined) : null
      if (next && mayHoldBoth(phrase, next)) at = joined
      continue
    }
    if (rank) {
      if (chain.rank === null) {
        chain.rank = rank.rank
        chain.rankFrom = at
      }
      if (chain.personal < 0) chain.personal = at
      at = parseRetired(ctx, rank.to)
      // "Major General (Pilot) X", "Lieutenant General Staff X".
      at = skipCorps(ctx, at)
      chain.to = at
      continue
    }
    const honorific = parseHonorific(ctx, at)
    if (honorific > at) {
      if (chain.personal < 0) chain.personal = at
      chain.honorific = true
      at = honorific
      chain.to = at
      continue
    }
    const retired = chain.to > index ? parseRetired(ctx, at) : at
    if (retired > at) {
      at = retired
      chain.to = at
      continue
    }
    break
  }
  return chain.to > index ? chain : null
}

const CORPS = /^(staff|pilot|engineer|dr|navy|eng)$/
function skipCorps(ctx: NameContext, from: number): number {
  const { tokens } = ctx
  let at = from
  for (let count = 0; count < 3; count++) {
    if (CORPS.test(tokens[at]?.key ?? '') && tokens[at]?.capital && tokens[at + 1]?.capital) at++
    else if (tokens[at]?.key === '(' && CORPS.test(tokens[at + 1]?.key ?? '') && tokens[at + 2]?.key === ')') at += 3
    else break
  }
  return at
}

/** "and", "&", "/" or "-cum-" between two offices of one person: the token after it, or `at`. */
function joint(ctx: NameContext, at: number): number {
  const { tokens } = ctx
  const key = tokens[at]?.key
  if (key === 'and' || key === '&' || key === '/') return at + 1
  if (key === '-' && tokens[at + 1]?.key === 'cum' && tokens[at + 2]?.key === '-') return at + 3
  if (key === ',' && tokens[at + 1]?.key === 'and') return at
  return at
}

/** Can one person hold both? A prime minister is not the army chief that stands beside him. */
function mayHoldBoth(a: OfficePhrase, b: OfficePhrase): boolean {
  if (a.office.id === b.office.id || a.plural || b.plural) return false
  if (a.head?.id === 'counterpart' || b.head?.id === 'counterpart') return false
  const top = (phrase: OfficePhrase): boolean => phrase.office.seniority === 1
  if (top(a) && top(b)) return false
  if (a.office.sector !== b.office.sector) {
    const ids = `${a.office.id} ${b.office.id}`
    return (
      /commander\.chief|councillor|^prince|^monarch|^head\.state chief|minister\.defence commander/.test(ids) &&
      !/head\.government/.test(ids)
    )
  }
  if (top(a) && a.office.id === 'head.state') return b.office.sector === 'MIL'
  if (top(a)) return b.office.id.startsWith('minister') && b.office.seniority <= 2
  return true
}

/** Writes the findings of one chain. @returns where to read on. */
function readChain(ctx: NameContext, chain: Chain, found: OfficialFinding[]): number {
  const last = chain.phrases.at(-1)
  const isCounterpart = last?.head?.id === 'counterpart'
  const middle = chain.phrases.findIndex((phrase) => phrase.head?.id === 'counterpart')
  if (middle >= 0 && !isCounterpart) {
    // "his Uzbek counterpart Minister X": the description ends before the second title.
    const phrase = chain.phrases[middle] as OfficePhrase
    const role = counterpartRole(ctx, { ...chain, to: phrase.to, phrases: chain.phrases.slice(0, middle + 1) }, phrase)
    if (role) found.push(role)
    const end = readChain(ctx, { ...chain, from: phrase.to, phrases: chain.phrases.slice(middle + 1) }, found)
    const person = found.at(-1)
    if (role && person?.kind === 'official') link(person, role)
    return Math.max(end, phrase.to)
  }
  const within = ctx.reading.sentenceOf[chain.to] === ctx.reading.sentenceOf[chain.to - 1]
  const nameTo = within && !isAbbreviation(ctx, chain.to) ? parseName(ctx, chain.to) : chain.to
  if (nameTo > chain.to) {
    if (chain.phrases.length === 0 && chain.rank === null && !strongHonorific(ctx, chain)) return chain.from + 1
    if (
      chain.rank !== null &&
      WEAK_RANKS.has(chain.rank) &&
      chain.phrases.length === 0 &&
      nameTo - chain.to < 2 &&
      ctx.print(chain.from) !== 'prose'
    )
      return nameTo
    if (isCounterpart) {
      const role = counterpartRole(ctx, chain, last)
      if (role) found.push(role)
      const person = official(ctx, { ...chain, from: chain.to, phrases: [] }, chain.to, nameTo)
      if (role) link(person, role)
      found.push(person)
      return nameTo
    }
    const person = official(ctx, chain, chain.to, nameTo)
    found.push(person)
    return moreNames(ctx, chain, nameTo, found)
  }
  if (chain.phrases.length === 0) return chain.rank ? rankRole(ctx, chain, found) : chain.from + 1
  const role = isCounterpart ? counterpartRole(ctx, chain, last) : roleOf(ctx, chain)
  const to = (last as OfficePhrase).to
  if (!role) return to
  const before = apposedBefore(ctx, role, found)
  found.push(role)
  if (before) {
    link(before, role)
    return role.to
  }
  return apposedAfter(ctx, role, found)
}

/** "Chairman JCSC": capitals that nobody can pronounce are no name. */
function isAbbreviation(ctx: NameContext, index: number): boolean {
  const token = ctx.tokens[index]
  if (!token?.capitals || ctx.print(index) === 'capitals') return false
  return token.text.length > 2 && !/[aeiouy]/.test(token.key) && !ctx.tokens[index + 1]?.capital
}

function strongHonorific(ctx: NameContext, chain: Chain): boolean {
  const key = ctx.tokens[chain.from]?.key ?? ''
  return (
    (HONORIFIC_STARTS.has(key) || key === 'h.e' || key === 'ayatollah' || key === 'hrh' || key === 'senator') &&
    ctx.tokens[chain.from]?.capital === true
  )
}

function officesOf(chain: Chain): OfficeFinding[] {
  return chain.phrases
    .filter((phrase) => phrase.head?.id !== 'counterpart')
    .map((phrase) => ({
      id: phrase.office.id,
      title: phrase.office.title,
      sector: phrase.office.sector,
      state: phrase.state,
      seniority: phrase.office.seniority,
      from: phrase.from,
      to: phrase.to,
    }))
}

/** NATO’s secretary general serves no state. */
function organisationOf(chain: Chain): { organisation?: string } {
  const name = chain.phrases.find((phrase) => phrase.organisation && phrase.countries.length === 0)?.organisation
  return name ? { organisation: name } : {}
}

function countriesOf(ctx: NameContext, chain: Chain, from: number, to: number): OfficialFinding['countries'] {
  const inside = chain.phrases.flatMap((phrase) => phrase.countries.map((entry) => ({ ...entry, confidence: 0.96 })))
  const left = lookLeft(ctx, from).countries
  const all = [...left, ...inside]
  return all.length > 0 ? all : lookRight(ctx, to)
}

function official(ctx: NameContext, chain: Chain, nameFrom: number, nameTo: number): OfficialFinding {
  const { tokens, reading } = ctx
  const name = printedName(reading.text.slice((tokens[nameFrom] as Token).start, (tokens[nameTo - 1] as Token).end))
  const reasons: string[] = []
  const office = chain.phrases.length > 0
  if (office) reasons.push('The office stands before the name')
  if (chain.rank) reasons.push('A military rank stands before the name')
  if (!office && !chain.rank) reasons.push('A form of address stands before the name')
  const weak = !office && (chain.rank === null || WEAK_RANKS.has(chain.rank))
  const prose = ctx.print(nameFrom) === 'prose'
  const after = parseRetired(ctx, nameTo)
  const isMark = after > nameTo && /^(retd|rtd|retired|ret)$/.test(tokens[nameTo + 1]?.key ?? '')
  return {
    kind: 'official',
    from: chain.from,
    to: isMark ? after : nameTo,
    nameFrom,
    nameTo,
    name,
    offices: officesOf(chain),
    rank: chain.rank,
    countries: countriesOf(ctx, chain, chain.from, nameTo),
    group: false,
    relation: null,
    ...organisationOf(chain),
    confidence: weak ? 0.5 : prose ? 0.95 : 0.85,
    reasons,
  }
}

/** "Defence Ministers X and Y", "Generals X and Y": the title holds for each name. */
function moreNames(ctx: NameContext, chain: Chain, from: number, found: OfficialFinding[]): number {
  const { tokens } = ctx
  const pluralRank = chain.rankFrom >= 0 && tokens[chain.rankFrom]?.key.endsWith('s') === true
  if (!pluralRank && !chain.phrases.some((phrase) => phrase.plural)) return from
  let at = from
  const first = found.length - 1
  for (let count = 0; count < 8; count++) {
    const key = tokens[at]?.key
    if (key !== 'and' && key !== ',' && key !== '&') break
    const start = key === ',' && tokens[at + 1]?.key === 'and' ? at + 2 : at + 1
    const end = parseName(ctx, start)
    if (end === start) break
    found.push({ ...official(ctx, { ...chain, from: start }, start, end), countries: [] })
    at = end
  }
  const countries = countriesBefore(ctx, chain.from)
  if (countries.length > 1 && countries.length === found.length - first)
    countries.forEach((country, offset) => {
      const person = found[first + offset]
      if (person)
        person.countries = [
          { country, confidence: 0.85, reason: 'The countries stand before the office in the order of the names' },
        ]
    })
  return at
}

/** "the visiting general": a rank alone, beside a determiner. */
function rankRole(ctx: NameContext, chain: Chain, found: OfficialFinding[]): number {
  const left = lookLeft(ctx, chain.from)
  const next = ctx.tokens[chain.to]
  const modifies = next?.type === 'word' && next.capital
  const weak = WEAK_RANKS.has(chain.rank ?? '') || chain.rank === 'Commodore'
  if (
    (left.from === chain.from && left.countries.length === 0) ||
    left.indefinite ||
    modifies ||
    weak ||
    !left.definite
  )
    return chain.to
  // "the general public", "the general situation": the adjective.
  if (chain.rank === 'General' && !ctx.tokens[chain.from]?.capital && !followedByVerb(next) && !left.visiting)
    return chain.to
  found.push({
    kind: 'role',
    from: left.from,
    to: chain.to,
    nameFrom: chain.to,
    nameTo: chain.to,
    name: null,
    offices: [],
    rank: chain.rank,
    countries: left.countries,
    group: false,
    relation: null,
    confidence: 0.6,
    reasons: ['A rank with “the” describes somebody named elsewhere'],
  })
  return chain.to
}

const VERBS = new Set(
  'said says met told lauded praised appreciated expressed also was is will would had has assured thanked arrived visited underscored highlighted emphasised emphasized reaffirmed reiterated stressed added commended acknowledged called discussed'.split(
    ' ',
  ),
)
function followedByVerb(token: Token | undefined): boolean {
  return (
    token === undefined || token.key === '.' || token.key === ',' || VERBS.has(token.key) || token.type === 'possessive'
  )
}

/** Words after an office that make it part of something else: "Prime Minister’s Office", "minister-level". */
const NO_ROLE = new Set(
  'guest executive whip reporter economist selector organiser office house secretariat level residence meeting meetings conference summit election elections post candidate cup trophy visit-level ship position hostel mess complex lodge palace ministerial dialogue talks forum'.split(
    ' ',
  ),
)
const OF_ANOTHER = new Set(
  'office house secretariat residence lodge special adviser advisor spokesperson spokesman spokeswoman aide assistant wife son daughter brother envoy representative party cabinet department'.split(
    ' ',
  ),
)

/** An office without a name as a description of somebody, or null where it is none. */
function roleOf(ctx: NameContext, chain: Chain): OfficialFinding | null {
  const { tokens } = ctx
  const first = chain.phrases[0] as OfficePhrase
  const last = chain.phrases.at(-1) as OfficePhrase
  const to = last.to
  const left = lookLeft(ctx, chain.from)
  const next = tokens[to]
  if (first.plural || left.indefinite) return null
  if (next && (NO_ROLE.has(next.key) || (next.key === '-' && !next.spaced && NO_ROLE.has(tokens[to + 1]?.key ?? ''))))
    return null
  if (next?.type === 'possessive' && OF_ANOTHER.has(tokens[to + 1]?.key ?? '')) return null
  if (next?.key === "'" && !next.spaced && OF_ANOTHER.has(tokens[to + 1]?.key ?? '')) return null
  // "the country’s premier defence show".
  if (
    tokens[to - 1]?.key === 'premier' &&
    next?.type === 'word' &&
    !next.capital &&
    !VERBS.has(next.key) &&
    next.key !== 'of'
  )
    return null
  const inside = chain.phrases.some((phrase) => phrase.countries.length > 0)
  const strong = !first.head?.weak || first.modified
  const bare = !left.definite && left.countries.length === 0 && !inside
  if (!strong && bare) return null
  if (
    bare &&
    !tokens[chain.from]?.capital &&
    ctx.print(chain.from) === 'prose' &&
    !(first.head?.id === 'minister' && !first.modified)
  )
    return null
  if (first.head?.id === 'assistant' && !inside && left.countries.length === 0) return null
  return {
    kind: 'role',
    from: left.from,
    to,
    nameFrom: to,
    nameTo: to,
    name: null,
    offices: officesOf(chain),
    rank: null,
    countries: countriesOf(ctx, chain, chain.from, to),
    group: false,
    relation: null,
    ...organisationOf(chain),
    confidence: bare ? 0.6 : strong ? 0.85 : 0.7,
    reasons: ['An office without a name describes a person'],
  }
}

function counterpartRole(ctx: NameContext, chain: Chain, phrase: OfficePhrase): OfficialFinding | null {
  const { tokens } = ctx
  if (phrase.plural) return null
  const left = lookLeft(ctx, chain.from)
  const right = phrase.countries.length > 0 ? [] : lookRight(ctx, phrase.to)
  const countries = [...left.countries, ...phrase.countries.map((entry) => ({ ...entry, confidence: 0.95 })), ...right]
  if (!left.definite && countries.length === 0) return null
  // "his colleague" may be anybody; "his Estonian colleague" is a counterpart.
  if (tokens[phrase.to - 1]?.key !== 'counterpart' && countries.length === 0) return null
  return {
    kind: 'role',
    from: left.from,
    to: phrase.to,
    nameFrom: phrase.to,
    nameTo: phrase.to,
    name: null,
    offices: [],
    rank: null,
    countries: countries.map((entry) => ({ ...entry, reason: 'The country stands beside “counterpart”' })),
    group: false,
    relation: 'counterpart',
    confidence: 0.85,
    reasons: ['“Counterpart” describes a person of the same office'],
  }
}

/** Joins a name and the description beside it: they are one person, who holds the office. */
function link(person: OfficialFinding, role: OfficialFinding): void {
  role.beside = person
  person.offices = [...person.offices, ...role.offices]
  person.countries = [...person.countries, ...role.countries]
  person.relation ??= role.relation
  if (role.organisation) person.organisation ??= role.organisation
  if (person.rank === null) person.rank = role.rank
  if (role.offices.length > 0) person.reasons.push('The office stands beside the name')
  if (role.relation) person.reasons.push('“Counterpart” stands beside the name')
  if (person.confidence < 0.85) person.confidence = 0.85
}

/** "General X, the chief of ...": the name before a description. It may be known already, or be a name without any title. */
function apposedBefore(ctx: NameContext, role: OfficialFinding, found: OfficialFinding[]): OfficialFinding | null {
  const { tokens, reading } = ctx
  let at = role.from - 1
  // "NAME, Pakistan’s defence minister": the possessive stands between comma and role.
  if (tokens[at]?.type === 'possessive') {
    const country = ctx.countryAt(at - 1)
    if (!country) return null
    at = country.from - 1
    if (tokens[at]?.key === 'the') at--
  }
  if (/^(is|was)$/.test(tokens[at]?.key ?? '') && tokens[at - 1]?.key === 'who') at -= 2
  else if (tokens[at]?.key === 'also' && tokens[at - 2]?.key === 'who') at -= 3
  if (at < 0 || reading.sentenceOf[at] !== reading.sentenceOf[role.from]) return null
  let end = at
  if (tokens[at]?.key === 'as' && tokens[role.from]?.key !== 'a') end = at
  else if (found.at(-1)?.kind === 'official' && found.at(-1)?.nameTo === role.from) return found.at(-1) ?? null
  else if (tokens[at]?.key !== ',' && tokens[at]?.key !== '(' && !(tokens[at]?.key === '-' && tokens[at]?.spaced))
    return null
  const closing = tokens[end - 1]?.key === ')' ? end - 1 : -1
  if (closing > 0) {
    const open = closing - 2
    if (tokens[open]?.key === '(') end = open
  }
  const previous = found.at(-1)
  const isNear =
    previous !== undefined &&
    end > previous.to &&
    end - previous.to <= 7 &&
    /^(of|from)$/.test(tokens[previous.to]?.key ?? '')
  if (previous?.kind === 'official' && (previous.nameTo === end || isNear || decorated(ctx, previous.nameTo, end))) {
    // "Defence Minister X, Army Chief Y ..." has its own name and does not come here; a second office in a list does.
    return role.relation === null && conflicts(previous, role) ? null : previous
  }
  while (
    end > 2 &&
    tokens[end - 1]?.capitals &&
    (tokens[end - 1] as Token).text.length <= 5 &&
    !isNameWord(ctx, end - 1, false)
  )
    end--
  const start = nameBefore(ctx, end)
  if (start < 0 || (previous && previous.to > start) || ctx.placeAt(start) || ctx.organisationAt(start)) return null
  if (ctx.print(start) !== 'prose') return null
  const person = official(
    ctx,
    { from: start, to: start, phrases: [], rank: null, rankFrom: -1, honorific: false, personal: -1 },
    start,
    end,
  )
  person.reasons = []
  person.confidence = 0.85
  found.push(person)
  return person
}

/** Decorations and degrees between a name and the comma: "RWP RSP", "NI(M), psc, PhD". */
function decorated(ctx: NameContext, from: number, to: number): boolean {
  if (to <= from || to - from > 24) return false
  for (let i = from; i < to; i++) {
    const token = ctx.tokens[i] as Token
    const isMark = token.type === 'mark' && /^[,().]$/.test(token.key)
    if (
      !isMark &&
      !(
        token.type === 'word' &&
        (token.capitals || token.text.length < 5 || DEGREES.has(token.key)) &&
        !VERBS.has(token.key)
      )
    )
      return false
  }
  return ctx.tokens[from]?.capitals === true || ctx.tokens[from]?.key === ',' || ctx.tokens[from]?.key === '('
}
const DEGREES = new Set(['mphil', 'retired', 'm.phil'])

function conflicts(person: OfficialFinding, role: OfficialFinding): boolean {
  const [a, b] = [person.countries[0]?.country, role.countries[0]?.country]
  return a !== undefined && b !== undefined && a !== b
}

const ORGANS = new Set(['ministry', 'department', 'headquarters', 'directorate', 'office', 'government'])
/** "Secretary, Ministry of Defence, X": the organ between two commas. @returns the token after it, or `start`. */
function skipOrgan(ctx: NameContext, start: number): number {
  const { tokens } = ctx
  const country = ctx.countryAt(start)
  const isOrgan =
    ORGANS.has(tokens[start]?.key ?? '') || (country !== undefined && DOMAINS.has(tokens[country.to]?.key ?? ''))
  if (!isOrgan) return start
  for (let i = start + 1; i < start + 10; i++) {
    const token = tokens[i]
    if (token?.key === ',') return i + 1
    if (
      token?.type === 'word' &&
      (DOMAINS.has(token.key) || /^(of|the|and|for)$/.test(token.key) || ctx.countryAt(i)) &&
      !parseRank(ctx, i)
    )
      continue
    return i > start + 1 && token?.capital ? i : start
  }
  return start
}

/** "the Commander of ..., General X", "Defence Minister, Khawaja Y": the name after a description and a comma. */
function apposedAfter(ctx: NameContext, role: OfficialFinding, found: OfficialFinding[]): number {
  const { tokens, reading } = ctx
  let at = role.to
  // "counterpart from Oman, NAME": the country is part of the description.
  if (role.relation && /^(from|of|in)$/.test(tokens[at]?.key ?? '')) {
    const start = tokens[at + 1]?.key === 'the' ? at + 2 : at + 1
    const country = ctx.countryAt(start)
    if (country) at = country.to
  }
  const mark = tokens[at]?.key
  const direct = at > role.to
  if (mark !== ',' && mark !== '(' && mark !== ':' && !direct) return role.to
  let start = mark === ',' || mark === '(' || mark === ':' ? at + 1 : at
  // ", Italian Brigadier General X": the country of the person stands between.
  const between = ctx.countryAt(start)
  if (between?.form === 'demonym' && parseRank(ctx, between.to)) start = between.to
  start = skipOrgan(ctx, start)
  if (reading.sentenceOf[start] !== reading.sentenceOf[role.from]) return role.to
  const chain = parseChain(ctx, start)
  if (chain && chain.phrases.length > 0) {
    const prince = chain.phrases.every(
      (phrase) => phrase.office.id.startsWith('prince') || phrase.office.id === 'senator',
    )
    if (!prince && role.relation && parseName(ctx, chain.to) > chain.to) {
      const end = parseName(ctx, chain.to)
      const person = official(ctx, chain, chain.to, end)
      link(person, role)
      found.push(person)
      return end
    }
    if (!prince) return secondOffice(ctx, role, chain, found)
  }
  const nameFrom = chain?.to ?? start
  const nameTo = parseName(ctx, nameFrom)
  if (nameTo === nameFrom) return role.to
  const titled = chain !== null && (chain.rank !== null || chain.honorific || chain.phrases.length > 0)
  if (
    !titled &&
    (nameTo - nameFrom < 2 || ctx.placeAt(nameFrom) || ctx.organisationAt(nameFrom) || ctx.print(nameFrom) !== 'prose')
  )
    return role.to
  if (mark === ':' && !titled) return role.to
  const person = official(
    ctx,
    chain ?? { from: start, to: start, phrases: [], rank: null, rankFrom: -1, honorific: false, personal: -1 },
    nameFrom,
    nameTo,
  )
  if (!between) person.countries = person.countries.filter((entry) => !/before/.test(entry.reason))
  link(person, role)
  found.push(person)
  return nameTo
}

/** "the Chief of Defence Staff, Commander of the Army, General X": more offices of one person before the name. */
function secondOffice(ctx: NameContext, role: OfficialFinding, chain: Chain, found: OfficialFinding[]): number {
  const nameTo = parseName(ctx, chain.to)
  if (
    nameTo > chain.to ||
    role.relation ||
    !chain.phrases.every((phrase) => phrase.office.sector === role.offices[0]?.sector)
  )
    return role.to
  const second = roleOf(ctx, chain)
  if (!second || second.from !== chain.from) return role.to
  const at = found.length
  found.push(second)
  const end = apposedAfter(ctx, second, found)
  if (!second.beside) {
    found.length = at
    return role.to
  }
  link(second.beside, role)
  return end
}
