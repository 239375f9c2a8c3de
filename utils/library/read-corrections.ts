/** Everything that is read of corrections. */
import { Correction } from '../model.ts'
import { libraryError } from './errors.ts'
import { type DamagedRow, type LibraryDatabase, readRows } from './schema.ts'
import { type Book, bookOfRows } from './shown.ts'

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
export async function liveBook(db: LibraryDatabase): Promise<Book> {
  try {
    return bookOfRows(await db.getAll('corrections'))
  } catch (error) {
    throw libraryError(error)
  }
}
