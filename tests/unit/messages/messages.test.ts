import { describe, expect, it } from 'vitest'
import { answer, type CheckPage, type Handlers, type Sender } from '../../../utils/messages/answer.ts'
import { NoAnswerError, RefusedError, readAnswer } from '../../../utils/messages/envelope.ts'
import { toBackground } from '../../../utils/messages/to-background.ts'
import { DEFAULTS } from '../../../utils/settings.ts'
import { ANNOTATION, ARTICLE, CLIPPING, CORRECTION, QUOTE, WRITER } from '../library/samples.ts'

const SELF = { id: 'attache-id', origin: 'chrome-extension://attache-id/' }
const PAGE: Sender = { id: SELF.id, url: 'https://news.example/a', frameId: 0, tab: { id: 7 } }
const POPUP: Sender = { id: SELF.id, url: `${SELF.origin}popup.html` }

function handlers(): { asked: string[]; handlers: Handlers } {
  const asked: string[] = []
  const { article: _article, annotation: _annotation, ...kept } = CLIPPING
  const of =
    <T>(name: string, value: T) =>
    () => {
      asked.push(name)
      return value
    }
  return {
    asked,
    handlers: {
      'page.candidate': of('page.candidate', { put: true }),
      'article.annotate': of('article.annotate', { annotation: ANNOTATION, marks: DEFAULTS.marks }),
      'page.stage': () => ({}),
      'library.open': () => ({}),
      'page.nothing': of('page.nothing', {}),
      'article.read': of('article.read', { annotation: ANNOTATION }),
      'page.dress': of('page.dress', {}),
      'page.view': of('page.view', {}),
      'page.changed': of('page.changed', {}),
      'library.search': of('library.search', {}),
      'clipping.save': of('clipping.save', kept),
      'clipping.edit': of('clipping.edit', kept),
      'clipping.delete': () => {
        throw new Error('Not saved: the disk is full.')
      },
      'clipping.restore': async () => Promise.reject(new Error('later')),
      'clipping.reread': of('clipping.reread', kept),
      'quote.save': of('quote.save', QUOTE),
      'quote.edit': of('quote.edit', QUOTE),
      'quote.delete': of('quote.delete', { id: QUOTE.id, deletedAt: QUOTE.createdAt }),
      'quote.restore': of('quote.restore', QUOTE),
      'quote.leave': of('quote.leave', QUOTE),
      'quotes.of': of('quotes.of', [QUOTE]),
      'quotes.found': of('quotes.found', {}),
      'correction.add': of('correction.add', CORRECTION),
      'correction.undo': of('correction.undo', CORRECTION),
      'correction.redo': of('correction.redo', CORRECTION),
      'correction.edit': of('correction.edit', CORRECTION),
      'memory.of': of('memory.of', { names: [], pairs: [] }),
      'memory.told': () => ({ lines: [] }),
      'draft.keep': of('draft.keep', { draft: null, joined: false }),
      'draft.of': of('draft.of', null),
      'language.changed': of('language.changed', {}),
      'tab.read': of('tab.read', { put: true }),
      'tab.rest': of('tab.rest', {}),
    },
  }
}
const words = (error: unknown) => (error instanceof Error ? error.message : 'unknown')
const anything = () => Promise.resolve()
const ask = (message: unknown, sender: Sender, given = handlers(), check: CheckPage = anything) =>
  answer(given.handlers, message, sender, SELF, words, check)

const SAVE = {
  type: 'clipping.save',
  request: { commandId: 'command-1', key: 'k', article: ARTICLE, note: '', tags: [] },
}

describe('answering', () => {
  it('takes names of elements for marks, and nothing else that would stand in a rule', async () => {
    const dress = (tag: string) => ({
      type: 'page.dress',
      request: { ground: 'paper', inks: 'pencil', form: 'lines', tags: [tag], deep: false },
    })
    expect(await ask(dress('x-story'), PAGE)).toEqual({ ok: true, value: {} })
    for (const tag of ['p{}*', 'p,body', 'P', 'a b', ''])
      expect(await ask(dress(tag), PAGE)).toMatchObject({ ok: false })
  })

  it('gives the handler’s value to who may ask', async () => {
    expect(await ask({ type: 'page.candidate', request: {} }, PAGE)).toEqual({ ok: true, value: { put: true } })
    expect(await ask(SAVE, POPUP)).toMatchObject({ ok: true, value: { id: 'c-1' } })
  })

  it.each([
    ['a page', PAGE],
    ['a page of the extension', POPUP],
    ['one in a tab', { ...POPUP, frameId: 0, tab: { id: 7 } }],
  ])('answers %s where both may ask', async (_who, sender) => {
    expect(await ask({ type: 'quotes.of', request: { key: 'k' } }, sender)).toEqual({ ok: true, value: [QUOTE] })
    expect(await ask({ type: 'draft.of', request: { key: 'quote:new:k' } }, sender)).toMatchObject({ ok: true })
  })

  it.each([
    ['another extension', { ...POPUP, id: 'other' }, SAVE],
    ['nobody known', {}, SAVE],
    ['a page asking to save', PAGE, SAVE],
    [
      'a page asking for an annotation without a tab’s button',
      PAGE,
      { type: 'article.read', request: { article: ARTICLE } },
    ],
    ['an address that only begins alike', { ...POPUP, url: 'chrome-extension://attache-id.evil/' }, SAVE],
    ['a frame inside a page', { ...PAGE, frameId: 3 }, { type: 'page.candidate', request: {} }],
    ['a popup posing as a page', { ...POPUP, frameId: 0, tab: { id: 7 } }, { type: 'page.candidate', request: {} }],
    ['a frame asking for quotes', { ...PAGE, frameId: 3 }, { type: 'quotes.of', request: { key: 'k' } }],
    ['another extension asking for quotes', { ...POPUP, id: 'other' }, { type: 'quotes.of', request: { key: 'k' } }],
    ['no tab', { id: SELF.id, url: PAGE.url, frameId: 0 }, { type: 'page.nothing', request: {} }],
  ])('refuses %s, and the handler does not run', async (_who, sender, message) => {
    const given = handlers()
    expect(await ask(message, sender, given)).toMatchObject({ ok: false, error: expect.any(String) })
    expect(given.asked).toEqual([])
  })

  it('has what a page’s script asks looked at once more, with the page’s address, and nothing of the extension’s own', async () => {
    const looked: unknown[] = []
    const refusing: CheckPage = async (...given) => {
      looked.push(given)
      throw new Error('not of this site')
    }
    const message = { type: 'quotes.of', request: { key: 'k', extra: 1 } }
    const given = handlers()
    expect(await ask(message, PAGE, given, refusing)).toEqual({ ok: false, error: 'not of this site' })
    expect(given.asked).toEqual([])
    expect(looked).toEqual([['quotes.of', { key: 'k' }, PAGE.url]])
    for (const sender of [POPUP, { ...POPUP, frameId: 0, tab: { id: 7 } }])
      expect(await ask(message, sender, given, refusing)).toMatchObject({ ok: true })
  })

  it('tells the handler whether a page asks', async () => {
    const senders: Sender[] = []
    const spying: Handlers = {
      ...handlers().handlers,
      'quotes.of': (_request, sender) => {
        senders.push(sender)
        return []
      },
    }
    const message = { type: 'quotes.of', request: { key: 'k' } }
    await answer(spying, message, PAGE, SELF, words, anything)
    await answer(spying, message, { ...POPUP, ofPage: true }, SELF, words, anything)
    expect(senders.map(({ ofPage }) => ofPage)).toEqual([true, false])
  })

  it.each([
    ['nothing', undefined],
    ['a string', 'page.candidate'],
    ['no type', { request: {} }],
    ['an unknown type', { type: 'library.wipe', request: {} }],
    ['a type that every object has', { type: 'constructor', request: {} }],
    ['a poisoned type', { type: '__proto__', request: {} }],
    ['a request that its schema refuses', { ...SAVE, request: { ...SAVE.request, note: 5 } }],
    ['a command id with markup', { ...SAVE, request: { ...SAVE.request, commandId: '<script>alert(1)</script>' } }],
  ])('answers %s with an error', async (_what, message) => {
    const given = handlers()
    expect(await ask(message, POPUP, given)).toMatchObject({ ok: false })
    expect(given.asked).toEqual([])
  })

  it('passes on only what the schema knows', async () => {
    let seen: unknown
    const given = handlers().handlers
    const spying: Handlers = {
      ...given,
      'draft.keep': (request) => {
        seen = request
        return { draft: null, joined: false }
      },
    }
    const message = { type: 'draft.keep', request: { key: 'k', note: 'n', tags: [], writer: WRITER, extra: 'x' } }
    await answer(spying, message, POPUP, SELF, words, anything)
    expect(seen).toEqual({ key: 'k', note: 'n', tags: [], writer: WRITER })
  })

  it('gives words for what a handler threw, at once or later', async () => {
    const id = { commandId: 'command-1', id: 'c-1' }
    expect(await ask({ type: 'clipping.delete', request: id }, POPUP)).toEqual({
      ok: false,
      error: 'Not saved: the disk is full.',
    })
    expect(await ask({ type: 'clipping.restore', request: id }, POPUP)).toEqual({ ok: false, error: 'later' })
  })
})

describe('reading an answer', () => {
  const reply = toBackground['tab.read'].reply
  it('gives the value', () => {
    expect(readAnswer(reply, { ok: true, value: { put: false } })).toEqual({ put: false })
  })
  it.each([
    [undefined, NoAnswerError],
    [null, NoAnswerError],
    [{ ok: false, error: 'The disk is full.' }, RefusedError],
    [{ ok: true, value: { put: 'yes' } }, Error],
    [{ put: true }, Error],
  ])('throws on %j', (given, kind) => {
    expect(() => readAnswer(reply, given)).toThrow(kind)
  })
})
