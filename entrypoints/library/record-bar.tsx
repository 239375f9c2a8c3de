/** The bar over an open record: back to the list, the records beside it, and what can be done with this one. */
import { useWords } from '../../components/words/use-words.ts'

interface Props {
  /** Where it stands in what was searched; null when it is not in that. */
  place: { index: number; count: number } | null
  onBack: () => void
  onStep: (by: 1 | -1) => void
  /** The page on the web that it was read from. */
  original: string | null
  /** Each is null where it cannot be done. */
  onCite: (() => void) | null
  onExport: (() => void) | null
  onDelete: (() => void) | null
}

/** The same as in the list (`library-list.tsx`). */
const STEP_KEYS = { previous: 'K', next: 'J' } as const

export function RecordBar({ place, onBack, onStep, original, onCite, onExport, onDelete }: Props) {
  const t = useWords()
  const step = (name: 'previous' | 'next', by: 1 | -1, last: boolean) => (
    <button
      type="button"
      class="btn plain"
      name={name}
      aria-label={t(name)}
      title={t('with_key', t(name), STEP_KEYS[name])}
      aria-keyshortcuts={STEP_KEYS[name]}
      aria-disabled={last}
      onClick={() => !last && onStep(by)}
    >
      <i class={by < 0 ? 'i i-up' : 'i i-down'} />
      <span class="wide-only">{t(name)}</span>
    </button>
  )
  return (
    <nav class="sub" aria-label={t('this_record')}>
      <button type="button" class="btn plain" name="back" onClick={onBack}>
        <i class="i i-left" />
        {t('back_to_list')}
      </button>
      {place !== null && <span class="dim num">{t('of', place.index + 1, place.count)}</span>}
      {place !== null && step('previous', -1, place.index === 0)}
      {place !== null && step('next', 1, place.index + 1 === place.count)}
      <span class="grow" />
      <span class="sub-acts">
        {original !== null && (
          <a
            class="btn"
            href={original}
            rel="noreferrer noopener"
            target="_blank"
            aria-label={t('open_original')}
            title={t('open_original')}
          >
            <i class="i i-open" />
            <span class="wide-only">{t('open_original')}</span>
          </a>
        )}
        {onCite !== null && (
          <button type="button" class="btn" name="cite" onClick={onCite}>
            {t('copy_citation')}
          </button>
        )}
        {onExport !== null && (
          <button type="button" class="btn" name="export-one" onClick={onExport}>
            {t('export_short')}
          </button>
        )}
        {onDelete !== null && (
          <button type="button" class="btn" name="delete" onClick={onDelete}>
            {t('delete')}
          </button>
        )}
      </span>
    </nav>
  )
}
