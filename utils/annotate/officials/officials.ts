/** The grammar of office, rank, honorific and name: which spans name an official, or describe one. */
import { HONORIFIC_ENDS, HONORIFIC_MIDDLES, HONORIFIC_STARTS, HONORIFICS } from '../../gazetteer/honorifics.ts'
import { ACRONYMS, DOMAINS, HEADS, MODIFIERS, STATE_WORDS } from '../../gazetteer/offices.ts'
import { RANKS } from '../../gazetteer/ranks.ts'
import { because } from '../../reasons/reasons.ts'
import type { OfficialFinding, StatesFound } from '../findings.ts'
import { type NameContext, nameContext } from './names-context.ts'
import { parseName } from './names.ts'
import { apposedAfter, apposedBefore, followsName, partnerBefore } from './officials-apposition.ts'
import { type Chain, parseChain, untitledChain } from './officials-chain.ts'
import { countriesAround, namesAfter, namesOfStates, ofCountries, statesWithNames } from './officials-lists.ts'
import { countriesBefore } from './officials-country.ts'
import { link, official } from './officials-findings.ts'
import { findGroup } from './officials-groups.ts'
import type { OfficePhrase } from './officials-phrase.ts'
import {
  BODIES,
  PARTIES,
  isAbbreviation,
  isAnybody,
  isCredit,
  isThing,
  strongHonorific,
  UNITS,
} from './officials-no-name.ts'
import { counterpartRole, namedAfterComma, rankRole, roleOf } from './officials-roles.ts'
import { parseHonorific, parseRank } from './officials-title.ts'
import type { Reading } from '../text/reading.ts'
import type { Token } from '../text/tokens.ts'
import { signOf } from '../word-signs.ts'

/** Finds officials and roles by the words at the spot alone, ordered by `from`; who is who is decided in people.ts. */
export function findOfficials(reading: Reading, states: StatesFound): OfficialFinding[] {
  const ctx = nameContext(reading, states)
  const { tokens } = reading
  const found: OfficialFinding[] = []
  /** Countries that a plural named last, in order ("the defence ministers of A, B and C"). */
  let listed: string[] = []
  /** The plural that named them. */
  let title: Chain | null = null
  let at = 0
  while (at < tokens.length) {
    const token = tokens[at] as Token
    if (title && reading.sentenceOf[at] === (reading.sentenceOf[title.from] ?? -1) + 1) {
      const rest = token.capital ? namesOfStates(ctx, at, listed, title, found) : at
      title = null
      if (rest > at) {
        at = rest
        continue
      }
    }
    if (token.type !== 'word' || (token.signs & STARTS) === 0 || !ctx.readable(at)) {
      at++
      continue
    }
    const group = findGroup(ctx, at)
    if (group) {
      const first = found.push(group)
      at = namesAfter(ctx, group.to, listed, found)
      // "the two defence ministers, A (Norway) and B (Germany)".
      for (const person of found.slice(first)) person.offices = group.offices
      continue
    }
    if (
      (token.key === 'the' || token.key === 'both') &&
      !HONORIFIC_MIDDLES.holds(tokens[at + 1]) &&
      !HONORIFIC_ENDS.holds(tokens[at + 1])
    ) {
      at++
      continue
    }
    const chain = parseChain(ctx, at)
    const plural = chain?.rank === null && chain.phrases.length === 1 && chain.phrases[0]?.plural === true
    if (chain && plural) {
      const paired = statesWithNames(ctx, chain, found)
      if (paired > chain.to) {
        at = paired
        continue
      }
      const around = countriesAround(ctx, chain)
      if (around.countries.length > 1) {
        listed = around.countries
        title = chain
      }
      const before = found.length
      const states = around.countries.length === 1 ? around.countries : listed
      const end = parseName(ctx, chain.to) === chain.to ? namesAfter(ctx, around.to, states, found, chain) : chain.to
      if (Math.max(around.countries.length, around.told?.length ?? 0) > 1 && parseName(ctx, chain.to) === chain.to)
        found.splice(before, 0, ofCountries(ctx, chain, around))
      at = Math.max(end, around.to, readChain(ctx, chain, found))
      continue
    }
    if (chain) at = readChain(ctx, chain, found)
    else at++
  }
  return found
}

/** Words at which a title, a form of address or a group may begin; one look-up for each word of the article. */
const STARTS = signOf([
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
  'yang',
])

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
  const quoted = within && chain.phrases.length > 0 ? (quotedName(ctx, chain.to) ?? leaderName(ctx, chain)) : null
  if (quoted) {
    const role = roleOf(ctx, chain, true)
    const person = official(ctx, role ? untitledChain(quoted.from) : chain, quoted.from, quoted.to)
    if (role) {
      person.countries = []
      link(person, role)
      found.push(role)
    }
    found.push(person)
    return quoted.to
  }
  const nameTo = within && !isAbbreviation(ctx, chain.to) ? parseName(ctx, chain.to) : chain.to
  if (
    nameTo > chain.to &&
    chain.rank === null &&
    (UNITS.holds(ctx.tokens[nameTo]) || (DOMAINS.holds(ctx.tokens[nameTo]) && UNITS.holds(ctx.tokens[nameTo + 1]))) &&
    ctx.tokens[nameTo]?.capital &&
    chain.phrases.length > 0 &&
    nameTo - chain.to <= 2
  ) {
    // "Commander Karachi Corps": a unit, no name.
    const role = roleOf(ctx, chain, true)
    if (role) {
      role.to = role.nameFrom = role.nameTo = nameTo + 1
      found.push(role)
    }
    return nameTo + 1
  }
  // "market leader X", "their host Y": a bare word for anybody, with a single name.
  if (nameTo === chain.to + 1 && isAnybody(ctx, chain)) return nameTo
  // "King X Air Base", "Prince Y University": things that bear the name of a sovereign.
  if (nameTo > chain.to && isThing(ctx, chain, nameTo)) return nameTo + 1
  // "Photo: Sgt. X", "Photo by Captain Y".
  if (nameTo > chain.to && isCredit(ctx, chain.from)) return nameTo
  // "the leader of the National X Movement": of a party.
  if (
    nameTo > chain.to &&
    chain.rank === null &&
    PARTIES.holds(ctx.tokens[nameTo]) &&
    ctx.tokens[nameTo]?.capital &&
    ctx.print(nameTo) === 'prose'
  )
    return nameTo + 1
  // "General Border Committee": no general.
  if (
    nameTo === chain.to + 1 &&
    chain.phrases.length === 0 &&
    BODIES.holds(ctx.tokens[nameTo]) &&
    ctx.tokens[nameTo]?.capital
  )
    return nameTo
  // "major Reinforcement of ...": the adjective.
  if (nameTo === chain.to + 1 && chain.phrases.length === 0 && chain.to === chain.from + 1)
    if (ctx.tokens[chain.from]?.key === 'major' && !ctx.tokens[chain.from]?.capital) return chain.to
  if (nameTo > chain.to) {
    if (chain.phrases.length === 0 && chain.rank === null && !strongHonorific(ctx, chain, nameTo)) return chain.from + 1
    if (isCounterpart) {
      const role = counterpartRole(ctx, chain, last)
      if (role) {
        partnerBefore(ctx, role, found)
        found.push(role)
      }
      const person = official(ctx, { ...chain, from: last.to, phrases: [] }, chain.to, nameTo)
      if (role) link(person, role)
      found.push(person)
      // "his Latvian and Estonian counterparts X and Y".
      if (!last.plural) return nameTo
      const first = found.length - 1
      const end = moreNames(ctx, chain, nameTo, found)
      for (let i = first; i < found.length; i++) (found[i] as OfficialFinding).relation = 'counterpart'
      return end
    }
    const person = official(ctx, chain, chain.to, nameTo)
    found.push(person)
    return sameOfficeElsewhere(ctx, chain, moreNames(ctx, chain, nameTo, found), found)
  }
  if (chain.phrases.length === 0) {
    if (!chain.rank) return chain.from + 1
    const count = found.length
    const end = rankRole(ctx, chain, found)
    const described = found[count]
    return described && namedAfterComma(ctx, end) ? apposedAfter(ctx, described, found) : end
  }
  const role = isCounterpart
    ? counterpartRole(ctx, chain, last)
    : roleOf(
        ctx,
        chain,
        followsName(ctx, articleBefore(ctx, chain.from), found) || ctx.tokens[chain.from - 1]?.key === 'as',
      )
  const to = (last as OfficePhrase).to
  if (!role) return to
  // "Along with Minister X, the Director of Intelligence, Major General Y": X has an office, the officer after has none yet; so in "between General X, the B chief, General Y".
  // Not so in "called on X Y, Defence Minister, General Z": the office is of the name in front.
  const previous = found.at(-1)
  const isNext =
    (previous?.offices.length ?? 0) > 0 &&
    ctx.tokens[role.to]?.key === ',' &&
    parseRank(ctx, role.to + 1) !== null &&
    (previous?.to === role.from - 1 || !followsName(ctx, role.from, found))
  const before = isNext ? null : apposedBefore(ctx, role, found)
  if (isCounterpart) partnerBefore(ctx, role, found)
  found.push(role)
  if (before) {
    link(before, role)
    return role.to
  }
  return apposedAfter(ctx, role, found)
}

/** `Minister of Defence, "X Y",`: agencies of North Africa and the Levant print names in quotation marks. */
function quotedName(ctx: NameContext, index: number): { from: number; to: number } | null {
  const { tokens } = ctx
  const at = tokens[index]?.key === ',' ? index + 1 : index
  if (tokens[at]?.key !== '"') return null
  const to = parseName(ctx, at + 1)
  if (to - at < 3 || ctx.placeAt(at + 1) || ctx.organisationAt(at + 1)) return null
  const close = tokens[to]?.key === ',' ? to + 1 : to
  return tokens[close]?.key === '"' ? { from: at + 1, to } : null
}

/** "the Malian leader X Y": a description in lower case behind its state, and no title. */
function leaderName(ctx: NameContext, chain: Chain): { from: number; to: number } | null {
  const { to, phrases } = chain
  if (phrases[0]?.head?.id !== 'leader' || to !== chain.from + 1 || ctx.tokens[chain.from]?.capital) return null
  const at = ctx.tokens[chain.from - 1]?.type === 'possessive' ? chain.from - 2 : chain.from - 1
  const end = ctx.countryAt(at) ? parseName(ctx, to) : to
  return end > to ? { from: to, to: end } : null
}

/** "X, a former minister": where the indefinite article stands, else the title itself. */
function articleBefore(ctx: NameContext, at: number): number {
  const key = ctx.tokens[at - 1]?.key
  return key === 'a' || key === 'an' ? at - 1 : at
}

/** "Swedish Defence Minister X and Spain’s Y": the office holds for the second name too. */
function sameOfficeElsewhere(ctx: NameContext, chain: Chain, from: number, found: OfficialFinding[]): number {
  const { tokens } = ctx
  const isOwned = chain.rank !== null && tokens[chain.from - 1]?.type === 'possessive'
  if ((chain.phrases.length === 0 && !isOwned) || tokens[from]?.key !== 'and') return from
  const country = ctx.countryAt(from + 1)
  if (!country || tokens[country.to]?.type !== 'possessive') return from
  const start = country.to + 1
  const end = parseName(ctx, start)
  if (end - start < 2) return from
  const person = official(ctx, { ...chain, from: start, rank: null }, start, end)
  person.reasons = ['@office_shared']
  person.confidence = 0.85
  found.push(person)
  return end
}

/** "Defence Ministers X and Y", "Generals X and Y": the title holds for each name. */
function moreNames(ctx: NameContext, chain: Chain, from: number, found: OfficialFinding[]): number {
  const { tokens } = ctx
  // "Generals", "Lt. Generals".
  const rank = chain.phrases.length === 0 ? chain.to - 1 : chain.rankFrom
  const pluralRank = chain.rankFrom >= 0 && tokens[rank]?.key.endsWith('s') === true
  if (!pluralRank && !chain.phrases.some((phrase) => phrase.plural)) return from
  let at = from
  const first = found.length - 1
  /** The first of the names that no "from X" has covered yet. */
  let open = first
  for (let count = 0; count < 8; count++) {
    // "Ministers A and B from Uganda, and C from Rwanda", "Ministers A of Uganda and B of Rwanda".
    const isFrom = tokens[at]?.key === 'from' || tokens[at]?.key === 'of'
    // "Ministers A (Sweden), B (Norway)".
    const inBrackets = tokens[at]?.key === '('
    const country = isFrom || inBrackets ? ctx.countryAt(tokens[at + 1]?.key === 'the' ? at + 2 : at + 1) : undefined
    if (country && country.form !== 'demonym') {
      for (let i = open; i < found.length; i++)
        (found[i] as OfficialFinding).countries = [
          {
            country: country.country,
            confidence: 0.9,
            reason: because('@and_country_after', tokens[at]?.text ?? ''),
          },
        ]
      open = found.length
      at = inBrackets ? country.to + 1 : country.to
    }
    const key = tokens[at]?.key
    if (key !== 'and' && key !== ',' && key !== '&') break
    const start = key === ',' && tokens[at + 1]?.key === 'and' ? at + 2 : at + 1
    let nameFrom = start
    for (let next = parseHonorific(ctx, start); next > nameFrom; next = parseHonorific(ctx, next)) nameFrom = next
    const end = parseName(ctx, nameFrom)
    if (end === nameFrom) break
    const person = official(ctx, { ...chain, from: start }, nameFrom, end)
    person.countries = []
    found.push(person)
    at = end
  }
  const countries = countriesBefore(ctx, chain.from)
  // As many states as names, or one for all.
  if (countries.length === 1 || countries.length === found.length - first)
    found.slice(first).forEach((person, offset) => {
      const country = countries[offset] ?? countries[0]
      if (country && (countries.length > 1 || person.countries.length === 0))
        person.countries = [{ country, confidence: 0.85, reason: '@listed_before' }]
    })
  return at
}
