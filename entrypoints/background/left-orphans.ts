/**
 * Which orphans the reader leaves as they are stood in the panel's own storage, before the library knew it of each quote. What is there
 * is taken over once: after the update, or at a later start of the browser where the library failed then.
 */
import { browser } from '../../utils/browser.ts'
import type { Library } from '../../utils/library/open.ts'
import { leaveQuote } from '../../utils/library/quotes.ts'
import { quoteById } from '../../utils/library/read-quotes.ts'

const KEY = 'orphans left as they are'

/** Takes over what is there; a library that fails leaves it there for the next time. */
export async function takeOverLeft(library: Library): Promise<void> {
  const kept: unknown = (await browser.storage.local.get(KEY))[KEY]
  if (!Array.isArray(kept)) return
  for (const id of kept) {
    if (typeof id !== 'string') continue
    await library.use(async (db) => {
      // One that was deleted for good, or found since, is no orphan to be left.
      const quote = await quoteById(db, id)
      if (quote?.orphanedAt) await leaveQuote(db, { commandId: `left ${id}`, id, left: true })
    })
  }
  await browser.storage.local.remove(KEY)
}
