/**
 * What was typed and is not saved yet. One draft a key, whoever types: words that were typed in two places at once stand in it
 * together, joined as saved edits are.
 */
import * as v from 'valibot'
import type { Writer } from '../messages/fields.ts'
import { Draft, parse } from '../model.ts'
import { cleanTags, mergeNotes, mergeTags } from './merge.ts'
import { momentAfter } from './moments.ts'
import { SOURCES, type Sources } from './once.ts'
import { DraftRow, type LibraryDatabase } from './schema.ts'
import { type Writing, write } from './transaction.ts'

type Words = Pick<Draft, 'note' | 'tags'>

/**
 * Keeps what was typed, by the article’s key or as `quoteDraft`, a tag that was only begun with it. What a writer types takes the
 * place of what they have seen and typed themselves; what was typed elsewhere and not seen by them stays, above it. Where all is
 * empty the draft is forgotten.
 * @returns the draft, and whether words are in it that the writer does not know of.
 * @throws {LibraryError}
 */
export function keepDraft(
  db: LibraryDatabase,
  typed: { key: string; note: string; tags: string[]; tag?: string | undefined; writer: Writer },
  sources: Sources = SOURCES,
): Promise<{ draft: Draft | null; joined: boolean }> {
  return write(db, ['drafts'], 'relaxed', async (tx) => {
    const { key, writer, tag = '' } = typed
    const drafts = tx.objectStore('drafts')
    const row = await rowOf(tx, key)
    const own = { note: typed.note, tags: cleanTags(typed.tags) }
    const beside = unseen(row, writer)
    const all = beside === null ? own : join(beside, own)
    if (all.note === '' && all.tags.length === 0 && tag === '') {
      await drafts.delete(key)
      return { draft: null, joined: false }
    }
    const begun: { tag?: string } = tag === '' ? {} : { tag }
    // Asked once more, for the first answer was lost: it is the draft that it was.
    const again = row?.by === writer.by && row.seen === writer.seen && row.tag === begun.tag && isSame(row, all)
    const updatedAt = again ? row.updatedAt : momentAfter(row?.updatedAt, sources.now())
    const draft = parse(Draft, { key, ...all, ...begun, updatedAt }, 'The draft')
    await drafts.put({ ...draft, by: writer.by, seen: writer.seen, ...(beside && { beside }) })
    return { draft, joined: !isSame(all, own) }
  })
}

/**
 * Takes away a draft whose words are saved now. What was typed elsewhere and not seen by whoever saved stays a draft, over
 * what is saved.
 * @param writer who saved; all of the draft is used up if it is not told.
 */
export async function useUpDraft(
  tx: Writing,
  key: string,
  writer: Writer | undefined,
  saved: Words,
  sources: Sources,
): Promise<void> {
  const row = await rowOf(tx, key)
  const left = writer ? unseen(row, writer) : null
  const rest = left && join(saved, left)
  if (rest === null || isSame(rest, saved)) return tx.objectStore('drafts').delete(key)
  const { note, tags } = rest
  await tx.objectStore('drafts').put({ key, note, tags, updatedAt: momentAfter(row?.updatedAt, sources.now()) })
}

/**
 * Something that was deleted has come back with its words: a draft that was typed meanwhile stands below them, for a form shows it in their
 * place. @param since when it was deleted; null where it was not.
 */
export async function drawOver(tx: Writing, key: string, saved: Words, since: string | null): Promise<void> {
  const row = since === null ? null : await rowOf(tx, key)
  if (row === null || row.updatedAt <= (since ?? '')) return
  const all = join(saved, row)
  if (isSame(all, row)) return
  if (isSame(all, saved) && row.tag === undefined) return tx.objectStore('drafts').delete(key)
  const begun = row.tag === undefined ? {} : { tag: row.tag }
  const updatedAt = momentAfter(row.updatedAt, row.updatedAt)
  await tx.objectStore('drafts').put({ key, note: all.note, tags: all.tags, ...begun, updatedAt })
}

/** What stands in a draft that a writer has neither typed nor seen; null where there is nothing. */
function unseen(row: DraftRow | null, { by, seen }: Writer): Words | null {
  if (row === null || row.updatedAt === seen) return null
  // Drafts go out at each key without waiting for the answer: the words of one writer follow each other.
  if (row.by === by && row.seen === seen) return row.beside ?? null
  return { note: row.note, tags: cleanTags([...row.tags, row.tag ?? '']) }
}

const join = (first: Words, then: Words): Words => ({
  note: mergeNotes(first.note, then.note),
  tags: mergeTags(first.tags, then.tags),
})

const isSame = (one: Words, other: Words): boolean =>
  one.note === other.note && one.tags.join('\n') === other.tags.join('\n')

/** A damaged draft is as none: it could not be shown, and is written over. */
async function rowOf(tx: Writing, key: string): Promise<DraftRow | null> {
  const read = v.safeParse(DraftRow, await tx.objectStore('drafts').get(key))
  return read.success ? read.output : null
}
