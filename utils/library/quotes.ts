/** Everything that changes a quote: words that the reader kept of an article. Each command as `once` has it. */
import * as v from 'valibot'
import type { Writer } from '../messages/fields.ts'
import { parse, Quote } from '../model.ts'
import { drawOver, useUpDraft } from './drafts.ts'
import { LibraryError } from './errors.ts'
import { type Edit, edited, mergeNotes, mergeTags } from './merge.ts'
import { momentAfter } from './moments.ts'
import { DeletedReply, type OnOne, once, SOURCES, type Sources } from './once.ts'
import type { LibraryDatabase, StoreName } from './schema.ts'
import { existingRow, type Writing, write } from './transaction.ts'

const STORES: readonly StoreName[] = ['quotes', 'drafts']

export type SaveQuote = {
  commandId: string
  /** Whose words these are. */
  writer?: Writer | undefined
} & Pick<Quote, 'key' | 'article' | 'selector' | 'mentions' | 'elsewhere' | 'note' | 'tags'>

/** The key of the draft of a note on a quote that is not saved yet. @param key of the article. */
export function newQuoteDraft(key: string): string {
  return `quote:new:${key}`
}

/** The key of the draft of a note on a quote. */
export function quoteDraft(id: string): string {
  return `quote:${id}`
}

/**
 * Keeps words of an article. The same words at the same place again are the same quote: it comes back if it was deleted, notes
 * are joined and tags united. The draft is used up.
 * @throws {LibraryError | InvalidDataError} and then nothing was changed.
 */
export function saveQuote(db: LibraryDatabase, save: SaveQuote, sources: Sources = SOURCES): Promise<Quote> {
  return once(db, { id: save.commandId, name: 'save quote', subject: save.key }, Quote, STORES, sources, async (tx) => {
    const now = sources.now()
    const old = await quoteAt(tx, save)
    const quote = checked({
      id: old?.id ?? sources.newId(),
      key: save.key,
      article: save.article,
      // Without the article at hand nothing is known that was not before.
      ...knownOf(save, save.elsewhere === undefined && old !== null ? old : save),
      selector: save.selector,
      note: mergeNotes(old?.note ?? '', save.note),
      tags: mergeTags(old?.tags ?? [], save.tags),
      createdAt: old?.createdAt ?? now,
      updatedAt: momentAfter(old?.updatedAt, now),
      deletedAt: null,
      orphanedAt: null,
    })
    await tx.objectStore('quotes').put(quote)
    await useUpDraft(tx, newQuoteDraft(save.key), save.writer, quote, sources)
    return quote
  })
}

/**
 * Of two readings of the same words the later one, with the place that it was made at; but never one that knows nothing of the article in
 * the place of one that does.
 */
export function knownOf(first: Reading, later: Reading): Reading {
  const { selector, mentions, elsewhere } =
    later.elsewhere === undefined && first.elsewhere !== undefined ? first : later
  return { selector, mentions, ...(elsewhere !== undefined && { elsewhere }) }
}
type Reading = Pick<Quote, 'selector' | 'mentions' | 'elsewhere'>

/** The quote of the same words at the same place, deleted or not. */
export async function quoteAt(tx: Writing, { key, selector }: Pick<Quote, 'key' | 'selector'>): Promise<Quote | null> {
  for (const row of await tx.objectStore('quotes').index('key').getAll(key)) {
    const read = v.safeParse(Quote, row)
    if (!read.success) continue
    const { exact, start, end, inTitle = false } = read.output.selector
    const same = exact === selector.exact && start === selector.start && end === selector.end
    if (same && inTitle === (selector.inTitle ?? false)) return read.output
  }
  return null
}

/** Sets note and tags, and uses up the draft; a deleted quote comes back with it. @throws {LibraryError | InvalidDataError} */
export function editQuote(db: LibraryDatabase, edit: Edit, sources: Sources = SOURCES): Promise<Quote> {
  return once(db, { id: edit.commandId, name: 'edit quote', subject: edit.id }, Quote, STORES, sources, async (tx) => {
    const old = await existingRow(tx, 'quotes', edit.id, Quote)
    const quote = checked(edited(old, edit, sources.now()))
    await tx.objectStore('quotes').put(quote)
    await useUpDraft(tx, quoteDraft(edit.id), edit.writer, quote, sources)
    return quote
  })
}

/** Marks a quote as deleted; it can be brought back until it is purged. Also a damaged one. @throws {LibraryError} */
export function deleteQuote(
  db: LibraryDatabase,
  { commandId, id }: OnOne,
  sources: Sources = SOURCES,
): Promise<DeletedReply> {
  return once(db, { id: commandId, name: 'delete quote', subject: id }, DeletedReply, STORES, sources, async (tx) => {
    const row = await tx.objectStore('quotes').get(id)
    if (row === undefined) throw new LibraryError('not there')
    const deletedAt = typeof row.deletedAt === 'string' ? row.deletedAt : sources.now()
    await tx.objectStore('quotes').put({ ...row, deletedAt })
    return { id, deletedAt }
  })
}

/** Brings a deleted quote back as it was. @throws {LibraryError} if it is not there any more. */
export function restoreQuote(
  db: LibraryDatabase,
  { commandId, id }: OnOne,
  sources: Sources = SOURCES,
): Promise<Quote> {
  return once(db, { id: commandId, name: 'restore quote', subject: id }, Quote, STORES, sources, async (tx) => {
    const old = await existingRow(tx, 'quotes', id, Quote)
    const quote = { ...old, deletedAt: null }
    await tx.objectStore('quotes').put(quote)
    await drawOver(tx, quoteDraft(id), quote, old.deletedAt)
    return quote
  })
}

/**
 * Notes that the reader leaves an orphan as it is, or (`left` false) does so no more. Note, tags and times stay.
 * @throws {LibraryError} if it is not there, or damaged.
 */
export function leaveQuote(
  db: LibraryDatabase,
  { commandId, id, left }: OnOne & { left: boolean },
  sources: Sources = SOURCES,
): Promise<Quote> {
  return once(db, { id: commandId, name: 'leave quote', subject: id }, Quote, STORES, sources, async (tx) => {
    const { leftAt, ...old } = await existingRow(tx, 'quotes', id, Quote)
    const now = sources.now()
    // The page tells the library of an orphan after a while only; the reader has seen it by then.
    const quote = left ? { ...old, orphanedAt: old.orphanedAt ?? now, leftAt: leftAt ?? now } : old
    await tx.objectStore('quotes').put(quote)
    return quote
  })
}

/**
 * Notes which quotes their page still holds. Is no act of the reader: note, tags and times stay, and an orphan keeps the moment
 * since when it has been one; what is found is no longer left as it is. Quotes that are gone or damaged are left out.
 * @returns the ids of those whose state has changed.
 * @throws {LibraryError}
 */
export function markQuotes(
  db: LibraryDatabase,
  states: readonly { id: string; orphaned: boolean }[],
  sources: Sources = SOURCES,
): Promise<string[]> {
  return write(db, ['quotes'], 'relaxed', async (tx) => {
    const changed: string[] = []
    for (const { id, orphaned } of states) {
      const read = v.safeParse(Quote, await tx.objectStore('quotes').get(id))
      if (!read.success || (read.output.orphanedAt !== null) === orphaned) continue
      const { leftAt: _leftAt, ...quote } = read.output
      await tx.objectStore('quotes').put({ ...quote, orphanedAt: orphaned ? sources.now() : null })
      changed.push(id)
    }
    return changed
  })
}

/** Lets nothing in that could not be read back. */
function checked(quote: Quote): Quote {
  return parse(Quote, quote, 'The quote')
}
