/** Readers with colours of their own, and those who ask for less motion: every word is seen, and nothing moves. Chromium can be told both. */
import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { faultsOf } from './accessibility.ts'
import { PATIENCE, waitForMarks } from './browsers.ts'
import { boxesOf } from './reading.ts'
import { fill, SCREENS } from './screens.ts'
import { coloursIn, contrastOf } from './sight.ts'
import { URLS } from './site.ts'
import { kindOfRun, useWorld } from './world.ts'

const world = useWorld()
const inChromium = kindOfRun() === 'chromium'

/** Tells a page what its reader asks the browser for. */
async function ask(page: Page, wishes: Record<string, string>): Promise<void> {
  const session = await page.createCDPSession()
  await session.send('Emulation.setEmulatedMedia', {
    features: Object.entries(wishes).map(([name, value]) => ({ name, value })),
  })
}

const SCHEMES = ['light', 'dark'] as const

describe.runIf(inChromium)('with colours of the reader’s own', () => {
  beforeAll(() => fill(world.session))

  it.each(SCREENS)('every word stands out in: $name', async ({ open }) => {
    const page = await open(world.session)
    for (const scheme of SCHEMES) {
      await ask(page, { 'forced-colors': 'active', 'prefers-color-scheme': scheme })
      expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true)
      expect((await faultsOf(page)).map((fault) => `${scheme}: ${fault}`)).toEqual([])
    }
    await page.close()
  })

  it('marked words are read, and officials and countries still have two kinds of line', async () => {
    const page = await world.session.open(URLS.report)
    await waitForMarks(page)
    for (const scheme of SCHEMES) {
      await ask(page, { 'forced-colors': 'active', 'prefers-color-scheme': scheme })
      for (const words of ['Bangash', 'Kenya']) {
        const readable = async () => {
          const [box] = await boxesOf(page, words)
          if (!box) throw new Error('No box')
          const [ground, ...rest] = await coloursIn(world.session, page, box)
          if (!ground) throw new Error('Nothing is drawn')
          return Math.max(...rest.map(({ colour }) => contrastOf(colour, ground.colour)))
        }
        await expect.poll(readable, PATIENCE).toBeGreaterThan(4.5)
      }
      const lines = await page.evaluate(() =>
        [...CSS.highlights].map(([name, [range]]) => {
          const at = range?.startContainer.parentElement
          return at ? getComputedStyle(at, `::highlight(${name})`).textDecorationStyle : ''
        }),
      )
      expect(new Set(lines)).toEqual(new Set(['solid', 'dotted']))
    }
    await page.close()
  })
})

describe.runIf(inChromium)('with less motion', () => {
  it.each(SCREENS)('nothing moves in: $name', async ({ open }) => {
    const page = await open(world.session)
    await ask(page, { 'prefers-reduced-motion': 'reduce' })
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) =>
        ['', '::before', '::after'].flatMap((pseudo) => {
          const style = getComputedStyle(element, pseudo || null)
          const still = [style.transitionDuration, style.animationDuration].every((all) =>
            all.split(',').every((one) => Number.parseFloat(one) === 0),
          )
          return still && style.scrollBehavior !== 'smooth' ? [] : [`${element.tagName}.${element.className}${pseudo}`]
        }),
      ),
    )
    expect(moving).toEqual([])
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
    await page.close()
  })
})
