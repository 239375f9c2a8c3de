/** The settings as the browser keeps them, in `storage.local`, where "clear site data" does not reach. */
import type { Tabs } from 'webextension-polyfill'
import { ask, askPage, browser } from '../../../utils/browser.ts'
import { DEFAULTS, type MarkSettings, readSettings, type Settings } from '../../../utils/settings.ts'

const KEY = 'settings'

/** @returns the settings, and whether some of what was kept could not be read, in place of which the default holds. */
export async function keptSettings(): Promise<{ settings: Settings; damaged: boolean }> {
  return readSettings((await browser.storage.local.get(KEY))[KEY])
}

/** The settings, or the defaults where the browser gives nothing out: whoever asks has a page to show. */
export async function settingsNow(): Promise<Settings> {
  const { settings } = await keptSettings().catch(() => ({ settings: DEFAULTS }))
  return settings
}

/**
 * Changes some settings; the others stay as they are kept. Open pages repaint their marks, and hear of it by `heardSettings`.
 * @returns the settings as they are now.
 */
export async function keepSettings(change: {
  language?: Settings['language']
  marks?: Partial<MarkSettings>
  keys?: boolean
}): Promise<Settings> {
  // Two pages of options that change two settings at once must not undo each other.
  const settings = await navigator.locks.request('attache-settings', async () => {
    const before = (await keptSettings()).settings
    const next = { ...before, ...change, marks: { ...before.marks, ...change.marks } }
    await browser.storage.local.set({ [KEY]: next })
    for (const hear of hearing) hear(next)
    // Within the lock, so that of two changes the later is told last. What is kept is kept, however long a page takes.
    if (change.marks) repaint(await browser.tabs.query({}), next.marks)
    return next
  })
  if (change.language) void ask('language.changed', {}).catch(() => {})
  return settings
}

/** Who hears of changes in this page: those made in it are told at once, for a browser may not tell of one that comes right after the page. */
const hearing = new Set<(settings: Settings) => void>()

/** Hears of every change of the settings, made in whatever page; of one that was made in this page twice. @returns what ends it. */
export function heardSettings(hear: (settings: Settings) => void): () => void {
  const changed = (changes: Record<string, unknown>): void => {
    // As they are now, and not as they were when this change was made: a later one may have been heard of.
    if (changes[KEY])
      void keptSettings().then(
        ({ settings }) => hear(settings),
        () => {},
      )
  }
  hearing.add(hear)
  browser.storage.local.onChanged.addListener(changed)
  return () => {
    hearing.delete(hear)
    browser.storage.local.onChanged.removeListener(changed)
  }
}

/** Has every page with a reader in it paint its marks as they are wanted now. The others refuse at once. */
function repaint(tabs: readonly Tabs.Tab[], marks: MarkSettings): void {
  for (const { id } of tabs) if (id !== undefined) void askPage(id, 'page.marks', marks).catch(() => {})
}
