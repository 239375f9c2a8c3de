/** What the library remembers, where the reader is: on the card, on the button, and of an article that was edited since. */
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { articlePage } from '../../scripts/demo/site.ts'
import type { DemoArticle } from '../../scripts/demo/articles.ts'
import type { Clipping } from '../../utils/model.ts'
import { faultsInBoth } from './accessibility.ts'
import { PATIENCE, waitFor, waitForMarks } from './browsers.ts'
import { present, press, save, text } from './popup.ts'
import { boxesOf, cardBox, pointAt, waitForCard, waitForState } from './reading.ts'
import { articleOf, ask } from './shelf.ts'
import { pages, REPORT, TRILATERAL, URLS } from './site.ts'
import { kindOfRun, rows, useWorld } from './world.ts'

const site = new Map(pages)
const world = useWorld({ site })
const NAME = 'Tariq Mehmood Bangash'

/** The paper edits its report: what readers get from now on. */
const publish = (article: DemoArticle) => site.set(`arynews.tv${article.path}`, { body: articlePage(article) })

async function open(url: string): Promise<Page> {
  const page = await world.session.open(url)
  await page.setViewport({ width: 900, height: 700 })
  await waitForMarks(page)
  return page
}
const WATCH = 'Observers from Kenya and Jordan will watch the first of the exercises, a spokesman of the ministry said.'
/** The height of the card; none while there is none. */
const heightOf = async (page: Page) => {
  const box = await cardBox(page)
  return box === null ? 0 : box.bottom - box.top
}
/** The title of the toolbar button over a page. */
const buttonOf = (url: string) =>
  world.session.inQuiet((page) =>
    page.evaluate(async (address) => {
      const own: typeof import('webextension-polyfill') =
        Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
      const tab = (await own.tabs.query({})).find((one) => one.url === address)
      return tab?.id === undefined ? 'no such tab' : await own.action.getTitle({ tabId: tab.id })
    }, url),
  )
const kept = async () => (await rows(world.session, 'clippings')) as unknown as Clipping[]

describe('the card', () => {
  it('tells of the records of somebody when they come, beside the word and over nothing of it', async () => {
    const page = await open(URLS.trilateral)
    await pointAt(page, NAME)
    await waitForCard(page)
    // "first time seen" is one line; the record adds another.
    const before = await heightOf(page)
    await page.mouse.move(5, 5)
    await waitForCard(page, false)
    await world.session.inQuiet((own) =>
      ask(own, 'clipping.save', { key: 'meridian-news.example/other', article: articleOf(REPORT), note: '', tags: [] }),
    )
    await pointAt(page, NAME)
    await waitForCard(page)
    await waitFor(async () => (await heightOf(page)) > before + 8)
    const card = await cardBox(page)
    for (const line of await boxesOf(page, NAME))
      expect(card && (card.top >= line.bottom - 1 || card.bottom <= line.top + 1)).toBe(true)
    if (kindOfRun() === 'chromium') {
      const said = await sayings(page)
      for (const words of ['Seen', 'in 1 record', '18 Nov 2026: met Wanjiru Odhiambo in Islamabad'])
        expect(said).toContain(words)
    }
    await page.close()
  })

  // Only Chromium's protocol tells the words in a closed shadow tree.
  it.runIf(kindOfRun() === 'chromium')('does not count the article that is being read', async () => {
    const page = await open(URLS.report)
    const { key } = await waitForState(world.session, URLS.report, 'report')
    await world.session.inQuiet((own) =>
      ask(own, 'clipping.save', { key, article: articleOf(REPORT), note: '', tags: [] }),
    )
    await pointAt(page, 'Wanjiru Odhiambo')
    await waitForCard(page)
    await expect.poll(() => sayings(page), PATIENCE).toContain('in 1 record')
    await page.close()
  })
})

describe('the button', () => {
  it('tells of quotes that are kept of a page, and no more when they are deleted', async () => {
    const page = await open(URLS.trilateral)
    const { key, article } = await waitForState(world.session, URLS.trilateral, 'report')
    const exact = 'our borders ask for it'
    const start = article.text.indexOf(exact)
    const { text: _text, blocks: _blocks, partial: _partial, ...facts } = article
    const selector = { exact, prefix: '', suffix: '', start, end: start + exact.length }
    const quote = (await world.session.inQuiet((own) =>
      ask(own, 'quote.save', { key, article: facts, selector, mentions: [], note: '', tags: [] }),
    )) as { id: string }
    await page.reload()
    await expect.poll(() => buttonOf(URLS.trilateral), PATIENCE).toBe('Attaché: 1 meeting found, 1 quote kept')
    await world.session.inQuiet((own) => ask(own, 'quote.delete', { id: quote.id }))
    await page.reload()
    await expect.poll(() => buttonOf(URLS.trilateral), PATIENCE).toBe('Attaché: 1 meeting found')
    await page.close()
  })
})

describe('an article that was edited after it was saved', () => {
  it('is told by the popup with its sentences; its newer text is kept by an act alone, and can be given up', async () => {
    publish(TRILATERAL)
    const page = await open(URLS.trilateral)
    const first = await world.session.openPopup(page)
    await save(first, { note: 'calendar', tags: ['exercises'] })
    await present(first, '.saved')
    expect(await first.$$eval('.changed', (all) => all.length)).toBe(0)
    await first.close()

    const [lead = '', hosted = '', said = '', agreed = ''] = TRILATERAL.paragraphs
    publish({
      ...TRILATERAL,
      paragraphs: [lead, hosted, agreed.replace('near Mingachevir', 'near Lankaran'), WATCH],
    })
    await page.reload()
    await waitForMarks(page)
    const popup = await world.session.openPopup(page)
    await expect
      .poll(() => text(popup, '.changed p'), PATIENCE)
      .toBe('The article was edited after you saved it: 2 sentences gone, 2 sentences added.')
    await press(popup, 'button[name=compare]')
    await present(popup, '.changes')
    await expect.poll(() => text(popup, '.changes'), PATIENCE).toContain(said)
    expect(await text(popup, '.changes')).toContain(WATCH)
    expect(await popup.$$eval('.changes del', (all) => all.map((one) => one.textContent))).toContain('Mingachevir')
    expect(await popup.$$eval('.changes ins', (all) => all.map((one) => one.textContent))).toContain('Lankaran')
    expect(await faultsInBoth(popup)).toEqual([])
    // Nothing was changed by looking at it.
    const own = async () => (await kept()).find(({ note }) => note === 'calendar')
    expect((await own())?.article.text).toContain('Mingachevir')

    await press(popup, 'button[name=save-version]')
    await expect.poll(() => text(popup, '.strip'), PATIENCE).toContain('This version is saved')
    const now = await own()
    expect(now?.article.text).toContain('Lankaran')
    expect([now?.note, now?.tags]).toEqual(['calendar', ['exercises']])
    await expect.poll(() => popup.$$eval('.changed', (all) => all.length), PATIENCE).toBe(0)
    await press(popup, '.strip-act')
    await expect.poll(() => text(popup, '.strip'), PATIENCE).toContain('is back')
    expect((await own())?.article.text).toContain('Mingachevir')
    await expect.poll(() => text(popup, '.changed p'), PATIENCE).toContain('2 sentences gone')
    await popup.close()
    await page.close()
  })
})

/** What assistive technology gets of the page; only Chromium's protocol tells it of a closed shadow tree. */
async function sayings(page: Page): Promise<string> {
  const session = await page.createCDPSession()
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ name }) => String(name?.value ?? ''))
    .join(' | ')
}
