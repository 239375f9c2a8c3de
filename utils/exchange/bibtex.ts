/** BibTeX for LaTeX, as BibLaTeX's `@online`, in UTF-8. */
import { type ExportFile, eachRow, type Selection, type Work } from './exported.ts'
import { exportName } from './file-names.ts'
import { quoteLine } from './quotes.ts'
import { authorsOf, type Report, reportsOf } from './reports.ts'

export const BIBTEX_TYPE = 'application/x-bibtex'

/** @param moment when it is exported, for the file's name. @throws the reason of an aborted signal. */
export async function exportBibtex(selection: Selection, moment: string, work: Work = {}): Promise<ExportFile> {
  const keys = new Map<string, number>()
  const parts: string[] = []
  await eachRow(reportsOf(selection), work, (report) => {
    parts.push(bibtexEntry(report, keyOf(report, keys)))
  })
  return { name: exportName('citations', moment, 'bib'), type: BIBTEX_TYPE, parts }
}

/** One report as an entry under a key; what is not known is left out. */
export function bibtexEntry(report: Report, key: string): string {
  // A name in braces is one name: a byline does not tell family name from given name.
  const author = authorsOf(report.byline)
    .map((name) => `{${bibtexText(name)}}`)
    .join(' and ')
  const fields: [string, string][] = [
    ['author', author],
    // The inner braces keep capitals as they are.
    ['title', `{${bibtexText(report.title)}}`],
    ['organization', bibtexText(report.publisher ?? '')],
    ['date', report.published?.slice(0, 10) ?? ''],
    ['url', bibtexAddress(report.url ?? '')],
    ['urldate', report.retrieved?.slice(0, 10) ?? ''],
    ['langid', report.language?.toLowerCase().startsWith('en') ? 'english' : ''],
    ['keywords', bibtexText(report.tags.map((tag) => tag.replace(/,/g, ' ')).join(', '))],
    ['abstract', bibtexText(report.digest)],
    ['note', bibtexText(report.note)],
    ['annotation', bibtexText(report.quotes.map(quoteLine).join('; '))],
  ]
  const written = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}}`)
  return `@online{${key},\n${written.join(',\n')}\n}\n\n`
}

/** BibTeX counts braces even behind a backslash, so braces and backslashes are written as commands. */
const COMMANDS = new Map([
  ['\\', '{\\textbackslash}'],
  ['{', '{\\textbraceleft}'],
  ['}', '{\\textbraceright}'],
  ['~', '{\\textasciitilde}'],
  ['^', '{\\textasciicircum}'],
])

function bibtexText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
      .trim()
      .replace(/[\\{}~^%$&#_]/g, (sign) => COMMANDS.get(sign) ?? `\\${sign}`)
      // TeX makes a dash of two hyphens and a curly quote of two straight ones.
      .replace(/-(?=-)|'(?=')|`(?=`)/g, '$&{}')
  )
}

/** BibLaTeX takes an address as it is, so what could end the field is percent-encoded. */
function bibtexAddress(url: string): string {
  return url.toWellFormed().replace(/[\\{}\s\p{Cc}]/gu, (sign) => encodeURIComponent(sign))
}

/** "meridian2026pilots", in ASCII, each once. */
function keyOf(report: Report, taken: Map<string, number>): string {
  const plain = (text: string) =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9 ]/g, '')
      .split(' ')
      .filter((word) => word.length > 2 && !/^(the|and|for|with|from|that)$/.test(word))
  const [outlet = 'attache'] = plain(report.publisher ?? '')
  const [word = 'report'] = plain(report.title)
  const stem = `${outlet}${report.published?.slice(0, 4) ?? ''}${word}`
  const number = (taken.get(stem) ?? 0) + 1
  taken.set(stem, number)
  // A stem holds no hyphen, so a number can meet no other stem.
  return number === 1 ? stem : `${stem}-${number}`
}
