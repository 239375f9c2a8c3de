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

/** Loads of each page with each extension, in turns that begin with another one each time, after the warm-up. */
const LOADS = 25
const WARM_UP = 2
/** By then the gate has looked its last at a page that is no report. */
const REST_MS = 400

const MATCH = [
  'The home side were a goal behind after twelve minutes, when their captain headed in from a corner and ran to the stand.',
  'Rain came down before the break, and the second half was played on a pitch that held water near both of the goals.',
  'The visitors changed two players and their shape, and for a quarter of an hour the game was theirs, with one shot off the post.',
]
/** Words that the first look stops at, in a story that is none of defence all the same. */
const NEAR = [
  'Their defence held to the end, and the chief executive of the club thanked players, staff and the General Assembly hall.',
  'Security at the ground was tight, and Colin Brand, who keeps the pitch, said that nobody had come over the fence.',
]
/** The same, and two of them met: then the whole page is judged. */
const NEARER = [...NEAR, 'Afterwards the chairman met the keepers of the ground and talked of the lights.']
/** What every paper's page has: hundreds of links before the story, and scripts of its own that go through them. */
const PAPER = `<script>
const list = document.createElement('ul')
for (let at = 0; at < 300; at++) {
  const link = document.createElement('a')
  link.href = '/section/' + at
  link.className = 'kind-' + (at % 7)
  link.append('Section ' + at)
  list.appendChild(document.createElement('li')).append(link)
}
document.body.prepend(list)
let seen = 0
for (const element of document.querySelectorAll('*')) if (element.matches('.kind-3')) seen += element.textContent.length
navigation.addEventListener('navigatesuccess', () => seen++)
addEventListener('click', () => seen++)
document.documentElement.dataset.seen = seen + document.title.length + location.href.length
</script>`

const story = (paragraphs: readonly string[], more = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour Rovers win the cup</title></head>
<body><article><h1>Harbour Rovers win the cup</h1>${`<p>${paragraphs.join('</p><p>')}</p>`.repeat(9)}</article>${more}</body></html>`

/**
 * A front page; a story that is passed over by its address, and the same as papers show it; the same story where the address does not say what it is about,
 * so that it has to be looked at; and two with such words in it, which are looked at more closely.
 */
const PAGES = {
  front: URLS.front,
  'story by address': 'http://arynews.tv/harbour-rovers-win-the-cup-after-extra-time/',
  'story by address, of a paper': 'http://arynews.tv/harbour-rovers-come-home-with-the-cup/',
  'story by look': 'http://arynews.tv/1610777/',
  'near miss': 'http://arynews.tv/1610778/',
  'nearer miss': 'http://arynews.tv/1610779/',
}
const bare = (url: string): string => url.slice('http://'.length)
const site: Site = new Map([
  ...pages,
  [bare(PAGES['story by address']), { body: story(MATCH) }],
  [bare(PAGES['story by address, of a paper']), { body: story(MATCH, PAPER) }],
  [bare(PAGES['story by look']), { body: story(MATCH) }],
  [bare(PAGES['near miss']), { body: story([...MATCH, ...NEAR]) }],
  [bare(PAGES['nearer miss']), { body: story([...MATCH, ...NEARER]) }],
])

type Kind = 'script' | 'compile' | 'task'
/** The cheapest way to a page's first text that we know. */
const LOOK =
  "(() => { const found = document.evaluate('//p//text()', document); let text = ''; for (let node = found.iterateNext(); node && text.length < 5000; node = found.iterateNext()) text += node.data })()"

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
 * Pages that are no report: script time, that with compiling, and task time with the gate, and with an empty content script for
 * the same pages at the same moment. The lines of `least` are of a script that reads the page's address and nothing else, and those
 * of `look` of one that reads its first text and does nothing with it: what it costs to look at a page at all.
 */
export async function gateTime(): Promise<Line[]> {
  const folders = ['empty', 'least', 'look'].map((name) => mkdtempSync(join(tmpdir(), `attache-${name}-`)))
  const [empty = '', least = '', look = ''] = folders
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
    const text = await start(emptyExtension(look, LOOK))
    const lines: Line[] = []
    for (const [name, url] of Object.entries(PAGES)) {
      const times = new Map<Session, Spent[]>([own, nothing, address, text].map((session) => [session, []]))
      const turns = [...times, ...times]
      for (let at = 0; at < WARM_UP + LOADS; at++)
        for (const [session, all] of turns.slice(at % times.size, (at % times.size) + times.size)) {
          const time = await mainThread(session, url)
          if (at >= WARM_UP) all.push(time)
        }
      const middle = (session: Session, kinds: readonly Kind[]) =>
        median((times.get(session) ?? []).map((one) => kinds.reduce((sum, kind) => sum + one[kind], 0)))
      const line = (what: string, session: Session, ...kinds: Kind[]): Line => {
        const value = middle(session, kinds)
        const against = middle(nothing, kinds)
        return {
          name: `gate: ${kinds.join(' and ')} time, ${name}${what}`,
          value,
          unit: 'ms',
          against,
          ratio: value / against,
        }
      }
      lines.push(line('', own, 'script'), line('', own, 'script', 'compile'), line('', own, 'task'))
      lines.push(line(', least', address, 'script'), line(', look', text, 'script'))
    }
    return lines
  } finally {
    for (const session of sessions) await session.close()
    await server.close()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }
}
