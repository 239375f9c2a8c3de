/** The panels beside a page: told when the page is not what they were told of, and which part of the article is in the window. */
import type { PageState, QuoteState } from '../messages/page-state.ts'
import { hearPanels, tellBackground } from './live-background.ts'
import type { PageArticle } from './live.ts'
import { inView } from './live-view.ts'
import { partInWindow } from './live-window.ts'

export class Panels {
  readonly #views = new Set<() => void>()
  #told: readonly unknown[] = []
  #quoted = '[]'

  /**
   * @param pages the articles of the page as it was read last.
   * @param left is called when a panel has gone, which may not have had the time to say good-bye.
   */
  constructor(pages: () => readonly PageArticle[], left: () => void) {
    hearPanels((tell, gone) => {
      let frame = 0
      const look = (): void => {
        frame ||= requestAnimationFrame(() => {
          frame = 0
          const page = inView(pages())
          const part = page && partInWindow(page)
          if (part) tell(part)
        })
      }
      this.#views.add(look)
      for (const event of ['scroll', 'resize']) addEventListener(event, look, { signal: gone, passive: true })
      gone.addEventListener('abort', () => {
        this.#views.delete(look)
        left()
      })
      look()
    })
  }

  /** The page was read: @param all what is told of its articles, @param pages these. A page that reads as before is no news. */
  read(all: readonly PageState[], pages: readonly PageArticle[]): void {
    const now = all.flatMap((state, at) => [
      state.state,
      pages[at]?.key,
      pages[at]?.article.text,
      state.state === 'report' ? state.annotation : null,
    ])
    const same = now.length > 0 && now.length === this.#told.length && now.every((one, at) => one === this.#told[at])
    this.#told = now
    if (!same) void tellBackground('page.changed')
    for (const look of this.#views) look()
  }
  /** The quotes of the page were looked for: @param states what has become of them. */
  quoted(states: readonly QuoteState[]): void {
    const now = JSON.stringify(states)
    if (now === this.#quoted) return
    this.#quoted = now
    void tellBackground('page.changed')
  }
}
