/**
 * Brings an exported library back, all or nothing: one transaction, so a fault, a cancel or a closed tab leaves the library as
 * it was. What is there already is joined with what comes, and nothing that the reader wrote is taken away.
 */
import * as v from 'valibot'
import type { CorrectionBook } from '../corrections/book.ts'
import { Clipping, CorpusRecord, Correction, type Draft, parse, Quote } from '../model.ts'
import { drawOver } from './drafts.ts'
import { keepMemory, remake, touchedBy } from './memory.ts'
import { cleanTags, fullerOf, mergeNotes, mergeTags } from './merge.ts'
import { momentAfter } from './moments.ts'
import { leaveQuotesIn } from './quote-fill.ts'
import { knownOf, quoteAt, quoteDraft } from './quotes.ts'
import type { RawRow } from './read.ts'
import { readQuoteRef } from './refs.ts'
import { DAMAGED_CLIPPING, DraftRow, type LibraryDatabase } from './schema.ts'
import { bookIn } from './shown.ts'
import { alone, type Writing, write } from './transaction.ts'

/** The rows of a file, which their schema has let through. */
export interface IncomingLibrary {
  clippings: readonly Clipping[]
  corpus: readonly CorpusRecord[]
  drafts: readonly Draft[]
  quotes: readonly Quote[]
  corrections: readonly Correction[]
  damaged: readonly (Omit<RawRow, 'store'> & { store: string })[]
}

export interface ImportCount {
  /** Clippings, documents, quotes and corrections that were not there. */
  added: number
  /** Those that were there and have got something new. */
  joined: number
  /** Those that were there just so. */
  same: number
}

/** Words of a file that found no room beside those that the library has of the same thing. */
export interface LeftWords {
  /** The headline of the article, or what else is known of it. */
  title: string
  what: 'note' | 'tags'
}

export interface ImportWork {
  /** Called for each note, and all tags of a thing, that are not joined: the library keeps its own, and the rest of the file goes in. */
  onLeft?: ((left: LeftWords) => void) | undefined
  signal?: AbortSignal | undefined
  /** Called after each CHUNK rows. @param done rows so far. @param of all rows. */
  onProgress?: ((done: number, of: number) => void) | undefined
}

/** So many characters of a quote tell which one it is. */
const TOLD = 80

/** Rows between two calls of progress, after yomitan's import. */
export const CHUNK = 1000

/**
 * Puts a library's rows in; the same rows again change nothing.
 * @throws {LibraryError | InvalidDataError}, or the reason of an aborted signal; then nothing was put in.
 */
export function importLibrary(
  db: LibraryDatabase,
  incoming: IncomingLibrary,
  { signal, onProgress, onLeft = () => {} }: ImportWork = {},
): Promise<ImportCount> {
  const count: ImportCount = { added: 0, joined: 0, same: 0 }
  const { clippings, corpus, drafts, quotes, corrections, damaged } = incoming
  const all = [clippings, corpus, drafts, quotes, corrections, damaged].reduce((sum, { length }) => sum + length, 0)
  let done = 0
  const step = () => {
    if (signal?.aborted) throw new Stopped()
    if (++done % CHUNK === 0) onProgress?.(done, all)
  }
  const stores = ['clippings', 'corpus', 'drafts', 'quotes', 'corrections', 'memory', 'meta'] as const
  const work = async (tx: Writing) => {
    // Corrections first: the memory of all that follows is of what is shown.
    const changed: Correction[] = []
    for (const row of corrections) {
      step()
      count[await putCorrection(tx, row, changed)]++
    }
    const book = await bookIn(tx)
    for (const row of clippings) {
      step()
      count[await putClipping(tx, row, book, onLeft)]++
    }
    for (const row of corpus) {
      step()
      count[await putRecord(tx, row, book)]++
    }
    for (const row of quotes) {
      step()
      count[await putQuote(tx, row, onLeft)]++
    }
    if (quotes.some(({ elsewhere }) => elsewhere === undefined)) await leaveQuotesIn(tx)
    const saved = new Map<string, Words>()
    for (const row of clippings) saved.set(row.key, row)
    for (const row of quotes) saved.set(quoteDraft(row.id), row)
    for (const row of drafts) {
      step()
      await putDraft(tx, row, saved.get(row.key))
    }
    await remake(tx, await touchedBy(tx, changed), book)
    for (const { store, id, row } of damaged) {
      step()
      const name = id.startsWith(DAMAGED_CLIPPING) ? id : `${DAMAGED_CLIPPING}${id} (${store})`
      await tx.objectStore('meta').put({ name, value: row })
    }
    if (signal?.aborted) throw new Stopped()
  }
  return alone(async () => {
    signal?.throwIfAborted()
    onProgress?.(0, all)
    try {
      await write(db, [...stores], 'strict', work)
    } catch (error) {
      signal?.throwIfAborted()
      throw error
    }
    onProgress?.(all, all)
    return count
  })
}

/** Ends the transaction; the caller gets the signal's own reason. */
class Stopped extends Error {
  override name = 'Stopped'
}

type Outcome = keyof ImportCount
type OnLeft = (left: LeftWords) => void

async function putClipping(tx: Writing, given: Clipping, book: CorrectionBook, onLeft: OnLeft): Promise<Outcome> {
  const store = tx.objectStore('clippings')
  const put = async (row: Clipping) => {
    await store.put(row)
    await keepMemory(tx, 'clippings', row, book)
  }
  const there: unknown = (await store.index('key').get(given.key)) ?? (await store.get(given.id))
  if (there === undefined) {
    await put({ ...given, deletedAt: null })
    return 'added'
  }
  const old = v.safeParse(Clipping, there)
  if (old.success && old.output.key !== given.key) {
    await put({ ...given, id: otherId(), deletedAt: null })
    return 'added'
  }
  if (!old.success) {
    const id = v.parse(v.object({ id: v.string() }), there).id
    await tx.objectStore('meta').put({ name: `${DAMAGED_CLIPPING}${id} ${given.updatedAt}`, value: there })
    await put({ ...given, id, deletedAt: null })
    return 'joined'
  }
  const joined = noted(old.output, parse(Clipping, joinClippings(old.output, given, onLeft), 'The clipping'))
  if (equal(joined, old.output)) return 'same'
  await put(joined)
  await drawOver(tx, joined.key, joined, old.output.deletedAt)
  return 'joined'
}

/** Another article, or other words, under an id that is taken, as in a file that was put together by hand: both are kept. */
const otherId = (): string => crypto.randomUUID()

/**
 * Two states of one clipping: the later one's article and annotation, as `fullerOf` has it; notes and tags of both. A deleted one comes
 * back, for the reader wants what is in the file.
 */
function joinClippings(old: Clipping, given: Clipping, onLeft: OnLeft): Clipping {
  const [first, later] = given.updatedAt > old.updatedAt ? [old, given] : [given, old]
  return {
    ...old,
    ...fullerOf(first, later),
    ...joinWords(old, given, given.article.title ?? given.key, onLeft),
    createdAt: given.createdAt < old.createdAt ? given.createdAt : old.createdAt,
    updatedAt: later.updatedAt,
    deletedAt: null,
  }
}

/** What says something else now has another moment: a form that shows it as it was has not seen what came, and must not write over it. */
function noted<Row extends Words & { article: unknown; updatedAt: string }>(old: Row, joined: Row): Row {
  const said = ({ note, tags, article }: Row) => [note, tags, article]
  if (joined.updatedAt !== old.updatedAt || equal(said(joined), said(old))) return joined
  return { ...joined, updatedAt: momentAfter(old.updatedAt, old.updatedAt) }
}

/**
 * Note and tags of both. Where they would be more than one thing may have, those of the library stay as they are: the reader still has
 * the others in the file, and brings it in again once there is room.
 */
function joinWords(old: Words, given: Words, title: string, onLeft: OnLeft): Words {
  const note = mergeNotes(old.note, given.note)
  const tags = joinTags(old.tags, given.tags)
  const [hasNote, hasTags] = [v.is(Clipping.entries.note, note), v.is(Clipping.entries.tags, tags)]
  if (!hasNote) onLeft({ title, what: 'note' })
  if (!hasTags) onLeft({ title, what: 'tags' })
  return { note: hasNote ? note : old.note, tags: hasTags ? tags : old.tags }
}
type Words = Pick<Clipping, 'note' | 'tags'>

/** Tags that bring nothing new leave the old ones as they are, to the letter. */
function joinTags(old: string[], given: readonly string[]): string[] {
  const joined = mergeTags(old, given)
  return joined.length === cleanTags(old).length ? old : joined
}

/** A document that is there stays; it gains the text that it did not have. */
async function putRecord(tx: Writing, given: CorpusRecord, book: CorrectionBook): Promise<Outcome> {
  const store = tx.objectStore('corpus')
  const put = async (row: CorpusRecord) => {
    await store.put(row)
    await keepMemory(tx, 'corpus', row, book)
  }
  const there: unknown = await store.get(given.id)
  const old = v.safeParse(CorpusRecord, there)
  if (!old.success) {
    if (there !== undefined)
      await tx.objectStore('meta').put({ name: `${DAMAGED_CLIPPING}${given.id} (corpus)`, value: there })
    await put(given)
    return there === undefined ? 'added' : 'joined'
  }
  if (equal(old.output, given) || !given.article?.text || old.output.article?.text) return 'same'
  const { article, annotation, importedAt, file } = given
  await put({
    ...old.output,
    article,
    ...(annotation && { annotation }),
    ...(importedAt && { importedAt }),
    ...(file && { file }),
  })
  return 'joined'
}

/** A quote by its id, or by its words at their place: both devices may have kept them. */
async function putQuote(tx: Writing, given: Quote, onLeft: OnLeft): Promise<Outcome> {
  const store = tx.objectStore('quotes')
  const named: unknown = await store.get(given.id)
  const isOther = isQuote(named) && (named.key !== given.key || named.selector.exact !== given.selector.exact)
  const there: unknown = isOther || named === undefined ? await quoteAt(tx, given) : named
  if (there === null) {
    await store.put({ ...given, id: isOther ? otherId() : given.id, deletedAt: null })
    return 'added'
  }
  const old = v.safeParse(Quote, there)
  if (!old.success) {
    await tx.objectStore('meta').put({ name: `${DAMAGED_CLIPPING}${given.id} (quotes)`, value: there })
    await store.put({ ...given, deletedAt: null })
    return 'joined'
  }
  const joined = noted(old.output, parse(Quote, joinQuotes(old.output, given, onLeft), 'The quote'))
  if (equal(joined, old.output)) return 'same'
  await store.put(joined)
  await drawOver(tx, quoteDraft(joined.id), joined, old.output.deletedAt)
  return 'joined'
}

const isQuote = (row: unknown): row is Quote => v.is(Quote, row)

/**
 * Two states of one quote: where the later one stands and what it names (`knownOf`), notes and tags of both; an orphan that was left as it is in either of them stays
 * so. A deleted one comes back, as a clipping does.
 */
function joinQuotes(old: Quote, given: Quote, onLeft: OnLeft): Quote {
  const later = given.updatedAt > old.updatedAt ? given : old
  const { leftAt, elsewhere: _elsewhere, ...first } = old
  const left = leftAt ?? given.leftAt
  return {
    ...first,
    ...knownOf(later === old ? given : old, later),
    article: later.article,
    ...joinWords(old, given, given.selector.exact.slice(0, TOLD), onLeft),
    createdAt: given.createdAt < old.createdAt ? given.createdAt : old.createdAt,
    updatedAt: later.updatedAt,
    deletedAt: null,
    orphanedAt: later.orphanedAt,
    ...(left !== undefined && later.orphanedAt !== null && { leftAt: left }),
  }
}

/**
 * A correction as the reader has left it last: what was undone later stays undone.
 * @param changed gets it as it is now and as it was, where that is not the same.
 */
async function putCorrection(tx: Writing, given: Correction, changed: Correction[]): Promise<Outcome> {
  const store = tx.objectStore('corrections')
  const there: unknown = await store.get(given.id)
  const old = v.safeParse(Correction, there)
  if (old.success) {
    if (equal(given, old.output) || lastAct(given) <= lastAct(old.output)) return 'same'
    changed.push(old.output)
  } else if (there !== undefined)
    await tx.objectStore('meta').put({ name: `${DAMAGED_CLIPPING}${given.id} (corrections)`, value: there })
  await store.put(given)
  changed.push(given)
  return there === undefined ? 'added' : 'joined'
}

/** When a correction was made, made again, edited or undone last. */
function lastAct({ at, undoneAt }: Correction): number {
  return Math.max(Date.parse(at), undoneAt === null ? 0 : Date.parse(undoneAt))
}

/**
 * What was typed here and there stands in one draft. Words that come to it make it another one: a form that shows it has not seen them,
 * and must not write over them. A form shows a draft in the place of what is saved: one that was typed without it stands below it.
 * @param over what the file has saved of the same thing, which the draft was typed over.
 */
async function putDraft(tx: Writing, given: Draft, over: Words | undefined): Promise<void> {
  const store = tx.objectStore('drafts')
  const read = v.safeParse(DraftRow, await store.get(given.key))
  if (!read.success) {
    const saved = await savedUnder(tx, given.key)
    if (saved === null || equal(wordsOf(saved), over && wordsOf(over))) return void (await store.put(given))
    // Of what is deleted a form knows nothing; should it come back, the draft is one that was typed meanwhile.
    const updatedAt = momentAfter(saved.deletedAt, given.updatedAt)
    if (saved.deletedAt !== null) return void (await store.put({ ...given, updatedAt }))
    const words = { note: mergeNotes(saved.note, given.note), tags: joinTags(saved.tags, given.tags) }
    if (given.tag || !equal(wordsOf(words), wordsOf(saved))) await store.put({ ...given, ...words })
    return
  }
  const old = read.output
  const begun = old.tag ?? given.tag
  // Two tags that were only begun do not fit into one field.
  const tags = given.tag && given.tag !== begun ? [...given.tags, given.tag] : given.tags
  const joined: Draft = {
    key: old.key,
    note: mergeNotes(old.note, given.note),
    tags: joinTags(old.tags, tags),
    ...(begun && { tag: begun }),
    updatedAt: old.updatedAt,
  }
  const { key, note, updatedAt, by, seen, beside } = old
  if (equal(joined, { key, note, tags: old.tags, ...(old.tag && { tag: old.tag }), updatedAt })) return
  const unseen = { note: mergeNotes(beside?.note ?? '', given.note), tags: joinTags(beside?.tags ?? [], tags) }
  await store.put({
    ...joined,
    updatedAt: momentAfter(updatedAt, given.updatedAt),
    ...(by !== undefined && { by, seen, beside: unseen }),
  })
}

/** What is saved, deleted or not, of the thing that a draft is of. */
async function savedUnder(tx: Writing, key: string): Promise<v.InferOutput<typeof Saved> | null> {
  const quote = readQuoteRef(key)
  const row = quote === null ? tx.objectStore('clippings').index('key').get(key) : tx.objectStore('quotes').get(quote)
  const read = v.safeParse(Saved, await row)
  return read.success ? read.output : null
}
const Saved = v.pick(Clipping, ['note', 'tags', 'deletedAt'])

const wordsOf = ({ note, tags }: Words): unknown => [note, tags]

/** Rows come from their schema, which writes fields in one order. */
function equal(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
