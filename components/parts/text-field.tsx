/** A line of a form for some words, with its label, and what is wrong with them beside it. */
import { useId } from 'preact/hooks'
import { typedDir } from '../words/words.ts'

interface Props {
  name: string
  label: string
  value: string
  /** What is wrong with the words, in words; null where nothing is. */
  fault: string | null
  onChange: (value: string) => void
  /** Its share of the line, as a class; the whole of it without. */
  width?: string
  /** What stands in the empty field. */
  hint?: string
}

export function TextField({ name, label, value, fault, onChange, width = '', hint }: Props) {
  const id = useId()
  return (
    <div class={`form-line ${width}`}>
      <label class="label" for={id}>
        {label}
      </label>
      <input
        class="field"
        id={id}
        name={name}
        type="text"
        autocomplete="off"
        dir={typedDir(value)}
        maxLength={300}
        placeholder={hint}
        value={value}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : `${id}-fault`}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {fault !== null && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  )
}
