import { describe, expect, it } from 'vitest'
import { judgePage, speaksOfMeeting } from '../../../utils/article/live-candidate.ts'
import { openPage, parsePage, truths } from '../article/pages.ts'

const judge = (name: string): string => judgePage(openPage(name), `https://www.${truths[name]?.address}`)

describe('the gate', () => {
  it.each(Object.entries(truths).filter(([, truth]) => truth.report && truth.text))(
    'calls the report %s a candidate',
    (name) => {
      expect(judge(name)).toBe('candidate')
    },
  )

  it.each(Object.entries(truths).filter(([, truth]) => !truth.report))('lets %s alone', (name) => {
    // A page that stands before the page is looked at again.
    expect(judge(name)).toBe(name === 'irna' ? 'empty' : 'no')
  })

  it('lets a report on a list, a search or a video page alone', () => {
    for (const path of [
      'tag/defence-minister-of-kenya-in-pakistan',
      'search?q=1',
      'videos/1900001/talks',
      'pakistan',
      '',
    ])
      expect(judgePage(openPage('dawn'), `https://www.dawn.com/${path}`)).toBe('no')
  })

  it('asks for a second look at an article address without text, unless the title says it all', () => {
    const empty = (title: string): Document =>
      parsePage(`<html lang="en"><head><title>${title}</title></head><body><div id="root"></div></body></html>`)
    const address = 'https://www.wam.ae/en/article/ab12cd3-talks-in-the-capital'
    expect(judgePage(empty('WAM'), address)).toBe('empty')
    expect(judgePage(empty('UAE Minister of Defence meets Kenyan counterpart in Abu Dhabi'), address)).toBe('candidate')
  })

  it('comes back to a page that is built by script', () => {
    expect(judge('wam')).toBe('empty')
  })

  it('reads text without paragraphs', () => {
    expect(judge('dailysabah')).toBe('candidate')
  })
})

describe('speaksOfMeeting', () => {
  it.each([
    'COAS General Sohail Janjua called on the King of Jordan; matters of military cooperation came under discussion with Pakistan.',
    'Prime Minister Lodhi and President Nazarov of Tajikistan held talks in Dushanbe and agreed to expand defence and security cooperation, Pakistan said.',
    'The U.S. Secretary of Defense met Japan’s Minister of Defense on the sidelines of a forum in Singapore.',
    'Raksha Mantri Solanki spoke by telephone to the UK Secretary of State for Defence and reviewed bilateral matters.',
    'The Military Committee of the GCC chiefs of staff met in Manama and spoke in favour of military cooperation.',
    'The visiting UN envoy called on Chief of Army Staff General Lodhi; the role of Pakistan in peacekeeping was discussed.',
    'The 11th session of the joint permanent commission on defence of Zambia and Botswana has opened in Kasane.',
    'Samoa’s Minister of Police met New Zealand Minister of Defence Pauline Harkness in Apia.',
    'Air Chief Marshal Qazi received the commander of the Royal Saudi Air Force in Islamabad during his visit to Pakistan.',
  ])('hears: %s', (text) => {
    expect(speaksOfMeeting(text)).toBe(true)
  })

  it.each([
    'Army chief calls on prime minister of Pakistan, discusses flood relief',
    'Kenya met Pakistan in the final, and their defence held until the last minute.',
    'Finance ministers of Kenya and Pakistan met and discussed trade in tea and rice.',
    'The army chief of Pakistan met families of the fallen and told them: they gave us all that they had.',
    'The defence budget of India is larger than that of Pakistan.',
  ])('does not hear: %s', (text) => {
    expect(speaksOfMeeting(text)).toBe(false)
  })
})
