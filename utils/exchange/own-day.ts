/** The day that a moment is on by the reader's own clock, ISO 8601. */
export function ownDay(at: Date): string {
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
