/** Reads some records whole, with all that belongs to them, for an export. */
import * as v from 'valibot'
import { bookOf, widely } from '../corrections/book.ts'
import { correctionsInQuote, namesInQuote } from '../corrections/quoted.ts'
import { Clipping, CorpusRecord, Correction, Quote } from '../model.ts'
import { libraryError } from './errors.ts'
import type { Everything } from './read.ts'
import { readQuoteRef, readRef, refOf } from './refs.ts'
import { type LibraryDatabase, MemoryRow, readRows } from './schema.ts'

/**
 * Clippings, records of the corpus and quotes by their names, as they were read, with the quotes of their articles and the
 * corrections that touch them. Those that are gone or damaged are left out.
 * @throws {LibraryError}
 */
export async function readChosen(db: LibraryDatabase, refs: readonly string[]): Promise<Everything> {
  const chosen: Everything = { clippings: [], corpus: [], drafts: [], quotes: [], corrections: [], damaged: [] }
  const keys = new Set<string>()
  const names = new Set<string>()
  try {
    for (const ref of refs) {
      const quote = readQuoteRef(ref)
      if (quote !== null) takeQuote(await db.get('quotes', quote), chosen)
      const named = readRef(ref)
      if (named === null) continue
      const row: unknown = await db.get(named.store, named.id)
      const key = named.store === 'corpus' ? takeRecord(row, chosen) : takeClipping(row, chosen)
      if (key === null) continue
      keys.add(key)
      const memory = v.safeParse(MemoryRow, await db.get('memory', ref))
      if (memory.success) for (const name of memory.output.names) names.add(name)
      const quotes = readRows(Quote, 'quotes', await db.getAllFromIndex('quotes', 'key', key)).rows
      for (const row of quotes) takeQuote(row, chosen)
    }
    const corrections = readRows(Correction, 'corrections', await db.getAll('corrections')).rows
    const book = bookOf(corrections)
    const inQuotes = new Set<string>()
    for (const row of chosen.quotes) {
      keys.add(row.key)
      for (const name of namesInQuote(row)) names.add(name)
      for (const id of correctionsInQuote(row, book)) inQuotes.add(id)
    }
    chosen.corrections = corrections.filter((row) => {
      const name = widely(row)
      return keys.has(row.key) || inQuotes.has(row.id) || (name !== null && names.has(name))
    })
    return chosen
  } catch (error) {
    throw libraryError(error)
  }
}

/** A quote that is chosen itself and comes with its article is taken once. */
function takeQuote(row: unknown, { quotes }: Everything): void {
  const read = v.safeParse(Quote, row)
  if (!read.success || read.output.deletedAt !== null) return
  if (!quotes.some(({ id }) => id === read.output.id)) quotes.push(read.output)
}

/** @returns the key of the article; null where the row is not taken. */
function takeClipping(row: unknown, { clippings }: Everything): string | null {
  const read = v.safeParse(Clipping, row)
  if (!read.success || read.output.deletedAt !== null) return null
  clippings.push(read.output)
  return read.output.key
}

function takeRecord(row: unknown, { corpus }: Everything): string | null {
  const read = v.safeParse(CorpusRecord, row)
  if (!read.success) return null
  corpus.push(read.output)
  return refOf('corpus', read.output.id)
}
