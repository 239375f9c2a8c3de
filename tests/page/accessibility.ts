/** What a checker of accessibility finds in a page as it stands. */
import axe from 'axe-core'
import type { Page } from 'puppeteer-core'

/** Each violation as a line; none is what a page should have. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return await page.evaluate(async () => {
    const checker: typeof import('axe-core') = Reflect.get(window, 'axe')
    const { violations } = await checker.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
  })
}

/** The violations in light and in dark, by the page's own theme switch, so that it works in both browsers. */
export async function faultsInBoth(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name
    }, theme)
    found.push(...(await faultsOf(page)).map((fault) => `${theme}: ${fault}`))
  }
  return found
}
