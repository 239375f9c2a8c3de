import { h } from 'preact'
import { describe, expect, it } from 'vitest'
import { Records } from '../../../components/record.tsx'
import type { Meeting } from '../../../utils/model.ts'
import { ANNOTATION, ARTICLE } from '../library/samples.ts'
import { stage } from './stage.ts'

const records = (meetings: Meeting[]) => h(Records, { meetings, text: ARTICLE.text })
const [MAIN] = ANNOTATION.meetings as [Meeting]

describe('the record', () => {
  it('says who, for whom, when with the paper’s words, where, about what, with what result and by whose account', async () => {
    const { text, all } = await stage(records([MAIN]))
    expect(text('.side:nth-child(1)')).toBe('🇵🇰PakistanPKhostTariq Mehmood BangashMinister of Defence')
    expect(text('.side:nth-child(2)')).toContain('with Joseph Kiplagat')
    const labels = all('dt').map((one) => one.textContent)
    const values = all('dd').map((one) => (one.textContent ?? '').trim())
    expect(labels).toEqual(['When', 'Where', 'About', 'Result', 'Source'])
    expect(values).toEqual([
      'Wed 18 Nov 2026 on Wednesday',
      'Islamabad, Pakistan',
      'train pilots',
      'train pilots together',
      'ISPR',
    ])
    expect(all('q').map((one) => one.textContent)).toEqual(['on Wednesday', 'train pilots together'])
  })

  it('opens the first of several, and the others when asked', async () => {
    const { all, click, text } = await stage(records(ANNOTATION.meetings))
    expect(all('.record')).toHaveLength(2)
    expect(text('.record.shut')).toBe('🇵🇰Sohail Akhtar JanjuaPK🇯🇴Faris Al-NuaimatJORawalpindi')
    expect(all('[aria-expanded="false"]')).toHaveLength(1)
    await click('[aria-expanded="false"]')
    expect(all('.record.shut')).toHaveLength(0)
    expect(all('[aria-expanded="true"]')).toHaveLength(2)
    expect(all('dd').map((one) => one.textContent?.trim())).toContain('the paper’s own report')
  })

  it('says what is not known, and what has not happened', async () => {
    const bare = {
      ...MAIN,
      status: 'cancelled' as const,
      date: null,
      place: null,
      participants: [],
      sources: [],
      evidence: [],
    }
    const { text, all } = await stage(records([bare]))
    expect(text('.record-h')).toContain('cancelled')
    expect(
      all('dd')
        .map((one) => one.textContent?.trim())
        .slice(0, 2),
    ).toEqual(['not said', 'not said'])
    expect(text('.side')).toContain('No official named')
  })

  it('shows hostile text as text, and not without end', async () => {
    const evil = '<img src=x onerror=alert(1)>'
    const crowd = Array.from({ length: 500 }, (_, i) => ({
      id: null,
      name: `${evil} ${i}`,
      office: { title: evil, sector: 'GOV' as const, state: 'former' as const },
      rank: evil,
      country: i % 2 ? 'PK' : null,
      part: null,
    }))
    const { root, all } = await stage(
      records([{ ...MAIN, participants: crowd, sources: [evil], place: { name: evil, country: null } }]),
    )
    expect(all('img')).toEqual([])
    expect(root.textContent).toContain(evil)
    expect(all('.side').length).toBeLessThan(20)
    expect(root.textContent?.length).toBeLessThan(5000)
  })
})
