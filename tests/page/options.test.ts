/** The options page in a real browser: sites that are off, storage, backup and restore. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLibrary } from '../../utils/exchange/library-json.ts'
import { faultsInBoth } from './accessibility.ts'
import { marks, PATIENCE, waitForMarks, words } from './browsers.ts'
import { present, press, text, type } from './popup.ts'
import { clippings, put } from './shelf.ts'
import { pages, sent, URLS } from './site.ts'
import { kindOfRun, rows, useWorld } from './world.ts'

/** The report in a paper that Attaché does not ship with. */
const OWN_PAPER = 'news.example.org/world/pakistan-kenya-to-open-pilot-training'
const world = useWorld({ site: new Map([...pages, [OWN_PAPER, { body: sent(URLS.report) }]]) })
/** Long enough for a page that would be marked. */
const QUIET_MS = 1500

describe('options', () => {
  it('lists the sites, says what is kept where, and is open to everybody', async () => {
    const page = await world.session.openOwn('options.html')
    await present(page, '#storage .kv')
    expect(await text(page, '#sites .tb')).toContain('ARY News')
    expect(await text(page, '#storage')).toMatch(/\d \w?B/)
    expect(await text(page, '#storage')).toContain('deletes the library')
    expect(await faultsInBoth(page)).toEqual([])
    await page.close()
  })

  it('switches a paper off: its pages are not read, and are again after it is on', async () => {
    const options = await world.session.openOwn('options.html')
    const paper = '[role=switch][aria-label="Read on ARY News"]'
    await press(options, paper)
    await present(options, `${paper}[aria-checked=false]`)
    const page = await world.session.open(URLS.report)
    await new Promise((done) => setTimeout(done, QUIET_MS))
    expect(words(await marks(page))).toEqual([])
    const popup = await world.session.openPopup(page)
    await expect.poll(() => text(popup, 'h2'), PATIENCE).toMatch(/^Off on /)
    expect(await faultsInBoth(popup)).toEqual([])
    await popup.close()
    await press(options, paper)
    await present(options, `${paper}[aria-checked=true]`)
    await page.reload()
    await waitForMarks(page)
    await page.close()
    await options.close()
  })

  it('refuses what is no site, and knows what it ships with', async () => {
    const page = await world.session.openOwn('options.html')
    await present(page, '#sites .tb')
    await type(page, 'input[name=site]', 'news')
    await press(page, 'button[name=add-site]')
    await expect.poll(() => text(page, '.add [role=status]'), PATIENCE).toContain('not the address of a site')
    await type(page, 'input[name=site]', 'https://www.dawn.com/news/1')
    await press(page, 'button[name=add-site]')
    await expect.poll(() => text(page, '.add [role=status]'), PATIENCE).toContain('Dawn is on the list')
    await page.close()
  })

  it('asks the browser to keep the library, and shows the answer', async () => {
    const page = await world.session.openOwn('options.html')
    await present(page, '#storage .kv')
    // Both browsers are asked for true; what they answer is theirs.
    await page.evaluate(() => {
      navigator.storage.persist = () => Promise.resolve(false)
    })
    const button = await page.$('button[name=persist]')
    if (button) {
      await press(page, 'button[name=persist]')
      await expect.poll(() => text(page, '#storage .kv'), PATIENCE).toContain('The browser said no')
    }
    expect(await text(page, '#storage .kv')).toMatch(/For good|As long as there is room/)
    await page.close()
  })

  it('saves a backup, tells its day, and brings back what was lost', async () => {
    const page = await world.session.openOwn('options.html')
    await present(page, '#storage .kv')
    await put(page, clippings(3))
    await press(page, 'button[name=backup]')
    const file = () => readdirSync(world.downloads).find((name) => /^attache-library.*\.json$/.test(name)) ?? ''
    await expect.poll(file, PATIENCE).not.toBe('')
    const path = () => join(world.downloads, file())
    await expect.poll(() => readFileSync(path(), 'utf8').endsWith('}\n'), PATIENCE).toBe(true)
    expect(readLibrary(readFileSync(path(), 'utf8')).clippings).toHaveLength(3)
    await expect.poll(() => text(page, '#storage .kv'), PATIENCE).not.toContain('Never')
    await page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('attache')
        request.addEventListener('success', () => resolve(request.result))
      })
      const tx = database.transaction('clippings', 'readwrite')
      tx.objectStore('clippings').clear()
      await new Promise((resolve) => tx.addEventListener('complete', resolve))
      database.close()
    })
    const input = await page.$('input[name=restore-file]')
    if (!input) throw new Error('No field for the file')
    await input.uploadFile(path())
    await expect.poll(() => text(page, '.strip'), PATIENCE).toContain('3 new')
    expect(await rows(world.session, 'clippings')).toHaveLength(3)
    await page.close()
  })

  it('says what is wrong with a damaged backup, and brings nothing of it in', async () => {
    const page = await world.session.openOwn('options.html')
    await present(page, '#storage .kv')
    const before = await rows(world.session, 'clippings')
    const broken = join(world.downloads, 'broken.json')
    writeFileSync(broken, JSON.stringify({ schema: 'attache-library/1', clippings: [{ id: 5 }] }))
    const input = await page.$('input[name=restore-file]')
    if (!input) throw new Error('No field for the file')
    await input.uploadFile(broken)
    await expect.poll(() => text(page, '.strip[role=alert]'), PATIENCE).toContain('is not valid')
    expect(await rows(world.session, 'clippings')).toEqual(before)
    await press(page, 'button[name=close-news]')
    await expect.poll(() => page.$('.strip'), PATIENCE).toBeNull()
    await page.close()
  })
})

describe('shortcuts', () => {
  it('are listed as the browser has them, with the way to where they are changed', async () => {
    const options = await world.session.openOwn('options.html')
    await expect.poll(() => text(options, '[data-command=next-mark]'), PATIENCE).toMatch(/Alt\s*Shift\s*Down/)
    expect(await text(options, '[data-command=keep-quote]')).toMatch(/Alt\s*Shift\s*K/)
    expect(await text(options, '[data-command=save-page]')).toMatch(
      kindOfRun() === 'chromium' ? /not set/ : /Alt\s*Shift\s*S/,
    )
    /** The tabs that there are but for some, which then are closed if it is asked for: a page of the browser itself is in its driver's way. */
    const tabs = (but: number[] = [], close = false) =>
      world.session.inQuiet((page) =>
        page.evaluate(
          async (left, remove) => {
            const own: typeof import('webextension-polyfill') =
              Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
            const ids = (await own.tabs.query({})).flatMap(({ id = 0 }) => (left.includes(id) ? [] : id))
            if (remove) await own.tabs.remove(ids)
            return ids
          },
          but,
          close,
        ),
      )
    const before = await tabs()
    await press(options, '[name=change-shortcuts]')
    await expect.poll(() => tabs(before), PATIENCE).toHaveLength(1)
    expect(await text(options, '.strip')).toBe('')
    if (kindOfRun() === 'chromium') {
      expect(await text(options, '#shortcuts code')).toBe('chrome://extensions/shortcuts')
      expect(world.session.browser.targets().map((one) => one.url())).toContain('chrome://extensions/shortcuts')
    }
    await tabs(before, true)
    await options.close()
  })
})

describe('a site that the reader adds', () => {
  it('is read from then on, also after a restart, until it is removed; and not without a yes', async () => {
    let options = await world.session.openOwn('options.html')
    await type(options, 'input[name=site]', 'http://news.example.org/report')
    await options.bringToFront()
    // A real click: the browser wants to see that a person asks.
    await (await options.waitForSelector('button[name=add-site]'))?.click()
    if (kindOfRun() === 'chromium') {
      // Chromium asks in a window of its own, which no driver can answer: so nothing may have changed.
      const page = await world.session.open(`http://${OWN_PAPER}`)
      await new Promise((done) => setTimeout(done, QUIET_MS))
      expect(words(await marks(page))).toEqual([])
      expect(await text(options, '[data-group=added]')).toBe('')
      await page.close()
      await options.close()
      return
    }
    // Firefox is told to say yes (tests/page/browsers.ts).
    await expect.poll(() => text(options, '[data-group=added]'), PATIENCE).toContain('news.example.org')
    let page = await world.session.open(`http://${OWN_PAPER}`)
    await waitForMarks(page)
    await world.session.restart()
    page = await world.session.open(`http://${OWN_PAPER}`)
    await waitForMarks(page)
    options = await world.session.openOwn('options.html')
    await press(options, 'button[name=remove-site]')
    await expect.poll(() => text(options, '[data-group=added]'), PATIENCE).toBe('')
    const again = await world.session.open(`http://${OWN_PAPER}`)
    await new Promise((done) => setTimeout(done, QUIET_MS))
    expect(words(await marks(again))).toEqual([])
    await again.close()
    await page.close()
    await options.close()
  })
})
