/** Keeps what is typed while it is being typed, so that a popup that closes loses nothing. */
import { useRef } from 'preact/hooks'
import type { Typed } from '../../components/parts/note-form.tsx'
import { ask } from '../../utils/browser.ts'

export interface DraftKeeper {
  /** Something was typed: it is sent to be kept at once. */
  type: (typed: Typed) => void
  /** What was typed is saved by other means now. */
  settle: () => void
}

/** All drafts on their way. */
let underWay: Promise<unknown> = Promise.resolve()

/** Comes back when every draft that was typed in this popup has been kept (or could not be): then it can be read back. */
export async function draftsKept(): Promise<void> {
  await underWay
}

/**
 * A popup is gone at the first click beside it, in Chromium without a word to its page, and in Firefox what it sends while it goes
 * may be lost: so nothing waits, neither for a pause in the typing nor for the draft before. Drafts arrive in the order in which
 * they are sent; one that got no answer is not sent again once there is a newer one.
 * @param key of the article; null while there is none, or where nothing may be kept without asking.
 * @param told hears whether the last draft was kept.
 */
export function useDraft(key: string | null, told: (kept: boolean) => void): DraftKeeper {
  const last = useRef(0)
  const tell = useRef(told)
  tell.current = told

  return {
    type({ note, tags, tag = '' }) {
      if (key === null) return
      last.current += 1
      const turn = last.current
      const isLast = () => turn === last.current
      const kept = ask('draft.keep', { key, note, tags, tag }, isLast).then(
        () => isLast() && tell.current(true),
        () => isLast() && tell.current(false),
      )
      underWay = Promise.all([underWay, kept])
    },
    settle() {
      last.current += 1
    },
  }
}
