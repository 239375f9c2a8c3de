/** The fifth table of the CSV export: pairs of states by year, both directions, as regressions and indices want them. */
import { cowNumber, iso3 } from './country-codes.ts'
import { ISO3, type Table } from './csv-meetings.ts'
import type { Report } from './reports.ts'

export interface DyadYear {
  from: string
  to: string
  year: number
  reported: number
  main: number
  hosted: number
  visited: number
}

const COW = 'Correlates of War state numbers'

export const DYAD_YEARS: Table<DyadYear> = {
  name: 'dyad-years',
  of: 'One row for each pair of states and year with a meeting that was held and is dated, and that you have not rejected, in both directions. Several states at one meeting are as many pairs. Two reports of one meeting count twice.',
  columns: [
    { name: 'iso3_a', type: 'code', values: ISO3, meaning: 'The first state.', cell: ({ from }) => iso3(from) },
    { name: 'cow_a', type: 'number', values: COW, meaning: 'The first state.', cell: ({ from }) => cowNumber(from) },
    { name: 'iso3_b', type: 'code', values: ISO3, meaning: 'The second state.', cell: ({ to }) => iso3(to) },
    { name: 'cow_b', type: 'number', values: COW, meaning: 'The second state.', cell: ({ to }) => cowNumber(to) },
    { name: 'year', type: 'number', meaning: 'Year in which the meetings began.', cell: ({ year }) => year },
    {
      name: 'meetings',
      type: 'number',
      values: 'from 1',
      meaning: 'Reports of meetings held between the two.',
      cell: ({ reported }) => reported,
    },
    {
      name: 'main_meetings',
      type: 'number',
      meaning: 'Those of them that are the main subject of their report.',
      cell: ({ main }) => main,
    },
    {
      name: 'a_hosted_b',
      type: 'number',
      meaning: 'Those in which the first state received the second.',
      cell: ({ hosted }) => hosted,
    },
    {
      name: 'b_hosted_a',
      type: 'number',
      meaning: 'Those in which the second state received the first.',
      cell: ({ visited }) => visited,
    },
  ],
}

/** Counts of reports as they come; `rows` gives the table, ordered by year and pair. */
export function countDyads(): { add: (report: Report) => void; rows: () => DyadYear[] } {
  const counts = new Map<string, DyadYear>()
  return {
    add(report) {
      for (const { status, date, countries, participants, prominence, review } of report.meetings) {
        if (status !== 'held' || date === null || review === 'rejected') continue
        const hosts = new Set(participants.flatMap((one) => (one.part === 'host' ? [one.country] : [])))
        const visitors = new Set(participants.flatMap((one) => (one.part === 'visitor' ? [one.country] : [])))
        const states = [...new Set(countries)]
        for (const from of states)
          for (const to of states) {
            if (from === to) continue
            const year = Number(date.slice(0, 4))
            const name = `${year} ${from} ${to}`
            const row = counts.get(name) ?? { from, to, year, reported: 0, main: 0, hosted: 0, visited: 0 }
            row.reported++
            if (prominence === 'main') row.main++
            if (hosts.has(from) && visitors.has(to)) row.hosted++
            if (hosts.has(to) && visitors.has(from)) row.visited++
            counts.set(name, row)
          }
      }
    },
    rows: () => [...counts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row),
  }
}
