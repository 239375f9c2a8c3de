import { describe, expect, it } from 'vitest'
import type { Meeting, Mention } from '../../../utils/model.ts'
import type { GoldArticle } from '../../eval/gold.ts'
import { readMarkup } from '../../eval/markup.ts'
import { emptyScore, type Field, type Found, rates, scoreArticle } from '../../eval/score.ts'

const item = readMarkup(
  [
    'label: report',
    'published: 2020-01-03',
    'person: ana; Ana Example; TJ',
    'person: ben; Ben Sample; KE',
    'meeting: main; ana, ben; TJ KE; Dushanbe TJ; 2020-01-02',
    '---',
    '{x:Menu {c PK:Pakistan}} {c TJ:Tajik} {o ana:General |*Ana Example*} met {o ben:*Ben Sample*} of the {c KE!:Kenya} Navy in {p TJ:Dushanbe}. {o ana:*Example*} left.',
  ].join('\n'),
  'example',
)
const { text } = item.article

function mention(words: string, kind: Mention['kind'], country: string | null, id: string | null, nth = 0): Mention {
  let start = text.indexOf(words)
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1)
  const end = start + words.length
  const confidence = { span: 1, identity: 1, country: 1 }
  const name =
    kind === 'official'
      ? { name: words, nameStart: start, nameEnd: end }
      : { name: null, nameStart: null, nameEnd: null }
  return {
    start,
    end,
    text: words,
    kind,
    id,
    country,
    office: null,
    rank: null,
    confidence,
    inferred: [],
    reasons: [],
    ...name,
  }
}

function meeting(people: [string, string][], over: Partial<Meeting> = {}): Meeting {
  return {
    status: 'held',
    prominence: 'main',
    participants: people.map(([id, country]) => ({ id, name: null, office: null, rank: null, country, part: null })),
    countries: people.map(([, country]) => country),
    place: { name: 'Dushanbe, Tajikistan', country: 'TJ' },
    form: 'talks',
    date: '2020-01-02',
    endDate: null,
    datePrecision: 'day',
    dateBasis: 'text',
    topics: [],
    commitments: [],
    sources: [],
    codes: { cameo: '040', plover: 'CONSULT' },
    confidence: 1,
    reasons: [],
    evidence: [],
    ...over,
  }
}

const perfect: Found = {
  isDefenceMeeting: true,
  mentions: [
    mention('Tajik', 'country', 'TJ', null),
    mention('Ana Example', 'official', 'TJ', 'p1'),
    mention('Ben Sample', 'official', 'KE', 'p2'),
    mention('Dushanbe', 'place', 'TJ', null),
    mention('Example', 'official', 'TJ', 'p1', 1),
  ],
  meetings: [
    meeting([
      ['p1', 'TJ'],
      ['p2', 'KE'],
    ]),
  ],
}

function f1(found: Found, field: Field, of: GoldArticle = item): number | undefined {
  const score = emptyScore()
  scoreArticle(score, of, found)
  return rates(score.counts[field])?.f1
}
const withMentions = (change: (mentions: Mention[]) => Mention[]): Found => ({
  ...perfect,
  mentions: change(perfect.mentions),
})

describe('the scorer', () => {
  it.each([
    'report or not',
    'officials: exact name',
    'officials: identity (B-cubed)',
    'officials: country',
    'countries: exact',
    'meetings: participants',
    'main meeting: date',
    'main meeting: place',
    'main meeting: whole record',
  ] as Field[])('gives a perfect annotation full marks for %s', (field) => {
    expect(f1(perfect, field)).toBe(1)
  })

  it('counts neither what stands in boilerplate nor a state inside of an organisation', () => {
    const more = withMentions((all) => [
      mention('Pakistan', 'country', 'PK', null),
      ...all,
      mention('Kenya', 'country', 'KE', null),
    ])
    expect(f1(more, 'countries: exact')).toBe(1)
  })

  it('counts a country with the wrong code, a name cut short and a person made up as faults', () => {
    const code = withMentions((all) => all.map((one) => (one.text === 'Tajik' ? { ...one, country: 'KE' } : one)))
    expect(f1(code, 'countries: exact')).toBe(0)
    const cut = withMentions((all) =>
      all.map((one) => (one.text === 'Ben Sample' ? { ...one, nameStart: one.start + 4 } : one)),
    )
    expect(f1(cut, 'officials: exact name')).toBeCloseTo(2 / 3)
    const extra = withMentions((all) => [...all, mention('Navy', 'official', 'KE', 'p9')])
    expect(f1(extra, 'officials: exact name')).toBeCloseTo(6 / 7)
  })

  it('sees two persons made one, and one made two', () => {
    const joined = withMentions((all) => all.map((one) => (one.id === 'p2' ? { ...one, id: 'p1' } : one)))
    expect(f1(joined, 'officials: identity (B-cubed)')).toBeLessThan(1)
    const split = withMentions((all) => all.map((one) => (one.text === 'Example' ? { ...one, id: 'p3' } : one)))
    expect(f1(split, 'officials: identity (B-cubed)')).toBeLessThan(1)
  })

  it('asks a record for everything: participants, countries, place and date', () => {
    const both: [string, string][] = [
      ['p1', 'TJ'],
      ['p2', 'KE'],
    ]
    for (const wrong of [
      meeting([['p1', 'TJ']]),
      meeting(both, { countries: ['TJ'] }),
      meeting(both, { date: '2020-01-03' }),
      meeting(both, { place: { name: 'Nairobi', country: 'KE' } }),
      meeting(both, { place: null }),
    ])
      expect(f1({ ...perfect, meetings: [wrong] }, 'main meeting: whole record')).toBe(0)
  })

  it('passes over planned meetings, background and calls by telephone', () => {
    const both: [string, string][] = [
      ['p1', 'TJ'],
      ['p2', 'KE'],
    ]
    const others = [
      meeting(both, { status: 'planned' }),
      meeting(both, { prominence: 'background' }),
      meeting(both, { form: 'phone' }),
    ]
    expect(f1({ ...perfect, meetings: [...perfect.meetings, ...others] }, 'meetings: found')).toBe(1)
    expect(f1({ ...perfect, meetings: others }, 'meetings: found')).toBe(0)
  })
})
