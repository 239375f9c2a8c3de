/** Hands the words down to every component. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Words } from './words.ts'

export const WordsContext = createContext<Words>((key) => key)

/** The words, inside a component. */
export function useWords(): Words {
  return useContext(WordsContext)
}
