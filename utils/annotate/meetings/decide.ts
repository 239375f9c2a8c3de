/** Is this article a report of a defence meeting? */
import type { Meeting } from '../../model.ts'
import { because } from '../../reasons/reasons.ts'
import { isByPhone, isFactCheck, isOwnConference } from './decide-signs.ts'
import { subjectOfDefence } from './decide-subject.ts'
import { readTop, TOP, type TopWords } from './decide-top.ts'
import { wordsTell } from './decide-words.ts'
import type { Cue } from './meeting-cues.ts'
import type { PeopleFound, StatesFound } from '../findings.ts'
import type { Front } from '../text/front.ts'
import type { Reading } from '../text/reading.ts'
import { rankOf, weighRecord, type Weighed, who } from './decide-record.ts'

export interface Decision {
  isDefenceMeeting: boolean
  /** 0 to 1; 0.5 and above is a report. */
  score: number
  reasons: string[]
}

/**
 * Decides from the meetings found and the subject of the article. The weights were set on real reports and hard others read for
 * it, so that a record of officials of two states near the top decides, and the subject of defence confirms.
 */
export function decide(
  reading: Reading,
  front: Front,
  states: StatesFound,
  people: PeopleFound,
  meetings: Meeting[],
): Decision {
  if (front.language !== null && !front.language.toLowerCase().startsWith('en')) return no(0, '@not_english')
  const main = meetings.find((meeting) => meeting.prominence === 'main')
  const subject = subjectOfDefence(reading, TOP)
  const top = readTop(reading, front)
  if (main?.form === 'phone' || (main && isByPhone(reading, top))) return no(0.2, because('@phone_only', who(main)))
  const held = main?.status === 'held' ? main : undefined
  // Of several meetings that were held, the one that tells most: the first may be hardly more than a headline.
  const byRecord = (held ? meetings : [])
    .filter(({ status, form, prominence }) => status === 'held' && form !== 'phone' && NEWS.has(prominence))
    .slice(0, MOST)
    .map((meeting) => weighRecord(reading, front, states, people, meeting, subject, top))
    .reduce<Weighed | null>((best, next) => (best && best.weight >= next.weight ? best : next), null)
  if (byRecord && byRecord.weight > 0) return finish(byRecord.weight, byRecord.reasons)
  const first = main && main.status !== 'held' ? rankOf(reading, main) : -1
  const plan = first >= 0 && !top.held.some((cue) => cue.sentence < (top.told[first] ?? 0) && !isPurpose(reading, cue))
  // One who takes part in a commission on defence need not be of defence himself.
  const words =
    !plan &&
    main?.status !== 'denied' &&
    !isByPhone(reading, top) &&
    !isFactCheck(reading, top.told) &&
    !isOwnConference(reading, top.told) &&
    wordsTell(reading, states, people, top, subject, meetings, held !== undefined && held.participants.length > 1)
  if (words) return finish(subject.strong >= 3 ? 0.8 : 0.6, ['@words_only'])
  if (byRecord) return finish(byRecord.weight, byRecord.reasons)
  return without(main, people, states, top)
}

const NEWS: ReadonlySet<Meeting['prominence']> = new Set(['main', 'secondary'])

/** So many records are weighed at most. */
const MOST = 4

/** "Arrived for important talks": what somebody came for. */
function isPurpose(reading: Reading, cue: Cue): boolean {
  if (cue.kind === 'visit') return true
  if (cue.kind !== 'noun' && cue.kind !== 'hold') return false
  for (let t = cue.from - 3; t < cue.to; t++) if (reading.tokens[t]?.key === 'for') return true
  return false
}

function no(score: number, reason: string): Decision {
  return { isDefenceMeeting: false, score, reasons: [reason] }
}

/**
 * Of real texts seen for the first time at the best weights one in thirty was no report after all: no score says more than that.
 * With it and this curve about nine in ten of those at 0.9 are reports (`npm run -s eval` prints the table).
 */
const SUREST = 0.97

function finish(weight: number, reasons: string[]): Decision {
  const score = Math.round(Math.min(SUREST, 1 / (1 + Math.exp(-weight))) * 1000) / 1000
  // Neither for nor against is no report, and must not look like one.
  return weight > 0
    ? { isDefenceMeeting: true, score: Math.max(score, 0.5), reasons }
    : { isDefenceMeeting: false, score: Math.min(score, 0.499), reasons }
}

const NOT_HELD = { planned: '@is_planned', cancelled: '@is_cancelled', denied: '@is_denied' } as const

/** No meeting that was held was found: says why. */
function without(main: Meeting | undefined, people: PeopleFound, states: StatesFound, top: TopWords): Decision {
  if (main && main.status !== 'held') {
    return no(0.2, because(NOT_HELD[main.status], who(main)))
  }
  const countries = new Set(states.countries.filter(({ from }) => from < top.end).map(({ country }) => country))
  const defence = people.findings.some(
    (finding) => finding.from < top.end && finding.offices.some((office) => office.sector === 'MIL'),
  )
  const met = top.held.length > 0
  if (defence && !met) return no(0.08, '@nobody_meets')
  if (met && countries.size < 2) return no(0.1, '@one_side')
  if (met) return no(0.1, '@no_two_states')
  return no(0.02, '@no_meeting')
}
