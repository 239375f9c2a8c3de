import { describe, expect, it } from 'vitest'
import { articleAddress, articleKey, mayHaveKey } from '../../../utils/article/address.ts'

describe('articleKey', () => {
  it.each([
    ['https://www.geo.tv/latest/640001-talks?utm_source=x&fbclid=1#comments', 'geo.tv/latest/640001-talks'],
    ['http://geo.tv/latest/640001-talks/', 'geo.tv/latest/640001-talks'],
    ['https://www.khaleejtimes.com/world/talks?amp=1', 'khaleejtimes.com/world/talks'],
    ['https://gulfnews.com/amp/story/world/talks-1.500000001', 'gulfnews.com/world/talks-1.500000001'],
    ['https://www.arabnews.com/node/2600001/amp', 'arabnews.com/node/2600001'],
    ['https://www.aljazeera.com/amp/news/2026/11/16/talks', 'aljazeera.com/news/2026/11/16/talks'],
    ['https://m.dawn.com/news/1900001', 'dawn.com/news/1900001'],
    [
      'https://www.pib.gov.in/PressReleasePage.aspx?PRID=2130001&utm_medium=x',
      'pib.gov.in/PressReleasePage.aspx?PRID=2130001',
    ],
    ['https://www.app.com.pk/?p=12&ref=home', 'app.com.pk/?p=12'],
    ['https://a.example/read?b=2&a=1', 'a.example/read?a=1&b=2'],
    ['https://a.example/#!/story/5', 'a.example/#!/story/5'],
  ])('makes of %s the key %s', (address, key) => {
    expect(articleKey(address)).toBe(key)
  })

  it('believes a canonical address of the same site', () => {
    const page = 'https://amp.dawn.com/news/amp/1900001?x=1'
    expect(articleKey(page, 'https://www.dawn.com/news/1900001')).toBe('dawn.com/news/1900001')
  })

  it('believes none of another site, of the front page, or that is no address', () => {
    const page = 'https://www.dawn.com/news/1900001'
    for (const canonical of [
      'https://evil.example/x',
      'https://www.dawn.com/',
      'https://www.dawn.com/en',
      'not an address',
    ])
      expect(articleKey(page, canonical)).toBe('dawn.com/news/1900001')
  })

  it.each([
    ['https://mobile.de/a', 'https://www.papier.de/b', 'de/a'],
    ['https://m.co.uk/a', 'https://paper.co.uk/b', 'co.uk/a'],
    ['https://m.com/a', 'https://www.geo.com/b', 'com/a'],
    ['blob:https://evil.example/1-2', 'https://www.geo.tv/b', 'blob:https://evil.example/1-2'],
  ])('does not take %s and %s for one site', (page, canonical, key) => {
    expect(articleKey(page, canonical)).toBe(key)
  })

  it('gives something for anything', () => {
    expect(articleKey('no address')).toBe('no address')
    expect(articleKey(`https://a.example/${'x'.repeat(5000)}`).length).toBe(2000)
  })
})

describe('articleAddress', () => {
  it('keeps an address that opens the article, without tracking', () => {
    expect(articleAddress('https://www.geo.tv/latest/1-a?utm_source=x&id=3#top')).toBe(
      'https://www.geo.tv/latest/1-a?id=3',
    )
    expect(articleAddress('https://m.geo.tv/latest/1-a', 'https://www.geo.tv/latest/1-a')).toBe(
      'https://www.geo.tv/latest/1-a',
    )
  })
})

describe('the keys that a page can have', () => {
  const REPORT = 'https://www.geo.tv/latest/1-a?utm_source=x#top'
  it.each([
    ['its own', REPORT, articleKey(REPORT)],
    ['its canonical one', REPORT, articleKey(REPORT, 'https://geo.tv/world/2-b')],
    ['its canonical one on another host of the site', REPORT, articleKey(REPORT, 'https://urdu.geo.tv/2-b')],
    ['that of AMP', 'https://amp.geo.tv/1-a', 'geo.tv/1-a'],
    ['its own below a site', 'https://urdu.geo.tv/1-a', 'urdu.geo.tv/1-a'],
    ['that of the site that it is below', 'https://urdu.geo.tv/1-a', 'geo.tv/1-a'],
    ['that of a story below the first', REPORT, `${articleKey(REPORT)}#the-second-story`],
    ['that of before a navigation by script', REPORT, 'geo.tv/latest/0-z'],
    ['that of a front page with a query', 'https://www.app.com.pk/?p=12', 'app.com.pk/?p=12'],
    ['that of a host alone', 'https://www.app.com.pk', 'app.com.pk/'],
    ['that of a site by number', 'http://127.0.0.1:8080/a', '127.0.0.1/a'],
    ['a name in signs of its own', 'https://www.دفاع.example/a', articleKey('https://www.دفاع.example/a')],
    ['that of a file', 'file:///home/me/a.html#top', 'file/home/me/a.html'],
    ['that of a file with a route', 'file:///home/me/a.html', 'file/home/me/a.html#!/2'],
    [
      'one cut for its length',
      `https://a.example/${'x'.repeat(5000)}`,
      articleKey(`https://a.example/${'x'.repeat(5000)}`),
    ],
  ])('%s', (_what, address, key) => {
    expect(mayHaveKey(address, key)).toBe(true)
  })

  it.each([
    ['of another site', REPORT, 'dawn.com/news/1'],
    ['of a site that only ends alike', 'https://evilgeo.tv/1', 'geo.tv/1'],
    ['of a site that only begins alike', 'https://geo.tv.evil.example/1', 'geo.tv/1'],
    ['of another site that the host names in its path', 'https://evil.example/geo.tv/1', 'geo.tv/1'],
    ['of a sister below one country', 'https://m.de/1', 'papier.de/1'],
    ['of a neighbour on a host of many', 'https://evil.blog.example/1', 'good.blog.example/1'],
    ['of a file, asked from the web', REPORT, 'file/home/me/a.html'],
    ['of the web, asked from a file', 'file:///home/me/a.html', 'geo.tv/latest/1-a'],
    ['of another file', 'file:///home/me/a.html', 'file/home/me/b.html'],
    ['of a file with a longer name', 'file:///home/me/a', 'file/home/me/a.html'],
    ['without any site', REPORT, ''],
    ['of a document of the corpus', REPORT, 'corpus:seed-1'],
    ['where the browser does not tell the address', '', 'geo.tv/latest/1-a'],
    ['where the address is none', 'about:blank', 'geo.tv/latest/1-a'],
    ['where it is a blob of another site', 'blob:https://evil.example/1', 'geo.tv/latest/1-a'],
  ])('none %s', (_what, address, key) => {
    expect(mayHaveKey(address, key)).toBe(false)
  })
})
