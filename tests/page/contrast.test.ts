/** Marks as they are drawn, measured by their pixels: on white, sepia, grey and black articles each line has 3:1 at least. */
import { describe, expect, it } from 'vitest'
import { articlePage } from '../../scripts/demo/site.ts'
import type { Site } from '../fixtures/server.ts'
import { PATIENCE, waitForMarks } from './browsers.ts'
import { boxesOf } from './reading.ts'
import { type Colour, coloursIn, contrastOf } from './sight.ts'
import { REPORT } from './site.ts'
import { useWorld } from './world.ts'

/** Background and text of an article. */
const ARTICLES = {
  white: ['#ffffff', '#1a1a1a'],
  sepia: ['#f4ecd8', '#5b4636'],
  grey: ['#808080', '#000000'],
  slate: ['#4a4f55', '#f0f0f0'],
  black: ['#000000', '#d8d8d8'],
} as const
type Kind = keyof typeof ARTICLES
const url = (kind: Kind) => `http://www.geo.tv/latest/690001-pakistan-kenya-on-${kind}-ground`
const site: Site = new Map(
  (Object.keys(ARTICLES) as Kind[]).map((kind) => {
    const [ground, text] = ARTICLES[kind]
    // Large letters far above their lines: what is drawn below them is the line alone.
    const style = `<style>html, body, article { background: ${ground} !important } * { color: ${text} !important; font: 40px/2 sans-serif !important; letter-spacing: 2px }</style>`
    return [url(kind).slice('http://'.length), { body: articlePage(REPORT).replace('</head>', `${style}</head>`) }]
  }),
)
const world = useWorld({ site })

/** A colour has a hue that is no grey of the text. */
const isInk = ([red, green, blue]: Colour) => Math.max(red, green, blue) - Math.min(red, green, blue) > 40
const isRed = ([red, , blue]: Colour) => red > blue

describe.each(Object.keys(ARTICLES) as Kind[])('on %s', (kind) => {
  it('the lines under officials and countries stand out', async () => {
    const page = await world.session.open(url(kind))
    await page.setViewport({ width: 1000, height: 1400 })
    await waitForMarks(page)
    const ground = ARTICLES[kind][0].match(/[\da-f]{2}/g)?.map((part) => Number.parseInt(part, 16)) as Colour
    const inkOf = async (words: string, red: boolean): Promise<number> => {
      const box = (await boxesOf(page, words)).at(0)
      if (!box) throw new Error(`No ${words}`)
      const all = await coloursIn(world.session, page, box)
      // The ground is what is measured against, and most of what there is.
      expect(all[0]?.colour).toEqual(ground)
      const inks = all.filter(({ colour, count }) => isInk(colour) && isRed(colour) === red && count > 8)
      return Math.max(0, ...inks.map(({ colour }) => contrastOf(colour, ground)))
    }
    await expect.poll(() => inkOf('Bangash', true), PATIENCE).toBeGreaterThanOrEqual(3)
    await expect.poll(() => inkOf('Kenya', false), PATIENCE).toBeGreaterThanOrEqual(3)
    await page.close()
  })
})
