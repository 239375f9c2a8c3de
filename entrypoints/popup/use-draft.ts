/** Keeps what is typed while it is being typed, so that a popup that closes loses nothing. */
import { useEffect, useRef } from 'preact/hooks'
import type { Typed } from '../../components/note-form.tsx'
import { ask } from '../../utils/browser.ts'

/** Milliseconds after the last key: short, because a popup is gone at the first click beside it. */
const PAUSE_MS = 200

export interface DraftKeeper {
  /** Something was typed: it is kept after a short pause, or at once when the popup goes. */
  type: (typed: Typed) => void
  /** What was typed is saved by other means now. */
  settle: () => void
}

/** The last draft on its way. */
let underWay: Promise<unknown> = Promise.resolve()

/** Comes back when every draft that was typed in this popup has been kept (or could not be): then it can be read back. */
export async function draftsKept(): Promise<void> {
  await underWay
}

/**
 * @param key of the article; null while there is none, or where nothing may be kept without asking.
 * @param told hears whether the last draft was kept.
 */
export function useDraft(key: string | null, told: (kept: boolean) => void): DraftKeeper {
  const pending = useRef<{ key: string; typed: Typed } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const tell = useRef(told)
  tell.current = told

  const flush = () => {
    clearTimeout(timer.current)
    const now = pending.current
    pending.current = null
    if (now === null) return
    underWay = ask('draft.keep', { key: now.key, note: now.typed.note, tags: now.typed.tags }).then(
      () => tell.current(true),
      () => tell.current(false),
    )
  }
  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === 'hidden') flush()
    }
    addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', onHide)
    return () => {
      flush()
      removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', onHide)
    }
  }, [])
  return {
    type(typed) {
      if (key === null) return
      pending.current = { key, typed }
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, PAUSE_MS)
    },
    settle() {
      clearTimeout(timer.current)
      pending.current = null
    },
  }
}
