/**
 * The first stage in a page: asks once whether the page may be a report, and once more after load. On any other page it does
 * nothing that page or reader could notice. A plain script without the wrapper of a content script: that one posts a message
 * to every page.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { judgePage } from '../utils/article/live-candidate.ts'
import { pageScripts, tellBackground } from '../utils/article/live-messages.ts'

/** After a navigation inside the page its scripts need some time to put the new article in. */
const SETTLE_MS = 300
/** A page that came without text gets its one more look this late. */
const LATE_MS = 1500
/** After a click on a page without its article (a consent wall, say) it is looked at again, so many times at most. */
const CLICKS = 5

export default defineUnlistedScript(() => {
  const scripts = pageScripts()
  if (scripts.gate || window !== window.top) return
  scripts.gate = true
  let asked = ''
  let clicks = 0

  const look = (): 'candidate' | 'no' | 'empty' => {
    // Once the reader is in the page, it follows the page itself.
    if (scripts.reader || asked === location.href) return 'no'
    const verdict = judgePage(document, location.href)
    if (verdict === 'candidate') {
      asked = location.href
      tellBackground('page.candidate')
    }
    return verdict
  }
  const lookLate = (): void => {
    if (look() !== 'empty' || clicks++ > 0) return
    const clicked = (): void => {
      if (clicks++ <= CLICKS) setTimeout(look, LATE_MS)
    }
    addEventListener('click', clicked, { passive: true, capture: true })
  }
  const lookAgain = (): void => {
    if (look() === 'empty') setTimeout(lookLate, LATE_MS)
  }

  const start = (): void => {
    if (document.readyState === 'complete') lookAgain()
    else if (look() !== 'candidate') addEventListener('load', () => requestIdleCallback(lookAgain), { once: true })
    // Firefox has it from 147.
    if ('navigation' in window) navigation.addEventListener('navigatesuccess', () => setTimeout(lookAgain, SETTLE_MS))
  }
  // A page that the browser loads in case it is wanted is looked at once it is shown.
  if (isPrerendered(document)) document.addEventListener('prerenderingchange', start, { once: true })
  else start()
})

/** Chrome only. */
function isPrerendered(document: Document & { prerendering?: boolean }): boolean {
  return document.prerendering === true
}
