import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import type { PageArticle } from '../../../utils/article/live.ts'
import { TextMap } from '../../../utils/article/live-map.ts'
import type { MentionLook } from '../../../utils/highlight/sheet.ts'
import type { Placed } from '../../../utils/quotes/stage.ts'
import { withQuotes } from '../../../utils/quotes/under.ts'

const TEXT = 'Minister Lunde of Norway met Odhiambo.\n\nThey dined in Nairobi.'
const TITLE = 'Lunde of Norway dines in Nairobi'
const { document } = parseHTML(`<!doctype html><html><body><h1>${TITLE}</h1><p></p><p></p></body></html>`)
const [first, second] = TEXT.split('\n\n').map((words, at) => {
  const paragraph = document.querySelectorAll('p')[at]
  if (paragraph) paragraph.textContent = words
  return paragraph?.firstChild as unknown as Text
})
const page = {
  article: {
    title: TITLE,
    text: TEXT,
    blocks: [
      { start: 0, end: 38, kind: 'paragraph' },
      { start: 40, end: TEXT.length, kind: 'paragraph' },
    ],
  },
  key: 'k',
  map: new TextMap([
    { start: 0, length: 38, node: first as Text, from: 0 },
    { start: 40, length: TEXT.length - 40, node: second as Text, from: 0 },
  ]),
  titleMap: new TextMap([
    { start: 0, length: TITLE.length, node: document.querySelector('h1')?.firstChild as unknown as Text, from: 0 },
  ]),
} as unknown as PageArticle

const mark = (look: MentionLook, words: string, inTitle = false) => {
  const start = (inTitle ? TITLE : TEXT).indexOf(words)
  const mention = { start, end: start + words.length }
  const span = (inTitle ? page.titleMap : page.map)?.span(mention.start, mention.end)
  if (!span) throw new Error('No span')
  return { look, mention, page, inTitle, span }
}
const quote = (from: string, to: string, inTitle = false): Placed => {
  const words = inTitle ? TITLE : TEXT
  return { page, inTitle, start: words.indexOf(from), end: words.indexOf(to) + to.length } as Placed
}
const painted = (...given: Parameters<typeof withQuotes>) =>
  withQuotes(...given).map(
    ({ look, span }) => `${look}: ${span.startContainer.data.slice(span.startOffset, span.endOffset)}`,
  )

describe('quotes below marks', () => {
  it('are parted by blocks, and marks in them stand on straw', () => {
    const marks = [mark('official', 'Minister Lunde'), mark('country', 'Norway'), mark('official', 'Odhiambo')]
    expect(painted(marks, [page], [quote('Norway', 'dined')])).toEqual([
      'quote:  met ',
      'quote: .',
      'quote: They dined',
      'official: Minister Lunde',
      'quote-country: Norway',
      'quote-official: Odhiambo',
    ])
  })

  it('part a mark that is half in one', () => {
    expect(painted([mark('official', 'Minister Lunde')], [page], [quote('Lunde', 'met')])).toEqual([
      'quote:  of Norway met',
      'official: Minister ',
      'quote-official: Lunde',
    ])
  })

  it('may overlap', () => {
    const all = painted(
      [mark('official', 'Minister Lunde')],
      [page],
      [quote('Minister', 'Lunde'), quote('Lunde', 'Norway')],
    )
    expect(all.slice(-2)).toEqual(['quote-official: Minister ', 'quote-official: Lunde'])
  })

  it('of the headline stand there, and those of the text leave it alone', () => {
    const marks = [mark('official', 'Lunde', true), mark('country', 'Norway', true), mark('country', 'Norway')]
    expect(painted(marks, [page], [quote('of', 'dines', true)])).toEqual([
      'quote: of ',
      'quote:  dines',
      'official: Lunde',
      'quote-country: Norway',
      'country: Norway',
    ])
    expect(painted(marks, [page], [quote('of', 'met')]).slice(-3)).toEqual([
      'official: Lunde',
      'country: Norway',
      'quote-country: Norway',
    ])
    const edited = { ...page, article: { ...page.article, title: 'Another headline' } }
    expect(painted([], [edited], [quote('of', 'dines', true)])).toEqual([])
    const hidden = { ...page, titleMap: null }
    expect(painted([], [hidden], [quote('of', 'dines', true)])).toEqual([])
  })

  it('leave marks of other articles alone', () => {
    const marks = [mark('official', 'Minister Lunde')]
    expect(painted(marks, [page], [])).toEqual(['official: Minister Lunde'])
    const other = { ...quote('Minister', 'Norway'), page: { ...page, key: 'other' } }
    expect(painted([], [page], [other])).toEqual([])
  })

  it('stand where they stood while the same text has other nodes', () => {
    const anew = { ...page, map: page.map }
    expect(painted([], [anew], [quote('Norway', 'met')])).toEqual(['quote: Norway met'])
  })
})
