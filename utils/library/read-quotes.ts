/** Everything that is read of quotes. */
import * as v from 'valibot'
import { Quote } from '../model.ts'
import { libraryError } from './errors.ts'
import { type DamagedRow, type LibraryDatabase, readRows } from './schema.ts'

/** The quotes of an article that are not deleted, in the order of its text; damaged ones are left out. @throws {LibraryError} */
export async function quotesOf(db: LibraryDatabase, key: string): Promise<Quote[]> {
  const { rows } = readRows(Quote, 'quotes', await asked(db.getAllFromIndex('quotes', 'key', key)))
  return rows.filter(({ deletedAt }) => deletedAt === null).toSorted((a, b) => a.selector.start - b.selector.start)
}

/** A quote by its id, deleted or not; null if there is none, or none that can be read. @throws {LibraryError} */
export async function quoteById(db: LibraryDatabase, id: string): Promise<Quote | null> {
  const read = v.safeParse(Quote, await asked(db.get('quotes', id)))
  return read.success ? read.output : null
}

export interface QuoteLot {
  quotes: Quote[]
  damaged: DamagedRow[]
}

/** So many quotes are read at once. */
const LOT = 200

/** Reads all quotes that are not deleted in lots, those last kept or edited first. Each lot is a transaction of its own. @throws {LibraryError} */
export async function* allQuotes(db: LibraryDatabase): AsyncGenerator<QuoteLot> {
  const ids = await asked(db.getAllKeysFromIndex('quotes', 'updatedAt'))
  ids.reverse()
  for (let from = 0; from < ids.length; from += LOT) {
    const { store } = db.transaction('quotes')
    const rows: unknown[] = await asked(Promise.all(ids.slice(from, from + LOT).map((id) => store.get(id))))
    const there = rows.filter((row) => row !== undefined && !isDeleted(row))
    const { rows: quotes, damaged } = readRows(Quote, 'quotes', there)
    yield { quotes, damaged }
  }
}

const isDeleted = (row: unknown) =>
  typeof row === 'object' && row !== null && typeof Reflect.get(row, 'deletedAt') === 'string'

async function asked<T>(request: Promise<T>): Promise<T> {
  try {
    return await request
  } catch (error) {
    throw libraryError(error)
  }
}
