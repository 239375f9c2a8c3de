/** The list of corrections: what the reader said, where it holds, how often it is used; each can be edited, undone and made again. */
import { useState } from 'preact/hooks'
import { foldName } from '../../utils/corrections/names.ts'
import type { Correction } from '../../utils/model.ts'
import { saidBy } from './correction-words.ts'
import { keptDay } from '../words/dates.ts'
import { useWords } from '../words/use-words.ts'
import { counted, type Words } from '../words/words.ts'

export interface CorrectionRow {
  correction: Correction
  /** In how many records of the library it is used; null for one that holds on one page only, or was undone. */
  used: number | null
  /** The address of the record where it was made; null where that is not in the library. */
  record: string | null
}
interface Props {
  rows: readonly CorrectionRow[]
  onEdit: (correction: Correction) => void
  onUndo: (correction: Correction) => void
  onRedo: (correction: Correction) => void
}

/** From so many on there is a field to search in them. */
const SEARCHED = 8
/** So many are drawn at first, and at each press of "more": a list of thousands is not built at once. */
const LOT = 100

export function CorrectionsTable({ rows, ...acts }: Props) {
  const t = useWords()
  const [typed, setTyped] = useState('')
  const [most, setMost] = useState(LOT)
  const found = rows.filter((row) => holds(t, row.correction, typed))
  const shown = found.slice(0, most)
  const live = shown.filter(({ correction }) => correction.undoneAt === null)
  const undone = shown.filter(({ correction }) => correction.undoneAt !== null)
  return (
    <>
      {rows.length >= SEARCHED && (
        <div class="add">
          <input
            class="field"
            type="search"
            name="search-corrections"
            aria-label={t('corrections_search')}
            placeholder={t('corrections_search')}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <span role="status" class="mid num">
            {typed.trim() === '' ? '' : counted(t, 'corrections', found.length)}
          </span>
        </div>
      )}
      <div class="long-list">
        <table class="tb cor">
          <thead>
            <tr>
              <th scope="col">{t('said_you')}</th>
              <th scope="col">{t('said_where')}</th>
              <th scope="col">{t('said_used')}</th>
              <th scope="col">
                <span class="unseen">{t('said_acts')}</span>
              </th>
            </tr>
          </thead>
          <tbody data-group="live">
            {live.map((row) => (
              <Row key={row.correction.id} {...row} {...acts} />
            ))}
          </tbody>
          {undone.length > 0 && (
            <tbody data-group="undone">
              <tr class="grp">
                <th colSpan={4} scope="rowgroup">
                  {t('said_undone', undone.length)}
                </th>
              </tr>
              {undone.map((row) => (
                <Row key={row.correction.id} {...row} {...acts} />
              ))}
            </tbody>
          )}
        </table>
      </div>
      {found.length > most && (
        <button type="button" class="btn" name="more-corrections" onClick={() => setMost(most + LOT)}>
          {t('corrections_more', found.length - most)}
        </button>
      )}
    </>
  )
}

function Row({ correction, used, record, onEdit, onUndo, onRedo }: CorrectionRow & Omit<Props, 'rows'>) {
  const t = useWords()
  const { line, more } = saidBy(t, correction.change)
  const words = line.map(({ text }) => text).join(' ')
  const undone = correction.undoneAt !== null
  return (
    <tr class={undone ? 'off' : undefined} data-correction={correction.id}>
      <th scope="row">
        {line.map(({ is, text, field }) =>
          is === 'was' ? (
            <s key={text} class="was">
              <bdi>{text}</bdi>
            </s>
          ) : (
            <span key={`${field} ${text}`} class={field === undefined ? undefined : 'field-said'}>
              {field}
              {is === 'now' && (
                <>
                  <i class="i i-right" />
                  <span class="unseen"> {t('said_now')} </span>
                </>
              )}
              {is === 'sentence' ? text : <bdi>{text}</bdi>}
            </span>
          ),
        )}
        {more !== '' && <small>{more}</small>}
      </th>
      <td>
        {correction.scope === 'everywhere' ? t('said_everywhere') : t('said_one_page')}
        {correction.title !== null && (
          <small class="of" dir="auto">
            {record === null ? correction.title : <a href={record}>{correction.title}</a>}
          </small>
        )}
        <small>{keptDay(t, correction.at, new Date())}</small>
      </td>
      <td class="num">{used === null ? '' : counted(t, 'in_records', used)}</td>
      <td class="end">
        {undone ? (
          <button type="button" class="btn plain" name="redo-correction" onClick={() => onRedo(correction)}>
            {t('said_redo')}
            <span class="unseen"> {words}</span>
          </button>
        ) : (
          <>
            {isEditable(correction) && (
              <button type="button" class="btn plain" name="edit-correction" onClick={() => onEdit(correction)}>
                {t('said_edit')}
                <span class="unseen"> {words}</span>
              </button>
            )}
            <button type="button" class="btn plain" name="undo-correction" onClick={() => onUndo(correction)}>
              {t('undo')}
              <span class="unseen"> {words}</span>
            </button>
          </>
        )}
      </td>
    </tr>
  )
}

/** Records are corrected where they are read: there each field stands with its evidence. */
export function isEditable({ change }: Correction): boolean {
  return change.is !== 'meeting' && change.is !== 'checked'
}

/** Whether all words typed stand in a correction, whatever their accents. */
function holds(t: Words, { change, title }: Correction, typed: string): boolean {
  const words = foldName(typed).split(' ').filter(Boolean)
  if (words.length === 0) return true
  const { line, more } = saidBy(t, change)
  const text = foldName([...line.map((part) => part.text), more, title ?? ''].join(' '))
  return words.every((word) => text.includes(word))
}
