/** What marks cost a page: painting, and the pointer over them. What the page itself does meanwhile is in `inserting.ts`. */
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import { marksSheet } from '../../utils/highlight/sheet.ts'
import { serve } from '../fixtures/server.ts'
import { type Session, startBrowser } from '../page/browsers.ts'
import type { Line } from './bench.ts'
import { bundled } from './bundled.ts'
import { counted, less, median, type Spent } from './measure.ts'

const MARKS = 1000
/** Fresh pages a measurement, each way in turn. */
const RUNS = 9

const PAINTER = fileURLToPath(new URL('../../utils/highlight/paint.ts', import.meta.url))
const HIT = fileURLToPath(new URL('../../utils/card/hit.ts', import.meta.url))

/** Two words to mark in each paragraph. */
const TEXT = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Long</title></head><body style="width:700px"><article>${Array.from(
  { length: MARKS / 2 },
  (_, at) =>
    `<p>General Sohail Janjua spoke at length about pilots, ports and the price of fuel in Kenya, as he had in year ${at} of the talks, and said that nothing was agreed until all of it was.</p>`,
).join('')}</article></body></html>`
const WORDS = [
  ['official', 'General Sohail Janjua'],
  ['country', 'Kenya'],
] as const

/** Puts the sheet of the marks in and keeps their spans in `window.marks`, so that only the painting is left to do. */
async function prepare(page: Page): Promise<void> {
  const sheet = marksSheet({ ground: 'paper', inks: 'pencil', form: 'lines', tags: ['p'] })
  await page.evaluate(
    (rules, words) => {
      const own = new CSSStyleSheet()
      own.replaceSync(
        `${rules} .official{text-decoration:underline solid #b02a1a 2px} .country{text-decoration:underline dotted #1c55a6 2px}`,
      )
      document.adoptedStyleSheets = [own]
      const marks = [...document.querySelectorAll('p')].flatMap(({ firstChild: node }) =>
        words.map(([look, word]) => {
          const from = (node as Text).data.indexOf(word)
          const span = { startContainer: node, startOffset: from, endContainer: node, endOffset: from + word.length }
          return { look, span }
        }),
      )
      Reflect.set(window, 'marks', marks)
    },
    sheet,
    WORDS,
  )
}

const PAINT = `new bundled.Painter().paint(marks, 'paper', ['official', 'country'])`
/** From behind, so that what is left of a text is still its first node. */
const WRAP = `for (const { look, span } of marks.toReversed()) {
  const range = new Range()
  range.setStart(span.startContainer, span.startOffset)
  range.setEnd(span.endContainer, span.endOffset)
  const mark = document.createElement('mark')
  mark.className = look
  range.surroundContents(mark)
}`

/** Processor time of the main thread for a script and for the frame that shows what it did, in milliseconds. */
async function untilShown(page: Page, script: string): Promise<Spent> {
  const spent = await counted(page)
  const before = await spent()
  await page.evaluate(`(async () => {
    ${script}
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  })()`)
  return less(await spent(), before)
}

async function inPlainBrowser(work: (session: Session) => Promise<Line[]>): Promise<Line[]> {
  const server = await serve(new Map([['plain.example.org/', { body: TEXT }]]))
  const session = await startBrowser('chromium', { port: server.port, extension: null })
  try {
    return await work(session)
  } finally {
    await session.close()
    await server.close()
  }
}

/** 1,000 marks from nothing to the frame that shows them, against the same words wrapped in elements. */
export async function marking(): Promise<Line[]> {
  const painter = await bundled(PAINTER)
  return await inPlainBrowser(async (session) => {
    const painted: Spent[] = []
    const wrapped: typeof painted = []
    for (let at = 0; at <= RUNS; at++)
      for (const [all, script] of [
        [painted, PAINT],
        [wrapped, WRAP],
      ] as const) {
        const page = await session.open('http://plain.example.org/')
        await prepare(page)
        await page.evaluate(painter.replace(/^var bundled/, 'globalThis.bundled'))
        const time = await untilShown(page, script)
        await page.close()
        if (at > 0) all.push(time)
      }
    const value = median(painted.map(({ task }) => task))
    const against = median(wrapped.map(({ task }) => task))
    return [
      {
        name: 'marking: 1,000 marks and the frame that shows them, against elements around the words',
        value,
        unit: 'ms',
        against,
        ratio: value / against,
      },
    ]
  })
}

/** The mark under the pointer among 1,000, against the browser's own answer. */
export async function hover(): Promise<Line[]> {
  const hit = await bundled(HIT)
  return await inPlainBrowser(async (session) => {
    const own: number[] = []
    const browsers: number[] = []
    for (let at = 0; at <= RUNS; at++) {
      const page = await session.open('http://plain.example.org/')
      await prepare(page)
      await page.evaluate((await bundled(PAINTER)).replace(/^var bundled/, 'globalThis.bundled'))
      await untilShown(page, PAINT)
      await page.evaluate(hit.replace(/^var bundled/, 'globalThis.bundled'))
      const [ours, theirs] = (await page.evaluate(`(async () => {
        const ordered = bundled.outermost(marks)
        const points = Array.from({ length: 40 }, (_, at) => [20 + ((at * 97) % 660), 10 + ((at * 61) % 700)])
        const each = async (ask) => {
          let sum = 0
          for (const [x, y] of points) {
            await new Promise(requestAnimationFrame)
            const start = performance.now()
            // A clock of 0.1 ms: several points in one go.
            for (let more = 0; more < 5; more++) ask(x + more, y + more * 3)
            sum += performance.now() - start
          }
          return sum / points.length / 5
        }
        return [
          await each((x, y) => bundled.markAtPoint(document, ordered, x, y)),
          await each((x, y) => CSS.highlights.highlightsFromPoint(x, y)),
        ]
      })()`)) as [number, number]
      await page.close()
      if (at === 0) continue
      own.push(ours)
      browsers.push(theirs)
    }
    const value = median(own)
    const against = median(browsers)
    return [
      {
        name: 'hover: the mark under the pointer among 1,000, against highlightsFromPoint',
        value,
        unit: 'ms',
        against,
        ratio: value / against,
      },
    ]
  })
}
