import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Settings } from '../../../utils/settings.ts'

type Changed = (changes: Record<string, unknown>) => void

const kept = new Map<string, unknown>()
const listening = new Set<Changed>()

vi.mock('../../../utils/browser.ts', () => ({
  ask: async () => ({}),
  askPage: async () => ({}),
  browser: {
    tabs: { query: async () => [] },
    storage: {
      local: {
        get: async (key: string) => ({ [key]: kept.get(key) }),
        set: async (items: object) => {
          for (const [key, value] of Object.entries(items)) kept.set(key, value)
        },
        onChanged: {
          addListener: (hear: Changed) => listening.add(hear),
          removeListener: (hear: Changed) => listening.delete(hear),
        },
      },
    },
  },
}))

const { heardSettings, keepSettings } = await import('../../../entrypoints/wiring/settings/kept-settings.ts')

beforeEach(() => {
  kept.clear()
  listening.clear()
  vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => unknown) => work() } })
})

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('settings', () => {
  it('that are changed in a page are heard of in it, also where the browser tells nothing', async () => {
    const heard: Settings[] = []
    const end = heardSettings((settings) => heard.push(settings))
    await keepSettings({ marks: { inks: 'graphite' } })
    expect(heard.map(({ marks }) => marks.inks)).toEqual(['graphite'])
    end()
    await keepSettings({ marks: { inks: 'amber' } })
    expect(heard).toHaveLength(1)
  })

  it('of which the browser tells late are heard of as they are by then', async () => {
    await keepSettings({ language: 'ur' })
    const heard: Settings[] = []
    heardSettings((settings) => heard.push(settings))
    const late = kept.get('settings')
    await keepSettings({ language: 'en' })
    for (const hear of listening) hear({ settings: { newValue: late } })
    await vi.waitFor(() => expect(heard).toHaveLength(2))
    expect(heard.map(({ language }) => language)).toEqual(['en', 'en'])
  })
})
