/** A page without a record: what Attaché makes of it, in plain words, and what can be done. */
import type { ComponentChildren } from 'preact'
import { quoteOf } from '../record/meetings.ts'
import { useWords } from '../words/use-words.ts'
import { inOwn, reasonIn } from '../words/words.ts'

interface Props {
  title: string
  more: string | null
  children?: ComponentChildren
}

export function PlainPage({ title, more, children }: Props) {
  const t = useWords()
  return (
    <div class="plain-page">
      <h2>{title}</h2>
      {more !== null && <p {...inOwn(t, more)}>{more}</p>}
      {children}
    </div>
  )
}

/** Reasons that the annotator gave, shut until they are asked for. */
export function Reasons({ reasons }: { reasons: string[] }) {
  const t = useWords()
  const shown = reasons.map((reason) => quoteOf(reasonIn(t, reason))).filter((reason) => reason !== null)
  return (
    <details class="reasons">
      <summary class="btn plain">{t('why')}</summary>
      {shown.length === 0 ? (
        <p>{t('no_reasons')}</p>
      ) : (
        <ul>
          {shown.slice(0, 8).map((reason) => (
            <li key={reason} {...inOwn(t, reason)}>
              {reason}
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
