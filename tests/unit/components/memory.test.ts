import { h } from 'preact'
import { describe, expect, it } from 'vitest'
import { Memory } from '../../../components/record/memory.tsx'
import {
  type Asked,
  askedOf,
  officeLine,
  pairLine,
  personLine,
  seenLines,
  type Told,
} from '../../../components/record/memory-words.ts'
import type { Remembered } from '../../../utils/messages/kept.ts'
import { ANNOTATION } from '../library/samples.ts'
import { stage, t } from './stage.ts'

const person = (name: string | null, country: string | null, office: string | null = null) => ({
  name,
  country,
  office,
})
const LINE: Remembered = {
  ref: 'clipping:1',
  title: 'Talks in Ankara',
  date: '2026-10-03',
  meeting: {
    status: 'held',
    date: '2026-10-02',
    countries: ['KE', 'TR'],
    place: 'Ankara',
    others: [person('Joseph Kiplagat', 'KE'), person('Kemal Aksoy', 'TR', 'Minister of National Defence')],
  },
}
const { meeting: MET } = LINE
if (MET === null) throw new Error('the line is of a meeting')
const NOTHING = { count: 0, lines: [], offices: [] }

describe('what is asked of the memory', () => {
  it('is each named official once, and the pairs of those who met', () => {
    const { names, pairs } = askedOf(ANNOTATION)
    expect(names).toEqual([{ name: 'Tariq Mehmood Bangash', country: 'PK' }])
    expect(pairs.map((pair) => pair.toSorted())).toContainEqual(['KE', 'PK'])
    expect(new Set(pairs.map((pair) => pair.toSorted().join())).size).toBe(pairs.length)
  })
})

describe('what is asked of the memory of somebody with two names', () => {
  it('is the fuller one, where they stand first', () => {
    const [first] = ANNOTATION.mentions.filter(({ kind }) => kind === 'official')
    if (!first) throw new Error('nobody')
    const short = { ...first, name: 'Bangash', country: null }
    const mentions = [short, ...ANNOTATION.mentions]
    expect(askedOf({ ...ANNOTATION, mentions }).names).toEqual(askedOf(ANNOTATION).names)
  })
})

describe('the words of a line', () => {
  it('tell whom somebody met, and where; those of the same country came along', () => {
    expect(personLine(t, LINE, 'KE')).toBe('met Kemal Aksoy in Ankara')
    expect(personLine(t, { ...LINE, meeting: { ...MET, place: null } }, 'KE')).toBe('met Kemal Aksoy')
    const many = ['Aba', 'Bab', 'Cec', 'Ded'].map((name) => person(name, 'TR'))
    expect(personLine(t, { ...LINE, meeting: { ...MET, others: many } }, 'KE')).toBe(
      'met Aba, Bab and 2 more in Ankara',
    )
  })

  it('name an office or a country where nobody is named, else the article', () => {
    const others = (...given: ReturnType<typeof person>[]) => ({ ...LINE, meeting: { ...MET, others: given } })
    expect(personLine(t, others(person(null, 'TR', 'Minister of Defence')), 'KE')).toBe(
      'met Minister of Defence in Ankara',
    )
    expect(personLine(t, others(person(null, 'TR')), 'KE')).toBe('met Türkiye in Ankara')
    expect(personLine(t, others(), 'KE')).toBe('named in “Talks in Ankara”')
    expect(personLine(t, { ...LINE, meeting: null }, 'KE')).toBe('named in “Talks in Ankara”')
  })

  it('do not say that they met where they did not', () => {
    const planned = { ...LINE, meeting: { ...MET, status: 'planned' as const } }
    expect(personLine(t, planned, 'KE')).toBe('meeting with Kemal Aksoy, planned')
    expect(pairLine(t, planned, ['KE', 'TR'])).toBe('Joseph Kiplagat and Kemal Aksoy, Ankara, planned')
  })

  it('tell who met for two countries', () => {
    expect(pairLine(t, LINE, ['TR', 'KE'])).toBe('Kemal Aksoy and Joseph Kiplagat, Ankara')
    expect(pairLine(t, { ...LINE, meeting: { ...MET, others: [], place: null } }, ['TR', 'KE'])).toBe('Talks in Ankara')
  })

  it('are parted by the comma of the language', () => {
    const words: typeof t = (key, ...given) => (key === 'comma' ? '، ' : t(key, ...given))
    expect(pairLine(words, LINE, ['TR', 'KE'])).toBe('Kemal Aksoy and Joseph Kiplagat، Ankara')
  })

  it('tell an office with the days on which it is known', () => {
    expect(officeLine(t, { office: 'Minister of Defence', from: '2024-03-03', to: '2026-10-02' })).toBe(
      'Minister of Defence, 3 Mar 2024 to 2 Oct 2026',
    )
    expect(officeLine(t, { office: 'Minister of Defence', from: '2024-03', to: '2024-03' })).toBe(
      'Minister of Defence, Mar 2024',
    )
  })
})

describe('the lines of a card', () => {
  it('tell in how many records somebody stands, the offices, and the last records', () => {
    const office = { office: 'Commander of the Air Force', from: '2026-10-02', to: '2026-10-02' }
    const told: Told = { names: [{ count: 4, lines: [LINE], offices: [office] }], pairs: [] }
    expect(seenLines(t, { name: 'Joseph Kiplagat', country: 'KE' }, told)).toEqual([
      'in 4 records',
      'Commander of the Air Force, 2 Oct 2026',
      '2 Oct 2026: met Kemal Aksoy in Ankara',
    ])
    const never: Told = { names: [NOTHING], pairs: [] }
    expect(seenLines(t, { name: 'Joseph Kiplagat', country: 'KE' }, never)).toEqual(['first time seen'])
  })

  it('tell how often two countries met', () => {
    expect(seenLines(t, ['TR', 'KE'], { names: [], pairs: [{ count: 1, lines: [LINE] }] })).toEqual([
      'Türkiye and Kenya: in 1 record',
      '2 Oct 2026: Kemal Aksoy and Joseph Kiplagat, Ankara',
    ])
  })
})

describe('what the library knows', () => {
  it('stands under each name, says where there is nothing, names the corpus, and opens a record', async () => {
    const opened: string[] = []
    const asked: Asked = {
      names: [
        { name: 'Joseph Kiplagat', country: 'KE' },
        { name: 'Faris Al-Nuaimat', country: 'JO' },
      ],
      pairs: [['KE', 'TR']],
    }
    const told: Told = {
      names: [
        {
          count: 4,
          lines: [LINE, { ...LINE, ref: 'corpus:seed-1', meeting: null }],
          offices: [{ office: 'Commander of the Air Force', from: '2026-10-02', to: '2026-10-02' }],
        },
        NOTHING,
      ],
      pairs: [{ count: 1, lines: [LINE] }],
    }
    const { all, text } = await stage(
      h(Memory, {
        asked,
        told,
        onOpen: (ref) => opened.push(ref),
      }),
    )
    const heads = all('.known-h').map((one) => (one.textContent ?? '').replace(/\p{RI}/gu, ''))
    expect(heads).toEqual([
      'Joseph Kiplagatin 4 records',
      'Faris Al-Nuaimatfirst time seen',
      'Kenya and Türkiyein 1 record',
    ])
    expect(text('.known-office')).toBe('Commander of the Air Force, 2 Oct 2026 by checked records')
    const lines = all('.known li').map((one) => (one.textContent ?? '').trim())
    expect(lines).toEqual([
      '2 Oct 2026met Kemal Aksoy in Ankara',
      '3 Oct 2026named in “Talks in Ankara” corpus',
      '2 Oct 2026Joseph Kiplagat and Kemal Aksoy, Ankara',
    ])
    all('.known-open')[1]?.click()
    expect(opened).toEqual(['corpus:seed-1'])
  })
})
