/** What follows the head of an office: "of the National Guard of the Kingdom of Bahrain", "for Information and Broadcasting", "(COAS)". */
import { RETIRED } from '../../gazetteer/honorifics.ts'
import {
  ACRONYMS,
  DOMAINS,
  HEADS,
  type Head,
  MODIFIERS,
  PRIVATE_WORDS,
  TAKES_GENERAL,
} from '../../gazetteer/offices.ts'
import { RANKS } from '../../gazetteer/ranks.ts'
import type { NameContext } from './names-context.ts'
import { isGivenTitle, isHyphen } from './names.ts'
import { parseRank } from './officials-title.ts'
import {
  ABROAD,
  AT_MINISTRY,
  DIRECT,
  FORCES,
  FORMAL,
  HOST_STATE,
  LOCAL,
  PERSONAL,
  SCHOOLS,
  SERVES,
  SOVEREIGNS,
  STYLES,
} from './officials-words.ts'
import type { Token } from '../text/tokens.ts'

/** Longest run of modifiers, and longest complement, in tokens: keeps hostile text linear. */
export const REACH = 10
/** Words of a portfolio that begin another title when a head follows. */
export const RESTART = new Set('deputy vice acting senior chief prime general'.split(' '))

export const wordAt = (tokens: Token[], index: number): string =>
  tokens[index]?.type === 'word' ? tokens[index].key : ''

/** Titles do not cross the end of a sentence. */
export function sentenceEnd(ctx: NameContext, index: number): number {
  return ctx.reading.sentences[ctx.reading.sentenceOf[index] ?? -1]?.to ?? index
}

const PORTFOLIOS = new Set('def defence defense foreign interior home'.split(' '))

/** The head at a token; abbreviations count only in capitals. */
export function headAt(tokens: Token[], index: number): Head | undefined {
  const key = wordAt(tokens, index)
  // "Def Min", "Defence Min."; Min alone is a name.
  const isMinister = key === 'min' && PORTFOLIOS.has(wordAt(tokens, index - 1))
  const head = HEADS.get(isMinister ? 'minister' : key)
  if (!head) return undefined
  if ((key === 'pm' || key === 'dg' || key === 'mp' || key === 'mna' || key === 'mla') && !tokens[index]?.capitals)
    return undefined
  if (key === 'pm' && tokens[index - 1]?.type === 'number') return undefined
  if (head.id === 'monarch' && isGivenTitle(tokens, index)) return undefined
  // "Editor-in-chief".
  if (key === 'chief' && (wordAt(tokens, index - 1) === 'in' || wordAt(tokens, index - 2) === 'in')) return undefined
  // "Estado Mayor de la Defensa" is a staff.
  if (key === 'mayor' && wordAt(tokens, index - 1) === 'estado') return undefined
  // "Hon. X, MP, Minister of Defence": letters behind a name.
  if (key === 'mp' && tokens[index - 1]?.key === ',' && tokens[index - 2]?.capital && tokens[index + 1]?.key === ',')
    return undefined
  // "Officer-in-Charge".
  if (key === 'officer') {
    const next = isHyphen(tokens, index + 1) ? index + 2 : index + 1
    const last = isHyphen(tokens, next + 1) ? next + 2 : next + 1
    if (wordAt(tokens, next) !== 'in' || wordAt(tokens, last) !== 'charge') return undefined
  }
  return head
}

/** "FIFA president": an abbreviation before a weak head, which is no state and no known service. */
export function isUnknownAbbreviation(ctx: NameContext, index: number): boolean {
  const token = ctx.tokens[index]
  if (!token || token.type !== 'word' || !token.capitals || ctx.print(index) === 'capitals') return false
  return (
    !ctx.countryAt(index) &&
    !ctx.organisationAt(index)?.country &&
    !ctx.organisationAt(index)?.id &&
    !MODIFIERS.has(token.key) &&
    !ACRONYMS.has(token.key)
  )
}

/** Reads an office inside the complement of another ("adviser to the Prime Minister"), or gives null. */
export type NestedOffice = (
  index: number,
) => { to: number; plural: boolean; office: { id: string }; countries: { country: string }[] } | null

/**
 * What follows the head. Adds the words read to `words`.
 * @returns the end, or -1 where the complement shows that this is no office of a state.
 */
export function parseComplements(
  ctx: NameContext,
  from: number,
  head: Head,
  words: string[],
  modified: boolean,
  own: (country: string, organisation?: string) => void,
  nestedOffice: NestedOffice,
): number {
  const { tokens } = ctx
  let at = from
  const headWord = words.at(-1) ?? ''
  const isPosted = ABROAD.has(head.id) || (head.id === 'commissioner' && words.includes('high'))
  // "Secretary-General", "Director General".
  const general = isHyphen(tokens, at) ? at + 1 : at
  if (
    TAKES_GENERAL.has(headWord) &&
    wordAt(tokens, general) === 'general' &&
    (general > at || !parseRankedName(ctx, general))
  ) {
    words.push('general')
    at = general + 1
  }
  // "Commander-in-Chief", "Commander in Chief", "Officer-in-Charge".
  const first = isHyphen(tokens, at) ? at + 1 : at
  if (wordAt(tokens, first) === 'in') {
    const second = isHyphen(tokens, first + 1) ? first + 2 : first + 1
    if (wordAt(tokens, second) === 'chief' || head.id === 'officer') {
      if (head.id !== 'officer') words.push('chief')
      at = second + 1
    }
  }
  // "to Pakistan" is the host; "to the High Commission of Sri Lanka" is the sender.
  const ofMission = (country: string): void => {
    if (words.includes('commission') || words.includes('embassy')) own(country)
  }
  // "minister delegate in charge of the administration of defence".
  if (head.id === 'minister' && /^(delegate|delegated)$/.test(wordAt(tokens, at))) at++
  if (head.id === 'minister' && wordAt(tokens, at) === 'in' && wordAt(tokens, at + 1) === 'charge') at += 2
  else if (head.id === 'minister' && wordAt(tokens, at) === 'responsible') at++
  // "Ambassador Extraordinary and Plenipotentiary".
  if (head.id === 'ambassador' || head.id === 'envoy')
    while (/^(extraordinary|plenipotentiary)$/.test(wordAt(tokens, at)))
      at += wordAt(tokens, at + 1) === 'and' && wordAt(tokens, at + 2) === 'plenipotentiary' ? 2 : 1
  let read = 0
  for (let round = 0; round < 6; round++) {
    if (head.id === 'minister' && !words.includes('prime')) at = charged(ctx, at, nestedOffice)
    const bracket = bracketEnd(ctx, at)
    if (bracket > at) {
      at = bracket
      continue
    }
    // "Chief-of-Staff".
    if (isHyphen(tokens, at) && wordAt(tokens, at + 1) === 'of' && isHyphen(tokens, at + 2)) at++
    const preposition = wordAt(tokens, at)
    const isOf =
      preposition === 'of' ||
      preposition === 'for' ||
      preposition === 'on' ||
      preposition === 'to' ||
      preposition === 'in' ||
      preposition === 'at' ||
      (preposition === 'from' && AT_MINISTRY.has(head.id) && isMinistry(ctx, at + 1))
    // "Secretary, Department of Defence Production": the comma stands for "of".
    if (round === 0 && tokens[at]?.key === ',' && head.id === 'secretary' && isMinistry(ctx, at + 1)) {
      const end = parseDomain(ctx, at + 1, words, head, own, true)
      if (end > at + 2) {
        at = end
        read++
        continue
      }
    }
    if (!isOf) {
      if (round > 0 && read > 0) break
      if (
        !DIRECT.has(head.id) ||
        (modified &&
          !words.includes('general') &&
          !words.includes('federal') &&
          words[0] !== 'deputy' &&
          words[0] !== 'vice')
      )
        break
      if (!tokens[at]?.capital && !tokens[at]?.capitals) break
      const end = parseDomain(ctx, at, words, head, own, false)
      if (end === at) break
      at = end
      read++
      continue
    }
    if (preposition === 'to' && !SERVES.has(head.id)) break
    const atMission = words.includes('commission') || words.includes('embassy')
    // "Commander of Land Forces in the Kingdom of Saudi Arabia": its own state, said in full.
    if (preposition === 'in' && !isPosted && !atMission && read > 0 && !isMinistry(ctx, at + 1)) {
      const state =
        wordAt(tokens, at + 1) === 'the' && FORMAL.has(wordAt(tokens, at + 2)) ? ctx.countryAt(at + 2) : undefined
      if (!state) break
      own(state.country)
      at = state.to
      read++
      continue
    }
    if (preposition === 'in' && !isPosted && !atMission && !(AT_MINISTRY.has(head.id) && isMinistry(ctx, at + 1))) break
    if (preposition === 'at' && !isPosted && !AT_MINISTRY.has(head.id) && !words.includes('mission')) break
    if (
      preposition === 'on' &&
      !words.includes('committee') &&
      head.id !== 'adviser' &&
      head.id !== 'envoy' &&
      head.id !== 'assistant'
    )
      break
    let start = at + 1
    while (
      /^(the|his|her|their|its|all|this)$/.test(wordAt(tokens, start)) ||
      (start === at + 1 && isHyphen(tokens, start))
    )
      start++
    const abroad = preposition === 'to' || preposition === 'in' || preposition === 'at'
    // "met the defence minister for defence talks": a portfolio already stands before the head.
    if (preposition === 'for' && modified && !tokens[start]?.capital) break
    if (preposition !== 'of' && preposition !== 'for' && !abroad && !tokens[start]?.capital) break
    if (
      abroad ||
      head.id === 'assistant' ||
      head.id === 'adviser' ||
      head.id === 'spokesperson' ||
      words.includes('staff') ||
      head.id === 'secretary'
    ) {
      const nested = nestedOffice(start)
      if (nested && !nested.plural) {
        for (const { country } of nested.countries) own(country)
        words.push('to', nested.office.id)
        at = nested.to
        // "Secretary to the President and Cabinet".
        if (wordAt(tokens, at) === 'and' && wordAt(tokens, at + 1) === 'cabinet' && !headAt(tokens, at + 2)) at += 2
        read++
        continue
      }
    }
    // "Adviser to His Majesty for Communication".
    if (abroad && start > at + 1 && STYLES.has(wordAt(tokens, start)) && head.id === 'adviser') {
      at = start + 1
      read++
      continue
    }
    // "Italian Ambassador to the country X", "to the Kingdom": the host, unnamed.
    if (
      abroad &&
      start > at + 1 &&
      HOST_STATE.has(wordAt(tokens, start)) &&
      ABROAD.has(head.id) &&
      wordAt(tokens, start + 1) !== 'of'
    ) {
      at = start + 1
      read++
      continue
    }
    // "Deputy Assistant Secretary of Defense for Russia, Ukraine and Eurasia": whom the desk deals with, not whom it serves.
    if (preposition === 'for' && read > 0 && head.id === 'secretary') {
      const desk = deskEnd(ctx, start)
      if (desk > start) {
        at = desk
        continue
      }
    }
    const end = parseDomain(
      ctx,
      start,
      words,
      head,
      abroad && preposition !== 'at' && (ABROAD.has(head.id) || head.id === 'commissioner') ? ofMission : own,
      true,
    )
    if (end === start) {
      if (preposition === 'of' && head.weak && isPrivate(ctx, start)) return -1
      break
    }
    // "the chairman of the Chinese manufacturer X", "a spokesman for the British Music Rights": of no state.
    const last = ctx.countryAt(end - 1)
    const follows = tokens[end]
    const isBody = follows?.capital
      ? !DOMAINS.has(follows.key) && !HEADS.has(follows.key) && !RANKS.has(follows.key)
      : COMPANIES.has(follows?.key ?? '')
    if (head.weak && last?.form === 'demonym' && follows?.type === 'word' && isBody) return -1
    at = end
    read++
  }
  const bracket = bracketEnd(ctx, at)
  return bracket > at ? bracket : at
}

/** "in the Ministry of Defence", "in the ministries". */
function isMinistry(ctx: NameContext, index: number): boolean {
  const at = wordAt(ctx.tokens, index) === 'the' ? index + 1 : index
  return MINISTRIES.has(wordAt(ctx.tokens, ctx.countryAt(at)?.to ?? at))
}
const MINISTRIES = new Set(['ministry', 'ministries', 'department'])

const COMPANIES = new Set(
  'company companies firm manufacturer maker group giant shipbuilder shipyard conglomerate bank club team party newspaper magazine university charity'.split(
    ' ',
  ),
)

/** The states and regions of a desk: the token after the last of them, or `start`. */
function deskEnd(ctx: NameContext, start: number): number {
  const { tokens } = ctx
  let end = start
  let at = start
  for (let count = 0; count < 8; count++) {
    const area = ctx.countryAt(at) ?? ctx.placeAt(at)
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
  return DOMAINS.has(wordAt(tokens, end)) ? start : end
}

/** "within the Office of the Prime Minister", "with responsibility for": the token where the portfolio goes on, or `from`. */
function charged(ctx: NameContext, from: number, nestedOffice: NestedOffice): number {
  const { tokens } = ctx
  let at = from
  if (
    /^(in|within)$/.test(wordAt(tokens, at)) &&
    wordAt(tokens, at + 1) === 'the' &&
    wordAt(tokens, at + 2) === 'office'
  ) {
    const start = wordAt(tokens, at + 4) === 'the' ? at + 5 : at + 4
    at = wordAt(tokens, at + 3) === 'of' ? (nestedOffice(start)?.to ?? at) : at
  }
  const given = wordAt(tokens, at + 1) === 'special' ? at + 2 : at + 1
  if (
    wordAt(tokens, at) === 'with' &&
    /^responsibilit(?:y|ies)$/.test(wordAt(tokens, given)) &&
    wordAt(tokens, given + 1) === 'for'
  )
    return given + 1
  return at
}

/** "Director General Asim Bajwa" is a rank's reading; "Director General ISPR" is not. */
function parseRankedName(ctx: NameContext, index: number): boolean {
  return wordAt(ctx.tokens, index) === 'general' && wordAt(ctx.tokens, index - 1) === 'commissioner'
}

function isPrivate(ctx: NameContext, start: number): boolean {
  for (let i = start; i < start + 5; i++) {
    const key = wordAt(ctx.tokens, i)
    if (!key) return false
    if (PRIVATE_WORDS.has(key)) return true
  }
  return isUnknownAbbreviation(ctx, start)
}

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
    REGIONAL.has(head.id) &&
    /^(on|for)$/.test(wordAt(tokens, wordAt(tokens, start - 1) === 'the' ? start - 2 : start - 1))
  )
}

/** Portfolio words, services, countries: "the National Guard of the Kingdom of Bahrain" without its preposition. */
function parseDomain(
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
      (organisation.id !== null || !DOMAINS.has(key)) &&
      (organisation.country || organisation.id) &&
      organisation.to > (country?.to ?? 0)
    ) {
      if (organisation.country) {
        if (!/joint chiefs/i.test(organisation.name)) own(organisation.country)
      } else own('', organisation.id ?? organisation.name)
      for (let i = at; i < organisation.to; i++) words.push(wordAt(tokens, i))
      at = organisation.to
      end = at
      continue
    }
    if (country) {
      // Without a preposition a country belongs to the title only as the owner of a service: "Commander US Central Command".
      if (!prepositional && at === start && !DOMAINS.has(wordAt(tokens, country.to))) break
      own(country.country)
      at = country.to
      end = at
      if (tokens[at]?.type === 'possessive' && DOMAINS.has(wordAt(tokens, at + 1))) at++
      continue
    }
    if (
      prepositional &&
      end === start &&
      (LOCAL.has(head.id) || ABROAD.has(head.id) || words.includes('commission') || isRegionOf(tokens, head, start))
    ) {
      const place = ctx.placeAt(at)
      if (place && place.from === at) {
        at = place.to
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
      prepositional &&
      tokens[at]?.capital &&
      !DOMAINS.has(key) &&
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
      DOMAINS.has(wordAt(tokens, at + 2)) &&
      tokens[at + 2]?.capital
    ) {
      if (key === 'sultan') own('OM')
      at += 2
      continue
    }
    if (SCHOOLS.has(key) && end > start && tokens[at]?.capital && DOMAINS.has(wordAt(tokens, at - 1))) {
      words.push(key)
      at++
      end = at
      continue
    }
    // "Allied Joint Force Command Brunssum General X": the seat of a command.
    if (
      end > start &&
      wordAt(tokens, at - 1) === 'command' &&
      tokens[at]?.capital &&
      tokens[at]?.type === 'word' &&
      !parseRank(ctx, at) &&
      parseRank(ctx, at + 1)
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
    const isPortfolio = DOMAINS.has(key) || (key === 'executive' && wordAt(tokens, at + 1) === 'affairs')
    if (isPortfolio && !headFollows(ctx, at)) {
      if (
        RESTART.has(key) &&
        !(key === 'general' && /^(staff|headquarters|command|directorate)$/.test(wordAt(tokens, at + 1)))
      )
        break
      words.push(key)
      at++
      end = at
      if (isHyphen(tokens, at) && DOMAINS.has(wordAt(tokens, at + 1))) at++
      else if (tokens[at]?.type === 'possessive' && DOMAINS.has(wordAt(tokens, at + 1))) at++
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
      const next = wordAt(tokens, at + 1) === 'and' ? at + 2 : at + 1
      if (
        wordAt(tokens, next) === 'chiefs' ||
        !DOMAINS.has(wordAt(tokens, next)) ||
        !domainRunEnds(ctx, next, tokens[at]?.key === ',')
      )
        break
      at = next
      continue
    }
    if (end > start && (key === 'of' || key === 'for')) {
      const next = wordAt(tokens, at + 1) === 'the' ? at + 2 : at + 1
      if (key === 'for' && head.id === 'secretary' && ctx.countryAt(next)) break
      if (
        !ctx.countryAt(next) &&
        !(DOMAINS.has(wordAt(tokens, next)) && tokens[next]?.capital) &&
        !(DOMAINS.has(wordAt(tokens, next)) && key === 'of')
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

const FIELDS = new Set(['affairs', 'policy', 'relations', 'services'])

/** A region or a subject that no list has, before the word for a field: the token after that word, or `from`. */
function fieldEnd(tokens: Token[], from: number): number {
  for (let at = from; at < from + 5; at++) {
    const token = tokens[at]
    if (token?.type !== 'word' || !(token.capital || token.key === 'and')) return from
    if (at > from && FIELDS.has(token.key)) return at + 1
  }
  return from
}

/** Is the run of portfolio words at a token the beginning of another office? "and Defence Minister". */
function headFollows(ctx: NameContext, index: number): boolean {
  const { tokens } = ctx
  let at = index
  const limit = Math.min(sentenceEnd(ctx, index), index + 5)
  while (
    at < limit &&
    (parseRank(ctx, at)?.to ?? 0) <= at + 1 &&
    MODIFIERS.has(wordAt(tokens, at)) &&
    !headAt(tokens, at)
  )
    at++
  const isRank = (parseRank(ctx, at)?.to ?? 0) > at + 1
  const head = at < sentenceEnd(ctx, index) && !isRank ? headAt(tokens, at) : undefined
  return head !== undefined && !(head.plural && head.id === 'chief') && !PERSONAL.has(head.id)
}

/** "Planning, Development and Special Initiatives": after a comma the list must go on; no head may follow. */
function domainRunEnds(ctx: NameContext, index: number, comma: boolean): boolean {
  const { tokens } = ctx
  let at = index
  while (at < index + 8 && DOMAINS.has(wordAt(tokens, at))) at++
  if (headFollows(ctx, index) || headAt(tokens, at)) return false
  if (!comma) return true
  const key = tokens[at]?.key
  return (key === 'and' || key === '&' || key === ',') && DOMAINS.has(wordAt(tokens, at + 1))
}

/** "(COAS)" after an office: the token after the bracket, or `at`. */
export function bracketEnd(ctx: NameContext, at: number): number {
  const { tokens } = ctx
  if (tokens[at]?.key !== '(') return at
  let close = at + 1
  while (close < at + 5 && tokens[close]?.key !== ')') close++
  if (tokens[close]?.key !== ')' || close === at + 1) return at
  const inner = tokens[at + 1] as Token
  if (RETIRED.has(inner.key)) return at
  // "Joint Secretary (Export) X", "Director (Plans) Y": one word that says which.
  const which = HEADS.get(wordAt(tokens, at - 1))?.id
  if (
    (which === 'secretary' || which === 'director') &&
    inner.capital &&
    close === at + 2 &&
    tokens[close + 1]?.capital
  )
    return close + 1
  const abbreviation = inner.capitals || ACRONYMS.has(inner.key) || (inner.type === 'word' && DOMAINS.has(inner.key))
  return abbreviation && inner.text.length > 1 ? close + 1 : at
}
