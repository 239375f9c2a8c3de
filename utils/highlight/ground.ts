/** What the article stands on: the background that marks have to be legible against. */
import { isShadow } from '../article/live-map.ts'

/** Four grounds by relative luminance; for each there is a pair of inks with at least 3:1 on every background in it. */
export type Ground = 'paper' | 'mid' | 'dusk' | 'night'

interface Colour {
  red: number
  green: number
  blue: number
  alpha: number
}

/** Whether what stands over an article of a ground is drawn light or dark. */
export function schemeOn(ground: Ground): 'light' | 'dark' {
  return ground === 'paper' || ground === 'mid' ? 'light' : 'dark'
}

/** The ground of a relative luminance (WCAG 2, 0 to 1). */
export function groundOf(luminance: number): Ground {
  return luminance >= 0.45 ? 'paper' : luminance >= 0.18 ? 'mid' : luminance >= 0.06 ? 'dusk' : 'night'
}

/** Relative luminance of sRGB values from 0 to 255, as WCAG 2 defines it. */
export function luminanceOf(red: number, green: number, blue: number): number {
  const linear = (value: number): number => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/**
 * Reads a computed colour: `rgb(…)`, `rgba(…)` and `color(srgb …)`, which is what browsers compute sRGB colours to.
 * @returns null for any other notation.
 */
export function readColour(text: string): Colour | null {
  const numbers = text.match(/-?\d{0,20}\.?\d{1,20}(e-?\d{1,3})?%?/g)?.map((part) => {
    return part.endsWith('%') ? Number(part.slice(0, -1)) / 100 : Number(part)
  })
  const [red, green, blue, alpha = 1] = numbers ?? []
  if (red === undefined || green === undefined || blue === undefined) return null
  if (text.startsWith('rgb')) return { red, green, blue, alpha }
  if (text.startsWith('color(srgb ')) return { red: red * 255, green: green * 255, blue: blue * 255, alpha }
  return null
}

/**
 * Measures the ground of an element: the backgrounds from it outward, laid over each other until one is opaque. Where a
 * picture or a colour that cannot be read lies behind, the colour of the text tells light from dark.
 */
export function measureGround(element: Element): Ground {
  const layers: Colour[] = []
  for (let at: Element | null = element; at; at = outward(at)) {
    const style = getComputedStyle(at)
    const colour = readColour(style.backgroundColor)
    if (!colour || (style.backgroundImage !== 'none' && colour.alpha < 1)) return byText(element)
    if (colour.alpha > 0) layers.push(colour)
    if (colour.alpha >= 1) break
  }
  let { red, green, blue } = canvas()
  for (const layer of layers.reverse()) {
    red += (layer.red - red) * layer.alpha
    green += (layer.green - green) * layer.alpha
    blue += (layer.blue - blue) * layer.alpha
  }
  return groundOf(luminanceOf(red, green, blue))
}

/** The element around another one; of the outermost of a shadow tree the one that the tree belongs to. */
function outward(element: Element): Element | null {
  const around = element.parentNode
  return element.parentElement ?? (isShadow(around) ? around.host : null)
}

/** What the browser paints below everything: white, or near black where the page asks for the dark scheme. */
function canvas(): { red: number; green: number; blue: number } {
  const scheme = getComputedStyle(document.documentElement).colorScheme
  const dark = /dark/.test(scheme) && (!/light/.test(scheme) || matchMedia('(prefers-color-scheme: dark)').matches)
  const value = dark ? 18 : 255
  return { red: value, green: value, blue: value }
}

function byText(element: Element): Ground {
  const colour = readColour(getComputedStyle(element).color)
  return colour && luminanceOf(colour.red, colour.green, colour.blue) > 0.4 ? 'night' : 'paper'
}
