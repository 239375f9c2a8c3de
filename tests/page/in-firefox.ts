/** Firefox's own window, which lets itself be scripted: what no page's driver can reach there is done in it. */
import type { Browser } from 'puppeteer-core'

/** The connection by which the driver speaks to Firefox (WebDriver BiDi), for commands that it does not offer itself. */
export interface Bidi {
  send(method: string, params: object): Promise<{ result: never }>
}

/** The connection of a browser. */
export function bidiOf({ browser }: { browser: Browser }): Bidi {
  return Reflect.get(browser, 'connection')
}

/** Runs a script in the browser's own window; `given` is what it gets, and it gives text back. */
export async function inFirefox({ browser }: { browser: Browser }, script: string, given = ''): Promise<string> {
  const connection = bidiOf({ browser })
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
