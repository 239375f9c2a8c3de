/**
 * Walks a stored example of every version to today's. The examples are put into raw IndexedDB as that version's stores stood,
 * without any code of today.
 */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { restoreClipping, saveClipping } from '../../../utils/library/commands.ts'
import { fillMemory } from '../../../utils/library/memory-fill.ts'
import { LIBRARY_VERSION } from '../../../utils/library/migrations.ts'
import { openLibrary } from '../../../utils/library/open.ts'
import { areQuotesLeft } from '../../../utils/library/quote-fill.ts'
import { restoreQuote } from '../../../utils/library/quotes.ts'
import { clippingById, draftOf, readEverything, recentClippings } from '../../../utils/library/read.ts'
import { memoryOfName, memoryOfPair } from '../../../utils/library/read-memory.ts'
import { quotesOf } from '../../../utils/library/read-quotes.ts'
import { connect, freshStorage } from './fresh.ts'
import { ANNOTATION, ARTICLE, commandId } from './samples.ts'

interface StoredIndex {
  name: string
  keyPath: string
  unique: boolean
  multiEntry?: boolean
}
interface Example {
  version: number
  stores: Record<string, { keyPath: string; indexes: StoredIndex[]; rows: unknown[] }>
}

freshStorage()

const VERSIONS = Array.from({ length: LIBRARY_VERSION }, (_, i) => i + 1)
const path = (version: number) => `tests/fixtures/library/version-${version}.json`
const example = (version: number): Example => JSON.parse(readFileSync(path(version), 'utf8'))

function putRaw({ version, stores }: Example): Promise<void> {
  return new Promise((done, fail) => {
    const request = indexedDB.open('attache', version)
    request.onupgradeneeded = () => {
      for (const [name, { keyPath, indexes, rows }] of Object.entries(stores)) {
        const store = request.result.createObjectStore(name, { keyPath })
        for (const { name: index, keyPath: path, unique, multiEntry = false } of indexes)
          store.createIndex(index, path, { unique, multiEntry })
        for (const row of rows) store.put(row)
      }
    }
    request.onsuccess = () => {
      request.result.close()
      done()
    }
    request.onerror = () => fail(request.error ?? new Error('not opened'))
  })
}

describe('migrations', () => {
  it('there is a stored example of every version', () => {
    expect(VERSIONS.length).toBeGreaterThan(0)
    for (const version of VERSIONS) {
      expect(existsSync(path(version)), path(version)).toBe(true)
      expect(example(version).version).toBe(version)
    }
  })

  it.each(VERSIONS)('version %i becomes the library of today with nothing lost', async (version) => {
    const stored = example(version)
    await putRaw(stored)
    const db = await connect()
    expect(db.version).toBe(LIBRARY_VERSION)
    const { clippings, corpus, drafts, damaged } = await readEverything(db)
    expect(damaged).toEqual([])
    expect(clippings.map((row) => row.note)).toEqual(['Compare with October', 'नोट · ملاحظہ · <b>'])
    expect(corpus.map((row) => row.subject)).toEqual(['An invented meeting'])
    expect(drafts.map((row) => row.note)).toEqual(['half a thou'])
    expect((await recentClippings(db, 10)).count).toBe(2)
    expect(await draftOf(db, 'https://meridian-news.example/draft')).toMatchObject({ tags: ['later'] })
    // The deleted one is still there to be brought back, and a command of then has still its first reply.
    expect(await restoreClipping(db, { commandId: commandId(), id: 'c-3' })).toMatchObject({
      note: 'deleted by mistake',
    })
    const repeated = { commandId: 'command-of-then', key: 'https://meridian-news.example/pilots' }
    expect(
      await saveClipping(db, { ...repeated, article: ARTICLE, annotation: ANNOTATION, note: 'x', tags: [] }),
    ).toMatchObject({
      id: 'c-1',
      note: 'Compare with October',
    })
  })

  it.each(VERSIONS)('version %i has a memory of every record that can be seen, and of no other', async (version) => {
    await putRaw(example(version))
    const db = await connect()
    expect(await fillMemory(db)).toBe(version === 1)
    expect(await db.getAllKeys('memory')).toEqual(['clipping:c-1', 'clipping:c-2', 'corpus:import-1'])
    const met = await memoryOfName(db, 'WANJIRU Odhiambo', 'KE')
    expect(met.map(({ ref }) => ref).toSorted()).toEqual(['clipping:c-1', 'clipping:c-2', 'corpus:import-1'])
    expect((await memoryOfPair(db, 'PK', 'KE')).map(({ ref }) => ref).toSorted()).toEqual([
      'clipping:c-1',
      'clipping:c-2',
    ])
  })

  it('version 2 keeps quotes and corrections, the undone ones with them', async () => {
    await putRaw(example(2))
    const db = await connect()
    const { quotes, corrections } = await readEverything(db)
    expect(quotes.map(({ id, note, orphanedAt }) => ({ id, note, orphanedAt }))).toEqual([
      { id: 'q-1', note: 'The first time that it is said', orphanedAt: null },
      { id: 'q-2', note: '', orphanedAt: '2026-11-20T09:00:00.000Z' },
    ])
    expect(corrections.map(({ id, undoneAt }) => [id, undoneAt])).toEqual([
      ['k-1', null],
      ['k-2', '2026-11-18T17:22:00.000Z'],
      ['k-3', null],
    ])
    expect(await restoreQuote(db, { commandId: commandId(), id: 'q-3' })).toMatchObject({ note: 'a day' })
    expect((await clippingById(db, 'c-1'))?.annotation.meetings[0]?.participants[0]?.office?.title).toBe(
      'Minister of State for Defence',
    )
  })

  it.each(VERSIONS.slice(2))('version %i shows quotes with corrections over what was read', async (version) => {
    await putRaw(example(version))
    const db = await connect()
    expect(await areQuotesLeft(db)).toBe(false)
    const { quotes } = await readEverything(db)
    const of = (rows: typeof quotes) => rows.find(({ id }) => id === 'q-4')?.mentions[0]?.office?.title
    expect(of(quotes)).toBe('Minister of Defence')
    expect(of(await quotesOf(db, 'https://meridian-news.example/pilots'))).toBe('Minister of State for Defence')
    expect(quotes.map(({ elsewhere }) => elsewhere?.length)).toEqual([1, 1, 0])
  })

  it('no record is read while the browser waits for the upgrade, however many there are', async () => {
    for (const version of VERSIONS) {
      globalThis.indexedDB = new (await import('fake-indexeddb')).IDBFactory()
      await putRaw(example(version))
      const read = (['get', 'getAll', 'openCursor'] as const).map((way) => vi.spyOn(IDBObjectStore.prototype, way))
      await connect()
      expect(read.flatMap((spy) => spy.mock.contexts.map((store) => Reflect.get(Object(store), 'name')))).toEqual([])
      vi.restoreAllMocks()
    }
  })

  it('a failed upgrade leaves the library of before as it was, and says why', async () => {
    const before = example(1)
    await putRaw(before)
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    })
    await expect(openLibrary()).rejects.toMatchObject({ fault: 'disk full' })
    put.mockRestore()
    const db = await connect()
    expect(await db.getAll('clippings')).toEqual(before.stores.clippings?.rows)
    await fillMemory(db)
    expect(await db.count('memory')).toBe(3)
  })

  it('goes on past a record that cannot be read', async () => {
    const stored = example(1)
    const rows = stored.stores.clippings?.rows ?? []
    rows.push({ id: 'c-0', key: 'broken', updatedAt: 7 })
    await putRaw(stored)
    const db = await connect()
    expect(await db.get('clippings', 'c-0')).toEqual({ id: 'c-0', key: 'broken', updatedAt: 7 })
    await fillMemory(db)
    expect(await db.count('memory')).toBe(3)
  })

  it.each(VERSIONS)(
    'a new library has the stores and indexes of one of version %i that was brought up',
    async (version) => {
      const shape = async () => {
        const db = await connect()
        const names = Array.from(db.objectStoreNames)
        const tx = db.transaction(names)
        return names.map((name) => {
          const store = tx.objectStore(name)
          const indexes = Array.from(store.indexNames, (index) => {
            const { keyPath, unique, multiEntry } = store.index(index)
            return { index, keyPath, unique, multiEntry }
          })
          return { name, keyPath: store.keyPath, indexes }
        })
      }
      const fresh = await shape()
      globalThis.indexedDB = new (await import('fake-indexeddb')).IDBFactory()
      await putRaw(example(version))
      expect(await shape()).toEqual(fresh)
    },
  )
})
