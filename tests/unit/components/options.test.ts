import { h } from 'preact'
import { describe, expect, it, vi } from 'vitest'
import { MarkSamples, SAMPLE_MARKS, SAMPLE_QUOTE } from '../../../components/options/mark-samples.tsx'
import { MarksForm } from '../../../components/options/marks-form.tsx'
import { ShortcutsTable } from '../../../components/options/shortcuts-table.tsx'
import { annotate } from '../../../utils/annotate/annotate.ts'
import { DEFAULTS, type MarkSettings } from '../../../utils/settings.ts'
import { stage } from './stage.ts'

describe('shortcuts', () => {
  const shortcut = (name: string, keys: string) => ({ name, description: `what ${name} does`, keys })

  it('stand in one order, whatever the browser’s, and those without a key say so', async () => {
    const { all, text } = await stage(
      h(ShortcutsTable, {
        shortcuts: [
          shortcut('save-page', ''),
          shortcut('previous-mark', 'Alt+Shift+Up'),
          shortcut('next-mark', 'Alt+N'),
        ],
      }),
    )
    expect(all('[data-command]').map((row) => row.getAttribute('data-command'))).toEqual([
      'save-page',
      'next-mark',
      'previous-mark',
    ])
    expect(text('[data-command=save-page] td')).toBe('not set')
    expect(all('[data-command=previous-mark] kbd').map((key) => key.textContent)).toEqual(['Alt', 'Shift', 'Up'])
    const own = all('tbody').at(-1)?.querySelectorAll('tr') ?? []
    const keys = [...own].map((row) => [...row.querySelectorAll('kbd')].map((key) => key.textContent).join(' '))
    expect(keys).toContain('J K')
    expect(keys).toContain('C D X E')
  })

  it('have the browser’s words where there are none of ours, and its signs as they are', async () => {
    const { text, all } = await stage(
      h(ShortcutsTable, { shortcuts: [shortcut('later-one', '⌥⇧↓'), shortcut('next-mark', 'Ctrl++')], own: false }),
    )
    expect(text('[data-command=later-one]')).toBe('what later-one does⌥⇧↓')
    expect(all('[data-command=next-mark] kbd').map((key) => key.textContent)).toEqual(['Ctrl', '+'])
    expect(all('tbody')).toHaveLength(1)
  })
})

describe('the form for marks', () => {
  it('changes one thing at a time', async () => {
    const onChange = vi.fn<(change: Partial<MarkSettings>) => void>()
    const { click, one } = await stage(h(MarksForm, { marks: DEFAULTS.marks, tinted: false, onChange }))
    await click('[name=mark-role]')
    expect(onChange).toHaveBeenLastCalledWith({ role: false })
    expect(one('[name=mark-role]').getAttribute('aria-checked')).toBe('true')
    expect(one('[name=inks][value=pencil]').hasAttribute('checked')).toBe(true)
    expect(one('[name=form][value=lines]').hasAttribute('checked')).toBe(true)
  })

  it('says why there is nothing to choose where a browser draws no lines', async () => {
    const { all, root } = await stage(h(MarksForm, { marks: DEFAULTS.marks, tinted: true, onChange: () => {} }))
    expect(all('[name=form]')).toHaveLength(0)
    expect(root.textContent).toContain('cannot draw lines')
  })
})

describe('the samples of marks', () => {
  it('hold the words that are marked in them, as the rules would mark them', async () => {
    const { all } = await stage(h(MarkSamples, { frame: { current: null } }))
    const sentences = all('p').map((one) => one.textContent ?? '')
    expect(sentences).toHaveLength(4)
    const sentence = sentences[0] ?? ''
    for (const words of [...SAMPLE_MARKS.map((one) => one.words), SAMPLE_QUOTE])
      expect(sentence.split(words)).toHaveLength(2)
    const text = `LISBON: ${sentence} They discussed defence cooperation.`
    const { mentions } = annotate({
      title: 'Portugal and Morocco discuss defence cooperation',
      publisher: null,
      byline: null,
      url: null,
      publishedAt: '2026-11-18',
      language: 'en',
      text,
    })
    const found = mentions.map((one) => one.text)
    expect(found).toContain('Defence Minister Helena Vasconcelos Prado')
    expect(found.join('|')).toContain('Moroccan counterpart')
  })
})
