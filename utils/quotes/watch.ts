/** When the reader has chosen words: with the mouse, with a finger, with the keyboard. What a script chooses is not meant. */

/** A finger moves the ends of a selection for a while; browsers tell of each move, and not of the end. */
const TOUCH_MS = 350
/** A page may keep the release of the button from everybody: a selection that stays the same while the pointer moves has ended. */
const LOOK_MS = 250
const MOST_LOOKS = 60

/**
 * Watches the selection of the document.
 * @param chosen is called when words were chosen. @param gone when none are chosen any more.
 */
export function watchSelection(signal: AbortSignal, chosen: () => void, gone: () => void): void {
  let last = ''
  let byTouch = false
  let pressed = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const ids = new WeakMap<Node, number>()
  let count = 0
  const idOf = (node: Node | null): number => {
    if (!node) return 0
    const id = ids.get(node) ?? ++count
    ids.set(node, id)
    return id
  }
  /** Tells two selections apart; empty without one. */
  const signOf = (): string => {
    const selection = document.getSelection()
    if (selection?.type !== 'Range') return ''
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
    return `${idOf(anchorNode)} ${anchorOffset} ${idOf(focusNode)} ${focusOffset}`
  }
  const look = (): void => {
    const now = signOf()
    if (now === last) return
    last = now
    if (now) chosen()
    else gone()
  }
  const later = (ms: number): void => {
    clearTimeout(timer)
    timer = setTimeout(look, ms)
  }
  /** Waits for the end of a choice whose end nobody tells. */
  const follow = (before: string, looks: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const now = signOf()
      if (!pressed && now && now !== last && now === before) look()
      else if (looks < MOST_LOOKS) follow(now, looks + 1)
    }, LOOK_MS)
  }
  const on = <K extends keyof WindowEventMap>(type: K, act: (event: WindowEventMap[K]) => void): void =>
    addEventListener(type, (event) => event.isTrusted && act(event), { capture: true, passive: true, signal })
  on('pointerdown', ({ pointerType, button }) => {
    byTouch = pointerType === 'touch'
    pressed = true
    if (!byTouch && button === 0) follow('', 0)
  })
  // A click that follows may take the selection away again.
  on('pointerup', () => {
    pressed = false
    later(byTouch ? TOUCH_MS : 0)
  })
  on('pointermove', ({ buttons }) => {
    if (buttons === 0) pressed = false
  })
  on('keyup', ({ key, shiftKey, ctrlKey, metaKey }) => {
    if (shiftKey || ctrlKey || metaKey || key === 'Shift') later(0)
  })
  document.addEventListener(
    'selectionchange',
    () => {
      if (!signOf()) look()
      else if (byTouch) later(TOUCH_MS)
    },
    { capture: true, signal },
  )
  signal.addEventListener('abort', () => clearTimeout(timer))
}
