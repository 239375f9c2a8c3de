/** Runs the annotator's steps up to the persons on a text, and shows the result in words that a test can compare. */
import type { OfficialFinding, PeopleFound, Person } from '../../../utils/annotate/findings.ts'
import { findFront } from '../../../utils/annotate/text/front.ts'
import { findOfficials } from '../../../utils/annotate/officials/officials.ts'
import { findPeople } from '../../../utils/annotate/people/people.ts'
import { findStates } from '../../../utils/annotate/states/countries.ts'
import { type Reading, read } from '../../../utils/annotate/text/reading.ts'
import type { Token } from '../../../utils/annotate/text/tokens.ts'

export interface Staged {
  reading: Reading
  people: PeopleFound
  /** Bare names of the named findings, in order. */
  names: string[]
  /** Marked spans of the named findings. */
  spans: string[]
  /** Marked spans of the descriptions, with the names (or offices) of whom they mean. */
  roles: [string, ...string[]][]
  /** The person of a name as it is fullest. */
  person(name: string): Person
}

export function stage(text: string, url: string | null = null): Staged {
  const reading = read({ title: null, publisher: null, byline: null, url, publishedAt: null, language: null, text })
  const front = findFront(reading)
  const states = findStates(reading, front)
  const people = findPeople(reading, front, states, findOfficials(reading, states))
  const printed = (finding: OfficialFinding): string =>
    reading.text.slice((reading.tokens[finding.from] as Token).start, (reading.tokens[finding.to - 1] as Token).end)
  const label = (id: string): string => {
    const person = people.persons.find((entry) => entry.id === id)
    return person?.name ?? `${person?.country} ${person?.offices[0]?.title}`
  }
  const named = people.findings.filter((finding) => finding.kind === 'official')
  return {
    reading,
    people,
    names: named.map((finding) => finding.name ?? ''),
    spans: named.map(printed),
    roles: people.findings.flatMap((finding, index): [string, ...string[]][] =>
      finding.kind === 'role' ? [[printed(finding), ...(people.who[index] ?? []).map(label)]] : [],
    ),
    person(name) {
      const found = people.persons.find((entry) => entry.name === name)
      if (!found) throw new Error(`no person ${name} among ${people.persons.map((entry) => entry.name).join(', ')}`)
      return found
    },
  }
}
