import { describe, expect, it } from 'vitest'
import { annotate } from '../../../utils/annotate/annotate.ts'

/** Places of a text, as they are printed. */
function places(text: string, language: string | null = null): string[] {
  const article = { title: null, publisher: null, byline: null, url: null, publishedAt: null, language, text }
  return annotate(article)
    .mentions.filter((mention) => mention.kind === 'place')
    .map((mention) => mention.text)
}

describe('towns that no list holds', () => {
  it.each([
    ['The soldiers were posted in Zorbograd and Quluq, he said.', ['Zorbograd', 'Quluq']],
    ['They went to Zorbograd to see a maker of pistols.', ['Zorbograd']],
    ['He laid a wreath at Camp Vesterholt, where his unit once lived.', ['Camp Vesterholt']],
    ['A shell fell near Qala Sefid. The people of Qala Sefid fled.', ['Qala Sefid', 'Qala Sefid']],
    ['They met in Zorbograd on Monday. From Zorbograd, the general goes on.', ['Zorbograd', 'Zorbograd']],
    [
      'The people of Zorbograd have seen soldiers at Quluq, who came to Tarvena House.',
      ['Zorbograd', 'Quluq', 'Tarvena House'],
    ],
    ['The committees in Mutare and Tarvena meet every quarter.', ['Mutare', 'Tarvena']],
    ['The road from Zorbograd to Quluq is closed.', ['Zorbograd', 'Quluq']],
    ['A plant in Zorbograd, London and Quluq was closed.', ['Zorbograd', 'London', 'Quluq']],
  ])('%s', (text, expected) => {
    expect(places(text)).toEqual(expected)
  })
})

describe('what is no town', () => {
  it.each([
    'He said in Parliament that it came in October.',
    'The paper was published in Cellula on Monday.',
    'She is an analyst at Vestcorp, and he speaks fluent Latin.',
    'They found it in Roevik’s car.',
    'He has confidence in Roevik, he said.',
    'They live in Roevik federal housing.',
    'He visited Roevik in a hospital of theirs.',
    'The gun comes from Roevik, he said.',
    'The ship ran on SoftSail and was built in Q3, at VESTCO.',
    'We Have Work In Zorbograd And Quluq',
  ])('%s', (text) => {
    expect(places(text)).toEqual([])
  })

  it('and other languages are left alone', () => {
    expect(places('Die Truppen sind in Zorbograd.', 'de')).toEqual([])
  })
})
