/** Correct over a page: of a mark, or of words that have none. */
import { CorrectForm, titleOf } from '../../components/correct/correct-form.tsx'
import { askBackground, runtime } from '../../utils/article/live-background.ts'
import type { Forms } from '../../utils/article/live-forms.ts'
import { correctActs } from '../wiring/forms/correcting.ts'
import type { Drawn, Tools } from '../wiring/forms/drawn.ts'

/** The form for a mark, or for selected words. */
export function drawCorrect({ key, article, ...rest }: Forms['correct'], { words, close }: Tools): Drawn {
  const { title, text } = article
  const acts = correctActs(askBackground, words, { key, title }, close)
  const onSave: typeof acts.onSave = async (proposed) => {
    try {
      return await acts.onSave(proposed)
    } catch (error) {
      throw runtime() === undefined ? new Error(words('updated_under_page')) : error
    }
  }
  const about = { ...rest, printed: { title, text } }
  return { form: <CorrectForm about={about} {...acts} onSave={onSave} />, name: words(titleOf(about)) }
}
