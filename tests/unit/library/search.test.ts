import { describe, expect, it } from 'vitest'
import { listedOf, readRef, refOf, type Searchable } from '../../../utils/library/listed.ts'
import { foldText, LibraryIndex, wordsOf } from '../../../utils/library/search.ts'
import { CLIPPING } from './samples.ts'

const line = (change: Partial<Searchable>): Searchable => ({
  ref: 'clipping:1',
  store: 'clippings',
  id: '1',
  title: null,
  publisher: null,
  date: null,
  moment: '2026-11-20',
  countries: [],
  officials: [],
  note: '',
  tags: [],
  text: '',
  topics: [],
  places: [],
  ...change,
})

function indexOf(...rows: Searchable[]): LibraryIndex {
  const index = new LibraryIndex()
  index.put(rows)
  return index
}
const found = (index: LibraryIndex, words: string) => [...(index.find(words)?.keys() ?? [])]

describe('folding', () => {
  it.each([
    ['Yaşar GÜLER', ' yasar guler '],
    ['İstanbul ve ılık', ' istanbul ve ilik '],
    ['Sha‘ban, Al-Nuaimat’s', ' shaban al nuaimats '],
    ['Þórr Łódź straße', ' thorr lodz strasse '],
    ['Əliyev e\u0301te\u0301', ' aliyev ete '],
    ['وزیرِ دفاع', ' وزیر دفاع '],
    // As a keyboard for Arabic types them.
    ['علي كمال، مكة', ' علی کمال مکہ '],
    ['  —  ', ''],
  ])('%s', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })
  it('gives the words', () => {
    expect(wordsOf('Two words, one line')).toEqual(['two', 'words', 'one', 'line'])
  })
})

describe('the search', () => {
  it.each<[string, Partial<Searchable>, string]>([
    ['a title', { title: 'Baku opens a school' }, 'baku'],
    ['a text, by the beginning of a word', { text: 'They spoke of helicopters.' }, 'helicop'],
    ['a note', { note: 'ask the embassy' }, 'embassy'],
    ['a tag', { tags: ['Östafrika'] }, 'ostafrika'],
    ['an official', { officials: ['Şükrü Aydın'] }, 'sukru aydin'],
    ['an official by another spelling', { officials: ['Yashar Demirel'] }, 'yaşhar demirl'],
    ['a country by its name', { countries: ['TR'] }, 'türkiye'],
    ['a country by its people', { countries: ['TR'] }, 'turkish'],
    ['a country by its name in Urdu', { countries: ['TR'] }, 'ترکیہ'],
    ['a country by its code', { countries: ['ZA'] }, 'za'],
    ['a topic', { topics: ['pilot training'] }, 'pilot'],
    ['a place', { places: ['General Headquarters, Rawalpindi'] }, 'rawalpindi'],
    ['a publisher', { publisher: 'Meridian News' }, 'meridian'],
    [
      'words in different places',
      { title: 'Talks in Ankara', note: 'ask the embassy', text: 'helicopters' },
      'embassy ankara helicopters',
    ],
  ])('finds %s', (_what, row, words) => {
    const index = indexOf(line(row), line({ ref: 'clipping:2', title: 'Something else' }))
    expect(found(index, words)).toEqual(['clipping:1'])
  })

  it('wants all of the words, and whole beginnings of words', () => {
    const index = indexOf(line({ title: 'Talks in Ankara', text: 'They met at headquarters.' }))
    expect(found(index, 'ankara nairobi')).toEqual([])
    expect(found(index, 'quarters')).toEqual([])
    expect(found(index, 'a')).toEqual([])
  })

  it('is not narrowed by nothing', () => {
    expect(indexOf(line({})).find('  –  ')).toBeNull()
  })

  it('ranks a title above a text', () => {
    const index = indexOf(
      line({ ref: 'clipping:text', title: 'Talks', text: 'Much is said of Ganja here.' }),
      line({ ref: 'clipping:title', title: 'A school for Ganja' }),
    )
    const scores = index.find('ganja')
    expect(scores?.get('clipping:title')).toBeGreaterThan(scores?.get('clipping:text') ?? Number.NaN)
  })

  it('forgets what was dropped, and what a line said before it was put again', () => {
    const index = indexOf(line({ note: 'before', text: 'old words' }))
    index.put([line({ note: 'after', text: 'new words' })])
    expect(found(index, 'before')).toEqual([])
    expect(found(index, 'old')).toEqual([])
    expect(found(index, 'after new')).toEqual(['clipping:1'])
    index.drop('clipping:1')
    expect(found(index, 'after')).toEqual([])
    index.put([line({ note: 'again' })])
    expect(found(index, 'again')).toEqual(['clipping:1'])
  })
})

describe('a text that is folded in turns', () => {
  it('is found like one that is folded at once, and lets the page have its turn', async () => {
    const text = `${'Kenya ve Güler konuştu. '.repeat(40_000)}Wanjiru Odhiambo`
    const index = new LibraryIndex()
    let turns = 0
    await index.putInTurns(line({ text }), () => {
      turns++
      return Promise.resolve()
    })
    expect(turns).toBeGreaterThan(3)
    expect(turns).toBeLessThan(6)
    for (const words of ['guler', 'wanjiru', 'odhiambo', 'kenya konustu', 'v'])
      expect(found(index, words), words).toEqual(found(indexOf(line({ text })), words))
    // No word is cut at the end of a piece.
    expect(found(index, 'guler')).toEqual(['clipping:1'])
    for (const half of ['uler', 'enya', 'onustu']) expect(found(index, half)).toEqual([])
  })

  it('is replaced when it is put again, and may be empty', async () => {
    const index = indexOf(line({ text: 'Kenya' }))
    await index.putInTurns(line({ text: '' }), () => Promise.resolve())
    expect(found(index, 'kenya')).toEqual([])
  })
})

describe('the line of a row', () => {
  it('has what the list shows of a clipping', () => {
    expect(listedOf('clippings', CLIPPING)).toMatchObject({
      ref: `clipping:${CLIPPING.id}`,
      title: CLIPPING.article.title,
      date: '2026-11-18',
      moment: CLIPPING.updatedAt,
      countries: ['PK', 'KE', 'JO'],
      officials: expect.arrayContaining(['Tariq Mehmood Bangash']),
    })
  })
  it.each([
    ['a deleted clipping', { ...CLIPPING, deletedAt: '2026-11-19T00:00:00Z' }],
    ['a clipping without an article', { ...CLIPPING, article: null }],
    ['nothing', undefined],
  ])('there is none of %s', (_what, row) => {
    expect(listedOf('clippings', row)).toBeNull()
  })
  it('is made of what can be read, where only a part is damaged', () => {
    const row = { ...CLIPPING, tags: 'none', annotation: { meetings: 'damaged' } }
    expect(listedOf('clippings', row)).toMatchObject({ tags: [], officials: [] })
  })
})

describe('names of records', () => {
  it('come back as they went', () => {
    expect(readRef(refOf('clippings', 'a:b'))).toEqual({ store: 'clippings', id: 'a:b' })
    expect(readRef(refOf('corpus', 'seed-000'))).toEqual({ store: 'corpus', id: 'seed-000' })
  })
  it.each(['', 'clipping', 'clipping:', 'meta:x', '__proto__:x'])('%s is none', (ref) => {
    expect(readRef(ref)).toBeNull()
  })
})
