import { describe, expect, it } from 'vitest'
import { stage } from './officials-stage.ts'

describe('office, rank and name in every order', () => {
  const cases: [string, string[], string[]?][] = [
    ['Defence Minister Tariq Belavi met the press.', ['Tariq Belavi'], ['Defence Minister Tariq Belavi']],
    [
      'Chief of Army Staff (COAS) General Imran Sadozai spoke.',
      ['Imran Sadozai'],
      ['Chief of Army Staff (COAS) General Imran Sadozai'],
    ],
    [
      'He met Azerbaijani Minister of Defence Colonel General Mammadov Rasim Ilgar Oglu in Baku.',
      ['Mammadov Rasim Ilgar Oglu'],
      ['Minister of Defence Colonel General Mammadov Rasim Ilgar Oglu'],
    ],
    [
      'Deputy Prime Minister and Foreign Minister Senator Adeel Marwat arrived.',
      ['Adeel Marwat'],
      ['Deputy Prime Minister and Foreign Minister Senator Adeel Marwat'],
    ],
    [
      'Special Assistant to the Prime Minister Junaid Lodhi was present.',
      ['Junaid Lodhi'],
      ['Special Assistant to the Prime Minister Junaid Lodhi'],
    ],
    [
      'Federal Minister for Planning, Development and Special Initiatives Kamil Dar spoke.',
      ['Kamil Dar'],
      ['Federal Minister for Planning, Development and Special Initiatives Kamil Dar'],
    ],
    ['President of Tajikistan Rustam Sharifov came.', ['Rustam Sharifov'], ['President of Tajikistan Rustam Sharifov']],
    ['Secretary of Defense Warren J. Halloway Jr. spoke.', ['Warren J. Halloway Jr.']],
    ['Defence Minister Datuk Seri Dr. Hafiz Razlan said so.', ['Hafiz Razlan']],
    [
      'H.E. Lieutenant General (Rtd) Peter Okello said so.',
      ['Peter Okello'],
      ['H.E. Lieutenant General (Rtd) Peter Okello'],
    ],
    ['Sen. Lt. Gen. Tran Van Luc spoke.', ['Tran Van Luc'], ['Sen. Lt. Gen. Tran Van Luc']],
    ['Defence Minister Benyamin "Beni" Harel spoke.', ['Benyamin "Beni" Harel']],
    [
      'Minister of Defence Ursula von der Heide spoke. Minister von der Heide left.',
      ['Ursula von der Heide', 'von der Heide'],
    ],
    ['Defence Minister Park Sung-wook spoke.', ['Park Sung-wook']],
    ['Chinese Defence Minister Zhou Jun held talks.', ['Zhou Jun']],
    ['Senior Minister of State for Defence Tan Wee How spoke.', ['Tan Wee How']],
    ['Pentagon spokesperson Carol W. White said so.', ['Carol W. White']],
    [
      'Armed Forces of the Philippines (AFP) Chief of Staff General Ramon S. Dizon Jr. spoke.',
      ['Ramon S. Dizon Jr.'],
      ['Armed Forces of the Philippines (AFP) Chief of Staff General Ramon S. Dizon Jr.'],
    ],
    ['Major General Staff Pilot Nasser Al Dhaheri spoke.', ['Nasser Al Dhaheri']],
    ['Generals Musa Kande and Peter Obuya spoke.', ['Musa Kande', 'Peter Obuya']],
  ]
  for (const [text, names, spans] of cases)
    it(text, () => {
      const staged = stage(text)
      expect(staged.names).toEqual(names)
      if (spans) expect(staged.spans).toEqual(spans)
    })
})

describe('title after the name, or before it and a comma', () => {
  it('links a description after the name', () => {
    const { names, person } = stage(
      'Lt. Gen. Orhan Saydam, the chief of General Staff of Turkish Land Forces, met him.',
    )
    expect(names).toEqual(['Orhan Saydam'])
    expect(person('Orhan Saydam').country).toBe('TR')
    expect(person('Orhan Saydam').offices[0]?.id).toBe('chief.general.staff')
  })
  it('finds a name without any title before its description', () => {
    const { names, person } = stage('Lin Haoran, vice chairman of the Central Military Commission, met the guests.')
    expect(names).toEqual(['Lin Haoran'])
    expect(person('Lin Haoran').offices).toHaveLength(1)
  })
  it('finds the name after a description and a comma', () => {
    const { spans, roles } = stage(
      'The Commander of the National Guard of the Kingdom of Bahrain, General Sheikh Faris bin Hamad bin Ali, came.',
    )
    expect(spans).toEqual(['General Sheikh Faris bin Hamad bin Ali'])
    expect(roles).toEqual([
      ['The Commander of the National Guard of the Kingdom of Bahrain', 'Faris bin Hamad bin Ali'],
    ])
  })
  it('reads several offices before one name', () => {
    const { person } = stage(
      'He met the Chief of Defence Staff, Commander of the Army, Lieutenant General Nuwan Herath at the headquarters.',
    )
    expect(person('Nuwan Herath').offices.map((office) => office.id)).toEqual(['chief.army', 'chief.defence'])
  })
  it('passes over decorations', () => {
    const { people } = stage('Lieutenant General Nuwan Herath RWP RSP, Commander of the Sri Lanka Army, spoke.')
    expect(people.persons).toHaveLength(1)
    expect(people.persons[0]?.country).toBe('LK')
  })
  it('passes over the organ between title and name', () => {
    const { person } = stage('The Secretary, Ministry of Defence, Mr Arif Qadeer was present.')
    expect(person('Arif Qadeer').offices).toHaveLength(1)
  })
})

describe('what names nobody', () => {
  const texts = [
    "The ASEAN Defence Ministers' Meeting was held.",
    'The Defence Cooperation Agreement was signed at the Defence Expo.',
    'General elections will be held. The General Assembly met. General Headquarters said nothing.',
    'The Prime Minister’s Office issued a statement.',
    'Foreign minister-level talks will be held.',
    'A former minister said so.',
    'Bank president Ralph Moss resigned. FIFA President Otto Brandt agreed.',
    'Captain Yusuf Belhaj scored twice.',
    'The meeting began at 11.35 PM and the country’s premier defence show opened.',
  ]
  for (const text of texts) it(text, () => expect(stage(text).people.findings).toEqual([]))
})

describe('headlines', () => {
  it('stops a name at the verb in a line of capitals on every word', () => {
    const { names } = stage(
      'Field Marshal Sadozai Discusses Regional Security\n\nField Marshal Imran Sadozai spoke today.',
    )
    expect(names).toEqual(['Sadozai', 'Imran Sadozai'])
  })
  it('never joins a headline to the dateline below', () => {
    const { names } = stage(
      'Munir Shah Meets Azerbaijani Defence Minister\n\nISLAMABAD: General Munir Shah held talks.',
    )
    expect(names).not.toContain('ISLAMABAD')
    expect(names).toContain('Munir Shah')
  })
})

it('gives every reason as a code and every confidence between 0 and 1', () => {
  const { people } = stage('Pakistan’s Defence Minister Tariq Belavi met his Iranian counterpart, General Hamid Azari.')
  for (const finding of people.findings) {
    expect(finding.reasons.length).toBeGreaterThan(0)
    for (const reason of finding.reasons) expect(reason).toMatch(/^@[a-z_]+(?:\t\S.*)?$/)
    expect(finding.confidence).toBeGreaterThan(0)
    expect(finding.confidence).toBeLessThanOrEqual(1)
  }
})
