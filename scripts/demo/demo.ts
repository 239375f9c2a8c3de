/**
 * Shows the main job on the demo's articles, which are served from loopback: a report is recognised, marked and saved.
 * `demo.ts chromium|firefox visible|headless`
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '../../tests/fixtures/server.ts'
import { type Kind, type Session, startBrowser, waitForMarks } from '../../tests/page/browsers.ts'
import { exportFromPopup, save } from '../../tests/page/popup.ts'
import { DEMO_ARTICLES, DEMO_HOST } from './articles.ts'
import { photograph, POPUP_SIZE, popupBehind } from './photograph.ts'
import { recordTable } from './record-table.ts'
import { importSeeds, seedFolder } from './seeds.ts'
import { demoSite } from './site.ts'

const OUT = fileURLToPath(new URL('../../out', import.meta.url))

/** Opens the front page in a window and stays until it is closed. */
async function show(session: Session): Promise<void> {
  const [page = await session.browser.newPage()] = await session.browser.pages()
  await page.goto(`http://${DEMO_HOST}/`)
  // The extension has opened its first steps in a tab of its own.
  await page.bringToFront()
  console.log('A browser is open on a front page of demo articles.')
  console.log(
    'Two of them are reports of defence meetings: open one, then press Attaché’s button (behind the jigsaw piece).',
  )
  console.log('Close the browser to end.')
  await new Promise((resolve) => session.browser.once('disconnected', resolve))
}

/** Does what a reader would do, unseen, and prints what came of it. */
async function perform(session: Session, downloads: string): Promise<void> {
  const article = DEMO_ARTICLES[0]
  if (!article) throw new Error('The demo has no articles')
  const page = await session.open(`http://${DEMO_HOST}${article.path}`)
  const marked = await waitForMarks(page)
  console.log(`\n${article.title}`)
  // A highlight is called attache-LOOK-GROUND: what it is drawn as, and for which background.
  for (const [name, words] of Object.entries(marked)) console.log(`  ${name.split('-')[1]}: ${words.join(' · ')}`)
  const picture = join(OUT, 'report.png')
  await page.screenshot({ path: picture })

  const popup = await session.openPopup(page)
  await save(popup, { note: 'Compare with the offer of last October', tags: ['training'] })
  const popupPicture = `${OUT}/popup.png` as const
  const exported = await exportFromPopup(popup, downloads)
  const saved = await popupBehind(session, page)
  await photograph(saved, popupPicture, POPUP_SIZE)
  console.log(`\n${recordTable(readFileSync(exported, 'utf8'))}`)
  console.log(`\nScreenshots: ${picture}\n             ${popupPicture}\nExported:    ${exported}`)
}

async function main(): Promise<void> {
  const [kind, way] = process.argv.slice(2)
  if (kind !== 'chromium' && kind !== 'firefox') throw new Error('demo.ts chromium|firefox visible|headless')
  const visible = way === 'visible'
  const downloads = join(OUT, 'export')
  rmSync(OUT, { recursive: true, force: true })
  mkdirSync(downloads, { recursive: true })
  const server = await serve(demoSite())
  const session = await startBrowser(kind satisfies Kind, { port: server.port, visible, downloads })
  try {
    const seeds = seedFolder()
    if (seeds) console.log(`Seed documents: ${await importSeeds(session, seeds)}`)
    await (visible ? show(session) : perform(session, downloads))
  } finally {
    await session.close()
    await server.close()
  }
}

await main()
