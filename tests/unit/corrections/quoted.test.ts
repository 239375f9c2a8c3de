/** Quotes of an article as the rules read them, with corrections over them that were made anywhere in the article or in another one. */
import { describe, expect, it } from 'vitest'
import { annotate } from '../../../utils/annotate/annotate.ts'
import { selectorOf } from '../../../utils/anchor/selector.ts'
import { applyCorrections } from '../../../utils/corrections/apply.ts'
import { bookOf } from '../../../utils/corrections/book.ts'
import { correctedOf, missedOf } from '../../../utils/corrections/make.ts'
import { correctedInQuote, correctionsInQuote, namesInQuote, readForQuote } from '../../../utils/corrections/quoted.ts'
import { type Annotation, type Article, type Correction, type Mention, parse, Quote } from '../../../utils/model.ts'
import { ARTICLE, articleOf, KEY, made, NOTED, RAW } from './stage.ts'

/** A quote of some words of an article as it is kept. */
function quoteOf(exact: string, article = ARTICLE, raw: Annotation = RAW, inTitle = false): Quote {
  const text = (inTitle ? article.title : article.text) ?? ''
  const start = text.indexOf(exact)
  const selector = selectorOf(text, start, start + exact.length)
  if (start < 0 || !selector) throw new Error(`not in the article: ${exact}`)
  const place = inTitle ? { ...selector, inTitle } : selector
  const { text: _text, ...facts } = article
  const row = { key: article.url, article: facts, selector: place, ...readForQuote(raw, place), ...NOTED }
  return parse(Quote, row, 'The quote')
}

const mentionOf = (words: string, { mentions }: Annotation = RAW, nth = 0): Mention => {
  const found = mentions.filter(({ text }) => text === words)[nth]
  if (!found) throw new Error(`nothing is marked as ${words}`)
  return found
}
const of = (words: string, raw = RAW, article: Article = ARTICLE, nth = 0) =>
  correctedOf(mentionOf(words, raw, nth), raw, article, false)
/** What is marked in the words of a quote: the words with name and state. */
const toldIn = (quote: Quote, corrections: Correction[]): string[] =>
  correctedInQuote(quote, bookOf(corrections)).map(
    ({ text, name, country, office }) => `${text}: ${name} of ${country}, ${office?.title ?? 'no office'}`,
  )
/** The same of the article, where the quote stands in it. */
function toldOf(
  { selector: { start, end } }: Quote,
  corrections: Correction[],
  raw = RAW,
  article = ARTICLE,
): string[] {
  const shown = applyCorrections(raw, article.title, article.text, article.url ?? '', bookOf(corrections))
  return readForQuote(shown, { start, end }).mentions.map(
    ({ text, name, country, office }) => `${text}: ${name} of ${country}, ${office?.title ?? 'no office'}`,
  )
}

const MINISTER = 'Minister of Defence Tariq Mehmood Bangash'
const THANKS = 'Dr. Odhiambo thanked Bangash. The defence minister said Kenyan cadets would come.'

describe('what a quote keeps', () => {
  it('is what the rules read in its words, and in short all else of the article', () => {
    const quote = quoteOf(THANKS)
    for (const { start, end, text } of quote.mentions) expect(quote.selector.exact.slice(start, end)).toBe(text)
    expect(quote.mentions.map(({ text }) => text)).toContain('Bangash')
    const all = [...(quote.elsewhere ?? [])]
    for (const { text, starts, inTitle } of all)
      for (const start of starts)
        expect((inTitle ? (ARTICLE.title ?? '') : ARTICLE.text).slice(start, start + text.length)).toBe(text)
    const places = all.reduce((sum, { starts }) => sum + starts.length, 0)
    const kinds = new Set(['official', 'role', 'country'])
    const marked = [...RAW.titleMentions, ...RAW.mentions].filter(({ kind }) => kinds.has(kind)).length
    expect(places).toBe(marked - quote.mentions.filter(({ kind }) => kinds.has(kind)).length)
    expect(namesInQuote(quote)).toContain('tariq mehmood bangash|PK')
  })

  it('stays small where an article names thousands, and those in the words come first', () => {
    const crowd = Array.from({ length: 3000 }, (_, i) => ({
      ...mentionOf(MINISTER),
      id: `p${i}`,
      name: `N ${i}`,
      start: i * 9 + 500,
      end: i * 9 + 504,
      text: `N${i}`,
    }))
    const last = crowd.at(-1)
    if (!last) throw new Error('nobody')
    const words = { ...last, start: 0, end: 4 }
    const { elsewhere } = readForQuote(
      { ...RAW, mentions: [words, ...crowd], titleMentions: [] },
      { start: 0, end: 10 },
    )
    expect(elsewhere).toHaveLength(500)
    expect(elsewhere[0]?.id).toBe(last.id)
  })
})

describe('a correction that was made elsewhere in the article', () => {
  const renamed = made({
    is: 'official',
    of: of(MINISTER),
    to: { name: 'Tariq M. Bangash', office: 'Minister of State' },
  })

  it('is in the quote, and out of it again when it is undone', () => {
    const quote = quoteOf(THANKS)
    expect(toldIn(quote, [renamed])).toEqual(toldOf(quote, [renamed]))
    expect(toldIn(quote, [renamed]).join()).toContain('Bangash: Tariq M. Bangash of PK, Minister of State')
    const undone = { ...renamed, undoneAt: '2026-11-21T00:00:00.000Z' }
    expect(correctedInQuote(quote, bookOf([undone]))).toBe(quote.mentions)
    expect(correctionsInQuote(quote, bookOf([renamed]))).toEqual(new Set([renamed.id]))
    expect(correctionsInQuote(quote, bookOf([undone]))).toEqual(new Set())
  })

  it.each([
    ['not an official', made({ is: 'not official', of: of(MINISTER) })],
    ['one person', made({ is: 'same', of: of('Dr. Wanjiru Odhiambo'), as: 'Tariq Mehmood Bangash' })],
    ['another state', made({ is: 'official', of: of(MINISTER), to: { country: 'IN' } })],
    ['another state of a word', made({ is: 'country', of: of('Kenya'), to: 'UG' })],
    ['no state', made({ is: 'country', of: of('Pakistan'), to: null })],
    [
      'everywhere',
      made({ is: 'official', of: of(MINISTER), to: { rank: 'General' } }, 'everywhere', 'another article'),
    ],
    [
      'somebody missed',
      made({
        is: 'added',
        of: missedOf(
          { start: ARTICLE.text.indexOf('Sardar'), end: ARTICLE.text.indexOf(' looked on') },
          'Sardar Mirwais Tokhi',
          'AF',
          ARTICLE,
          false,
        ),
        what: 'official',
        office: 'Envoy',
        rank: null,
      }),
    ],
  ])('shows the words as the article shows them: %s', (_, correction) => {
    for (const words of [
      THANKS,
      ARTICLE.text.split('\n\n')[0] ?? '',
      'a working group. Sardar Mirwais Tokhi looked on.',
    ]) {
      const quote = quoteOf(words)
      expect(toldIn(quote, [correction])).toEqual(toldOf(quote, [correction]))
      expect(toldIn(quote, [renamed, correction])).toEqual(toldOf(quote, [renamed, correction]))
    }
  })

  it('is in a quote of the headline, and one made in the headline is in a quote of the text', () => {
    const inTitle = quoteOf('Defence Minister Tariq Mehmood Bangash', ARTICLE, RAW, true)
    expect(toldIn(inTitle, [renamed]).join()).toContain('Tariq M. Bangash of PK')
    const [named] = RAW.titleMentions.filter(({ kind }) => kind === 'official')
    if (!named) throw new Error('nobody in the title')
    const there = made({ is: 'official', of: correctedOf(named, RAW, ARTICLE, true), to: { rank: 'Colonel' } })
    expect(correctedInQuote(quoteOf(THANKS), bookOf([there])).map(({ rank }) => rank)).toContain('Colonel')
  })

  it('follows a person through one correction to the next', () => {
    const quote = quoteOf(THANKS)
    const shown = applyCorrections(RAW, ARTICLE.title, ARTICLE.text, KEY, bookOf([renamed]))
    const again = made({
      is: 'official',
      of: correctedOf(mentionOf(MINISTER, shown), shown, ARTICLE, false),
      to: { rank: 'Major' },
    })
    expect(toldIn(quote, [renamed, again])).toEqual(toldOf(quote, [renamed, again]))
    expect(correctedInQuote(quote, bookOf([renamed, again])).map(({ rank }) => rank)).toContain('Major')
  })
})

describe('two Khans', () => {
  const TWO = articleOf(
    [
      'ISLAMABAD: Pakistan’s Defence Secretary Imran Khan met Kenya’s Cabinet Secretary for Defence Wanjiru Odhiambo on Wednesday.',
      'Imran Khan said that pilots would train together.',
      'Later, India’s Navy Chief Admiral Salman Khan met her too. Salman Khan offered a ship.',
    ].join('\n\n'),
  )
  const raw = annotate(TWO)
  const khan = (text: string): Mention => {
    const found = raw.mentions.find((one) => one.kind === 'official' && one.text.includes(text))
    if (!found) throw new Error(`nobody is marked as ${text}`)
    return found
  }
  const first = quoteOf('Imran Khan said that pilots would train together.', TWO, raw)
  const second = quoteOf('Salman Khan offered a ship.', TWO, raw)

  it('stay two: a correction of one does not reach a quote of the other, wherever it was made', () => {
    const away = made({ is: 'not official', of: correctedOf(khan('Salman'), raw, TWO, false) })
    expect(toldIn(first, [away])).toEqual(toldIn(first, []))
    expect(toldIn(second, []).join()).toContain('Salman Khan')
    expect(toldIn(second, [away])).toEqual([])
  })

  it('of one name alone are told apart by their place, and left alone when that cannot be found any more', () => {
    // As rules read them that know neither in full.
    const short = {
      ...raw,
      titleMentions: [],
      mentions: raw.mentions
        .filter(({ kind }) => kind === 'official')
        .map((one) => {
          const start = TWO.text.indexOf('Khan', one.start)
          const at = { start, end: start + 4, nameStart: start, nameEnd: start + 4 }
          return one.name?.includes('Khan') ? { ...one, ...at, text: 'Khan', name: 'Khan', country: null } : one
        }),
    }
    const quote = (words: string) => quoteOf(words, TWO, short)
    const [his, hers] = [quote('Khan said that pilots would train together.'), quote('Khan offered a ship.')]
    expect([his.mentions.length, hers.mentions.length]).toEqual([1, 1])
    expect(his.mentions[0]?.id).not.toBe(hers.mentions[0]?.id)
    const made_ = (start: number) =>
      made({
        is: 'not official',
        of: { name: 'Khan', country: null, selector: selectorOf(TWO.text, start, start + 4), inTitle: false },
      })
    const start = short.mentions.find(({ id }) => id === hers.mentions[0]?.id)?.start ?? -1
    expect(start).toBeLessThan(hers.selector.start)
    expect([toldIn(his, [made_(start)]).length, toldIn(hers, [made_(start)]).length]).toEqual([1, 0])
    // The page was edited before it was corrected: the place is another one.
    const moved = made_(start)
    if (moved.change.is !== 'not official' || !moved.change.of.selector) throw new Error('no selector')
    moved.change.of.selector.start += 7
    expect([toldIn(his, [moved]).length, toldIn(hers, [moved]).length]).toEqual([1, 1])
  })
})
