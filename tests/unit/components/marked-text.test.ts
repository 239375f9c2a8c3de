import { h } from 'preact'
import { describe, expect, it } from 'vitest'
import { ArticleText, headlineIn, markName, nest, piecesOf } from '../../../components/reading/marked-text.tsx'
import type { Mention } from '../../../utils/model.ts'
import { ANNOTATION, ARTICLE } from '../library/samples.ts'
import { stage } from './stage.ts'

const [sample] = ANNOTATION.mentions
if (!sample) throw new Error('The sample has no mention')
const mention = (start: number, end: number, kind: Mention['kind'] = 'official'): Mention => ({
  ...sample,
  start,
  end,
  kind,
})

describe('the paragraphs of an article', () => {
  it('are its lines, where it has no blocks', () => {
    const text = 'One.\n\n  \nTwo.'
    expect(piecesOf({ text }).map(({ start, end }) => text.slice(start, end))).toEqual(['One.', 'Two.'])
  })
  it('are its blocks, and whatever lies between them', () => {
    const text = 'Head\n\nOne.\nlost\nTwo.'
    const blocks = [
      { start: 0, end: 4, kind: 'heading' as const },
      { start: 6, end: 10, kind: 'paragraph' as const },
      { start: 16, end: 20, kind: 'caption' as const },
    ]
    expect(piecesOf({ text, blocks }).map(({ start, end, kind }) => [text.slice(start, end), kind])).toEqual([
      ['Head', 'heading'],
      ['One.', 'paragraph'],
      ['lost', 'paragraph'],
      ['Two.', 'caption'],
    ])
  })
  it('lose no word to blocks that overlap or run over the end', () => {
    const text = 'One two three'
    const blocks = [
      { start: 0, end: 7, kind: 'paragraph' as const },
      { start: 4, end: 9, kind: 'paragraph' as const },
      { start: 8, end: 99, kind: 'paragraph' as const },
    ]
    const shown = piecesOf({ text, blocks }).map(({ start, end }) => text.slice(start, end))
    expect(shown.join('').replace(/\s/g, '')).toBe('Onetwothree')
  })
})

describe('marks', () => {
  it('nest; what only overlaps, repeats, or lies outside is left out', () => {
    const found = nest(
      [mention(0, 10), mention(0, 10), mention(3, 6, 'country'), mention(8, 12), mention(12, 15), mention(18, 25)],
      0,
      20,
    )
    expect(found.map(({ mention, inside }) => [mention.start, inside.map((one) => one.mention.start)])).toEqual([
      [0, [3]],
      [12, []],
    ])
  })

  it('stand in the text, which is whole and is text', async () => {
    const article = { ...ARTICLE, text: `${ARTICLE.text}\n\n<img src=x onerror=alert(1)>` }
    const shown = await stage(h(ArticleText, { article, mentions: ANNOTATION.mentions }))
    expect(
      shown
        .all('p')
        .map((one) => one.textContent)
        .join('\n\n'),
    ).toBe(article.text)
    expect(shown.all('img')).toEqual([])
    expect(shown.all('.m').map((one) => one.textContent)).toEqual(ANNOTATION.mentions.map((one) => one.text))
    expect(shown.all('.m').map((one) => one.getAttribute('data-mark'))).toEqual(ANNOTATION.mentions.map(markName))
  })
})

describe('lines that are not the article', () => {
  const lines = ['Share', 'Clear', 'Two ministers met.', 'They signed.', 'More stories', 'Cricket']
  const kinds = ['boilerplate', 'boilerplate', 'paragraph', 'paragraph', 'boilerplate', 'boilerplate'] as const
  const text = lines.join('\n')
  const blocks = lines.map((line, i) => ({
    start: text.indexOf(line),
    end: text.indexOf(line) + line.length,
    kind: kinds[i] ?? 'paragraph',
  }))
  const article = { ...ARTICLE, title: null, text, blocks }

  it('are folded away where they stand, counted, and none is lost', async () => {
    const shown = await stage(h(ArticleText, { article, mentions: [] }))
    expect(shown.all('summary').map((one) => one.textContent)).toEqual(['2 lines left out', '2 lines left out'])
    expect(shown.all('.read > p').map((one) => one.textContent)).toEqual(['Two ministers met.', 'They signed.'])
    expect(shown.all('p').map((one) => one.textContent)).toEqual(lines)
    expect(shown.all('details').every((one) => !one.hasAttribute('open'))).toBe(true)
  })

  it('leave the others their offsets', async () => {
    const shown = await stage(h(ArticleText, { article, mentions: [] }))
    for (const one of shown.all('[data-at]'))
      expect(text.startsWith(one.textContent ?? '?', Number(one.getAttribute('data-at')))).toBe(true)
  })
})

describe('the headline', () => {
  const text = 'Home\nTwo ministers  met\nThey spoke.'
  const headline = { start: 5, end: 23, kind: 'headline' as const }
  it('is the line of the text, where there is no other title or the same', () => {
    expect(headlineIn({ text, title: null, blocks: [headline] })).toEqual(headline)
    expect(headlineIn({ text, title: 'Two Ministers met', blocks: [headline] })).toEqual(headline)
  })
  it('is the title where that says something else', () => {
    expect(headlineIn({ text, title: 'Talks', blocks: [headline] })).toBeNull()
    expect(headlineIn({ text, title: 'Talks' })).toBeNull()
  })
})
