/** One article, one key: addresses without what only tells how the reader came. */

/** Parameters that name the way or the form, never the article. Others are kept: PIB's `PRID` and WordPress's `p` are the article. */
const NOISE =
  /^(utm_\w{1,40}|mc_(cid|eid)|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|twclid|ttclid|_ga|_gl|ref|ref_src|ref_url|referrer|referer|source|src|from|via|share|shared|sh|s|cmpid|cmp|ocid|icid|ito|ns_\w{1,40}|at_\w{1,40}|ftag|ncid|smid|taid|traffic_source|mibextid|amp|amp_\w{1,40}|output|outputtype|print|printable|view|mode|theme|replytocom|xtor|guccounter|sr_share|feature|app|mobile|isamp|tbclid|rss|spm|campaign|medium)$/i

/** Hosts of another form of the same site. */
const FORM_HOST = /^(www\d?|m|mobile|amp|wap|touch|lite)\./

/**
 * The key of an article: its address without scheme, form of host, tracking, AMP and print.
 * @param address where the page was found, absolute.
 * @param canonical the address that the page gives as its own; taken when it is of the same site and not a front page.
 * @returns for example "geo.tv/latest/600001-headline"; the address itself when it cannot be read.
 */
export function articleKey(address: string, canonical: string | null = null): string {
  const url = choose(address, canonical)
  return url ? keyOf(url).slice(0, 2000) : address.slice(0, 2000)
}

/**
 * The address to keep and to open again: the canonical one where it can be believed, else the page's without tracking.
 * @param address where the page was found, absolute. @param canonical what the page calls its own address.
 */
export function articleAddress(address: string, canonical: string | null = null): string {
  const url = choose(address, canonical)
  if (!url) return address.slice(0, 2000)
  url.search = parameters(url).join('&')
  if (!isRoute(url.hash)) url.hash = ''
  return url.href.slice(0, 2000)
}

/** The parameters that name the article. By hand, for Firefox's content scripts cannot iterate over `URLSearchParams`. */
function parameters(url: URL): string[] {
  return url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair && !NOISE.test(pair.replace(/=.*/, '')))
}

function choose(address: string, canonical: string | null): URL | null {
  const own = read(address)
  const given = canonical ? read(canonical) : null
  return own && given && sameSite(bareHost(own), bareHost(given)) && !isFront(given) ? given : own
}

/**
 * Whether an article's key can be one that the page at an address has. Of a page on the web its address proves the site and no
 * more: scripts change the path without loading anything, pages name a canonical address, and stories below the first have addresses
 * of their own. A file proves itself.
 * @param address where the page was found, as the browser tells it.
 */
export function mayHaveKey(address: string, key: string): boolean {
  const page = read(address)
  if (page && page.protocol !== 'file:') return sameSite(key.replace(/[/?#][^]*/, ''), bareHost(page))
  const own = page ? articleKey(address.replace(/[?#].*/, '')) : articleKey(address)
  return key.startsWith(own) && /^([?#]|$)/.test(key.slice(own.length))
}

/** A hash is a place in the page, except where a site routes by it. */
function isRoute(hash: string): boolean {
  return /^#!?\//.test(hash)
}

/** Says whether two hosts, without their forms, are of one site. */
function sameSite(one: string, other: string): boolean {
  const [whole, part] = one.length < other.length ? [one, other] : [other, one]
  return whole === part || (part.endsWith(`.${whole}`) && !PUBLIC.test(whole))
}

/** What is no site but holds many: `de` is left of mobile.de, `co.uk` of m.co.uk. */
const PUBLIC = /^([^.]+|(com?|org|net|gov?|edu|ac|or|ne|mil)\.[a-z]{2})$/

function read(address: string): URL | null {
  try {
    const url = new URL(address)
    return /^(https?|file):$/.test(url.protocol) ? url : null
  } catch {
    return null
  }
}

function bareHost(url: URL): string {
  return url.hostname.toLowerCase().replace(FORM_HOST, '').replace(/\.$/, '')
}

function isFront(url: URL): boolean {
  return /^\/?(index\.\w+|[a-z]{2}\/?)?$/i.test(url.pathname) && !url.search
}

function keyOf(url: URL): string {
  let path = url.pathname
    .replace(/\/{2,}/g, '/')
    // /amp/story/world/x is /world/x at Gulf News, /amp/news/x is /news/x elsewhere.
    .replace(/^\/amp\/story\//, '/')
    .replace(/^\/amp\//, '/')
    .replace(/\/(amp|print)\/?$/, '')
    .replace(/\.amp(\.\w{1,10})?$/, '$1')
    .replace(/\/index\.(html?|php|aspx)$/, '/')
  if (path.length > 1) path = path.replace(/\/$/, '')
  const kept = parameters(url).sort()
  const search = kept.length ? `?${kept.join('&')}` : ''
  const route = isRoute(url.hash) ? url.hash : ''
  return `${url.protocol === 'file:' ? 'file' : bareHost(url)}${path}${search}${route}`
}
