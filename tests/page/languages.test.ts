/** The language of the interface in a real browser: chosen in the options, or that of the browser; mirrored in Urdu. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsInBoth } from './accessibility.ts'
import { marks, PATIENCE, type Session, waitFor, waitForMarks } from './browsers.ts'
import { overPage } from './closed.ts'
import { present, text } from './popup.ts'
import { pointAt, waitForCard } from './reading.ts'
import { clippings, put } from './shelf.ts'
import { URLS } from './site.ts'
import { choose, english, overflow, written } from './speaking.ts'
import { startIn } from './windows.ts'
import { kindOfRun, serialised, useWorld } from './world.ts'

const world = useWorld()
const NAME = 'Wanjiru Odhiambo'
/** How long, in ms, a card is waited for that is asked for again if it does not come. */
const A_LOOK = 5000

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
