/**
 * What the scripts in a page share, and how they speak to the background: without the polyfill, which costs more than the
 * gate. Chrome 125 knows only `chrome`, Firefox promises only on `browser`.
 */

import type { PageQuotes, QuotesHost } from '../quotes/stage.ts'
import type { PageForms } from './live-forms.ts'

/** State that all page scripts see and the page does not: their world is isolated from it. */
export interface PageScripts {
  /** The gate that was in first, once it had something to do. */
  gate?: object
  /** The reader is in: reads the page anew. */
  reader?: () => void
  /** The strings of the language that was chosen, where the browser has another; `card_rules` is what the card's sheet needs more. */
  words?: Record<string, string> | undefined
  /** The quotes are in: starts them for the reader. */
  quotes?: (host: QuotesHost) => PageQuotes
  /** The forms are in. */
  forms?: PageForms
}

/** The one part of the extension API that page scripts use. */
export interface Runtime {
  id?: string
  sendMessage(message: unknown): Promise<unknown>
  onMessage: {
    addListener(
      listener: (message: unknown, sender: { id?: string; tab?: unknown }, answer: (reply: unknown) => void) => boolean,
    ): void
  }
  onConnect: { addListener(listener: (port: Port) => void): void }
}

/** A connection with a page of the extension. */
interface Port {
  name: string
  postMessage(message: unknown): void
  onDisconnect: { addListener(listener: () => void): void }
}

/** The strings of the extension. */
export interface I18n {
  getMessage(key: string, given?: string[]): string
}

interface World {
  attachePage?: PageScripts
  browser?: { runtime?: Runtime; i18n?: I18n }
  chrome?: { runtime?: Runtime; i18n?: I18n }
}
const world = globalThis as World

/** The shared state of this page's scripts. */
export function pageScripts(): PageScripts {
  world.attachePage ??= {}
  return world.attachePage
}

/** The extension's runtime; undefined after the extension was updated or taken away under the page. */
export function runtime(): Runtime | undefined {
  const own = world.browser?.runtime ?? world.chrome?.runtime
  return own?.id ? own : undefined
}

/** The strings of the extension; undefined where there is no extension any more. */
export function i18n(): I18n | undefined {
  return world.browser?.i18n ?? world.chrome?.i18n
}

/**
 * Sends a message whose answer tells nothing but that it was heard. A missing background is no error for a page.
 * @returns whether the background heard it; it may not while the browser is still starting it.
 */
export async function tellBackground(
  type: 'page.candidate' | 'page.nothing' | 'page.view' | 'page.changed',
  request: object = {},
): Promise<boolean> {
  try {
    const answer = (await runtime()?.sendMessage({ type, request })) as { ok?: unknown } | undefined
    return answer?.ok === true
  } catch {
    return false
  }
}
