/** Firefox's own window, which lets itself be scripted: what no page's driver can reach there is done in it. */
import type { Browser } from 'puppeteer-core'

/** Runs a script in the browser's own window; `given` is what it gets, and it gives text back. */
export async function inFirefox({ browser }: { browser: Browser }, script: string, given = ''): Promise<string> {
  const connection: {
    send(method: string, params: object): Promise<{ result: never }>
  } = Reflect.get(browser, 'connection')
  const tree: { contexts: { context: string }[] } = (
    await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
  ).result
  const expression = `(async (given) => {
    const windows = () => [...Services.wm.getEnumerator('navigator:browser')]
    const tabOf = (url) => {
      for (const win of windows()) for (const tab of win.gBrowser.tabs) if (tab.linkedBrowser.currentURI.spec === url) return [win, tab]
      throw new Error('No tab shows ' + url)
    }
    ${script}
  })(${JSON.stringify(given)})`
  const answer: { exceptionDetails?: { text: string }; result?: { value?: string } } = (
    await connection.send('script.evaluate', {
      expression,
      target: { context: tree.contexts[0]?.context },
      awaitPromise: true,
    })
  ).result
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text)
  return answer.result?.value ?? ''
}
