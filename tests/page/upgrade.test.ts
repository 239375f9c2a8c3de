/** A library that an Attaché of before has left, in a real browser: it becomes one of today, with nothing lost. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PATIENCE, waitFor } from './browsers.ts'
import { present, text } from './popup.ts'
import { rows, useWorld } from './world.ts'

const world = useWorld()

interface Example {
  version: number
  stores: Record<
    string,
    {
      keyPath: string
      indexes: { name: string; keyPath: string; unique: boolean; multiEntry?: boolean }[]
      rows: Record<string, unknown>[]
    }
  >
}

/** Runs in a page of the extension: puts an example in the place of the library, by the browser's own means. */
async function putExample({ version, stores }: Example): Promise<void> {
  const done = (request: IDBOpenDBRequest) =>
    new Promise<IDBDatabase>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error))
    })
  const make = async () => {
    await done(indexedDB.deleteDatabase('attache'))
    const request = indexedDB.open('attache', version)
    request.addEventListener('upgradeneeded', () => {
      for (const [name, { keyPath, indexes, rows: kept }] of Object.entries(stores)) {
        const store = request.result.createObjectStore(name, { keyPath })
        for (const index of indexes)
          store.createIndex(index.name, index.keyPath, { unique: index.unique, multiEntry: index.multiEntry === true })
        for (const row of kept) store.put(row)
      }
    })
    return await done(request)
  }
  // A background that is just starting may make a library of today in between: it is taken away again.
  const again = (error: unknown) => {
    if (error instanceof DOMException && error.name === 'VersionError') return make()
    throw error
  }
  const database = await make().catch(again).catch(again)
  database.close()
}

describe('a library of before the memory', () => {
  it('can be used at once, and says that it is being gone through, until it is', async () => {
    const example: Example = JSON.parse(readFileSync('tests/fixtures/library/version-1.json', 'utf8'))
    const quiet = await world.session.openOwn('options.html', { background: true })
    // Somebody else is about it, and is slow.
    await quiet.evaluate(() => {
      void navigator.locks.request('attache-memory', () => new Promise((done) => Reflect.set(window, 'release', done)))
    })
    await waitFor(() => quiet.evaluate(() => Reflect.has(window, 'release')))
    await quiet.evaluate(putExample, example)
    const page = await world.session.openOwn('library.html')
    await present(page, '.row')
    await expect.poll(() => text(page, '.sum'), PATIENCE).toMatch(/Remembering who met whom: 0 of \d+/)
    expect(await rows(world.session, 'memory')).toEqual([])
    await quiet.evaluate(() => Reflect.get(window, 'release')())
    await expect.poll(() => text(page, '.sum'), PATIENCE).not.toContain('Remembering')
    expect((await rows(world.session, 'memory')).length).toBeGreaterThanOrEqual(3)
    await page.close()
    await quiet.close()
  })
})

describe.each([1, 2, 3])('a library of version %i', (version) => {
  const example: Example = JSON.parse(readFileSync(`tests/fixtures/library/version-${version}.json`, 'utf8'))

  it('shows what was in it, and remembers who met', async () => {
    await world.session.inQuiet((page) => page.evaluate(putExample, example))
    const page = await world.session.openOwn('library.html')
    await present(page, '.row')
    await expect.poll(() => text(page, 'main'), PATIENCE).toContain('Pakistan, Kenya to train pilots together')
    expect(await rows(world.session, 'clippings')).toEqual(example.stores['clippings']?.rows)
    const [quoted, stood] = [await rows(world.session, 'quotes'), example.stores['quotes']?.rows ?? []]
    // Those of before take what was read in their article, which changes nothing else of them.
    expect(quoted.map(({ elsewhere: _elsewhere, ...row }) => row)).toEqual(
      stood.map(({ elsewhere: _elsewhere, ...row }) => row),
    )
    const read = async () => (await rows(world.session, 'quotes')).filter((row) => Array.isArray(row['elsewhere']))
    await expect.poll(async () => (await read()).length, PATIENCE).toBe(version === 1 ? 0 : 3)
    expect(await rows(world.session, 'corrections')).toEqual(example.stores['corrections']?.rows ?? [])
    const remembered = async () => (await rows(world.session, 'memory')).map((row) => row['ref'])
    await expect
      .poll(remembered, PATIENCE)
      .toEqual(expect.arrayContaining(['clipping:c-1', 'clipping:c-2', 'corpus:import-1']))
    expect(await remembered()).not.toContain('clipping:c-3')
    await page.close()
  })
})
