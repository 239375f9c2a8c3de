/** Rules that are written for a page of ours, made fit for a shadow tree on somebody else's page. */

/** What `1rem` is in a page of ours, in pixels: a page of others may have made it any size. */
const REM = 16

/**
 * What holds for the document then holds for the host, `rem` is pixels, and nothing of the page's own is inherited.
 * @param css as the build gives it.
 */
export function shadowSheet(css: string): string {
  const own = css
    .replace(/:root((?:\[[^\]]{1,60}\]|:lang\([\w-]{1,20}\)){0,4})/g, (_, which: string) =>
      which ? `:host(${which})` : ':host',
    )
    .replace(/(?<![\w.#-])(\d{0,6}(?:\.\d{1,6})?)rem\b/g, (_, size: string) => `${Number(size) * REM}px`)
    .replace(/(^|[},\s])body(?=[\s,{])/g, '$1.page-form')
  return `${HOST}${own}`
}

/** `:host` rules count before those of the page only where they are important. */
const HOST = `
:host { all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; display: block !important; z-index: 2147483647 !important }
:host([data-theme="light"]) { color-scheme: light !important }
:host([data-theme="dark"]) { color-scheme: dark !important }
@media print { :host { display: none !important } }
`
