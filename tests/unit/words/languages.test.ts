/** The words of the interface in both languages. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type File = Record<string, { message: string }>
const read = (language: string): File =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')) as File
const EN = read('en')
const UR = read('ur')

const placeholders = (text = ''): string => [...text.matchAll(/\$\d/g)].map(String).sort().join(' ')

/** Messages that are the same in every language: names of formats and keys, and what code reads. */
const SAME = ['format_json', 'format_csl', 'format_ris', 'format_bibtex', 'escape_key', 'save_keys', 'tongue_en']
const FOR_CODE = ['locale', 'direction', 'comma', 'full_stop']

describe('the languages', () => {
  it('have the same messages', () => {
    expect(
      Object.keys(EN).filter((key) => !UR[key]?.message.trim()),
      'not in public/_locales/ur/messages.json',
    ).toEqual([])
    expect(
      Object.keys(UR).filter((key) => !EN[key]),
      'not in public/_locales/en/messages.json',
    ).toEqual([])
  })

  it('fill the same things in', () => {
    const differ = Object.keys(EN).filter((key) => placeholders(EN[key]?.message) !== placeholders(UR[key]?.message))
    expect(differ).toEqual([])
  })

  it('are two languages', () => {
    const urdu = /\p{Script=Arabic}/u
    const tells = ({ message } = { message: '' }) => /\p{L}/u.test(message)
    const untold = Object.keys(EN).filter(
      (key) => !SAME.includes(key) && !FOR_CODE.includes(key) && tells(EN[key]) && !urdu.test(UR[key]?.message ?? ''),
    )
    expect(untold, 'not in Urdu').toEqual([])
    const foreign = Object.keys(EN).filter((key) => key !== 'tongue_ur' && urdu.test(EN[key]?.message ?? ''))
    expect(foreign, 'not in English').toEqual([])
    for (const key of SAME) expect(UR[key]?.message.replace(/[\u2066\u2069]/g, ''), key).toBe(EN[key]?.message)
  })

  it('have the letters of Urdu, not those of Arabic that look like them, and its own stops', () => {
    const wrong = Object.entries(UR).filter(([, { message }]) =>
      /[\u064a\u0643\u0629\u0660-\u0669\u06f0-\u06f9]/.test(message),
    )
    expect(wrong.map(([key]) => key)).toEqual([])
    const stops = Object.entries(UR).filter(([, { message }]) => /\p{Script=Arabic}[.,;?]/u.test(message))
    expect(stops.map(([key]) => key)).toEqual([])
  })

  it('fit where browsers show them', () => {
    // Chrome Web Store: 75 characters for a name, 132 for a description.
    for (const file of [EN, UR]) {
      expect(file['name']?.message.length).toBeLessThanOrEqual(75)
      expect(file['description']?.message.length).toBeLessThanOrEqual(132)
    }
  })

  it('have what the manifest asks for', () => {
    const asked = [...readFileSync('wxt.config.ts', 'utf8').matchAll(/__MSG_(\w+?)__/g)].map(([, key = '']) => key)
    expect(asked).toContain('description')
    expect(asked.filter((key) => !EN[key])).toEqual([])
  })
})
