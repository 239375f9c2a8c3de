/** One of several: a group of radio buttons, each with its name and a line on what it is. */
import type { ComponentChildren } from 'preact'

interface Option<T extends string> {
  value: T
  label: string
  more?: string
  /** The language that the label is in, where it is not that of the page. */
  lang?: string
  children?: ComponentChildren
}
interface Props<T extends string> {
  name: string
  legend: string
  options: readonly Option<T>[]
  value: T
  onChoose: (value: T) => void
}

export function Choice<T extends string>({ name, legend, options, value, onChoose }: Props<T>) {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          <span>
            <bdi lang={option.lang}>{option.label}</bdi>
            {option.more !== undefined && <small>{option.more}</small>}
          </span>
          {option.children}
        </label>
      ))}
    </fieldset>
  )
}
