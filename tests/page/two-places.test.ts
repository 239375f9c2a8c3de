/** One thing written on in two places at once: both edits are kept, and whoever saves second is told. */
import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { waitFor, waitForMarks } from './browsers.ts'
import { wordsOverPage } from './closed.ts'
import { present, press, text, type, waitForSaved } from './popup.ts'
import { clickOn, drag, hasFocus, pressKeep, waitForStraw } from './quoting.ts'
import { fill } from './screens.ts'
import { URLS } from './site.ts'
import { rows, useWorld } from './world.ts'

const world = useWorld()
const PATIENCE = { timeout: 10_000, interval: 100 }
const TOLD = 'Edited elsewhere meanwhile'
const RECORD = 'library.html#open=clipping%3Aclipping-0'
const note = (page: Page) => page.$eval('textarea[name=note]', (field) => field.value)
const kept = async (store: string, id: (row: Record<string, unknown>) => boolean) =>
  (await rows(world.session, store)).find(id)?.['note'] as string | undefined

beforeAll(() => fill(world.session))

describe('one clipping in two tabs of the library', () => {
  it('keeps both notes and all tags, tells the second, and offers it no undo of the first', async () => {
    const [one, other] = [await world.session.openOwn(RECORD), await world.session.openOwn(RECORD)]
    for (const page of [one, other]) await present(page, 'textarea[name=note]')
    // Both are being written on before either is saved.
    await type(one, 'textarea[name=note]', 'from the first tab')
    await type(other, 'textarea[name=note]', 'from the second tab')
    await press(one, 'button[name=save]')
    await waitForSaved(one)
    expect(await text(one, 'body')).not.toContain(TOLD)
    expect(await note(other)).toBe('from the second tab')
    await press(other, 'button[name=save]')
    await waitForSaved(other)
    await expect.poll(() => text(other, 'body'), PATIENCE).toContain(TOLD)
    expect(await note(other)).toBe('from the first tab\n\nfrom the second tab')
    expect(await other.evaluate(() => document.querySelector('button[name=undo-save]') !== null)).toBe(false)
    expect(await kept('clippings', (row) => row['id'] === 'clipping-0')).toBe(
      'from the first tab\n\nfrom the second tab',
    )
    // The first had saved all it had: it shows what stands there now.
    await expect.poll(() => note(one), PATIENCE).toBe('from the first tab\n\nfrom the second tab')
    for (const page of [one, other]) await page.close()
  })

  it('tells the one that edits what the other has deleted: the words bring it back', async () => {
    const [one, other] = [await world.session.openOwn(RECORD), await world.session.openOwn(RECORD)]
    for (const page of [one, other]) await present(page, 'textarea[name=note]')
    await type(other, 'textarea[name=note]', 'still needed')
    await press(one, 'button[name=delete]')
    await expect
      .poll(
        async () => (await rows(world.session, 'clippings')).find((row) => row['id'] === 'clipping-0')?.['deletedAt'],
        PATIENCE,
      )
      .not.toBeNull()
    await expect.poll(() => note(other), PATIENCE).toBe('still needed')
    await press(other, 'button[name=save]')
    await waitForSaved(other)
    const row = (await rows(world.session, 'clippings')).find((one) => one['id'] === 'clipping-0')
    expect(row?.['deletedAt']).toBeNull()
    expect(row?.['note']).toContain('still needed')
    for (const page of [one, other]) await page.close()
  })
})

describe('one quote on a page and in the library', () => {
  it('keeps both notes, and says so on the page', async () => {
    const page = await world.session.open(URLS.report)
    await page.setViewport({ width: 900, height: 900 })
    await waitForMarks(page)
    const chosen = 'ten seats a year'
    await drag(page, chosen)
    await pressKeep(page)
    await waitForStraw(page, [chosen])
    await page.reload()
    await waitForStraw(page, [chosen])
    const quote = (await rows(world.session, 'quotes')).find((row) =>
      JSON.stringify(row['selector']).includes(`"exact":"${chosen}"`),
    )
    await page.bringToFront()
    await clickOn(page, chosen)
    await waitFor(() => hasFocus(page), 8000)
    await page.keyboard.type('on the page')
    await expect
      .poll(async () => (await rows(world.session, 'drafts')).map((row) => row['note']), PATIENCE)
      .toContain('on the page')
    const library = await world.session.openOwn(`library.html#open=quote%3A${String(quote?.['id'])}`, {
      background: true,
    })
    await present(library, 'textarea[name=note]')
    await type(library, 'textarea[name=note]', 'in the library')
    await press(library, 'button[name=save]')
    await waitForSaved(library)
    await page.bringToFront()
    await page.keyboard.down('Control')
    await page.keyboard.press('Enter')
    await page.keyboard.up('Control')
    await wordsOverPage(world.session, page, TOLD)
    expect(await kept('quotes', (row) => row['id'] === quote?.['id'])).toBe('in the library\n\non the page')
    await library.close()
    await page.close()
  })
})
