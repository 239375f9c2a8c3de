/** Whose account it is: agencies, press offices, ministries and papers that the report credits. */
import { AGENCY_INITIALS, AGENCY_NAMES } from '../../gazetteer/agencies.ts'
import type { StatesFound } from '../findings.ts'
import type { Front } from '../text/front.ts'
import { inRange } from './meeting-ranges.ts'
import type { Reading } from '../text/reading.ts'
import type { Token } from '../text/tokens.ts'
import { signOf, WordMap, words } from '../word-signs.ts'

const byFirst = new Map<string, { words: string[]; name: string }[]>()
for (const [phrase, name] of AGENCY_NAMES) {
  const list = phrase.split(' ')
  const first = list[0] as string
  byFirst.set(first, [...(byFirst.get(first) ?? []), { words: list, name }])
}
for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
const NAMES = new WordMap(byFirst)
const NONE: never[] = []

const REPORTED = words(
  'reported reports said says quoted quoting citing cited stated announced tweeted adding according added',
)
const SPEAKS = signOf(REPORTED)
/** Bodies that speak: "the ministry said", "a military statement". */
const BODY = words(
  'ministry military army pentagon embassy office statement navy government department presidency wing communique release headquarters kremlin secretariat',
)

export interface Source {
  name: string
  sentence: number
  from: number
  to: number
}

/** Finds the sources that the text credits, in order, each name once a sentence. */
export function findSources(reading: Reading, states: StatesFound): Source[] {
  const found: Source[] = []
  const { tokens } = reading
  for (const [index, sentence] of reading.sentences.entries()) {
    if (!speaksIn(tokens, sentence.from, sentence.to)) continue
    const organisations = inRange(states.organisations, sentence.from, sentence.to)
    let next = 0
    for (let t = sentence.from; t < sentence.to; t++) {
      const named = agencyAt(tokens, t, sentence.to)
      if (named) {
        if (credited(tokens, t, named.to, sentence.from, sentence.to))
          found.push({ name: named.name, sentence: index, from: t, to: named.to })
        t = named.to - 1
        continue
      }
      while ((organisations[next]?.from ?? t) < t) next++
      const org = organisations[next]
      if (org?.from === t && credited(tokens, org.from, org.to, sentence.from, sentence.to)) {
        found.push({ name: org.name, sentence: index, from: org.from, to: org.to })
        t = org.to - 1
        continue
      }
      const body = bodyAt(tokens, t, sentence.to)
      if (body && credited(tokens, body.from, body.to, sentence.from, sentence.to)) {
        found.push({
          name: reading.text.slice(tokens[body.from]?.start ?? 0, tokens[body.to - 1]?.end ?? 0),
          sentence: index,
          from: body.from,
          to: body.to,
        })
        t = body.to - 1
      }
    }
  }
  return found
}

/** The agency of the byline or the dateline, where it is one. */
export function frontSources(front: Front): string[] {
  const list: string[] = []
  const agency = front.dateline?.agency ?? null
  if (agency) list.push(AGENCY_INITIALS.get(agency.toUpperCase()) ?? agency)
  const byline = front.byline?.trim() ?? ''
  const known = AGENCY_INITIALS.get(byline.toUpperCase())
  if (known && !list.includes(known)) list.push(known)
  return list
}

function speaksIn(tokens: Token[], from: number, to: number): boolean {
  for (let t = from; t < to; t++) if ((tokens[t] as Token).signs & SPEAKS) return true
  return false
}

function agencyAt(tokens: Token[], at: number, end: number): { name: string; to: number } | null {
  const token = tokens[at] as Token
  if (token.type !== 'word' && token.type !== 'number') return null
  if (token.type === 'word' && !token.capital) return null
  for (const { words: list, name } of NAMES.of(token) ?? NONE) {
    let t = at
    for (const word of list) {
      if (t >= end || tokens[t]?.key !== word) {
        // A hyphen more or less does not matter.
        if (tokens[t]?.key === '-' && tokens[t + 1]?.key === word) t++
        else {
          t = -1
          break
        }
      }
      t++
    }
    if (t > 0) {
      const initials = tokens[t]?.key === '(' && tokens[t + 2]?.key === ')' ? t + 3 : t
      return { name, to: initials }
    }
  }
  const initials = token.capitals ? AGENCY_INITIALS.get(token.text) : undefined
  return initials ? { name: initials, to: at + 1 } : null
}

/** "Pakistan's military", "the Turkish Ministry of Defence", "India's Defence Ministry": from its first capital to its noun. */
function bodyAt(tokens: Token[], at: number, end: number): { from: number; to: number } | null {
  const token = tokens[at] as Token
  if (!token.capital || token.type !== 'word' || token.key === 'the' || token.key === 'according') return null
  for (let t = at; t < Math.min(end, at + 6); t++) {
    const here = tokens[t] as Token
    if (BODY.holds(here)) {
      let to = t + 1
      while (
        to < Math.min(end, t + 6) &&
        (tokens[to]?.key === 'of' || (tokens[to]?.capital && tokens[to]?.type === 'word'))
      )
        to++
      if (tokens[to - 1]?.key === 'of') to--
      return { from: at, to }
    }
    if (
      !(
        here.capital ||
        here.type === 'possessive' ||
        here.key === 'of' ||
        here.key === 'defence' ||
        here.key === 'defense' ||
        here.key === 'foreign'
      )
    )
      return null
  }
  return null
}

/** "according to X", "X said", "X reported", "said X", "a statement by X". */
function credited(tokens: Token[], from: number, to: number, low: number, high: number): boolean {
  for (let t = from - 1; t >= Math.max(low, from - 7); t--) {
    const key = (tokens[t] as Token).key
    if (
      key === 'according' ||
      key === 'statement' ||
      key === 'told' ||
      key === 'citing' ||
      key === 'quoting' ||
      key === 'reports'
    )
      return true
    if ((key === 'said' || key === 'reported') && from - t <= 2) return true
  }
  for (let t = to; t < Math.min(high, to + 6); t++) {
    const key = (tokens[t] as Token).key
    if (REPORTED.has(key)) return true
    if (key === ',' && t > to) return false
  }
  return false
}
