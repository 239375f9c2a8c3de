import { h } from 'preact'
import { act } from 'preact/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { Strip, type StripNews } from '../../../components/parts/strip.tsx'
import { type Deleted, useDeleted } from '../../../components/parts/use-deleted.ts'
import { useNews } from '../../../components/parts/use-news.ts'
import { stage } from './stage.ts'

let tell: (news: StripNews | null) => void = () => {}
let deleted: (one: Deleted) => void = () => {}
function Teller() {
  const [news, setNews] = useNews()
  tell = setNews
  deleted = useDeleted(setNews, String)
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

describe('what was deleted', () => {
  const gone = (name: string, restore: () => Promise<string> = async () => `${name} is back`): Deleted => ({
    name,
    said: `${name} deleted`,
    restore,
  })

  it('comes back one after the other, the last first', async () => {
    const { text, click } = await stage(h(Teller, null))
    const saying = (words: string) => vi.waitFor(() => expect(text('.strip')).toBe(words))
    await act(() => deleted(gone('One')))
    await act(() => deleted(gone('x'.repeat(200))))
    await act(() => deleted(gone('Three')))
    expect(text('.strip')).toBe('Three deletedUndo')
    await click('.strip-act')
    await saying(`Three is backStill deleted: ${'x'.repeat(80)}…Undo`)
    await click('.strip-act')
    await saying(`${'x'.repeat(200)} is backStill deleted: OneUndo`)
    await click('.strip-act')
    await saying('One is back')
  })

  it('is asked for again where it could not be brought back, and keeps no other from coming back', async () => {
    const { text, click } = await stage(h(Teller, null))
    const saying = (words: string) => vi.waitFor(() => expect(text('.strip')).toBe(words))
    let fails = true
    const restore = async () => {
      if (fails) throw 'The disk is full'
      return 'Two is back'
    }
    await act(() => deleted(gone('One')))
    await act(() => deleted(gone('Two', restore)))
    await click('.strip-act')
    await saying('The disk is fullTry again')
    fails = false
    await click('.strip-act')
    await saying('Two is backStill deleted: OneUndo')
    await click('.strip-act')
    await saying('One is back')
  })
})
