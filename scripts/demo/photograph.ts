/** Pictures of pages as a whole. */
import type { Page } from 'puppeteer-core'
import { waitFor, type Session } from '../../tests/page/browsers.ts'

/**
 * Takes a picture of a page in a window as high as its content. A picture that is put together while a page scrolls shows what
 * stays in sight several times.
 * @param path of the PNG.
 * @param size the width of the window, and how high it may become, in CSS pixels; `fixed` where the page fills any window.
 */
export async function photograph(
  page: Page,
  path: `${string}.png`,
  size: { width: number; most: number; fixed?: boolean },
): Promise<void> {
  // A tab that is not seen may not be drawn at all.
  await page.bringToFront()
  await page.setViewport({ width: size.width, height: size.fixed ? size.most : 200 })
  const height = await page.evaluate(() => Math.max(document.documentElement.scrollHeight, document.body.scrollHeight))
  await page.setViewport({ width: size.width, height: size.fixed ? size.most : Math.min(height, size.most) })
  await page.screenshot({ path })
}

/** How a picture of the popup is sized: its width is fixed, and it is shown in full. */
export const POPUP_SIZE = { width: 380, most: 2000 }

/**
 * Opens the popup's page for a report in a tab behind it. The browser's own popup cannot be given another size for a picture.
 * @param report the page that the popup is to be about; it becomes the active one.
 */
export async function popupBehind(session: Session, report: Page): Promise<Page> {
  await report.bringToFront()
  const popup = await session.openOwn('popup.html', { background: true })
  await waitFor(() => popup.evaluate(() => document.querySelector('.saved') !== null))
  return popup
}
