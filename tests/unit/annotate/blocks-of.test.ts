import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../../utils/annotate/text/blocks.ts'
import { read } from '../../../utils/annotate/text/reading.ts'
import type { Article } from '../../../utils/model.ts'

const FOLDER = 'tests/gold/source'
const TEXTS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.gold.txt'))
  .slice(0, 30)
  .map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8'))

const article = (text: string, title: string | null): Article => ({
  title,
  publisher: null,
  byline: null,
  url: null,
  publishedAt: null,
  language: null,
  text,
})

describe('the blocks of an article as it is shown', () => {
  it.each([null, 'A headline that is printed nowhere in the text'])(
    'are those by which it was annotated (title: %s)',
    (title) => {
      expect(TEXTS.length).toBe(30)
      for (const text of TEXTS) {
        const { blocks, offset } = read(article(text, title))
        const own = blocks
          .slice(offset > 0 ? 1 : 0)
          .map(({ start, end, kind }) => ({ start: start - offset, end: end - offset, kind }))
        expect(blocksOf(article(text, title))).toEqual(own)
      }
    },
  )

  it('are those of the page where it had any, looked at once more', () => {
    const text = 'Share this story\n\nTwo ministers met in Lisbon on Monday.'
    const blocks = [
      { start: 0, end: 16, kind: 'paragraph' as const },
      { start: 18, end: text.length, kind: 'paragraph' as const },
    ]
    expect(blocksOf({ ...article(text, null), blocks }).map(({ kind }) => kind)).toEqual(['boilerplate', 'paragraph'])
  })
})
