/**
 * The third stage in a page, put in by the background when the reader first asks for a form: Preact, the components that our own
 * pages have, and the forms. Wiring only; each form has a file beside this one.
 */
import type { ComponentChild } from 'preact'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { FormFrame } from '../../components/form-frame.tsx'
import css from '../../components/page-form.css?inline'
import type { Words } from '../../components/words.ts'
import { pageScripts, word } from '../../utils/article/live-background.ts'
import type { FormPlace, Forms, PageForms } from '../../utils/article/live-forms.ts'

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

const FORMS: { [K in keyof Forms]: (props: Forms[K], tools: Tools) => Drawn } = {}

export default defineUnlistedScript(() => {
  if (window !== window.top) return
  pageScripts().forms ??= startForms()
})

function startForms(): PageForms {
  const words: Words = word
  const frame = new FormFrame(words, css)
  return {
    open<K extends keyof Forms>(form: K, place: FormPlace, props: Forms[K]): void {
      const { form: drawn, name } = FORMS[form](props, { words, close: () => frame.close() })
      frame.open(drawn, name, place, () => {})
    },
    close: () => frame.close(),
    holds: (target) => frame.holds(target),
  }
}
