import { describe, expect, it } from 'vitest'
import { sameName } from '../../../utils/annotate/people/people-cluster.ts'
import { parseName } from '../../../utils/annotate/officials/names.ts'
import { likeness, skeleton } from '../../../utils/annotate/officials/names-alike.ts'
import { nameContext } from '../../../utils/annotate/officials/names-context.ts'
import { read } from '../../../utils/annotate/text/reading.ts'
import type { Token } from '../../../utils/annotate/text/tokens.ts'
import { articleFromText } from '../../../utils/article/text.ts'

/** The name that begins at the second word of a text ("General ..."). */
function nameAfterTitle(text: string): string {
  const reading = read(articleFromText(text))
  const ctx = nameContext(reading, { countries: [], places: [], organisations: [] })
  const end = parseName(ctx, 1)
  if (end === 1) return ''
  return reading.text.slice((reading.tokens[1] as Token).start, (reading.tokens[end - 1] as Token).end)
}

describe('where a name ends', () => {
  const cases: [string, string][] = [
    ['General Hassan al-Tamimi said so.', 'Hassan al-Tamimi'],
    ['General Taqi Ashrafi Nia said so.', 'Taqi Ashrafi Nia'],
    ['General Zia ul Qadir said so.', 'Zia ul Qadir'],
    ['General Joseph E. Marlow spoke.', 'Joseph E. Marlow'],
    ['General Lloyd Marlow III spoke.', 'Lloyd Marlow III'],
    ['General Florence MARCHAL spoke.', 'Florence MARCHAL'],
    ['General Tariq Belavi Wednesday met them.', 'Tariq Belavi'],
    ['General Tariq Belavi’s visit ended.', 'Tariq Belavi'],
    ['General Jean-Luc de la Tour spoke.', 'Jean-Luc de la Tour'],
    ['General He Weiming spoke.', 'He Weiming'],
    ['General Xi-led talks failed.', 'Xi'],
    ['General Assembly voted.', ''],
    ['General Ministry sources said.', ''],
    ['General خالد said so.', ''],
  ]
  for (const [text, name] of cases) it(text, () => expect(nameAfterTitle(text)).toBe(name))
})

describe('likeness of words and names', () => {
  it('sees one name in two spellings', () => {
    expect(skeleton('Yaşar')).toBe(skeleton('Yashar'))
    expect(likeness('araghchi', 'araqchi')).toBe(0.8)
    expect(likeness('rahm', 'rahmon')).toBe(0.8)
  })
  it('keeps different names apart', () => {
    expect(likeness('asim', 'asif')).toBe(0)
    expect(likeness('khan', 'khalid')).toBe(0)
    expect(sameName(['khawaja', 'asif'], ['asif', 'ali', 'zardari'])).toBe(0)
    expect(sameName(['mansour', 'zayed', 'noor'], ['saif', 'zayed', 'noor'])).toBe(0)
    expect(sameName(['mansour', 'zayed', 'noor'], ['mansour', 'adil', 'jaber', 'noor'])).toBe(0)
  })
  it('knows family name first, initials and shorter forms', () => {
    expect(sameName(['hasanov', 'zakir'], ['zakir', 'hasanov'])).toBe(1)
    expect(sameName(['m', 'nazim', 'hassan'], ['mohammad', 'nazim', 'hassan'])).toBeGreaterThanOrEqual(0.6)
    expect(sameName(['tariq', 'belavi'], ['tariq', 'muhammad', 'belavi'])).toBe(0.9)
  })
})
