/** Keeps what is typed while it is being typed, so that a popup that closes loses nothing. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Typed } from '../../../components/parts/note-form.tsx'
import { ask, heardDraft } from '../../../utils/browser.ts'
import type { Writer } from '../../../utils/messages/fields.ts'
import type { Draft } from '../../../utils/model.ts'

export interface DraftKeeper {
  /** Something was typed: it is sent to be kept at once. */
  type: (typed: Typed) => void
  /** What was typed is saved by other means now. */
  settle: () => void
  /** Whose words a save has. */
  writer: () => Writer
}

/** All drafts on their way. */
let underWay: Promise<unknown> = Promise.resolve()

/** Comes back when every draft that was typed in this popup has been kept (or could not be): then it can be read back. */
export async function draftsKept(): Promise<void> {
  await underWay
}

/** What others may do to a draft. */
type Did = Parameters<Parameters<typeof heardDraft>[0]>[0]['did']

/** Who is told of what becomes of drafts. */
interface Hears {
  /** Whether the last draft was kept. */
  kept: (done: boolean) => void
  /**
   * The draft is another one now: words are in it that were typed elsewhere, `joined` with those that were typed here meanwhile.
   * @returns whether it is shown; words that are not are as unseen.
   */
  changed: (draft: Draft | null, joined: boolean) => boolean
  /** What stands here was saved elsewhere, where it was seen. */
  usedUp: () => void
}

/**
 * A popup is gone at the first click beside it, in Chromium without a word to its page, and in Firefox what it sends while it goes
 * may be lost: so nothing waits, neither for a pause in the typing nor for the draft before. Drafts arrive in the order in which
 * they are sent; one that got no answer is not sent again once there is a newer one. What is typed elsewhere under the same
 * key is shown here too.
 * @param key of the article; null while there is none, or where nothing may be kept without asking.
 * @param first the draft that is shown at first.
 */
export function useDraft(key: string | null, first: Draft | null, hears: Hears): DraftKeeper {
  const [by] = useState(() => crypto.randomUUID())
  /** Turns of typing: those that were begun, and the last one that nothing is awaited of. */
  const turns = useRef({ last: 0, done: 0 })
  /** What others did while something typed here was on its way. */
  const missed = useRef<Did | null>(null)
  const seen = useRef(first?.updatedAt ?? null)
  /** The draft that is kept, as it was told last: what stands here, unless something is typed since. */
  const there = useRef(seen.current)
  const tell = useRef(hears)
  tell.current = hears

  /** Shows a draft that others have typed in, unless something is typed here meanwhile: the answer to that tells of it. */
  const look = async (did: Did): Promise<void> => {
    const { last, done } = turns.current
    missed.current = last === done ? null : did
    if (key === null || last !== done) return
    const draft = await ask('draft.of', { key })
    const now = draft?.updatedAt ?? null
    if (last !== turns.current.last || now === there.current) return
    // Gone since it was told of: news of why comes next.
    if (draft === null && did === 'type') return
    if (draft === null && did === 'save') tell.current.usedUp()
    else if (tell.current.changed(draft, false)) seen.current = now
    else return
    there.current = now
  }
  const answered = (turn: number): void => {
    turns.current.done = turn
    // Something was told of meanwhile.
    if (missed.current !== null) void look(missed.current).catch(() => {})
  }
  useEffect(() => {
    if (key === null) return undefined
    // Where the library cannot be asked, what stands here stays; it is joined when it is kept.
    const lookAgain = (did: Did) => void look(did).catch(() => {})
    const stop = heardDraft((news) => {
      if (news.key === key && news.by !== by) lookAgain(news.did)
    })
    // The first draft was read before this began to listen: what others typed between the two was told to nobody here.
    lookAgain('type')
    return stop
  }, [key])

  return {
    type({ note, tags, tag = '' }) {
      if (key === null) return
      const turn = ++turns.current.last
      const isLast = () => turn === turns.current.last
      const writer = { by, seen: seen.current }
      const kept = ask('draft.keep', { key, note, tags, tag, writer }, isLast).then(
        ({ draft, joined }) => {
          if (!isLast()) return
          there.current = draft?.updatedAt ?? null
          tell.current.kept(true)
          if (joined && tell.current.changed(draft, true)) seen.current = draft?.updatedAt ?? null
          answered(turn)
        },
        () => {
          if (!isLast()) return
          tell.current.kept(false)
          answered(turn)
        },
      )
      underWay = Promise.all([underWay, kept])
    },
    settle() {
      turns.current.last += 1
      turns.current.done = turns.current.last
    },
    writer: () => ({ by, seen: seen.current }),
  }
}
