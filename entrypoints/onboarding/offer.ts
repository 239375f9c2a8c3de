/** Shows the first steps, once in the life of an installation. */
import { browser } from '../../utils/browser.ts'

const SHOWN = 'first steps shown'

/** To be called when the browser says that the extension is new: some say so again when it is put in by hand a second time. */
export async function offerFirstSteps(): Promise<void> {
  if ((await browser.storage.local.get(SHOWN))[SHOWN] === true) return
  await browser.storage.local.set({ [SHOWN]: true })
  try {
    await browser.tabs.create({ url: browser.runtime.getURL('/onboarding.html') })
  } catch {
    // Without a window there is nobody to show it to; the next such word finds one, it may be.
    await browser.storage.local.remove(SHOWN)
  }
}
