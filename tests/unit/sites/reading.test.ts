import { describe, expect, it } from 'vitest'
import {
  addedHosts,
  hostOf,
  isAmong,
  isGranted,
  isVideoAddress,
  patternOf,
  shutPage,
  typedHost,
} from '../../../utils/sites/reading.ts'
import { matchPatterns } from '../../../utils/sites/sites.ts'

describe('hosts', () => {
  it.each([
    ['https://www.geo.tv/latest/1', 'geo.tv'],
    ['http://news.example.org:8080/a', 'news.example.org'],
    ['about:reader?url=x', null],
    ['file:///home/a.html', null],
    ['no address', null],
    [null, null],
  ])('%s is %s', (url, host) => {
    expect(hostOf(url)).toBe(host)
  })
  it.each([
    ['www.paper.example', 'paper.example'],
    [' https://paper.example/a/b ', 'paper.example'],
    ['paper', null],
    ['two words', null],
    ['javascript:alert(1)', null],
    ['*.example', null],
    ['', null],
  ])('typed: %s is %s', (typed, host) => {
    expect(typedHost(typed)).toBe(host)
  })
  it('below a host are of it; alike ones are not', () => {
    expect(isAmong('en.paper.example', ['paper.example'])).toBe(true)
    expect(isAmong('notpaper.example', ['paper.example'])).toBe(false)
  })
})

describe('what was added', () => {
  it('is what the browser has granted beyond the shipped sites, and never every site', () => {
    const origins = [...matchPatterns(), '*://*.paper.example/*', 'https://one.example/*', '*://*/*', '<all_urls>']
    expect(addedHosts(origins)).toEqual(['one.example', 'paper.example'])
  })
  it('comes back from the pattern that was asked for', () => {
    for (const host of ['paper.example', 'localhost', '127.0.0.1'])
      expect(addedHosts([patternOf(host)])).toEqual([host])
    expect(patternOf('127.0.0.1')).toBe('*://127.0.0.1/*')
  })
  it('lets into hosts below it, and a pattern for all lets in everywhere', () => {
    expect(isGranted('en.paper.example', ['*://*.paper.example/*'])).toBe(true)
    expect(isGranted('other.example', ['*://*.paper.example/*'])).toBe(false)
    expect(isGranted('other.example', ['*://*/*'])).toBe(true)
    expect(isGranted('other.example', [])).toBe(false)
  })
})

describe('pages that are shut', () => {
  it.each([
    ['https://paper.example/a', null],
    ['https://paper.example/report.pdf?page=2', 'pdf'],
    ['https://paper.example/?file=report.pdf', null],
    ['file:///home/report.PDF', 'pdf'],
    ['file:///home/report.html', 'file'],
    ['https://addons.mozilla.org/en-GB/firefox/', 'store'],
    ['https://chromewebstore.google.com/detail/x', 'store'],
    ['https://chrome.google.com/intl/en/', null],
    ['about:reader?url=https%3A%2F%2Fpaper.example', 'reader view'],
    ['chrome://settings/', 'own'],
    ['moz-extension://x/library.html', 'own'],
    [null, 'unknown'],
  ])('%s: %s', (url, why) => {
    expect(shutPage(url)).toBe(why)
  })
})

describe('addresses of recordings', () => {
  it.each([
    ['https://www.youtube.com/watch?v=x', true],
    ['https://m.youtube.com/shorts/x', true],
    ['https://www.youtube.com/@paper', false],
    ['https://youtu.be/x', true],
    ['https://vimeo.com/123', true],
    ['https://paper.example/videos/2026/ministers-meet', true],
    ['https://paper.example/latest/ministers-watch-an-exercise', false],
    ['https://paper.example/video', false],
    [null, false],
  ])('%s: %s', (url, is) => {
    expect(isVideoAddress(url)).toBe(is)
  })
})
