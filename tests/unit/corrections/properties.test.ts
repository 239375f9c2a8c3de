/** What holds for any correction of any annotation. The chances come from a fixed seed, so that a failure comes again. */
import { describe, expect, it } from 'vitest'
import { selectorOf } from '../../../utils/anchor/selector.ts'
import { annotate } from '../../../utils/annotate/annotate.ts'
import { applyCorrections } from '../../../utils/corrections/apply.ts'
import { bookOf } from '../../../utils/corrections/book.ts'
import { correctedOf, missedOf } from '../../../utils/corrections/make.ts'
import { signOf } from '../../../utils/corrections/meetings.ts'
import { correctedInQuote, readForQuote } from '../../../utils/corrections/quoted.ts'
import {
  Annotation,
  type Article,
  type Change,
  type Correction,
  type Mention,
  parse,
  type Quote,
} from '../../../utils/model.ts'
import { ARTICLE, articleOf, KEY, made, NOTED, RAW } from './stage.ts'

/** Numbers from 0 to below `below` (mulberry32). */
function dice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

const NAMES = ['Tariq Mehmood Bangash', 'Wanjiru Odhiambo', 'Sohail Janjua', 'Sardar Khan', 'Khan', 'Ø', ' ']
const CODES = ['PK', 'KE', 'JO', 'IR', null]

/** A correction as a reader may make it of what is shown. */
function anyChange(roll: (below: number) => number, { title, text }: Article, seen: Annotation): Change {
  const pick = <T>(of: readonly T[]): T => of[roll(of.length)] as T
  const all: [Mention, boolean][] = [
    ...seen.mentions.map((one): [Mention, boolean] => [one, false]),
    ...seen.titleMentions.map((one): [Mention, boolean] => [one, true]),
  ]
  const people = all.filter(([{ kind }]) => kind === 'official' || kind === 'role')
  const countries = all.filter(([{ kind }]) => kind === 'country')
  const printed = { title, text }
  const about = ([mention, inTitle]: [Mention, boolean]) => correctedOf(mention, seen, printed, inTitle)
  const kind = roll(8)
  if (kind < 2 && people.length > 0) return { is: 'not official', of: about(pick(people)) }
  if (kind === 2 && people.length > 0) return { is: 'same', of: about(pick(people)), as: pick(NAMES) }
  if (kind === 3 && countries.length > 0) return { is: 'country', of: about(pick(countries)), to: pick(CODES) }
  if (kind === 4 && seen.meetings.length > 0) {
    const meeting = pick(seen.meetings)
    const to = roll(2)
      ? { status: pick(['held', 'planned'] as const) }
      : { participants: meeting.participants.slice(1) }
    return { is: 'meeting', meeting: signOf(meeting, text), to }
  }
  if (kind === 5 && seen.meetings.length > 0) {
    const meeting = pick(seen.meetings)
    return {
      is: 'checked',
      meeting: signOf(meeting, text),
      status: pick(['checked', 'doubtful', 'rejected']),
      as: meeting,
    }
  }
  if (kind === 6 || people.length === 0) {
    const start = roll(text.length + 20)
    const span = { start, end: start + roll(40) }
    const of = missedOf(
      span,
      roll(2) ? pick(NAMES) : text.slice(span.start, span.end),
      pick(CODES),
      printed,
      roll(9) === 0,
    )
    return { is: 'added', of, what: roll(2) ? 'official' : 'country', office: null, rank: roll(2) ? 'General' : null }
  }
  const to = {
    ...(roll(2) && { name: pick(NAMES) }),
    ...(roll(2) && { country: pick(CODES) }),
    ...(roll(2) && { rank: null }),
  }
  return { is: 'official', of: about(pick(people)), to }
}

const lay = (raw: Annotation, { title, text }: Article, corrections: Correction[], key = KEY): Annotation =>
  applyCorrections(raw, title, text, key, bookOf(corrections))

function expectSound(shown: Annotation, { title, text }: Article): void {
  parse(Annotation, shown, 'What is shown')
  for (const [mentions, printed] of [
    [shown.mentions, text],
    [shown.titleMentions, title ?? ''],
  ] as const) {
    for (const { start, end, text: words, nameStart, nameEnd } of mentions) {
      expect(start < end && end <= printed.length).toBe(true)
      expect(printed.slice(start, end)).toBe(words)
      if (nameStart !== null && nameEnd !== null) expect(nameStart <= nameEnd && nameEnd <= printed.length).toBe(true)
    }
    const starts = mentions.map(({ start }) => start)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  }
  for (const { evidence, commitments, participants } of shown.meetings)
    for (const { start, end, ...span } of [...evidence, ...commitments]) {
      expect(start <= end && end <= text.length).toBe(true)
      const index = 'field' in span ? /^participants\.(\d+)$/.exec(span.field)?.[1] : undefined
      if (index !== undefined) expect(Number(index)).toBeLessThan(participants.length)
    }
}

describe('any correction', () => {
  it('laid twice is as laid once', () => {
    for (let seed = 1; seed <= 600; seed++) {
      const roll = dice(seed)
      const scope = roll(2) ? 'article' : 'everywhere'
      const corrections = [made(anyChange(roll, ARTICLE, RAW), scope)]
      const shown = lay(RAW, ARTICLE, corrections)
      expect(lay(shown, ARTICLE, corrections), `seed ${seed}: ${JSON.stringify(corrections)}`).toEqual(shown)
    }
  })

  it('of a long row leaves a sound annotation, and undone gives what the rules read', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const roll = dice(seed)
      const corrections: Correction[] = []
      let shown = RAW
      for (let step = 0; step < 12; step++) {
        corrections.push(made(anyChange(roll, ARTICLE, shown), roll(3) ? 'article' : 'everywhere'))
        shown = lay(RAW, ARTICLE, corrections)
        expectSound(shown, ARTICLE)
      }
      const undone = corrections.map((one) => ({ ...one, undoneAt: one.at }))
      expect(lay(RAW, ARTICLE, undone)).toBe(RAW)
    }
  })

  it('is in each quote of the article as it is in the article', () => {
    const paragraphs = [...ARTICLE.text.matchAll(/[^\n]+/g)].map(({ 0: words, index }) => ({ start: index, words }))
    const { text: _text, ...article } = ARTICLE
    for (let seed = 1; seed <= 200; seed++) {
      const roll = dice(seed)
      const corrections: Correction[] = []
      let shown = RAW
      while (corrections.length < 4) {
        const change = anyChange(roll, ARTICLE, shown)
        // What the rules have missed is put where its words are: only a quote of these has them.
        if (change.is === 'added') continue
        corrections.push(made(change, roll(3) ? 'article' : 'everywhere'))
        shown = lay(RAW, ARTICLE, corrections)
      }
      for (const { start, words } of paragraphs) {
        const selector = selectorOf(ARTICLE.text, start, start + words.length)
        if (!selector) throw new Error('no words')
        const read = readForQuote(RAW, selector)
        const quote: Quote = { ...NOTED, key: KEY, article, selector, ...read }
        expect(correctedInQuote(quote, bookOf(corrections)), `seed ${seed}: ${JSON.stringify(corrections)}`).toEqual(
          readForQuote(shown, selector).mentions,
        )
      }
    }
  })

  it('never fails on another text, nor on none', () => {
    const cut = (from: number, to: number) =>
      articleOf(ARTICLE.text.slice(from, to), ARTICLE.title?.slice(from) ?? null)
    for (let seed = 1; seed <= 150; seed++) {
      const roll = dice(seed)
      const corrections = Array.from({ length: 6 }, () => made(anyChange(roll, ARTICLE, RAW), 'everywhere'))
      const from = roll(200)
      for (const article of [cut(from, from + roll(800)), articleOf('')])
        expectSound(lay(annotate(article), article, corrections), article)
    }
  })
})
