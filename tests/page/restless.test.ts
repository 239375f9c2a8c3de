/**
 * A page that changes frame after frame pays for the marks that can be seen, not for all: those far from the view leave the registry, come
 * back before they are seen, and all come back at rest.
 */
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { escape } from '../../scripts/demo/site.ts'
import type { Site } from '../fixtures/server.ts'
import { PATIENCE, waitFor, waitForMarks } from './browsers.ts'
import { REPORT } from './site.ts'
import { serialised, useWorld } from './world.ts'

const URLS = {
  long: 'http://www.geo.tv/latest/680001-pakistan-kenya-long',
  short: 'http://www.geo.tv/latest/680002-pakistan-kenya-short',
}

/** A report so often, and beside it what goes on from `window.begin(way)` to `window.end()`. */
const page = (
  times: number,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escape(REPORT.title)}</title>
<meta property="og:type" content="article"><style>@keyframes glow { to { color: #123456 } } .glow { animation: glow 1s infinite }</style></head>
<body><article><h1>${escape(REPORT.title)}</h1>${Array.from({ length: times }, (_, at) =>
  REPORT.paragraphs.map((text) => `<p>${escape(`${text} (${at})`)}</p>`).join(''),
).join('')}</article><aside><p id="box">A box beside the report.</p><div id="feed"></div></aside>
<script>
const box = document.getElementById('box')
const feed = document.getElementById('feed')
const WAYS = {
  'what comes and goes': () => feed.childNodes.length < 5 ? feed.append('a line of a feed') : feed.replaceChildren(),
  'a text that is written anew': (turn) => { box.firstChild.data = 'Box ' + turn },
  'a style that a script sets': (turn) => { box.style.translate = turn % 50 + 'px' },
}
let turns = 0
let timer
window.begin = (way) => {
  // By the clock: a busy machine draws few frames.
  if (way in WAYS) timer = setInterval(() => WAYS[way](turns++), 10)
  else box.className = 'glow'
}
window.turns = () => turns
window.end = () => {
  clearInterval(timer)
  box.removeAttribute('class')
}
</script></body></html>`
const site: Site = new Map([
  [URLS.long.slice('http://'.length), { body: page(12) }],
  [URLS.short.slice('http://'.length), { body: page(2) }],
])
const world = useWorld({ site })

const WAYS = [
  'what comes and goes',
  'a text that is written anew',
  'a style that a script sets',
  'an animation of a style sheet',
]
const begin = (on: Page, way: string) => on.evaluate((name) => Reflect.get(window, 'begin')(name), way)
const end = (on: Page) => on.evaluate(() => Reflect.get(window, 'end')())

/** The words that are marked, each with its place among all of the page, in order; and how many of them stand in the view. */
const registered = (on: Page) =>
  on.evaluate(() => {
    const all: string[] = []
    let seen = 0
    for (const [, ranges] of CSS.highlights)
      for (const { startContainer, startOffset, endContainer, endOffset } of ranges) {
        const range = new Range()
        range.setStart(startContainer, startOffset)
        range.setEnd(endContainer, endOffset)
        const { top, bottom } = range.getBoundingClientRect()
        if (bottom > 0 && top < innerHeight) seen++
        range.setStart(document, 0)
        all.push(`${range.toString().length} ${endContainer.nodeValue?.slice(startOffset, endOffset)}`)
      }
    return { all: all.sort(), seen }
  })

/** A page without what goes on in it. */
const besides = (text: string) => text.replace(/<aside>.*<\/aside>/s, '')

describe('a long report on a page that changes frame after frame', () => {
  it.each(WAYS)('keeps the marks in the view, those of where it is scrolled to, and all at rest: %s', async (way) => {
    const long = await world.session.open(URLS.long)
    await waitForMarks(long)
    await long.bringToFront()
    const sent = besides(await serialised(long))
    const { all, seen } = await registered(long)
    expect(all.length).toBeGreaterThan(100)
    await begin(long, way)
    await expect.poll(async () => (await registered(long)).all.length, PATIENCE).toBeLessThan(all.length / 2)
    expect((await registered(long)).seen).toBe(seen)
    // As far down as there are marks: what was there is known from the page at rest.
    await long.evaluate(() => document.querySelectorAll('article p')[60]?.scrollIntoView({ behavior: 'instant' }))
    await long.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    const there = await registered(long)
    expect(there.seen).toBeGreaterThan(10)
    await end(long)
    await expect.poll(async () => (await registered(long)).all, PATIENCE).toEqual(all)
    expect((await registered(long)).seen).toBe(there.seen)
    expect(besides(await serialised(long))).toBe(sent)
    await long.close()
  })

  it('keeps all marks where they are few', async () => {
    const short = await world.session.open(URLS.short)
    await waitForMarks(short)
    const { all } = await registered(short)
    expect(all.length).toBeLessThan(31)
    await begin(short, 'what comes and goes')
    // Long enough for any look that it is given.
    await waitFor(() => short.evaluate(() => Reflect.get(window, 'turns')() > 150))
    expect((await registered(short)).all).toEqual(all)
    await short.close()
  })

  it('has its marks back when its container is put in anew, or what that lies in', async () => {
    for (const what of ['article', 'body'] as const) {
      const long = await world.session.open(URLS.long)
      await waitForMarks(long)
      const { all } = await registered(long)
      await long.evaluate((name) => {
        const old = document.querySelector(name)
        const anew = old?.cloneNode(true)
        if (anew) old?.replaceWith(anew)
      }, what)
      const there = () =>
        long.evaluate(() =>
          [...CSS.highlights].every(([, all]) => [...all].every((one) => one.startContainer.isConnected)),
        )
      await expect.poll(there, PATIENCE).toBe(true)
      await expect.poll(async () => (await registered(long)).all, PATIENCE).toEqual(all)
      await long.close()
    }
  })
})
