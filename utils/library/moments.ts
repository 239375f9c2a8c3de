/** Moments by which states of one thing are told apart, whatever the clock says. Pure. */

/**
 * Now, but behind a moment that was noted before: of two changes within one millisecond, or after the clock was put back, the later one
 * has the later moment.
 * @param before ISO 8601; null or undefined where there is none. One that is no date, or the last there is (from a file that was edited
 * by hand), has nothing behind it.
 * @param now ISO 8601, UTC.
 */
export function momentAfter(before: string | null | undefined, now: string): string {
  const time = before ? Date.parse(before) : Number.NaN
  // `IsoMoment` has four digits for the year.
  return time >= Date.parse(now) && time < LAST ? new Date(time + 1).toISOString() : now
}
const LAST = Date.parse('9999-12-31T23:59:59.999Z')
