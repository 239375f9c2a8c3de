import { beforeEach, describe, expect, it, vi } from 'vitest'
import { takeOverLeft } from '../../../entrypoints/background/left-orphans.ts'
import { offerFirstSteps, offerFirstStepsLeft } from '../../../entrypoints/background/first-steps.ts'
import type { Library } from '../../../utils/library/open.ts'

/** The browser, as far as these two know it. */
const own = vi.hoisted(() => ({ kept: {} as Record<string, unknown>, opened: [] as string[], windowless: false }))

vi.mock('../../../utils/browser.ts', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => (key in own.kept ? { [key]: own.kept[key] } : {}),
        set: async (values: Record<string, unknown>) => void Object.assign(own.kept, values),
        remove: async (key: string) => void Reflect.deleteProperty(own.kept, key),
      },
    },
    runtime: { getURL: (path: string) => path },
    tabs: {
      create: async ({ url }: { url: string }) => {
        if (own.windowless) throw new Error('no window')
        own.opened.push(url)
      },
    },
  },
}))

beforeEach(() => {
  Object.assign(own, { kept: {}, opened: [], windowless: false })
})

describe('the first steps', () => {
  it('come once, however often the browser says that the extension is new', async () => {
    await Promise.all([offerFirstSteps(), offerFirstSteps(), offerFirstStepsLeft()])
    await offerFirstSteps()
    await offerFirstStepsLeft()
    expect(own.opened).toEqual(['/onboarding.html'])
  })

  it('come at the next start where no tab could be opened, and then no more', async () => {
    own.windowless = true
    await offerFirstSteps()
    await offerFirstStepsLeft()
    own.windowless = false
    await offerFirstStepsLeft()
    await offerFirstStepsLeft()
    expect(own.opened).toEqual(['/onboarding.html'])
  })

  it('do not come at the start of an installation that was never new', async () => {
    await offerFirstStepsLeft()
    expect(own.opened).toEqual([])
  })
})

describe('orphans left as they are, of before', () => {
  it('stay where they are while the library fails, and are taken over when it does not', async () => {
    const name = 'orphans left as they are'
    own.kept[name] = ['gone']
    const use = vi.fn<() => Promise<void>>(() => Promise.reject(new Error('the disk is full')))
    const library = { use } as unknown as Library
    await expect(takeOverLeft(library)).rejects.toThrow('the disk is full')
    expect(own.kept[name]).toEqual(['gone'])
    use.mockResolvedValue(undefined)
    await takeOverLeft(library)
    expect(use).toHaveBeenCalledTimes(2)
    expect(own.kept).not.toHaveProperty(name)
  })
})
