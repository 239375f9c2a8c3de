import { HTMLElement as PlainElement } from 'linkedom'
import { h } from 'preact'
import { describe, expect, it, vi } from 'vitest'
import { CorrectionEdit } from '../../../components/correct/correction-edit.tsx'
import { saidBy } from '../../../components/correct/correction-words.ts'
import { type CorrectionRow, CorrectionsTable } from '../../../components/correct/corrections-table.tsx'
import type { Change, Correction } from '../../../utils/model.ts'
import { stage, t } from './stage.ts'

const of = (name: string, country: string | null) => ({ name, country, selector: null, inTitle: false })
const KIPLAGAT = of('Joseph Kiplagat', 'KE')
const correction = (change: Change, more: Partial<Correction> = {}): Correction => ({
  id: 'c-1',
  scope: 'article',
  key: 'k',
  title: 'A report',
  at: '2026-11-18T10:00:00.000Z',
  undoneAt: null,
  change,
  ...more,
})
const row = (given: Correction, more: Partial<CorrectionRow> = {}): CorrectionRow => ({
  correction: given,
  used: null,
  record: null,
  ...more,
})
type Act = (correction: Correction) => void
const acts = () => ({ onEdit: vi.fn<Act>(), onUndo: vi.fn<Act>(), onRedo: vi.fn<Act>() })

// The document in plain Node has no dialogs: showing one does nothing there.
Object.assign(PlainElement.prototype, { showModal() {} })

describe('what a correction says', () => {
  const said = (change: Change): string => {
    const { line, more } = saidBy(t, change)
    return `${line.map(({ is, text, field }) => [field, is, text].filter(Boolean).join(' ')).join(', ')} | ${more}`
  }
  it.each<[Change, string]>([
    [
      { is: 'not official', of: of('General Santos', 'PH') },
      'sentence General Santos is not an official | Philippines',
    ],
    [
      { is: 'official', of: of('Faris Al-Nuaimat', 'JO'), to: { name: 'Faris Hamdan Al-Nuaimat' } },
      'was Faris Al-Nuaimat, now Faris Hamdan Al-Nuaimat | Jordan',
    ],
    [
      { is: 'official', of: KIPLAGAT, to: { rank: 'Major General', office: null, country: 'UG' } },
      'name Joseph Kiplagat, Rank now Major General, Office now none, Country now Uganda | Kenya',
    ],
    [
      { is: 'same', of: of('Tareen', null), as: 'Naseer Tareen' },
      'sentence Tareen is the same person as Naseer Tareen | ',
    ],
    [{ is: 'country', of: of('Congo', 'CG'), to: 'CD' }, 'was Congo, now Congo - Kinshasa | Country'],
    [{ is: 'country', of: of('Georgia', 'GE'), to: null }, 'sentence “Georgia” is no country here | Georgia'],
    [
      { is: 'added', of: of('Abla Mensah', 'GH'), what: 'official', office: 'Chief of Naval Staff', rank: null },
      'sentence Abla Mensah is an official | Chief of Naval Staff, Ghana',
    ],
    [
      { is: 'added', of: of('Dhaka', 'BD'), what: 'country', office: null, rank: null },
      'sentence “Dhaka” is Bangladesh | Bangladesh',
    ],
    [
      {
        is: 'meeting',
        meeting: { participants: ['Helena Prado', 'Driss Benkirane'], countries: ['PT', 'MA'], words: '' },
        to: { date: '2026-11-17', endDate: null, place: null },
      },
      'sentence Record of Helena Prado, Driss Benkirane | When, Where',
    ],
  ])('is a line of words: %j', (change, words) => {
    expect(said(change)).toBe(words)
  })
})

describe('the list of corrections', () => {
  it('shows where each holds and how often it is used, undone ones apart', async () => {
    const wide = correction({ is: 'not official', of: KIPLAGAT }, { id: 'wide', scope: 'everywhere' })
    const gone = correction({ is: 'not official', of: KIPLAGAT }, { id: 'gone', undoneAt: '2026-11-19T10:00:00.000Z' })
    const given = acts()
    const { text, all, click } = await stage(
      h(CorrectionsTable, { rows: [row(wide, { used: 3, record: '/library.html#open=x' }), row(gone)], ...given }),
    )
    expect(text('[data-correction=wide]')).toMatch(/everywhere.*in 3 records/)
    expect(all('[data-correction=wide] a')[0]?.getAttribute('href')).toBe('/library.html#open=x')
    expect(text('[data-group=undone] .grp')).toBe('Undone, 1')
    await click('[data-correction=wide] [name=undo-correction]')
    expect(given.onUndo).toHaveBeenCalledWith(wide)
    await click('[data-correction=wide] [name=edit-correction]')
    expect(given.onEdit).toHaveBeenCalledWith(wide)
    await click('[data-correction=gone] [name=redo-correction]')
    expect(given.onRedo).toHaveBeenCalledWith(gone)
  })

  it('is searched by any words of it, whatever their accents, once there are many', async () => {
    const rows = Array.from({ length: 12 }, (_, i) =>
      row(
        correction(
          { is: 'not official', of: of(i === 7 ? 'Yaşar Güler' : `Officer Number${i}`, 'TR') },
          { id: `c${i}` },
        ),
      ),
    )
    const { type, all } = await stage(h(CorrectionsTable, { rows, ...acts() }))
    await type('[name=search-corrections]', 'yasar turk')
    expect(all('[data-correction]').map((one) => one.getAttribute('data-correction'))).toEqual(['c7'])
    await type('[name=search-corrections]', '')
    expect(all('[data-correction]')).toHaveLength(12)
  })

  it('has no search while it is short, and draws a long one by and by', async () => {
    const many = Array.from({ length: 250 }, (_, i) =>
      row(correction({ is: 'not official', of: KIPLAGAT }, { id: `c${i}` })),
    )
    const { all, click, draw } = await stage(h(CorrectionsTable, { rows: many.slice(0, 3), ...acts() }))
    expect(all('[name=search-corrections]')).toHaveLength(0)
    await draw(h(CorrectionsTable, { rows: many, ...acts() }))
    expect(all('[data-correction]')).toHaveLength(100)
    await click('[name=more-corrections]')
    await click('[name=more-corrections]')
    expect(all('[data-correction]')).toHaveLength(250)
    expect(all('[name=more-corrections]')).toHaveLength(0)
  })

  it('offers no form for a record, which is corrected where it is read', async () => {
    const record = correction({ is: 'meeting', meeting: { participants: ['A'], countries: [], words: '' }, to: {} })
    const { all } = await stage(h(CorrectionsTable, { rows: [row(record)], ...acts() }))
    expect(all('[name=edit-correction]')).toHaveLength(0)
    expect(all('[name=undo-correction]')).toHaveLength(1)
  })
})

describe('the form for a correction', () => {
  const edit = async (given: Correction) => {
    const onSave = vi.fn<(scope: Correction['scope'], change: Change) => void>()
    const made = await stage(h(CorrectionEdit, { correction: given, onSave, onClose: () => {} }))
    return { ...made, onSave, save: () => submit(made.one('form')) }
  }
  const submit = async (form: HTMLElement) => {
    const event = new (form.ownerDocument.defaultView as unknown as { Event: typeof Event }).Event('submit', {
      bubbles: true,
      cancelable: true,
    })
    form.dispatchEvent(event)
    await Promise.resolve()
  }

  it('changes what was said, and leaves unsaid what was not', async () => {
    const { type, save, onSave } = await edit(
      correction({ is: 'official', of: KIPLAGAT, to: { rank: 'Brigadier' } }, { scope: 'everywhere' }),
    )
    await type('[name=rank]', ' Major  General ')
    await save()
    expect(onSave).toHaveBeenCalledWith('everywhere', { is: 'official', of: KIPLAGAT, to: { rank: 'Major General' } })
  })

  it('says that there is no rank where the field that held one is empty', async () => {
    const { type, save, onSave } = await edit(correction({ is: 'official', of: KIPLAGAT, to: { rank: 'Brigadier' } }))
    await type('[name=rank]', '')
    await save()
    expect(onSave).toHaveBeenCalledWith('article', { is: 'official', of: KIPLAGAT, to: { rank: null } })
  })

  it('keeps nothing without a name, and says so', async () => {
    const { type, save, onSave, text } = await edit(
      correction({ is: 'added', of: of('Abla Mensah', 'GH'), what: 'official', office: null, rank: null }),
    )
    await type('[name=name]', ' ')
    await save()
    await vi.waitFor(() => expect(text('.fault')).toBe('Write the name.'), { timeout: 20_000 })
    expect(onSave).not.toHaveBeenCalled()
  })

  it('offers everywhere for a full name with its country, and for nothing else', async () => {
    const full = await edit(correction({ is: 'not official', of: KIPLAGAT }))
    expect(full.all('[name=scope]').map((one) => one.getAttribute('value'))).toEqual(['article', 'everywhere'])
    const short = await edit(correction({ is: 'not official', of: of('Khan', 'PK') }))
    expect(short.all('[name=scope]').map((one) => one.getAttribute('value'))).toEqual(['article'])
  })
})
