/** Import and export in the library page: their dialogs, and the work behind them with its progress and its end. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { ExportDialog, type Scope } from '../../components/library/export-dialog.tsx'
import { ImportDialog, summary } from '../../components/library/import-dialog.tsx'
import type { StripNews } from '../../components/parts/strip.tsx'
import { useWords } from '../../components/words/use-words.ts'
import type { Library } from '../../utils/library/open.ts'
import { saveFile } from '../wiring/export.ts'
import { failureWords } from '../wiring/failure.ts'
import { type Brought, bringIn, type Dropped, droppedFiles } from './bring-in.ts'
import { exportAs, FORMATS, type Format, WITH_TEXTS } from './export-as.ts'

interface ExportProps {
  library: Library
  /** All records that there are; those that the search found; the one that is open. */
  refs: { all: number; found: readonly string[] | null; one: string | null }
  onClose: () => void
  onNews: (news: StripNews) => void
}

export function Exporting({ library, refs, onClose, onNews }: ExportProps) {
  const t = useWords()
  const [work, setWork] = useState<{ done: number; of: number } | null>(null)
  const stop = useRef(new AbortController())
  useEffect(() => () => stop.current.abort(), [])

  const run = async (scope: Scope['id'], format: Format, texts: boolean) => {
    stop.current = new AbortController()
    const { signal } = stop.current
    setWork({ done: 0, of: 0 })
    try {
      const chosen =
        scope === 'all' ? null : scope === 'found' ? (refs.found ?? []) : refs.one === null ? [] : [refs.one]
      const onProgress = (done: number, of: number) => setWork({ done, of })
      const file = await exportAs(library, format, { refs: chosen, texts }, { signal, onProgress })
      signal.throwIfAborted()
      saveFile(file)
      onNews({ alert: false, text: t('exported', file.name) })
      onClose()
    } catch (error) {
      if (!signal.aborted) onNews({ alert: true, text: failureWords(t, error) })
      setWork(null)
    }
  }
  const scopes: Scope[] = [{ id: 'all', count: refs.all }]
  if (refs.found !== null) scopes.push({ id: 'found', count: refs.found.length })
  if (refs.one !== null) scopes.push({ id: 'one', count: 1 })
  return (
    <ExportDialog
      formats={FORMATS}
      withTexts={WITH_TEXTS}
      scopes={scopes}
      first={scopes.at(-1)?.id ?? 'all'}
      work={work}
      onExport={(scope, format, texts) => void run(scope, format, texts)}
      onCancel={() => stop.current.abort()}
      onClose={onClose}
    />
  )
}

interface Running {
  done: number
  of: number
  running: boolean
  files: Brought[]
  failed: string | null
}

interface ImportProps {
  /** What was dropped on the page before the dialog was open. */
  first: Dropped
  onClose: () => void
  /** Hears what became of work that was going on when the dialog was closed. */
  onNews: (news: StripNews) => void
}

export function Importing({ first, onClose, onNews }: ImportProps) {
  const t = useWords()
  const [work, setWork] = useState<Running | null>(null)
  const stop = useRef(new AbortController())
  const closed = useRef(false)
  // A dialog that is closed ends the work; what is in stays in.
  useEffect(
    () => () => {
      closed.current = true
      stop.current.abort()
    },
    [],
  )
  useEffect(() => {
    if (first.files.length + first.lost.length > 0) void run(first)
  }, [first])

  async function run({ files, lost }: Dropped) {
    stop.current.abort()
    stop.current = new AbortController()
    const { signal } = stop.current
    const brought: Brought[] = [...lost]
    setWork({ done: 0, of: files.length, running: true, files: [...lost], failed: null })
    const end = (failed: string | null) => {
      if (closed.current) onNews({ alert: true, text: failed ?? t('import_stopped'), more: summary(t, brought) })
      else setWork({ done: brought.length, of: files.length, running: false, files: brought, failed })
    }
    try {
      await bringIn(files, {
        signal,
        onFile: (file) => brought.push(file),
        onProgress: (done, of) => setWork({ done, of, running: true, files: [...brought], failed: null }),
      })
      end(null)
    } catch (error) {
      end(failureWords(t, error))
    }
  }
  return (
    <ImportDialog
      work={work}
      onFiles={(files) => void run({ files, lost: [] })}
      onDrop={(transfer) => void droppedFiles(transfer).then(run)}
      onCancel={() => stop.current.abort()}
      onClose={onClose}
    />
  )
}
