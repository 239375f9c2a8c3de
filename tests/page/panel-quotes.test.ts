/** The reader's quotes in the companion panel: listed, gone to, noted in place, lost and found again beside a page that is edited. */
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { PARAGRAPHS, publish, QUOTED, quotesSite, SENTENCE } from '../fixtures/quotes.ts'
import { faultsInBoth } from './accessibility.ts'
import { PATIENCE, waitFor, waitForMarks } from './browsers.ts'
import { closeAll, litIn, openPanel } from './panel.ts'
import { present, press, text, type, waitForSaved } from './popup.ts'
import { drag, pressKeep } from './quoting.ts'
import { rows, useWorld } from './world.ts'

const world = useWorld({ site: quotesSite })
const SEATS = 'offered ten seats a year at the air force academy'

async function open(): Promise<Page> {
  const page = await world.session.open(QUOTED.edited)
  await page.setViewport({ width: 900, height: 700 })
  await waitForMarks(page)
  return page
}
const quotes = async () => (await rows(world.session, 'quotes')).filter((row) => row['deletedAt'] === null)
const quote = async (exact: string) =>
  (await quotes()).find((row) => (row['selector'] as { exact: string }).exact === exact)
async function keep(page: Page, words: string): Promise<void> {
  await drag(page, words)
  await pressKeep(page)
  await waitFor(async () => (await quote(words)) !== undefined)
  await page.keyboard.press('Escape')
}
/** The quotes as they are listed, orphans and all. */
const listed = (panel: Page) => panel.$$eval('.yours .quoted .q', (all) => all.map((one) => one.textContent))
const orphans = (panel: Page) => panel.$$eval('.yours .orphan .q', (all) => all.map((one) => one.textContent))

describe('quotes in the panel', () => {
  it('stand there as soon as they are kept, in the order of the page, and lead to their place', async () => {
    const page = await open()
    const panel = await openPanel(world.session, page)
    await expect.poll(() => text(panel, '#yours'), PATIENCE).toContain('No quotes yet')
    await page.bringToFront()
    await keep(page, SENTENCE)
    await keep(page, SEATS)
    await expect.poll(() => listed(panel), PATIENCE).toEqual([SEATS, SENTENCE])
    await expect.poll(() => panel.$$eval('.ruler-quote', (all) => all.length), PATIENCE).toBe(2)
    expect(await text(panel, '.jump a[href="#yours"] .n')).toBe('2')
    await page.setViewport({ width: 900, height: 200 })
    await press(panel, '.kept-quote:last-child [name=show-quote]')
    await expect.poll(() => litIn(page), PATIENCE).toEqual([SENTENCE])
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0)
    expect(await faultsInBoth(panel)).toEqual([])
    await closeAll(panel, page)
  })

  it('are noted where they stand; a note that is half written outlives the panel', async () => {
    const page = await open()
    const panel = await openPanel(world.session, page)
    await press(panel, '.kept-quote:first-of-type [name=write]')
    await type(panel, '.yours textarea[name=note]', 'which cour')
    await waitFor(async () => (await rows(world.session, 'drafts')).length > 0)
    await panel.close()
    const again = await openPanel(world.session, page)
    await present(again, '.yours textarea[name=note]')
    expect(await again.$eval('.yours textarea[name=note]', (field) => field.value)).toBe('which cour')
    await type(again, '.yours textarea[name=note]', 'which course?')
    await type(again, '.yours input[name=tag]', 'training')
    await press(again, '.yours button[name=save]')
    await waitForSaved(again)
    expect(await quote(SEATS)).toMatchObject({ note: 'which course?', tags: ['training'] })
    expect(await quote(SENTENCE)).toMatchObject({ note: '' })
    // The report itself is not saved by it.
    expect(await rows(world.session, 'clippings')).toEqual([])
    await press(again, '.yours .kept-quote:first-of-type [name=write]')
    await expect.poll(() => text(again, '.yours .note'), PATIENCE).toBe('which course?')
    expect(await text(again, '.yours .tag')).toBe('training')
    expect(await faultsInBoth(again)).toEqual([])
    await closeAll(again, page)
  })

  it('are deleted and brought back', async () => {
    const page = await open()
    const panel = await openPanel(world.session, page)
    await expect.poll(() => listed(panel), PATIENCE).toEqual([SEATS, SENTENCE])
    await press(panel, '.kept-quote:first-of-type [name=delete-quote]')
    await expect.poll(() => listed(panel), PATIENCE).toEqual([SENTENCE])
    await press(panel, '.strip-act')
    await expect.poll(() => listed(panel), PATIENCE).toEqual([SEATS, SENTENCE])
    expect(await quote(SEATS)).toMatchObject({ note: 'which course?' })
    await closeAll(panel, page)
  })
})

describe('beside an article that its paper edits', () => {
  it('an orphan stands first, with what is like it, is looked for again, and may be left as it is', async () => {
    const first = await open()
    const beside = await openPanel(world.session, first)
    await press(beside, '.report-f button[name=save]')
    await waitForSaved(beside)
    await first.close()
    publish(
      PARAGRAPHS.map((paragraph) =>
        paragraph.replace(
          /Both sides agreed to name.*January/,
          'Both sides agreed to set up a panel on tyres and tools for aircraft in the spring',
        ),
      ),
    )
    const page = await open()
    // The panel goes along with the tab in view.
    await expect.poll(() => orphans(beside), PATIENCE).toEqual([SENTENCE])
    expect(await listed(beside)).toEqual([SENTENCE, SEATS])
    // What became of the article since it was saved.
    await expect.poll(() => text(beside, '#yours .changed'), PATIENCE).toContain('The article was edited')
    await press(beside, '#yours button[name=compare]')
    await expect.poll(() => text(beside, '#yours .changes'), PATIENCE).toContain('tyres and tools')
    expect(await faultsInBoth(beside)).toEqual([])
    await press(beside, '.orphan [name=search-again]')
    await expect.poll(() => text(beside, '.strip'), PATIENCE).toContain('The page does not hold these words.')
    await expect.poll(() => text(beside, '.orphan .nearby'), PATIENCE).toContain('agreed to set up a panel')
    await press(beside, '.orphan [name=show-nearby]')
    await expect.poll(async () => (await litIn(page)).join(), PATIENCE).toContain('agreed to set up a panel')
    await press(beside, '.orphan [name=leave]')
    await expect.poll(() => text(beside, '.orphan .why'), PATIENCE).toContain('kept as it is')
    expect(await beside.$('.orphan [name=leave]')).toBeNull()
    expect(await faultsInBoth(beside)).toEqual([])
    // The words come back.
    publish(PARAGRAPHS)
    await page.reload()
    await expect.poll(() => listed(beside), PATIENCE).toEqual([SEATS, SENTENCE])
    await expect.poll(() => orphans(beside), PATIENCE).toEqual([])
    await closeAll(beside, page)
  })
})
