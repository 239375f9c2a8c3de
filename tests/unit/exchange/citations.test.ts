/** Citations, read back by parsers that are not ours (citation.js). */
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bibtexEntry, exportBibtex } from '../../../utils/exchange/bibtex.ts'
import { exportCslJson } from '../../../utils/exchange/csl-json.ts'
import { authorsOf, reportsOf } from '../../../utils/exchange/reports.ts'
import { exportRis, risEntry } from '../../../utils/exchange/ris.ts'
import { clippingOf, FACTS, HARD, MOMENT, TITLES, textOf } from './selection.ts'

const read = (text: string) => new Cite(text).data
/** RIS and BibTeX have one line a value, and files in UTF-8 no half pairs. */
const folded = (text: string) => text.toWellFormed().replace(/\s+/g, ' ').trim()
/** No parser of ours may lose a word, so titles of all kinds: without those of white space alone. */
const title = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(...Array.from('{}\\$%&#_^~"\'`-: |@=,\n')),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 40,
  })
  .map((text) => text.replace(/\p{C}/gu, '').normalize('NFC'))
  .filter((text) => text.trim() !== '')

describe('CSL-JSON', () => {
  it('brings everything through, to the letter', async () => {
    const { parts, name, type } = await exportCslJson(HARD, MOMENT)
    expect([name, type]).toEqual(['attache-citations-2026-11-21.csl.json', 'application/vnd.citationstyles.csl+json'])
    const works = read(textOf(parts))
    expect(works.map((work) => [work.title, work.note])).toEqual(TITLES.map((text) => [text, text]))
    expect(works[0]).toMatchObject({
      id: 'c-0',
      type: 'article-newspaper',
      author: [{ literal: 'Amina Qadir' }, { literal: 'Joseph Otieno' }],
      'container-title': 'Meridian News',
      issued: { 'date-parts': [[2026, 11, 18]] },
      accessed: { 'date-parts': [[2026, 11, 18]] },
      URL: 'https://meridian-news.example/pilots',
      language: 'en',
    })
  })

  it('leaves out what is not known, and is a list also when it is empty', async () => {
    expect(JSON.parse(textOf((await exportCslJson({ clippings: [], corpus: [FACTS] }, MOMENT)).parts))).toEqual([
      {
        id: 'r-1',
        type: 'article-newspaper',
        title: 'A pact is signed',
        'container-title': 'Harbour Gazette',
        issued: { 'date-parts': [[2026, 3]] },
        abstract: FACTS.digest,
      },
    ])
    expect(JSON.parse(textOf((await exportCslJson({ clippings: [], corpus: [] }, MOMENT)).parts))).toEqual([])
  })
})

describe('RIS', () => {
  it('brings every title and note through, one line each', async () => {
    const { parts, name } = await exportRis(HARD, MOMENT)
    expect(name).toBe('attache-citations-2026-11-21.ris')
    const works = read(textOf(parts))
    expect(works.map((work) => [folded(work.title), work.note])).toEqual(
      TITLES.map((text) => [folded(text), folded(text)]),
    )
    expect(works[0]).toMatchObject({
      id: 'c-0',
      type: 'article-newspaper',
      'container-title': 'Meridian News',
      accessed: { 'date-parts': [[2026, 11, 18]] },
      URL: 'https://meridian-news.example/pilots',
    })
    expect(textOf(parts)).toContain('DA  - 2026/11/18/\r\n')
  })

  it('gives every line a tag, whatever the note', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (note) => {
        const [report] = reportsOf({
          clippings: [clippingOf('T', 0, { note: `${note}\nER  - \nTY  - BOOK` })],
          corpus: [],
        })
        if (report === undefined) throw new Error('one clipping is one report')
        const lines = risEntry(report)
          .split('\r\n')
          .filter((line) => line !== '')
        expect(lines.filter((line) => !/^[A-Z][A-Z\d] {2}- /.test(line))).toEqual([])
        expect(lines.filter((line) => /^(TY|ER)/.test(line))).toEqual(['TY  - NEWS', 'ER  - '])
      }),
    )
  })
})

describe('BibTeX', () => {
  it('brings every title and note through, under keys that differ', async () => {
    const { parts, name } = await exportBibtex(HARD, MOMENT)
    expect(name).toBe('attache-citations-2026-11-21.bib')
    const works = read(textOf(parts))
    expect(works.map((work) => [work.title, work.note])).toEqual(TITLES.map((text) => [folded(text), folded(text)]))
    expect(new Set(works.map(({ id }) => id)).size).toBe(TITLES.length)
    expect(works[0]).toMatchObject({
      id: 'meridian2026pakistan',
      author: [{ family: 'Amina Qadir' }, { family: 'Joseph Otieno' }],
      publisher: 'Meridian News',
      issued: { 'date-parts': [[2026, 11, 18]] },
      URL: 'https://meridian-news.example/pilots',
    })
  })

  it('comes back whatever the title, with its braces in balance', () => {
    fc.assert(
      fc.property(title, (text) => {
        const [report] = reportsOf({ clippings: [clippingOf(text)], corpus: [] })
        if (report === undefined) throw new Error('one clipping is one report')
        const entry = bibtexEntry(report, 'k')
        expect(read(entry).map((work) => work.title)).toEqual([folded(text)])
        const braces = Array.from(entry, (sign) => (sign === '{' ? 1 : sign === '}' ? -1 : 0))
        expect(braces.reduce<number>((depth, step) => depth + step, 0)).toBe(0)
      }),
      { numRuns: 200 },
    )
  })

  it('keeps an address whole', () => {
    const [report] = reportsOf({ clippings: [clippingOf('T')], corpus: [] })
    if (report === undefined) throw new Error('one clipping is one report')
    const entry = bibtexEntry({ ...report, url: 'https://a.example/x_y?a=1%20&b={2}#p' }, 'k')
    expect(entry).toContain('url = {https://a.example/x_y?a=1%20&b=%7B2%7D#p}')
  })
})

describe('bylines', () => {
  it.each([
    ['By Amina Qadir and Joseph Otieno', ['Amina Qadir', 'Joseph Otieno']],
    ['BY: APP', ['APP']],
    ['A. Khan, B. Malik & C. Raza', ['A. Khan', 'B. Malik', 'C. Raza']],
    [null, []],
    ['  ', []],
  ])('%s', (byline, authors) => {
    expect(authorsOf(byline)).toEqual(authors)
  })
})
