/**
 * Whether a page changes frame after frame, as one with an animation, a ticker or a feed does. Nothing is done at a change: the browser
 * is asked now and then whether there were any.
 */

/** A page at rest is looked at so often; at first more often, for one that was just loaded is seldom at rest. */
const REST_MS = 1000
const FIRST_MS = 100
const SLOWER = 1.2
/** After these pauses one that has changed is looked at again: so many changes among them are more than some steps of one change. */
const CLOSE_MS = [16, 16, 16, 50, 100, 100]
const MANY = 3
/** A restless page has come to rest when so many looks found nothing. */
const AGAIN_MS = 200
const QUIET = 3

/** Tells whether a document has changed: its nodes, texts and attributes, or by an animation. */
class Changes {
  #result: XPathResult | null = null
  #styled = true
  /** Chromium does not count a style that a script sets. */
  readonly #style = new MutationObserver(() => {
    // One is enough to know: from then on the page does not pay for being watched.
    this.#style.disconnect()
    this.#styled = true
  })

  /** Whether there were changes since it was asked last; not the first time. */
  any(): boolean {
    const first = !this.#result
    const changed = this.#styled || this.#result?.invalidIteratorState !== false
    if (changed) {
      // The result of an XPath query tells whether the document has changed since. The browser keeps that anyway.
      this.#result = document.evaluate('/', document, null, XPathResult.UNORDERED_NODE_ITERATOR_TYPE)
      this.#styled = false
      this.#style.observe(document, { subtree: true, attributeFilter: ['style'] })
    }
    return (changed && !first) || document.getAnimations().some(({ playState }) => playState === 'running')
  }

  stop(): void {
    this.#style.disconnect()
  }
}

/**
 * Watches for a page that changes frame after frame.
 * @param restless whether it was one until now.
 * @param then `worth`: whether anybody needs to know; `again`: it is restless, which is told some times a second, and `scrolled` when something in it scrolls; `rest`: it is no longer.
 */
export function watchRest(
  signal: AbortSignal,
  restless: boolean,
  then: { worth: () => boolean; again: (scrolled: boolean) => void; rest: () => void },
): void {
  const changes = new Changes()
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = (act: () => void, ms: number): void => {
    clearTimeout(timer)
    timer = setTimeout(act, ms)
  }
  /** Of the page when it came to rest; not known at first. */
  let height: number | undefined
  // Most of what goes on and on makes the page longer, which is told at once; the rest is found by looking.
  const growth = new ResizeObserver(([entry]) => {
    const now = entry?.contentRect.height
    if (height !== undefined && now !== height) doubt()
    height = now
  })
  const rest = (): void => {
    height = undefined
    growth.observe(document.documentElement)
    look(FIRST_MS)
  }
  const look = (ms: number): void =>
    later(() => {
      look(Math.min(REST_MS, ms * SLOWER))
      if (changes.any()) doubt()
    }, ms)
  const doubt = (): void => {
    if (document.hidden || !then.worth()) return
    growth.disconnect()
    close(0, MANY)
  }
  const close = (looks: number, wanted: number): void => {
    const pause = CLOSE_MS[looks]
    if (wanted === 0) begin()
    else if (pause === undefined) rest()
    else later(() => close(looks + 1, changes.any() ? wanted - 1 : wanted), pause)
  }
  let end = new AbortController()
  const begin = (): void => {
    end = new AbortController()
    let scrolled = false
    const scroll = (): void => {
      scrolled = true
      then.again(true)
    }
    document.addEventListener('scroll', scroll, { capture: true, passive: true, signal: end.signal })
    const again = (quiet: number): void => {
      if (quiet === QUIET) {
        end.abort()
        then.rest()
        return rest()
      }
      then.again(scrolled)
      scrolled = false
      later(() => again(changes.any() ? 0 : quiet + 1), AGAIN_MS)
    }
    again(0)
  }
  if (restless) begin()
  else rest()
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    growth.disconnect()
    end.abort()
    changes.stop()
  })
}
