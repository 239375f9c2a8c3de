/** Named findings -> persons: which names are forms of one name. */
import { WEAK_RANKS } from '../../gazetteer/ranks.ts'
import { fitsOffice } from '../../gazetteer/offices-fit.ts'
import type { OfficialFinding } from '../findings.ts'
import { likeness, nameKeys, skeleton } from '../officials/names-alike.ts'
import type { NameContext } from '../officials/names-context.ts'
import { type Draft, mergeOffices } from './people-draft.ts'
import { remembering } from '../text/words.ts'

/** Gathers the named findings of one person each. Full names are settled first, so that a headline's surname finds its owner. */
export function clusterNames(ctx: NameContext, findings: OfficialFinding[]): Draft[] {
  const named: { finding: OfficialFinding; keys: string[] }[] = []
  for (const finding of findings)
    if (finding.kind === 'official')
      named.push({ finding, keys: nameKeys(ctx.tokens, finding.nameFrom, finding.nameTo) })
  named.sort((a, b) => Math.min(b.keys.length, 3) - Math.min(a.keys.length, 3) || a.finding.from - b.finding.from)
  const drafts: Draft[] = []
  const byWord = new Map<string, Draft[]>()
  for (const { finding, keys } of named) {
    const draft = findOwner(keys, finding, byWord)
    if (draft) add(draft, finding, keys)
    else {
      const fresh: Draft = {
        name: finding.name,
        keys,
        findings: [finding],
        forms: [keys],
        offices: mergeOffices([], finding.offices),
        rank: finding.rank,
        country: null,
        confidence: keys.length > 1 ? 0.95 : 0.85,
        reasons: [],
        dropped: false,
      }
      drafts.push(fresh)
      for (const word of keys)
        for (const key of [word, soundOf(word)]) {
          const list = byWord.get(key)
          if (list?.at(-1) === fresh) continue
          if (list) list.push(fresh)
          else byWord.set(key, [fresh])
        }
    }
  }
  const isMilitary = drafts.some((draft) => draft.rank !== null && !WEAK_RANKS.has(draft.rank))
  for (const draft of drafts) {
    draft.findings.sort((a, b) => a.from - b.from)
    draft.dropped = isDoubtful(draft, isMilitary) || isOtherWord(ctx, draft)
  }
  return drafts.sort((a, b) => (a.findings[0]?.from ?? 0) - (b.findings[0]?.from ?? 0))
}

/** A captain or a major with nothing else beside the name is as often a sportsman or an eponym, unless other officers are named. */
function isDoubtful(draft: Draft, isMilitary: boolean): boolean {
  if (isMilitary && draft.keys.length > 1) return false
  return draft.findings.every(
    (finding) =>
      finding.offices.length === 0 &&
      finding.countries.length === 0 &&
      finding.rank !== null &&
      WEAK_RANKS.has(finding.rank),
  )
}

/** "ARMY CHIEF UPBEAT": a single word of a headline, not a name. */
function isOtherWord(ctx: NameContext, { findings, keys }: Draft): boolean {
  return keys.length === 1 && findings.every(({ nameFrom }) => ctx.isHeadlineWord(nameFrom))
}

function add(draft: Draft, finding: OfficialFinding, keys: string[]): void {
  draft.findings.push(finding)
  if (
    draft.forms.length < MOST_COMPARED &&
    !draft.forms.some((form) => form.length === keys.length && form.every((word, at) => word === keys[at]))
  )
    draft.forms.push(keys)
  draft.offices = mergeOffices(draft.offices, finding.offices)
  draft.rank = higher(draft.rank, finding.rank)
  if (
    keys.length > draft.keys.length ||
    (keys.length === draft.keys.length && (finding.name?.length ?? 0) > (draft.name?.length ?? 0))
  ) {
    draft.keys = keys
    draft.name = finding.name
  }
}

/** The fuller rank: a "general" in passing is the lieutenant general of before. */
function higher(known: string | null, more: string | null): string | null {
  if (known === null || more === null) return known ?? more
  return known === 'General' && more !== 'General' ? more : known
}

/** Persons that share a word with a name; more of them than this are not told apart any better. */
const MOST_COMPARED = 16

function findOwner(keys: string[], finding: OfficialFinding, byWord: Map<string, Draft[]>): Draft | null {
  const pool: Draft[] = []
  const gather = (known: Draft[] | undefined): void => {
    if (!known) return
    for (let i = Math.max(0, known.length - MOST_COMPARED); i < known.length; i++)
      if (!pool.includes(known[i] as Draft)) pool.push(known[i] as Draft)
  }
  for (const word of keys) {
    gather(byWord.get(word))
    gather(byWord.get(soundOf(word)))
  }
  let best: Draft | null = null
  let bestScore = 0
  for (const draft of pool) {
    const same = sameName(keys, draft.keys) || pettedName(keys, finding, draft)
    if (same < 0.5 || same < bestScore) continue
    const score = same * agreement(finding, draft)
    if (
      score > bestScore ||
      (score === bestScore && score > 0 && best && distance(draft, finding) < distance(best, finding))
    ) {
      best = draft
      bestScore = score
    }
  }
  return bestScore >= 0.5 ? best : null
}

/** "President Joe B" and "President Joseph R. B": one office, one surname, and given names that begin alike. */
function pettedName(keys: string[], finding: OfficialFinding, draft: Draft): number {
  const [own, known] = [keys[0] ?? '', draft.keys[0] ?? '']
  if (keys.length < 2 || keys.at(-1) !== draft.keys.at(-1) || own.slice(0, 2) !== known.slice(0, 2)) return 0
  return finding.offices.some(({ id }) => id !== null && draft.offices.some((held) => held.id === id)) ? 0.6 : 0
}

/** Spellings of one name share it; kept apart from the words themselves. */
const soundOf = remembering((key) => `~${skeleton(key).slice(0, 2)}`)

function distance(draft: Draft, finding: OfficialFinding): number {
  return Math.min(...draft.findings.slice(-8).map((other) => Math.abs(other.from - finding.from)))
}

/**
 * How surely two names are forms of one: 1 equal, 0.9 all words of the shorter in the longer, 0.7 spellings, 0 different.
 * @param a words of one name. @param b words of the other.
 */
export function sameName(a: string[], b: string[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length === 0) return 0
  if (short.length === 1) {
    const key = short[0] as string
    const last = likeness(key, long.at(-1) as string)
    if (last === 1) return 0.95
    if (long.some((word) => word === key)) return 0.85
    return last > 0 ? 0.6 : long.some((word) => likeness(key, word) > 0) ? 0.5 : 0
  }
  let exact = 0
  let near = 0
  const used = new Set<number>()
  for (const word of short) {
    let hit = -1
    let like = 0
    for (let i = 0; i < long.length; i++) {
      if (used.has(i)) continue
      const value = initialOf(word, long[i] as string) ? 0.7 : likeness(word, long[i] as string)
      if (value > like) {
        like = value
        hit = i
      }
    }
    if (hit >= 0) {
      used.add(hit)
      if (like === 1) exact++
      else near++
    }
  }
  if (exact === short.length) return short.length === long.length ? 1 : 0.9
  if (exact + near === short.length && exact > 0) return 0.7
  if (
    short.length >= 3 &&
    exact >= 2 &&
    exact + near >= short.length - 1 &&
    likeness(short[0] as string, long[0] as string) > 0 &&
    // The second word is often the father's: Khalid bin Salman bin Abdulaziz is not Khalid bin Bandar bin Abdulaziz.
    likeness(short[1] as string, long[1] as string) > 0
  )
    return 0.6
  return near === short.length ? 0.5 : 0
}

function initialOf(a: string, b: string): boolean {
  return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))
}

/** Do office, rank and country of a finding allow that it is this person? 1 nothing against it … 0 surely another. */
function agreement(finding: OfficialFinding, draft: Draft): number {
  let value = 1
  const country = finding.countries[0]?.country
  if (country) {
    let isMarked = false
    let isSame = false
    for (let i = 0; i < Math.min(8, draft.findings.length); i++)
      for (const entry of (draft.findings[i] as OfficialFinding).countries) {
        isMarked = true
        if (entry.country === country) isSame = true
      }
    if (isMarked && !isSame) value *= 0.55
  }
  const here = finding.offices.find((office) => office.state === 'in force')
  const there = draft.offices.filter((office) => office.state === 'in force')
  if (here && there.length > 0) {
    const fits = there.some(
      (office) => fitsOffice(here.id ?? '', office.id ?? '') > 0 || fitsOffice(office.id ?? '', here.id ?? '') > 0,
    )
    if (!fits) value *= there.some((office) => office.sector !== here.sector) ? 0.55 : 0.75
  }
  if (draft.rank && !finding.rank && here?.seniority === 1) value *= 0.6
  return value
}
