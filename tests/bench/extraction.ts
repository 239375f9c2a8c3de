/** How well articles are found in pages, beside Mozilla's Readability on the same pages in the same run. */
import { readdirSync, readFileSync } from 'node:fs'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { readPage } from '../../utils/article/live.ts'
import { openPage, truths, wordScore } from '../unit/article/pages.ts'
import type { Line } from './bench.ts'
import { median, timed } from './measure.ts'

const folder = new URL('../fixtures/pages/', import.meta.url)
const markup = (name: string): string => readFileSync(new URL(`${name}.html`, folder), 'utf8')
const ROUNDS = 5

/**
 * F1 by words against text marked by hand, the mean over all pages with an article and the lowest of one page, then the time.
 * Readability gets a document of its own each time, for it changes what it reads.
 */
export async function extraction(): Promise<Line[]> {
  const here = new Set(readdirSync(folder))
  const pages = Object.entries(truths).filter(([name, { text }]) => text && here.has(`${name}.html`))
  const own: number[] = []
  const other: number[] = []
  const times: [number[], number[]] = [[], []]
  for (const [name, { address, text }] of pages) {
    const truth = (text ?? []).join(' ')
    const url = `https://www.${address}`
    own.push(wordScore(truth, readPage(openPage(name), url)?.article.text ?? ''))
    const read = new Readability(parseHTML(markup(name)).document).parse()
    other.push(wordScore(truth, read?.textContent ?? ''))
    for (let round = 0; round < ROUNDS; round++) {
      const [one, two] = [openPage(name), parseHTML(markup(name)).document]
      times[0].push(timed(() => readPage(one, url)))
      times[1].push(timed(() => new Readability(two).parse()))
    }
  }
  const line = (name: string, value: number, against: number, unit: Line['unit']): Line => ({
    name,
    value,
    unit,
    against,
    ratio: value / against,
  })
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  return [
    line(`extraction: mean F1 of ${pages.length} pages, against Readability`, mean(own), mean(other), 'F1'),
    line('extraction: lowest F1, against Readability', Math.min(...own), Math.min(...other), 'F1'),
    line('extraction: time a page, against Readability', median(times[0]), median(times[1]), 'ms'),
  ]
}
