/** A library without clippings: says what will stand there, and how it comes there. */
import { useWords } from '../../components/words/use-words.ts'
import { counted } from '../../components/words/words.ts'

interface Props {
  corpus: number
  /** The address of the sample report. */
  sample: string
  onSample: () => void
  onImport: () => void
}

export function EmptyLibrary({ corpus, sample, onSample, onImport }: Props) {
  const t = useWords()
  return (
    <div class="zero">
      <h2>{t('empty')}</h2>
      <p>{t('empty_more')}</p>
      <dl class="sample">
        <dt>{t('when')}</dt>
        <dd>{t('empty_when')}</dd>
        <dt>{t('sides')}</dt>
        <dd>{t('empty_sides')}</dd>
        <dt>{t('where')}</dt>
        <dd>{t('empty_where')}</dd>
        <dt>{t('result')}</dt>
        <dd>{t('empty_result')}</dd>
        <dt>{t('source')}</dt>
        <dd>{t('empty_source')}</dd>
      </dl>
      <div class="zero-acts">
        <a
          class="btn primary big"
          href={sample}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
            event.preventDefault()
            onSample()
          }}
        >
          {t('sample_try')}
        </a>
        <button type="button" class="btn big" name="import-first" onClick={onImport}>
          {t('import_empty')}
        </button>
      </div>
      {corpus > 0 && <p class="dim">{counted(t, 'corpus', corpus)}</p>}
    </div>
  )
}
