/** What the bench runs in a page: quotes found in slices, each measured. */
import { findQuotes } from '../../utils/anchor/find.ts'
import { inSlices } from '../../utils/anchor/slices.ts'
import type { QuoteSelector } from '../../utils/model.ts'

/** Finds quotes. @returns how many, and the time of each slice in milliseconds. */
export async function find(text: string, selectors: QuoteSelector[]): Promise<{ found: number; slices: number[] }> {
  const slices: number[] = []
  const findings = await inSlices(findQuotes(text, selectors), null, {
    now: () => performance.now(),
    pause: () => new Promise((done) => setTimeout(done, 0)),
    took: (ms) => slices.push(ms),
  })
  return { found: findings?.filter((one) => 'how' in one).length ?? 0, slices }
}
