/** Everything that changes a clipping. Each command as `once` has it; the memory of the clipping is made with it. */
import * as v from 'valibot'
import type { Writer } from '../messages/fields.ts'
import { Kept } from '../messages/kept.ts'
import { type Annotation, type Article, Clipping, IsoMoment, parse } from '../model.ts'
import { drawOver, useUpDraft } from './drafts.ts'
import { LibraryError } from './errors.ts'
import { keepMemory } from './memory.ts'
import { type Edit, edited, fullerOf, mergeNotes, mergeTags } from './merge.ts'
import { momentAfter } from './moments.ts'
import { DeletedReply, type OnOne, once, SOURCES, type Sources } from './once.ts'
import { DAMAGED_CLIPPING, type LibraryDatabase, type StoreName } from './schema.ts'
import { bookIn } from './shown.ts'
import { existingRow, type Writing, write } from './transaction.ts'

const STORES: readonly StoreName[] = ['clippings', 'drafts', 'meta', 'corrections', 'memory']

export interface Save {
  commandId: string
  key: string
  article: Article
  annotation: Annotation
  note: string
  tags: string[]
  /** Whose words these are. */
  writer?: Writer | undefined
  /** Only the article is put in the place of the older one: the draft stays. */
  renew?: boolean | undefined
}

/**
 * Keeps an article. The same key again updates that clipping, brings it back if it was deleted, and never takes away what
 * the reader has written on it: notes are joined, tags united. The text is the new one, but for the beginning of a text of which the
 * whole is kept. The draft of the key is used up, as `useUpDraft`.
 * @throws {LibraryError | InvalidDataError} and then nothing was changed.
 */
export function saveClipping(db: LibraryDatabase, save: Save, sources: Sources = SOURCES): Promise<Kept> {
  return once(db, { id: save.commandId, name: 'save', subject: save.key }, Kept, STORES, sources, async (tx) => {
    const now = sources.now()
    const clippings = tx.objectStore('clippings')
    const before: unknown = await clippings.index('key').get(save.key)
    const old = before === undefined ? null : await salvage(tx, before, now)
    const clipping = checked({
      id: old?.id ?? sources.newId(),
      kind: 'article',
      key: save.key,
      ...(old?.read ? fullerOf(old.read, save) : { article: save.article, annotation: save.annotation }),
      note: mergeNotes(old?.note ?? '', save.note),
      tags: mergeTags(old?.tags ?? [], save.tags),
      createdAt: old?.createdAt ?? now,
      updatedAt: momentAfter(old?.read?.updatedAt, now),
      deletedAt: null,
    })
    await put(tx, clipping)
    if (!save.renew) await useUpDraft(tx, save.key, save.writer, clipping, sources)
    return kept(clipping)
  })
}

export interface Reread {
  commandId: string
  id: string
  annotation: Annotation
  /** The `updatedAt` of the clipping that the reader saw. */
  basedOn: string
}

/**
 * Puts a newer reading of the rules in the place of the one that a clipping has: the reader has seen what it changes.
 * @throws {LibraryError} 'changed' where the clipping is not the one that they saw; then it stays as it is.
 */
export function rereadClipping(db: LibraryDatabase, reread: Reread, sources: Sources = SOURCES): Promise<Kept> {
  return once(db, { id: reread.commandId, name: 'reread', subject: reread.id }, Kept, STORES, sources, async (tx) => {
    const old = await existingRow(tx, 'clippings', reread.id, Clipping)
    if (old.updatedAt !== reread.basedOn) throw new LibraryError('changed')
    const clipping = checked({
      ...old,
      annotation: reread.annotation,
      updatedAt: momentAfter(old.updatedAt, sources.now()),
    })
    await put(tx, clipping)
    return kept(clipping)
  })
}

/** Sets note and tags, and uses up the draft; a deleted clipping comes back with it. @throws {LibraryError | InvalidDataError} */
export function editClipping(db: LibraryDatabase, edit: Edit, sources: Sources = SOURCES): Promise<Kept> {
  return once(db, { id: edit.commandId, name: 'edit', subject: edit.id }, Kept, STORES, sources, async (tx) => {
    const old = await existingRow(tx, 'clippings', edit.id, Clipping)
    const clipping = checked(edited(old, edit, sources.now()))
    await put(tx, clipping)
    await useUpDraft(tx, clipping.key, edit.writer, clipping, sources)
    return kept(clipping)
  })
}

/** Marks a clipping as deleted; it can be brought back until it is purged. Also a damaged one. @throws {LibraryError} */
export function deleteClipping(
  db: LibraryDatabase,
  { commandId, id }: OnOne,
  sources: Sources = SOURCES,
): Promise<DeletedReply> {
  return once(db, { id: commandId, name: 'delete', subject: id }, DeletedReply, STORES, sources, async (tx) => {
    const row = await tx.objectStore('clippings').get(id)
    if (row === undefined) throw new LibraryError('not there')
    const deletedAt = v.is(IsoMoment, row.deletedAt) ? row.deletedAt : sources.now()
    await put(tx, { ...row, deletedAt })
    return { id, deletedAt }
  })
}

/** Brings a deleted clipping back as it was. @throws {LibraryError} if it is not there any more. */
export function restoreClipping(
  db: LibraryDatabase,
  { commandId, id }: OnOne,
  sources: Sources = SOURCES,
): Promise<Kept> {
  return once(db, { id: commandId, name: 'restore', subject: id }, Kept, STORES, sources, async (tx) => {
    const old = await existingRow(tx, 'clippings', id, Clipping)
    const clipping = { ...old, deletedAt: null }
    await put(tx, clipping)
    await drawOver(tx, clipping.key, clipping, old.deletedAt)
    return kept(clipping)
  })
}

/**
 * Puts a better reading of the same article in the place of one, unless the clipping has got another meanwhile.
 * Is no act of the reader: note, tags and times stay.
 * @returns whether it was put in.
 */
export function replaceAnnotation(
  db: LibraryDatabase,
  id: string,
  before: Annotation,
  after: Annotation,
): Promise<boolean> {
  return write(db, ['clippings', 'corrections', 'memory'], 'relaxed', async (tx) => {
    const row = await existingRow(tx, 'clippings', id, Clipping)
    if (JSON.stringify(row.annotation) !== JSON.stringify(before)) return false
    await put(tx, checked({ ...row, annotation: after }))
    return true
  })
}

/** Writes a clipping, and what the memory has of it. */
async function put(tx: Writing, clipping: Clipping): Promise<void> {
  await tx.objectStore('clippings').put(clipping)
  await keepMemory(tx, 'clippings', clipping, await bookIn(tx))
}

/** What is known of the row that a save replaces; `read` is all of it, where it can be read. */
type Salvaged = Pick<Clipping, 'id' | 'note' | 'tags' | 'createdAt'> & { read?: Clipping }

/**
 * What is to be kept of the row that a save replaces. A damaged row goes to `meta` whole, and what can still be read of note
 * and tags stays on the clipping.
 */
async function salvage(tx: Writing, row: unknown, now: string): Promise<Salvaged> {
  const read = v.safeParse(Clipping, row)
  if (read.success) return { ...read.output, read: read.output }
  const part = v.parse(
    v.object({
      id: v.string(),
      note: v.fallback(v.pipe(v.string(), v.maxLength(1_000_000)), ''),
      tags: v.fallback(v.array(v.string()), []),
      createdAt: v.fallback(IsoMoment, now),
    }),
    row,
  )
  await tx.objectStore('meta').put({ name: `${DAMAGED_CLIPPING}${part.id} ${now}`, value: row })
  return part
}

/** Lets nothing in that could not be read back. */
function checked(clipping: Clipping): Clipping {
  return parse(Clipping, clipping, 'The clipping')
}

function kept({ article: _article, annotation: _annotation, ...rest }: Clipping): Kept {
  return rest
}
