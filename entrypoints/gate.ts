/**
 * The first stage in a page: asks once whether the page may be a report, and once more after load. On any other page it does
 * nothing that page or reader could notice. A plain script without the wrapper of a content script: that one posts a message
 * to every page.
 */
import { judgePage, type Verdict } from '../utils/article/live-candidate.ts'
import { firstLook, type Look } from '../utils/article/live-first-look.ts'
import { pageScripts, tellBackground } from '../utils/article/live-messages.ts'

/** After a navigation inside the page its scripts need some time to put the new article in. */
const SETTLE_MS = 300
/** A page that came without its text is looked at again so late; if nothing has changed, that costs next to nothing. */
const LATE_MS = [1500, 5000] as const
/** A background that did not hear of a candidate is told again so late: the browser may still be starting it. */
const TELL_AGAIN_MS = [500, 2000, 6000] as const
const DEAF_MS = 5000
/** With so many characters of running text a page has its article, and not only what stands around one. */
const PLENTY = 1600
/** After a click it is looked at again, so many times at most: a consent wall may have stood before the article. */
const CLICKS = 5

/**
 * Most pages get no further than these lines; `live-first-look.ts` says why they are as they are. A plain object, for even the
 * function that WXT passes it through would cost a twentieth of them. Only top frames get the gate.
 */
// biome-ignore format: a function in brackets is compiled with its script, any other once more when it is called.
const gate: { main: () => void } = { main: (() => {
  address = document.URL
  const look = firstLook(document, address)
  // What a reader does before the page goes anywhere, and going back in it: heard before the page's own scripts hear of it.
  addEventListener('click', touched, true)
  addEventListener('keydown', touched, true)
  addEventListener('scroll', touched, true)
  addEventListener('popstate', touched, true)
  if (look && (look.may || look.text.length < PLENTY)) start(look)
}) }
export default gate

/** The page as it was when it was last looked at. */
let address = ''
let length = 0
let verdict: Verdict = 'no'
let looks = 0

/** A page that has its text is left alone; one with a few lines may get more of it while it loads. */
function start(look: Look): void {
  if (judge(look) === 'candidate' || (verdict === 'no' && length >= PLENTY)) return
  if (document.readyState === 'complete') lookTwice()
  else addEventListener('load', lookTwice)
}

function judge(look: Look | null): Verdict {
  length = look?.text.length ?? 0
  verdict = judgePage(document, address, look, looks++ > 0)
  if (verdict === 'candidate') whenShown(() => void tell())
  return verdict
}

function lookAgain(): Verdict {
  if (!isWanted()) return 'no'
  const told = verdict === 'candidate' && address === document.URL
  const before = `${address} ${length}`
  address = document.URL
  const look = firstLook(document, address)
  // A page that was told of, or was judged and has not changed since, costs no second judgement.
  if (look && (told || (verdict !== 'empty' && before === `${address} ${look.text.length}`))) return verdict
  return judge(look)
}

/** Only a page whose article is still to come is waited for; one that was judged is left in peace. */
function lookTwice(): void {
  if (lookAgain() !== 'empty') return
  for (const late of LATE_MS) setTimeout(lookAgain, late)
  addEventListener('click', clicked, true)
}

function clicked(): void {
  if (clicks++ < CLICKS) setTimeout(lookAgain, LATE_MS[0])
}
let clicks = 0

/**
 * The object that tells of navigation inside the page costs more than a whole empty script, and a page that its reader has not
 * touched goes nowhere, or can wait.
 */
function touched(): void {
  for (const kind of ['click', 'keydown', 'scroll', 'popstate']) removeEventListener(kind, touched, true)
  // Firefox has it from 147.
  if ('navigation' in window) navigation.addEventListener('navigatesuccess', moved)
  if (document.URL !== address) moved()
}

function moved(): void {
  setTimeout(lookTwice, SETTLE_MS)
}

/** A gate that was put in twice, into a site that was let in again, acts once. And once the reader is in the page, it follows the page itself. */
function isWanted(): boolean {
  const scripts = pageScripts()
  scripts.gate ??= touched
  return scripts.gate === touched && !scripts.reader
}

/** A page that the browser loads in case it is wanted is told of once it is shown. */
function whenShown(act: () => void): void {
  if (isPrerendered(document)) document.addEventListener('prerenderingchange', act, { once: true })
  else act()
}

async function tell(): Promise<void> {
  for (const late of [0, ...TELL_AGAIN_MS]) {
    if (late) await after(late)
    // One that was stopped in the middle may never answer.
    if (!isWanted() || (await Promise.race([tellBackground('page.candidate'), after(DEAF_MS)]))) return
  }
}

const after = (ms: number): Promise<false> => new Promise((resolve) => setTimeout(() => resolve(false), ms))

/** Chrome only. */
function isPrerendered(document: Document & { prerendering?: boolean }): boolean {
  return document.prerendering === true
}
