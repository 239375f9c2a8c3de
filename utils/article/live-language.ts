/** Is a text English? Attaché reads no other language yet. Told by the text: what a page declares is often a template's. */

/** Words that stand in any English text of some lines and in no other language's. Made when asked for: the gate seldom gets so far. */
const english = (): RegExp => /\b(the|of|and|to|in|that|with|for|was|were|has|have|his|their|from|said)\b/gi

/**
 * Tells English from other languages.
 * @param text some lines, better more than 100 characters.
 * @returns true for English, false for another language, null when there is too little text to say.
 */
export function isEnglish(text: string): boolean | null {
  const sample = text.slice(0, 3000)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < 40) return null
  const latin = sample.match(/[a-z]/gi)?.length ?? 0
  if (latin < letters * 0.7) return false
  // In English prose every fifth word is one of these, in a headline or two every tenth; 26 letters are about five words.
  const words = sample.match(english())?.length ?? 0
  return words >= letters / (letters < 200 ? 110 : 60)
}
