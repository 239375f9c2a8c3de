/** On which sites Attaché reads: those it ships with, those the reader added, less those where it is off. Pure. */
import { matchPatterns } from './sites.ts'

/** The host of a web page, without `www.`; null for any other address. */
export function hostOf(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url)) return null
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') return null
  return hostname.replace(/^www\./, '') || null
}

/** The host that a reader meant who typed or pasted an address or a bare name; null if there is none in it. */
export function typedHost(typed: string): string | null {
  const text = typed.trim()
  const host = hostOf(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`)
  return host !== null && isHost(host) ? host : null
}

/** A name with a dot in it, or a machine by number: neither a search word nor a whole domain of a country. */
function isHost(host: string): boolean {
  return /^[\p{L}\p{N}-]{1,63}(\.[\p{L}\p{N}-]{1,63}){1,126}$/u.test(host)
}

/** The pattern that stands for a host and all below it. A number has nothing below it. */
export function patternOf(host: string): string {
  return /^[\d.]+$|^localhost$|^\[/.test(host) ? `*://${host}/*` : `*://*.${host}/*`
}

const PATTERN = /^(?:\*|https?):\/\/(?:\*\.)?([^*/]+)\/\*$/

/**
 * The hosts that the reader added, of all patterns that the browser has granted. A pattern for every site at all is not one:
 * nobody added each of those, and Attaché keeps to what was meant.
 */
export function addedHosts(origins: readonly string[]): string[] {
  const shipped = new Set(matchPatterns().map((pattern) => PATTERN.exec(pattern)?.[1]))
  const hosts = origins.flatMap((origin) => PATTERN.exec(origin)?.[1] ?? [])
  return [...new Set(hosts)].filter((host) => !shipped.has(host)).sort()
}

/** Whether a host is one of a list, or below one. */
export function isAmong(host: string, list: readonly string[]): boolean {
  return list.some((one) => host === one || host.endsWith(`.${one}`))
}

/** Whether the granted patterns let Attaché into a host. */
export function isGranted(host: string, origins: readonly string[]): boolean {
  return origins.some((origin) => {
    if (origin === '<all_urls>' || /^(\*|https?):\/\/\*\/\*$/.test(origin)) return true
    const granted = PATTERN.exec(origin)?.[1]
    return granted !== undefined && isAmong(host, [granted])
  })
}

/** Hosts of recordings, each with what the path of one begins with. */
const PLAYERS: Readonly<Record<string, RegExp>> = {
  'youtube.com': /^\/(watch|shorts\/|live\/|embed\/)/,
  'youtu.be': /^\/./,
  'vimeo.com': /^\/\d/,
  'dailymotion.com': /^\/video\//,
  'rumble.com': /^\/v/,
  'tiktok.com': /^\/@[^/]+\/video\//,
  'facebook.com': /^\/(watch|reel)\b/,
  'instagram.com': /^\/reel\b/,
}

/** Whether an address is that of a recording: on a host of such, or below the videos of a paper. @param url null where it is not told. */
export function isVideoAddress(url: string | null): boolean {
  const host = hostOf(url)
  if (url === null || host === null) return false
  const { pathname } = new URL(url)
  const player = Object.entries(PLAYERS).find(([name]) => isAmong(host, [name]))
  if (player) return player[1].test(pathname)
  return /\/(videos?|watch)\/[^/]/i.test(pathname)
}

/** Why the browser shuts extensions out of a page, as far as its address tells. */
export type Shut = 'pdf' | 'store' | 'reader view' | 'own' | 'file' | 'unknown'

const STORES =
  /^https?:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(\/|$)/i

/** @param url of the page; null where the browser does not tell it. @returns null for an address that can be read. */
export function shutPage(url: string | null): Shut | null {
  if (url === null) return 'unknown'
  if (/^about:reader/i.test(url)) return 'reader view'
  if (/^(https?|file):[^?#]*\.pdf($|[?#])/i.test(url)) return 'pdf'
  if (STORES.test(url)) return 'store'
  if (/^https?:/i.test(url)) return null
  return /^file:/i.test(url) ? 'file' : 'own'
}
