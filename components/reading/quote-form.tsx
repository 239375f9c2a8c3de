/** A kept quote: the words, note and tags, and what can be done with it. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import { NoteForm, type Standing, type Typed } from '../parts/note-form.tsx'
import { useWords } from '../words/use-words.ts'

interface Props {
  /** The words that were kept. */
  exact: string
  /** The language of the page they are from. */
  language: string | null
  typed: Typed
  standing: Standing
  /** It is deleted, and can be brought back. */
  deleted: boolean
  /** What failed, or what the reader has to do first; null while there is nothing to say. */
  news: { text: string; action?: { label: string; run: () => void } } | null
  onChange: (typed: Typed) => void
  onSave: () => void
  onDelete: () => void
  onRestore: () => void
  onOpen: () => void
  onClose: () => void
}

/** A quote of so many characters may be higher than its place. */
const SCROLLS = 250

export function QuoteForm({ exact, language, typed, standing, deleted, news, ...act }: Props) {
  const t = useWords()
  const undo = useRef<HTMLButtonElement>(null)
  // What had the focus has gone with the quote: the way back is the next thing to reach.
  useLayoutEffect(() => {
    if (deleted) undo.current?.focus()
  }, [deleted])
  return (
    <div
      class="quote-form"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        act.onSave()
      }}
    >
      <blockquote
        class="quote-words"
        dir="auto"
        lang={language ?? undefined}
        // A long one scrolls, which the keyboard must reach.
        tabIndex={exact.length > SCROLLS ? 0 : undefined}
      >
        {exact}
      </blockquote>
      <div class="quote-mine" hidden={deleted}>
        <NoteForm
          typed={typed}
          standing={standing}
          focus
          onChange={act.onChange}
          onSave={act.onSave}
          onUndo={act.onRestore}
        />
      </div>
      {news && (
        <div class="quote-news" role="alert">
          <span class="grow">{news.text}</span>
          {news.action && (
            <button type="button" class="btn" name="news" onClick={news.action.run}>
              {news.action.label}
            </button>
          )}
        </div>
      )}
      <div class="quote-foot">
        {deleted ? (
          <>
            <span role="status">{t('quote_deleted')}</span>
            <button ref={undo} type="button" class="btn" name="restore" onClick={act.onRestore}>
              {t('undo')}
            </button>
          </>
        ) : (
          <button type="button" class="btn plain" name="delete" onClick={act.onDelete}>
            {t('delete')}
          </button>
        )}
        <span class="grow" />
        {!deleted && (
          <button type="button" class="btn plain" name="library" onClick={act.onOpen}>
            {t('card_library')}
          </button>
        )}
        <button type="button" class="btn plain" name="close" onClick={act.onClose}>
          {t('close')}
        </button>
      </div>
    </div>
  )
}
