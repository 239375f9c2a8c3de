/**
 * The first stage in a page: asks once whether the page may be a report, and once more after load. On any other page it does
 * nothing that page or reader could notice. A plain script without the wrapper of a content script: that one posts a message
 * to every page.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { hasArticleAddress, judgePage, readQuickly, type Verdict } from '../utils/article/live-candidate.ts'
import { pageScripts, tellBackground } from '../utils/article/live-messages.ts'

/** After a navigation inside the page its scripts need some time to put the new article in. */
const SETTLE_MS = 300
/** A page that came without its text is looked at again so late; if nothing has changed, that costs next to nothing. */
const LATE_MS = [1500, 5000] as const
/** A background that did not hear of a candidate is told again so late: the browser may still be starting it. */
const TELL_AGAIN_MS = [500, 2000, 6000] as const
const DEAF_MS = 5000
/** With so many characters of running text a page has its article, and not only what stands around one. */
const PLENTY = 1600
/** After a click it is looked at again, so many times at most: a consent wall may have stood before the article. */
const CLICKS = 5

export default defineUnlistedScript(() => {
  // Each thing of the page that a script touches first costs it a tenth of a millisecond, so a page that is no report is asked
  // for its address and its first text, and for nothing else. Only top frames get the gate.
  const scripts = pageScripts()
  if (scripts.gate) return
  scripts.gate = true
  let seen = ''
  let length = 0
  let looks = 0
  let verdict: Verdict = 'empty'

  const look = (): Verdict => {
    // Once the reader is in the page, it follows the page itself.
    if (scripts.reader) return 'no'
    const address = location.href
    if (!hasArticleAddress(address)) return (verdict = 'no')
    const text = readQuickly(document)
    length = text.length
    const now = `${address} ${length}`
    // A page that was judged and has not changed since costs no second judgement.
    if (now === seen && verdict !== 'empty') return verdict
    const told = verdict === 'candidate' && seen.startsWith(`${address} `)
    seen = now
    if (told) return verdict
    verdict = judgePage(document, address, text, looks++ > 0)
    if (verdict === 'candidate') whenShown(() => void tell())
    return verdict
  }
  /** A page that the browser loads in case it is wanted is told of once it is shown. */
  const whenShown = (act: () => void): void => {
    if (isPrerendered(document)) document.addEventListener('prerenderingchange', act, { once: true })
    else act()
  }
  const tell = async (): Promise<void> => {
    for (const late of [0, ...TELL_AGAIN_MS]) {
      if (late) await after(late)
      // One that was stopped in the middle may never answer.
      if (scripts.reader || (await Promise.race([tellBackground('page.candidate'), after(DEAF_MS)]))) return
    }
  }
  let clicks = 0
  const clicked = (): void => {
    if (clicks++ < CLICKS) setTimeout(look, LATE_MS[0])
  }
  let waits = false
  /** Only a page whose article is still to come is waited for; one that was judged is left in peace. */
  const lookTwice = (): void => {
    if (look() !== 'empty') return
    for (const late of LATE_MS) setTimeout(look, late)
    if (!waits) addEventListener('click', clicked, { passive: true, capture: true })
    waits = true
  }

  look()
  // A page that has its text is left alone; one with a few lines may get more of it while it loads.
  if (verdict === 'empty' || (verdict === 'no' && seen && length < PLENTY)) {
    if (document.readyState === 'complete') lookTwice()
    else addEventListener('load', lookTwice, { once: true })
  }
  // Firefox has it from 147.
  if ('navigation' in window) navigation.addEventListener('navigatesuccess', () => setTimeout(lookTwice, SETTLE_MS))
})

const after = (ms: number): Promise<false> => new Promise((resolve) => setTimeout(() => resolve(false), ms))

/** Chrome only. */
function isPrerendered(document: Document & { prerendering?: boolean }): boolean {
  return document.prerendering === true
}
