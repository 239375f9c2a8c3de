/** Puts imported documents into the corpus, each once: new ones as records, known ones to the record that they belong to. */
import * as v from 'valibot'
import { CorpusRecord, parse } from '../model.ts'
import { libraryError } from './errors.ts'
import { keepMemory } from './memory.ts'
import { Shelf, traitsOf } from './same-document.ts'
import type { LibraryDatabase } from './schema.ts'
import { bookIn } from './shown.ts'
import { alone, write } from './transaction.ts'

/** What became of a document: a record of its own, the text of a record that had none, or nothing, since it is there. */
export interface PutOutcome {
  outcome: 'added' | 'attached' | 'there'
  id: string
  /** What the record is called. */
  subject: string
}

/** Puts some documents in, in one transaction. @throws {LibraryError | InvalidDataError}, and then none of them is in. */
export type PutDocuments = (documents: readonly CorpusRecord[]) => Promise<PutOutcome[]>

/** Rows that are read at once to learn what the corpus has. */
const ROWS_AT_ONCE = 200

/**
 * Runs an import alone, so that two at once cannot put one document in twice.
 * @param work gets the function that puts documents in. @returns what `work` gives.
 * @throws {LibraryError}, or what `work` threw; what was put in before stays in.
 */
export function putDocuments<T>(db: LibraryDatabase, work: (put: PutDocuments) => Promise<T>): Promise<T> {
  return alone(async () => {
    const shelf = await readShelf(db)
    return work((documents) => putChunk(db, shelf, documents))
  })
}

async function readShelf(db: LibraryDatabase): Promise<Shelf> {
  const shelf = new Shelf()
  try {
    let after: string | null = null
    for (;;) {
      const range = after === null ? null : IDBKeyRange.lowerBound(after, true)
      const rows: CorpusRecord[] = await db.getAll('corpus', range, ROWS_AT_ONCE)
      for (const row of rows) {
        const read = v.safeParse(CorpusRecord, row)
        if (read.success) shelf.add(traitsOf(read.output))
        after = row.id
      }
      if (rows.length < ROWS_AT_ONCE) return shelf
    }
  } catch (error) {
    throw libraryError(error)
  }
}

async function putChunk(db: LibraryDatabase, shelf: Shelf, documents: readonly CorpusRecord[]): Promise<PutOutcome[]> {
  const given = documents.map((document) => {
    const record = parse(CorpusRecord, document, 'The document')
    return { record, traits: traitsOf(record) }
  })
  // Not `strict`: the documents still lie where they came from.
  return write(db, ['corpus', 'corrections', 'memory'], 'relaxed', async (tx) => {
    const store = tx.objectStore('corpus')
    const book = await bookIn(tx)
    const outcomes: PutOutcome[] = []
    for (const { record, traits } of given) {
      const known = shelf.find(traits)
      // The record may have been taken out since the shelf was read.
      const there = known === null ? null : v.safeParse(CorpusRecord, await store.get(known))
      const old = there?.success ? there.output : null
      const row = old === null ? record : attached(old, record)
      const { id, subject } = old ?? record
      outcomes.push({ outcome: row === null ? 'there' : old === null ? 'added' : 'attached', id, subject })
      if (row === null) continue
      await store.put(row)
      await keepMemory(tx, 'corpus', row, book)
      shelf.add(traitsOf(row))
    }
    return outcomes
  })
}

/** A record of facts with the document it was made from; null where it has one. What a person read stays as it is. */
function attached(old: CorpusRecord, { article, annotation, importedAt, file }: CorpusRecord): CorpusRecord | null {
  if (old.article !== undefined && old.article.text !== '') return null
  return {
    ...old,
    ...(article && { article }),
    ...(annotation && { annotation }),
    ...(importedAt && { importedAt }),
    ...(file && { file }),
  }
}
