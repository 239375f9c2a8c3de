/** Note, tags and Save on one thing that is kept or can be: drafts, the save itself, and its undo. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { keptTime } from '../../../components/words/dates.ts'
import { isJoined, NoteForm, type Standing, type Typed } from '../../../components/parts/note-form.tsx'
import type { StripNews } from '../../../components/parts/strip.tsx'
import { withTag } from '../../../components/parts/tags-field.tsx'
import { useWords } from '../../../components/words/use-words.ts'
import type { Writer } from '../../../utils/messages/fields.ts'
import type { Draft } from '../../../utils/model.ts'
import { failureWords } from '../failure.ts'
import { draftsKept, useDraft } from './use-draft.ts'

/** What is told of anything that the reader writes on. */
export interface Written {
  id: string
  note: string
  tags: string[]
  updatedAt: string
}

/** What a save is known by: its own id, and whose words it saves. */
interface Command {
  commandId: string
  writer: Writer
}

/** How one kind of thing is saved. A command that is asked again with its id is done once. */
export interface Keeping<T extends Written> {
  /** The key of its drafts. */
  draftKey: string
  /** Saves what was not kept before. */
  add: (words: Typed, command: Command) => Promise<T>
  /** @param basedOn the `updatedAt` that the reader saw. */
  edit: (id: string, words: Typed, command: Command, basedOn: string) => Promise<T>
  remove: (id: string, commandId: string) => Promise<unknown>
}

interface Props<T extends Written> {
  keeping: Keeping<T>
  /** What the library has of it already. */
  kept: T | null
  draft: Draft | null
  /** Whether drafts may be kept without asking. */
  keepDrafts: boolean
  /** Put the cursor into the note at first. */
  focus?: boolean | undefined
  /** Opens it in the library, where that is not where it is open already. */
  onOpen?: ((id: string) => void) | undefined
  onChanged: (kept: T | null) => void
  /** Tells whether there are words that are typed and not saved, here or elsewhere, or are just being saved. */
  onTyped?: ((unsaved: boolean) => void) | undefined
  onNews: (news: StripNews | null) => void
}

/** Milliseconds after which a save that is not done says that it is going on. */
const SLOW_MS = 300

export function NoteWriting<T extends Written>(props: Props<T>) {
  const { keeping, draft, keepDrafts, focus = true, onChanged, onTyped, onNews } = props
  const t = useWords()
  const [kept, setKept] = useState(props.kept)
  const [typed, showTyped] = useState<Typed>(() => firstTyped(props.kept, draft))
  const [standing, showStanding] = useState<Standing>(firstStanding)
  /** The same at this instant: a shortcut may save before what was typed with it has been drawn. */
  const now = useRef({ typed, standing })
  /** What Undo brings back: null stands for "was not kept before". */
  const before = useRef<T | null>(null)
  const drafts = useDraft(keepDrafts ? keeping.draftKey : null, draft, {
    kept(done) {
      if (now.current.standing.is === 'open') stand({ is: 'open', draft: done ? 'kept' : 'lost' })
    },
    changed(there, joined) {
      // What is being saved is not what is written there: that stays a draft of its own.
      if (now.current.standing.is === 'saving') return false
      write(firstTyped(kept, there))
      stand(there === null ? standingOf(kept) : { is: 'open', draft: 'kept' })
      if (joined) onNews({ alert: false, text: t('joined_elsewhere') })
      return true
    },
    usedUp: () => onTyped?.(false),
  })

  function write(next: Typed) {
    now.current.typed = next
    showTyped(next)
  }
  function stand(next: Standing) {
    now.current.standing = next
    showStanding(next)
  }

  function firstStanding(): Standing {
    if (draft !== null && !sameTyped(draft, props.kept)) return { is: 'open', draft: 'kept' }
    return standingOf(props.kept)
  }
  function standingOf(there: T | null): Standing {
    if (there === null) return { is: 'open', draft: 'none' }
    return { is: 'saved', time: keptTime(t, there.updatedAt, new Date()), undo: false }
  }

  const change = (next: Typed) => {
    write(next)
    drafts.type(next)
    onTyped?.(true)
    if (now.current.standing.is === 'saved') stand({ is: 'open', draft: 'none' })
  }

  const save = async (commandId: string = crypto.randomUUID()) => {
    const words = toSave(now.current.typed)
    write(words)
    drafts.settle()
    onTyped?.(true)
    onNews(null)
    stand({ is: 'saving', slow: false })
    const slow = setTimeout(() => stand({ is: 'saving', slow: true }), SLOW_MS)
    try {
      // A draft that is still on its way must not come after what is saved now.
      await draftsKept()
      const command = { commandId, writer: drafts.writer() }
      const reply =
        kept === null ? await keeping.add(words, command) : await keeping.edit(kept.id, words, command, kept.updatedAt)
      before.current = kept
      clearTimeout(slow)
      settled(reply, words, true)
    } catch (error) {
      clearTimeout(slow)
      stand({ is: 'open', draft: 'none' })
      // What was typed must be safe before it is said that it is.
      drafts.type(now.current.typed)
      onNews({
        alert: true,
        text: failureWords(t, error),
        more: t('kept_here'),
        // The same command, so that one that was done without an answer is not done twice; other words are another command.
        action: {
          label: t('try_again'),
          run: () => void latest.current.save(sameTyped(words, now.current.typed) ? commandId : undefined),
        },
      })
    }
  }

  const undo = async () => {
    if (kept === null) return
    const back = before.current
    const commandId = crypto.randomUUID()
    onTyped?.(true)
    try {
      if (back === null) {
        await keeping.remove(kept.id, commandId)
        setKept(null)
        onChanged(null)
        // What was written is not thrown away with it.
        drafts.type(typed)
        stand({ is: 'open', draft: 'none' })
        onNews({ alert: false, text: t('undone_saved') })
      } else {
        const { note, tags } = back
        const command = { commandId, writer: drafts.writer() }
        // An edit that was made elsewhere after the save stays, with what comes back.
        const reply = await keeping.edit(kept.id, { note, tags }, command, kept.updatedAt)
        settled(reply, now.current.typed, false)
      }
    } catch (error) {
      onTyped?.(now.current.standing.is !== 'saved')
      onNews({ alert: true, text: failureWords(t, error) })
    }
  }

  /** Shows what was kept; what was typed while it was under way stays, and is not saved yet. */
  function settled(reply: T, sent: Typed, isSave: boolean) {
    setKept(reply)
    const joined = isJoined(reply, sent)
    if (isSave && joined) onNews({ alert: false, text: t('joined_elsewhere') })
    if (sameTyped(now.current.typed, sent)) {
      onTyped?.(false)
      write({ note: reply.note, tags: reply.tags })
      // What stood here before is not what was there before: to bring it back would take the other edit away.
      stand({ is: 'saved', time: keptTime(t, reply.updatedAt, new Date()), undo: isSave && !joined })
    } else {
      stand({ is: 'open', draft: 'none' })
      drafts.type(now.current.typed)
    }
    onChanged(reply)
  }

  // The same words may be kept anew with a newer text of their article: later edits are based on that.
  useEffect(() => {
    const fresh = props.kept
    if (fresh === null || kept === null || fresh.id !== kept.id) return
    // What is typed here was saved elsewhere, where it was seen as a draft.
    const isOpen = now.current.standing.is === 'open'
    const here = isOpen && fresh.updatedAt > kept.updatedAt && sameTyped(now.current.typed, fresh)
    if (here || sameTyped(fresh, kept)) setKept(fresh)
    if (!here) return
    drafts.settle()
    stand(standingOf(fresh))
    onTyped?.(false)
  }, [props.kept?.updatedAt])

  const place = useRef<HTMLDivElement>(null)
  const latest = useRef({ save })
  latest.current = { save }
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      // Keys in another form are for that one; all others are for every form that has something to save.
      const form = event.target instanceof Element ? event.target.closest('form.mine') : null
      if (form !== null && place.current?.contains(form) !== true) return
      event.preventDefault()
      if (now.current.standing.is === 'open') void latest.current.save()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])

  return (
    <div class="writing" ref={place}>
      <NoteForm
        typed={typed}
        standing={standing}
        focus={focus}
        onChange={change}
        onSave={() => {
          if (now.current.standing.is === 'open') void save()
        }}
        onUndo={() => void undo()}
        onOpen={kept !== null && props.onOpen ? () => props.onOpen?.(kept.id) : null}
      />
    </div>
  )
}

function firstTyped(kept: Written | null, draft: Draft | null): Typed {
  const from = draft ?? kept
  return { note: from?.note ?? '', tags: from?.tags ?? [], tag: draft?.tag }
}

/** A tag that was begun is meant to be saved with the rest. */
function toSave({ note, tags, tag }: Typed): Typed {
  return { note, tags: withTag(tags, tag ?? '') }
}

function sameTyped(one: Typed, other: Typed | null): boolean {
  const isOf = (a: string | undefined, b: string | undefined) => (a ?? '') === (b ?? '')
  return (
    isOf(one.note, other?.note) && isOf(one.tag, other?.tag) && one.tags.join('\n') === (other?.tags ?? []).join('\n')
  )
}
