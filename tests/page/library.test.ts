/** The library page in a real browser: found by plain words, walked by keyboard, read, edited, deleted, brought back. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { readLibrary } from '../../utils/exchange/library-json.ts'
import { faultsInBoth } from './accessibility.ts'
import { PATIENCE } from './browsers.ts'
import { aSecond, longestHang, watchHangs } from './hang.ts'
import { openLibrary, titles } from './library-page.ts'
import { present, press, text, type, waitForSaved } from './popup.ts'
import { clippings, put, putMany } from './shelf.ts'
import { rows, useWorld } from './world.ts'

const world = useWorld()
const SEVERAL = 40

/** Presses a key where the focus is, or on the page. */
const key = (page: Page, name: string) =>
  page.evaluate((pressed) => {
    const target = document.activeElement ?? document.body
    const event = new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true })
    // What a browser does with Enter on a link.
    if (target.dispatchEvent(event) && pressed === 'Enter' && target instanceof HTMLElement) target.click()
  }, name)
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('data-index') ?? document.activeElement?.getAttribute('name'),
  )

describe('an empty library', () => {
  it('says what will stand there, shows the corpus, and nothing in it is closed to anybody', async () => {
    const page = await openLibrary(world.session)
    await expect.poll(() => text(page, '.zero h2'), PATIENCE).toBe('No clippings yet')
    await expect.poll(async () => (await titles(page)).length, PATIENCE).toBe(5)
    expect(await faultsInBoth(page)).toEqual([])
    await page.close()
  })

  it('opens a record of the corpus with its digest and facts', async () => {
    const page = await openLibrary(world.session, '#open=corpus%3Aseed-000')
    await expect.poll(() => text(page, '.digest'), PATIENCE).toContain('South Africa')
    const shown = await text(page, '.beside')
    for (const fact of ['Khawaja Muhammad Asif', 'Thobekile Gamede', 'South Africa', 'Islamabad', 'Checked'])
      expect(shown).toContain(fact)
    expect(await faultsInBoth(page)).toEqual([])
    await page.close()
  })
})

describe('a library with clippings', () => {
  beforeAll(async () => {
    const before = await openLibrary(world.session)
    await put(before, clippings(SEVERAL))
    await before.close()
  })

  it('lists them kept last first, and draws only what is in view', async () => {
    const page = await openLibrary(world.session)
    expect(await text(page, '.sum')).toContain(`${SEVERAL + 5} records`)
    await expect.poll(async () => (await titles(page))[0], PATIENCE).toContain('(0)')
    expect((await titles(page)).length).toBeLessThan(SEVERAL)
    expect(await faultsInBoth(page)).toEqual([])
    await page.close()
  })

  it('finds a note and a tag without their accents, the people of a country, the beginning of a word, and a name', async () => {
    const page = await openLibrary(world.session)
    for (const [words, first] of [
      ['yasar guler', '(1)'],
      ['ostafrika', '(0)'],
      ['yasar guler', '(1)'],
      ['kenyan cad', '(0)'],
      ['yasar guler', '(1)'],
      ['odhiambo', '(0)'],
    ] as const) {
      await type(page, 'input[name=search]', words)
      await expect.poll(async () => (await titles(page))[0], { ...PATIENCE, message: words }).toContain(first)
    }
    await page.close()
  })

  it('says when nothing is found, and clears the search', async () => {
    const page = await openLibrary(world.session)
    await type(page, 'input[name=search]', 'zeppelin')
    await expect.poll(() => text(page, '.zero h2'), PATIENCE).toBe('Nothing for “zeppelin”')
    expect(await faultsInBoth(page)).toEqual([])
    await press(page, 'button[name=clear-search]')
    await expect.poll(async () => (await titles(page)).length, PATIENCE).toBeGreaterThan(5)
    await page.close()
  })

  it('is walked by keyboard: / to the search, down into the results, Enter opens, Esc back to the row, Esc to the search', async () => {
    const page = await openLibrary(world.session)
    await key(page, '/')
    await expect.poll(() => focused(page), PATIENCE).toBe('search')
    await key(page, 'ArrowDown')
    await expect.poll(() => focused(page), PATIENCE).toBe('0')
    for (let i = 0; i < 30; i++) await key(page, 'ArrowDown')
    await expect.poll(() => focused(page), PATIENCE).toBe('30')
    await key(page, 'Enter')
    await expect.poll(() => text(page, '.txt h1'), PATIENCE).toContain('(30)')
    await key(page, 'Escape')
    await expect.poll(() => focused(page), PATIENCE).toBe('30')
    await key(page, 'Home')
    await expect.poll(() => focused(page), PATIENCE).toBe('0')
    await key(page, 'Escape')
    await expect.poll(() => focused(page), PATIENCE).toBe('search')
    await type(page, 'input[name=search]', 'cadets')
    await key(page, 'Escape')
    await expect.poll(() => page.$eval('input[name=search]', (field) => field.value), PATIENCE).toBe('')
    await page.close()
  })

  it('says in a part of it what there is elsewhere, and shows that; J and K step through what is found', async () => {
    const page = await openLibrary(world.session, '#in=corpus&search=cadets')
    await expect
      .poll(() => text(page, '.zero'), PATIENCE)
      .toMatch(/^Nothing for “cadets”\s+Elsewhere in the library: \d+ records/)
    expect(await faultsInBoth(page)).toEqual([])
    await press(page, '[name=search-everything]')
    await expect.poll(async () => (await titles(page)).length, PATIENCE).toBeGreaterThan(5)
    const found = await titles(page)
    await page.focus('.row-open')
    await key(page, 'Enter')
    for (const [pressed, at] of [
      ['j', 1],
      ['j', 2],
      ['k', 1],
    ] as const) {
      await key(page, pressed)
      await expect.poll(() => text(page, '.txt h1'), PATIENCE).toBe(found[at])
      await expect.poll(() => page.evaluate(() => document.activeElement?.className), PATIENCE).toBe('reading')
    }
    await page.close()
  })

  it('says that a part is empty, and leads to the others', async () => {
    const page = await openLibrary(world.session, '#in=orphans')
    await expect.poll(() => text(page, '.zero h2'), PATIENCE).toBe('Nothing in this part of the library')
    await press(page, '[name=show-everything]')
    await expect.poll(async () => (await titles(page)).length, PATIENCE).toBeGreaterThan(5)
    await page.close()
  })

  it('exports the record that is open, also where the search does not show it', async () => {
    const page = await world.session.openOwn('library.html#search=zeppelin&open=clipping%3Aclipping-4')
    await present(page, '.reading')
    await press(page, '[name=export-one]')
    await present(page, 'dialog [name=save-file]')
    const chosen = () => page.$eval('input[name=scope]:checked', (field) => field.getAttribute('value'))
    expect(await chosen()).toBe('one')
    await page.close()
  })

  it('shortens names at their end, parts them whole, and breaks no bar of buttons, in both directions', async () => {
    const page = await openLibrary(world.session)
    const cut = () =>
      page.$$eval('.row-meta', (lines) =>
        lines.flatMap((line) => {
          const { left, right } = line.getBoundingClientRect()
          const names = [...line.querySelectorAll<HTMLElement>('.row-cut > bdi')].filter((one) => one.clientWidth > 0)
          const parts = [...line.querySelectorAll<HTMLElement>('.row-cut > span')]
          const crushed = parts.filter(
            (part, at) => (names[at + 1]?.clientWidth ?? 0) > 0 && part.scrollWidth > part.clientWidth + 1,
          )
          const out = names.filter(
            (name) =>
              name.getBoundingClientRect().left < left - 0.5 || name.getBoundingClientRect().right > right + 0.5,
          )
          return [...crushed, ...out].map((one) => `${one.textContent} in ${line.textContent}`)
        }),
      )
    for (const width of [1100, 900, 700, 330])
      for (const direction of ['ltr', 'rtl']) {
        await page.setViewport({ width, height: 700 })
        await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction)
        await expect.poll(cut, { ...PATIENCE, message: `${width} ${direction}` }).toEqual([])
        const tops = await page.$$eval('[name=import], [name=export]', (both) =>
          both.map((one) => one.getBoundingClientRect().top),
        )
        expect(new Set(tops).size, `${width} ${direction}`).toBe(1)
      }
    await page.close()
  })

  it('has each row hold its own words, and no more, in a narrow window and with large letters', async () => {
    const page = await openLibrary(world.session)
    const spilled = () =>
      page.$$eval('.row', (found) => {
        const drawn = found.toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
        return drawn.flatMap((row, at) => {
          const box = row.getBoundingClientRect()
          const next = drawn[at + 1]?.getBoundingClientRect().top ?? box.bottom
          const out = [...row.querySelectorAll('time, .row-title, .row-meta, .row-end')].filter((part) => {
            const { top, bottom } = part.getBoundingClientRect()
            return top < box.top - 0.5 || bottom > box.bottom + 0.5
          })
          return [...out.map((part) => part.className), ...(next < box.bottom - 0.5 ? ['the next row'] : [])]
        })
      })
    for (const [width, letters] of [
      [320, '100%'],
      [640, '200%'],
      [320, '200%'],
    ] as const) {
      await page.setViewport({ width, height: 800 })
      await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), letters)
      await expect.poll(spilled, { ...PATIENCE, message: `${width} ${letters}` }).toEqual([])
    }
    await page.close()
  })

  it('shows the article with its marks, the record, and the versions that read it', async () => {
    const page = await openLibrary(world.session, '#open=clipping%3Aclipping-0')
    await expect
      .poll(() => text(page, '.read'), PATIENCE)
      .toContain('discussed defence cooperation and the training of military pilots')
    const marked = await page.$$eval('.read .m-official', (marks) => marks.map((mark) => mark.textContent))
    expect(marked.join('; ')).toContain('Tariq Mehmood Bangash')
    expect(await page.$$eval('.read .m-country', (marks) => marks.length)).toBeGreaterThan(0)
    expect(await text(page, '.beside')).toContain('Wanjiru Odhiambo')
    expect(await text(page, '.hist')).toMatch(/annotator and gazetteer \d+\.\d+\.\d+/)
    expect(await faultsInBoth(page)).toEqual([])
    await page.close()
  })

  it('edits note and tags, and the list has them', async () => {
    const page = await openLibrary(world.session, '#open=clipping%3Aclipping-2')
    await type(page, 'textarea[name=note]', 'ask the embassy in Baku')
    await press(page, 'button[name=save]')
    await waitForSaved(page)
    const [row] = (await rows(world.session, 'clippings')).filter((one) => one['id'] === 'clipping-2')
    expect(row?.['note']).toBe('ask the embassy in Baku')
    await press(page, 'button[name=back]')
    await type(page, 'input[name=search]', 'embassy baku')
    await expect.poll(async () => (await titles(page))[0], PATIENCE).toContain('(2)')
    await page.close()
  })

  it('deletes, and brings back by the strip; other open library pages follow', async () => {
    const page = await openLibrary(world.session, '#open=clipping%3Aclipping-3')
    const other = await openLibrary(world.session, '#search=ganja+3')
    await expect.poll(async () => (await titles(other)).some((title) => title.includes('(3)')), PATIENCE).toBe(true)
    await press(page, 'button[name=delete]')
    await expect.poll(() => text(page, '.strip'), PATIENCE).toContain('Clipping deleted')
    await expect.poll(async () => (await titles(other)).some((title) => title.includes('(3)')), PATIENCE).toBe(false)
    expect(await faultsInBoth(page)).toEqual([])
    await press(page, '.strip-act')
    await expect.poll(async () => (await titles(other)).some((title) => title.includes('(3)')), PATIENCE).toBe(true)
    await page.close()
    await other.close()
  })

  it('brings back each of several that were deleted, the last first', async () => {
    const page = await openLibrary(world.session, '#search=ganja')
    await expect.poll(async () => (await titles(page)).length, PATIENCE).toBeGreaterThan(2)
    const all = await titles(page)
    for (const next of all.slice(1, 3)) {
      await press(page, '.row .clip-x')
      await expect.poll(async () => (await titles(page))[0], PATIENCE).toBe(next)
    }
    await press(page, '.strip-act')
    await expect.poll(() => text(page, '.strip'), PATIENCE).toContain(`Still deleted: ${all[0]?.slice(0, 20)}`)
    await press(page, '.strip-act')
    await expect.poll(async () => (await titles(page)).slice(0, 3), PATIENCE).toEqual(all.slice(0, 3))
    await page.close()
  })

  it('imports files with a report of each, and exports what the list shows', async () => {
    const page = await openLibrary(world.session)
    await press(page, 'button[name=import]')
    await present(page, 'input[name=files]')
    const folder = world.downloads
    const article = join(folder, 'talks.txt')
    const picture = join(folder, 'picture.png')
    const damaged = join(folder, 'damaged.json')
    const others = { attache: '0', exportedAt: '2026-11-21T00:00:00Z', corpus: [], drafts: [], damaged: [] }
    writeFileSync(damaged, JSON.stringify({ schema: 'attache-library/1', clippings: [{ id: 5 }], ...others }))
    writeFileSync(
      article,
      'Baku and Nairobi speak of border schools\n\nNAIROBI: The defence minister of Azerbaijan, Rashad Mammadov, met Kenya’s defence minister Wanjiru Odhiambo on Monday and discussed defence cooperation.\n',
    )
    writeFileSync(picture, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]))
    const input = await page.$('input[name=files]')
    if (!input) throw new Error('No field for files')
    await input.uploadFile(article, picture, damaged)
    await expect
      .poll(() => text(page, '.report-h'), PATIENCE)
      .toContain('1 file is in, 0 were already there, 2 are not in')
    expect(await text(page, '.files')).toContain('.png')
    // Of a damaged library the first faults are told with their places, and nothing goes in.
    expect(await text(page, '.files')).toMatch(/is not valid.*clippings\.0\.id/)
    expect(await faultsInBoth(page)).toEqual([])
    await press(page, 'button[name=close]')
    await type(page, 'input[name=search]', 'border schools nairobi')
    await expect.poll(() => titles(page), PATIENCE).toEqual(['Baku and Nairobi speak of border schools'])
    await press(page, 'button[name=export]')
    await present(page, 'input[name=scope][value=found]')
    expect(await faultsInBoth(page)).toEqual([])
    await press(page, 'button[name=save-file]')
    const file = () => readdirSync(folder).find((name) => /^attache-library.*\.json$/.test(name))
    await expect.poll(file, PATIENCE).toBeTruthy()
    await expect.poll(() => readFileSync(join(folder, file() ?? ''), 'utf8').endsWith('}\n'), PATIENCE).toBe(true)
    const saved = readLibrary(readFileSync(join(folder, file() ?? ''), 'utf8'))
    expect(saved.corpus.map((one) => one.title)).toEqual(['Baku and Nairobi speak of border schools'])
    expect(saved.clippings).toEqual([])
    await page.close()
  })
})

describe('a row with many tags', () => {
  it('shows some whole, and counts the others', async () => {
    let page = await openLibrary(world.session)
    const tags = ['joint exercise', 'maritime security', 'training', 'to be asked again', 'Nairobi', 'ships']
    await put(
      page,
      clippings(1).map((one) => ({ ...one, id: 'many-tags', key: 'many-tags', tags })),
    )
    await page.close()
    page = await openLibrary(world.session)
    await type(page, 'input[name=search]', 'maritime')
    await expect.poll(async () => (await titles(page)).length, PATIENCE).toBe(1)
    for (const width of [1280, 900, 420]) {
      await page.setViewport({ width, height: 700 })
      const cut = () =>
        page.$$eval('.row .tag', (found) =>
          found.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent),
        )
      await expect.poll(cut, PATIENCE).toEqual([])
      const shown = await page.$$eval('.row .tag', (found) => found.length)
      expect(shown).toBeGreaterThan(0)
      expect(await text(page, '.row-end')).toContain(`and ${tags.length - shown} more`)
    }
    await page.close()
  })
})

describe('a library of five thousand', () => {
  it('draws only what is in view, finds one among all, and never hangs for a second', async () => {
    const before = await openLibrary(world.session)
    await putMany(before, 5000)
    await before.close()
    const page = await world.session.openOwn('library.html')
    await watchHangs(page)
    await expect
      .poll(() => text(page, '.sum'), { ...PATIENCE, interval: 200 })
      .toMatch(/^5,0\d\d records\s+last kept first$/)
    expect((await titles(page)).length).toBeLessThan(60)
    await type(page, 'input[name=search]', '4321 bangash')
    await expect.poll(async () => (await titles(page))[0], PATIENCE).toBe('Report 4321')
    expect(await longestHang(page)).toBeLessThan(aSecond())
    await page.close()
  })
})
