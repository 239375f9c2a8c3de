/** Readers with colours of their own read the marked words of a page. Chromium can be told of such colours. */
import { expect, it } from 'vitest'
import { PATIENCE, waitForMarks } from './browsers.ts'
import { boxesOf } from './reading.ts'
import { coloursIn, contrastOf } from './sight.ts'
import { URLS } from './site.ts'
import { askFor, SCHEMES } from './wishes.ts'
import { kindOfRun, useWorld } from './world.ts'

const world = useWorld()

it.runIf(kindOfRun() === 'chromium')(
  'marked words are read, and officials and countries still have two kinds of line',
  async () => {
    const page = await world.session.open(URLS.report)
    await waitForMarks(page)
    for (const scheme of SCHEMES) {
      await askFor(page, { 'forced-colors': 'active', 'prefers-color-scheme': scheme })
      for (const words of ['Bangash', 'Kenya']) {
        const readable = async () => {
          const [box] = await boxesOf(page, words)
          if (!box) throw new Error('No box')
          const [ground, ...rest] = await coloursIn(world.session, page, box)
          if (!ground) throw new Error('Nothing is drawn')
          return Math.max(...rest.map(({ colour }) => contrastOf(colour, ground.colour)))
        }
        await expect.poll(readable, PATIENCE).toBeGreaterThan(4.5)
      }
      const lines = await page.evaluate(() =>
        [...CSS.highlights].map(([name, [range]]) => {
          const at = range?.startContainer.parentElement
          return at ? getComputedStyle(at, `::highlight(${name})`).textDecorationStyle : ''
        }),
      )
      expect(new Set(lines)).toEqual(new Set(['solid', 'dotted']))
    }
    await page.close()
  },
)
