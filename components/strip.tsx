/** The ink bar at the foot: what happened, and one thing that can be done about it. One at a time. */
export interface StripNews {
  /** Something failed: screen readers are interrupted. */
  alert: boolean
  text: string
  more?: string
  action?: { label: string; run: () => void }
}

export function Strip({ news }: { news: StripNews }) {
  return (
    <div class="strip" role={news.alert ? 'alert' : 'status'}>
      {news.alert && <i class="i i-warn" />}
      <span class="grow">
        {news.more === undefined ? news.text : <b>{news.text}</b>}
        {news.more !== undefined && <span class="more">{news.more}</span>}
      </span>
      {news.action && (
        <button type="button" class="strip-act" onClick={news.action.run}>
          {news.action.label}
        </button>
      )}
    </div>
  )
}
