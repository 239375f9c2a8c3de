import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Comparison, compareArticles } from '../../../utils/compare/compare.ts'
import type { Article } from '../../../utils/model.ts'

const LINES = [
  'NAIROBI: Kenya’s Cabinet Secretary for Defence, Lt. Gen. (retd) Wanjiru Odhiambo, received her Jordanian counterpart on Monday. The two discussed the training of pilots.',
  '“Our soldiers have kept the peace side by side,” she said. Gen. Faris Al-Nuaimat thanked the host for the U.S. style course at Moi Air Base.',
  'Jordan offered four places a year at its staff college. The offer stands until March.',
]

function article(lines: readonly string[], more: Partial<Article> = {}): Article {
  return {
    title: 'Kenya and Jordan to train pilots',
    publisher: 'Meridian News',
    byline: null,
    url: 'https://meridian.example/a',
    publishedAt: '2026-11-16',
    language: 'en',
    text: lines.join('\n\n'),
    ...more,
  }
}

function changed(comparison: Comparison) {
  if (comparison.is !== 'changed') throw new Error(`is ${comparison.is}`)
  return comparison
}
const compare = (before: readonly string[], after: readonly string[]) =>
  compareArticles(article(before), article(after))

describe('what was changed in an article since it was kept', () => {
  it('is nothing where nothing was', () => {
    expect(compare(LINES, LINES)).toEqual({ is: 'same' })
  })

  it('is nothing where only signs and white space differ', () => {
    const plain = LINES.map((line) => line.replace(/[“”]/g, '"').replaceAll('’', "'").replaceAll('-', '\u2011'))
    const wide = LINES.map((line) => `\u00a0${line.replaceAll(' ', ' \u200b ')}`)
    expect(compare(LINES, plain)).toEqual({ is: 'same' })
    expect(compare(LINES, wide)).toEqual({ is: 'same' })
    expect(compare(LINES, ['*', ...LINES, '— — —'])).toEqual({ is: 'same' })
  })

  it('is nothing where paragraphs were parted, joined or moved', () => {
    expect(compare(LINES, [LINES.join(' ')])).toEqual({ is: 'same' })
    expect(compare(LINES, LINES.join(' ').split(/(?<=on Monday\.) |(?<=she said\.) /))).toEqual({ is: 'same' })
    expect(compare(LINES, [LINES[0] ?? '', LINES[2] ?? '', LINES[1] ?? ''])).toEqual({ is: 'same' })
    // A missing space runs two sentences into one.
    expect(compare(LINES, [...LINES.slice(0, 2), (LINES[2] ?? '').replace('college. The', 'college.The')])).toEqual({
      is: 'same',
    })
  })

  it('leaves out what the page writes by itself', () => {
    const text = ['Share this story', ...LINES, 'Last updated 3 hours ago'].join('\n\n')
    let at = 0
    const blocks = text.split('\n\n').map((line, i, all) => {
      const start = at
      at += line.length + 2
      const kind =
        i === 0 ? ('boilerplate' as const) : i === all.length - 1 ? ('date' as const) : ('paragraph' as const)
      return { start, end: start + line.length, kind }
    })
    expect(compareArticles(article(LINES), article([], { text, blocks }))).toEqual({ is: 'same' })
  })

  it('tells what is gone, whole sentences with titles and initials in them', () => {
    const comparison = changed(compare(LINES, [LINES[0] ?? '', LINES[2] ?? '']))
    expect(comparison).toMatchObject({ gone: 2, added: 0, title: null })
    expect(comparison.changes.map(({ before }) => before)).toEqual([
      '“Our soldiers have kept the peace side by side,” she said.',
      'Gen. Faris Al-Nuaimat thanked the host for the U.S. style course at Moi Air Base.',
    ])
  })

  it('tells what was added', () => {
    const comparison = changed(compare(LINES, [...LINES, 'The visit ends on Friday. A communiqué is expected.']))
    expect(comparison).toMatchObject({ gone: 0, added: 2 })
    expect(comparison.changes.map(({ after }) => after)).toEqual([
      'The visit ends on Friday.',
      'A communiqué is expected.',
    ])
  })

  it('tells a sentence that reads otherwise with its words', () => {
    const after = [
      ...LINES.slice(0, 2),
      'Jordan offered six places a year at its staff college. The offer stands until March.',
    ]
    const comparison = changed(compare(LINES, after))
    expect(comparison).toMatchObject({ gone: 1, added: 1 })
    expect(comparison.changes).toEqual([
      {
        before: 'Jordan offered four places a year at its staff college.',
        after: 'Jordan offered six places a year at its staff college.',
        words: [
          { is: 'same', text: 'Jordan offered' },
          { is: 'gone', text: 'four' },
          { is: 'added', text: 'six' },
          { is: 'same', text: 'places a year at its staff college.' },
        ],
      },
    ])
  })

  it('takes a sentence for another that has little in common with it', () => {
    const after = [...LINES.slice(0, 2), 'Nobody spoke of aircraft. The offer stands until March.']
    const comparison = changed(compare(LINES, after))
    expect(comparison.changes).toEqual([
      { before: 'Jordan offered four places a year at its staff college.', after: null, words: null },
      { before: null, after: 'Nobody spoke of aircraft.', words: null },
    ])
  })

  it('pairs each reworded sentence with the one that is most like it', () => {
    const before = ['The ministers met in Nairobi on Monday. The ministers met in Amman on Friday for an hour.']
    const after = ['The ministers met in Amman on Friday for two hours. The end is open.']
    const { changes } = changed(compare(before, after))
    expect(changes.map((one) => [one.before, one.after])).toEqual([
      ['The ministers met in Nairobi on Monday.', null],
      ['The ministers met in Amman on Friday for an hour.', 'The ministers met in Amman on Friday for two hours.'],
      [null, 'The end is open.'],
    ])
  })

  it('counts a sentence as often as it stands', () => {
    const twice = [...LINES, 'No shots were fired.', 'No shots were fired.']
    const once = [...LINES, 'No shots were fired.']
    expect(compare(twice, once)).toMatchObject({ is: 'changed', gone: 1, added: 0 })
    expect(compare(once, twice)).toMatchObject({ is: 'changed', gone: 0, added: 1 })
  })

  it('tells a new headline apart from the text', () => {
    const now = article(LINES, { title: 'Kenya and Jordan to train pilots and crews' })
    const comparison = changed(compareArticles(article(LINES), now))
    expect(comparison).toMatchObject({ gone: 0, added: 0, changes: [] })
    expect(comparison.title?.after).toBe('Kenya and Jordan to train pilots and crews')
    expect(
      compareArticles(article(LINES), article(LINES, { title: 'Kenya  and Jordan to\u00a0train pilots' })),
    ).toEqual({ is: 'same' })
    expect(compareArticles(article(LINES), article(LINES, { title: null }))).toEqual({ is: 'same' })
  })

  it('does not compare a beginning with the whole, nor what is far too long', () => {
    expect(compareArticles(article(LINES), article(LINES.slice(0, 1), { partial: true }))).toEqual({
      is: 'unknown',
      why: 'partial',
    })
    expect(compareArticles(article(LINES, { partial: true }), article(LINES.slice(0, 1), { partial: true })).is).toBe(
      'changed',
    )
    expect(compareArticles(article(LINES), article(['x '.repeat(600_000)]))).toEqual({ is: 'unknown', why: 'too long' })
  })

  it('tells texts that have nothing in common', () => {
    const long = (word: string) => Array.from({ length: 3000 }, (_, i) => `Line ${word} number ${i} stands here.`)
    const comparison = changed(compare(long('old'), long('new')))
    expect(comparison).toMatchObject({ gone: 3000, added: 3000 })
  })

  it('comes back from hostile texts', () => {
    const hostile = [
      '.'.repeat(200_000),
      '“'.repeat(200_000),
      'A. '.repeat(60_000),
      'word'.repeat(50_000),
      '\ud800 '.repeat(50_000),
    ]
    for (const one of hostile)
      for (const other of [one, `${one}x`, 'Plain words stand here.'])
        expect(['same', 'changed']).toContain(compareArticles(article([one]), article([other])).is)
  })

  it('finds just the edits of any article that was edited in many places', () => {
    const sentence = (name: string, n: number) => `Minister ${name} spoke of matter number ${n} at some length.`
    const edits = fc.array(
      fc.record({
        at: fc.nat(200),
        act: fc.constantFrom('remove' as const, 'insert' as const, 'move' as const),
        to: fc.nat(200),
      }),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), edits, (length, acts) => {
        const before = Array.from({ length }, (_, i) => sentence('Aba', i))
        const after = [...before]
        let fresh = 0
        for (const { act, at, to } of acts) {
          if (act === 'insert') after.splice(at % (after.length + 1), 0, sentence('Zuri', fresh++))
          else {
            const [one] = after.splice(at % Math.max(1, after.length), 1)
            if (act === 'move' && one !== undefined) after.splice(to % (after.length + 1), 0, one)
          }
        }
        const gone = before.filter((one) => !after.includes(one))
        const added = after.filter((one) => !before.includes(one))
        const comparison = compareArticles(article([before.join(' ')]), article([after.join(' ')]))
        const changes = comparison.is === 'changed' ? comparison.changes : []
        expect(changes.flatMap((one) => one.before ?? []).toSorted()).toEqual(gone.toSorted())
        expect(changes.flatMap((one) => one.after ?? [])).toEqual(added)
      }),
    )
  })
})
