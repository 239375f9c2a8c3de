/** What card and bar over a page are made of. Text is set as text. */

/** An element with a class and text. */
export function element(tag: string, look: string, text = ''): HTMLElement {
  const made = document.createElement(tag)
  if (look) made.className = look
  if (text) made.textContent = text
  return made
}

/** A sheet that no policy of the page can forbid. */
export function addSheet(root: ShadowRoot, rules: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rules)
  root.adoptedStyleSheets = [sheet]
}

/** A click comes with the release of the pointer, or so soon after it. */
const CLICK_MS = 60

/** A button that only the reader can press. @param label what a screen reader says, where the text alone does not tell. */
export function button(name: string, look: string, text: string, act: () => void, label = ''): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.name = name
  if (look) made.className = look
  made.textContent = text
  if (label) made.setAttribute('aria-label', label)
  /** Since the pointer went down on it. */
  let clicked = false
  // Only what the reader does counts, not what a script of the page makes up.
  made.addEventListener('click', (event) => {
    if (!event.isTrusted) return
    clicked = true
    act()
  })
  // A page may keep clicks from everybody. That the button has lost the pointer it had caught is told all the same.
  // Of a finger it is told as well when it has begun to scroll, so that is left to the click.
  made.addEventListener('pointerdown', ({ isTrusted, pointerId, pointerType, button: which }) => {
    clicked = false
    if (isTrusted && which === 0 && pointerType === 'mouse') made.setPointerCapture(pointerId)
  })
  made.addEventListener('lostpointercapture', ({ isTrusted, pointerType, clientX, clientY }) => {
    const { left, right, top, bottom } = made.getBoundingClientRect()
    if (!isTrusted || pointerType !== 'mouse' || clientX < left || clientX > right || clientY < top || clientY > bottom)
      return
    setTimeout(() => !clicked && made.isConnected && act(), CLICK_MS)
  })
  return made
}
