/**
 * Everything that changes a correction. Each command as `once` has it; the memory of the records that it touches is made anew in
 * the same transaction.
 */
import * as v from 'valibot'
import { widely } from '../corrections/book.ts'
import { type Change, Correction, InvalidDataError, parse } from '../model.ts'
import { remake, touchedBy } from './memory.ts'
import { momentAfter } from './moments.ts'
import { type OnOne, once, SOURCES, type Sources } from './once.ts'
import type { LibraryDatabase, StoreName } from './schema.ts'
import { bookIn } from './shown.ts'
import { existingRow, type Writing } from './transaction.ts'

const STORES: readonly StoreName[] = ['corrections', 'clippings', 'corpus', 'memory']

/** Of so many records at most each is told by its name: a reply is kept, and one official may be in thousands. */
const TOLD_ALONE = 50

const Reply = v.object({
  correction: Correction,
  /** The names of the kept records that look different now, or may; null for more than are told. */
  touched: v.nullable(v.array(v.string())),
})
export type Corrected = v.InferOutput<typeof Reply>

export interface AddCorrection {
  commandId: string
  correction: Pick<Correction, 'scope' | 'key' | 'title' | 'change'>
}

/**
 * Keeps what the reader put right. The same once more is the one that is there, brought back if it was undone.
 * @throws {LibraryError | InvalidDataError} and then nothing was changed.
 */
export function addCorrection(
  db: LibraryDatabase,
  { commandId, correction }: AddCorrection,
  sources: Sources = SOURCES,
): Promise<Corrected> {
  const command = { id: commandId, name: 'add correction', subject: correction.key }
  return once(db, command, Reply, STORES, sources, async (tx) => {
    const old = await alike(tx, correction)
    const { scope, key, title, change } = correction
    const id = old?.id ?? sources.newId()
    return put(tx, {
      id,
      scope,
      key,
      title,
      change,
      undoneAt: null,
      at: await nextMoment(tx, sources, old ?? undefined),
    })
  })
}

/** Takes a correction back; it stays in the list, and can be made again. @throws {LibraryError} */
export function undoCorrection(
  db: LibraryDatabase,
  { commandId, id }: OnOne,
  sources: Sources = SOURCES,
): Promise<Corrected> {
  return once(db, { id: commandId, name: 'undo correction', subject: id }, Reply, STORES, sources, async (tx) => {
    const old = await existingRow(tx, 'corrections', id, Correction)
    return put(tx, { ...old, undoneAt: old.undoneAt ?? (await nextMoment(tx, sources)) })
  })
}

/** Makes a correction again that was undone; it is the last word then. @throws {LibraryError} */
export function redoCorrection(
  db: LibraryDatabase,
  { commandId, id }: OnOne,
  sources: Sources = SOURCES,
): Promise<Corrected> {
  return once(db, { id: commandId, name: 'redo correction', subject: id }, Reply, STORES, sources, async (tx) => {
    const old = await existingRow(tx, 'corrections', id, Correction)
    return put(tx, old.undoneAt === null ? old : { ...old, undoneAt: null, at: await nextMoment(tx, sources, old) })
  })
}

export interface EditCorrection extends OnOne {
  scope: Correction['scope']
  change: Change
}

/** Says something else instead, or for more or fewer articles; one that was undone holds again. @throws {LibraryError | InvalidDataError} */
export function editCorrection(
  db: LibraryDatabase,
  { commandId, id, scope, change }: EditCorrection,
  sources: Sources = SOURCES,
): Promise<Corrected> {
  return once(db, { id: commandId, name: 'edit correction', subject: id }, Reply, STORES, sources, async (tx) => {
    const old = await existingRow(tx, 'corrections', id, Correction)
    const before = await touchedBy(tx, [old])
    const at = await nextMoment(tx, sources, old)
    return put(tx, { ...old, scope, change, undoneAt: null, at }, before)
  })
}

/** Writes a correction and the memory of all that it touches. @param before the names of those that it touched before. */
async function put(tx: Writing, given: Correction, before: readonly string[] = []): Promise<Corrected> {
  const correction = checkedCorrection(given)
  await tx.objectStore('corrections').put(correction)
  const touched = [...new Set([...before, ...(await touchedBy(tx, [correction]))])]
  await remake(tx, touched, await bookIn(tx))
  return { correction, touched: touched.length > TOLD_ALONE ? null : touched }
}

/**
 * Lets nothing in that could not be read back, nor one for everywhere that is not about a full name with its country: "not an
 * official" on one Khan must not silence every Khan. One that was let in before can be undone.
 * @throws {InvalidDataError}
 */
export function checkedCorrection(given: Correction): Correction {
  const correction = parse(Correction, given, 'The correction')
  if (correction.scope === 'everywhere' && correction.undoneAt === null && widely(correction) === null)
    throw new InvalidDataError(
      'Only a correction of a full name with its country can hold everywhere.',
      '@not_everywhere',
    )
  return correction
}

/** The same correction, undone or not. */
async function alike(tx: Writing, { scope, key, change }: AddCorrection['correction']): Promise<Correction | null> {
  const same = JSON.stringify(change)
  for (const row of await tx.objectStore('corrections').index('key').getAll(key)) {
    const read = v.safeParse(Correction, row)
    if (read.success && read.output.scope === scope && JSON.stringify(read.output.change) === same) return read.output
  }
  return null
}

/** Now, but behind every correction that there is: of two in one millisecond, or after the clock was put back, the later one counts. */
async function nextMoment(tx: Writing, sources: Sources, old?: Correction): Promise<string> {
  const last = await tx.objectStore('corrections').index('at').openKeyCursor(null, 'prev')
  return momentAfter(old?.undoneAt, momentAfter(last?.key, sources.now()))
}
