import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { root } from '../../../scripts/lib/machine.mjs'
import { judge } from '../../../scripts/house.mjs'

describe('what the house allows', () => {
  it.each([
    ['utils/annotate/meetings.ts', './findings.ts'],
    ['utils/annotate/countries.ts', '../gazetteer/countries.ts'],
    ['utils/annotate/annotate.ts', '../model.ts'],
    ['utils/annotate/outcomes.ts', 'compromise'],
    ['utils/library/open.ts', 'idb'],
    ['utils/exchange/json.ts', '../library/read.ts'],
    ['utils/cli/annotate.ts', 'node:fs'],
    ['components/record.tsx', 'preact/hooks'],
    ['entrypoints/reader/reader.ts', '../../utils/highlight/paint.ts'],
    ['entrypoints/background/index.ts', 'webextension-polyfill'],
    ['entrypoints/background/index.ts', './button.ts'],
    ['entrypoints/library/app.tsx', '../wiring/route.ts'],
    ['entrypoints/forms/correct.tsx', '../wiring/forms/correcting.ts'],
    ['entrypoints/wiring/page/this-page.ts', '../writing/use-draft.ts'],
    ['utils/browser.ts', 'webextension-polyfill'],
    ['tests/unit/anything.test.ts', '../../utils/library/open.ts'],
  ])('%s may import %s', (file, source) => {
    expect(judge(file, source)).toBeNull()
  })
})

describe('what the house forbids', () => {
  it.each([
    ['utils/annotate/meetings.ts', '../library/open.ts'],
    ['utils/annotate/meetings.ts', '../article/live.ts'],
    ['utils/annotate/meetings.ts', 'linkedom'],
    ['utils/gazetteer/countries.ts', '../browser.ts'],
    ['utils/model.ts', './messages/to-page.ts'],
    ['utils/library/save.ts', '../exchange/json.ts'],
    ['utils/library/save.ts', '../browser.ts'],
    ['utils/article/live.ts', '../annotate/annotate.ts'],
    ['utils/exchange/json.ts', 'idb'],
    ['utils/highlight/paint.ts', 'webextension-polyfill'],
    ['utils/anchor/quote.ts', '../library/open.ts'],
    ['components/record.tsx', '../utils/browser.ts'],
    ['components/record.tsx', '../utils/library/open.ts'],
    ['components/record.tsx', 'idb'],
    ['entrypoints/gate.ts', '../utils/browser.ts'],
    ['entrypoints/reader/reader.ts', 'webextension-polyfill'],
    ['entrypoints/reader.ts', '../utils/annotate/annotate.ts'],
    ['entrypoints/library/app.tsx', '../popup/failure.ts'],
    ['entrypoints/popup/app.tsx', '../background/keeping.ts'],
    ['entrypoints/quotes.ts', './gate.ts'],
    ['entrypoints/reader/index.ts', '../gate.ts'],
    ['entrypoints/reader/index.ts', '../wiring/failure.ts'],
    ['entrypoints/forms/index.tsx', '../wiring/failure.ts'],
    ['entrypoints/wiring/forms/quote.tsx', '../../../utils/browser.ts'],
    ['entrypoints/wiring/page/this-page.ts', '../../popup/app.tsx'],
    ['components/record.tsx', '../entrypoints/wiring/failure.ts'],
    ['utils/library/save.ts', '../../entrypoints/wiring/failure.ts'],
    ['utils/newroom/thing.ts', '../library/open.ts'],
  ])('%s may not import %s', (file, source) => {
    expect(judge(file, source)).toContain('may not import')
  })

  it('says why', () => {
    expect(judge('utils/annotate/meetings.ts', '../library/open.ts')).toBe(
      'utils/annotate/ may not import utils/library/open.ts: the annotator is pure: no DOM, no browser, no clock, no storage.',
    )
  })
})

describe('the linter with the configuration of the project', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'attache-house-'))
    for (const file of ['.oxlintrc.json', 'scripts/house.mjs', 'scripts/house-words.mjs']) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      copyFileSync(join(root, file), join(folder, file))
    }
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  /** The exit code and the output of a run over one file. */
  function lint(file: string, text: string): { code: number; output: string } {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
    try {
      const output = execFileSync(process.execPath, [join(root, 'node_modules/oxlint/bin/oxlint'), file], {
        cwd: folder,
        encoding: 'utf8',
      })
      return { code: 0, output }
    } catch (error) {
      const { status, stdout } = error as { status: number; stdout: string }
      return { code: status, output: stdout }
    }
  }

  it('passes a file that keeps the rules', () => {
    expect(lint('utils/annotate/good.ts', "export { scan } from './scan.ts'\n").code).toBe(0)
  })

  it('passes words that come from the messages', () => {
    const text = `export const One = ({ n }: { n: number }) => (
      <p class="small" title={t('why')} aria-hidden={n > 1 ? 'true' : undefined}>{t('of', n, 2)} · {n > 1 && t('open')}</p>
    )\n`
    expect(lint('components/good.tsx', text)).toEqual({ code: 0, output: expect.any(String) })
  })

  it.each([
    ['text', 'export const A = () => <p>Read <b>{t("x")}</b></p>\n', '“Read”'],
    ['text of another alphabet', 'export const A = () => <p>خبر</p>\n', '“خبر”'],
    ['an arm of a choice', "export const A = () => <p>{n > 1 ? 'many' : t('x')}</p>\n", '“many”'],
    ['what stands in for nothing', "export const A = () => <p>{name ?? 'nobody'}</p>\n", '“nobody”'],
    ['a label', 'export const A = () => <button aria-label="Close" />\n', '“Close”'],
    ['a title put together', 'export const A = () => <p title={`of ${n}`} />\n', '“of”'],
    ['text that code sets', "export const a = (node: Element) => (node.textContent = 'Done')\n", '“Done”'],
    [
      'a label that code sets',
      "export const a = (node: Element) => node.setAttribute('aria-label', 'Card')\n",
      '“Card”',
    ],
  ])('fails on words of code’s own: %s', (_, text, words) => {
    const { code, output } = lint('entrypoints/popup/a.tsx', text)
    expect(code).toBe(1)
    expect(output).toContain('words(in-messages)')
    expect(output).toContain(words)
  })

  it.each([
    [
      'an import of a later room',
      'utils/annotate/a.ts',
      "export { open } from '../library/open.ts'\n",
      'house(imports)',
    ],
    ['an import at run time', 'utils/article/b.ts', "export const late = () => import('idb')\n", 'house(imports)'],
    ['storage outside the library', 'utils/exchange/c.ts', "indexedDB.open('x')\n", 'Only utils/library opens'],
    ['the browser in a component', 'components/d.tsx', 'export const id = browser.runtime.id\n', 'touch the browser'],
    ['a clock in the annotator', 'utils/annotate/e.ts', 'export const now = () => Date.now()\n', 'knows no clock'],
  ])('fails on %s', (_, file, text, fault) => {
    const { code, output } = lint(file, text)
    expect(code).toBe(1)
    expect(output).toContain(fault)
  })
})
