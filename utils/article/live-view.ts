/** Which of several articles of a page is in view, and that each keeps its key while the page's address changes. */
import type { PageArticle } from './live.ts'

/** The article that the reader looks at: the one across the middle of the window, else the nearest; null where there is none. */
export function inView(pages: readonly PageArticle[]): PageArticle | null {
  if (pages.length < 2) return pages[0] ?? null
  const middle = innerHeight / 2
  let best: { page: PageArticle; away: number } | null = null
  for (const page of pages) {
    const box = page.root.getBoundingClientRect()
    const title = page.titleMap?.pieces[0]?.node.parentElement?.getBoundingClientRect()
    const top = Math.min(box.top, title?.top ?? box.top)
    const away =
      top <= middle && box.bottom >= middle ? 0 : Math.min(Math.abs(top - middle), Math.abs(box.bottom - middle))
    if (!best || away < best.away) best = { page, away }
  }
  return best?.page ?? null
}

/** Pages with several stories change their address as one scrolls; the address of one is not that of another. */
export class Stories {
  #names = new Map<Element, { text: string; key: string; url: string | null }>()

  /** Gives the articles that were there before the key and the address that they had. */
  sameNames(pages: PageArticle[]): PageArticle[] {
    const before = this.#names
    this.#names = new Map()
    if (pages.length < 2) return this.#keep(pages)
    const taken = new Set<string>()
    const named = pages.map((page) => {
      const had = before.get(page.root)
      if (had?.text !== page.article.text) return page
      taken.add(had.key)
      return { ...page, key: had.key, article: { ...page.article, url: had.url } }
    })
    // The first of a page is taken for what the address names, but that may be another by now.
    return this.#keep(
      named.map((page, at) => {
        const twice = before.get(page.root)?.text !== page.article.text && taken.has(page.key)
        return twice ? { ...page, key: `${page.key}#${at}` } : page
      }),
    )
  }

  /** The page has gone to another article. */
  forget(): void {
    this.#names = new Map()
  }

  #keep(pages: PageArticle[]): PageArticle[] {
    for (const { root, key, article } of pages) this.#names.set(root, { text: article.text, key, url: article.url })
    return pages
  }
}
