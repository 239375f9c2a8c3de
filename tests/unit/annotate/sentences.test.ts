import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read } from '../../../utils/annotate/text/reading.ts'
import { splitSentences } from '../../../utils/annotate/text/sentences.ts'
import { tokenize } from '../../../utils/annotate/text/tokens.ts'
import { articleFromText } from '../../../utils/article/text.ts'

function sentences(text: string): string[] {
  return splitSentences(tokenize(text), [{ start: 0, end: text.length, kind: 'paragraph' }]).map(({ start, end }) =>
    text.slice(start, end),
  )
}

describe('splitSentences', () => {
  it.each([
    ['Lt. Gen. Merk met Adm. Sant at 5 p.m. on Monday.'],
    ['He met Gen. (retd) Olan Brisk, Col. A. K. Vost and Maj.-Gen. Sant.'],
    ['The U.S. Army chief and the U.K. Defence Secretary met in Washington D.C. on Jan. 5.'],
    ['Lt. Gen. B. A. Merk and Maj. Gen. M. A. Sant came.'],
    ['He paid Rs. 500 to Ch. Merk of No. 5 Squadron vs. Team Sarva.'],
    ['Visit arynews.tv or mail a.b@example.test today.'],
    ['“Really?” he asked.'],
    ['Well... he said.'],
    ['He said “yes.” and left.'],
    ['The price was 3.5 million.'],
  ])('keeps %j whole', (text) => {
    expect(sentences(text)).toEqual([text])
  })

  it.each([
    [['The talks ended.', 'He left.'], ' '],
    [['The talks ended.', 'He left.'], ''],
    [['He visited the U.S.', 'The visit ended.'], ' '],
    [['They met at 5 p.m.', 'The minister left.'], ' '],
    [['“We agree.”', 'He left.'], ' '],
    [['“We agree.”', 'He left.'], ''],
    [['(The end.)', 'Then more.'], ' '],
    [['Who?!', 'He left.'], ' '],
    [['He sat.', 'She left in Jan.', 'They met again.'], ' '],
    [['• First point.', '• Second point'], ' '],
    [['وزیر دفاع نے کہا۔', 'انہوں نے ملاقات کی۔'], ' '],
  ])('parts %j joined by %j', (parts, gap) => {
    expect(sentences(parts.join(gap))).toEqual(parts)
  })

  it('never crosses a block, and skips boilerplate', () => {
    const text = 'One of the\n\nTwo of them\n\nThree'
    const found = splitSentences(tokenize(text), [
      { start: 0, end: 10, kind: 'heading' },
      { start: 12, end: 23, kind: 'boilerplate' },
      { start: 25, end: 30, kind: 'paragraph' },
    ])
    expect(found.map(({ start, end, block }) => [text.slice(start, end), block])).toEqual([
      ['One of the', 0],
      ['Three', 2],
    ])
  })

  it('puts every token of a read block into exactly one sentence', () => {
    const part = fc.constantFrom(
      'The minister met.',
      ' ',
      '\n\n',
      'Gen.',
      '“No.”',
      '...',
      '?!',
      '•',
      'READ: x',
      'By',
      'a',
      '(',
      ')',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const { tokens, sentences: found, sentenceOf, blocks } = read(articleFromText(parts.join('')))
        let at = 0
        found.forEach((sentence, index) => {
          expect(sentence.from).toBe(at)
          expect(sentence.to).toBeGreaterThan(sentence.from)
          for (let i = sentence.from; i < sentence.to; i++) expect(sentenceOf[i]).toBe(index)
          const block = blocks[sentence.block]
          expect(block && block.start <= sentence.start && sentence.end <= block.end).toBe(true)
          at = sentence.to
        })
        expect(at).toBe(tokens.length)
      }),
    )
  })
})
