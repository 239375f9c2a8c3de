/** What each screen says in Urdu, and on which side: its own page, form or list, whichever browser shows it. */
import { describe, expect, it } from 'vitest'
import { faultsInBoth } from './accessibility.ts'
import { PATIENCE, waitForMarks } from './browsers.ts'
import { overPage } from './closed.ts'
import { openCorrect } from './correcting.ts'
import { openPanel } from './panel.ts'
import { present } from './popup.ts'
import { waitForCard } from './reading.ts'
import { clippings, put } from './shelf.ts'
import { URLS } from './site.ts'
import { choose, english, overflow, written } from './speaking.ts'
import { useWorld } from './world.ts'

const world = useWorld()
const NAME = 'Wanjiru Odhiambo'

describe('a record in Urdu', () => {
  it('keeps the paper’s words in their script and on their side, and the keys follow the eye', async () => {
    const { session } = world
    const options = await session.openOwn('options.html')
    await choose(options, 'ur')
    const library = await session.openOwn('library.html')
    await put(library, clippings(1))
    const page = await session.openOwn('library.html#open=clipping%3Aclipping-0')
    await present(page, '.read')
    expect(await written(page)).toEqual(['ur-PK', 'rtl'])
    expect(await english(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    expect(await faultsInBoth(page)).toEqual([])
    const sides = await page.evaluate(() =>
      ['.read', '.txt h1', '.facts q.paper', '.beside .record'].map((selector) => {
        const element = document.querySelector(selector)
        return element && getComputedStyle(element).direction
      }),
    )
    expect(sides).toEqual(['ltr', 'ltr', 'ltr', 'rtl'])
    // The record stands on the left, as it stands on the right in English.
    const places = await page.evaluate(() =>
      ['.beside', '.txt'].map((selector) => document.querySelector(selector)?.getBoundingClientRect().left ?? -1),
    )
    expect(places[0]).toBeLessThan(places[1] ?? 0)
    await page.bringToFront()
    const focused = (): Promise<number> =>
      page.evaluate(() => [...document.querySelectorAll('.beside .ev')].indexOf(document.activeElement as Element))
    await page.focus('.beside .ev')
    await page.keyboard.press('ArrowLeft')
    await expect.poll(focused, PATIENCE).toBe(1)
    await page.keyboard.press('ArrowRight')
    await expect.poll(focused, PATIENCE).toBe(0)
    const again = await session.openOwn('options.html')
    await choose(again, 'auto', 'en')
    for (const one of [options, library, page, again]) await one.close()
  })
})

describe('what the library knows, in Urdu', () => {
  it('runs from right to left, also where a line begins with an English name', async () => {
    const { session } = world
    const options = await session.openOwn('options.html')
    await choose(options, 'ur')
    const page = await session.openOwn('library.html#open=corpus%3Aseed-000')
    await present(page, '.known-open')
    const begins = await page.$$eval('.known-open', (lines) =>
      lines.flatMap((line) => {
        const { firstChild } = line
        const [name] = /^\u2068[^\u2069]+/.exec(firstChild?.nodeValue ?? '') ?? []
        if (!firstChild || !name || !/[A-Za-z]/.test(name)) return []
        const range = new Range()
        range.setStart(firstChild, 0)
        range.setEnd(firstChild, name.length)
        const { right } = range.getClientRects()[0] ?? { right: 0 }
        return [line.getBoundingClientRect().right - right]
      }),
    )
    expect(begins.length).toBeGreaterThan(0)
    for (const gap of begins) expect(Math.abs(gap)).toBeLessThan(2)
    const again = await session.openOwn('options.html')
    await choose(again, 'auto', 'en')
    for (const one of [options, page, again]) await one.close()
  })
})

describe('the rest in Urdu', () => {
  it('first steps, the panel and a form over a page say nothing in English of their own', async () => {
    const { session } = world
    const options = await session.openOwn('options.html')
    await choose(options, 'ur')
    const steps = await session.openOwn('onboarding.html')
    await present(steps, '.record')
    expect(await written(steps)).toEqual(['ur-PK', 'rtl'])
    expect(await english(steps)).toEqual([])
    expect(await overflow(steps)).toBe(0)
    await steps.close()

    const report = await session.open(URLS.report)
    await waitForMarks(report)
    await report.bringToFront()
    await openCorrect(session, report, NAME)
    const form = await overPage(session, report, (root) => {
      const box = root.querySelector('[role=dialog]')
      const own = [...(box?.querySelectorAll('label, button, legend, p, option') ?? [])].filter(
        (element) => !element.closest('[lang|=en]') && !element.querySelector('[lang|=en], bdi'),
      )
      const words = own.map((element) => (element.textContent ?? '').replace(/\u2068[^\u2069]*\u2069/g, ''))
      return JSON.stringify([box?.matches(':lang(ur):dir(rtl)'), words.filter((one) => /[a-z]{3,}/.test(one))])
    })
    // The other officials of the report are to choose from, by their names.
    expect(JSON.parse(form ?? 'null')).toEqual([true, expect.any(Array)])
    const [, left] = JSON.parse(form ?? '[]') as [boolean, string[]]
    expect(left.filter((words) => !/Bangash|Janjua|Nuaimat/.test(words))).toEqual([])
    await report.keyboard.press('Escape')
    await waitForCard(report, false)

    const panel = await openPanel(session, report)
    await present(panel, '.record')
    expect(await written(panel)).toEqual(['ur-PK', 'rtl'])
    expect(await english(panel)).toEqual([])
    expect(await overflow(panel)).toBe(0)
    await panel.close()
    await choose(options, 'auto', 'en')
    for (const page of [report, options]) await page.close()
  })
})

/** English names that do not fit in a row together. */
const LONG_NAMES = [
  'Tariq Mehmood Bangash of the Northern Districts',
  'Wanjiru Odhiambo-Kipchumba of Elgeyo Marakwet',
  'Faris Al-Nuaimat of the Southern Governorates',
]

describe('a row of the library that is too long', () => {
  it.each(['en', 'ur'] as const)('is cut at the end of a name, and not at its beginning (%s)', async (language) => {
    const { session } = world
    const options = await session.openOwn('options.html')
    await present(options, '.kv')
    await choose(options, language)
    const shelf = await session.openOwn('library.html')
    const [row] = clippings(1)
    const [meeting] = row?.annotation.meetings ?? []
    const [someone] = meeting?.participants ?? []
    if (!row || !meeting || !someone) throw new Error('No record')
    const participants = LONG_NAMES.map((name) => ({ ...someone, id: null, name }))
    const annotation = { ...row.annotation, meetings: [{ ...meeting, participants }] }
    await put(shelf, [{ ...row, id: 'long', key: 'long', annotation }])
    await shelf.close()
    const library = await session.openOwn('library.html#search=Kipchumba')
    await library.setViewport({ width: 860, height: 600 })
    await present(library, '.row-cut')
    const names = await library.$$eval('.row-cut bdi', (all) =>
      all.map((one) => {
        const range = document.createRange()
        range.setStart(one.firstChild ?? one, 0)
        range.setEnd(one.firstChild ?? one, 1)
        const [first, box] = [range.getBoundingClientRect(), one.getBoundingClientRect()]
        return {
          name: one.textContent,
          begins: first.left >= box.left - 1 && first.right <= box.right + 1,
          cut: one.scrollWidth > one.clientWidth,
          shown: box.width > 0,
        }
      }),
    )
    const shown = names.filter((one) => one.shown)
    expect(names.map(({ name }) => name)).toEqual(LONG_NAMES)
    expect(shown.filter(({ begins }) => !begins)).toEqual([])
    expect(shown.map(({ cut }) => cut)).toEqual([...shown.slice(1).map(() => false), true])
    expect(await faultsInBoth(library)).toEqual([])
    await choose(options, 'auto', 'en')
    for (const page of [library, options]) await page.close()
  })
})
