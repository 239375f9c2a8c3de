/** What happens to a page after it was read: it navigates by script, fills late, is rendered anew, changes its theme. */
import type { PageArticle } from './live.ts'
import { isShadow, type TextMap } from './live-map.ts'

/** Quiet for so long counts as settled: pages put an article in by several steps. */
const QUIET_MS = 200
/** A page that never comes to rest is looked at after this time all the same. */
const MOST_MS = 2500

/** How often the registry is looked at: some look-ups of a name. More often for some seconds after something was missing there. */
const LOOK_MS = 1000
const SOON_MS = 100

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

/** How long to wait before a page is read anew that changes again and again: longer each time, at once after a quiet time. */
export class Patience {
  #pause = 0
  #last = 0

  /** @returns milliseconds to wait now. */
  next(now = performance.now()): number {
    // A page whose text changes while it is read costs a reading each time; one in 10 s is not felt.
    this.#pause = now - this.#last < this.#pause + CALM_MS ? Math.min(10_000, this.#pause * 2 + 50) : 0
    this.#last = now
    return this.#pause
  }
}
const CALM_MS = 1500

/**
 * Watches the articles of a page that were read and painted.
 * @param then `same`: it was touched, and reads as before; tells whether marks were missing; `theme`: its colours may have changed; `other`: its text has changed,
 * its nodes were replaced or more text has come, so that it has to be read again. `other` is called once.
 */
export function watchPage(
  pages: readonly PageArticle[],
  signal: AbortSignal,
  then: { same: () => boolean; theme: () => void; other: () => void },
): void {
  const weights = pages.map(({ root }) => weightOf(root))
  const before = partsOf(document)
  let over = false
  const isSame = (): boolean =>
    pages.every((page, at) => stillThere(page) && Math.abs(weightOf(page.root) - (weights[at] ?? 0)) < GROWN)
  const check = (): void => {
    if (signal.aborted || over) return
    // So many more paragraphs may be the next story.
    if (isSame() && partsOf(document) - before < STORY) return void then.same()
    over = true
    then.other()
  }
  let waiting: ReturnType<typeof setTimeout> | undefined
  const soon = (): void => {
    if (waiting !== undefined) return
    // One change is enough to look: until then the page does not pay for being watched.
    text.disconnect()
    waiting = setTimeout(() => {
      waiting = undefined
      observe()
      check()
    }, QUIET_MS)
  }
  const text = new MutationObserver(soon)
  const { inside, around, boxes } = placesOf(pages)
  const observe = (): void => {
    for (const node of around) text.observe(node, { childList: true })
    for (const node of inside) text.observe(node, { childList: true, subtree: true, characterData: true })
  }
  observe()
  // A framework that renders anew replaces the container, or what it lies in, whose box is then gone. What comes and goes around costs the
  // page nothing.
  const gone = new ResizeObserver((all) => {
    if (all.some(({ target }) => !target.isConnected)) soon()
  })
  for (const element of boxes) gone.observe(element)
  let themed: ReturnType<typeof setTimeout> | undefined
  const theme = new MutationObserver(() => {
    themed ??= setTimeout(() => {
      themed = undefined
      then.theme()
      // A machine translation says so there.
      soon()
    }, THEME_MS)
  })
  for (const element of [document.documentElement, document.body])
    theme.observe(element, { attributeFilter: ['class', 'style', 'data-theme', 'data-color-mode', 'data-bs-theme'] })
  const scheme = matchMedia('(prefers-color-scheme: dark)')
  scheme.addEventListener('change', then.theme, { signal })
  // A page may clear the registry without touching a node, and no event tells: looked at now and then while it is in view.
  let watch: ReturnType<typeof setTimeout> | undefined
  const look = (pause: number): void => {
    watch = setTimeout(() => {
      const missing = !document.hidden && then.same()
      // What the page did not show had no box.
      if (partsOf(document) - before >= STORY || pages.some(({ root }) => !root.isConnected)) soon()
      // A page that cleared it once may do so again and again.
      look(missing ? SOON_MS : Math.min(LOOK_MS, pause * 1.2))
    }, pause)
  }
  look(LOOK_MS)
  document.addEventListener('visibilitychange', soon, { signal })
  document.addEventListener('scrollend', soon, { signal, passive: true })
  signal.addEventListener('abort', () => {
    clearTimeout(waiting)
    clearTimeout(themed)
    clearTimeout(watch)
    text.disconnect()
    gone.disconnect()
    theme.disconnect()
  })
}

/**
 * The elements that hold the articles; the boxes that these lie in, or are, by whose size it is seen that they are gone; and what lies
 * between the two.
 */
function placesOf(pages: readonly PageArticle[]): { inside: Set<Node>; around: Set<Node>; boxes: Set<Element> } {
  const inside = new Set<Node>(pages.map(({ root }) => root))
  const around = new Set<Node>()
  const boxes = new Set<Element>()
  for (const { root, map, titleMap } of pages)
    for (const { node } of [...map.pieces, ...(titleMap?.pieces ?? [])])
      if (node.parentNode && !root.contains(node)) inside.add(node.parentNode)
  for (const node of inside)
    for (let at: Node | null = node; at; at = outward(at)) {
      // What stands in a line has no size of its own.
      if (isElement(at) && at.clientHeight > 0 && at.clientWidth > 0) {
        boxes.add(at)
        break
      }
      const next = outward(at)
      if (next && !inside.has(next)) around.add(next)
    }
  return { inside, around, boxes }
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

function outward(node: Node): Node | null {
  return isShadow(node) ? node.host : node.parentNode
}

/** A theme is switched by several changes at once. */
const THEME_MS = 50
/** So many characters more or less are a paragraph that came or went. */
const GROWN = 60
/** So many more paragraphs, or one more headline, may be a story. */
const STORY = 3

/** Counted by the browser as it goes: the text of a page with a million nodes would take it a tenth of a second. */
function partsOf(document: Document): number {
  return document.getElementsByTagName('p').length + STORY * document.getElementsByTagName('h1').length
}

function weightOf(element: Element): number {
  return element.textContent?.length ?? 0
}

/** Do the text nodes still stand in the page, and do text and headline read as they did? Papers try out several headlines on one text. */
export function stillThere({ article, map, titleMap }: PageArticle): boolean {
  const reads = (from: TextMap | null, text: string | null): boolean =>
    !from || bare(from.textAt(0, Infinity)) === bare(text)
  return map.pieces.every(({ node }) => node.isConnected) && reads(map, article.text) && reads(titleMap, article.title)
}

const bare = (words: string | null): string | undefined => words?.replace(/\s/g, '')
