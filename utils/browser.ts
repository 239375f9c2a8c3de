/**
 * The one seam to the browser for the background and the extension's own pages (page scripts do without it, for its weight).
 * Everything else in `utils/` and `components/` is free of browser calls.
 */
import * as v from 'valibot'
import browser from 'webextension-polyfill'
import { answer, type CheckPage, type Handlers } from './messages/answer.ts'
import { type Answer, type Envelope, NoAnswerError, type Reply, type Request, readAnswer } from './messages/envelope.ts'
import { InWindow, PANEL } from './messages/page-state.ts'
import { type ToBackground, toBackground } from './messages/to-background.ts'
import { type ToPage, toPage } from './messages/to-page.ts'

export { browser }

/**
 * Pauses before asking again, in milliseconds. A background that was stopped between two messages is started by the next
 * one; commands carry an id, so asking twice does nothing twice.
 */
const RETRIES = [80, 400, 1200]
/** A page without a reader refuses at once; one that has a reader and has not answered by then is too busy to be waited for. */
const PAGE_TIMEOUT_MS = 10_000

/**
 * Asks the background from a page of the extension.
 * @param wanted asked before it tries again: whether it still matters.
 * @throws {RefusedError} with words fit to be shown; {NoAnswerError} if nobody answered, after several tries.
 */
export async function ask<K extends keyof ToBackground>(
  kind: K,
  request: Request<ToBackground, K>,
  wanted: () => boolean = () => true,
): Promise<Reply<ToBackground, K>> {
  const envelope: Envelope<K> = { type: kind, request }
  for (let tries = 0; ; tries++) {
    const given: unknown = await browser.runtime.sendMessage(envelope).catch(() => undefined)
    const pause = RETRIES[tries]
    if (given !== undefined || pause === undefined) return readAnswer(toBackground[kind].reply, given)
    await wait(pause)
    if (!wanted()) return readAnswer(toBackground[kind].reply, given)
  }
}

/** Asks the reader in the top frame of a tab. @throws {NoAnswerError} if no reader is there. */
export async function askPage<K extends keyof ToPage>(
  tabId: number,
  kind: K,
  request: Request<ToPage, K>,
): Promise<Reply<ToPage, K>> {
  const envelope: Envelope<K> = { type: kind, request }
  const asked: Promise<unknown> = browser.tabs.sendMessage(tabId, envelope, { frameId: 0 })
  const given = await Promise.race([asked.catch(() => undefined), wait(PAGE_TIMEOUT_MS)])
  if (given === undefined) throw new NoAnswerError('No reader in that page.')
  return readAnswer(toPage[kind].reply, given)
}

/** Answers messages in the background. To be called at once when it starts, so that a message that starts it is heard. */
export function listen(
  handlers: Handlers,
  words: (error: unknown) => string | Promise<string>,
  checkPage: CheckPage,
): void {
  const self = { id: browser.runtime.id, origin: browser.runtime.getURL('') }
  browser.runtime.onMessage.addListener((message, sender, sendResponse) => {
    const reply: (given: Answer<unknown>) => void = sendResponse
    void answer(handlers, message, sender, self, words, checkPage).then(reply)
    // Says that the answer comes later: the one style that Chrome and Firefox share.
    return true
  })
}

const Walk = v.object({ type: v.literal('page.walk'), request: toPage['page.walk'].request })

/**
 * Hears the shortcuts that walk over marks, in a tab with a page of the extension: what the reader is in the tab of a paper.
 * @returns what ends it.
 */
export function heardWalk(walk: (by: 1 | -1) => boolean): () => void {
  const hear = (message: unknown, sender: { id?: string | undefined }): Promise<Answer<unknown>> | undefined => {
    const asked = v.safeParse(Walk, message)
    if (sender.id !== browser.runtime.id || !asked.success) return undefined
    return Promise.resolve({ ok: true, value: { shown: walk(asked.output.request.by) } })
  }
  browser.runtime.onMessage.addListener(hear)
  return () => browser.runtime.onMessage.removeListener(hear)
}

/** Chrome's side panel, which the types of the polyfill do not know. */
interface WithSidePanel {
  sidePanel?: { open(where: { windowId: number }): Promise<void> }
}

/**
 * Opens the companion panel of a window. Browsers allow it only at once, within an act of the reader: a click in a page of the
 * extension, its menu or its shortcut. Firefox opens it in the window that the act was in.
 * @throws where the browser does not allow it.
 */
export async function openPanel(windowId: number): Promise<void> {
  const { sidePanel } = browser as WithSidePanel
  await (sidePanel ? sidePanel.open({ windowId }) : browser.sidebarAction.open())
}

/** What the reader in a page tells the background, and panels listen in on: that the page is another one, or reads otherwise. */
const PageNews = v.object({ type: v.picklist(['page.changed', 'page.nothing', 'page.view']) })

/** Hears that what is to be told of the page in a tab has changed. @returns what ends it. */
export function heardPage(hear: (tabId: number) => void): () => void {
  const listen = (message: unknown, { id, tab }: { id?: string; tab?: { id?: number | undefined } }): undefined => {
    if (id === browser.runtime.id && tab?.id !== undefined && v.is(PageNews, message)) hear(tab.id)
  }
  browser.runtime.onMessage.addListener(listen)
  return () => browser.runtime.onMessage.removeListener(listen)
}

/**
 * Connects a panel with the reader in the top frame of a tab.
 * @param hear is told which part of which article is in the window, at once and after each scroll.
 * @param gone is called when it ends by itself, for the page has gone.
 * @returns what ends it.
 */
export function beside(tabId: number, hear: (view: InWindow) => void, gone: () => void): () => void {
  const port = browser.tabs.connect(tabId, { name: PANEL, frameId: 0 })
  port.onMessage.addListener((message: unknown) => {
    const view = v.safeParse(InWindow, message)
    if (view.success) hear(view.output)
  })
  port.onDisconnect.addListener(() => {
    // Chrome wants to be asked why.
    void browser.runtime.lastError
    gone()
  })
  return () => port.disconnect()
}

/** What changed: one record of the library by its name, or null for more than one; quotes; corrections. */
const Change = v.union([v.object({ ref: v.nullable(v.string()) }), v.literal('quotes'), v.literal('corrections')])
type Change = v.InferOutput<typeof Change>
/** Only pages and background of this extension share the channel: it is bound to their origin. */
const CHANGES = 'attache-library'

/** Tells all open pages of the extension, this one included, that something has changed. */
export function tellChange(change: Change): void {
  const channel = new BroadcastChannel(CHANGES)
  channel.postMessage(change)
  channel.close()
}

/** Hears of changes made anywhere in the extension. @returns what ends it. */
export function heardChange(hear: (change: Change) => void): () => void {
  const channel = new BroadcastChannel(CHANGES)
  channel.addEventListener('message', (event: MessageEvent<unknown>) => {
    const change = v.safeParse(Change, event.data)
    if (change.success) hear(change.output)
  })
  return () => channel.close()
}

/** The key of a draft, who changed it (see `Writer`), and what they did. */
const DraftNews = v.object({ key: v.string(), by: v.string(), did: v.picklist(['type', 'empty', 'save']) })
const DRAFTS = 'attache-drafts'

/** Tells all open pages of the extension that a draft is another one now, empty, or used up by a save. */
export function tellDraft(news: v.InferOutput<typeof DraftNews>): void {
  const channel = new BroadcastChannel(DRAFTS)
  channel.postMessage(news)
  channel.close()
}

/** Hears of drafts that change anywhere in the extension. @returns what ends it. */
export function heardDraft(hear: (news: v.InferOutput<typeof DraftNews>) => void): () => void {
  const channel = new BroadcastChannel(DRAFTS)
  channel.addEventListener('message', (event: MessageEvent<unknown>) => {
    const news = v.safeParse(DraftNews, event.data)
    if (news.success) hear(news.output)
  })
  return () => channel.close()
}

/** Hears of records of the library alone, as `heardChange`: the name of the one that changed, or null for more than one. */
export function heardRecord(hear: (ref: string | null) => void): () => void {
  return heardChange((change) => {
    if (typeof change === 'object') hear(change.ref)
  })
}

/** Tells everybody, pages and readers, that anything in the library may have changed: a library was brought in. */
export function tellAll(): void {
  for (const change of [{ ref: null }, 'quotes', 'corrections'] as const) tellChange(change)
  for (const what of ['quotes', 'corrections'] as const) void tellPages(what)
}

/** Has the readers in all tabs ask anew for what has changed. Most tabs have none, which is no failure. */
export async function tellPages(what: Request<ToPage, 'page.again'>['what']): Promise<void> {
  const envelope: Envelope<'page.again'> = { type: 'page.again', request: { what } }
  const tabs = await browser.tabs.query({})
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id !== undefined) await browser.tabs.sendMessage(id, envelope, { frameId: 0 }).catch(() => {})
    }),
  )
}

function wait(ms: number): Promise<undefined> {
  return new Promise((done) => setTimeout(() => done(undefined), ms))
}
