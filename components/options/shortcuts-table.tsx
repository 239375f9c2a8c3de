/** Shortcuts: those that the browser keeps and the reader can change, and the keys inside Attaché's own pages. */
import { Fragment } from 'preact'
import { useWords } from '../words/use-words.ts'
import type { WordKey } from '../words/words.ts'

export interface Shortcut {
  name: string
  /** Where the interface has no words for it, those of the browser. */
  description: string
  /** As the browser writes it ("Alt+Shift+Down", or signs on a Mac); empty where none is set. */
  keys: string
}

/** In this order they stand in the table. */
const NAMES: Readonly<Record<string, WordKey>> = {
  _execute_action: 'command_popup',
  'save-page': 'command_save_page',
  'keep-quote': 'command_keep_quote',
  'open-panel': 'command_open_panel',
  _execute_sidebar_action: 'command_open_panel',
  'next-mark': 'command_next_mark',
  'previous-mark': 'command_previous_mark',
}

const ORDER = Object.keys(NAMES)
/** What has no words here comes last. */
const placeOf = ({ name }: Shortcut): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length)

/** @param own whether the keys inside our own pages stand below those of the browser. */
export function ShortcutsTable({ shortcuts, own = true }: { shortcuts: readonly Shortcut[]; own?: boolean }) {
  const t = useWords()
  return (
    <table class="tb keys">
      <caption class="unseen">{t('shortcuts')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('shortcut_does')}</th>
          <th scope="col">{t('shortcut_keys')}</th>
        </tr>
      </thead>
      <tbody>
        {shortcuts
          .toSorted((a, b) => placeOf(a) - placeOf(b))
          .map(({ name, description, keys }) => {
            const key = NAMES[name]
            return (
              <tr key={name} data-command={name}>
                <th scope="row">{key === undefined ? description : t(key)}</th>
                <td>{keys === '' ? <span class="dim">{t('shortcut_unset')}</span> : <Keys keys={keys} />}</td>
              </tr>
            )
          })}
      </tbody>
      {own && (
        <tbody>
          <tr class="grp">
            <th colSpan={2} scope="rowgroup">
              {t('keys_own')}
            </th>
          </tr>
          {OWN.map(([keys, key]) => (
            <tr key={key}>
              <th scope="row">{t(key)}</th>
              <td>
                {keys.map((one) => (
                  <Fragment key={one}>
                    <Keys keys={one} />{' '}
                  </Fragment>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      )}
    </table>
  )
}

/** The keys of our own pages, which are the same for everybody. */
const OWN: readonly (readonly [keys: readonly string[], key: WordKey])[] = [
  [['Ctrl+Enter'], 'keys_save'],
  [['/'], 'keys_search'],
  [['J', 'K'], 'keys_step'],
  [['C', 'D', 'X', 'E'], 'keys_record'],
  [['Esc'], 'keys_back'],
  [['Ctrl+Z'], 'keys_undo'],
]

/** Keys that are pressed together, each for itself. They are what stands on a keyboard: the same in every language. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span dir="ltr" class="combo">
      {keys.split(/\+(?=.)/).map((one) => (
        <kbd class="kbd" key={one}>
          {one}
        </kbd>
      ))}
    </span>
  )
}
