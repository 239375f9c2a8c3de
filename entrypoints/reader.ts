/**
 * The second stage in a page, put in by the background on a candidate or by the reader's own act: reads the article, has it
 * annotated, paints the marks and answers the popup. Wiring only. One AbortSignal undoes all that was done for one article.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { type PageArticle, readPage } from '../utils/article/live.ts'
import { judgePage } from '../utils/article/live-candidate.ts'
import { askBackground, hearExtension, pageScripts, tellBackground } from '../utils/article/live-background.ts'
import { onNavigation, settled, watchPage } from '../utils/article/live-changes.ts'
import type { TextMap } from '../utils/article/live-map.ts'
import { measureGround } from '../utils/highlight/ground.ts'
import { lookOf } from '../utils/highlight/marks.ts'
import { type Mark, Painter } from '../utils/highlight/paint.ts'
import type { Look } from '../utils/highlight/sheet.ts'
import type { PageState } from '../utils/messages.ts'
import type { Annotation, Mention } from '../utils/model.ts'

const MENTIONS: readonly Look[] = ['official', 'role', 'unsure', 'country']
/** How long a span that was asked for stays lit. */
const LIT_MS = 4000
/** How long a page that has no text yet is waited for. */
const LATE_MS = 8000

export default defineUnlistedScript(() => {
  const scripts = pageScripts()
  if (window !== window.top) return
  if (scripts.reader) scripts.reader()
  else scripts.reader = startReader()
})

/** @returns what reads the page anew, for when the script is put in a second time. */
function startReader(): () => void {
  const painter = new Painter()
  let state: Promise<PageState> = Promise.resolve({ state: 'no article' })
  let page: PageArticle | null = null
  let undo = new AbortController()
  /** What the page before called its address: pages that navigate by script often leave it in place. */
  let stale: string | null = null
  /** The annotation of `page`, once it is known. */
  let known: Annotation | null = null
  let lit: ReturnType<typeof setTimeout> | undefined

  /** Reads the page from the beginning; marks of an article that is the same stay. */
  const read = (): void => {
    undo.abort()
    undo = new AbortController()
    const { signal } = undo
    let found: PageArticle | null = null
    try {
      found = readPage(document, location.href, stale)
    } catch (error) {
      state = Promise.resolve(failed(error))
      return
    }
    if (found?.article.text !== page?.article.text || found?.key !== page?.key) {
      painter.clear()
      known = null
    }
    page = found
    state = stateOf(signal, found).catch(failed)
    // A page may come without its text, or with a part of it.
    if (!found) void settled(document.body, signal, LATE_MS).then((changed) => changed && read())
  }

  const stateOf = async (signal: AbortSignal, found: PageArticle | null): Promise<PageState> => {
    if (!found) return { state: 'no article' }
    const { article, key } = found
    if (found.translated) return { state: 'translated', article }
    if (found.english === false) return { state: 'language', language: article.language ?? 'und' }
    const annotation = known ?? (await askBackground('article.annotate', { article, key })).annotation
    if (signal.aborted) return { state: 'no article' }
    known = annotation
    if (!annotation.isDefenceMeeting) return { state: 'no report', reasons: annotation.reasons, article }
    const paint = (): void => {
      const marks = marksOf(annotation.mentions, found.map)
      if (found.titleMap) marks.push(...marksOf(annotation.titleMentions, found.titleMap))
      painter.paint(marks, measureGround(found.root), MENTIONS)
    }
    paint()
    watchPage(found, signal, { same: () => painter.restore(), theme: paint, other: read })
    return { state: 'report', key, article, annotation }
  }

  const show = (start: number, end: number): boolean => {
    const span = page?.map.span(start, end)
    const element = span?.startContainer.parentElement
    if (!page || !span || !element) return false
    element.scrollIntoView({ block: 'center', behavior: 'instant' })
    clearTimeout(lit)
    painter.paint([{ look: 'lit', span }], measureGround(element), ['lit'])
    lit = setTimeout(() => painter.clear(['lit']), LIT_MS)
    return true
  }

  hearExtension({
    'page.state': () => state,
    'page.show': ({ start, end }) => ({ shown: show(start, end) }),
  })
  onNavigation(async (settle) => {
    undo.abort()
    painter.clear()
    stale = page?.canonical ?? null
    page = null
    known = null
    state = Promise.resolve({ state: 'no article' })
    tellBackground('page.nothing')
    if ((await settle()) && judgePage(document, location.href) !== 'no') read()
  })
  // A page that comes back by the back button is as it was left, but the toolbar button has forgotten it.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    known = null
    read()
  })
  read()
  return read
}

/** What the popup is told when something went wrong, with words fit to be shown. */
function failed(error: unknown): PageState {
  return { state: 'no report', reasons: [error instanceof Error ? error.message : String(error)], article: null }
}

function marksOf(mentions: readonly Mention[], map: TextMap): Mark[] {
  const marks: Mark[] = []
  for (const mention of mentions) {
    const look = lookOf(mention)
    const span = look && map.span(mention.start, mention.end)
    if (look && span) marks.push({ look, span })
  }
  return marks
}
