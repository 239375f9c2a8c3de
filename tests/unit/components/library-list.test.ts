import { h } from 'preact'
import { act } from 'preact/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { LibraryList, type Row, tagsWithRoom } from '../../../components/library/library-list.tsx'
import { stage } from './stage.ts'

describe('the tags of a row', () => {
  it.each([
    ['all where there is room', ['pilots', 'visit'], false, 2],
    ['none', [], false, 0],
    ['the first ones, whole', ['joint exercise', 'training', 'Nairobi', 'ships'], false, 2],
    ['fewer where the count of the others needs the room', ['maritime security', 'training', 'ships'], false, 1],
    ['fewer beside a word of our own', ['joint exercise', 'training'], true, 1],
    ['one at least, however long', ['a tag that is far too long for any row of a list', 'pilots'], false, 1],
  ])('are %s', (_what, tags, kind, count) => {
    expect(tagsWithRoom(tags, kind)).toEqual(tags.slice(0, count))
  })
})

describe('the key that deletes', () => {
  it('deletes one record, however long it is held down', async () => {
    vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
    vi.stubGlobal('getComputedStyle', () => ({ fontSize: '16px' }))
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe() {}
        disconnect() {}
      },
    )
    const rows = ['one', 'two'].map(
      (ref): Row => ({
        ref,
        store: 'clippings',
        title: ref,
        publisher: null,
        date: null,
        countries: [],
        officials: [],
        note: '',
        tags: [],
      }),
    )
    const gone: string[] = []
    const none = () => {}
    const acts = { hrefOf: (ref: string) => ref, onChoose: none, onOpen: none, onLeave: none }
    const onDelete = (ref: string) => void gone.push(ref)
    const { root } = await stage(h(LibraryList, { rows, chosen: 0, focusTurn: 0, onDelete, ...acts }))
    const Event = root.ownerDocument.defaultView?.Event ?? globalThis.Event
    for (const repeat of [false, true, true]) {
      const event = Object.assign(new Event('keydown', { bubbles: true }), { key: 'Delete', repeat })
      await act(() => void root.querySelector('.list')?.dispatchEvent(event))
    }
    expect(gone).toEqual(['one'])
  })
})
