/** Reports whose words of meeting no rule reads: those named at the top met. */
import { describe, expect, it } from 'vitest'
import { annotated } from './whole-stage.ts'

const told = (text: string): string[] =>
  annotated(text).meetings.map(
    ({ status, participants, place, date }) =>
      `${status} ${participants.map(({ name, country }) => `${name?.split(' ').at(-1)}/${country}`).join(',')} ${place?.name ?? '-'} ${date}`,
  )

describe('the meeting of a report whose words tell of none', () => {
  it.each([
    [
      'The Norwegian chief of defence, General Eirik Kristoffers, hosted his Nordic colleagues in Oslo this week. At the table on Tuesday sat General Micael Bydal of Sweden and General Timo Kivi of Finland.',
      'held Bydal/SE,Kivi/FI,Kristoffers/NO Oslo 2023-07-11',
    ],
    [
      'WASHINGTON – Defense Secretary Peter Hagen held an honor cordon and quadrilateral meeting today at the Pentagon, welcoming Estonian Defense Minister Hanno Pevel and Latvian Defense Minister Andris Spruds.',
      'held Hagen/US,Pevel/EE,Spruds/LV Pentagon, Washington 2023-07-13',
    ],
  ])('reads who met by whom the top names: %s', (text, record) => {
    expect(told(text)).toEqual([record])
  })
  it('reads no meeting into an article that is no report', () => {
    expect(
      told(
        'Defence Minister Arvo Lepik of Estonia has resigned. General Micael Bydal of Sweden called it a loss for the Baltic region.',
      ),
    ).toEqual([])
  })
})
describe('who came along', () => {
  it.each([
    [
      'The Portuguese minister of Defence, Nuno Falcão, was received on Monday in Maputo by President Filipe Nhaca. With him were the chief of staff of the armed forces, General José Borrego, and the ambassador, Maria Teles.',
      'held Falcão/PT,Nhaca/MZ,Borrego/PT,Teles/PT Maputo 2023-07-10',
    ],
    [
      'A Polish delegation headed by Deputy Prime Minister and Defence Minister Władysław Kosicki was welcomed in Vilnius on Monday by Minister of National Defence Arvydas Anusas. Taking part on the Lithuanian side was also the Chief of Defence, General Valdemaras Rupša.',
      'held Kosicki/PL,Anusas/LT,Rupša/LT Vilnius 2023-07-10',
    ],
  ])('is read behind the meeting: %s', (text, record) => {
    expect(told(text)).toEqual([record])
  })
  it('is read beside who led a side, and beside the head of state', () => {
    expect(
      told(
        'Lima, Jul. 11. President Dina Boluar received General Laura Richard, chief of the United States Southern Command, at the Government Palace today. Accompanying the head of state was Defense Minister Jorge Chavez.',
      ),
    ).toEqual(['held Boluar/PE,Richard/US,Chavez/PE Government Palace, Lima 2023-07-11'])
    expect(
      told(
        'Indian and Malaysian delegations met in Kuala Lumpur on Tuesday for defence consultations. Joint Secretary Vishwesh Negi and Rear Admiral Hari Menon led the Indian side while Secretary General Ahmad Zaki led the Malaysian side.',
      ),
    ).toEqual(['held Negi/IN,Menon/IN,Zaki/MY Kuala Lumpur 2023-07-11'])
  })
})
