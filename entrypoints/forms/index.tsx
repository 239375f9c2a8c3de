/**
 * The third stage in a page, put in by the background when the reader first asks for a form: Preact, the components that our own
 * pages have, and the forms. Wiring only; each form has a file beside this one.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { FormFrame } from '../../components/over-page/form-frame.tsx'
import css from '../../components/over-page/page-form.css?inline'
import type { Words } from '../../components/words/words.ts'
import { pageScripts, word } from '../../utils/article/live-background.ts'
import type { FormPlace, Forms, PageForms } from '../../utils/article/live-forms.ts'
import type { Drawn, Tools } from '../wiring/forms/drawn.ts'
import { drawCorrect } from './correct.tsx'
import { drawQuote } from '../wiring/forms/quote.tsx'

const FORMS: { [K in keyof Forms]: (props: Forms[K], tools: Tools) => Drawn } = {
  quote: drawQuote,
  correct: drawCorrect,
}

export default defineUnlistedScript(() => {
  if (window !== window.top) return
  pageScripts().forms ??= startForms()
})

/** What a form says when the extension was updated under the page: by then no string can be looked up any more. */
const LAST_WORDS = [
  'updated_under_page',
  'draft_lost',
  'try_again',
  'save',
  'saved',
  'undo',
  'close',
  'delete',
] as const

/** The words, each remembered once it was said. */
function lastingWords(): Words {
  const said = new Map<string, string>()
  const words: Words = (key, ...given) => {
    const name = [key, ...given].join('\n')
    let text: string = key
    try {
      text = word(key, ...given)
    } catch {
      // The browser lets a script go on whose extension is gone, but answers it nothing.
    }
    if (text === key) return said.get(name) ?? text
    said.set(name, text)
    return text
  }
  for (const key of LAST_WORDS) words(key)
  return words
}

function startForms(): PageForms {
  const words = lastingWords()
  const frame = new FormFrame(words, css)
  return {
    open<K extends keyof Forms>(form: K, place: FormPlace, props: Forms[K]): void {
      const { form: drawn, name } = FORMS[form](props, { words, close: () => frame.close() })
      frame.open(drawn, name, place)
    },
    close: () => frame.close(),
    holds: (target) => frame.holds(target),
  }
}
