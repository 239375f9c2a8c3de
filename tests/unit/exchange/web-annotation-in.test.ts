import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportWebAnnotations } from '../../../utils/exchange/web-annotation.ts'
import { readWebAnnotations } from '../../../utils/exchange/web-annotation-in.ts'
import { InvalidDataError, type Mention, type Quote } from '../../../utils/model.ts'
import { clippingOf, HARD, MOMENT, quoteOf, TITLES, textOf } from './selection.ts'

let made = 0
const tools = { newId: () => `new-${++made}`, now: () => MOMENT }
const read = (value: unknown) => readWebAnnotations(typeof value === 'string' ? value : JSON.stringify(value), tools)
const exported = async (quotes: readonly Quote[]) =>
  textOf((await exportWebAnnotations({ ...HARD, quotes }, MOMENT)).parts)
const EXACT = 'The defence minister met Wanjiru Odhiambo of Kenya'
/** A quote in whose words its mentions stand. */
const quoteWith = (more: Partial<Quote> = {}): Quote =>
  quoteOf('t', 0, {
    selector: { exact: EXACT, prefix: '', suffix: '', start: 0, end: EXACT.length },
    mentions: [mentionOf('Wanjiru Odhiambo', 'official'), mentionOf('Kenya', 'country')],
    ...more,
  })
const mentionOf = (words: string, kind: Mention['kind']): Mention => {
  const [start, end] = [EXACT.indexOf(words), EXACT.indexOf(words) + words.length]
  return {
    start,
    end,
    text: words,
    kind,
    id: kind === 'official' ? 'p1' : null,
    name: kind === 'official' ? words : null,
    nameStart: kind === 'official' ? start : null,
    nameEnd: kind === 'official' ? end : null,
    country: 'KE',
    office: kind === 'official' ? { title: 'Cabinet Secretary for Defence', sector: 'GOV', state: 'in force' } : null,
    rank: null,
    confidence: { span: 0.9, identity: 0.8, country: 1 },
    inferred: [],
    reasons: ['counterpart'],
  }
}

describe('Web Annotations of ours', () => {
  it('come back as they went out, without what programs said', async () => {
    const quotes = TITLES.map((title, i) => quoteOf(title, i, { mentions: [] }))
    const { quotes: back, unread, leftOut } = read(await exported(quotes))
    expect(back).toEqual(quotes)
    // There is nobody in them: that is known, and not looked for again.
    expect([...unread]).toEqual([])
    expect(leftOut).toBeGreaterThan(0)
  })

  it('come back with officials and countries, as orphans that are left as they are, and in the headline', async () => {
    const selector = { exact: EXACT, prefix: '', suffix: ' again', start: 0, end: EXACT.length }
    const quotes = [
      quoteWith({ id: 'a' }),
      quoteWith({ id: 'b', orphanedAt: '2026-11-20T08:00:00.000Z' }),
      quoteWith({ id: 'c', orphanedAt: '2026-11-20T08:00:00.000Z', leftAt: '2026-11-21T08:00:00.000Z' }),
      quoteWith({ id: 'd', selector: { ...selector, inTitle: true } }),
    ]
    const { quotes: back, unread } = read(await exported(quotes))
    expect(new Map(back.map((quote) => [quote.id, quote]))).toEqual(new Map(quotes.map((quote) => [quote.id, quote])))
    expect([...unread]).toEqual([])
  })

  it('of before, without officials and countries, are read as they were, to be looked through', () => {
    const { quotes, unread } = read(BEFORE)
    expect(quotes).toEqual([quoteWith({ id: 'old', mentions: [], note: 'so', tags: ['t'] })])
    expect([...unread]).toEqual(['old'])
  })

  it('tell of nobody whose words do not stand there', async () => {
    const [one, other] = quoteWith().mentions
    if (!one || !other) throw new Error('No mentions')
    const file: unknown = JSON.parse(await exported([quoteWith()]))
    const spoiled = (change: (mention: Record<string, unknown>) => void) => {
      const copy = structuredClone(file) as { first: { items: { body: Record<string, unknown>[] }[] } }
      for (const { body } of copy.first.items)
        for (const { 'attache:mention': mention } of body)
          if (mention && Reflect.get(mention, 'kind') === 'official') change(mention as Record<string, unknown>)
      return read(copy)
    }
    for (const change of [
      (mention: Record<string, unknown>) => (mention['start'] = 3),
      (mention: Record<string, unknown>) => (mention['end'] = 9_999),
      (mention: Record<string, unknown>) => (mention['text'] = 'Somebody else'),
      (mention: Record<string, unknown>) => (mention['country'] = '<b>'),
      (mention: Record<string, unknown>) => delete mention['confidence'],
    ]) {
      const { quotes, unread } = spoiled((mention) => void change(mention))
      expect(quotes[0]?.mentions).toEqual([other])
      expect([...unread]).toEqual(['q-0'])
    }
  })

  it('come back also without an address, a note, or a title', async () => {
    const bare = quoteOf('', 1, { key: 'attache:sample-report', note: '', tags: [], mentions: [] })
    const quote = { ...bare, article: { ...bare.article, url: null, title: null, publisher: null, byline: null } }
    expect(read(await exported([quote])).quotes).toEqual([quote])
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
        quoteOf('t', 0, { key, note, mentions: [], selector: { ...around, start, end: start + around.exact.length } }),
      )
    await fc.assert(
      fc.asyncProperty(quote, async (one) => {
        expect(read(await exported([one])).quotes).toEqual([one])
      }),
    )
  })
})

/** As the version before wrote one. */
const BEFORE = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'AnnotationCollection',
  label: 'Attaché',
  total: 1,
  first: {
    type: 'AnnotationPage',
    startIndex: 0,
    items: [
      {
        id: 'urn:attache:old',
        type: 'Annotation',
        motivation: 'commenting',
        created: '2026-11-19T08:00:00.000Z',
        modified: '2026-11-19T09:00:00.000Z',
        body: [
          { type: 'TextualBody', purpose: 'commenting', value: 'so', format: 'text/plain' },
          { type: 'TextualBody', purpose: 'tagging', value: 't', format: 'text/plain' },
          { type: 'TextualBody', purpose: 'identifying', value: 'Wanjiru Odhiambo', format: 'text/plain' },
          { type: 'TextualBody', purpose: 'classifying', value: 'KE', format: 'text/plain' },
        ],
        target: {
          source: 'https://meridian-news.example/pilots',
          selector: [
            { type: 'TextQuoteSelector', exact: EXACT, prefix: '', suffix: '' },
            { type: 'TextPositionSelector', start: 0, end: EXACT.length },
          ],
          'schema:identifier': 'k-0',
          'schema:headline': 't',
          'schema:publisher': 'Meridian News',
          'schema:author': 'By Amina Qadir and Joseph Otieno',
          'schema:datePublished': '2026-11-18T16:20:00Z',
          'schema:inLanguage': 'en',
        },
      },
    ],
  },
}

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

  it('have nobody named yet in their words, and may be of the headline', () => {
    const selector = { type: 'CssSelector', value: 'H1 ', refinedBy: target.selector }
    const body = { type: 'TextualBody', purpose: 'identifying', value: 'Wanjiru Odhiambo' }
    const { quotes, unread } = read([
      { type: 'Annotation', id: 'urn:x:1', motivation: 'highlighting', body, target: { ...target, selector } },
      { type: 'Annotation', id: 'urn:x:2', target: { ...target, selector: { ...selector, value: 'article p' } } },
    ])
    expect(quotes.map(({ note, mentions, selector: { inTitle } }) => [note, mentions, inTitle])).toEqual([
      ['', [], true],
      ['', [], undefined],
    ])
    expect([...unread]).toEqual(['urn:x:1', 'urn:x:2'])
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

  it('get an id by which they can be edited, where the file has an empty one', () => {
    const source = 'https://example.com/a-report'
    const target = { source, selector: { type: 'TextQuoteSelector', exact: 'train pilots together' } }
    const { quotes } = read([{ id: '', type: 'Annotation', bodyValue: 'A note', target }])
    expect(quotes[0]?.id).toMatch(/^new-/)
  })

  it('are refused as a file where there are none', () => {
    expect(() => read('{')).toThrow(InvalidDataError)
    for (const file of [{}, [], { items: [] }, 7, null]) expect(() => read(file)).toThrow('no annotations in this file')
    const [own] = HARD.clippings
    expect(() => read([own ?? clippingOf('x')])).toThrow('nothing to keep')
  })
})
