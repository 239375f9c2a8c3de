import { describe, expect, it } from 'vitest'
import { type Entry, entries } from '../../../utils/sites/by-address.ts'
import { CUES } from '../../../utils/sites/cues.ts'
import { matchPatterns } from '../../../utils/sites/sites.ts'
import { pages, URLS } from '../../page/site.ts'

type Browser = 'chromium' | 'firefox'

/**
 * A glob as the browsers match it, over the whole address and in its own case. `*` is any run; `?` is one letter in Firefox, and
 * in Chrome one or none. Firefox takes a run of wildcards with a star in it for one star.
 */
function globbed(glob: string, browser: Browser): RegExp {
  const any = browser === 'firefox' ? glob.replace(/[*?]*\*[*?]*/g, '*') : glob
  const one = browser === 'firefox' ? '.' : '.?'
  return new RegExp(
    `^${any
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('?', one)
      .replaceAll('*', '.*')}$`,
  )
}

interface Reads {
  js: Entry['js'][number]
  include: RegExp[] | null
  exclude: RegExp[]
}
const reading = (browser: Browser): Reads[] =>
  entries(matchPatterns(), browser === 'chromium').map(({ js, include_globs, exclude_globs = [] }) => ({
    js: js[0],
    include: include_globs?.map((glob) => globbed(glob, browser)) ?? null,
    exclude: exclude_globs.map((glob) => globbed(glob, browser)),
  }))
const read: Record<Browser, Reads[]> = { chromium: reading('chromium'), firefox: reading('firefox') }

/** The scripts that a browser puts into a page of a shipped site. */
function scripts(address: string, browser: Browser): string[] {
  const seen = browser === 'firefox' ? address.replace(/#.*/, '') : address
  return read[browser]
    .filter(
      ({ include, exclude }) =>
        (include?.some((one) => one.test(seen)) ?? true) && !exclude.some((one) => one.test(seen)),
    )
    .map(({ js }) => js)
}

const BROWSERS = ['chromium', 'firefox'] as const
const both = (address: string): (string | undefined)[] => BROWSERS.map((browser) => scripts(address, browser).join())

describe.each([
  'https://arynews.tv/harbour-rovers-win-the-cup-after-extra-time/',
  'https://www.geo.tv/latest/610777-asif-guler-plant-trees-on-a-hill',
  'https://www.thehindu.com/entertainment/movies/a-film-of-three-sisters-and-a-boat/article66123456.ece',
  'https://www.dawn.com/news/1820001/gold-price-falls-by-rs500-per-tola-in-a-day',
  'https://nation.com.pk/21-Nov-2026/rain-floods-low-lying-parts-of-town',
  'https://www.bbc.co.uk/sport/football/articles/c4gd0000',
  'https://www.reuters.com/sports/cricket/',
  'https://sports.ndtv.com/cricket/news-1234567',
  'https://www.tehrantimes.com/news/500001/An-old-bridge-in-the-north-opens-to-walkers',
  'https://www.pakistantoday.com.pk/2026/11/21/schools-to-close-early-as-smog-thickens-again/amp',
])('%s', (address) => {
  it('is passed over', () => expect(both(address)).toEqual(['front.js', 'front.js']))
})

describe.each([
  ['a word of defence', 'https://arynews.tv/defence-minister-hosts-his-guest-from-far-away/'],
  ['one with capitals', 'https://www.tehrantimes.com/news/500002/Army-Chief-Receives-A-Guest-From-Far-Away'],
  ['a state', 'https://www.geo.tv/latest/610778-iran-and-oman-to-look-for-drowned-men'],
  ['a word of office', 'https://www.defensenews.com/global/europe/2026/11/21/two-ministers-shake-hands-on-a-new-plan/'],
  ['a number alone', 'https://www.dawn.com/news/1820002'],
  ['a short slug', 'https://www.dawn.com/news/1820003/rain-floods-town'],
  ['a number in sixteens', 'https://apnews.com/article/3f2504e0-4f89-41d3-9a0c-0305e82c3301'],
  ['a date and a section', 'https://www.reuters.com/world/asia-pacific/2026-11-22/'],
  ['hyphens in the query', 'https://www.dawn.com/news/1820004?utm_campaign=a-letter-of-the-day-for-all-readers'],
  ['a live blog', 'https://www.aljazeera.com/news/liveblog/2026/11/21/live-rain-floods-low-lying-parts-of-town'],
  ['a number for a name', 'https://english.news.cn/20261121/4f89aa41d39a0c/c.html'],
  ['an article behind the hash', 'https://www.trtworld.com/#/news/1610104'],
])('%s', (_, address) => {
  it('is looked at', () => expect(both(address)).toEqual(['gate.js', 'gate.js']))
})

describe.each([
  'https://www.dailypakistan.com.pk/',
  'https://www.dawn.com/',
  'http://asiaplustj.info/',
  'https://qna.org.qa/',
])('the front page %s', (address) => {
  it('is passed over where the browser sees that nothing is behind the hash', () =>
    expect(both(address)).toEqual(['front.js', 'gate.js']))
})

describe('the entries', () => {
  /** Always the same addresses: words of every kind at every place. */
  function* addresses(): Generator<string> {
    let state = 7
    const pick = <T>(of: readonly T[]): T => {
      state = (state * 1103515245 + 12345) % 2147483648
      return of[Math.floor((state / 2147483648) * of.length)] as T
    }
    const hosts = matchPatterns().map((pattern) => pattern.slice(6, -2))
    const words = [
      'rain',
      'town',
      'a',
      '2026',
      'Cup',
      'u',
      's',
      'Army',
      'navy',
      'x',
      ...CUES.map((cue) => cue.replaceAll('?', 'n')),
    ]
    for (let at = 0; at < 4000; at++) {
      let path = ''
      for (let part = pick([0, 1, 2, 3]); part > 0; part--)
        path += pick(['sport/', 'sports/', 'entertainment/', 'world/', '21-11-2026/', 'news.', `${at}/`])
      const few = pick([1, 3, 6, 7, 8, 12])
      const slug = Array.from({ length: few }, () => pick(at % 3 ? words.slice(0, 6) : words)).join(
        pick(['-', '-', '_']),
      )
      yield `https://${pick(['', 'www.', 'sports.'])}${pick(hosts)}/${path}${pick([slug, ''])}${pick(['', '/', '.html', '/amp', '?p=1', '#top', '.'])}`
    }
  }
  const all = [...addresses(), ...Object.values(URLS), ...[...pages.keys()].map((key) => `http://${key}`)]

  it.each(BROWSERS)('give every address one script and no second: %s', (browser) => {
    const given = all.map((address) => scripts(address, browser))
    expect(all.filter((_, at) => given[at]?.length !== 1)).toEqual([])
    for (const script of ['front.js', 'gate.js'] as const)
      expect(given.filter(([one]) => one === script).length).toBeGreaterThan(300)
  })

  it('give the browsers the same for an article', () => {
    const differ = all.filter((address) => !address.includes('#') && new Set(both(address)).size > 1)
    // Front pages, and what ends like one.
    for (const address of differ) expect(address).toMatch(/\.[a-z]*\/$|-[-n]/)
  })

  it('name only sites that are shipped, and no pattern twice', () => {
    for (const { matches } of entries(matchPatterns(), true)) expect(matches).toEqual(matchPatterns())
    expect(new Set(CUES).size).toBe(CUES.length)
    // A cue that holds another finds nothing that the other does not.
    for (const cue of CUES) expect(CUES.filter((other) => other !== cue && cue.includes(other))).toEqual([])
  })
})
