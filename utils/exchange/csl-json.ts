/** CSL-JSON for Zotero, Pandoc and citeproc: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
import { type ExportFile, eachRow, type Selection, type Work } from './exported.ts'
import { exportName } from './file-names.ts'
import { quoteLine } from './quotes.ts'
import { authorsOf, type Report, reportsOf } from './reports.ts'

export const CSL_TYPE = 'application/vnd.citationstyles.csl+json'

/** A date as CSL writes it: year, month, day, as far as known. */
interface CslDate {
  'date-parts': number[][]
}

/** One work as CSL-JSON. */
export interface CslItem {
  id: string
  type: 'article-newspaper'
  title: string
  author?: { literal: string }[]
  'container-title'?: string
  issued?: CslDate
  accessed?: CslDate
  URL?: string
  language?: string
  abstract?: string
  keyword?: string
  note?: string
  /** Words that the reader kept of it. */
  annote?: string
}

/** @param moment when it is exported, for the file's name. @throws the reason of an aborted signal. */
export async function exportCslJson(selection: Selection, moment: string, work: Work = {}): Promise<ExportFile> {
  const parts: string[] = []
  await eachRow(reportsOf(selection), work, (report, index) => {
    parts.push(`${index === 0 ? '[\n' : ',\n'}${JSON.stringify(cslItem(report))}`)
  })
  parts.push(parts.length === 0 ? '[]\n' : '\n]\n')
  return { name: exportName('citations', moment, 'csl.json'), type: CSL_TYPE, parts }
}

/** One report as CSL-JSON; what is not known is left out. */
export function cslItem(report: Report): CslItem {
  const authors = authorsOf(report.byline)
  return {
    id: report.id,
    type: 'article-newspaper',
    title: report.title,
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(report.publisher !== null && { 'container-title': report.publisher }),
    ...dated('issued', report.published),
    ...dated('accessed', report.retrieved),
    ...(report.url !== null && { URL: report.url }),
    ...(report.language !== null && { language: report.language }),
    ...(report.digest !== '' && { abstract: report.digest }),
    ...(report.tags.length > 0 && { keyword: report.tags.join(', ') }),
    ...(report.note !== '' && { note: report.note }),
    ...(report.quotes.length > 0 && { annote: report.quotes.map(quoteLine).join('\n') }),
  }
}

function dated(field: 'issued' | 'accessed', moment: string | null): { [F in typeof field]?: CslDate } {
  return moment === null ? {} : { [field]: { 'date-parts': [datePartsOf(moment)] } }
}

/** "2026-11-21T10:00Z" is [2026, 11, 21]: the day as printed, whatever the zone. */
export function datePartsOf(moment: string): number[] {
  return moment.slice(0, 10).split('-').map(Number)
}
