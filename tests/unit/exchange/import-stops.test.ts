/** An import that is cancelled, or that finds no room, leaves the library as it was. */
import { describe, expect, it, vi } from 'vitest'
import { CHUNK, importLibrary } from '../../../utils/library/import.ts'
import { readEverything } from '../../../utils/library/read.ts'
import type { Draft } from '../../../utils/model.ts'
import { connect, freshStorage } from '../library/fresh.ts'
import { CLIPPING } from '../library/samples.ts'
import { NOTHING } from './library-files.ts'

freshStorage()

describe('an import that does not end well', () => {
  const many = Array.from(
    { length: 2 * CHUNK + 10 },
    (_, index): Draft => ({ key: `k${index}`, note: 'n', tags: [], updatedAt: '2026-11-21T10:00:00.000Z' }),
  )

  it('tells how far it is', async () => {
    const db = await connect()
    const seen: [number, number][] = []
    await importLibrary(db, { ...NOTHING, drafts: many }, { onProgress: (done, of) => seen.push([done, of]) })
    expect(seen).toEqual([0, CHUNK, 2 * CHUNK, many.length].map((done) => [done, many.length]))
    expect(await db.count('drafts')).toBe(many.length)
  })

  it('leaves the library as it was when it is cancelled', async () => {
    const db = await connect()
    await importLibrary(db, { ...NOTHING, clippings: [CLIPPING] })
    const before = await readEverything(db)
    const stop = new AbortController()
    const onProgress = (done: number) => {
      if (done === CHUNK) stop.abort(new Error('the reader cancelled'))
    }
    const changed = [{ ...CLIPPING, note: 'changed' }]
    const work = importLibrary(
      db,
      { ...NOTHING, clippings: changed, drafts: many },
      { signal: stop.signal, onProgress },
    )
    await expect(work).rejects.toThrow('the reader cancelled')
    expect(await readEverything(db)).toEqual(before)
  })

  it('leaves the library as it was when a row cannot be written', async () => {
    const db = await connect()
    await importLibrary(db, { ...NOTHING, clippings: [CLIPPING] })
    const before = await readEverything(db)
    const real = Reflect.get(IDBObjectStore.prototype, 'put') as (
      this: IDBObjectStore,
      row: unknown,
    ) => IDBRequest<IDBValidKey>
    let puts = 0
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, row) {
      if (++puts === 3) throw new DOMException('no space', 'QuotaExceededError')
      return real.call(this, row)
    })
    const rows = ['a', 'b', 'c'].map((id) => ({ ...CLIPPING, id, key: id }))
    await expect(importLibrary(db, { ...NOTHING, clippings: rows })).rejects.toThrow('disk is full')
    put.mockRestore()
    expect(await readEverything(db)).toEqual(before)
  })
})
