/** The list of corrections in the options: what was put right on a page can be found, edited, undone and made again there. */
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import type { Change } from '../../utils/model.ts'
import { faultsInBoth } from './accessibility.ts'
import { marks, PATIENCE, waitForMarks, words } from './browsers.ts'
import { present, press, text, type } from './popup.ts'
import { URLS } from './site.ts'
import { rows, useWorld } from './world.ts'

const world = useWorld()
const marked = async (page: Page) => words(await marks(page))

/** Keeps corrections as the Correct form on a page does. */
async function correct(scope: 'article' | 'everywhere', ...changes: Change[]): Promise<void> {
  await world.session.inQuiet((page) =>
    page.evaluate(
      async (given, reach) => {
        const own: typeof import('webextension-polyfill') =
          Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
        for (const change of given) {
          const correction = {
            scope: reach,
            key: 'http://elsewhere.example/report',
            title: 'A report of talks',
            change,
          }
          const request = { commandId: crypto.randomUUID(), correction }
          const answer: { ok: boolean; error?: string } = await own.runtime.sendMessage({
            type: 'correction.add',
            request,
          })
          if (!answer.ok) throw new Error(answer.error)
        }
      },
      changes,
      scope,
    ),
  )
}
const of = (name: string, country: string) => ({ name, country, selector: null, inTitle: false })

describe('the list of corrections', () => {
  it('says how to make one while there is none', async () => {
    const options = await world.session.openOwn('options.html#corrections')
    await expect.poll(() => text(options, '#corrections'), PATIENCE).toContain('Nothing so far')
    await options.close()
  })

  it('undoes one on pages that are open, and makes it again', async () => {
    const page = await world.session.open(URLS.report)
    await waitForMarks(page)
    expect((await marked(page)).join()).toContain('Odhiambo')
    await correct('everywhere', { is: 'not official', of: of('Wanjiru Odhiambo', 'KE') })
    await expect.poll(async () => (await marked(page)).join(), PATIENCE).not.toContain('Odhiambo')
    const options = await world.session.openOwn('options.html')
    await expect
      .poll(() => text(options, '.cor [data-group=live]'), PATIENCE)
      .toMatch(/Wanjiru Odhiambo is not an official/)
    expect(await text(options, '.cor [data-group=live]')).toMatch(/everywhere[\s\S]*A report of talks/)
    await press(options, '[name=undo-correction]')
    await expect.poll(async () => (await marked(page)).join(), PATIENCE).toContain('Odhiambo')
    await expect.poll(() => text(options, '.cor [data-group=undone]'), PATIENCE).toContain('Wanjiru Odhiambo')
    await press(options, '[name=redo-correction]')
    await expect.poll(async () => (await marked(page)).join(), PATIENCE).not.toContain('Odhiambo')
    await present(options, '[data-group=live] [name=undo-correction]')
    await page.close()
    await options.close()
  })

  it('edits one in a form, by keyboard', async () => {
    await correct('everywhere', { is: 'official', of: of('Tariq Mehmood Bangash', 'PK'), to: { rank: 'Brigadier' } })
    const options = await world.session.openOwn('options.html')
    await options.bringToFront()
    await present(options, '[name=edit-correction]')
    await expect.poll(() => text(options, '.cor'), PATIENCE).toContain('Brigadier')
    await options.focus('[data-correction] [name=edit-correction]')
    await options.keyboard.press('Enter')
    await present(options, 'dialog [name=rank]')
    expect(await faultsInBoth(options)).toEqual([])
    await type(options, 'dialog [name=rank]', 'Major General')
    await options.focus('dialog [name=rank]')
    await options.keyboard.press('Enter')
    await expect.poll(() => text(options, '.cor'), PATIENCE).toContain('Major General')
    await expect.poll(() => options.$('dialog'), PATIENCE).toBeNull()
    const kept = await rows(world.session, 'corrections')
    expect(kept.map((row) => (row['change'] as Change).is)).toContain('official')
    expect(JSON.stringify(kept)).toContain('Major General')
    await options.close()
  })

  it('is searched, fits a narrow window, and is open to everybody', async () => {
    await correct(
      'article',
      ...Array.from({ length: 9 }, (_, i) => ({ is: 'not official' as const, of: of(`Officer Number${i}`, 'TR') })),
      { is: 'country', of: of('Congo', 'CG'), to: 'CD' },
    )
    const options = await world.session.openOwn('options.html#corrections')
    await type(options, '[name=search-corrections]', 'kinshasa')
    await expect.poll(() => options.$$eval('.cor [data-correction]', (found) => found.length), PATIENCE).toBe(1)
    await expect.poll(() => text(options, '#corrections [role=status]'), PATIENCE).toBe('1 correction')
    await type(options, '[name=search-corrections]', '')
    expect(await faultsInBoth(options)).toEqual([])
    await options.setViewport({ width: 360, height: 700 })
    await expect
      .poll(() => options.evaluate(() => document.documentElement.scrollWidth), PATIENCE)
      .toBeLessThanOrEqual(360)
    await options.close()
  })

  it('is at the top of the window when the address names it', async () => {
    const options = await world.session.openOwn('options.html#corrections')
    const top = () => options.$eval('#corrections', (part) => Math.abs(part.getBoundingClientRect().top))
    await present(options, '.cor')
    await expect.poll(top, PATIENCE).toBeLessThan(20)
    await expect
      .poll(() => options.$eval('.opt-nav [aria-current]', (link) => link.getAttribute('href')), PATIENCE)
      .toBe('#corrections')
    await options.close()
  })
})
