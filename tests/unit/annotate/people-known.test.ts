import { describe, expect, it } from 'vitest'
import { annotate } from '../../../utils/annotate/annotate.ts'
import type { Draft } from '../../../utils/annotate/people/people-draft.ts'
import { knownSigns } from '../../../utils/annotate/people/people-known.ts'
import { articleFromText } from '../../../utils/article/text.ts'
import { type KnownTerm, knownTerms } from '../../../utils/gazetteer/officials.ts'
import type { Mention } from '../../../utils/model.ts'
import { readGoldFolder } from '../../eval/gold.ts'
import { emptyScore, type Field, rates, scoreArticle } from '../../eval/score.ts'

// All invented.
const TERMS: KnownTerm[] = [
  { name: 'Karim Odwali', country: 'KE', office: 'minister.defence', from: 201901, to: 202207, basis: 'open' },
  { name: 'Sela bin Hadir Al Morani', country: 'OM', office: 'chief.army', from: 201501, to: 201812, basis: 'term' },
  { name: 'Jan Petersen', country: 'NO', office: 'minister.defence', from: 201001, to: 201212, basis: 'term' },
  { name: 'Jan Petersen', country: 'DK', office: 'minister.foreign', from: 201001, to: 201212, basis: 'term' },
  { name: 'Petrus Lindqvaar', country: 'FI', office: 'minister.defence', from: 201601, to: 201912, basis: 'term' },
  { name: 'Olga Lindqvaar', country: 'SE', office: 'minister.defence', from: 201901, to: 202112, basis: 'term' },
  { name: 'Yermek Zhaksylyqov', country: 'KZ', office: 'minister.defence', from: 202201, to: 202207, basis: 'open' },
]
const NAMED = new Set(TERMS.map(({ country }) => country))

const draft = (keys: string, office: string | null): Draft => ({
  name: keys,
  keys: keys.split(' '),
  findings: [],
  forms: [],
  offices: office
    ? [{ id: office, title: office, sector: 'GOV', state: 'in force', seniority: 2, from: 0, to: 1 }]
    : [],
  rank: null,
  country: null,
  confidence: 1,
  reasons: [],
  dropped: false,
})
const signs = (keys: string, office: string | null, day: string | null, named: ReadonlySet<string> = NAMED) =>
  knownSigns(draft(keys, office), day, named, TERMS)

describe('a name that the gazetteer knows', () => {
  it('speaks most where office and day fit, and says so', () => {
    const [held] = signs('karim odwali', 'minister.defence', '2020-05-01')
    const [other] = signs('karim odwali', 'minister.finance', '2020-05-01')
    const [late] = signs('karim odwali', 'minister.defence', '2031-05-01')
    expect(held).toMatchObject({
      country: 'KE',
      reason: '@known_then',
    })
    expect(other?.reason).toBe('@known_person')
    expect(held?.value).toBeGreaterThan(other?.value ?? 9)
    expect(held?.value).toBeGreaterThan(late?.value ?? 9)
  })
  it('is found in a longer name, in a shorter one with its office, and in any order', () => {
    expect(signs('syed karim mansour odwali', null, '2020-05-01')[0]?.country).toBe('KE')
    expect(signs('odwali karim', null, '2020-05-01')[0]?.country).toBe('KE')
    expect(signs('sela morani', 'chief.army', '2016-05-01')[0]?.country).toBe('OM')
    expect(signs('sela morani', 'minister.finance', '2016-05-01')).toEqual([])
  })
  it('is nobody of whom two short words only sound alike', () => {
    const terms: KnownTerm[] = [
      { name: 'Yoshide Yashida', country: 'JP', office: 'chief.army', from: 201901, to: 202207, basis: 'open' },
    ]
    const found = (keys: string) => knownSigns(draft(keys, 'chief.army'), '2020-05-01', new Set(['JP']), terms)
    expect(found('syed asad farooqi')).toEqual([])
    expect(found('yoshide yasheda')[0]?.country).toBe('JP')
  })
  it('is found in another spelling only with its office, near its term', () => {
    expect(signs('ermek jaqsylykov', 'minister.defence', '2022-03-01')[0]?.country).toBe('KZ')
    expect(signs('ermek jaqsylykov', null, '2022-03-01')).toEqual([])
    expect(signs('ermek jaqsylykov', 'minister.defence', '2005-03-01')).toEqual([])
  })
  it('says nothing of two namesakes of two states, unless the office tells them apart', () => {
    expect(signs('jan petersen', null, '2011-05-01')).toEqual([])
    expect(signs('jan petersen', 'minister.foreign', '2011-05-01')[0]?.country).toBe('DK')
  })
  it('is never found by one word, but for the only one in that office on that day', () => {
    expect(signs('lindqvaar', 'minister.defence', '2017-05-01')[0]).toMatchObject({ country: 'FI' })
    expect(signs('lindqvaar', 'minister.defence', '2019-05-01')).toEqual([])
    expect(signs('lindqvaar', 'minister.defence', null)).toEqual([])
    expect(signs('lindqvaar', 'minister.foreign', '2017-05-01')).toEqual([])
    expect(signs('lindqvaar', 'minister.defence', '2017-05-01')[0]?.value).toBeLessThan(2)
  })
  it('says little of a state that the article does not name', () => {
    const [known] = signs('karim odwali', 'minister.defence', '2020-05-01', new Set(['TZ']))
    expect(known?.value).toBeLessThan(1)
  })
})

const ARTICLE =
  'Vientiane, May 3, 2020 - Defence Minister Karim Odwali met General Somsak Vilaysan, Laos army chief, on Sunday. Kenya ' +
  'and Laos agreed to train officers together. Odwali thanked his hosts and left for home on Monday.'
const people = (text: string, officials: readonly KnownTerm[]): Mention[] =>
  annotate(articleFromText(text), { officials }).mentions.filter(({ kind }) => kind === 'official')

describe('articles', () => {
  it('get the state of a known official as inferred, with the reason', () => {
    const [first] = people(ARTICLE, TERMS)
    expect(first).toMatchObject({ name: 'Karim Odwali', country: 'KE', inferred: ['country'] })
    expect(first?.reasons.join()).toMatch(/@known_/)
  })
  it('keep what they print, whatever the gazetteer says', () => {
    const wrong = TERMS.map((term) => ({ ...term, country: 'LA' }))
    const text = ARTICLE.replace('Defence Minister Karim', 'Kenyan Defence Minister Karim')
    expect(people(text, wrong)[0]).toMatchObject({ country: 'KE', inferred: [] })
  })
})

describe('with rows deleted or holders changed', () => {
  const articles = readGoldFolder(new URL('../../gold/source', import.meta.url).pathname)
  const all = knownTerms()
  const states = [...new Set(all.map(({ country }) => country))]
  const turned = all.map((term) => ({
    ...term,
    country: states[(states.indexOf(term.country) + 17) % states.length] as string,
  }))
  /** The article’s own officials, each as an official of a state that is not theirs. */
  const lies = articles.map(({ gold }) =>
    (gold?.mentions ?? []).flatMap(({ id, name_start, name_end, country }, at): KnownTerm[] => {
      const item = articles.find((one) => one.gold === gold)
      if (!id || name_start === null || name_end === null || name_start === undefined || !item) return []
      const name = item.article.text.slice(name_start, name_end ?? name_start)
      const other = states[at % states.length] as string
      return [
        {
          name,
          country: other === country ? 'VU' : other,
          office: 'minister.defence',
          from: 200001,
          to: 202612,
          basis: 'term',
        },
      ]
    }),
  )
  const FIELDS: Field[] = ['officials: exact name', 'officials: country']
  const f1 = (officials: (at: number) => readonly KnownTerm[]): number[] => {
    const score = emptyScore()
    articles.forEach((item, at) => {
      scoreArticle(score, item, annotate(item.article, { officials: officials(at) }))
    })
    return FIELDS.map((field) => rates(score.counts[field])?.f1 ?? 0)
  }

  it('F1 of names and of countries falls by less than 0.02', () => {
    const whole = f1(() => all)
    const [deleted, changed, lied] = [f1(() => []), f1(() => turned), f1((at) => lies[at] ?? [])]
    whole.forEach((value, at) => {
      expect(value).toBeGreaterThan(0.9)
      expect(deleted[at]).toBeGreaterThan(value - 0.02)
      expect(changed[at]).toBeGreaterThan(value - 0.02)
      expect(lied[at]).toBeGreaterThan(value - 0.02)
    })
  })

  it('no mark of a country that the text prints changes, even if the gazetteer lies about these very officials', () => {
    let looked = 0
    articles.forEach(({ article }, at) => {
      const without = annotate(article, { officials: [] }).mentions
      const lied = annotate(article, { officials: lies[at] ?? [] }).mentions
      expect(lied.map(({ start, end, kind }) => [start, end, kind])).toEqual(
        without.map(({ start, end, kind }) => [start, end, kind]),
      )
      without.forEach((mention, index) => {
        if (mention.kind !== 'official' || mention.country === null || mention.inferred.includes('country')) return
        looked++
        expect([mention.text, lied[index]?.name, lied[index]?.country]).toEqual([
          mention.text,
          mention.name,
          mention.country,
        ])
      })
    })
    expect(looked).toBeGreaterThan(100)
  })
})
