/** Reads one office at a token: modifiers, head, complements ("acting Secretary of State for Defence of the Republic of X (SSD)"). */
import {
  ACRONYMS,
  COMPOUNDS,
  HEADS,
  type Head,
  HOMED,
  homeOf,
  MODIFIERS,
  type Office,
  PRIVATE_WORDS,
  STATE_WORDS,
} from '../../gazetteer/offices.ts'
import { classifyOffice } from '../../gazetteer/offices-classify.ts'
import type { OfficeState } from '../../model.ts'
import { because } from '../../reasons/reasons.ts'
import type { NameContext } from './names-context.ts'
import { isHyphen } from './names.ts'
import { parseComplements } from './officials-complement.ts'
import {
  HEAD_WORDS,
  REACH,
  RESTART,
  bracketEnd,
  headAt,
  isUnknownAbbreviation,
  sentenceEnd,
  wordAt,
} from './officials-heads.ts'
import { isFieldMarshal, parseRank } from './officials-title.ts'
import { RULERS } from './officials-words.ts'
import type { Token } from '../text/tokens.ts'
import { Words, words } from '../word-signs.ts'

const SERVES_ONE = words('adviser spokesperson director commander commissioner secretary')

/** The words of what else is asked here. */
const STATES = new Words(STATE_WORDS.keys())
const LETTERS = new Words(ACRONYMS.keys())
const FIRST_OF_TWO = new Words([...COMPOUNDS.keys()].map((words) => words.split(' ', 1)[0] as string))
const DEPUTIES = words('deputy vice additional assistant')
/** Words that are an office, or the beginning of one, whatever follows. */
const OPENS = new Words([...STATES, ...LETTERS, ...DEPUTIES, ...HEAD_WORDS])
/** What a modifier that opens an office goes on to; "security situation" is passed over by it. */
const GOES_ON = new Words([...HEAD_WORDS, ...MODIFIERS, ...'d , and & - ( of'.split(' ')])
const SERVICES = new Set('military naval air army defence defense navy'.split(' '))

export interface OfficePhrase {
  from: number
  to: number
  office: Office
  head: Head | null
  state: OfficeState
  /** Countries printed inside it that own it ("of Tajikistan"); the host of an ambassador is not among them. */
  countries: { country: string; reason: string }[]
  /** Short name of the organisation of states that it serves, where it serves none of them. */
  organisation: string | null
  /** Something besides the head belongs to it. */
  modified: boolean
  plural: boolean
}

const isNumeral = (token: Token | undefined): boolean => token?.text === 'I' || token?.text === 'II'

/** The words of an office as printed, without states and what led to them. */
function printedOffice(ctx: NameContext, from: number, to: number): string {
  let printed = ''
  for (let at = from; at < to; at++)
    printed = ctx.countryAt(at)
      ? printed.replace(/( (of|to|in|for|the)){1,3}$/, '')
      : `${printed}${printed && ' '}${ctx.tokens[at]?.text}`
  return printed.replaceAll(' - ', '-')
}

/**
 * Reads an office that begins at a token.
 * @returns the phrase, or null where none begins there.
 */
export function parseOffice(ctx: NameContext, index: number, depth = 0): OfficePhrase | null {
  const token = ctx.tokens[index]
  const next = ctx.tokens[index + 1]
  // "received at his office Ambassador X".
  if (token?.key === 'office' && !token.capital) return null
  return OPENS.holds(token) || (MODIFIERS.holds(token) && (GOES_ON.holds(next) || ctx.countryAt(index + 1)))
    ? readOffice(ctx, index, depth)
    : null
}

function readOffice(ctx: NameContext, index: number, depth: number): OfficePhrase | null {
  const { tokens } = ctx
  let at = index
  let state: OfficeState = 'in force'
  for (; at < index + 3 && STATES.holds(tokens[at]); ) {
    const next = STATE_WORDS.get(wordAt(tokens, at))
    if (next && next !== 'in force') state = next
    at++
    if (isHyphen(tokens, at)) at++
  }
  const started = at
  const countries: OfficePhrase['countries'] = []
  // "deputy NSA", "Additional CDS".
  const isDeputy =
    DEPUTIES.holds(tokens[at]) && tokens[at + 1]?.capitals === true && ACRONYMS.has(wordAt(tokens, at + 1))
  if (isDeputy) at++
  const letters = LETTERS.holds(tokens[at]) ? ACRONYMS.get(wordAt(tokens, at)) : undefined
  const acronym =
    letters && isDeputy
      ? { ...letters, id: `${letters.id}.deputy`, title: `Deputy ${letters.title}`, seniority: letters.seniority + 1 }
      : letters
  // "FM 101", "the DM": letters of an office only before a name or behind a state.
  const isLetters = acronym !== undefined && (letters?.id === 'minister.foreign' || letters?.id === 'minister.defence')
  const isName =
    isLetters &&
    tokens[at - 1]?.type !== 'number' &&
    tokens[at + 1]?.type === 'word' &&
    tokens[at + 1]?.capital &&
    !tokens[at + 1]?.capitals
  if (acronym && tokens[at]?.capitals && (!isLetters || acronym.home || (isName && !isFieldMarshal(ctx, at)))) {
    if (acronym.home) countries.push({ country: acronym.home, reason: because('@only_called', tokens[at]?.text ?? '') })
    return {
      from: index,
      to: at + 1,
      office: acronym,
      head: null,
      state,
      countries,
      organisation: acronym.id === 'commander.nato' ? 'NATO' : null,
      modified: true,
      plural: false,
    }
  }
  const rank = parseRank(ctx, at)
  if (rank && rank.to > at + 1 && !headAt(tokens, rank.to)) return null
  if (wordAt(tokens, at) === 'under' && !/^secretar/.test(wordAt(tokens, isHyphen(tokens, at + 1) ? at + 2 : at + 1)))
    return null
  const words: string[] = []
  let head: Head | undefined
  let compound: Office | undefined
  const limit = Math.min(sentenceEnd(ctx, index), at + REACH)
  while (at < limit) {
    const key = wordAt(tokens, at)
    head = headAt(tokens, at)
    // "Charge d' Affairs".
    if (key === 'd' && words.at(-1) === 'charge' && wordAt(tokens, at + 2).startsWith('affair')) {
      at += 2
      head = HEADS.get("d'affaires")
      break
    }
    if (head) {
      const next = wordAt(tokens, isHyphen(tokens, at + 1) ? at + 2 : at + 1)
      const whole = FIRST_OF_TWO.holds(tokens[at]) ? COMPOUNDS.get(`${key} ${next}`) : undefined
      compound = whole ?? (FIRST_OF_TWO.has(words.at(-1) ?? '') ? COMPOUNDS.get(`${words.at(-1)} ${key}`) : undefined)
      if (whole) {
        words.push(key)
        at++
        head = headAt(tokens, at)
        break
      }
      // "Assistant Secretary", "Chief Military Adviser", "Minister Counsellor": the first head modifies the second.
      const second =
        headAt(tokens, at + 1) ?? (MODIFIERS.has(next) && next !== 'general' ? headAt(tokens, at + 2) : undefined)
      if (second && (head.id === 'assistant' || (key === 'chief' && SERVES_ONE.has(second.id)))) {
        words.push(key)
        at++
        continue
      }
      break
    }
    const country = ctx.countryAt(at)
    if (country && at > index && country.to <= limit) {
      const bracket = bracketEnd(ctx, country.to)
      countries.push({ country: country.country, reason: '@in_title' })
      at = bracket
      continue
    }
    if (
      !MODIFIERS.holds(tokens[at]) ||
      (key !== 'charge' &&
        rank &&
        at === started &&
        rank.to > at &&
        !MODIFIERS.holds(tokens[rank.to]) &&
        !headAt(tokens, rank.to))
    ) {
      // "Military, Naval and Air Attaché".
      if (
        tokens[at]?.key === ',' &&
        SERVICES.has(words.at(-1) ?? '') &&
        SERVICES.has(wordAt(tokens, at + 1)) &&
        /^(?:,|and|&)$/.test(tokens[at + 2]?.key ?? '')
      ) {
        at++
        continue
      }
      const joins =
        (key === 'and' || tokens[at]?.key === '&') &&
        words.length > 0 &&
        MODIFIERS.holds(tokens[at + 1]) &&
        !RESTART.has(wordAt(tokens, at + 1))
      if (!joins) return null
      words.push('and')
      at++
      continue
    }
    words.push(key)
    at++
    if (isHyphen(tokens, at)) at++
    // "Department of National Defense (DND) Secretary", "Armed Forces of the Philippines (AFP) Chief of Staff".
    if (key === 'department' || key === 'ministry' || key === 'forces') {
      const of = wordAt(tokens, at) === 'of' ? at + 1 : at
      const next = of > at && wordAt(tokens, of) === 'the' ? of + 1 : of
      if (of > at && (MODIFIERS.holds(tokens[next]) || ctx.countryAt(next))) at = next
    }
    at = bracketEnd(ctx, at)
  }
  if (!head || at >= limit) return null
  // "Bureau Official X", but not "AFP bureau chief Y".
  if (words.at(-1) === 'bureau' && head.id !== 'official') return null
  // "his opposite number", but not "a number of officers".
  if (wordAt(tokens, at) === 'number' && words.at(-1) !== 'opposite') return null
  const headIndex = at
  words.push(wordAt(tokens, at))
  at++
  // "Defence Minister II" of Brunei.
  if (isNumeral(tokens[at])) at++
  const modified = words.length > 1
  const before = ctx.reading.sentenceOf[index - 1] === ctx.reading.sentenceOf[index] ? tokens[index - 1] : undefined
  if (
    before &&
    !ctx.countryAt(index - 1) &&
    ((PRIVATE_WORDS.has(before.key) && !(words.includes('minister') && RULERS.test(before.key))) ||
      (head.weak && !modified && isUnknownAbbreviation(ctx, index - 1)))
  )
    return null

  let serves: string | null = null
  const own = (country: string, organisation?: string): void => {
    if (organisation) serves ??= organisation
    else countries.push({ country, reason: '@of_in_title' })
  }
  // "Ambassador-designate to Indonesia".
  const designate = isHyphen(tokens, at) && STATE_WORDS.get(wordAt(tokens, at + 1)) === 'designate'
  if (designate) {
    state = 'designate'
    at += 2
  }
  const end = parseComplements(ctx, at, head, words, modified, own, (inner) =>
    depth < 2 ? parseOffice(ctx, inner, depth + 1) : null,
  )
  if (end < 0) return null
  // An attorney is a lawyer, an Attorney General holds an office.
  if (head.id === 'general.officer' && !words.includes('general')) return null
  at = isNumeral(tokens[end]) ? end + 1 : end
  for (const word of words) {
    const home = HOMED.has(word) ? homeOf(word, (country) => ctx.names(country)) : undefined
    if (home) countries.push({ country: home, reason: '@title_of_state' })
  }
  if (
    (words.includes('white') && words.includes('house')) ||
    (words.includes('department') &&
      tokens[started]?.capital &&
      ctx.names('US') &&
      OF_STATE_DEPARTMENT.test(words.join(' ')))
  )
    countries.push({ country: 'US', reason: '@title_of_state' })
  if (countries.length === 0) serves ??= servedByTitle(ctx, head, words)
  const organ = ctx.organisationAt(index)
  if (organ?.id && !organ.country && organ.to <= at) serves ??= organ.id
  if (STATE_WORDS.get(wordAt(tokens, at)) === 'designate') {
    state = 'designate'
    at++
  }
  const office = compound ?? classifyOffice(head, words, () => printedOffice(ctx, started, at))
  if (office.home && countries.length === 0 && /^(?:minister|secretary)\.defence/.test(office.id))
    countries.push({ country: office.home, reason: '@only_state' })
  if (words.includes('joint') && words.includes('chiefs') && words.includes('committee'))
    countries.push({ country: 'PK', reason: '@title_of_state' })
  return {
    from: index,
    to: at,
    organisation: serves,
    office,
    head,
    state,
    countries,
    modified: modified || at > headIndex + 1,
    plural: head.plural,
  }
}

/** The State Department calls itself "the Department" only. */
const OF_STATE_DEPARTMENT =
  /^(?:(?:principal|deputy) )*department (?:(?:principal|deputy) )*spokes|^counsell?or department/

const OF_UNION = words('defence defense enlargement foreign trade crisis')

/** The organisation of states that a title tells without its name: "Under-Secretary-General", and "Defence Commissioner" where the Union is spoken of. */
function servedByTitle(ctx: NameContext, head: Head, words: string[]): string | null {
  if (head.id.startsWith('secretary') && words.includes('general') && /^(?:under|assistant)/.test(words[0] ?? ''))
    return 'UN'
  const isOfUnion =
    words.includes('enlargement') ||
    (head.id === 'commissioner' && words[0] !== 'high' && words.some((word) => OF_UNION.has(word)))
  return isOfUnion && ctx.states.organisations.some(({ id }) => id === 'EU' || id === 'EC') ? 'EU' : null
}
