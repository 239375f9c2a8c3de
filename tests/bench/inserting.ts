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
const REST_MS = 500

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
  /** How often all is done on one page. */
  times: number
}
const WAYS: readonly Way[] = [
  { name: 'in one go', lot: INSERTIONS, times: 3 },
  { name: '20 a frame', lot: 20, times: 1 },
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

/** Puts 2,000 elements in. @returns the time of the page's own tasks that do it, and of all that its main thread did until rest. */
async function insert(page: Page, { lot, times }: Way): Promise<{ own: number; all: number }> {
  const spent = await counted(page)
  const before = await spent()
  const { tasks } = await tasksDuring(page, () =>
    page.evaluate(
      async (count, most, often, rest, mark) => {
        const feed = document.getElementById('feed')
        if (!feed) throw new Error('No place')
        const after = (ms: number) => new Promise((next) => setTimeout(next, ms))
        /** In a task of its own. */
        const putIn = (): void => {
          performance.mark(mark)
          for (let at = 0; at < most; at++) {
            const box = document.createElement('div')
            box.append('A line of the feed that comes in while somebody reads.')
            if (at % 4 === 0) feed.before(box)
            else feed.append(box)
          }
        }
        for (let turn = 0; turn < often; turn++) {
          for (let done = 0; done < count; done += most) {
            await after(0)
            putIn()
            await new Promise((next) => requestAnimationFrame(next))
          }
          await after(rest)
          if (turn === often - 1) continue
          feed.replaceChildren()
          while (feed.previousElementSibling?.tagName === 'DIV') feed.previousElementSibling.remove()
          await after(rest)
        }
      },
      INSERTIONS,
      lot,
      times,
      REST_MS,
      MARK,
    ),
  )
  const own = tasks.filter(({ marked }) => marked).reduce((sum, { thread }) => sum + thread, 0)
  const { task } = less(await spent(), before)
  return { own: own / times, all: task / times }
}

/**
 * 2,000 insertions by a page with marks, against the same page with an empty content script: the page's own script, and all that its main
 * thread does until it is at rest. Where they come frame after frame, the browser works out and paints what is registered each time; so
 * much of it as nobody who marks words can save is told too: the same page that by itself has marked only what can be seen.
 */
export async function insertions(): Promise<Line[]> {
  return await beside(async (own, empty) => {
    const on = async (session: Session, url: string, way: Way, prepare: (page: Page) => Promise<unknown>) => {
      const page = await session.open(url)
      await prepare(page)
      const result = await insert(page, way)
      await page.close()
      return result
    }
    const lines: Line[] = []
    for (const way of WAYS)
      for (const url of Object.values(LONG)) {
        let marks = 0
        let seen: Seen[] = []
        type Results = Awaited<ReturnType<typeof insert>>[]
        const kinds: Record<'ours' | 'theirs' | 'least', Results> = { ours: [], theirs: [], least: [] }
        for (let at = 0; at <= RUNS; at++) {
          const ours = await on(own, url, way, async (page) => {
            marks = Object.values(await waitForMarks(page)).flat().length
            seen = await seenIn(page)
          })
          const theirs = await on(empty, url, way, async () => {})
          // In one go the browser works them out once.
          const least = way.lot < INSERTIONS ? [await on(empty, url, way, (page) => mark(page, seen))] : []
          if (at === 0) continue
          kinds.ours.push(ours)
          kinds.theirs.push(theirs)
          kinds.least.push(...least)
        }
        const of = (kind: keyof typeof kinds, what: 'own' | 'all') => median(kinds[kind].map((one) => one[what]))
        const line = (name: string, value: number, against: number): Line => ({
          name: `insertions: 2,000 ${way.name} beside ${marks} marks, ${name}`,
          value,
          unit: 'ms',
          against,
          ratio: value / against,
        })
        lines.push(
          line('the insertions', of('ours', 'own'), of('theirs', 'own')),
          line('the main thread until rest', of('ours', 'all'), of('theirs', 'all')),
        )
        if (kinds.least.length === 0) continue
        const against = `against a page that marks by itself the ${seen.length} in view`
        lines.push(line(`the main thread until rest, ${against}`, of('ours', 'all'), of('least', 'all')))
      }
    return lines
  }, site)
}
