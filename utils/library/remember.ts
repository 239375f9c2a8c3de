/** Answers what the library knows of officials and pairs of countries, from the memory alone. */
import { nameKey } from '../corrections/names.ts'
import type { Reply, Request } from '../messages/envelope.ts'
import type { Remembered } from '../messages/kept.ts'
import type { ToBackground } from '../messages/to-background.ts'
import { memoryOfName, memoryOfPair } from './read-memory.ts'
import type { LibraryDatabase, MemoryRow } from './schema.ts'

type Asked = Request<ToBackground, 'memory.of'>
type Told = Reply<ToBackground, 'memory.of'>
type MeetingRow = MemoryRow['meetings'][number]

/** So many of the latest records are told of each. */
const LINES = 3

/** What is remembered of those who are asked for; the article that is being read is no memory. @throws {LibraryError} */
export async function remember(db: LibraryDatabase, { names, pairs, except }: Asked): Promise<Told> {
  const told: Told = { names: [], pairs: [] }
  for (const { name, country } of names) {
    const key = nameKey(name, country)
    const all = await memoryOfName(db, name, country)
    const rows = all.filter((row) => row.key !== except)
    const isThey = (one: MeetingRow['people'][number]) => one.name !== null && nameKey(one.name, one.country) === key
    told.names.push({
      count: rows.length,
      lines: rows.slice(0, LINES).map((row) =>
        lineOf(
          row,
          toldOf(row, ({ people }) => people.some(isThey)),
          isThey,
        ),
      ),
      offices: officesOf(all, key),
    })
  }
  for (const [one, other] of pairs) {
    const rows = (await memoryOfPair(db, one, other)).filter((row) => row.key !== except)
    const isTheirs = ({ countries }: MeetingRow) => countries.includes(one) && countries.includes(other)
    told.pairs.push({
      count: rows.length,
      lines: rows.slice(0, LINES).map((row) => lineOf(row, toldOf(row, isTheirs))),
    })
  }
  return told
}

/** The meeting of a record that is told of somebody: one that was held before one that was not. */
function toldOf({ meetings }: MemoryRow, isTheirs: (one: MeetingRow) => boolean): MeetingRow | undefined {
  const theirs = meetings.filter(isTheirs)
  return theirs.find(({ status }) => status === 'held') ?? theirs[0]
}

function lineOf(
  { ref, title, date }: MemoryRow,
  meeting: MeetingRow | undefined,
  isThey: (one: MeetingRow['people'][number]) => boolean = () => false,
): Remembered {
  if (meeting === undefined) return { ref, title, date, meeting: null }
  const { status, date: day, countries, place, people } = meeting
  const others = people.filter((one) => !isThey(one))
  return { ref, title, date, meeting: { status, date: day, countries, place, others } }
}

/** Each office once, with the first and the last day on which a checked record has it. */
function officesOf(rows: readonly MemoryRow[], key: string): Told['names'][number]['offices'] {
  const offices = new Map<string, { office: string; from: string; to: string }>()
  for (const { name, country, office, date } of rows.flatMap(({ attested }) => attested)) {
    if (nameKey(name, country) !== key) continue
    const known = offices.get(office.toLowerCase())
    offices.set(office.toLowerCase(), {
      office: known?.office ?? office,
      from: known && known.from < date ? known.from : date,
      to: known && known.to > date ? known.to : date,
    })
  }
  return [...offices.values()].toSorted((a, b) => (a.to < b.to ? 1 : -1))
}
