/** A dialog over a page: Esc and Close leave it, the focus stays inside and goes back to where it was. */
import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { useWords } from '../words/use-words.ts'

interface Props {
  title: string
  onClose: () => void
  children: ComponentChildren
}

export function Dialog({ title, onClose, children }: Props) {
  const t = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const name = useId()
  // Before it is drawn: a key that comes at once is the dialog's already.
  useLayoutEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} aria-labelledby={name} onClose={onClose}>
      <header class="dialog-h">
        <h2 id={name}>{title}</h2>
        <button type="button" class="btn plain" name="close" onClick={() => dialog.current?.close()}>
          {t('close')}
        </button>
      </header>
      {children}
    </dialog>
  )
}

/** How far long work has come. */
export function Progress({ done, of, label }: { done: number; of: number; label: string }) {
  const t = useWords()
  return (
    <div class="progress">
      <progress value={done} max={Math.max(1, of)} aria-label={label} />
      <span class="num small mid">{of > 0 && t('of', done, of)}</span>
    </div>
  )
}
