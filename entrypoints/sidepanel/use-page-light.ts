/** The words of a value or a mention, lit in the page beside the panel. */
import { useEffect, useMemo } from 'preact/hooks'
import type { EvidenceActs, Stretch } from '../../components/record/evidence.tsx'
import { askPage } from '../../utils/browser.ts'

export interface PageLight {
  /** For the values of records: pointed at or focused, their words are lit; pressed, the page goes there. */
  acts: EvidenceActs
  /** Scrolls the page to the first of the spans and lights all. @returns false where the page does not hold it any more. */
  show: (spans: readonly Stretch[], inTitle: boolean) => Promise<boolean>
}

/** So many spans are asked for at once. */
const MOST = 200

/** @param key of the article in the page of that tab. */
export function usePageLight(tabId: number, key: string): PageLight {
  const light = useMemo((): PageLight => {
    /** What the page was told last came from a press: its light goes out by itself, and not when the pointer leaves. */
    let pressed = false
    const tell = (spans: readonly Stretch[], inTitle: boolean, scroll: boolean): Promise<boolean> => {
      const plain = spans.slice(0, MOST).map(({ start, end }) => ({ start, end }))
      return askPage(tabId, 'page.goto', { key, spans: plain, inTitle, scroll }).then(
        ({ shown }) => shown,
        // A page that has just gone: the panel is told of that by other means.
        () => false,
      )
    }
    const pass = (spans: readonly Stretch[] | null): void => {
      if (spans === null && pressed) return
      pressed = false
      void tell(spans ?? [], false, false)
    }
    const show: PageLight['show'] = (spans, inTitle) => {
      pressed = true
      return tell(spans, inTitle, true)
    }
    return { acts: { point: pass, focus: pass, show: (spans) => void show(spans, false) }, show }
  }, [tabId, key])
  useEffect(() => () => light.acts.point(null), [light])
  return light
}
