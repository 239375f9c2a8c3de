/** Everything that is read of quotes. */
import { byPlace, Quote } from '../model.ts'
import { asked } from './errors.ts'
import { type DamagedRow, isDeleted, type LibraryDatabase, readRows } from './schema.ts'
import { bookOfRows, readLayer, shownQuote } from './shown.ts'

/**
 * The quotes of an article that are not deleted, as they are shown, in the order of the page; damaged ones are left out.
 * @throws {LibraryError}
 */
export async function quotesOf(db: LibraryDatabase, key: string): Promise<Quote[]> {
  const [rows, corrections] = await asked(() => {
    const tx = db.transaction(['quotes', 'corrections'])
    return Promise.all([tx.objectStore('quotes').index('key').getAll(key), tx.objectStore('corrections').getAll()])
  })
  const book = bookOfRows(corrections)
  return readRows(Quote, 'quotes', rows)
    .rows.filter(({ deletedAt }) => deletedAt === null)
    .map((quote) => shownQuote(quote, book))
    .toSorted(byPlace)
}

/** A quote by its id, as it is shown, deleted or not; null if there is none, or none that can be read. @throws {LibraryError} */
export async function quoteById(db: LibraryDatabase, id: string): Promise<Quote | null> {
  const [row, corrections] = await asked(() => {
    const tx = db.transaction(['quotes', 'corrections'])
    return Promise.all([tx.objectStore('quotes').get(id), tx.objectStore('corrections').getAll()])
  })
  const [quote] = readRows(Quote, 'quotes', [row]).rows
  return quote === undefined ? null : shownQuote(quote, bookOfRows(corrections))
}

/** How many quotes of an article there are, without the deleted ones. @throws {LibraryError} */
export async function countQuotes(db: LibraryDatabase, key: string): Promise<number> {
  const rows: unknown[] = await asked(db.getAllFromIndex('quotes', 'key', key))
  return rows.filter((row) => !isDeleted(row)).length
}

export interface QuoteLot {
  quotes: Quote[]
  damaged: DamagedRow[]
}

/** So many quotes are read at once. */
const LOT = 200

/**
 * Reads all quotes that are not deleted in lots, as they are shown, those last kept or edited first. Each lot is a transaction of its
 * own.
 * @throws {LibraryError}
 */
export async function* allQuotes(db: LibraryDatabase): AsyncGenerator<QuoteLot> {
  const { book } = await readLayer(db)
  const ids = await asked(db.getAllKeysFromIndex('quotes', 'updatedAt'))
  ids.reverse()
  for (let from = 0; from < ids.length; from += LOT) {
    const rows: unknown[] = await asked(() => {
      const { store } = db.transaction('quotes')
      return Promise.all(ids.slice(from, from + LOT).map((id) => store.get(id)))
    })
    const there = rows.filter((row) => row !== undefined && !isDeleted(row))
    const { rows: quotes, damaged } = readRows(Quote, 'quotes', there)
    yield { quotes: quotes.map((quote) => shownQuote(quote, book)), damaged }
  }
}
