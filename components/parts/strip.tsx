/** The ink bar at the foot: what happened, and one thing that can be done about it. One at a time. */
import { useEffect, useRef } from 'preact/hooks'

export interface StripNews {
  /** Something failed: screen readers are interrupted. */
  alert: boolean
  text: string
  more?: string
  action?: { label: string; run: () => void }
}

export function Strip({ news }: { news: StripNews }) {
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
    </div>
  )
}
