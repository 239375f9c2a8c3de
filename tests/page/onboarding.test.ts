/** First steps: shown once after installing, with a sample report that lives. */
import { describe, expect, it } from 'vitest'
import { PATIENCE } from './browsers.ts'
import { faultsInBoth } from './accessibility.ts'
import { present, press, text, type, waitForSaved } from './popup.ts'
import { drag, pressKeep } from './quoting.ts'
import { waitForCard } from './reading.ts'
import { rows, useWorld } from './world.ts'

const world = useWorld()

/** How many tabs show the first steps. */
const shown = async () => {
  let count = 0
  for (const page of await world.session.pages())
    if (await page.evaluate(() => location.pathname.endsWith('/onboarding.html')).catch(() => false)) count++
  return count
}

describe('first steps', () => {
  it('came up once with the installation, and do not again with an update', async () => {
    // The driver has closed the tab that came up (tests/page/browsers.ts), and would have failed without one.
    const kept = await world.session.inQuiet((page) =>
      page.evaluate(async () => {
        const own: typeof import('webextension-polyfill') =
          Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
        return await own.storage.local.get('first steps shown')
      }),
    )
    expect(kept).toEqual({ 'first steps shown': true })
    await world.session.reinstall()
    // The menu is put up with every installation, behind which the first steps would come up.
    const page = await world.session.openOwn('options.html')
    await present(page, '#storage .kv')
    expect(await shown()).toBe(0)
    await page.close()
  })

  it('have marks with cards, a record with evidence, and a note that is saved into the library', async () => {
    const page = await world.session.openOwn('onboarding.html')
    await present(page, '.sample-frame .m-official')
    expect(await text(page, '.sample-frame')).toContain('Helena Vasconcelos Prado')
    await page.bringToFront()
    await page.hover('.sample-frame .read .m-official')
    await expect
      .poll(() => page.evaluate(() => document.querySelector('html > [popover]') !== null), PATIENCE)
      .toBe(true)
    await page.mouse.move(2, 2)
    await waitForCard(page, false)
    await page.focus('.sample-frame .facts .ev')
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('evidence')?.size ?? 0), PATIENCE).toBeGreaterThan(0)
    await drag(page, 'Our sailors work the same waters')
    await pressKeep(page)
    await expect
      .poll(async () => (await rows(world.session, 'quotes')).map(({ selector }) => selector), PATIENCE)
      .toEqual([expect.objectContaining({ exact: 'Our sailors work the same waters' })])
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('own-quote')?.size ?? 0), PATIENCE).toBe(1)
    await type(page, '.sample-frame textarea[name=note]', 'first of all')
    await press(page, '.sample-frame button[name=save]')
    await waitForSaved(page)
    expect((await rows(world.session, 'clippings')).map(({ note }) => note)).toEqual(['first of all'])
    await page.close()
  })

  it('tell the button, the sites, the keys, the language and what is promised, and are open to everybody', async () => {
    const page = await world.session.openOwn('onboarding.html')
    await present(page, '.sample-frame .m-official')
    await expect.poll(() => text(page, '[data-command=next-mark]'), PATIENCE).toMatch(/Alt\s*Shift\s*Down/)
    expect(await text(page, '#button')).toMatch(/jigsaw|toolbar/)
    expect(await text(page, '#where')).toContain('ARY News')
    expect(await text(page, '#promise')).toContain('no text, no address, no count')
    expect(await faultsInBoth(page)).toEqual([])
    await page.setViewport({ width: 360, height: 700 })
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth), PATIENCE)
      .toBeLessThanOrEqual(360)
    await page.close()
  })

  it('speak the language that is chosen there', async () => {
    const page = await world.session.openOwn('onboarding.html')
    await press(page, 'input[name=tongue][value=ur]')
    await expect.poll(() => page.evaluate(() => document.documentElement.dir), PATIENCE).toBe('rtl')
    // What was chosen in another language is still a report in English.
    expect(await page.$eval('.sample-frame .read', (element) => getComputedStyle(element).direction)).toBe('ltr')
    await press(page, 'input[name=tongue][value=auto]')
    await expect.poll(() => page.evaluate(() => document.documentElement.dir), PATIENCE).toBe('ltr')
    await page.close()
  })
})
