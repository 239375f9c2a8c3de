/** What was deleted in a page, each with its way back: to delete another one takes the way back of none. */
import { useRef } from 'preact/hooks'
import { useWords } from '../words/use-words.ts'
import type { StripNews } from './strip.tsx'

/** Something that was deleted. */
export interface Deleted {
  /** What it is called. */
  name: string
  /** What is said of it: that it was deleted. */
  said: string
  /** Brings it back. @returns what is said then. @throws what `inWords` has words for. */
  restore: () => Promise<string>
}

/** So many at most can be brought back one after the other. */
const MOST = 100

/** So many characters of a name tell which one it is. */
const TOLD = 80

/**
 * The strip offers the way back of what was deleted last, and then that of the one before.
 * @param inWords gives what `restore` throws its words.
 * @returns what is to be called once something was deleted.
 */
export function useDeleted(
  onNews: (news: StripNews) => void,
  inWords: (error: unknown) => string,
): (one: Deleted) => void {
  const t = useWords()
  const all = useRef<Deleted[]>([])

  const back = async () => {
    const last = all.current.pop()
    if (last === undefined) return
    try {
      const text = await last.restore()
      const before = all.current.at(-1)
      if (before === undefined) onNews({ alert: false, text })
      else onNews({ alert: false, text, more: t('still_deleted', shortened(before.name)), action: undo() })
    } catch (error) {
      const again = () => {
        all.current.push(last)
        void back()
      }
      onNews({ alert: true, text: inWords(error), action: { label: t('try_again'), run: again } })
    }
  }
  const undo = () => ({ label: t('undo'), run: () => void back() })

  return (one) => {
    all.current = [...all.current, one].slice(-MOST)
    onNews({ alert: false, text: one.said, action: undo() })
  }
}

const shortened = (name: string) => (name.length > TOLD ? `${name.slice(0, TOLD).toWellFormed().trim()}…` : name)
