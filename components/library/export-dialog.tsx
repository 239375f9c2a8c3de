/** What goes out, and in which format; then how far it has come. */
import { useState } from 'preact/hooks'
import { Dialog, Progress } from '../parts/dialog.tsx'
import { useWords } from '../words/use-words.ts'
import { counted } from '../words/words.ts'

export type Format = 'json' | 'csv' | 'markdown' | 'csl' | 'ris' | 'bibtex' | 'webannotation'
export interface Scope {
  id: 'all' | 'found' | 'one'
  count: number
}
interface Props {
  formats: readonly Format[]
  withTexts: readonly Format[]
  scopes: readonly Scope[]
  /** The scope that is chosen at first. */
  first: Scope['id']
  work: { done: number; of: number } | null
  onExport: (scope: Scope['id'], format: Format, texts: boolean) => void
  onCancel: () => void
  onClose: () => void
}

export function ExportDialog({ formats, withTexts, scopes, first, work, onExport, onCancel, onClose }: Props) {
  const t = useWords()
  const [scope, setScope] = useState(first)
  const [format, setFormat] = useState<Format>('json')
  const [texts, setTexts] = useState(true)
  const count = scopes.find((one) => one.id === scope)?.count ?? 0
  return (
    <Dialog title={t('export_title')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (count > 0 && work === null) onExport(scope, format, texts)
        }}
      >
        <fieldset class="pick">
          <legend>{t('export_what')}</legend>
          {scopes.map(({ id, count: records }) => (
            <label key={id}>
              <input type="radio" name="scope" value={id} checked={scope === id} onChange={() => setScope(id)} />
              <span class="grow">{t(`scope_${id}`)}</span>
              <span class="dim num">{counted(t, 'records', records)}</span>
            </label>
          ))}
        </fieldset>
        <fieldset class="pick">
          <legend>{t('export_format')}</legend>
          {formats.map((id) => (
            <label key={id}>
              <input type="radio" name="format" value={id} checked={format === id} onChange={() => setFormat(id)} />
              <span class="grow">
                <span>{t(`format_${id}`)}</span> <span class="small dim">{t(`about_${id}`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {withTexts.includes(format) && (
          <label class="pick-one">
            <input type="checkbox" name="texts" checked={texts} onChange={() => setTexts(!texts)} />
            <span>
              {t('with_texts')} <span class="small dim">{t('with_texts_more')}</span>
            </span>
          </label>
        )}
        <footer class="dialog-f">
          {work !== null && <Progress {...work} label={t('exporting')} />}
          <span class="grow" />
          {work === null ? (
            <button type="submit" class="btn primary big" name="save-file" aria-disabled={count === 0}>
              {t('save_file')}
            </button>
          ) : (
            <button type="button" class="btn big" name="cancel" onClick={onCancel}>
              {t('cancel')}
            </button>
          )}
        </footer>
      </form>
    </Dialog>
  )
}
