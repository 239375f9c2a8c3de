/** Marks and colours: what is chosen is kept at once, open pages follow, and the samples show it with the very rules that pages get. */
import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { MarksForm } from '../../components/options/marks-form.tsx'
import { MarkSamples, SAMPLE_MARKS, SAMPLE_QUOTE } from '../../components/options/mark-samples.tsx'
import { useWords } from '../../components/words/use-words.ts'
import { type Ground, measureGround } from '../../utils/highlight/ground.ts'
import { cannotUnderline, type Mark, Painter } from '../../utils/highlight/paint.ts'
import { MENTION_LOOKS, marksSheet, type Style } from '../../utils/highlight/sheet.ts'
import type { MarkSettings, Settings } from '../../utils/settings.ts'

interface Props {
  settings: Settings
  onChange: (marks: Partial<MarkSettings>) => void
}

export function Marks({ settings: { marks }, onChange }: Props) {
  const t = useWords()
  const frame = useRef<HTMLDivElement>(null)
  const tinted = cannotUnderline(navigator.userAgent)
  usePaint(frame, marks, tinted)
  return (
    <section id="marks" aria-labelledby="marks-h">
      <h2 id="marks-h">{t('marks')}</h2>
      <p>{t('marks_more')}</p>
      <MarksForm marks={marks} tinted={tinted} onChange={onChange} />
      <MarkSamples frame={frame} />
    </section>
  )
}

/** Paints the samples as pages are painted. The rules stand in a sheet of this document, which no element holds. */
function usePaint(frame: RefObject<HTMLDivElement | null>, marks: MarkSettings, tinted: boolean): void {
  useEffect(() => {
    const style: Style = tinted ? { ...marks, form: 'tint' } : marks
    // Several samples may stand on one ground, and a painter paints on one.
    const grounds = Map.groupBy(frame.current?.querySelectorAll('p') ?? [], measureGround)
    const painters: Painter[] = []
    const rules: string[] = []
    for (const [ground, sentences] of grounds) {
      const painter = new Painter()
      painter.style = style
      painter.paint(marksIn(sentences, marks), ground, [...MENTION_LOOKS, 'quote'])
      painters.push(painter)
      rules.push(rulesFor(ground, style))
    }
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules.join(''))
    document.adoptedStyleSheets.push(sheet)
    return () => {
      for (const painter of painters) painter.clear()
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [marks.official, marks.role, marks.country, marks.inks, marks.form])
}

const rulesFor = (ground: Ground, { inks, form }: Style) => marksSheet({ ground, inks, form, tags: ['p'] })

function marksIn(sentences: readonly HTMLParagraphElement[], shown: MarkSettings): Mark[] {
  return sentences.flatMap((sentence) => {
    const node = sentence.firstChild
    if (!(node instanceof Text)) return []
    const wanted = SAMPLE_MARKS.filter(({ kind }) => shown[kind])
    return [...wanted, { words: SAMPLE_QUOTE, look: 'quote' as const }].map(({ words, look }) => {
      const startOffset = node.data.indexOf(words)
      const span = { startContainer: node, startOffset, endContainer: node, endOffset: startOffset + words.length }
      return { look, span }
    })
  })
}
