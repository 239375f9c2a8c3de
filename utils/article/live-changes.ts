/** What happens to a page after it was read: it navigates by script, fills late, is rendered anew, changes its theme. */
import type { PageArticle } from './live.ts'

/** Quiet for so long counts as settled: pages put an article in by several steps. */
const QUIET_MS = 200
/** A page that never comes to rest is looked at after this time all the same. */
const MOST_MS = 2500

/** How often the registry is looked at: some look-ups of a name. */
const LOOK_MS = 1000

/**
 * Waits until an element has come to rest after a change.
 * @param most how long to wait for a first change, in milliseconds.
 * @returns true when it came to rest, false when nothing changed or the signal was aborted.
 */
export function settled(element: Element, signal: AbortSignal, most = MOST_MS): Promise<boolean> {
  return new Promise((done) => {
    let quiet: ReturnType<typeof setTimeout> | undefined
    const finish = (result: boolean): void => {
      clearTimeout(quiet)
      clearTimeout(limit)
      observer.disconnect()
      done(result)
    }
    const observer = new MutationObserver(() => {
      clearTimeout(quiet)
      quiet = setTimeout(() => finish(true), QUIET_MS)
    })
    const limit = setTimeout(() => finish(quiet !== undefined), most)
    observer.observe(element, { childList: true, subtree: true, characterData: true })
    signal.addEventListener('abort', () => finish(false), { once: true })
    if (signal.aborted) finish(false)
  })
}

/**
 * Hears navigations inside the page. Only the path and the query count: a hash is a place in the same article.
 * @param act is called at once; the promise of `settle` tells whether the page then came to rest as the last navigation.
 */
export function onNavigation(act: (settle: () => Promise<boolean>) => Promise<void>): void {
  // Firefox has it from 147; before, pages that navigate by script are not followed.
  if (!('navigation' in window)) return
  let at = location.pathname + location.search
  let last = new AbortController()
  navigation.addEventListener('navigatesuccess', () => {
    const now = location.pathname + location.search
    if (now === at) return
    at = now
    last.abort()
    last = new AbortController()
    const { signal } = last
    void act(async () => {
      await settled(document.body, signal, 600)
      return !signal.aborted
    })
  })
}

/**
 * Watches an article that was read and painted.
 * @param then `same`: it was touched, and reads as before; `theme`: its colours may have changed; `other`: its text has changed
 * or its nodes were replaced, so that it has to be read again.
 */
export function watchPage(
  page: PageArticle,
  signal: AbortSignal,
  then: { same: () => void; theme: () => void; other: () => void },
): void {
  const weight = weightOf(page.root)
  const check = (): void => {
    if (signal.aborted) return
    if (stillThere(page) && Math.abs(weightOf(page.root) - weight) < GROWN) then.same()
    else then.other()
  }
  let waiting: ReturnType<typeof setTimeout> | undefined
  const soon = (): void => {
    waiting ??= setTimeout(() => {
      waiting = undefined
      check()
    }, QUIET_MS)
  }
  const text = new MutationObserver(soon)
  // All of the page: a framework that renders anew replaces the container, or what it lies in.
  text.observe(document.body, { childList: true, subtree: true, characterData: true })
  const theme = new MutationObserver(() => then.theme())
  for (const element of [document.documentElement, document.body])
    theme.observe(element, { attributeFilter: ['class', 'style', 'data-theme', 'data-color-mode', 'data-bs-theme'] })
  const scheme = matchMedia('(prefers-color-scheme: dark)')
  scheme.addEventListener('change', then.theme, { signal })
  // A page may clear the registry without touching a node, and no event tells: looked at now and then while it is in view.
  const watch = setInterval(() => document.hidden || then.same(), LOOK_MS)
  document.addEventListener('visibilitychange', soon, { signal })
  document.addEventListener('scrollend', soon, { signal, passive: true })
  signal.addEventListener('abort', () => {
    clearTimeout(waiting)
    clearInterval(watch)
    text.disconnect()
    theme.disconnect()
  })
}

/** So many characters more or less are a paragraph that came or went. */
const GROWN = 60

function weightOf(element: Element): number {
  return element.textContent?.length ?? 0
}

/** Do the text nodes still stand in the page and read as they did? */
function stillThere(page: PageArticle): boolean {
  const { text } = page.article
  return page.map.pieces.every(({ node, from, start, length }) => {
    if (!node.isConnected) return false
    const now = node.data.slice(from, from + length)
    const then = text.slice(start, start + length)
    return now === then || now.replace(/\s/g, ' ') === then
  })
}
