import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../utils/annotate/meetings/codes.ts'
import { refineOutcomes } from '../../../utils/annotate/meetings/outcomes.ts'
import { findTopics } from '../../../utils/annotate/meetings/topics.ts'
import { tokenize } from '../../../utils/annotate/text/tokens.ts'
import type { Commitment } from '../../../utils/model.ts'
import { stage } from './meetings-stage.ts'

const codes = (text: string): string[] => findTopics(tokenize(text)).map(({ code }) => code)
const A = '[p1 PK GOV Minister of Defence: Minister Lodhi]'
const B = '[p2 ZA GOV Minister of Defence: Minister Mokoena]'

describe('topics', () => {
  it('finds the subjects in the words of many papers', () => {
    expect(codes('They discussed defense cooperation and counter-terrorism.')).toEqual([
      'defence-cooperation',
      'counter-terrorism',
    ])
    expect(codes('military-to-military ties, training exchanges, technology transfer')).toEqual([
      'defence-cooperation',
      'training-education',
      'technology-transfer',
    ])
    expect(codes('The defence counsel spoke of a trade deal.')).toEqual(['economy-trade'])
    expect(codes('They signed a defence pact.')).toEqual(['defence-cooperation'])
  })
  it('prints them in the words of the report, each code once, with evidence', () => {
    const { meetings, text } = stage(
      `${A} met ${B}. The two sides discussed maritime security and defence industry. Maritime security is vital.`,
    )
    expect(meetings[0]?.topics).toEqual([
      { code: 'maritime-security', printed: 'maritime security' },
      { code: 'defence-industry', printed: 'defence industry' },
    ])
    const evidence = meetings[0]?.evidence.find(({ field }) => field === 'topics.1')
    expect(text.slice(evidence?.start, evidence?.end)).toBe('defence industry')
  })
})

describe('commitments', () => {
  const of = (words: string) =>
    stage(`${A} met ${B} in Pretoria.\n\n${words}`).meetings[0]?.commitments.map(({ party, strength, text }) => [
      party.join('+'),
      strength,
      text,
    ])
  it('names the party and keeps the words of the clause', () => {
    expect(of('Both sides agreed to widen naval training, the ministry said.')).toEqual([
      ['PK+ZA', 'agreed', 'agreed to widen naval training'],
    ])
    expect(of('[p2: Mokoena] pledged to send twelve instructors to Quetta.')).toEqual([
      ['ZA', 'pledged', 'pledged to send twelve instructors to Quetta'],
    ])
    expect(of('[p1: Lodhi] invited his guest to visit Islamabad and reaffirmed support for the mission.')).toEqual([
      ['PK', 'invited', 'invited his guest to visit Islamabad'],
      ['PK', 'reaffirmed', 'reaffirmed support for the mission'],
    ])
  })
  it('takes no wish, denial or agreed noun for one', () => {
    expect(
      of(
        'The agreed minutes were read. [p1: Lodhi] expressed satisfaction with the weather. They never agreed to meet again.',
      ),
    ).toEqual([])
  })
  it('gets tense and negation from the language library, only when asked', async () => {
    const make = (text: string, verb: string): Commitment => ({
      party: ['PK'],
      verb,
      strength: 'agreed',
      text,
      tense: null,
      negated: null,
      source: null,
      start: 0,
      end: 1,
    })
    const refined = await refineOutcomes([
      make('agreed to widen naval training', 'agree'),
      make('pledging to send instructors', 'pledge'),
      make('will sign a pact', 'sign'),
    ])
    expect(refined.map(({ verb, tense, negated }) => [verb, tense, negated])).toEqual([
      ['agree', 'past', false],
      ['pledge', 'present', false],
      ['sign', 'future', false],
    ])
    expect(await refineOutcomes([])).toEqual([])
  })
})

describe('sources', () => {
  const of = (words: string, more = {}) => stage(words, more).meetings[0]?.sources
  it('credits agencies, press offices and ministries', () => {
    expect(of(`${A} met ${B}, according to the ISPR.`)).toEqual(['ISPR'])
    expect(of(`${A} met ${B}, Anadolu Agency reported.`)).toEqual(['Anadolu Agency'])
    expect(
      of(
        `${A} met ${B}.\n\nDuring the meeting they spoke of mines, according to a statement by the Inter-Services Public Relations (ISPR).`,
      ),
    ).toEqual(['ISPR'])
  })
  it('takes nobody for a source who only appears', () => {
    expect(of(`${A} met ${B} at the Ministry of Defence.`)).toEqual([])
  })
})

describe('codes', () => {
  const base = {
    status: 'held',
    form: 'talks',
    countries: ['PK', 'ZA'],
    place: { name: 'Pretoria', country: 'ZA' },
  } as const
  it('follow status, form and place', () => {
    const of = (more: object) => codesOf({ ...base, countries: [...base.countries], ...more }).cameo
    expect(of({})).toBe('040')
    expect(of({ form: 'phone' })).toBe('041')
    expect(of({ form: 'visit' })).toBe('042')
    expect(of({ place: { name: 'Brussels', country: 'BE' } })).toBe('044')
    expect(of({ form: 'signing' })).toBe('057')
    expect(of({ status: 'planned' })).toBe('036')
    expect(of({ status: 'cancelled' })).toBe('125')
  })
})
