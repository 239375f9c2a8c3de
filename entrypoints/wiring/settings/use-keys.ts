/** Whether single letters are shortcuts anywhere in a page of the extension, as the reader has set it; followed while the page is open. */
import { useEffect, useState } from 'preact/hooks'
import { DEFAULTS } from '../../../utils/settings.ts'
import { heardSettings, settingsNow } from './kept-settings.ts'

export function useKeys(): boolean {
  const [keys, setKeys] = useState(DEFAULTS.keys)
  useEffect(() => {
    void settingsNow().then((settings) => setKeys(settings.keys))
    return heardSettings((settings) => setKeys(settings.keys))
  }, [])
  return keys
}
