/** The Correct form in the reading view: the same as over a page, beside the words that it is about. */
import { useEffect, useMemo } from 'preact/hooks'
import type { Correct } from '../../components/correct/correct-fields.ts'
import { CorrectForm, titleOf } from '../../components/correct/correct-form.tsx'
import { FormFrame } from '../../components/over-page/form-frame.tsx'
import css from '../../components/over-page/page-form.css?inline'
import { useWords } from '../../components/words/use-words.ts'
import { ask } from '../../utils/browser.ts'
import { measureGround, schemeOn } from '../../utils/highlight/ground.ts'
import type { Annotation } from '../../utils/model.ts'
import { correctActs } from '../wiring/forms/correcting.ts'

/** The record that is open. */
export interface Subject {
  /** As `Correction.key`. */
  key: string
  title: string | null
  text: string
  /** As it is shown. */
  annotation: Annotation
}

/** @param subject null while there is nothing to correct. @returns what opens the form; null for nothing to correct. */
export function useCorrecting(subject: Subject | null): Correct | null {
  const t = useWords()
  const frame = useMemo(() => new FormFrame(t, css), [t])
  useEffect(() => () => frame.close(), [frame, subject?.key])
  return useMemo(() => {
    if (subject === null) return null
    const { key, title, text, annotation } = subject
    return (of, lines) => {
      const ground = measureGround(document.body)
      const scheme = schemeOn(ground)
      const about = { ...of, annotation, printed: { title, text } }
      const acts = correctActs(ask, t, { key, title }, () => frame.close())
      frame.open(<CorrectForm about={about} {...acts} />, t(titleOf(about)), { lines, scheme })
    }
  }, [frame, t, subject?.key, subject?.annotation])
}
