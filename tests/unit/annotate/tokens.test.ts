import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, tokenize } from '../../../utils/annotate/text/tokens.ts'

const words = (text: string): string[] => tokenize(text).map((token) => token.text)
const keys = (text: string): string[] => tokenize(text).map((token) => token.key)

describe('tokenize', () => {
  it.each([
    ['Pakistan-Turkiye-Azerbaijan', ['Pakistan', '-', 'Turkiye', '-', 'Azerbaijan']],
    ['the U.S. and the U.S-led force', ['the', 'U.S.', 'and', 'the', 'U.S', '-', 'led', 'force']],
    ['Lt.-Gen. Merk, Lt-Gen Merk', ['Lt.', '-', 'Gen.', 'Merk', ',', 'Lt', '-', 'Gen', 'Merk']],
    ['Gen(retd) Merk', ['Gen', '(', 'retd', ')', 'Merk']],
    ['Mr.Brisk and Dr.Vost', ['Mr.', 'Brisk', 'and', 'Dr.', 'Vost']],
    ['H.E. Olan Brisk', ['H.E.', 'Olan', 'Brisk']],
    ['J.B. Merk and A.K.Sant', ['J.B.', 'Merk', 'and', 'A.K.', 'Sant']],
    ['the talks ended.He left', ['the', 'talks', 'ended', '.', 'He', 'left']],
    ['Plan B.The talks', ['Plan', 'B.', 'The', 'talks']],
    [
      '2+2 talks, F-16s, 1,000 men, 3.5bn',
      ['2', '+', '2', 'talks', ',', 'F', '-', '16s', ',', '1,000', 'men', ',', '3.5bn'],
    ],
    ['O’Brien, Ja’afar, don’t', ['O’Brien', ',', 'Ja’afar', ',', 'don’t']],
    ['Rs. 500 and Ch. Merk', ['Rs.', '500', 'and', 'Ch.', 'Merk']],
    ['he sat. She', ['he', 'sat', '.', 'She']],
    ['holds a Ph.D. in law', ['holds', 'a', 'Ph.D.', 'in', 'law']],
    ['agreed👍🏽 today', ['agreed', '👍', '🏽', 'today']],
    ['\ud83d\ude00\ud83d', ['\ud83d\ude00', '\ud83d']],
    ['وزیر دفاع نے کہا۔', ['وزیر', 'دفاع', 'نے', 'کہا', '۔']],
    [
      'Tarvena’s minister, the US’s aim, ministers’ talks',
      ['Tarvena', '’s', 'minister', ',', 'the', 'US', '’s', 'aim', ',', 'ministers', '’', 'talks'],
    ],
    ['Vostâ€™s visit', ['Vost', 'â€™s', 'visit']],
    ['Declan Oâ€™Brien of Côte dâ€™Or', ['Declan', 'Oâ€™Brien', 'of', 'Côte', 'dâ€™Or']],
    ['', []],
    [' \n\t\u00a0', []],
  ])('cuts %j', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it('gives each token a folded key', () => {
    expect(keys('Türkiye’s Erdoğan — “Gen.” Əliyev')).toEqual([
      'turkiye',
      "'s",
      'erdogan',
      '-',
      '"',
      'gen',
      '"',
      'aliyev',
    ])
  })

  it('keeps a soft hyphen in the words and out of the key', () => {
    const [token] = tokenize('Azer\u00adbai\u00adjan')
    expect(token).toMatchObject({ start: 0, end: 12, key: 'azerbaijan' })
  })

  it('says what stands before a token', () => {
    expect(tokenize('a b\nc-d').map(({ spaced, broken }) => [spaced, broken])).toEqual([
      [true, true],
      [true, false],
      [true, true],
      [false, false],
      [false, false],
    ])
  })

  it('reads a part of a text with the offsets of the whole', () => {
    expect(tokenize('one two three', 4, 7).map(({ start, text }) => [start, text])).toEqual([[4, 'two']])
  })

  it('covers all that can be seen, in order and without overlap', () => {
    const hard = fc.constantFrom(
      'Pakistan',
      'U.S.',
      '.',
      '’s',
      "'",
      '-',
      '—',
      '…',
      ' ',
      '\n',
      '\r\n',
      '\u00a0',
      '•',
      'â€™',
      '&amp;',
      '1,000',
      'Lt.',
      'A.K.',
      '😀',
      '\ud83d',
      '\udc00',
      'é',
      'e\u0301',
      'ß',
      'İ',
      'وزیر',
      '۔',
      '漢字',
      '\u00ad',
      '\u200d',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(fc.oneof(hard, fc.string({ maxLength: 3 })), { maxLength: 40 }).map((parts) => parts.join('')),
    )
    const hidden = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff]|Â\u00a0|&nbsp;/g
    fc.assert(
      fc.property(text, (sample) => {
        let at = 0
        for (const token of tokenize(sample)) {
          expect(token.start).toBeGreaterThanOrEqual(at)
          expect(token.end).toBeGreaterThan(token.start)
          expect(sample.slice(token.start, token.end)).toBe(token.text)
          expect(sample.slice(at, token.start).replace(hidden, '').trim()).toBe('')
          at = token.end
        }
        expect(sample.slice(at).replace(hidden, '').trim()).toBe('')
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the words seen before', () => {
  it('are told apart by every letter, its place, its size and their number', () => {
    const letters = fc.constantFrom('a', 'b', 'x', 'z', 'A', 'B', 'X', 'Z')
    const word = fc.array(letters, { minLength: 1, maxLength: 26 }).map((list) => list.join(''))
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (list) => {
        expect(words(list.join(' '))).toEqual(list)
        expect(keys(list.join(' '))).toEqual(list.map((one) => one.toLowerCase()))
      }),
      { numRuns: 500 },
    )
  })

  it('are still right when there were more than are kept', () => {
    const many = Array.from({ length: 25_000 }, (_, at) => {
      let name = ''
      for (let rest = at; rest > 0 || name === ''; rest = Math.floor(rest / 26))
        name += String.fromCharCode(97 + (rest % 26))
      return `q${name}`
    })
    for (let round = 0; round < 2; round++) expect(keys(many.join(' '))).toEqual(many)
  })
})

describe('fold', () => {
  it.each([
    ['İSTANBUL', 'istanbul'],
    ['Çavuşoğlu', 'cavusoglu'],
    ['Łódź', 'lodz'],
    ['Ja’afar', "ja'afar"],
    ['Straße', 'strasse'],
  ])('%s is %s', (text, key) => {
    expect(fold(text)).toBe(key)
  })
})
