import { parseHTML } from 'linkedom'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Span } from '../../../utils/article/live-map.ts'
import { type Ground, groundOf, luminanceOf, readColour } from '../../../utils/highlight/ground.ts'
import { lookOf } from '../../../utils/highlight/marks.ts'
import { cannotUnderline, type Mark, Painter } from '../../../utils/highlight/paint.ts'
import { Dress } from '../../../utils/highlight/dress.ts'
import { GROUNDS, highlightName, LOOKS, marksSheet } from '../../../utils/highlight/sheet.ts'
import type { Mention } from '../../../utils/model.ts'

describe('the ground', () => {
  it('is told by the luminance of the background', () => {
    expect(groundOf(luminanceOf(255, 255, 255))).toBe('paper')
    expect(groundOf(luminanceOf(0xf4, 0xec, 0xd8))).toBe('paper')
    expect(groundOf(luminanceOf(0x80, 0x80, 0x80))).toBe('mid')
    expect(groundOf(luminanceOf(0x55, 0x55, 0x55))).toBe('dusk')
    expect(groundOf(luminanceOf(0x11, 0x11, 0x11))).toBe('night')
  })

  it('reads the notations that colours are computed to', () => {
    expect(readColour('rgb(17, 18, 19)')).toEqual({ red: 17, green: 18, blue: 19, alpha: 1 })
    expect(readColour('rgba(0, 0, 0, 0)')).toEqual({ red: 0, green: 0, blue: 0, alpha: 0 })
    expect(readColour('rgb(1 2 3 / 50%)')).toEqual({ red: 1, green: 2, blue: 3, alpha: 0.5 })
    expect(readColour('color(srgb 1 0.5 0)')).toEqual({ red: 255, green: 127.5, blue: 0, alpha: 1 })
    expect(readColour('oklch(0.5 0.1 20)')).toBeNull()
  })
})

describe('the inks', () => {
  const inks = (ground: Ground): string[] =>
    ['official', 'country'].map((look) => {
      const rule = new RegExp(`attache-${look}-${ground}\\)\\{[^}]*(#[0-9a-f]{6})`).exec(
        marksSheet({ ground, tinted: false, tags: ['p'] }),
      )
      return rule?.[1] ?? ''
    })
  const luminance = (hex: string): number =>
    luminanceOf(...([1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number]))
  const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)

  it('have a contrast of 3 at least on every grey there is', () => {
    for (let grey = 0; grey < 256; grey++) {
      const ground = luminanceOf(grey, grey, grey)
      for (const ink of inks(groundOf(ground))) expect(contrast(luminance(ink), ground)).toBeGreaterThanOrEqual(3)
    }
  })

  it('draw every look on every ground, in lines or in tints, and nothing on paper', () => {
    for (const ground of GROUNDS)
      for (const tinted of [false, true]) {
        const sheet = marksSheet({ ground, tinted, tags: ['h1', 'p'] })
        for (const look of LOOKS) {
          const name = highlightName(look, ground, tinted)
          expect(sheet).toContain(`h1::highlight(${name}),p::highlight(${name}){`)
        }
        expect(sheet.startsWith('@media not print{')).toBe(true)
        expect(sheet.match(/\{/g)?.length).toBe(sheet.match(/\}/g)?.length)
      }
  })
})

describe('the rules that a page needs', () => {
  const { document } = parseHTML(
    '<!doctype html><html><body><h1>Talks</h1><p>Minister <b>Omondi</b> met <i>her</i> host</p><x-ä>Kenya</x-ä><x-name>Kenya</x-name></body></html>',
  )
  const text = (selector: string): Text => document.querySelector(selector)?.firstChild as unknown as Text
  const within = (node: Text, last = node): Span => ({
    startContainer: node,
    startOffset: 0,
    endContainer: last,
    endOffset: 1,
  })
  const odd = document.querySelector('p + *')?.firstChild as unknown as Text

  it('name the elements that hold marked words, those in the middle of a span too', () => {
    const dress = new Dress(false)
    expect(dress.need([within(text('h1')), within(text('p'), text('i'))], 'paper')).toEqual({
      ground: 'paper',
      tinted: false,
      tags: ['b', 'h1', 'i', 'p'],
    })
    expect(dress.need([within(text('b'))], 'paper')).toBeNull()
    expect(dress.need([within(text('x-name')), within(text('p'))], 'paper')?.tags).toEqual(['x-name'])
    expect(dress.need([within(text('b'))], 'night')?.tags).toEqual(['b'])
  })

  it('are those for every element where one has a name that fits no selector', () => {
    const dress = new Dress(true)
    expect(dress.need([within(odd), within(text('p'))], 'mid')).toEqual({
      ground: 'mid',
      tinted: true,
      tags: ['*', 'p'],
    })
    expect(dress.need([within(text('b'))], 'mid')).toBeNull()
  })

  it('are needed again when they did not get in, or were taken out', () => {
    const dress = new Dress(false)
    const sheet = dress.need([within(text('p'))], 'paper')
    if (!sheet) throw new Error('no sheet')
    dress.lose(sheet)
    expect(dress.need([within(text('p'))], 'paper')).toEqual(sheet)
    expect(dress.takeOff()).toEqual([sheet])
    expect(dress.takeOff()).toEqual([])
    expect(dress.need([within(text('p'))], 'paper')).toEqual(sheet)
  })
})

describe('lookOf', () => {
  const mention = (change: Partial<Mention>): Mention => ({
    start: 0,
    end: 1,
    text: 'x',
    kind: 'official',
    id: null,
    name: null,
    nameStart: null,
    nameEnd: null,
    country: null,
    office: null,
    rank: null,
    confidence: { span: 0.9, identity: 0.9, country: 0 },
    inferred: [],
    reasons: [],
    ...change,
  })

  it('tells officials, roles, countries and what is not certain apart, and marks nothing else', () => {
    expect(lookOf(mention({}))).toBe('official')
    expect(lookOf(mention({ kind: 'role' }))).toBe('role')
    expect(lookOf(mention({ kind: 'country' }))).toBe('country')
    expect(lookOf(mention({ confidence: { span: 0.4, identity: 0.9, country: 0 } }))).toBe('unsure')
    for (const kind of ['place', 'organisation', 'topic'] as const) expect(lookOf(mention({ kind }))).toBeNull()
  })
})

describe('Painter', () => {
  const registry = new Map<string, Set<unknown> & { priority: number }>()
  beforeEach(() => {
    vi.stubGlobal('CSS', { highlights: registry })
    vi.stubGlobal(
      'Highlight',
      class extends Set<unknown> {
        priority = 0
      },
    )
    vi.stubGlobal('StaticRange', Object)
    vi.stubGlobal(
      'Range',
      class {
        setStart(): void {}
        setEnd(): void {}
      },
    )
  })
  afterEach(() => {
    registry.clear()
    vi.unstubAllGlobals()
  })
  const span: Span = { startContainer: {} as Text, startOffset: 0, endContainer: {} as Text, endOffset: 1 }
  const mark = (look: Mark['look']): Mark => ({ look, span })

  it('paints by look and ground, an official over the country in its office', () => {
    new Painter(false).paint([mark('official'), mark('country'), mark('country')], 'night', LOOKS)
    expect([...registry].map(([name, set]) => [name, set.size])).toEqual([
      ['attache-official-night', 1],
      ['attache-country-night', 2],
    ])
    expect(registry.get('attache-official-night')?.priority).toBeGreaterThan(
      registry.get('attache-country-night')?.priority ?? 9,
    )
  })

  it('replaces its own paint only, and leaves other people’s highlights alone', () => {
    registry.set('search', Object.assign(new Set(), { priority: 0 }))
    const painter = new Painter(false)
    painter.paint([mark('official')], 'paper', ['official'])
    painter.paint([mark('lit')], 'paper', ['lit'])
    painter.paint([], 'paper', ['official'])
    expect([...registry.keys()]).toEqual(['search', 'attache-lit-paper'])
    painter.clear()
    expect([...registry.keys()]).toEqual(['search'])
  })

  it('puts back what the page has cleared', () => {
    const painter = new Painter(false)
    painter.paint([mark('official')], 'paper', LOOKS)
    expect(painter.restore()).toBe(false)
    registry.clear()
    expect(painter.restore()).toBe(true)
    expect([...registry.keys()]).toEqual(['attache-official-paper'])
  })

  it('tints where a highlight cannot be underlined', () => {
    expect(cannotUnderline('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0')).toBe(true)
    expect(cannotUnderline('Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0')).toBe(false)
    expect(cannotUnderline('Mozilla/5.0 (X11) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36')).toBe(false)
    new Painter(true).paint([mark('official')], 'paper', LOOKS)
    expect([...registry.keys()]).toEqual(['attache-official-paper-tint'])
  })
})
