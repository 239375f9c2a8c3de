import { describe, expect, it } from 'vitest'
import { citationOf, citedQuote } from '../../../utils/exchange/citation-text.ts'
import { reportsOf } from '../../../utils/exchange/reports.ts'
import { sampleArticle } from '../../../utils/article/sample.ts'
import { annotate } from '../../../utils/annotate/annotate.ts'
import { quoteOf } from './selection.ts'
import type { Article, Clipping } from '../../../utils/model.ts'

const report = (change: Partial<Article>) => {
  const article = { ...sampleArticle(), title: 'Talks in Lisbon', byline: 'By A. Prado and B. Tazi', ...change }
  const clipping: Clipping = {
    id: 'one',
    kind: 'article',
    key: 'one',
    article,
    annotation: annotate(article),
    note: '',
    tags: [],
    createdAt: '2026-11-20T00:00:00Z',
    updatedAt: '2026-11-20T00:00:00Z',
    deletedAt: null,
  }
  const [first] = reportsOf({ clippings: [clipping], corpus: [] })
  if (!first) throw new Error('No report')
  return first
}

describe('a quote with its citation', () => {
  it('has one pair of quote signs, on one line', () => {
    const { key, ...rest } = quoteOf('Talks in Lisbon')
    const quote = { ...rest, key, article: { ...rest.article, byline: null } }
    const line = '“Talks in Lisbon,” Meridian News, 18 November 2026, https://meridian-news.example/pilots.'
    expect(citedQuote(quote)).toBe(`“train pilots” ${line}`)
    const said = { ...quote.selector, exact: '“We train\n together,” he said' }
    expect(citedQuote({ ...quote, selector: said })).toBe(`“We train together,” he said ${line}`)
  })
})

describe('a citation', () => {
  it('names author, title, paper, day and address', () => {
    const url = 'https://meridian-news.example/talks'
    expect(citationOf(report({ publisher: 'Meridian News', publishedAt: '2026-11-18T23:30:00+05:00', url }))).toBe(
      'A. Prado, B. Tazi, “Talks in Lisbon,” Meridian News, 18 November 2026, https://meridian-news.example/talks.',
    )
  })
  it('leaves out what is not known', () => {
    expect(citationOf({ ...report({ byline: null }), publisher: null, published: null, url: null })).toBe(
      '“Talks in Lisbon.”',
    )
    expect(citationOf({ ...report({ byline: null }), publisher: 'Meridian News', published: '2026', url: null })).toBe(
      '“Talks in Lisbon,” Meridian News, 2026.',
    )
  })
  it('puts no comma behind a question', () => {
    expect(citationOf({ ...report({ title: 'Who met?\n', byline: null }), published: null })).toMatch(/^“Who met\?” /)
  })
})
