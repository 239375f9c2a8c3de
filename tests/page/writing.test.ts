/** Note, tags, Save and Undo in the real popup, also when a save fails; and what a checker of accessibility finds in it. */
import axe from 'axe-core'
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { PATIENCE, waitForMarks } from './browsers.ts'
import { present, press, text, type, waitForSaved } from './popup.ts'
import { URLS } from './site.ts'
import { rows, useWorld } from './world.ts'

const world = useWorld()

async function openWithPopup(): Promise<{ page: Page; popup: Page }> {
  const page = await world.session.open(URLS.report)
  await waitForMarks(page)
  const popup = await world.session.openPopup(page)
  await present(popup, 'textarea[name=note]')
  return { page, popup }
}
const closeAll = async (...pages: Page[]) => {
  for (const page of pages) if (!page.isClosed()) await page.close()
}
const note = (popup: Page) => popup.$eval('textarea[name=note]', (field) => field.value)
const kept = async () => (await rows(world.session, 'clippings')).filter((row) => row['deletedAt'] === null)

/** Presses Ctrl Enter where the cursor is. */
const pressCtrlEnter = (popup: Page, selector: string) =>
  popup.$eval(selector, (field) =>
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true })),
  )

/** What axe calls a violation, as lines. */
async function faults(popup: Page): Promise<string[]> {
  await popup.evaluate(axe.source)
  return await popup.evaluate(async () => {
    const checker: typeof import('axe-core') = Reflect.get(window, 'axe')
    const { violations } = await checker.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
  })
}

describe('writing in the popup', () => {
  it('says why a save failed, keeps the words, and saves them at the next try', async () => {
    const { page, popup } = await openWithPopup()
    await type(popup, 'textarea[name=note]', 'written on a full disk')
    await popup.evaluate(() => {
      // The background's own answer when the disk is full, once.
      const { runtime }: { runtime: { sendMessage: (message: { type: string }) => Promise<unknown> } } =
        Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
      const real = runtime.sendMessage.bind(runtime)
      runtime.sendMessage = (message) => {
        if (message.type !== 'clipping.save') return real(message)
        runtime.sendMessage = real
        return Promise.resolve({ ok: false, error: 'Not saved: the disk is full.' })
      }
    })
    await press(popup, 'button[name=save]')
    await expect.poll(() => text(popup, '.strip[role=alert]'), PATIENCE).toContain('Not saved: the disk is full.')
    expect(await text(popup, '.saved')).toBe('')
    expect(await note(popup)).toBe('written on a full disk')
    expect(await faults(popup)).toEqual([])
    expect(await kept()).toEqual([])
    await press(popup, '.strip-act')
    await waitForSaved(popup)
    expect((await kept()).map((row) => row['note'])).toEqual(['written on a full disk'])
    expect(await faults(popup)).toEqual([])
    await closeAll(popup, page)
  })

  it('undoes an edit: what was there before comes back', async () => {
    const { page, popup } = await openWithPopup()
    await type(popup, 'textarea[name=note]', 'changed in haste')
    await press(popup, 'button[name=save]')
    await present(popup, 'button[name=undo-save]')
    expect((await kept()).map((row) => row['note'])).toEqual(['changed in haste'])
    await press(popup, 'button[name=undo-save]')
    await expect.poll(() => note(popup), PATIENCE).toBe('written on a full disk')
    expect((await kept()).map((row) => row['note'])).toEqual(['written on a full disk'])
    await closeAll(popup, page)
  })

  it('takes back only its own edit, and not one that was made elsewhere since', async () => {
    const { page, popup } = await openWithPopup()
    await type(popup, 'textarea[name=note]', 'saved here')
    await press(popup, 'button[name=save]')
    await present(popup, 'button[name=undo-save]')
    // Nobody tells the popup of it: it still offers to undo its own.
    await popup.evaluate(async () => {
      const request = indexedDB.open('attache')
      const db = await new Promise<IDBDatabase>((done) => {
        request.onsuccess = () => done(request.result)
      })
      const tx = db.transaction('clippings', 'readwrite')
      const cursor = tx.objectStore('clippings').openCursor()
      cursor.onsuccess = () => {
        const at = cursor.result
        if (at?.value.note === 'saved here') at.update({ ...at.value, note: 'and there', updatedAt: '2099-01-01' })
        else at?.continue()
      }
      await new Promise((done) => {
        tx.oncomplete = done
      })
      db.close()
    })
    await press(popup, 'button[name=undo-save]')
    const both = 'and there\n\nwritten on a full disk'
    await expect.poll(() => note(popup), PATIENCE).toBe(both)
    expect((await kept()).map((row) => row['note'])).toEqual([both])
    await type(popup, 'textarea[name=note]', 'written on a full disk')
    await press(popup, 'button[name=save]')
    await waitForSaved(popup)
    await closeAll(popup, page)
  })

  it('Ctrl Enter saves, with the tag that was typed and not added yet', async () => {
    const { page, popup } = await openWithPopup()
    await type(popup, 'input[name=tag]', 'aviation')
    await pressCtrlEnter(popup, 'input[name=tag]')
    await present(popup, 'button[name=undo-save]')
    expect((await kept()).map((row) => row['tags'])).toEqual([['aviation']])
    await closeAll(popup, page)
  })

  it('opens a clipping, edits and deletes it there, and brings it back', async () => {
    const { page, popup } = await openWithPopup()
    await press(popup, '.clip .clip-open')
    await present(popup, 'button[name=open-article]')
    await present(popup, 'textarea[name=note]')
    expect(await faults(popup)).toEqual([])
    await type(popup, 'textarea[name=note]', 'edited in the list')
    await press(popup, 'button[name=save]')
    await present(popup, 'button[name=undo-save]')
    await press(popup, 'button[name=delete]')
    await expect.poll(() => text(popup, '.strip'), PATIENCE).toContain('Clipping deleted')
    expect(await kept()).toEqual([])
    await press(popup, '.strip-act')
    await expect.poll(async () => (await kept()).map((row) => row['note']), PATIENCE).toEqual(['edited in the list'])
    await closeAll(popup, page)
  })

  it('undoes the first save of an article, and keeps what was written as a draft', async () => {
    const page = await world.session.open(URLS.trilateral)
    await waitForMarks(page)
    const popup = await world.session.openPopup(page)
    await type(popup, 'textarea[name=note]', 'too early')
    await press(popup, 'button[name=save]')
    await press(popup, 'button[name=undo-save]')
    await expect.poll(async () => (await kept()).length, PATIENCE).toBe(1)
    await expect
      .poll(async () => (await rows(world.session, 'drafts')).map((row) => row['note']), PATIENCE)
      .toEqual(['too early'])
    expect(await note(popup)).toBe('too early')
    await present(popup, 'button[name=save]')
    await closeAll(popup, page)
  })
})
