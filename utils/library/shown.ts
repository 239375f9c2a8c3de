/**
 * Records as they are shown: what the rules have read, with the reader's corrections laid over it. What stands in the library stays
 * as it was read, so each correction can be undone.
 */
import * as v from 'valibot'
import { applyCorrections, bareAnnotation } from '../corrections/apply.ts'
import { bookOf, type CorrectionBook } from '../corrections/book.ts'
import { nameKey } from '../corrections/names.ts'
import { correctedInQuote } from '../corrections/quoted.ts'
import { type Annotation, Clipping, CorpusRecord, Correction, type Mention, type Quote } from '../model.ts'
import { libraryError } from './errors.ts'
import { type ListedStore, refOf } from './refs.ts'
import type { LibraryDatabase } from './schema.ts'
import type { Writing } from './transaction.ts'

/** Makes the book of rows as they stand in the library; a damaged row corrects nothing. */
export function bookOfRows(rows: readonly unknown[]): CorrectionBook {
  return bookOf(
    rows.flatMap((row) => {
      const read = v.safeParse(Correction, row)
      return read.success ? [read.output] : []
    }),
  )
}

/** The book as it stands inside a transaction that has the store `corrections`. */
export async function bookIn(tx: Writing): Promise<CorrectionBook> {
  return bookOfRows(await tx.objectStore('corrections').getAll())
}

/** What is to be laid over the records of the library. */
export interface Layer {
  book: CorrectionBook
  /** The names of the records that it changes: all others are shown as they were read, without a look at them. */
  refs: ReadonlySet<string>
}

/** Reads what is to be laid over many records: once for all of them. @throws {LibraryError} */
export async function readLayer(db: LibraryDatabase): Promise<Layer> {
  try {
    const tx = db.transaction(['corrections', 'memory'])
    const book = bookOfRows(await tx.objectStore('corrections').getAll())
    const refs = book.size === 0 ? [] : await tx.objectStore('memory').index('corrected').getAllKeys()
    return { book, refs: new Set(refs) }
  } catch (error) {
    throw libraryError(error)
  }
}

/** A row of the library as it is shown; as it is where nothing is corrected, or where it cannot be read. */
export function shownRow(store: ListedStore, row: unknown, { book, refs }: Layer): unknown {
  const id: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'id') : null
  if (typeof id !== 'string' || !refs.has(refOf(store, id))) return row
  if (store === 'clippings') {
    const read = v.safeParse(Clipping, row)
    return read.success ? shownClipping(read.output, book) : row
  }
  const read = v.safeParse(CorpusRecord, row)
  return read.success ? shownRecord(read.output, book) : row
}

/** Records as they are shown, of those that were read as they stand in the library. @throws {LibraryError} */
export async function asShown<
  T extends { clippings: readonly Clipping[]; corpus: readonly CorpusRecord[]; quotes: readonly Quote[] },
>(db: LibraryDatabase, rows: T): Promise<T> {
  const { book, refs } = await readLayer(db)
  return {
    ...rows,
    clippings: rows.clippings.map((row) => (refs.has(refOf('clippings', row.id)) ? shownClipping(row, book) : row)),
    corpus: rows.corpus.map((row) => (refs.has(refOf('corpus', row.id)) ? shownRecord(row, book) : row)),
    quotes: rows.quotes.map((row) => shownQuote(row, book)),
  }
}

/** A clipping as it is shown; the same one where nothing is corrected. */
export function shownClipping(clipping: Clipping, book: CorrectionBook): Clipping {
  const { article, key } = clipping
  const annotation = applyCorrections(clipping.annotation, article.title, article.text, key, book)
  return annotation === clipping.annotation ? clipping : { ...clipping, annotation }
}

/** A record of the corpus as it is shown: its facts, and what was read of its document; the same one where nothing is corrected. */
export function shownRecord(record: CorpusRecord, book: CorrectionBook): CorpusRecord {
  if (book.size === 0) return record
  const key = refOf('corpus', record.id)
  const { article, annotation } = record
  const text = article?.text ?? ''
  const read = annotation && applyCorrections(annotation, article?.title ?? null, text, key, book)
  const facts = factsOf(record)
  const laid = applyCorrections(facts, article?.title ?? record.title, text, key, book)
  if (read === annotation && laid === facts) return record
  return {
    ...record,
    ...(read && { annotation: read }),
    ...(laid !== facts && {
      // The countries of a record are those of its meetings and officials, and others that the text names.
      countries: unique([
        ...countriesIn(laid),
        ...record.countries.filter((code) => !countriesIn(facts).includes(code)),
      ]),
      officials: officialsIn(laid),
      meetings: laid.meetings.map((meeting) => ({
        ...meeting,
        participants: meeting.participants.map((one) => ({ ...one, id: one.id?.startsWith(FACT) ? null : one.id })),
      })),
    }),
  }
}

/** A quote as it is shown: the officials in its words as the reader has corrected them, without what only corrections need. */
export function shownQuote(quote: Quote, book: CorrectionBook): Quote {
  const { elsewhere: _elsewhere, ...shown } = quote
  return { ...shown, mentions: correctedInQuote(quote, book) }
}

/** How the ids begin by which officials are known while corrections are laid over a record of facts. */
const FACT = 'fact:'

/** The facts of a record as an annotation: officials are mentions without a place, and have an id with those who met. */
function factsOf({ title, publisher, url, officials, meetings }: CorpusRecord): Annotation {
  const ids = new Map<string, string>()
  const idOf = (name: string, country: string | null, id: string | null): string => {
    const key = nameKey(name, country)
    const known = ids.get(key) ?? id ?? `${FACT}${key}`
    ids.set(key, known)
    return known
  }
  const named = meetings.map((meeting) => ({
    ...meeting,
    participants: meeting.participants.map((one) =>
      one.name === null ? one : { ...one, id: one.id ?? idOf(one.name, one.country, null) },
    ),
  }))
  for (const { id, name, country } of named.flatMap(({ participants }) => participants))
    if (name !== null) idOf(name, country, id)
  return {
    ...bareAnnotation({ title, publisher, byline: null, url, publishedAt: null, language: null }),
    mentions: officials.map(
      ({ name, office, rank, country }): Mention => ({
        start: 0,
        end: 0,
        text: name,
        kind: 'official',
        id: idOf(name, country, null),
        name,
        nameStart: null,
        nameEnd: null,
        country,
        office: office === null ? null : { title: office, sector: 'GOV', state: 'in force' },
        rank,
        confidence: { span: 1, identity: 1, country: 1 },
        inferred: [],
        reasons: [],
      }),
    ),
    meetings: named,
  }
}

/** Each official once: two that the reader has said to be one have one id. */
function officialsIn({ mentions }: Annotation): CorpusRecord['officials'] {
  const byId = new Map<string, CorpusRecord['officials'][number]>()
  for (const { kind, id, name, office, rank, country } of mentions) {
    if (kind !== 'official' || name === null || byId.has(id ?? name)) continue
    byId.set(id ?? name, { name, office: office?.title ?? null, rank, country })
  }
  return [...byId.values()]
}

function countriesIn({ mentions, meetings }: Annotation): string[] {
  return unique([
    ...meetings.flatMap(({ countries }) => countries),
    ...mentions.flatMap(({ country }) => country ?? []),
  ])
}

const unique = (values: string[]) => [...new Set(values)]
