/** Clippings for the tests of the library page: of the demo's reports, as many as are wanted, put straight into the library. */
import type { Page } from 'puppeteer-core'
import { annotate } from '../../utils/annotate/annotate.ts'
import type { DemoArticle } from '../../scripts/demo/articles.ts'
import type { Article, Clipping } from '../../utils/model.ts'
import { REPORT, TRILATERAL } from './site.ts'

/** A report of the demo as an article. */
export function articleOf(one: DemoArticle): Article {
  return {
    title: one.title,
    publisher: 'Meridian News',
    byline: one.byline,
    url: `https://meridian-news.example${one.path}`,
    publishedAt: one.published,
    language: 'en',
    text: one.paragraphs.join('\n\n'),
  }
}

const KEPT = [REPORT, TRILATERAL].map((one) => {
  const article = articleOf(one)
  return { article, annotation: annotate(article) }
})

/** Sends a command to the background from a page of the extension. @returns the value of the answer. */
export async function ask(page: Page, type: string, request: object): Promise<unknown> {
  const answer = await page.evaluate(
    async (envelope) => {
      const own: typeof import('webextension-polyfill') =
        Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
      const send = (): Promise<unknown> => own.runtime.sendMessage(envelope)
      // A background that is being stopped just then does not hear; the next message starts it.
      const given = await send().catch(() => new Promise((next) => setTimeout(next, 300)).then(send))
      return given as { ok: boolean; value?: unknown; error?: string }
    },
    { type, request: { commandId: crypto.randomUUID(), ...request } },
  )
  if (!answer.ok) throw new Error(`${type}: ${answer.error}`)
  return answer.value
}

/** Clippings, the first one kept last; every one has its number in title and note. */
export function clippings(count: number): Clipping[] {
  return Array.from({ length: count }, (_, i) => {
    const kept = KEPT[i % KEPT.length]
    if (!kept) throw new Error('No report to keep')
    const moment = new Date(Date.UTC(2026, 10, 20) - i * 3_600_000).toISOString()
    return {
      id: `clipping-${i}`,
      kind: 'article',
      key: `https://meridian-news.example/${i}`,
      article: { ...kept.article, title: `${kept.article.title} (${i})` },
      annotation: kept.annotation,
      note: i === 1 ? 'who paid for Yaşar Güler’s flight?' : '',
      tags: i === 0 ? ['östafrika'] : [],
      createdAt: moment,
      updatedAt: moment,
      deletedAt: null,
    }
  })
}

/** Puts clippings into the library, in a page of the extension. */
export async function put(page: Page, rows: readonly Clipping[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 250) {
    await page.evaluate(
      async (lot) => {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open('attache')
          request.addEventListener('success', () => resolve(request.result))
          request.addEventListener('error', () => reject(request.error))
        })
        const tx = database.transaction('clippings', 'readwrite')
        for (const row of lot) tx.objectStore('clippings').put(row)
        await new Promise((resolve, reject) => {
          tx.addEventListener('complete', resolve)
          tx.addEventListener('abort', () => reject(tx.error))
        })
        database.close()
      },
      rows.slice(from, from + 250),
    )
  }
}

/** Puts as many clippings in as are wanted, made in the page itself of a few: thousands need not travel to the browser. */
export async function putMany(page: Page, count: number): Promise<void> {
  await page.evaluate(
    async (kept, wanted) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('attache')
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error))
      })
      const tx = database.transaction('clippings', 'readwrite')
      for (let i = 0; i < wanted; i++) {
        const one = kept[i % kept.length]
        if (!one) continue
        const title = `Report ${i}`
        const filler = Array.from({ length: 250 }, (_, k) => `word${(i * 31 + k * k) % 20000}`).join(' ')
        const article = { ...one.article, title, text: `${one.article.text}\n\n${filler}` }
        tx.objectStore('clippings').put({ ...one, id: `many-${i}`, key: `many-${i}`, article })
      }
      await new Promise((resolve, reject) => {
        tx.addEventListener('complete', resolve)
        tx.addEventListener('abort', () => reject(tx.error))
      })
      database.close()
    },
    clippings(2),
    count,
  )
}
