import { afterAll, describe, expect, it, vi } from 'vitest'

// Lists are made before any text is read, as the modules of the annotator do. Other tests may have read some with the modules that are
// there, and are not to go on with these.
vi.resetModules()
afterAll(() => void vi.resetModules())
const { WordMap, Words } = await import('../../../utils/annotate/word-signs.ts')
const { tokenize } = await import('../../../utils/annotate/text/tokens.ts')

const THINGS = new Words(['quaybridge', "o'lantern", 'zurich', '[', '77th', "'s"])
const OTHERS = new Words(['quaybridge'])
OTHERS.add('lamplighter')
const PORTS = new WordMap([
  ['quaybridge', 7],
  ['zurich', 0],
])

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

describe('WordMap', () => {
  it('gives the value of a token by its key, and nothing for any other word', () => {
    const tokens = tokenize('Quaybridge’s lamplighter in Zürich said nothing of the Xyzzy, nor of the 77th ')
    expect(tokens.map((token) => PORTS.of(token)).filter((value) => value !== undefined)).toEqual([7, 0])
    expect(PORTS.of(tokens[0])).toBe(7)
    expect(PORTS.of(undefined)).toBeUndefined()
  })
})
