/** Everything that is read of corrections. */
import { type CorrectionBook, widely } from '../corrections/book.ts'
import { Correction } from '../model.ts'
import { libraryError } from './errors.ts'
import { readRef, refOf } from './refs.ts'
import { type DamagedRow, type LibraryDatabase, readRows } from './schema.ts'
import { bookOfRows } from './shown.ts'

/** All corrections, undone ones with them, the latest first; and rows that cannot be read. @throws {LibraryError} */
export async function allCorrections(
  db: LibraryDatabase,
): Promise<{ corrections: Correction[]; damaged: DamagedRow[] }> {
  try {
    const read = readRows(Correction, 'corrections', await db.getAllFromIndex('corrections', 'at'))
    return { corrections: read.rows.reverse(), damaged: read.damaged }
  } catch (error) {
    throw libraryError(error)
  }
}

/** The corrections that hold, to be laid over annotations. @throws {LibraryError} */
export async function liveBook(db: LibraryDatabase): Promise<CorrectionBook> {
  try {
    return bookOfRows(await db.getAll('corrections'))
  } catch (error) {
    throw libraryError(error)
  }
}

/** Where corrections are used, by their ids. */
export interface CorrectionUses {
  /** In how many records; of those that hold everywhere only. */
  used: ReadonlyMap<string, number>
  /** The record where each was made, where the library holds it. */
  records: ReadonlyMap<string, string>
}

/** Looks up where corrections are used, without reading a record. @throws {LibraryError} */
export async function usesOf(db: LibraryDatabase, corrections: readonly Correction[]): Promise<CorrectionUses> {
  const used = new Map<string, number>()
  const records = new Map<string, string>()
  try {
    const tx = db.transaction(['memory', 'clippings'])
    const memory = tx.objectStore('memory')
    const keys = tx.objectStore('clippings').index('key')
    const refOfKey = async (key: string): Promise<string | null> => {
      const id = readRef(key) === null ? await keys.getKey(key) : null
      const ref = id === null ? key : id === undefined ? null : refOf('clippings', id)
      // A deleted clipping has no memory.
      return ref !== null && (await memory.getKey(ref)) !== undefined ? ref : null
    }
    await Promise.all(
      corrections.map(async (correction) => {
        const { id, key, undoneAt } = correction
        const name = undoneAt === null ? widely(correction) : null
        const [count, ref] = await Promise.all([
          name === null ? null : memory.index('names').count(name),
          refOfKey(key),
        ])
        if (count !== null) used.set(id, count)
        if (ref !== null) records.set(id, ref)
      }),
    )
  } catch (error) {
    throw libraryError(error)
  }
  return { used, records }
}
