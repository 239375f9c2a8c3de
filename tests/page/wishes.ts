/** What readers ask their browser for: colours of their own, dark ones, less motion. Chromium can be told them for a page. */
import type { CDPSession, Page } from 'puppeteer-core'

export const SCHEMES = ['light', 'dark'] as const

/** Each page is told by one connection, which can take back what it has told. */
const told = new WeakMap<Page, CDPSession>()

/** Tells a page what its reader asks the browser for; what was asked for before is no more. */
export async function askFor(page: Page, wishes: Record<string, string>): Promise<void> {
  const session = told.get(page) ?? (await page.createCDPSession())
  told.set(page, session)
  await session.send('Emulation.setEmulatedMedia', {
    features: Object.entries(wishes).map(([name, value]) => ({ name, value })),
  })
}
