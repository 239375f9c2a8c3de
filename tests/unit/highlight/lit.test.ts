import { parseHTML } from 'linkedom'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PageArticle } from '../../../utils/article/live.ts'
import { Lit } from '../../../utils/highlight/lit.ts'
import type { Mark } from '../../../utils/highlight/paint.ts'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('document', parseHTML('<html></html>').document)
  vi.stubGlobal('getComputedStyle', () => ({ backgroundColor: 'rgb(17, 17, 17)', backgroundImage: 'none' }))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A page of one article with its headline, what is painted on it, and where it was scrolled to. */
function page() {
  const { document } = parseHTML('<main><h1>Ministers meet</h1><p>The ministers met on Monday.</p></main>')
  const mapOf = (selector: string) => {
    const text = document.querySelector(selector)?.firstChild as Text
    return {
      span: (start: number, end: number) =>
        end <= text.data.length
          ? { startContainer: text, startOffset: start, endContainer: text, endOffset: end }
          : undefined,
    }
  }
  const article = { key: 'https://paper.example/a', map: mapOf('p'), titleMap: mapOf('h1') } as unknown as PageArticle
  let painted: string[] = []
  const grounds: string[] = []
  const scrolled: string[] = []
  const words = ({ span }: Mark) => span.startContainer.data.slice(span.startOffset, span.endOffset)
  const lit = new Lit({
    painter: {
      paint: (marks, ground, looks) => {
        expect(looks).toEqual(['lit'])
        painted = marks.map(words)
        grounds.push(ground)
        return marks.length
      },
      clear: (looks) => {
        expect(looks).toEqual(['lit'])
        painted = []
      },
    },
    articles: () => [article],
    clothe: (marks, ground) => grounds.push(`${marks.length} on ${ground}`),
    bringIntoView: (mark) => scrolled.push(words(mark)),
  })
  const asked = { key: article.key, spans: [{ start: 4, end: 13 }], inTitle: false, scroll: true }
  return { lit, asked, scrolled, grounds, painted: () => painted }
}

describe('what is lit', () => {
  it('is scrolled to and painted on its own ground, and goes out by itself', () => {
    const { lit, asked, scrolled, grounds, painted } = page()
    expect(lit.show({ ...asked, spans: [...asked.spans, { start: 21, end: 27 }] })).toBe(true)
    expect(painted()).toEqual(['ministers', 'Monday'])
    expect(grounds).toEqual(['night', '2 on night'])
    expect(scrolled).toEqual(['ministers'])
    vi.runAllTimers()
    expect(painted()).toEqual([])
  })

  it('stays until something else is asked for, where only a focus lit it; nothing is scrolled then', () => {
    const { lit, asked, scrolled, painted } = page()
    lit.show({ ...asked, scroll: false })
    vi.runAllTimers()
    expect(painted()).toEqual(['ministers'])
    expect(lit.show({ ...asked, spans: [], scroll: false })).toBe(false)
    expect(painted()).toEqual([])
    expect(scrolled).toEqual([])
  })

  it('is not put out by the clock of what was lit before it', () => {
    const { lit, asked, painted } = page()
    lit.show(asked)
    lit.show({ ...asked, scroll: false })
    vi.runAllTimers()
    expect(painted()).toEqual(['ministers'])
  })

  it('is found in the headline too, and nowhere for another article or beyond the text', () => {
    const { lit, asked, painted } = page()
    expect(lit.show({ ...asked, inTitle: true, spans: [{ start: 0, end: 9 }] })).toBe(true)
    expect(painted()).toEqual(['Ministers'])
    expect(lit.show({ ...asked, key: 'https://paper.example/b' })).toBe(false)
    expect(lit.show({ ...asked, spans: [{ start: 0, end: 999 }] })).toBe(false)
    expect(painted()).toEqual([])
  })
})
