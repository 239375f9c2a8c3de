/** Puts the seed corpus into the library, once only whatever happens; and clears away what was deleted long ago. */
import * as v from 'valibot'
import { CorpusRecord, parse } from '../model.ts'
import { libraryError } from './errors.ts'
import { keepMemory } from './memory.ts'
import { DAMAGED_CLIPPING, type LibraryDatabase, MetaRow } from './schema.ts'
import { bookIn } from './shown.ts'
import { alone, write } from './transaction.ts'

const SeedFile = v.array(CorpusRecord)
const SEED_IN = 'seed corpus'

/**
 * Puts the seed records in by their id, all in one transaction together with the note that they are in. So two installs, two
 * workers at once or one killed midway leave each record once; the same file again is not written again, and a record that
 * the reader took out stays out until the file itself changes.
 * @param file the parsed content of the packaged file, not trusted.
 * @returns how many records were put in.
 * @throws {InvalidDataError | LibraryError}
 */
export async function seedCorpus(db: LibraryDatabase, file: unknown): Promise<number> {
  const records = parse(SeedFile, file, 'The seed corpus')
  const digest = await sha256(JSON.stringify(records))
  return alone(() =>
    write(db, ['corpus', 'meta', 'corrections', 'memory'], 'strict', async (tx) => {
      const done = v.safeParse(MetaRow, await tx.objectStore('meta').get(SEED_IN))
      if (done.success && done.output.value === digest) return 0
      const book = await bookIn(tx)
      for (const record of records) {
        const old: unknown = await tx.objectStore('corpus').get(record.id)
        const there = v.safeParse(CorpusRecord, old)
        // It may hold a document that the reader has imported.
        if (!there.success && old !== undefined)
          await tx.objectStore('meta').put({ name: `${DAMAGED_CLIPPING}${record.id} (corpus)`, value: old })
        const row: CorpusRecord = { ...imported(there.success ? there.output : null), ...record, origin: 'seed' }
        await tx.objectStore('corpus').put(row)
        await keepMemory(tx, 'corpus', row, book)
      }
      await tx.objectStore('meta').put({ name: SEED_IN, value: digest })
      return records.length
    }),
  )
}

/** The document that the reader has imported for a record: newer facts from us do not take it away. */
function imported(old: CorpusRecord | null): Partial<CorpusRecord> {
  if (old?.article === undefined) return {}
  const { article, annotation, importedAt, file } = old
  return { article, ...(annotation && { annotation }), ...(importedAt && { importedAt }), ...(file && { file }) }
}

/** Whether any seed corpus is in. An installation that was stopped midway is noticed by this and done again. @throws {LibraryError} */
export async function hasSeed(db: LibraryDatabase): Promise<boolean> {
  try {
    return v.is(MetaRow, await db.get('meta', SEED_IN))
  } catch (error) {
    throw libraryError(error)
  }
}

/** Deleted clippings and quotes can be brought back for this long. */
export const DELETED_KEPT_DAYS = 30

/** Takes away for good what was deleted more than DELETED_KEPT_DAYS before a moment. @returns how many. @throws {LibraryError} */
export function purgeDeleted(db: LibraryDatabase, now: Date): Promise<number> {
  const before = new Date(now.getTime() - DELETED_KEPT_DAYS * 86_400_000).toISOString()
  return alone(() =>
    write(db, ['clippings', 'quotes'], 'relaxed', async (tx) => {
      let gone = 0
      for (const store of [tx.objectStore('clippings'), tx.objectStore('quotes')]) {
        const ids = await store.index('deletedAt').getAllKeys(IDBKeyRange.upperBound(before, true))
        for (const id of ids) await store.delete(id)
        gone += ids.length
      }
      return gone
    }),
  )
}

async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
