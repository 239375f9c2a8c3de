/**
 * Quotes in a page are a stage of their own: it comes when the page has a quote that was kept, or the reader begins to choose words.
 * The reader (the second stage) holds the page and paints; this says what the two offer each other.
 */
import type { pageForms } from '../article/live-forms.ts'
import type { PageArticle } from '../article/live.ts'
import type { Reply, Request } from '../messages/envelope.ts'
import type { QuoteState } from '../messages/page-state.ts'
import type { ToBackground } from '../messages/to-background.ts'
import type { Annotation, Quote } from '../model.ts'

/** A kept quote with the stretch of the article's text, or of its title, where it stands now. */
export interface Placed {
  page: PageArticle
  quote: Quote
  inTitle: boolean
  start: number
  end: number
}

/** What the second stage gives to the quotes. */
export interface QuotesHost {
  /** The articles of the page as it was read last, those that quotes can be kept of. */
  pages: () => readonly PageArticle[]
  /** Reads the page again if it is not what it was: before something is chosen in it. */
  refresh?: () => void
  /** What was read of an article, as it is shown; null where it was not. */
  annotationOf: (page: PageArticle) => Annotation | null
  /** Quotes stand otherwise now: paint them. */
  paint: () => void
  /** A quote is opened: what else is open closes. */
  closeCard: () => void
  /** Whether the page is dark behind the text. */
  scheme: () => 'light' | 'dark'
  ask: <K extends keyof ToBackground>(kind: K, request: Request<ToBackground, K>) => Promise<Reply<ToBackground, K>>
  word: (key: string, ...given: (string | number)[]) => string
  forms: typeof pageForms
  /** A name for a command. */
  newCommandId: () => string
}

/** What the quotes offer to the second stage. */
export interface PageQuotes {
  /** The page was read: finds its quotes in it. @param anew asks the library for them again. */
  read: (signal: AbortSignal, anew: boolean) => void
  placed: () => readonly Placed[]
  states: () => QuoteState[]
  /** Looks again, and further, for what was not found. @param id one quote only; all if not given. */
  search: (id: string | null) => Promise<QuoteState[]>
  /** Scrolls to a quote and opens its note. */
  goTo: (id: string) => boolean
  /** Keeps the words that are chosen in the page; says so there, or why not. */
  keep: () => Promise<boolean>
  /** The reader has chosen words: offers to keep them. @param byTouch with a finger: its handles stand below the words. */
  offer: (byTouch: boolean) => void
  /** Whether it is offered to keep words, or they are being kept. */
  isOffering: () => boolean
  /** No words are chosen any more. */
  gone: () => void
  /** The page is gone, or Attaché was switched off: takes away what is shown. */
  rest: () => void
}
