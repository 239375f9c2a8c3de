/** Article -> Annotation: the order of the steps, and nothing else. Pure: no DOM, no browser, no clock, no storage. */
import type { KnownTerm } from '../gazetteer/officials.ts'
import type { Annotation, Article, Meeting } from '../model.ts'
import { findStates } from './states/countries.ts'
import { findPlacesByWords } from './states/places-by-words.ts'
import { decide } from './meetings/decide.ts'
import { findFront } from './text/front.ts'
import { findMeetings } from './meetings/meetings.ts'
import { writeMentions } from './mentions.ts'
import { findOfficials } from './officials/officials.ts'
import { findPeople } from './people/people.ts'
import { read } from './text/reading.ts'
import { ANNOTATOR_VERSION, FORMAT } from './version.ts'

const NEWS = /^(?:main|secondary)$/
/** An article with a lower score is about something else, and whatever meeting it tells of is told in passing. */
const IN_PASSING = 0.3

/**
 * Annotates one article.
 * @param article offsets of the result are UTF-16 code units into its `text` (and into its `title` for `titleMentions`).
 * @param options.officials rows of the gazetteer of officials to use instead of the built-in ones; they never override the text.
 */
export function annotate(article: Article, options: { officials?: readonly KnownTerm[] } = {}): Annotation {
  const reading = read(article)
  const front = findFront(reading)
  const states = findStates(reading, front)
  const officials = findOfficials(reading, states)
  const people = findPeople(reading, front, states, officials, options.officials)
  findPlacesByWords(reading, front.language, states, people)
  const told = findMeetings(reading, front, states, people)
  const decision = decide(reading, front, states, people, told)
  const isNews = (meeting: Meeting): boolean =>
    meeting.status === 'held' && meeting.participants.length > 0 && NEWS.test(meeting.prominence)
  const meetings =
    decision.isDefenceMeeting && !told.some(isNews) ? findMeetings(reading, front, states, people, true) : told
  if (decision.score < IN_PASSING) {
    for (const meeting of meetings) if (NEWS.test(meeting.prominence)) meeting.prominence = 'background'
  }
  const { mentions, titleMentions } = writeMentions(reading, states, people)
  return {
    schema: FORMAT,
    annotator: ANNOTATOR_VERSION,
    article: {
      title: front.title,
      publisher: front.publisher,
      byline: front.byline,
      url: article.url,
      publishedAt: front.publishedAt,
      language: front.language,
    },
    ...decision,
    mentions,
    titleMentions,
    meetings,
  }
}
