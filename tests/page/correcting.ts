/** What a reader does to put something right: opens the form from a card, fills in fields, presses buttons, in a closed tree too. */
import type { Page } from 'puppeteer-core'
import type { Annotation } from '../../utils/model.ts'
import { type Session, waitFor } from './browsers.ts'
import { overPage } from './closed.ts'
import { pointAt, stateOf, waitForCard } from './reading.ts'

/** A function that runs in the browser with a value of ours in it. */
function withValue(body: string, value: string): (root: ShadowRoot) => string {
  const ask = (): string => body
  ask.toString = () => `(root) => { const given = ${JSON.stringify(value)}; ${body} }`
  return ask
}

/** A form over one of our own pages is seen as soon as the page's trees are open; over a paper's it is closed. */
async function read(session: Session, page: Page, ask: (root: ShadowRoot) => string): Promise<string> {
  if (page.url().startsWith('http')) return (await overPage(session, page, ask)) ?? ''
  const found: unknown = await page.evaluate(
    `(() => { const root = document.querySelector('html > [popover]')?.shadowRoot; return root ? (${String(ask)})(root) : '' })()`,
  )
  return String(found)
}

/** Opens what our own page puts into closed trees from now on: Firefox lets nobody look into those of an extension's page. */
export async function openTrees(page: Page): Promise<void> {
  await page.evaluate(() => {
    const attach = Element.prototype.attachShadow
    Element.prototype.attachShadow = function (init) {
      return attach.call(this, { ...init, mode: 'open' })
    }
  })
}

/** Waits until what stands over a page has some words, and gives all of its text. */
export async function wordsOver(session: Session, page: Page, words: string): Promise<string> {
  let text = ''
  await waitFor(async () => {
    text = await read(session, page, (root) => root.textContent ?? '')
    return text.includes(words)
  }).catch(() => {
    throw new Error(`Over the page stands "${text}", and not "${words}"`)
  })
  return text
}

/** Waits for a control in what stands over a page, and until it stands still, as a hand does, and presses it with the pointer. */
export async function pressOver(session: Session, page: Page, selector: string): Promise<void> {
  let at = ''
  await waitFor(async () => {
    const before = at
    const place = withValue(
      `const found = root.querySelector(given)
       if (!found || found.closest('[hidden]')) return ''
       found.scrollIntoView({ block: 'nearest' })
       const { left, top, width, height } = found.getBoundingClientRect()
       return width > 0 ? [left + width / 2, top + height / 2].join(' ') : ''`,
      selector,
    )
    at = await read(session, page, place)
    return at !== '' && at === before
  }).catch(async () => {
    throw new Error(`No ${selector} over the page: ${await read(session, page, (root) => root.textContent ?? '')}`)
  })
  const [x = 0, y = 0] = at.split(' ').map(Number)
  await page.mouse.click(x, y)
}

/** What stands in a field over a page. */
export async function valueOver(session: Session, page: Page, selector: string): Promise<string> {
  return await read(session, page, withValue(`return root.querySelector(given)?.value ?? ''`, selector))
}

/** Fills in a field over a page by hand: all that stands in it goes. */
export async function fillOver(session: Session, page: Page, selector: string, words: string): Promise<void> {
  const inIt = withValue(`return root.activeElement?.matches(given) ? 'yes' : ''`, selector)
  // The form may have grown just as it was pressed.
  await waitFor(async () => {
    await pressOver(session, page, selector)
    return (await read(session, page, inIt)) === 'yes'
  })
  await page.keyboard.press('End')
  await page.keyboard.down('Shift')
  await page.keyboard.press('Home')
  await page.keyboard.up('Shift')
  if (words === '') await page.keyboard.press('Delete')
  else await page.keyboard.type(words)
  await waitFor(async () => (await valueOver(session, page, selector)) === words)
}

/** Opens the form from the card of a marked word. */
export async function openCorrect(session: Session, page: Page, word: string): Promise<void> {
  await pointAt(page, word)
  await waitForCard(page)
  await pressOver(session, page, '[name=correct]')
  await waitFor(async () => (await valueOver(session, page, '.correct .field')) !== '')
}

/** Waits until the annotation that a page shows is as it should be. */
export async function waitForShown(
  session: Session,
  url: string,
  right: (annotation: Annotation) => boolean,
): Promise<Annotation> {
  let shown: Annotation | null = null
  await waitFor(async () => {
    const state = await stateOf(session, url)
    shown = state?.state === 'report' ? state.annotation : null
    return shown !== null && right(shown)
  }).catch(() => {
    throw new Error(`The page shows ${JSON.stringify(namesIn(shown))}`)
  })
  if (!shown) throw new Error('Nothing is shown')
  return shown
}

/** The names of all officials that are marked, in their order. */
export function namesIn(annotation: Annotation | null): string[] {
  return (annotation?.mentions ?? []).flatMap(({ kind, name }) => (kind === 'official' ? (name ?? []) : []))
}
