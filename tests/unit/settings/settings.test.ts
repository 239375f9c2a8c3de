import { describe, expect, it } from 'vitest'
import { DEFAULTS, readSettings } from '../../../utils/settings.ts'

describe('settings', () => {
  it('are the defaults until the reader chooses, and nothing is said of it', () => {
    expect(readSettings(undefined)).toEqual({ settings: DEFAULTS, damaged: false })
    expect(DEFAULTS).toEqual({
      language: 'auto',
      marks: { official: true, role: true, country: true, inks: 'pencil', form: 'lines' },
      keys: true,
    })
  })

  it('come back as they were kept', () => {
    const kept = {
      language: 'ur',
      marks: { official: true, role: false, country: false, inks: 'graphite', form: 'wash' },
      keys: false,
    } as const
    expect(readSettings(JSON.parse(JSON.stringify(kept)))).toEqual({ settings: kept, damaged: false })
  })

  it('that a version before did not know are the default, and nothing is damaged', () => {
    const { settings, damaged } = readSettings({ marks: { country: false } })
    expect(settings).toEqual({ ...DEFAULTS, marks: { ...DEFAULTS.marks, country: false } })
    expect(damaged).toBe(false)
  })

  it.each([
    ['a language that is not there', { language: 'tlh', marks: { country: false } }],
    ['inks that a later version has', { marks: { country: false, inks: 'neon' } }],
    ['a switch that is none', { marks: { country: false, official: 'yes' } }],
  ])('fall to the default one by one where they are damaged: %s', (_what, kept) => {
    const { settings, damaged } = readSettings(kept)
    expect(settings).toEqual({ ...DEFAULTS, marks: { ...DEFAULTS.marks, country: false } })
    expect(damaged).toBe(true)
  })

  it.each([[null], ['settings'], [[]], [{ marks: 5 }]])('are the defaults where nothing can be read: %j', (kept) => {
    expect(readSettings(kept)).toEqual({ settings: DEFAULTS, damaged: true })
  })
})
