/** Rules of the interface name no left and no right, so that all of it is mirrored where the language runs the other way. */
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** What is the same in both directions: the tick in a disc, and what stands on all sides of its middle. */
const SAME = ['left: 2.6px', 'border-width: 0 1.5px 1.5px 0']

/** Declarations that name a side, or give left and right different values. */
function sided(css: string): string[] {
  return [...css.replace(/\/\*[^]*?\*\//g, '').matchAll(/([\w-]+)\s*:\s*([^;{}]+)[;}]/g)].flatMap(
    ([, name = '', value = '']) => {
      const told = `${name}: ${value.trim().replace(/\s+/g, ' ')}`
      if (SAME.includes(told)) return []
      const named =
        /^(left|right)$|-(left|right)(-|$)/.test(name) ||
        (/^(text-align|float|clear)$/.test(name) && /^(left|right)\b/.test(value))
      const four = /^(margin|padding|inset|border-(width|radius|style|color))$/.test(name) ? valuesOf(value) : []
      const unequal = four.length === 4 && (name === 'border-radius' ? new Set(four).size > 1 : four[1] !== four[3])
      return named || unequal ? [told] : []
    },
  )
}

/** The values of a shorthand; what stands in brackets is one. */
function valuesOf(value: string): string[] {
  return value.trim().match(/(?:[^\s(]|\((?:[^()]|\([^()]*\))*\))+/g) ?? []
}

describe('rules of the interface', () => {
  it('name no side', () => {
    const files = globSync('components/**/*.css')
    expect(files.length).toBeGreaterThan(20)
    expect(files.flatMap((file) => sided(readFileSync(file, 'utf8')).map((told) => `${file}: ${told}`))).toEqual([])
  })

  it('of the card and the bar over a page name none either', () => {
    const sheets = ['components/over-page/card-sheet.ts', 'components/over-page/quote-bar-sheet.ts'].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/`\n?([^`]*\{[^`]*)`/g)].map(([, css = '']) => css),
    )
    expect(sheets.length).toBeGreaterThan(1)
    // The host stands in the corner from which the card is placed by coordinates of the window.
    expect(sheets.flatMap(sided).filter((told) => told !== 'inset: 0 auto auto 0 !important')).toEqual([])
  })

  it('are found out where they do', () => {
    const css = `.a { margin-left: 2px; padding: 1px 2px 1px 3px; text-align: right }
      .b { left: 0; padding: 1px 2px; inset-inline-start: 0; margin: 0 calc(1px + 2px) 0 calc(1px + 2px); border-top-left-radius: 2px }`
    expect(sided(css)).toEqual([
      'margin-left: 2px',
      'padding: 1px 2px 1px 3px',
      'text-align: right',
      'left: 0',
      'border-top-left-radius: 2px',
    ])
  })
})
