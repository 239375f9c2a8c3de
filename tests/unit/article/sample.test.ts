import { describe, expect, it } from 'vitest'
import { annotate } from '../../../utils/annotate/annotate.ts'
import { SAMPLE_KEY, sampleArticle } from '../../../utils/article/sample.ts'
import { Article, parse } from '../../../utils/model.ts'

const ARTICLE = sampleArticle()
const { isDefenceMeeting, meetings } = annotate(ARTICLE)

describe('the sample report', () => {
  it('is an article whose blocks are its text, says that it is a sample, and points to no page', () => {
    expect(parse(Article, ARTICLE, 'The sample')).toEqual(ARTICLE)
    expect(ARTICLE.blocks?.map(({ start, end }) => ARTICLE.text.slice(start, end)).join('\n\n')).toBe(ARTICLE.text)
    expect(ARTICLE.publisher).toContain('sample')
    expect(ARTICLE.url).toBeNull()
    expect(URL.canParse(SAMPLE_KEY) && new URL(SAMPLE_KEY).protocol.startsWith('http')).toBe(false)
  })

  it('shows what a record holds: two meetings, both sides, place, day, topics, results and who says so, all from its text', () => {
    expect(isDefenceMeeting).toBe(true)
    const [main, second] = meetings
    expect(main?.participants.map(({ name, country, part }) => [name, country, part])).toEqual([
      ['Helena Vasconcelos Prado', 'PT', 'host'],
      ['Driss Benkirane El Fassi', 'MA', 'visitor'],
    ])
    expect([main?.place?.name, main?.date, main?.sources]).toEqual([
      'Lisbon',
      '2026-11-18',
      ['Ministry of National Defence'],
    ])
    expect(main?.commitments).toHaveLength(2)
    expect(second?.participants.map(({ name }) => name)).toEqual(['Rui Salgado Teles', 'Omar Tazi'])
    const fields = new Set(main?.evidence.map(({ field }) => field))
    for (const field of ['participants.0', 'participants.1', 'place', 'date', 'topics.0', 'sources'])
      expect(fields).toContain(field)
  })
})
