/**
 * Fills the memory of a library that had none: records of before are gone through once, a few at a time, so that nobody waits for it. What is
 * written meanwhile makes its rows as always. How far it has come stands in the library itself; whoever comes next goes on from there.
 */
import * as v from 'valibot'
import { libraryError } from './errors.ts'
import { memoryOf } from './memory.ts'
import type { Upgrade } from './migrations.ts'
import type { LibraryDatabase } from './schema.ts'
import { bookIn } from './shown.ts'
import { type Writing, write } from './transaction.ts'

/** The name of the row of `meta` that is there as long as there are records without a memory. */
const LEFT = 'memory left'
/** So many records in one transaction: few enough for a page that does it to stay quick. */
const AT_ONCE = 20
const STORES = ['clippings', 'corpus'] as const

const Left = v.object({
  /** The store that is gone through, and the last id that was. */
  store: v.picklist(STORES),
  after: v.nullable(v.string()),
  done: v.number(),
})
type Left = v.InferOutput<typeof Left>

/** Notes, in the transaction that made the memory's store, that all records are to be remembered yet. */
export async function leaveMemory(upgrade: Upgrade): Promise<void> {
  const first: Left = { store: 'clippings', after: null, done: 0 }
  for (const store of STORES)
    if ((await upgrade.objectStore(store).count()) > 0)
      return void (await upgrade.objectStore('meta').put({ name: LEFT, value: first }))
}

/** How many records are remembered of how many; null once all are. @throws {LibraryError} */
export async function memoryLeft(db: LibraryDatabase): Promise<{ done: number; total: number } | null> {
  try {
    const left = readLeft(await db.get('meta', LEFT))
    if (left === null) return null
    const [clippings, corpus] = await Promise.all([db.count('clippings'), db.count('corpus')])
    return { done: Math.min(left.done, clippings + corpus), total: clippings + corpus }
  } catch (error) {
    throw libraryError(error)
  }
}

/**
 * Remembers all records that are left, as they are shown; one that cannot be read is left out.
 * @returns whether there were any.
 * @throws {LibraryError} and then the records before are remembered, and the next call goes on with those that are not.
 */
export async function fillMemory(db: LibraryDatabase): Promise<boolean> {
  for (let lots = 0; ; lots++) if (!(await fillLot(db))) return lots > 0
}

/** @returns whether there was anything left. */
function fillLot(db: LibraryDatabase): Promise<boolean> {
  return write(db, [...STORES, 'corrections', 'memory', 'meta'], 'relaxed', async (tx) => {
    const left = readLeft(await tx.objectStore('meta').get(LEFT))
    if (left === null) return false
    const { store, after, done } = left
    const range = after === null ? null : IDBKeyRange.lowerBound(after, true)
    const rows = await tx.objectStore(store).getAll(range, AT_ONCE)
    const book = await bookIn(tx)
    const made = rows.flatMap((row) => memoryOf(store, row, book) ?? [])
    await Promise.all(made.map((row) => tx.objectStore('memory').put(row)))
    const last = rows.at(-1)
    if (last !== undefined && rows.length === AT_ONCE)
      await leave(tx, { store, after: last.id, done: done + rows.length })
    else if (store === 'clippings') await leave(tx, { store: 'corpus', after: null, done: done + rows.length })
    else await tx.objectStore('meta').delete(LEFT)
    return true
  })
}

async function leave(tx: Writing, value: Left): Promise<void> {
  await tx.objectStore('meta').put({ name: LEFT, value })
}

/** What is damaged begins anew: a row that is made twice is the same. */
function readLeft(row: { value: unknown } | undefined): Left | null {
  if (row === undefined) return null
  const read = v.safeParse(Left, row.value)
  return read.success ? read.output : { store: 'clippings', after: null, done: 0 }
}
