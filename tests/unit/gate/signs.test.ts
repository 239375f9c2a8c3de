import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { judgePage, mayTellOfMeeting, speaksOfMeeting } from '../../../utils/article/live-candidate.ts'
import { readGoldFolder } from '../../eval/gold.ts'
import { parsePage } from '../article/pages.ts'

/** Words in small letters that the patterns take for names, as they stand in our texts: the bird, the plates, an address. */
const NO_NAMES = /\bturkey on Thursday|swissinfo\.ch/

const lines = readGoldFolder(resolve(import.meta.dirname, '../../gold/source')).flatMap(({ article }) =>
  article.text.split(/\n+|(?<=\.) /).filter((line) => !NO_NAMES.test(line)),
)

/** Two of the three signs of a report, so that a line decides on the third. */
const LACKING = {
  'a verb of meeting': 'The defence minister of Kenya, and his counterpart of Jordan.',
  'an office of defence': 'They met in Kenya, as guests of Jordan.',
  'a state': 'The defence minister met a visiting delegation.',
}

describe('the cheap signs of the gate', () => {
  it.each(Object.entries(LACKING))('miss nothing that the patterns find in a line: %s', (_, rest) => {
    const texts = lines.map((line) => `${line} ${rest}`)
    const heard = texts.filter((text) => speaksOfMeeting(text))
    expect(heard.length).toBeGreaterThan(500)
    expect(heard.filter((text) => !mayTellOfMeeting(text))).toEqual([])
  })

  it.each([
    'Kenya: the defence minister visits Jordan',
    'KENYA AND JORDAN: GENERAL KAMAU CALLED\n ON THE MINISTER',
    'Gen. Kamau of Kenya phoned',
    'Lt. gen. Kamau spoke in Abu Dhabi',
    'the lieutenant\u00a0general met the UAE’s envoy',
    'CAS meets U.S. envoy',
    'secretary for war hosts Türkiye',
    'The chairman, joint staff, conferred with Laos',
    'Attachés from nineteen countries toured the naval industry',
    'The president and the king of Jordan agreed on military and other exercises',
  ])('are there in: %s', (text) => {
    expect(mayTellOfMeeting(text)).toBe(true)
  })

  it.each([
    [
      'has no verb of meeting',
      'Their defence and the chief executive of General Motors hostile to Kenya; significant, trips, metres, a visitor.',
    ],
    [
      'has no office',
      'They met in Kenya. In defence of the title they did much, and security at the gate was tight. Colin met General, his dog.',
    ],
    ['has no state', 'The defence minister met General Kamau, Colin and the navy chief at the Chief Ministers’ table.'],
  ])('are not in what %s', (_, text) => {
    expect(mayTellOfMeeting(text)).toBe(false)
  })

  it('settle a long story without a look at its elements', () => {
    const story = `<p>${'The chairman of the joint staff met General Kamau and talked of the lights of the ground. '.repeat(12)}</p>`
    const page = parsePage(
      `<html lang="en"><head><title>Lights</title></head><body><h1>Lights</h1>${story}</body></html>`,
    )
    page.querySelectorAll = page.getElementsByTagName = () => {
      throw new Error('looked at')
    }
    expect(judgePage(page, 'https://www.example.org/1610779/')).toBe('no')
  })
})
