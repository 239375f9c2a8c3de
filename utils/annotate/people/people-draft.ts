/** A person while the article is still being read. */
import type { OfficeFinding, OfficialFinding } from '../findings.ts'

/**
 * The state of a person, and why. A class and no literal: V8 changes the shape of literals that hold a number once it saw other
 * numbers, and a place that made its own before then takes a slow way round each time.
 */
export class DraftState {
  declare country: string
  declare confidence: number
  declare inferred: boolean
  declare reason: string
  constructor(country: string, confidence: number, inferred: boolean, reason: string) {
    this.country = country
    this.confidence = confidence
    this.inferred = inferred
    this.reason = reason
  }
}

export interface Draft {
  /** The fullest form of the name, null for a person known by role alone. */
  name: string | null
  /** Folded words of the fullest form. */
  keys: string[]
  findings: OfficialFinding[]
  /** The words of each form of the name that has a title, folded. */
  forms: string[][]
  offices: OfficeFinding[]
  rank: string | null
  country: DraftState | null
  confidence: number
  reasons: string[]
  /** Somebody of these states stands in one sentence with this person, whose own state is not printed: hardly his. */
  notOf?: Set<string>
  /** Too doubtful to be marked. */
  dropped: boolean
}

/** Puts the most telling office first: in force before former, modified before bare, senior before junior. */
export function mergeOffices(known: OfficeFinding[], more: OfficeFinding[]): OfficeFinding[] {
  const merged = [...known]
  for (const office of more) {
    if (merged.some((other) => other.id === office.id && other.state === office.state)) continue
    merged.push(office)
  }
  const plain = (office: OfficeFinding): number => (office.id === 'minister' || office.id?.endsWith('.plain') ? 1 : 0)
  const past = (office: OfficeFinding): number => (office.state === 'former' ? 1 : 0)
  return merged.sort((a, b) => past(a) - past(b) || plain(a) - plain(b))
}

/** The first mention of a person at or after a token, or undefined; by halving. */
export function firstAfter(draft: Draft, at: number): OfficialFinding | undefined {
  let low = 0
  let high = draft.findings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((draft.findings[middle] as OfficialFinding).from < at) low = middle + 1
    else high = middle
  }
  return draft.findings[low]
}

/** The last mention of a person before a token, or undefined; by halving, since one person may be named thousands of times. */
export function lastBefore(draft: Draft, at: number): OfficialFinding | undefined {
  let low = 0
  let high = draft.findings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((draft.findings[middle] as OfficialFinding).from < at) low = middle + 1
    else high = middle
  }
  return draft.findings[low - 1]
}

/** Somebody in a sentence: a person, or a description that prints its country. */
export interface Party {
  from: number
  to: number
  draft: Draft | null
  country: string | null
}

/** Whether somebody is posted to another state: an envoy, an attaché, a counsellor of an embassy. */
export const isSent = (draft: Draft | null): boolean =>
  draft?.offices.some(
    ({ id, title }) =>
      id === 'ambassador' ||
      id === 'attache' ||
      /embassy|(?:political|minister|economic|military) counsel/i.test(title),
  ) ?? false
