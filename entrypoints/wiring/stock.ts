/** Puts the seed corpus into the library: at install and start, and again by whoever finds that it is not in. */
import { browser, tellChange } from '../../utils/browser.ts'
import { hasSeed, purgeDeleted, seedCorpus } from '../../utils/library/corpus.ts'
import { fillMemory, memoryLeft } from '../../utils/library/memory-fill.ts'
import type { Library } from '../../utils/library/open.ts'
import { areQuotesLeft, fillQuotes } from '../../utils/library/quote-fill.ts'
import type { LibraryDatabase } from '../../utils/library/schema.ts'

/** Puts the seed corpus in, once only whoever asks, and clears away what was deleted long ago. Never throws. */
export async function stock(library: Library): Promise<void> {
  try {
    const file = await fetch(browser.runtime.getURL('corpus/seed.json'))
    const records: unknown = await file.json()
    const put = await library.use((db) => seedCorpus(db, records))
    if (put > 0) tellChange({ ref: null })
    await library.use((db) => purgeDeleted(db, new Date()))
  } catch {
    // A full disk, say. Nothing was put in by halves; the next start, report or visit to the library tries again.
  }
  await rememberLeft(library)
}

/** The browser may have stopped the background before the corpus was in: whoever comes next brings it in. Never throws. */
export async function stockIfEmpty(library: Library): Promise<void> {
  const stocked = await library.use(hasSeed).catch(() => true)
  if (!stocked) await stock(library)
  else await rememberLeft(library)
}

/**
 * Goes on with what an update has left to be done: the memory is filled, and quotes take the reading of their article; at once done where
 * there is nothing left, or where another page is about it. Never throws.
 */
export async function rememberLeft(library: Library): Promise<void> {
  try {
    const isLeft = async (db: LibraryDatabase) => (await memoryLeft(db)) !== null || (await areQuotesLeft(db))
    if (!(await library.use(isLeft))) return
    await navigator.locks.request('attache-memory', { ifAvailable: true }, async (lock) => {
      if (lock === null) return
      // What the memory tells of somebody, and which lines are corrected, may be more by now.
      if (await library.use(fillMemory)) tellChange('corrections')
      if (await library.use(fillQuotes)) tellChange('quotes')
    })
  } catch {
    // What was done so far stays; whoever comes next goes on.
  }
}
