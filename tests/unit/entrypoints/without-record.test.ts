import { h } from 'preact'
import { describe, expect, it } from 'vitest'
import { WithoutRecord } from '../../../entrypoints/wiring/page/without-record.tsx'
import { stage } from '../components/stage.ts'

const draw = (language: string) =>
  stage(
    h(WithoutRecord, {
      page: { is: 'told', state: { state: 'language', language } },
      site: null,
      tab: null,
      onAnnotate: () => {},
      onAdd: () => {},
      onReads: () => {},
    }),
  )

describe('a page in another language', () => {
  it('is told by its name', async () => {
    expect((await draw('fr')).root.textContent).toContain('The article is in French. Attaché reads English.')
    expect((await draw('ur-PK')).root.textContent).toContain('The article is in Urdu (Pakistan).')
  })

  it.each(['und', 'mul', 'qaa', 'not a language', ''])(
    'is told as not English where it has no name: %j',
    async (tag) => {
      expect((await draw(tag)).root.textContent).toBe(
        'Not a language that Attaché reads yetThe article is not in English.',
      )
    },
  )
})
