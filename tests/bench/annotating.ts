/** The annotator's time, beside compromise on the same texts in the same run. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import nlp from 'compromise'
import { DEMO_ARTICLES } from '../../scripts/demo/articles.ts'
import { annotate } from '../../utils/annotate/annotate.ts'
import type { Line } from './bench.ts'
import { median, timed } from './measure.ts'
import { articleFromText } from '../../utils/article/text.ts'

/** Rounds over all texts; the first ones warm the engine up and don't count. */
const WARM_UP = 3
const ROUNDS = 9
/** The annotator runs so many times a round, because it takes a fraction of the peer's time. */
const OWN_TIMES = 20

/** The seed documents where they are at hand, else our own annotated articles, else the demo's. */
export function texts(): string[] {
  const folders = [
    process.env['ATTACHE_SEEDS'],
    fileURLToPath(new URL('../../../shared/seeds', import.meta.url)),
    fileURLToPath(new URL('../gold', import.meta.url)),
  ]
  for (const folder of folders) {
    if (!folder || !existsSync(folder)) continue
    const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
    if (names.length > 0) return names.map((name) => readFileSync(join(folder, name), 'utf8'))
  }
  return DEMO_ARTICLES.map((article) => article.paragraphs.join('\n\n'))
}

/** Median times in milliseconds of two works, done in turn so that a busy machine slows both. */
function inTurn(
  one: { work: () => unknown; times?: number },
  other: { work: () => unknown; times?: number },
  rounds: number,
): [number, number] {
  const found: [number[], number[]] = [[], []]
  const run = ({ work, times = 1 }: { work: () => unknown; times?: number }) => {
    for (let at = 0; at < times; at++) work()
  }
  for (let at = 0; at < rounds; at++) {
    found[0].push(timed(() => run(one)) / (one.times ?? 1))
    found[1].push(timed(() => run(other)) / (other.times ?? 1))
  }
  return [median(found[0]), median(found[1])]
}

/** A block of rounds is long enough to be told from the next, and the engine has done its work when so many are no faster. */
const BLOCK_MS = 400
const BLOCKS_NO_FASTER = 6
/** A block is faster if it takes less than this part of the best one's time. */
const FASTER = 0.98
const WARM_MS = 60_000

/** Runs a work until the time of a round no longer falls, or for a minute. */
function warm(work: () => unknown): void {
  const start = performance.now()
  let least = Number.POSITIVE_INFINITY
  for (let slow = 0; slow < BLOCKS_NO_FASTER && performance.now() - start < WARM_MS; slow++) {
    const from = performance.now()
    let best = Number.POSITIVE_INFINITY
    while (performance.now() - from < BLOCK_MS) best = Math.min(best, timed(work))
    if (best < least * FASTER) slow = -1
    least = Math.min(least, best)
  }
}

/** All texts through the annotator, and through compromise's `people()` and `places()`. */
function bothWorks(): { count: number; own: { work: () => unknown; times: number }; peer: { work: () => unknown } } {
  const all = texts()
  const articles = all.map(articleFromText)
  return {
    count: all.length,
    own: { work: () => articles.map((article) => annotate(article)), times: OWN_TIMES },
    peer: {
      work: () =>
        all.map((text) => {
          const read = nlp(text)
          return [read.people().out('array'), read.places().out('array')]
        }),
    },
  }
}

/** Per article, after a few rounds: as it is soon after the browser's start, while the engine still compiles. */
export async function annotating(): Promise<Line[]> {
  const { count, own, peer } = bothWorks()
  inTurn(own, peer, WARM_UP)
  const [ours, theirs] = inTurn(own, peer, ROUNDS)
  return [{ name: 'annotate', value: ours / count, unit: 'ms', against: theirs / count, ratio: ours / theirs }]
}

/** The same after so many rounds of either that its time no longer falls: as it is for a reader who has read all day. */
export async function annotatingWarm(): Promise<Line[]> {
  const { count, own, peer } = bothWorks()
  warm(own.work)
  warm(peer.work)
  const [ours, theirs] = inTurn(own, peer, ROUNDS)
  return [{ name: 'annotate-warm', value: ours / count, unit: 'ms', against: theirs / count, ratio: ours / theirs }]
}

/** One text of many times the length beside as many times one text: a ratio of 1 is linear. */
export async function tenTimesTheText(): Promise<Line[]> {
  const one = texts().join('\n\n')
  const single = articleFromText(one)
  return [10, 100].map((times): Line => {
    const many = articleFromText(Array.from({ length: times }, () => one).join('\n\n'))
    const long = { work: () => annotate(many) }
    const short = { work: () => annotate(single), times }
    inTurn(long, short, 1)
    const [value, each] = inTurn(long, short, 5)
    const against = each * times
    return { name: `ten-times: ${times} times the text`, value, unit: 'ms', against, ratio: value / against }
  })
}
