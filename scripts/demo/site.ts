/** The demo's articles as the pages of a small paper: a front page and one page an article. */
import type { Answer, Site } from '../../tests/fixtures/server.ts'
import { DEMO_ARTICLES, DEMO_HOST, type DemoArticle } from './articles.ts'

const PAPER = 'The Demo Courier'

/** Text made safe between tags and inside quoted attributes. */
export const escape = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0) ?? 0};`)

const STYLE = `
  :root { color-scheme: light dark; }
  body { max-width: 42rem; margin: 0 auto; padding: 1rem; font: 1.05rem/1.6 Georgia, "DejaVu Serif", serif; }
  header, footer, .meta { font-family: system-ui, "DejaVu Sans", sans-serif; font-size: 0.85rem; }
  header { border-bottom: 2px solid; padding-bottom: 0.5rem; }
  h1 { line-height: 1.2; text-wrap: balance; }
  .teaser { border-bottom: 1px solid #8886; }
  .teaser h2 { margin-bottom: 0.2rem; font-size: 1.2rem; line-height: 1.3; }`

const shell = (title: string, head: string, main: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
${head}
<style>${STYLE}</style>
</head>
<body>
<header><a href="/">${PAPER}</a> · A demonstration: these articles were written for it, and the officials in them do not exist. Nothing here comes from ${DEMO_HOST}.</header>
${main}
<footer><p>Served from this computer.</p></footer>
</body>
</html>
`

/** One article as a page, with the metadata that papers give. */
export function articlePage(article: DemoArticle, host = DEMO_HOST): string {
  const { title, standfirst, byline, published, section, paragraphs } = article
  const day = new Date(published).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'Asia/Karachi' })
  const head = `<link rel="canonical" href="http://${host}${article.path}">
<meta property="og:type" content="article">
<meta property="og:title" content="${escape(title)}">
<meta property="og:site_name" content="${PAPER}">
<meta property="article:published_time" content="${published}">
<meta name="description" content="${escape(standfirst)}">`
  const body = paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`).join('\n')
  return shell(
    title,
    head,
    `<main><article>
<p class="meta">${escape(section)}</p>
<h1>${escape(title)}</h1>
<p class="meta">By ${escape(byline)} · <time datetime="${published}">${day}</time></p>
<div class="entry-content">
${body}
</div>
</article></main>`,
  )
}

/** The front page: a teaser for each article. */
export function frontPage(): string {
  const teasers = DEMO_ARTICLES.map(
    ({ path, title, standfirst, section }) => `<div class="teaser">
<h2><a href="${path}">${escape(title)}</a></h2>
<p>${escape(standfirst)} <span class="meta">(${escape(section)})</span></p>
</div>`,
  )
  return shell(PAPER, '<meta property="og:type" content="website">', `<main>\n${teasers.join('\n')}\n</main>`)
}

/** Everything that the demo's server answers with. */
export function demoSite(): Site {
  const pages = DEMO_ARTICLES.map((article): [string, Answer] => [
    `${DEMO_HOST}${article.path}`,
    { body: articlePage(article) },
  ])
  return new Map([[`${DEMO_HOST}/`, { body: frontPage() }], ...pages])
}
