import { describe, expect, it } from 'vitest'
import { mayHaveKey } from '../../../utils/article/address.ts'
import { readPage } from '../../../utils/article/live.ts'
import { stillThere } from '../../../utils/article/live-changes.ts'
import { openPage, parsePage, truths, wordScore } from './pages.ts'

const articles = Object.entries(truths).filter(([, truth]) => truth.text)

describe.each(articles)('the page %s', (name, truth) => {
  const page = readPage(openPage(name), `https://www.${truth.address}`)

  it('gives its text, and next to nothing else', () => {
    expect(wordScore(truth.text?.join(' ') ?? '', page?.article.text ?? '')).toBeGreaterThan(0.985)
  })

  it('gives title, publisher, byline and time as a person would read them', () => {
    expect(page?.article.title).toBe(truth.title)
    for (const key of ['publisher', 'byline', 'publishedAt'] as const)
      if (truth[key] !== undefined && truth[key] !== null) expect(page?.article[key]).toBe(truth[key])
  })

  it('gives a key that the background lets the page have, in each form of its address', () => {
    for (const form of ['www.', 'm.', 'amp.', '']) {
      const address = `https://${form}${truth.address}`
      expect(mayHaveKey(address, readPage(openPage(name), address)?.key ?? '')).toBe(true)
      expect(mayHaveKey('https://evil.example/', readPage(openPage(name), address)?.key ?? '')).toBe(false)
    }
  })

  it('maps every character of text and title back to its text node', () => {
    expect(page).not.toBeNull()
    if (!page) return
    const { text, title, blocks = [] } = page.article
    for (const block of blocks) {
      for (let at = block.start; at < block.end; at++) {
        const place = page.map.placeOf(at)
        const there = place?.node.data.charAt(place.offset) ?? ''
        expect(/\s/.test(there) ? ' ' : there).toBe(text.charAt(at))
      }
    }
    expect(page.titleMap?.textAt(0, title?.length ?? 0).replace(/\s/g, ' ')).toBe(title)
  })

  it('lays its blocks out in order, a blank line between them', () => {
    const { text = '', blocks = [] } = page?.article ?? {}
    expect(blocks.map((block) => text.slice(block.start, block.end)).join('\n\n')).toBe(text)
  })
})

describe('pages that are no article', () => {
  it.each(['front', 'section'])('%s gives none', (name) => {
    expect(readPage(openPage(name), `https://www.${truths[name]?.address}`)).toBeNull()
  })
})

const TEXT =
  'The Minister of Defence of Norway, Kari Lunde, met her Kenyan counterpart in Nairobi on Monday and spoke with her about the training of officers at sea.'
const shell = (body: string, head = ''): Document =>
  parsePage(
    `<!doctype html><html lang="en"><head><title>A title of some words - A Paper</title>${head}</head><body>${body}</body></html>`,
  )

describe('readPage', () => {
  it('joins text that markup has cut, and keeps white space apart from the offsets', () => {
    const page = readPage(
      shell(
        `<h1>A title of some words</h1><div><p>  Kari\n\n  <b>Lunde</b>,\u00a0who&nbsp; met <a href="/x">her</a> counterpart. ${TEXT}</p></div>`,
      ),
      'https://a.example/x',
    )
    expect(page?.article.text).toBe(`Kari Lunde, who met her counterpart. ${TEXT}`)
    const start = page?.article.text.indexOf('Lunde, who') ?? 0
    const span = page?.map.span(start, start + 'Lunde, who'.length)
    expect(span?.startContainer.data).toBe('Lunde')
    expect(span?.endContainer.data.slice(0, span.endOffset)).toBe(',\u00a0who')
  })

  it('says that a paid page with little text shows only the beginning', () => {
    const ld =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","isAccessibleForFree":"False"}</script>'
    expect(readPage(shell(`<h1>A title of some words</h1><p>${TEXT}</p>`, ld), null)?.article.partial).toBe(true)
    const whole = `<p>${TEXT}</p>`.repeat(1) + Array.from({ length: 12 }, (_, i) => `<p>${i} ${TEXT}</p>`).join('')
    expect(readPage(shell(`<h1>A title of some words</h1>${whole}`, ld), null)?.article.partial).toBeUndefined()
  })

  it('leaves out the text that a paid page hides, and only there', () => {
    const hidden =
      '<div class="locked"><p>And they spoke at length of ships, of ports and of the sea, as two who know it.</p></div>'
    for (const free of [true, false]) {
      const ld = `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":${free}}</script>`
      const document = shell(`<h1>A title of some words</h1><div><p>${TEXT}</p>${hidden}</div>`, ld)
      for (const element of document.querySelectorAll('p'))
        Object.assign(element, { checkVisibility: () => element.closest('.locked') === null })
      const page = readPage(document, 'https://a.example/1')
      expect(page?.article.text.includes('ships')).toBe(free)
      expect(page?.article.partial).toBe(free ? undefined : true)
    }
  })

  it('tells English from other languages by the text, whatever the page declares', () => {
    expect(readPage(openPage('urdu'), 'https://urdu.geo.tv/latest/640002-x')?.english).toBe(false)
    const declared = parsePage(
      `<html lang="ur"><head><title>x</title></head><body><p>${TEXT}</p><p>And ${TEXT}</p></body></html>`,
    )
    const page = readPage(declared, 'https://a.example/1')
    expect(page?.english).toBe(true)
    expect(page?.article.language).toBe('en')
  })

  it('knows a machine translation', () => {
    const page = readPage(
      parsePage(
        `<html lang="en" class="translated-ltr"><head><title>x</title></head><body><p>${TEXT}</p><p>And ${TEXT}</p></body></html>`,
      ),
      'https://a.example/1',
    )
    expect(page?.translated).toBe(true)
  })

  it('loses no text among many elements, in one line of a megabyte, and where each element holds the next', () => {
    const holds = (markup: string): void => {
      const document = shell(`<h1>A title of some words</h1>${markup}<p>${TEXT}</p>`)
      expect(readPage(document, 'https://a.example/1')?.article.text).toContain('Kari Lunde')
    }
    holds('<div class="a"><span>x</span></div><p>General Lunde met her counterpart.</p>'.repeat(8000))
    holds(`<p>${`${TEXT} `.repeat(7000)}</p>`)
    for (const open of ['<div>', `<div>${TEXT}`, '<div class="related">x']) holds(open.repeat(16_000))
  })

  it('knows a caption that is a plain paragraph under a picture, and no first paragraph of the text', () => {
    const kinds = (markup: string): string | undefined =>
      readPage(shell(`<h1>A title of some words</h1><div>${markup}<p>${TEXT}</p><p>And ${TEXT}</p></div>`), null)
        ?.article.blocks?.map(({ kind }) => kind)
        .join(' ')
    const line = 'Kari Lunde shakes hands with her Kenyan counterpart at the ministry of defence. — Photo: MoD'
    const open = 'Norway and Kenya will train the officers of their navies together, their ministers said on Monday.'
    expect(kinds(`<div><img src="a.jpg"><p>${line}</p></div>`)).toBe('caption paragraph paragraph')
    expect(kinds(`<div><img src="a.jpg"></div><p>${line}</p>`)).toBe('caption paragraph paragraph')
    expect(kinds(`<img src="a.jpg"><p>${open}</p>`)).toBe('paragraph paragraph paragraph')
    expect(kinds(`<p>${line}</p>`)).toBe('paragraph paragraph paragraph')
  })

  it('names the paper by its host where the page does not', () => {
    const page = shell(`<h1>A title of some words</h1><p>${TEXT}</p>`)
    expect(readPage(page, 'https://www.geo.tv/latest/1-x')?.article.publisher).toBe('Geo News')
    expect(readPage(page, 'https://www.paper.example/1')?.article.publisher).toBe('paper.example')
  })

  it('is known to be another where a word of the text or of the headline is, and not where white space is', () => {
    const document = shell(`<h1>A title of <i>some</i><br>words</h1><p>${TEXT}</p><p>And ${TEXT}</p>`)
    const page = readPage(document, 'https://a.example/1')
    if (!page) throw new Error('no article')
    expect(stillThere(page)).toBe(true)
    const [headline, text] = [document.querySelector('h1')?.firstChild, document.querySelector('p')?.firstChild]
    for (const node of [headline, text]) {
      const before = node?.nodeValue ?? ''
      for (const [after, there] of [
        [before.replaceAll(' ', '\n'), true],
        [`Two ${before}`, false],
        [before, true],
      ] as const) {
        if (node) node.nodeValue = after
        expect(stillThere(page)).toBe(there)
      }
    }
    document.querySelector('p')?.remove()
    expect(stillThere(page)).toBe(false)
  })

  it('gives nothing for an empty page', () => {
    expect(readPage(parsePage('<html><head></head><body></body></html>'), 'https://a.example/')).toBeNull()
  })
})
