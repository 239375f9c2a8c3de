import { h } from 'preact'
import { describe, expect, it } from 'vitest'
import { PanelQuotes, type QuoteHere } from '../../../components/panel/panel-quotes.tsx'
import { Ruler } from '../../../components/panel/panel-ruler.tsx'
import type { QuoteState } from '../../../utils/messages/page-state.ts'
import { QUOTE } from '../library/samples.ts'
import { stage } from './stage.ts'

const state = (id: string, start: number | null): QuoteState => ({
  id,
  state: start === null ? 'orphan' : 'found',
  inTitle: false,
  start,
  end: start === null ? null : start + 5,
  edited: false,
  nearby: null,
})
const here = (id: string, start: number | null): QuoteHere => ({ quote: { ...QUOTE, id }, state: state(id, start) })
const nothing = () => {}
const acts = { onShow: nothing, onSearch: nothing, onLeave: nothing, onDelete: nothing, onWrite: nothing }
const draw = (quotes: QuoteHere[]) =>
  stage(h(PanelQuotes, { quotes, searching: null, form: () => null, now: new Date(), ...acts }))

describe('quotes in the panel', () => {
  it('stand in the order of the page as it is now, orphans before all', async () => {
    const drawn = await draw([here('late', 90), here('lost', null), here('early', 10)])
    const order = drawn.all('[data-quote]').map((meta) => meta.getAttribute('data-quote'))
    expect(order).toEqual(['lost', 'early', 'late'])
    expect(drawn.all('.orphan').length).toBe(1)
  })

  it('offer no place that they have not', async () => {
    const drawn = await draw([here('lost', null), { quote: { ...QUOTE, id: 'untold' }, state: null }])
    expect(drawn.all('[name=show-quote]').length).toBe(0)
  })

  it('of an orphan that is left as it is, ask nothing more', async () => {
    const asked = await draw([here('lost', null)])
    expect(asked.all('[name=leave]').length).toBe(1)
    const lost = here('lost', null)
    const left = await draw([{ ...lost, quote: { ...lost.quote, leftAt: QUOTE.updatedAt } }])
    expect(left.all('[name=leave]').length).toBe(0)
    expect(left.all('[name=search-again]').length).toBe(1)
  })

  it('say while one is looked for, and are not looked for twice', async () => {
    let asked = 0
    const drawn = await stage(
      h(PanelQuotes, {
        quotes: [here('lost', null)],
        searching: 'lost',
        form: () => null,
        now: new Date(),
        ...acts,
        onSearch: () => asked++,
      }),
    )
    await drawn.click('[name=search-again]')
    expect(drawn.text('[name=search-again]')).toBe('Searching')
    expect(asked).toBe(0)
  })
})

describe('the ruler', () => {
  it('puts what is at the end of the text at its end, whatever the length', async () => {
    const drawn = await stage(
      h(Ruler, { length: 200, named: [], quotes: [{ start: 100, end: 200 }], view: { from: 0.5, to: 1 } }),
    )
    expect(drawn.one('.ruler-quote').getAttribute('x')).toBe('500')
    expect(drawn.one('.ruler-quote').getAttribute('width')).toBe('500')
    expect(drawn.one('.ruler-view').getAttribute('x')).toBe('500')
    expect(drawn.one('.ruler').getAttribute('aria-hidden')).toBe('true')
    await drawn.draw(h(Ruler, { length: 0, named: [], quotes: [], view: null }))
    expect(drawn.all('.ruler-view').length).toBe(0)
  })
})
