/** Everything that is read of corrections. */
import type { CorrectionBook } from '../corrections/book.ts'
import { Correction } from '../model.ts'
import { libraryError } from './errors.ts'
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
