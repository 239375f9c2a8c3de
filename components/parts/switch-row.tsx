/** Something that is on or off, with its name. */
import type { ComponentChildren } from 'preact'

interface Props {
  name: string
  on: boolean
  onSwitch: (on: boolean) => void
  children: ComponentChildren
}

export function SwitchRow({ name, on, onSwitch, children }: Props) {
  return (
    <button type="button" role="switch" aria-checked={on} class="switch-b" name={name} onClick={() => onSwitch(!on)}>
      <i class={on ? 'switch on' : 'switch'} />
      <span>{children}</span>
    </button>
  )
}
