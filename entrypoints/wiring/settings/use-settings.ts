/** The settings inside a page of the extension: as they are kept, following every change. */
import { useEffect, useState } from 'preact/hooks'
import type { Settings } from '../../../utils/settings.ts'
import { heardSettings, keepSettings, keptSettings } from './kept-settings.ts'

interface Held {
  /** Null until they are read. */
  settings: Settings | null
  change: (change: Parameters<typeof keepSettings>[0]) => void
}

/** @param failed hears what went wrong. @param repaired is told that something kept could not be read, once. */
export function useSettings(failed: (error: unknown) => void, repaired?: () => void): Held {
  const [settings, setSettings] = useState<Settings | null>(null)
  useEffect(() => {
    keptSettings()
      .then(async (kept) => {
        setSettings(kept.settings)
        if (!kept.damaged || !repaired) return
        // What is kept anew is sound, so that this is said once.
        await keepSettings({})
        repaired()
      })
      .catch(failed)
    return heardSettings(setSettings)
  }, [])
  return { settings, change: (change) => void keepSettings(change).catch(failed) }
}
