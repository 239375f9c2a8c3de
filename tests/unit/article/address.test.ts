import { describe, expect, it } from 'vitest'
import { articleAddress, articleKey } from '../../../utils/article/address.ts'

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
