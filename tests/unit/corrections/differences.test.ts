import { describe, expect, it } from 'vitest'
import { applyCorrections } from '../../../utils/corrections/apply.ts'
import { bookOf } from '../../../utils/corrections/book.ts'
import { wouldChange } from '../../../utils/corrections/differences.ts'
import { signOf } from '../../../utils/corrections/meetings.ts'
import type { Annotation, Correction } from '../../../utils/model.ts'
import { ARTICLE, KEY, made, RAW } from './stage.ts'

const shown = (raw: Annotation, corrections: Correction[]) =>
  applyCorrections(raw, ARTICLE.title, ARTICLE.text, KEY, bookOf(corrections))
const ranked = (annotation: Annotation): Annotation => ({
  ...annotation,
  mentions: annotation.mentions.map((one) => (one.name?.includes('Janjua') ? { ...one, rank: 'Admiral' } : one)),
})

describe('what newer rules would change', () => {
  it('is nothing where they read the same', () => {
    expect(wouldChange(RAW, structuredClone(RAW))).toEqual([])
  })

  it('is told of people, countries and records', () => {
    const [first, second] = RAW.meetings
    if (!first || !second) throw new Error('two records')
    const gone = RAW.mentions.find(({ text }) => text.includes('Faris'))?.id
    const after: Annotation = {
      ...ranked(RAW),
      isDefenceMeeting: false,
      mentions: ranked(RAW).mentions.filter(({ id, text }) => id !== gone && text !== 'Kenyan'),
      meetings: [{ ...first, date: null }],
    }
    expect(wouldChange(RAW, after)).toEqual([
      { is: 'report', to: false },
      { is: 'person field', name: 'Sohail Akhtar Janjua', field: 'rank', from: 'General', to: 'Admiral' },
      { is: 'person', what: 'gone', name: 'Faris Al-Nuaimat', country: 'JO' },
      { is: 'country', country: 'KE', from: 3, to: 2 },
      {
        is: 'meeting field',
        names: ['Tariq Mehmood Bangash', 'Wanjiru Odhiambo'],
        field: 'date',
        from: '2026-11-18',
        to: null,
      },
      { is: 'meeting', what: 'gone', names: ['Sohail Akhtar Janjua', 'Faris Al-Nuaimat'], countries: ['PK', 'JO'] },
    ])
    expect(wouldChange(after, RAW)).toContainEqual({
      is: 'person',
      what: 'new',
      name: 'Faris Al-Nuaimat',
      country: 'JO',
    })
  })

  it('never is a record that was checked, nor a field that was corrected', () => {
    const [first] = RAW.meetings
    if (!first) throw new Error('no record')
    const checked = made({ is: 'checked', meeting: signOf(first, ARTICLE.text), status: 'checked', as: first })
    const newer = { ...RAW, meetings: [{ ...first, status: 'cancelled' as const }, ...RAW.meetings.slice(1)] }
    expect(wouldChange(RAW, newer)).not.toEqual([])
    expect(wouldChange(shown(RAW, [checked]), shown(newer, [checked]))).toEqual([])
  })
})
