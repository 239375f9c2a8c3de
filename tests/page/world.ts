/** What every page test stands on: a server with the pages, and one browser with the built extension, for the whole file. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll } from 'vitest'
import { type Server, type Site, serve } from '../fixtures/server.ts'
import { type Kind, type Options, type Session, startBrowser } from './browsers.ts'
import { pages } from './site.ts'

export interface World {
  /** The browser of this run. */
  session: Session
  server: Server
  /** The folder that saved files go to. */
  downloads: string
}

/** The browser that this run of the tests is for. */
export function kindOfRun(): Kind {
  const kind = process.env['ATTACHE_BROWSER']
  if (kind !== 'chromium' && kind !== 'firefox') throw new Error('ATTACHE_BROWSER must be chromium or firefox')
  return kind
}

/** Sets the world up before the tests of a file and takes it down after them. Its fields are there once the tests run. */
export function useWorld({ site = pages, ...options }: Partial<Options> & { site?: Site } = {}): World {
  const world: Partial<World> = {}
  beforeAll(async () => {
    world.downloads = mkdtempSync(join(tmpdir(), 'attache-downloads-'))
    world.server = await serve(site)
    world.session = await startBrowser(kindOfRun(), {
      port: world.server.port,
      downloads: world.downloads,
      ...options,
    })
  })
  afterAll(async () => {
    await world.session?.close()
    await world.server?.close()
    if (world.downloads) rmSync(world.downloads, { recursive: true, force: true })
  })
  return new Proxy(world as World, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (value === undefined) throw new Error(`${String(name)} is there only while tests run`)
      return value
    },
  })
}

/** The markup of a page as the browser would write it out now. */
export async function serialised(page: Page): Promise<string> {
  return await page.evaluate(() => document.documentElement.outerHTML)
}

/** What the browser makes of markup when nothing touches it. Scripts in it do not run. */
export async function untouched(page: Page, markup: string): Promise<string> {
  return await page.evaluate(
    (text) => new DOMParser().parseFromString(text, 'text/html').documentElement.outerHTML,
    markup,
  )
}

/** All rows of a store of the library, read in a page of the extension. */
export async function rows(session: Session, store: string): Promise<Record<string, unknown>[]> {
  return await session.inQuiet((page) =>
    page.evaluate(async (name) => {
      const known = await indexedDB.databases()
      if (!known.some((one) => one.name === 'attache')) return []
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('attache')
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error))
      })
      const all = await new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const request = database.transaction(name).objectStore(name).getAll()
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error))
      })
      database.close()
      return all
    }, store),
  )
}
