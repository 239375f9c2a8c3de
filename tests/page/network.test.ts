/** Nothing leaves the machine: behind a recording proxy, a day's work with the extension asks for no host that a run without it does not. */
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { recordingProxy } from '../fixtures/proxy.ts'
import { type Session, startBrowser, waitForMarks } from './browsers.ts'
import { present, save } from './popup.ts'
import { pages, URLS } from './site.ts'
import { kindOfRun } from './world.ts'

const VISITED = [URLS.report, URLS.football, URLS.front, URLS.strict] as const
/** Long enough for what a browser or an extension does of itself after its start and after a page. */
const QUIET_MS = 3000
/** What browsers ask for of themselves differs from run to run; more runs without the extension tell more of it. */
const PLAIN_RUNS = 3

const quiet = () => new Promise((resolve) => setTimeout(resolve, QUIET_MS))

/** The hosts that one browser asks for while something is done in it. */
async function hostsOf(extension: boolean, work: (session: Session) => Promise<void>): Promise<Set<string>> {
  const proxy = await recordingProxy(pages)
  try {
    const session = await startBrowser(kindOfRun(), {
      port: proxy.port,
      proxy: proxy.port,
      ...(extension ? {} : { extension: null }),
    })
    try {
      await work(session)
      await quiet()
    } finally {
      await session.close()
    }
    return proxy.hosts
  } finally {
    await proxy.close()
  }
}

/** Browsers must start where the user's folder is read-only. */
beforeAll(() => {
  if (process.platform === 'linux') vi.stubEnv('HOME', join(process.execPath, 'nowhere'))
  return () => vi.unstubAllEnvs()
})

const visit = async (session: Session): Promise<void> => {
  for (const url of VISITED) await (await session.open(url)).close()
}

describe('what leaves the machine', () => {
  it('is what leaves it without the extension', { timeout: 240_000 }, async () => {
    // The first run without the extension goes on beside it, and as long: browsers ask for more the longer they are open.
    const began = Date.now()
    const worked = Promise.withResolvers<number>()
    const visitAsLong = async (session: Session) => {
      const start = Date.now()
      await visit(session)
      const took = await worked.promise
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, took - (Date.now() - start))))
    }
    const [own, beside] = await Promise.all([
      hostsOf(true, async (session) => {
        await visit(session)
        const report = await session.open(URLS.report)
        await waitForMarks(report)
        const popup = await session.openPopup(report)
        await save(popup, { note: 'Kept behind a proxy', tags: ['proxy'] })
        for (const path of ['library.html', 'options.html']) {
          const page = await session.openOwn(path)
          await present(page, 'h1, h2')
          await page.close()
        }
        worked.resolve(Date.now() - began)
      }).finally(() => worked.resolve(0)),
      hostsOf(false, visitAsLong),
    ])
    // The proxy was in use.
    for (const url of VISITED) expect(own).toContain(new URL(url).hostname)
    const plain = new Set(beside)
    const more = () => [...own].filter((host) => !plain.has(host))
    for (let run = 1; run < PLAIN_RUNS && more().length > 0; run++)
      for (const host of await hostsOf(false, visitAsLong)) plain.add(host)
    expect(more()).toEqual([])
  })
})
