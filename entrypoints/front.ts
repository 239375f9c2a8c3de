/**
 * Stands in place of the gate on pages of shipped sites whose address says that there is nothing to read (`by-address.ts`). But a
 * paper that changes its page without loading may show a report there next: then the gate comes in, and follows the page from there on.
 */
import type { Runtime } from '../utils/article/live-messages.ts'

interface World {
  browser?: { runtime?: Runtime }
  chrome?: { runtime?: Runtime }
}

function touched(): void {
  for (const kind of ['click', 'popstate']) removeEventListener(kind, touched, true)
  // Firefox has it from 147.
  if ('navigation' in window) navigation.addEventListener('navigatesuccess', moved, { once: true })
}

function moved(): void {
  // Firefox promises an answer only on its own.
  const { browser, chrome } = globalThis as World
  const runtime = (browser ?? chrome)?.runtime
  // None after the extension was updated or taken away under the page.
  if (runtime?.id) void runtime.sendMessage({ type: 'page.stage', request: { stage: 'gate' } }).catch(() => {})
}

/**
 * Nobody goes anywhere without one of these: a key that follows a link makes a click too. `gate.ts` says what asking the page for
 * more would cost. One after the other: walking a list would cost as much again.
 */
// biome-ignore format: a function in brackets is compiled with its script, any other once more when it is called.
const front: { main: () => void } = { main: (() => {
  addEventListener('click', touched, true)
  addEventListener('popstate', touched, true)
}) }
export default front
