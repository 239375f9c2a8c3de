/** By keyboard alone: Tab comes to every control of every screen, in the order in which they are read, and one sees where it is. */
import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { waitFor } from './browsers.ts'
import { present, press } from './popup.ts'
import { fill, SCREENS } from './screens.ts'
import { kindOfRun, useWorld } from './world.ts'

const world = useWorld()
beforeAll(() => fill(world.session))

/** What Tab has to come to: of a group of radio buttons or of a list that arrows walk it is one. */
const CONTROLS = 'a[href], button, input, textarea, select, summary, [tabindex="0"], [contenteditable=""]'

/** Numbers the controls of a page, or of the dialog that is open in it. @returns a line for each group, by what it says. */
const numbered = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate((controls) => {
    const top = document.querySelector('dialog[open]') ?? document.body
    const groups: string[] = []
    const byName = new Map<string, string>()
    for (const one of top.querySelectorAll<HTMLElement>(controls)) {
      if (one.tabIndex < 0 || one.matches(':disabled') || !one.checkVisibility({ visibilityProperty: true })) continue
      const radio = one instanceof HTMLInputElement && one.type === 'radio' ? one.name : ''
      const known = radio && byName.get(radio)
      const number = known || String(groups.length)
      if (radio) byName.set(radio, number)
      one.dataset['group'] = number
      if (!known)
        groups.push(`${one.tagName} ${one.getAttribute('name') ?? ''} ${(one.textContent ?? '').trim().slice(0, 40)}`)
    }
    return groups
  }, selector)

/** Where the focus is: the number of its control, and whether something shows it. */
const focus = (page: Page): Promise<{ group: string | null; seen: boolean; at: string }> =>
  page.evaluate(() => {
    const { activeElement: active } = document
    if (!active || active === document.body) return { group: null, seen: true, at: 'body' }
    const ringed = (element: Element, pseudo?: string): boolean => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element, pseudo)
      return (
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1 && !/, 0\)$/.test(outlineColor)) ||
        /\b[1-9]\d*px/.test(boxShadow)
      )
    }
    // A field or row may wear the ring for what is in it.
    let seen = false
    for (let at: Element | null = active, up = 0; at && up < 3 && !seen; at = at.parentElement, up++)
      seen = ringed(at) || ringed(at, '::before') || ringed(at, '::after')
    const label = active instanceof HTMLInputElement ? (active.labels?.[0] ?? null) : null
    seen ||= label !== null && [label, ...label.querySelectorAll('*')].some((one) => ringed(one))
    return {
      group: active.getAttribute('data-group'),
      seen,
      at: active.outerHTML.slice(0, 120),
    }
  })

// A tab behind another gets no keys in Firefox, and the popup and panel have to be behind the page that they tell of.
const screens = SCREENS.filter(({ name }) => kindOfRun() === 'chromium' || !/popup|panel/.test(name))

describe('Tab', () => {
  it.each(screens)('comes to everything in: $name', async ({ open }) => {
    const page = await open(world.session)
    await page.bringToFront()
    // A list that is still being read is drawn anew.
    await waitFor(() => page.evaluate(() => !/Reading|can be/.test(document.querySelector('.sum')?.textContent ?? '')))
    const groups = await numbered(page, CONTROLS)
    expect(groups.length).toBeGreaterThan(0)
    expect(
      await page.evaluate(
        () =>
          [...document.querySelectorAll('[tabindex]')].filter((one) => Number(one.getAttribute('tabindex')) > 0).length,
      ),
    ).toBe(0)
    // From the first one on: after the last, Tab leaves the page for the browser's own controls.
    await page.$eval('[data-group="0"]', (first) => {
      if (first instanceof HTMLElement) first.focus({ focusVisible: true })
    })
    const order = [0]
    const unseen: string[] = []
    const strange: string[] = []
    for (let presses = 0; presses < groups.length * 2 + 10 && new Set(order).size < groups.length; presses++) {
      await page.keyboard.press('Tab')
      const now = await focus(page)
      if (!now.seen) unseen.push(now.at)
      if (now.group !== null) order.push(Number(now.group))
      else if (now.at !== 'body') strange.push(now.at)
    }
    expect(groups.filter((_, group) => !order.includes(group))).toEqual([])
    expect([...new Set(unseen)]).toEqual([])
    // As they stand in the page, from wherever the first Tab came to.
    const turns = order.filter((group, at) => at > 0 && group < (order[at - 1] ?? 0)).length
    expect(turns).toBeLessThanOrEqual(1)
    await page.close()
  })
})

describe('a dialog', () => {
  it.each(['import', 'export'])('%s has the focus while it is open, and gives it back', async (name) => {
    const page = await world.session.openOwn('library.html')
    await present(page, '.row')
    await page.bringToFront()
    await page.focus(`button[name=${name}]`)
    await page.keyboard.press('Enter')
    await present(page, 'dialog[open]')
    const inside = () => page.evaluate(() => document.activeElement?.closest('dialog[open]') !== null)
    expect(await inside()).toBe(true)
    await page.keyboard.press('Escape')
    await waitFor(() => page.evaluate(() => document.querySelector('dialog[open]') === null))
    await waitFor(() => page.evaluate((button) => document.activeElement?.getAttribute('name') === button, name))
    await page.close()
  })
})

describe('a save', () => {
  it('is said once, politely', async () => {
    const page = await world.session.openOwn('library.html#open=clipping%3Aclipping-0')
    await present(page, 'textarea[name=note]')
    await page.evaluate(() => {
      const said: string[] = []
      Reflect.set(window, 'said', said)
      const live = '[role=status], [role=alert], [aria-live]'
      // What a screen reader hears: words that come into a region that is there already.
      new MutationObserver((records) => {
        const regions = new Set(
          records.flatMap(({ target }) => {
            const element = target instanceof Element ? target : target.parentElement
            return element?.closest(live) ?? []
          }),
        )
        for (const region of regions) {
          const words = region.textContent?.trim() ?? ''
          const how = region.getAttribute('role') ?? region.getAttribute('aria-live')
          if (words) said.push(`${how}: ${words}`)
        }
      }).observe(document.body, { childList: true, subtree: true, characterData: true })
    })
    await page.focus('textarea[name=note]')
    await page.keyboard.type('heard')
    await press(page, 'button[name=save]')
    await present(page, '.saved')
    const said = (await page.evaluate(() => Reflect.get(window, 'said'))) as string[]
    expect(said.filter((one) => one.includes('Saved'))).toHaveLength(1)
    expect(said.filter((one) => one.startsWith('alert') || one.startsWith('assertive'))).toEqual([])
    // The draft was told once, not at each letter.
    expect(said.filter((one) => one.includes('Draft')).length).toBeLessThanOrEqual(1)
    await page.close()
  })
})
