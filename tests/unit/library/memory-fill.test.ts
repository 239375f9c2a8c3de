import { describe, expect, it, vi } from 'vitest'
import { saveClipping } from '../../../utils/library/commands.ts'
import { addCorrection } from '../../../utils/library/corrections.ts'
import { fillMemory, memoryLeft } from '../../../utils/library/memory-fill.ts'
import { memoryOfName } from '../../../utils/library/read-memory.ts'
import type { LibraryDatabase } from '../../../utils/library/schema.ts'
import type { Clipping } from '../../../utils/model.ts'
import { connect, freshStorage } from './fresh.ts'
import { ANNOTATION, ARTICLE, CLIPPING, commandId } from './samples.ts'

freshStorage()

const COUNT = 70
const idOf = (number: number) => `c-${String(number).padStart(3, '0')}`
const clippingOf = (number: number): Clipping => ({
  ...CLIPPING,
  id: idOf(number),
  key: `https://meridian-news.example/${number}`,
})

/** A library of before the memory, as its upgrade leaves it. */
async function older(): Promise<LibraryDatabase> {
  await new Promise<void>((done, fail) => {
    const request = indexedDB.open('attache', 1)
    request.onupgradeneeded = () => {
      const db = request.result
      const clippings = db.createObjectStore('clippings', { keyPath: 'id' })
      clippings.createIndex('key', 'key', { unique: true })
      clippings.createIndex('updatedAt', 'updatedAt')
      clippings.createIndex('deletedAt', 'deletedAt')
      for (const store of ['corpus', 'replies']) db.createObjectStore(store, { keyPath: 'id' })
      db.createObjectStore('drafts', { keyPath: 'key' })
      db.createObjectStore('meta', { keyPath: 'name' })
      request.transaction?.objectStore('replies').createIndex('at', 'at')
      for (let i = 0; i < COUNT; i++) clippings.put(clippingOf(i))
    }
    request.onsuccess = () => {
      request.result.close()
      done()
    }
    request.onerror = () => fail(request.error ?? new Error('not opened'))
  })
  return connect()
}

/** Lets so many lots be written, and none after them. */
function stopAfter(lots: number): void {
  const real = IDBDatabase.prototype.transaction
  let begun = 0
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...given) {
    if (++begun > lots) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    return real.apply(this, given)
  })
}

describe('the memory of a library of before', () => {
  it('is filled from all records, and tells how far it is', async () => {
    const db = await older()
    expect(await memoryLeft(db)).toEqual({ done: 0, total: COUNT })
    expect(await fillMemory(db)).toBe(true)
    expect(await memoryLeft(db)).toBe(null)
    expect(await db.count('memory')).toBe(COUNT)
    expect(await fillMemory(db)).toBe(false)
  })

  it('goes on where it was interrupted', async () => {
    const db = await older()
    stopAfter(2)
    await expect(fillMemory(db)).rejects.toMatchObject({ fault: 'disk full' })
    vi.restoreAllMocks()
    expect(await memoryLeft(db)).toEqual({ done: 40, total: COUNT })
    expect(await db.count('memory')).toBe(40)
    expect(await (await connect()).count('clippings')).toBe(COUNT)
    const made = vi.spyOn(IDBObjectStore.prototype, 'put')
    await fillMemory(db)
    expect(made.mock.contexts.filter((store) => Reflect.get(Object(store), 'name') === 'memory').length).toBe(
      COUNT - 40,
    )
    vi.restoreAllMocks()
    expect(await db.count('memory')).toBe(COUNT)
  })

  it('takes in what is saved and corrected while it is filled', async () => {
    const db = await older()
    stopAfter(1)
    await expect(fillMemory(db)).rejects.toMatchObject({ fault: 'disk full' })
    vi.restoreAllMocks()
    const key = 'https://meridian-news.example/new'
    const kept = { commandId: commandId(), key, article: ARTICLE, annotation: ANNOTATION, note: '', tags: [] }
    await saveClipping(db, kept)
    const name = 'Tariq Mehmood Bangash'
    const of = { name, country: 'PK', selector: null, inTitle: false }
    const change = { is: 'official', of, to: { name: 'Tariq M. Bangash' } } as const
    const correction = { scope: 'everywhere', key, title: null, change } as const
    await addCorrection(db, { commandId: commandId(), correction })
    await fillMemory(db)
    expect(await db.count('memory')).toBe(COUNT + 1)
    expect((await memoryOfName(db, 'Tariq M. Bangash', 'PK')).length).toBe(COUNT + 1)
    expect(await db.countFromIndex('memory', 'corrected')).toBe(COUNT + 1)
  })

  it('of a new library has nothing to be filled with', async () => {
    const db = await connect()
    expect(await memoryLeft(db)).toBe(null)
    expect(await fillMemory(db)).toBe(false)
  })
})
