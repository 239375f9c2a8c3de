/** Layouts in which the press and ministries set an article, without metadata that would help: what is read must be right all the same. */
import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../../utils/article/html-tree.ts'
import { readPage, readPages } from '../../../utils/article/live.ts'

const P = [
  'ISLAMABAD: Minister for Defence Tariq Mehmood Bangash on Wednesday received Kenya’s Cabinet Secretary for Defence, Dr. Wanjiru Odhiambo, at the ministry.',
  'The two set out a first timetable for shared pilot training and will name a working group before the end of January.',
  'Dr. Odhiambo, on her first visit since she took office, came with the Commander of the Kenya Air Force, Major General Joseph Kiplagat.',
  'Her counterpart also raised spare parts for trainer aircraft, a question left open since 2023, and the talks ran an hour over.',
]
const TEXT = P.join('\n\n')
const T = 'Pakistan, Kenya to open pilot training to each other’s cadets'
const OTHER = 'Defence minister of Italy meets envoys of the Gulf states in Rome'
const all = P.map((text) => `<p>${text}</p>`).join('')
const NAV = '<header><nav><a href="/">Home</a><a href="/w">World</a></nav></header>'
const page = (body: string, title = `${T} - A Paper`, head = '') =>
  `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body>${body}</body></html>`
const under = (line: string) => page(`${NAV}<h1>${T}</h1>${line}<div class="body">${all}</div>`)
const around = (inside: string, behind = '') => page(`${NAV}<h1>${T}</h1><div class="body">${inside}</div>${behind}`)
const mid = (box: string) => around(`<p>${P[0]}</p><p>${P[1]}</p>${box}<p>${P[2]}</p><p>${P[3]}</p>`)
const read = (html: string, address = 'https://paper.example/x') => readPage(parseHtml(html), address)?.article

describe('the date that a page prints', () => {
  it.each([
    ['<p>Posted on 19 November 2026 by admin</p>', '2026-11-19'],
    ['<div>19.11.2026 14:05</div>', '2026-11-19T14:05'],
    ['<div>03.11.2026</div>', '2026-11-03'],
    ['<div>2026/11/19 09:30</div>', '2026-11-19T09:30'],
    ['<div>2026.11.19</div>', '2026-11-19'],
    ['<div>Publish Date: 19-11-2026</div>', '2026-11-19'],
    ['<div>19/11/2026 - 10:00</div>', '2026-11-19T10:00'],
    ['<div>11/19/2026</div>', '2026-11-19'],
    ['<div>11/11/2026</div>', '2026-11-11'],
    ['<div>03/11/2026</div>', null],
    ['<div>November 19th, 2026 | 6:05 pm</div>', '2026-11-19T18:05'],
    [
      '<div>Updated - November 20, 2026 08:00 am IST<br>Published - November 19, 2026 10:00 pm IST</div>',
      '2026-11-19T22:00+05:30',
    ],
    ['<div>Last Updated: 20 Nov 2026</div><div>Published: 19 Nov 2026</div>', '2026-11-19'],
    ['<div>Updated: 20 Nov 2026</div>', '2026-11-20'],
  ])('%s', (line, date) => {
    expect(read(under(line))?.publishedAt).toBe(date)
  })

  it('or else has in its address', () => {
    for (const path of ['2026/11/19/x', '2026-11-19/x', '19-11-2026/x', 'national/19-Nov-2026/x'])
      expect(read(around(all), `https://paper.example/${path}`)?.publishedAt).toBe('2026-11-19')
    for (const path of ['news/20261119123', '2026/13/41/x', 'x?day=2026/11/19'])
      expect(read(around(all), `https://paper.example/${path}`)?.publishedAt).toBeNull()
    expect(read(under('<p>18 November 2026</p>'), 'https://paper.example/2026/11/19/x')?.publishedAt).toBe('2026-11-18')
  })
})

describe('the day of a post of a network that is quoted', () => {
  it('is not that of the article', () => {
    const post = `<blockquote class="twitter-tweet"><p>${P[3]}</p>&mdash; The ministry (@ministry) <a href="https://x.example/1">November 17, 2023</a></blockquote>`
    expect(read(mid(post))?.publishedAt).toBe(null)
    expect(read(mid(`${post}<p>Published in the paper of November 19, 2026</p>`))?.publishedAt).toBe('2026-11-19')
  })
})

describe('who wrote', () => {
  it.each([
    ['<p>By Amna Sheikh</p>', 'Amna Sheikh'],
    ['<div class="author">Amna Sheikh</div>', 'Amna Sheikh'],
    ['<div><span class="byline"><a href="/a">Amna Sheikh</a></span></div>', 'Amna Sheikh'],
    ['<div class="amp-wp-byline"><span class="author vcard">Amna Sheikh</span></div>', 'Amna Sheikh'],
    ['<div class="post-author"><div>By</div> <a>Amna Sheikh</a> <div> - </div></div>', 'Amna Sheikh'],
    ['<div>Written by Amna Sheikh</div>', 'Amna Sheikh'],
    ['<div>Reported by: Amna Sheikh</div>', 'Amna Sheikh'],
    ['<div>Author: Amna Sheikh</div>', 'Amna Sheikh'],
    ['<p>By Amna Sheikh | November 19, 2026</p>', 'Amna Sheikh'],
    ['<p>by Amna Sheikh on Thursday, November 19, 2026 in National</p>', 'Amna Sheikh'],
    ['<p>Submitted by Amna Sheikh on Thu, 19/11/2026 - 10:00</p>', 'Amna Sheikh'],
    ['<p>By Theresa May and Joseph Kiptoo</p>', 'Theresa May and Joseph Kiptoo'],
    ['<p>By Staff Reporter / AFP</p>', 'Staff Reporter / AFP'],
    ['<div class="author">3 min read</div>', null],
    ['<div class="author-tools">Follow</div>', null],
  ])('%s', (line, name) => {
    expect(read(under(line))?.byline).toBe(name)
    expect(read(under(line))?.text).toBe(TEXT)
  })
})

describe('the headline', () => {
  it.each([
    [
      'stands outside of the article',
      page(`${NAV}<section class="hero"><div><h1>${T}</h1></div></section><article><div>${all}</div></article>`),
    ],
    [
      'is a second heading, under the name of the section',
      page(`${NAV}<h1>National News and Views</h1><h2>${T}</h2><div>${all}</div>`),
    ],
    [
      'is a bold line, and the tab names the ministry',
      page(`${NAV}<div><p><strong>${T}</strong></p>${all}</div>`, 'Ministry of Defence'),
    ],
    [
      'is named by its class only',
      page(`${NAV}<div class="news-title">${T}</div><div>${all}</div>`, 'Ministry of Defence'),
    ],
    [
      'stands under cards of other stories, and the tab names the paper',
      page(
        `${NAV}<h3><a href="/1">${OTHER}</a></h3><h3><a href="/2">Museum finds a lost map of the Indus in a drawer</a></h3><h1>${T}</h1><div>${all}</div>`,
        'A Paper',
      ),
    ],
    [
      'stands behind the name of the paper, in the tab and on the page',
      page(`${NAV}<h1>A Paper of Record</h1><h2>${T}</h2><div>${all}</div>`, `A Paper of Record: ${T}`),
    ],
    [
      'is not the subtitle that is marked up like it',
      page(
        `${NAV}<h1>${T}</h1><h1 itemprop="headline">… officials concerned at the cost</h1><div>${all}</div>`,
        'A Paper',
        `<meta property="og:title" content="${T} - A Paper">`,
      ),
    ],
    ['is cut in the tab', page(`${NAV}<h1>${T}</h1><div>${all}</div>`, 'Pakistan, Kenya to open... | A Paper')],
  ])('%s', (_, html) => {
    expect(read(html)).toMatchObject({ title: T, text: TEXT })
  })
})

const PRIVACY =
  '<p>When you visit our website, we store cookies on your browser to collect information that is used to make the site work as you expect it to.</p><p>You may choose not to allow some types of cookies, but that may affect your experience of the site and the services that we are able to offer you.</p>'
const parts = (open: string, close: string) => P.map((text) => `${open}<p>${text}</p>${close}`).join('')

describe('a label in the heading', () => {
  it.each([
    ['before it', `<span class="kicker">Defence</span> ${T}`],
    ['glued to it', `<a href="/defence">Defence</a><span>${T}</span>`],
    ['on a line of its own', `<small>The region</small><br>${T}`],
    ['with a colon', `<strong>Explained:</strong> ${T}`],
    ['behind it', `${T} <span class="badge">Premium</span>`],
    ['or none, and the headline in two parts', '<i>Pakistan, Kenya</i> to open pilot training to each other’s cadets'],
  ])('is no part of the headline: %s', (_, inside) => {
    const html = page(`${NAV}<h1>${inside}</h1><div class="body">${all}</div>`)
    const found = readPage(parseHtml(html), 'https://paper.example/x')
    expect(found?.article.title).toBe(T)
    for (const word of ['Pakistan', 'pilot', 'cadets']) {
      const place = found?.titleMap?.placeOf(T.indexOf(word))
      expect(place?.node.data.slice(place.offset)).toMatch(new RegExp(`^${word}`))
    }
  })

  it('stays where the page itself names the article with it', () => {
    const title = `Explained: ${T}`
    const html = page(`${NAV}<h1><b>Explained:</b> ${T}</h1><div class="body">${all}</div>`, title)
    expect(read(html)?.title).toBe(title)
  })
})

describe('a live blog', () => {
  const SENT = 'The ministry is to speak to the press at six in the evening, in the hall where the delegations dined.'
  const post = (at: number) =>
    `<div class="post" id="p${at}"><time datetime="2026-11-19T0${at}:00Z">0${at}:00</time><h3>Post ${at} of the day in Islamabad</h3><p>${P[at]}</p><p>${SENT}</p></div>`
  const blog = (above: string) =>
    readPages(
      parseHtml(page(`${NAV}<h1>${T}</h1>${above}<div class="posts">${post(1)}${post(2)}${post(3)}</div>`)),
      'https://paper.example/live/talks-in-islamabad',
    ).map(({ article, key }) => [article.title, article.text, key])
  const POSTS = [1, 2, 3].map((at) => [
    `Post ${at} of the day in Islamabad`,
    `${P[at]}\n\n${SENT}`,
    `paper.example/live/talks-in-islamabad#p${at}`,
  ])

  it('is its posts, after what stands above them', () => {
    const words = `<div class="summary"><p>${P[0]}</p></div>`
    expect(blog(words)).toEqual([[T, P[0], 'paper.example/live/talks-in-islamabad'], ...POSTS])
  })

  it('is its posts alone where nothing does', () => {
    expect(blog('')).toEqual(POSTS)
    expect(blog('<p>Follow us here.</p>')).toEqual(POSTS)
  })
})

describe('the text', () => {
  it.each([
    [
      'in boxes that a builder of pages calls widgets',
      page(
        `${NAV}<h1>${T}</h1>${parts('<div class="elementor-widget"><div class="elementor-widget-container">', '</div></div>')}`,
      ),
    ],
    [
      'in boxes beside advertisements',
      page(
        `${NAV}<h1>${T}</h1>${parts('<div class="sidebar-grid__container"><div class="sidebar-grid__content">', '</div><aside class="sidebar-grid__sidebar"><div class="ad">Advertisement</div></aside></div>')}`,
      ),
    ],
    [
      'in a box whose class speaks of a caption',
      page(`${NAV}<div class="head hasCaption"><h1>${T}</h1></div><div class="text hasCaption">${all}</div>`),
    ],
    [
      'in a table, as ministries did',
      page(
        `<table><tr><td>Ministry</td></tr><tr><td><font><b>${T}</b></font><br><br>${P.join('<br><br>')}</td></tr></table>`,
        'Ministry of Defence',
      ),
    ],
    [
      'without a settings box for cookies that is longer than it',
      around(
        all,
        `<div id="onetrust-consent-sdk"><div id="onetrust-pc-sdk"><h2>Your privacy</h2>${PRIVACY}${PRIVACY.replaceAll('may', 'can')}</div></div>`,
      ),
    ],
    [
      'without a cookie wall of no name',
      page(`<div><div><h1>${T}</h1><div>${all}</div></div><div><h2>We value your privacy</h2>${PRIVACY}</div></div>`),
    ],
    [
      'without what readers think',
      around(
        all,
        '<section><h2>What do you think?</h2><div><b>Reader</b><p>I worked at Risalpur for nine years and cadets from abroad were always welcome there.</p></div></section>',
      ),
    ],
    [
      'without a box to register',
      mid(
        '<div class="intro-body__register"><p>Create an account or sign in to go on.</p><ul><li>Access articles from across the country with one account.</li></ul></div>',
      ),
    ],
    [
      'without the writer’s life',
      around(
        `${all}<div><p class="authorprofile-biography">Amna Sheikh has filed stories on defence for the paper’s bureau in Nairobi and in Lahore since 2011.</p></div>`,
      ),
    ],
    [
      'without a quote pulled out of it',
      mid(
        '<blockquote class="pullquote"><p>The two set out a first timetable for shared pilot training</p></blockquote>',
      ),
    ],
    [
      'without a video to watch',
      mid('<h3>WATCH | Minister Bangash speaks to reporters on what was agreed with Kenya:</h3>'),
    ],
    [
      'without the desk’s credits',
      around(
        `${all}<p>Reporting by Amna Sheikh in Islamabad; Editing by Joseph Kiptoo</p><p>(With inputs from agencies)</p>`,
      ),
    ],
    [
      'without a letter to sign up to',
      around(
        `${all}<p><strong>Check out more of the paper’s stories by signing up to our free weekly newsletter</strong></p>`,
      ),
    ],
    [
      'without a summary that a machine made',
      around(
        `<div class="ai-summary"><h3>In short</h3><ul><li>Cadets of each country will train in the other from the next year</li></ul></div>${all}`,
      ),
    ],
    [
      'without the captions of a picture’s box in the middle',
      mid(
        '<div class="image-widget"><img src="x"><p>Pictured at the back, from left, are Mr Bangash and Dr Odhiambo after the talks.</p></div>',
      ),
    ],
  ])('%s', (_, html) => {
    expect(read(html)).toMatchObject({ title: T, text: TEXT })
  })

  it('of a paid page ends where the offer begins', () => {
    const offer =
      '<div><h2>Subscribe to continue reading</h2><p>All our reports for the price of a cup of tea in the month, and you can stop at any time that you like.</p></div>'
    const said = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>'
    const html = page(`${NAV}<h1>${T}</h1><div>${all}</div>${offer}`, T, said)
    expect(read(html)).toMatchObject({ text: TEXT, partial: true })
  })

  it('has the line under a picture in the middle as a caption, and no first paragraph for one', () => {
    const line = 'Mr Bangash, second from left, and Dr Odhiambo after the talks on Wednesday in the capital.'
    const article = read(mid(`<div class="c"><img src="x"><p>${line}</p></div>`))
    const block = article?.blocks?.find(({ kind }) => kind === 'caption')
    expect(article?.text.slice(block?.start, block?.end)).toBe(line)
    expect(article?.blocks?.filter(({ kind }) => kind === 'caption')).toHaveLength(1)
  })
})

describe('a saved page', () => {
  const rest = `<title>${T}</title></head>`
  const body = `${NAV}<h1>${T}</h1><div>${all}</div></body></html>`
  it.each([
    [
      'with an html element for each old browser',
      `<!doctype html><!--[if lt IE 9]> <html class="old"> <![endif]--><!--[if gt IE 8]><!--> <html lang="en"> <!--<![endif]--><head>${rest}<body>${body}`,
    ],
    [
      'whose html stands in comments only',
      `<!doctype html><!--[if gt IE 9]> <html lang="en"> <![endif]--><head><link rel="x" href="y">${rest}<body class="b">${body}`,
    ],
    [
      'with scripts between head and body',
      `<!doctype html><html lang="en"><head>${rest}<noscript><iframe></iframe></noscript><style>a{}</style><div></div><body x-data="{a: 1 > 0}">${body}`,
    ],
    [
      'that writes a body by script',
      `<html lang="en"><head><script>document.write("<body>")</script>${rest}<body>${body}`,
    ],
    ['with two bodies', `<html lang="en"><head>${rest}<body></body><body class="b">${body}`],
  ])('%s', (_, html) => {
    expect(read(html)).toMatchObject({ title: T, text: TEXT })
  })
})
