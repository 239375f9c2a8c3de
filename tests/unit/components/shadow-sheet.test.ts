import { describe, expect, it } from 'vitest'
import { shadowSheet } from '../../../components/over-page/shadow-sheet.ts'

describe('rules of our pages in a shadow tree', () => {
  const sheet = shadowSheet(
    ':root{--a:1rem;--b:.75rem}:root[data-theme="dark"]{color-scheme:dark}:root:lang(ur){--a:2rem}body{margin:0}.body .rem{x:0}html body,h1{y:1.5rem}',
  )
  it('hold for the host and its one element, in pixels', () => {
    expect(sheet).toContain(':host{--a:16px;--b:12px}')
    expect(sheet).toContain(':host([data-theme="dark"]){color-scheme:dark}')
    expect(sheet).toContain(':host(:lang(ur)){--a:32px}')
    expect(sheet).toContain('.page-form{margin:0}')
    expect(sheet).toContain('.body .rem{x:0}')
    expect(sheet).toContain('{y:24px}')
    expect(sheet).not.toMatch(/:root|\drem/)
  })
})
