import { describe, expect, it } from 'vitest'
import { stage } from './officials-stage.ts'
import { annotated } from './whole-stage.ts'

const stateOf = (text: string, name: string): string | null | undefined =>
  stage(text).people.persons.find((person) => person.name === name)?.country

describe('who is left without a state', () => {
  it.each([
    ', an Indian statement said',
    ', the Indian Ministry of Defence said',
    ', India’s defence ministry said in a statement',
    ', according to the Indian Defence Ministry',
    ', Indian officials said',
  ])('is of the state that tells of the meeting: %s', (source) => {
    const text = `Defence Minister Raghav Kandar on Tuesday met Bulgarian Defence Minister Stoyan Velchev in Nicosia${source}.`
    expect(stateOf(text, 'Raghav Kandar')).toBe('IN')
  })
  it.each([
    'during the 3rd Indian Ocean Defence Conclave in Victoria, Seychelles',
    'during the 11th ASEAN Defence Ministers’ Meeting (ADMM)-Plus in Vientiane, Lao PDR',
    'on the sidelines of the Shangri-La Dialogue in Singapore',
    'on the sidelines of a forum in Brussels, Belgium',
  ])('is a guest like the others where many gather: %s', (where) => {
    const text = `Kandar holds talks abroad\n\nDefence Minister Raghav Kandar met UK Secretary of State for Defence Oliver Hensley ${where}. He spoke of India’s yards.`
    expect(stateOf(text, 'Raghav Kandar')).toBe('IN')
  })
  it('is no minister of the state whose minister he meets', () => {
    const text =
      'Minister meets French counterpart\n\nMinister of Defence Jassim Al Marri met French Minister of the Armed Forces Claire Vautier.'
    expect(stateOf(text, 'Jassim Al Marri')).toBeNull()
  })
  it('is American where he is a Secretary of War', () => {
    const text = 'Turkish Defense Minister Kemal Aydemir met Secretary of War Mark Ellison in Ankara on Monday.'
    expect(stateOf(text, 'Mark Ellison')).toBe('US')
  })
  it('is of the state in which they met where nobody else gathers', () => {
    const text =
      'Defence Minister Raghav Kandar met UK Secretary of State for Defence Oliver Hensley in Brussels, Belgium. He spoke of India’s yards.'
    expect(stateOf(text, 'Raghav Kandar')).toBe('BE')
  })
  it.each([
    ['General Asela Wickramage WWV RWP RSP', 'Asela Wickramage', 'LK'],
    ['General Arvind Thapliyal, PVSM, AVSM,', 'Arvind Thapliyal', 'IN'],
    ['General Asad Malik, NI(M), HI(M),', 'Asad Malik', 'PK'],
    ['General Golam Rabbani, SBP (Bar), OSP, psc,', 'Golam Rabbani', 'BD'],
  ])('is of the state that gave him his orders: %s', (printed, name, country) => {
    expect(stateOf(`Army chief ${printed} met Kenyan Defence Minister Ann Wairimu in Nairobi on Monday.`, name)).toBe(
      country,
    )
  })
  it('faces whoever signs a paper with him', () => {
    const text =
      'Indian Defence Minister Kavindra Thapa met Vietnamese Defence Minister Ngo Van Thang in Ha Noi. A letter was signed by the Chief of Integrated Defence Staff Air Marshal R Deshpande and Deputy Chief of General Staff Senior Lt Gen Pham Duc Long.'
    expect([stateOf(text, 'R Deshpande'), stateOf(text, 'Pham Duc Long')]).toEqual(['IN', 'VN'])
  })
  it('bears the name of a state as his family name', () => {
    const text =
      'MANILA: Rear Adm. Marco Andreo Trinidad met Rear Admiral Kenji Sakamoto of Japan. Trinidad thanked him.'
    expect(stateOf(text, 'Marco Andreo Trinidad')).toBe('PH')
  })
  it('is at home where others visit', () => {
    const text =
      'Chairman meets Jordanian military leadership\n\nRAWALPINDI: General Salman Mirza called on His Majesty King Talib of Jordan, Crown Prince Hashim and Chairman Joint Chiefs of Staff Major General Hazem Tarawin during his official visit to Amman, the ISPR said.'
    const officials = annotated(text).mentions.filter(({ kind }) => kind === 'official')
    expect(officials.map(({ country }) => country)).toEqual(['PK', 'JO', 'JO', 'JO'])
  })
  it('does not travel to his own state where others speak of a visit', () => {
    const text =
      'The U.S. Embassy in Sri Lanka announced that Admiral Steve Kohl, a four-star U.S. Navy Admiral and Commander of U.S. Pacific Fleet, will visit Sri Lanka on Monday, marking the highest-level U.S. military visit to the country since 2021.'
    expect(annotated(text).mentions.find(({ kind }) => kind === 'official')?.country).toBe('US')
  })
  it('is no American for being a secretary of the navy, or of some affairs for defense', () => {
    const mexico =
      'Mexico City.- The Secretary of National Defense, General Ricardo Ortega, met the Commander of U.S. Northern Command, General Gregory Halvorsen. The Secretary of the Navy, Admiral Ramiro Vega, took part for Mexico.'
    expect([stateOf(mexico, 'Ricardo Ortega'), stateOf(mexico, 'Ramiro Vega')]).toEqual(['MX', 'MX'])
    const argentina =
      'BUENOS AIRES: Argentine Defense Minister Luis Cano received Uruguayan Defense Minister Sandra Lemos. The Secretary of International Affairs for Defense, Juan Battaglia, attended.'
    expect(stateOf(argentina, 'Juan Battaglia')).toBe('AR')
  })
})
