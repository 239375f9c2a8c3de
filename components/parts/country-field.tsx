/** A field for a country: what is typed is looked up by name or code, and the arrows walk what fits. */
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { Flag } from './country.tsx'
import { codeOf, countriesIn, matching } from './country-list.ts'
import { useWords } from '../words/use-words.ts'
import { typedDir } from '../words/words.ts'

/** What stands in the field. `code` is null where that is no country. */
export interface TypedCountry {
  typed: string
  code: string | null
}

interface Props {
  name: string
  /** Its share of the line; empty for the whole. */
  width?: string
  label: string
  value: TypedCountry
  onChange: (value: TypedCountry) => void
  /** What is wrong with it; null for nothing. */
  fault: string | null
}

export function CountryField({ name, width = '', label, value, onChange, fault }: Props) {
  const t = useWords()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const all = countriesIn(t('locale'))
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (open) (list.current?.children[at] ?? list.current)?.scrollIntoView({ block: 'nearest' })
  }, [at, open])
  const found = open ? matching(all, value.typed) : []
  // What was typed whole is no question any more.
  const shown = found.length === 1 && value.code !== null ? [] : found

  const choose = (index: number) => {
    const choice = shown[index]
    if (choice) onChange({ typed: choice.name, code: choice.code })
    setOpen(false)
    setAt(-1)
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      if (open) setAt((at + step + shown.length) % Math.max(1, shown.length))
      else setOpen(true)
    } else if (event.key === 'Enter' && open && at >= 0) choose(at)
    else if (event.key === 'Escape' && open) {
      setOpen(false)
      setAt(-1)
      // Esc closes one thing: the list, and not also what it stands in.
      event.stopPropagation()
    } else return
    event.preventDefault()
  }
  return (
    <div class={`form-line ${width}`}>
      <label class="label" for={id}>
        {label}
      </label>
      <div class={value.code === null ? 'country-field' : 'country-field has-flag'}>
        {value.code !== null && <Flag code={value.code} />}
        <input
          class="field"
          id={id}
          name={name}
          type="text"
          role="combobox"
          autocomplete="off"
          dir={typedDir(value.typed)}
          maxLength={100}
          aria-expanded={open && shown.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={open && at >= 0 ? `${id}-${at}` : undefined}
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? undefined : `${id}-fault`}
          value={value.typed}
          onInput={(event) => {
            const typed = event.currentTarget.value
            onChange({ typed, code: codeOf(all, typed) })
            setOpen(typed.trim() !== '')
            setAt(-1)
          }}
          onKeyDown={press}
          onBlur={() => {
            setOpen(false)
            setAt(-1)
            const whole = all.find(({ code }) => code === value.code)
            if (whole && whole.name !== value.typed) onChange({ typed: whole.name, code: whole.code })
          }}
        />
        <ul
          ref={list}
          class="country-list"
          id={`${id}-list`}
          role="listbox"
          aria-label={label}
          hidden={!open || shown.length === 0}
        >
          {shown.map(({ code, name: country }, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the field, as a combobox has it
            <li
              key={code}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onPointerDown={(event) => event.preventDefault()}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(index)}
            >
              <Flag code={code} /> <bdi>{country}</bdi> <span class="code">{code}</span>
            </li>
          ))}
        </ul>
      </div>
      {fault !== null && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  )
}
