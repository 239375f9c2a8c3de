/** The context menu: on a page, on words chosen in it, and on the toolbar button. What each does is wired in the background. */
import type { Menus } from 'webextension-polyfill'
import { browser } from '../../utils/browser.ts'
import type { Words } from '../../components/words/words.ts'

/** Attaché has nothing to do on a page that is not of the web. */
const WEB = ['http://*/*', 'https://*/*']

/** Puts the menu up anew, in the words of the language that is chosen now. */
export async function offerMenu(t: Words): Promise<void> {
  const items: Menus.CreateCreatePropertiesType[] = [
    { id: 'annotate-page', title: t('menu_annotate'), contexts: ['page'], documentUrlPatterns: WEB },
    { id: 'save-page', title: t('menu_save'), contexts: ['page'], documentUrlPatterns: WEB },
    { id: 'keep-quote', title: t('quote_keep'), contexts: ['selection'], documentUrlPatterns: WEB },
    { id: 'open-panel', title: t('menu_panel'), contexts: ['page', 'selection', 'action'] },
    { id: 'open-library', title: t('menu_library'), contexts: ['page', 'selection', 'action'] },
  ]
  await browser.contextMenus.removeAll()
  for (const item of items) browser.contextMenus.create(item)
}
