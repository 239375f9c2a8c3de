/** Pictures of pages as a whole. */
import type { Page } from 'puppeteer-core'

/**
 * Takes a picture of a page in a window as high as its content. A picture that is put together while a page scrolls shows what
 * stays in sight several times.
 * @param path of the PNG.
 * @param size the width of the window, and how high it may become, in CSS pixels.
 */
export async function photograph(
  page: Page,
  path: `${string}.png`,
  size: { width: number; most: number },
): Promise<void> {
  await page.setViewport({ width: size.width, height: 200 })
  const height = await page.evaluate(() => Math.max(document.documentElement.scrollHeight, document.body.scrollHeight))
  await page.setViewport({ width: size.width, height: Math.min(height, size.most) })
  await page.screenshot({ path })
}
