/**
 * npm run -s eval -- DIR... [--against compromise] [--json] [--faults N]
 * Scores the annotator on folders of annotated articles and prints what it missed and what it made up.
 */
import { basename, resolve } from 'node:path'
import { annotate } from '../../utils/annotate/annotate.ts'
import { readWithCompromise } from './baseline.ts'
import { type GoldArticle, readGoldFolder } from './gold.ts'
import { type Claim, type Count, emptyScore, FIELDS, rates, type Score, scoreArticle } from './score.ts'

const USAGE = 'usage: npm run -s eval -- DIR... [--against compromise] [--json] [--faults N]'

interface Options {
  folders: string[]
  against: boolean
  json: boolean
  faults: number
}

function readOptions(words: string[]): Options {
  const options: Options = { folders: [], against: false, json: false, faults: 400 }
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string
    if (word === '--json') options.json = true
    else if (word === '--against' && words[at + 1] === 'compromise') {
      options.against = true
      at++
    } else if (word === '--faults' && /^\d+$/.test(words[at + 1] ?? '')) options.faults = Number(words[++at])
    else if (word.startsWith('-')) throw new Error(`unknown option ${word}\n${USAGE}`)
    else options.folders.push(word)
  }
  if (options.folders.length === 0) throw new Error(USAGE)
  return options
}

/** Runs the annotator over articles; `against` runs the baseline instead. */
export function scoreAll(articles: GoldArticle[], against = false): Score {
  const score = emptyScore()
  for (const item of articles) {
    const gold = item.gold
    const codeAt = (start: number, end: number): string | null =>
      gold?.mentions.find((mention) => mention.start === start && mention.end === end)?.country ?? null
    scoreArticle(score, item, against ? readWithCompromise(item.article.text, codeAt) : annotate(item.article))
  }
  return score
}

const percent = (value: number): string => (value * 100).toFixed(1).padStart(5)

function row(count: Count): string {
  const rate = rates(count)
  if (!rate) return '    –     –     –'
  return `${percent(rate.precision)} ${percent(rate.recall)} ${percent(rate.f1)}`
}

function printTable(score: Score, baseline: Score | null): void {
  console.log(`${''.padEnd(32)}  P     R     F1    right false missed${baseline ? '   compromise P R F1' : ''}`)
  for (const field of FIELDS) {
    const count = score.counts[field]
    if (!rates(count)) continue
    const counts = [count.right, count.false, count.missed].map((n) => String(Math.round(n)).padStart(5)).join(' ')
    console.log(`${field.padEnd(32)}${row(count)} ${counts}${baseline ? `    ${row(baseline.counts[field])}` : ''}`)
  }
}

/** Of those claimed with a confidence, how many were right; for "report", of the articles with such a score how many are reports. */
function printClaims(claims: Claim[]): void {
  if (claims.length === 0) return
  console.log('\nconfidence            0-.5       .5-.7      .7-.85     .85-.95    .95-1   (right of claimed)')
  const edges = [0, 0.5, 0.7, 0.85, 0.95, 1.01]
  for (const kind of ['report', 'span', 'identity', 'country'] as const) {
    if (!claims.some((claim) => claim.of === kind)) continue
    const cells = edges.slice(1).map((edge, index) => {
      const bin = claims.filter(
        (claim) => claim.of === kind && claim.confidence < edge && claim.confidence >= (edges[index] ?? 0),
      )
      return (bin.length ? `${bin.filter((claim) => claim.right).length}/${bin.length}` : '–').padEnd(11)
    })
    console.log(`${kind.padEnd(22)}${cells.join('')}`)
  }
}

function main(): void {
  const options = readOptions(process.argv.slice(2))
  const decisions: Claim[] = []
  for (const folder of options.folders) {
    const articles = readGoldFolder(resolve(folder))
    const score = scoreAll(articles)
    decisions.push(...score.claims.filter((claim) => claim.of === 'report'))
    const baseline = options.against ? scoreAll(articles, true) : null
    if (options.json) {
      const summary = Object.fromEntries(
        FIELDS.map((field) => [field, { ...score.counts[field], ...rates(score.counts[field]) }]),
      )
      console.log(JSON.stringify({ folder, articles: articles.length, fields: summary, faults: score.faults }))
      continue
    }
    console.log(
      `\n${folder}: ${articles.length} articles, ${articles.filter((item) => item.isDefenceMeeting).length} reports`,
    )
    printTable(score, baseline)
    printClaims(score.claims)
    const faults = score.faults.filter(
      (fault) =>
        !['officials: marked span', 'officials: overlap', 'meetings: date', 'meetings: place'].includes(fault.field),
    )
    console.log(`\n${faults.length} faults`)
    for (const fault of faults.slice(0, options.faults))
      console.log(`${basename(fault.file).padEnd(26)} ${fault.field}: ${fault.what} ${fault.detail}`)
  }
  if (options.folders.length > 1 && !options.json) {
    console.log('\nall folders together')
    printClaims(decisions)
  }
}

if (import.meta.main) {
  try {
    main()
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
