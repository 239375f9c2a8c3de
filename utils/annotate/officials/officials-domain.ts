/** Portfolios, services, regions and states in the complement of an office: "the National Guard of the Kingdom of Bahrain". */
import { DOMAINS, type Head, MODIFIERS } from '../../gazetteer/offices.ts'
import type { Token } from '../text/tokens.ts'
import type { NameContext } from './names-context.ts'
import { isHyphen } from './names.ts'
import { REACH, RESTART, wordAt, sentenceEnd, headAt, bracketEnd } from './officials-heads.ts'
import { parseRank } from './officials-title.ts'
import { ABROAD, FORCES, LOCAL, PERSONAL, SCHOOLS, SOVEREIGNS } from './officials-words.ts'
import { words } from '../word-signs.ts'

const STAFFS = words('staff headquarters command directorate')
const ON_FOR_TO = words('on for to')

/** Portfolio words, services, countries: "the National Guard of the Kingdom of Bahrain" without its preposition. */
export function parseDomain(
  ctx: NameContext,
  start: number,
  words: string[],
  head: Head,
  own: (country: string, organisation?: string) => void,
  prepositional: boolean,
): number {
  const { tokens } = ctx
  let at = start
  let end = start
  const limit = Math.min(sentenceEnd(ctx, start - 1), start + REACH * 2)
  while (at < limit) {
    const key = wordAt(tokens, at)
    const country = ctx.countryAt(at)
    const organisation = ctx.organisationAt(at)
    if (
      organisation &&
      at === organisation.from &&
      (organisation.id !== null ||
        !DOMAINS.has(key) ||
        /^(?:Supreme|Presidential|Transitional) /.test(organisation.name)) &&
      (organisation.country || organisation.id) &&
      organisation.to > (country?.to ?? 0)
    ) {
      if (organisation.country) {
        // "the US Joint Chiefs of Staff"; without the name of a state they may be those of several.
        if (country) own(country.country)
        else if (!/joint chiefs/i.test(organisation.name)) own(organisation.country)
      } else own('', organisation.id ?? organisation.name)
      for (let i = at; i < organisation.to; i++) words.push(wordAt(tokens, i))
      at = organisation.to
      end = at
      // "Head of the US Embassy's Defence Cooperation Office".
      if (tokens[at]?.type === 'possessive' && DOMAINS.holds(tokens[at + 1])) at++
      continue
    }
    if (country) {
      // Without a preposition a country belongs to the title only as the owner of a service: "Commander US Central Command".
      if (!prepositional && at === start && !DOMAINS.holds(tokens[country.to])) break
      own(country.country)
      at = country.to
      end = at
      if (tokens[at]?.type === 'possessive' && DOMAINS.holds(tokens[at + 1])) at++
      continue
    }
    if (
      prepositional &&
      end === start &&
      (LOCAL.has(head.id) || ABROAD.has(head.id) || words.includes('commission') || isRegionOf(tokens, head, start))
    ) {
      const place = ctx.placeAt(at)
      if (place && place.from === at) {
        // "for the Middle East and North Africa".
        const desk = deskEnd(ctx, at)
        at = desk > place.to ? desk : place.to
        end = at
        continue
      }
    }
    // "for North American Affairs", "for Middle East Policy".
    const field = prepositional && end === start ? fieldEnd(tokens, at) : at
    if (field > at) {
      for (let i = at; i < field; i++) words.push(wordAt(tokens, i))
      at = field
      end = at
      continue
    }
    // "US Pacific Fleet", "Zapad Command": a word of its own before the kind of unit.
    if (
      (tokens[at]?.type === 'number' || (prepositional && tokens[at]?.capital && !DOMAINS.has(key))) &&
      FORCES.has(wordAt(tokens, at + 1)) &&
      tokens[at + 1]?.capital
    ) {
      words.push(key, wordAt(tokens, at + 1))
      at += 2
      end = at
      continue
    }
    // "Chief of Staff of the Sultan’s Armed Forces".
    if (
      prepositional &&
      end === start &&
      SOVEREIGNS.has(key) &&
      tokens[at + 1]?.type === 'possessive' &&
      DOMAINS.holds(tokens[at + 2]) &&
      tokens[at + 2]?.capital
    ) {
      if (key === 'sultan') own('OM')
      at += 2
      continue
    }
    if (SCHOOLS.has(key) && end > start && tokens[at]?.capital && DOMAINS.holds(tokens[at - 1])) {
      words.push(key)
      at++
      end = at
      continue
    }
    // "Allied Joint Force Command Brunssum General X": the seat of a command.
    if (
      end > start &&
      FORCES.has(wordAt(tokens, at - 1)) &&
      tokens[at]?.capital &&
      tokens[at]?.type === 'word' &&
      !parseRank(ctx, at) &&
      parseRank(ctx, tokens[at + 1]?.key === ',' ? at + 2 : at + 1)
    ) {
      at++
      end = at
      continue
    }
    // "Deputy Chief of Staff Air Vice Marshal X".
    if (end > start && (parseRank(ctx, at)?.to ?? 0) > at + 1) break
    // "Department of Defence R&D".
    if (key === 'r' && tokens[at + 1]?.key === '&' && wordAt(tokens, at + 2) === 'd') {
      at += 3
      end = at
      continue
    }
    const isPortfolio = DOMAINS.has(key)
    if (isPortfolio && !headFollows(ctx, at)) {
      if (RESTART.has(key) && !(key === 'general' && STAFFS.has(wordAt(tokens, at + 1)))) break
      words.push(key)
      at++
      end = at
      if (isHyphen(tokens, at) && DOMAINS.holds(tokens[at + 1])) at++
      else if (tokens[at]?.type === 'possessive' && DOMAINS.holds(tokens[at + 1])) at++
      continue
    }
    // "Ambassador to Pakistan and Afghanistan, X".
    if (end > start && key === 'and' && ABROAD.has(head.id) && ctx.countryAt(at - 1)) {
      const second = ctx.countryAt(at + 1)
      if (second?.form === 'name' && second.from === at + 1 && tokens[second.to]?.key === ',') {
        at = second.to
        end = at
        continue
      }
    }
    if (end > start && (key === 'and' || tokens[at]?.key === '&' || tokens[at]?.key === ',')) {
      let next = wordAt(tokens, at + 1) === 'and' ? at + 2 : at + 1
      // "National Defence, Ex-Combatants and Veterans".
      if (wordAt(tokens, next) === 'ex' && isHyphen(tokens, next + 1)) next += 2
      if (!DOMAINS.holds(tokens[next]) || !domainRunEnds(ctx, next, tokens[at]?.key === ',')) break
      at = next
      continue
    }
    if (end > start && (key === 'of' || key === 'for')) {
      let next = at + 1
      while (next < at + 3 && ARTICLES.holds(tokens[next])) next++
      if (key === 'for' && head.id === 'secretary' && ctx.countryAt(next)) break
      if (
        !ctx.countryAt(next) &&
        !(DOMAINS.holds(tokens[next]) && tokens[next]?.capital) &&
        !(DOMAINS.holds(tokens[next]) && key === 'of')
      )
        break
      at = next
      continue
    }
    const bracket = bracketEnd(ctx, at)
    if (end > start && bracket > at) {
      at = bracket
      end = at
      continue
    }
    break
  }
  return end
}

/** "of the sisterly Republic of Turkiye", as agencies of the Gulf say. */
const ARTICLES = words('the sisterly brotherly friendly')

const REGIONAL = new Set([
  'adviser',
  'coordinator',
  'envoy',
  'representative',
  'director',
  'secretary',
  'secretary.under',
])

/** "Defence Adviser on the Middle East". */
function isRegionOf(tokens: Token[], head: Head, start: number): boolean {
  return (
    REGIONAL.has(head.id) && ON_FOR_TO.has(wordAt(tokens, wordAt(tokens, start - 1) === 'the' ? start - 2 : start - 1))
  )
}

const FIELDS = words('affairs policy relations services operations branch directorate division bureau office section')

/** A region or a subject that no list has, before the word for a field: the token after that word, or `from`. */
function fieldEnd(tokens: Token[], from: number): number {
  for (let at = from; at < from + 8; at++) {
    const token = tokens[at]
    // "Director of ARCIC's Learning Directorate".
    if (token?.type === 'possessive') continue
    if (token?.type !== 'word' || !(token.capital || token.key === 'and')) return from
    if (at > from && FIELDS.holds(token)) return at + 1
  }
  return from
}

/** "in the Ministry of Defence", "in the ministries". */
export function isMinistry(ctx: NameContext, index: number): boolean {
  const at = wordAt(ctx.tokens, index) === 'the' ? index + 1 : index
  return MINISTRIES.has(wordAt(ctx.tokens, ctx.countryAt(at)?.to ?? at))
}
const MINISTRIES = new Set('ministry ministries department government cabinet'.split(' '))

/** The states and regions of a desk: the token after the last of them, or `start`. */
export function deskEnd(ctx: NameContext, start: number): number {
  const { tokens } = ctx
  let end = start
  let at = start
  for (let count = 0; count < 8; count++) {
    // "South and Southeast Asia": the first of two quarters of one region.
    if (/(?:north|south|east|west|central)(?:ern)?$/.test(wordAt(tokens, at)) && tokens[at + 1]?.key === 'and') at += 2
    const area = ctx.countryAt(at) ?? ctx.placeAt(at) ?? ctx.organisationAt(at)
    const isRegion = tokens[at]?.capital && /(?:asia|africa|america|europe|pacific|caucasus)$/.test(wordAt(tokens, at))
    if (area?.from === at) at = area.to
    else if (isRegion) at++
    else break
    end = at
    const next = tokens[at]?.key
    if (next !== ',' && next !== 'and' && next !== '&') break
    at += next === ',' && tokens[at + 1]?.key === 'and' ? 2 : 1
  }
  // "for North American Affairs" has words of its own behind the state.
  return DOMAINS.holds(tokens[end]) ? start : end
}

/** Is the run of portfolio words at a token the beginning of another office? "and Defence Minister". */
function headFollows(ctx: NameContext, index: number): boolean {
  const { tokens } = ctx
  let at = index
  const limit = Math.min(sentenceEnd(ctx, index), index + 5)
  while (at < limit && (parseRank(ctx, at)?.to ?? 0) <= at + 1 && MODIFIERS.holds(tokens[at]) && !headAt(tokens, at))
    at++
  const isRank = (parseRank(ctx, at)?.to ?? 0) > at + 1
  const head = at < sentenceEnd(ctx, index) && !isRank ? headAt(tokens, at) : undefined
  return head !== undefined && !(head.plural && head.id === 'chief') && !PERSONAL.has(head.id)
}

/** "Planning, Development and Special Initiatives": after a comma the list must go on; no head may follow. */
function domainRunEnds(ctx: NameContext, index: number, comma: boolean): boolean {
  const { tokens } = ctx
  let at = index
  while (at < index + 8 && DOMAINS.holds(tokens[at])) at++
  if (headFollows(ctx, index) || headAt(tokens, at)) return false
  if (!comma) return true
  const key = tokens[at]?.key
  return (key === 'and' || key === '&' || key === ',') && DOMAINS.holds(tokens[at + 1])
}
