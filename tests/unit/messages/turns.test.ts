import { describe, expect, it } from 'vitest'
import { Turns } from '../../../utils/turns.ts'

/** Work that is done when it is told to. */
function held(done: string[], name: string) {
  const { promise, resolve } = Promise.withResolvers<string>()
  const work = async () => {
    done.push(`${name} begins`)
    await promise
    done.push(`${name} ends`)
    return name
  }
  return { work, end: () => resolve(name) }
}

describe('turns', () => {
  it('do what is asked for later after what was asked for before, however long that takes', async () => {
    const turns = new Turns<string>()
    const done: string[] = []
    const [one, two] = [held(done, 'one'), held(done, 'two')]
    const first = turns.take('tab', one.work)
    const second = turns.take('tab', two.work)
    two.end()
    await new Promise((next) => setTimeout(next))
    expect(done).toEqual(['one begins'])
    one.end()
    expect(await Promise.all([first, second])).toEqual(['one', 'two'])
    expect(done).toEqual(['one begins', 'one ends', 'two begins', 'two ends'])
  })

  it('keep nothing waiting that is about something else', async () => {
    const turns = new Turns<number>()
    const done: string[] = []
    const one = held(done, 'one')
    const first = turns.take(1, one.work)
    expect(await turns.take(2, () => Promise.resolve('two'))).toBe('two')
    one.end()
    await first
  })

  it('go on after work that failed, and remember nothing once all is done', async () => {
    const turns = new Turns<string>()
    const failed = turns.take('tab', () => Promise.reject(new Error('no')))
    const next = turns.take('tab', () => Promise.resolve('done'))
    await expect(failed).rejects.toThrow('no')
    expect(await next).toBe('done')
    await new Promise((after) => setTimeout(after))
    expect(turns.size).toBe(0)
  })
})
