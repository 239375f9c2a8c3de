/** How the reader speaks: typed questions to the background, and answers to the extension's own pages. */
import * as v from 'valibot'
import {
  type Answer,
  type Envelope,
  NoAnswerError,
  type Reply,
  type Request,
  readAnswer,
} from '../messages/envelope.ts'
import { type InWindow, PANEL } from '../messages/page-state.ts'
import { type ToBackground, toBackground } from '../messages/to-background.ts'
import { type ToPage, toPage } from '../messages/to-page.ts'
import { i18n, pageScripts, runtime } from './live-messages.ts'

export { pageScripts, runtime, tellBackground } from './live-messages.ts'

/**
 * Pauses before asking again, in milliseconds: a background that was stopped just then is started by the next message, which
 * on a busy machine takes its time.
 */
const RETRIES = [100, 500, 2000]

/**
 * Asks the background.
 * @throws {RefusedError} with words fit to be shown; {NoAnswerError} if nobody answered.
 */
export async function askBackground<K extends keyof ToBackground>(
  type: K,
  request: Request<ToBackground, K>,
): Promise<Reply<ToBackground, K>> {
  const envelope: Envelope<K> = { type, request }
  for (let tries = 0; ; tries++) {
    const given: unknown = await runtime()
      ?.sendMessage(envelope)
      .catch(() => undefined)
    const pause = RETRIES[tries]
    if (given !== undefined || pause === undefined) return readAnswer(toBackground[type].reply, given)
    await new Promise((done) => setTimeout(done, pause))
  }
}

type PageHandlers = {
  [K in keyof ToPage]: (request: Request<ToPage, K>) => Reply<ToPage, K> | Promise<Reply<ToPage, K>>
}

/** A string of the interface, in the reader's language, with `$1`, `$2` … filled in; the key itself where there is none. */
export function word(key: string, ...given: (string | number)[]): string {
  const own = pageScripts().words?.[key]
  return own
    ? own.replace(/\$(\d)/g, (_, place) => String(given[place - 1]))
    : i18n()?.getMessage(key, given.map(String)) || key
}

/** Speaks another language than the browser's from now on. @param words as `article.annotate` answers them; without any it is the browser's. */
export function speak(words: string | undefined): void {
  pageScripts().words = words && JSON.parse(words)
}

/** Answers the extension's own pages, with a refusal where something fails, so that nobody waits; what comes from elsewhere is not heard. */
export function hearExtension(handlers: PageHandlers): void {
  const own = runtime()
  own?.onMessage.addListener((message, sender, reply) => {
    // Browsers let nobody but the extension's own pages and its background speak to a tab.
    if (sender.id !== own.id) return false
    answerPage(handlers, message).then(reply, (error: unknown) => reply(refusal(error)))
    return true
  })
}

/**
 * Hears panels that open beside the page.
 * @param open is called for each; it may tell the panel what is in the window until the signal says that it is gone.
 */
export function hearPanels(open: (tell: (view: InWindow) => void, gone: AbortSignal) => void): void {
  runtime()?.onConnect.addListener((port) => {
    if (port.name !== PANEL) return
    const gone = new AbortController()
    port.onDisconnect.addListener(() => gone.abort())
    open((view) => gone.signal.aborted || port.postMessage(view), gone.signal)
  })
}

async function answerPage(handlers: PageHandlers, message: unknown): Promise<Answer<unknown>> {
  const { type, request } = v.parse(v.object({ type: v.string(), request: v.unknown() }), message)
  if (!Object.hasOwn(toPage, type)) throw new NoAnswerError('Nothing here knows such a message.')
  const kind = type as keyof ToPage
  // The kind picks schema and handler alike, which the type of a union of functions cannot say.
  const handle = handlers[kind] as (request: unknown) => unknown
  return { ok: true, value: await handle(v.parse(toPage[kind].request, request)) }
}

function refusal(error: unknown): Answer<never> {
  return { ok: false, error: error instanceof Error ? error.message : String(error) }
}
