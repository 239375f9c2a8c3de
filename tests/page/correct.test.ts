/** Correct as a reader does it: from the card, from chosen words, in the library; on one page and everywhere; undone and kept. */
import type { Page } from 'puppeteer-core'
import { afterEach, describe, expect, it } from 'vitest'
import { annotate } from '../../utils/annotate/annotate.ts'
import type { Correction, Quote } from '../../utils/model.ts'
import { faultsInBoth } from './accessibility.ts'
import { marks, PATIENCE, waitForMarks } from './browsers.ts'
import {
  fillOver,
  namesIn,
  openCorrect,
  openTrees,
  pressOver,
  valueOver,
  waitForShown,
  wordsOver,
} from './correcting.ts'
import { present, press, text, type } from './popup.ts'
import { drag, pressKeep } from './quoting.ts'
import { pointAt, waitForCard } from './reading.ts'
import { ask, clippings, put } from './shelf.ts'
import { URLS } from './site.ts'
import { rows, serialised, useWorld } from './world.ts'

const world = useWorld()
const MINISTER = 'Tariq Mehmood Bangash'
const GUEST = 'Wanjiru Odhiambo'

async function open(url: string = URLS.report): Promise<Page> {
  const page = await world.session.open(url)
  await page.setViewport({ width: 900, height: 900 })
  await waitForMarks(page)
  return page
}
const kept = async () =>
  ((await rows(world.session, 'corrections')) as unknown as Correction[]).filter(({ undoneAt }) => undoneAt === null)

// Each begins with nothing corrected.
afterEach(async () => {
  const page = await world.session.openOwn('options.html')
  for (const { id } of await kept()) await ask(page, 'correction.undo', { id })
  await page.close()
})

describe('from the card on a page', () => {
  it('another name is on the mark, the card and the record at once, and on no other page', async () => {
    const other = await open(URLS.trilateral)
    const page = await open()
    const before = await serialised(page)
    await openCorrect(world.session, page, MINISTER)
    expect(await valueOver(world.session, page, '[name=name]')).toBe(MINISTER)
    expect(await valueOver(world.session, page, '[name=country]')).toBe('Pakistan')
    await fillOver(world.session, page, '[name=name]', 'Tariq M. Bangash')
    await page.keyboard.press('Enter')
    await wordsOver(world.session, page, 'Corrected.')
    const shown = await waitForShown(world.session, URLS.report, (one) => namesIn(one).includes('Tariq M. Bangash'))
    expect(namesIn(shown)).not.toContain(MINISTER)
    expect(shown.meetings[0]?.participants[0]?.name).toBe('Tariq M. Bangash')
    await page.keyboard.press('Escape')
    await waitForCard(page, false)
    expect(await serialised(page)).toBe(before)
    await pointAt(page, 'Bangash said')
    const card = await wordsOver(world.session, page, 'Tariq M. Bangash')
    expect(card).toContain('Corrected by you')
    await waitForShown(world.session, URLS.trilateral, (one) => namesIn(one).includes(MINISTER))
    await page.reload()
    await waitForShown(world.session, URLS.report, (one) => namesIn(one).includes('Tariq M. Bangash'))
    await page.close()
    await other.close()
  })

  it('is used everywhere for a full name with its country, in open pages too, until it is undone', async () => {
    const other = await open(URLS.trilateral)
    const page = await open()
    await openCorrect(world.session, page, MINISTER)
    await fillOver(world.session, page, '[name=rank]', 'General')
    await pressOver(world.session, page, '[name=everywhere]')
    await wordsOver(world.session, page, 'Corrected.')
    const ranked = (one: Parameters<typeof namesIn>[0]) =>
      one?.mentions.some(({ name, rank }) => name === MINISTER && rank === 'General') ?? false
    await waitForShown(world.session, URLS.trilateral, ranked)
    // The focus is on Undo: the one thing to do next.
    await page.keyboard.press('Enter')
    await wordsOver(world.session, page, 'As it was before.')
    await waitForShown(world.session, URLS.trilateral, (one) => !ranked(one))
    await waitForShown(world.session, URLS.report, (one) => !ranked(one))
    expect(await kept()).toEqual([])
    await page.close()
    await other.close()
  })

  it('who is no official is marked no more, and leaves the record', async () => {
    const page = await open()
    expect((await marks(page))['attache-official-paper']?.join()).toContain(GUEST)
    await openCorrect(world.session, page, GUEST)
    await pressOver(world.session, page, '[name=gone]')
    await wordsOver(world.session, page, 'will not be marked')
    await pressOver(world.session, page, '[name=correct]')
    await wordsOver(world.session, page, 'Corrected.')
    const shown = await waitForShown(world.session, URLS.report, (one) => !namesIn(one).includes(GUEST))
    expect(shown.meetings.flatMap(({ participants }) => participants.map(({ name }) => name))).not.toContain(GUEST)
    await expect
      .poll(
        async () =>
          Object.values(await marks(page))
            .flat()
            .join(' | '),
        PATIENCE,
      )
      .not.toContain(GUEST)
    await page.close()
  })

  it('a country is chosen by typing', async () => {
    const page = await open()
    await openCorrect(world.session, page, GUEST)
    await fillOver(world.session, page, '[name=country]', 'ugan')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => valueOver(world.session, page, '[name=country]'), PATIENCE).toBe('Uganda')
    await pressOver(world.session, page, '[name=correct]')
    await wordsOver(world.session, page, 'Corrected.')
    await waitForShown(world.session, URLS.report, (one) => one.meetings[0]?.countries.join() === 'PK,UG')
    await page.close()
  })

  it('two names may be one person', async () => {
    const page = await open()
    await openCorrect(world.session, page, 'Sohail Akhtar Janjua')
    await pressOver(world.session, page, '[name=country]')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Tariq')
    await pressOver(world.session, page, '[name=correct]')
    await wordsOver(world.session, page, 'Corrected.')
    const shown = await waitForShown(world.session, URLS.report, (one) => {
      const ids = new Set(one.mentions.flatMap(({ name, id }) => (/Bangash|Janjua/.test(name ?? '') ? (id ?? []) : [])))
      return ids.size === 1
    })
    expect(shown.meetings.flatMap(({ participants }) => participants.map(({ name }) => name))).not.toContain(
      'Sohail Akhtar Janjua',
    )
    await page.close()
  })

  it('says what is wrong, and keeps nothing', async () => {
    const page = await open()
    await openCorrect(world.session, page, GUEST)
    await pressOver(world.session, page, '[name=correct]')
    await wordsOver(world.session, page, 'Nothing is changed yet.')
    await fillOver(world.session, page, '[name=name]', '')
    await page.keyboard.press('Enter')
    await wordsOver(world.session, page, 'Write the name.')
    await fillOver(world.session, page, '[name=name]', GUEST)
    await fillOver(world.session, page, '[name=country]', 'Atlantis')
    await pressOver(world.session, page, '[name=correct]')
    await wordsOver(world.session, page, 'No country by that name.')
    expect(await kept()).toEqual([])
    await page.close()
  })
})

describe('what was missed', () => {
  it('is marked by choosing its words', async () => {
    const page = await open()
    await drag(page, 'ISPR')
    await pressOver(world.session, page, '[name=mark]')
    await fillOver(world.session, page, '[name=name]', 'Nadeem Raza Shah')
    await fillOver(world.session, page, '[name=country]', 'PK')
    await pressOver(world.session, page, '[name=correct]')
    await wordsOver(world.session, page, 'Corrected.')
    await waitForShown(world.session, URLS.report, (one) => namesIn(one).includes('Nadeem Raza Shah'))
    await expect.poll(async () => (await marks(page))['attache-official-paper']?.includes('ISPR'), PATIENCE).toBe(true)
    await page.close()
  })
})

describe('quotes of a corrected article', () => {
  const [BEFORE, AFTER, OTHER] = [
    'Bangash said that Pakistan valued its defence ties',
    'Defence Minister Tariq Mehmood Bangash met',
    'Lieutenant General Faris Al-Nuaimat, at the General Headquarters',
  ]
  const NAME = 'Tariq Yousafzai'
  const quotes = async () => (await rows(world.session, 'quotes')) as unknown as Quote[]
  const keep = async (page: Page, words: string) => {
    await drag(page, words)
    await pressKeep(page)
    await expect.poll(async () => (await quotes()).map(({ selector }) => selector.exact), PATIENCE).toContain(words)
    await page.keyboard.press('Escape')
    await waitForCard(page, false)
  }

  it('show what was put right anywhere in it, whenever they were kept, and what was read once that is undone', async () => {
    const page = await open()
    await keep(page, BEFORE)
    await openCorrect(world.session, page, MINISTER)
    await fillOver(world.session, page, '[name=name]', NAME)
    await page.keyboard.press('Enter')
    await wordsOver(world.session, page, 'Corrected.')
    await waitForShown(world.session, URLS.report, (one) => namesIn(one).includes(NAME))
    await page.keyboard.press('Escape')
    await waitForCard(page, false)
    await keep(page, AFTER)
    await keep(page, OTHER)
    const stored = await quotes()
    expect(JSON.stringify(stored)).not.toContain(NAME)
    const library = await world.session.openOwn('library.html#in=quotes')
    const found = async (words: string) => {
      await type(library, 'input[name=search]', words)
      return library.$$eval('.row-title', (lines) => lines.map((line) => line.textContent ?? '').toSorted())
    }
    const shown = async () => {
      const all = (await ask(library, 'quotes.of', { key: stored[0]?.key })) as Quote[]
      return all.map(({ selector, mentions }) => [
        selector.exact,
        mentions.flatMap(({ kind, name }) => (kind === 'official' ? (name ?? []) : [])),
      ])
    }
    const guest = [OTHER, ['Faris Al-Nuaimat']]
    expect(await shown()).toEqual([[AFTER, [NAME]], [BEFORE, [NAME]], guest])
    await expect.poll(async () => (await found('Yousafzai')).join(), PATIENCE).toMatch(/said.*met/)
    const [{ id } = { id: '' }] = await kept()
    await ask(library, 'correction.undo', { id })
    const [one, other] = await shown()
    expect([one, other]).toEqual([
      [AFTER, [MINISTER]],
      [BEFORE, [expect.stringMatching(/Bangash$/)]],
    ])
    await expect.poll(async () => (await found('Yousafzai')).join(), PATIENCE).toBe('')
    expect(await quotes()).toEqual(stored)
    await library.close()
    await page.close()
  })
})

describe('in the library', () => {
  async function openClipping(change: (row: ReturnType<typeof clippings>[number]) => void = () => {}): Promise<Page> {
    const shelf = await world.session.openOwn('options.html')
    const [row] = clippings(1)
    if (!row) throw new Error('no clipping')
    change(row)
    await put(shelf, [row])
    await shelf.close()
    return await openRecord()
  }
  async function openRecord(): Promise<Page> {
    const page = await world.session.openOwn('library.html#open=clipping%3Aclipping-0')
    await page.setViewport({ width: 1100, height: 900 })
    await present(page, '.record')
    await openTrees(page)
    return page
  }
  const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('name'))

  it('the fields of a record are set, said and undone, and are there when it is opened again', async () => {
    let page = await openClipping()
    await press(page, '[name=edit-record]')
    await type(page, '[name=date]', 'yesterday')
    await press(page, '[name=save-record]')
    await expect.poll(() => text(page, '.record-form .fault'), PATIENCE).toContain('2026-11-18')
    await expect.poll(() => focusedName(page), PATIENCE).toBe('date')
    await type(page, '[name=date]', '2026-11-17')
    await type(page, '[name=place]', 'Murree')
    await type(page, '[name="people.1.name"]', 'Wanjiru A. Odhiambo')
    await press(page, '[name=save-record]')
    await expect.poll(() => text(page, '.record .facts'), PATIENCE).toContain('17 Nov 2026')
    expect(await text(page, '.record')).toContain('Murree')
    expect(await text(page, '.record')).toContain('Wanjiru A. Odhiambo')
    await expect.poll(() => focusedName(page), PATIENCE).toBe('edit-record')
    await page.close()
    page = await openRecord()
    await expect.poll(() => text(page, '.record'), PATIENCE).toContain('Murree')
    await press(page, '[name=edit-record]')
    await type(page, '[name=place]', 'Quetta')
    await press(page, '[name=save-record]')
    await expect.poll(() => text(page, '.record'), PATIENCE).toContain('Quetta')
    await press(page, '.strip-act')
    await expect.poll(() => text(page, '.record'), PATIENCE).toContain('Murree')
    await page.close()
  })

  it('Esc leaves a field as it was, and then the form', async () => {
    const page = await openClipping()
    await page.bringToFront()
    await page.focus('.record .ev')
    await page.keyboard.press('e')
    await present(page, '.record-form')
    await page.focus('[name=place]')
    await page.keyboard.type('zzz')
    await page.keyboard.press('Escape')
    const valueOf = (field: string) => page.$eval(`[name=${field}]`, (found) => (found as HTMLInputElement).value)
    await expect.poll(() => valueOf('place'), PATIENCE).toBe('Islamabad')
    // What was set in another field does not go with it.
    await page.focus('[name=endDate]')
    await page.keyboard.type('2026-11-19')
    await page.focus('[name=place]')
    await page.keyboard.press('Escape')
    await expect.poll(() => focusedName(page), PATIENCE).toBe('cancel-record')
    expect(await valueOf('endDate')).toBe('2026-11-19')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.$('.record-form'), PATIENCE).toBeNull()
    expect(await kept()).toEqual([])
    await page.close()
  })

  it('a record is checked, doubted and rejected by key and by button', async () => {
    const page = await openClipping()
    await page.bringToFront()
    await page.focus('.record .ev')
    await page.keyboard.press('c')
    await expect.poll(() => text(page, '.record .status'), PATIENCE).toBe('Checked')
    await press(page, '[name=doubtful]')
    await expect.poll(() => text(page, '.record .status'), PATIENCE).toBe('Doubtful')
    await page.focus('.record .ev')
    await page.keyboard.press('x')
    await expect.poll(() => text(page, '.record .status'), PATIENCE).toBe('Rejected')
    await press(page, '[name=rejected]')
    await expect.poll(() => text(page, '.record .status'), PATIENCE).toBe('Machine')
    await page.close()
  })

  it('a record of the corpus is corrected as well', async () => {
    const page = await world.session.openOwn('library.html#open=corpus%3Aseed-000')
    await expect.poll(() => text(page, '.record .status'), PATIENCE).toBe('Checked')
    await press(page, '[name=doubtful]')
    await expect.poll(() => text(page, '.record .status'), PATIENCE).toBe('Doubtful')
    await press(page, '[name=edit-record]')
    await type(page, '[name=place]', 'Rawalpindi Cantonment')
    await press(page, '[name=save-record]')
    await expect.poll(() => text(page, '.record .facts'), PATIENCE).toContain('Rawalpindi Cantonment')
    expect(await text(page, '.record .status')).toBe('Doubtful')
    await page.close()
  })

  it('a mark is put right from its card, and missed words by choosing them', async () => {
    const page = await openClipping()
    await page.bringToFront()
    await openCorrect(world.session, page, GUEST)
    await fillOver(world.session, page, '[name=office]', 'Defence Secretary')
    await pressOver(world.session, page, '[name=correct]')
    await wordsOver(world.session, page, 'Corrected.')
    await expect.poll(() => text(page, '.record'), PATIENCE).toContain('Defence Secretary')
    await page.keyboard.press('Escape')
    await drag(page, 'trainer aircraft')
    await present(page, '[name=mark-chosen]')
    await page.click('[name=mark-chosen]')
    await fillOver(world.session, page, '[name=name]', 'Somebody Missed')
    await pressOver(world.session, page, '[name=correct]')
    await wordsOver(world.session, page, 'Corrected.')
    await expect
      .poll(() => page.$$eval('.m-official', (found) => found.map((one) => one.textContent)), PATIENCE)
      .toContain('trainer aircraft')
    await page.close()
  })

  it('neither form is closed to anybody, light or dark', async () => {
    const page = await openClipping()
    await page.bringToFront()
    await openCorrect(world.session, page, GUEST)
    expect(await faultsInBoth(page)).toEqual([])
    await pressOver(world.session, page, '[name=back]')
    await press(page, '[name=edit-record]')
    await present(page, '.record-form')
    expect(await faultsInBoth(page)).toEqual([])
    await page.close()
  })

  it('newer rules say what they would change, leave what was checked, and change nothing unasked', async () => {
    const page = await openClipping((row) => {
      const read = annotate(row.article)
      const [first, ...others] = read.meetings
      if (!first) throw new Error('no record')
      const mentions = read.mentions.map((one) => (one.name?.includes('Janjua') ? { ...one, rank: 'Colonel' } : one))
      row.annotation = {
        ...read,
        annotator: '0.1.0',
        mentions,
        meetings: [{ ...first, date: '2020-01-01' }, ...others],
      }
    })
    await expect.poll(() => text(page, '.newer'), PATIENCE).toContain('2020-01-01')
    expect(await text(page, '.newer')).toContain('Colonel')
    await page.focus('.record .ev')
    await page.keyboard.press('c')
    await expect.poll(() => text(page, '.record .status'), PATIENCE).toBe('Checked')
    await expect.poll(() => text(page, '.newer'), PATIENCE).not.toContain('2020-01-01')
    expect(await text(page, '.newer')).toContain('Colonel')
    await press(page, '[name=take-newer]')
    await expect.poll(() => page.$('.newer'), PATIENCE).toBeNull()
    await expect.poll(() => text(page, '.hist'), PATIENCE).not.toContain('0.1.0')
    expect(await text(page, '.record .facts')).toContain('2020')
    const [row] = await rows(world.session, 'clippings')
    expect(JSON.stringify(row?.['annotation'])).toContain('"rank":"General"')
    await page.close()
  })
})
