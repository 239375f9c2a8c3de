/** The pages that the page tests visit, on addresses of shipped sites: the demo's paper, and pages with a trap each. */
import { DEMO_ARTICLES, DEMO_HOST, type DemoArticle } from '../../scripts/demo/articles.ts'
import { articlePage, demoSite, escape } from '../../scripts/demo/site.ts'
import type { Answer, Site } from '../fixtures/server.ts'

const demo = (path: string): DemoArticle => {
  const article = DEMO_ARTICLES.find((one) => one.path === path)
  if (!article) throw new Error(`The demo has no article ${path}`)
  return article
}

/** A report of two meetings. */
export const REPORT = demo('/pakistan-kenya-pilot-training/')
/** A report of one meeting of three. */
export const TRILATERAL = demo('/three-ministers-calendar-of-exercises/')
const FOOTBALL = demo('/harbour-rovers-win-in-extra-time/')
const BUDGET = demo('/budget-raises-spending-on-roads/')
const DOMESTIC = demo('/prime-minister-chairs-flood-meeting/')

const at = (host: string, path: string) => `http://${host}${path}`

export const URLS = {
  report: at(DEMO_HOST, REPORT.path),
  trilateral: at(DEMO_HOST, TRILATERAL.path),
  football: at(DEMO_HOST, FOOTBALL.path),
  budget: at(DEMO_HOST, BUDGET.path),
  domestic: at(DEMO_HOST, DOMESTIC.path),
  front: at(DEMO_HOST, '/'),
  /** The report under a policy that forbids the page everything. */
  strict: 'http://www.geo.tv/latest/610101-pakistan-kenya-to-open-pilot-training',
  /** The report with markup and a script for a headline. */
  hostile: 'http://www.dawn.com/news/1610102/pakistan-kenya-sign',
  /** A front page that puts articles into itself without loading. */
  single: 'http://www.dailysabah.com/',
  /** A front page that shows the report behind its hash. */
  hash: 'http://www.trtworld.com/#/news/1610104',
  /** The report on a site that is not of ours. */
  elsewhere: 'http://news.example.org/report',
  /** A page that holds the report in a frame only. */
  framed: 'http://www.geo.tv/latest/610103-harbour-rovers-defend-their-lead',
} as const

/** What the hostile page has for a headline; it sets `window.hit` if anybody takes it for markup. */
export const HOSTILE_TITLE =
  'Pakistan, Kenya <img src=x onerror="window.hit=1"> sign <script>window.hit=1</script> training pact'

const STRICT_POLICY = "default-src 'none'; script-src 'none'; style-src 'none'; img-src 'none'"

/** A paper that changes its article with `pushState`: `#football`, `#report` are links, not addresses to load. */
const singlePage = (articles: Record<string, DemoArticle>) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>The Single Page</title></head>
<body><nav>${Object.keys(articles)
  .map((name) => `<button id="${name}">${name}</button>`)
  .join('')}</nav><main></main>
<script>
const articles = ${JSON.stringify(articles).replaceAll('<', '\\u003c')}
for (const [name, article] of Object.entries(articles)) document.getElementById(name).onclick = () => {
  history.pushState({}, '', article.path)
  document.title = article.title
  const box = document.createElement('article')
  const add = (tag, text) => box.appendChild(document.createElement(tag)).append(text)
  add('h1', article.title)
  add('time', article.published)
  for (const paragraph of article.paragraphs) add('p', paragraph)
  setTimeout(() => document.querySelector('main').replaceChildren(box), 50)
}
</script></body></html>`

/** The page as it is sent, so that a test can tell whether anything was added to it. */
export const pages: Site = new Map<string, Answer>([
  ...demoSite(),
  [
    'www.geo.tv/latest/610101-pakistan-kenya-to-open-pilot-training',
    page(REPORT, { 'content-security-policy': STRICT_POLICY }),
  ],
  ['www.dawn.com/news/1610102/pakistan-kenya-sign', page({ ...REPORT, title: HOSTILE_TITLE })],
  ['www.dailysabah.com/', { body: singlePage({ report: REPORT, football: FOOTBALL, trilateral: TRILATERAL }) }],
  ['www.trtworld.com/', page(REPORT)],
  ['news.example.org/report', page(REPORT)],
  [
    'www.geo.tv/latest/610103-harbour-rovers-defend-their-lead',
    {
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escape(FOOTBALL.title)}</title></head>
<body><h1>${escape(FOOTBALL.title)}</h1><iframe src="${URLS.report}"></iframe></body></html>`,
    },
  ],
])

function page(article: DemoArticle, headers: Record<string, string> = {}): Answer {
  return { body: articlePage(article), headers }
}

/** The markup that the server sends for an address. */
export function sent(url: string): string {
  const { host, pathname } = new URL(url)
  const answer = pages.get(`${host}${pathname}`)
  if (!answer) throw new Error(`No page at ${url}`)
  if (typeof answer.body !== 'string') throw new Error(`The page at ${url} is bytes`)
  return answer.body
}
