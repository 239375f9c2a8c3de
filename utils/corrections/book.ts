/** The corrections of a library, so that those of one article are found at once. */
import type { Correction } from '../model.ts'
import { isFullName, nameKey } from './names.ts'

export interface CorrectionBook {
  /** How many corrections hold. */
  readonly size: number
  /** Whether any of them may change an annotation. @param key of the article. @param names `nameKey` of those in it. */
  touches(key: string, names: readonly string[]): boolean
  /** Those that were made in an article. */
  madeIn(key: string): readonly Correction[]
  /** Those made anywhere that hold for somebody everywhere. @param name `nameKey`. */
  about(name: string): readonly Correction[]
  /** Whether there is any of those. */
  readonly isWide: boolean
  /** Officials that the rules miss, wherever they are named. */
  readonly missed: readonly Correction[]
}

/** Corrections in the order in which they are laid: the later one wins. */
export function byTime(a: Correction, b: Correction): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** Makes a book of rows in any order; those that were undone are left out. */
export function bookOf(rows: readonly Correction[]): CorrectionBook {
  const keys = new Map<string, Correction[]>()
  const names = new Map<string, Correction[]>()
  const missed: Correction[] = []
  let size = 0
  for (const row of rows) {
    if (row.undoneAt !== null) continue
    size++
    push(keys, row.key, row)
    const name = widely(row)
    if (name === null) continue
    if (row.change.is === 'added') missed.push(row)
    else push(names, name, row)
  }
  const none: readonly Correction[] = []
  return {
    size,
    touches: (key, of) => keys.has(key) || missed.length > 0 || of.some((name) => names.has(name)),
    madeIn: (key) => keys.get(key) ?? none,
    about: (name) => names.get(name) ?? none,
    isWide: names.size > 0,
    missed,
  }
}

/**
 * The full name with its country for which a correction holds everywhere; null for one that holds in its article only. Under another
 * name somebody is the same elsewhere only where that is a full one too: in the next article stands another Khan.
 */
export function widely({ scope, change }: Correction): string | null {
  if (scope !== 'everywhere' || change.is === 'meeting' || change.is === 'checked' || change.is === 'country')
    return null
  const { name, country } = change.of
  if (change.is === 'same' && !isFullName(change.as)) return null
  if (country === null || !isFullName(name) || (change.is === 'added' && change.what !== 'official')) return null
  return nameKey(name, country)
}

function push(map: Map<string, Correction[]>, key: string, row: Correction): void {
  const rows = map.get(key)
  if (rows) rows.push(row)
  else map.set(key, [row])
}
