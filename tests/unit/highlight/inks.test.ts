import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { luminanceOf } from '../../../utils/highlight/ground.ts'
import { INKS } from '../../../utils/highlight/sheet.ts'

const INKS_CSS = readFileSync('components/look/inks.css', 'utf8')
const TOKENS = readFileSync('components/look/tokens.css', 'utf8')

/** The light and the dark value of a token in a piece of CSS. */
function pair(css: string, name: string): [string, string] {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css)
  if (!found?.[1] || !found[2]) throw new Error(`No --${name}`)
  return [found[1], found[2]]
}
const luminance = (hex: string): number =>
  luminanceOf(...([1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number]))
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

describe('the inks on our own pages', () => {
  it.each(INKS)('%s have 4.5 at least on every ground of ours: words are set in them too', (inks) => {
    const block = new RegExp(`\\[data-inks="${inks}"\\] \\{([^}]*)\\}`).exec(INKS_CSS)?.[1] ?? ''
    for (const ink of ['official', 'country'])
      for (const ground of ['paper', 'raised', 'sunken'])
        for (const scheme of [0, 1] as const)
          expect(contrast(pair(block, ink)[scheme], pair(TOKENS, ground)[scheme])).toBeGreaterThanOrEqual(4.5)
  })

  it('are those of the tokens where nothing was chosen', () => {
    const block = /\[data-inks="pencil"\] \{([^}]*)\}/.exec(INKS_CSS)?.[1] ?? ''
    for (const ink of ['official', 'country']) expect(pair(block, ink)).toEqual(pair(TOKENS, ink))
  })
})
