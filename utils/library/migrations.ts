/**
 * How a library of any earlier version becomes one of today: one step a version, never changed after its release.
 * For each version there is a stored example in `tests/fixtures/library/`, and one test walks them all.
 */
import type { IDBPDatabase, IDBPTransaction } from 'idb'
import { leaveMemory } from './memory-fill.ts'
import { leaveQuotes } from './quote-fill.ts'
import type { LibraryStores, StoreName } from './schema.ts'

export type Upgrade = IDBPTransaction<LibraryStores, StoreName[], 'versionchange'>
type Step = (db: IDBPDatabase<LibraryStores>, upgrade: Upgrade) => void | Promise<void>

/** `STEPS[0]` leads from nothing to version 1, `STEPS[1]` from 1 to 2, and so on. */
export const STEPS: readonly Step[] = [
  (db) => {
    const clippings = db.createObjectStore('clippings', { keyPath: 'id' })
    clippings.createIndex('key', 'key', { unique: true })
    clippings.createIndex('updatedAt', 'updatedAt')
    // Rows that are not deleted hold null here, which no index holds: so its count is that of the deleted ones.
    clippings.createIndex('deletedAt', 'deletedAt')
    db.createObjectStore('corpus', { keyPath: 'id' })
    db.createObjectStore('drafts', { keyPath: 'key' })
    db.createObjectStore('replies', { keyPath: 'id' }).createIndex('at', 'at')
    db.createObjectStore('meta', { keyPath: 'name' })
  },
  // Quotes, corrections, and a memory. The records that are there are remembered later: nobody waits for ten thousand of them.
  (db, upgrade) => {
    const quotes = db.createObjectStore('quotes', { keyPath: 'id' })
    quotes.createIndex('key', 'key')
    quotes.createIndex('updatedAt', 'updatedAt')
    quotes.createIndex('deletedAt', 'deletedAt')
    const corrections = db.createObjectStore('corrections', { keyPath: 'id' })
    corrections.createIndex('key', 'key')
    corrections.createIndex('at', 'at')
    const memory = db.createObjectStore('memory', { keyPath: 'ref' })
    memory.createIndex('names', 'names', { multiEntry: true })
    memory.createIndex('pairs', 'pairs', { multiEntry: true })
    memory.createIndex('corrected', 'corrected')
    return leaveMemory(upgrade)
  },
  // Quotes hold what was read, and corrections are laid over them. Those that are there are gone through later.
  (_db, upgrade) => leaveQuotes(upgrade),
]

/** The version of the library that this code writes. */
export const LIBRARY_VERSION = STEPS.length

/**
 * Walks the steps from a version (0: there is no library yet) to today's, inside the browser's upgrade transaction. A step that
 * fails ends the transaction: the library stays as it was.
 */
export async function migrate(db: IDBPDatabase<LibraryStores>, fromVersion: number, upgrade: Upgrade): Promise<void> {
  // Whoever opens the library hears of a failure.
  upgrade.done.catch(() => {})
  try {
    for (const step of STEPS.slice(fromVersion)) {
      // It may wait for requests of the transaction, and for nothing else.
      const underWay = step(db, upgrade)
      if (underWay) await underWay
    }
  } catch (error) {
    abort(upgrade)
    throw error
  }
}

function abort(upgrade: Upgrade): void {
  try {
    upgrade.abort()
  } catch {
    // It has ended already.
  }
}
