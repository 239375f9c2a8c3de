/** One record, read whole from the library and opened for reading; a clipping with note and tags to edit. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { ClippingReading, CorpusReading } from '../../components/reading.tsx'
import type { StripNews } from '../../components/strip.tsx'
import { useWords } from '../../components/use-words.ts'
import { browser, heardChange } from '../../utils/browser.ts'
import { corpusById, readRef } from '../../utils/library/listed.ts'
import type { Library } from '../../utils/library/open.ts'
import { clippingById } from '../../utils/library/read.ts'
import type { Clipping, CorpusRecord, Draft } from '../../utils/model.ts'
import { failureWords } from '../popup/failure.ts'
import { keptOf } from '../popup/this-page.ts'
import { Writing } from '../popup/writing.tsx'

interface Props {
  /** Its name in lists and addresses. */
  name: string
  library: Library
  /** Where it stands in what was searched; null when it is not in that. */
  place: { index: number; count: number } | null
  onBack: () => void
  onStep: (by: 1 | -1) => void
  onDelete: (ref: string) => void
  onNews: (news: StripNews | null) => void
}
type Read =
  | { is: 'clipping'; clipping: Clipping; draft: Draft | null }
  | { is: 'corpus'; record: CorpusRecord }
  | { is: 'gone' }

export function OpenRecord({ name, library, place, onBack, onStep, onDelete, onNews }: Props) {
  const t = useWords()
  const [read, setRead] = useState<Read | null>(null)
  const back = useRef<HTMLButtonElement>(null)
  /** Edits made here change nothing that is shown; those from elsewhere draw the form anew. */
  const own = useRef<string | null>(null)

  const look = () => {
    readRecord(library, name).then(setRead, (error: unknown) => onNews({ alert: true, text: failureWords(t, error) }))
  }
  useEffect(look, [name])
  useEffect(
    () =>
      heardChange(({ ref }) => {
        if (ref !== name && ref !== null) return
        void readRecord(library, name)
          .then((fresh) => {
            if (fresh.is === 'clipping' && fresh.clipping.updatedAt === own.current) return
            setRead(fresh)
          })
          .catch(() => {})
      }),
    [name],
  )
  // What is read is reached at once, by keyboard and screen reader.
  useEffect(() => back.current?.focus({ preventScroll: true }), [])

  return (
    <main class="lib-open">
      <nav class="sub" aria-label={t('this_record')}>
        <button ref={back} type="button" class="btn plain" name="back" onClick={onBack}>
          <i class="i i-left" />
          {t('back_to_list')}
        </button>
        {place !== null && <span class="dim num">{t('of', place.index + 1, place.count)}</span>}
        <span class="grow" />
        <button
          type="button"
          class="btn plain"
          name="previous"
          aria-disabled={place === null || place.index === 0}
          onClick={() => onStep(-1)}
        >
          <i class="i i-up" />
          <span class="wide-only">{t('previous')}</span>
        </button>
        <button
          type="button"
          class="btn plain"
          name="next"
          aria-disabled={place === null || place.index + 1 === place.count}
          onClick={() => onStep(1)}
        >
          <i class="i i-down" />
          <span class="wide-only">{t('next')}</span>
        </button>
        {read?.is === 'clipping' && (
          <button type="button" class="btn" name="delete" onClick={() => onDelete(name)}>
            {t('delete')}
          </button>
        )}
      </nav>
      {read?.is === 'gone' && (
        <div class="zero">
          <h2>{t('gone')}</h2>
          <p>{t('gone_more')}</p>
        </div>
      )}
      {read?.is === 'corpus' && <CorpusReading record={read.record} />}
      {read?.is === 'clipping' && (
        <ClippingReading clipping={read.clipping}>
          <Writing
            key={read.clipping.updatedAt}
            articleKey={read.clipping.key}
            article={read.clipping.article}
            annotation={read.clipping.annotation}
            kept={read.clipping}
            draft={read.draft}
            keepDrafts={!browser.extension.inIncognitoContext}
            tabId={null}
            focus={false}
            onChanged={(kept) => {
              own.current = kept?.updatedAt ?? null
            }}
            onNews={onNews}
          />
        </ClippingReading>
      )}
    </main>
  )
}

async function readRecord(library: Library, ref: string): Promise<Read> {
  const named = readRef(ref)
  if (named === null) return { is: 'gone' }
  if (named.store === 'corpus') {
    const record = await library.use((db) => corpusById(db, named.id))
    return record === null ? { is: 'gone' } : { is: 'corpus', record }
  }
  const clipping = await library.use((db) => clippingById(db, named.id))
  if (clipping === null || clipping.deletedAt !== null) return { is: 'gone' }
  const { draft } = await keptOf(library, clipping.key)
  return { is: 'clipping', clipping, draft }
}
