/** What the reader in a tab tells of its page, as far as it can be believed. */
import { mayHaveKey } from '../../../utils/article/address.ts'
import { askPage, browser } from '../../../utils/browser.ts'
import type { PageState } from '../../../utils/messages/page-state.ts'

/**
 * Asks the reader in a tab. A report that its page cannot have is none: saved, it would take the place of what is kept of another site.
 * @throws {NoAnswerError} if no reader is there; {RefusedError}
 */
export async function stateOfPage(tabId: number): Promise<PageState> {
  const state = await askPage(tabId, 'page.state', {})
  // Where a browser does not tell the address, the reader is there by the act of whoever looks at the page.
  const { url } = await browser.tabs.get(tabId)
  if (state.state !== 'report' || url === undefined || mayHaveKey(url, state.key)) return state
  return { state: 'no report', reasons: ['@foreign'], article: null }
}
