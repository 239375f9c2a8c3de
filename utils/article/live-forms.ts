/** The third stage in a page: forms that the reader fills in. They are heavier than the rest and come only when one is asked for. */
import type { Annotation, Article, Mention, Quote } from '../model.ts'
import { askBackground, pageScripts } from './live-background.ts'

/** A box in the window, in CSS pixels. */
export interface FormBox {
  left: number
  top: number
  right: number
  bottom: number
}

/** Where a form stands: beside these lines of the text, never over them. */
export interface FormPlace {
  /** Asked again after each scroll; empty when the words have left the page. */
  lines: () => readonly FormBox[]
  scheme: 'light' | 'dark'
}

/** The form of a kept quote: note, tags, delete. */
export interface QuoteForm {
  quote: Quote
  /** Hears of what was saved, and null when the quote was deleted. */
  changed: (quote: Quote | null) => void
}

/** What Attaché has read, put right by the reader. */
export interface CorrectForm {
  /** Of the article, as `Clipping.key`. */
  key: string
  article: Article
  /** As it is shown. */
  annotation: Annotation
  /** The mark that is corrected; null for words that have none. */
  mention: Mention | null
  /** Where it stands, in the text or in the title. */
  start: number
  end: number
  inTitle: boolean
}

/** Each form by its name, with what it is given; `entrypoints/forms/` draws them. */
export interface Forms {
  quote: QuoteForm
  correct: CorrectForm
}

/** What the third stage offers to the others. */
export interface PageForms {
  /** Opens a form in place of one that is open. */
  open<K extends keyof Forms>(form: K, place: FormPlace, props: Forms[K]): void
  /** Closes the form that is open. What was typed in it is kept as a draft. */
  close(): void
  /** Whether an event of the page came from within a form. */
  holds(target: EventTarget | null): boolean
}

/**
 * The forms of this page, which the background puts in when they are not there yet.
 * @throws {RefusedError} with words fit to be shown, {NoAnswerError} where there is no extension any more.
 */
export async function pageForms(): Promise<PageForms> {
  if (!pageScripts().forms) await askBackground('page.stage', { stage: 'forms' })
  const { forms } = pageScripts()
  if (!forms) throw new Error('The forms are not in the page')
  return forms
}
