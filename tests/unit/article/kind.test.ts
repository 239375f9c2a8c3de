import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { kindOfPage } from '../../../utils/article/live-kind.ts'

const TWO_LINES = 'The defence ministers of Kenya and Pakistan met in Islamabad. Watch what they said.'
const URL_OF_TEXT = 'https://paper.example/world/12345-ministers-meet'

const page = (head: string, body = '', type = 'text/html'): Document => {
  const { document } = parseHTML(
    `<!doctype html><html><head>${head}</head><body><p>${TWO_LINES}</p>${body}</body></html>`,
  )
  Object.defineProperty(document, 'contentType', { value: type })
  return document
}
const graph = (...types: string[]) =>
  `<script type="application/ld+json">${JSON.stringify(types.map((type) => ({ '@type': type })))}</script>`

describe('a page that is no text', () => {
  it.each([
    ['plays what it calls a video', page('<meta property="og:type" content="video.other">'), URL_OF_TEXT],
    ['has a player for its picture', page('<meta name="twitter:card" content="player">'), URL_OF_TEXT],
    ['is a VideoObject to machines', page(graph('VideoObject')), URL_OF_TEXT],
    [
      'stands under the videos',
      page('<meta property="og:type" content="article">'),
      'https://paper.example/videos/12345-ministers',
    ],
    ['plays one and calls itself nothing', page('', '<video src="x.mp4"></video>'), URL_OF_TEXT],
    ['plays one of another host', page('', '<iframe src="https://www.youtube.com/embed/x"></iframe>'), URL_OF_TEXT],
  ])('%s', (_, document, address) => {
    expect(kindOfPage(document, address, TWO_LINES)).toBe('video')
    // As much text as a report has is a report, with a video in it.
    expect(kindOfPage(document, address, TWO_LINES.repeat(9))).toBeNull()
  })

  it.each([
    ['a short article', page(graph('NewsArticle'), '')],
    ['a short article with a video in it', page(graph('NewsArticle', 'VideoObject'), '<video src="x.mp4"></video>')],
    ['a note without any word of what it is', page('')],
  ])('not: %s', (_, document) => {
    expect(kindOfPage(document, URL_OF_TEXT, TWO_LINES)).toBeNull()
  })

  it('is the file of a recording, or a PDF, by what the server calls it', () => {
    expect(kindOfPage(page('', '', 'video/mp4'), URL_OF_TEXT, '')).toBe('video')
    expect(kindOfPage(page('', '', 'application/pdf'), URL_OF_TEXT, TWO_LINES.repeat(9))).toBe('pdf')
  })
})
