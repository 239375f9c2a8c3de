import { h } from 'preact'
import { describe, expect, it } from 'vitest'
import { TagsField } from '../../../components/parts/tags-field.tsx'
import { stage } from './stage.ts'

/** The field with a tag that was begun, and what leaving it towards an element gives, or towards none: what is then heard. */
async function left(begun: string, towards: string | null): Promise<unknown[]> {
  const heard: unknown[] = []
  const { root } = await stage(
    h('form', {}, [
      h(TagsField, { tags: ['aviation'], begun, onChange: (...given) => void heard.push(given) }),
      h('button', {}, 'Save'),
    ]),
  )
  const next = towards === null ? null : root.querySelector(towards)
  const own = root.ownerDocument.defaultView ?? window
  const leaving = Object.assign(new own.Event('blur'), { relatedTarget: next })
  root.querySelector('.tag-field')?.dispatchEvent(leaving)
  return heard
}

describe('a tag that was begun', () => {
  it('is a tag as soon as the reader goes on to something else in the form', async () => {
    expect(await left('exercises', 'form > button')).toEqual([[['aviation', 'exercises'], '']])
  })

  it('stays begun where nothing else takes the focus, as when a popup closes or another window comes before', async () => {
    expect(await left('exerci', null)).toEqual([])
  })

  it('is none where nothing was typed', async () => {
    expect(await left('', 'form > button')).toEqual([])
  })
})
