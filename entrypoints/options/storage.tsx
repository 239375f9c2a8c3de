/** What the library takes up, whether the browser keeps it for good, and its backup. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { calendarDate } from '../../components/words/dates.ts'
import { Progress } from '../../components/parts/dialog.tsx'
import type { StripNews } from '../../components/parts/strip.tsx'
import { useWords } from '../../components/words/use-words.ts'
import { counted, reasonIn } from '../../components/words/words.ts'
import { browser, heardChange, tellAll } from '../../utils/browser.ts'
import { leftReasons } from '../../utils/exchange/left-words.ts'
import { readLibrary } from '../../utils/exchange/library-json.ts'
import { ownDay } from '../../utils/exchange/own-day.ts'
import { importLibrary, type LeftWords } from '../../utils/library/import.ts'
import { type Counts, countAll } from '../../utils/library/listed.ts'
import type { Library } from '../../utils/library/open.ts'
import { saveLibrary } from '../wiring/export.ts'

interface Props {
  library: Library
  failed: (error: unknown) => void
  onNews: (news: StripNews) => void
}
interface State {
  counts: Counts
  used: number | null
  quota: number | null
  /** Whether the browser promises to keep it; null where it does not say. */
  persisted: boolean | null
  /** The day of the last backup by the reader's clock, ISO 8601. */
  backup: string | null
}

const BACKUP = 'last backup'

export function Storage({ library, failed, onNews }: Props) {
  const t = useWords()
  const [state, setState] = useState<State | null>(null)
  const [asked, setAsked] = useState<boolean | null>(null)
  const [work, setWork] = useState<{ done: number; of: number } | null>(null)
  const file = useRef<HTMLInputElement>(null)

  const look = () => void readState(library).then(setState, failed)
  useEffect(() => {
    look()
    return heardChange(look)
  }, [])

  const persist = async () => {
    try {
      setAsked(await navigator.storage.persist())
    } catch (error) {
      failed(error)
    }
    look()
  }
  const backup = async () => {
    setWork({ done: 0, of: 0 })
    try {
      const name = await saveLibrary(library, { onProgress: (done, of) => setWork({ done, of }) })
      await browser.storage.local.set({ [BACKUP]: ownDay(new Date()) })
      onNews({ alert: false, text: t('exported', name) })
    } catch (error) {
      failed(error)
    }
    setWork(null)
    look()
  }
  const restore = async (chosen: File) => {
    setWork({ done: 0, of: 0 })
    try {
      const incoming = readLibrary(await chosen.text())
      const db = await library.database()
      const left: LeftWords[] = []
      const { added, joined, same } = await importLibrary(db, incoming, {
        onProgress: (done, of) => setWork({ done, of }),
        onLeft: (words) => left.push(words),
      })
      const told = leftReasons(left).map((reason) => reasonIn(t, reason))
      onNews({ alert: left.length > 0, text: [t('restored_counts', added, joined, same), ...told].join(' – ') })
      tellAll()
    } catch (error) {
      failed(error)
    }
    setWork(null)
    look()
  }

  return (
    <section id="storage" aria-labelledby="storage-h">
      <h2 id="storage-h">{t('storage')}</h2>
      <p>{t('storage_more')}</p>
      {state !== null && (
        <dl class="kv">
          <dt>{t('in_library')}</dt>
          <dd>
            <b class="num">{counted(t, 'clippings', state.counts.clippings)}</b>
            <span class="num">
              {t('comma')}
              {counted(t, 'kept_quotes', state.counts.quotes)}
              {t('comma')}
              {counted(t, 'corrections', state.counts.corrections)}
            </span>
            <p>{counted(t, 'corpus', state.counts.corpus)}</p>
          </dd>
          {state.used !== null && state.quota !== null && (
            <>
              <dt>{t('space')}</dt>
              <dd>
                <b class="num">
                  <bdi>{bytes(t, state.used)}</bdi>
                </b>
                <p class="num">{t('space_of', bytes(t, state.quota))}</p>
              </dd>
            </>
          )}
          <dt>{t('kept_by_browser')}</dt>
          <dd>
            <b>{t(state.persisted === null ? 'kept_unknown' : state.persisted ? 'kept_yes' : 'kept_no')}</b>
            <p>{t(state.persisted ? 'kept_yes_more' : 'kept_no_more')}</p>
            {state.persisted === false && (
              <button type="button" class="btn" name="persist" onClick={() => void persist()}>
                {t('ask_persist')}
              </button>
            )}
            <p role="status">{asked === null ? '' : t(asked ? 'persist_yes' : 'persist_no')}</p>
          </dd>
          <dt>{t('backup')}</dt>
          <dd>
            <b>{state.backup === null ? t('never') : calendarDate(t, state.backup)}</b>
            <p>{t('uninstall')}</p>
            <div class="acts">
              <button type="button" class="btn primary" name="backup" onClick={() => work === null && void backup()}>
                {t('backup_now')}
              </button>
              <button
                type="button"
                class="btn"
                name="restore"
                onClick={() => {
                  if (work === null) file.current?.click()
                }}
              >
                {t('restore')}
              </button>
              {work !== null && <Progress {...work} label={t('working')} />}
              <input
                ref={file}
                type="file"
                name="restore-file"
                accept=".json"
                hidden
                onChange={(event) => {
                  const [chosen] = event.currentTarget.files ?? []
                  event.currentTarget.value = ''
                  if (chosen) void restore(chosen)
                }}
              />
            </div>
            <p>{t('restore_more')}</p>
          </dd>
        </dl>
      )}
    </section>
  )
}

async function readState(library: Library): Promise<State> {
  const [counts, estimate, persisted, kept] = await Promise.all([
    library.use(countAll),
    // Some browsers do not tell, in private windows for one.
    navigator.storage.estimate().catch(() => ({ usage: undefined, quota: undefined })),
    navigator.storage.persisted().catch(() => null),
    browser.storage.local.get(BACKUP),
  ])
  const day = kept[BACKUP]
  return {
    counts,
    used: estimate.usage ?? null,
    quota: estimate.quota ?? null,
    persisted,
    backup: typeof day === 'string' ? day : null,
  }
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** A number of bytes as people read it: "14.2 MB". */
function bytes(t: ReturnType<typeof useWords>, count: number): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, count)) / 3))
  const unit = UNITS[step] ?? 'byte'
  const value = count / 1000 ** step
  return new Intl.NumberFormat(t('locale'), { style: 'unit', unit, maximumFractionDigits: value < 100 ? 1 : 0 }).format(
    value,
  )
}
