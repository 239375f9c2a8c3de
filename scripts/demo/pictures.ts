/** A picture of each screen, light and dark, of the demo's articles: into `docs/pictures/`. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import { readGoldFolder } from '../../tests/eval/gold.ts'
import { serve } from '../../tests/fixtures/server.ts'
import { startBrowser, waitFor, waitForMarks } from '../../tests/page/browsers.ts'
import { openPanel } from '../../tests/page/panel.ts'
import { present, save } from '../../tests/page/popup.ts'
import { drag, pressKeep, waitForStraw } from '../../tests/page/quoting.ts'
import { articleOf, put } from '../../tests/page/shelf.ts'
import { annotate } from '../../utils/annotate/annotate.ts'
import type { Article, Clipping } from '../../utils/model.ts'
import { DEMO_ARTICLES, DEMO_HOST } from './articles.ts'
import { photograph, POPUP_SIZE, popupBehind } from './photograph.ts'
import { demoSite } from './site.ts'

const FOLDER = fileURLToPath(new URL('../../docs/pictures', import.meta.url))
const GOLD = fileURLToPath(new URL('../../tests/gold/source', import.meta.url))
/** Articles of our own that the library of the pictures holds beside the demo's, with the paper each is told to be from. */
const KEPT: readonly (readonly [file: string, paper: string])[] = [
  ['32-brussels-alliance-chief', 'Bosphorus Daily'],
  ['213-quezon-city-envoys', 'Manila Bay Post'],
  ['465-beijing-respectively', 'Eastern Wire'],
  ['21-seoul-thailand-sidelines', 'Han River Herald'],
  ['203-tehran-armenia', 'Alborz News Agency'],
  ['401-istanbul-names-come-late', 'Gulf Gazette'],
  ['103-warsaw-lithuania', 'Vistula Review'],
  ['08-abuja-ghana', 'Lagos Lagoon'],
  ['467-muscat-delegation-level', 'The Deccan Mail'],
  ['10-tashkent-kazakhstan', 'Steppe Bulletin'],
  ['109-santiago-argentina', 'Southern Mercury'],
]
/** When the first of them was kept; the others before it, some hours apart. */
const KEPT_AT = Date.UTC(2026, 10, 20)
const APART_MS = 7 * 3_600_000

/** The clippings of the library: the demo's report, which the picture of a record shows, and the others. */
function clippings(report: Article): Clipping[] {
  const gold = readGoldFolder(GOLD)
  const others = KEPT.map(([name, publisher]): Article => {
    const found = gold.find(({ file }) => file === join(GOLD, `${name}.gold.txt`))
    if (!found) throw new Error(`${GOLD} has no ${name}`)
    return { ...found.article, publisher }
  })
  return [report, ...others].map((article, at) => {
    const annotation = annotate(article)
    const moment = new Date(KEPT_AT - at * APART_MS).toISOString()
    return {
      id: `clipping-${at}`,
      kind: 'article',
      key: `https://meridian-news.example/${at}`,
      article: { ...article, title: article.title ?? annotation.article.title },
      annotation,
      note: at === 2 ? 'who is to train the crews?' : '',
      tags: at === 0 ? ['east africa'] : [],
      createdAt: moment,
      updatedAt: moment,
      deletedAt: null,
    }
  })
}
/** Words of the first article that are kept as a quote, by their beginning and end. */
const QUOTE = {
  from: 'name a working group',
  to: 'end of January',
  words: 'name a working group on spare parts for trainer aircraft before the end of January',
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  const server = await serve(demoSite())
  const session = await startBrowser('chromium', { port: server.port })
  const inBoth = async (page: Page, name: string, size: Parameters<typeof photograph>[2]): Promise<void> => {
    for (const look of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look }])
      // A mark is drawn for its background, which is looked at again after a change.
      await new Promise((resolve) => setTimeout(resolve, 500))
      const path = `${FOLDER}/${name}-${look}.png` as const
      await photograph(page, path, size)
      console.log(path)
    }
  }
  try {
    const article = DEMO_ARTICLES[0]
    if (!article) throw new Error('The demo has no articles')
    const report = await session.open(`http://${DEMO_HOST}${article.path}`)
    await waitForMarks(report)
    await drag(report, QUOTE.from, QUOTE.to)
    await pressKeep(report)
    await waitForStraw(report, [QUOTE.words])
    await report.keyboard.press('Escape')
    // What is chosen hides the straw under it.
    await report.mouse.click(4, 4)
    await inBoth(report, 'report', { width: 760, most: 640 })

    const panel = await openPanel(session, report)
    await present(panel, '.panel')
    await inBoth(panel, 'panel', { width: 380, most: 1400 })
    await panel.close()

    const popup = await session.openPopup(report)
    await save(popup, { note: 'Compare with the offer of last October', tags: ['training'] })
    await popup.close()
    const saved = await popupBehind(session, report)
    await inBoth(saved, 'popup', POPUP_SIZE)
    await saved.close()

    const library = await session.openOwn('library.html')
    await put(library, clippings(articleOf(article)))
    await library.reload()
    await present(library, '.row')
    await waitFor(() => library.evaluate(() => document.querySelectorAll('.row').length > 5))
    await inBoth(library, 'library', { width: 1100, most: 720, fixed: true })

    const reading = await session.openOwn('library.html#open=clipping%3Aclipping-0')
    await present(reading, '.read')
    // What was read of the result is lit in the text.
    await reading.focus('.facts div .ev')
    await inBoth(reading, 'record', { width: 1100, most: 720, fixed: true })

    const options = await session.openOwn('options.html')
    await present(options, '.kv')
    await inBoth(options, 'options', { width: 900, most: 900, fixed: true })
  } finally {
    await session.close()
    await server.close()
  }
}

await main()
