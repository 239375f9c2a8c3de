/** Several persons under one description: "the three ministers, A B, C D and E F", "her counterparts from X and Y, A B and C D". */
import type { OfficialFinding } from '../findings.ts'
import { parseName } from './names.ts'
import type { NameContext } from './names-context.ts'
import { type Chain, parseChain, untitledChain } from './officials-chain.ts'
import { countriesBefore } from './officials-country.ts'
import { described, official, officesOf } from './officials-findings.ts'
import { LISTED, OF_OR_FROM, THE_OR_THEIR } from '../small-words.ts'
import { words } from '../word-signs.ts'

const HOW_MANY = words('the both two three four five')
const STATES_TOLD = words('countries nations sides states neighbours neighbors')

/** Longest list of names that one description stands for. */
const LONGEST_LIST = 8

interface StatesAround {
  countries: string[]
  /** Where the words about them end. */
  to: number
  /** States that "the two countries" means, in no order of those who are named. */
  told?: string[]
}

/** The countries that stand before or after a plural title, in order, and where the words about them end. */
export function countriesAround(ctx: NameContext, chain: Chain): StatesAround {
  const before = countriesBefore(ctx, chain.from)
  if (before.length > 1) return { countries: before, to: chain.to }
  const inside = chain.phrases[0]?.countries.map((entry) => entry.country) ?? []
  const { tokens } = ctx
  let at = chain.to
  const countries: string[] = [...inside]
  if (OF_OR_FROM.holds(tokens[at]) || inside.length > 0) {
    if (inside.length === 0) at++
    for (let steps = 0; steps < 24; steps++) {
      // A headline ends here.
      if (countries.length > 0 && tokens[at]?.broken) break
      const country = ctx.countryAt(at)
      if (country) {
        // "Bosnia and Herzegovina (BiH) and Croatia".
        if (country.country !== countries.at(-1)) countries.push(country.country)
        at = tokens[country.to]?.key === ')' && tokens[country.from - 1]?.key === '(' ? country.to + 1 : country.to
      } else if (tokens[at]?.key === '(' && ctx.countryAt(at + 1)?.country === countries.at(-1) && countries[0]) at++
      else if (
        (LISTED.holds(tokens[at]) || tokens[at]?.key === 'the') &&
        (ctx.countryAt(at + 1) || ctx.countryAt(at + 2))
      )
        at++
      else break
    }
  }
  // "the commanders of the Kazakh and Uzbek ground forces".
  if (countries.length > 1 && ctx.countryAt(at - 1)?.form === 'demonym') while (FORCES.holds(tokens[at])) at++
  if (countries.length === 0) {
    // "the defence ministers of the two countries".
    let end = tokens[chain.to]?.key === 'of' ? chain.to + 1 : chain.to
    while (end > chain.to && end < chain.to + 4 && HOW_MANY.holds(tokens[end])) end++
    const isTold = STATES_TOLD.holds(tokens[end])
    // "the defence ministers of the three, met".
    if (end > chain.to + 1 && (isTold || (COUNTED.has(tokens[end - 1]?.key ?? '') && tokens[end]?.type === 'mark')))
      return { countries, to: isTold ? end + 1 : end, told: statesTold(ctx, chain.from, tokens[end - 1]?.key) }
    // "the two countries' defence ministers".
    const owner = chain.from - 2
    if (tokens[chain.from - 1]?.key === "'" && STATES_TOLD.holds(tokens[owner]))
      return { countries: before, to: chain.to, told: statesTold(ctx, owner, tokens[owner - 1]?.key) }
  }
  return countries.length > 0 ? { countries, to: at } : { countries: before, to: chain.to }
}

const FORCES = words('ground land air army armies navy navies force forces militaries armed')

/**
 * "The defence ministers of A and B met. X of A and Y of B signed": names at the head of the next sentence, each with its state.
 * @param title what the plural called them. @returns where to read on; `at` where no such row stands there.
 */
export function namesOfStates(
  ctx: NameContext,
  at: number,
  listed: string[],
  title: Chain,
  found: OfficialFinding[],
): number {
  const people: OfficialFinding[] = []
  let end = at
  while (people.length < LONGEST_LIST) {
    const start = people.length === 0 ? at : LISTED.holds(ctx.tokens[end]) ? end + 1 : -1
    const nameFrom = ctx.tokens[start]?.key === 'and' ? start + 1 : start
    const nameTo = start < 0 ? -1 : parseName(ctx, nameFrom)
    const state = OF_OR_FROM.holds(ctx.tokens[nameTo]) ? ctx.countryAt(nameTo + 1) : undefined
    if (nameTo - nameFrom < 2 || !state || !listed.includes(state.country)) break
    const person = official(ctx, untitledChain(nameFrom), nameFrom, nameTo)
    person.confidence = 0.85
    person.reasons = ['@name_listed']
    person.offices = officesOf(title)
    person.countries = [{ country: state.country, confidence: 0.9, reason: '@listed_in_order' }]
    people.push(person)
    end = state.to
  }
  if (people.length < 2) return at
  found.push(...people)
  return end
}

/** The states that "the two countries" means: as many as are told in the sentence and the one before it; else none. */
function statesTold({ reading, states }: NameContext, at: number, count = ''): string[] {
  const own = reading.sentenceOf[at] ?? 0
  const from = reading.sentences[Math.max(0, own - 1)]?.from ?? 0
  const to = reading.sentences[own]?.to ?? at
  const told = new Set<string>()
  for (const state of states.countries) if (state.from >= from && state.from < to) told.add(state.country)
  return told.size === COUNTED.get(count) ? [...told] : []
}
const COUNTED = new Map([
  ['both', 2],
  ['two', 2],
  ['three', 3],
  ['four', 4],
])

/**
 * Reads the names that follow a description and a comma.
 * @param at the token after the description. @param listed countries for as many names, in order. @param title the title that holds for each.
 * @returns where to read on; `at` where no list follows.
 */
export function namesAfter(
  ctx: NameContext,
  at: number,
  listed: string[],
  found: OfficialFinding[],
  title: Chain | null = null,
): number {
  const { tokens } = ctx
  // "the ministers of A and B – X Y and V W –".
  const dash = (listed.length > 1 && tokens[at]?.key === '-') || tokens[at]?.key === ':'
  const direct = tokens[at]?.key !== ',' && !dash
  // "the three ministers A B, C D and E F": no comma, but a name of two words at least.
  if (direct && (parseName(ctx, at) - at < 2 || (title !== null ? at === title.to : tokens[at - 1]?.capital))) return at
  const people: OfficialFinding[] = []
  let end = at
  while (people.length < LONGEST_LIST) {
    const key = tokens[end]?.key
    const isFirst = direct && people.length === 0
    if (!isFirst && key !== ',' && key !== 'and' && !(dash && end === at)) break
    const start = isFirst ? end : key === ',' && tokens[end + 1]?.key === 'and' ? end + 2 : end + 1
    const chain = parseChain(ctx, start)
    if (chain && chain.phrases.length > 0) return at
    const nameFrom = chain?.to ?? start
    const nameTo = parseName(ctx, nameFrom)
    if (nameTo - nameFrom < 2 || ctx.placeAt(nameFrom)) break
    people.push(official(ctx, chain ?? untitledChain(start), nameFrom, nameTo))
    end = nameTo
    // "the two ministers, A of Norway and B of Germany", "A (Norway) and B (Germany)".
    const state = /^(of|from|\()$/.test(tokens[end]?.key ?? '')
      ? ctx.countryAt(tokens[end + 1]?.key === 'the' ? end + 2 : end + 1)
      : undefined
    if (state?.form === 'name') end = tokens[end]?.key === '(' ? state.to + 1 : state.to
  }
  if (people.length < 2) return at
  people.forEach((person, index) => {
    person.confidence = 0.85
    person.reasons = ['@name_listed']
    if (title) person.offices = officesOf(title)
    if (title?.phrases[0]?.head?.id === 'counterpart') person.relation = 'counterpart'
    const country = listed.length === 1 ? listed[0] : listed[index]
    if (country && (listed.length === people.length || listed.length === 1))
      person.countries = [{ country, confidence: 0.8, reason: '@listed_in_order' }]
    found.push(person)
  })
  return end
}

/**
 * "his counterparts from A, X Y, and B, V W", "the ministers of A (X Y) and B (V W)": each state with its own name behind it.
 * @returns where to read on; the end of the description where no two such pairs follow.
 */
export function statesWithNames(ctx: NameContext, title: Chain, found: OfficialFinding[]): number {
  const { tokens } = ctx
  const people: OfficialFinding[] = []
  // "the ministers of A, X Y, and B, V W": the first state is read with the title.
  const own = ctx.countryAt(title.to - 1)
  let at = own?.to === title.to && OF_OR_FROM.holds(tokens[own.from - 1]) ? own.from - 1 : title.to
  let end = title.to
  while (people.length < LONGEST_LIST) {
    while (OF_OR_FROM.holds(tokens[at]) || (people.length > 0 && LISTED.holds(tokens[at])) || tokens[at]?.key === ';')
      at++
    const state = ctx.countryAt(tokens[at]?.key === 'the' ? at + 1 : at)
    if (state?.form !== 'name' || at === title.to) break
    const start = /^[,(]$/.test(tokens[state.to]?.key ?? '') ? state.to + 1 : state.to
    const chain = parseChain(ctx, start)
    if (chain && chain.phrases.length > 0) break
    const nameFrom = chain?.to ?? start
    const nameTo = parseName(ctx, nameFrom)
    if (nameTo - nameFrom < 2 || ctx.countryAt(nameFrom) || ctx.placeAt(nameFrom)) break
    const person = official(ctx, chain ?? untitledChain(start), nameFrom, nameTo)
    person.countries = [{ country: state.country, confidence: 0.85, reason: '@listed_beside' }]
    people.push(person)
    at = end = tokens[nameTo]?.key === ')' ? nameTo + 1 : nameTo
  }
  if (people.length < 2) return title.to
  for (const person of people) {
    person.confidence = 0.85
    person.reasons = ['@name_listed']
    person.offices = officesOf(title)
    if (title.phrases[0]?.head?.id === 'counterpart') person.relation = 'counterpart'
    found.push(person)
  }
  return end
}

/** "the defence ministers of A and B", "A, B defence chiefs": several persons, each of one of the countries. */
export function ofCountries(ctx: NameContext, chain: Chain, around: StatesAround): OfficialFinding {
  const { tokens } = ctx
  let from = chain.from
  if (around.told && tokens[from - 1]?.key === "'") from -= HOW_MANY.holds(tokens[from - 3]) ? 3 : 2
  while (ctx.countryAt(from - 1) || (from < chain.from && LISTED.holds(tokens[from - 1]) && ctx.countryAt(from - 2)))
    from = ctx.countryAt(from - 1)?.from ?? from - 1
  if (THE_OR_THEIR.holds(tokens[from - 1])) from--
  const states = around.told
    ? around.told.map((country) => ({ country, confidence: 0.7, reason: '@sentence' }))
    : around.countries.map((country) => ({ country, confidence: 0.9, reason: '@listed_beside' }))
  const role = described(from, around.to, officesOf(chain), states, 0.75, '@office_plural')
  role.group = true
  return role
}
