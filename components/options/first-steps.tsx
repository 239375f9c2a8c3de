/** What a reader is told who has just installed Attaché: three things to try, and where everything is. */
import type { ComponentChildren } from 'preact'
import { Keys } from './shortcuts-table.tsx'
import { useWords } from '../words/use-words.ts'

interface StepsProps {
  /** The keys that walk over marks; empty where none are set. */
  walk: string
}

/** What can be tried on the sample that stands below. */
export function Steps({ walk }: StepsProps) {
  const t = useWords()
  return (
    <ol class="steps">
      <li>
        <h3>{t('step_marks')}</h3>
        <p>{t('step_marks_more')}</p>
        {walk !== '' && (
          <p>
            {t('step_marks_keys')} <Keys keys={walk} />
          </p>
        )}
      </li>
      <li>
        <h3>{t('step_record')}</h3>
        <p>{t('step_record_more')}</p>
      </li>
      <li>
        <h3>{t('step_keep')}</h3>
        <p>{t('step_keep_more')}</p>
      </li>
    </ol>
  )
}

/** What the toolbar button tells, and how it comes to the toolbar. */
export function ButtonStates({ pinned, firefox }: { pinned: boolean | null; firefox: boolean }) {
  const t = useWords()
  return (
    <>
      <p>{t(pinned === true ? 'pin_done' : firefox ? 'pin_firefox' : 'pin_chrome')}</p>
      <ul class="button-states">
        <State picture="/icon/idle/32.png">{t('state_idle')}</State>
        <State picture="/icon/32.png">{t('state_found')}</State>
        <State picture="/icon/saved/32.png">{t('state_saved')}</State>
      </ul>
    </>
  )
}

function State({ picture, children }: { picture: string; children: ComponentChildren }) {
  return (
    <li>
      <img src={picture} alt="" width="20" height="20" />
      <span>{children}</span>
    </li>
  )
}

/** A part of the page with its heading. */
export function Part({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section id={id} aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>{title}</h2>
      {children}
    </section>
  )
}
