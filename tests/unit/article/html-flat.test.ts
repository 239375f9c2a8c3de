import { describe, expect, it } from 'vitest'
import { articleFromFile } from '../../../utils/article/file.ts'
import { flattenHtml } from '../../../utils/article/html-flat.ts'
import { parseHtml } from '../../../utils/article/html-tree.ts'

const nested = (depth: number, inside: string, open = '<div>', close = '</div>') =>
  open.repeat(depth) + inside + close.repeat(depth)
const depthOf = (document: Document): number => {
  let deepest = 0
  for (const element of document.querySelectorAll('*')) {
    let depth = 0
    for (let at: Element | null = element; at; at = at.parentElement) depth++
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

describe('markup that is nested too deep', () => {
  it('is read also where an element has the name of what every object has', () => {
    const bytes = new TextEncoder().encode('<p>One<constructor>two</constructor></p><hasownproperty>three')
    expect(articleFromFile('html', bytes).text).toContain('two')
  })

  it('keeps its words and their order, and loses the tags beyond the bound', () => {
    const html = `before ${nested(2000, '<p title="a > b">in <b>it</b></p>')} after`
    const flat = flattenHtml(html)
    expect(flat.match(/<div>/g)).toHaveLength(512)
    expect(flat.match(/<\/div>/g)).toHaveLength(512)
    expect(flat).toMatch(/^before (<div>)+in it(<\/div>)+ after$/)
  })

  it('is read as an article to the end, with what stands behind it', () => {
    const bytes = new TextEncoder().encode(`${nested(100_000, '<p>The depth.</p>')}<p>The shore.</p>`)
    expect(articleFromFile('html', bytes).text).toBe('The depth.\n\nThe shore.')
  })

  it.each([
    ['elements that are never closed', '<b>'.repeat(3000)],
    ['scripts with tags in them', `<script>${'<div>'.repeat(3000)}</script>`.repeat(3)],
  ])('leaves no document deeper than the bound: %s', (_, html) => {
    expect(depthOf(parseHtml(`${html}<p>End</p>`))).toBeLessThan(530)
    expect(parseHtml(`${html}<p>End</p>`).body.textContent).toContain('End')
  })
})

describe('ordinary markup', () => {
  it.each([
    ['lists and paragraphs without end tags', '<ul><li>a<p>b<li>c</ul>'.repeat(1000)],
    ['tables without end tags', `<table>${'<tr><td>a<td>b'.repeat(1000)}</table>`],
    ['what an end tag closes with it', '<div><b><i>a</div>'.repeat(1000)],
    ['end tags of nothing', '</div></b>'.repeat(1000)],
    ['comments with tags in them', `<!-- ${'<div>'.repeat(1000)} -->`],
    ['raw text with tags in it', `<SCRIPT>${'<div>'.repeat(1000)}</ScripT >`],
    ['values with signs in them', '<a title="<b> > </b>" href=x>a</a>'.repeat(1000)],
    ['elements without an end', '<br><img src=x><hr>'.repeat(1000)],
    ['bare signs', 'a < b <3 < '.repeat(1000)],
  ])('stays as it is: %s', (_, html) => {
    expect(flattenHtml(html)).toBe(html)
  })
})

describe('time', () => {
  const cpu = (html: string): number => {
    const before = process.cpuUsage()
    flattenHtml(html)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
  it.each([
    ['depth', (n: number) => nested(n, 'x')],
    ['unclosed comments', (n: number) => '<!-- '.repeat(n)],
    ['unclosed scripts', (n: number) => '<script>'.repeat(n)],
    ['unclosed values', (n: number) => '<div a="'.repeat(n)],
    ['names that were never opened', (n: number) => `${'<b>'.repeat(n)}${'</i>'.repeat(n)}`],
  ])('grows with the length only: %s', (_, make) => {
    cpu(make(20_000))
    // The least of three: the collector of a crowded machine may fall into any one of them.
    const ratios = [1, 2, 3].map(() => cpu(make(800_000)) / Math.max(5, cpu(make(100_000))))
    expect(Math.min(...ratios)).toBeLessThan(32)
  })
})
