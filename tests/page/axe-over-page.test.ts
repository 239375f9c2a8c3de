/** What stands over a page in a closed tree (card, bar, forms) is shown to a checker of accessibility, in light and dark, English and Urdu. */
import axe from 'axe-core'
import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { waitFor, waitForMarks } from './browsers.ts'
import { overPage } from './closed.ts'
import { openCorrect } from './correcting.ts'
import { press } from './popup.ts'
import { clickOn, drag, floating, hasFocus, pressKeep, waitForStraw } from './quoting.ts'
import { pointAt, waitForCard } from './reading.ts'
import { URLS } from './site.ts'
import { kindOfRun, useWorld } from './world.ts'

const world = useWorld()
const NAME = 'Wanjiru Odhiambo'
const WORDS = 'ten seats a year'

/** The same component in an open tree of the page, with the same sheets: no checker gets into a closed one. */
const copied = (root: ShadowRoot): boolean => {
  const copy = document.createElement('div')
  copy.id = 'copy'
  const open = copy.attachShadow({ mode: 'open' })
  open.adoptedStyleSheets = [...root.adoptedStyleSheets]
  for (const node of root.childNodes) open.append(node.cloneNode(true))
  document.body.append(copy)
  return true
}

async function faultsOver(page: Page): Promise<string[]> {
  await waitFor(async () => (await overPage(world.session, page, copied)) === true)
  await page.evaluate(axe.source)
  return await page.evaluate(async () => {
    const checker: typeof import('axe-core') = Reflect.get(window, 'axe')
    const copy = document.getElementById('copy')
    if (!copy?.shadowRoot) throw new Error('No copy')
    // The copy appears as the thing itself did: while it does, its words are pale.
    for (const animation of copy.shadowRoot.getAnimations()) animation.finish()
    const found: string[] = []
    for (const scheme of ['light', 'dark']) {
      for (const top of copy.shadowRoot.children)
        if (top instanceof HTMLElement) {
          top.classList.remove('light', 'dark')
          top.classList.add(scheme)
        }
      const { violations, passes } = await checker.run(copy)
      if (passes.length === 0) found.push(`${scheme}: nothing was checked`)
      found.push(
        ...violations.map(({ id, nodes }) => `${scheme}: ${id}: ${nodes.map((node) => node.html).join(' | ')}`),
      )
    }
    copy.remove()
    return found
  })
}

// The driver of Firefox reads a closed tree from outside the page, and can put nothing into the page.
describe.runIf(kindOfRun() === 'chromium').each(['en', 'ur'] as const)('in %s', (language) => {
  let page: Page
  beforeAll(async () => {
    const options = await world.session.openOwn('options.html')
    await press(options, `#language input[value=${language}]`)
    await waitFor(() => options.evaluate((tag) => document.documentElement.lang.startsWith(tag), language))
    await options.close()
    page = await world.session.open(URLS.report)
    await page.setViewport({ width: 900, height: 900 })
    await waitForMarks(page)
  })

  it('nothing in the card', async () => {
    await pointAt(page, NAME)
    await waitForCard(page)
    expect(await faultsOver(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.mouse.move(5, 5)
    await waitForCard(page, false)
  })

  it('nothing in the form that corrects', async () => {
    await openCorrect(world.session, page, NAME)
    expect(await faultsOver(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.mouse.move(5, 5)
    await waitForCard(page, false)
  })

  it('nothing in the bar beside chosen words, nor in the form of a quote', async () => {
    if (language === 'en') {
      await drag(page, WORDS)
      await floating(page)
      expect(await faultsOver(page)).toEqual([])
      await pressKeep(page)
      await waitForStraw(page, [WORDS])
    }
    await page.reload()
    await waitForStraw(page, [WORDS])
    await clickOn(page, WORDS)
    await waitFor(() => hasFocus(page))
    expect(await faultsOver(page)).toEqual([])
    await page.keyboard.press('Escape')
    await waitForCard(page, false)
  })
})
