/** Records as they are shown: what the rules have read, with the reader's corrections laid over it. */
import * as v from 'valibot'
import { type Clipping, Correction, type CorpusRecord } from '../model.ts'
import type { Writing } from './transaction.ts'

/** The corrections that are not undone; oldest first, so that a later one has the last word. */
export type Book = readonly Correction[]

/** Makes the book of rows as they stand in the library; a damaged row corrects nothing. */
export function bookOfRows(rows: readonly unknown[]): Book {
  return rows
    .flatMap((row) => {
      const read = v.safeParse(Correction, row)
      return read.success && read.output.undoneAt === null ? [read.output] : []
    })
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** The book as it stands inside a transaction that has the store `corrections`. */
export async function bookIn(tx: Writing): Promise<Book> {
  return bookOfRows(await tx.objectStore('corrections').getAll())
}

/** A clipping as it is shown. */
export function shownClipping(clipping: Clipping, _book: Book): Clipping {
  return clipping
}

/** A record of the corpus as it is shown. */
export function shownRecord(record: CorpusRecord, _book: Book): CorpusRecord {
  return record
}
