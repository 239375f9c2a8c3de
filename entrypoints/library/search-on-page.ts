/** Looks for the words of a quote on the page that they are from, where a tab shows it. */
import { ask, askPage, browser } from '../../utils/browser.ts'
import type { Quote } from '../../utils/model.ts'
import { stateOfPage } from '../wiring/page/page-state.ts'

/**
 * Asks the reader of every tab whether its page holds a quote of its own, and notes the answer in the library.
 * @returns null where no tab shows the page.
 * @throws {RefusedError | NoAnswerError} where the library does not take the answer.
 */
export async function searchOnPage({ id, key }: Pick<Quote, 'id' | 'key'>): Promise<boolean | null> {
  const tabs = await browser.tabs.query({})
  const answers = await Promise.all(
    tabs.map(async (tab) => (tab.id === undefined ? null : await searchIn(tab.id, id, key))),
  )
  const told = answers.filter((answer) => answer !== null)
  if (told.length === 0) return null
  const found = told.includes(true)
  await ask('quotes.found', { states: [{ id, orphaned: !found }] })
  return found
}

/** Null where the tab has no reader, or another page. */
async function searchIn(tabId: number, id: string, key: string): Promise<boolean | null> {
  try {
    const page = await stateOfPage(tabId)
    await askPage(tabId, 'page.search', { id })
    // A search tells of what had not been found before; the page may have found it by itself meanwhile.
    const state = (await askPage(tabId, 'page.quotes', {})).find((one) => one.id === id)
    if (state !== undefined) return state.state === 'found'
    return page.state === 'report' && page.key === key ? false : null
  } catch {
    // Nothing of ours is there, or it is busy.
    return null
  }
}
