/** Pages that make it hard: the marks stand, and the page's markup is what it is without the extension. */
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { HARD, hardSite, withoutExtension } from '../fixtures/hard.ts'
import { FIRST } from '../fixtures/kinds.ts'
import { marks, PATIENCE, waitFor, waitForMarks, words } from './browsers.ts'
import { pointAt, waitForCard, waitForState } from './reading.ts'
import { useWorld } from './world.ts'

const world = useWorld({ site: hardSite })
const NAME = 'Cabinet Secretary for Defence Wanjiru Odhiambo'
const marked = async (page: Page) => words(await marks(page))

/** Everything in a page, its open shadow trees too, as it would be written out. */
const written = (page: Page) =>
  page.evaluate(() => {
    const roots: ShadowRoot[] = []
    for (const element of document.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot)
    return [document.documentElement.outerHTML, ...roots.map((root) => root.innerHTML)].join('\n')
  })

/** The same page without the extension, once a condition holds in it. */
async function withoutMarks(url: string, ready: () => boolean = () => true): Promise<string> {
  const page = await world.session.open(withoutExtension(url))
  await waitFor(async () => await page.evaluate(ready))
  const text = await written(page)
  await page.close()
  return text
}

/** The line under the first mark of a highlight, as the browser computes it for the element that holds it. */
const drawn = (page: Page) =>
  page.evaluate(() =>
    [...CSS.highlights].map(([name, ranges]) => {
      const at = [...ranges][0]?.startContainer.parentElement
      return at ? getComputedStyle(at, `::highlight(${name})`).textDecorationStyle : ''
    }),
  )

describe('a page that mutates for ten seconds after load', () => {
  it('is marked while it does and after, without a change of its own', async () => {
    const rested = () => Reflect.get(window, 'rested') === true
    const plain = await withoutMarks(HARD.restless, rested)
    const page = await world.session.open(HARD.restless)
    await expect.poll(() => marked(page), PATIENCE).toContain(NAME)
    await waitFor(async () => await page.evaluate(rested))
    await expect.poll(() => marked(page), PATIENCE).toContain(NAME)
    // Each is a word of the page as it stands there now.
    const text = await page.evaluate(() => document.body.innerText)
    for (const word of await marked(page)) expect(text).toContain(word)
    expect(await written(page)).toBe(plain)
    await page.close()
  })
})

describe.each(['shadow', 'declarative', 'slotted'] as const)('an article behind a shadow root: %s', (kind) => {
  it('is marked, has its card, and stays as it was', async () => {
    const page = await world.session.open(HARD[kind])
    expect(words(await waitForMarks(page))).toContain(NAME)
    await expect.poll(async () => (await drawn(page)).join(' '), PATIENCE).toMatch(/solid/)
    await expect.poll(async () => (await drawn(page)).join(' '), PATIENCE).toMatch(/dotted/)
    const { article } = await waitForState(world.session, HARD[kind], 'report')
    // Once, though it stands in one tree and is shown in another.
    for (const text of FIRST.paragraphs) expect(article.text.split(text).length).toBe(2)
    await page.bringToFront()
    await pointAt(page, 'Wanjiru Odhiambo')
    await waitForCard(page)
    await page.keyboard.press('Escape')
    await waitForCard(page, false)
    expect(await written(page)).toBe(await withoutMarks(HARD[kind]))
    await page.close()
  })
})

describe.each(['strict', 'unselectable', 'grabby', 'keys'] as const)('a page that is in the way: %s', (kind) => {
  it('is marked, has its card, and stays as it was', async () => {
    const page = await world.session.open(HARD[kind])
    expect(words(await waitForMarks(page))).toContain(NAME)
    await expect.poll(async () => (await drawn(page)).join(' '), PATIENCE).toMatch(/solid/)
    await page.bringToFront()
    await pointAt(page, 'Wanjiru Odhiambo')
    await waitForCard(page)
    await page.keyboard.press('Escape')
    await waitForCard(page, false)
    expect(await written(page)).toBe(await withoutMarks(HARD[kind]))
    await page.close()
  })
})

describe('a page that clears all highlights every second', () => {
  it('has its marks back each time', async () => {
    const page = await world.session.open(HARD.clearing)
    expect(words(await waitForMarks(page))).toContain(NAME)
    for (let time = 0; time < 3; time++) {
      await page.evaluate(() => CSS.highlights.clear())
      await expect.poll(() => marked(page), PATIENCE).toContain(NAME)
    }
    expect(await written(page)).toBe(await withoutMarks(HARD.clearing))
    await page.close()
  })
})

describe('a page that puts another headline on the same text', () => {
  it('has its marks on the words of the new one', async () => {
    const page = await world.session.open(HARD.clearing)
    await waitForMarks(page)
    const inHeadline = () =>
      page.evaluate(() =>
        Array.from(CSS.highlights.values())
          .flatMap((ranges) => [...ranges])
          .filter(({ startContainer }) => startContainer.parentElement?.closest('h1'))
          .map(({ startContainer, startOffset, endOffset }) => startContainer.nodeValue?.slice(startOffset, endOffset))
          .sort(),
      )
    const before = await inHeadline()
    expect(before.length).toBeGreaterThan(1)
    await page.evaluate(() => {
      const node = document.querySelector('h1')?.firstChild
      if (node) node.nodeValue = `A long day: ${node.nodeValue}`
    })
    await expect.poll(inHeadline, PATIENCE).toEqual(before)
    await page.close()
  })
})
