/** What the sides undertook: a verb of undertaking, its party, and the words of the clause. Tense and negation are read elsewhere. */
import { COMMITMENT_VERBS, RESOLVE, SIGNED } from '../../gazetteer/verbs.ts'
import type { Commitment } from '../../model.ts'
import { type Cast, takersOf } from './meeting-cast.ts'
import { rangeHas } from './meeting-words.ts'
import type { Reading } from '../text/reading.ts'
import type { Token } from '../text/tokens.ts'
import { signOf, words } from '../word-signs.ts'

const UNDERTAKES = signOf(COMMITMENT_VERBS.keys())

const BOTH = words(
  'both two they sides side leaders ministers countries nations duo militaries armies officials meeting generals chiefs delegations governments neighbours neighbors',
)
const NOT = words("not never n't didn't doesn't failed refused")
/** Behind these it is no verb. */
const NOUN = words('the a an as their mutually')
/** "was committed", "is invited": a state or a passive, no deed of the subject. */
const BE = words('is are was were be been being')

/** No record has more. */
const MOST = 40

/**
 * Finds the commitments in some sentences.
 * @param countries the states of the meeting: "both sides" are these. @param source whose account it is, or null.
 */
export function commitmentsIn(
  reading: Reading,
  cast: Cast,
  sentences: readonly number[],
  countries: string[],
  source: string | null,
): Commitment[] {
  const { tokens, offset, text } = reading
  const found: Commitment[] = []
  for (const index of sentences) {
    const range = reading.sentences[index]
    if (!range) continue
    for (let t = range.from; t < range.to && found.length < MOST; t++) {
      const token = tokens[t] as Token
      if ((token.signs & UNDERTAKES) === 0) continue
      const verb = COMMITMENT_VERBS.get(token.key)
      if (!verb || token.type !== 'word') continue
      if (NOUN.holds(tokens[t - 1])) continue
      if (
        BE.holds(tokens[t - 1]) &&
        verb.strength !== 'committed' &&
        verb.strength !== 'signed' &&
        verb.strength !== 'agreed'
      )
        continue
      if (NOT.holds(tokens[t - 1]) || NOT.holds(tokens[t - 2])) continue
      if (!objectFits(tokens, t, range.to, verb.strength)) continue
      const party = partyOf(reading, cast, t, range.from, countries)
      const end = clauseEnd(tokens, t, range.to)
      const start = token.start
      const stop = (tokens[end - 1] as Token).end
      if (start < offset || end - t < 3) continue
      found.push({
        party,
        verb: verb.verb,
        strength: verb.strength,
        text: text.slice(start, stop).slice(0, 1000),
        tense: null,
        negated: null,
        source,
        start: start - offset,
        end: stop - offset,
      })
      t = end - 1
    }
  }
  return found
}

function objectFits(tokens: Token[], at: number, end: number, strength: Commitment['strength']): boolean {
  const next = tokens[at + 1]?.key ?? ''
  switch (strength) {
    case 'expressed':
      return rangeHas(tokens, at + 1, Math.min(end, at + 6), RESOLVE)
    case 'signed':
      return rangeHas(tokens, at + 1, Math.min(end, at + 14), SIGNED)
    case 'committed':
      return next === 'to' || next === 'that' || next === 'its' || tokens[at]?.key.startsWith('vow') === true
    case 'agreed':
      return ['to', 'on', 'that', 'upon', 'in', 'a', 'the'].includes(next)
    case 'invited':
      return next !== 'to' || tokens[at + 2]?.key === 'visit'
    default:
      return next !== ',' && next !== '.'
  }
}

/** The subject: "both sides" are all states of the meeting; a person stands for his country; else the country in front. */
function partyOf(reading: Reading, cast: Cast, at: number, from: number, countries: string[]): string[] {
  for (let t = at - 1; t >= from; t--) {
    const index = cast.findingAt[t] as number
    const finding = index >= 0 ? cast.people.findings[index] : undefined
    if (finding) {
      if (finding.group) return countries
      const country = takersOf(cast, index)[0]?.country ?? null
      if (country) return [country]
      return []
    }
    if (BOTH.holds(reading.tokens[t])) return countries
    const country = cast.countryAt[t]
    if (country && countries.includes(country)) return [country]
  }
  // "He invited": whoever speaks is one of them, but not told which.
  return []
}

/** To the end of the clause: a full stop, a semicolon, or a comma that opens a new statement. */
function clauseEnd(tokens: Token[], at: number, end: number): number {
  for (let t = at + 1; t < end; t++) {
    const key = (tokens[t] as Token).key
    if (key === ';' || key === '.' || key === '"') return t
    if (key === ',' && OPENS.holds(tokens[t + 1]) && t - at > 4) return t
    if (key === 'and' && COMMITMENT_VERBS.has(tokens[t + 1]?.key ?? '')) return t
  }
  return end
}
const OPENS = words(
  'said says according adding while which who stressing noting highlighting emphasizing emphasising signifying underscoring he she the reports he added but as',
)
