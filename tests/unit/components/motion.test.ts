/** No sheet moves anything unless the reader has nothing against motion. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const COMPONENTS = fileURLToPath(new URL('../../../components', import.meta.url))
const sheets = readdirSync(COMPONENTS, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.css$|-sheet\.ts$/.test(name),
)

/** A sheet without what stands behind `prefers-reduced-motion: no-preference`, and without comments. */
function always(sheet: string): string {
  let text = sheet.replace(/\/\*[^]*?\*\//g, '')
  for (let at = text.search(/@media[^{]*no-preference/); at >= 0; at = text.search(/@media[^{]*no-preference/)) {
    let end = text.indexOf('{', at) + 1
    for (let depth = 1; depth > 0 && end < text.length; end++) depth += { '{': 1, '}': -1 }[text.charAt(end)] ?? 0
    text = text.slice(0, at) + text.slice(end)
  }
  return text
}

it.each(sheets)('%s is still', (name) => {
  const sheet = readFileSync(`${COMPONENTS}/${name}`, 'utf8')
  expect(always(sheet)).not.toMatch(/\b(transition|animation)(-[a-z]+)?\s*:|@keyframes|scroll-behavior\s*:\s*smooth/)
})

it('the sheets that may move something say so where they do', () => {
  const moving = sheets.filter((name) => /@keyframes/.test(readFileSync(`${COMPONENTS}/${name}`, 'utf8')))
  expect(moving).toContain('over-page/card-sheet.ts')
})
