/** The form of a kept quote over a page: drafts, the save itself, delete and its undo. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { keptTime } from '../../../components/words/dates.ts'
import { isJoined, type Standing, type Typed } from '../../../components/parts/note-form.tsx'
import { QuoteForm } from '../../../components/reading/quote-form.tsx'
import { withTag } from '../../../components/parts/tags-field.tsx'
import { useWords } from '../../../components/words/use-words.ts'
import { askBackground, runtime } from '../../../utils/article/live-background.ts'
import type { Forms } from '../../../utils/article/live-forms.ts'
import { RefusedError } from '../../../utils/messages/envelope.ts'
import { newCommandId } from '../../../utils/messages/fields.ts'
import type { Draft, Quote } from '../../../utils/model.ts'
import type { Drawn, Tools } from './drawn.ts'

/** Milliseconds after which a save that is not done says that it is going on. */
const SLOW_MS = 300

type News = { text: string; action?: { label: string; run: () => void } }

/** The quote with note and tags to be edited. */
export function drawQuote(props: Forms['quote'], tools: Tools): Drawn {
  return { form: <QuoteEditor {...props} {...tools} />, name: tools.words('quote_form') }
}

function QuoteEditor({ quote: first, changed, close }: Forms['quote'] & Tools) {
  const t = useWords()
  const [quote, setQuote] = useState(first)
  const [typed, showTyped] = useState<Typed>({ note: first.note, tags: first.tags })
  const [standing, showStanding] = useState<Standing>(() => savedAt(first))
  const [news, setNews] = useState<News | null>(null)
  const [deleted, setDeleted] = useState(false)
  /** The same at this instant: a shortcut may save before what was typed with it has been drawn. */
  const now = useRef({ quote, typed, standing, touched: false })
  const drafts = useRef({ last: 0, underWay: Promise.resolve(), writer: { by: '', seen: null as string | null } })
  drafts.current.writer.by ||= newCommandId()
  const draftKey = `quote:${first.id}`

  const write = (next: Typed) => {
    now.current.typed = next
    showTyped(next)
  }
  const stand = (next: Standing) => {
    now.current.standing = next
    showStanding(next)
  }
  const keep = (next: Quote) => {
    now.current.quote = next
    setQuote(next)
    changed(next)
  }

  function savedAt(kept: Quote): Standing {
    if (kept.note === '' && kept.tags.length === 0) return { is: 'open', draft: 'none' }
    return { is: 'saved', time: keptTime(t, kept.updatedAt, new Date()), undo: false }
  }

  const failed = (error: unknown, again: (() => void) | null) => {
    if (runtime() === undefined) return setNews({ text: t('updated_under_page') })
    const text = error instanceof RefusedError ? error.message : t('fault_no_answer')
    setNews(again ? { text, action: { label: t('try_again'), run: again } } : { text })
  }

  /** Shows a draft. */
  const take = ({ note, tags, tag, updatedAt }: Draft) => {
    drafts.current.writer.seen = updatedAt
    write({ note, tags, tag })
    stand({ is: 'open', draft: 'kept' })
  }

  /** Drafts go out in the order in which they were typed, each at once: the page may be left at any instant. */
  const draft = ({ note, tags, tag = '' }: Typed) => {
    const turn = ++drafts.current.last
    const writer = { ...drafts.current.writer }
    const kept = askBackground('draft.keep', { key: draftKey, note, tags, tag, writer }).catch((error: unknown) => {
      if (error instanceof RefusedError && turn === drafts.current.last) setNews({ text: error.message })
      return null
    })
    const told = kept.then((done) => {
      if (turn !== drafts.current.last || now.current.standing.is !== 'open') return
      stand({ is: 'open', draft: done ? 'kept' : 'lost' })
      if (!done && runtime() === undefined) setNews({ text: t('updated_under_page') })
      // Words were typed elsewhere that were not seen here.
      if (done?.joined && done.draft) {
        take(done.draft)
        setNews({ text: t('joined_elsewhere') })
      }
    })
    drafts.current.underWay = Promise.all([drafts.current.underWay, told]).then(() => {})
  }

  const change = (next: Typed) => {
    now.current.touched = true
    write(next)
    if (now.current.standing.is === 'saved') stand({ is: 'open', draft: 'none' })
    draft(next)
  }

  const save = async (commandId: string = newCommandId()) => {
    const { note, tags, tag = '' } = now.current.typed
    const words: Typed = { note, tags: withTag(tags, tag) }
    write(words)
    drafts.current.last++
    setNews(null)
    stand({ is: 'saving', slow: false })
    const slow = setTimeout(() => stand({ is: 'saving', slow: true }), SLOW_MS)
    try {
      // A draft that is still on its way must not come after what is saved now.
      await drafts.current.underWay
      const { id, updatedAt } = now.current.quote
      const { writer } = drafts.current
      const saved = await askBackground('quote.edit', { commandId, id, ...words, writer, basedOn: updatedAt })
      keep(saved)
      if (isJoined(saved, words)) setNews({ text: t('joined_elsewhere') })
      if (same(now.current.typed, words)) {
        write({ note: saved.note, tags: saved.tags })
        stand({ is: 'saved', time: keptTime(t, saved.updatedAt, new Date()), undo: false })
      } else {
        stand({ is: 'open', draft: 'none' })
        draft(now.current.typed)
      }
    } catch (error) {
      stand({ is: 'open', draft: 'none' })
      draft(now.current.typed)
      failed(error, () => void save(same(words, now.current.typed) ? commandId : undefined))
    } finally {
      clearTimeout(slow)
    }
  }

  const remove = async (commandId: string = newCommandId()) => {
    try {
      await askBackground('quote.delete', { commandId, id: quote.id })
      setDeleted(true)
      setNews(null)
      changed(null)
    } catch (error) {
      failed(error, () => void remove(commandId))
    }
  }
  const restore = async (commandId: string = newCommandId()) => {
    try {
      keep(await askBackground('quote.restore', { commandId, id: quote.id }))
      setDeleted(false)
    } catch (error) {
      failed(error, () => void restore(commandId))
    }
  }

  // What was typed before and not saved is shown again, unless the reader has begun to type by then.
  useEffect(() => {
    const show = (kept: Draft | null) => {
      if (kept && !now.current.touched) take(kept)
    }
    askBackground('draft.of', { key: draftKey }).then(show, (error: unknown) => failed(error, null))
  }, [])

  return (
    <QuoteForm
      exact={quote.selector.exact}
      language={quote.article.language}
      typed={typed}
      standing={standing}
      deleted={deleted}
      news={news}
      onChange={change}
      onSave={() => {
        if (now.current.standing.is === 'open') void save()
      }}
      onDelete={() => void remove()}
      onRestore={() => void restore()}
      onOpen={() => {
        askBackground('library.open', { open: `quote:${quote.id}` }).catch((error: unknown) => failed(error, null))
      }}
      onClose={close}
    />
  )
}

function same(one: Typed, other: Typed): boolean {
  return (
    one.note === other.note && (one.tag ?? '') === (other.tag ?? '') && one.tags.join('\n') === other.tags.join('\n')
  )
}
