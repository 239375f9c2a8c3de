import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportWebAnnotations } from '../../../utils/exchange/web-annotation.ts'
import { readWebAnnotations } from '../../../utils/exchange/web-annotation-in.ts'
import { InvalidDataError, type Quote } from '../../../utils/model.ts'
import { clippingOf, HARD, MOMENT, quoteOf, TITLES, textOf } from './selection.ts'

let made = 0
const tools = { newId: () => `new-${++made}`, now: () => MOMENT }
const read = (value: unknown) => readWebAnnotations(typeof value === 'string' ? value : JSON.stringify(value), tools)
const exported = async (quotes: readonly Quote[]) =>
  textOf((await exportWebAnnotations({ ...HARD, quotes }, MOMENT)).parts)
/** In JSON there may be half a pair, in an IRI there is none. */
const plain = (quote: Quote): Quote => ({ ...quote, mentions: [] })

describe('Web Annotations of ours', () => {
  it('come back as they went out, without what programs said', async () => {
    const quotes = TITLES.map((title, i) => quoteOf(title, i))
    const { quotes: back, leftOut } = read(await exported(quotes))
    expect(back).toEqual(quotes.map(plain))
    expect(leftOut).toBeGreaterThan(0)
  })

  it('come back also without an address, a note, or a title', async () => {
    const bare = quoteOf('', 1, { key: 'attache:sample-report', note: '', tags: [] })
    const quote = { ...bare, article: { ...bare.article, url: null, title: null, publisher: null, byline: null } }
    expect(read(await exported([quote])).quotes).toEqual([plain(quote)])
  })

  it('come back whatever is in them', async () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    const quote = fc
      .record({
        exact: words,
        prefix: words,
        suffix: words,
        note: fc.string({ unit: 'grapheme' }),
        key: words,
        start: fc.nat(),
      })
      .map(({ note, key, start, ...around }) =>
        quoteOf('t', 0, { key, note, selector: { ...around, start, end: start + around.exact.length } }),
      )
    await fc.assert(
      fc.asyncProperty(quote, async (one) => {
        expect(read(await exported([one])).quotes).toEqual([plain(one)])
      }),
    )
  })
})

describe('Web Annotations of others', () => {
  const target = {
    source: 'https://www.paper.example/amp/story/world/talks?utm_source=x',
    selector: { type: 'TextQuoteSelector', exact: 'the two sides agreed' },
  }

  it('become quotes of the article of their address', () => {
    const { quotes, leftOut } = read({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: ['Annotation'],
      id: 'https://notes.example/a/1',
      created: '2025-01-02T03:04:05Z',
      motivation: 'commenting',
      body: [
        { type: 'TextualBody', value: 'Did they?' },
        { type: 'TextualBody', value: ' doubt ', purpose: 'tagging' },
        'https://elsewhere.example/body',
      ],
      target,
    })
    expect(leftOut).toBe(0)
    expect(quotes).toEqual([
      {
        id: 'https://notes.example/a/1',
        key: 'paper.example/world/talks',
        article: {
          title: null,
          publisher: null,
          byline: null,
          url: target.source,
          publishedAt: null,
          language: null,
        },
        selector: { exact: 'the two sides agreed', prefix: '', suffix: '', start: 0, end: 20 },
        mentions: [],
        note: 'Did they?',
        tags: ['doubt'],
        createdAt: '2025-01-02T03:04:05Z',
        updatedAt: '2025-01-02T03:04:05Z',
        deletedAt: null,
        orphanedAt: null,
      },
    ])
  })

  it('are read from lists, pages and collections, with selectors in others', () => {
    const one = {
      type: 'Annotation',
      bodyValue: 'so',
      target: [
        { source: 'urn:isbn:1' },
        {
          source: { id: 'https://paper.example/a', type: 'Text' },
          selector: [{ type: 'FragmentSelector', value: 'p1', refinedBy: target.selector }],
        },
      ],
    }
    for (const file of [[one], { type: 'AnnotationPage', items: [one] }, { first: { items: [one] } }, one]) {
      const { quotes } = read(file)
      expect(quotes.map(({ key, note, createdAt }) => [key, note, createdAt])).toEqual([
        ['paper.example/a', 'so', MOMENT],
      ])
    }
  })

  it('keep the words next to them, and no more', () => {
    const long = { ...target.selector, prefix: 'a'.repeat(100), suffix: 'b'.repeat(100) }
    const [quote] = read({
      type: 'Annotation',
      target: { ...target, selector: [long, { type: 'TextPositionSelector', start: 7, end: 27 }] },
    }).quotes
    expect(quote?.selector).toEqual({
      exact: 'the two sides agreed',
      prefix: 'a'.repeat(64),
      suffix: 'b'.repeat(64),
      start: 7,
      end: 27,
    })
  })

  it('that say nothing in words of an article are left out, and the rest is read', () => {
    const good = { type: 'Annotation', target }
    const bad = [
      null,
      7,
      'Annotation',
      { type: 'Annotation' },
      { type: 'Note', target },
      { type: 'Annotation', motivation: 'describing', target },
      { type: 'Annotation', target: { ...target, source: 'javascript:alert(1)' } },
      { type: 'Annotation', target: { ...target, source: 'urn:attache:%' } },
      { type: 'Annotation', target: { ...target, selector: { type: 'XPathSelector', value: '//p' } } },
      {
        type: 'Annotation',
        target: { ...target, selector: { type: 'TextQuoteSelector', exact: 'x'.repeat(100_000) } },
      },
      { type: 'Annotation', bodyValue: 'n'.repeat(1_000_001), target },
    ]
    const { quotes, leftOut } = read([...bad, good])
    expect([quotes.length, leftOut]).toEqual([1, bad.length])
  })

  it('are refused as a file where there are none', () => {
    expect(() => read('{')).toThrow(InvalidDataError)
    for (const file of [{}, [], { items: [] }, 7, null]) expect(() => read(file)).toThrow('no annotations in this file')
    const [own] = HARD.clippings
    expect(() => read([own ?? clippingOf('x')])).toThrow('nothing to keep')
  })
})
