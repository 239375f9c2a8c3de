/** A library without clippings: says what will stand there, and how it comes there. */
import { useWords } from '../../components/use-words.ts'
import { counted } from '../../components/words.ts'

export function EmptyLibrary({ corpus }: { corpus: number }) {
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
      {corpus > 0 && <p class="dim">{counted(t, 'corpus', corpus)}</p>}
    </div>
  )
}
