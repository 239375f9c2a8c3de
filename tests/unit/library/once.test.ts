/** Commands that are asked again: whatever the reader writes on, the library is as if each had been asked once. */
import fc from 'fast-check'
import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { deleteClipping, editClipping, restoreClipping, saveClipping } from '../../../utils/library/commands.ts'
import { keepDraft } from '../../../utils/library/drafts.ts'
import { LibraryError } from '../../../utils/library/errors.ts'
import type { Sources } from '../../../utils/library/once.ts'
import {
  deleteQuote,
  editQuote,
  leaveQuote,
  markQuotes,
  restoreQuote,
  saveQuote,
} from '../../../utils/library/quotes.ts'
import { readEverything } from '../../../utils/library/read.ts'
import type { LibraryDatabase } from '../../../utils/library/schema.ts'
import { connect, freshStorage } from './fresh.ts'
import { ANNOTATION, ARTICLE, QUOTE, ticking, WRITER } from './samples.ts'

freshStorage()

/** One command of a row. */
interface Step {
  db: LibraryDatabase
  sources: Sources
  commandId: string
  /** Which of three things it is on. */
  which: number
  note: string
}
type Act = (step: Step) => Promise<unknown>

const clipping = async ({ db, which }: Step) => (await db.getKeyFromIndex('clippings', 'key', `key-${which}`)) ?? 'none'
const quote = ({ which }: Step) => `id-${which + 1}`
const { key, article, selector, mentions } = QUOTE

const KINDS: Record<string, Record<string, Act>> = {
  clippings: {
    save: ({ db, sources, commandId, which, note }) =>
      saveClipping(
        db,
        { commandId, key: `key-${which}`, article: ARTICLE, annotation: ANNOTATION, note, tags: [note] },
        sources,
      ),
    edit: async (step) => {
      const { commandId, note } = step
      return editClipping(step.db, { commandId, id: await clipping(step), note, tags: [note] }, step.sources)
    },
    delete: async (step) =>
      deleteClipping(step.db, { commandId: step.commandId, id: await clipping(step) }, step.sources),
    restore: async (step) =>
      restoreClipping(step.db, { commandId: step.commandId, id: await clipping(step) }, step.sources),
    draft: ({ db, sources, which, note }) =>
      keepDraft(db, { key: `key-${which}`, note, tags: [], writer: WRITER }, sources),
  },
  quotes: {
    save: ({ db, sources, commandId, which, note }) => {
      const words = { ...selector, start: which * 100, end: which * 100 + selector.exact.length }
      return saveQuote(db, { commandId, key, article, selector: words, mentions, note, tags: [note] }, sources)
    },
    edit: (step) => {
      const { db, sources, commandId, note } = step
      return editQuote(db, { commandId, id: quote(step), note, tags: [note] }, sources)
    },
    delete: (step) => deleteQuote(step.db, { commandId: step.commandId, id: quote(step) }, step.sources),
    restore: (step) => restoreQuote(step.db, { commandId: step.commandId, id: quote(step) }, step.sources),
    leave: (step) => {
      const { db, sources, commandId, note } = step
      return leaveQuote(db, { commandId, id: quote(step), left: note === '' }, sources)
    },
    // Is no command: it has no first reply, and the same states twice change nothing.
    mark: async (step) => {
      await markQuotes(step.db, [{ id: quote(step), orphaned: step.note === '' }], step.sources)
      return null
    },
  },
}

describe.each(Object.entries(KINDS))('any row of commands on %s', (_kind, acts) => {
  const step = fc.record({
    what: fc.constantFrom(...Object.keys(acts)),
    which: fc.integer({ min: 0, max: 2 }),
    note: fc.constantFrom('', 'α', 'a longer note', '\u202Ertl <b>'),
    again: fc.boolean(),
    drop: fc.boolean(),
  })

  it('asked twice, or on a connection that was lost, leaves the library as once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const run = async (disturbed: boolean) => {
          globalThis.indexedDB = new IDBFactory()
          // Time and ids must not tell the two runs apart.
          const sources = { now: () => '2026-11-18T14:32:00.000Z', newId: ticking().newId }
          let db = await connect()
          const replies: unknown[] = []
          for (const [i, { what, which, note, again, drop }] of steps.entries()) {
            const commandId = `step-${String(i).padStart(6, '0')}`
            const act = async () => {
              try {
                return await acts[what]?.({ db, sources, commandId, which, note })
              } catch (error) {
                return error instanceof LibraryError ? error.fault : String(error)
              }
            }
            const reply = await act()
            replies.push(reply)
            if (!disturbed) continue
            if (drop) {
              db.close()
              db = await connect()
            }
            if (again) expect(await act()).toEqual(reply)
          }
          return { replies, everything: await readEverything(db) }
        }
        expect(await run(true)).toEqual(await run(false))
      }),
      { numRuns: 40 },
    )
  })
})
