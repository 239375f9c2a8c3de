/** The rules of the bar beside chosen words. It brings its values along, in pixels: a page may have made `rem` any size. */

/** `:host` rules count before those of the page only where they are important. */
export const QUOTE_BAR_SHEET = `
:host { all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; display: block !important; direction: ltr !important; z-index: 2147483647 !important }
* { box-sizing: border-box; margin: 0; padding: 0 }
.bar {
  --ink: light-dark(#15181b, #eaeced); --ink-2: light-dark(#464d53, #b9bfc4); --sunken: light-dark(#f3f4f5, #111314);
  --yours: light-dark(#fbefb6, #463d12); --focus: light-dark(#1c55a6, #8cbaff); --hit: 28px;
  --sans: -apple-system, "Segoe UI Variable Text", "Segoe UI", "Adwaita Sans", Inter, system-ui, "Noto Sans", sans-serif;
  position: fixed; display: flex; align-items: center; max-width: min(calc(100vw - 16px), 420px); min-height: 36px; padding: 4px;
  background: light-dark(#ffffff, #1f2225); color: var(--ink); border-radius: 6px;
  box-shadow: 0 0 0 1px light-dark(#15181b1f, #ffffff26), 0 8px 24px -6px light-dark(#15181b3d, #000000b3);
  font: 400 13px/1.45 var(--sans); text-align: start; -webkit-text-size-adjust: 100%; text-size-adjust: 100%;
}
.bar:dir(rtl) { --sans: "Noto Naskh Arabic UI", "Noto Naskh Arabic", "Segoe UI", "Geeza Pro", Tahoma, sans-serif; line-height: 1.65 }
.bar.light { color-scheme: light } .bar.dark { color-scheme: dark }
.said { padding-inline: 8px; font-weight: 500 }
.said:empty { display: none }
.seal::before { content: ""; display: inline-block; width: 10px; height: 10px; margin-inline-end: 6px; border-radius: 2px; background: var(--yours); box-shadow: 0 0 0 1px light-dark(#8d7413, #c3a73b) }
.buttons { display: flex; gap: 2px }
button { appearance: none; min-height: var(--hit); padding: 0 10px; border: 0; border-radius: 4px; background: none; color: var(--ink-2); font: inherit; font-weight: 500; white-space: nowrap; cursor: pointer }
button:hover { background: var(--sunken); color: var(--ink) }
button.main { background: var(--yours); color: var(--ink) }
button.main:hover { text-decoration: underline; text-underline-offset: .2em }
:focus-visible { outline: 2px solid var(--focus); outline-offset: -2px }
@media (pointer: coarse) { .bar { --hit: 44px } }
.bar.touch { --hit: 44px }
@media (prefers-reduced-motion: no-preference) { .bar { animation: appear 90ms } @keyframes appear { from { opacity: 0 } } }
@media (forced-colors: active) {
  .bar { --sunken: Canvas; --focus: Highlight; background: Canvas; color: CanvasText; border: 1px solid CanvasText; box-shadow: none }
  button, button.main { color: ButtonText; background: ButtonFace; border: 1px solid ButtonBorder }
}
@media print { :host { display: none !important } }
`
