/** Pages of shipped sites that are passed over by their address, and those that are looked at. */
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { articlePage, escape } from '../../scripts/demo/site.ts'
import type { Site } from '../fixtures/server.ts'
import { marks, PATIENCE, waitForMarks, words } from './browsers.ts'
import { REPORT } from './site.ts'
import { pressButton } from './windows.ts'
import { useWorld } from './world.ts'

const MINISTER = 'Cabinet Secretary for Defence Wanjiru Odhiambo'

/** The words of a report where an address promises none, so that a test can tell a page that was looked at from one that was not. */
const addresses = {
  cue: 'http://www.geo.tv/latest/620101-two-ministers-speak-of-pilots-in-the-rain',
  number: 'http://www.dawn.com/news/1620102',
  tracked: 'http://www.dawn.com/news/1620103/?from=a-letter-of-the-day-to-all-of-you',
  slug: 'http://www.geo.tv/latest/620104-harbour-rovers-win-the-cup-after-extra-time',
  section: 'http://www.geo.tv/sport/football/articles/c620105',
  single: 'http://www.dailysabah.com/sports/football/harbour-rovers-win-the-cup-after-extra-time',
}
const bare = (url: string): string => url.slice('http://'.length).replace(/\?.*/, '')

/** A sports page that puts a report into itself without loading. */
const SINGLE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour Rovers win the cup</title></head>
<body><main><article><h1>Harbour Rovers win the cup</h1><p>Rain came down before the break.</p></article></main><button id="next">Next</button>
<script>
const next = new DOMParser().parseFromString(${JSON.stringify(articlePage(REPORT)).replaceAll('<', '\\u003c')}, 'text/html')
document.getElementById('next').onclick = () => {
  history.pushState({}, '', '/politics/diplomacy/${escape(REPORT.path.replaceAll('/', ''))}')
  document.title = next.title
  setTimeout(() => document.querySelector('main').replaceChildren(...next.body.cloneNode(true).childNodes), 50)
}
</script></body></html>`

const site: Site = new Map(
  Object.values(addresses).map((url) => [bare(url), { body: url === addresses.single ? SINGLE : articlePage(REPORT) }]),
)
const world = useWorld({ site })

const marked = async (page: Page): Promise<string[]> => words(await marks(page))

describe.each(['cue', 'number', 'tracked'] as const)('a report whose address may be one’s: %s', (name) => {
  it('is marked', async () => {
    const page = await world.session.open(addresses[name])
    expect(words(await waitForMarks(page))).toContain(MINISTER)
    await page.close()
  })
})

describe.each(['slug', 'section'] as const)('a page whose address says that it is no report: %s', (name) => {
  it('is passed over, and read when its reader asks', async () => {
    const page = await world.session.open(addresses[name])
    const popup = await pressButton(world.session, page, addresses[name])
    await expect.poll(() => popup.text(), PATIENCE).toContain('This page has not been read')
    expect(await marked(page)).toEqual([])
    await popup.run((own) => own.querySelector<HTMLElement>('button[name=annotate]')?.click())
    await expect.poll(() => marked(page), PATIENCE).toContain(MINISTER)
    await popup.close()
    await page.close()
  })
})

describe('a report that follows a page which was passed over, without loading', () => {
  it('is marked', async () => {
    const page = await world.session.open(addresses.single)
    await page.click('#next')
    await expect.poll(() => marked(page), PATIENCE).toContain(MINISTER)
    await page.close()
  })
})
