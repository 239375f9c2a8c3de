import { h } from 'preact'
import { act } from 'preact/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { Strip, type StripNews } from '../../../components/parts/strip.tsx'
import { useNews } from '../../../components/parts/use-news.ts'
import { stage } from './stage.ts'

let tell: (news: StripNews | null) => void = () => {}
function Teller() {
  const [news, setNews] = useNews()
  tell = setNews
  return news === null ? null : h(Strip, { news, onClose: () => setNews(null) })
}

describe('news', () => {
  it.each([
    ['go by themselves', { alert: false, text: 'Saved' }, ''],
    ['stay with an action', { alert: false, text: 'Deleted', action: { label: 'Undo', run: () => {} } }, 'DeletedUndo'],
    ['stay when something failed', { alert: true, text: 'Not saved' }, 'Not saved'],
  ])('%s', async (_what, news, left) => {
    const { root } = await stage(h(Teller, null))
    vi.useFakeTimers()
    try {
      await act(() => tell(news))
      expect(root.textContent).toContain(news.text)
      await act(() => void vi.advanceTimersByTime(60_000))
      expect(root.textContent).toBe(left)
    } finally {
      vi.useRealTimers()
    }
  })

  it.each([
    [{ alert: true, text: 'Not saved' }],
    [{ alert: false, text: 'Deleted', action: { label: 'Undo', run: () => {} } }],
  ])('that stay are closed by the reader: %j', async (news) => {
    const { root, click, one } = await stage(h(Teller, null))
    await act(() => tell(news))
    expect(one('button[name=close-news]').getAttribute('aria-label')).toBe('Close')
    await click('button[name=close-news]')
    expect(root.textContent).toBe('')
  })
})
