/** What the library keeps beside its rows, made of them anew: to be held against what it has kept. */
import { readLots, type Searchable } from '../../../utils/library/listed.ts'
import { memoryOf } from '../../../utils/library/memory.ts'
import { liveBook } from '../../../utils/library/read-corrections.ts'
import type { LibraryDatabase } from '../../../utils/library/schema.ts'

/** All lines of the list and of the search. */
export async function listed(db: LibraryDatabase): Promise<Searchable[]> {
  const lots = await Array.fromAsync(readLots(db))
  return lots.flatMap(({ rows }) => rows)
}

/** Each row of the memory as it would be made now. */
export async function remade(db: LibraryDatabase) {
  const book = await liveBook(db)
  const rows = [
    ...(await db.getAll('clippings')).map((row) => memoryOf('clippings', row, book)),
    ...(await db.getAll('corpus')).map((row) => memoryOf('corpus', row, book)),
  ]
  return rows.flatMap((row) => row ?? []).toSorted((a, b) => (a.ref < b.ref ? -1 : 1))
}
