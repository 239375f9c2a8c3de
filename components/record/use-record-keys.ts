/**
 * The keys of an open record: on the record itself always, and wherever the focus is while it is the only open one. Single letters hold in
 * no field and under no dialog. Who speaks to the machine, or rests a hand on the keys, switches them off in the options (WCAG 2.1.4).
 */
import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** Where letters are typed, or choose something, and forms as a whole. */
const FIELDS = 'form, input, textarea, select, [contenteditable]'

/**
 * @param on whether there is something for the keys to do. @param everywhere also where the focus is not on the record.
 * @param press hears keys without modifiers.
 */
export function useRecordKeys(
  record: RefObject<HTMLElement | null>,
  on: boolean,
  everywhere: boolean,
  press: (event: KeyboardEvent) => void,
): void {
  const now = useRef(press)
  now.current = press
  useEffect(() => {
    if (!on) return undefined
    const hear = (event: KeyboardEvent): void => {
      const { target } = event
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element))
        return
      if (target.closest(FIELDS) !== null || document.querySelector('dialog[open]') !== null) return
      const under = target.closest('.record')
      if (under === record.current || (everywhere && under === null)) now.current(event)
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [on, everywhere])
}
