/** The browser of a worker is handed on from file to file: no file may find what the one before has left. */
import { expect, it } from 'vitest'
import { PATIENCE, waitForMarks } from './browsers.ts'
import { inFirefox } from './in-firefox.ts'
import { FIREFOX_ADDON } from './launch.ts'
import { press } from './popup.ts'
import { ask, clippings, put } from './shelf.ts'
import { URLS } from './site.ts'
import { pressButton } from './windows.ts'
import { rows, useWorld } from './world.ts'

const world = useWorld()

/** What the extension is told of the browser, and what it has kept: the library apart. */
const stateOf = () =>
  world.session.inQuiet((page) =>
    page.evaluate(async () => {
      const own: typeof import('webextension-polyfill') =
        Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
      const [tabs, kept, passing, scripts, { permissions, origins }] = await Promise.all([
        own.tabs.query({}),
        own.storage.local.get(),
        own.storage.session.get(),
        own.scripting.getRegisteredContentScripts(),
        own.permissions.getAll(),
      ])
      // The empty tab that is there from the beginning, and the quiet page itself.
      const open = tabs.map(({ url }) => url ?? '').filter((url) => !/-extension:/.test(url))
      return { open, kept, passing, scripts, permissions, origins: origins?.toSorted() }
    }),
  )
/** What a page of a site finds of its own. */
const leftBySite = async () => {
  const page = await world.session.open(URLS.football)
  const left = await page.evaluate(() => {
    const found = `${document.cookie}|${localStorage.getItem('mine')}`
    document.cookie = 'mine=1; max-age=10000'
    localStorage.setItem('mine', '1')
    return found
  })
  await page.close()
  return left
}

it('is as good as new, whatever was done in it', async () => {
  const { session } = world
  const before = await stateOf()
  expect(await leftBySite()).toBe('|null')
  expect(await leftBySite()).toBe('mine=1|1')
  const options = await session.openOwn('options.html')
  await put(options, clippings(3))
  await ask(options, 'draft.keep', { key: 'half', note: 'a thought', tags: [], writer: { by: 'somebody', seen: null } })
  await press(options, '#language input[value=ur]')
  await options.evaluate(async () => {
    const own: typeof import('webextension-polyfill') =
      Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    await own.storage.session.set({ mine: 1 })
    await own.scripting.registerContentScripts([{ id: 'mine', js: ['gate.js'], matches: ['http://www.geo.tv/*'] }])
  })
  await waitForMarks(await session.open(URLS.report))
  expect((await rows(session, 'clippings')).length).toBe(3)
  expect((await rows(session, 'drafts')).length).toBe(1)
  expect(await stateOf()).not.toEqual(before)

  await session.renew()

  expect(await stateOf()).toEqual(before)
  for (const store of ['clippings', 'quotes', 'corrections', 'drafts']) expect(await rows(session, store)).toEqual([])
  expect(await leftBySite()).toBe('|null')
  const page = await session.open(URLS.report)
  await waitForMarks(page)
  await page.close()
})

it('shows the popup under the button again after one was left open, and after a panel with nothing in it', async () => {
  const { session } = world
  const overReport = async () => {
    const page = await session.open(URLS.report)
    await waitForMarks(page)
    const popup = await pressButton(session, page)
    await expect.poll(() => popup.text(), PATIENCE).toContain('Wanjiru Odhiambo')
    return { page, popup }
  }
  /** Leaves Firefox with its panel open and no popup in it. */
  const empty = async () => {
    if (session.kind === 'chromium') return
    await inFirefox(
      session,
      `const { ViewPopup } = ChromeUtils.importESModule('resource:///modules/ExtensionPopups.sys.mjs')
       await ViewPopup.for(WebExtensionPolicy.getByID('${FIREFOX_ADDON}').extension, windows()[0]).destroy()`,
    )
  }
  await overReport()
  await session.renew()
  const { page, popup } = await overReport()
  await (session.kind === 'chromium' ? popup.close() : empty())
  await page.close()
  await overReport()
  await empty()
  await session.renew()
  await (await overReport()).popup.close()
})
