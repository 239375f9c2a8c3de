/** Quotes in a page: put in by the background once the page has a quote that was kept, or words are chosen. Wiring only. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { QuoteBar } from '../components/over-page/quote-bar.ts'
import { pageScripts } from '../utils/article/live-messages.ts'
import { QuotesInPage } from '../utils/quotes/in-page.ts'

export default defineUnlistedScript(() => {
  if (window !== window.top) return
  pageScripts().quotes ??= (host) => new QuotesInPage(host, (acts) => new QuoteBar(host.word, acts))
})
