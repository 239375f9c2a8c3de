import { describe, expect, it } from 'vitest'
import { because, reasonInWords } from '../../../utils/reasons/reasons.ts'

const look = (key: string, ...given: string[]): string =>
  ({ reason_old: 'They met long ago.', reason_met: `${given[0]} met.` })[key] ?? key

describe('a reason', () => {
  it('is told in the words of its code', () => {
    expect(reasonInWords('@old', look)).toBe('They met long ago.')
  })

  it('keeps what the paper prints, whatever signs it has', () => {
    for (const printed of ['A. Wako (KE), B. Sesay (SL)', 'a|b', '@old', '$1', '100 %', ''])
      expect(reasonInWords(because('@met', printed), look)).toBe(`${printed} met.`)
  })

  it('is shown as it is where it is no code, or one of another version', () => {
    for (const reason of ['They met long ago.', '@new', '@', '', because('@new', 'A. Wako')])
      expect(reasonInWords(reason, look)).toBe(reason)
    expect(reasonInWords('@old', () => undefined)).toBe('@old')
  })
})
