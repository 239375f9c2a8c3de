import { describe, expect, it } from 'vitest'
import { tokenize } from '../../../utils/annotate/text/tokens.ts'
import { Words } from '../../../utils/annotate/word-signs.ts'

// Lists are made before any text is read, as the modules of the annotator do.
const THINGS = new Words(['quaybridge', "o'lantern", 'zurich', '[', '77th', "'s"])
const OTHERS = new Words(['quaybridge'])
OTHERS.add('lamplighter')

describe('Words', () => {
  const tokens = tokenize("Quaybridge’s O'Lantern [in Zürich, the 77th] and a lamplighter ")

  it('holds a token exactly where it has its key', () => {
    expect(tokens.map((token) => THINGS.holds(token))).toEqual(tokens.map((token) => THINGS.has(token.key)))
    expect(tokens.filter((token) => THINGS.holds(token)).map(({ key }) => key)).toEqual([
      'quaybridge',
      "'s",
      "o'lantern",
      '[',
      'zurich',
      '77th',
    ])
  })

  it('tells lists apart that share a word, and knows a word that was added', () => {
    expect(tokens.filter((token) => OTHERS.holds(token)).map(({ key }) => key)).toEqual(['quaybridge', 'lamplighter'])
  })

  it('holds nothing where there is no token', () => {
    expect(THINGS.holds(undefined)).toBe(false)
  })
})
