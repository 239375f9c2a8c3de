/** The shortcut and the entry of the menu that save the report in view: what they keep, and how the button tells what came of it. */
import { describe, expect, it } from 'vitest'
import { PATIENCE, waitForMarks } from './browsers.ts'
import { text, write } from './popup.ts'
import { buttonOf, chooseInMenu, pressShortcut } from './shortcuts.ts'
import { URLS } from './site.ts'
import { rows, useWorld } from './world.ts'

const world = useWorld()

const savePage = (page: Parameters<typeof pressShortcut>[1]) => pressShortcut(world.session, page, 'save-page', 'S')
const button = (url: string) => buttonOf(world.session, url)

describe('the shortcut that saves', () => {
  it('keeps the report with the note that was begun in the popup, and says so after the write', async () => {
    const page = await world.session.open(URLS.report)
    await waitForMarks(page)
    const popup = await world.session.openPopup(page)
    await write(popup, { note: 'who pays?', tags: ['training'] })
    await expect.poll(() => text(popup, '.note-form, .mine'), PATIENCE).toContain('Draft kept')
    await popup.close()
    await savePage(page)
    await expect.poll(async () => (await button(URLS.report)).title, PATIENCE).toMatch(/saved, 2 meetings/)
    const kept = await rows(world.session, 'clippings')
    expect(kept.map(({ note, tags }) => [note, tags])).toEqual([['who pays?', ['training']]])
    expect(await rows(world.session, 'drafts')).toEqual([])
    await page.close()
  })

  it('leaves one that is kept as it is', async () => {
    const [before] = await rows(world.session, 'clippings')
    const page = await world.session.open(URLS.report)
    await waitForMarks(page)
    await expect.poll(async () => (await button(URLS.report)).title, PATIENCE).toContain('saved')
    await savePage(page)
    // What the shortcut does to another page comes after what it did to this one.
    const other = await world.session.open(URLS.football)
    await savePage(other)
    await expect.poll(async () => (await button(URLS.football)).badge, PATIENCE).toBe('–')
    const [after] = await rows(world.session, 'clippings')
    expect(after?.['updatedAt']).toBe(before?.['updatedAt'])
    expect((await button(URLS.report)).title).toContain('saved')
    await other.close()
    await page.close()
  })

  it('says on the button that there is nothing to save, until the page goes', async () => {
    const page = await world.session.open(URLS.football)
    await savePage(page)
    await expect
      .poll(() => button(URLS.football), PATIENCE)
      .toMatchObject({
        badge: '–',
        title: expect.stringContaining('Nothing on this page to save'),
      })
    await page.goto(URLS.budget, { waitUntil: 'load' })
    await expect.poll(async () => (await button(URLS.budget)).badge, PATIENCE).toBe('')
    expect((await button(URLS.budget)).title).toBe('Attaché')
    await page.close()
  })
})

describe('the context menu', () => {
  it('saves the report in view', async () => {
    const page = await world.session.open(URLS.trilateral)
    await waitForMarks(page)
    await chooseInMenu(world.session, page, 'save-page')
    await expect.poll(async () => (await button(URLS.trilateral)).title, PATIENCE).toContain('saved')
    await expect.poll(async () => (await rows(world.session, 'clippings')).length, PATIENCE).toBe(2)
    await page.close()
  })

  it('opens the library in a tab', async () => {
    const page = await world.session.open(URLS.football)
    await chooseInMenu(world.session, page, 'open-library')
    const opened = async () => {
      for (const one of await world.session.pages())
        if (await one.evaluate(() => location.pathname === '/library.html').catch(() => false)) return one
      return null
    }
    await expect.poll(async () => (await opened()) !== null, PATIENCE).toBe(true)
    await (await opened())?.close()
    await page.close()
  })
})
