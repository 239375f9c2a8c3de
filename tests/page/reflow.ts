/** What a page does to its words in a narrow window or with large text. */
import type { Page } from 'puppeteer-core'

/** What sticks out of the window or of a box that cuts it off, by its words. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const root = document.documentElement
    if (root.scrollWidth > root.clientWidth)
      found.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`)
    const clips = (element: Element): boolean => /hidden|clip/.test(getComputedStyle(element).overflowX)
    const scrolls = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflowX)
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.nodeValue?.trim() ?? ''
      const element = node.parentElement
      if (!words || !element?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      if (element.closest('.unseen, option, script, style')) continue
      const range = new Range()
      range.selectNodeContents(node)
      const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1)
      const left = Math.min(...boxes.map((box) => box.left))
      const right = Math.max(...boxes.map((box) => box.right))
      if (boxes.length === 0) continue
      // A word alone needs no second line; an address may.
      if (/^\p{L}{2,12}$/u.test(words) && new Set(boxes.map(({ top }) => Math.round(top))).size > 1)
        found.push(`broken: ${words}`)
      for (let at: Element | null = element; at; at = at.parentElement) {
        const box = at === root ? { left: 0, right: root.clientWidth } : at.getBoundingClientRect()
        // What is shortened with three dots says so, and has its whole text elsewhere.
        if (getComputedStyle(at).textOverflow === 'ellipsis' || getComputedStyle(at).webkitLineClamp !== 'none') break
        if (at !== root && scrolls(at) && at !== document.body) {
          found.push(
            ...(at.scrollWidth > at.clientWidth + 1 ? [`${at.className} scrolls sideways: ${words.slice(0, 60)}`] : []),
          )
          break
        }
        if ((at === root || clips(at)) && (left < box.left - 1 || right > box.right + 1)) {
          found.push(`${at.className || at.tagName}: ${words.slice(0, 60)}`)
          break
        }
      }
    }
    return [...new Set(found)]
  })

/** Makes the page as narrow as at 400 %, or its text twice as large. */
export const WAYS = {
  // A popup is as wide as it asks to be, at any zoom, and has room for a scroll bar.
  'at 320 pixels': async (page: Page) => {
    const popup = await page.evaluate(() => location.pathname === '/popup.html')
    await page.setViewport({ width: popup ? 400 : 320, height: 640 })
  },
  'at 640 pixels with text of twice the size': async (page: Page) => {
    await page.setViewport({ width: 640, height: 700 })
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  },
}
