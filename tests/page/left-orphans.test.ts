/** What the panel of an Attaché of before kept by itself is of the quotes after the update. */
import { describe, expect, it } from 'vitest'
import type { Quote } from '../../utils/model.ts'
import { PATIENCE } from './browsers.ts'
import { articleOf, ask } from './shelf.ts'
import { REPORT } from './site.ts'
import { rows, useWorld } from './world.ts'

const world = useWorld()
const KEY = 'orphans left as they are'

describe('orphans that the reader left as they are', () => {
  it('stay so after the update, and those that were found since are none', async () => {
    const page = await world.session.openOwn('library.html')
    const { text, ...article } = articleOf(REPORT)
    const keep = async (exact: string) => {
      const start = text.indexOf(exact)
      const selector = { exact, prefix: '', suffix: '', start, end: start + exact.length }
      const made = await ask(page, 'quote.save', {
        key: 'arynews.tv/left',
        article,
        selector,
        mentions: [],
        note: '',
        tags: [],
      })
      return (made as Quote).id
    }
    const [lost, found] = [await keep('offered ten seats'), await keep('air force academy')]
    await ask(page, 'quotes.found', { states: [{ id: lost, orphaned: true }] })
    const stored = (): Promise<unknown> =>
      world.session.inQuiet((own) =>
        own.evaluate(async (name) => {
          const api: typeof import('webextension-polyfill') =
            Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
          return (await api.storage.local.get(name))[name] ?? null
        }, KEY),
      )
    await page.evaluate(
      async (name, ids) => {
        const api: typeof import('webextension-polyfill') =
          Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
        await api.storage.local.set({ [name]: ids })
      },
      KEY,
      [lost, found, 'long gone'],
    )
    await page.close()
    await world.session.reinstall()
    await expect.poll(stored, PATIENCE).toBeNull()
    const after = await rows(world.session, 'quotes')
    const leftOf = (id: string) => after.find((row) => row['id'] === id)?.['leftAt']
    expect(leftOf(lost)).toEqual(expect.any(String))
    expect(leftOf(found)).toBeUndefined()
  })
})
