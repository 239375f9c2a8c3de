import { h } from 'preact'
import { describe, expect, it } from 'vitest'
import { ChangedSince } from '../../../components/reading/changes.tsx'
import type { Comparison } from '../../../utils/compare/compare.ts'
import { stage } from './stage.ts'

const CHANGED: Comparison = {
  is: 'changed',
  gone: 2,
  added: 1,
  title: null,
  changes: [
    { before: 'Nairobi has asked for six aircraft.', after: null, words: null },
    {
      before: 'Four cadets will come.',
      after: 'Six cadets will come.',
      words: [
        { is: 'gone', text: 'Four' },
        { is: 'added', text: 'Six' },
        { is: 'same', text: 'cadets will come.' },
      ],
    },
  ],
}

describe('what became of an article', () => {
  it('is not spoken of where nothing was changed, or nobody can tell', async () => {
    const { root, draw } = await stage(h(ChangedSince, { comparison: { is: 'same' }, onSave: null }))
    expect(root.textContent).toBe('')
    await draw(h(ChangedSince, { comparison: { is: 'unknown', why: 'partial' }, onSave: null }))
    expect(root.textContent).toBe('')
  })

  it('is one line, and on demand the sentences', async () => {
    const { text, all, click, one } = await stage(h(ChangedSince, { comparison: CHANGED, onSave: null }))
    expect(text('.changed p')).toBe('The article was edited after you saved it: 2 sentences gone, 1 sentence added.')
    expect(all('.changes li')).toEqual([])
    await click('[name=compare]')
    expect(one('[name=compare]').getAttribute('aria-expanded')).toBe('true')
    const told = all('.changes li').map((item) => (item.textContent ?? '').trim())
    expect(told).toEqual(['GoneNairobi has asked for six aircraft.', 'RewordedFour Six cadets will come.'])
    expect(all('del').map((item) => item.textContent)).toEqual(['Nairobi has asked for six aircraft.', 'Four'])
    expect(all('ins').map((item) => item.textContent)).toEqual(['Six'])
    expect(all('[name=save-version]')).toEqual([])
    await click('[name=compare]')
    expect(all('.changes li')).toEqual([])
  })

  it('tells a new headline first, and what saving the newer text does', async () => {
    const title = { before: 'Four to come', after: 'Six to come', words: null }
    let saved = 0
    const comparison: Comparison = { ...CHANGED, gone: 0, added: 0, changes: [], title }
    const { text, click, all } = await stage(h(ChangedSince, { comparison, onSave: () => saved++ }))
    expect(text('.changed p')).toBe('The article was edited after you saved it: a new headline.')
    await click('[name=compare]')
    expect(all('.changes li').map((item) => item.textContent)).toEqual(['HeadlineFour to come Six to come'])
    expect(text('.changed-f')).toContain('takes the place of the one that you kept')
    await click('[name=save-version]')
    expect(saved).toBe(1)
  })

  it('lists no more than one reads', async () => {
    const changes = Array.from({ length: 200 }, (_, i) => ({ before: `Sentence ${i}.`, after: null, words: null }))
    const { all, click, text } = await stage(
      h(ChangedSince, { comparison: { ...CHANGED, gone: 200, added: 0, changes }, onSave: null }),
    )
    await click('[name=compare]')
    expect(all('.changes li').length).toBe(60)
    expect(text('.changed > p')).toBe('and 140 more')
  })
})
