/** How the background answers: who may ask for what, and words instead of silence. */
import * as v from 'valibot'
import { parse } from '../model.ts'
import type { Answer, Reply, Request } from './envelope.ts'
import { type ToBackground, toBackground } from './to-background.ts'

/** Who sent a message, as far as the browser tells. */
export interface Sender {
  id?: string | undefined
  url?: string | undefined
  frameId?: number | undefined
  /** `incognito`: it is a tab of a private window. */
  tab?: { id?: number | undefined; incognito?: boolean | undefined } | undefined
  /** It is a page's script, of a page that may be anybody's; set by `answer`. */
  ofPage?: boolean
}
/** This extension, as a receiver knows it: its id, and the address at which its own pages begin. */
export interface Self {
  id: string
  origin: string
}
export type Handlers = {
  [K in keyof ToBackground]: (
    request: Request<ToBackground, K>,
    sender: Sender,
  ) => Promise<Reply<ToBackground, K>> | Reply<ToBackground, K>
}

/** Lets what a page's script asks pass, or throws. @param request as its schema has parsed it. @param address of the page. */
export type CheckPage = <K extends keyof ToBackground>(
  kind: K,
  request: Request<ToBackground, K>,
  address: string,
) => Promise<void>

const EnvelopeSchema = v.object({ type: v.string(), request: v.unknown() })

/**
 * Answers one message to the background. Never throws and never answers with nothing: whoever asked would be left with
 * `undefined` and no reason (mozilla/webextension-polyfill#384).
 * @param words turns what a handler threw into words fit to be shown.
 * @param checkPage whether a page's script may name what it names.
 */
export async function answer(
  handlers: Handlers,
  message: unknown,
  sender: Sender,
  self: Self,
  words: (error: unknown) => string | Promise<string>,
  checkPage: CheckPage,
): Promise<Answer<unknown>> {
  try {
    const envelope = parse(EnvelopeSchema, message, 'The message')
    if (!Object.hasOwn(toBackground, envelope.type)) return refuse('Nothing here knows such a message.')
    const kind = envelope.type as keyof ToBackground
    if (!mayAsk(toBackground[kind].from, sender, self)) return refuse('That may not be asked from there.')
    const request = parse(toBackground[kind].request, envelope.request, 'The request')
    const ofPage = !isOwn(sender, self)
    if (ofPage) await checkPage(kind, request, sender.url ?? '')
    // The kind picks schema and handler alike, which the type of a union of functions cannot say.
    const handle = handlers[kind] as (request: unknown, sender: Sender) => unknown
    return { ok: true, value: await handle(request, { ...sender, ofPage }) }
  } catch (error) {
    return refuse(await words(error))
  }
}

/** A page's script must run in the top frame of a tab; an extension's page is known by its address, in a tab or not. */
function mayAsk(from: 'page' | 'extension' | 'any', sender: Sender, self: Self): boolean {
  if (sender.id !== self.id) return false
  const own = isOwn(sender, self)
  if (own) return from !== 'page'
  return from !== 'extension' && sender.tab?.id !== undefined && sender.frameId === 0
}

const isOwn = ({ url }: Sender, self: Self): boolean => url?.startsWith(self.origin) ?? false

function refuse(error: string): Answer<never> {
  return { ok: false, error }
}
