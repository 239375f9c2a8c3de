import { h } from 'preact'
import { describe, expect, it, vi } from 'vitest'
import { NothingFound, NothingHere } from '../../../components/library/nothing.tsx'
import { stage } from './stage.ts'

const acts = () => ({ onEverything: vi.fn<() => void>(), onClear: vi.fn<() => void>() })

describe('a search that found nothing', () => {
  it('in a part of the library, says how much there is elsewhere, and offers to search there', async () => {
    const told = acts()
    const { text, click } = await stage(h(NothingFound, { words: 'cadets', elsewhere: 3, ...told }))
    expect(text('.zero')).toContain('Nothing for “cadets”Elsewhere in the library: 3 records.')
    await click('[name=search-everything]')
    expect(told.onEverything).toHaveBeenCalledOnce()
    await click('[name=clear-search]')
    expect(told.onClear).toHaveBeenCalledOnce()
  })

  it('anywhere, says what is searched, and offers no more of the same', async () => {
    const { text, all } = await stage(h(NothingFound, { words: 'zeppelin', elsewhere: 0, ...acts() }))
    expect(text('.zero')).toContain('All the words must be there.')
    expect(all('[name=search-everything]')).toHaveLength(0)
  })
})

describe('an empty part of the library', () => {
  it('says so, and leads to the others', async () => {
    const { onEverything } = acts()
    const { text, click } = await stage(h(NothingHere, { onEverything }))
    expect(text('h2')).toBe('Nothing in this part of the library')
    await click('[name=show-everything]')
    expect(onEverything).toHaveBeenCalledOnce()
  })
})
