/** Rows of commands, some asked again: whatever the reader writes on, the library is as if each had been asked once. */
import fc from 'fast-check'
import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { deleteClipping, editClipping, restoreClipping, saveClipping } from '../../../utils/library/commands.ts'
import { addCorrection, editCorrection, redoCorrection, undoCorrection } from '../../../utils/library/corrections.ts'
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
import type { Change } from '../../../utils/model.ts'
import { listed, remade } from './derived.ts'
import { connect, freshStorage } from './fresh.ts'
import { ANNOTATION, ARTICLE, QUOTE, ticking, WRITER } from './samples.ts'

freshStorage()

/** One command of a row. The second time it is asked for what it was asked for the first time. */
interface Step {
  db: LibraryDatabase
  sources: Sources
  commandId: string
  /** Which of three things it is on. */
  which: number
  /** The ids that these have when it is first asked. */
  clipping: string
  quote: string
  correction: string
  note: string
  change: Change
  scope: 'article' | 'everywhere'
}
type Act = (step: Step) => Promise<unknown>

const { key, article, selector, mentions } = QUOTE
const BANGASH = { name: 'Tariq Mehmood Bangash', country: 'PK', selector: null, inTitle: false }
const MASOOD = { ...BANGASH, name: 'Tariq Masood Bangash', country: 'IR' }
const MISSED = { ...BANGASH, name: 'Wanjiru Odhiambo', country: 'KE' }
/** What takes one official away, changes him, makes him another, changes that other, and brings one in. */
const CHANGES: Change[] = [
  { is: 'not official', of: BANGASH },
  { is: 'official', of: BANGASH, to: { office: 'Minister of State' } },
  { is: 'official', of: BANGASH, to: { name: MASOOD.name, country: MASOOD.country } },
  { is: 'official', of: MASOOD, to: { rank: 'General' } },
  { is: 'added', of: MISSED, what: 'official', office: null, rank: null },
]

const onClippings: Record<string, Act> = {
  save: ({ db, sources, commandId, which, note }) =>
    saveClipping(
      db,
      { commandId, key: `key-${which}`, article: ARTICLE, annotation: ANNOTATION, note, tags: [note] },
      sources,
    ),
  delete: ({ db, sources, commandId, clipping }) => deleteClipping(db, { commandId, id: clipping }, sources),
  restore: ({ db, sources, commandId, clipping }) => restoreClipping(db, { commandId, id: clipping }, sources),
}

const KINDS: Record<string, Record<string, Act>> = {
  clippings: {
    ...onClippings,
    edit: ({ db, sources, commandId, clipping, note }) =>
      editClipping(db, { commandId, id: clipping, note, tags: [note] }, sources),
    draft: ({ db, sources, which, note }) =>
      keepDraft(db, { key: `key-${which}`, note, tags: [], writer: WRITER }, sources),
  },
  quotes: {
    save: ({ db, sources, commandId, which, note }) => {
      const words = { ...selector, start: which * 100, end: which * 100 + selector.exact.length }
      return saveQuote(db, { commandId, key, article, selector: words, mentions, note, tags: [note] }, sources)
    },
    edit: ({ db, sources, commandId, quote, note }) =>
      editQuote(db, { commandId, id: quote, note, tags: [note] }, sources),
    delete: ({ db, sources, commandId, quote }) => deleteQuote(db, { commandId, id: quote }, sources),
    restore: ({ db, sources, commandId, quote }) => restoreQuote(db, { commandId, id: quote }, sources),
    leave: ({ db, sources, commandId, quote, note }) =>
      leaveQuote(db, { commandId, id: quote, left: note === '' }, sources),
    // Is no command: it has no first reply, and the same states twice change nothing.
    mark: async ({ db, sources, quote, note }) => {
      await markQuotes(db, [{ id: quote, orphaned: note === '' }], sources)
      return null
    },
  },
  'clippings and corrections': {
    ...onClippings,
    add: ({ db, sources, commandId, which, change, scope }) =>
      addCorrection(db, { commandId, correction: { scope, key: `key-${which}`, title: null, change } }, sources),
    edit: ({ db, sources, commandId, correction, change, scope }) =>
      editCorrection(db, { commandId, id: correction, scope, change }, sources),
    undo: ({ db, sources, commandId, correction }) => undoCorrection(db, { commandId, id: correction }, sources),
    redo: ({ db, sources, commandId, correction }) => redoCorrection(db, { commandId, id: correction }, sources),
  },
}

describe.each(Object.entries(KINDS))('any row of commands on %s', (_kind, acts) => {
  const step = fc.record({
    what: fc.constantFrom(...Object.keys(acts)),
    which: fc.integer({ min: 0, max: 2 }),
    note: fc.constantFrom('', 'α', 'a longer note', '\u202Ertl <b>'),
    change: fc.constantFrom(...CHANGES),
    scope: fc.constantFrom('article' as const, 'everywhere' as const),
    again: fc.boolean(),
    drop: fc.boolean(),
  })

  it('leaves a memory of what is shown; asked twice, or on a connection that was lost, the library is as once', async () => {
    await fc.assert(
      // Long rows as often as short ones: it takes several commands before one can touch what another has made.
      fc.asyncProperty(fc.array(step, { maxLength: 12, size: 'max' }), async (steps) => {
        const run = async (disturbed: boolean) => {
          globalThis.indexedDB = new IDBFactory()
          // Time and ids must not tell the two runs apart.
          const sources = { now: () => '2026-11-18T14:32:00.000Z', newId: ticking().newId }
          let db = await connect()
          const replies: unknown[] = []
          for (const [i, { what, again, drop, ...given }] of steps.entries()) {
            const { which } = given
            const asked = {
              ...given,
              sources,
              commandId: `step-${String(i).padStart(6, '0')}`,
              clipping: (await db.getKeyFromIndex('clippings', 'key', `key-${which}`)) ?? 'none',
              quote: `id-${which + 1}`,
              correction: (await db.getAllKeys('corrections'))[which] ?? 'none',
            }
            const act = async () => {
              try {
                return await acts[what]?.({ ...asked, db })
              } catch (error) {
                return error instanceof LibraryError ? error.fault : String(error)
              }
            }
            const reply = await act()
            replies.push(reply)
            if (disturbed && drop) {
              db.close()
              db = await connect()
            }
            if (disturbed && again) expect(await act()).toEqual(reply)
            expect(await db.getAll('memory')).toEqual(await remade(db))
          }
          return { replies, everything: await readEverything(db), lines: await listed(db) }
        }
        expect(await run(true)).toEqual(await run(false))
      }),
      { numRuns: 40 },
    )
  })
})
