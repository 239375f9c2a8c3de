/** A browser's storage that is empty at the start of each test. */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach } from 'vitest'
import { openLibrary } from '../../../utils/library/open.ts'
import type { LibraryDatabase } from '../../../utils/library/schema.ts'

const open: LibraryDatabase[] = []

/** To be called at the top of a test file. */
export function freshStorage(): void {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory()
  })
  afterEach(() => {
    for (const db of open.splice(0)) db.close()
  })
}

/** A connection that is closed after the test. */
export async function connect(): Promise<LibraryDatabase> {
  const db = await openLibrary()
  open.push(db)
  return db
}
