/**
 * What the library's list and its search know of each record: a few fields of every row, read in lots, so that thousands of
 * records are quick. A record is read whole, through its full schema, only when it is opened.
 */
import * as v from 'valibot'
import { CorpusRecord, type Quote } from '../model.ts'
import { asked } from './errors.ts'
import { allQuotes } from './read-quotes.ts'
import { type ListedStore, quoteRef, readRef, refOf } from './refs.ts'
import { isDeleted, type LibraryDatabase } from './schema.ts'
import { bookOfRows, type Layer, readLayer, shownRecord, shownRow } from './shown.ts'

export { type ListedStore, readRef, refOf }

/** One line of the list. */
export interface Listed {
  /** Tells it from every other record of the library: store and id. */
  ref: string
  store: ListedStore | 'quotes'
  id: string
  title: string | null
  publisher: string | null
  /** The day of publication, ISO 8601. */
  date: string | null
  /** By this moment the list is ordered, newest first: when it was kept or edited, for the corpus when it came in. */
  moment: string
  /** Countries and names of the main meeting come first. */
  countries: string[]
  officials: string[]
  note: string
  tags: string[]
  /** The beginning of the words of a quote. */
  quoted?: string
  /** The page no longer holds the words of the quote. */
  orphan?: boolean
}

/** A line of the list, and all other words by which it is found. */
export interface Searchable extends Listed {
  text: string
  topics: string[]
  places: string[]
}

const words = v.fallback(v.nullable(v.string()), null)
const lines = v.fallback(v.array(v.string()), [])
const meetings = v.fallback(
  v.array(
    v.object({
      prominence: v.string(),
      countries: lines,
      place: v.fallback(v.nullable(v.object({ name: v.string() })), null),
      participants: v.array(v.object({ name: words, country: words })),
      topics: v.array(v.object({ code: v.string(), printed: v.string() })),
    }),
  ),
  [],
)
const ClippingRow = v.object({
  id: v.string(),
  article: v.object({ title: words, publisher: words, publishedAt: words, text: v.string() }),
  annotation: v.object({ meetings, article: v.fallback(v.object({ publishedAt: words }), { publishedAt: null }) }),
  note: v.string(),
  tags: lines,
  updatedAt: v.string(),
  deletedAt: v.nullable(v.string()),
})
const CorpusRow = v.object({
  id: v.string(),
  publisher: words,
  title: words,
  subject: v.string(),
  date: words,
  digest: v.string(),
  countries: lines,
  officials: v.fallback(v.array(v.object({ name: v.string() })), []),
  meetings,
  article: v.optional(v.object({ text: v.string() })),
  importedAt: v.optional(v.string()),
})

/** The line of a row as it stands in the library; null for a deleted clipping and for what is too damaged to be listed. */
export function listedOf(store: ListedStore, row: unknown): Searchable | null {
  return store === 'clippings' ? listedClipping(row) : listedRecord(row)
}

function listedClipping(row: unknown): Searchable | null {
  const read = v.safeParse(ClippingRow, row)
  if (!read.success || read.output.deletedAt !== null) return null
  const { id, article, annotation, note, tags, updatedAt } = read.output
  return {
    ref: refOf('clippings', id),
    store: 'clippings',
    id,
    title: article.title,
    publisher: article.publisher,
    // Where the page does not tell the day, it may be printed in the text.
    date: (article.publishedAt ?? annotation.article.publishedAt)?.slice(0, 10) ?? null,
    moment: updatedAt,
    note,
    tags,
    text: article.text,
    ...factsOf(annotation.meetings),
  }
}

function listedRecord(row: unknown): Searchable | null {
  const read = v.safeParse(CorpusRow, row)
  if (!read.success) return null
  const { id, article, title, publisher, subject, date, digest, importedAt, ...record } = read.output
  const facts = factsOf(record.meetings)
  return {
    ref: refOf('corpus', id),
    store: 'corpus',
    id,
    title: title ?? subject,
    publisher,
    date,
    moment: importedAt ?? date ?? '',
    note: '',
    tags: [],
    text: allWords(subject, digest, article?.text ?? ''),
    topics: facts.topics,
    places: facts.places,
    countries: unique([...facts.countries, ...record.countries]),
    officials: unique([...facts.officials, ...record.officials.map((one) => one.name)]),
  }
}

/** So many characters of a quote stand in its line. */
const QUOTED = 300

/** The line of a quote. */
export function listedQuote({ id, article, selector, mentions, note, tags, updatedAt, orphanedAt }: Quote): Searchable {
  return {
    ref: quoteRef(id),
    store: 'quotes',
    id,
    title: article.title,
    publisher: article.publisher,
    date: article.publishedAt?.slice(0, 10) ?? null,
    moment: updatedAt,
    countries: unique(mentions.flatMap(({ country }) => country ?? [])),
    officials: unique(mentions.flatMap(({ kind, name }) => (kind === 'official' && name !== null ? name : []))),
    note,
    tags,
    quoted: selector.exact.replace(/\s+/g, ' ').slice(0, QUOTED),
    orphan: orphanedAt !== null,
    text: selector.exact,
    topics: [],
    places: [],
  }
}

/** From so many characters on a text is not copied only to have its subject before it, which stands in the title anyway. */
const LONG_TEXT = 1_000_000

function allWords(subject: string, digest: string, text: string): string {
  return digest === '' && text.length > LONG_TEXT ? text : [subject, digest, text].join('\n')
}

function factsOf(
  rows: v.InferOutput<typeof meetings>,
): Pick<Searchable, 'countries' | 'officials' | 'topics' | 'places'> {
  const ordered = rows.toSorted((a, b) => Number(b.prominence === 'main') - Number(a.prominence === 'main'))
  return {
    countries: unique(
      ordered.flatMap((one) => [...one.participants.flatMap((person) => person.country ?? []), ...one.countries]),
    ),
    officials: unique(ordered.flatMap((one) => one.participants.flatMap((person) => person.name ?? []))),
    topics: unique(ordered.flatMap((one) => one.topics.flatMap(({ code, printed }) => [code, printed]))),
    places: unique(ordered.flatMap((one) => one.place?.name ?? [])),
  }
}

const unique = (values: string[]) => [...new Set(values)]

/** Newest first; of one moment by their names, so that the order never jumps. */
export function byMoment(a: Listed, b: Listed): number {
  // ISO 8601 is in order as it stands; comparing by a language's rules would take a large library ten times as long.
  if (a.moment !== b.moment) return a.moment < b.moment ? 1 : -1
  return a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0
}

/** So many records are read at once: a lot of them keeps the page from nothing else for more than a few milliseconds. */
const LOT = 100

export interface Lot {
  rows: Searchable[]
  /** Rows that cannot be listed; the count of them is shown, and an export holds them. */
  damaged: number
}

/**
 * Reads the whole library in lots, the clippings kept last first, then the corpus, then the quotes. Each lot is a transaction of its own, so what is saved or
 * deleted meanwhile may be in it or not: whoever listens for changes reads those again.
 * @throws {LibraryError}
 */
export async function* readLots(db: LibraryDatabase): AsyncGenerator<Lot> {
  const layer = await readLayer(db)
  yield* clippingLots(db, layer)
  let after: string | null = null
  for (;;) {
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true)
    const rows: unknown[] = await asked(db.getAll('corpus', range, LOT))
    if (rows.length > 0) yield lotOf('corpus', rows, layer)
    after = idOf(rows.at(-1))
    if (rows.length < LOT || after === null) break
  }
  yield* readQuoteLots(db)
}

/** Reads all quotes in lots, as `readLots` does. @throws {LibraryError} */
export async function* readQuoteLots(db: LibraryDatabase): AsyncGenerator<Lot> {
  for await (const { quotes, damaged } of allQuotes(db))
    yield { rows: quotes.map(listedQuote), damaged: damaged.length }
}

async function* clippingLots(db: LibraryDatabase, layer: Layer): AsyncGenerator<Lot> {
  // Ids in the order in which the list shows them, then the rows themselves by id.
  const ids: string[] = await asked(db.getAllKeysFromIndex('clippings', 'updatedAt'))
  ids.reverse()
  for (let from = 0; from < ids.length; from += LOT) {
    yield lotOf('clippings', await clippingRows(db, ids.slice(from, from + LOT)), layer)
  }
}

async function clippingRows(db: LibraryDatabase, ids: readonly string[]): Promise<unknown[]> {
  const rows: unknown[] = await asked(() => {
    const { store } = db.transaction('clippings')
    return Promise.all(ids.map((id) => store.get(id)))
  })
  return rows.filter((row) => row !== undefined)
}

/** One line read anew, as it is shown; null when it is gone, or cannot be listed. @throws {LibraryError} */
export async function readListed(db: LibraryDatabase, store: ListedStore, id: string): Promise<Searchable | null> {
  const [row, corrections] = await asked(() => {
    const tx = db.transaction([store, 'corrections'])
    return Promise.all([tx.objectStore(store).get(id), tx.objectStore('corrections').getAll()])
  })
  const layer = { book: bookOfRows(corrections), refs: new Set([refOf(store, id)]) }
  return listedOf(store, shownRow(store, row, layer))
}

/** A record of the corpus by its id, as it is shown; null if there is none, or none that can be read. @throws {LibraryError} */
export async function corpusById(db: LibraryDatabase, id: string): Promise<CorpusRecord | null> {
  const [row, corrections] = await asked(() => {
    const tx = db.transaction(['corpus', 'corrections'])
    return Promise.all([tx.objectStore('corpus').get(id), tx.objectStore('corrections').getAll()])
  })
  const read = v.safeParse(CorpusRecord, row)
  return read.success ? shownRecord(read.output, bookOfRows(corrections)) : null
}

/** How many of each kind there are. */
export interface Counts {
  /** Without the deleted ones, as are the quotes. */
  clippings: number
  corpus: number
  quotes: number
  /** Those that were undone are counted with the others. */
  corrections: number
}

/** Counts what the library holds. @throws {LibraryError} */
export async function countAll(db: LibraryDatabase): Promise<Counts> {
  const [clippings, deleted, corpus, quotes, deletedQuotes, corrections] = await asked(
    Promise.all([
      db.count('clippings'),
      db.countFromIndex('clippings', 'deletedAt'),
      db.count('corpus'),
      db.count('quotes'),
      db.countFromIndex('quotes', 'deletedAt'),
      db.count('corrections'),
    ]),
  )
  return { clippings: clippings - deleted, corpus, quotes: quotes - deletedQuotes, corrections }
}

function lotOf(store: ListedStore, rows: readonly unknown[], layer: Layer): Lot {
  const lot: Lot = { rows: [], damaged: 0 }
  for (const row of rows) {
    const line = listedOf(store, shownRow(store, row, layer))
    if (line !== null) lot.rows.push(line)
    else if (!isDeleted(row)) lot.damaged++
  }
  return lot
}

function idOf(row: unknown): string | null {
  const id: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'id') : null
  return typeof id === 'string' ? id : null
}
