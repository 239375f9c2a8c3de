/** RIS for EndNote, Zotero and Mendeley: type NEWS, one tag a line, CRLF. */
import { type ExportFile, eachRow, type Selection, type Work } from './exported.ts'
import { exportName } from './file-names.ts'
import { quoteLine } from './quotes.ts'
import { authorsOf, type Report, reportsOf } from './reports.ts'

export const RIS_TYPE = 'application/x-research-info-systems'

/** @param moment when it is exported, for the file's name. @throws the reason of an aborted signal. */
export async function exportRis(selection: Selection, moment: string, work: Work = {}): Promise<ExportFile> {
  const parts: string[] = []
  await eachRow(reportsOf(selection), work, (report) => {
    parts.push(risEntry(report))
  })
  return { name: exportName('citations', moment, 'ris'), type: RIS_TYPE, parts }
}

/** One report as an entry with its last line; what is not known is left out. */
export function risEntry(report: Report): string {
  const lines: [string, string | null][] = [
    ['ID', report.id],
    // A comma divides family name from given name; a byline does not tell them apart.
    ...authorsOf(report.byline).map((author): [string, string] => ['AU', author.replace(/,/g, ' ')]),
    ['TI', report.title],
    ['T2', report.publisher],
    ['PY', report.published?.slice(0, 4) ?? null],
    ['DA', risDate(report.published)],
    ['Y2', risDate(report.retrieved)],
    ['UR', report.url],
    ['LA', report.language],
    ['AB', report.digest],
    ...report.tags.map((tag): [string, string] => ['KW', tag]),
    ['N1', report.note],
    ...report.quotes.map((quote): [string, string] => ['N1', quoteLine(quote)]),
  ]
  const written = lines.flatMap(([tag, value]) => {
    const text = value === null ? '' : oneLine(value)
    return text === '' ? [] : `${tag}  - ${text}\r\n`
  })
  return `TY  - NEWS\r\n${written.join('')}ER  - \r\n\r\n`
}

/** "2026-11-21" is "2026/11/21/"; the last field, of other information, stays empty. */
function risDate(moment: string | null): string | null {
  if (moment === null) return null
  const [year = '', month = '', day = ''] = moment.slice(0, 10).split('-')
  return `${year}/${month}/${day}/`
}

/** The format has no line ends inside a value, and a line end could begin a forged tag. */
function oneLine(value: string): string {
  return value
    .toWellFormed()
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
}
