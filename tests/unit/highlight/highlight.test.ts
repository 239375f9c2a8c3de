import { parseHTML } from 'linkedom'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Span } from '../../../utils/article/live-map.ts'
import { type Ground, groundOf, luminanceOf, readColour } from '../../../utils/highlight/ground.ts'
import { lookOf } from '../../../utils/highlight/marks.ts'
import { cannotUnderline, type Mark, Painter } from '../../../utils/highlight/paint.ts'
import { Dress } from '../../../utils/highlight/dress.ts'
import {
  FORMS,
  GROUNDS,
  highlightName,
  INKS,
  type Inks,
  type Look,
  LOOKS,
  marksSheet,
} from '../../../utils/highlight/sheet.ts'
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

const PENCIL = { inks: 'pencil', form: 'lines' } as const

describe.each(INKS)('the inks of %s', (inks) => {
  const sheetOn = (ground: Ground) => marksSheet({ ground, inks, form: 'lines', tags: ['p'] })
  const inksOn = (ground: Ground): string[] =>
    (['official', 'country'] as const).map((look) => {
      const name = highlightName(look, ground, { inks, form: 'lines' })
      return new RegExp(`${name}\\)\\{[^}]*(#[0-9a-f]{6})`).exec(sheetOn(ground))?.[1] ?? ''
    })
  const luminance = (hex: string): number => luminanceOf(...rgb(hex))
  const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)

  it('have a contrast of 3 at least on every grey there is', () => {
    for (let grey = 0; grey < 256; grey++) {
      const ground = luminanceOf(grey, grey, grey)
      for (const ink of inksOn(groundOf(ground))) expect(contrast(luminance(ink), ground)).toBeGreaterThanOrEqual(3)
    }
  })

  it('have a contrast of 3 at least on straw too, and straw has an edge with that on every grey', () => {
    for (const ground of GROUNDS) {
      const rule = (look: Look) => {
        const name = highlightName(look, ground, { inks, form: 'lines' })
        return (
          sheetOn(ground)
            .split('}')
            .find((one) => one.includes(`(${name})`)) ?? ''
        )
      }
      const straw = /background-color:(#[0-9a-f]{6})/.exec(rule('quote'))?.[1] ?? ''
      for (const look of ['quote-official', 'quote-country'] as const) {
        expect(rule(look)).toContain(straw)
        const ink = /underline \w+ (#[0-9a-f]{6})/.exec(rule(look))?.[1] ?? ''
        expect(contrast(luminance(ink), luminance(straw))).toBeGreaterThanOrEqual(3)
      }
      const edge = /underline solid (#[0-9a-f]{6})/.exec(rule('quote'))?.[1] ?? ''
      for (let grey = 0; grey < 256; grey++) {
        const behind = luminanceOf(grey, grey, grey)
        if (groundOf(behind) === ground) expect(contrast(luminance(edge), behind)).toBeGreaterThanOrEqual(3)
      }
      const text = /;color:(#[0-9a-f]{6})/.exec(rule('quote'))?.[1]
      if (text) expect(contrast(luminance(text), luminance(straw))).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('draw every look on every ground, in lines or in tints, and nothing on paper', () => {
    for (const ground of GROUNDS)
      for (const form of [...FORMS, 'tint'] as const) {
        const sheet = marksSheet({ ground, inks, form, tags: ['h1', 'p'] })
        for (const look of LOOKS) {
          const name = highlightName(look, ground, { inks, form })
          expect(sheet).toContain(`h1::highlight(${name}),p::highlight(${name}){`)
        }
        expect(sheet.startsWith('@media not print{')).toBe(true)
        expect(sheet.match(/\{/g)?.length).toBe(sheet.match(/\}/g)?.length)
      }
  })

  it('tell officials from countries by the kind of line, and a wash keeps the line', () => {
    for (const form of FORMS) {
      const sheet = marksSheet({ ground: 'paper', inks, form, tags: ['p'] })
      const rule = (look: 'official' | 'country') =>
        sheet.split('}').find((one) => one.includes(`(${highlightName(look, 'paper', { inks, form })})`)) ?? ''
      expect(rule('official')).toContain('underline solid')
      expect(rule('country')).toContain('underline dotted')
      for (const look of ['official', 'country'] as const)
        expect(rule(look).includes('background-color')).toBe(form === 'wash')
    }
  })

  it('are in the page under names of their own', () => {
    const names = INKS.flatMap((one) =>
      [...FORMS, 'tint' as const].map((form) => highlightName('official', 'paper', { inks: one, form })),
    )
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('amber and blue', () => {
  it('are told apart better than red and blue by eyes that lack red or green', () => {
    for (const ground of GROUNDS)
      for (const eye of [NO_RED, NO_GREEN])
        expect(apart('amber', ground, eye)).toBeGreaterThan(apart('pencil', ground, eye))
  })
})

/** What eyes see that lack one kind of cones, in linear sRGB: Machado, Oliveira and Fernandes 2009, at full severity. */
type Matrix = readonly (readonly [number, number, number])[]
const NO_RED: Matrix = [
  [0.152286, 1.052583, -0.204868],
  [0.114503, 0.786281, 0.099216],
  [-0.003882, -0.048116, 1.051998],
]
const NO_GREEN: Matrix = [
  [0.367322, 0.860646, -0.227968],
  [0.280085, 0.672501, 0.047413],
  [-0.01182, 0.04294, 0.968881],
]

/** The distance between the two inks of a pair in Oklab (Ottosson 2020), as an eye sees them. */
function apart(inks: Inks, ground: Ground, eye: Matrix): number {
  const sheet = marksSheet({ ground, inks, form: 'lines', tags: ['p'] })
  const [one, other] = (['official', 'country'] as const).map((look) => {
    const name = highlightName(look, ground, { inks, form: 'lines' })
    return oklab(new RegExp(`${name}\\)\\{[^}]*(#[0-9a-f]{6})`).exec(sheet)?.[1] ?? '', eye)
  })
  return Math.hypot(...[0, 1, 2].map((at) => (one?.[at] ?? 0) - (other?.[at] ?? 0)))
}

function oklab(hex: string, eye: Matrix): number[] {
  const linear = rgb(hex).map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  const dot = (row: readonly number[], values: readonly number[]) =>
    row.reduce((sum, factor, at) => sum + factor * (values[at] ?? 0), 0)
  const seen = eye.map((row) => Math.min(1, Math.max(0, dot(row, linear))))
  const cones = [
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ].map((row) => Math.cbrt(dot(row, seen)))
  return [
    [0.2104542553, 0.793617785, -0.0040720468],
    [1.9779984951, -2.428592205, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.808675766],
  ].map((row) => dot(row, cones))
}

function rgb(hex: string): [number, number, number] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number]
}

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
    const dress = new Dress()
    expect(dress.need([within(text('h1')), within(text('p'), text('i'))], 'paper', PENCIL)).toEqual({
      ground: 'paper',
      ...PENCIL,
      deep: false,
      tags: ['b', 'h1', 'i', 'p'],
    })
    expect(dress.need([within(text('b'))], 'paper', PENCIL)).toBeNull()
    expect(dress.need([within(text('x-name')), within(text('p'))], 'paper', PENCIL)?.tags).toEqual(['x-name'])
    expect(dress.need([within(text('b'))], 'night', PENCIL)?.tags).toEqual(['b'])
    expect(dress.need([within(text('b'))], 'night', { inks: 'amber', form: 'lines' })?.tags).toEqual(['b'])
    expect(dress.need([within(text('b'))], 'night', { inks: 'pencil', form: 'wash' })?.tags).toEqual(['b'])
  })

  it('are those for every element where one has a name that fits no selector', () => {
    const dress = new Dress()
    expect(dress.need([within(odd), within(text('p'))], 'mid', { inks: 'amber', form: 'tint' })).toEqual({
      ground: 'mid',
      inks: 'amber',
      form: 'tint',
      deep: false,
      tags: ['*', 'p'],
    })
    expect(dress.need([within(text('b'))], 'mid', { inks: 'amber', form: 'tint' })).toBeNull()
  })

  it('are needed again when they did not get in, or were taken out', () => {
    const dress = new Dress()
    const sheet = dress.need([within(text('p'))], 'paper', PENCIL)
    if (!sheet) throw new Error('no sheet')
    dress.lose(sheet)
    expect(dress.need([within(text('p'))], 'paper', PENCIL)).toEqual(sheet)
    expect(dress.takeOff()).toEqual([sheet])
    expect(dress.takeOff()).toEqual([])
    expect(dress.need([within(text('p'))], 'paper', PENCIL)).toEqual(sheet)
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

  it('leaves out the kinds that the reader does not want, also where they are not certain', () => {
    const shown = { official: true, role: false, country: false }
    expect(lookOf(mention({}), shown)).toBe('official')
    expect(lookOf(mention({ kind: 'country' }), shown)).toBeNull()
    expect(lookOf(mention({ kind: 'role', confidence: { span: 0.4, identity: 0.9, country: 0 } }), shown)).toBeNull()
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
    new Painter().paint([mark('official'), mark('country'), mark('country')], 'night', LOOKS)
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
    const painter = new Painter()
    painter.paint([mark('official')], 'paper', ['official'])
    painter.paint([mark('lit')], 'paper', ['lit'])
    painter.paint([], 'paper', ['official'])
    expect([...registry.keys()]).toEqual(['search', 'attache-lit-paper'])
    painter.clear()
    expect([...registry.keys()]).toEqual(['search'])
  })

  it('puts back what the page has cleared', () => {
    const painter = new Painter()
    painter.paint([mark('official')], 'paper', LOOKS)
    expect(painter.restore()).toBe(false)
    registry.clear()
    expect(painter.restore()).toBe(true)
    expect([...registry.keys()]).toEqual(['attache-official-paper'])
  })

  describe('on a page that changes much', () => {
    /** A paragraph so many pixels below the top of the view, with a mark. */
    const markAt = (top: number, look: Mark['look'] = 'official'): Mark => {
      const rect = () => ({ top: top - scrolled, bottom: top - scrolled + 20, height: 20 })
      const node = { parentElement: { getBoundingClientRect: rect } } as unknown as Text
      return { look, span: { startContainer: node, startOffset: 0, endContainer: node, endOffset: top } }
    }
    let scrolled = 0
    /** A range reports the box of what it was set to. */
    class Measure {
      #node = { parentElement: { getBoundingClientRect: (): unknown => ({}) } }
      setStart(node: Text): void {
        if (node.parentElement) this.#node = node as never
      }
      setEnd(): void {}
      collapse(): void {}
      getBoundingClientRect(): unknown {
        return this.#node.parentElement.getBoundingClientRect()
      }
    }
    const tops = () => [...registry.values()].flatMap((set) => [...set].map((one) => (one as StaticRange).endOffset))
    beforeEach(() => {
      scrolled = 0
      vi.stubGlobal('innerHeight', 1000)
      vi.stubGlobal('Range', Measure)
      vi.stubGlobal('document', {})
    })
    const far = Array.from({ length: 70 }, (_, at) => markAt(at * 100))

    it('registers what is near the view only, and all again at rest', () => {
      const painter = new Painter()
      painter.paint(far, 'paper', LOOKS)
      expect([painter.many, painter.spares, tops().length]).toEqual([true, false, 70])
      painter.spare(0.5)
      expect(tops()).toEqual(Array.from({ length: 16 }, (_, at) => at * 100))
      expect(painter.spares).toBe(true)
      scrolled = 3000
      painter.spare(0.5)
      expect([Math.min(...tops()), Math.max(...tops())]).toEqual([2500, 4500])
      painter.spare(null)
      expect([painter.spares, tops().length]).toEqual([false, 70])
    })

    it('has the browser do nothing while what is near stands where it stood', () => {
      const painter = new Painter()
      painter.paint(far, 'paper', LOOKS)
      painter.spare(0.5)
      const [highlight] = registry.values()
      if (!highlight) throw new Error('Nothing is painted')
      const calls = [vi.spyOn(highlight, 'add'), vi.spyOn(highlight, 'delete')]
      scrolled = 200
      painter.spare(0.5)
      for (const call of calls) expect(call).not.toHaveBeenCalled()
      // Less than half of what is kept beyond the view is left of it below.
      scrolled = 800
      painter.spare(0.5)
      for (const call of calls) expect(call).toHaveBeenCalled()
    })

    it('paints near the view what is painted meanwhile', () => {
      const painter = new Painter()
      painter.spare(0.5)
      painter.paint([...far, markAt(400, 'country'), markAt(4000, 'country')], 'paper', LOOKS)
      expect(registry.get('attache-country-paper')?.size).toBe(1)
      painter.spare(null)
      expect(registry.get('attache-country-paper')?.size).toBe(2)
      expect(painter.paint([markAt(1)], 'paper', LOOKS)).toBe(1)
      expect(painter.many).toBe(false)
    })
  })

  it('tints where a highlight cannot be underlined', () => {
    expect(cannotUnderline('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0')).toBe(true)
    expect(cannotUnderline('Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0')).toBe(false)
    expect(cannotUnderline('Mozilla/5.0 (X11) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36')).toBe(false)
    const painter = new Painter()
    painter.style = { inks: 'graphite', form: 'tint' }
    painter.paint([mark('official')], 'paper', LOOKS)
    expect([...registry.keys()]).toEqual(['attache-official-paper-graphite-tint'])
  })
})
