/** A value of a record that was read from the text: pointed at or focused, it lights the words it was read from; pressed, it goes there. */
import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Meeting } from '../../utils/model.ts'
import { useWords } from '../words/use-words.ts'

/** A run of the article's text, or (with `inTitle`) of its title, in UTF-16 code units. */
export interface Stretch {
  start: number
  end: number
  inTitle?: boolean
}
/** What can be done with the words that a value was read from; null takes the light away. */
export interface EvidenceActs {
  point: (stretches: readonly Stretch[] | null) => void
  focus: (stretches: readonly Stretch[] | null) => void
  /** `value` is what was pressed. */
  show: (stretches: readonly Stretch[], value: HTMLElement) => void
}

/** Null where no text stands beside the record: values are plain words then. */
export const EvidenceContext = createContext<EvidenceActs | null>(null)

/** The words from which a field of a meeting was read: "date", "participants.0". */
export function evidenceFor(meeting: Meeting, ...fields: string[]): Stretch[] {
  return meeting.evidence.filter(({ field, start, end }) => fields.includes(field) && end > start)
}

interface FieldProps {
  stretches: readonly Stretch[]
  children: ComponentChildren
}

export function Field({ stretches, children }: FieldProps) {
  const t = useWords()
  const acts = useContext(EvidenceContext)
  if (acts === null || stretches.length === 0) return <>{children}</>
  return (
    <button
      type="button"
      class="ev"
      title={t('show_in_text')}
      onPointerEnter={() => acts.point(stretches)}
      onPointerLeave={() => acts.point(null)}
      onFocus={() => acts.focus(stretches)}
      onBlur={() => acts.focus(null)}
      onClick={(event) => acts.show(stretches, event.currentTarget)}
    >
      {children}
    </button>
  )
}

/** Arrows walk from field to field of one record. @returns whether the key was one of them. */
export function walkFields(record: HTMLElement, event: KeyboardEvent): boolean {
  const forth = record.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight'
  const back = forth === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight'
  const step = { ArrowDown: 1, [forth]: 1, ArrowUp: -1, [back]: -1 }[event.key]
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return false
  const fields = [...record.querySelectorAll<HTMLElement>('.ev')]
  const at = fields.findIndex((field) => field === event.target)
  if (at < 0) return false
  event.preventDefault()
  fields[Math.max(0, Math.min(fields.length - 1, at + step))]?.focus()
  return true
}
