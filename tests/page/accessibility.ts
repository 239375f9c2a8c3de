/** What a checker of accessibility finds in a page as it stands. */
import axe from 'axe-core'
import type { Page } from 'puppeteer-core'

/** The rules whose answer may be another one when nothing but the colours is. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/** Each violation as a line; none is what a page should have. @param rules only these; all of the checker's own choice when not given. */
export async function faultsOf(page: Page, rules?: readonly string[]): Promise<string[]> {
  // It is half a megabyte: once a page is enough.
  if (!(await page.evaluate(() => Reflect.has(window, 'axe')))) await page.evaluate(axe.source)
  return await page.evaluate(async (only) => {
    const checker: typeof import('axe-core') = Reflect.get(window, 'axe')
    // What is still appearing is pale.
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish()
    const { violations, passes } = await checker.run({
      resultTypes: ['violations'],
      ...(only && { runOnly: { type: 'rule', values: [...only] } }),
    })
    if (passes.length === 0 && violations.length === 0) return ['nothing was checked']
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
  }, rules)
}

/** The violations of the rules of colours, as they stand. */
export const faultsOfColours = (page: Page): Promise<string[]> => faultsOf(page, OF_COLOURS)

/**
 * The violations in light and in dark, by the page's own theme switch, so that it works in both browsers. The theme changes colours and
 * nothing else, so that the second one is asked for these alone.
 */
export async function faultsInBoth(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const [theme, rules] of [['light'], ['dark', OF_COLOURS]] as const) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name
    }, theme)
    found.push(...(await faultsOf(page, rules)).map((fault) => `${theme}: ${fault}`))
  }
  return found
}
