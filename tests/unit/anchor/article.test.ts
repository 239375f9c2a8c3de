import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findInArticle } from '../../../utils/anchor/article.ts'
import type { Finding } from '../../../utils/anchor/find.ts'
import { selectorOf } from '../../../utils/anchor/selector.ts'
import type { QuotePlace } from '../../../utils/model.ts'

const TITLE = 'Kenyan Minister Odhiambo, Pakistan’s Air Chief Agree on Trainer Aircraft'
const TEXT = 'Kenyan Minister Odhiambo, Pakistan’s Air Chief and others met. They spoke of trainer aircraft.'

const quoteOf = (words: string, title = TITLE): QuotePlace => {
  const start = title.indexOf(words)
  const selector = start < 0 ? null : selectorOf(title, start, start + words.length)
  if (!selector) throw new Error(`The title does not hold "${words}"`)
  return { ...selector, inTitle: true }
}
const find = (selectors: readonly QuotePlace[], title: string | null, loose = false): Finding[] => {
  const work = findInArticle({ title, text: TEXT }, selectors, { loose })
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
/** The words of the title on which a quote of it is put; what became of it where on none. */
const wordsAt = (words: string, title: string | null): string => {
  const [finding] = find([quoteOf(words)], title)
  if (!finding) throw new Error('No finding')
  return 'how' in finding ? `${finding.how}: ${title?.slice(finding.start, finding.end)}` : finding.orphan
}

describe('a quote of the headline', () => {
  it('is found in the headline, though the text says the same, and that of the text in the text', () => {
    const words = 'Pakistan’s Air Chief'
    const inText = { ...selectorOf(TEXT, TEXT.indexOf(words), TEXT.indexOf(words) + words.length) } as QuotePlace
    expect(find([inText, quoteOf(words)], TITLE)).toMatchObject([
      { how: 'exact', start: TEXT.indexOf(words) },
      { how: 'exact', start: TITLE.indexOf(words) },
    ])
    expect(find([quoteOf(words)], 'Quite another headline')).toMatchObject([{ orphan: 'gone' }])
    expect(find([quoteOf(words)], null)).toEqual([{ orphan: 'gone', nearby: null }])
  })

  it('of 32 characters and more comes back when it was edited', () => {
    const edited = 'Kenyan Minister Odhiambo and Pakistan Air Chief Agree on Trainer Aircraft'
    expect(wordsAt(TITLE, edited)).toBe(`near: ${edited}`)
    // In capitals and without them: where names were replaced, its place tells.
    const replaced = 'Kenyan Minister Odhiambo, Pakistan’s Army Chief Agree on Trainer Aircraft'
    expect(wordsAt(TITLE, replaced)).toBe(`near: ${replaced}`)
    const longer = `Update: ${TITLE} After Talks`
    expect(wordsAt(TITLE, longer)).toBe(`exact: ${TITLE}`)
    expect(wordsAt('Pakistan’s Air Chief Agree on Trainer Aircraft', edited)).toBe(
      'near: Pakistan Air Chief Agree on Trainer Aircraft',
    )
  })

  it('that was set anew with other quotes, dashes and spaces is the same', () => {
    expect(wordsAt(TITLE, TITLE.replace('’', "'").replaceAll(' ', '\u00a0'))).toMatch(/^exact: /)
  })

  it('whose headline has become another is an orphan', () => {
    expect(wordsAt(TITLE, 'Jordanian general received at headquarters, ties discussed')).toBe('gone')
  })

  it('that is shorter comes back word for word among its words only', () => {
    expect(wordsAt('Air Chief Agree', `Live: ${TITLE}`)).toBe('exact: Air Chief Agree')
    expect(wordsAt('Air Chief Agree', TITLE.replace('Agree', 'Agrees'))).toBe('gone')
    expect(wordsAt('Air Chief', 'Air Chief to Retire in March')).toBe('short')
  })

  it('that is all of a short headline is known by where that begins and ends', () => {
    const all = (title: string, now: string) => {
      const [finding] = find([quoteOf(title, title)], now)
      return finding && 'how' in finding ? finding.how : finding?.orphan
    }
    expect(all('Pilots’ talks held', "Pilots' talks held")).toBe('exact')
    expect(all('Pilots’ talks held', 'No more pilots’ talks held this year, ministry says')).toBe('gone')
    expect(all('Talks held', 'After a week, Talks held again in the capital of the north')).toBe('short')
  })

  it('stands where it stood in a headline that is as it was, whichever words were chosen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.nat(200), fc.nat(200), (title, one, other) => {
        const selector = selectorOf(title, one, other)
        if (!selector) return
        expect(find([{ ...selector, inTitle: true }], title)).toEqual([
          { how: 'exact', score: 1, start: selector.start, end: selector.end },
        ])
      }),
    )
  })

  it('never reaches beyond the headline, also where what is like it is told', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), fc.boolean(), (title, loose) => {
        const [finding] = find([quoteOf(TITLE)], title, loose)
        const place = finding && ('how' in finding ? finding : finding.nearby)
        if (!place) return
        expect(place.start).toBeGreaterThanOrEqual(0)
        expect(place.end).toBeLessThanOrEqual(title.length)
        expect(place.end).toBeGreaterThan(place.start)
      }),
      { numRuns: 30 },
    )
  })
})
