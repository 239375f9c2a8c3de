/** What the library holds of the article beside the panel, also when it is changed elsewhere: in the popup, the library, another window. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { heardRecord } from '../../utils/browser.ts'
import { refOf } from '../../utils/library/listed.ts'
import { Library } from '../../utils/library/open.ts'
import type { Kept } from '../../utils/messages/kept.ts'
import { type KeptState, keptOf } from '../wiring/page/this-page.ts'

const library = new Library()

export interface KeptHere {
  /** Null until the library has told. */
  state: KeptState | null
  /** Counts the changes from elsewhere; the form begins anew with each. */
  turn: number
  /** It was saved, edited or taken back here. */
  changed: (kept: Kept | null) => void
  /** Something was typed here, or all of it is saved. */
  typed: (unsaved: boolean) => void
  refresh: () => void
}

/** While something is typed here and not saved, nothing is drawn anew: what was edited elsewhere meanwhile is joined when it is saved. */
export function useKeptHere(key: string, failed: (error: unknown) => void): KeptHere {
  const [state, setState] = useState<KeptState | null>(null)
  const [turn, setTurn] = useState(0)
  /** The last edit that is shown. */
  const shown = useRef<string | null>(null)
  const id = useRef<string | null>(null)
  const typed = useRef(false)
  /** Something came from elsewhere while something was typed here. */
  const missed = useRef(false)

  const take = (fresh: KeptState) => {
    shown.current = fresh.clipping?.updatedAt ?? null
    id.current = fresh.clipping?.id ?? null
    setState(fresh)
  }
  const read = async (anew: boolean) => {
    try {
      const fresh = await keptOf(library, key)
      missed.current = !anew && typed.current
      if (!anew && (typed.current || (fresh.clipping?.updatedAt ?? null) === shown.current)) return
      take(fresh)
      if (!anew) setTurn((n) => n + 1)
    } catch (error) {
      setState((now) => now ?? { clipping: null, draft: null })
      failed(error)
    }
  }

  useEffect(() => void read(true), [key])
  useEffect(
    () =>
      heardRecord((ref) => {
        const own = id.current === null ? null : refOf('clippings', id.current)
        // One that is not kept here yet may just have been kept elsewhere.
        if (ref === null || own === null || ref === own) void read(false)
      }),
    [key],
  )

  return {
    state,
    turn,
    changed(kept) {
      shown.current = kept?.updatedAt ?? null
      id.current = kept?.id ?? null
      // What is compared with the page, and saved upon, is the article that is kept now.
      void keptOf(library, key).then(take, () => {})
    },
    typed(unsaved) {
      typed.current = unsaved
      if (!unsaved && missed.current) void read(false)
    },
    refresh: () => void read(true),
  }
}
