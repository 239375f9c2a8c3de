/** Quotes in the library page: among the records, searched, opened, written on, deleted; orphans; in and out as Web Annotations. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import type { Article, Quote } from '../../utils/model.ts'
import { faultsInBoth } from './accessibility.ts'
import { PATIENCE, waitFor, waitForMarks } from './browsers.ts'
import { present, press, text, type, waitForSaved } from './popup.ts'
import { quoteStates } from './quoting.ts'
import { articleOf, ask } from './shelf.ts'
import { REPORT, TRILATERAL, URLS } from './site.ts'
import { rows, useWorld } from './world.ts'

const world = useWorld()
const [KEPT, ALONE] = [articleOf(REPORT), articleOf(TRILATERAL)]
/** Begins with an official by his role. */
const OVER = 'The Kenyan minister thanked him'
const WORDS = 'offered ten seats a year at the air force academy'

/** Keeps words of an article, as the reader in a page does. */
async function keep(page: Page, article: Article, key: string, exact: string, note = '', tags: string[] = []) {
  const start = article.text.indexOf(exact)
  const [prefix, suffix] = [
    article.text.slice(Math.max(0, start - 40), start),
    article.text.slice(start + exact.length, start + exact.length + 40),
  ]
  const { text: _text, ...facts } = article
  const selector = { exact, prefix, suffix, start, end: start + exact.length }
  return (await ask(page, 'quote.save', { key, article: facts, selector, mentions: [], note, tags })) as Quote
}
async function openLibrary(at = ''): Promise<Page> {
  const page = await world.session.openOwn(`library.html${at}`)
  if (at.includes('open=')) await present(page, '.reading')
  else
    await waitFor(
      async () => /^\d+ records?/.test(await text(page, '.sum')) && !/Reading|can be/.test(await text(page, '.sum')),
    )
  return page
}
const titles = (page: Page) =>
  page.$$eval('.row', (found) =>
    found
      .toSorted((a, b) => Number(a.getAttribute('aria-posinset')) - Number(b.getAttribute('aria-posinset')))
      .map((row) => row.querySelector('.row-title > :last-child')?.textContent?.replace(/^“|”$/g, '') ?? ''),
  )
const quotes = async () => (await rows(world.session, 'quotes')).filter((row) => row['deletedAt'] === null)

describe('quotes in the library', () => {
  it('stand among the records and in a part of their own, and are found by their words, note and tags', async () => {
    const before = await openLibrary()
    await ask(before, 'clipping.save', { key: 'arynews.tv/kept', article: KEPT, note: '', tags: [] })
    await keep(before, KEPT, 'arynews.tv/kept', WORDS, 'ten, not twelve', ['rhetoric'])
    await keep(before, KEPT, 'arynews.tv/kept', OVER)
    await keep(before, ALONE, 'arynews.tv/alone', 'because our borders ask for it')
    // The list follows without being opened anew.
    await expect.poll(() => text(before, '.lib-top nav'), PATIENCE).toMatch(/Quotes\s*3/)
    await before.close()
    const page = await openLibrary('#in=quotes')
    expect(await titles(page)).toEqual(['because our borders ask for it', OVER, WORDS])
    expect(await text(page, '.list')).toContain('ten, not twelve')
    expect(await text(page, '.lib-top nav')).not.toContain('Not found')
    expect(await faultsInBoth(page)).toEqual([])
    for (const words of ['seats academy', 'twelve', 'rhetoric']) {
      await type(page, 'input[name=search]', words)
      await expect.poll(() => titles(page), PATIENCE).toEqual([WORDS])
    }
    await page.close()
  })

  it('stand under their article, painted in its text, with what the library knows of its people', async () => {
    const [clipping] = await rows(world.session, 'clippings')
    const page = await openLibrary(`#open=clipping%3A${String(clipping?.['id'])}`)
    await expect.poll(() => text(page, '.beside .quotes'), PATIENCE).toContain(WORDS)
    await expect
      .poll(() => page.evaluate(() => [...(CSS.highlights.get('own-quote') ?? [])].map(String)), PATIENCE)
      .toEqual([WORDS, ' thanked him'])
    // A mark in a quote has the straw itself, and keeps its own line.
    expect(await page.$$eval('.read .m.q', (marks) => marks.map((mark) => mark.textContent))).toEqual([
      'The Kenyan minister',
    ])
    await expect.poll(() => text(page, '.knows'), PATIENCE).toContain('first time seen')
    expect(await text(page, '.knows')).toContain('Wanjiru Odhiambo')
    expect(await faultsInBoth(page)).toEqual([])
    await press(page, 'button[name=show-quote]')
    await expect.poll(() => text(page, '.beside > [role=status]'), PATIENCE).toContain(WORDS)
    await page.close()
  })

  it('open with the words around them and the article, and are written on', async () => {
    const page = await openLibrary('#in=quotes')
    await press(page, '.row-open[data-index="2"]')
    await present(page, '.in-context')
    const shown = await text(page, '.txt')
    for (const part of [REPORT.title, 'valued its defence ties with Kenya', WORDS, 'The Kenyan minister'])
      expect(shown).toContain(part)
    expect(await page.$eval('.txt h1 a', (link) => link.getAttribute('href'))).toMatch(/^#open=clipping/)
    expect(await faultsInBoth(page)).toEqual([])
    await type(page, 'textarea[name=note]', 'ten seats, says the ministry')
    await press(page, 'button[name=save]')
    await waitForSaved(page)
    const kept = (await quotes()).find((row) => row['note'] !== '')
    expect(kept).toMatchObject({ note: 'ten seats, says the ministry', tags: ['rhetoric'] })
    await page.close()
  })

  it('are deleted and brought back', async () => {
    const page = await openLibrary('#in=quotes')
    await expect.poll(async () => (await titles(page)).length, PATIENCE).toBe(3)
    await press(page, '.row .clip-x')
    await expect.poll(async () => (await titles(page)).length, PATIENCE).toBe(2)
    await press(page, '.strip-act')
    await expect.poll(async () => (await titles(page)).length, PATIENCE).toBe(3)
    await page.close()
  })
})

describe('a quote whose page does not hold it any more', () => {
  it('stands in a part of its own, and is looked for again on the open page', async () => {
    const paper = await world.session.open(URLS.report)
    await waitForMarks(paper)
    const key = await pageKey(URLS.report)
    const page = await openLibrary()
    const gone = 'twelve seats a year for two years, and no more than that'
    const lost = await keep(page, { ...KEPT, text: gone }, key, gone)
    const there = await keep(page, KEPT, key, WORDS)
    // The page looks for what was just kept, and would say after us that it has it.
    await expect
      .poll(async () => (await quoteStates(world.session, URLS.report)).map(({ id }) => id), PATIENCE)
      .toContain(there.id)
    for (const { id } of [lost, there]) await ask(page, 'quotes.found', { states: [{ id, orphaned: true }] })
    await expect.poll(() => text(page, '.lib-top nav'), PATIENCE).toContain('Not found')
    await page.close()
    const again = await openLibrary(`#open=quote%3A${there.id}`)
    expect(await text(again, '.orphan')).toContain('No longer on the page')
    expect(await faultsInBoth(again)).toEqual([])
    await press(again, 'button[name=search-again]')
    await expect.poll(() => text(again, '.strip'), PATIENCE).toContain('was found on the page')
    await expect.poll(() => again.$$eval('.orphan', (all) => all.length), PATIENCE).toBe(0)
    await again.close()
    const other = await openLibrary(`#open=quote%3A${lost.id}`)
    await press(other, 'button[name=search-again]')
    await expect.poll(() => text(other, '.strip'), PATIENCE).toContain('does not hold these words')
    const leftAt = async () => (await quotes()).find(({ id }) => id === lost.id)?.['leftAt'] ?? null
    await press(other, 'button[name=leave]')
    await expect.poll(() => text(other, '.orphan .why'), PATIENCE).toContain('kept as it is')
    expect(await leftAt()).not.toBeNull()
    // Whoever looks again does not leave it so.
    await press(other, 'button[name=search-again]')
    await expect.poll(leftAt, PATIENCE).toBeNull()
    await present(other, 'button[name=leave]')
    await paper.close()
    await press(other, 'button[name=search-again]')
    await expect.poll(() => text(other, '.strip'), PATIENCE).toContain('The page is not open')
    await other.close()
    const list = await openLibrary('#in=orphans')
    expect(await titles(list)).toEqual([gone])
    await list.close()
  })
})

describe('Web Annotations', () => {
  it('go out with the quotes of a search, and come back into a library that has lost them', async () => {
    const page = await openLibrary('#in=quotes&search=borders')
    await expect.poll(async () => (await titles(page)).length, PATIENCE).toBe(1)
    await press(page, 'button[name=export]')
    await press(page, 'input[name=format][value=webannotation]')
    await press(page, 'button[name=save-file]')
    const file = () => readdirSync(world.downloads).find((name) => name.endsWith('.jsonld'))
    await expect.poll(file, PATIENCE).toBeTruthy()
    const path = join(world.downloads, file() ?? '')
    await expect.poll(() => readFileSync(path, 'utf8').endsWith('}}\n'), PATIENCE).toBe(true)
    const before = (await quotes()).find((row) => row['key'] === 'arynews.tv/alone')
    await page.evaluate(emptyOfQuotes)
    expect(await quotes()).toEqual([])
    await press(page, 'button[name=import]')
    await present(page, 'input[name=files]')
    const input = await page.$('input[name=files]')
    if (!input) throw new Error('No field for files')
    await input.uploadFile(path)
    await expect.poll(() => text(page, '.report-h'), PATIENCE).toContain('1 file is in')
    const [after] = await quotes()
    expect(after).toEqual(before)
    await expect.poll(() => titles(page), PATIENCE).toEqual(['because our borders ask for it'])
    await page.close()
  })
})

/** The key that the reader has for a page. */
async function pageKey(url: string): Promise<string> {
  const { waitForState } = await import('./reading.ts')
  return (await waitForState(world.session, url, 'report')).key
}

/** Runs in the page: takes all quotes out. */
async function emptyOfQuotes(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('attache')
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
  await new Promise((resolve, reject) => {
    const work = database.transaction('quotes', 'readwrite')
    work.objectStore('quotes').clear()
    work.addEventListener('complete', resolve)
    work.addEventListener('error', () => reject(work.error))
  })
  database.close()
}
