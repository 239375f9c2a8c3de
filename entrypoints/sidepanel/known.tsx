/** What the library knows of those in the article beside the panel. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import { Memory } from '../../components/record/memory.tsx'
import { type Asked, askedOf, type Told } from '../../components/record/memory-words.ts'
import { ask, browser, heardChange } from '../../utils/browser.ts'
import type { Annotation } from '../../utils/model.ts'

interface Props {
  /** Of the article that is read: what is kept of itself is left out. */
  articleKey: string
  annotation: Annotation
  failed: (error: unknown) => void
}

/** Changes come in numbers when a library is brought in: the memory is asked once they have ceased for so many milliseconds. */
const CALM_MS = 300

export function Known({ articleKey, annotation, failed }: Props) {
  const asked = useMemo(() => askedOf(annotation), [annotation])
  const [answer, setAnswer] = useState<{ asked: Asked; told: Told } | null>(null)

  useEffect(() => {
    let over = false
    const look = () =>
      void ask('memory.of', { ...asked, except: articleKey }, () => !over).then(
        (told) => over || setAnswer({ asked, told }),
        (error: unknown) => over || failed(error),
      )
    look()
    let calm: ReturnType<typeof setTimeout> | undefined
    const deaf = heardChange((change) => {
      if (change === 'quotes') return
      clearTimeout(calm)
      calm = setTimeout(look, CALM_MS)
    })
    return () => {
      over = true
      clearTimeout(calm)
      deaf()
    }
  }, [asked, articleKey])

  // The answer to another question is not shown for this one.
  if (answer === null || answer.asked !== asked) return null
  const open = (ref: string) =>
    void browser.tabs
      .create({ url: browser.runtime.getURL(`library.html#open=${encodeURIComponent(ref)}`) })
      .catch(failed)
  return <Memory {...answer} onOpen={open} />
}
