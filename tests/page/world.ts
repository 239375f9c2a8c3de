/**
 * What every page test stands on: a server with the pages, and a browser with the built extension. One worker has one of each for all
 * its files, one after the other; each file gets the browser as good as new, and the server with its own pages.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { test } from 'vitest'
import { type Server, type Site, serve } from '../fixtures/server.ts'
import { type Kind, type Session, startBrowser } from './browsers.ts'
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

/** The world of a worker: it lives as long as the worker does. */
interface Shared extends World {
  /** Makes all of it as good as new, and has the server send other pages. */
  handOn(site: Site): Promise<void>
  close(): Promise<void>
}

async function begin(kind: Kind, site: Site): Promise<Shared> {
  const downloads = mkdtempSync(join(tmpdir(), 'attache-downloads-'))
  const server = await serve(site)
  const start = () => startBrowser(kind, { port: server.port, downloads })
  const shared: Shared = {
    downloads,
    server,
    session: await start(),
    async handOn(next) {
      rmSync(downloads, { recursive: true, force: true })
      mkdirSync(downloads)
      server.publish(next)
      try {
        // The file before may have lost it.
        if (shared.session.browser.connected) return await shared.session.renew()
      } catch (error) {
        // A new browser is as good; that one can be handed on is what `handed-on.test.ts` asks.
        console.warn(`A browser was not handed on: ${String(error)}`)
      }
      await shared.session.close()
      shared.session = await start()
    },
    async close() {
      await shared.session.close()
      await server.close()
      rmSync(downloads, { recursive: true, force: true })
    },
  }
  return shared
}

const inWorker = test
  .extend('kind', { scope: 'worker' }, () => kindOfRun())
  .extend('keeper', { scope: 'worker' }, ({ kind }, { onCleanup }) => {
    let shared: Shared | null = null
    let restore = () => {}
    onCleanup(() => shared?.close())
    return {
      /** Lends the world to a file, as good as new. */
      async lend(site: Site): Promise<World> {
        restore()
        restore = keepingOf(site)
        if (shared) await shared.handOn(site)
        else shared = await begin(kind, site)
        return shared
      },
    }
  })

/** Gives what undoes all changes that a file makes in its pages: the next file may have the same ones. */
function keepingOf(site: Site): () => void {
  const before = [...site]
  return () => {
    if (!(site instanceof Map)) return
    site.clear()
    for (const [address, answer] of before) site.set(address, answer)
  }
}

/** Sets the world up before the tests of a file. Its fields are there once the tests run. */
export function useWorld({ site = pages }: { site?: Site } = {}): World {
  let world: World | null = null
  inWorker.beforeAll(async ({ keeper }) => {
    world = await keeper.lend(site)
  })
  // A test that failed is asked again in a browser that was just started, with all that was kept in it: nothing that was left open, or that
  // the browser could not get out of, is in its way, nor in that of the tests behind it.
  inWorker.afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await world?.session.restart()
  })
  return new Proxy({} as World, {
    get(_target, name) {
      if (!world) throw new Error(`${String(name)} is there only while tests run`)
      return Reflect.get(world, name) as unknown
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
