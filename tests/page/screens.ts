/** Every screen of the extension, with something on it: what the tests of accessibility go through one by one. */
import type { Page } from 'puppeteer-core'
import { type Session, waitForMarks } from './browsers.ts'
import { present, press } from './popup.ts'
import { articleOf, ask, clippings, put } from './shelf.ts'
import { REPORT, URLS } from './site.ts'

const WORDS = 'offered ten seats a year at the air force academy'

/** Fills the library: clippings of both reports, a quote with a note, a correction that holds everywhere. */
export async function fill(session: Session): Promise<void> {
  const page = await session.openOwn('library.html')
  await put(page, clippings(3))
  const { text, ...facts } = articleOf(REPORT)
  const start = text.indexOf(WORDS)
  const selector = {
    exact: WORDS,
    prefix: text.slice(start - 40, start),
    suffix: text.slice(start + WORDS.length, start + WORDS.length + 40),
    start,
    end: start + WORDS.length,
  }
  const key = 'https://meridian-news.example/0'
  await ask(page, 'quote.save', {
    key,
    article: facts,
    selector,
    mentions: [],
    note: 'ten, not twelve',
    tags: ['cadets'],
  })
  await page.close()
}

/** A screen that stands in a tab or window of its own. */
export interface Screen {
  name: string
  open(session: Session): Promise<Page>
}

const own = (name: string, path: string, ready: string, ...acts: string[]): Screen => ({
  name,
  async open(session) {
    const page = await session.openOwn(path)
    await present(page, ready)
    for (const act of acts) await press(page, act)
    if (acts.length > 0) await present(page, 'dialog[open]')
    return page
  },
})

const over = async (session: Session, url: string, marked: boolean): Promise<Page> => {
  const page = (await session.pages()).find((one) => one.url() === url) ?? (await session.open(url))
  await page.bringToFront()
  if (marked) await waitForMarks(page)
  return page
}

const RECORD = 'library.html#open=clipping%3Aclipping-0'

/** The popup and panel stand over the report, whose tab they leave open. */
export const SCREENS: readonly Screen[] = [
  {
    name: 'popup over a report',
    async open(session) {
      await over(session, URLS.report, true)
      const page = await session.openOwn('popup.html', { background: true })
      await present(page, 'button[name=save]')
      return page
    },
  },
  {
    name: 'popup over another page',
    async open(session) {
      await over(session, URLS.football, false)
      const page = await session.openOwn('popup.html', { background: true })
      await present(page, 'main')
      return page
    },
  },
  {
    name: 'panel',
    async open(session) {
      await over(session, URLS.report, true)
      const page = await session.openOwn('sidepanel.html', { background: true })
      await present(page, '.record')
      return page
    },
  },
  own('library', 'library.html', '.row'),
  own('import', 'library.html', '.row', 'button[name=import]'),
  own('export', 'library.html', '.row', 'button[name=export]'),
  own('record', RECORD, '.reading'),
  own('quotes', 'library.html#in=quotes', '.row'),
  own('options', 'options.html', '#storage .kv'),
  own('first steps', 'onboarding.html', '.sample-frame .m-official'),
]
