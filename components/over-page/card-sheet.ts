/**
 * The rules of the card over a page. It stands in a shadow tree on somebody else's page, so it brings its values along, in
 * pixels: a page may have made `rem` any size.
 */

const icon = (path: string): string =>
  `url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16' fill='none' stroke='%23000' stroke-width='1.5' stroke-linecap='round' stroke-linejoin='round'%3E%3Cpath d='${path}'/%3E%3C/svg%3E")`

/** `:host` rules count before those of the page only where they are important. */
export const CARD_SHEET = `
:host { all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; display: block !important; direction: ltr !important; z-index: 2147483647 !important }
* { box-sizing: border-box; margin: 0; padding: 0 }
.card {
  --raised: light-dark(#ffffff, #1f2225); --sunken: light-dark(#f3f4f5, #111314);
  --ink: light-dark(#15181b, #eaeced); --ink-2: light-dark(#464d53, #b9bfc4); --ink-3: light-dark(#62696f, #979ea5);
  --rule: light-dark(#dfe2e4, #2f3438); --focus: light-dark(#1c55a6, #8cbaff); --hit: 28px;
  --sans: -apple-system, "Segoe UI Variable Text", "Segoe UI", "Adwaita Sans", Inter, system-ui, "Noto Sans", sans-serif;
  --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Cambria, "Noto Serif", Georgia, serif;
  position: fixed; width: 352px; max-width: calc(100vw - 16px); overflow: auto; overscroll-behavior: contain;
  background: var(--raised); color: var(--ink); border-radius: 6px;
  box-shadow: 0 0 0 1px light-dark(#15181b1f, #ffffff26), 0 8px 24px -6px light-dark(#15181b3d, #000000b3);
  font: 400 13px/1.45 var(--sans); text-align: start; -webkit-text-size-adjust: 100%; text-size-adjust: 100%;
}
.card.light { color-scheme: light } .card.dark { color-scheme: dark }
.head { padding: 14px 16px 12px }
.state { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 6px; margin-bottom: 4px; font-size: 12px; color: var(--ink-2) }
.flag { font-family: "Noto Color Emoji", "Apple Color Emoji", "Twemoji Mozilla", "Segoe UI Emoji", var(--sans); font-size: .95em; line-height: 1 }
.code, .side, .dim { color: var(--ink-3) }
.side { margin-inline-start: auto; text-align: end }
.name { font-size: 17px; font-weight: 600; line-height: 1.3; text-wrap: balance; overflow-wrap: anywhere }
.office { color: var(--ink-2); line-height: 1.4; text-wrap: pretty; overflow-wrap: anywhere }
dl { display: grid; grid-template-columns: 52px 1fr; gap: 6px 12px; padding: 11px 16px; border-top: 1px solid var(--rule) }
dt { color: var(--ink-3); font-size: 12px; line-height: 1.57 }
dd { overflow-wrap: anywhere }
q { font-family: var(--serif); quotes: none }
.foot { display: flex; align-items: center; gap: 2px; min-height: 40px; padding-inline: 10px 8px; border-top: 1px solid var(--rule) }
.count { flex: 1; color: var(--ink-3); font-size: 12px; font-variant-numeric: tabular-nums; padding-inline-start: 4px }
button { appearance: none; min-height: var(--hit); padding: 0 6px; border: 0; border-radius: 4px; background: none; color: var(--ink-2); font: 500 13px/1.45 var(--sans); cursor: pointer }
button:hover { background: var(--sunken); color: var(--ink) }
button.icon { width: var(--hit); padding: 0; display: grid; place-items: center }
button.icon::before { content: ""; width: 16px; height: 16px; background: currentColor; mask: var(--icon) center/16px no-repeat }
.up { --icon: ${icon('M3.5 10 8 5.5 12.5 10')} } .down { --icon: ${icon('M3.5 6 8 10.5 12.5 6')} }
:focus-visible { outline: 2px solid var(--focus); outline-offset: -2px }
@media (pointer: coarse) { .card { --hit: 44px } }
@media (prefers-reduced-motion: no-preference) { .card { animation: appear 90ms } @keyframes appear { from { opacity: 0 } } }
@media (prefers-contrast: more) { .card { --ink-2: var(--ink); --ink-3: light-dark(#464d53, #b9bfc4); --rule: light-dark(#858c93, #6f777e) } }
@media (forced-colors: active) {
  .card { --raised: Canvas; --sunken: Canvas; --ink: CanvasText; --ink-2: CanvasText; --ink-3: CanvasText; --rule: ButtonBorder; --focus: Highlight; border: 1px solid CanvasText; box-shadow: none }
  button { color: ButtonText } button.icon::before { background: ButtonText; forced-color-adjust: none }
}
@media print { :host { display: none !important } }
`
