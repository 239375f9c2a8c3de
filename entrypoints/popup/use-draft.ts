/** Keeps what is typed while it is being typed, so that a popup that closes loses nothing. */
import { useEffect, useRef } from 'preact/hooks'
import type { Typed } from '../../components/note-form.tsx'
import { ask } from '../../utils/browser.ts'

export interface DraftKeeper {
  /** Something was typed: it is kept at once, or as soon as what was typed before it has been. */
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
 * A popup is gone at the first click beside it, in Chromium without a word to its page: so nothing waits for a pause in the typing.
 * @param key of the article; null while there is none, or where nothing may be kept without asking.
 * @param told hears whether the last draft was kept.
 */
export function useDraft(key: string | null, told: (kept: boolean) => void): DraftKeeper {
  const pending = useRef<{ key: string; typed: Typed } | null>(null)
  const busy = useRef(false)
  const tell = useRef(told)
  tell.current = told

  const flush = () => {
    const now = pending.current
    pending.current = null
    if (now === null) return
    busy.current = true
    const { note, tags, tag = '' } = now.typed
    underWay = ask('draft.keep', { key: now.key, note, tags, tag }).then(
      () => tell.current(true),
      () => tell.current(false),
    )
    void underWay.then(() => {
      busy.current = false
      flush()
    })
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
      if (!busy.current) flush()
    },
    settle() {
      pending.current = null
    },
  }
}
