/** Which orphans the reader leaves as they are: how the panel shows them, and nothing that is kept of the quotes themselves. */
import { browser } from '../../utils/browser.ts'

const KEY = 'orphans left as they are'
/** So many are remembered; the oldest are asked about again. */
const MOST = 5000

/** Their ids. */
export async function leftOrphans(): Promise<Set<string>> {
  const kept: unknown = (await browser.storage.local.get(KEY))[KEY]
  return new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [])
}

/** Remembers one, or (with `left` false) forgets it: it was found, or is looked for again. @returns all of them. */
export async function leaveOrphan(id: string, left: boolean): Promise<Set<string>> {
  const all = await leftOrphans()
  all.delete(id)
  if (left) all.add(id)
  await browser.storage.local.set({ [KEY]: [...all].slice(-MOST) })
  return all
}
