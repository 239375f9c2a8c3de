/** What the bench of the library does inside a browser, with the library's own code. */
import { addCorrection, undoCorrection } from '../../utils/library/corrections.ts'
import { importLibrary } from '../../utils/library/import.ts'
import { readLots } from '../../utils/library/listed.ts'
import { fillMemory } from '../../utils/library/memory-fill.ts'
import { openLibrary } from '../../utils/library/open.ts'
import { memoryOfName } from '../../utils/library/read-memory.ts'
import type { Change, Clipping } from '../../utils/model.ts'
import { ANNOTATION, ARTICLE, CLIPPING } from '../unit/library/samples.ts'

/** So many clippings name one person. */
const NAMED_BY = 10
const WORDS = 600

const nameOf = (number: number) => `Tariq Officer${number}`
const keyOf = (number: number) => `https://meridian-news.example/${number}`

function clippingOf(number: number): Clipping {
  const name = nameOf(Math.floor(number / NAMED_BY))
  const renamed = <T extends { name: string | null }>(one: T): T =>
    one.name === 'Tariq Mehmood Bangash' ? { ...one, name } : one
  const filler = Array.from({ length: WORDS }, (_, k) => `word${(number * 31 + k * k) % 20_000}`).join(' ')
  const moment = new Date(Date.UTC(2026, 0) + number * 60_000).toISOString()
  return {
    ...CLIPPING,
    id: `clipping-${number}`,
    key: keyOf(number),
    article: { ...ARTICLE, title: `Report ${number}`, text: `${ARTICLE.text}\n\n${filler}` },
    annotation: {
      ...ANNOTATION,
      mentions: ANNOTATION.mentions.map(renamed),
      meetings: ANNOTATION.meetings.map((one) => ({ ...one, participants: one.participants.map(renamed) })),
    },
    createdAt: moment,
    updatedAt: moment,
  }
}

/** Puts clippings in, in lots. */
export async function fill(count: number): Promise<void> {
  const db = await openLibrary()
  const none = { corpus: [], drafts: [], quotes: [], corrections: [], damaged: [] }
  for (let from = 0; from < count; from += 1000) {
    const lot = Array.from({ length: Math.min(1000, count - from) }, (_, i) => clippingOf(from + i))
    await importLibrary(db, { ...none, clippings: lot })
  }
  db.close()
}

/** Makes corrections, one half for their article, one half for everywhere. @returns the median of their times, in milliseconds. */
export async function correct(count: number): Promise<number> {
  const db = await openLibrary()
  const times: number[] = []
  for (let i = 0; i < count; i++) {
    const of = { name: nameOf(i * 7), country: 'PK', selector: null, inTitle: false }
    const change: Change = { is: 'official', of, to: { office: 'Minister of State' } }
    const scope = i % 2 === 0 ? 'article' : 'everywhere'
    const start = performance.now()
    const correction = { scope, key: keyOf(i * 7 * NAMED_BY), title: null, change } as const
    await addCorrection(db, { commandId: crypto.randomUUID(), correction })
    times.push(performance.now() - start)
  }
  db.close()
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}

/** Undoes all corrections. */
export async function undoAll(): Promise<void> {
  const db = await openLibrary()
  for (const { id } of await db.getAll('corrections')) await undoCorrection(db, { commandId: crypto.randomUUID(), id })
  db.close()
}

/** Reads the whole list, as the library page does. @returns the time in milliseconds, and how many lines show a correction. */
export async function list(): Promise<{ ms: number; rows: number }> {
  const db = await openLibrary()
  const start = performance.now()
  let rows = 0
  for await (const lot of readLots(db)) rows += lot.rows.length
  const ms = performance.now() - start
  db.close()
  return { ms, rows }
}

/** Looks somebody up in the memory. @returns the time in milliseconds, and how many records name them. */
export async function lookUp(number: number): Promise<{ ms: number; rows: number }> {
  const db = await openLibrary()
  const start = performance.now()
  const found = await memoryOfName(db, nameOf(number), 'PK')
  const ms = performance.now() - start
  db.close()
  return { ms, rows: found.length }
}

/** Puts a library of version 1 with so many clippings in the place of the one that is there. */
export async function older(count: number): Promise<void> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error ?? new Error('no library')))
    })
  await done(indexedDB.deleteDatabase('attache'))
  const request = indexedDB.open('attache', 1)
  request.addEventListener('upgradeneeded', () => {
    const db = request.result
    const clippings = db.createObjectStore('clippings', { keyPath: 'id' })
    clippings.createIndex('key', 'key', { unique: true })
    for (const index of ['updatedAt', 'deletedAt']) clippings.createIndex(index, index)
    db.createObjectStore('corpus', { keyPath: 'id' })
    db.createObjectStore('drafts', { keyPath: 'key' })
    db.createObjectStore('replies', { keyPath: 'id' }).createIndex('at', 'at')
    db.createObjectStore('meta', { keyPath: 'name' })
    for (let i = 0; i < count; i++) clippings.put(clippingOf(i))
  })
  const db = await done(request)
  db.close()
}

/** Brings a library of version 1 to today's. @returns milliseconds of opening it, of reading its clippings, and of remembering them. */
export async function upgrade(): Promise<{ opening: number; reading: number; remembering: number }> {
  let start = performance.now()
  const lap = () => {
    const ms = performance.now() - start
    start = performance.now()
    return ms
  }
  const db = await openLibrary()
  const opening = lap()
  let range: IDBKeyRange | null = null
  for (;;) {
    const rows: Clipping[] = await db.getAll('clippings', range, 100)
    const last = rows.at(-1)
    if (last === undefined) break
    range = IDBKeyRange.lowerBound(last.id, true)
  }
  const reading = lap()
  if (!(await fillMemory(db))) throw new Error('Nothing was left to be remembered')
  const remembering = lap()
  db.close()
  return { opening, reading, remembering }
}
