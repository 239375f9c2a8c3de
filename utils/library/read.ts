/** Everything that is read from the library. Rows come back through their schema; damaged ones are told apart, never hidden. */
import * as v from 'valibot'
import { Clipping, CorpusRecord, Draft } from '../model.ts'
import { libraryError } from './errors.ts'
import { DAMAGED_CLIPPING, type DamagedRow, type LibraryDatabase, readRows, type StoreName } from './schema.ts'

/** The clipping of an article, deleted or not; null if there is none, or none that can be read. @throws {LibraryError} */
export async function clippingByKey(db: LibraryDatabase, key: string): Promise<Clipping | null> {
  return readable(Clipping, await asked(db.getFromIndex('clippings', 'key', key)))
}

/** A clipping by its id, deleted or not; null if there is none, or none that can be read. @throws {LibraryError} */
export async function clippingById(db: LibraryDatabase, id: string): Promise<Clipping | null> {
  return readable(Clipping, await asked(db.get('clippings', id)))
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

/** The clippings last saved or edited, newest first, without the deleted ones. @throws {LibraryError} */
export async function recentClippings(db: LibraryDatabase, limit: number): Promise<Recent> {
  try {
    const tx = db.transaction(['clippings', 'corpus'])
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
    return { clippings: read.rows, damaged: read.damaged, count, corpus }
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
  damaged: RawRow[]
}

/** Clippings that are not deleted, corpus and drafts as they stood at one moment, by id. @throws {LibraryError} */
export async function readEverything(db: LibraryDatabase): Promise<Everything> {
  try {
    const tx = db.transaction(['clippings', 'corpus', 'drafts', 'meta'])
    const [clippings, corpus, drafts, replaced] = await Promise.all([
      tx.objectStore('clippings').getAll(),
      tx.objectStore('corpus').getAll(),
      tx.objectStore('drafts').getAll(),
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

async function asked<T>(request: Promise<T>): Promise<T> {
  try {
    return await request
  } catch (error) {
    throw libraryError(error)
  }
}
