/** Note, tags and Save on one article, in the page's view and in that of a clipping: drafts, the save itself, and its undo. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { keptTime } from '../../components/dates.ts'
import { NoteForm, type Standing, type Typed } from '../../components/note-form.tsx'
import type { StripNews } from '../../components/strip.tsx'
import { withTag } from '../../components/tags-field.tsx'
import { useWords } from '../../components/use-words.ts'
import { ask } from '../../utils/browser.ts'
import type { Kept } from '../../utils/messages.ts'
import type { Annotation, Article, Draft } from '../../utils/model.ts'
import { failureWords } from './failure.ts'
import { draftsKept, useDraft } from './use-draft.ts'

interface Props {
  articleKey: string
  article: Article
  annotation: Annotation
  /** What the library has of it already. */
  kept: Kept | null
  draft: Draft | null
  /** Whether drafts may be kept without asking. */
  keepDrafts: boolean
  /** The tab whose toolbar button tells of it. */
  tabId: number | null
  /** Put the cursor into the note at first. */
  focus?: boolean
  /** Opens the clipping in the library, where that is not where it is open already. */
  onOpen?: (clippingId: string) => void
  onChanged: (kept: Kept | null) => void
  onNews: (news: StripNews | null) => void
}

/** Milliseconds after which a save that is not done says that it is going on. */
const SLOW_MS = 300

export function Writing(props: Props) {
  const { articleKey, article, annotation, draft, keepDrafts, tabId, focus = true, onChanged, onNews } = props
  const t = useWords()
  const [kept, setKept] = useState(props.kept)
  const [typed, showTyped] = useState<Typed>(() => firstTyped(props.kept, draft))
  const [standing, showStanding] = useState<Standing>(firstStanding)
  /** The same at this instant: a shortcut may save before what was typed with it has been drawn. */
  const now = useRef({ typed, standing })
  /** What Undo brings back: null stands for "was not kept before". */
  const before = useRef<Kept | null>(null)
  const drafts = useDraft(keepDrafts ? articleKey : null, (done) => {
    if (now.current.standing.is === 'open') stand({ is: 'open', draft: done ? 'kept' : 'lost' })
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
    if (props.kept === null) return { is: 'open', draft: 'none' }
    return { is: 'saved', time: keptTime(t, props.kept.updatedAt, new Date()), undo: false }
  }

  const change = (next: Typed) => {
    write(next)
    drafts.type(next)
    const { standing } = now.current
    if (standing.is === 'saved') stand({ is: 'open', draft: 'none' })
  }

  const save = async (commandId: string = crypto.randomUUID()) => {
    const words = toSave(now.current.typed)
    write(words)
    drafts.settle()
    onNews(null)
    stand({ is: 'saving', slow: false })
    const slow = setTimeout(() => stand({ is: 'saving', slow: true }), SLOW_MS)
    try {
      // A draft that is still on its way must not come after what is saved now.
      await draftsKept()
      const tab = tabId === null ? {} : { tabId }
      const reply =
        kept === null
          ? await ask('clipping.save', { commandId, key: articleKey, article, ...words, ...tab })
          : await ask('clipping.edit', { commandId, id: kept.id, ...words, basedOn: kept.updatedAt })
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
    try {
      if (back === null) {
        await ask('clipping.delete', { commandId, id: kept.id, ...(tabId === null ? {} : { tabId }) })
        setKept(null)
        onChanged(null)
        // What was written is not thrown away with it.
        drafts.type(typed)
        stand({ is: 'open', draft: 'none' })
        onNews({ alert: false, text: t('undone_saved') })
      } else {
        const { note, tags } = back
        settled(await ask('clipping.edit', { commandId, id: kept.id, note, tags }), now.current.typed, false)
      }
    } catch (error) {
      onNews({ alert: true, text: failureWords(t, error) })
    }
  }

  /** Shows what was kept; what was typed while it was under way stays, and is not saved yet. */
  function settled(reply: Kept, sent: Typed, undo: boolean) {
    setKept(reply)
    if (sameTyped(now.current.typed, sent)) {
      write({ note: reply.note, tags: reply.tags })
      stand({ is: 'saved', time: keptTime(t, reply.updatedAt, new Date()), undo })
    } else {
      stand({ is: 'open', draft: 'none' })
      drafts.type(now.current.typed)
    }
    onChanged(reply)
  }

  const latest = useRef({ save })
  latest.current = { save }
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      if (now.current.standing.is === 'open') void latest.current.save()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])

  return (
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
  )
}

function firstTyped(kept: Kept | null, draft: Draft | null): Typed {
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
