/** A report becomes a clipping in the real popup, and stays one whatever happens to the browser. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readLibrary } from '../../utils/exchange/library-json.ts'
import { marks, PATIENCE, waitForMarks, words } from './browsers.ts'
import { exportFromPopup, present, press, recent, save, text, waitForSaved, write } from './popup.ts'
import { HOSTILE_TITLE, REPORT, sent, TRILATERAL, URLS } from './site.ts'
import { rows, serialised, untouched, useWorld } from './world.ts'

const world = useWorld()

/** Opens a report, waits for its marks and opens the popup over it. */
async function openWithPopup(url: string) {
  const page = await world.session.open(url)
  await waitForMarks(page)
  const popup = await world.session.openPopup(page)
  await present(popup, 'textarea[name=note]')
  return { page, popup }
}

const closeAll = async (...pages: { close(): Promise<void>; isClosed(): boolean }[]) => {
  for (const page of pages) if (!page.isClosed()) await page.close()
}

/** The clippings that are kept and not deleted. */
const kept = async () => (await rows(world.session, 'clippings')).filter((row) => row['deletedAt'] === null)
const keptNotes = async () => (await kept()).map((row) => row['note'])

describe('a fresh install', () => {
  it('has the corpus in the library, apart from clippings', async () => {
    await expect.poll(async () => (await rows(world.session, 'corpus')).length, PATIENCE).toBe(5)
    expect((await rows(world.session, 'corpus')).every((row) => row['origin'] === 'seed')).toBe(true)
    expect(await rows(world.session, 'clippings')).toEqual([])
  })
})

describe('the popup over a report', () => {
  it('shows the record: who, for whom, where, when, about what, by whose account', async () => {
    const { page, popup } = await openWithPopup(URLS.report)
    const shown = await text(popup, 'body')
    expect(shown).toContain(REPORT.title)
    for (const part of ['Tariq Mehmood Bangash', 'Wanjiru Odhiambo', 'Pakistan', 'Kenya', 'Islamabad', '18 Nov 2026'])
      expect(shown).toContain(part)
    expect(shown).toMatch(/Ministry of Defence/)
    await closeAll(popup, page)
  })

  it('keeps what was typed when it is closed', async () => {
    const { page, popup } = await openWithPopup(URLS.report)
    await write(popup, { note: 'half a thou', tags: ['aviation'] })
    await expect
      .poll(async () => (await rows(world.session, 'drafts')).map(({ note, tags }) => [note, tags]), PATIENCE)
      .toEqual([['half a thou', ['aviation']]])
    await popup.close()
    const again = await world.session.openPopup(page)
    await present(again, 'textarea[name=note]')
    await expect.poll(() => again.$eval('textarea[name=note]', (field) => field.value), PATIENCE).toBe('half a thou')
    await expect.poll(() => text(again, '.tags'), PATIENCE).toContain('aviation')
    await closeAll(again, page)
  })

  it('saves, and the clipping is there after the browser was closed and started again', async () => {
    const { page, popup } = await openWithPopup(URLS.report)
    await save(popup, { note: 'ask about the ten seats', tags: ['training'] })
    await closeAll(popup, page)
    await world.session.restart()
    expect(await keptNotes()).toEqual(['ask about the ten seats'])
    const after = await openWithPopup(URLS.report)
    await expect.poll(() => recent(after.popup), PATIENCE).toEqual([REPORT.title])
    await closeAll(after.popup, after.page)
  })

  it('has neither doubled the corpus nor lost the clipping by a second installation', async () => {
    await world.session.reinstall()
    // The corpus is put in at once; when the background has come to rest it has been looked at again.
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(await rows(world.session, 'corpus')).toHaveLength(5)
    expect(await keptNotes()).toEqual(['ask about the ten seats'])
  })

  it('loses nothing when the background is stopped between two messages', async () => {
    const { page, popup } = await openWithPopup(URLS.trilateral)
    await write(popup, { note: 'written before', tags: [] })
    await world.session.stopBackground()
    await press(popup, 'button[name=save]')
    await waitForSaved(popup)
    await world.session.stopBackground()
    expect((await keptNotes()).toSorted()).toEqual(['ask about the ten seats', 'written before'])
    await closeAll(popup, page)
  })

  it('deletes a clipping and brings it back', async () => {
    const { page, popup } = await openWithPopup(URLS.report)
    await expect
      .poll(async () => (await recent(popup)).toSorted(), PATIENCE)
      .toEqual([REPORT.title, TRILATERAL.title].toSorted())
    const at = (await recent(popup)).indexOf(TRILATERAL.title)
    await popup.$$eval('.clip .clip-x', (buttons, which) => (buttons[which] as HTMLElement).click(), at)
    await expect.poll(() => recent(popup), PATIENCE).toEqual([REPORT.title])
    await expect.poll(keptNotes, PATIENCE).toEqual(['ask about the ten seats'])
    await press(popup, '.strip-act')
    await expect.poll(async () => (await recent(popup)).includes(TRILATERAL.title), PATIENCE).toBe(true)
    await expect.poll(async () => (await keptNotes()).includes('written before'), PATIENCE).toBe(true)
    await closeAll(popup, page)
  })

  it('shows markup in headline and note as text', async () => {
    const note = '<img src=x onerror="window.hit=1"><b>bold</b>'
    const { page, popup } = await openWithPopup(URLS.hostile)
    await save(popup, { note, tags: ['<i>tag</i>'] })
    await popup.close()
    const again = await world.session.openPopup(page)
    await expect.poll(async () => (await recent(again)).includes(HOSTILE_TITLE), PATIENCE).toBe(true)
    expect(await again.$$eval('img[src=x], b b, #app i i', (found) => found.length)).toBe(0)
    expect(await again.evaluate(() => Reflect.get(window, 'hit'))).toBeUndefined()
    expect(await text(again, 'body')).toContain(HOSTILE_TITLE)
    await present(again, 'textarea[name=note]')
    await expect.poll(() => again.$eval('textarea[name=note]', (field) => field.value), PATIENCE).toBe(note)
    await expect.poll(() => text(again, '.tags'), PATIENCE).toContain('<i>tag</i>')
    await closeAll(again, page)
  })

  it('exports the library as a file that can be read back', async () => {
    const { page, popup } = await openWithPopup(URLS.report)
    const file = await exportFromPopup(popup, world.downloads)
    const library = readLibrary(readFileSync(file, 'utf8'))
    expect(library.clippings.map((one) => one.article.title).toSorted()).toEqual(
      [REPORT.title, TRILATERAL.title, HOSTILE_TITLE].toSorted(),
    )
    const clipping = library.clippings.find((one) => one.article.title === REPORT.title)
    expect(clipping?.note).toBe('ask about the ten seats')
    expect(clipping?.tags).toContain('training')
    expect(clipping?.annotation.meetings.filter((one) => one.status === 'held')).toHaveLength(2)
    expect(clipping?.article.text).toContain(REPORT.paragraphs[1])
    await closeAll(popup, page)
  })
})

describe('the popup over another page', () => {
  it('says that it was not read, reads it when asked, and says that there is no meeting', async () => {
    const page = await world.session.open(URLS.football)
    const popup = await world.session.openPopup(page)
    await expect.poll(() => text(popup, 'h2'), PATIENCE).toBe('This page has not been read')
    await press(popup, 'button[name=annotate]')
    await expect.poll(() => text(popup, 'h2'), PATIENCE).toBe('No defence meeting on this page')
    expect(await popup.$('button[name=save]')).toBeNull()
    expect(words(await marks(page))).toEqual([])
    expect(await serialised(page)).toBe(await untouched(page, sent(URLS.football)))
    await closeAll(popup, page)
  })
})
