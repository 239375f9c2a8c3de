/** Clippings whose words are hard on every format, for the tests of exports. */
import type { Selection } from '../../../utils/exchange/exported.ts'
import type { Clipping, CorpusRecord, Quote } from '../../../utils/model.ts'
import { ANNOTATION, ARTICLE, CLIPPING } from '../library/samples.ts'

export const MOMENT = '2026-11-21T10:00:00.000Z'

/** Titles as papers write them, and worse. */
export const TITLES: readonly string[] = [
  'Pakistan, Kenya: pilots to train together',
  'Talks | Live: “the two sides” agreed – so far',
  'He said "no" \\ then {yes} and \'maybe\'',
  'One line\nand another\r\nand\u2028a third',
  'وزیر دفاع کی ملاقات: پاکستان اور کینیا',
  '\u202Eright to left\u202C override',
  'Pilots 🇵🇰🇰🇪 👩🏽‍✈️ fly',
  '=1+1',
  '+92 calls',
  '-5 degrees',
  '@minister speaks',
  '\tindented',
  '100% & more: $5_000 #defence ~now^2',
  '---',
  '- not a list',
  '# no heading',
  'null',
  'yes',
  '2026-11-21',
  '[[link]] <b>bold</b> `code` %%comment%%',
  'TY  - BOOK',
  'a }, title = {b',
  'Unbalanced { brace',
  'Unbalanced } brace',
  'Zürich, Łódź, São Tomé; “Đà Nẵng”',
  'half a pair \uD800 here',
  'CON',
  '..',
  'x'.repeat(400),
]

/** A clipping with a title, and the same words as note and tag. */
export function clippingOf(title: string, index = 0, more: Partial<Clipping> = {}): Clipping {
  return {
    ...CLIPPING,
    id: `c-${index}`,
    key: `k-${index}`,
    article: {
      ...ARTICLE,
      title,
      publisher: 'Meridian News',
      byline: 'By Amina Qadir and Joseph Otieno',
      url: 'https://meridian-news.example/pilots',
    },
    annotation: ANNOTATION,
    note: title,
    tags: ['east africa', title.replace(/\s+/g, ' ').trim().slice(0, 100)],
    ...more,
  }
}

export const HARD: Selection = { clippings: TITLES.map((title, index) => clippingOf(title, index)), corpus: [] }

/** Words of the article of `clippingOf`, with a title's words as note and tag. */
export function quoteOf(words: string, index = 0, more: Partial<Quote> = {}): Quote {
  const [exact, start] = ['train pilots', Math.max(0, ARTICLE.text.indexOf('train pilots'))]
  return {
    id: `q-${index}`,
    key: `k-${index}`,
    article: {
      title: words,
      publisher: 'Meridian News',
      byline: 'By Amina Qadir and Joseph Otieno',
      url: 'https://meridian-news.example/pilots',
      publishedAt: '2026-11-18T16:20:00Z',
      language: 'en',
    },
    selector: {
      exact,
      prefix: ARTICLE.text.slice(Math.max(0, start - 64), start),
      suffix: ARTICLE.text.slice(start + exact.length, start + exact.length + 64),
      start,
      end: start + exact.length,
    },
    mentions: ANNOTATION.mentions.filter(({ name }) => name !== null).slice(0, 1),
    note: words,
    tags: ['phrase', words.replace(/\s+/g, ' ').trim().slice(0, 100)],
    createdAt: '2026-11-19T08:00:00.000Z',
    updatedAt: '2026-11-19T09:00:00.000Z',
    deletedAt: null,
    orphanedAt: null,
    ...more,
  }
}

/** A record of facts, with no text. */
export const FACTS: CorpusRecord = {
  id: 'r-1',
  origin: 'seed',
  publisher: 'Harbour Gazette',
  title: 'A pact is signed',
  subject: 'A pact',
  date: '2026-03',
  url: null,
  digest: 'Two ministers signed a pact: in our words.',
  countries: ['PK', 'KE'],
  officials: [{ name: 'Wanjiru Odhiambo', office: 'Cabinet Secretary for Defence', rank: null, country: 'KE' }],
  meetings: ANNOTATION.meetings.slice(0, 1),
  sha256: null,
}

export const textOf = (parts: readonly (string | Uint8Array)[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : new TextDecoder().decode(part))).join('')
