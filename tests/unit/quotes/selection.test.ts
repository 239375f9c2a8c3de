import { beforeAll, describe, expect, it } from 'vitest'
import type { PageArticle } from '../../../utils/article/live.ts'
import { readPage } from '../../../utils/article/live.ts'
import { readSelection, stretchOf } from '../../../utils/quotes/selection.ts'
import { parsePage } from '../article/pages.ts'

const LONG =
  'The Minister of Defence of Norway, Kari Lunde, met her Kenyan counterpart in Nairobi on Monday and spoke with her about the training of officers at sea.'
const document =
  parsePage(`<!doctype html><html lang="en"><head><title>A title of some words - A Paper</title></head><body>
<header id="top">The Paper</header><h1>A title of some words</h1>
<div id="body"><p id="one">${LONG} They <b>agreed  to\n meet</b> again.</p><figure><img alt="x"></figure>
<aside id="ad"><a href="/x">Shoes</a></aside><p id="two">${LONG} In the <i>evening</i> they dined.</p></div><footer id="foot">Printed nowhere.</footer></body></html>`)
const page = readPage(document, 'https://a.example/story/1') as PageArticle
const { text } = page.article

/** linkedom takes a text in an element to come after a text behind that element; browsers do not. */
const pathOf = (node: Node): number[] =>
  node.parentNode ? [...pathOf(node.parentNode), [...node.parentNode.childNodes].indexOf(node as ChildNode)] : []
function compareDocumentPosition(this: Node, other: Node): number {
  const [mine, theirs] = [pathOf(this), pathOf(other)]
  const at = mine.findIndex((index, depth) => index !== theirs[depth])
  if (at < 0) return mine.length === theirs.length ? 0 : 4 | 16
  return at >= theirs.length ? 2 | 8 : (mine[at] ?? 0) < (theirs[at] ?? 0) ? 4 : 2
}
beforeAll(() => {
  const walker = document.createTreeWalker(document, 5)
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode())
    Object.assign(node, { compareDocumentPosition })
})

const at = (selector: string, child: number[] = []): Node => {
  let node: Node | null = document.querySelector(selector)
  for (const index of child) node = node?.childNodes[index] ?? null
  if (!node) throw new Error(`No ${selector}`)
  return node
}
const chosen = (from: [Node, number], to: [Node, number], map = page.map, of = text): string | null => {
  const ends = { from: { node: from[0], offset: from[1] }, to: { node: to[0], offset: to[1] } }
  const stretch = stretchOf(map, ends, of)
  return stretch && of.slice(stretch.start, stretch.end)
}

describe('what is chosen in the page, as words of the text', () => {
  it('begins and ends inside of text nodes', () => {
    expect(chosen([at('#one', [0]), 4], [at('#one', [0]), 23])).toBe('Minister of Defence')
    expect(chosen([at('#one', [0]), LONG.length + 1], [at('#one', [2]), 6])).toBe('They agreed to meet again')
  })

  it('begins and ends between elements: three clicks take a paragraph up to the beginning of the next one', () => {
    expect(chosen([at('#one'), 0], [at('#two'), 0])).toBe(`${LONG} They agreed to meet again.`)
    expect(chosen([at('#one', [0]), 0], [at('#ad'), 0])).toBe(`${LONG} They agreed to meet again.`)
  })

  it('goes over paragraphs, and leaves out what is none of the article', () => {
    expect(chosen([at('#one', [2]), 1], [at('#two', [1, 0]), 3])).toBe(`again.\n\n${LONG} In the eve`)
  })

  it('is cut off where it reaches beyond the text', () => {
    expect(chosen([at('#top', [0]), 2], [at('#one', [0]), 12])).toBe('The Minister')
    expect(chosen([at('#two', [2]), 6], [at('#foot', [0]), 4])).toBe('dined.')
    expect(chosen([document.documentElement, 0], [document.documentElement, 2])).toBe(text)
  })

  it('is nothing where it holds no words of it', () => {
    expect(chosen([at('#top', [0]), 0], [at('#top', [0]), 5])).toBeNull()
    expect(chosen([at('#ad', [0, 0]), 0], [at('#ad', [0, 0]), 5])).toBeNull()
    expect(chosen([at('#one', [0]), 3], [at('#one', [0]), 4])).toBeNull()
  })

  it('may be in the headline, which is another text', () => {
    const title = document.querySelector('h1')?.firstChild
    if (!title || !page.titleMap) throw new Error('No headline')
    expect(chosen([title, 2], [title, 7])).toBeNull()
    expect(chosen([title, 2], [title, 7], page.titleMap, page.article.title ?? '')).toBe('title')
  })

  it('is of the headline or of the text, of whichever more is chosen', () => {
    const between = (from: [Node, number], to: [Node, number]) => {
      const range = { startContainer: from[0], startOffset: from[1], endContainer: to[0], endOffset: to[1] }
      const selection = { rangeCount: 1, isCollapsed: false, getRangeAt: () => range }
      const read = readSelection({ getSelection: () => selection } as unknown as Document, [page])
      if (typeof read === 'string') return read
      return (read.inTitle ? (page.article.title ?? '') : text).slice(read.start, read.end)
    }
    const title = at('h1', [0])
    expect(between([title, 2], [title, 7])).toBe('title')
    // Three clicks on a headline reach to the beginning of what stands behind it.
    expect(between([title, 0], [at('#one', [0]), 0])).toBe('A title of some words')
    expect(between([title, 2], [at('#one', [0]), 3])).toBe('title of some words')
    expect(between([title, 8], [at('#one', [0]), 23])).toBe('The Minister of Defence')
    expect(between([at('#foot', [0]), 0], [at('#foot', [0]), 5])).toBe('outside')
  })

  it('gives every place of the text back', () => {
    for (const piece of page.map.pieces)
      for (const [from, to] of [
        [0, piece.length],
        [1, piece.length - 1],
      ]) {
        if (from === undefined || to === undefined || to <= from) continue
        const words = text.slice(piece.start + from, piece.start + to)
        if (words.trim() === '') continue
        expect(chosen([piece.node, piece.from + from], [piece.node, piece.from + to])).toBe(words)
      }
  })
})
