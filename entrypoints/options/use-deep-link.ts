/** Keeps the part that the address names at the top while the parts above it are still being filled, until the reader moves. */
import { useEffect } from 'preact/hooks'

/** What a reader does who moves by themselves. */
const MOVES = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const

export function useDeepLink(): void {
  useEffect(() => {
    const ended = new AbortController()
    const grows = new ResizeObserver(() => document.getElementById(location.hash.slice(1))?.scrollIntoView())
    const leave = (): void => {
      grows.disconnect()
      ended.abort()
    }
    for (const move of MOVES) addEventListener(move, leave, { passive: true, signal: ended.signal })
    if (location.hash.length > 1) grows.observe(document.body)
    return leave
  }, [])
}
