import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { codebook } from '../../../utils/exchange/codebook.ts'
import { cowNumber, iso3 } from '../../../utils/exchange/country-codes.ts'
import { csvCell, csvTables, exportCsv } from '../../../utils/exchange/csv.ts'
import { COUNTRIES } from '../../../utils/gazetteer/countries.ts'
import { ANNOTATION, ARTICLE } from '../library/samples.ts'
import { clippingOf, FACTS, HARD, MOMENT, TITLES, textOf } from './selection.ts'

const read = (csv: string): Record<string, string>[] =>
  parse(csv, { columns: true, bom: true, record_delimiter: '\r\n' })
async function tablesOf(selection: Parameters<typeof csvTables>[0]): Promise<Record<string, Record<string, string>[]>> {
  const files = await csvTables(selection, MOMENT)
  return Object.fromEntries(
    files.map(({ name, parts }) => [name.replace(/^attache-|-2026.*$/g, ''), read(textOf(parts))]),
  )
}
/** As a cell has it; in UTF-8 there is no half a pair. */
const harmless = (text: string) => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text).toWellFormed()

describe('CSV', () => {
  it('brings every title, note and quote through a reader of RFC 4180', async () => {
    const { sources } = await tablesOf(HARD)
    const mains = sources?.filter(({ meeting_id }) => meeting_id?.endsWith('.1')) ?? []
    expect(mains.map(({ title }) => title)).toEqual(TITLES.map(harmless))
    expect(mains.map(({ note }) => note)).toEqual(TITLES.map(harmless))
  })

  it('begins with a mark, ends each line with CRLF and names the columns', async () => {
    for (const { parts, name, type } of await csvTables(HARD, MOMENT)) {
      const csv = textOf(parts)
      expect(csv.startsWith('\uFEFF')).toBe(true)
      expect(csv.endsWith('\r\n')).toBe(true)
      expect(name).toMatch(/^attache-[a-z-]+-2026-11-21\.csv$/)
      expect(type).toBe('text/csv;charset=utf-8')
    }
  })

  it('comes back whatever a cell holds, and no cell is a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { minLength: 1, maxLength: 5 }), (cells) => {
        const [row = []] = parse(`${cells.map(csvCell).join(',')}\r\n`, {
          relax_column_count: true,
          record_delimiter: '\r\n',
          skip_empty_lines: false,
        })
        const bare = (cell: string) => cell.replaceAll("'", '')
        expect(row.map(bare)).toEqual(cells.map((cell) => bare(cell).replaceAll('\0', '\uFFFD')))
        expect(row.filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([])
      }),
    )
    expect(['=1', '+1', '-1', '@a', '\ta', '\ra', '\uFF1D1'].map((cell) => csvCell(cell).replace(/^"/, '')[0])).toEqual(
      Array(7).fill("'"),
    )
    expect([' =1', '\u200E=1', '"=1"'].map((cell) => csvCell(cell).includes("'="))).toEqual([true, true, true])
    expect(['a - b', 'x = y', "'=1", 'a; b', 'a;b-c'].map(csvCell)).toEqual(['a - b', 'x = y', "'=1", 'a; b', 'a;b-c'])
    expect([csvCell(-0.5), csvCell(true), csvCell(null)]).toEqual(['-0.5', 'TRUE', ''])
  })

  it('holds no formula where lines are divided at semicolons, tabs or line ends, whatever is quoted', () => {
    const sign = fc.constantFrom(...'=+-@;\t\r\n "\',a1\u200E\uFF1D'.split(''))
    fc.assert(
      fc.property(fc.array(fc.string({ unit: sign, maxLength: 12 }), { minLength: 1, maxLength: 4 }), (cells) => {
        const begun = `1,${cells.map(csvCell).join(',')}`.split(/[;\t\r\n]/)
        expect(begun.filter((cell) => /^[\s\p{Cf}"]*[=+\-@\uFF1D]/u.test(cell))).toEqual([])
      }),
    )
  })

  it('holds no zero, which ends the cell in R and the file elsewhere', () => {
    expect(csvCell('before\0behind')).toBe('before\uFFFDbehind')
    expect(csvCell('\0=1+1')).toBe('\uFFFD=1+1')
  })

  it('takes no time over a megabyte of white space', () => {
    for (const sign of ['\t', ';', '\n', ' ', '"', '\u200E', '='])
      expect(csvCell(sign.repeat(1_000_000)).length).toBeGreaterThan(999_999)
  })

  it('fills the tables from a meeting', async () => {
    const { meetings, participations, commitments, sources } = await tablesOf({
      clippings: [clippingOf('T')],
      corpus: [],
    })
    expect(meetings?.[0]).toEqual({
      meeting_id: 'c-0.1',
      report_id: 'c-0',
      status: 'held',
      prominence: 'main',
      form: 'talks',
      date: '2026-11-18',
      end_date: '',
      date_precision: 'day',
      date_basis: 'text',
      countries_iso3: 'PAK; KEN',
      countries: 'Pakistan; Kenya',
      host_iso3: 'PAK',
      visitor_iso3: 'KEN',
      venue_side: 'at home of one side',
      place: 'Islamabad',
      place_iso3: 'PAK',
      topics: 'training',
      topics_printed: 'train pilots',
      credited: 'ISPR',
      cameo: '036',
      plover: 'CONSULT',
      confidence: '0.9',
      read_by: 'machine',
      review: '',
    })
    expect(participations).toHaveLength(5)
    expect(participations?.[1]).toMatchObject({
      meeting_id: 'c-0.1',
      participant: '2',
      name: 'Wanjiru Odhiambo',
      country_iso3: 'KEN',
      country_cow: '501',
      sector: 'GOV',
      part: 'visitor',
    })
    expect(commitments).toEqual([
      {
        meeting_id: 'c-0.1',
        commitment: '1',
        party_iso3: 'PAK; KEN',
        strength: 'agreed',
        verb: 'agree',
        text: 'train pilots together',
        tense: '',
        negated: '',
        credited: '',
      },
    ])
    const quote = sources?.[0]
    expect(ARTICLE.text.slice(Number(quote?.quote_start), Number(quote?.quote_end))).toBe(quote?.quote)
    expect(quote?.quote).toContain('on Wednesday')
    expect(quote).toMatchObject({
      outlet: 'Meridian News',
      byline: 'By Amina Qadir and Joseph Otieno',
      retrieved: '2026-11-18T17:00:00.000Z',
      annotator: '0.1.0',
    })
  })

  it('has facts read by a person, and a row for a report without a meeting', async () => {
    const bare = clippingOf('No meeting', 9, { annotation: { ...ANNOTATION, meetings: [] } })
    const { meetings, sources } = await tablesOf({ clippings: [bare], corpus: [FACTS] })
    expect(meetings?.map(({ meeting_id, read_by }) => [meeting_id, read_by])).toEqual([['r-1.1', 'person']])
    expect(sources?.map(({ meeting_id, kind, published }) => [meeting_id, kind, published])).toEqual([
      ['', 'clipping', '2026-11-18T16:20:00Z'],
      ['r-1.1', 'corpus', '2026-03'],
    ])
  })

  it('tells what the reader has said of a record', async () => {
    const [meeting] = ANNOTATION.meetings
    if (meeting === undefined) throw new Error('the sample has a meeting')
    const annotation = { ...ANNOTATION, meetings: [meeting, { ...meeting, review: 'doubtful' as const }] }
    const { meetings } = await tablesOf({ clippings: [clippingOf('Reviewed', 9, { annotation })], corpus: [] })
    expect(meetings?.map(({ review }) => review)).toEqual(['', 'doubtful'])
  })

  it('counts pairs by year in both directions, and only what was held and is dated', async () => {
    const [meeting] = ANNOTATION.meetings
    if (meeting === undefined) throw new Error('the sample has a meeting')
    const third = { ...meeting, countries: ['PK', 'KE', 'JO'] }
    const meetings = [
      meeting,
      third,
      { ...meeting, status: 'planned' as const },
      { ...meeting, date: null },
      { ...meeting, review: 'rejected' as const },
    ]
    const rows =
      (await tablesOf({ clippings: [clippingOf('T', 0, { annotation: { ...ANNOTATION, meetings } })], corpus: [] }))[
        'dyad-years'
      ] ?? []
    const told = rows.map(({ iso3_a, iso3_b, year, meetings: n, a_hosted_b, b_hosted_a }) =>
      [iso3_a, iso3_b, year, n, a_hosted_b, b_hosted_a].join(' '),
    )
    expect(told).toEqual([
      'JOR KEN 2026 1 0 0',
      'JOR PAK 2026 1 0 0',
      'KEN JOR 2026 1 0 0',
      'KEN PAK 2026 2 0 2',
      'PAK JOR 2026 1 0 0',
      'PAK KEN 2026 2 2 0',
    ])
  })

  it('is one zip with the codebook', async () => {
    const { parts, name, type } = await exportCsv(HARD, MOMENT)
    expect([name, type]).toEqual(['attache-tables-2026-11-21.zip', 'application/zip'])
    const files = unzipSync(new Uint8Array(await new Blob(parts).arrayBuffer()))
    expect(Object.keys(files)).toEqual([
      ...['meetings', 'participations', 'commitments', 'sources', 'quotes', 'dyad-years'].map(
        (table) => `attache-${table}-2026-11-21.csv`,
      ),
      'codebook.md',
    ])
    expect(strFromU8(files['codebook.md'] ?? new Uint8Array())).toBe(codebook())
    expect(read(strFromU8(files['attache-meetings-2026-11-21.csv'] ?? new Uint8Array()))).toHaveLength(
      2 * TITLES.length,
    )
  })
})

describe('the codebook', () => {
  const page = readFileSync('docs/codebook.md', 'utf8')

  it('in docs is the one of the tables', () => {
    expect(page).toBe(codebook())
  })

  it('documents each column of each file in order, and no other', async () => {
    const chapters = page.split(/^## /m).slice(1)
    const documented = chapters.map((chapter) => [
      chapter.split('\n')[0],
      ...Array.from(chapter.matchAll(/^\| `(\w+)` \| ([a-z ]+) \| .* \| (.+) \|$/gm), ([, name]) => name),
    ])
    const written = (await csvTables(HARD, MOMENT)).map(({ name, parts }) => [
      name.replace(/^attache-|-2026.*$/g, ''),
      ...(textOf(parts).slice(1).split('\r\n')[0]?.split(',') ?? []),
    ])
    expect(documented).toEqual(written)
  })

  it('lists every value that occurs in columns of few values', async () => {
    const tables = await tablesOf({ ...HARD, corpus: [FACTS] })
    const faults: string[] = []
    for (const chapter of page.split(/^## /m).slice(1))
      for (const [, name = '', values = ''] of chapter.matchAll(/^\| `(\w+)` \| code \| ([^|]+) \|/gm)) {
        if (/ISO|BCP|PLOVER/.test(values)) continue
        const allowed = new Set(['', ...values.trim().split(', ')])
        for (const row of tables[chapter.split('\n')[0] ?? ''] ?? [])
          if (!allowed.has(row[name] ?? '')) faults.push(`${name}: ${row[name]}`)
      }
    expect(faults).toEqual([])
  })
})

describe('country codes', () => {
  it('are there for every country, each once', () => {
    const all = [...COUNTRIES.keys()]
    expect(all.map(iso3).filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([])
    expect(new Set(all.map(iso3)).size).toBe(all.length)
    const numbers = all.map(cowNumber).filter((number) => number !== null)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(['PK', 'XK', 'RS', 'TR', 'US'].map((code) => `${iso3(code)} ${cowNumber(code)}`)).toEqual([
      'PAK 770',
      'XKX 347',
      'SRB 345',
      'TUR 640',
      'USA 2',
    ])
    expect([iso3('QQ'), cowNumber('QQ')]).toEqual(['QQ', null])
  })
})
