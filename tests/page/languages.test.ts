/** The language of the interface in a real browser: chosen in the options, or that of the browser; mirrored in Urdu. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsInBoth } from './accessibility.ts'
import { marks, PATIENCE, type Session, waitFor, waitForMarks } from './browsers.ts'
import { overPage } from './closed.ts'
import { openCorrect } from './correcting.ts'
import { openPanel } from './panel.ts'
import { present, press, text } from './popup.ts'
import { pointAt, waitForCard } from './reading.ts'
import { clippings, put } from './shelf.ts'
import { URLS } from './site.ts'
import { startIn } from './windows.ts'
import { kindOfRun, serialised, useWorld } from './world.ts'

const world = useWorld()
const NAME = 'Wanjiru Odhiambo'
/** How long, in ms, a card is waited for that is asked for again if it does not come. */
const A_LOOK = 5000

/** Chooses a language as the reader does; comes back when the page itself speaks it. */
async function choose(options: Page, language: 'auto' | 'en' | 'ur', speaks = language): Promise<void> {
  await press(options, `#language input[value=${language}]`)
  await waitFor(() => options.evaluate((tag) => document.documentElement.lang.startsWith(tag), speaks))
}

/** How a page says that it is written. */
const written = (page: Page): Promise<string[]> =>
  page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])

/** By how much a page is wider than its window, in pixels: nothing, where it is mirrored well. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })

/** Letters of Latin in what the interface itself says, but for names of formats and keys, sizes, and words that are marked as English. */
const english = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!element || element.closest('[lang|=en], bdi, .kbd, .code, code, kbd, script, style')) continue
      const words = (node.nodeValue ?? '').replace(/\u2068[^\u2069]*\u2069|\u2066[^\u2069]*\u2069/g, '')
      if (/[a-z]{3,}/.test(words)) found.push(words)
    }
    return found
  })

const titleOf = (session: Session, url: string): Promise<string> =>
  session.inQuiet((page) =>
    page.evaluate(async (address) => {
      const own: typeof import('webextension-polyfill') =
        Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
      const tab = (await own.tabs.query({})).find((one) => one.url === address)
      return tab?.id === undefined ? 'no such tab' : await own.action.getTitle({ tabId: tab.id })
    }, url),
  )

/** Opens the card of an official, again and again until it has some words: a page hears of another language in its own time. */
async function cardText(session: Session, report: Page, words: string): Promise<string> {
  let told = ''
  await waitFor(async () => {
    await report.bringToFront()
    await report.mouse.move(5, 5)
    await waitForCard(report, false, A_LOOK)
    await pointAt(report, NAME)
    await waitForCard(report, true, A_LOOK)
    told = (await overPage(session, report, (root) => root.textContent ?? '')) ?? ''
    return told.includes(words)
  }).catch(async (error: unknown) => {
    const marked = Object.keys(await marks(report)).join(', ')
    const seen = await report.evaluate(() => document.visibilityState)
    throw new Error(`The card says "${told}", and not "${words}"; page ${seen}, marks ${marked}; ${String(error)}`)
  })
  return told
}

describe('Urdu, chosen in the options', () => {
  it('is spoken at once everywhere, mirrored, and English again after it', async () => {
    const { session } = world
    const report = await session.open(URLS.report)
    await waitForMarks(report)
    const untouched = await serialised(report)
    const shelf = await session.openOwn('library.html')
    await put(shelf, clippings(3))
    await shelf.close()
    const library = await session.openOwn('library.html')
    await present(library, '.row')
    expect(await written(library)).toEqual(['en-GB', 'ltr'])
    const options = await session.openOwn('options.html')
    await present(options, '.kv')

    await choose(options, 'ur')
    expect(await written(options)).toEqual(['ur-PK', 'rtl'])
    await expect.poll(() => text(options, '#language h2'), PATIENCE).toBe('زبان')
    await expect.poll(() => options.title(), PATIENCE).toBe('اتاشی: اختیارات')
    expect(await english(options)).toEqual([])
    expect(await overflow(options)).toBe(0)
    expect(await faultsInBoth(options)).toEqual([])

    // A page that was open already.
    await expect.poll(() => written(library), PATIENCE).toEqual(['ur-PK', 'rtl'])
    await expect.poll(() => text(library, '.sum'), PATIENCE).toContain('8 ریکارڈ')
    await expect.poll(() => library.title(), PATIENCE).toBe('اتاشی: کتب خانہ')
    expect(await english(library)).toEqual([])
    expect(await overflow(library)).toBe(0)
    expect(await faultsInBoth(library)).toEqual([])
    expect(
      await library.$eval('.row-title', (title) => [title.getAttribute('lang'), title.matches(':dir(ltr)')]),
    ).toEqual(['en', true])

    const popup = await session.openPopup(report)
    await present(popup, 'button[name=save]')
    expect(await written(popup)).toEqual(['ur-PK', 'rtl'])
    expect(await text(popup, 'button[name=save]')).toContain('محفوظ کریں')
    expect(await text(popup, '.facts')).toMatch(/کب\s+بدھ، 18 نومبر 2026/)
    expect(await text(popup, '.side')).toContain('پاکستان')
    expect(await english(popup)).toEqual([])
    expect(await overflow(popup)).toBe(0)
    expect(await faultsInBoth(popup)).toEqual([])
    await popup.close()

    // A page of a paper that was read before.
    const card = await cardText(session, report, 'مہمان فریق')
    expect(card).toContain('مہمان فریق')
    expect(card).toContain('نام سے پہلے عہدہ ہے')
    expect(card).toContain(NAME)
    expect(
      await overPage(session, report, (root) => root.querySelector('.card')?.matches(':lang(ur):dir(rtl)') ?? false),
    ).toBe(true)
    await report.mouse.move(5, 5)
    await waitForCard(report, false)
    expect(await serialised(report)).toBe(untouched)
    await expect.poll(() => titleOf(session, URLS.report), PATIENCE).toMatch(/^اتاشی: \d+ ملاقات/)

    // What the background answers.
    const refused = await session.inQuiet((page) =>
      page.evaluate(async () => {
        const own: typeof import('webextension-polyfill') =
          Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
        const request = { commandId: crypto.randomUUID(), id: 'none', note: '', tags: [] }
        const answer: { error?: string } = await own.runtime.sendMessage({ type: 'clipping.edit', request })
        return answer
      }),
    )
    expect(refused.error).toMatch(/^نہیں ہوا: /)

    await choose(options, 'en')
    expect(await written(options)).toEqual(['en-GB', 'ltr'])
    await expect.poll(() => written(library), PATIENCE).toEqual(['en-GB', 'ltr'])
    expect(await cardText(session, report, 'visiting side')).toContain('Kenya')
    await expect.poll(() => titleOf(session, URLS.report), PATIENCE).toMatch(/^Attaché: \d+ meeting/)
    for (const page of [report, library, options]) await page.close()
  })

  it('is the one that was chosen last, however quickly', async () => {
    const { session } = world
    const options = await session.openOwn('options.html')
    const report = await session.open(URLS.report)
    await waitForMarks(report)
    for (const last of ['en', 'ur', 'en'] as const) {
      await options.evaluate(
        (languages) => {
          for (const language of languages)
            document.querySelector<HTMLInputElement>(`input[name=tongue][value=${language}]`)?.click()
        },
        last === 'en' ? ['ur', 'en', 'ur', 'en'] : ['en', 'ur', 'en', 'ur'],
      )
      const begins = last === 'en' ? /^Attaché: \d+ meeting/ : /^اتاشی: \d+ ملاقات/
      await expect.poll(() => titleOf(session, URLS.report), PATIENCE).toMatch(begins)
      await cardText(session, report, last === 'en' ? 'visiting side' : 'مہمان فریق')
      await report.mouse.move(5, 5)
      await waitForCard(report, false)
      // All that was asked for before has been told by now.
      expect(await titleOf(session, URLS.report)).toMatch(begins)
    }
    for (const page of [report, options]) await page.close()
  })

  it('holds for pages that are opened later, and after the browser was started again', async () => {
    const { session } = world
    const options = await session.openOwn('options.html')
    await choose(options, 'ur')
    const report = await session.open(URLS.report)
    await waitForMarks(report)
    expect(await cardText(session, report, 'مہمان فریق')).toContain('وجہ')
    await session.restart()
    const library = await session.openOwn('library.html')
    await present(library, '.lib')
    expect(await written(library)).toEqual(['ur-PK', 'rtl'])
    const again = await session.openOwn('options.html')
    await choose(again, 'auto', 'en')
    for (const page of [library, again]) await page.close()
  })
})

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

describe('a browser that is set to Urdu', () => {
  let session: Session
  beforeAll(async () => {
    session = await startIn('ur', kindOfRun(), { port: world.server.port })
  })
  afterAll(() => session?.close())

  it('shows Urdu without being asked, and English when that is chosen', async () => {
    const report = await session.open(URLS.report)
    await waitForMarks(report)
    expect(await cardText(session, report, 'مہمان فریق')).toContain('کینیا')
    const popup = await session.openPopup(report)
    await present(popup, 'button[name=save]')
    expect(await written(popup)).toEqual(['ur-PK', 'rtl'])
    expect(await english(popup)).toEqual([])
    await popup.close()
    const options = await session.openOwn('options.html')
    await present(options, '#language input')
    expect(await written(options)).toEqual(['ur-PK', 'rtl'])
    await choose(options, 'en')
    expect(await written(options)).toEqual(['en-GB', 'ltr'])
    expect(await cardText(session, report, 'visiting side')).toContain('Kenya')
    await choose(options, 'auto', 'ur')
    expect(await cardText(session, report, 'مہمان فریق')).toContain('کینیا')
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
