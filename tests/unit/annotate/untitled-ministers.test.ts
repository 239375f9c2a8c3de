/** Ministers whom no title stands beside: their office is told by a description of several, by their state, by whom they sit with. Every official is invented. */
import { describe, expect, it } from 'vitest'
import { annotated, records } from './whole-stage.ts'

const RECORDS: [string, string, string][] = [
  [
    'the two countries, told in the sentence before',
    "LULEA: Sweden and Norway moved closer on Wednesday. Pia Ekholm and Kjersti Solheim, the two countries' defence ministers, met in Lulea to discuss troops.",
    'Ekholm SE, Solheim NO @ Lulea 2023-07-12',
  ],
  [
    'the two countries, told behind in the sentence',
    'LULEA, Sweden: Pia Ekholm and Kjersti Solheim, the defence ministers of the two countries, met on Wednesday in Lulea to discuss the movement of troops between Sweden and Norway.',
    'Ekholm SE, Solheim NO @ Lulea 2023-07-12',
  ],
  [
    'the three',
    'LULEA: It took Sweden, Finland and Norway a morning to agree. Pia Ekholm, Timo Hapala and Kjersti Solheim, the defence ministers of the three, met on Wednesday in Lulea to discuss troops.',
    'Ekholm SE, Hapala FI, Solheim NO @ Lulea 2023-07-12',
  ],
  [
    'each with a state of his own before their common office',
    "PARIS: Germany's Bernd Hartig, France's Sylvain Cormier and Poland's Wladyslaw Kosik, the three countries' defence ministers, met in Paris on Monday.",
    'Cormier FR, Hartig DE, Kosik PL @ Paris 2023-07-10',
  ],
  [
    'letters of a state in brackets inside the list of states',
    'SARAJEVO, July 12 (FEMA) - Ministers of Defence of Bosnia and Herzegovina (BiH) and Croatia, Samra Ibric and Tonci Kovin, agreed yesterday in Sarajevo that machines of the two armies can cross the border.',
    'Ibric BA, Kovin HR @ Sarajevo 2023-07-11',
  ],
  [
    'two guests, each with his state alone',
    "CHISINAU: Moldova's Defence Minister Catalina Rusnac met Romania's Horia Dragomir and Ukraine's Andrii Balan on Tuesday. They discussed defence cooperation.",
    'Balan UA, Dragomir RO, Rusnac MD @ Chisinau 2023-07-11',
  ],
  [
    'a quotation and "after he and" where the lead names two offices',
    'VILNIUS: Germany will have 5,000 soldiers in Lithuania under a plan that the two countries\' defence ministers signed on Monday.\n\n"This is a historic day," Bernd Hartig said in Vilnius after he and Algirdas Petraus had met for an hour.',
    'Hartig DE, Petraus LT @ Vilnius 2023-07-10',
  ],
  [
    'a pair of states and names, and "the two defence ministers" in the same breath',
    "BERLIN: Germany's Ruth Adler and Britain's James Halloran tried to put months of bickering behind them Tuesday, as the two defense ministers sat down in the German capital to talk tanks.",
    'Adler DE, Halloran GB @ Berlin 2023-07-11',
  ],
  [
    'the article before their common office, and their states behind them',
    'The defence ministers Salome Chebet (Kenya) and Sani Gwandu of Nigeria met in Nairobi on Monday to discuss military cooperation.',
    'Chebet KE, Gwandu NG @ Nairobi 2023-07-10',
  ],
]

describe('ministers without titles', () => {
  it.each(RECORDS)('finds %s', (_, text, record) => {
    expect(records(text)[0]).toBe(record)
    expect(annotated(text).isDefenceMeeting).toBe(true)
  })
  it('takes nobody with a state for a minister where no minister has guests', () => {
    expect(
      records(
        "PARIS: Defence Minister Sylvain Cormier of France read poems by India's Anil Mehra and Iran's Reza Kamali at the fair on Monday.",
      ),
    ).toEqual([])
  })
  it('does not make one more of "Mr X said" behind his words', () => {
    const [record] = records(
      'German Defence Minister Bernd Hartig met Lithuanian Defence Minister Algirdas Petraus in Vilnius on Monday.\n\nThe French foreign minister stayed away. "We signed," Mr Hartig said.',
    )
    expect(record).toBe('Hartig DE, Petraus LT @ Vilnius 2023-07-10')
  })
})

describe('a first word in capitals', () => {
  it('reads the office behind "THE"', () => {
    expect(
      records(
        'THE head of US Southern Command, General Walter Gresham, flew into Piarco yesterday. In between he met Prime Minister Shalini Mohammed and the Chief of Defence Staff, Air Commodore Hollis Rose, at the Diplomatic Centre. The talks dealt with guns and with Trinidad and Tobago nationals in Syria.',
      ),
    ).toEqual(['Gresham US, Mohammed TT, Rose TT @ - 2023-07-12'])
  })
})

describe('ranks of French-speaking armies', () => {
  it.each(['General of Brigade', 'General of Division', 'General of Corps', 'General of Army Corps'])(
    'reads %s',
    (rank) => {
      expect(
        records(
          `LIBREVILLE: The Minister of National Defence, ${rank} Brigitte Ntoutoume, met on Tuesday in Libreville with the Chief of Staff of the French Armies, General Thibault Lacan.`,
        ),
      ).toEqual(['Lacan FR, Ntoutoume GA @ Libreville 2023-07-11'])
    },
  )
})
