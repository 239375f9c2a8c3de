import { describe, expect, it } from 'vitest'
import { reportsOf } from '../../../utils/exchange/reports.ts'
import { exportWebAnnotations, type WebAnnotation, webAnnotations } from '../../../utils/exchange/web-annotation.ts'
import { ANNOTATION, ARTICLE } from '../library/samples.ts'
import { clippingOf, FACTS, HARD, MOMENT, quoteOf, TITLES, textOf } from './selection.ts'

describe('Web Annotations', () => {
  it('are one collection of JSON-LD whose total is that of its items', async () => {
    const { parts, name, type } = await exportWebAnnotations({ ...HARD, corpus: [FACTS] }, MOMENT)
    expect(name).toBe('attache-annotations-2026-11-21.jsonld')
    expect(type).toContain('application/ld+json')
    const read = JSON.parse(textOf(parts))
    // With more than one, that of the format stands in a list.
    expect(read['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld')
    expect(read.type).toBe('AnnotationCollection')
    const items: WebAnnotation[] = read.first.items
    expect(items).toHaveLength(read.total)
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
    expect(items.filter(({ id }) => !URL.canParse(id))).toEqual([])
    const comments = items.flatMap(({ body }) => body.filter(({ purpose }) => purpose === 'commenting'))
    expect(comments.map(({ value }) => value)).toEqual(TITLES)
  })

  it('quote the words that they stand on, and tell what they say of them', () => {
    const [report] = reportsOf({ clippings: [clippingOf('T')], corpus: [] })
    if (report === undefined) throw new Error('one clipping is one report')
    const all = webAnnotations(report)
    expect(all.map(({ motivation }) => motivation)).toEqual(['bookmarking', 'describing', 'describing', 'identifying'])
    expect(all[0]).toMatchObject({
      created: '2026-11-18T17:00:00.000Z',
      modified: '2026-11-18T17:05:00.000Z',
      target: { source: 'https://meridian-news.example/pilots' },
    })
    const official = all[3]
    expect(official?.body.map(({ purpose, value }) => [purpose, value])).toEqual([
      ['identifying', 'Tariq Mehmood Bangash'],
      ['classifying', 'PK'],
      ['classifying', 'Minister of Defence'],
    ])
    for (const { target } of all) {
      const [quote, position] = target.selector ?? []
      if (quote?.type !== 'TextQuoteSelector' || position?.type !== 'TextPositionSelector') continue
      expect(ARTICLE.text.slice(position.start, position.end)).toBe(quote.exact)
      expect(ARTICLE.text).toContain(quote.prefix + quote.exact + quote.suffix)
    }
    expect(all.filter(({ target }) => target.selector !== undefined)).toHaveLength(2)
  })

  it('of a quote have a body for each official and each country in it, and tell what they are', () => {
    const { mentions } = ANNOTATION
    const [report] = reportsOf({
      clippings: [],
      corpus: [],
      quotes: [quoteOf('T', 0, { mentions, note: '', tags: [] })],
    })
    if (report === undefined) throw new Error('one quote is one report')
    const quote = webAnnotations(report)[1]
    const named = quote?.body.filter(({ purpose }) => purpose === 'identifying') ?? []
    expect(named.map((one) => one['attache:mention'])).toEqual(mentions)
    expect(named.map(({ value }) => value)).toEqual(expect.arrayContaining(['Tariq Mehmood Bangash']))
    expect(quote?.body.filter(({ purpose }) => purpose === 'classifying').map(({ value }) => value)).toEqual([
      ...new Set(mentions.flatMap(({ country, office, rank }) => [country, office?.title, rank].filter(Boolean))),
    ])
    expect(quote?.['attache:mentions']).toBe(mentions.length)
  })

  it('of words of the headline count in the first heading', () => {
    const inTitle = { exact: 'Words', prefix: '', suffix: ' of a headline', start: 0, end: 5, inTitle: true }
    const [report] = reportsOf({ clippings: [], corpus: [], quotes: [quoteOf('T', 0, { selector: inTitle })] })
    if (report === undefined) throw new Error('one quote is one report')
    expect(webAnnotations(report)[1]?.target.selector).toEqual([
      { type: 'TextQuoteSelector', exact: 'Words', prefix: '', suffix: ' of a headline' },
      { type: 'CssSelector', value: 'h1', refinedBy: { type: 'TextPositionSelector', start: 0, end: 5 } },
    ])
  })

  it('of a record without address or text have a name for a target and no selector', () => {
    const [report] = reportsOf({ clippings: [], corpus: [FACTS] })
    if (report === undefined) throw new Error('one record is one report')
    expect(webAnnotations(report).map(({ target }) => target)).toEqual([
      { source: 'urn:attache:r-1' },
      { source: 'urn:attache:r-1' },
    ])
  })
})
