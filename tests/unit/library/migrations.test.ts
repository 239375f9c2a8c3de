/**
 * Walks a stored example of every version to today's. The examples are put into raw IndexedDB as that version's stores stood,
 * without any code of today.
 */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { restoreClipping, saveClipping } from '../../../utils/library/commands.ts'
import { LIBRARY_VERSION } from '../../../utils/library/migrations.ts'
import { draftOf, readEverything, recentClippings } from '../../../utils/library/read.ts'
import { connect, freshStorage } from './fresh.ts'
import { ANNOTATION, ARTICLE, commandId } from './samples.ts'

interface StoredIndex {
  name: string
  keyPath: string
  unique: boolean
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
        for (const index of indexes) store.createIndex(index.name, index.keyPath, { unique: index.unique })
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

  it('a new library has the stores and indexes of one that was brought up', async () => {
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
    await putRaw(example(1))
    expect(await shape()).toEqual(fresh)
  })
})
