/** The shortcuts as the browser has them now. */
import type { Shortcut } from '../../../components/options/shortcuts-table.tsx'
import { browser } from '../../../utils/browser.ts'

export async function shortcutsNow(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll()
  return commands.flatMap(({ name, description = '', shortcut = '' }) =>
    // Chrome lists the press of the button even where no key was ever thought of for it.
    name === undefined || (name === '_execute_action' && shortcut === '')
      ? []
      : [{ name, description, keys: shortcut }],
  )
}
