/** When the reader has chosen words: with the mouse, with a finger, with the keyboard. What a script chooses is not meant. */

/** A finger moves the ends of a selection for a while; browsers tell of each move, and not of the end. */
const TOUCH_MS = 350
/** A finger that is still down is waited for, but not for ever: no browser promises to tell that it was lifted. */
const HELD_MS = 1500
/** A press in place may be the second of three: what it chose is offered only when no other follows. */
const AGAIN_MS = 280
/** A pointer that has moved by more pixels was drawn over words. */
const IN_PLACE = 4
/** A page may keep the release of the button from everybody: a selection that stays the same while the pointer moves has ended. */
const LOOK_MS = 250
const MOST_LOOKS = 60

/**
 * Watches the selection of the document.
 * @param chosen is called when words were chosen. @param gone when they are not chosen any more, or others are being chosen.
 * @returns whether words are being chosen at this moment.
 */
export function watchSelection(
  signal: AbortSignal,
  chosen: (byTouch: boolean) => void,
  gone: () => void,
): () => boolean {
  let last = ''
  let byTouch = false
  let pressed: { x: number; y: number } | null = null
  /** The end of a choice was told, and is waited out. */
  let ending = false
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
    ending = false
    const now = signOf()
    if (now === last) return
    last = now
    if (now) chosen(byTouch)
    else gone()
  }
  const later = (ms: number): void => {
    clearTimeout(timer)
    // A press on what is offered chooses nothing.
    ending = signOf() !== last
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
  on('pointerdown', ({ pointerType, button, clientX: x, clientY: y }) => {
    byTouch = pointerType === 'touch'
    pressed = { x, y }
    if (!byTouch && button === 0) follow('', 0)
  })
  // A click that follows may take the selection away again.
  on('pointerup', ({ clientX, clientY }) => {
    const inPlace = pressed && Math.hypot(clientX - pressed.x, clientY - pressed.y) <= IN_PLACE
    pressed = null
    later(byTouch ? TOUCH_MS : inPlace ? AGAIN_MS : 0)
  })
  // The browser takes a long press for itself.
  on('pointercancel', () => {
    pressed = null
    if (byTouch) later(TOUCH_MS)
  })
  on('pointermove', ({ buttons }) => {
    if (buttons === 0) pressed = null
  })
  on('keydown', () => {
    byTouch = false
  })
  // While Shift is held, more words are being chosen.
  on('keyup', ({ key, shiftKey, ctrlKey, metaKey }) => {
    if (!shiftKey && (ctrlKey || metaKey || /^(Shift|Control|Meta)$/.test(key))) later(0)
  })
  document.addEventListener(
    'selectionchange',
    () => {
      const now = signOf()
      if (!now) return look()
      if (last && now !== last) {
        // What stands beside the words of before would be in the way.
        last = ''
        gone()
      }
      if (byTouch) later(pressed ? HELD_MS : TOUCH_MS)
    },
    { capture: true, signal },
  )
  signal.addEventListener('abort', () => clearTimeout(timer))
  return () => ending
}
