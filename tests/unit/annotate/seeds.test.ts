import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findFront } from '../../../utils/annotate/text/front.ts'
import { read } from '../../../utils/annotate/text/reading.ts'
import { articleFromText } from '../../../utils/article/text.ts'

// The seed documents are not ours to publish: without them these tests are skipped, and counted as such.
const SEEDS = process.env.ATTACHE_SEEDS ?? new URL('../../../../shared/seeds', import.meta.url).pathname
const GOLD = join(SEEDS, '../gold')
const there = existsSync(SEEDS) && existsSync(GOLD)
const files = there ? readdirSync(SEEDS).filter((name) => name.endsWith('.txt')) : ['no seed documents here']

interface Gold {
  boilerplate: { start: number; end: number }[]
  mentions: { start: number; end: number; ignore: boolean }[]
  meta: { title: string | null; byline: string | null; outlet: string | null; published_text: string | null }
}
const goldOf = (file: string): Gold => JSON.parse(readFileSync(join(GOLD, file.replace('.txt', '.json')), 'utf8'))

describe.skipIf(!there)('the seed documents', () => {
  it.for(files)('%s: what is read is the report, all of it and nothing else', (file) => {
    const text = readFileSync(join(SEEDS, file), 'utf8')
    const gold = goldOf(file)
    const { blocks } = read(articleFromText(text))
    const unread = blocks.filter(({ kind }) => kind === 'boilerplate' || kind === 'date' || kind === 'byline')
    for (const { start, end, ignore } of gold.mentions) {
      const block = blocks.find((one) => one.start <= start && end <= one.end)
      expect([text.slice(start, end), block?.kind === 'boilerplate']).toEqual([text.slice(start, end), ignore])
    }
    // All words that the gold calls boilerplate lie in blocks that are no part of the report.
    const words = gold.boilerplate.flatMap(({ start, end }) =>
      [...text.slice(start, end).matchAll(/\S+/g)].map((match) => start + match.index),
    )
    for (const at of words) expect(unread.some(({ start, end }) => start <= at && at < end)).toBe(true)
  })

  it.for(files)('%s: title, byline, paper and day', (file) => {
    const { meta } = goldOf(file)
    const front = findFront(read(articleFromText(readFileSync(join(SEEDS, file), 'utf8'))))
    expect([front.title, front.byline]).toEqual([meta.title, meta.byline])
    if (meta.outlet) expect(front.publisher).toBe(meta.outlet)
    const day = meta.published_text && new Date(`${meta.published_text.replace(/ at .*/, '')} UTC`)
    expect(front.publishedAt?.slice(0, 10) ?? null).toBe(day ? day.toISOString().slice(0, 10) : null)
  })
})
