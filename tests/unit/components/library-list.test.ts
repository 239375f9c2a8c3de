import { describe, expect, it } from 'vitest'
import { tagsWithRoom } from '../../../components/library/library-list.tsx'

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
