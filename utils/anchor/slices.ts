/** Work in slices: a page must not feel it. */

/** Milliseconds of work between two pauses. A frame has 16; the page wants its share, and a step takes some more while it is not compiled yet. */
const SLICE_MS = 5

/** What a slice is measured and parted with. */
export interface Slicing {
  now: () => number
  /** Lets the page do what it has to do. */
  pause: () => Promise<void>
  /** Hears how long each slice took, in milliseconds. */
  took?: (ms: number) => void
}

const IN_PAGE: Slicing = { now: () => performance.now(), pause }

/**
 * Does work that offers pauses, and takes one when a slice is over.
 * @returns what the work gives; null when the signal was aborted meanwhile.
 */
export async function inSlices<T>(
  work: Generator<void, T>,
  signal: AbortSignal | null = null,
  { now, pause: rest, took }: Slicing = IN_PAGE,
): Promise<T | null> {
  for (;;) {
    if (signal?.aborted) return null
    const start = now()
    for (;;) {
      const step = work.next()
      const passed = now() - start
      if (step.done) {
        took?.(passed)
        return step.value
      }
      if (passed < SLICE_MS) continue
      took?.(passed)
      break
    }
    await rest()
  }
}

/** Chrome has the scheduler's pause from 129, Firefox from 142; a timer does the same, some milliseconds later. */
function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } }
  return scheduler?.yield?.() ?? new Promise((done) => setTimeout(done, 0))
}
