/** One report as a line of a bibliography, in the manner of the Chicago Manual of Style (17th edition, 14.191 to 14.200: newspapers). */
import type { Quote } from '../model.ts'
import { inSigns } from './quotes.ts'
import { authorsOf, type Report, reportsOf } from './reports.ts'

/** Author, “Title,” Paper, day, address; what is not known is left out. */
export function citationOf(report: Report): string {
  const title = report.title.replace(/\s+/g, ' ').trim()
  const more = [report.publisher, report.published === null ? null : dayOf(report.published), report.url].filter(
    (part) => part !== null && part !== '',
  )
  // A title that ends in a sign of its own takes no comma.
  const comma = more.length === 0 ? '.' : /[?!…]$/.test(title) ? '' : ','
  const parts = [...authorsOf(report.byline), `“${title}${comma}”`].join(', ')
  return more.length === 0 ? parts : `${parts} ${more.join(', ')}.`
}

/** The words of a quote with the line of its article behind them. */
export function citedQuote(quote: Quote): string {
  const [report] = reportsOf({ clippings: [], corpus: [], quotes: [quote] })
  const words = inSigns(quote.selector.exact)
  return report === undefined ? words : `${words} ${citationOf(report)}`
}

/** "18 November 2026", the day as printed, whatever the zone. @param moment ISO 8601, also without day or month. */
function dayOf(moment: string): string {
  const [year = 0, month, day] = moment.slice(0, 10).split('-').map(Number)
  const form: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' }
  if (month !== undefined) form.month = 'long'
  if (day !== undefined) form.day = 'numeric'
  return new Intl.DateTimeFormat('en-GB', form).format(new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1)))
}
