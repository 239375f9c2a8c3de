import { describe, expect, it } from 'vitest'
import { countriesIn, codeOf, matching } from '../../../components/parts/country-list.ts'
import {
  type About,
  changesOf,
  contextOf,
  type Fields,
  faultsOf,
  fieldsOf,
  goneOf,
  reachOf,
} from '../../../components/correct/correct-fields.ts'
import { newPerson, recordChange, recordFaultsOf, recordFieldsOf } from '../../../components/record/record-fields.ts'
import type { Words } from '../../../components/words/words.ts'
import { ARTICLE, RAW } from '../corrections/stage.ts'

const t: Words = (key) => (key === 'locale' ? 'en-GB' : key)
const printed = { title: ARTICLE.title, text: ARTICLE.text }

function about(words: string): About {
  const mention = RAW.mentions.find(({ text }) => text === words)
  if (!mention) throw new Error(`nothing is marked as ${words}`)
  return { mention, start: mention.start, end: mention.end, inTitle: false, annotation: RAW, printed }
}
function missed(words: string): About {
  const start = ARTICLE.text.indexOf(words)
  return { mention: null, start, end: start + words.length, inTitle: false, annotation: RAW, printed }
}
const changes = (of: About, change: Partial<Fields>) => {
  const first = fieldsOf(of, t)
  return changesOf(of, first, { ...first, ...change })
}

describe('the fields of Correct', () => {
  it('begin with the full name of whoever is meant, also at a short form and at an office', () => {
    for (const words of ['Bangash', 'The defence minister'])
      expect(fieldsOf(about(words), t)).toMatchObject({
        name: 'Tariq Mehmood Bangash',
        office: 'Minister of Defence',
        rank: '',
        country: { typed: 'Pakistan', code: 'PK' },
      })
    expect(fieldsOf(about('Kenya'), t)).toMatchObject({ what: 'country', country: { code: 'KE' } })
    expect(fieldsOf(missed('Sardar Mirwais Tokhi'), t)).toMatchObject({
      what: 'official',
      name: 'Sardar Mirwais Tokhi',
    })
  })

  it('ask only for what was changed; an empty field says that there is none', () => {
    const of = about('Chief of Army Staff General Sohail Akhtar Janjua')
    expect(changes(of, {})).toEqual([])
    expect(changes(of, { name: '  Sohail   Janjua ', rank: '' })).toMatchObject([
      {
        is: 'official',
        of: { name: 'Sohail Akhtar Janjua', country: 'PK' },
        to: { name: 'Sohail Janjua', rank: null },
      },
    ])
    expect(changes(of, { same: 'Tariq Mehmood Bangash', office: 'Chief' })).toMatchObject([
      { is: 'same', as: 'Tariq Mehmood Bangash' },
      { is: 'official', to: { office: 'Chief' } },
    ])
    expect(changes(about('Kenya'), { country: { typed: 'Uganda', code: 'UG' } })).toMatchObject([
      { is: 'country', of: { name: 'Kenya' }, to: 'UG' },
    ])
    expect(goneOf(about('Kenya'))).toMatchObject({ is: 'country', to: null })
    expect(goneOf(about('Bangash'))).toMatchObject({ is: 'not official', of: { name: 'Tariq Mehmood Bangash' } })
  })

  it('of missed words make a mark, everywhere only with a full name and a country', () => {
    const of = missed('Sardar Mirwais Tokhi')
    const first = fieldsOf(of, t)
    const whole = { ...first, country: { typed: 'Afghanistan', code: 'AF' } }
    expect(changesOf(of, first, whole)).toMatchObject([
      { is: 'added', what: 'official', of: { name: 'Sardar Mirwais Tokhi', country: 'AF' }, office: null },
    ])
    expect(reachOf(of, first)).toEqual(['article'])
    expect(reachOf(of, whole)).toEqual(['article', 'everywhere'])
    expect(reachOf(of, { ...whole, name: 'Tokhi' })).toEqual(['article'])
    const known = fieldsOf(about('Bangash'), t)
    expect(reachOf(about('Bangash'), known)).toEqual(['article', 'everywhere'])
    // Another Khan stands in another article.
    expect(reachOf(about('Bangash'), { ...known, same: 'Khan' })).toEqual(['article'])
    expect(reachOf(about('Bangash'), { ...known, same: 'Arif Khan' })).toEqual(['article', 'everywhere'])
  })

  it('say what is wrong', () => {
    const of = about('Bangash')
    const first = fieldsOf(of, t)
    expect(faultsOf(of, first, first)).toEqual({ all: 'nothing' })
    expect(faultsOf(of, first, { ...first, name: ' ' })).toEqual({ name: 'no name' })
    expect(faultsOf(of, first, { ...first, country: { typed: 'Atlantis', code: null } })).toEqual({
      country: 'which country',
    })
    const country = about('Kenya')
    const kenya = fieldsOf(country, t)
    expect(faultsOf(country, kenya, { ...kenya, country: { typed: '', code: null } })).toEqual({
      country: 'no country',
    })
  })

  it('stand below the words in their sentence, cut between words', () => {
    const { before, words, after } = contextOf(about('Dr. Wanjiru Odhiambo'))
    expect(words).toBe('Dr. Wanjiru Odhiambo')
    expect(ARTICLE.text).toContain(`${before.replace('…', '')}${words}${after.replace('…', '')}`)
    expect(before).toMatch(/^…\S/)
    expect(after).toMatch(/\S…$/)
    expect(contextOf(about('Bangash')).before).toBe('Dr. Odhiambo thanked ')
  })
})

describe('a country that is typed', () => {
  const list = countriesIn('en-GB')

  it('is known by its name, other names, demonyms and its code, whatever accents and case', () => {
    for (const [typed, code] of [
      ['pakistan', 'PK'],
      ['KE', 'KE'],
      ['Turkey', 'TR'],
      ['turkiye', 'TR'],
      ['cote d’ivoire', 'CI'],
      ['Kenyan', 'KE'],
    ] as const)
      expect(codeOf(list, typed), typed).toBe(code)
    for (const typed of ['', ' ', 'Atlantis', 'pak', '(((']) expect(codeOf(list, typed), typed).toBeNull()
  })

  it('is offered by how it begins', () => {
    const offered = (typed: string) => matching(list, typed).map(({ code }) => code)
    expect(offered('nig').slice(0, 2)).toEqual(['NE', 'NG'])
    expect(offered('pk')[0]).toBe('PK')
    expect(offered('arabia')).toContain('SA')
    expect(offered('').length).toBe(8)
    expect(offered('zzz')).toEqual([])
  })

  it('has its name in the reader’s language', () => {
    expect(codeOf(countriesIn('ur'), 'پاکستان')).toBe('PK')
  })
})

describe('the fields of a record', () => {
  const [meeting] = RAW.meetings
  if (!meeting) throw new Error('no record')
  const first = recordFieldsOf(meeting, t)

  it('set nothing where nothing was changed', () => {
    expect(recordChange(meeting, first, first)).toBeNull()
    expect(recordFaultsOf(first)).toEqual({})
  })

  it('set what was changed: days with their precision, people with their countries', () => {
    expect(recordChange(meeting, first, { ...first, date: ' 2026-11 ' })).toEqual({
      date: '2026-11',
      datePrecision: 'month',
    })
    expect(recordChange(meeting, first, { ...first, date: '' })).toEqual({ date: null, datePrecision: null })
    expect(recordChange(meeting, first, { ...first, place: '' })).toEqual({ place: null })
    const [host, guest] = first.people
    if (!host || !guest) throw new Error('two people')
    const people = [host, { ...guest, country: { typed: 'Uganda', code: 'UG' } }]
    expect(recordChange(meeting, first, { ...first, people })).toMatchObject({
      participants: [meeting.participants[0], { name: 'Wanjiru Odhiambo', country: 'UG', part: 'visitor' }],
      countries: ['PK', 'UG'],
    })
    const more = { ...newPerson(first.people), name: 'Zahid Khan', office: 'Air Chief' }
    expect(more.line).toBe(2)
    expect(recordChange(meeting, first, { ...first, people: [...first.people, more] })?.participants?.[2]).toEqual({
      id: null,
      name: 'Zahid Khan',
      office: { title: 'Air Chief', sector: 'MIL', state: 'in force' },
      rank: null,
      country: null,
      part: null,
    })
  })

  it('say what is wrong, each in its place', () => {
    for (const date of ['yesterday', '2026-13', '2026-02-30', '18-11-2026', '2026-1-1'])
      expect(recordFaultsOf({ ...first, date }), date).toEqual({ date: 'no date' })
    for (const date of ['2026-02-28', '2026-11', '2024', '0099-01-01'])
      expect(recordFaultsOf({ ...first, date }), date).toEqual({})
    expect(recordFaultsOf({ ...first, endDate: '2026-11-01' })).toEqual({ endDate: 'end first' })
    expect(recordFaultsOf({ ...first, endDate: '2025' })).toEqual({ endDate: 'end first' })
    // A month is not before a day of its own, and a field with nothing but a blank is empty.
    for (const endDate of ['2026-11', '2026', ' ']) expect(recordFaultsOf({ ...first, endDate }), endDate).toEqual({})
    expect(recordFaultsOf({ ...first, date: '', endDate: '2026-11-20' })).toEqual({ date: 'no date' })
    expect(recordFaultsOf({ ...first, place: ' ' })).toEqual({ place: 'no place' })
    expect(recordFaultsOf({ ...first, people: [newPerson([])] })).toEqual({ 'people.0.name': 'nobody' })
    const people = first.people.map((one) => ({ ...one, country: { typed: 'Atlantis', code: null } }))
    expect(recordFaultsOf({ ...first, people })).toEqual({
      'people.0.country': 'which country',
      'people.1.country': 'which country',
    })
  })
})
