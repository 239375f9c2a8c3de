/** Shapes of markup in which papers set what is not the article; each must be left out, and no word of the article with it. */
import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../../utils/article/html-tree.ts'
import { readPage } from '../../../utils/article/live.ts'

const P = [
  'ISLAMABAD: Minister for Defence Tariq Mehmood Bangash on Wednesday received Kenya’s Cabinet Secretary for Defence, Dr. Wanjiru Odhiambo, at the ministry.',
  'The two set out a first timetable for shared pilot training and will name a working group before the end of January.',
  'Dr. Odhiambo, on her first visit since she took office, came with the Commander of the Kenya Air Force, Major General Joseph Kiplagat.',
  'Her counterpart also raised spare parts for trainer aircraft, a question left open since 2023, and the talks ran an hour over.',
]
const T = 'Pakistan, Kenya to open pilot training to each other’s cadets'
const OTHER = 'Defence minister of Italy meets envoys of the Gulf states in Rome'
const SENT =
  'A communique on naval security was promised for Sunday but had not come by the time this was written in the capital.'
const p = (i: number) => `<p>${P[i]}</p>`
const shell = (body: string) =>
  `<!doctype html><html lang="en"><head><title>${T} - A Paper</title><meta property="og:title" content="${T}"></head><body><header><a href="/">A Paper</a></header>${body}<footer><p>Copyright</p></footer></body></html>`
const art = (inside: string, before = '', after = '') =>
  shell(`<h1>${T}</h1>${before}<div class="entry-content">${inside}</div>${after}`)
const mid = (x: string) => art(p(0) + p(1) + x + p(2) + p(3))
const end = (x: string) => art(p(0) + p(1) + p(2) + p(3) + x)
const start = (x: string) => art(x + p(0) + p(1) + p(2) + p(3))
const shapes: Record<string, string> = {
  'a paragraph that is a link': mid(`<p><a href="/x">${OTHER}</a></p>`),
  'a bold link': mid(`<p><strong><a href="/x">${OTHER}</a></strong></p>`),
  'READ MORE, bold': mid(`<p><strong>READ MORE: <a href="/x">${OTHER}</a></strong></p>`),
  'Read more': mid(`<p>Read more: <a href="/x">${OTHER}</a></p>`),
  'READ and a bar': mid(`<p>READ | <a href="/x">${OTHER}</a></p>`),
  'Also Read and a dash': mid(`<p><b>Also Read—</b><a href="/x">${OTHER}</a></p>`),
  'ALSO READ and a bar': mid(`<p>ALSO READ | <a href="/x"><strong>${OTHER}</strong></a></p>`),
  'an embedded story': mid(
    `<blockquote class="wp-embedded-content"><p><a href="/x">${OTHER}</a></p></blockquote><iframe src="/embed"></iframe>`,
  ),
  'a letter of news with its form': mid(
    `<div class="newsletter-inline"><h4>Get the day’s news in your inbox</h4><p>By signing up you agree to our privacy policy and to letters that you can stop at any time you like.</p><form><input></form></div>`,
  ),
  'a letter of news without a name': mid(
    `<div><p>Subscribe to our newsletter to get the top stories of the day straight in your inbox.</p></div>`,
  ),
  'a channel to follow': end(`<p>Follow our WhatsApp channel for the latest updates from Pakistan and the world.</p>`),
  'a service to follow': end(`<p><a href="https://news.google.com/x">Follow A Paper on Google News</a></p>`),
  'lists of news to catch': end(
    `<p>Catch all the <a href="/x">World News</a>, <a href="/y">Breaking News</a> Event and <a href="/z">Latest News</a> Updates on A Paper.</p>`,
  ),
  'a share bar': start(`<div class="share-buttons"><a>Facebook</a><a>Twitter</a><a>WhatsApp</a></div>`),
  'a share bar with utility classes': start(
    `<div class="flex gap-2"><span>Share</span><a>Facebook</a><a>X</a><a>WhatsApp</a><a>Copy link</a></div>`,
  ),
  'a player that reads aloud': start(`<p>Listen to this article</p><p>0:00 / 2:35</p><p>1x 1.2x 1.5x</p>`),
  'a ticker of shares': art(
    p(0) + p(1) + p(2) + p(3),
    `<ul class="flex"><li>KSE100 98,000.12 +0.4%</li><li>BOP 20.05 (+0.4%)</li></ul>`,
  ),
  'a ticker above the headline': shell(
    `<div class="breaking"><ul><li>${OTHER}</li><li>Rail link to Gwadar gets a second survey this winter</li></ul></div><h1>${T}</h1><div>${p(0) + p(1) + p(2) + p(3)}</div>`,
  ),
  'a bare headline of another story': mid(`<p>${OTHER}</p>`),
  'a bare headline in bold': mid(`<p><strong>${OTHER}</strong></p>`),
  'a link and its teaser, glued in spans': mid(`<div><span><a href="/x">${OTHER}</a></span><span>${SENT}</span></div>`),
  'a link and its teaser, glued in spans right in the text': mid(
    `<span><a href="/x">${OTHER}</a></span><span>${SENT}</span>`,
  ),
  'two links with their teasers, glued': end(
    `<div><a href="/x"><img alt=""><span>${OTHER}</span></a><span>${SENT}</span><span>2h ago</span></div><div><span><a href="/y">Museum finds a lost map of the Indus</a></span><span>${SENT.replace('naval', 'land')}</span></div>`,
  ),
  'the headline once more': start(`<p>${T}</p>`),
  'comments without a name': end(
    `<h3>Comments (2)</h3><ul><li><b>Reader</b><p>I worked at Risalpur for nine years and I can say that cadets from abroad were always welcome there.</p></li><li><b>Reader</b><p>Nobody tells us what this costs and the minister should answer in parliament and not to reporters.</p></li></ul>`,
  ),
  'a form for replies': end(
    `<div id="respond"><h3>LEAVE A REPLY</h3><p>Required fields are marked with a star, and we keep your address to ourselves.</p></div>`,
  ),
  'related news without a name': end(
    `<h4>Related News</h4><div><a href="/1">${OTHER}</a></div><div><a href="/2">Museum finds a lost map of the Indus</a></div>`,
  ),
  'cards with a sentence each': end(
    `<div><h3>You May Also Like</h3><div><h4><a href="/1">${OTHER}</a></h4><p>${SENT}</p></div><div><h4><a href="/2">Museum finds a lost map of the Indus</a></h4><p>${SENT.replace('naval', 'land')}</p></div></div>`,
  ),
  'a list beside, inside the text': mid(
    `<aside><h3>Top Stories</h3><ul><li><a href="/1">${OTHER}</a></li><li><a href="/2">Museum finds a lost map of the Indus</a></li></ul></aside>`,
  ),
  'a list of links in the text': mid(
    `<ul><li><a href="/1">${OTHER}</a></li><li><a href="/2">Museum finds a lost map of the Indus in a drawer</a></li></ul>`,
  ),
  'who the writer is': end(
    `<div class="author-bio"><p>The writer is a staff member who has covered defence and diplomacy in the capital for many years.</p></div>`,
  ),
  'who the writer is, in italics': end(
    `<p><em>The writer is a former diplomat and can be reached at writer@example.org.</em></p>`,
  ),
  'where it was printed': end(`<p><em>Published in A Paper, November 19<sup>th</sup>, 2026.</em></p>`),
  tags: end(`<div><span>Tags:</span> <a>Kenya</a> <a>Pakistan</a> <a>defence</a></div>`),
  'a label of an advertisement': mid(`<div><span>ADVERTISEMENT</span></div>`),
  'a break for an advertisement': mid(`<p>Story continues below this ad</p>`),
  'the words of a video player': mid(
    `<div class="video-player"><p>Video Player is loading. This is a modal window. Beginning of dialog window. Escape will cancel and close the window.</p></div>`,
  ),
  'a cookie notice': shell(
    `<div class="cookie-consent"><p>We use cookies to make this site work and to show you what may interest you. Read our policy for more.</p></div><h1>${T}</h1><div>${p(0) + p(1) + p(2) + p(3)}</div>`,
  ),
  'short address, update and button': start(
    `<p>Short Url</p><p><a>https://arab.news/abcd</a></p><p>Updated 26 December 2025</p><p>Follow</p>`,
  ),
  'text in one block, and a share bar': shell(
    `<h1>${T}</h1><div>${P.join('<br><br>')}<br><br>Share this:<br>Facebook</div>`,
  ),
  'a headline of another story in a text in one block': shell(
    `<h1>${T}</h1><div>${P[0]}<br>${P[1]}<br><a href="/x">${OTHER}</a><br>${P[2]}<br>${P[3]}</div>`,
  ),
  'an address': end(`<p>reporter@example.org</p>`),
  'a notice of the desk': end(
    `<p>(Except for the headline, this story has not been edited by our staff and is published from a syndicated feed.)</p>`,
  ),
  'an app to get': end(`<p>Download the A Paper App for the latest news and live updates.</p>`),
  'stories in a list that is read aloud': mid(
    `<div class="more-on"><h2>Recommended Stories</h2><span class="screen-reader-text">list of 4 items</span><ul><li><article><h3><a href="/1">${OTHER}</a></h3></article></li></ul><span>end of list</span></div>`,
  ),
  'who took the picture': start(`<p>Photo: File</p>`),
  'a dialog to log in': end(
    `<div role="dialog"><p>Please log in to comment on this story and to follow the writers that you like best of all.</p></div>`,
  ),
  'a poll': end(
    `<div class="poll-box"><h3>Poll</h3><p>Should cadets of one country be trained in another, and who should pay for what it costs them?</p></div>`,
  ),
}

const textOf = (html: string) => readPage(parseHtml(html), 'https://paper.example/x')?.article.text

describe('beside the article', () => {
  it.each(Object.entries(shapes))('%s', (_, html) => {
    expect(textOf(html)).toBe(P.join('\n\n'))
  })
})

describe('bare headlines', () => {
  it('are found in time that grows with the page, however many there are', () => {
    const count = 3000
    const html = art(
      Array.from(
        { length: count },
        (_, i) => `${p(i % 2)}<p>Finance minister of Chile${i} meets envoys of Peru${i} again</p>`,
      ).join('') +
        p(2) +
        p(3),
    )
    const before = process.cpuUsage()
    const text = textOf(html) ?? ''
    const { user, system } = process.cpuUsage(before)
    // Each reads all the others where that is done anew for every line: half a minute of the processor and more.
    expect((user + system) / 1000).toBeLessThan(6000)
    expect(text).toContain('Dr. Odhiambo, on her first visit')
  })
})

describe('of the article', () => {
  it('a line without an end that speaks of what the article speaks of, and one whose names come again', () => {
    for (const line of [
      'What comes after the first timetable for shared training of pilots',
      'Kiplagat sees room for Kenya at the Academy in Risalpur',
    ])
      expect(textOf(mid(`<p>${line}</p>`))).toBe([P[0], P[1], line, P[2], P[3]].join('\n\n'))
  })

  it('a paragraph that opens with a link, also where its writer forgot a blank', () => {
    const line = 'The Minister for Defence of Pakistan'
    for (const behind of [' Tariq Mehmood Bangash', 'Tariq Mehmood Bangash']) {
      const html = mid(
        `<p><a href="/x">${line}</a>${behind} spoke to reporters after the talks and took two questions.</p>`,
      )
      expect(textOf(html)).toContain(`${line}${behind} spoke to reporters`)
    }
  })

  const caption = 'Minister Bangash with Dr. Odhiambo at the ministry on Wednesday. — APP'
  it.each([
    [
      'a caption that is printed twice, once',
      `<figure><img alt="x"><figcaption>${caption}</figcaption></figure><p class="wp-caption-text">${caption}</p>`,
      [caption],
    ],
    [
      'a list of key points',
      '<ul><li>Cadets of each country to train in the other from next year</li><li>Working group to be named before the end of January</li></ul>',
      [
        'Cadets of each country to train in the other from next year',
        'Working group to be named before the end of January',
      ],
    ],
  ])('%s', (_, html, kept) => {
    expect(textOf(start(html))).toBe([...kept, ...P].join('\n\n'))
  })

  it('a headline that is a link broken by br, and a text that speaks of comments', () => {
    const html = `<h1><a href="#">${T.slice(0, 34)}<br>${T.slice(34)}</a></h1><div>${p(0)}${p(1)}<h3>Comments on the plan from Nairobi</h3>${p(2)}${p(3)}</div>`
    expect(textOf(shell(html))).toBe(P.join('\n\n'))
  })
})
