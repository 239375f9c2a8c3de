/** Files to bring in: chosen, or dropped; how far it has come; and what became of each. */
import { useRef, useState } from 'preact/hooks'
import { Dialog, Progress } from '../parts/dialog.tsx'
import { useWords } from '../words/use-words.ts'
import { counted, reasonIn } from '../words/words.ts'

/** What became of one file. */
export interface FileLine {
  name: string
  outcome: 'in' | 'already there' | 'not'
  /** Reasons, one a line. */
  why: readonly string[]
  restored: { added: number; joined: number; same: number } | null
  attached: readonly string[]
}
interface Props {
  /** Null before anything was chosen. */
  work: { done: number; of: number; running: boolean; files: readonly FileLine[]; failed: string | null } | null
  onFiles: (files: File[]) => void
  onDrop: (transfer: DataTransfer) => void
  onCancel: () => void
  onClose: () => void
}

const OUTCOMES = { in: 'outcome_in', 'already there': 'outcome_there', not: 'outcome_not' } as const
/** So many files are listed; what is not in comes first. */
const LISTED = 500

export function ImportDialog({ work, onFiles, onDrop, onCancel, onClose }: Props) {
  const t = useWords()
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = (input: HTMLInputElement) => {
    const chosen = [...(input.files ?? [])]
    // The same files may be chosen again.
    input.value = ''
    if (chosen.length > 0) onFiles(chosen)
  }
  const running = work?.running === true
  return (
    <Dialog title={t('import_title')} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the buttons do the same */}
      <div
        class={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          if (event.dataTransfer && !running) onDrop(event.dataTransfer)
        }}
      >
        <p>{t('import_more')}</p>
        <div class="drop-b">
          <button
            type="button"
            class="btn primary"
            name="choose-files"
            aria-disabled={running}
            onClick={() => !running && files.current?.click()}
          >
            {t('choose_files')}
          </button>
          <button
            type="button"
            class="btn"
            name="choose-folder"
            aria-disabled={running}
            onClick={() => !running && folder.current?.click()}
          >
            {t('choose_folder')}
          </button>
          <span class="dim small">{t('or_drop')}</span>
        </div>
        <input
          ref={files}
          type="file"
          name="files"
          hidden
          multiple
          accept=".txt,.text,.html,.htm,.xhtml,.json,.jsonl,.jsonld,.ndjson"
          onChange={(event) => take(event.currentTarget)}
        />
        <input
          ref={folder}
          type="file"
          name="folder"
          hidden
          multiple
          onChange={(event) => take(event.currentTarget)}
          {...{ webkitdirectory: true }}
        />
      </div>
      {work !== null && (
        <section class="report" aria-label={t('import_report')}>
          <div class="report-h">
            {running ? (
              <>
                <Progress done={work.done} of={work.of} label={t('importing')} />
                <span class="grow" />
                <button type="button" class="btn" name="cancel" onClick={onCancel}>
                  {t('cancel')}
                </button>
              </>
            ) : null}
            <p role="status">{running ? '' : summary(t, work.files)}</p>
          </div>
          {work.failed !== null && (
            <p class="why" role="alert">
              {work.failed}
            </p>
          )}
          <FileLines files={work.files} />
        </section>
      )}
    </Dialog>
  )
}

function FileLines({ files }: { files: readonly FileLine[] }) {
  const t = useWords()
  const order = { not: 0, in: 1, 'already there': 2 }
  const sorted = files.toSorted((a, b) => order[a.outcome] - order[b.outcome])
  return (
    <ul class="files">
      {sorted.slice(0, LISTED).map((file, i) => (
        <li key={`${file.name} ${i}`} class={`file-${file.outcome.replace(' ', '-')}`}>
          <span class="file-h">
            <span class="grow">
              <bdi>{file.name}</bdi>
            </span>
            <span class="outcome">{t(OUTCOMES[file.outcome])}</span>
          </span>
          {file.restored !== null && (
            <span class="why">
              {t('restored_counts', file.restored.added, file.restored.joined, file.restored.same)}
            </span>
          )}
          {file.attached.length > 0 && <span class="why">{t('attached_to', file.attached.join('; '))}</span>}
          {file.why.length > 0 && <span class="why">{file.why.map((reason) => reasonIn(t, reason)).join('\n')}</span>}
        </li>
      ))}
      {sorted.length > LISTED && <li class="dim">{t('more_people', sorted.length - LISTED)}</li>}
    </ul>
  )
}

/** What became of the files, in one line. */
export function summary(t: ReturnType<typeof useWords>, files: readonly FileLine[]): string {
  const count = (outcome: FileLine['outcome']) => files.filter((one) => one.outcome === outcome).length
  return [
    counted(t, 'files_in', count('in')),
    counted(t, 'files_there', count('already there')),
    counted(t, 'files_not', count('not')),
  ].join(t('comma'))
}
