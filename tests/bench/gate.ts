/** What the gate costs a page that is no report, in Chromium. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve, type Site } from '../fixtures/server.ts'
import { type Session, startBrowser } from '../page/browsers.ts'
import { pages, URLS } from '../page/site.ts'
import type { Line } from './bench.ts'
import { emptyExtension } from './in-browser.ts'
import { counted, median, type Spent } from './measure.ts'

/** Loads of each page with each extension, in turn, after the warm-up. */
const LOADS = 15
const WARM_UP = 3
/** By then the gate has looked its last at a page that is no report. */
const REST_MS = 400

const MATCH = [
  'The home side were a goal behind after twelve minutes, when their captain headed in from a corner and ran to the stand.',
  'Rain came down before the break, and the second half was played on a pitch that held water near both of the goals.',
  'The visitors changed two players and their shape, and for a quarter of an hour the game was theirs, with one shot off the post.',
]
/** A story as long as stories are, and a page whose address alone says that it is none. */
const PAGES = { story: 'http://arynews.tv/harbour-rovers-win-the-cup-after-extra-time/', front: URLS.front }
const site: Site = new Map([
  ...pages,
  [
    PAGES.story.slice('http://'.length),
    {
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour Rovers win the cup</title></head>
<body><article><h1>Harbour Rovers win the cup</h1>${`<p>${MATCH.join('</p><p>')}</p>`.repeat(9)}</article></body></html>`,
    },
  ],
])

/** Processor time of a page's main thread from a fresh tab to well after the load event, in milliseconds. */
async function mainThread(session: Session, url: string): Promise<Spent> {
  const page = await session.browser.newPage()
  const spent = await counted(page)
  await page.goto(url, { waitUntil: 'load' })
  await new Promise((resolve) => setTimeout(resolve, REST_MS))
  const time = await spent()
  await page.close()
  return time
}

/**
 * Pages that are no report: script and task time with the gate, and with an empty content script. The lines of `least` are of a script
 * that reads the page's address and nothing else: what it costs to look at a page at all.
 */
export async function gateTime(): Promise<Line[]> {
  const folders = ['empty', 'least'].map((name) => mkdtempSync(join(tmpdir(), `attache-${name}-`)))
  const [empty = '', least = ''] = folders
  const server = await serve(site)
  const sessions: Session[] = []
  const start = async (extension?: string): Promise<Session> => {
    const session = await startBrowser('chromium', { port: server.port, ...(extension && { extension }) })
    sessions.push(session)
    return session
  }
  try {
    const own = await start()
    const nothing = await start(emptyExtension(empty))
    const address = await start(emptyExtension(least, 'location.href'))
    const lines: Line[] = []
    for (const [name, url] of Object.entries(PAGES)) {
      const times = new Map<Session, Spent[]>([own, nothing, address].map((session) => [session, []]))
      for (let at = 0; at < WARM_UP + LOADS; at++)
        for (const [session, all] of times) {
          const time = await mainThread(session, url)
          if (at >= WARM_UP) all.push(time)
        }
      const middle = (session: Session, kind: 'script' | 'task') =>
        median((times.get(session) ?? []).map((one) => one[kind]))
      const line = (what: string, session: Session, kind: 'script' | 'task'): Line => {
        const value = middle(session, kind)
        const against = middle(nothing, kind)
        return {
          name: `gate: ${kind} time of a ${name} page${what}`,
          value,
          unit: 'ms',
          against,
          ratio: value / against,
        }
      }
      lines.push(line('', own, 'script'), line('', own, 'task'), line(', least', address, 'script'))
    }
    return lines
  } finally {
    for (const session of sessions) await session.close()
    await server.close()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }
}
