/** A picture of each screen, light and dark, of the demo's articles: into `docs/pictures/`. */
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import { serve } from '../../tests/fixtures/server.ts'
import { startBrowser, waitFor, waitForMarks } from '../../tests/page/browsers.ts'
import { openPanel } from '../../tests/page/panel.ts'
import { present, save } from '../../tests/page/popup.ts'
import { drag, pressKeep, waitForStraw } from '../../tests/page/quoting.ts'
import { clippings, put } from '../../tests/page/shelf.ts'
import { DEMO_ARTICLES, DEMO_HOST } from './articles.ts'
import { photograph, POPUP_SIZE, popupBehind } from './photograph.ts'
import { demoSite } from './site.ts'

const FOLDER = fileURLToPath(new URL('../../docs/pictures', import.meta.url))
const CLIPPINGS = 12
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
    await put(library, clippings(CLIPPINGS))
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
