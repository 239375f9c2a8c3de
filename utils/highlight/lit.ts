/** Spans of the page's articles that are lit for a moment, because somebody asks where they stand. */
import type { PageArticle } from '../article/live.ts'
import { type Ground, measureGround } from './ground.ts'
import type { Mark, Painter } from './paint.ts'

/** How long a span that was gone to stays lit, in milliseconds. */
const LIT_MS = 4000

/** What is asked for: offsets into an article's text, or into its title. */
interface Asked {
  /** The key of the article: a page may hold several. */
  key: string
  spans: readonly { start: number; end: number }[]
  inTitle: boolean
  /** Go there; otherwise they are lit where they are, until others are asked for. */
  scroll: boolean
}

export class Lit {
  readonly #page: ConstructorParameters<typeof Lit>[0]
  #timer: ReturnType<typeof setTimeout> | undefined

  /**
   * @param page the painter of the page and its articles; `clothe` has the rules put in that marks on a ground need, `bringIntoView`
   * scrolls to a mark.
   */
  constructor(page: {
    painter: Pick<Painter, 'paint' | 'clear'>
    articles: () => readonly PageArticle[]
    clothe: (marks: readonly Mark[], ground: Ground) => void
    bringIntoView: (mark: Mark) => void
  }) {
    this.#page = page
  }

  /**
   * Lights spans in place of those that are lit, on the ground of the first; without any, puts out what is lit.
   * @returns whether there is anything to be seen of them.
   */
  show({ key, spans, inTitle, scroll }: Asked): boolean {
    this.putOut()
    const { painter, articles, clothe, bringIntoView } = this.#page
    const article = articles().find((one) => one.key === key)
    const map = inTitle ? article?.titleMap : article?.map
    const marks = spans.flatMap(({ start, end }): Mark[] => {
      const span = map?.span(start, end)
      return span ? [{ look: 'lit', span }] : []
    })
    const [first] = marks
    const element = first?.span.startContainer.parentElement
    if (!first || !element) return false
    if (scroll) bringIntoView(first)
    const ground = measureGround(element)
    painter.paint(marks, ground, ['lit'])
    clothe(marks, ground)
    // What a focus lights, its going puts out.
    if (scroll) this.#timer = setTimeout(() => this.putOut(), LIT_MS)
    return true
  }

  putOut(): void {
    clearTimeout(this.#timer)
    this.#page.painter.clear(['lit'])
  }
}
