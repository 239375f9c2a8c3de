/** What is seen of a page: the colours of its pixels, and how far they stand apart. */
import type { Page } from 'puppeteer-core'
import { luminanceOf } from '../../utils/highlight/ground.ts'
import type { Session } from './browsers.ts'

export type Colour = [red: number, green: number, blue: number]

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** The colours in a box of a page as it is drawn, each once, with how many of its pixels have it; the commonest first. */
export async function coloursIn(session: Session, page: Page, box: Box): Promise<{ colour: Colour; count: number }[]> {
  const clip = { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top }
  const picture = await page.screenshot({ encoding: 'base64', clip, captureBeyondViewport: false })
  // A page of the extension can take a picture apart, whatever policy the page has.
  return await session.inQuiet((quiet) =>
    quiet.evaluate(async (png) => {
      const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0))
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }), { colorSpaceConversion: 'none' })
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
      if (!context) throw new Error('No canvas')
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, image.width, image.height)
      const counts = new Map<string, number>()
      for (let at = 0; at < data.length; at += 4) {
        const key = `${data[at]} ${data[at + 1]} ${data[at + 2]}`
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
      return [...counts]
        .sort((one, other) => other[1] - one[1])
        .map(([key, count]) => ({ colour: key.split(' ').map(Number) as [number, number, number], count }))
    }, picture),
  )
}

/** The contrast of two colours, from 1 to 21 (WCAG 2). */
export function contrastOf(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminanceOf(...one), luminanceOf(...other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}
