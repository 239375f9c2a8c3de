import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contextAt } from '../../../utils/anchor/context.ts'
import { fold, unfold } from '../../../utils/anchor/fold.ts'
import { selectorOf } from '../../../utils/anchor/selector.ts'
import { inSlices } from '../../../utils/anchor/slices.ts'
import { findQuotes } from '../../../utils/anchor/find.ts'
import { find, findAll, isFound, pressText, quoteOf, stream, wordsOf } from './texts.ts'

const SENTENCE =
  'Both sides agreed to name a working group on spare parts for trainer aircraft before the end of January.'
const BEFORE = 'The Kenyan minister thanked him and said that instructors from Nairobi would visit before the summer. '
const BEHIND = ' Earlier, the chief of staff received a guest from Amman at the headquarters.'
const TEXT = `${BEFORE}${SENTENCE}${BEHIND}`

describe('the selector of a stretch', () => {
  it('holds the words without white space at their ends, what is around them, and where they are', () => {
    expect(selectorOf(TEXT, BEFORE.length - 1, BEFORE.length + SENTENCE.length + 1)).toEqual({
      exact: SENTENCE,
      prefix: BEFORE.slice(-64),
      suffix: BEHIND.slice(0, 64),
      start: BEFORE.length,
      end: BEFORE.length + SENTENCE.length,
    })
  })

  it('takes offsets in any order and beyond the text, and gives nothing for nothing', () => {
    expect(selectorOf('Kenya', 9, -3)?.exact).toBe('Kenya')
    expect(selectorOf('a   b', 1, 4)).toBeNull()
    expect(selectorOf('', 0, 0)).toBeNull()
    expect(selectorOf('x'.repeat(60_001), 0, 60_001)).toBeNull()
  })

  it('is the text around it, whole characters only, wherever it is cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.nat(400), fc.nat(400), (text, one, other) => {
        const selector = selectorOf(text, one, other)
        if (!selector) return
        const { exact, prefix, suffix, start, end } = selector
        expect(text.slice(start, end)).toBe(exact)
        expect(text.slice(start - prefix.length, end + suffix.length)).toBe(prefix + exact + suffix)
        expect(prefix.length).toBeLessThanOrEqual(64)
        expect(suffix.length).toBeLessThanOrEqual(64)
        expect(exact).toBe(exact.trim())
        for (const part of [exact, prefix, suffix]) if (text.isWellFormed()) expect(part.isWellFormed()).toBe(true)
      }),
    )
  })
})

describe('folding', () => {
  it('makes white space, quotation marks and dashes one, and leaves out what is not seen', () => {
    const text = '“Our\u00a0 forces”\n\ntrain — toge\u00adther\u200b ‘now’'
    expect(fold(text).text).toBe('"Our forces" train - together \'now\'')
  })

  it('knows where each character came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const folded = fold(text)
        expect(folded.at.length).toBe(folded.text.length)
        for (let at = 0; at < folded.text.length; at++) {
          const { start, end } = unfold(folded, at, at + 1)
          expect(fold(text.slice(start, end)).text).toBe(folded.text[at])
        }
      }),
    )
  })
})

describe('context', () => {
  const around = { prefix: 'before the summer. ', suffix: ' Earlier, the chief' }
  it('is 1 where it is the same, near it after an edit, and next to nothing elsewhere', () => {
    const at = (text: string): number => contextAt(text, around, text.indexOf('HERE'), text.indexOf('HERE') + 4)
    expect(at('visit before the summer. HERE Earlier, the chief of staff')).toBe(1)
    expect(at('visit before the winter. HERE Earlier, the chief of staff')).toBeGreaterThan(0.75)
    expect(at('and now something else, HERE quite another thing')).toBeLessThan(0.2)
  })
})

describe('a text that has not changed', () => {
  it('gives every quote back, however short', () => {
    const text = pressText(4000)
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 900 }), (start, length) => {
        const selector = selectorOf(text, start, start + length)
        if (!selector) return
        expect(find(text, selector)).toEqual({ start: selector.start, end: selector.end, how: 'exact', score: 1 })
      }),
    )
  })
})

describe('a text in which other things have changed', () => {
  it('gives a quote back at its new place', () => {
    const text = `A first paragraph that is new.\n\n${TEXT}`
    const finding = find(text, quoteOf(TEXT, SENTENCE))
    expect(finding).toMatchObject({ how: 'exact', score: 1 })
    expect(wordsOf(text, finding)).toBe(SENTENCE)
  })

  it('and also with other white space and other quotation marks', () => {
    const said = '“Our armed forces train together because our borders ask for it”'
    const text = `The minister spoke. ${said}, he said after the talks in Ganja.`
    const now = text.replaceAll('“', '"').replaceAll('”', '"').replaceAll(' ', '\n ')
    const finding = find(now, quoteOf(text, said))
    expect(finding).toMatchObject({ how: 'exact' })
    expect(wordsOf(now, finding)?.replace(/\s+/g, ' ')).toBe(said.replace(/[“”]/g, '"'))
  })

  it('finds a sentence anywhere on the page while there is only one of it', () => {
    const finding = find(`${BEHIND} Quite other words around it. ${SENTENCE}`, quoteOf(TEXT, SENTENCE))
    expect(finding).toMatchObject({ how: 'exact' })
  })
})

describe('a sentence that stands twice on the page', () => {
  const first = `At noon the first group met. ${SENTENCE} They dined by the sea.`
  const second = `In the evening others came in from the hills. ${SENTENCE} Nobody spoke of money.`
  const twice = `${first}\n\n${second}`

  it.each([0, 1])('is known by its context: place %i', (nth) => {
    const selector = quoteOf(twice, SENTENCE, nth)
    const finding = find(twice, selector)
    expect(finding).toMatchObject({ start: selector.start, how: 'exact' })
    const now = `New words at the top of the page.\n\n${second}\n\n${first}`
    const moved = find(now, selector)
    expect(isFound(moved) && now.slice(moved.end, moved.end + 10)).toBe(selector.suffix.slice(0, 10))
  })

  it('is known by its place where the context is the same too', () => {
    const same = Array.from({ length: 4 }, () => `${SENTENCE}\n\n`)
      .join('')
      .repeat(3)
    const selector = quoteOf(same, SENTENCE, 5)
    const { prefix, suffix, ...rest } = selector
    expect(find(same, { ...rest, prefix: prefix.slice(1), suffix })).toMatchObject({ start: selector.start })
  })

  it('is an orphan where nothing tells one from the other', () => {
    const selector = quoteOf(twice, SENTENCE)
    const now = `Quite new. ${SENTENCE} Quite new as well. More that is new. ${SENTENCE} And the end of it.`
    expect(find(now, { ...selector, start: 60, end: 60 + SENTENCE.length })).toMatchObject({ orphan: 'ambiguous' })
  })
})

describe('a quote that was edited', () => {
  const selector = quoteOf(TEXT, SENTENCE)
  const inText = (sentence: string): string => `${BEFORE}${sentence}${BEHIND}`
  it.each([
    ['a word put in', SENTENCE.replace('spare parts', 'new spare parts')],
    ['a word left out', SENTENCE.replace('working ', '')],
    ['a word replaced', SENTENCE.replace('agreed', 'decided')],
    ['the first word replaced', SENTENCE.replace('Both', 'The two')],
    ['the last words left out', SENTENCE.replace(' of January.', '.')],
    ['another month', SENTENCE.replace('January', 'March')],
    ['words put in at its end', SENTENCE.replace('January.', 'January at last.')],
    ['misprints put right', SENTENCE.replace('aircraft', 'aircrafts').replace('group', 'grop')],
  ])('is found: %s', (_, sentence) => {
    const text = inText(sentence)
    const finding = find(text, selector)
    expect(finding).toMatchObject({ how: 'near' })
    expect(wordsOf(text, finding)).toBe(sentence)
  })

  it.each([
    ['rewritten', inText('The delegations will set up a panel to look into the supply of components early next year.')],
    ['taken out', `${BEFORE}${BEHIND}`],
    ['taken out, with the sentence before', BEHIND],
    ['nothing left', ''],
  ])('is an orphan: %s', (_, text) => {
    expect(find(text, selector)).toMatchObject({ orphan: expect.stringMatching(/gone|ambiguous/) })
  })

  it('is shown nearby where it is too different to be taken for it', () => {
    const sentence = 'Both sides agreed to name a small panel on tyres for trainer aircraft at the end of the year.'
    const text = inText(sentence)
    const [finding] = findAll(text, [selector], true)
    expect(finding).toMatchObject({ orphan: 'gone' })
    expect(
      finding && 'nearby' in finding && finding.nearby && text.slice(finding.nearby.start, finding.nearby.end),
    ).toContain('name a small panel')
  })

  it('is an orphan where a second sentence is as like it', () => {
    const text = `Elsewhere. ${SENTENCE.replace('agreed', 'wished')} And then. Again: ${SENTENCE.replace('agreed', 'hoped')} At last.`
    expect(find(text, selector)).toMatchObject({ orphan: 'ambiguous' })
  })

  it('of several paragraphs is found by beginning and end, with most of what is between', () => {
    const long = pressText(3000, 11)
    const before = `${pressText(1500, 12)}\n\n${long}\n\n${pressText(1500, 13)}`
    const now = before.replaceAll('the defence minister', 'the minister of defence').replace('drills', 'long drills')
    const finding = find(now, quoteOf(before, long))
    expect(finding).toMatchObject({ how: 'near' })
    expect(wordsOf(now, finding)?.slice(0, 20)).toBe(long.slice(0, 20))
    expect(wordsOf(now, finding)?.slice(-20)).toBe(long.slice(-20))
  })

  it('of several paragraphs is an orphan when its middle is another', () => {
    const long = pressText(3000, 11)
    const now = `${pressText(900, 12)}\n\n${long.slice(0, 400)} ${pressText(2200, 14)} ${long.slice(-400)}`
    expect(find(now, quoteOf(`x ${long} y`, long))).toMatchObject({ orphan: 'gone' })
  })
})

describe('names', () => {
  it('of a few letters are never found in a name that is like them', () => {
    const text = 'The minister met General Asif in the capital on Monday, and spoke with him of ships.'
    const selector = quoteOf(text, 'Asif')
    expect(find(text.replace('Asif', 'Arif'), selector)).toEqual({ orphan: 'gone', nearby: null })
    const other = 'Later that day an aide named Asif Khan was seen at the airport by a reporter.'
    expect(find(`${text.replace('Asif', 'Arif')} ${other}`, selector)).toMatchObject({ orphan: 'short' })
    expect(find(`New. ${text} ${other}`, selector)).toMatchObject({ start: text.indexOf('Asif') + 5, how: 'exact' })
  })

  it('and phrases that the paper says twice are found where they were, though one place of the two was edited', () => {
    const phrase = 'according to a statement issued by the ministry'
    const first = `Both sides agreed to name a group, ${phrase} of defence on Monday evening after the talks.`
    const second = `A ship will call at the port in May, ${phrase} of shipping, which gave no further word.`
    const text = `${first} Rain fell. ${second}`
    const now = text.replace(`${phrase} of defence`, 'according to a paper issued by the ministry of defence')
    const finding = find(now, quoteOf(text, phrase))
    expect(wordsOf(now, finding)).toBe('according to a paper issued by the ministry')
  })

  it('and phrases of some words are orphans among quite other words', () => {
    const phrase = 'according to a statement of the ministry'
    const text = `Both sides agreed to name a group, ${phrase} of defence on Monday evening after the talks in the capital.`
    const now = `Rain fell on the coast all night long; ${phrase}, which knew no better, ships were to stay in port.`
    expect(find(now, quoteOf(text, phrase))).toMatchObject({
      orphan: 'ambiguous',
      nearby: { start: now.indexOf(phrase) },
    })
  })

  it('are not found inside another word', () => {
    const text = 'The talks with Iran were put off.'
    expect(find('The talks with Iranian guests were put off.', quoteOf(text, 'Iran'))).toMatchObject({ orphan: 'gone' })
  })

  it('that were chosen from the middle of a word are found there', () => {
    const text = 'The minister met General Asif in the capital on Monday, and spoke with him of ships.'
    expect(find(`New. ${text}`, quoteOf(text, 'ister met Gen'))).toMatchObject({ how: 'exact', start: 12 })
  })

  it('tell sentences of one mould apart', () => {
    const of = (name: string): string =>
      `General ${name} called on the minister of defence and spoke of regional security.`
    const text = `${of('Asif')} Rain fell. ${of('Bilal')} Then dinner. ${of('Danish')}`
    const selector = quoteOf(text, of('Asif'))
    expect(find(`Rain fell. ${of('Arif')} Then dinner. ${of('Danish')}`, selector)).toMatchObject({
      orphan: 'ambiguous',
    })
    // Put right in its place, it is the sentence that was kept.
    const whole = `${BEFORE}${of('Asif')}${BEHIND}`
    expect(find(whole.replace('Asif', 'Arif'), quoteOf(whole, of('Asif')))).toMatchObject({ how: 'near' })
  })

  it('of any two officers are never taken for each other, whatever else has changed', () => {
    const name = fc
      .string({ unit: fc.constantFrom(...'abcdefghiklmnoprstu'.split('')), minLength: 3, maxLength: 9 })
      .map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`)
    fc.assert(
      fc.property(name, name, fc.nat(1000), (one, other, seed) => {
        fc.pre(one !== other)
        const text = `${pressText(300, seed)} He met ${one} that day. ${pressText(300, seed + 1)}`
        expect(find(text.replace(`met ${one} that`, `met ${other} that`), quoteOf(text, one, 0))).not.toMatchObject({
          how: 'near',
        })
        const now = `${pressText(300, seed + 2)} Later ${other} left. ${pressText(300, seed + 3)}`
        const finding = find(now, quoteOf(text, one, 0))
        if (isFound(finding)) expect(wordsOf(now, finding)).toBe(one)
      }),
      { numRuns: 60 },
    )
  })
})

/** Edits of one kind each, of a text. */
const EDITS: Record<string, (text: string, next: () => number) => string> = {
  'a paragraph put in above': (text, next) => `${pressText(400, Math.floor(next() * 1e6))}\n\n${text}`,
  'other white space': (text) => text.replace(/ /g, '\u00a0').replace(/\n\n/g, '\n'),
  'straight quotation marks': (text) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"),
  'a letter wrong in every 300': (text, next) => {
    const letters = text.split('')
    for (let at = 150; at < letters.length; at += 300)
      if (/[a-z]/.test(letters[at] ?? '')) letters[at] = 'abcdefg'[Math.floor(next() * 7)] ?? 'a'
    return letters.join('')
  },
  'a word put in': (text, next) => {
    const words = text.split(' ')
    for (let at = 20; at < words.length; at += 37)
      words.splice(at, 0, ['indeed', 'also', 'then'][Math.floor(next() * 3)] ?? '')
    return words.join(' ')
  },
  'every third paragraph taken out': (text) =>
    text
      .split('\n\n')
      .filter((_, at) => at % 3 !== 1)
      .join('\n\n'),
  'paragraphs in another order': (text) => text.split('\n\n').reverse().join('\n\n'),
}

describe('edits of random kinds', () => {
  const words = (text: string): string => text.replace(/\s+/g, ' ').replace(/[“”]/g, '"').replace(/[‘’]/g, "'")
  it('never put a quote on words that are not its own', () => {
    fc.assert(
      fc.property(
        fc.nat(1e6),
        fc.array(fc.constantFrom(...Object.keys(EDITS)), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 5, max: 400 }),
        (seed, kinds, length) => {
          const next = stream(seed)
          const text = pressText(5000, seed)
          const start = Math.floor(next() * (text.length - length))
          const selector = selectorOf(text, start, start + length)
          if (!selector) return
          const now = kinds.reduce((edited, kind) => EDITS[kind]?.(edited, next) ?? edited, text)
          const finding = find(now, selector)
          if (!isFound(finding)) return
          const got = words(now.slice(finding.start, finding.end))
          const had = words(selector.exact)
          if (finding.how === 'exact') expect(got).toBe(had)
          else {
            expect(had.length).toBeGreaterThanOrEqual(32)
            expect(finding.score).toBeGreaterThanOrEqual(0.7)
            expect(Math.abs(got.length - had.length)).toBeLessThanOrEqual(had.length * 0.3 + 12)
          }
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('slices', () => {
  it('end when their time is over, and the work goes on after the pause', async () => {
    let clock = 0
    const slices: number[] = []
    const text = pressText(20_000)
    const work = findQuotes(`new ${text}`, [quoteOf(text, text.slice(5000, 5100).trim())])
    const found = await inSlices(work, null, {
      now: () => clock++,
      pause: async () => {},
      took: (ms) => slices.push(ms),
    })
    expect(found?.[0]).toMatchObject({ how: 'exact' })
    expect(Math.max(...slices)).toBeLessThanOrEqual(6)
  })

  it('stop when nobody wants the result any more', async () => {
    const gone = new AbortController()
    gone.abort()
    expect(await inSlices(findQuotes('a', []), gone.signal)).toBeNull()
  })

  it('are many for a text that means harm', () => {
    const text = 'ha '.repeat(30_000)
    const work = findQuotes(text, [{ ...quoteOf(`x ${'he ha '.repeat(30)}`, 'he ha '.repeat(30).trim()) }])
    let steps = 0
    let longest = 0
    for (;;) {
      const start = performance.now()
      const step = work.next()
      longest = Math.max(longest, performance.now() - start)
      steps++
      if (step.done) {
        expect(step.value[0]).toMatchObject({ orphan: 'gone' })
        break
      }
    }
    expect(steps).toBeGreaterThan(3)
  })
})
