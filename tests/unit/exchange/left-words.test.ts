import { describe, expect, it } from 'vitest'
import { leftReasons } from '../../../utils/exchange/left-words.ts'
import type { LeftWords } from '../../../utils/library/import.ts'

describe('words that found no room', () => {
  const tags: LeftWords = { title: 'Talks\tin\n Doha ', what: 'tags' }

  it('are told by their headlines, on one line for each kind', () => {
    const note: LeftWords = { title: 'Talks', what: 'note' }
    expect(leftReasons([tags, note, note])).toEqual(['@left_note\t“Talks”; “Talks”', '@left_tags\t“Talks in Doha”'])
    expect(leftReasons([])).toEqual([])
  })

  it('are counted where there are many', () => {
    const [told = '', ...more] = leftReasons(Array.from({ length: 9 }, () => tags))
    expect(told.split('; ')).toHaveLength(6)
    expect(told).toMatch(/; … \(9\)$/)
    expect(more).toEqual([])
  })
})
