/** The names that the gazetteer knows, ready for look-up by their first two tokens. */
import { COUNTRIES, pluralOf } from '../../gazetteer/countries.ts'
import { type KnownOrganisation, listOrganisations, listStops } from '../../gazetteer/organisations.ts'
import { type KnownPlace, listPlaces } from '../../gazetteer/places.ts'
import type { CountryFinding } from '../findings.ts'
import { type Token, tokenize } from '../text/tokens.ts'
import { words } from '../word-signs.ts'

/** What a name stands for. A city may be both a place and, when it acts, its state. */
export type Meaning =
  | { kind: 'country'; code: string; form: CountryFinding['form'] }
  | { kind: 'place'; place: KnownPlace }
  | { kind: 'organisation'; organisation: KnownOrganisation }
  | { kind: 'stop' }

export interface Form {
  /** Keys of the tokens after the first. */
  rest: string[]
  /** Which of those may stand in lower case, as they do in the name's own spelling ("Dane guns"). */
  lower: boolean[]
  /** The words as they must stand, for abbreviations; else null. */
  exact: string | null
  /** First the most likely; several for places of one name. */
  meanings: Meaning[]
}

const NONE: string[] = []
const NEVER: boolean[] = []

/** The names that begin with one word: those of that word alone, and the longer ones by their second word, longest first. */
interface Begun {
  alone: Form[]
  longer: Map<string, Form[]> | null
}

/** A name as its list has it. */
interface Named {
  name: string
  meaning: Meaning
  exact: boolean
}

let names: Map<string, Named[]> | undefined

/** Gathers the names by their first word, once: about four thousand, of which an article asks for some dozens. */
function gather(): Map<string, Named[]> {
  const map = new Map<string, Named[]>()
  const add = (name: string, meaning: Meaning, exact = false): void => {
    const first = /^[A-Za-z]+(?=[ -]|$)/.exec(name)?.[0].toLowerCase() ?? keysOf(name)[0]
    if (!first) return
    const list = map.get(first)
    if (list) list.push({ name, meaning, exact })
    else map.set(first, [{ name, meaning, exact }])
  }
  for (const name of listStops()) add(name, { kind: 'stop' })
  for (const organisation of listOrganisations()) {
    const { name } = organisation
    add(name, { kind: 'organisation', organisation }, /^[A-Z.]+$/.test(name) && name.length < 6)
  }
  for (const country of COUNTRIES.values()) {
    if (country.of !== null) continue
    const { code } = country
    for (const name of country.names) add(name, { kind: 'country', code, form: 'name' })
    for (const demonym of country.demonyms) {
      add(demonym, { kind: 'country', code, form: 'demonym' })
      const plural = pluralOf(demonym)
      if (plural) add(plural, { kind: 'country', code, form: 'demonym' })
    }
    for (const name of country.codes) add(name, { kind: 'country', code, form: 'code' }, true)
  }
  for (const place of listPlaces()) add(place.name, { kind: 'place', place })
  return map
}

/** Makes the names of one first word ready for look-up. */
function build(named: Named[]): Begun {
  const begun: Begun = { alone: [], longer: null }
  for (const { name, meaning, exact } of named) {
    const keys = keysOf(name)
    const spelling = exact ? name : null
    const rest = keys.length === 1 ? NONE : keys.slice(1)
    let list = begun.alone
    const second = rest[0]
    if (second !== undefined) {
      begun.longer ??= new Map()
      list = begun.longer.get(second) ?? []
      if (list.length === 0) begun.longer.set(second, list)
    }
    const lower = rest === NONE ? NEVER : lowerOf(name, rest.length)
    const same = list.find(
      (form) =>
        form.exact === spelling && form.rest.length === rest.length && form.rest.every((key, i) => key === rest[i]),
    )
    if (!same) list.push({ rest, lower, exact: spelling, meanings: [meaning] })
    else {
      same.lower = same.lower.map((may, i) => may || lower[i] === true)
      if (meaning.kind === 'place' && same.meanings.every((other) => other.kind === 'place'))
        same.meanings.push(meaning)
    }
  }
  if (begun.longer) for (const list of begun.longer.values()) list.sort((a, b) => b.rest.length - a.rest.length)
  return begun
}

/** Letters and hyphens, which are words of their own: most names, and the many are not worth the tokenizer. */
const PLAIN = /^[A-Za-z]+(?:[ -][A-Za-z]+)*$/

function keysOf(name: string): string[] {
  if (PLAIN.test(name)) return name.toLowerCase().replaceAll('-', ' - ').split(' ')
  return tokenize(name).map((token) => token.key)
}

/** For each token after the first whether the spelling has it in lower case; only plain names of words are looked at. */
function lowerOf(name: string, length: number): boolean[] {
  const words = name.replaceAll('-', ' - ').split(' ').slice(1)
  return words.length === length
    ? words.map((word) => word.charCodeAt(0) >= 97 && word.charCodeAt(0) <= 122)
    : new Array(length).fill(false)
}

const SMALL = words('of the and for in on d de la le el al du des')

/**
 * The longest known name that begins at a token.
 * @param end no token from here on belongs to the name.
 * @returns the form and its length in tokens, or null. Words of a name must be capitalised as names are.
 */
export function matchForm(tokens: Token[], at: number, end: number): { form: Form; length: number } | null {
  const first = tokens[at] as Token
  if (!first.capital) return null
  const { word } = first
  if (word.names === undefined) {
    names ??= gather()
    const named = names.get(word.key)
    word.names = named ? build(named) : null
  }
  const begun = word.names as Begun | null
  if (begun === null) return null
  const next = begun.longer && at + 1 < end ? begun.longer.get((tokens[at + 1] as Token).key) : undefined
  const form = (next && firstThatFits(next, tokens, at, end)) ?? firstThatFits(begun.alone, tokens, at, end)
  return form ? { form, length: form.rest.length + 1 } : null
}

function firstThatFits(list: Form[], tokens: Token[], at: number, end: number): Form | null {
  const first = tokens[at] as Token
  candidates: for (const form of list) {
    const length = form.rest.length + 1
    if (at + length > end) continue
    for (let i = 1; i < length; i++) {
      const token = tokens[at + i] as Token
      if (token.key !== form.rest[i - 1]) continue candidates
      if (token.type === 'word' && !token.capital && !form.lower[i - 1] && !SMALL.holds(token)) continue candidates
    }
    if (form.exact !== null) {
      const last = tokens[at + length - 1] as Token
      const printed = length === 1 ? first.text : printedOf(tokens, at, at + length)
      if (
        printed !== form.exact &&
        printed !== `${form.exact}.` &&
        !(last.text.endsWith('.') && printed === form.exact)
      )
        continue
    }
    return form
  }
  return null
}

function printedOf(tokens: Token[], from: number, to: number): string {
  let text = ''
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token
    text += (i > from && token.spaced ? ' ' : '') + token.text
  }
  return text
}
