/**
 * What the reader chose for the whole extension: the language of the interface, what is marked in a page and how. Pure; where
 * it is kept is a matter of the entry points. It is not part of the library nor of its file: a colour that suits one screen
 * is no part of what was read.
 */
import * as v from 'valibot'
import { FORMS, INKS } from './highlight/sheet.ts'

/** Which kinds of mentions are marked in a page, by `Mention.kind`, and how. */
export const MarkSettings = v.object({
  official: v.fallback(v.boolean(), true),
  role: v.fallback(v.boolean(), true),
  country: v.fallback(v.boolean(), true),
  inks: v.fallback(v.picklist(INKS), 'pencil'),
  form: v.fallback(v.picklist(FORMS), 'lines'),
})
export type MarkSettings = v.InferOutput<typeof MarkSettings>

const Language = v.picklist(['auto', 'en', 'ur'])
/** `auto` is the browser's. */
export type Language = v.InferOutput<typeof Language>

const Settings = v.object({
  language: v.fallback(Language, 'auto'),
  marks: MarkSettings,
  /** Single letters are shortcuts wherever the focus is in our own pages, and not only on what they are for. */
  keys: v.fallback(v.boolean(), true),
})
export type Settings = v.InferOutput<typeof Settings>

/** What holds until the reader chooses. */
export const DEFAULTS: Settings = v.parse(Settings, { marks: {} })

/**
 * Reads settings as they were kept, each value by itself: one that is missing, damaged or from a version that knew more is the
 * default, the others stay.
 * @param kept what the browser gave back; undefined where nothing was ever kept.
 * @returns the settings, and whether something was there that could not be used (missing values are none).
 */
export function readSettings(kept: unknown): { settings: Settings; damaged: boolean } {
  if (kept === undefined) return { settings: DEFAULTS, damaged: false }
  const whole: Record<string, unknown> = isRecord(kept) ? kept : {}
  const marks: Record<string, unknown> = isRecord(whole['marks']) ? whole['marks'] : {}
  const settings = v.parse(Settings, { language: whole['language'], marks, keys: whole['keys'] })
  const differs = (read: object, from: Record<string, unknown>): boolean =>
    Object.entries(read).some(([name, value]) => from[name] !== undefined && !isRecord(value) && from[name] !== value)
  const damaged =
    !isRecord(kept) ||
    (whole['marks'] !== undefined && !isRecord(whole['marks'])) ||
    differs(settings, whole) ||
    differs(settings.marks, marks)
  return { settings, damaged }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
