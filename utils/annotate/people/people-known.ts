/** What the gazetteer of officials tells of a person whose state no word of the article tells. */
import { fitsOffice } from '../../gazetteer/offices-fit.ts'
import { PARTICLES, SUFFIXES } from '../../gazetteer/honorifics.ts'
import { type KnownTerm, knownTerms } from '../../gazetteer/officials.ts'
import { skeleton } from '../officials/names-alike.ts'
import type { Draft } from './people-draft.ts'
import { fold } from '../text/tokens.ts'

/** How strongly the gazetteer speaks for a state, in the measure of the other signs, and why. */
export interface KnownSign {
  country: string
  value: number
  reason: string
}

interface Entry {
  term: KnownTerm
  /** Folded words of the name, without particles, and their sounds. */
  words: string[]
  sounds: string[]
  /** An initial stands for one of the words. */
  hasInitial: boolean
  /** The search that met it last, and how many words of that name sound like one of these. */
  search: number
  met: number
}

/** Sound of a word -> names that have it. */
type Index = Map<string, Entry[]>

const indexes = new WeakMap<readonly KnownTerm[], Index>()

function indexOf(terms: readonly KnownTerm[]): Index {
  const built = indexes.get(terms)
  if (built) return built
  const index: Index = new Map()
  for (const term of terms) {
    const words = wordsOf(term.name)
    const entry = {
      term,
      words,
      sounds: words.map(soundOf),
      hasInitial: words.some((word) => word.length === 1),
      search: 0,
      met: 0,
    }
    for (const sound of new Set(entry.sounds)) {
      const list = index.get(sound)
      if (list) list.push(entry)
      else index.set(sound, [entry])
    }
  }
  indexes.set(terms, index)
  return index
}

/** As nameKeys reads the names of an article. */
function wordsOf(name: string): string[] {
  const words: string[] = []
  // In one pass: this is done for all names at the first article of a start.
  for (const word of name.match(/[^\s-]+/g) ?? []) {
    const key = fold(/^(?:[A-Z]\.){2,}$|^[A-Z]{2}$/.test(word) ? word.charAt(0) : word).replace(/[.']/g, '')
    if (key !== '' && !SUFFIXES.has(key)) words.push(key)
  }
  const bare = words.filter((word) => !PARTICLES.has(word))
  return bare.length > 0 ? bare : words
}

/** Words of vowels and one consonant sound alike too often. */
function soundOf(word: string): string {
  const sound = skeleton(word)
  return sound.length > 1 ? sound : word
}

/** What is left of the weight where nothing else in the article speaks of the state. */
const UNNAMED = 0.15

const IN_OFFICE = '@known_then'
const HELD = '@known_office'
const OTHER = '@known_person'
const ONLY = '@known_only'

/**
 * The states that the gazetteer gives a person, best first: at most one by the full name, or by a name alone if office and date
 * leave a single state.
 * @param day ISO 8601 day or moment of the article, null where unknown.
 * @param named states that the article names otherwise, by themselves, a place or an organ: of another the gazetteer says little, for
 *   it may be out of date, or mean a namesake.
 * @param terms other rows than the built-in ones.
 */
export function knownSigns(
  draft: Draft,
  day: string | null,
  named: ReadonlySet<string>,
  terms: readonly KnownTerm[] = knownTerms(),
): KnownSign[] {
  if (draft.keys.length === 0 || terms.length === 0) return []
  const index = indexOf(terms)
  const month = day ? Number(day.slice(0, 4)) * 100 + Number(day.slice(5, 7)) : null
  let signs = draft.keys.length === 1 ? [] : byFullName(draft, month, index)
  if (signs.length === 0) signs = byOneName(draft, month, index)
  // Heads of state and government of one surname at one time are hardly two.
  const isHead = draft.offices[0]?.seniority === 1
  for (const sign of signs)
    if (!named.has(sign.country) && !(isHead && (sign.reason === IN_OFFICE || sign.reason === ONLY)))
      sign.value *= UNNAMED
  return signs
}

/** Numbers the searches, so that no search has to clear what the one before met. */
let searches = 0

/** "Abdullah Abdullah". */
function hasTwice(sounds: string[], at: number): boolean {
  return sounds.indexOf(sounds[at] as string, at + 1) > at
}

function byFullName(draft: Draft, month: number | null, index: Index): KnownSign[] {
  const { keys } = draft
  const sounds: string[] = []
  for (const key of keys) sounds.push(soundOf(key))
  const best = new Map<string, KnownSign>()
  searches++
  for (let i = 0; i < sounds.length; i++) {
    if (sounds.indexOf(sounds[i] as string) < i) continue
    const twice = hasTwice(sounds, i)
    for (const entry of index.get(sounds[i] as string) ?? []) {
      if (entry.search !== searches) {
        entry.search = searches
        entry.met = 0
      }
      // One common word alone is nobody: most names end here. The second that sounds alike makes a closer look worth it.
      if (++entry.met !== 2 && !(entry.met === 1 && twice)) continue
      const like = likeName(keys, sounds, entry)
      if (!like) continue
      const { country, office } = entry.term
      const sign = weigh(like, officeFit(draft, office), timeFit(entry.term, month))
      if (sign && sign.value > (best.get(country)?.value ?? 0)) best.set(country, { country, ...sign })
    }
  }
  const ranked = [...best.values()].sort((a, b) => b.value - a.value)
  // Two namesakes of two states say nothing.
  return ranked[0] && ranked[0].value > (ranked[1]?.value ?? 0) ? [ranked[0]] : []
}

/** `full`: all words of the known name stand in this one. `part`: the other way round. `sound`: in another spelling. */
type Like = 'full' | 'part' | 'sound'

function likeName(keys: string[], sounds: string[], { words, sounds: known, hasInitial }: Entry): Like | null {
  const need = Math.min(keys.length, words.length)
  if (need < 2) return null
  let exact = 0
  let near = 0
  const used = new Set<number>()
  for (let i = 0; i < words.length; i++) {
    let hit = keys.findIndex((key, at) => key === words[i] && !used.has(at))
    if (hit >= 0) exact++
    else {
      // Two consonants sound alike too often: "Syed" and "Yoshida".
      hit = sounds.findIndex(
        (sound, at) =>
          sound === known[i] && !used.has(at) && (sound.length > 2 || keys[at]?.charAt(0) === words[i]?.charAt(0)),
      )
      if (hit < 0) continue
      near++
    }
    used.add(hit)
  }
  if (exact + near < need) return null
  if (exact < need || hasInitial) return 'sound'
  // Three words of a long name are it.
  return exact === words.length || exact > 2 ? 'full' : 'part'
}

type Office = 'same' | 'none' | 'other'
type Time = 'in' | 'near' | 'far'

/** [in, near, far], in the measure of the other signs of a state: 3 is what a state printed for the other side tells. */
const WEIGHTS: Record<Like, Record<Office, [number, number, number]>> = {
  full: { same: [6, 5, 2], none: [3.2, 3, 1.2], other: [2.4, 2.4, 1.2] },
  part: { same: [3.8, 3, 0], none: [2.2, 1.4, 0], other: [0, 0, 0] },
  sound: { same: [3.4, 2.4, 0], none: [0, 0, 0], other: [0, 0, 0] },
}

function weigh(like: Like, office: Office, time: Time): Omit<KnownSign, 'country'> | null {
  const [at, near, far] = WEIGHTS[like][office]
  const value = time === 'in' ? at : time === 'near' ? near : far
  if (value === 0) return null
  return { value, reason: office !== 'same' ? OTHER : time === 'in' ? IN_OFFICE : HELD }
}

function officeFit(draft: Draft, held: string): Office {
  if (draft.offices.length === 0) return 'none'
  for (const { id } of draft.offices)
    if (id && (fitsOffice(id, held) >= 0.5 || fitsOffice(held, id) >= 0.5)) return 'same'
  return 'other'
}

/** Months between two numbers such as 202207. */
function months(a: number, b: number): number {
  return (Math.floor(b / 100) - Math.floor(a / 100)) * 12 + (b % 100) - (a % 100)
}

/** Papers name a minister so for some months after; an end that nobody knew lies some years on, mostly. */
const NEAR = 24
const OPEN = 48

function timeFit(term: KnownTerm, month: number | null): Time {
  if (month === null) return 'near'
  const early = months(month, term.from)
  const late = months(term.to, month)
  if (early <= 0 && late <= 0) return 'in'
  if (term.basis === 'seen') return early <= 36 && late <= 36 ? 'near' : 'far'
  return early <= NEAR && late <= (term.basis === 'open' ? OPEN : NEAR) ? 'near' : 'far'
}

/** "Defence Minister X" on a day on which one state alone had an X in that office. */
function byOneName(draft: Draft, month: number | null, index: Index): KnownSign[] {
  const key = draft.keys.at(-1) as string
  const first = draft.keys.length > 1 ? (draft.keys[0] as string).charAt(0) : ''
  if (month === null || key.length < 3) return []
  const countries = new Set<string>()
  for (const { term, words } of index.get(soundOf(key)) ?? []) {
    if (
      !words.includes(key) ||
      !words[0]?.startsWith(first) ||
      (timeFit(term, month) !== 'in' && (term.basis !== 'open' || timeFit(term, month) === 'far'))
    )
      continue
    if (draft.offices.some(({ id }) => id && fitsOffice(id, term.office) >= 0.9)) countries.add(term.country)
  }
  const [country] = countries
  return country && countries.size === 1
    ? [{ country, value: draft.offices[0]?.seniority === 1 ? 3 : 1.5, reason: ONLY }]
    : []
}
