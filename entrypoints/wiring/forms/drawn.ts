/** What a form over a page is given, and what it gives to be shown. */
import type { ComponentChild } from 'preact'
import type { Words } from '../../../components/words/words.ts'

/** What a form is given beside its own: the words, and what closes it. */
export interface Tools {
  words: Words
  close: () => void
}
/** What a form draws, and the name of its dialog. */
export interface Drawn {
  form: ComponentChild
  name: string
}
