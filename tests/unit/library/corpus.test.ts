import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { deleteClipping, saveClipping } from '../../../utils/library/commands.ts'
import { DELETED_KEPT_DAYS, hasSeed, purgeDeleted, seedCorpus } from '../../../utils/library/corpus.ts'
import { readEverything, recentClippings } from '../../../utils/library/read.ts'
import type { CorpusRecord } from '../../../utils/model.ts'
import { connect, freshStorage } from './fresh.ts'
import { ANNOTATION, ARTICLE, commandId, ticking } from './samples.ts'

freshStorage()

const SEED: unknown[] = JSON.parse(readFileSync('public/corpus/seed.json', 'utf8'))

describe('the seed corpus', () => {
  it('goes in, apart from the clippings', async () => {
    const db = await connect()
    expect(await hasSeed(db)).toBe(false)
    expect(await seedCorpus(db, SEED)).toBe(SEED.length)
    expect(await hasSeed(db)).toBe(true)
    const { corpus, clippings, damaged } = await readEverything(db)
    expect(corpus).toHaveLength(5)
    expect(corpus.every((record) => record.origin === 'seed')).toBe(true)
    expect(clippings).toEqual([])
    expect(damaged).toEqual([])
    expect((await recentClippings(db, 10)).count).toBe(0)
  })

  it('goes in once, however often and from however many workers', async () => {
    const [one, other] = await Promise.all([connect(), connect()])
    const put = await Promise.all([seedCorpus(one, SEED), seedCorpus(other, SEED), seedCorpus(one, SEED)])
    expect(put.toSorted()).toEqual([0, 0, SEED.length])
    expect(await one.count('corpus')).toBe(SEED.length)
  })

  it('brought by an update: the same ids are written over, a record taken out stays out until the file changes', async () => {
    const db = await connect()
    await seedCorpus(db, SEED)
    await db.delete('corpus', 'seed-000')
    expect(await seedCorpus(db, SEED)).toBe(0)
    expect(await db.get('corpus', 'seed-000')).toBe(undefined)
    const changed = SEED.map((record) => ({ ...(record as object), digest: 'In other words.' }))
    expect(await seedCorpus(db, changed)).toBe(SEED.length)
    expect(await db.count('corpus')).toBe(SEED.length)
    expect((await db.get('corpus', 'seed-001'))?.digest).toBe('In other words.')
  })

  it('brought by an update keeps what a damaged record was, which may hold a document of the reader’s', async () => {
    const db = await connect()
    await seedCorpus(db, SEED)
    const damaged = { ...(await db.get('corpus', 'seed-001')), digest: 7, article: ARTICLE }
    await db.put('corpus', damaged as unknown as CorpusRecord)
    await seedCorpus(
      db,
      SEED.map((record) => ({ ...(record as object), digest: 'In other words.' })),
    )
    expect((await db.get('corpus', 'seed-001'))?.digest).toBe('In other words.')
    expect((await readEverything(db)).damaged.map(({ row }) => row)).toEqual([damaged])
  })

  it('stopped midway leaves nothing, and the next start puts all in', async () => {
    const db = await connect()
    const real = Reflect.get(IDBObjectStore.prototype, 'put') as (
      this: IDBObjectStore,
      row: unknown,
    ) => IDBRequest<IDBValidKey>
    let puts = 0
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, row) {
      if (++puts === 3) throw new Error('stopped')
      return real.call(this, row)
    })
    await expect(seedCorpus(db, SEED)).rejects.toThrow()
    put.mockRestore()
    expect(puts).toBe(3)
    expect(await hasSeed(db)).toBe(false)
    expect(await db.count('corpus')).toBe(0)
    expect(await seedCorpus(db, SEED)).toBe(SEED.length)
    expect(await db.count('corpus')).toBe(SEED.length)
  })

  it('a file that is not valid changes nothing', async () => {
    const db = await connect()
    await expect(seedCorpus(db, [...SEED, { id: 'x' }])).rejects.toThrow('The seed corpus is not valid')
    expect(await db.count('corpus')).toBe(0)
    expect(await seedCorpus(db, SEED)).toBe(SEED.length)
  })
})

describe('purging', () => {
  it('takes what was deleted long ago, and nothing else', async () => {
    const db = await connect()
    const sources = ticking('2026-01-01T00:00:00.000Z')
    const save = (key: string) =>
      saveClipping(
        db,
        { commandId: commandId(), key, article: ARTICLE, annotation: ANNOTATION, note: '', tags: [] },
        sources,
      )
    const gone = await save('gone')
    await save('kept')
    await deleteClipping(db, { commandId: commandId(), id: gone.id }, sources)
    const day = 86_400_000
    const deleted = Date.parse('2026-01-01T00:00:00.000Z')
    expect(await purgeDeleted(db, new Date(deleted + (DELETED_KEPT_DAYS - 1) * day))).toBe(0)
    expect(await purgeDeleted(db, new Date(deleted + (DELETED_KEPT_DAYS + 1) * day))).toBe(1)
    expect((await recentClippings(db, 10)).count).toBe(1)
    expect(await db.count('clippings')).toBe(1)
  })
})
