/** What a page is that is no text: a recording with a caption, or a PDF in the browser's viewer. */
import { isVideoAddress } from '../sites/reading.ts'

/**
 * A text as long as this is read as an article, whatever plays above it, in characters: captions of videos on the papers' own
 * pages are two lines, agency reports start at some 600.
 */
const CAPTION = 600
/** So much of a page's own description of itself is looked at, in characters and in scripts. */
const MOST = 20_000
const SCRIPTS = 8

const PLAYERS = [
  'youtube.com/embed',
  'youtube-nocookie.com/embed',
  'player.vimeo.com',
  'dailymotion.com/',
  'rumble.com/embed',
]

/**
 * @param text of the article that was found in the page; empty where there is none.
 * @returns null for a page that is to be read as text.
 */
export function kindOfPage(document: Document, address: string, text: string): 'video' | 'pdf' | null {
  const type = document.contentType
  if (type === 'application/pdf') return 'pdf'
  if (/^(video|audio)\//.test(type)) return 'video'
  return text.length < CAPTION && isVideo(document, address) ? 'video' : null
}

/** A page about a recording says so, or is at such an address, or plays one and does not call itself an article. */
function isVideo(document: Document, address: string): boolean {
  const meta = (name: string): string =>
    document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? ''
  if (isVideoAddress(address) || /^video\b/i.test(meta('og:type')) || meta('twitter:card') === 'player') return true
  let said = ''
  const scripts = document.querySelectorAll('script[type="application/ld+json"]')
  for (let at = 0; at < scripts.length && at < SCRIPTS; at++) said += (scripts[at]?.textContent ?? '').slice(0, MOST)
  if (/^article\b/i.test(meta('og:type')) || /"(\w{0,30}NewsArticle|Article|BlogPosting|LiveBlogPosting)"/.test(said))
    return false
  if (/"@type"\s{0,9}:\s{0,9}"VideoObject"/.test(said)) return true
  const frames = [...document.querySelectorAll('iframe[src]')].map((frame) => frame.getAttribute('src') ?? '')
  return (
    document.querySelector('video') !== null || frames.some((src) => PLAYERS.some((player) => src.includes(player)))
  )
}
