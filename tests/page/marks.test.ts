/** What the reader chooses of the marks: open pages follow at once, later ones begin with it, and the page is never changed. */
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { faultsInBoth } from './accessibility.ts'
import { marks, PATIENCE, waitForMarks, words } from './browsers.ts'
import { present, press, text } from './popup.ts'
import { pointAt, waitForCard } from './reading.ts'
import { sent, URLS } from './site.ts'
import { serialised, untouched, useWorld } from './world.ts'

const world = useWorld()

const looks = async (page: Page) => Object.keys(await marks(page))

/** What the first mark of a look is drawn with, on the report's white ground. */
const drawn = (page: Page, look: string) =>
  page.evaluate((wanted) => {
    for (const [name, ranges] of CSS.highlights) {
      const at = [...ranges][0]?.startContainer.parentElement
      if (!name.startsWith(`attache-${wanted}-`) || !at) continue
      const style = getComputedStyle(at, `::highlight(${name})`)
      return `${style.textDecorationLine} ${style.textDecorationStyle} ${style.textDecorationColor} ${style.backgroundColor}`
    }
    return ''
  }, look)

describe('the marks that the reader chooses', () => {
  it('change on a page that is open, in colour and in form, and the page does not', async () => {
    const page = await world.session.open(URLS.report)
    const before = words(await waitForMarks(page))
    await expect.poll(() => drawn(page, 'official'), PATIENCE).toContain('rgb(176, 42, 26)')
    const options = await world.session.openOwn('options.html')
    await press(options, 'input[name=inks][value=amber]')
    await expect.poll(() => drawn(page, 'official'), PATIENCE).toContain('underline solid rgb(133, 82, 0)')
    expect(words(await marks(page)).sort()).toEqual(before.sort())
    for (const name of await looks(page)) expect(name).toMatch(/-paper-amber$/)
    await press(options, 'input[name=form][value=wash]')
    await expect
      .poll(() => drawn(page, 'country'), PATIENCE)
      .toMatch(/^underline dotted rgb\(20, 64, 168\) rgba\(20, 64, 168/)
    expect(await serialised(page)).toBe(await untouched(page, sent(URLS.report)))
    await press(options, 'input[name=inks][value=pencil]')
    await press(options, 'input[name=form][value=lines]')
    await expect.poll(() => drawn(page, 'official'), PATIENCE).toContain('rgb(176, 42, 26)')
    await expect.poll(async () => (await looks(page)).every((name) => name.endsWith('-paper')), PATIENCE).toBe(true)
    await page.close()
    await options.close()
  })

  it('are of the kinds that are switched on: no line and no card for the others, here and on the next page', async () => {
    const page = await world.session.open(URLS.report)
    await waitForMarks(page)
    const options = await world.session.openOwn('options.html')
    await press(options, '[name=mark-country]')
    await present(options, '[name=mark-country][aria-checked=false]')
    await expect.poll(async () => (await looks(page)).join(), PATIENCE).not.toContain('country')
    expect(await looks(page)).toContain('attache-official-paper')
    await page.bringToFront()
    await pointAt(page, 'Defence Minister Tariq Mehmood Bangash')
    await waitForCard(page)
    const next = await world.session.open(URLS.trilateral)
    await waitForMarks(next)
    expect((await looks(next)).join()).not.toContain('country')
    await press(options, '[name=mark-country]')
    for (const one of [page, next])
      await expect.poll(async () => (await looks(one)).join(), PATIENCE).toContain('attache-country-paper')
    await next.close()
    await page.close()
    await options.close()
  })

  it('outlive a restart of the background', async () => {
    const options = await world.session.openOwn('options.html')
    await press(options, 'input[name=inks][value=graphite]')
    await expect.poll(() => options.evaluate(() => document.documentElement.dataset['inks']), PATIENCE).toBe('graphite')
    await options.close()
    await world.session.stopBackground()
    const page = await world.session.open(URLS.report)
    await waitForMarks(page)
    for (const name of await looks(page)) expect(name).toMatch(/-paper-graphite$/)
    const again = await world.session.openOwn('options.html')
    await press(again, 'input[name=inks][value=pencil]')
    await expect.poll(async () => (await looks(page)).join(), PATIENCE).not.toContain('graphite')
    await again.close()
    await page.close()
  })

  it('are shown on samples of white, sepia, grey and black by the rules that pages get', async () => {
    const options = await world.session.openOwn('options.html')
    await present(options, '.samples')
    const on = () =>
      options.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('attache-official')))
    await expect
      .poll(on, PATIENCE)
      .toEqual(['attache-official-paper', 'attache-official-mid', 'attache-official-night'])
    await press(options, 'input[name=inks][value=amber]')
    await expect.poll(async () => (await on()).join(), PATIENCE).toContain('attache-official-night-amber')
    expect(await on()).toHaveLength(3)
    await press(options, '[name=mark-official]')
    await expect.poll(on, PATIENCE).toEqual([])
    await press(options, '[name=mark-official]')
    await press(options, 'input[name=inks][value=pencil]')
    await expect.poll(on, PATIENCE).toHaveLength(3)
    expect(await faultsInBoth(options)).toEqual([])
    await options.close()
  })

  it('fall back where what was kept cannot be read, which is said once', async () => {
    await world.session.inQuiet((page) =>
      page.evaluate(async () => {
        const own: typeof import('webextension-polyfill') =
          Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
        await own.storage.local.set({ settings: { language: 'auto', marks: { inks: 'neon', country: false } } })
      }),
    )
    const options = await world.session.openOwn('options.html')
    await expect.poll(() => text(options, '.strip'), PATIENCE).toContain('could not be read')
    await present(options, 'input[name=inks][value=pencil]:checked')
    await present(options, '[name=mark-country][aria-checked=false]')
    await press(options, '[name=mark-country]')
    await present(options, '[name=mark-country][aria-checked=true]')
    await options.close()
    const again = await world.session.openOwn('options.html')
    await present(again, '[name=mark-country][aria-checked=true]')
    expect(await text(again, '.strip')).toBe('')
    await again.close()
  })
})
