/** Note, tags and Save on one article, in the page's view and in that of a clipping: drafts, the save itself, and its undo. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { keptTime } from '../../components/dates.ts'
import { NoteForm, type Standing, type Typed } from '../../components/note-form.tsx'
import type { StripNews } from '../../components/strip.tsx'
import { useWords } from '../../components/use-words.ts'
import { ask } from '../../utils/browser.ts'
import type { Kept } from '../../utils/messages.ts'
import type { Annotation, Article, Draft } from '../../utils/model.ts'
import { failureWords } from './failure.ts'
import { useDraft } from './use-draft.ts'

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
  onChanged: (kept: Kept | null) => void
  onNews: (news: StripNews | null) => void
}

/** Milliseconds after which a save that is not done says that it is going on. */
const SLOW_MS = 300

export function Writing(props: Props) {
  const { articleKey, article, annotation, draft, keepDrafts, tabId, onChanged, onNews } = props
  const t = useWords()
  const [kept, setKept] = useState(props.kept)
  const [typed, setTyped] = useState<Typed>(() => firstTyped(props.kept, draft))
  const [standing, setStanding] = useState<Standing>(() => firstStanding())
  /** What Undo brings back: null stands for "was not kept before". */
  const before = useRef<Kept | null>(null)
  const drafts = useDraft(keepDrafts ? articleKey : null, (done) => {
    setStanding((now) => (now.is === 'open' ? { is: 'open', draft: done ? 'kept' : 'lost' } : now))
  })

  function firstStanding(): Standing {
    if (draft !== null && !sameTyped(draft, props.kept)) return { is: 'open', draft: 'kept' }
    if (props.kept === null) return { is: 'open', draft: 'none' }
    return { is: 'saved', time: keptTime(t, props.kept.updatedAt, new Date()), undo: false }
  }

  const change = (next: Typed) => {
    setTyped(next)
    drafts.type(next)
    setStanding((now) => (now.is === 'saving' ? now : { is: 'open', draft: now.is === 'open' ? now.draft : 'none' }))
  }

  const save = async (commandId: string = crypto.randomUUID(), words: Typed = typed) => {
    drafts.settle()
    onNews(null)
    setStanding({ is: 'saving', slow: false })
    const slow = setTimeout(() => setStanding({ is: 'saving', slow: true }), SLOW_MS)
    try {
      const tab = tabId === null ? {} : { tabId }
      const now =
        kept === null
          ? await ask('clipping.save', { commandId, key: articleKey, article, annotation, ...words, ...tab })
          : await ask('clipping.edit', { commandId, id: kept.id, ...words, basedOn: kept.updatedAt })
      before.current = kept
      settled(now, true)
    } catch (error) {
      setStanding({ is: 'open', draft: 'none' })
      // What was typed must be safe before it is said that it is.
      drafts.type(words)
      onNews({
        alert: true,
        text: failureWords(t, error),
        more: t('kept_here'),
        action: { label: t('try_again'), run: () => void latest.current.save(commandId) },
      })
    } finally {
      clearTimeout(slow)
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
        setStanding({ is: 'open', draft: 'none' })
        onNews({ alert: false, text: t('undone_saved') })
      } else {
        const { note, tags } = back
        settled(await ask('clipping.edit', { commandId, id: kept.id, note, tags }), false)
      }
    } catch (error) {
      onNews({ alert: true, text: failureWords(t, error) })
    }
  }

  function settled(now: Kept, canUndo: boolean) {
    setKept(now)
    setTyped({ note: now.note, tags: now.tags })
    setStanding({ is: 'saved', time: keptTime(t, now.updatedAt, new Date()), undo: canUndo })
    onChanged(now)
  }

  const latest = useRef({ save, standing })
  latest.current = { save, standing }
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      if (latest.current.standing.is === 'open') void latest.current.save()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])

  return (
    <NoteForm
      typed={typed}
      standing={standing}
      focus
      onChange={change}
      onSave={() => void save()}
      onUndo={() => void undo()}
    />
  )
}

function firstTyped(kept: Kept | null, draft: Draft | null): Typed {
  const from = draft ?? kept
  return { note: from?.note ?? '', tags: from?.tags ?? [] }
}

function sameTyped(one: Typed, other: Typed | null): boolean {
  return one.note === (other?.note ?? '') && one.tags.join('\n') === (other?.tags ?? []).join('\n')
}
