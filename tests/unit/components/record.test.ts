import { h } from 'preact'
import { describe, expect, it } from 'vitest'
import { EvidenceContext } from '../../../components/record/evidence.tsx'
import { Records } from '../../../components/record/record.tsx'
import type { Meeting } from '../../../utils/model.ts'
import { ANNOTATION, ARTICLE } from '../library/samples.ts'
import { stage } from './stage.ts'

const records = (meetings: Meeting[]) => h(Records, { meetings, text: ARTICLE.text })
const [MAIN] = ANNOTATION.meetings as [Meeting]

describe('the record', () => {
  it('says so where a report has no meeting', async () => {
    expect((await stage(records([]))).root.textContent).toBe('The record has no meeting.')
  })

  it('says who, for whom, when with the paper’s words, where, about what, with what result and by whose account', async () => {
    const { text, all } = await stage(records([MAIN]))
    expect(text('.side:nth-child(1)')).toBe('🇵🇰PakistanPKhostTariq Mehmood Bangash Minister of Defence')
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

  it('lights the words that a value was read from, when pointed at, focused or pressed', async () => {
    const heard: [string, unknown][] = []
    const hear = (what: string) => (given: unknown) => void heard.push([what, given])
    const acts = { point: hear('point'), focus: hear('focus'), show: hear('show') }
    const person = { field: 'participants.0', start: 11, end: 30 }
    const meeting = { ...MAIN, evidence: [...MAIN.evidence, person] }
    const { all, click, root } = await stage(h(EvidenceContext.Provider, { value: acts }, records([meeting])))
    const values = all('.ev').map((one) => (one.textContent ?? '').trim())
    expect(values).toContain('Wed 18 Nov 2026 on Wednesday')
    const at = (field: string) =>
      MAIN.evidence
        .filter((one) => one.field === field)
        .map(({ start, end }) => expect.objectContaining({ start, end }))
    const date = all('.ev')[values.indexOf('Wed 18 Nov 2026 on Wednesday')]
    for (const [type, what] of [
      ['pointerenter', 'point'],
      ['pointerleave', 'point'],
      ['focus', 'focus'],
      ['blur', 'focus'],
      ['click', 'show'],
    ] as const) {
      date?.dispatchEvent(new (root.ownerDocument.defaultView?.Event ?? Event)(type))
      const lit = type !== 'pointerleave' && type !== 'blur'
      expect(heard.pop()).toEqual([what, lit ? at('date') : null])
    }
    expect(at('date')).toHaveLength(1)
    await click('.side:nth-child(1) .ev')
    expect(heard.pop()).toEqual(['show', [person]])
    await click('.facts div .ev')
    const [done] = MAIN.commitments
    expect(heard.pop()).toEqual(['show', [{ start: done?.start, end: done?.end }]])
  })

  it('is plain words where no text stands beside it', async () => {
    expect((await stage(records([MAIN]))).all('.ev')).toEqual([])
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
