/** Links to the sections of the panel, with what is in them; the one that is in sight is told. */
import { useEffect, useState } from 'preact/hooks'
import { useWords } from '../words/use-words.ts'
import { amount } from '../words/words.ts'

export interface Section {
  /** Of the element in the page. */
  id: string
  label: string
  count?: number | undefined
}

/** A section counts as in sight once its beginning is so far from the top, in pixels: the bar itself is less. */
const NEAR = 140

export function Jump({ sections }: { sections: readonly Section[] }) {
  const t = useWords()
  const [here, setHere] = useState(sections[0]?.id)
  const ids = sections.map(({ id }) => id).join(' ')
  useEffect(() => {
    const look = () => {
      const tops = ids.split(' ').map((id) => ({ id, top: document.getElementById(id)?.getBoundingClientRect().top }))
      const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2 && scrollY > 0
      const past = tops.filter(({ top = Number.POSITIVE_INFINITY }) => top <= (atEnd ? innerHeight : NEAR))
      setHere((past.at(-1) ?? tops[0])?.id)
    }
    look()
    const options = { passive: true }
    addEventListener('scroll', look, options)
    addEventListener('resize', look, options)
    return () => {
      removeEventListener('scroll', look)
      removeEventListener('resize', look)
    }
  }, [ids])

  const jump = (event: MouseEvent, id: string) => {
    event.preventDefault()
    const section = document.getElementById(id)
    section?.scrollIntoView({ block: 'start', behavior: 'instant' })
    section?.focus({ preventScroll: true })
    setHere(id)
  }
  return (
    <nav class="jump" aria-label={t('panel_parts')}>
      {sections.map(({ id, label, count }) => (
        <a
          key={id}
          href={`#${id}`}
          aria-current={id === here ? 'true' : undefined}
          onClick={(event) => jump(event, id)}
        >
          {label}
          {count !== undefined && <span class="n num">{amount(t, count)}</span>}
        </a>
      ))}
    </nav>
  )
}
