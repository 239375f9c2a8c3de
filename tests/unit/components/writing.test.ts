import { h } from 'preact'
import { describe, expect, it, vi } from 'vitest'
import { ClippingList } from '../../../components/parts/clipping-list.tsx'
import { NoteForm, type Standing, type Typed } from '../../../components/parts/note-form.tsx'
import { Reasons } from '../../../components/parts/plain-page.tsx'
import { Strip } from '../../../components/parts/strip.tsx'
import { CLIPPING } from '../library/samples.ts'
import { stage } from './stage.ts'

function form(standing: Standing, typed: Typed = { note: '', tags: ['one', 'two'] }) {
  const told = { onChange: vi.fn<(typed: Typed) => void>(), onSave: vi.fn<() => void>(), onUndo: vi.fn<() => void>() }
  return { told, tree: h(NoteForm, { typed, standing, focus: false, ...told }) }
}
const OPEN: Standing = { is: 'open', draft: 'none' }

describe('note and tags', () => {
  it('hand up what is typed', async () => {
    const { told, tree } = form(OPEN)
    const { type } = await stage(tree)
    await type('textarea', 'a note')
    expect(told.onChange).toHaveBeenLastCalledWith({ note: 'a note', tags: ['one', 'two'] })
  })

  it('Enter and comma add a tag, trimmed; a tag that is there already is not added twice', async () => {
    const { told, tree } = form(OPEN)
    const { type, key, one } = await stage(tree)
    await type('.tag-field', '  east  africa ')
    expect((await key('.tag-field', 'Enter')).defaultPrevented).toBe(true)
    expect(told.onChange).toHaveBeenLastCalledWith({ note: '', tags: ['one', 'two', 'east africa'] })
    expect((one('.tag-field') as HTMLInputElement).value).toBe('')
    await type('.tag-field', 'ONE')
    await key('.tag-field', ',')
    expect(told.onChange).toHaveBeenLastCalledWith({ note: '', tags: ['one', 'two'] })
    await type('.tag-field', 'تربیت')
    expect((await key('.tag-field', '،')).defaultPrevented).toBe(true)
    expect(told.onChange).toHaveBeenLastCalledWith({ note: '', tags: ['one', 'two', 'تربیت'] })
  })

  it('Ctrl Enter adds what was typed, and leaves the key to whoever saves', async () => {
    const { told, tree } = form(OPEN)
    const { type, key } = await stage(tree)
    await type('.tag-field', 'half')
    expect((await key('.tag-field', 'Enter', true)).defaultPrevented).toBe(false)
    expect(told.onChange).toHaveBeenLastCalledWith({ note: '', tags: ['one', 'two', 'half'] })
  })

  it('Backspace takes the last tag only from an empty field', async () => {
    const { told, tree } = form(OPEN)
    const { type, key } = await stage(tree)
    await type('.tag-field', 'x')
    await key('.tag-field', 'Backspace')
    expect(told.onChange).toHaveBeenLastCalledWith({ note: '', tags: ['one', 'two'], tag: 'x' })
    await type('.tag-field', '')
    await key('.tag-field', 'Backspace')
    expect(told.onChange).toHaveBeenLastCalledWith({ note: '', tags: ['one'] })
  })

  it('a tag that was only begun is handed up as that, and stands in the field when it comes back', async () => {
    const { told, tree } = form(OPEN)
    const { type } = await stage(tree)
    await type('.tag-field', 'avi')
    expect(told.onChange).toHaveBeenLastCalledWith({ note: '', tags: ['one', 'two'], tag: 'avi' })
    const again = await stage(form(OPEN, { note: '', tags: [], tag: 'avi' }).tree)
    expect((again.one('.tag-field') as HTMLInputElement).value).toBe('avi')
  })

  it('a tag can be removed by its button', async () => {
    const { told, tree } = form(OPEN)
    const { click } = await stage(tree)
    await click('[aria-label="Remove tag one"]')
    expect(told.onChange).toHaveBeenLastCalledWith({ note: '', tags: ['two'] })
  })
})

describe('where the writing stands', () => {
  const saying = async (standing: Standing) => {
    const { tree, told } = form(standing)
    return { ...(await stage(tree)), told }
  }
  it('open: Save; the draft is told once it is kept', async () => {
    const { text, all } = await saying(OPEN)
    expect(text('button[name=save]')).toContain('Save')
    expect(text('[role=status]')).toBe('')
    expect(all('.seal')).toEqual([])
    expect((await saying({ is: 'open', draft: 'kept' })).text('.note-field [role=status]')).toBe('Draft kept')
    expect((await saying({ is: 'open', draft: 'lost' })).text('.note-field [role=status]')).toBe('Draft not kept')
  })
  it('saving: nothing says "Saved", and it says that it goes on only when slow', async () => {
    const quick = await saying({ is: 'saving', slow: false })
    expect(quick.root.textContent).not.toContain('Saved')
    expect(quick.text('button[name=save]')).not.toContain('Saving')
    expect(quick.one('button[name=save]').getAttribute('aria-disabled')).toBe('true')
    expect((await saying({ is: 'saving', slow: true })).text('button[name=save]')).toContain('Saving')
  })
  it('saved: the seal with the time, in a status region, and Undo', async () => {
    const { text, all, click, told } = await saying({ is: 'saved', time: '14:32', undo: true })
    expect(text('.seal-place[role=status]')).toBe('Saved 14:32Undo')
    expect(all('button[name=save]')).toEqual([])
    await click('button[name=undo-save]')
    expect(told.onUndo).toHaveBeenCalledOnce()
    expect((await saying({ is: 'saved', time: '14:32', undo: false })).all('button[name=undo-save]')).toEqual([])
  })
})

describe('the list', () => {
  it('opens and deletes the clipping of its row, and shows hostile titles as text', async () => {
    const onOpen = vi.fn<(id: string) => void>()
    const onDelete = vi.fn<(id: string) => void>()
    const title = '<script>alert(1)</script> “x” & \u202Eevil'
    const clippings = [CLIPPING, { ...CLIPPING, id: 'c-2', article: { ...CLIPPING.article, title } }]
    const now = new Date(CLIPPING.updatedAt)
    const { all, click, text } = await stage(h(ClippingList, { clippings, now, onOpen, onDelete }))
    expect(all('script')).toEqual([])
    expect(text('.clip:nth-child(2) .clip-open')).toContain('<script>alert(1)</script>')
    expect(text('.clip:nth-child(1) .meta')).toBe('🇵🇰PK 🇰🇪KE Tariq Mehmood Bangash, Wanjiru Odhiambo · 1 note')
    expect(text('.clip time')).toBe('Today')
    await click('.clip:nth-child(2) .clip-open')
    expect(onOpen).toHaveBeenCalledWith('c-2')
    await click('.clip:nth-child(1) .clip-x')
    expect(onDelete).toHaveBeenCalledWith('c-1')
  })
})

describe('strips and reasons', () => {
  it('a failure is an alert with its action, other news a status', async () => {
    const run = vi.fn<() => void>()
    const failed = {
      alert: true,
      text: 'Not saved: the disk is full.',
      more: 'Your note is kept.',
      action: { label: 'Try again', run },
    }
    const { one, text, click } = await stage(h(Strip, { news: failed, onClose: () => {} }))
    expect(one('.strip').getAttribute('role')).toBe('alert')
    expect(text('.strip')).toBe('Not saved: the disk is full.Your note is kept.Try again')
    await click('.strip-act')
    expect(run).toHaveBeenCalledOnce()
    const calm = await stage(h(Strip, { news: { alert: false, text: 'Clipping deleted' }, onClose: () => {} }))
    expect(calm.one('.strip').getAttribute('role')).toBe('status')
    expect(calm.all('button')).toEqual([])
  })
  it('reasons are listed, and their lack is said', async () => {
    expect((await stage(h(Reasons, { reasons: ['nobody meets', 'no state'] }))).all('li')).toHaveLength(2)
    const told = await stage(h(Reasons, { reasons: ['@no_meeting', '@met\tA. Wako (KE), B. Sesay (SL)', '@no_such'] }))
    expect(told.all('li').map((item) => item.textContent)).toEqual([
      'No meeting was found.',
      'A. Wako (KE), B. Sesay (SL): the report says that they met.',
      '@no_such',
    ])
    expect((await stage(h(Reasons, { reasons: [] }))).text('p')).toContain('Nothing in the text')
  })
})
