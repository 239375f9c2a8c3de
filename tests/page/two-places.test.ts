/** One thing written on in two places at once: both edits are kept, and whoever saves second is told. */
import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { PATIENCE, waitFor, waitForMarks } from './browsers.ts'
import { wordsOverPage } from './closed.ts'
import { openPanel } from './panel.ts'
import { present, press, text, type, waitForSaved } from './popup.ts'
import { clickOn, drag, hasFocus, pressKeep, waitForStraw } from './quoting.ts'
import { fill } from './screens.ts'
import { URLS } from './site.ts'
import { rows, useWorld } from './world.ts'

const world = useWorld()
const TOLD = 'Edited elsewhere meanwhile'
const RECORD = 'library.html#open=clipping%3Aclipping-0'
const note = (page: Page) => page.$eval('textarea[name=note]', (field) => field.value)
const kept = async (store: string, id: (row: Record<string, unknown>) => boolean) =>
  (await rows(world.session, store)).find(id)?.['note'] as string | undefined

/** Has messages of a page to the background fail, as where the library cannot be asked. */
const deafen = (page: Page, kinds: string[]) =>
  page.evaluate((kinds) => {
    type Send = (message: { type: string }, ...more: unknown[]) => unknown
    // Browsers that have both names have an object for each.
    for (const name of ['browser', 'chrome']) {
      const own: { runtime?: { sendMessage: Send } } | undefined = Reflect.get(globalThis, name)
      if (!own?.runtime) continue
      const real = own.runtime.sendMessage.bind(own.runtime)
      own.runtime.sendMessage = (message, ...more) => {
        if (!kinds.includes(message.type)) return real(message, ...more)
        const refused = { ok: false, error: 'Not now.' }
        const heard = more.at(-1)
        return typeof heard === 'function' ? heard(refused) : Promise.resolve(refused)
      }
    }
  }, kinds)

beforeAll(() => fill(world.session))

describe('one clipping in two tabs of the library', () => {
  it('keeps both notes, tells the second, and offers it no undo of the first', async () => {
    const [one, other] = [await world.session.openOwn(RECORD), await world.session.openOwn(RECORD)]
    for (const page of [one, other]) await present(page, 'textarea[name=note]')
    // Both are being written on before either is saved, and the second hears nothing of the first.
    await deafen(other, ['draft.of', 'draft.keep'])
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

describe('one article in the popup and in the panel, typed and not saved', () => {
  /** Both open on one page, with nothing typed yet. */
  async function openBoth(): Promise<{ page: Page; panel: Page; popup: Page }> {
    await empty()
    const page = await world.session.open(URLS.trilateral)
    await waitForMarks(page)
    const panel = await openPanel(world.session, page)
    const popup = await world.session.openPopup(page)
    for (const place of [panel, popup]) await present(place, 'textarea[name=note]')
    return { page, panel, popup }
  }
  const more = async (place: Page, words: string) => type(place, 'textarea[name=note]', (await note(place)) + words)
  const ofThis = (row: Record<string, unknown>) => String(row['key']).includes('three-ministers')
  const draft = () => kept('drafts', ofThis)
  /** Nothing is kept of the article, and nothing typed. */
  const empty = async () => {
    const own = await world.session.openOwn('library.html', { background: true })
    await own.evaluate(async () => {
      const request = indexedDB.open('attache')
      const db = await new Promise<IDBDatabase>((done) => {
        request.onsuccess = () => done(request.result)
      })
      const tx = db.transaction(['clippings', 'drafts'], 'readwrite')
      for (const store of ['clippings', 'drafts']) {
        const cursor = tx.objectStore(store).openCursor()
        cursor.onsuccess = () => {
          const at = cursor.result
          if (at && String(at.value.key).includes('three-ministers')) at.delete()
          at?.continue()
        }
      }
      await new Promise((done) => {
        tx.oncomplete = done
      })
      db.close()
    })
    await own.close()
  }
  const closeAll = async (...places: Page[]) => {
    for (const place of places) if (!place.isClosed()) await place.close()
  }

  it('is one draft: each shows what was typed in the other, and a save in one is seen in both', async () => {
    const { page, panel, popup } = await openBoth()
    await more(panel, 'in the panel')
    await expect.poll(() => note(popup), PATIENCE).toBe('in the panel')
    await more(popup, ', in the popup')
    await expect.poll(() => note(panel), PATIENCE).toBe('in the panel, in the popup')
    await more(panel, ', and again')
    await expect.poll(() => note(popup), PATIENCE).toBe('in the panel, in the popup, and again')
    expect(await draft()).toBe('in the panel, in the popup, and again')
    await press(popup, 'button[name=save]')
    await waitForSaved(popup)
    await waitForSaved(panel)
    expect(await note(panel)).toBe('in the panel, in the popup, and again')
    expect(await draft()).toBeUndefined()
    await press(popup, 'button[name=undo-save]')
    for (const place of [popup, panel]) {
      await expect.poll(() => text(place, '.saved'), PATIENCE).toBe('')
      await expect.poll(() => note(place), PATIENCE).toBe('in the panel, in the popup, and again')
    }
    await type(popup, 'textarea[name=note]', '')
    await expect.poll(() => note(panel), PATIENCE).toBe('')
    await expect.poll(draft, PATIENCE).toBeUndefined()
    await closeAll(popup, panel, page)
  })

  it('keeps what was typed in both at the same moment, and tells the one that had not seen the other', async () => {
    const { page, panel, popup } = await openBoth()
    // The popup is not told of what is typed in the panel, and goes on with its own.
    await deafen(popup, ['draft.of'])
    await type(panel, 'textarea[name=note]', 'seen in the panel')
    await expect.poll(draft, PATIENCE).toBe('seen in the panel')
    for (const sign of 'read by the popup')
      await popup.$eval(
        'textarea[name=note]',
        (field, sign) => {
          field.value += sign
          field.dispatchEvent(new Event('input', { bubbles: true }))
        },
        sign,
      )
    const both = 'seen in the panel\n\nread by the popup'
    await expect.poll(() => note(popup), PATIENCE).toBe(both)
    expect(await text(popup, 'body')).toContain(TOLD)
    await expect.poll(() => note(panel), PATIENCE).toBe(both)
    await closeAll(popup, panel)
    const again = await openPanel(world.session, page)
    await present(again, 'textarea[name=note]')
    expect(await note(again)).toBe(both)
    await closeAll(again, page)
  })

  it('stays a draft where the other place saves without having seen it', async () => {
    const { page, panel, popup } = await openBoth()
    await type(panel, 'textarea[name=note]', 'not seen')
    await expect.poll(draft, PATIENCE).toBe('not seen')
    const key = String((await rows(world.session, 'drafts')).find((row) => row['note'] === 'not seen')?.['key'])
    // The popup saves what it has, as one does that heard too late.
    await popup.evaluate(async (key) => {
      const { runtime }: { runtime: { sendMessage: (message: unknown) => Promise<{ ok: boolean }> } } =
        Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
      const named = { title: 'Three ministers meet', publisher: null, byline: null, url: key }
      const article = { ...named, publishedAt: null, language: 'en', text: 'Three ministers of defence met.' }
      const writer = { by: 'a-late-popup', seen: null }
      const request = { commandId: 'late-save', key, article, note: 'saved', tags: [], writer }
      const { ok } = await runtime.sendMessage({ type: 'clipping.save', request })
      if (!ok) throw new Error('Not saved')
    }, key)
    expect(await kept('clippings', ofThis)).toBe('saved')
    await expect.poll(draft, PATIENCE).toBe('saved\n\nnot seen')
    // Another window opens on it: it is shown there, and saved with the rest.
    await closeAll(popup, panel)
    const again = await openPanel(world.session, page)
    await present(again, 'textarea[name=note]')
    expect(await note(again)).toBe('saved\n\nnot seen')
    await press(again, 'button[name=save]')
    await waitForSaved(again)
    expect(await kept('clippings', ofThis)).toBe('saved\n\nnot seen')
    expect(await draft()).toBeUndefined()
    await closeAll(again, page)
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
    await waitFor(() => hasFocus(page))
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
