/** The card's listening, without a browser: a window that hands out its listeners and frames, and a pointer that moves in it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CardOverPage } from '../../../utils/card/over-page.ts'
import type { Mark } from '../../../utils/highlight/paint.ts'

const heard = new Map<string, (event: object) => void>()
const frames = new Map<number, () => void>()
let asked = 0

beforeEach(() => {
  heard.clear()
  frames.clear()
  asked = 0
  vi.useFakeTimers()
  vi.stubGlobal('addEventListener', (type: string, act: () => void, { signal }: { signal: AbortSignal }) => {
    heard.set(type, act)
    signal.addEventListener('abort', () => heard.delete(type))
  })
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => {
    frames.set(++asked, run)
    return asked
  })
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => frames.delete(frame))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** The one text of the page, which holds the caret wherever the pointer is. */
const text = {
  isConnected: true,
  compareDocumentPosition: () => 0,
  getRootNode: () => text,
}
const box = { left: 0, top: 0, right: 90, bottom: 20, width: 90, height: 20 }
const mark = {
  look: 'official',
  span: { startContainer: text, startOffset: 0, endContainer: text, endOffset: 9 },
} as unknown as Mark

function pageWithCard() {
  const shown: Mark[] = []
  vi.stubGlobal('document', {
    caretPositionFromPoint: () => ({ offsetNode: text, offset: 3 }),
    elementFromPoint: () => null,
  })
  vi.stubGlobal(
    'Range',
    class {
      setStart(): void {}
      setEnd(): void {}
      getClientRects = (): object[] => [box]
    },
  )
  const over = new CardOverPage<Mark>({
    view: {
      show: (one) => void shown.push(one),
      move: () => {},
      focus: () => {},
      close: () => {},
      letThrough: () => {},
      holds: () => false,
    },
    same: (one, other) => one === other,
    opened: () => {},
  })
  return { over, shown }
}

const movePointer = (): void =>
  heard.get('pointermove')?.({
    isTrusted: true,
    pointerType: 'mouse',
    buttons: 0,
    clientX: 30,
    clientY: 10,
    target: text,
  })
const drawFrame = (): void => {
  const due = [...frames.values()]
  frames.clear()
  for (const run of due) run()
}

describe('the card over a page', () => {
  it('opens where the pointer rests on a mark', () => {
    const { over, shown } = pageWithCard()
    over.set([mark])
    movePointer()
    drawFrame()
    expect(shown).toEqual([])
    vi.runAllTimers()
    expect(shown).toEqual([mark])
  })

  it('opens also after all marks went, and came again, while the pointer was moving', () => {
    const { over, shown } = pageWithCard()
    over.set([mark])
    movePointer()
    over.set([])
    expect(heard.size).toBe(0)
    drawFrame()
    over.set([mark])
    movePointer()
    drawFrame()
    vi.runAllTimers()
    expect(shown).toEqual([mark])
  })
  it('opens where the pointer has come to rest though the page scrolled in the same frame', () => {
    const { over, shown } = pageWithCard()
    over.set([mark])
    heard.get('scroll')?.({ isTrusted: true })
    movePointer()
    drawFrame()
    vi.runAllTimers()
    expect(shown).toEqual([mark])
  })
})
