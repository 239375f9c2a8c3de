/** The parts of the options at the side; the one that is being read is marked. */
import { useEffect, useState } from 'preact/hooks'
import { useWords } from '../words/use-words.ts'
import type { WordKey } from '../words/words.ts'

export interface Part {
  /** The id of the section, which is its address too. */
  id: string
  title: WordKey
}

/** A section is the one that is read once its top is above this part of the window. */
const LINE = 0.35

export function OptionsNav({ parts }: { parts: readonly Part[] }) {
  const t = useWords()
  const here = useReadPart(parts)
  return (
    <nav class="opt-nav" aria-label={t('options')}>
      <p class="brand">
        <img src="/icon/32.png" alt="" width="20" height="20" />
        {t('name')}
      </p>
      {parts.map(({ id, title }) => (
        <a key={id} href={`#${id}`} aria-current={id === here ? 'location' : undefined}>
          {t(title)}
        </a>
      ))}
      <a class="apart" href="/library.html">
        {t('library')}
      </a>
      <a href="/onboarding.html">{t('onboarding_again')}</a>
    </nav>
  )
}

/** The id of the last section that has come up to the line; the last of all at the end of the page, which may be too short for it. */
function useReadPart(parts: readonly Part[]): string {
  const [here, setHere] = useState(parts[0]?.id ?? '')
  useEffect(() => {
    const look = (): void => {
      const { scrollHeight, clientHeight, scrollTop } = document.documentElement
      const above = parts.filter(
        ({ id }) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) < clientHeight * LINE,
      )
      const end = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2
      setHere((end ? parts : above).at(-1)?.id ?? parts[0]?.id ?? '')
    }
    look()
    // Parts are filled by and by, which moves those below them.
    const grows = new ResizeObserver(look)
    grows.observe(document.body)
    addEventListener('scroll', look, { passive: true })
    addEventListener('resize', look, { passive: true })
    return () => {
      grows.disconnect()
      removeEventListener('scroll', look)
      removeEventListener('resize', look)
    }
  }, [])
  return here
}
