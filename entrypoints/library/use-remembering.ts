/** How far the memory of a library of before is filled: it is not seen otherwise that something is going on. */
import { useEffect, useState } from 'preact/hooks'
import { memoryLeft } from '../../utils/library/memory-fill.ts'
import type { Library } from '../../utils/library/open.ts'
import { rememberLeft } from '../wiring/stock.ts'

/** Milliseconds between two looks, as long as something is left. */
const LOOK_MS = 500

/** @returns how many records are remembered of how many; null once all are, or where the library cannot be asked. */
export function useRemembering(library: Library): { done: number; total: number } | null {
  const [left, setLeft] = useState<{ done: number; total: number } | null>(null)
  useEffect(() => {
    let over = false
    let next: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const now = await library.use(memoryLeft).catch(() => null)
      if (over) return
      setLeft(now)
      if (now === null) return
      // Whoever was about it may have been ended by the browser.
      void rememberLeft(library)
      next = setTimeout(() => void look(), LOOK_MS)
    }
    void look()
    return () => {
      over = true
      clearTimeout(next)
    }
  }, [])
  return left
}
