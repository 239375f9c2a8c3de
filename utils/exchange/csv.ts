/**
 * CSV for spreadsheets, R and Stata: RFC 4180 (commas, quotes doubled, CRLF, a line of names first) with a byte order mark, for
 * Excel takes a file without one to be in the system's old charset.
 */
import { strToU8 } from 'fflate'
import { codebook } from './codebook.ts'
import { countDyads, DYAD_YEARS } from './csv-dyads.ts'
import { type Cell, MEETINGS, type Table } from './csv-meetings.ts'
import { QUOTES } from './csv-quotes.ts'
import { COMMITMENTS, PARTICIPATIONS, rowsOf, SOURCES } from './csv-tables.ts'
import { type ExportFile, eachRow, type Selection, type Work } from './exported.ts'
import { exportName } from './file-names.ts'
import { reportsOf } from './reports.ts'
import { zipFile } from './zip.ts'

export const CSV_TYPE = 'text/csv;charset=utf-8'
const MARK = '\uFEFF'
const END = '\r\n'

/**
 * Where a cell may begin for some spreadsheet: at the beginning, and behind a semicolon, a tab or a line end, for where the comma is the
 * decimal sign, as in Turkey or Germany, Excel divides lines at semicolons and heeds no quotes inside. With it what programs strip.
 */
const BEGINNING = /(?:^|[;\t\r\n])[\s\p{Cf}\p{Cc};"]*/gu
/** The signs of a formula, with their full-width forms, which Excel folds (https://owasp.org/www-community/attacks/CSV_Injection). */
const FORMULA = /[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/
/** Some programs strip these and look at what follows. */
const STRIPPED = /^[\t\r\n]/

/** The tables as files: meetings, participations, commitments, sources, quotes and dyad-years. @throws the reason of an aborted signal. */
export async function csvTables(selection: Selection, moment: string, work: Work = {}): Promise<ExportFile[]> {
  const lines = {
    meetings: [headOf(MEETINGS)],
    participations: [headOf(PARTICIPATIONS)],
    commitments: [headOf(COMMITMENTS)],
    sources: [headOf(SOURCES)],
    quotes: [headOf(QUOTES)],
  }
  const dyads = countDyads()
  await eachRow(reportsOf(selection), work, (report) => {
    const rows = rowsOf(report)
    for (const row of rows.meetings) lines.meetings.push(lineOf(MEETINGS, row))
    for (const row of rows.participations) lines.participations.push(lineOf(PARTICIPATIONS, row))
    for (const row of rows.commitments) lines.commitments.push(lineOf(COMMITMENTS, row))
    for (const row of rows.sources) lines.sources.push(lineOf(SOURCES, row))
    for (const quote of report.quotes) lines.quotes.push(lineOf(QUOTES, { report, quote }))
    dyads.add(report)
  })
  const pairs = [headOf(DYAD_YEARS), ...dyads.rows().map((row) => lineOf(DYAD_YEARS, row))]
  return Object.entries({ ...lines, [DYAD_YEARS.name]: pairs }).map(([name, parts]) => ({
    name: exportName(name, moment, 'csv'),
    type: CSV_TYPE,
    parts,
  }))
}

/** All tables and the codebook in one zip archive. @throws the reason of an aborted signal. */
export async function exportCsv(selection: Selection, moment: string, work: Work = {}): Promise<ExportFile> {
  const tables = await csvTables(selection, moment, work)
  const entries = tables.map(({ name, parts }) => ({ name, bytes: strToU8(parts.join('')) }))
  entries.push({ name: 'codebook.md', bytes: strToU8(codebook()) })
  return zipFile(exportName('tables', moment, 'zip'), entries, moment, { signal: work.signal })
}

function headOf<Row>(table: Table<Row>): string {
  return MARK + table.columns.map(({ name }) => name).join(',') + END
}

function lineOf<Row>(table: Table<Row>, row: Row): string {
  return table.columns.map(({ cell }) => csvCell(cell(row))).join(',') + END
}

/** One cell: text that a spreadsheet would take for a formula gets an apostrophe before it; quoted where needed. */
export function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if (typeof cell === 'number') return String(cell)
  // R takes a cell for ended at a zero, and other programs the file.
  const text = cell.toWellFormed().replaceAll('\0', '\uFFFD')
  const harmless = text.replace(BEGINNING, (run, at: number) => {
    const before = at === 0 && STRIPPED.test(run) ? "'" : ''
    return `${before}${run}${FORMULA.test(text.charAt(at + run.length)) ? "'" : ''}`
  })
  return /[",\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless
}
