/** Which of a list of findings, ordered by `from`, lie in a range of tokens. */

/** Those with `from` in the range, by binary search: a long article has thousands of sentences and thousands of findings. */
export function inRange<T extends { from: number; to: number }>(list: readonly T[], from: number, to: number): T[] {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] as T).from < from) low = middle + 1
    else high = middle
  }
  const found: T[] = []
  for (let i = low; i < list.length && (list[i] as T).from < to; i++) found.push(list[i] as T)
  return found
}
