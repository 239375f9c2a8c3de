/**
 * The second stage in a page, put in by the background on a candidate or by the reader's own act: reads the articles, has them
 * annotated, paints the marks, shows their cards and answers the popup. Wiring only. One AbortSignal undoes all that was done for
 * one reading of the page.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { tidyLeftovers } from '../../components/over-page/leftover.ts'
import { countFound } from '../../components/record/meetings.ts'
import { type PageArticle, readPages } from '../../utils/article/live.ts'
import { judgePage, speaksOfMeeting } from '../../utils/article/live-candidate.ts'
import {
  askBackground,
  hearExtension,
  pageScripts,
  runtime,
  speak,
  tellBackground,
  word,
} from '../../utils/article/live-background.ts'
import { onNavigation, Patience, settled, stillThere, watchPage } from '../../utils/article/live-changes.ts'
import { watchRest } from '../../utils/article/live-restless.ts'
import { pageForms } from '../../utils/article/live-forms.ts'
import { kindOfPage } from '../../utils/article/live-kind.ts'
import { Panels } from '../../utils/article/live-panels.ts'
import { inView, Stories } from '../../utils/article/live-view.ts'
import { isSame } from '../../utils/card/content.ts'
import { CardOverPage } from '../../utils/card/over-page.ts'
import { type Marked, marksOf } from '../../utils/card/marked.ts'
import { bringIntoView } from '../../utils/card/scroll.ts'
import { Dress } from '../../utils/highlight/dress.ts'
import { type Ground, measureGround, schemeOn } from '../../utils/highlight/ground.ts'
import { Lit } from '../../utils/highlight/lit.ts'
import { cannotUnderline, type Mark, Painter } from '../../utils/highlight/paint.ts'
import type { Shown } from '../../utils/highlight/marks.ts'
import { MENTION_LOOKS, OPEN_LOOKS, QUOTE_LOOKS } from '../../utils/highlight/sheet.ts'
import { RefusedError, type Request } from '../../utils/messages/envelope.ts'
import { newCommandId } from '../../utils/messages/fields.ts'
import type { PageState } from '../../utils/messages/page-state.ts'
import type { ToPage } from '../../utils/messages/to-page.ts'
import type { Annotation } from '../../utils/model.ts'
import { QuotesLink } from '../../utils/quotes/link.ts'
import { withQuotes } from '../../utils/quotes/under.ts'
import { cardView } from './card-view.ts'

/** How far beyond the view marks stay registered in a page that changes frame after frame, in heights of the view; and when it scrolls. */
const BESIDE = 0.125
const SCROLLED = 1
/** How long a page that has no text yet is waited for. */
const LATE_MS = 8000
/** What is looked at of a further story before it is sent to be annotated, in characters. */
const TOP = 2500

export default defineUnlistedScript(() => {
  const scripts = pageScripts()
  if (window !== window.top) return
  if (scripts.reader) scripts.reader()
  else scripts.reader = startReader()
})

/** @returns what reads the page anew, for when the script is put in a second time. */
function startReader(): () => void {
  const tinted = cannotUnderline(navigator.userAgent)
  const painter = new Painter()
  const dress = new Dress()
  const patience = new Patience()
  const stories = new Stories()
  let ground: Ground = 'paper'
  let pages: PageArticle[] = []
  let states = new Map<PageArticle, Promise<PageState>>()
  let failure: PageState | null = null
  let undo = new AbortController()
  /** What the page before called its address: pages that navigate by script often leave it in place. */
  let stale: string | null = null
  /** Annotations by title and text that they are of, so that a page that is rendered anew is not annotated anew. */
  let known = new Map<string, Annotation>()
  /** The article that the popup was told of last. */
  let told: PageArticle | null = null
  /** Counts the changes of marks that the page was told of. */
  let chosen = 0
  /** The kinds of mentions that are marked. */
  let shown: Shown | undefined
  /** Paints the marks of the page as it was read last; does nothing where it has none. */
  let repaint = (): void => {}

  /** Takes over how the reader wants the marks. */
  const choose = (marks: Request<ToPage, 'page.marks'>): void => {
    shown = marks
    painter.style = tinted ? { ...marks, form: 'tint' } : marks
  }

  let left = false
  /**
   * Whether this reader has left the page to another one: that of an update, which finds the marks of this one in place and puts its
   * own there. A form that is open stays, with what was typed in it.
   */
  const hasLeft = (): boolean => {
    if (!left && !runtime() && painter.ousted()) {
      left = true
      repaint = () => {}
      painter.leave()
      forget()
    }
    return left
  }

  const over = new CardOverPage<Marked>({
    view: cardView(
      () => ground,
      (by) => over.step(by),
      () => over.close(),
      hasLeft,
    ),
    same: (one, other) => one.annotation === other.annotation && isSame(one.mention, other.mention),
    opened: (mark) => {
      if (!hasLeft()) painter.paint(mark ? [{ look: `open-${mark.look}`, span: mark.span }] : [], ground, OPEN_LOOKS)
    },
    choosing: () => quotes.isChoosing(),
  })

  const clear = (): void => {
    over.set([])
    painter.clear()
  }

  /** Has the rules put in that marks on a ground need. Nothing waits for it: marks in the registry show as soon as they are there. */
  const clothe = (marks: readonly Mark[], on: Ground): void => {
    const sheet = dress.need(
      marks.map(({ span }) => span),
      on,
      painter.style,
    )
    if (sheet) void askBackground('page.dress', sheet).catch(() => dress.lose(sheet))
  }

  /** Reads the page from the beginning; marks of an article that is the same stay. */
  const read = (): void => {
    if (hasLeft()) return
    undo.abort()
    undo = new AbortController()
    const { signal } = undo
    failure = null
    let found: PageArticle[] = []
    try {
      found = stories.sameNames(readPages(document, location.href, stale, true))
    } catch (error) {
      failure = failed(error)
    }
    const texts = new Set(found.map(wordsOf))
    if (!pages.some((page) => texts.has(wordsOf(page)))) clear()
    known = new Map([...known].filter(([text]) => texts.has(text)))
    pages = found
    told = null
    states = new Map()
    for (const [at, page] of pages.entries()) states.set(page, stateOf(page, at).catch(failed))
    void quotes.read(signal)
    // A page may come without its text, or with a part of it.
    if (pages.length === 0) panels.read([], [])
    if (pages.length === 0) void settled(document.body, signal, LATE_MS).then((changed) => changed && read())
    else void Promise.all(states.values()).then((all) => !signal.aborted && paintAll(all, signal))
  }

  const stateOf = async (page: PageArticle, at: number): Promise<PageState> => {
    const { article, key } = page
    if (page.translated) return { state: 'translated', article }
    const why = pages.length === 1 ? kindOfPage(document, location.href, article.text) : null
    if (why) return { state: 'no article', why }
    if (page.english === false) return { state: 'language', language: article.language ?? 'und' }
    // The text of a further story stays in the page unless it may be a report.
    if (at > 0 && !speaksOfMeeting(`${article.title ?? ''}\n${article.text.slice(0, TOP)}`))
      return { state: 'no report', reasons: [], article }
    let annotation = known.get(wordsOf(page))
    if (!annotation) {
      const mine = chosen
      const { signal } = undo
      const given = await askBackground('article.annotate', { article, key })
      annotation = given.annotation
      // What was chosen meanwhile is newer than what comes with an answer.
      if (mine === chosen) choose(given.marks)
      if (!signal.aborted) speak(given.words)
    }
    known.set(wordsOf(page), annotation)
    if (!annotation.isDefenceMeeting) return { state: 'no report', reasons: annotation.reasons, article }
    return { state: 'report', key, article, annotation }
  }

  const paintAll = (all: PageState[], signal: AbortSignal): void => {
    const reports = pages.flatMap((page, at) => {
      const state = all[at]
      return state?.state === 'report' ? [{ page, annotation: state.annotation }] : []
    })
    const paint = (): void => {
      const [first] = reports
      const marks = reports.flatMap(({ page, annotation }) => marksOf(page, annotation, shown))
      const root = (first?.page ?? pages[0])?.root
      if (root) ground = measureGround(root)
      const painted = withQuotes(marks, pages, quotes.placed())
      painter.paint(painted, ground, [...MENTION_LOOKS, ...QUOTE_LOOKS])
      clothe(painted, ground)
      over.set(marks)
    }
    paint()
    repaint = paint
    panels.read(all, pages)
    const other = (): void => {
      // A page that never comes to rest is read less and less often.
      setTimeout(() => signal.aborted || read(), patience.next())
    }
    watchPage(pages, signal, { same: () => !hasLeft() && painter.restore(), theme: () => hasLeft() || paint(), other })
    watchRest(signal, painter.spares, {
      worth: () => painter.many,
      again: (scrolled) => hasLeft() || painter.spare(scrolled ? SCROLLED : BESIDE),
      rest: () => hasLeft() || painter.spare(null),
    })
    if (pages.length > 1) followView(signal)
  }

  /** The toolbar button tells of the article in view. */
  const followView = (signal: AbortSignal): void => {
    let last: PageArticle | null = null
    const look = async (): Promise<void> => {
      const page = inView(pages)
      if (!page || page === last) return
      last = page
      const state = await states.get(page)
      if (signal.aborted) return
      const found = state?.state === 'report' ? countFound(state.annotation) : 0
      void tellBackground('page.view', { key: page.key, found })
    }
    document.addEventListener('scrollend', () => void look(), { signal, passive: true })
    void look()
  }

  const stateInView = async (): Promise<PageState> => {
    if (failure) return failure
    told = inView(pages)
    const state = told && (await states.get(told))
    if (state) return state
    const why = kindOfPage(document, location.href, '')
    return { state: 'no article', ...(why && { why }) }
  }

  const lit = new Lit({ painter, articles: () => pages, clothe, bringIntoView })

  const panels = new Panels(
    () => pages,
    () => lit.putOut(),
  )

  const quotes = new QuotesLink({
    // What a machine has translated is not what the paper wrote.
    pages: () => pages.filter(({ translated }) => !translated),
    // A restless page is read seldom: what is chosen in it is looked up in the page as it is now.
    refresh: () => {
      if (!pages.every(stillThere)) read()
    },
    annotationOf: (page) => known.get(wordsOf(page)) ?? null,
    paint: () => {
      repaint()
      panels.quoted(quotes.states())
    },
    closeCard: () => over.close(),
    scheme: () => schemeOn(ground),
    ask: askBackground,
    word,
    forms: pageForms,
    newCommandId,
  })

  const forget = (): void => {
    undo.abort()
    quotes.rest()
    repaint = () => {}
    clear()
    stories.forget()
    pages = []
    states = new Map()
    known = new Map()
    told = null
    failure = null
  }

  hearExtension({
    'page.state': stateInView,
    'page.goto': (request) => ({ shown: lit.show(request) }),
    'page.walk': ({ by }) => ({ shown: over.walk(by) }),
    'page.marks': (marks) => {
      chosen++
      choose(marks)
      repaint()
      return {}
    },
    'page.again': ({ what }) => {
      // What was annotated has other corrections over it now.
      if (what === 'corrections') {
        known = new Map()
        read()
      } else void quotes.read(undo.signal, true)
      return {}
    },
    'page.words': ({ words }) => {
      speak(words)
      clear()
      known = new Map()
      read()
      return {}
    },
    'page.quotes': () => quotes.states(),
    'page.search': ({ id = null }) => quotes.search(id),
    'page.notes': ({ id }) => ({ shown: quotes.goTo(id) }),
    'page.quote': async () => ({ kept: await quotes.keep() }),
    'page.rest': () => {
      forget()
      panels.read([], [])
      return { sheets: dress.takeOff() }
    },
  })
  onNavigation(async (settle) => {
    // Where stories stand one below the other, the address follows the one in view.
    if (pages.length > 1 && pages.some(({ root }) => root.isConnected)) {
      if (await settle()) read()
      return
    }
    stale = pages[0]?.canonical ?? null
    forget()
    void tellBackground('page.nothing', {})
    if ((await settle()) && judgePage(document, location.href) !== 'no') read()
  })
  // A page that comes back by the back button is as it was left, but the toolbar button has forgotten it.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    known = new Map()
    read()
    void quotes.read(undo.signal, true)
  })
  tidyLeftovers(document, word)
  read()
  return read
}

/** What the popup is told when something went wrong, with words fit to be shown. */
function failed(error: unknown): PageState {
  return { state: 'no report', reasons: [error instanceof RefusedError ? error.message : '@not_read'], article: null }
}

/** All words of an article that are annotated. */
function wordsOf({ article }: PageArticle): string {
  return article.title + article.text
}
