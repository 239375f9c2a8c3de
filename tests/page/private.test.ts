/** A private window: Attaché is not in it unless the reader has let it in, and then keeps nothing without being asked. */
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { marks, PATIENCE, waitFor, waitForMarks, words } from './browsers.ts'
import { wordsOverPage } from './closed.ts'
import { clickOn, drag, hasFocus, pressKeep, waitForStraw } from './quoting.ts'
import { pause } from './reading.ts'
import { URLS } from './site.ts'
import { allowPrivate, type ButtonPopup, openPrivate, openSidebar, pressButton } from './windows.ts'
import { rows, useWorld } from './world.ts'

const world = useWorld()
const NAME = 'Cabinet Secretary for Defence Wanjiru Odhiambo'

/** Puts words into a field as typing does. */
const type = (popup: ButtonPopup, field: string, words: string) =>
  popup.run(
    (own, selector, value) => {
      const element = own.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)
      if (!element) throw new Error('No such field')
      element.value = value
      element.dispatchEvent(new (own.defaultView ?? window).Event('input', { bubbles: true }))
    },
    field,
    words,
  )
const noteIn = (popup: ButtonPopup) =>
  popup.run((own) => own.querySelector<HTMLTextAreaElement>('textarea[name=note]')?.value ?? null)

async function overReport(page: Page): Promise<ButtonPopup> {
  const popup = await pressButton(world.session, page)
  await waitFor(async () => (await noteIn(popup)) !== null)
  return popup
}

describe('a private window', () => {
  it('is not read unless that was allowed', async () => {
    const page = await openPrivate(world.session, URLS.report)
    await pause(2500)
    expect(words(await marks(page))).toEqual([])
    await page.close()
  })

  it('is read once that was allowed, and nothing of it is kept', async () => {
    await allowPrivate(world.session)
    const page = await openPrivate(world.session, URLS.report)
    expect(words(await waitForMarks(page))).toContain(NAME)
    const popup = await overReport(page)
    expect(await popup.text()).toContain('Private window: nothing is kept from it unless you press Save.')
    await type(popup, 'textarea[name=note]', 'not to be kept')
    await type(popup, 'input[name=tag]', 'sec')
    await pause(800)
    await popup.close()
    const again = await overReport(page)
    expect(await noteIn(again)).toBe('')
    await again.close()
    await page.close()
    expect(await rows(world.session, 'drafts')).toEqual([])
    expect(await rows(world.session, 'clippings')).toEqual([])
  })

  it('saves what the reader saves', async () => {
    const page = await openPrivate(world.session, URLS.report)
    await waitForMarks(page)
    const popup = await overReport(page)
    await type(popup, 'textarea[name=note]', 'kept by my own act')
    await popup.run((own) => own.querySelector<HTMLElement>('button[name=save]')?.click())
    await expect.poll(() => popup.text(), PATIENCE).toContain('Saved')
    await popup.close()
    await page.close()
    expect((await rows(world.session, 'clippings')).map((row) => row['note'])).toEqual(['kept by my own act'])
  })

  it('keeps a quote that the reader keeps, and nothing of what is typed on it until it is saved', async () => {
    const page = await openPrivate(world.session, URLS.report)
    await waitForMarks(page)
    const chosen = 'ten seats a year'
    await drag(page, chosen)
    await pressKeep(page)
    await waitForStraw(page, [chosen])
    await clickOn(page, chosen)
    await waitFor(() => hasFocus(page))
    await page.keyboard.type('not yet')
    await wordsOverPage(world.session, page, 'Private window: nothing is kept from it unless you press Save.')
    expect(await rows(world.session, 'drafts')).toEqual([])
    await page.keyboard.down('Control')
    await page.keyboard.press('Enter')
    await page.keyboard.up('Control')
    const notes = async () => (await rows(world.session, 'quotes')).map((row) => row['note'])
    await expect.poll(notes, PATIENCE).toEqual(['not yet'])
    expect(await rows(world.session, 'drafts')).toEqual([])
    await page.close()
  })

  it('has a panel that says the same, and keeps nothing of what is typed there', async () => {
    const page = await openPrivate(world.session, URLS.trilateral)
    await waitForMarks(page)
    const panel = await openSidebar(world.session, page)
    await waitFor(async () => (await noteIn(panel)) !== null)
    expect(await panel.text()).toContain('Private window: nothing is kept from it unless you press Save.')
    await type(panel, 'textarea[name=note]', 'only for me')
    await pause(800)
    expect(await rows(world.session, 'drafts')).toEqual([])
    await panel.run((own) => own.querySelector<HTMLElement>('button[name=save]')?.click())
    await expect.poll(() => panel.text(), PATIENCE).toContain('Saved')
    expect((await rows(world.session, 'clippings')).map((row) => row['note'])).toContain('only for me')
    await panel.close().catch(() => {})
    await page.close()
  })
})
