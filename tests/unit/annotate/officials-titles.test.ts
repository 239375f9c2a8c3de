import { describe, expect, it } from 'vitest'
import { stage } from './officials-stage.ts'

describe('long titles and titles of other languages', () => {
  const cases: [string, string[], string[]?][] = [
    [
      'Talks between the Defense Ministers of the two countries Goran Velkov and Arben Hoxhaj took place in Skopje.',
      ['Goran Velkov', 'Arben Hoxhaj'],
    ],
    [
      'The defence ministers of Kenya and Uganda Juma Barasa and Okello Mubiru met in Nairobi.',
      ['Juma Barasa', 'Okello Mubiru'],
    ],
    [
      'Senior Defence Adviser on the Middle East Lieutenant General Sir Martin Hale arrived in Amman.',
      ['Martin Hale'],
      ['Senior Defence Adviser on the Middle East Lieutenant General Sir Martin Hale'],
    ],
    [
      'Ambassador Extraordinary and Plenipotentiary of Italy Paolo Rinaldi visited the ministry.',
      ['Paolo Rinaldi'],
      ['Ambassador Extraordinary and Plenipotentiary of Italy Paolo Rinaldi'],
    ],
    [
      'Mr. Tim Malton, Director of ARCIX’s International Army Programs Directorate, hosted the Commander of Transnational Operations of the Australian Federal Police Richard Chinnery.',
      ['Tim Malton', 'Richard Chinnery'],
    ],
    ['He met the Ambassador Extraordinary and Plenipotentiary of Hungary, Miklos Farago.', ['Miklos Farago']],
    ['He received the Director of Higher Military Studies in Rabat.', []],
    ['Marta Keller, a Pentagon spokeswoman, told reporters so.', ['Marta Keller']],
    ['That was new, according to Marta Keller, a spokeswoman for the German defence ministry.', ['Marta Keller']],
    ['Marta Keller, a spokeswoman for the company, told reporters in Germany so.', []],
    ['He met Australia’s Philip Hargreaves in Canberra in February and spoke of the navy.', ['Philip Hargreaves']],
    [
      'The talks between General Aslan Umarov and Russia’s Vyacheslav Nikitin are aimed at a truce.',
      ['Aslan Umarov', 'Vyacheslav Nikitin'],
    ],
    ['Kenya’s Adam Duale and Uganda’s Moses Okello signed a defence pact.', ['Adam Duale', 'Moses Okello']],
    ['Kenya’s Adam Duale and Uganda’s Moses Okello met in the final.', []],
    ['The Kenyan government praised India’s Virat Sharma and Uganda’s Moses Okello.', []],
    ['General Pavel Dorin opened a wing of the Prince Talib School for girls.', ['Pavel Dorin']],
    [
      'Defence Ministers Stina Ekdahl (Sweden), Odd Bruland (Norway) and Ritva Hakala (Finland) met.',
      ['Stina Ekdahl', 'Odd Bruland', 'Ritva Hakala'],
    ],
    [
      'The Commanding Officer of the frigate, Commander Lena Voss, met Commander, Western Naval Area, Rear Admiral Nihal Perera.',
      ['Lena Voss', 'Nihal Perera'],
      ['Commander Lena Voss', 'Rear Admiral Nihal Perera'],
    ],
    ['The Chief Operations Officer of the mill, Lebo Thamae, came.', []],
    ['He met USAID Administrator Clara Power.', ['Clara Power'], ['Administrator Clara Power']],
    ['He commended the Commander of the Army.General Rawal thanked him.', ['Rawal'], ['General Rawal']],
    [
      'Second Minister of Defence Pehin Orang Kaya Seri Pahlawan Dato Seri Setia Awang Haji Rosli bin Mat met him.',
      ['Rosli bin Mat'],
    ],
    ['Yang Berhormat Dato Seri Setia Awang Haji Rosli bin Mat spoke.', ['Rosli bin Mat']],
    ['Major General (Rtd) Dato Paduka Seri Haji Kamal bin Osman spoke.', ['Kamal bin Osman']],
    [
      "He met Minister at the Prime Minister's Office and Minister of Defence II Pehin Dato Roslan bin Haji Mokhtar.",
      ['Roslan bin Haji Mokhtar'],
      ["Minister at the Prime Minister's Office and Minister of Defence II Pehin Dato Roslan bin Haji Mokhtar"],
    ],
    [
      'He met Minister of National Defence, Former Combatants and Veterans of the Homeland of Angola General Paulo Katchi.',
      ['Paulo Katchi'],
      ['Minister of National Defence, Former Combatants and Veterans of the Homeland of Angola General Paulo Katchi'],
    ],
    ['He received at his Yarzeh office British Ambassador Helen Marsh.', ['Helen Marsh'], ['Ambassador Helen Marsh']],
    ['He met the State Minister of Defence in Sri Lanka Pradeep Wijekoon.', ['Pradeep Wijekoon']],
    ['He met Mr Pavel Orlenko, Chairman of the State Duma, in Moscow.', ['Pavel Orlenko']],
    ['He met Speaker of the Milli Majlis Aydin Gasimli.', ['Aydin Gasimli']],
    ['He met General Rex Holloway in Camp General Emilio Aguilar.', ['Rex Holloway']],
    ['The Saudi Deputy Prime Minister who is also Defence Minister Talal bin Nawaf came.', ['Talal bin Nawaf']],
    ['He met Governor Punjab Sardar Faisal Lodhi at Governor House Lahore.', ['Sardar Faisal Lodhi']],
    ['Commissioner Karachi Karim Memon and Chief Minister Sindh Murtaza Ali met him.', ['Karim Memon', 'Murtaza Ali']],
    ['Chief Minister Punjab and Deputy High Commissioner Karachi dined at the Prime Minister House Islamabad.', []],
    ['The talks were held at State Guest House Padma and Ambassador Hotel Kabul.', []],
    ['General John Hall met Commissioner Robert House.', ['John Hall', 'Robert House']],
    ['The Secretary and Minister Morioka affirmed the alliance.', ['Morioka'], ['Minister Morioka']],
    ['Defence Minister Yang Weiming spoke.', ['Yang Weiming']],
    ["Minister of Defence Ravi 'Bobby' Menon met the envoy.", ["Ravi 'Bobby' Menon"]],
    ['Assistant Minister of Defence for Executive Affairs Dr Khalid Al Harbi met him.', ['Khalid Al Harbi']],
    [
      'Commander of the Land Component, Teniente General Pablo Rivas, met Almirante de Esquadra Luis Pardo.',
      ['Pablo Rivas', 'Luis Pardo'],
    ],
    ['General Rawal German officers met.', ['Rawal']],
    [
      "Général de corps d'armée Luc Marchand met General de Division Pedro Zambrano.",
      ['Luc Marchand', 'Pedro Zambrano'],
    ],
    ['General de Marchand spoke.', ['de Marchand']],
    ['Deputy Assistant Secretary of Defense for South and Southeast Asia Clark Whitcomb spoke.', ['Clark Whitcomb']],
    ['The Deputy Assistant Secretary of Defense for Europe and NATO, Clark Whitcomb, spoke.', ['Clark Whitcomb']],
    ['Generalleutnant Ernst Bauhaus met Contraalmirante Pablo Rivas.', ['Ernst Bauhaus', 'Pablo Rivas']],
    ['Korgeneral Kemal Arda met Tümgeneral Ali Dere.', ['Kemal Arda', 'Ali Dere']],
    ['Laksamana Budi Santosa met Letnan Jenderal Rudi Hartono.', ['Budi Santosa', 'Rudi Hartono']],
  ]
  for (const [text, names, spans] of cases)
    it(text, () => {
      const staged = stage(text)
      expect(staged.names).toEqual(names)
      if (spans) expect(staged.spans).toEqual(spans)
    })

  it('reads the portfolio behind a responsibility', () => {
    const { offices } = stage('Minister with responsibility for Defence Dalton Greene spoke.').person('Dalton Greene')
    expect(offices[0]?.id).toBe('minister.defence')
  })

  it('gives a country that follows some of the names to those alone', () => {
    const { person } = stage('Ministers Tom Mubiru and Sam Okot from Uganda, and Eric Habimana from Rwanda attended.')
    expect(['Tom Mubiru', 'Sam Okot', 'Eric Habimana'].map((name) => person(name).country)).toEqual(['UG', 'UG', 'RW'])
  })
})
