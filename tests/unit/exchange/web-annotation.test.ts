import { describe, expect, it } from 'vitest'
import { reportsOf } from '../../../utils/exchange/reports.ts'
import { exportWebAnnotations, type WebAnnotation, webAnnotations } from '../../../utils/exchange/web-annotation.ts'
import { ARTICLE } from '../library/samples.ts'
import { clippingOf, FACTS, HARD, MOMENT, TITLES, textOf } from './selection.ts'

describe('Web Annotations', () => {
  it('are one collection of JSON-LD whose total is that of its items', async () => {
    const { parts, name, type } = await exportWebAnnotations({ ...HARD, corpus: [FACTS] }, MOMENT)
    expect(name).toBe('attache-annotations-2026-11-21.jsonld')
    expect(type).toContain('application/ld+json')
    const read = JSON.parse(textOf(parts))
    expect(read['@context']).toBe('http://www.w3.org/ns/anno.jsonld')
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

  it('of a record without address or text have a name for a target and no selector', () => {
    const [report] = reportsOf({ clippings: [], corpus: [FACTS] })
    if (report === undefined) throw new Error('one record is one report')
    expect(webAnnotations(report).map(({ target }) => target)).toEqual([
      { source: 'urn:attache:r-1' },
      { source: 'urn:attache:r-1' },
    ])
  })
})
