/** The language that is set now, where no page asks for it by itself: menu, toolbar button, and the readers in pages. */
import { askPage, browser } from '../../utils/browser.ts'
import { Turns } from '../../utils/turns.ts'
import { settingsNow } from '../wiring/settings/kept-settings.ts'
import { wordsForPage, wordsNow } from '../wiring/settings/kept-words.ts'
import { offerMenu } from './menu.ts'

/** Of two languages that are chosen in a hurry the later holds, however long it takes to read the words of the first. */
const turns = new Turns<'menu' | 'pages'>()

/** Puts menu and button into the language that is set now; it may be the browser's, which can change while it is not running. */
export function speak(): Promise<void> {
  return turns.take('menu', async () => {
    const t = await wordsNow()
    await Promise.all([offerMenu(t), browser.action.setTitle({ title: t('name') })])
  })
}

/** Has every page with a reader in it speak the language that is set now; each is read anew, so that its button does too. */
export function speakInPages(): Promise<void> {
  return turns.take('pages', async () => {
    const words = await wordsForPage((await settingsNow()).language)
    const tabs = await browser.tabs.query({})
    // A page that is busy keeps nobody waiting: it gets its messages in the order in which they were sent.
    for (const { id } of tabs) if (id !== undefined) void askPage(id, 'page.words', { words }).catch(() => {})
  })
}
