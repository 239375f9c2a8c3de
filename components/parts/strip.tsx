/** The ink bar at the foot: what happened, and one thing that can be done about it. One at a time. */
import { useEffect, useRef } from 'preact/hooks'
import { useWords } from '../words/use-words.ts'

export interface StripNews {
  /** Something failed: screen readers are interrupted. */
  alert: boolean
  text: string
  more?: string
  action?: { label: string; run: () => void }
}

/** @param onClose takes away news that would stay: of a failure, or with an action. */
export function Strip({ news, onClose }: { news: StripNews; onClose: () => void }) {
  const t = useWords()
  const act = useRef<HTMLButtonElement>(null)
  // What had the focus may have gone with what was done (a deleted row): the way back is the next thing to reach.
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) act.current?.focus()
  }, [news])
  return (
    <div class="strip" role={news.alert ? 'alert' : 'status'}>
      {news.alert && <i class="i i-warn" />}
      <span class="grow">
        {news.more === undefined ? news.text : <b>{news.text}</b>}
        {news.more !== undefined && <span class="more">{news.more}</span>}
      </span>
      {news.action && (
        <button ref={act} type="button" class="strip-act" onClick={news.action.run}>
          {news.action.label}
        </button>
      )}
      {(news.alert || news.action) && (
        <button
          type="button"
          class="strip-x"
          name="close-news"
          aria-label={t('close')}
          title={t('close')}
          onClick={onClose}
        >
          <i class="i i-close" />
        </button>
      )}
    </div>
  )
}
