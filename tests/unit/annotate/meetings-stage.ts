/**
 * Sets the stage for tests of meetings: officials are marked in the text by hand, so that a test of who met whom does not depend on
 * how names are found. `[p1 PK MIL Chief of Army Staff: General Adil Warsi]`, later `[p1: Warsi]`; `[p1+p2: both sides]`.
 */
import { findStates } from '../../../utils/annotate/states/countries.ts'
import { decide } from '../../../utils/annotate/meetings/decide.ts'
import type { OfficialFinding, PeopleFound, Person } from '../../../utils/annotate/findings.ts'
import { findFront } from '../../../utils/annotate/text/front.ts'
import { findMeetings } from '../../../utils/annotate/meetings/meetings.ts'
import { read } from '../../../utils/annotate/text/reading.ts'
import type { Article, Sector } from '../../../utils/model.ts'

interface Mark {
  ids: string[]
  start: number
  end: number
}

const MARK = /\[(p\d(?:\+p\d)*)(?: ([A-Z]{2}) (GOV|MIL) ([^:\]]+))?: ([^\]]+)\]/g

/** Reads the marks out of the text and runs the meeting steps on the rest. */
export function stage(marked: string, more: Partial<Article> = {}) {
  const marks: Mark[] = []
  const persons = new Map<string, Person>()
  let text = ''
  let last = 0
  for (const match of marked.matchAll(MARK)) {
    const [whole, ids = '', country, sector, office, words = ''] = match
    text += marked.slice(last, match.index)
    marks.push({ ids: ids.split('+'), start: text.length, end: text.length + words.length })
    text += words
    last = match.index + whole.length
    if (country && office)
      persons.set(ids, {
        id: ids,
        name: words.startsWith('the ') ? null : words,
        offices: [
          { id: null, title: office, sector: sector as Sector, state: 'in force', seniority: 3, from: 0, to: 0 },
        ],
        rank: null,
        country,
        countryConfidence: 1,
        countryInferred: false,
        findings: [],
        confidence: 1,
        reasons: [],
      })
  }
  text += marked.slice(last)
  const article: Article = {
    title: null,
    publisher: null,
    byline: null,
    url: null,
    publishedAt: null,
    language: 'en',
    text,
    ...more,
  }
  const reading = read(article)
  const findings = marks.map((mark): OfficialFinding => {
    const from = reading.tokens.findIndex((token) => token.start >= mark.start + reading.offset)
    let to = from
    while (to < reading.tokens.length && (reading.tokens[to]?.end ?? 0) <= mark.end + reading.offset) to++
    const person = mark.ids.length === 1 ? persons.get(mark.ids[0] as string) : undefined
    return {
      kind: person?.name ? 'official' : 'role',
      from,
      to,
      nameFrom: from,
      nameTo: person?.name ? to : from,
      name: person?.name ?? null,
      offices: person?.offices ?? [],
      rank: null,
      countries: [],
      group: mark.ids.length > 1,
      relation: null,
      organisation: undefined,
      beside: undefined,
      confidence: 1,
      reasons: [],
    }
  })
  const people: PeopleFound = { findings, persons: [...persons.values()], who: marks.map((mark) => mark.ids) }
  const front = findFront(reading)
  const states = findStates(reading, front)
  const meetings = findMeetings(reading, front, states, people)
  return { text, meetings, decision: decide(reading, front, states, people, meetings) }
}

/** The ids of those who took part, in order. */
export const ids = (meeting: { participants: { id: string | null }[] } | undefined): (string | null)[] =>
  (meeting?.participants ?? []).map((participant) => participant.id).sort()
