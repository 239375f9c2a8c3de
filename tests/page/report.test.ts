/** A report is recognised and marked; other pages are left alone. */
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { marks, PATIENCE, waitForMarks, words } from './browsers.ts'
import { HOSTILE_TITLE, REPORT, sent, URLS } from './site.ts'
import { serialised, untouched, useWorld } from './world.ts'

const world = useWorld()

/** Long enough for a gate and the one more look after load to have happened. */
const QUIET_MS = 1500
const quiet = () => new Promise((resolve) => setTimeout(resolve, QUIET_MS))

const marked = async (page: Page) => words(await marks(page))

/** The lines that highlights have where their first mark stands, one for each highlight. */
const drawn = (page: Page) =>
  page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, ranges]) => {
      const at = [...ranges][0]?.startContainer.parentElement
      const style = at && getComputedStyle(at, `::highlight(${name})`)
      return style ? [`${style.textDecorationLine} ${style.textDecorationStyle}`] : []
    }),
  )

describe('a report', () => {
  it('has its officials and countries marked, and nothing that is neither', async () => {
    const page = await world.session.open(URLS.report)
    const found = words(await waitForMarks(page))
    expect(found).toContain('Defence Minister Tariq Mehmood Bangash')
    expect(found).toContain('Cabinet Secretary for Defence Wanjiru Odhiambo')
    expect(found).toContain('Chief of Army Staff General Sohail Akhtar Janjua')
    expect(found).toContain('Lieutenant General Faris Al-Nuaimat')
    expect(found).toContain('Jordan')
    expect(found.filter((word) => word === 'Kenya').length).toBeGreaterThanOrEqual(2)
    for (const word of found) expect(word).not.toMatch(/Islamabad|Rawalpindi|Wednesday|ISPR/i)
    // A mark is a piece of the article as it stands there, in one go.
    const text = [REPORT.title, REPORT.standfirst, ...REPORT.paragraphs].join('\n')
    for (const word of found) expect(text).toContain(word)
    await page.close()
  })

  it('draws officials and countries in two different lines', async () => {
    const page = await world.session.open(URLS.report)
    await waitForMarks(page)
    await expect.poll(async () => (await drawn(page)).join(), PATIENCE).not.toContain('none')
    const lines = await drawn(page)
    expect(new Set(lines).size).toBeGreaterThanOrEqual(2)
    for (const line of lines) expect(line).toMatch(/^underline (solid|dotted|dashed)$/)
    await page.close()
  })

  it('has rules for the elements that hold marks, and for no others', async () => {
    const page = await world.session.open(URLS.report)
    await waitForMarks(page)
    await expect.poll(async () => (await drawn(page)).join(), PATIENCE).not.toContain('none')
    // Rules for every element have the browser work out each of them for the whole page.
    const elsewhere = await page.evaluate(() =>
      [...CSS.highlights.keys()].map(
        (name) => getComputedStyle(document.body, `::highlight(${name})`).textDecorationLine,
      ),
    )
    expect(new Set(elsewhere)).toEqual(new Set(['none']))
    await page.close()
  })

  it('leaves the markup of the page as it was', async () => {
    const page = await world.session.open(URLS.report)
    await waitForMarks(page)
    expect(await serialised(page)).toBe(await untouched(page, sent(URLS.report)))
    await page.close()
  })

  it('shows the number of meetings on the button', async () => {
    const page = await world.session.open(URLS.report)
    await waitForMarks(page)
    await expect.poll(() => world.session.badge(URLS.report), PATIENCE).toBe('2')
    await page.close()
  })

  it('is marked under a policy that forbids the page everything', async () => {
    const page = await world.session.open(URLS.strict)
    const found = words(await waitForMarks(page))
    expect(found).toContain('Defence Minister Tariq Mehmood Bangash')
    await expect.poll(async () => (await drawn(page))[0], PATIENCE).toMatch(/^underline /)
    await page.close()
  })

  it('with markup for a headline is marked, and the headline stays text', async () => {
    const page = await world.session.open(URLS.hostile)
    await waitForMarks(page)
    expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toBe(HOSTILE_TITLE)
    expect(await page.evaluate(() => Reflect.get(window, 'hit'))).toBeUndefined()
    expect(await serialised(page)).toBe(await untouched(page, sent(URLS.hostile)))
    await page.close()
  })

  it('is fetched once, and nothing else is', async () => {
    const before = world.server.requests.length
    const page = await world.session.open(URLS.trilateral)
    await waitForMarks(page)
    await quiet()
    const asked = world.server.requests.slice(before).filter((address) => !address.endsWith('/favicon.ico'))
    expect(asked).toEqual([URLS.trilateral.slice('http://'.length)])
    await page.close()
  })
})

describe.each(['football', 'budget', 'domestic', 'front', 'framed', 'elsewhere'] as const)(
  'a page that is no report: %s',
  (name) => {
    it('has no marks, is not changed, and does not wake the background', async () => {
      await world.session.stopBackground()
      const page = await world.session.open(URLS[name])
      await quiet()
      expect(await world.session.backgroundRuns()).toBe(false)
      expect(words(await marks(page))).toEqual([])
      expect(await serialised(page)).toBe(await untouched(page, sent(URLS[name])))
      expect(await world.session.badge(URLS[name])).toMatch(name === 'elsewhere' ? /^no such tab$/ : /^$/)
      await page.close()
    })
  },
)

describe('a paper that changes its article without loading', () => {
  it('has the new article marked and the old marks taken away', async () => {
    const page = await world.session.open(URLS.single)
    await page.click('#report')
    await expect.poll(() => marked(page), PATIENCE).toContain('Cabinet Secretary for Defence Wanjiru Odhiambo')
    await page.click('#trilateral')
    await expect.poll(async () => (await marked(page)).join(), PATIENCE).toContain('Kemal Aksoy')
    expect(words(await marks(page)).join()).not.toContain('Odhiambo')
    await page.click('#football')
    await expect.poll(() => marked(page), PATIENCE).toEqual([])
    await page.close()
  })

  it('has an article behind the hash of its front page marked at once', async () => {
    const page = await world.session.open(URLS.hash)
    await waitForMarks(page)
    expect(await marked(page)).toContain('Cabinet Secretary for Defence Wanjiru Odhiambo')
    await page.close()
  })
})
