/** Everything that is read from the library. Rows come back through their schema; damaged ones are told apart, never hidden. */
import type { IDBPObjectStore } from 'idb'
import * as v from 'valibot'
import { Clipping, CorpusRecord, Correction, Draft, Quote } from '../model.ts'
import { asked, libraryError } from './errors.ts'
import {
  DAMAGED_CLIPPING,
  type DamagedRow,
  type LibraryDatabase,
  type LibraryStores,
  readRows,
  type StoreName,
} from './schema.ts'
import { bookOfRows, shownClipping } from './shown.ts'

/**
 * The clipping of an article as it is shown, deleted or not; null if there is none, or none that can be read.
 * @throws {LibraryError}
 */
export function clippingByKey(db: LibraryDatabase, key: string): Promise<Clipping | null> {
  return oneShown(db, (clippings) => clippings.index('key').get(key))
}

/** A clipping by its id, as it is shown, deleted or not; null if there is none, or none that can be read. @throws {LibraryError} */
export function clippingById(db: LibraryDatabase, id: string): Promise<Clipping | null> {
  return oneShown(db, (clippings) => clippings.get(id))
}

type Clippings = IDBPObjectStore<LibraryStores, ('clippings' | 'corrections')[], 'clippings'>

async function oneShown(
  db: LibraryDatabase,
  find: (clippings: Clippings) => Promise<unknown>,
): Promise<Clipping | null> {
  const [row, corrections] = await asked(() => {
    const tx = db.transaction(['clippings', 'corrections'])
    return Promise.all([find(tx.objectStore('clippings')), tx.objectStore('corrections').getAll()])
  })
  const clipping = readable(Clipping, row)
  return clipping && shownClipping(clipping, bookOfRows(corrections))
}

/** Whether an article is kept and not deleted. @throws {LibraryError} */
export async function isKept(db: LibraryDatabase, key: string): Promise<boolean> {
  const row = await asked(db.getFromIndex('clippings', 'key', key))
  return row !== undefined && row.deletedAt === null
}

/** What was typed for an article and not saved. @throws {LibraryError} */
export async function draftOf(db: LibraryDatabase, key: string): Promise<Draft | null> {
  return readable(Draft, await asked(db.get('drafts', key)))
}

export interface Recent {
  clippings: Clipping[]
  damaged: DamagedRow[]
  /** Number of all clippings that are not deleted. */
  count: number
  /** Number of documents in the corpus. */
  corpus: number
}

/** The clippings last saved or edited, as they are shown, newest first, without the deleted ones. @throws {LibraryError} */
export async function recentClippings(db: LibraryDatabase, limit: number): Promise<Recent> {
  try {
    const tx = db.transaction(['clippings', 'corpus', 'corrections'])
    const book = bookOfRows(await tx.objectStore('corrections').getAll())
    const store = tx.objectStore('clippings')
    const corpus = await tx.objectStore('corpus').count()
    const count = (await store.count()) - (await store.index('deletedAt').count())
    const rows: unknown[] = []
    let cursor = await store.index('updatedAt').openCursor(null, 'prev')
    while (cursor !== null && rows.length < limit) {
      if (cursor.value.deletedAt === null) rows.push(cursor.value)
      cursor = await cursor.continue()
    }
    const read = readRows(Clipping, 'clippings', rows)
    const clippings = read.rows.map((row) => shownClipping(row, book))
    return { clippings, damaged: read.damaged, count, corpus }
  } catch (error) {
    throw libraryError(error)
  }
}

/** A damaged row as it stands in the library, so that an export leaves nothing out. */
export interface RawRow extends DamagedRow {
  row: unknown
}
export interface Everything {
  clippings: Clipping[]
  corpus: CorpusRecord[]
  drafts: Draft[]
  quotes: Quote[]
  corrections: Correction[]
  damaged: RawRow[]
}

/**
 * Clippings and quotes that are not deleted, corpus, drafts and corrections as they stood at one moment, by id. Records are as
 * they were read, with no correction over them: `asShown` lays them.
 * @throws {LibraryError}
 */
export async function readEverything(db: LibraryDatabase): Promise<Everything> {
  try {
    const tx = db.transaction(['clippings', 'corpus', 'drafts', 'quotes', 'corrections', 'meta'])
    const [clippings, corpus, drafts, quotes, corrections, replaced] = await Promise.all([
      tx.objectStore('clippings').getAll(),
      tx.objectStore('corpus').getAll(),
      tx.objectStore('drafts').getAll(),
      tx.objectStore('quotes').getAll(),
      tx.objectStore('corrections').getAll(),
      tx.objectStore('meta').getAll(IDBKeyRange.bound(DAMAGED_CLIPPING, `${DAMAGED_CLIPPING}\uffff`)),
    ])
    const damaged: RawRow[] = replaced.map(({ name, value }) => ({
      store: 'meta',
      id: name,
      fault: 'replaced',
      row: value,
    }))
    const good = <T extends v.GenericSchema>(schema: T, store: StoreName, rows: readonly unknown[]) =>
      rows.flatMap((row) => {
        const read = readRows(schema, store, [row])
        damaged.push(...read.damaged.map((fault) => ({ ...fault, row })))
        return read.rows
      })
    return {
      clippings: good(
        Clipping,
        'clippings',
        clippings.filter((row) => typeof row.deletedAt !== 'string'),
      ),
      corpus: good(CorpusRecord, 'corpus', corpus),
      drafts: good(Draft, 'drafts', drafts),
      quotes: good(
        Quote,
        'quotes',
        quotes.filter((row) => typeof row.deletedAt !== 'string'),
      ),
      corrections: good(Correction, 'corrections', corrections),
      damaged,
    }
  } catch (error) {
    throw libraryError(error)
  }
}

function readable<T extends v.GenericSchema>(schema: T, row: unknown): v.InferOutput<T> | null {
  const read = v.safeParse(schema, row)
  return read.success ? read.output : null
}
