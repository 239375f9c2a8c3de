import { describe, expect, it } from 'vitest'
import { leftReasons } from '../../../utils/exchange/left-words.ts'
import type { LeftWords } from '../../../utils/library/import.ts'

describe('words that found no room', () => {
  const tags: LeftWords = { title: 'Talks\tin\n Doha ', what: 'tags' }

  it('are told by their headline, on one line', () => {
    expect(leftReasons([tags, { title: 'Talks', what: 'note' }])).toEqual([
      '@left_tags\tTalks in Doha',
      '@left_note\tTalks',
    ])
    expect(leftReasons([])).toEqual([])
  })

  it('are counted where there are many', () => {
    const told = leftReasons(Array.from({ length: 9 }, () => tags))
    expect(told).toHaveLength(6)
    expect(told.at(-1)).toBe('@left_more\t4')
  })
})
