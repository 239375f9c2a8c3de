/** Small tools to measure with. */
import type { Page } from 'puppeteer-core'

/** The middle value; the lower of the two in the middle for an even count. @throws for an empty list. */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)]
  if (middle === undefined) throw new Error('Nothing was measured')
  return middle
}

/** How long a function takes, in milliseconds. */
export function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** What a page's main thread has done so far, in milliseconds of its own processor time: a busy machine does not count. */
export interface Spent {
  /** Running scripts, and compiling what is compiled while they run. */
  script: number
  /** Compiling scripts before they run. */
  compile: number
  style: number
  task: number
}

/** Counts for a page from now on. @returns what gives the sums so far. */
export async function counted(page: Page): Promise<() => Promise<Spent>> {
  const session = await page.createCDPSession()
  await session.send('Performance.disable')
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (name: string) => (metrics.find((one) => one.name === name)?.value ?? 0) * 1000
    const [script, compile] = [of('ScriptDuration'), of('V8CompileDuration')]
    return { script, compile, style: of('RecalcStyleDuration'), task: of('TaskDuration') }
  }
}

/** What was done between two counts. */
export const less = (one: Spent, other: Spent): Spent => ({
  script: one.script - other.script,
  compile: one.compile - other.compile,
  style: one.style - other.style,
  task: one.task - other.task,
})

/** A task of a page's main thread: its own processor time, and its time by the clock, in milliseconds. */
export interface Task {
  thread: number
  clock: number
  /** Whether the page set `MARK` in it, by `performance.mark`. */
  marked: boolean
}

interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  ts: number
  dur?: number
  tdur?: number
}

/** What a page marks the tasks with that are to be told apart. */
export const MARK = 'bench: this'
const BEGIN = 'bench: begin'
const END = 'bench: end'

/**
 * Follows the tasks of a page by the browser's own trace, whose clock is finer than a page's.
 * @param work runs something in the page and resolves when it is done. @throws where the browser tells nothing of its tasks.
 */
export async function tasksDuring<T>(page: Page, work: () => Promise<T>): Promise<{ result: T; tasks: Task[] }> {
  await page.tracing.start({ categories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'] })
  await page.evaluate((name) => void performance.mark(name), BEGIN)
  const result = await work()
  await page.evaluate((name) => void performance.mark(name), END)
  const buffer = await page.tracing.stop()
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(new TextDecoder().decode(buffer))
  const begin = traceEvents.find(({ name }) => name === BEGIN)
  const end = traceEvents.find(({ name }) => name === END)
  if (!begin || !end) throw new Error('The trace has no marks')
  const own = traceEvents.filter(
    ({ pid, tid, ts }) => pid === begin.pid && tid === begin.tid && ts >= begin.ts && ts <= end.ts,
  )
  const marks = own.filter(({ name }) => name === MARK).map(({ ts }) => ts)
  const tasks = own
    .filter(({ name, ph }) => name === 'RunTask' && ph === 'X')
    .map(({ ts, dur = 0, tdur = 0 }) => {
      const marked = marks.some((mark) => mark >= ts && mark <= ts + dur)
      return { thread: tdur / 1000, clock: dur / 1000, marked }
    })
  if (!tasks.some(({ thread }) => thread > 0)) throw new Error('The trace tells no processor time')
  return { result, tasks }
}
