/**
 * What became of an article since it was kept: one line, and on demand the sentences that are gone and that were added, in the
 * paper's voice. Its newer text is kept only by the reader's own act, who is told what that does.
 */
import { Fragment } from 'preact'
import { useState } from 'preact/hooks'
import type { Change, Comparison } from '../../utils/compare/compare.ts'
import { useWords } from '../words/use-words.ts'
import { counted, inOwn, type Words } from '../words/words.ts'

interface Props {
  comparison: Comparison
  /** Keeps the text as it is now; null where the page is not at hand. */
  onSave: (() => void) | null
}

/** So many changes are listed; the rest is counted. */
const SHOWN = 60

/** Nothing at all where nothing was changed, or where nobody can tell. */
export function ChangedSince({ comparison, onSave }: Props) {
  const t = useWords()
  const [open, setOpen] = useState(false)
  if (comparison.is !== 'changed') return null
  return (
    <section class="changed" aria-label={t('changed_since')}>
      <div class="changed-h">
        <p class="grow">{t('changed_line', countsOf(t, comparison))}</p>
        <button
          type="button"
          class="btn"
          name="compare"
          aria-expanded={open ? 'true' : 'false'}
          onClick={() => setOpen(!open)}
        >
          {t('compare')}
        </button>
      </div>
      {open && (
        <>
          <ChangeList comparison={comparison} />
          {onSave !== null && (
            <div class="changed-f">
              <button type="button" class="btn" name="save-version" onClick={onSave}>
                {t('save_version')}
              </button>
              <p class="small dim grow">{t('save_version_more')}</p>
            </div>
          )}
        </>
      )}
    </section>
  )
}

type Changed = Extract<Comparison, { is: 'changed' }>

function countsOf(t: Words, { gone, added, title }: Changed): string {
  const told = [
    ...(title === null ? [] : [t('new_headline')]),
    ...(gone === 0 ? [] : [counted(t, 'sentences_gone', gone)]),
    ...(added === 0 ? [] : [counted(t, 'sentences_added', added)]),
  ]
  return new Intl.ListFormat(t('locale'), { type: 'unit' }).format(told)
}

function ChangeList({ comparison: { title, changes } }: { comparison: Changed }) {
  const t = useWords()
  const all = title === null ? changes : [title, ...changes]
  return (
    <>
      <ol class="changes">
        {all.slice(0, SHOWN).map((change, i) => (
          <li key={i}>
            <span class="small dim">{change === title ? t('headline') : t(kindOf(change))}</span>
            <p class="paper" dir="auto" {...inOwn(t, change.after ?? change.before ?? '')}>
              <ChangeWords change={change} />
            </p>
          </li>
        ))}
      </ol>
      {all.length > SHOWN && <p class="small dim">{t('more_people', all.length - SHOWN)}</p>}
    </>
  )
}

function kindOf({ before, after }: Change): 'gone_sentence' | 'added_sentence' | 'reworded' {
  if (after === null) return 'gone_sentence'
  return before === null ? 'added_sentence' : 'reworded'
}

function ChangeWords({ change: { before, after, words } }: { change: Change }) {
  if (words === null) {
    return (
      <>
        {before !== null && <del>{before}</del>}
        {before !== null && after !== null && ' '}
        {after !== null && <ins>{after}</ins>}
      </>
    )
  }
  return (
    <>
      {words.map((run, i) => (
        <Fragment key={i}>
          {i > 0 && ' '}
          {run.is === 'gone' ? <del>{run.text}</del> : run.is === 'added' ? <ins>{run.text}</ins> : run.text}
        </Fragment>
      ))}
    </>
  )
}
