/** Quotes over a page, as a reader makes them: chosen, kept, found again, noted, deleted and brought back. */
import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { NAME, PARAGRAPHS, publish, QUOTED, quotesSite, SENTENCE } from '../fixtures/quotes.ts'
import { marks, PATIENCE, waitFor, waitForMarks } from './browsers.ts'
import { overPage, wordsOverPage } from './closed.ts'
import {
  clickOn,
  drag,
  floating,
  hasFocus,
  isFloating,
  onStraw,
  pressKeep,
  quoteStates,
  waitForStraw,
} from './quoting.ts'
import { boxesOf, pause, tellReader, waitForCard } from './reading.ts'
import { chooseInMenu, pressShortcut } from './shortcuts.ts'
import { rows, serialised, useWorld } from './world.ts'

const world = useWorld({ site: quotesSite })

async function open(url: string, marked = true): Promise<Page> {
  const page = await world.session.open(url)
  await page.setViewport({ width: 900, height: 700 })
  if (marked) await waitForMarks(page)
  return page
}
const quotes = () => rows(world.session, 'quotes')
const quote = async (exact: string) =>
  (await quotes()).find((row) => (row['selector'] as { exact: string }).exact === exact)
/** Keeps words as a quote, and waits until they are kept. */
async function keep(page: Page, words: string): Promise<void> {
  await drag(page, words)
  await pressKeep(page)
  await waitFor(async () => (await quote(words)) !== undefined)
}

describe('words that are chosen with the mouse', () => {
  it('are kept by the button beside them, stand on straw, and the page is as it was', async () => {
    const page = await open(QUOTED.report)
    const before = await serialised(page)
    await drag(page, 'offered ten seats', 'air force academy')
    const bar = await floating(page)
    for (const line of await boxesOf(page, 'offered ten seats a year'))
      expect(bar.top >= line.bottom - 1 || bar.bottom <= line.top + 1).toBe(true)
    await pressKeep(page)
    const exact = 'offered ten seats a year at the air force academy'
    await waitForStraw(page, [exact])
    const row = await quote(exact)
    expect(row).toMatchObject({
      key: 'geo.tv/latest/680001-pakistan-kenya-quoted',
      note: '',
      tags: [],
      deletedAt: null,
      orphanedAt: null,
      article: { title: expect.stringContaining('Pakistan, Kenya'), url: expect.stringContaining('680001') },
    })
    expect(Object.keys(row?.['article'] as object)).not.toContain('text')
    await page.keyboard.press('Escape')
    await waitForCard(page, false)
    expect(await serialised(page)).toBe(before)
    await page.close()
  })

  it('have their officials and countries in them, whose lines stay on the straw', async () => {
    const page = await open(QUOTED.report)
    const words =
      'received the Chairman of the Joint Chiefs of Staff of Jordan, Lieutenant General Faris Al-Nuaimat, at the General Headquarters'
    await drag(page, 'received the Chairman', NAME)
    await pressKeep(page)
    await expect.poll(async () => (await onStraw(page)).join(), PATIENCE).toContain('at the General Headquarters')
    const mentions = ((await quote(words))?.['mentions'] ?? []) as { text: string; start: number; end: number }[]
    expect(mentions.map(({ text }) => text)).toEqual(expect.arrayContaining(['Jordan']))
    for (const { text, start, end } of mentions) expect(words.slice(start, end)).toBe(text)
    const drawn = await marks(page)
    expect(Object.keys(drawn).join()).toMatch(/attache-quote-(official|country)-paper/)
    const style = await page.evaluate(() => {
      const own = [...CSS.highlights].find(([name]) => name.startsWith('attache-quote-country'))
      const element = [...(own?.[1] ?? [])][0]?.startContainer.parentElement
      const { textDecorationLine, backgroundColor } = getComputedStyle(
        element ?? document.body,
        `::highlight(${own?.[0]})`,
      )
      return `${textDecorationLine} ${backgroundColor}`
    })
    expect(style).toBe('underline rgb(251, 239, 182)')
    await page.close()
  })

  it('that were kept already are kept once, with their note, and no undo would take them away', async () => {
    const page = await open(QUOTED.report)
    const before = (await quotes()).length
    await drag(page, 'offered ten seats', 'air force academy')
    await pressKeep(page)
    const shown = await wordsOverPage(world.session, page, 'Quote kept')
    expect(shown).toContain('Add note')
    expect(shown).not.toContain('Undo')
    expect((await quotes()).length).toBe(before)
    await page.close()
  })

  it('are there again after the page was loaded anew, by a tracked address, and on its AMP copy', async () => {
    const exact = 'offered ten seats a year at the air force academy'
    for (const url of [QUOTED.report, QUOTED.tracked, QUOTED.amp]) {
      const page = await open(url)
      await expect.poll(async () => (await onStraw(page)).includes(exact), PATIENCE).toBe(true)
      expect((await quoteStates(world.session, url)).map(({ state, edited }) => `${state} ${edited}`)).toEqual([
        'found false',
        'found false',
      ])
      await page.close()
    }
  })

  it('may be of several paragraphs, chosen backwards: what stands between them is not painted', async () => {
    const page = await open(QUOTED.noted)
    await drag(page, 'instructors from Nairobi', SENTENCE.slice(0, 27), true)
    await pressKeep(page)
    const parts = ['instructors from Nairobi would visit Pakistan before the summer.', SENTENCE.slice(0, 27)]
    // The country among them has the straw with its line.
    await waitForStraw(page, ['instructors from Nairobi would visit ', ' before the summer.', SENTENCE.slice(0, 27)])
    expect(await quote(parts.join('\n\n'))).toBeDefined()
    await page.close()
  })

  it('are a whole paragraph after three clicks', async () => {
    const page = await open(QUOTED.noted)
    const [box] = await boxesOf(page, 'The Kenyan minister thanked him')
    await page.mouse.click((box?.left ?? 0) + 20, (box?.top ?? 0) + 5, { count: 3 })
    await pressKeep(page)
    await expect.poll(async () => (await quote(PARAGRAPHS[1] ?? '')) !== undefined, PATIENCE).toBe(true)
    await page.close()
  })

  it('count as far as they are of the text, where they begin outside of it', async () => {
    const page = await open(QUOTED.edited)
    await drag(page, '18 November 2026', 'ISLAMABAD: Defence Minister')
    await pressKeep(page)
    await waitForStraw(page, ['ISLAMABAD: '])
    expect(await quote('ISLAMABAD: Defence Minister')).toMatchObject({ note: '' })
    await page.keyboard.press('Escape')
    await page.close()
  })
})

describe('words of the headline', () => {
  const HEADLINE = 'Pakistan, Kenya to open pilot training to each other’s cadets'
  const here = async () => (await quoteStates(world.session, QUOTED.titled)).map(({ state, edited }) => [state, edited])

  it('are kept as such, with their countries, stand on straw there, and open their note', async () => {
    const page = await open(QUOTED.titled)
    const before = await serialised(page)
    const [box] = await boxesOf(page, HEADLINE)
    await page.mouse.click((box?.left ?? 0) + 12, (box?.top ?? 0) + 8, { count: 3 })
    await pressKeep(page)
    await waitForStraw(page, [', ', ' to open pilot training to each other’s cadets'])
    const row = await quote(HEADLINE)
    expect(row?.['selector']).toMatchObject({ inTitle: true, start: 0, end: HEADLINE.length, prefix: '', suffix: '' })
    expect(row?.['mentions']).toMatchObject([{ text: 'Pakistan' }, { text: 'Kenya' }])
    await page.keyboard.press('Escape')
    await waitForCard(page, false)
    expect(await serialised(page)).toBe(before)
    await clickOn(page, 'pilot training')
    await waitFor(() => hasFocus(page))
    await page.keyboard.type('Who opens what?')
    await page.keyboard.down('Control')
    await page.keyboard.press('Enter')
    await page.keyboard.up('Control')
    await expect.poll(async () => (await quote(HEADLINE))?.['note'], PATIENCE).toBe('Who opens what?')
    await page.close()
  })

  it('come back when the headline was edited, and are an orphan when it is another', async () => {
    const edited = 'Pakistan and Kenya to open pilot training to each other’s officers'
    publish(PARAGRAPHS, { title: edited, at: QUOTED.titled })
    const page = await open(QUOTED.titled)
    await expect.poll(here, PATIENCE).toEqual([['found', true]])
    await waitForStraw(page, [' and ', ' to open pilot training to each other’s officers'])
    publish(PARAGRAPHS, { title: 'Spare parts for trainers are short, says ministry', at: QUOTED.titled })
    await page.reload()
    await waitForMarks(page)
    await expect.poll(here, PATIENCE).toEqual([['orphan', false]])
    expect(await onStraw(page)).toEqual([])
    await expect.poll(async () => (await quote(HEADLINE))?.['orphanedAt'] ?? null, PATIENCE).not.toBeNull()
    publish(PARAGRAPHS, { at: QUOTED.titled })
    await page.reload()
    await expect.poll(here, PATIENCE).toEqual([['found', false]])
    await expect.poll(async () => (await quote(HEADLINE))?.['orphanedAt'], PATIENCE).toBeNull()
    await page.close()
  })
})

describe('words that Attaché has missed', () => {
  it('are marked by the other button, which opens the form for them', async () => {
    const page = await open(QUOTED.noted)
    await drag(page, 'working group on spare parts')
    const bar = await floating(page)
    await page.mouse.click(bar.right - 30, (bar.top + bar.bottom) / 2)
    await waitFor(() => hasFocus(page))
    await wordsOverPage(world.session, page, 'Mark these words')
    const shown = await overPage(world.session, page, (root) =>
      [root.textContent, ...[...root.querySelectorAll('input')].map(({ value }) => value)].join('|'),
    )
    expect(shown).toContain('working group on spare parts')
    await page.keyboard.press('Escape')
    await waitForCard(page, false)
    await page.close()
  })
})

describe('words that are chosen otherwise', () => {
  it('with the keyboard: the button comes, and goes when nothing is chosen any more, and with Esc', async () => {
    const page = await open(QUOTED.report)
    const [box] = await boxesOf(page, 'discussed defence cooperation')
    await page.mouse.click((box?.left ?? 0) + 10, (box?.top ?? 0) + 6, { count: 2 })
    await floating(page)
    await page.keyboard.press('Escape')
    await waitForCard(page, false)
    await page.keyboard.down('Shift')
    for (const _ of ' defence') await page.keyboard.press('ArrowRight')
    await page.keyboard.up('Shift')
    await pressKeep(page)
    await expect.poll(async () => (await quote('discussed defence')) !== undefined, PATIENCE).toBe(true)
    await clickOn(page, '18 November 2026')
    await waitForCard(page, false)
    await drag(page, 'Both sides agreed')
    await floating(page)
    await page.keyboard.press('Escape')
    await waitForCard(page, false)
    await page.close()
  })

  it('by the shortcut: it says what was kept, and why something cannot be', async () => {
    const page = await open(QUOTED.report)
    const press = () => pressShortcut(world.session, page, 'keep-quote', 'K')
    const before = (await quotes()).length
    // What is told goes after some seconds, and a busy machine may look too late: the keys are pressed again then.
    const told = (words: string) =>
      waitFor(async () => {
        await press()
        return (await overPage(world.session, page, (root) => root.textContent))?.includes(words) ?? false
      }, 20_000)
    await told('Choose some words of the article first')
    await drag(page, 'Printed nowhere')
    await told('not part of the article’s text')
    expect((await quotes()).length).toBe(before)
    // Begins on a mark.
    await drag(page, 'Pakistan, Kenya to open')
    await press()
    await waitFor(async () => (await quote('Pakistan, Kenya to open')) !== undefined)
    await told('Quote kept')
    await drag(page, 'according to a statement')
    await press()
    await waitFor(async () => (await quote('according to a statement')) !== undefined)
    await told('Quote kept')
    expect(await quote('according to a statement')).toMatchObject({ note: '' })
    await page.close()
  })

  it('by the shortcut, after they were scrolled out of sight: they come back, and it says that they are kept', async () => {
    const page = await open(QUOTED.report)
    await page.setViewport({ width: 900, height: 260 })
    const words = 'name a working group'
    const seen = async () => {
      const [box] = await boxesOf(page, words)
      return box !== undefined && box.bottom > 0 && box.top < 260
    }
    await page.evaluate((text) => {
      const found = [...document.querySelectorAll('p')].find((one) => one.textContent?.includes(text))
      found?.scrollIntoView({ block: 'center', behavior: 'instant' })
    }, words)
    await drag(page, words)
    await floating(page)
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
    await waitForCard(page, false)
    expect(await seen()).toBe(false)
    await pressShortcut(world.session, page, 'keep-quote', 'K')
    await waitFor(async () => (await quote(words)) !== undefined)
    await expect.poll(seen, PATIENCE).toBe(true)
    await page.close()
  })

  it('by the menu on a page that is no report: that lets Attaché in', async () => {
    const page = await open(QUOTED.concert, false)
    await drag(page, 'in spite of the wind')
    await pause(600)
    expect(await isFloating(page)).toBe(false)
    await chooseInMenu(world.session, page, 'keep-quote')
    await waitForStraw(page, ['in spite of the wind'])
    expect(await quote('in spite of the wind')).toMatchObject({ mentions: [] })
    // From then on the button comes there too.
    await keep(page, 'the pier where the boats are mended')
    await page.close()
  })

  it('by a script, or in a field, are left alone', async () => {
    const page = await open(QUOTED.fields)
    await page.evaluate(() => document.getElementById('choose')?.click())
    await clickOn(page, 'Printed nowhere')
    // What follows a press at once may be meant by it.
    await pause(800)
    await page.evaluate(() => document.getElementById('choose')?.click())
    await pause(800)
    expect(await isFloating(page)).toBe(false)
    await page.click('#search', { count: 3 })
    await page.click('#editor', { count: 3 })
    await pause(800)
    expect(await isFloating(page)).toBe(false)
    await page.close()
  })
})

describe('the note of a quote', () => {
  const words = 'instructors from Nairobi would visit'
  beforeAll(async () => {
    const page = await open(QUOTED.updated)
    await keep(page, words)
    await page.close()
  })

  it('opens by a click on the quote, is saved with its tags, and closes with Esc', async () => {
    const page = await open(QUOTED.updated)
    const before = await serialised(page)
    await waitForStraw(page, [words])
    await clickOn(page, 'instructors from Nairobi')
    await waitFor(() => hasFocus(page))
    await page.keyboard.type('Who pays for the seats?')
    await page.keyboard.press('Tab')
    await page.keyboard.type('training,')
    await page.keyboard.down('Control')
    await page.keyboard.press('Enter')
    await page.keyboard.up('Control')
    await expect.poll(async () => (await quote(words))?.['note'], PATIENCE).toBe('Who pays for the seats?')
    expect((await quote(words))?.['tags']).toEqual(['training'])
    await page.keyboard.press('Escape')
    await waitForCard(page, false)
    expect(await serialised(page)).toBe(before)
    await page.close()
  })

  it('keeps what was typed and not saved, also when the page is left', async () => {
    const page = await open(QUOTED.updated)
    await waitForStraw(page, [words])
    await clickOn(page, 'instructors from Nairobi')
    await waitFor(() => hasFocus(page))
    await page.keyboard.press('End')
    await page.keyboard.type(' Half')
    await expect
      .poll(async () => (await rows(world.session, 'drafts')).map((row) => row['note']), PATIENCE)
      .toContain('Who pays for the seats? Half')
    await page.reload()
    await waitForStraw(page, [words])
    await clickOn(page, 'instructors from Nairobi')
    await waitFor(() => hasFocus(page))
    // The draft is asked for when the form opens.
    const shown = () => overPage(world.session, page, (root) => root.querySelector('textarea')?.value ?? '')
    await expect.poll(shown, PATIENCE).toBe('Who pays for the seats? Half')
    await page.keyboard.press('End')
    await page.keyboard.type(' done')
    await page.keyboard.down('Control')
    await page.keyboard.press('Enter')
    await page.keyboard.up('Control')
    await expect.poll(async () => (await quote(words))?.['note'], PATIENCE).toBe('Who pays for the seats? Half done')
    expect((await rows(world.session, 'drafts')).length).toBe(0)
    await page.close()
  })

  it('deletes the quote, and brings it back', async () => {
    const page = await open(QUOTED.updated)
    await waitForStraw(page, [words])
    await clickOn(page, 'instructors from Nairobi')
    await waitFor(() => hasFocus(page))
    const box = await floating(page)
    await page.mouse.click(box.left + 35, box.bottom - 18)
    await waitForStraw(page, [])
    expect((await quote(words))?.['deletedAt']).not.toBeNull()
    // The way back has the focus.
    const focused = () => overPage(world.session, page, (root) => root.activeElement?.getAttribute('name') ?? null)
    await expect.poll(focused, PATIENCE).toBe('restore')
    await page.keyboard.press('Enter')
    await waitForStraw(page, [words])
    expect(await quote(words)).toMatchObject({ deletedAt: null, note: 'Who pays for the seats? Half done' })
    await page.close()
  })

  it('is gone to from outside', async () => {
    const page = await open(QUOTED.updated)
    await waitForStraw(page, [words])
    const id = (await quote(words))?.['id']
    const answer = await tellReader(world.session, QUOTED.updated, 'page.notes', { id })
    expect(answer).toMatchObject({ ok: true, value: { shown: true } })
    await waitFor(() => hasFocus(page))
    await page.close()
  })

  it('does not hear what the page makes up, nor does the page hear what is typed', async () => {
    const page = await open(QUOTED.updated)
    await page.evaluate(() => {
      const heard: string[] = []
      Reflect.set(window, 'heard', heard)
      for (const type of ['keydown', 'keypress', 'keyup', 'input', 'beforeinput'])
        document.addEventListener(type, (event) => heard.push(event.type), true)
    })
    await waitForStraw(page, [words])
    await page.evaluate(
      (at) => {
        const where = { clientX: at?.left ?? 0, clientY: (at?.top ?? 0) + 5, bubbles: true, composed: true }
        document.elementFromPoint(where.clientX, where.clientY)?.dispatchEvent(new MouseEvent('click', where))
      },
      (await boxesOf(page, 'instructors from Nairobi'))[0],
    )
    await pause(600)
    expect(await isFloating(page)).toBe(false)
    await clickOn(page, 'instructors from Nairobi')
    await waitFor(() => hasFocus(page))
    await page.keyboard.type('x')
    await expect
      .poll(
        async () => (await rows(world.session, 'drafts')).some((row) => String(row['note']).includes('x')),
        PATIENCE,
      )
      .toBe(true)
    expect(await page.evaluate(() => Reflect.get(window, 'heard') as string[])).toEqual([])
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Escape')
    await page.close()
  })

  it('says to reload when Attaché was updated meanwhile, and keeps the words', async () => {
    const page = await open(QUOTED.updated)
    await waitForStraw(page, [words])
    await clickOn(page, 'instructors from Nairobi')
    await waitFor(() => hasFocus(page))
    await page.keyboard.press('End')
    await page.keyboard.type(' before')
    const kept = async () =>
      (await rows(world.session, 'drafts')).some((row) => String(row['note']).endsWith('Half done before'))
    await expect.poll(kept, PATIENCE).toBe(true)
    await world.session.reinstall()
    await page.bringToFront()
    await page.keyboard.type(' and after')
    await wordsOverPage(world.session, page, 'Attaché was updated while this page was open')
    const typed = await overPage(world.session, page, (root) => root.querySelector('textarea')?.value ?? '')
    expect(typed).toContain('Half done before and after')
    await page.close()
    expect(await kept()).toBe(true)
  })
})

describe('an article that its paper edits', () => {
  const kept = [SENTENCE, NAME]
  beforeAll(async () => {
    const page = await open(QUOTED.edited)
    for (const words of kept) await keep(page, words)
    await page.close()
  })
  const withWords = (change: (text: string) => string) => publish(PARAGRAPHS.map(change))
  const now = async (type: 'page.quotes' | 'page.search' = 'page.quotes') => {
    const all = await quoteStates(world.session, QUOTED.edited, type)
    const own = await quotes()
    return Object.fromEntries(
      all.map((state) => {
        const selector = own.find(({ id }) => id === state.id)?.['selector'] as { exact: string } | undefined
        return [selector?.exact ?? state.id, state]
      }),
    )
  }

  it('keeps a long quote whose words were edited a little', async () => {
    withWords((text) =>
      text.replace('a working group on', 'a small working group for').replace('trainer aircraft', 'trainers'),
    )
    const page = await open(QUOTED.edited)
    await expect.poll(async () => (await now())[SENTENCE], PATIENCE).toMatchObject({ state: 'found', edited: true })
    await expect
      .poll(async () => (await onStraw(page)).join(), PATIENCE)
      .toContain(
        'Both sides agreed to name a small working group for spare parts for trainers before the end of January',
      )
    expect((await now())[NAME]).toMatchObject({ state: 'found', edited: false })
    await page.close()
  })

  it('makes orphans of what is gone: told to the library, shown with what is like it, and never painted elsewhere', async () => {
    withWords((text) =>
      text
        .replace(NAME, 'General Quarters')
        .replace(
          /Both sides agreed to name.*January/,
          'Both sides agreed to set up a panel on tyres and tools for aircraft in the spring',
        ),
    )
    const page = await open(QUOTED.edited)
    await expect.poll(async () => (await now())[SENTENCE]?.state, PATIENCE).toBe('orphan')
    expect((await now())[NAME]?.state).toBe('orphan')
    expect((await onStraw(page)).join()).not.toMatch(/panel on tyres|Quarters/)
    // A page may fill late: what is missing counts as gone after a while only.
    await expect.poll(async () => (await quote(SENTENCE))?.['orphanedAt'] ?? null, PATIENCE).not.toBeNull()
    const searched = await now('page.search')
    expect(searched[SENTENCE]?.state).toBe('orphan')
    expect(searched[SENTENCE]?.nearby?.text).toContain('agreed to set up a panel')
    await page.close()
  })

  it('has them again when the words come back', async () => {
    publish(PARAGRAPHS)
    const page = await open(QUOTED.edited)
    await expect.poll(async () => (await now())[SENTENCE]?.state, PATIENCE).toBe('found')
    await expect.poll(async () => (await quote(SENTENCE))?.['orphanedAt'], PATIENCE).toBeNull()
    await page.close()
  })
})

describe('a paper that changes its article without loading', () => {
  it('has the quotes of each article on it, and on no other', async () => {
    const page = await open(QUOTED.single, false)
    await page.click('#report')
    await waitForMarks(page)
    await keep(page, 'offered ten seats a year')
    await page.keyboard.press('Escape')
    await page.click('#other')
    await waitForStraw(page, [])
    expect(await quoteStates(world.session, page.url())).toEqual([])
    await page.click('#report')
    await waitForStraw(page, ['offered ten seats a year'])
    await page.close()
  })
})
