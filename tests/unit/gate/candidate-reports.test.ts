import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { annotate } from '../../../utils/annotate/annotate.ts'
import { judgePage, speaksOfMeeting } from '../../../utils/article/live-candidate.ts'
import type { Article } from '../../../utils/model.ts'
import { readGoldFolder } from '../../eval/gold.ts'
import { parsePage } from '../article/pages.ts'

const ADDRESS = 'https://www.example.org/news/2024/talks-of-two-ministers-1234567'
const plain = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** An article as the plainest page that a paper could make of it. */
function pageOf(article: Article): Document {
  const lines = article.text.split(/\n+/).filter((line) => line.trim() !== '')
  const title = plain(article.title ?? lines.shift() ?? '')
  const text = lines.map((line) => `<p>${plain(line)}</p>`).join('\n')
  return parsePage(
    `<html lang="en"><head><title>${title}</title><meta property="og:type" content="article"></head><body><h1>${title}</h1>${text}</body></html>`,
  )
}

const articles = readGoldFolder(resolve(import.meta.dirname, '../../gold/source')).filter(
  ({ article }) => article.title !== null || article.text.includes('\n'),
)

describe('the gate before the annotator', () => {
  it('lets nothing pass by that the annotator calls a report', () => {
    const reports = articles.filter(({ article }) => annotate(article).isDefenceMeeting)
    expect(reports.length).toBeGreaterThan(60)
    const lost = reports.filter(({ article }) => judgePage(pageOf(article), ADDRESS) !== 'candidate')
    expect(lost.map(({ file }) => file)).toEqual([])
  })

  it('takes a capital for its state, and all names of a state for one', () => {
    const talks = (text: string): boolean => speaksOfMeeting(`The defence minister talked of pilots ${text}.`)
    expect(talks('and of the bases that Addis Ababa keeps in Somalia')).toBe(true)
    expect(talks('as Kabul and Tirana had asked')).toBe(true)
    expect(talks('in Niger and not in Nigeria')).toBe(true)
    for (const one of [
      'Kabul to the Afghan army',
      'Türkiye, that is to Turkish crews in Ankara',
      'the UK, to British crews',
    ])
      expect(talks(`and promised them to ${one}`), one).toBe(false)
    for (const one of [
      'Austria and Austrian towns',
      'Harare and Zimbabwe',
      'Mali and Malian towns',
      'the USA, and America',
    ])
      expect(talks(`in ${one}`), one).toBe(false)
  })
})
