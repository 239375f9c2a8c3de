/**
 * Every screen of the extension is open to everybody, each looked at once and from all sides: a checker of accessibility finds nothing, in
 * light and dark, in English and Urdu; readers with colours of their own see every word; nothing moves for those who ask for less motion;
 * and in a narrow window or with large text nothing is cut off, and nobody has to scroll sideways.
 */
import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { faultsInBoth, faultsOfColours } from './accessibility.ts'
import { waitFor } from './browsers.ts'
import { present, press } from './popup.ts'
import { cutOff, WAYS } from './reflow.ts'
import { fill, SCREENS } from './screens.ts'
import { askFor, SCHEMES } from './wishes.ts'
import { kindOfRun, useWorld } from './world.ts'

const world = useWorld()

/** What moves in a page whose reader asks for less motion, by its elements. */
const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...document.getAnimations().map((animation) => `an animation: ${animation.playState}`),
    ...[...document.querySelectorAll('*')].flatMap((element) =>
      ['', '::before', '::after'].flatMap((pseudo) => {
        const style = getComputedStyle(element, pseudo || null)
        const still = [style.transitionDuration, style.animationDuration].every((all) =>
          all.split(',').every((one) => Number.parseFloat(one) === 0),
        )
        return still && style.scrollBehavior !== 'smooth' ? [] : [`${element.tagName}.${element.className}${pseudo}`]
      }),
    ),
  ])

/** What readers ask their browser for, which Chromium alone can be told. */
async function lookWithWishes(page: Page): Promise<void> {
  const hold = (wishes: string) => page.evaluate((asked) => matchMedia(asked).matches, wishes)
  await askFor(page, { 'prefers-reduced-motion': 'reduce' })
  expect(await hold('(prefers-reduced-motion: reduce)')).toBe(true)
  expect.soft(await moving(page), 'moves though less motion is asked for').toEqual([])
  for (const scheme of SCHEMES) {
    await askFor(page, { 'forced-colors': 'active', 'prefers-color-scheme': scheme })
    expect(await hold('(forced-colors: active)')).toBe(true)
    expect.soft(await faultsOfColours(page), `with colours of the reader’s own, ${scheme}`).toEqual([])
  }
  await askFor(page, {})
  expect(await hold('(forced-colors: none) and (prefers-reduced-motion: no-preference)')).toBe(true)
}

describe('in en', () => {
  beforeAll(() => fill(world.session))

  it.each(SCREENS)('nobody is shut out of: $name', async ({ open }) => {
    const page = await open(world.session)
    await present(page, 'html[lang|=en]')
    if (kindOfRun() === 'chromium') await lookWithWishes(page)
    expect.soft(await faultsInBoth(page)).toEqual([])
    for (const [name, make] of Object.entries(WAYS)) {
      await make(page)
      await waitFor(() => page.evaluate(() => document.fonts.status === 'loaded'))
      expect.soft(await cutOff(page), `cut off ${name}`).toEqual([])
    }
    await page.close()
  })
})

describe('in ur', () => {
  beforeAll(async () => {
    const options = await world.session.openOwn('options.html')
    await press(options, `#language input[value=ur]`)
    await waitFor(() => options.evaluate(() => document.documentElement.lang.startsWith('ur')))
    await options.close()
  })

  it.each(SCREENS)('nobody is shut out of: $name', async ({ open }) => {
    const page = await open(world.session)
    await present(page, 'html[lang|=ur]')
    expect(await faultsInBoth(page)).toEqual([])
    await page.close()
  })
})
