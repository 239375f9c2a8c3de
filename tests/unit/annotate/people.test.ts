import { describe, expect, it } from 'vitest'
import { stage } from './officials-stage.ts'

describe('one person, one identity', () => {
  it('joins promoted ranks, surnames and full names', () => {
    const { people } = stage(
      'General Imran Sadozai met the guests. Field Marshal Syed Imran Sadozai said so. Sadozai left. Field Marshal Sadozai returned.',
    )
    expect(people.persons).toHaveLength(1)
    expect(people.findings).toHaveLength(4)
    expect(people.persons[0]?.name).toBe('Syed Imran Sadozai')
  })
  it('joins a given name used as short form', () => {
    const { people, spans } = stage(
      'Prime Minister Shahzeb Tarin left. PM Shahzeb thanked the hosts. Shahzeb added nothing.',
    )
    expect(people.persons).toHaveLength(1)
    expect(spans).toEqual(['Prime Minister Shahzeb Tarin', 'PM Shahzeb', 'Shahzeb'])
  })
  it('knows leaders whom the press names without a title, and not their wives', () => {
    const { names, person } = stage(
      'Defence Minister Juma Barasa said Putin would answer. The Trump administration paid. President Orlan and Mrs. Orlan left.',
    )
    expect(names).toEqual(['Juma Barasa', 'Putin', 'Orlan'])
    expect(person('Putin').country).toBe('RU')
  })
  it('tells who commands, who is described before the name, and who said it', () => {
    const { roles } = stage(
      'SOKOTO: The General Officer Commanding, 9 Division of Nigerian Army, Major General Bala Dandare, met the Malian leader Sidi Kone. The GOC spoke.',
    )
    expect(roles).toEqual([
      ['The General Officer Commanding, 9 Division of Nigerian Army', 'Bala Dandare'],
      ['the Malian leader', 'Sidi Kone'],
      ['The GOC', 'Bala Dandare'],
    ])
    const said = stage(
      'Kenya\'s defence minister promised boats on Monday.\n\n"We were asked for engines," Delia Pascoe said after talks in Suva.',
    )
    expect(said.person('Delia Pascoe').country).toBe('KE')
  })
  it('joins two spellings of one name', () => {
    const { people } = stage(
      'President Emin Rahmonov spoke. President Emin Rahmon left. Minister Yaşar Koç and Yashar Koc met.',
    )
    expect(people.persons.map((person) => person.offices[0]?.id)).toEqual(['head.state', 'minister'])
  })
  it('keeps two people with one surname apart', () => {
    const { people } = stage(
      'Prime Minister Saleem Khan met General Aslam Khan in Rawalpindi. General Khan briefed Prime Minister Khan.',
    )
    expect(people.persons).toHaveLength(2)
    expect(people.who.map((ids) => ids[0])).toEqual(['p1', 'p2', 'p2', 'p1'])
  })
  it('keeps brothers of one father apart', () => {
    const { people } = stage(
      'Lt. General Sheikh Saqr bin Rashid Al Noor and Sheikh Majid bin Rashid Al Noor, Minister of Justice, attended.',
    )
    expect(people.persons).toHaveLength(2)
  })
  it('takes no surname inside the name of a thing', () => {
    const { names } = stage('President Ronald Keating spoke. The Keating Bridge was closed. Keating left.')
    expect(names).toEqual(['Ronald Keating', 'Keating'])
  })
})

describe('descriptions', () => {
  const text =
    'ISLAMABAD: Defence Minister Tariq Belavi met Tajik President Rustam Sharifov on Monday. ' +
    'The Tajik president thanked the defence minister. Both leaders agreed. The minister left.'
  it('resolve to the persons of the article', () => {
    expect(stage(text).roles).toEqual([
      ['The Tajik president', 'Rustam Sharifov'],
      ['the defence minister', 'Tariq Belavi'],
      ['Both leaders', 'Rustam Sharifov', 'Tariq Belavi'],
      ['The minister', 'Tariq Belavi'],
    ])
  })
  it('a counterpart is the person beside it, of the other state, with the same office', () => {
    const { roles, person } = stage(
      'Turkish Defence Minister Yavuz Aksu met his Greek counterpart Nikos Vallas in Athens.',
    )
    expect(roles).toEqual([['his Greek counterpart', 'Nikos Vallas']])
    expect(person('Nikos Vallas').country).toBe('GR')
    expect(person('Nikos Vallas').offices[0]?.id).toBe('minister.defence')
  })
  it('a counterpart nobody names is a person without a name', () => {
    const { people } = stage('Turkish Defence Minister Yavuz Aksu met his Pakistani counterpart.')
    expect(people.persons.map((person) => [person.name, person.country])).toEqual([
      ['Yavuz Aksu', 'TR'],
      [null, 'PK'],
    ])
  })
  it('the visiting dignitary is the guest', () => {
    const { roles } = stage(
      'RAWALPINDI: Commander of the Royal Army of Oman, Major General Saif Al Harthy, met Chief of Army Staff General Imran Sadozai. The visiting dignitary praised the army.',
    )
    expect(roles.at(-1)).toEqual(['The visiting dignitary', 'Saif Al Harthy'])
  })
  it('an abbreviation goes to whom it was given', () => {
    const { roles } = stage(
      'India’s Chief of Naval Staff (CNS) Admiral R. Gopal met the Sri Lankan navy commander, Vice Admiral Sunil Perera. The CNS left.',
    )
    expect(roles.at(-1)).toEqual(['The CNS', 'R. Gopal'])
  })
})

describe('country of each official', () => {
  const country = (text: string, name: string, url?: string): (string | boolean | null)[] => {
    const person = stage(text, url ?? null).person(name)
    return [person.country, person.countryInferred]
  }
  it('from a possessive, a demonym, the title and the words after', () => {
    expect(country('Kenya’s Defence Minister Amos Kirui spoke.', 'Amos Kirui')).toEqual(['KE', false])
    expect(country('The visiting Omani Defence Minister Saif Al Harthy spoke.', 'Saif Al Harthy')).toEqual([
      'OM',
      false,
    ])
    expect(
      country('Minister of Defence of the Republic of Uzbekistan Major General Anvar Saidov spoke.', 'Anvar Saidov'),
    ).toEqual(['UZ', false])
    expect(country('Colonel Paul Denton of the British Army spoke.', 'Paul Denton')).toEqual(['GB', false])
  })
  it('an ambassador is of the sender, not of the host', () => {
    expect(country('Ambassador of China to Pakistan Zhou Min came.', 'Zhou Min')).toEqual(['CN', false])
    expect(country('The US Ambassador to Kenya Ann Royce came.', 'Ann Royce')).toEqual(['US', false])
  })
  it('countries in the order of the names', () => {
    const text = 'The Armenian and Russian Defence Ministers Aram Petoyan and Igor Sorokin met.'
    expect(country(text, 'Aram Petoyan')).toEqual(['AM', false])
    expect(country(text, 'Igor Sorokin')).toEqual(['RU', false])
  })
  it('the dateline, as an inference', () => {
    expect(
      country('ISLAMABAD: Defence Minister Tariq Belavi met Iranian Ambassador Reza Kermani.', 'Tariq Belavi'),
    ).toEqual(['PK', true])
  })
  it('the hosts of a visit', () => {
    expect(
      country(
        'India’s naval chief Admiral R. Gopal is on a visit to Sri Lanka during which he will call on President Sunil Perera.',
        'Sunil Perera',
      ),
    ).toEqual(['LK', true])
  })
  it('none for those who serve no state', () => {
    expect(
      country('NATO Secretary General Jan Visser met Turkish Defence Minister Yavuz Aksu in Ankara.', 'Jan Visser'),
    ).toEqual([null, false])
  })
  it('never that of the person met, when nothing else is known', () => {
    expect(
      country(
        'Defence Minister Rajan Mehra held talks with his South Korean counterpart Kim Jae-ho.',
        'Rajan Mehra',
      )[0],
    ).not.toBe('KR')
  })
})

it('keeps every finding with its persons and every person with its findings', () => {
  const { people } = stage(
    'Pakistan’s Defence Minister Tariq Belavi met his Iranian counterpart, General Hamid Azari. Both leaders agreed. Belavi left.',
  )
  expect(people.who).toHaveLength(people.findings.length)
  for (const person of people.persons)
    for (const index of person.findings) expect(people.who[index]).toContain(person.id)
})

describe('two who hold one office', () => {
  it('takes whoever has a guest for the host', () => {
    const { roles } = stage(
      'MUSCAT: Omani National Guard Chief Said Al Balushi received Chief of the National Guard of Kuwait Isa Al Noor. The Chief of the National Guard thanked his guest.',
    )
    expect(roles).toEqual([
      ['The Chief of the National Guard', 'Said Al Balushi'],
      ['his guest', 'Isa Al Noor'],
    ])
  })
})
