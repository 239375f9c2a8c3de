import { describe, expect, it } from 'vitest'
import { namedIn } from '../../../components/record/mentions.ts'
import type { Annotation, Mention } from '../../../utils/model.ts'
import { ANNOTATION, ARTICLE } from '../library/samples.ts'

const TEXT =
  'Bangash met the Kenyan minister.\nLater Defence Minister Tariq Mehmood Bangash thanked Kenya and both leaders, who stayed for the whole of the long evening.'
const TITLE = 'Bangash in Nairobi'

function mention(words: string, fields: Partial<Mention>, nth = 0, text = TEXT): Mention {
  let start = text.indexOf(words)
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1)
  return {
    start,
    end: start + words.length,
    text: words,
    kind: 'official',
    id: null,
    name: null,
    nameStart: null,
    nameEnd: null,
    country: null,
    office: null,
    rank: null,
    confidence: { span: 0.9, identity: 0.9, country: 0.9 },
    inferred: [],
    reasons: [],
    ...fields,
  }
}

const minister = { title: 'Defence Minister', sector: 'GOV', state: 'in force' } as const
const annotation: Annotation = {
  ...ANNOTATION,
  titleMentions: [
    mention('Bangash', { id: 'p1', name: 'Bangash' }, 0, TITLE),
    mention('Nairobi', { kind: 'place' }, 0, TITLE),
  ],
  mentions: [
    mention('Bangash', { id: 'p1', name: 'Bangash', country: 'PK' }),
    mention('the Kenyan minister', { kind: 'role', id: 'p2', country: 'KE' }),
    mention('Kenyan', { kind: 'country', country: 'KE' }),
    mention('Defence Minister Tariq Mehmood Bangash', {
      id: 'p1',
      name: 'Tariq Mehmood Bangash',
      country: 'PK',
      office: minister,
    }),
    mention('Kenya', { kind: 'country', country: 'KE' }, 1),
    mention('both leaders', { kind: 'role', ids: ['p1', 'p2'], confidence: { span: 0.5, identity: 0.9, country: 0 } }),
  ],
}
const named = namedIn(annotation, { title: TITLE, text: TEXT })

describe('the officials and countries of an article', () => {
  it('are each there once, by the fullest name, officials before countries', () => {
    expect(named.map(({ name, kind, country }) => `${name}, ${kind}, ${country}`)).toEqual([
      'Tariq Mehmood Bangash, official, PK',
      'the Kenyan minister, official, KE',
      'both leaders, official, null',
      'Kenyan, country, KE',
    ])
    expect(named[0]?.office).toEqual(minister)
    expect(named.map(({ nameless }) => nameless)).toEqual([false, true, true, false])
    expect(named.map(({ unsure }) => unsure)).toEqual([false, false, true, false])
  })

  it('have all their places, the headline first, and a mention for each', () => {
    expect(named[0]?.places.map(({ inTitle, marked }) => `${inTitle} ${marked}`)).toEqual([
      'true Bangash',
      'false Bangash',
      'false Defence Minister Tariq Mehmood Bangash',
    ])
    for (const { places, mentions } of named) {
      expect(mentions.map(({ start }) => start)).toEqual(places.map(({ start }) => start))
      for (const { start, end, inTitle, marked } of places)
        expect((inTitle ? TITLE : TEXT).slice(start, end)).toBe(marked)
    }
  })

  it('show what follows a place up to the end of a line or of a word', () => {
    const afters = named.flatMap(({ places }) => places.map(({ after }) => after))
    expect(afters[1]).toBe(' met the Kenyan minister.')
    for (const after of afters) expect(after.length).toBeLessThanOrEqual(48)
    const last = named.find(({ name }) => name === 'both leaders')?.places[0]
    expect(last?.after).toBe(', who stayed for the whole of the long evening.')
  })

  it('are told apart by names that outlive another reading of the page', () => {
    expect(new Set(named.map(({ id }) => id)).size).toBe(named.length)
    expect(namedIn(structuredClone(annotation), { title: TITLE, text: TEXT }).map(({ id }) => id)).toEqual(
      named.map(({ id }) => id),
    )
    expect(namedIn({ ...annotation, mentions: [], titleMentions: [] }, ARTICLE)).toEqual([])
  })
})
