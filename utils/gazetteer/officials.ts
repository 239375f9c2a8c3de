/**
 * Who held which high office of a state, and when: a help where an article leaves a state unprinted, never a need.
 *
 * Sources, facts alone, both free of rights:
 * - `terms`: Wikidata (CC0), statements "position held" with start and end, labels in English, as asked of it for the states' offices
 *   in the years 2021 and 2022. Nobody's term is known to have ended after that; adjoining terms of one person are joined, terms that
 *   ended before 2021 left out, months told by their year.
 * - `seen`: releases of the United States Department of Defense, its Joint Staff and its commands (works of the United States
 *   government, in the public domain by 17 U.S.C. 105): in office in these months, before and after unknown.
 * How rows are chosen and added: docs/gazetteer.md.
 */
import data from './officials.json' with { type: 'json' }

/** One person in one office. Months are numbers as 202207; a year alone begins or ends with its own first or last month. */
export interface KnownTerm {
  name: string
  /** ISO 3166-1 alpha-2. */
  country: string
  /** Key in the lexicon of offices. */
  office: string
  from: number
  /** The last month known; for somebody still in office then, the month in which the source was asked. */
  to: number
  /** `term`: began and ended so. `open`: no end was known. `seen`: was in office in these months, more is not known. */
  basis: 'term' | 'open' | 'seen'
}

/** The month in which Wikidata was asked. */
const ASKED = 202207

const OFFICES: Record<string, string> = {
  S: 'head.state',
  G: 'head.government',
  M: 'monarch',
  P: 'prince.crown',
  L: 'leader',
  X: 'vice.president',
  D: 'minister.defence',
  F: 'minister.foreign',
  J: 'chief.defence',
  A: 'chief.army',
}

type Table = Record<string, Record<string, string>>

let terms: KnownTerm[] | null = null

/** All rows; read on first use. */
export function knownTerms(): readonly KnownTerm[] {
  terms ??= [...rows(data.terms, 'term'), ...rows(data.seen, 'seen')]
  return terms
}

function* rows(table: Table, basis: 'term' | 'seen'): Generator<KnownTerm> {
  for (const [country, offices] of Object.entries(table))
    for (const [code, list] of Object.entries(offices)) {
      const printed = list.split(';').map((row) => {
        const space = row.lastIndexOf(' ')
        return { name: row.slice(0, space), months: row.slice(space + 1).split('-') }
      })
      for (const [at, { name, months }] of printed.entries()) {
        const [from = '', end] = months
        // Where no end is printed, not even a dash, the next one took over in that month.
        const to = end ?? printed[at + 1]?.months[0] ?? ''
        yield {
          name,
          country,
          office: OFFICES[code] as string,
          from: month(from, 1),
          to: to === '' ? ASKED : month(to, 12),
          basis: to === '' ? 'open' : basis,
        }
      }
    }
}

/** "1905" or "19" -> 201905 or, by the end it stands for, 201901 or 201912. Nobody here came to office before 1960. */
function month(printed: string, whole: number): number {
  const year = Number(printed.slice(0, 2))
  return (year < 60 ? 2000 + year : 1900 + year) * 100 + (Number(printed.slice(2)) || whole)
}
