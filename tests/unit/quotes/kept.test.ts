import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PageArticle } from '../../../utils/article/live.ts'
import { TextMap } from '../../../utils/article/live-map.ts'
import type { Quote } from '../../../utils/model.ts'
import { KeptQuotes } from '../../../utils/quotes/kept.ts'
import type { QuotesHost } from '../../../utils/quotes/stage.ts'
import { pressText, quoteOf } from '../anchor/texts.ts'

const TEXT = pressText(3000)
const WORDS = TEXT.slice(600, 720).trim()
const ARTICLE = { title: 'T', publisher: null, byline: null, url: null, publishedAt: null, language: 'en' }

const page = (text: string, key = 'k', partial = false): PageArticle => ({
  article: { ...ARTICLE, text, ...(partial && { partial }) },
  key,
  map: new TextMap([]),
  titleMap: null,
  root: {} as Element,
  english: true,
  translated: false,
  canonical: null,
})
const quote = (id: string, orphanedAt: string | null = null): Quote => ({
  id,
  key: 'k',
  article: ARTICLE,
  selector: quoteOf(TEXT, WORDS),
  mentions: [],
  note: '',
  tags: [],
  createdAt: '2026-11-20T10:00:00Z',
  updatedAt: '2026-11-20T10:00:00Z',
  deletedAt: null,
  orphanedAt,
})

/** A page whose library answers with what it is given, and takes down what it is told. */
function stage(quotes: Quote[], pages: PageArticle[]) {
  const asked: [string, unknown][] = []
  const given = { quotes, pages, painted: 0, fails: false }
  const host = {
    pages: () => given.pages,
    paint: () => void given.painted++,
    ask: async (kind: string, request: unknown) => {
      asked.push([kind, request])
      if (given.fails) throw new Error('nobody')
      return kind === 'quotes.of' ? given.quotes : {}
    },
  } as unknown as QuotesHost
  return { kept: new KeptQuotes(host), given, asked, told: () => asked.filter(([kind]) => kind === 'quotes.found') }
}
const forever = new AbortController().signal

describe('quotes that the library has of a page', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true }))
  afterEach(() => void vi.useRealTimers())

  it('are found and painted; nothing is told where the library knows it', async () => {
    const { kept, given, told } = stage([quote('a')], [page(TEXT)])
    await kept.read(forever, false)
    expect(kept.placed()).toMatchObject([{ quote: { id: 'a' }, start: TEXT.indexOf(WORDS) }])
    expect(given.painted).toBe(1)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(told()).toEqual([])
  })

  it('are orphans only after they have been missing for a while, and no longer as soon as they are back', async () => {
    const { kept, given, told } = stage([quote('a')], [page('Quite other words.')])
    await kept.read(forever, false)
    expect(kept.states()).toMatchObject([{ id: 'a', state: 'orphan', start: null }])
    expect(told()).toEqual([])
    await vi.advanceTimersByTimeAsync(5000)
    expect(told()).toEqual([['quotes.found', { states: [{ id: 'a', orphaned: true }] }]])
    given.pages = [page(TEXT)]
    await kept.read(forever, false)
    expect(told().at(-1)).toEqual(['quotes.found', { states: [{ id: 'a', orphaned: false }] }])
  })

  it('are not told to be gone by a page that came back meanwhile, nor by the beginning of an article to be paid for', async () => {
    const { kept, given, told } = stage([quote('a')], [page('Still empty.')])
    await kept.read(forever, false)
    given.pages = [page(TEXT)]
    await kept.read(forever, false)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(told()).toEqual([])
    given.pages = [page('Subscribe to read on.', 'k', true)]
    await kept.read(forever, false)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(told()).toEqual([])
  })

  it('are asked for once, and again when they have changed', async () => {
    const { kept, given, asked } = stage([quote('a')], [page(TEXT)])
    await kept.read(forever, false)
    await kept.read(forever, false)
    expect(asked.filter(([kind]) => kind === 'quotes.of').length).toBe(1)
    given.quotes = []
    await kept.read(forever, true)
    expect(kept.placed()).toEqual([])
  })

  it('stay asked for while nobody answers', async () => {
    const { kept, given } = stage([quote('a')], [page(TEXT)])
    given.fails = true
    await kept.read(forever, false)
    expect(kept.placed()).toEqual([])
    given.fails = false
    await kept.read(forever, false)
    expect(kept.placed().length).toBe(1)
  })

  it('that are kept while the page is read are not lost by it', async () => {
    const { kept, given } = stage([], [page(TEXT)])
    const reading = kept.read(forever, false)
    given.quotes = [quote('b')]
    kept.put(page(TEXT), quote('b'))
    await reading
    expect(kept.placed().map(({ quote: { id } }) => id)).toEqual(['b'])
  })

  it('stand where they stood when they are brought back', async () => {
    const moved = `A new paragraph.\n\n${TEXT}`
    const { kept } = stage([quote('a')], [page(moved)])
    await kept.read(forever, false)
    const [before] = kept.placed()
    kept.remove('a')
    expect(kept.placed()).toEqual([])
    kept.put(page(moved), quote('a'))
    expect(kept.placed()[0]?.start).toBe(before?.start)
    expect(before?.start).toBe(moved.indexOf(WORDS))
  })

  it('of the headline are looked for there, and are not behind a wall to be paid', async () => {
    const title = 'Ministers name a working group on spare parts'
    const inTitle = { ...quote('h'), selector: { ...quoteOf(title, 'a working group on spare parts'), inTitle: true } }
    const titled = (now: string, partial = false) => {
      const one = page(TEXT, 'k', partial)
      return { ...one, article: { ...one.article, title: now } }
    }
    const { kept, given, told } = stage([quote('a'), inTitle], [titled(title)])
    await kept.read(forever, false)
    expect(kept.placed().map((one) => [one.quote.id, one.inTitle, one.start])).toEqual([
      ['a', false, TEXT.indexOf(WORDS)],
      ['h', true, 15],
    ])
    // The text is as it was, the headline is not.
    given.pages = [titled(`Today: ${title}`)]
    await kept.read(forever, false)
    expect(kept.states()).toMatchObject([
      { id: 'a', inTitle: false },
      { id: 'h', inTitle: true, start: 22, edited: false },
    ])
    given.pages = [titled('Quite another headline', true)]
    await kept.read(forever, false)
    await vi.advanceTimersByTimeAsync(5000)
    expect(told()).toEqual([['quotes.found', { states: [{ id: 'h', orphaned: true }] }]])
    given.pages = [titled('Ministers name a working party on all spare parts')]
    const [state] = await kept.search('h', forever).then(() => kept.states().filter(({ id }) => id === 'h'))
    expect(state).toMatchObject({ state: 'orphan' })
  })

  it('that were not found are looked for again and further, and what is like them is told', async () => {
    const words = WORDS.split(' ')
    const like = words.map((word, at) => (at % 4 === 1 ? 'otherwise' : word)).join(' ')
    const { kept } = stage([quote('a')], [page(`Before it all. ${like} Behind it all.`)])
    await kept.read(forever, false)
    const [state] = await kept.search(null, forever)
    expect(state).toMatchObject({ id: 'a', state: 'orphan' })
    expect(state?.nearby?.text).toContain('otherwise')
    expect(await kept.search('another', forever)).toEqual([])
  })
})
