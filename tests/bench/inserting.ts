/** What a page that puts things in pays for its marks. */
import type { Page } from 'puppeteer-core'
import { escape } from '../../scripts/demo/site.ts'
import { marksSheet } from '../../utils/highlight/sheet.ts'
import type { Site } from '../fixtures/server.ts'
import { type Session, waitForMarks } from '../page/browsers.ts'
import { REPORT } from '../page/site.ts'
import type { Line } from './bench.ts'
import { beside } from './in-browser.ts'
import { counted, less, MARK, median, tasksDuring } from './measure.ts'

/** Fresh pages a measurement, each kind in turn. */
const RUNS = 5
/** Insertions by the page. */
const INSERTIONS = 2000
/** The extension does what it does about a change when the page has been at rest for a while; in milliseconds. */
const REST_MS = 700

/** A report with some hundred marks, and one with more. */
const long = (
  times: number,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escape(REPORT.title)}</title>
<meta property="og:type" content="article"></head><body><article><h1>${escape(REPORT.title)}</h1>${Array.from(
  { length: times },
  (_, at) => REPORT.paragraphs.map((text) => `<p>${escape(`${text} (${at})`)}</p>`).join(''),
).join('')}</article><div id="feed"></div></body></html>`
const LONG = {
  some: 'http://www.geo.tv/latest/680001-pakistan-kenya-some',
  many: 'http://www.geo.tv/latest/680002-pakistan-kenya-many',
}
const site: Site = new Map([
  [LONG.some.slice('http://'.length), { body: long(12) }],
  [LONG.many.slice('http://'.length), { body: long(60) }],
])

interface Way {
  name: string
  /** How many elements go in at once; then comes a frame. */
  lot: number
}
const WAYS: readonly Way[] = [
  { name: 'in one go', lot: INSERTIONS },
  { name: '20 a frame', lot: 20 },
]

/** A mark in view: which paragraph, where in it, under which name it is registered. */
interface Seen {
  paragraph: number
  start: number
  end: number
  name: string
}

/** What can be seen of the marks of a page, without scrolling. */
const seenIn = (page: Page): Promise<Seen[]> =>
  page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll('article p')]
    return [...CSS.highlights].flatMap(([name, ranges]) =>
      [...ranges].flatMap(({ startContainer, startOffset, endOffset }) => {
        const element = startContainer.parentElement
        const paragraph = element ? paragraphs.indexOf(element) : -1
        if (!element || paragraph < 0 || element.getBoundingClientRect().top > innerHeight) return []
        return [{ paragraph, start: startOffset, end: endOffset, name }]
      }),
    )
  })

/** Has a page mark words by itself, in the way of the extension. */
async function mark(page: Page, seen: readonly Seen[]): Promise<void> {
  const rules = marksSheet({ ground: 'paper', inks: 'pencil', form: 'lines', tags: ['p'] })
  await page.evaluate(
    (all, sheet) => {
      const own = new CSSStyleSheet()
      own.replaceSync(sheet)
      document.adoptedStyleSheets = [own]
      const paragraphs = document.querySelectorAll('article p')
      for (const { paragraph, start, end, name } of all) {
        const node = paragraphs[paragraph]?.firstChild
        if (!node) throw new Error('No such paragraph')
        const range = new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end })
        const highlight = CSS.highlights.get(name) ?? new Highlight()
        highlight.add(range)
        CSS.highlights.set(name, highlight)
      }
    },
    seen as Seen[],
    rules,
  )
}

/** Puts 2,000 elements in, each lot in a task of its own, and waits until the page is at rest. */
const fill = (page: Page, lot: number, rest: number): Promise<void> =>
  page.evaluate(
    async (count, most, last, mark) => {
      const feed = document.getElementById('feed')
      if (!feed) throw new Error('No place')
      const after = (ms: number) => new Promise((next) => setTimeout(next, ms))
      const putIn = (): void => {
        performance.mark(mark)
        for (let at = 0; at < most; at++) {
          const box = document.createElement('div')
          box.append('A line of the feed that comes in while somebody reads.')
          if (at % 4 === 0) feed.before(box)
          else feed.append(box)
        }
      }
      for (let done = 0; done < count; done += most) {
        await after(0)
        putIn()
        await new Promise((next) => requestAnimationFrame(next))
      }
      await after(last)
    },
    INSERTIONS,
    lot,
    rest,
    MARK,
  )

/** The time of the tasks in which the page puts elements in. */
async function ownTime(page: Page, lot: number): Promise<number> {
  const { tasks } = await tasksDuring(page, () => fill(page, lot, 0))
  return tasks.filter(({ marked }) => marked).reduce((sum, { thread }) => sum + thread, 0)
}

/** All that the main thread does until the page is at rest; without a trace, which would make both sides longer. */
async function allTime(page: Page, lot: number): Promise<number> {
  const spent = await counted(page)
  const before = await spent()
  await fill(page, lot, REST_MS)
  return less(await spent(), before).task
}

/**
 * 2,000 insertions by a page with marks, against the same page with an empty content script: the page's own script, and all that its main
 * thread does until it is at rest. Where they come frame after frame, the browser works out and paints what is registered each time; so
 * much of it as nobody who marks words can save is told too, against ours and against a page without marks: the same page that by itself
 * has marked only what can be seen.
 */
export async function insertions(): Promise<Line[]> {
  return await beside(async (own, empty) => {
    type Measure = (page: Page, lot: number) => Promise<number>
    const on = async (session: Session, url: string, measure: Measure, lot: number, prepare?: typeof take) => {
      const page = await session.open(url)
      await prepare?.(page)
      const result = await measure(page, lot)
      await page.close()
      return result
    }
    let marks = 0
    let seen: Seen[] = []
    const take = async (page: Page): Promise<void> => {
      marks = Object.values(await waitForMarks(page)).flat().length
      seen = await seenIn(page)
    }
    const markSeen = (page: Page): Promise<void> => mark(page, seen)
    const lines: Line[] = []
    for (const { name: way, lot } of WAYS)
      for (const url of Object.values(LONG)) {
        const times: Record<'ourOwn' | 'theirOwn' | 'ourAll' | 'theirAll' | 'leastAll', number[]> = {
          ourOwn: [],
          theirOwn: [],
          ourAll: [],
          theirAll: [],
          leastAll: [],
        }
        for (let at = 0; at <= RUNS; at++) {
          const results = {
            ourOwn: await on(own, url, ownTime, lot, take),
            theirOwn: await on(empty, url, ownTime, lot),
            ourAll: await on(own, url, allTime, lot, take),
            theirAll: await on(empty, url, allTime, lot),
            leastAll: await on(empty, url, allTime, lot, markSeen),
          }
          if (at === 0) continue
          for (const key of Object.keys(times) as (keyof typeof times)[]) times[key].push(results[key])
        }
        const line = (what: string, of: keyof typeof times, beside: keyof typeof times): Line => {
          const value = median(times[of])
          const against = median(times[beside])
          const name = `insertions: 2,000 ${way} beside ${marks} marks, ${what}`
          return { name, value, unit: 'ms', against, ratio: value / against }
        }
        lines.push(
          line('the insertions', 'ourOwn', 'theirOwn'),
          line('the main thread until rest', 'ourAll', 'theirAll'),
          line(
            `the main thread until rest, against a page that marks by itself the ${seen.length} in view`,
            'ourAll',
            'leastAll',
          ),
          line(
            `the main thread until rest, of a page that marks by itself the ${seen.length} in view`,
            'leastAll',
            'theirAll',
          ),
        )
      }
    return lines
  }, site)
}
