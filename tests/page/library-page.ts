/** The library's page as the tests open it and read its list. */
import type { Page } from 'puppeteer-core'
import { type Session, waitFor } from './browsers.ts'
import { present, text } from './popup.ts'

/** Opens the library page once its list can be searched. */
export async function openLibrary(session: Session, at = ''): Promise<Page> {
  const page = await session.openOwn(`library.html${at}`)
  if (at.startsWith('#open')) await present(page, '.reading')
  else await settled(page)
  return page
}
/** Comes back when the list is read and can be searched. */
const settled = (page: Page) =>
  waitFor(
    async () =>
      (await text(page, '.sum')).includes('record') && !/Reading|can be searched/.test(await text(page, '.sum')),
  )
/** The titles of the rows that are drawn, from the top. */
export const titles = (page: Page) =>
  page.$$eval('.row', (found) =>
    found
      .toSorted((a, b) => Number(a.getAttribute('aria-posinset')) - Number(b.getAttribute('aria-posinset')))
      .map((row) => row.querySelector('.row-title')?.textContent ?? ''),
  )
