/**
 * The toolbar button of each tab: what it tells of the page. All of it goes by turns, a tab at a time, and looks up library and words
 * when its turn has come: so what was asked for last is what stands there, in the language that is set last.
 */
import { counted } from '../../components/words/words.ts'
import { browser } from '../../utils/browser.ts'
import type { Library } from '../../utils/library/open.ts'
import { countQuotes } from '../../utils/library/read-quotes.ts'
import { isKept } from '../../utils/library/read.ts'
import { Turns } from '../../utils/turns.ts'
import { wordsNow } from '../wiring/settings/kept-words.ts'

/** The badge is ink on straw or paper on ink: it counts, it does not warn. */
const BADGE = { text: '#ffffff', ground: '#15181b' }

const turns = new Turns<number>()

/** Tells on the button of a tab what was found in its page. A library that cannot be read does not keep it from that. */
export function showFound(library: Library, tabId: number, key: string, found: number): Promise<void> {
  return turns.take(tabId, async () => {
    const [saved, quotes] = await library
      .use((db) => Promise.all([isKept(db, key), countQuotes(db, key)]))
      .catch(() => [false, 0] as const)
    await (found === 0 && quotes === 0 && !saved ? clear(tabId) : show(tabId, { found, saved, quotes }))
  })
}

/** Says something on the button of a tab, until its page goes: a sign on the badge, and the words for it as the title. */
export function sayOnButton(tabId: number, sign: string, title: string): Promise<void> {
  return turns.take(tabId, async () => {
    const t = await wordsNow()
    await Promise.all([
      browser.action.setBadgeBackgroundColor({ tabId, color: BADGE.ground }),
      browser.action.setBadgeTextColor({ tabId, color: BADGE.text }),
      browser.action.setBadgeText({ tabId, text: sign }),
      browser.action.setTitle({ tabId, title: `${t('name')}: ${title}` }),
    ]).catch(() => {})
  })
}

/** The button as it is on a page that is no report. */
export function clearButton(tabId: number): Promise<void> {
  return turns.take(tabId, () => clear(tabId))
}

/** What the button of a page tells. */
interface Kept {
  /** Meetings that were found. */
  found: number
  saved: boolean
  /** Quotes that are kept of it. */
  quotes: number
}

/**
 * Tells the state of a page on its tab's button: red and blue with the number of meetings, or the straw tile when it is kept.
 * The browser itself clears it when the tab goes to another document. A tab that is gone by now is no failure.
 */
async function show(tabId: number, { found, saved, quotes }: Kept): Promise<void> {
  const t = await wordsNow()
  const record = saved || found > 0 ? counted(t, saved ? 'button_saved' : 'button_found', found) : null
  const kept = quotes === 0 ? null : counted(t, 'quotes_kept', quotes)
  const title =
    record === null ? `${t('name')}: ${kept}` : [record, kept].filter((part) => part !== null).join(t('comma'))
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE.ground }),
    browser.action.setBadgeTextColor({ tabId, color: BADGE.text }),
    browser.action.setBadgeText({ tabId, text: found > 0 ? String(found) : '' }),
    browser.action.setTitle({ tabId, title }),
    browser.action.setIcon({ tabId, path: iconPaths(saved ? 'saved' : found > 0 ? 'found' : 'idle') }),
  ]).catch(() => {})
}

async function clear(tabId: number): Promise<void> {
  const t = await wordsNow()
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: '' }),
    browser.action.setTitle({ tabId, title: t('name') }),
    browser.action.setIcon({ tabId, path: iconPaths('idle') }),
  ]).catch(() => {})
}

function iconPaths(state: 'idle' | 'found' | 'saved'): Record<number, string> {
  const folder = state === 'found' ? '/icon' : `/icon/${state}`
  return Object.fromEntries([16, 32, 48].map((size) => [size, `${folder}/${size}.png`]))
}
