/**
 * What the library remembers of officials and pairs of countries: one small row a record, made from the record as it is shown. So
 * "seen in three clippings" is answered without reading clippings.
 */
import * as v from 'valibot'
import { type CorrectionBook, widely } from '../corrections/book.ts'
import { nameKey } from '../corrections/names.ts'
import { type Annotation, Clipping, type Correction, CorpusRecord, type Meeting } from '../model.ts'
import { type ListedStore, readRef, refOf } from './refs.ts'
import type { MemoryRow } from './schema.ts'
import { shownClipping, shownRecord } from './shown.ts'
import type { Writing } from './transaction.ts'

/** By what two countries are looked up, in either order: "IR-PK". */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one}-${other}` : `${other}-${one}`
}

/** The row of a record as it stands in the library; null for a deleted clipping and for what cannot be read. */
export function memoryOf(store: ListedStore, row: unknown, book: CorrectionBook): MemoryRow | null {
  if (store === 'clippings') {
    const read = v.safeParse(Clipping, row)
    return read.success && read.output.deletedAt === null ? ofClipping(read.output, book) : null
  }
  const read = v.safeParse(CorpusRecord, row)
  return read.success ? ofRecord(read.output, book) : null
}

function ofClipping(raw: Clipping, book: CorrectionBook): MemoryRow {
  const shown = shownClipping(raw, book)
  const { annotation } = shown
  const day = (raw.article.publishedAt ?? annotation.article.publishedAt)?.slice(0, 10) ?? null
  return {
    ref: refOf('clippings', raw.id),
    key: raw.key,
    moment: raw.updatedAt,
    date: day,
    title: raw.article.title,
    ...namesOf(namesIn(annotation), namesIn(raw.annotation)),
    ...(shown !== raw && { corrected: 1 }),
    ...factsOf(annotation.meetings),
    attested: attestedBy(annotation.meetings, day),
  }
}

function ofRecord(raw: CorpusRecord, book: CorrectionBook): MemoryRow {
  const shown = shownRecord(raw, book)
  const ref = refOf('corpus', raw.id)
  return {
    ref,
    key: ref,
    moment: raw.importedAt ?? raw.date ?? '',
    date: raw.date,
    title: raw.title ?? raw.subject,
    ...namesOf(namesInRecord(shown), namesInRecord(raw)),
    ...(shown !== raw && { corrected: 1 }),
    ...factsOf(shown.meetings),
    attested: attestedBy(shown.meetings, raw.date),
  }
}

function namesOf(shown: readonly string[], raw: readonly string[]): Pick<MemoryRow, 'names' | 'shown'> {
  return { names: [...new Set([...shown, ...raw])], shown: [...new Set(shown)] }
}

function namesIn({ mentions, titleMentions, meetings }: Annotation): string[] {
  const officials = [...titleMentions, ...mentions].filter(({ kind }) => kind === 'official' || kind === 'role')
  return keysOf([...officials, ...meetings.flatMap(({ participants }) => participants)])
}

function namesInRecord({ officials, meetings, annotation }: CorpusRecord): string[] {
  const met = meetings.flatMap(({ participants }) => participants)
  return [...keysOf([...officials, ...met]), ...(annotation ? namesIn(annotation) : [])]
}

/** Each spelling is folded once: an article names its people again and again. */
function keysOf(people: readonly { name: string | null; country: string | null }[]): string[] {
  const printed = new Map<string, { name: string; country: string | null }>()
  for (const { name, country } of people) if (name !== null) printed.set(`${country}|${name}`, { name, country })
  return Array.from(printed.values(), ({ name, country }) => nameKey(name, country))
}

/** What the reader has rejected is no memory. */
function factsOf(shown: readonly Meeting[]): Pick<MemoryRow, 'pairs' | 'meetings'> {
  const meetings = shown.filter(({ review }) => review !== 'rejected')
  return {
    pairs: [...new Set(meetings.flatMap(({ countries }) => pairsOf(countries)))],
    meetings: meetings.map(({ status, date, countries, place, participants }) => ({
      status,
      date,
      countries,
      place: place?.name ?? null,
      people: participants.map(({ name, country, office }) => ({ name, country, office: office?.title ?? null })),
    })),
  }
}

function pairsOf(countries: readonly string[]): string[] {
  return countries.flatMap((one, at) =>
    countries.slice(at + 1).flatMap((other) => (one === other ? [] : pairKey(one, other))),
  )
}

/** @param published the day that stands for a meeting whose own day is not known. */
function attestedBy(meetings: readonly Meeting[], published: string | null): MemoryRow['attested'] {
  return meetings.flatMap(({ review, date, participants }) => {
    const day = date ?? published
    if (review !== 'checked' || day === null) return []
    return participants.flatMap(({ name, country, office }) =>
      name === null || office === null ? [] : { name, country, office: office.title, date: day },
    )
  })
}

/** Makes the row of a record anew, or takes it away; to be called with every write of a clipping or a record of the corpus. */
export async function keepMemory(
  tx: Writing,
  store: ListedStore,
  row: { id: string },
  book: CorrectionBook,
): Promise<void> {
  const made = memoryOf(store, row, book)
  const memory = tx.objectStore('memory')
  if (made === null) await memory.delete(refOf(store, row.id))
  else await memory.put(made)
}

/** The names of the kept records that some corrections touch or may touch, undone or not. */
export async function touchedBy(tx: Writing, corrections: readonly Correction[]): Promise<string[]> {
  const refs = new Set<string>()
  const missed = new Set<string>()
  const add = (some: readonly string[]) => {
    for (const ref of some) refs.add(ref)
  }
  for (const correction of corrections) {
    // Its own article is known by its words, whatever somebody is called there by now.
    add(await refsOfKey(tx, correction.key))
    const name = widely(correction)
    if (name === null) continue
    if (correction.change.is === 'added') missed.add(correction.change.of.name)
    else add(await tx.objectStore('memory').index('names').getAllKeys(name))
  }
  if (missed.size > 0) add(await refsWith(tx, [...missed]))
  return [...refs]
}

async function refsOfKey(tx: Writing, key: string): Promise<string[]> {
  if (readRef(key)?.store === 'corpus') return [key]
  const id = await tx.objectStore('clippings').index('key').getKey(key)
  return id === undefined ? [] : [refOf('clippings', id)]
}

const Printed = v.object({ article: v.object({ title: v.nullable(v.string()), text: v.string() }) })

/** The records whose text or title has one of some names: no rule has read them there, so all are looked through. */
async function refsWith(tx: Writing, names: readonly string[]): Promise<string[]> {
  const refs: string[] = []
  for (const store of ['clippings', 'corpus'] as const) {
    for await (const rows of lotsOf(tx.objectStore(store)))
      for (const row of rows) {
        const read = v.safeParse(Printed, row)
        if (!read.success) continue
        const { title, text } = read.output.article
        if (names.some((name) => text.includes(name) || title?.includes(name))) refs.push(refOf(store, row.id))
      }
  }
  return refs
}

/** Rows that are read and written at once. */
const ROWS_AT_ONCE = 100

/** All rows of a store, in lots. */
async function* lotsOf(store: {
  getAll(range: IDBKeyRange | null, count: number): Promise<{ id: string }[]>
}): AsyncGenerator<{ id: string }[]> {
  let range: IDBKeyRange | null = null
  for (;;) {
    const rows = await store.getAll(range, ROWS_AT_ONCE)
    yield rows
    const last = rows.at(-1)
    if (rows.length < ROWS_AT_ONCE || last === undefined) return
    range = IDBKeyRange.lowerBound(last.id, true)
  }
}

/** Makes the rows of some records anew, by their names. One name of thousands of records is no reason to wait for each of them. */
export async function remake(tx: Writing, refs: readonly string[], book: CorrectionBook): Promise<void> {
  for (let from = 0; from < refs.length; from += ROWS_AT_ONCE) {
    await Promise.all(
      refs.slice(from, from + ROWS_AT_ONCE).map(async (ref) => {
        const named = readRef(ref)
        if (named === null) return
        const row = await tx.objectStore(named.store).get(named.id)
        if (row === undefined) await tx.objectStore('memory').delete(ref)
        else await keepMemory(tx, named.store, row, book)
      }),
    )
  }
}
