/** Quotes in every format: under their article, and of articles of which nothing else is kept. */
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { exportBibtex } from '../../../utils/exchange/bibtex.ts'
import { exportCslJson } from '../../../utils/exchange/csl-json.ts'
import { csvTables } from '../../../utils/exchange/csv.ts'
import { markdownFiles, markdownOf } from '../../../utils/exchange/markdown.ts'
import { reportsOf } from '../../../utils/exchange/reports.ts'
import { exportRis } from '../../../utils/exchange/ris.ts'
import { ARTICLE } from '../library/samples.ts'
import { clippingOf, MOMENT, quoteOf, TITLES, textOf } from './selection.ts'

const KEPT = { clippings: [clippingOf('Kept', 0)], corpus: [] }
const [PAST, LATER] = [
  quoteOf('first', 1, { key: 'k-0', selector: { ...quoteOf('').selector, start: 3, end: 15 } }),
  quoteOf('second', 2, { key: 'k-0', selector: { ...quoteOf('').selector, start: 90, end: 102 } }),
]
const LONE = quoteOf('Only words', 3, {
  key: 'paper.example/lone',
  orphanedAt: '2026-11-20T08:00:00.000Z',
  leftAt: '2026-11-21T08:00:00.000Z',
})
const QUOTED = { ...KEPT, quotes: [LATER, LONE, PAST] }
const folded = (text: string) => text.toWellFormed().replace(/\s+/g, ' ').trim()

describe('reports with quotes', () => {
  it('have them in the order of the text, and stand alone where nothing else of an article is kept', () => {
    const reports = reportsOf(QUOTED)
    expect(reports.map(({ id, kind, quotes }) => [id, kind, quotes.map((quote) => quote.id)])).toEqual([
      ['c-0', 'clipping', ['q-1', 'q-2']],
      ['paper.example/lone', 'quotes', ['q-3']],
    ])
    expect(reports[1]).toMatchObject({
      title: 'Only words',
      publisher: 'Meridian News',
      published: '2026-11-18T16:20:00Z',
      retrieved: '2026-11-19T08:00:00.000Z',
      officials: ['Tariq Mehmood Bangash'],
      countries: ['PK'],
      meetings: [],
    })
  })
})

describe('quotes of the headline', () => {
  const selector = { exact: 'train pilots', prefix: 'Two states ', suffix: '', start: 40, end: 52, inTitle: true }
  const quotes = [PAST, quoteOf('headline', 4, { key: 'k-0', selector })]

  it('stand before those of the text, and say so', async () => {
    const [report] = reportsOf({ ...KEPT, quotes })
    expect(report?.quotes.map(({ id }) => id)).toEqual(['q-4', 'q-1'])
    const [note] = await markdownFiles({ ...KEPT, quotes })
    expect(note?.text).toContain('kept 2026-11-19, from the headline #phrase #headline')
    const tables = await csvTables({ ...KEPT, quotes }, MOMENT)
    const csv = textOf(tables.find(({ name }) => name.includes('quotes'))?.parts ?? [])
    const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true, record_delimiter: '\r\n' })
    expect(rows.map((row) => [row['quote_of'], row['quote_start'], row['left_as_is']])).toEqual([
      ['headline', '40', ''],
      ['text', '3', ''],
    ])
  })
})

describe('quotes in Markdown', () => {
  it('stand under their article with a link to the place, tags and the note as it was written', async () => {
    const [kept, lone] = await markdownFiles(QUOTED)
    const first = kept?.text.slice(kept.text.indexOf('## Quotes'))
    expect(first).toMatch(
      /^## Quotes\n\n> train pilots\n\n\[in the report\]\(<https:\/\/meridian-news\.example\/pilots#:~:text=train%20pilots>\), kept 2026-11-19 #phrase #first\n\nfirst\n/,
    )
    expect(lone?.text).toContain(
      'kept 2026-11-19, no longer on the page since 2026-11-20, kept as it is since 2026-11-21 #phrase #Only-words\n\nOnly words',
    )
    expect(lone?.text).not.toContain('[in the report]')
    expect(lone?.name).toBe('2026-11-18 Only words.md')
  })

  it('let no word of the paper be markup, on however many lines', () => {
    const exact = '# Head\n\n> not mine\n[[link]] <b>x</b>\n- item'
    const [report] = reportsOf({
      clippings: [],
      corpus: [],
      quotes: [quoteOf('n', 0, { selector: { ...LONE.selector, exact } })],
    })
    if (report === undefined) throw new Error('one quote is one report')
    expect(markdownOf(report)).toContain(
      '\n> \\# Head\n>\n> \\> not mine\n>\n> \\[\\[link\\]\\] \\<b\\>x\\</b\\>\n>\n> \\- item\n',
    )
  })
})

describe('quotes in tables', () => {
  it('are one each, joined to their report by its id', async () => {
    const tables = await csvTables(QUOTED, MOMENT)
    const csv = tables.find(({ name }) => name.includes('quotes'))
    const rows: Record<string, string>[] = parse(textOf(csv?.parts ?? []), {
      columns: true,
      bom: true,
      record_delimiter: '\r\n',
    })
    expect(rows.map(({ quote_id, report_id }) => [quote_id, report_id])).toEqual([
      ['q-1', 'c-0'],
      ['q-2', 'c-0'],
      ['q-3', 'paper.example/lone'],
    ])
    expect(rows[2]).toEqual({
      quote_id: 'q-3',
      report_id: 'paper.example/lone',
      title: 'Only words',
      outlet: 'Meridian News',
      url: 'https://meridian-news.example/pilots',
      published: '2026-11-18T16:20:00Z',
      quote: 'train pilots',
      quote_prefix: LONE.selector.prefix,
      quote_suffix: LONE.selector.suffix,
      quote_of: 'text',
      quote_start: String(LONE.selector.start),
      quote_end: String(LONE.selector.end),
      officials: 'Tariq Mehmood Bangash',
      countries_iso3: 'PAK',
      note: 'Only words',
      tags: 'phrase; Only words',
      kept: '2026-11-19T08:00:00.000Z',
      edited: '2026-11-19T09:00:00.000Z',
      missing_since: '2026-11-20T08:00:00.000Z',
      left_as_is: '2026-11-21T08:00:00.000Z',
    })
    expect(ARTICLE.text.slice(Number(rows[2]?.['quote_start']), Number(rows[2]?.['quote_end']))).toBe('train pilots')
  })

  it('bring every note through, and no cell is a formula', async () => {
    const quotes = TITLES.map((title, i) => quoteOf(title, i, { selector: { ...LONE.selector, exact: title } }))
    const tables = await csvTables({ clippings: [], corpus: [], quotes }, MOMENT)
    const csv = textOf(tables.find(({ name }) => name.includes('quotes'))?.parts ?? [])
    const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true, record_delimiter: '\r\n' })
    const harmless = (text: string) => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text).toWellFormed()
    expect(rows.map(({ quote, note }) => [quote, note])).toEqual(TITLES.map((one) => [harmless(one), harmless(one)]))
    expect(rows.flatMap((row) => Object.values(row)).filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([])
  })
})

describe('quotes in citations', () => {
  it('are in the annotation of CSL-JSON and BibTeX, and notes of RIS', async () => {
    const said = '“train pilots” – Only words; phrase, Only words'
    const [csl] = JSON.parse(textOf((await exportCslJson({ ...QUOTED, clippings: [] }, MOMENT)).parts)).toReversed()
    expect(csl).toMatchObject({ id: 'paper.example/lone', annote: said })
    expect(textOf((await exportRis(QUOTED, MOMENT)).parts)).toContain(`N1  - ${said}\r\n`)
    expect(textOf((await exportBibtex(QUOTED, MOMENT)).parts)).toContain(`  annotation = {${said}}`)
  })

  it('keep every file readable, whatever was quoted', async () => {
    const quotes = TITLES.map((title, i) => quoteOf(title, i, { selector: { ...LONE.selector, exact: title } }))
    const selection = { clippings: [], corpus: [], quotes }
    for (const write of [exportCslJson, exportRis, exportBibtex]) {
      const works = new Cite(textOf((await write(selection, MOMENT)).parts)).data
      expect(works.map((work: { title: string }) => folded(work.title)).toSorted()).toEqual(
        TITLES.map(folded).toSorted(),
      )
    }
  })
})
