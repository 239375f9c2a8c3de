import { beforeEach, describe, expect, it, vi } from 'vitest'
import { showFound } from '../../../entrypoints/background/button.ts'
import type { Library } from '../../../utils/library/open.ts'

/** What stands on the button. */
const button = vi.hoisted(() => ({ title: '', badge: '', icon: '' }))

vi.mock('../../../utils/browser.ts', () => ({
  browser: {
    action: {
      setBadgeBackgroundColor: async () => {},
      setBadgeTextColor: async () => {},
      setBadgeText: async ({ text }: { text: string }) => void (button.badge = text),
      setTitle: async ({ title }: { title: string }) => void (button.title = title),
      setIcon: async ({ path }: { path: Record<number, string> }) => void (button.icon = path[16] ?? ''),
    },
  },
}))
vi.mock('../../../entrypoints/wiring/settings/kept-words.ts', () => ({
  wordsNow: async () => (key: string, count?: number) => (count === undefined ? key : `${key} ${count}`),
}))

const libraryOf = (saved: boolean, quotes: number) => ({ use: async () => [saved, quotes] }) as unknown as Library

beforeEach(() => {
  Object.assign(button, { title: '?', badge: '?', icon: '?' })
})

describe('the button of a report', () => {
  it('counts its meetings', async () => {
    await showFound(libraryOf(false, 0), 1, 'key', 2)
    expect(button).toEqual({ title: 'button_found_other 2', badge: '2', icon: '/icon/16.png' })
  })

  it('tells that it is saved, also when the reader has rejected all of its meetings', async () => {
    await showFound(libraryOf(true, 0), 1, 'key', 0)
    expect(button).toEqual({ title: 'button_saved_other 0', badge: '', icon: '/icon/saved/16.png' })
  })

  it('is empty where nothing was found and nothing is kept', async () => {
    await showFound(libraryOf(false, 0), 1, 'key', 0)
    expect(button).toEqual({ title: 'name', badge: '', icon: '/icon/idle/16.png' })
  })
})
