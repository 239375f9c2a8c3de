import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scoreAll } from '../../eval/eval.ts'
import { type GoldArticle, readGoldFolder } from '../../eval/gold.ts'
import { type Field, rates, type Score } from '../../eval/score.ts'
import { FIRST_STRENGTH } from '../../eval/thresholds.ts'

const SEEDS = process.env.ATTACHE_SEEDS ?? new URL('../../../../shared/seeds', import.meta.url).pathname
const haveSeeds = existsSync(SEEDS)

/** The F1 of a field, and its faults as the message of a failed check. */
function result(score: Score, field: Field): { f1: number; faults: string } {
  const faults = score.faults.filter((fault) => fault.field === field)
  const list = faults.map((fault) => `${basename(fault.file)}: ${fault.what} ${fault.detail}`).join('\n')
  return { f1: rates(score.counts[field])?.f1 ?? Number.NaN, faults: `${field}\n${list}` }
}

const fields = Object.entries(FIRST_STRENGTH) as [Field, number][]

describe('the seed documents', () => {
  it.runIf(process.env.CI === 'true')('are there in CI', () => {
    expect(haveSeeds, SEEDS).toBe(true)
  })

  it.skipIf(!haveSeeds).each(fields)('%s: F1 at least %d', (field, threshold) => {
    const articles = readGoldFolder(SEEDS)
    expect(articles).toHaveLength(5)
    const { f1, faults } = result(scoreAll(articles), field)
    expect(f1, faults).toBeGreaterThanOrEqual(threshold)
  })
})

describe('our first twenty articles', () => {
  // 01-10 are reports, 51-60 are not.
  const first = (item: GoldArticle): boolean => /^(0\d|10|5[1-9]|60)-/.test(basename(item.file))
  const articles = readGoldFolder(new URL('../../gold/source', import.meta.url).pathname).filter(first)

  it('are ten reports and ten others', () => {
    expect(articles.filter((item) => item.isDefenceMeeting)).toHaveLength(10)
    expect(articles.filter((item) => !item.isDefenceMeeting)).toHaveLength(10)
  })

  it.each(fields)('%s: F1 at least %d', (field, threshold) => {
    const { f1, faults } = result(scoreAll(articles), field)
    expect(f1, faults).toBeGreaterThanOrEqual(threshold)
  })
})

describe('the scorer', () => {
  const [item] = readGoldFolder(new URL('../../gold/source', import.meta.url).pathname)

  it('finds fault with an annotation that says nothing', async () => {
    const { emptyScore, scoreArticle } = await import('../../eval/score.ts')
    const score = emptyScore()
    scoreArticle(score, item as GoldArticle, { isDefenceMeeting: false, mentions: [], meetings: [] })
    expect(rates(score.counts['report or not'])?.recall).toBe(0)
    expect(rates(score.counts['officials: exact name'])?.recall).toBe(0)
    expect(score.counts['meetings: participants'].missed).toBe(4)
    expect(score.faults.length).toBeGreaterThan(20)
  })
})
