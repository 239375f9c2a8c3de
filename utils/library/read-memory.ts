/** Looks up what the memory has of officials and pairs of countries. */
import * as v from 'valibot'
import { nameKey } from '../corrections/names.ts'
import { libraryError } from './errors.ts'
import { pairKey } from './memory.ts'
import { type LibraryDatabase, MemoryRow } from './schema.ts'

/** The records that show somebody of this name and country, the newest first. @throws {LibraryError} */
export async function memoryOfName(db: LibraryDatabase, name: string, country: string | null): Promise<MemoryRow[]> {
  const key = nameKey(name, country)
  // The index also holds names that the reader has corrected.
  return (await found(db, 'names', key)).filter(({ shown }) => shown.includes(key))
}

/** The records with a meeting of these two countries, the newest first. @throws {LibraryError} */
export function memoryOfPair(db: LibraryDatabase, one: string, other: string): Promise<MemoryRow[]> {
  return found(db, 'pairs', pairKey(one, other))
}

async function found(db: LibraryDatabase, index: 'names' | 'pairs', key: string): Promise<MemoryRow[]> {
  try {
    const rows: unknown[] = await db.getAllFromIndex('memory', index, key)
    return rows
      .flatMap((row) => {
        const read = v.safeParse(MemoryRow, row)
        return read.success ? [read.output] : []
      })
      .toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : a.ref < b.ref ? -1 : 1))
  } catch (error) {
    throw libraryError(error)
  }
}

const dayOf = ({ date, moment }: MemoryRow) => date ?? moment.slice(0, 10)
