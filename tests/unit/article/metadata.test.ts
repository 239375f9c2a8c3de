import { describe, expect, it } from 'vitest'
import { readMetadata } from '../../../utils/article/metadata.ts'
import { parseMoment } from '../../../utils/article/metadata-dates.ts'
import { parsePage } from './pages.ts'

const read = (head: string, html = 'lang="en"') =>
  readMetadata(parsePage(`<html ${html}><head>${head}</head><body></body></html>`))
const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

describe('readMetadata', () => {
  it('prefers the NewsArticle among several blocks, inside @graph, in a list, and under a namespace', () => {
    const article = { '@type': 'NewsArticle', headline: 'The talks', datePublished: '2026-11-01T10:00:00Z' }
    for (const block of [article, [article], { '@graph': [{ '@type': 'WebPage', name: 'x' }, article] }])
      expect(read(ld({ '@type': 'Organization', name: 'Us' }) + ld(block)).titles[0]).toBe('The talks')
    expect(read(ld({ ...article, '@type': ['http://schema.org/NewsArticle'] })).publishedAt).toBe(
      '2026-11-01T10:00:00Z',
    )
  })

  it('takes authors as texts, things or lists, and leaves out empty ones, addresses and web desks', () => {
    const by = (author: unknown) => read(ld({ '@type': 'NewsArticle', author })).byline
    expect(by('By Amna Sheikh')).toBe('Amna Sheikh')
    expect(by([{ name: 'Amna Sheikh' }, { name: 'Joseph Kiptoo' }])).toBe('Amna Sheikh, Joseph Kiptoo')
    expect(by({ '@type': 'Organization', name: '' })).toBeNull()
    expect(by({ name: 'https://a.example/author/1' })).toBeNull()
    expect(by({ name: 'Web Desk' })).toBeNull()
  })

  it('survives broken, hostile and huge JSON-LD', () => {
    const broken = '<script type="application/ld+json">{"@type":"NewsArticle",</script>'
    expect(read(`${broken}<meta property="og:title" content="A title">`).titles).toEqual(['A title'])
    const raw = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Two\nlines"}</script>'
    expect(read(raw).titles[0]).toBe('Two lines')
    const poisoned =
      '<script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"headline":"x","toString":1}}</script>'
    expect(read(poisoned).titles).toEqual([])
    expect(Object.hasOwn(Object.prototype, 'headline')).toBe(false)
    const odd = {
      '@type': 'NewsArticle',
      headline: { a: 1 },
      author: [[1], null, { name: 5 }],
      datePublished: 20261101,
      publisher: 7,
    }
    expect(read(ld(odd))).toMatchObject({ titles: [], byline: null, publisher: null, publishedAt: null })
    const deep = `${'{"@graph":['.repeat(50_000)}{"@type":"NewsArticle","headline":"Deep"}${']}'.repeat(50_000)}`
    expect(read(`<script type="application/ld+json">${deep}</script>`).titles).toEqual([])
    expect(read(ld({ '@type': 'NewsArticle', headline: 'x'.repeat(2_000_000) })).titles).toEqual([])
  })

  it('cuts markup and entities out of titles', () => {
    expect(read(ld({ '@type': 'NewsArticle', headline: 'Aksoy &amp; Bangash&#8217;s <b>talks</b>' })).titles[0]).toBe(
      'Aksoy & Bangash’s talks',
    )
  })

  it('reads times by JSON-LD first, then meta, then elements, and never by the time of the visit', () => {
    const meta = '<meta property="article:published_time" content="2026-11-02T08:00:00+05:00">'
    expect(read(ld({ '@type': 'NewsArticle', datePublished: '2026-11-01' }) + meta).publishedAt).toBe('2026-11-01')
    expect(read(ld({ '@type': 'NewsArticle', datePublished: 'soon' }) + meta).publishedAt).toBe(
      '2026-11-02T08:00:00+05:00',
    )
    expect(read('<meta name="date" content="2026-11-21T00:00:00Z">').publishedAt).toBeNull()
  })

  it('takes an absolute canonical address and no other scheme', () => {
    expect(read('<link rel="canonical" href="https://a.example/x">').canonical).toBe('https://a.example/x')
    expect(read('<link rel="canonical" href="javascript:alert(1)">').canonical).toBeNull()
  })

  it('knows paid pages and machine translations', () => {
    expect(read(ld({ '@type': 'NewsArticle', isAccessibleForFree: false })).paywalled).toBe(true)
    expect(read('<meta property="article:content_tier" content="locked">').paywalled).toBe(true)
    expect(read(ld({ '@type': 'NewsArticle', isAccessibleForFree: 'True' })).paywalled).toBe(false)
    expect(read('', 'lang="en" class="no-js translated-ltr"').translated).toBe(true)
    expect(read('').translated).toBe(false)
  })

  it('takes a language only in the form of a language tag', () => {
    expect(read('', 'lang="en_US"').language).toBe('en-US')
    expect(read('', 'lang="<script>"').language).toBeNull()
    expect(read('', '').language).toBeNull()
  })
})

describe('parseMoment', () => {
  it.each([
    ['2026-11-16T18:05:00+05:00', '2026-11-16T18:05:00+05:00'],
    ['2026-11-16T15:12:08.123Z', '2026-11-16T15:12:08Z'],
    ['2026-11-16T15:12:08', '2026-11-16T15:12:08'],
    ['2026-11-16 18:05:00 +0500', '2026-11-16T18:05:00+05:00'],
    ['2026-11-16', '2026-11-16'],
    ['Tue, 23 Jun 26 11:28:41 +0500', '2026-06-23T11:28:41+05:00'],
    ['Tue, 23 Jun 2026 11:28:41 GMT', '2026-06-23T11:28:41Z'],
    ['Posted On: 24 MAY 2025 5:03PM by PIB Delhi', '2025-05-24T17:03'],
    ['Updated - May 24, 2025 05:45 pm IST - New Delhi', '2025-05-24T17:45+05:30'],
    ['December 17, 2023 - 22:36', '2023-12-17T22:36'],
    ['Naveed Siddiqui Published 25 Jul, 2025 05:59am', '2025-07-25T05:59'],
    ['Wed 18th November 2026 | 12:30 AM', '2026-11-18T00:30'],
    ['Updated: Nov 11, 2021 21:54 IST', '2021-11-11T21:54+05:30'],
    ['September 19, 2026', '2026-09-19'],
    ['Web DeskSeptember 19, 2026', '2026-09-19'],
    ['23 Sep 26, 17:05:44 PKT', '2026-09-23T17:05:44+05:00'],
  ])('reads %s', (text, moment) => {
    expect(parseMoment(text)).toBe(moment)
  })

  it.each(['03/09/2026 8:48:55 PM', '1 day ago', '31 February 2026', 'May the force be with you', '', '2026-13-45'])(
    'does not guess at %s',
    (text) => {
      expect(parseMoment(text)).toBeNull()
    },
  )
})
