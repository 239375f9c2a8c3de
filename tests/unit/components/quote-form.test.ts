import { h } from 'preact'
import { describe, expect, it, vi } from 'vitest'
import { QuoteForm } from '../../../components/reading/quote-form.tsx'
import { stage, t } from './stage.ts'

const acts = () => ({
  onChange: vi.fn<() => void>(),
  onSave: vi.fn<() => void>(),
  onDelete: vi.fn<() => void>(),
  onRestore: vi.fn<() => void>(),
  onOpen: vi.fn<() => void>(),
  onClose: vi.fn<() => void>(),
})
const props = {
  exact: 'ten seats a year',
  language: 'en',
  typed: { note: 'Ask', tags: ['training'] },
  standing: { is: 'open', draft: 'none' },
  deleted: false,
  news: null,
} as const

describe('the form of a quote', () => {
  it('shows the words, the note and the tags, and hands up what is done', async () => {
    const did = acts()
    const form = await stage(h(QuoteForm, { ...props, typed: { note: 'Ask', tags: ['training'] }, ...did }))
    expect(form.text('.quote-words')).toBe('ten seats a year')
    expect(form.one('.quote-words').getAttribute('lang')).toBe('en')
    expect(form.text('.tag')).toContain('training')
    await form.key('.quote-form', 'Enter', true)
    expect(did.onSave).toHaveBeenCalledOnce()
    await form.click('button[name=delete]')
    expect(did.onDelete).toHaveBeenCalledOnce()
    await form.click('button[name=library]')
    expect(did.onOpen).toHaveBeenCalledOnce()
    await form.click('button[name=close]')
    expect(did.onClose).toHaveBeenCalledOnce()
  })

  it('offers the way back after a delete, and nothing else', async () => {
    const did = acts()
    const form = await stage(h(QuoteForm, { ...props, typed: { note: '', tags: [] }, deleted: true, ...did }))
    expect(form.text('.quote-foot')).toContain(t('quote_deleted'))
    expect(form.all('button[name=delete], button[name=library]')).toEqual([])
    await form.click('button[name=restore]')
    expect(did.onRestore).toHaveBeenCalledOnce()
  })

  it('says what failed, and tries again', async () => {
    const did = acts()
    const run = vi.fn<() => void>()
    const news = { text: t('updated_under_page'), action: { label: t('try_again'), run } }
    const form = await stage(h(QuoteForm, { ...props, typed: { note: '', tags: [] }, news, ...did }))
    expect(form.one('[role=alert]').textContent).toContain(t('updated_under_page'))
    await form.click('button[name=news]')
    expect(run).toHaveBeenCalledOnce()
  })
})
