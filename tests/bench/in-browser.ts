/** What the built extension costs in Chromium, beside an extension that does nothing. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { KINDS, kindsSite } from '../fixtures/kinds.ts'
import { serve, type Site } from '../fixtures/server.ts'
import { outputOf, type Session, startBrowser, waitForMarks } from '../page/browsers.ts'
import { pages, URLS } from '../page/site.ts'
import type { Line } from './bench.ts'
import { median } from './measure.ts'

/** Loads of a page a measurement, ours and the empty extension's in turn, after the warm-up. */
const LOADS = 15
const WARM_UP = 3

/**
 * An extension of the same shape with nothing in it: an empty script for the same pages, a background that only answers.
 * @param folder where it is put. @param script what the script is, if not empty.
 */
export function emptyExtension(folder: string, script = ''): string {
  const own: Record<string, unknown> = JSON.parse(readFileSync(join(outputOf('chromium'), 'manifest.json'), 'utf8'))
  const icon = Object.values(own['icons'] as Record<string, string>)[0] ?? ''
  mkdirSync(join(folder, icon, '..'), { recursive: true })
  cpSync(join(outputOf('chromium'), icon), join(folder, icon))
  const manifest = {
    manifest_version: 3,
    name: 'empty',
    version: '1',
    icons: { 16: icon },
    permissions: own['permissions'],
    host_permissions: own['host_permissions'],
    background: { service_worker: 'background.js' },
    content_scripts: [{ matches: own['host_permissions'], js: ['empty.js'], run_at: 'document_idle' }],
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'empty.js'), script)
  writeFileSync(
    join(folder, 'background.js'),
    'chrome.runtime.onMessage.addListener((message, sender, answer) => { answer({ ok: true }); return true })',
  )
  return folder
}

/** Does something with our extension and with the empty one in two browsers side by side. */
export async function beside<T>(work: (own: Session, empty: Session) => Promise<T>, site: Site = pages): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'attache-empty-'))
  const server = await serve(site)
  const own = await startBrowser('chromium', { port: server.port })
  try {
    const empty = await startBrowser('chromium', { port: server.port, extension: emptyExtension(folder) })
    try {
      return await work(own, empty)
    } finally {
      await empty.close()
    }
  } finally {
    await own.close()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** From the end of DOMContentLoaded, before which no script at document_idle runs, to the first painted mark; beside the load event. */
export async function paint(): Promise<Line[]> {
  return await beside(async (own) => {
    const times: number[] = []
    const loads: number[] = []
    for (let at = 0; at < WARM_UP + LOADS; at++) {
      const page = await own.browser.newPage()
      await page.evaluateOnNewDocument(() => {
        const look = () => {
          if (CSS.highlights.size > 0) performance.mark('painted')
          else requestAnimationFrame(look)
        }
        addEventListener('DOMContentLoaded', look)
      })
      await page.goto(URLS.report, { waitUntil: 'load' })
      await waitForMarks(page)
      const { painted, idle, load } = await page.evaluate(async () => {
        while (performance.getEntriesByName('painted').length === 0)
          await new Promise((resolve) => requestAnimationFrame(resolve))
        const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
        return {
          painted: performance.getEntriesByName('painted')[0]?.startTime ?? 0,
          idle: navigation?.domContentLoadedEventEnd ?? 0,
          load: navigation?.loadEventEnd ?? 0,
        }
      })
      await page.close()
      if (at < WARM_UP) continue
      times.push(painted - idle)
      loads.push(load - idle)
    }
    const value = median(times)
    const against = median(loads)
    return [
      {
        name: 'paint: DOMContentLoaded to marks, against the load event',
        value,
        unit: 'ms',
        against,
        ratio: value / against,
      },
    ]
  })
}

/** Loads of a page of 3 MB a measurement. */
const LARGE_LOADS = 5
/** By then the marks of such a page are in, and what they asked of the browser is done. */
const LARGE_MS = 2500

/** A page of 3 MB with 18,000 links beside its report: time on its main thread with marks, and with an empty content script. */
export async function large(): Promise<Line[]> {
  return await beside(async (own, empty) => {
    const load = async (session: Session, marked: boolean) => {
      const page = await session.open(KINDS.large)
      if (marked) await waitForMarks(page)
      await new Promise((resolve) => setTimeout(resolve, LARGE_MS))
      const { ScriptDuration = 0, RecalcStyleDuration = 0, TaskDuration = 0 } = await page.metrics()
      await page.close()
      return { script: ScriptDuration * 1000, style: RecalcStyleDuration * 1000, task: TaskDuration * 1000 }
    }
    const ours: Awaited<ReturnType<typeof load>>[] = []
    const theirs: typeof ours = []
    for (let at = 0; at <= LARGE_LOADS; at++) {
      const one = await load(own, true)
      const other = await load(empty, false)
      if (at === 0) continue
      ours.push(one)
      theirs.push(other)
    }
    return (['script', 'style', 'task'] as const).map((kind): Line => {
      const value = median(ours.map((one) => one[kind]))
      const against = median(theirs.map((one) => one[kind]))
      return {
        name: `large: ${kind} time of a page of 3 MB with marks`,
        value,
        unit: 'ms',
        against,
        ratio: value / against,
      }
    })
  }, kindsSite)
}

/** A message to a background that is not running, to its answer. */
async function coldAnswer(session: Session): Promise<number> {
  await session.stopBackground()
  const page = await session.openQuiet()
  const time = await page.evaluate(async () => {
    const own: { runtime: { sendMessage(message: unknown): Promise<unknown> } } = Reflect.get(globalThis, 'chrome')
    const start = performance.now()
    await own.runtime.sendMessage({ type: 'page.nothing', request: {} })
    return performance.now() - start
  })
  await page.close()
  return time
}

/** The start of the background up to its first answer, beside the empty extension's. */
export async function backgroundStart(): Promise<Line[]> {
  return await beside(async (own, empty) => {
    const ours: number[] = []
    const theirs: number[] = []
    for (let at = 0; at < LOADS; at++) {
      ours.push(await coldAnswer(own))
      theirs.push(await coldAnswer(empty))
    }
    const value = median(ours)
    const against = median(theirs)
    return [
      { name: 'background-start: message to answer when stopped', value, unit: 'ms', against, ratio: value / against },
    ]
  })
}
