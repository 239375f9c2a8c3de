import { describe, expect, it } from 'vitest'
import { askedBy, contentOf, isSame } from '../../../utils/card/content.ts'
import { placeCard } from '../../../utils/card/place.ts'
import { annotate } from '../../../utils/annotate/annotate.ts'
import { FIRST } from '../../fixtures/kinds.ts'

describe('placeCard', () => {
  const card = { width: 352, height: 210 }

  it('covers no line of the word and stays in the window, wherever there is room', () => {
    for (const view of [
      { width: 1200, height: 800 },
      { width: 360, height: 560 },
    ]) {
      for (let top = 0; top < view.height - 20; top += 13) {
        for (let left = 0; left < view.width - 80; left += 40) {
          const word = { left, top, right: left + 80, bottom: top + 20 }
          const placed = placeCard([word], card, view, left + 10)
          const height = Math.min(card.height, placed.maxHeight)
          expect(placed.top >= word.bottom || placed.top + height <= word.top).toBe(true)
          expect(placed.left).toBeGreaterThanOrEqual(0)
          expect(placed.left + Math.min(card.width, view.width - 16)).toBeLessThanOrEqual(view.width)
          expect(placed.top).toBeGreaterThanOrEqual(0)
          expect(placed.top + height).toBeLessThanOrEqual(view.height)
        }
      }
    }
  })
})

describe('contentOf', () => {
  const annotation = annotate({
    title: FIRST.title,
    publisher: null,
    byline: null,
    url: null,
    publishedAt: FIRST.published,
    language: 'en',
    text: FIRST.paragraphs.join('\n\n'),
  })
  const mention = (text: string) => {
    const found = annotation.mentions.find((one) => one.text.includes(text))
    if (!found) throw new Error(text)
    return found
  }

  it('says who it is, for which state, on which side, why and how sure', () => {
    expect(contentOf(mention('Wanjiru Odhiambo'), annotation)).toMatchObject({
      kind: 'official',
      country: 'KE',
      names: ['Wanjiru Odhiambo'],
      part: 'visitor',
      sureness: 'certain',
    })
    expect(contentOf(mention('Wanjiru Odhiambo'), annotation).reasons.length).toBeGreaterThan(0)
  })

  it('has the library asked for somebody by name, and for a country with the one that it met', () => {
    expect(askedBy(mention('Wanjiru Odhiambo'), annotation)).toEqual({ name: 'Wanjiru Odhiambo', country: 'KE' })
    const kenya = annotation.mentions.find(({ kind, country }) => kind === 'country' && country === 'KE')
    if (!kenya) throw new Error('the report names Kenya')
    expect(askedBy(kenya, annotation)).toEqual(['KE', 'PK'])
    expect(askedBy({ ...kenya, country: 'BR' }, annotation)).toBeNull()
    expect(askedBy({ ...mention('Wanjiru Odhiambo'), name: null }, annotation)).toBeNull()
  })

  it('names the countries of a group whose people are of several', () => {
    const [one, other] = [mention('Wanjiru Odhiambo'), mention('Tariq Mehmood Bangash')]
    const group = { ...one, name: null, country: null, id: null, ids: [one.id ?? '', other.id ?? ''] }
    expect(contentOf(group, annotation)).toMatchObject({ country: null, countries: ['KE', 'PK'] })
    expect(contentOf({ ...group, ids: [one.id ?? ''] }, annotation)).not.toHaveProperty('countries')
  })

  it('knows one person by two mentions, and two countries apart', () => {
    expect(isSame(mention('Tariq Mehmood Bangash'), mention('Bangash'))).toBe(true)
    expect(isSame(mention('Kenya'), mention('Wanjiru Odhiambo'))).toBe(false)
  })
})
