/** Shortcuts as the browser has them now, and the way to where they are changed: extensions may not set them by themselves. */
import { useEffect, useState } from 'preact/hooks'
import { type Shortcut, ShortcutsTable } from '../../components/options/shortcuts-table.tsx'
import { SwitchRow } from '../../components/parts/switch-row.tsx'
import type { StripNews } from '../../components/parts/strip.tsx'
import { useWords } from '../../components/words/use-words.ts'
import { browser } from '../../utils/browser.ts'
import { shortcutsNow } from '../wiring/settings/shortcuts-now.ts'

/** Where Chrome has them. It opens from an extension's page, and not from a link. */
const CHROMES = 'chrome://extensions/shortcuts'

/** Firefox from 137; the types of the polyfill do not know it. */
interface WithSettings {
  openShortcutSettings?: () => Promise<void>
}

interface Props {
  /** Whether single letters hold everywhere in our pages; null until that is read. */
  keys: boolean | null
  onKeys: (on: boolean) => void
  failed: (error: unknown) => void
  onNews: (news: StripNews) => void
}

export function Shortcuts({ keys, onKeys, failed, onNews }: Props) {
  const t = useWords()
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([])
  const { openShortcutSettings } = browser.commands as WithSettings

  useEffect(() => {
    const look = () => void shortcutsNow().then(setShortcuts, failed)
    look()
    // They are changed in another tab, and no browser tells of it.
    addEventListener('focus', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])

  const change = () => {
    const opened = openShortcutSettings ? openShortcutSettings() : browser.tabs.create({ url: CHROMES })
    Promise.resolve(opened).catch(failed)
  }
  return (
    <section id="shortcuts" aria-labelledby="shortcuts-h">
      <h2 id="shortcuts-h">{t('shortcuts')}</h2>
      <p>{t('shortcuts_more')}</p>
      <ShortcutsTable shortcuts={shortcuts} />
      {keys !== null && (
        <SwitchRow name="keys" on={keys} onSwitch={onKeys}>
          {t('keys_everywhere')}
        </SwitchRow>
      )}
      <div class="acts under">
        <button type="button" class="btn" name="change-shortcuts" onClick={change}>
          {t('shortcuts_change')}
        </button>
        {!openShortcutSettings && (
          <>
            <code dir="ltr">{CHROMES}</code>
            <button
              type="button"
              class="btn plain"
              name="copy-address"
              onClick={() => {
                navigator.clipboard.writeText(CHROMES).then(() => onNews({ alert: false, text: t('copied') }), failed)
              }}
            >
              {t('copy_address')}
            </button>
          </>
        )}
      </div>
    </section>
  )
}
