import { describe, expect, it } from 'vitest'
import { annotate } from '../../../utils/annotate/annotate.ts'
import { applyCorrections, unusedCorrections } from '../../../utils/corrections/apply.ts'
import { bookOf } from '../../../utils/corrections/book.ts'
import { correctedOf, missedOf, scopesOf } from '../../../utils/corrections/make.ts'
import { signOf } from '../../../utils/corrections/meetings.ts'
import { Annotation, type Change, Correction, type Mention, parse } from '../../../utils/model.ts'
import { ARTICLE, articleOf, KEY, made, RAW, told } from './stage.ts'

/** The annotation as it is shown with these corrections. */
const shown = (corrections: Correction[], raw = RAW, article = ARTICLE, key = KEY): Annotation =>
  parse(Annotation, applyCorrections(raw, article.title, article.text, key, bookOf(corrections)), 'What is shown')
const mentionOf = (words: string, { mentions } = RAW): Mention => {
  const found = mentions.find(({ text }) => text === words)
  if (!found) throw new Error(`nothing is marked as ${words}`)
  return found
}
const of = (words: string, annotation = RAW) => correctedOf(mentionOf(words, annotation), annotation, ARTICLE, false)
const names = (annotation: Annotation) => annotation.meetings.map(({ participants }) => participants.map(({ name }) => name))
const of1 = 'Minister of Defence Tariq Mehmood Bangash'

describe('not an official', () => {
  const silenced = shown([made({ is: 'not official', of: of(of1) })])

  it('takes away all marks of that person, and their part in the record', () => {
    expect(told(RAW)).toContain('Bangash')
    expect(told(silenced).filter((one) => /Bangash|defence minister/i.test(one))).toEqual([])
    expect(names(silenced)[0]).toEqual(['Wanjiru Odhiambo'])
    expect(silenced.meetings[0]?.evidence.filter(({ field }) => field.startsWith('participants'))).toEqual([
      { ...RAW.meetings[0]?.evidence.find(({ field }) => field === 'participants.1'), field: 'participants.0' },
    ])
  })

  it('leaves the country of the record where the words name it, and where another one is from there', () => {
    expect(silenced.meetings[0]?.countries).toEqual(['KE'])
    expect(silenced.meetings[1]).toEqual(RAW.meetings[1])
  })
})
