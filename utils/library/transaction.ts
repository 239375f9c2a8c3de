/** One transaction, whole or not at all; and the lock that bulk writes hold. */
import type { IDBPTransaction } from 'idb'
import * as v from 'valibot'
import { InvalidDataError } from '../model.ts'
import { LibraryError, libraryError } from './errors.ts'
import type { LibraryDatabase, LibraryStores, StoreName } from './schema.ts'

export type Writing = IDBPTransaction<LibraryStores, StoreName[], 'readwrite'>

/**
 * Writes in one transaction and comes back only after it has completed.
 * `strict` asks the browser to have the bytes on the disk by then, and not only in the system's cache: what "Saved" says must
 * outlive a power cut. It costs a few milliseconds, so drafts do without.
 * @param work may await only requests of the transaction: it ends by itself as soon as nothing is asked of it.
 * @throws {LibraryError} or the {InvalidDataError} that `work` threw; then nothing was written.
 */
export async function write<T>(
  db: LibraryDatabase,
  stores: StoreName[],
  durability: 'strict' | 'relaxed',
  work: (tx: Writing) => Promise<T>,
): Promise<T> {
  let tx: Writing | null = null
  try {
    tx = db.transaction(stores, 'readwrite', { durability })
    const result = await work(tx)
    await tx.done
    return result
  } catch (error) {
    const reason = await undone(tx, error)
    throw reason instanceof InvalidDataError ? reason : libraryError(reason)
  }
}

/** Rolls back, and finds the reason: a transaction that the browser ended knows it better than the request that failed with it. */
async function undone(tx: Writing | null, error: unknown): Promise<unknown> {
  if (tx === null) return error
  try {
    tx.abort()
  } catch {
    // It has ended already.
  }
  const reason: unknown = await tx.done.then(
    () => null,
    (why: unknown) => why,
  )
  const ended = error instanceof Error || error instanceof DOMException ? error.name === 'AbortError' : false
  return ended && reason !== null ? (tx.error ?? reason) : error
}

/** A row as it is. @throws {LibraryError} if it is not there, or damaged: then it is left alone. */
export async function existingRow<T extends v.GenericSchema>(
  tx: Writing,
  store: 'clippings' | 'quotes' | 'corrections',
  id: string,
  schema: T,
): Promise<v.InferOutput<T>> {
  const row: unknown = await tx.objectStore(store).get(id)
  if (row === undefined) throw new LibraryError('not there')
  const read = v.safeParse(schema, row)
  if (!read.success) throw new LibraryError('damaged')
  return read.output
}

/**
 * Runs a bulk write alone: two workers, or a page and a worker, take turns. Commands do not wait for it; IndexedDB itself
 * keeps single transactions apart.
 */
export function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('attache-library-bulk', work)
}
