/** The words of compromise as a system to compare with: people() and places() as they come, without rules of our own. */
import nlp from 'compromise'
import * as v from 'valibot'
import type { Mention } from '../../utils/model.ts'
import type { Found } from './score.ts'

const Phrases = v.array(v.object({ text: v.string(), offset: v.object({ start: v.number(), length: v.number() }) }))

/** Persons as officials and places as countries; a code it does not give, so the code of the gold is taken as right. */
export function readWithCompromise(text: string, codeAt: (start: number, end: number) => string | null): Found {
  const doc = nlp(text)
  const mentions: Mention[] = []
  const take = (view: { json(options: object): unknown }, kind: 'official' | 'country'): void => {
    for (const phrase of v.parse(Phrases, view.json({ offset: true }))) {
      const printed = text.slice(phrase.offset.start, phrase.offset.start + phrase.offset.length)
      // Its spans hold the marks around the words.
      const lead = /^[^\p{L}\p{N}]*/u.exec(printed)?.[0].length ?? 0
      const tail = /[^\p{L}\p{N}]*$/u.exec(printed)?.[0].length ?? 0
      const start = phrase.offset.start + lead
      const end = phrase.offset.start + printed.length - tail
      if (end <= start) continue
      mentions.push({
        start,
        end,
        text: text.slice(start, end),
        kind,
        id: null,
        name: text.slice(start, end),
        nameStart: start,
        nameEnd: end,
        country: kind === 'country' ? codeAt(start, end) : null,
        office: null,
        rank: null,
        confidence: { span: 1, identity: 1, country: 1 },
        inferred: [],
        reasons: [],
      })
    }
  }
  take(doc.people(), 'official')
  take(doc.places(), 'country')
  return { isDefenceMeeting: false, mentions, meetings: [] }
}
