/**
 * A quote of before holds what was shown when it was kept, with the corrections of that day in it. Where its article is kept as well, and
 * the quote holds just what the rules have read there, bare or with the reader's corrections over it, it takes that reading: from then
 * on what is undone is undone in it too. Any other keeps what it has, for nobody can tell any more what was read. As with the
 * memory, this is done after the upgrade, a few at a time.
 */
import * as v from 'valibot'
import { applyCorrections } from '../corrections/apply.ts'
import { bookOf, type CorrectionBook } from '../corrections/book.ts'
import { readForQuote } from '../corrections/quoted.ts'
import { Clipping, Correction, Mention, Quote } from '../model.ts'
import { libraryError } from './errors.ts'
import type { Upgrade } from './migrations.ts'
import { type LibraryDatabase, readRows } from './schema.ts'
import { type Writing, write } from './transaction.ts'

/** The name of the row of `meta` that is there as long as there are quotes to be gone through: the last id that was. */
const LEFT = 'quotes left'
const AT_ONCE = 20

/** Notes, in the transaction of the upgrade, that the quotes that are there are to be gone through yet. */
export async function leaveQuotes(upgrade: Upgrade): Promise<void> {
  if ((await upgrade.objectStore('quotes').count()) > 0)
    await upgrade.objectStore('meta').put({ name: LEFT, value: null })
}

/** Notes the same of quotes that have come in from a file. */
export async function leaveQuotesIn(tx: Writing): Promise<void> {
  await tx.objectStore('meta').put({ name: LEFT, value: null })
}

/** Whether there are quotes to be gone through. @throws {LibraryError} */
export async function areQuotesLeft(db: LibraryDatabase): Promise<boolean> {
  try {
    return (await db.getKey('meta', LEFT)) !== undefined
  } catch (error) {
    throw libraryError(error)
  }
}

/**
 * Goes through all quotes that are left.
 * @returns whether there were any.
 * @throws {LibraryError} and then the quotes before are done, and the next call goes on with those that are not.
 */
export async function fillQuotes(db: LibraryDatabase): Promise<boolean> {
  for (let lots = 0; ; lots++) if (!(await fillLot(db))) return lots > 0
}

/** @returns whether there was anything left. */
function fillLot(db: LibraryDatabase): Promise<boolean> {
  return write(db, ['quotes', 'clippings', 'corrections', 'meta'], 'relaxed', async (tx) => {
    const meta = tx.objectStore('meta')
    const left = await meta.get(LEFT)
    if (left === undefined) return false
    const range = typeof left.value === 'string' ? IDBKeyRange.lowerBound(left.value, true) : null
    const rows = await tx.objectStore('quotes').getAll(range, AT_ONCE)
    const corrections = readRows(Correction, 'corrections', await tx.objectStore('corrections').getAll()).rows
    for (const quote of readRows(Quote, 'quotes', rows).rows) {
      const read = quote.elsewhere === undefined ? await readingOf(tx, quote, corrections) : null
      if (read) await tx.objectStore('quotes').put({ ...quote, ...read })
    }
    const last = rows.at(-1)
    if (last !== undefined && rows.length === AT_ONCE) await meta.put({ name: LEFT, value: last.id })
    else await meta.delete(LEFT)
    return true
  })
}

/** What the kept article of a quote says of its words; null where that is not what the quote was made from. */
async function readingOf(
  tx: Writing,
  { key, selector, mentions, ...quote }: Quote,
  corrections: readonly Correction[],
) {
  const row = v.safeParse(Clipping, await tx.objectStore('clippings').index('key').get(key))
  if (!row.success) return null
  const { article, annotation } = row.output
  const printed = selector.inTitle ? article.title : article.text
  if (!printed?.startsWith(selector.exact, selector.start)) return null
  const shownBy = (book: CorrectionBook) =>
    readForQuote(applyCorrections(annotation, article.title, article.text, key, book), selector).mentions
  const heldAt = (moment: string) =>
    corrections.flatMap((one) =>
      one.at <= moment && (one.undoneAt === null || one.undoneAt > moment) ? { ...one, undoneAt: null } : [],
    )
  for (const rows of [[], corrections, heldAt(quote.createdAt), heldAt(quote.updatedAt)])
    if (same(shownBy(bookOf(rows)), mentions)) return readForQuote(annotation, selector)
  return null
}

/** Mentions as their schema writes them, which has the fields in one order. */
function same(one: readonly Mention[], other: readonly Mention[]): boolean {
  return JSON.stringify(v.parse(v.array(Mention), one)) === JSON.stringify(other)
}
