/** Note, tags and Save. What is typed is handed up at each change; whether it is kept or saved is told from outside. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import { TagsField } from './tags-field.tsx'
import { useWords } from '../words/use-words.ts'
import { inOwn, typedDir } from '../words/words.ts'

/** What the reader writes on a clipping. */
export interface Typed {
  note: string
  tags: string[]
  /** A tag that was begun and not added yet. */
  tag?: string | undefined
}
/** Where the writing stands. "saved" is told only after the write has completed. */
export type Standing =
  | { is: 'open'; draft: 'none' | 'kept' | 'lost' }
  | { is: 'saving'; slow: boolean }
  | { is: 'saved'; time: string; undo: boolean }

/** Whether more was kept than was sent: somebody else has saved on the same thing meanwhile. */
export function isJoined(reply: Omit<Typed, 'tag'>, sent: Typed): boolean {
  return reply.note !== sent.note || reply.tags.length > sent.tags.length
}

interface Props {
  typed: Typed
  standing: Standing
  /** Put the cursor into the note at first. */
  focus: boolean
  onChange: (typed: Typed) => void
  onSave: () => void
  onUndo: () => void
  /** Opens what is saved in the library. */
  onOpen?: (() => void) | null
}

export function NoteForm({ typed, standing, focus, onChange, onSave, onUndo, onOpen = null }: Props) {
  const t = useWords()
  const note = useRef<HTMLTextAreaElement>(null)
  const undo = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    // The headline is what is read first: it must not be scrolled away for the sake of the cursor.
    if (focus) note.current?.focus({ preventScroll: true })
  }, [focus])
  // The Save button gives way to the seal: whoever pressed it must not be left without a place in the page.
  useLayoutEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body
    if (standing.is === 'saved' && lost) (undo.current ?? note.current)?.focus({ preventScroll: true })
  }, [standing.is])
  return (
    <form
      class="mine"
      onSubmit={(event) => {
        event.preventDefault()
        onSave()
      }}
    >
      <div class="field note-field">
        <textarea
          ref={note}
          name="note"
          rows={1}
          dir={typedDir(typed.note)}
          lang={typed.note === '' ? undefined : inOwn(t, typed.note).lang}
          aria-label={t('note')}
          placeholder={t('note_hint')}
          maxLength={1_000_000}
          value={typed.note}
          onInput={(event) => onChange({ ...typed, note: event.currentTarget.value })}
        />
        <span class="small dim" role="status">
          {draftWords(t, standing)}
        </span>
      </div>
      <div class="foot">
        <TagsField
          tags={typed.tags}
          begun={typed.tag ?? ''}
          onChange={(tags, begun) => onChange({ ...typed, tags, tag: begun || undefined })}
        />
        {standing.is !== 'saved' && (
          <button type="submit" class="btn primary big" name="save" aria-disabled={standing.is === 'saving'}>
            {standing.is === 'saving' && standing.slow ? t('saving') : t('save')}
            <span class="kbd" aria-hidden="true">
              {t('save_keys')}
            </span>
          </button>
        )}
      </div>
      <div class="seal-place" role="status">
        {standing.is === 'saved' && (
          <span class="saved">
            <span class="seal">
              <i class="i i-check" />
            </span>
            {t('saved')} <span class="dim num">{standing.time}</span>
          </span>
        )}
        {standing.is === 'saved' && standing.undo && (
          <button ref={undo} type="button" class="btn" name="undo-save" onClick={onUndo}>
            {t('undo')}
          </button>
        )}
        {standing.is === 'saved' && onOpen !== null && (
          <button type="button" class="btn" name="open-library" onClick={onOpen}>
            {t('open')}
          </button>
        )}
      </div>
    </form>
  )
}

function draftWords(t: ReturnType<typeof useWords>, standing: Standing): string {
  if (standing.is !== 'open' || standing.draft === 'none') return ''
  return t(standing.draft === 'kept' ? 'draft_kept' : 'draft_lost')
}
