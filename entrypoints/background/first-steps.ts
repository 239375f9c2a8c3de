/** Shows the first steps, once in the life of an installation. */
import { browser } from '../../utils/browser.ts'

/** True once they were shown; false as long as they are still to come. */
const SHOWN = 'first steps shown'

/** To be called when the browser says that the extension is new: some say so again when it is put in by hand a second time. */
export function offerFirstSteps(): Promise<void> {
  return inTurn(async (shown) => {
    if (shown === true) return
    await browser.storage.local.set({ [SHOWN]: false })
    await show()
  })
}

/** To be called whenever the browser starts: steps that could not be shown before, for want of a window perhaps, come now. */
export function offerFirstStepsLeft(): Promise<void> {
  return inTurn(async (shown) => {
    if (shown === false) await show()
  })
}

/** Nothing is noted before the tab is open: steps that come twice are better than none. */
async function show(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/onboarding.html') })
  await browser.storage.local.set({ [SHOWN]: true })
}

/** Install and start may come at once. Never throws: what was not shown is left for the next start. */
async function inTurn(act: (shown: unknown) => Promise<void>): Promise<void> {
  try {
    await navigator.locks.request('attache-first-steps', async () => {
      await act((await browser.storage.local.get(SHOWN))[SHOWN])
    })
  } catch {
    // No window, or a storage that does not answer.
  }
}
