/** How a page of ours is told its language in a test, and how it is seen to speak it. */
import type { Page } from 'puppeteer-core'
import { waitFor } from './browsers.ts'
import { press } from './popup.ts'

/** Chooses a language as the reader does; comes back when the page itself speaks it. */
export async function choose(options: Page, language: 'auto' | 'en' | 'ur', speaks = language): Promise<void> {
  await press(options, `#language input[value=${language}]`)
  await waitFor(() => options.evaluate((tag) => document.documentElement.lang.startsWith(tag), speaks))
}

/** How a page says that it is written. */
export const written = (page: Page): Promise<string[]> =>
  page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])

/** By how much a page is wider than its window, in pixels: nothing, where it is mirrored well. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })

/** Letters of Latin in what the interface itself says, but for names of formats and keys, sizes, and words that are marked as English. */
export const english = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!element || element.closest('[lang|=en], bdi, .kbd, .code, code, kbd, script, style')) continue
      const words = (node.nodeValue ?? '').replace(/\u2068[^\u2069]*\u2069|\u2066[^\u2069]*\u2069/g, '')
      if (/[a-z]{3,}/.test(words)) found.push(words)
    }
    return found
  })
