/** What stands in the closed shadow tree over a page, which neither the page nor its driver can see. */
import type { CDPSession, Page } from 'puppeteer-core'
import { type Session, waitFor } from './browsers.ts'
import { inFirefox } from './in-firefox.ts'

/** The card or form over a page, as a function that runs in the browser reads it; null where there is none. */
export async function overPage<T extends string | number | boolean | null>(
  session: Session,
  page: Page,
  read: (root: ShadowRoot) => T,
): Promise<T | null> {
  return session.kind === 'chromium' ? await inChromium(page, read) : await inFirefoxTab(session, page.url(), read)
}

/** Waits until what stands over a page has some words, and gives all of its text. */
export async function wordsOverPage(session: Session, page: Page, words: string): Promise<string> {
  let text = ''
  await waitFor(async () => {
    text = (await overPage(session, page, (root) => root.textContent ?? '')) ?? ''
    return text.includes(words)
  })
  return text
}

const HOST = 'html > [popover]'

async function inChromium<T>(page: Page, read: (root: ShadowRoot) => T): Promise<T | null> {
  const cdp: CDPSession = await page.createCDPSession()
  try {
    await cdp.send('DOM.enable')
    const { root } = await cdp.send('DOM.getDocument', { depth: 1 })
    const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector: HOST })
    if (nodeId === 0) return null
    const { node } = await cdp.send('DOM.describeNode', { nodeId, depth: 1, pierce: true })
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId
    if (backendNodeId === undefined) return null
    const { object } = await cdp.send('DOM.resolveNode', { backendNodeId })
    const { result } = await cdp.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `function () { return (${String(read)})(this) }`,
      returnByValue: true,
    })
    return result.value as T
  } finally {
    await cdp.detach()
  }
}

async function inFirefoxTab<T>(session: Session, url: string, read: (root: ShadowRoot) => T): Promise<T | null> {
  const answer = await inFirefox(
    session,
    `const [win, tab] = tabOf(${JSON.stringify(url)})
     const name = 'attache-test-' + Math.random()
     const { messageManager } = tab.linkedBrowser
     return await new Promise((done) => {
       win.setTimeout(() => done('null'), 2000)
       messageManager.addMessageListener(name, ({ data }) => done(JSON.stringify(data ?? null)))
       const code = 'sendAsyncMessage(' + JSON.stringify(name) + ', ' + given + ')'
       messageManager.loadFrameScript('data:,' + encodeURIComponent(code), false)
     })`,
    `(() => {
       const root = content.document.querySelector('${HOST}')?.openOrClosedShadowRoot
       return root ? (${String(read)})(root) : null
     })()`,
  )
  return JSON.parse(answer) as T | null
}
