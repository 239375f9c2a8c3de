/**
 * How a library of any earlier version becomes one of today: one step a version, never changed after its release.
 * For each version there is a stored example in `tests/fixtures/library/`, and one test walks them all.
 */
import type { IDBPDatabase, IDBPTransaction } from 'idb'
import type { LibraryStores, StoreName } from './schema.ts'

export type Upgrade = IDBPTransaction<LibraryStores, StoreName[], 'versionchange'>
type Step = (db: IDBPDatabase<LibraryStores>, upgrade: Upgrade) => void

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
]

/** The version of the library that this code writes. */
export const LIBRARY_VERSION = STEPS.length

/** Walks the steps from a version (0: there is no library yet) to today's, inside the browser's upgrade transaction. */
export function migrate(db: IDBPDatabase<LibraryStores>, fromVersion: number, upgrade: Upgrade): void {
  for (const step of STEPS.slice(fromVersion)) step(db, upgrade)
}
