/**
 * Stands on the front pages of shipped sites in place of the gate: there is nothing to read, but a paper that changes its page
 * without loading may show a story there next. Then the gate comes in, and follows the page from there on.
 */
import type { Runtime } from '../utils/article/live-messages.ts'

/** Chrome's; in Firefox the gate itself stands on such pages. */
declare const chrome: { runtime?: Runtime }

function touched(): void {
  for (const kind of ['click', 'keydown', 'popstate']) removeEventListener(kind, touched, true)
  navigation.addEventListener('navigatesuccess', moved, { once: true })
}

function moved(): void {
  const message = { type: 'page.stage', request: { stage: 'gate' } }
  // No runtime after the extension was updated or taken away under the page.
  if (chrome.runtime?.id) void chrome.runtime.sendMessage(message).catch(() => {})
}

/**
 * Nobody goes anywhere without one of these; `gate.ts` says what asking the page for more would cost. One after the other: walking
 * a list would cost as much again.
 */
// biome-ignore format: a function in brackets is compiled with its script, any other once more when it is called.
const front: { main: () => void } = { main: (() => {
  addEventListener('click', touched, true)
  addEventListener('keydown', touched, true)
  addEventListener('popstate', touched, true)
}) }
export default front
