/**
 * Annotates what the reader in a page hands over, and saves what the extension's pages send. Holds no state: the browser may
 * stop it at any instant. Listeners are set at once when it starts, so that the message that started it is heard.
 */
import type { Tabs } from 'webextension-polyfill'
import { defineBackground } from 'wxt/utils/define-background'
import { countFound } from '../../components/record/meetings.ts'
import { annotate } from '../../utils/annotate/annotate.ts'
import { askPage, browser, listen, openPanel } from '../../utils/browser.ts'
import { applyCorrections } from '../../utils/corrections/apply.ts'
import { marksSheet } from '../../utils/highlight/sheet.ts'
import { checkPage } from '../../utils/library/of-page.ts'
import { Library } from '../../utils/library/open.ts'
import { clippingById, draftOf, isKept } from '../../utils/library/read.ts'
import type { Handlers, Sender } from '../../utils/messages/answer.ts'
import { NoAnswerError } from '../../utils/messages/envelope.ts'
import { addedHosts, hostOf, isAmong, patternOf } from '../../utils/sites/reading.ts'
import { grantedOrigins, lookAtOpen, offHosts, registerAdded } from '../wiring/settings/kept-sites.ts'
import { settingsNow } from '../wiring/settings/kept-settings.ts'
import { wordsForPage, wordsNow } from '../wiring/settings/kept-words.ts'
import { keepingHandlers } from './keeping.ts'
import { takeOverLeft } from './left-orphans.ts'
import { KeptBook } from './kept-book.ts'
import { writeRoute } from '../wiring/route.ts'
import { stock, stockIfEmpty } from '../wiring/stock.ts'
import { clearButton, sayOnButton, showFound } from './button.ts'
import { speak, speakInPages } from './speak.ts'
import { offerFirstSteps, offerFirstStepsLeft } from './first-steps.ts'
import { failureWords } from '../wiring/failure.ts'
import { stateOfPage } from '../wiring/page/page-state.ts'

export default defineBackground(() => {
  const library = new Library()
  const book = new KeptBook(library)
  const keeping = keepingHandlers(library, {
    onClipping: (tabId, id) => void showKept(tabId, id),
    onQuote: (sender) => void showAgain(sender),
    onCorrection: () => book.forget(),
  })

  const handlers: Handlers = {
    'page.candidate': async (_request, sender) => {
      const host = hostOf(sender.url)
      if (host !== null && isAmong(host, await offHosts())) return { put: false }
      // A refusal has the gate ask again: a browser that is just starting may not let the reader in yet.
      if (!(await putReader(tabOf(sender)))) throw new Error('no way into the page')
      return { put: true }
    },

    'article.annotate': async ({ article, key }, sender) => {
      const settings = settingsNow()
      const corrections = book.now((late) => {
        if (late.size > 0) void askPage(tabOf(sender), 'page.again', { what: 'corrections' }).catch(() => {})
      })
      const read = annotate(article)
      const annotation = applyCorrections(read, article.title, article.text, key, await corrections)
      const { marks, language } = await settings
      const words = await wordsForPage(language)
      // The marks do not wait for the library, nor for the button.
      void showFound(library, tabOf(sender), key, countFound(annotation)).then(() => stockIfEmpty(library))
      return { annotation, marks, words }
    },

    'article.read': ({ article }) => ({ annotation: annotate(article) }),

    // The rules of the marks come from here, so that the page's document has no sheet of ours.
    'page.dress': async (sheet, sender) => {
      for (const origin of originsOf(sheet))
        await browser.scripting.insertCSS({ target: { tabId: tabOf(sender) }, css: marksSheet(sheet), origin })
      return {}
    },

    'page.stage': async ({ stage }, sender) => {
      const target = { tabId: tabOf(sender) }
      await browser.scripting.executeScript({ target, files: [`/${stage}.js`] })
      return {}
    },

    'page.view': async ({ key, found }, sender) => {
      await showFound(library, tabOf(sender), key, found)
      return {}
    },

    // The panel beside the page hears the same message.
    'page.changed': () => ({}),

    'library.search': async ({ search }) => {
      const url = browser.runtime.getURL(`/library.html${writeRoute({ words: search, part: 'all', open: null })}`)
      await browser.tabs.create({ url })
      return {}
    },

    'library.open': async ({ open }) => {
      const url = browser.runtime.getURL(`/library.html${writeRoute({ words: '', part: 'all', open })}`)
      await browser.tabs.create({ url })
      return {}
    },

    'page.nothing': async (_request, sender) => {
      await clearButton(tabOf(sender))
      return {}
    },

    ...keeping,

    'language.changed': async () => {
      await Promise.all([speak(), speakInPages()])
      return {}
    },

    'tab.read': async ({ tabId }) => ({ put: await putReader(tabId) }),
    'tab.rest': async ({ tabId }) => {
      // The reader in the page stays; it is not seen any more, and does not come again with the next page.
      const { sheets } = await askPage(tabId, 'page.rest', {}).catch(() => ({ sheets: [] }))
      for (const sheet of sheets)
        for (const origin of originsOf(sheet))
          await browser.scripting.removeCSS({ target: { tabId }, css: marksSheet(sheet), origin }).catch(() => {})
      await clearButton(tabId)
      return {}
    },
  }
  const inWords = async (error: unknown) => failureWords(await wordsNow(), error)
  listen(handlers, inWords, (kind, request, address) => checkPage(library, kind, request, address))

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void stock(library)
    if (reason === 'update') void takeOverLeft(library).catch(() => {})
    if (reason === 'install') void offerFirstSteps()
    void speak()
    // Chrome forgets the gates of added sites at an update, and puts no new scripts into pages that are open.
    void registerAdded().then(async () => {
      const granted = await grantedOrigins()
      const looked = reason === 'update' ? granted : addedHosts(granted).map(patternOf)
      if (looked.length > 0) await lookAtOpen(looked)
    })
  })
  browser.runtime.onStartup.addListener(() => {
    void speak()
    void stock(library)
    // What an update, or the installation, could not do.
    void takeOverLeft(library).catch(() => {})
    void offerFirstStepsLeft()
    void registerAdded()
  })
  // Asking for a permission closes the popup in some browsers, so what follows from it is done here.
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void registerAdded().then(() => lookAtOpen(origins))
  })
  browser.permissions.onRemoved.addListener(() => void registerAdded())
  const walk = (tabId: number, by: 1 | -1) => void askPage(tabId, 'page.walk', { by }).catch(() => {})
  /** What the context menu (`menu.ts`) and the shortcuts (`wxt.config.ts`) do in a tab. */
  const acts: Record<string, (tabId: number, windowId: number) => void> = {
    'next-mark': (tabId) => walk(tabId, 1),
    'previous-mark': (tabId) => walk(tabId, -1),
    'annotate-page': (tabId) => void putReader(tabId),
    'save-page': (tabId) => void savePage(tabId),
    'keep-quote': (tabId) => void keepQuote(tabId),
    'open-library': () => void browser.tabs.create({ url: browser.runtime.getURL('/library.html') }),
    // Only at once, before anything is waited for, is it the reader's own act. Not every browser has a panel.
    'open-panel': (_tabId, windowId) => void openPanel(windowId).catch(() => {}),
  }
  const act = (name: string | number, tab: Tabs.Tab | undefined): void => {
    if (tab?.id !== undefined) acts[name]?.(tab.id, tab.windowId ?? browser.windows.WINDOW_ID_CURRENT)
  }
  browser.commands.onCommand.addListener(act)
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => act(menuItemId, tab))

  /** Keeps the words that are chosen in a tab's page. A page that has no reader yet gets one: the reader's own act lets it in. */
  async function keepQuote(tabId: number): Promise<void> {
    const keep = () => askPage(tabId, 'page.quote', {})
    try {
      await keep().catch(async (error: unknown) => {
        if (!(error instanceof NoAnswerError) || !(await putReader(tabId))) throw error
        await keep()
      })
    } catch {
      await sayOnButton(tabId, '–', (await wordsNow())('quote_no_article'))
    }
  }

  /**
   * Keeps the article in view, with what was typed for it in popup or panel; one that is kept stays as it is. The button says
   * what came of it: the straw tile once it is kept, a dash where there is nothing to keep, and the reason where it failed.
   */
  async function savePage(tabId: number): Promise<void> {
    const t = await wordsNow()
    try {
      const state = await stateOfPage(tabId)
      if (state.state !== 'report') return await sayOnButton(tabId, '–', t('nothing_to_save'))
      const { key, article, annotation } = state
      const [kept, draft] = await library.use((db) => Promise.all([isKept(db, key), draftOf(db, key)]))
      if (kept) return await showFound(library, tabId, key, countFound(annotation))
      const { note = '', tags = [], tag = '' } = draft ?? {}
      const all = tag.trim() === '' ? tags : [...tags, tag.trim()]
      const commandId = crypto.randomUUID()
      const writer = { by: commandId, seen: draft?.updatedAt ?? null }
      await handlers['clipping.save']({ commandId, key, article, note, tags: all, tabId, writer }, {})
    } catch (error) {
      if (error instanceof NoAnswerError) await sayOnButton(tabId, '–', t('nothing_to_save'))
      else await sayOnButton(tabId, '!', failureWords(t, error))
    }
  }

  /** Tells on the button of a page's tab that a quote of it was kept or deleted. What was done stays done if this fails. */
  async function showAgain({ tab }: Sender): Promise<void> {
    if (tab?.id === undefined) return
    const page = await stateOfPage(tab.id).catch(() => null)
    if (page?.state === 'report') await showFound(library, tab.id, page.key, countFound(page.annotation))
  }

  /** Tells on the button of a tab what has become of its page's clipping. What was done stays done if this fails. */
  async function showKept(tabId: number, id: string): Promise<void> {
    const clipping = await library.use((db) => clippingById(db, id)).catch(() => null)
    if (clipping === null) return
    await showFound(library, tabId, clipping.key, countFound(clipping.annotation))
  }
})

/** Whose sheet the rules of marks are: the reader's as well where they have to reach into shadow trees. */
function originsOf({ deep }: { deep: boolean }): ('AUTHOR' | 'USER')[] {
  return deep ? ['AUTHOR', 'USER'] : ['AUTHOR']
}

/** Puts the reader into the top frame of a tab. @returns false where the browser does not let it in. */
async function putReader(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/reader.js'] })
    return true
  } catch {
    return false
  }
}

/** The tab of a page's script; `listen` has made sure that there is one. */
function tabOf(sender: Sender): number {
  if (sender.tab?.id === undefined) throw new Error('a page without a tab')
  return sender.tab.id
}
