/** Findings -> mentions with offsets into the article's own text, ordered by start, then longest first. */
import type { Mention } from '../model.ts'
import type { PeopleFound, StatesFound } from './findings.ts'
import type { Reading } from './text/reading.ts'
import { endsSentence } from './officials/names-alike.ts'
import { oneSpaced } from './text/spaces.ts'
import type { Token } from './text/tokens.ts'
import { topicsOf } from './meetings/topics.ts'

/** A phrase that tells of defence by itself, and one that does so together with others. */
const SURE_TOPIC = { span: 0.9, identity: 0.9, country: 0 }
const LIKELY_TOPIC = { span: 0.7, identity: 0.7, country: 0 }
const TOPIC_REASONS = ['@topic']
/** The most code units of a mention. */
const LONGEST = 600

/**
 * Writes the mentions of text and title.
 * @returns `mentions` with offsets into `article.text`, `titleMentions` into `article.title` (empty where the title is part of the text).
 */
export function writeMentions(
  reading: Reading,
  states: StatesFound,
  people: PeopleFound,
): { mentions: Mention[]; titleMentions: Mention[] } {
  const { tokens, text, offset, sentenceOf } = reading
  const all: Mention[] = []
  const span = (from: number, to: number) => ({
    start: (tokens[from] as Token).start,
    end: (tokens[to - 1] as Token).end,
  })
  // "... met Hun Sen. They": a name that looks like an abbreviation gives its dot back to the sentence.
  const named = (from: number, to: number) => {
    const last = tokens[to - 1] as Token
    return { start: (tokens[from] as Token).start, end: last.end - (endsSentence(last.text) ? 1 : 0) }
  }
  const persons = new Map(people.persons.map((person) => [person.id, person]))
  // What is not the article is neither marked nor counted, whatever a step found there.
  // A run of words as long as that is no name, whatever a hostile text makes of it.
  const isRead = (from: number, to: number): boolean =>
    (sentenceOf[from] ?? -1) >= 0 && (tokens[to - 1]?.end ?? 0) - (tokens[from]?.start ?? 0) <= LONGEST
  people.findings.forEach((finding, index) => {
    if (!isRead(finding.from, finding.to)) return
    const ids = people.who[index] ?? []
    const person = ids.length === 1 ? persons.get(ids[0] as string) : undefined
    const name = finding.nameTo > finding.nameFrom ? named(finding.nameFrom, finding.nameTo) : null
    const whole =
      name && finding.nameTo === finding.to ? named(finding.from, finding.to) : span(finding.from, finding.to)
    const office = finding.offices[0] ?? person?.offices[0] ?? null
    const id = person?.id ?? null
    const mention: Mention = {
      start: whole.start,
      end: whole.end,
      text: text.slice(whole.start, whole.end),
      kind: finding.kind,
      id,
      name: name ? oneSpaced(text.slice(name.start, name.end)) : (person?.name ?? null),
      nameStart: name?.start ?? null,
      nameEnd: name?.end ?? null,
      country: person?.country ?? null,
      office: office && { title: office.title, sector: office.sector, state: office.state },
      rank: finding.rank ?? person?.rank ?? null,
      confidence: {
        span: finding.confidence,
        // A group is as sure as its span: it names nobody that the text has not named before.
        identity: person?.confidence ?? (ids.length > 1 ? finding.confidence : 0),
        country: person?.country ? person.countryConfidence : 0,
      },
      inferred: person?.countryInferred ? ['country'] : [],
      reasons: person ? [...finding.reasons, ...person.reasons] : finding.reasons,
    }
    if (ids.length > 1) mention.ids = ids
    all.push(mention)
  })
  for (const finding of [...states.countries, ...states.places, ...states.organisations]) {
    if (!isRead(finding.from, finding.to)) continue
    // Seas and parts of the world tell nothing that a mark could say more of.
    if (finding.kind === 'place' && finding.country === null && finding.reason === '@place') continue
    const whole = span(finding.from, finding.to)
    all.push({
      start: whole.start,
      end: whole.end,
      text: text.slice(whole.start, whole.end),
      kind: finding.kind,
      id: finding.kind === 'country' ? finding.country : finding.kind === 'organisation' ? finding.id : null,
      name: finding.kind === 'country' ? null : finding.name,
      nameStart: null,
      nameEnd: null,
      country: finding.country,
      office: null,
      rank: null,
      confidence: {
        span: finding.confidence,
        identity: finding.confidence,
        country: finding.country ? finding.confidence : 0,
      },
      inferred: [],
      reasons: [finding.reason],
    })
  }
  for (const topic of topicsOf(reading)) {
    if (topic.weight === 0 || !isRead(topic.from, topic.to)) continue
    const whole = span(topic.from, topic.to)
    all.push({
      start: whole.start,
      end: whole.end,
      text: text.slice(whole.start, whole.end),
      kind: 'topic',
      id: topic.code,
      name: null,
      nameStart: null,
      nameEnd: null,
      country: null,
      office: null,
      rank: null,
      confidence: topic.weight === 2 ? SURE_TOPIC : LIKELY_TOPIC,
      inferred: [],
      reasons: TOPIC_REASONS,
    })
  }
  all.sort((a, b) => a.start - b.start || b.end - a.end)
  const mentions: Mention[] = []
  const titleMentions: Mention[] = []
  for (const mention of all) {
    if (mention.start >= offset) mentions.push(offset === 0 ? mention : shift(mention, offset))
    else titleMentions.push(mention)
  }
  return { mentions, titleMentions }
}

function shift(mention: Mention, by: number): Mention {
  return {
    ...mention,
    start: mention.start - by,
    end: mention.end - by,
    nameStart: mention.nameStart === null ? null : mention.nameStart - by,
    nameEnd: mention.nameEnd === null ? null : mention.nameEnd - by,
  }
}
