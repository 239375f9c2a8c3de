/** Puts the seed corpus into the library: at install and start, and again by whoever finds that it is not in. */
import { browser, tellChange } from '../../utils/browser.ts'
import { hasSeed, purgeDeleted, seedCorpus } from '../../utils/library/corpus.ts'
import type { Library } from '../../utils/library/open.ts'

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
}

/** The browser may have stopped the background before the corpus was in: whoever comes next brings it in. Never throws. */
export async function stockIfEmpty(library: Library): Promise<void> {
  const stocked = await library.use(hasSeed).catch(() => true)
  if (!stocked) await stock(library)
}
