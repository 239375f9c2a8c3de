/** The officials of an article by token, and small questions about them. */
import type { OfficialFinding, PeopleFound, Person, StatesFound } from '../findings.ts'
import { addTo, indexOf } from './meeting-words.ts'
import type { Reading } from '../text/reading.ts'
import { type NameContext, nameContext } from '../officials/names-context.ts'
import type { Token } from '../text/tokens.ts'
import { remembering } from '../text/words.ts'
import { words } from '../word-signs.ts'

/** One official, or one role without a name, that takes part. */
export interface Taker {
  /** Id of the person in the article, or "f7" for a finding that is nobody's. */
  key: string
  finding: number
  /** What stands at that number. */
  found: OfficialFinding
  person: Person | undefined
  country: string | null
  delegation: boolean
}

/** Look-ups by token, built once an article. */
export interface Cast {
  tokens: Token[]
  people: PeopleFound
  persons: Map<string, Person>
  /** For each token the index of the widest finding that covers it, or -1. */
  findingAt: number[]
  /** For each token the country named there, or undefined. */
  countryAt: (string | undefined)[]
  names: NameContext
  /** Persons, and findings, of those who pass on what others did, and the dead. */
  speakers: Set<Person | OfficialFinding>
}

/** Builds the look-ups. */
export function castOf(reading: Reading, states: StatesFound, people: PeopleFound): Cast {
  const { length } = reading.tokens
  const findingAt = new Array<number>(length).fill(-1)
  const { findings } = people
  for (let i = 0; i < findings.length; i++) {
    const { from, to } = findings[i] as OfficialFinding
    for (let t = from; t < to; t++) {
      const old = findingAt[t] as number
      if (old < 0 || to - from > widthOf(findings[old] as OfficialFinding)) findingAt[t] = i
    }
  }
  const countryAt = new Array<string | undefined>(length).fill(undefined)
  for (const { from, to, country } of states.countries) for (let t = from; t < to; t++) countryAt[t] = country
  for (const { from, to, country } of states.organisations)
    if (country) for (let t = from; t < to; t++) countryAt[t] ??= country
  const persons = new Map<string, Person>()
  const speakers = new Set<Person | OfficialFinding>()
  for (const person of people.persons) {
    persons.set(person.id, person)
    if (isSpeaker(person) || isDead(reading.tokens, person, findings)) speakers.add(person)
  }
  for (const finding of findings) if (isSpeaker(finding)) speakers.add(finding)
  return {
    tokens: reading.tokens,
    people,
    persons,
    findingAt,
    countryAt,
    names: nameContext(reading, states),
    speakers,
  }
}

const widthOf = ({ from, to }: OfficialFinding): number => to - from

/** A state named at a token by its name, not by its demonym: "Lachin, Azerbaijan". */
export function isStateName({ names }: Cast, at: number): boolean {
  const form = names.countryAt(at)?.form
  return form !== undefined && form !== 'demonym'
}

/** The organisation of states named at a token. */
export function organisationAt({ names }: Cast, at: number): string | null {
  const organisation = names.organisationAt(at)
  return organisation && !organisation.country ? organisation.id : null
}

/** Everyone who takes part is made here: of one shape, and so read fast. */
export const takerOf = (
  key: string,
  finding: number,
  found: OfficialFinding,
  person: Person | undefined,
  country: string | null,
  delegation: boolean,
): Taker => ({ key, finding, found, person, country, delegation })

/** His name, as far as the article tells it. */
export const nameOf = ({ person, found }: Taker): string | null => person?.name ?? found.name

/** The people behind a finding: one, several for a group, or the finding itself where it is nobody's. */
export function takersOf(cast: Cast, index: number, delegation = false): Taker[] {
  const finding = cast.people.findings[index]
  if (!finding || cast.speakers.has(finding)) return []
  const ids = cast.people.who[index] ?? []
  // "The defence ministers of A, B and C" are not the one or two of them whom the report names.
  if (
    finding.group &&
    ids.length > 0 &&
    ids.length < statesIn(cast, finding.from, Math.min(finding.to, finding.from + 40)).length
  )
    return []
  if (ids.length === 0) {
    if (finding.group) return []
    return [takerOf(`f${index}`, index, finding, undefined, finding.countries[0]?.country ?? null, delegation)]
  }
  const takers: Taker[] = []
  for (const id of ids) {
    const person = cast.persons.get(id)
    if (person && cast.speakers.has(person)) continue
    // Who speaks for an organisation is of no state that was only guessed.
    const country = (finding.organisation && person?.countryInferred ? null : person?.country) ?? null
    takers.push(takerOf(id, index, finding, person, country, delegation))
  }
  return takers
}

/** The states that are named in the tokens `from` up to `to`, each once. */
export function statesIn({ countryAt }: Cast, from: number, to: number): string[] {
  const states: string[] = []
  for (let t = from; t < to; t++) addTo(states, countryAt[t])
  return states
}

/** Who passes on what others did. */
const speaks = remembering((title) => /spokes|press secretary|press officer/i.test(title))
const isSpeaker = ({ offices }: Person | OfficialFinding): boolean =>
  offices[0] !== undefined && speaks(offices[0].title)

/** So many mentions of a person tell for whom he acts; a name repeated thousands of times is not read each time. */
const MOST_READ = 60

/** "the assassination of General X", "the martyred general Y": spoken of, and at no table. */
function isDead(tokens: Token[], { findings }: Person, all: OfficialFinding[]): boolean {
  return findings.slice(0, MOST_READ).some((index) => {
    const from = all[index]?.from ?? 0
    const before = tokens[from - 1]?.key === 'the' ? from - 2 : from - 1
    return tokens[before]?.key === 'of' ? DEATHS.holds(tokens[before - 1]) : DEAD.holds(tokens[from - 1])
  })
}
const DEATHS = words('assassination killing martyrdom murder death funeral')
const DEAD = words('martyred slain assassinated')

/** The organisation of states for which an official without a country acts: "Chief of the Joint Staff of NATO". */
export function organisationOf(cast: Cast, taker: Taker): string | null {
  const findings = taker.person?.findings ?? [taker.finding]
  for (let i = 0; i < findings.length && i < MOST_READ; i++) {
    const finding = cast.people.findings[findings[i] as number]
    if (!finding) continue
    if (finding.organisation) return finding.organisation
    // "NATO's deputy head".
    for (let t = finding.from - 2; t < finding.to + 3; t++) {
      if (t < finding.from && cast.tokens[finding.from - 1]?.type !== 'possessive') continue
      const organisation = organisationAt(cast, t)
      // An ambassador to NATO acts for his state.
      if (organisation)
        return cast.tokens[t - 1]?.key === 'to' || cast.tokens[t - 2]?.key === 'to' ? null : organisation
    }
  }
  return null
}

/** "the Chief of Defence Staff, General X": a nameless role in front of a name, with a comma between, is that person. */
export function apposed(cast: Cast, takers: Taker[]): Taker[] {
  if (takers.length < 2) return takers
  return takers.filter((taker, at) => {
    // "his host, Minister X": X is the host, whoever else was one before.
    const { name, offices, to } = taker.found
    if (name === null && /^(?:host|guest)$/i.test(offices[0]?.title ?? '') && cast.tokens[to]?.key === ',') {
      const next = takers[at + 1]?.found
      if (next?.name && next.from - to <= 3) return false
    }
    if (nameOf(taker)) return true
    // "General X, Assistant Chief of Defence Staff of the UK": a role right behind a name gives it its country.
    const before = takers[at - 1]
    const beforeEnd = before?.found.to ?? -1
    const own = taker.found.from
    const owner =
      before &&
      own >= beforeEnd &&
      before.person?.name &&
      ((own - beforeEnd > 3 && cast.tokens[beforeEnd]?.key === ',' && isRow(cast, beforeEnd, own)) ||
        (own - beforeEnd <= (cast.tokens[own - 1]?.type === 'possessive' || isNew(cast, beforeEnd) ? 7 : 3) &&
          indexOf(cast.tokens, beforeEnd, own, 'and') < 0))
        ? before
        : null
    if (owner) {
      const guessed = owner.person?.countryInferred !== false
      if (taker.country === owner.country || taker.country === null || guessed) {
        if (taker.country !== null) owner.country = taker.country
        return false
      }
    }
    const named = takers.slice(at + 1).find((other) => other.person?.name)
    const start = named?.found.from
    const ownEnd = taker.found.to
    if (!named || start === undefined) return true
    // "King's Military Adviser and Chief of Staff General X", "Deputy Chief the A Forces General X": one string of titles.
    // "Minister of Defence of A, Leader of the Majority and Chair of the Council, X": also over offices that are not read.
    const goesOn =
      taker.country === null
        ? start - ownEnd < 9 && !ARTICLES.holds(cast.tokens[own - 1])
        : named === takers[at + 1] && taker.country === named.country && start - ownEnd > 3
    if (goesOn && isRow(cast, ownEnd, start)) return false
    // "Chief of Staff of B - General X".
    if (!/^[,-]$/.test(cast.tokens[start - 1]?.key ?? '')) return true
    // "the chief of the B Guard, General X": the office that prints its state tells more than a guess at the name.
    if (taker.country !== null && start - ownEnd <= 3 && named.person?.countryInferred) {
      named.country = taker.country
      return false
    }
    return taker.country !== null && named.country !== null && taker.country !== named.country
  })
}

/** ", Leader of the Majority and": words of offices of one person, none with an article of its own. */
function isRow({ tokens, countryAt }: Cast, from: number, to: number): boolean {
  for (let t = from; t < to; t++) {
    const { key, capital } = tokens[t] as Token
    if (!capital && !countryAt[t] && !JOINS.holds(tokens[t])) return false
    if (key === 'the' && LISTS.holds(tokens[t - 1])) return false
  }
  return to > from && to - from < 15
}
const ARTICLES = words('a an the his her its their')
const JOINS = words(', and of the for in -')
const LISTS = words(', and')

/** ", the newly appointed attaché". */
function isNew(cast: Cast, at: number): boolean {
  return cast.tokens[at]?.key === ',' && /^new(?:ly)?$/.test(cast.tokens[at + 2]?.key ?? '')
}

/** Each official once. */
export const once = (takers: Taker[]): Taker[] =>
  takers.length < 2 ? takers : takers.filter((taker, at) => takers.findIndex((other) => other.key === taker.key) === at)

/** "A told his counterpart B during their meeting": the last two officials of different states in front. */
export function pairBefore(cast: Cast, from: number, to: number, most = 2, any = false): Taker[] {
  const found: Taker[] = []
  for (let t = from; t < to; t++) {
    const index = cast.findingAt[t] as number
    if (index < 0) continue
    for (const taker of takersOf(cast, index)) if (!found.some((other) => other.key === taker.key)) found.push(taker)
    t = (cast.people.findings[index]?.to ?? t + 1) - 1
  }
  const pair = any ? found.slice(0, most) : found.slice(-most)
  return pair.length >= 2 && (any || pair[0]?.country !== pair[1]?.country) ? pair : []
}

/** The first official of a sentence that stands in front of its verb: whom "he" and "his" of the next sentence mean. */
export function subjectOf(cast: Cast, from: number, to: number): Taker[] {
  for (let t = from; t < Math.min(to, from + 40); t++) {
    const index = cast.findingAt[t] as number
    if (index >= 0 && !isBrought(cast, t)) return takersOf(cast, index)
  }
  return []
}

/** "Accompanied by A's army chief X, the minister met": X came along. @param at a token of the finding. */
export function isBrought({ tokens, countryAt, findingAt }: Cast, at: number): boolean {
  let t = at - 1
  while (findingAt[t] === findingAt[at] || countryAt[t] || NO_BREAK.holds(tokens[t])) t--
  return tokens[t]?.key === 'by' && BRINGS.holds(tokens[t - 1])
}
const NO_BREAK = words("the 's its his her")
const BRINGS = words('accompanied flanked joined')
