/** What the strip says: news that nothing can be done about go by themselves; what holds an action, or tells of a failure, stays. */
import { type StateUpdater, useEffect, useState } from 'preact/hooks'
import type { StripNews } from './strip.tsx'

/** How long news that hold no action are shown, in milliseconds. */
const NEWS_MS = 6000

/** The news, and what sets them. */
export function useNews(): [StripNews | null, (next: StateUpdater<StripNews | null>) => void] {
  const [news, setNews] = useState<StripNews | null>(null)
  useEffect(() => {
    if (news === null || news.alert || news.action) return undefined
    const gone = setTimeout(() => setNews(null), NEWS_MS)
    return () => clearTimeout(gone)
  }, [news])
  return [news, setNews]
}
