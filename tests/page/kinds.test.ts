/** Every kind of page that a reader comes to, on the built extension. */
import { constants, inflateSync } from 'node:zlib'
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { FIRST, KINDS, kindsSite, SECOND } from '../fixtures/kinds.ts'
import { marks, openTabs, PATIENCE, waitFor, waitForMarks, words } from './browsers.ts'
import { save } from './popup.ts'
import { pause, readTab, stateOf, waitForState } from './reading.ts'
import { pressButton } from './windows.ts'
import { kindOfRun, rows, useWorld } from './world.ts'

const world = useWorld({ site: kindsSite })

/** Whether anything in a PDF is drawn in the ink of an official's mark, #b02a1a. */
function inked(pdf: Buffer): boolean {
  for (let at = pdf.indexOf('stream'); at >= 0; at = pdf.indexOf('stream', at + 6)) {
    const start = at + (pdf[at + 6] === 13 ? 8 : 7)
    let drawn = ''
    try {
      drawn = inflateSync(pdf.subarray(start), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1')
    } catch {
      // The end of a stream, or one that is packed in another way.
    }
    if (/0?\.690\d* 0?\.16[45]\d* 0?\.10[12]\d*\s+(rg|RG|sc|SC)/.test(drawn)) return true
  }
  return false
}
const NAME = 'Cabinet Secretary for Defence Wanjiru Odhiambo'
const marked = async (page: Page) => words(await marks(page)).join(' | ')

/** What the popup under the button says over a page, as soon as it says something of a kind. */
async function popupOver(page: Page, wanted: string, url = page.url()): Promise<string> {
  const popup = await pressButton(world.session, page, url)
  let said = ''
  await expect
    .poll(async () => {
      said = await popup.text()
      return said
    }, PATIENCE)
    .toContain(wanted)
  await popup.close()
  return said
}

/** Opens an address of which a driver may never hear that it is there: that of a viewer, or of the browser itself. */
async function openUnheard(url: string): Promise<Page> {
  const page = await world.session.browser.newPage()
  void page.goto(url).catch(() => null)
  await waitFor(async () => (await openTabs(world.session)).includes(url))
  return page
}

describe('the next story below the first', () => {
  it('is an article of its own: both are marked, and the one in view is told, on the button as well', async () => {
    const page = await world.session.open(KINDS.next)
    await waitForMarks(page)
    const first = await waitForState(world.session, KINDS.next, 'report')
    expect(first.article.title).toBe(FIRST.title)
    expect(first.article.text).not.toContain('Kemal Aksoy')
    await page.bringToFront()
    await page.evaluate(() => scrollBy(0, 50))
    await expect.poll(() => marked(page), PATIENCE).toContain('Kemal Aksoy')
    expect(await marked(page)).toContain(NAME)
    await page.evaluate(() =>
      document.querySelector('[data-url]')?.scrollIntoView({ block: 'start', behavior: 'instant' }),
    )
    const there = KINDS.next.replace(/latest.*/, 'latest/650099-three-ministers')
    await waitFor(async () => await page.evaluate((url) => location.href === url, there))
    await waitFor(async () => {
      const state = await stateOf(world.session, there)
      return state?.state === 'report' && state.article.title === SECOND.title
    })
    const second = await waitForState(world.session, there, 'report')
    expect(second.key).toBe('geo.tv/latest/650099-three-ministers')
    expect(second.article.text).not.toContain('Odhiambo')
    await expect.poll(() => world.session.badge(there), PATIENCE).toBe('1')
    // And back: the first keeps the key that it had.
    await page.bringToFront()
    await page.evaluate(() => scrollTo(0, 0))
    await waitFor(async () => {
      const state = await stateOf(world.session, there)
      return state?.state === 'report' && state.article.title === FIRST.title
    })
    expect((await waitForState(world.session, there, 'report')).key).toBe(first.key)
    await expect.poll(() => world.session.badge(there), PATIENCE).toBe('2')
    await expect.poll(() => marked(page), PATIENCE).toContain(NAME)
    await page.close()
  })
})

describe('a live blog', () => {
  it('has an article in each post', async () => {
    const page = await world.session.open(KINDS.live)
    await expect.poll(() => marked(page), PATIENCE).toContain(NAME)
    await expect.poll(() => marked(page), PATIENCE).toContain('Kemal Aksoy')
    const keys = new Set<string>()
    for (const [id, one] of [
      ['p3', SECOND],
      ['p1', FIRST],
    ] as const) {
      await page.bringToFront()
      await page.evaluate(
        (post) => document.getElementById(post)?.scrollIntoView({ block: 'center', behavior: 'instant' }),
        id,
      )
      const inView = async () => (await waitForState(world.session, KINDS.live, 'report')).article.title
      await expect.poll(inView, PATIENCE).toBe(one.title)
      const state = await waitForState(world.session, KINDS.live, 'report')
      expect(state.article.url).toContain(`#${id}`)
      expect(state.article.publishedAt).toMatch(/^2026-11-18T1[02]:00/)
      keys.add(state.key)
    }
    expect(keys.size).toBe(2)
    await page.close()
  })
})

describe.each(['search', 'tag'] as const)('a list of reports: %s', (kind) => {
  it('is left alone', async () => {
    const page = await world.session.open(KINDS[kind])
    await pause(1800)
    expect(await marked(page)).toBe('')
    expect(await stateOf(world.session, KINDS[kind])).toBeNull()
    await page.close()
  })
})

describe('a page whose text comes later', () => {
  it('is marked after the consent wall', async () => {
    const page = await world.session.open(KINDS.consent)
    await pause(3500)
    expect(await marked(page)).toBe('')
    await page.click('#agree')
    await expect.poll(() => marked(page), PATIENCE).toContain(NAME)
    await page.close()
  })

  it('is marked once it is filled', async () => {
    const page = await world.session.open(KINDS.late)
    await expect.poll(() => marked(page), PATIENCE).toContain(NAME)
    await page.close()
  })

  it('is marked again after it was rendered anew, and after the page has cleared the registry', async () => {
    const page = await world.session.open(KINDS.rerender)
    await waitForMarks(page)
    await page.click('#anew')
    await pause(30)
    await expect.poll(() => marked(page), PATIENCE).toContain(NAME)
    expect((await marked(page)).startsWith(' |')).toBe(false)
    await page.evaluate(() => CSS.highlights.clear())
    await expect.poll(() => marked(page), PATIENCE).toContain(NAME)
    await page.close()
  })
})

describe('one article under several addresses', () => {
  it('has one key: plain, tracked, AMP, print', async () => {
    const keys: string[] = []
    for (const url of [KINDS.desktop, KINDS.tracked, KINDS.amp, KINDS.print]) {
      const page = await world.session.open(url)
      await waitForMarks(page)
      keys.push((await waitForState(world.session, url, 'report')).key)
      await page.close()
    }
    expect([...new Set(keys)]).toEqual(['geo.tv/latest/650006-pakistan-kenya-forms'])
  })

  it('is one clipping: saved under one address, it is saved under the others', async () => {
    const first = await world.session.open(KINDS.tracked)
    await waitForMarks(first)
    const popup = await world.session.openPopup(first)
    await save(popup, { note: 'saved by way of a newsletter', tags: [] })
    await popup.close()
    await first.close()
    for (const url of [KINDS.amp, KINDS.print]) {
      const page = await world.session.open(url)
      await waitForMarks(page)
      expect(await popupOver(page, 'Saved')).not.toContain('Save\n')
      await page.close()
    }
    expect((await rows(world.session, 'clippings')).map((row) => row['note'])).toEqual(['saved by way of a newsletter'])
  })
})

describe('what cannot be kept as it is', () => {
  it('a paid page with its beginning only says that it is a part', async () => {
    const page = await world.session.open(KINDS.paid)
    await waitForMarks(page)
    const state = await waitForState(world.session, KINDS.paid, 'report')
    expect(state.article.partial).toBe(true)
    expect(state.article.text).not.toContain('Subscribe')
    await popupOver(page, 'Only the beginning of the article is on this page.')
    await page.close()
  })

  it('a machine translation loses its marks and has no record', async () => {
    const page = await world.session.open(KINDS.translated)
    await waitForMarks(page)
    await page.evaluate(() => {
      document.documentElement.classList.add('translated-ltr')
      for (const one of document.querySelectorAll('p')) {
        const font = document.createElement('font')
        font.textContent = (one.textContent ?? '').replaceAll('the', 'el')
        one.replaceChildren(font)
      }
    })
    await expect.poll(() => marked(page), PATIENCE).toBe('')
    await waitForState(world.session, KINDS.translated, 'translated')
    const said = await popupOver(page, 'Not read: a machine translation')
    expect(said).toContain('Show the original to have it read.')
    await page.close()
  })

  it('an Urdu page has no marks, and says which language it is', async () => {
    const page = await world.session.open(KINDS.urdu)
    await pause(800)
    expect(await stateOf(world.session, KINDS.urdu)).toBeNull()
    await readTab(world.session, KINDS.urdu)
    const state = await waitForState(world.session, KINDS.urdu, 'language')
    expect(state.language).toBe('ur')
    expect(await marked(page)).toBe('')
    expect(await popupOver(page, 'Not a language that Attaché reads yet')).toContain('The article is in Urdu.')
    await page.close()
  })
})

describe('pages as they are made', () => {
  it.each(['block', 'breaks', 'headings', 'latin', 'utf16', 'large'] as const)('%s', async (kind) => {
    const page = await world.session.open(KINDS[kind])
    await expect.poll(() => marked(page), PATIENCE).toContain(NAME)
    const { article } = await waitForState(world.session, KINDS[kind], 'report')
    expect(article.title).toBe(FIRST.title)
    const bare = (text: string) => text.replace(/\s+/g, ' ')
    expect(bare(article.text)).toBe(bare(FIRST.paragraphs.join(' ')))
    await page.close()
  })
})

describe('printing', () => {
  it('puts no marks on paper', async () => {
    const page = await world.session.open(KINDS.desktop)
    await waitForMarks(page)
    const ink = async () => inked(Buffer.from(await page.pdf({ printBackground: true })))
    expect(await ink()).toBe(false)
    await page.addStyleTag({ content: '@media print{p{text-decoration:underline solid #b02a1a 2px}}' })
    expect(await ink()).toBe(true)
    await page.close()
  })
})

describe('a page that is no text', () => {
  it('a video on a paper of ours says that it is one, and its caption is not taken for a report', async () => {
    const page = await world.session.open(KINDS.video)
    await waitForState(world.session, KINDS.video, 'no article')
    expect(await popupOver(page, 'A video page')).toContain('it cannot watch or listen')
    expect(await marked(page)).toBe('')
    expect(await world.session.badge(KINDS.video)).toBe('')
    await page.close()
  })

  it('a video elsewhere says so by its address, and once more when it was read', async () => {
    const page = await world.session.open(KINDS.clip)
    const popup = await pressButton(world.session, page)
    await expect.poll(() => popup.text(), PATIENCE).toContain('A video page')
    await popup.run((own) => own.querySelector<HTMLElement>('button[name=annotate]')?.click())
    await waitForState(world.session, KINDS.clip, 'no article')
    await expect.poll(() => popup.text(), PATIENCE).toMatch(/A video page(?![^]*Annotate this page)/)
    await popup.close()
    expect(await marked(page)).toBe('')
    await page.close()
  })

  it.each(['pdf', 'download'] as const)('a PDF is not read, and says why: %s', async (kind) => {
    const page = await openUnheard(KINDS[kind])
    const popup = await pressButton(world.session, page, KINDS[kind])
    if (kind === 'download') {
      await expect.poll(() => popup.text(), PATIENCE).toContain('This page has not been read')
      await popup.run((own) => own.querySelector<HTMLElement>('button[name=annotate]')?.click())
    }
    await expect.poll(() => popup.text(), PATIENCE).toContain('Not a page that Attaché can read')
    expect(await popup.text()).toMatch(/This is a PDF|Browsers keep extensions out of .* PDF and video players/)
    await popup.close()
    await page.close()
  })

  it.runIf(kindOfRun() === 'firefox')('the reader view says how to get out of it', async () => {
    const page = await world.session.browser.newPage()
    await page.goto(`about:reader?url=${encodeURIComponent(KINDS.desktop)}`)
    await expect.poll(() => page.evaluate(() => document.body.textContent), PATIENCE).toContain('Odhiambo')
    expect(await popupOver(page, 'Not a page that Attaché can read')).toContain('Leave it, and the page can be read.')
    await page.close()
  })

  it('a page of the browser itself has nothing to read in it', async () => {
    const own = kindOfRun() === 'chromium' ? 'chrome://version/' : 'about:license'
    const page = await openUnheard(own)
    const said = await popupOver(page, 'Not a page that Attaché can read', own)
    expect(said).toMatch(/page of the browser itself|Browsers keep extensions out of their own pages/)
    expect(said).not.toContain('Annotate this page')
    await page.close()
  })
})

// Firefox loads no page ahead.
describe.runIf(kindOfRun() === 'chromium')('a page that the browser loads ahead', () => {
  it('is left alone until somebody goes there, and then marked like any other', async () => {
    const page = await world.session.open(KINDS.eager)
    const asked = () => world.server.requests.filter((one) => `http://${one}` === KINDS.ahead).length
    await expect.poll(asked, PATIENCE).toBe(1)
    await world.session.stopBackground()
    await pause(1500)
    // A candidate would have woken it.
    expect(await world.session.backgroundRuns()).toBe(false)
    await page.bringToFront()
    await page.click('a#next')
    await expect.poll(() => marked(page), PATIENCE).toContain(NAME)
    expect(
      await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.toJSON().activationStart),
    ).toBeGreaterThan(0)
    expect(asked()).toBe(1)
    await expect.poll(() => world.session.badge(KINDS.ahead), PATIENCE).toBe('2')
    await page.close()
  })
})
