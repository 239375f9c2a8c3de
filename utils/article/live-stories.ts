/**
 * Several articles on one page: stories loaded one below the other, and the posts of a live blog. General rules over headings
 * and the elements around them; no rule knows a site.
 */
import { foldTitle, isLogo } from './extract-headline.ts'
import type { Extracted } from './extract.ts'
import { classOf, inFurniture, type Run } from './live-runs.ts'

/** A stretch of the page that may be an article of its own. */
export interface Stretch {
  runs: Run[]
  /** The element around it. */
  element: Element
  /** Its headline as printed; null for a post without one. */
  title: string | null
  /** The page's own address of it, absolute or not; null where it names none. */
  address: string | null
  /** The `datetime` of its `time`, as printed. */
  time: string | null
  /** What tells it from the others on the page; the same after the page was rendered anew. */
  name: string
}

/** Running text that a further story has at least, in characters; a post of a live blog may be shorter. */
const STORY = 400
const POST = 140
/** So many stories and posts of one page are read. */
const MOST = 60
/** Elements between a headline and what holds the whole story. */
const CLIMB = 8

const prose = (runs: readonly Run[]): number =>
  runs.reduce((sum, run) => (run.heading || inFurniture(run) ? sum : sum + run.text.length - run.linked), 0)

const sign = (element: Element): string => `${element.tagName} ${classOf(element).trim().split(/\s+/)[0] ?? ''}`

/**
 * The stories below the first one. A further story has a headline like the first one's, in an `h1` or in an element marked up
 * like the one that holds the first, and running text of its own.
 * @param runs of the whole page. @param first what was found on it.
 */
export function laterStories(runs: readonly Run[], first: Extracted): Stretch[] {
  const { headline, root } = first
  if (!headline?.heading) return []
  const around = new Set<string>()
  for (let at: Element | null = headline.heading, up = 0; at && up < CLIMB; at = at.parentElement, up++)
    if (at.contains(root) && at.tagName !== 'BODY' && (classOf(at) || at.tagName === 'ARTICLE')) around.add(sign(at))

  const starts: { at: number; element: Element | null }[] = []
  for (let at = first.end; at < runs.length && starts.length < MOST; at++) {
    const run = runs[at]
    if (!run?.heading || inFurniture(run) || isLogo(run)) continue
    if (run.heading.tagName !== headline.heading.tagName && run.heading.tagName !== 'H1') continue
    if (run.text.length < 16 || run.text.length > 400 || run.text.split(' ').length < 3) continue
    if (root.contains(run.heading) || foldTitle(run.text) === foldTitle(headline.text)) continue
    const element = wrapper(run.heading, root, around)
    if (element || run.heading.tagName === 'H1') starts.push({ at, element })
  }
  return starts.flatMap(({ at, element }, index) => {
    const next = starts[index + 1]?.at ?? runs.length
    const own = runs.slice(at, next).filter((run) => !element || element.contains(run.element))
    if (prose(own) < STORY) return []
    const heading = own[0]
    const box = element ?? heading?.heading?.parentElement
    if (!heading || !box) return []
    return [stretch(own, box, heading, foldTitle(heading.text).slice(0, 100).replaceAll(' ', '-'))]
  })
}

/** The outermost element around a heading that is marked up like one around the first story. */
function wrapper(heading: Element, root: Element, around: ReadonlySet<string>): Element | null {
  let found: Element | null = null
  for (let at = heading.parentElement, up = 0; at && up < CLIMB && !at.contains(root); at = at.parentElement, up++)
    if (around.has(sign(at))) found = at
  return found
}

/** A live blog says so in its address, or in what it tells machines. */
export function isLiveBlog(address: string | null, types: readonly string[]): boolean {
  return (
    types.includes('LiveBlogPosting') || /\/(live-?blogs?|live-?updates?|live-?news|live)(\/|-)/i.test(address ?? '')
  )
}

/**
 * The posts of a live blog: elements side by side that are marked up alike, each with a time or a heading and with text.
 * @returns empty where there are not two at least.
 */
export function livePosts(runs: readonly Run[]): Stretch[] {
  const groups = new Map<Element, Map<string, Set<Element>>>()
  for (const run of runs) {
    if (run.heading || inFurniture(run) || run.text.length < 60 || run.linked > run.text.length / 2) continue
    for (let at: Element | null = run.element, up = 0; at?.parentElement && up < CLIMB; at = at.parentElement, up++) {
      const alike = groups.get(at.parentElement) ?? new Map<string, Set<Element>>()
      groups.set(at.parentElement, alike)
      alike.set(sign(at), (alike.get(sign(at)) ?? new Set()).add(at))
    }
  }
  let best: Element[] = []
  for (const alike of groups.values()) {
    for (const elements of alike.values()) {
      if (elements.size <= Math.max(1, best.length)) continue
      const posts = [...elements].filter((one) => one.querySelector('time, h2, h3, h4') !== null)
      if (posts.length > Math.max(1, best.length)) best = posts
    }
  }
  return best.slice(0, MOST).flatMap((element) => {
    const own = runs.filter((run) => element.contains(run.element))
    if (prose(own) < POST) return []
    const heading = own.find((run) => run.heading) ?? null
    const first = foldTitle((heading ?? own[0])?.text ?? '')
    const name = element.id || element.getAttribute('data-id') || first.slice(0, 100).replaceAll(' ', '-')
    return [stretch(own, element, heading, name)]
  })
}

/** Attributes in which pages that load one story below the other keep each story's address. */
const ADDRESSES = [
  'data-url',
  'data-href',
  'data-permalink',
  'data-canonical',
  'data-link',
  'data-article-url',
  'itemid',
]

function stretch(runs: Run[], element: Element, heading: Run | null, name: string): Stretch {
  let address: string | null = null
  for (const attribute of ADDRESSES) address ||= element.getAttribute(attribute)
  address ||= heading?.heading?.querySelector('a')?.getAttribute('href') ?? null
  const time = element.querySelector('time[datetime]')?.getAttribute('datetime') ?? null
  return { runs, element, title: heading?.text ?? null, address, time, name: name.slice(0, 120) }
}
