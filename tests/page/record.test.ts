/** An open record in a real browser: its evidence, its cards, what can be done with it; the sample report; lines that are no article. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { faultsInBoth } from './accessibility.ts'
import { marks, PATIENCE, waitFor } from './browsers.ts'
import { present, press, text, type, waitForSaved } from './popup.ts'
import { pointAt, tellReader, waitForCard } from './reading.ts'
import { clippings, put } from './shelf.ts'
import { rows, useWorld } from './world.ts'

const world = useWorld()

/** Opens a page of the library to be used with real keys and a real pointer. */
async function open(at: string, wanted: string): Promise<Page> {
  const page = await world.session.openOwn(`library.html${at}`)
  await page.bringToFront()
  await present(page, wanted)
  return page
}
/** The words that are lit as evidence. */
const lit = async (page: Page) => (await marks(page))['evidence'] ?? []
const kept = async () => (await rows(world.session, 'clippings')).filter((row) => row['deletedAt'] === null)
/** What the focus is on: the name of a control, or its words. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    return element?.getAttribute('name') ?? element?.textContent?.trim() ?? ''
  })
/** Whether the first words that are lit are to be seen. */
const litInView = (page: Page) =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get('evidence') ?? []
    const frame = document.querySelector('.reading')?.getBoundingClientRect()
    const box = range instanceof Range ? range.getBoundingClientRect() : undefined
    return box !== undefined && frame !== undefined && box.top >= frame.top && box.bottom <= frame.bottom
  })

describe('the sample report', () => {
  it('is offered by an empty library, and shows marks, record and card without asking anybody', async () => {
    const page = await open('', '.zero .btn.primary')
    await press(page, '.zero .btn.primary')
    await present(page, '.about-sample')
    expect(await text(page, '.about-sample')).toContain('do not exist')
    await expect.poll(() => text(page, '.beside'), PATIENCE).toContain('Helena Vasconcelos Prado')
    await waitFor(async () => (await page.$$('.read .m-official')).length > 3)
    await pointAt(page, 'Admiral Rui Salgado Teles')
    await waitForCard(page)
    expect(await page.$eval('.m.open', (mark) => mark.textContent)).toBe('Admiral Rui Salgado Teles')
    await page.keyboard.press('Escape')
    await waitForCard(page, false)
    // Esc has closed the card only.
    await present(page, '.about-sample')
    expect(await faultsInBoth(page)).toEqual([])
    const asked = await page.evaluate(() =>
      performance.getEntriesByType('resource').map((entry) => new URL(entry.name)),
    )
    expect(asked.map(String).filter((address) => /^(https?|wss?):/.test(address))).toEqual([])
    await page.close()
  })

  it('is walked by the shortcuts, as a page is', async () => {
    const page = await open('#open=sample', '.about-sample')
    await waitFor(async () => (await page.$$('.read .m-official')).length > 3)
    const address = await page.evaluate(() => location.href)
    await waitFor(async () => (await tellReader(world.session, address, 'page.walk', { by: 1 })) !== null)
    await page.bringToFront()
    await waitForCard(page)
    const first = await page.$eval('.m.open', (mark) => mark.textContent)
    await tellReader(world.session, address, 'page.walk', { by: 1 })
    await page.bringToFront()
    await expect.poll(() => page.$eval('.m.open', (mark) => mark.textContent), PATIENCE).not.toBe(first)
    await page.close()
  })

  it('is saved like any other, and deleted without a trace in the library', async () => {
    const page = await open('#open=sample', 'textarea[name=note]')
    await type(page, 'textarea[name=note]', 'only to try')
    await press(page, 'button[name=save]')
    await waitForSaved(page)
    expect((await kept()).map((row) => row['note'])).toEqual(['only to try'])
    await page.bringToFront()
    await press(page, 'button[name=open-library]')
    await present(page, 'button[name=delete]')
    expect(await text(page, '.txt .label')).toContain('sample')
    await press(page, 'button[name=delete]')
    await expect.poll(() => text(page, '.zero h2'), PATIENCE).toBe('No clippings yet')
    expect(await kept()).toEqual([])
    expect(await rows(world.session, 'drafts')).toEqual([])
    await type(page, 'input[name=search]', 'prado')
    await expect.poll(() => text(page, '.zero h2'), PATIENCE).toBe('Nothing for “prado”')
    await page.close()
    const again = await open('#open=sample', 'textarea[name=note]')
    expect(await again.$eval('textarea[name=note]', (field) => field.value)).toBe('')
    await present(again, 'button[name=save]')
    await again.close()
  })
})

describe('a value of a record', () => {
  it('in a narrow window leads to its words and back', async () => {
    const record = await open('#open=sample', '.facts .ev')
    await record.setViewport({ width: 420, height: 500 })
    expect(await record.$('button[name=back-to-value]')).toBeNull()
    await press(record, '.facts .ev')
    await waitFor(() => litInView(record))
    await press(record, 'button[name=back-to-value]')
    await expect.poll(() => focused(record), PATIENCE).toBe(await text(record, '.facts .ev'))
    await expect.poll(() => record.$('button[name=back-to-value]'), PATIENCE).toBeNull()
    await waitFor(() =>
      record.evaluate(() => {
        const box = document.activeElement?.getBoundingClientRect()
        return box !== undefined && box.top >= 0 && box.bottom <= innerHeight
      }),
    )
    await record.close()
  })

  it('lights the words that it was read from, by pointer and by keyboard, and no other', async () => {
    const page = await open('', '.lib')
    await put(page, clippings(3))
    await page.goto('about:blank')
    await page.close()
    const record = await open('#open=clipping%3Aclipping-0', '.facts .ev')
    expect(await lit(record)).toEqual([])
    await (await record.$('.facts .ev'))?.hover()
    await expect.poll(() => lit(record), PATIENCE).toEqual(['Wednesday'])
    await (await record.$('.txt h1'))?.hover()
    await expect.poll(() => lit(record), PATIENCE).toEqual([])
    await record.focus('.side .ev')
    await expect.poll(async () => (await lit(record)).join(), PATIENCE).toContain('Tariq Mehmood Bangash')
    await record.keyboard.press('ArrowDown')
    await expect.poll(async () => (await lit(record)).join(), PATIENCE).toContain('Wanjiru Odhiambo')
    await record.keyboard.press('ArrowDown')
    await record.keyboard.press('ArrowDown')
    await expect.poll(() => lit(record), PATIENCE).toEqual(['Islamabad'])
    await record.keyboard.press('ArrowUp')
    await expect.poll(() => lit(record), PATIENCE).toEqual(['Wednesday'])
    expect(await faultsInBoth(record)).toEqual([])
    await record.focus('textarea[name=note]')
    await expect.poll(() => lit(record), PATIENCE).toEqual([])
    await record.close()
  })

  it('scrolls to them when pressed, says them aloud, and stays in sight beside them', async () => {
    const page = await open('#open=clipping%3Aclipping-0', '.facts .ev')
    await page.setViewport({ width: 1100, height: 420 })
    const result = (await page.$$('.facts div .ev')).at(-1)
    await result?.focus()
    await expect.poll(async () => (await lit(page)).join(), PATIENCE).toContain('name a working group')
    expect(await litInView(page)).toBe(false)
    await page.keyboard.press('Enter')
    await expect.poll(() => litInView(page), PATIENCE).toBe(true)
    await expect
      .poll(() => page.$eval('.beside > [role=status]', (said) => said.textContent), PATIENCE)
      .toContain('name a working group')
    expect(await result?.isIntersectingViewport({ threshold: 0.5 })).toBe(true)
    await page.close()
  })
})

describe('an open record', () => {
  it('offers by keyboard alone: the original, a citation, an export of this one, a note, and to delete it', async () => {
    const page = await open('', '.row')
    await waitFor(async () => (await page.$$('.row')).length > 5)
    await page.keyboard.press('/')
    await expect.poll(() => focused(page), PATIENCE).toBe('search')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => focused(page), PATIENCE).toContain('(0)')
    await page.keyboard.press('Enter')
    await present(page, '.reading')
    await expect.poll(() => page.evaluate(() => document.activeElement?.className), PATIENCE).toBe('reading')
    // The keys that scroll, scroll the article.
    await page.setViewport({ width: 1100, height: 420 })
    await page.keyboard.press('PageDown')
    await expect.poll(() => page.$eval('.reading', (frame) => frame.scrollTop), PATIENCE).toBeGreaterThan(50)
    const reached: string[] = []
    for (let i = 0; i < 6; i++) {
      await page.keyboard.down('Shift')
      await page.keyboard.press('Tab')
      await page.keyboard.up('Shift')
      reached.unshift(await focused(page))
    }
    expect(reached).toEqual(['previous', 'next', 'Open the original', 'cite', 'export-one', 'delete'])
    expect(await page.$eval('.sub a', (link) => [link.getAttribute('href'), link.rel])).toEqual([
      'https://meridian-news.example/pakistan-kenya-pilot-training/',
      'noreferrer noopener',
    ])
    await page.focus('button[name=cite]')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => text(page, '.strip'), PATIENCE)
      .toMatch(/^Copied: .*“Pakistan, Kenya to open .*,” Meridian News, /)
    const cited = (await text(page, '.strip')).replace('Copied: ', '')
    await page.focus('textarea[name=note]')
    await page.keyboard.down('Control')
    await page.keyboard.press('v')
    await page.keyboard.up('Control')
    await expect.poll(() => page.$eval('textarea[name=note]', (field) => field.value), PATIENCE).toBe(cited)
    await page.focus('button[name=export-one]')
    await page.keyboard.press('Enter')
    await present(page, 'dialog[open] input[name=scope][value=one]:checked')
    await page.keyboard.press('Escape')
    await waitFor(async () => (await page.$('dialog[open]')) === null)
    await page.focus('button[name=next]')
    await page.keyboard.press('Enter')
    await expect.poll(() => text(page, '.txt h1'), PATIENCE).toContain('(1)')
    await expect.poll(() => focused(page), PATIENCE).toBe('next')
    await page.focus('button[name=delete]')
    await page.keyboard.press('Enter')
    await expect.poll(() => text(page, '.strip'), PATIENCE).toContain('Clipping deleted')
    expect(await kept()).toHaveLength(2)
    await page.keyboard.down('Control')
    await page.keyboard.press('z')
    await page.keyboard.up('Control')
    await expect.poll(async () => (await kept()).length, PATIENCE).toBe(3)
    await page.close()
  })

  it('is all there at 400 pixels, also with names and titles of any length and direction', async () => {
    const page = await open('', '.lib')
    const [one] = clippings(1)
    if (!one) throw new Error('No clipping')
    const title = 'وزیر دفاع نے اسلام آباد میں کینیا کی وزیر سے ملاقات کی '.repeat(4)
    const name = `Maximiliana-Wilhelmina ${'Featherstonehaugh'.repeat(4)}`
    const annotation = structuredClone(one.annotation)
    const first = annotation.meetings[0]?.participants[0]
    if (first) first.name = name
    const tags = ['x'.repeat(90), 'two', 'three']
    await put(page, [{ ...one, id: 'long', key: 'long', tags, annotation, article: { ...one.article, title } }])
    await page.close()
    for (const at of ['#search=', '#open=clipping%3Along']) {
      const narrow = await open(at, at.includes('open') ? '.facts' : '.row')
      await narrow.setViewport({ width: 400, height: 700 })
      await new Promise((done) => setTimeout(done, 300))
      const wider = await narrow.evaluate(() => {
        const page = document.documentElement
        const frame = document.querySelector('.reading, .list') ?? page
        return [page.scrollWidth - page.clientWidth, frame.scrollWidth - frame.clientWidth]
      })
      expect(wider).toEqual([0, 0])
      expect(await faultsInBoth(narrow)).toEqual([])
      await narrow.close()
    }
  })
})

describe('the keys of an open record', () => {
  const review = (page: Page) =>
    page.$$eval('.record-say [aria-pressed=true]', (pressed) => pressed.map((one) => one.getAttribute('name')).join())

  it('hold wherever the focus is, but not where something is typed, and can be taken back', async () => {
    const first = await world.session.openOwn('library.html')
    await put(first, clippings(1))
    await first.close()
    const page = await open('#open=clipping%3Aclipping-0', '.record-say')
    expect(await review(page)).toBe('')
    await page.keyboard.press('c')
    await expect.poll(() => review(page), PATIENCE).toBe('checked')
    await page.keyboard.press('x')
    await expect.poll(() => review(page), PATIENCE).toBe('rejected')
    await page.keyboard.down('Control')
    await page.keyboard.press('z')
    await page.keyboard.up('Control')
    await expect.poll(() => review(page), PATIENCE).toBe('checked')
    await page.focus('textarea[name=note]')
    await page.keyboard.type('dx')
    await expect.poll(() => page.$eval('textarea[name=note]', (field) => field.value), PATIENCE).toContain('dx')
    expect(await review(page)).toBe('checked')
    await page.focus('.reading')
    await page.keyboard.press('e')
    await present(page, '.record form')
    await page.close()
  })

  it('hold on the record alone once they were switched off', async () => {
    const options = await world.session.openOwn('options.html')
    await press(options, 'button[name=keys]')
    await expect.poll(() => options.$eval('button[name=keys]', (one) => one.ariaChecked), PATIENCE).toBe('false')
    await options.close()
    const page = await open('#open=clipping%3Aclipping-0', '.record-say')
    const before = await review(page)
    // The step of a key that is still everywhere tells that those before it were heard.
    await page.keyboard.press('d')
    await page.keyboard.press('Tab')
    expect(await review(page)).toBe(before)
    await page.focus('.record-say [name=edit-record]')
    await page.keyboard.press('d')
    await expect.poll(() => review(page), PATIENCE).toBe('doubtful')
    await page.close()
  })
})

describe('the form of an open record', () => {
  it('gives the focus to what stands next when a subject or somebody is taken away', async () => {
    const first = await world.session.openOwn('library.html')
    await put(first, clippings(1))
    await first.close()
    const page = await open('#open=clipping%3Aclipping-0', '.record-say')
    await press(page, '.record-say [name=edit-record]')
    const count = (name: string) => page.$$eval(`[name=${name}]`, (found) => found.length)
    for (const [taken, next] of [
      ['remove-topic', 'topics'],
      ['remove-person', 'add-person'],
    ] as const) {
      await present(page, `[name=${taken}]`)
      const before = await count(taken)
      await press(page, `[name=${taken}]`)
      await expect.poll(() => count(taken), PATIENCE).toBe(before - 1)
      await expect.poll(() => focused(page), PATIENCE).toBe(next)
    }
    await page.close()
  })
})

describe('lines of a file that are not the article', () => {
  it('are folded away, counted, and there when they are asked for', async () => {
    const page = await open('', 'button[name=import]')
    const file = join(world.downloads, 'saved-page.txt')
    const lines = [
      'Share on Facebook',
      'Gabon and Togo to guard the gulf together',
      'LIBREVILLE: The defence minister of Gabon, Aristide Mboumba, received his Togolese counterpart, Koffi Amegan, in Libreville on Monday and discussed defence cooperation in the Gulf of Guinea.',
      'The two agreed to hold a joint patrol before the end of the year, a statement of the ministry said after the talks.',
      'Related Stories',
      'Ten dishes for a rainy evening',
      'Leave a comment',
    ]
    writeFileSync(file, lines.join('\n\n'))
    await press(page, 'button[name=import]')
    await present(page, 'input[name=files]')
    const input = await page.$('input[name=files]')
    if (!input) throw new Error('No field for files')
    await input.uploadFile(file)
    await expect.poll(() => text(page, '.report-h'), PATIENCE).toContain('1 file is in')
    await press(page, 'button[name=close]')
    await type(page, 'input[name=search]', 'togolese patrol')
    await expect.poll(async () => (await page.$$('.row')).length, PATIENCE).toBe(1)
    await press(page, '.row-open')
    await present(page, '.read p')
    expect(await text(page, '.txt h1')).toBe(lines[1])
    const shown = await page.$$eval('.read > p', (found) => found.map((one) => one.textContent))
    expect(shown).toEqual([lines[2], lines[3]])
    expect(await page.$$eval('.left-out summary', (found) => found.map((one) => one.textContent))).toEqual([
      '1 line left out',
      '3 lines left out',
    ])
    await page.focus('.left-out:last-child summary')
    await page.keyboard.press('Enter')
    await expect.poll(() => text(page, '.left-out:last-child'), PATIENCE).toContain('Ten dishes')
    const all = await page.$$eval('.txt [data-at]', (found) => found.map((one) => one.textContent))
    expect(all.toSorted()).toEqual(lines.toSorted())
    // The offsets of the record are those of the text as it was.
    await page.focus('.side .ev')
    await expect.poll(async () => (await lit(page)).join(), PATIENCE).toContain('defence minister of Gabon')
    expect(await faultsInBoth(page)).toEqual([])
    await page.close()
  })
})
