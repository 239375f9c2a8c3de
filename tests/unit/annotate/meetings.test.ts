import { describe, expect, it } from 'vitest'
import { ids, stage } from './meetings-stage.ts'

const DAY = { publishedAt: '2023-07-13' } // a Thursday

describe('who met whom', () => {
  it('reads a meeting with its place, date and sides', () => {
    const { meetings, text } = stage(
      'RAWALPINDI: [p1 PK MIL Chief of Army Staff: General Adil Warsi] held a meeting with [p2 KE MIL Chief of Defence Forces: General Peter Ochola] in Nairobi on Tuesday to discuss defence cooperation.',
      DAY,
    )
    expect(meetings).toHaveLength(1)
    const [meeting] = meetings
    expect(ids(meeting)).toEqual(['p1', 'p2'])
    expect(meeting).toMatchObject({
      status: 'held',
      prominence: 'main',
      countries: ['PK', 'KE'],
      date: '2023-07-11',
      dateBasis: 'text',
    })
    expect(meeting?.participants.map(({ part }) => part)).toEqual(['visitor', 'host'])
    const date = meeting?.evidence.find(({ field }) => field === 'date')
    expect(text.slice(date?.start, date?.end)).toBe('Tuesday')
  })
  it('takes who calls on somebody for the visitor, and who receives for the host', () => {
    const call = stage(
      '[p1 TR MIL Commander of the Navy: Admiral Kaan Demirel] called on [p2 PK MIL Chief of Naval Staff: Admiral Zubair Lodhi] and discussed maritime security.',
    )
    expect(call.meetings[0]).toMatchObject({ form: 'call on' })
    expect(call.meetings[0]?.participants.map(({ part }) => part)).toEqual(['visitor', 'host'])
    const host = stage(
      '[p1 AE GOV Minister of Defence: Saif Al Marri] received [p2 GR GOV Minister of Defence: Petros Galanis] at his office.',
    )
    expect(host.meetings[0]?.participants.map(({ part }) => part)).toEqual(['host', 'visitor'])
    const passive = stage(
      '[p2 GR GOV Minister of Defence: Petros Galanis] was received by [p1 AE GOV Minister of Defence: Saif Al Marri].',
    )
    expect(passive.meetings[0]?.participants.find(({ id }) => id === 'p1')?.part).toBe('host')
  })
  it('reads both sides of "between", and a plural subject', () => {
    expect(
      ids(
        stage(
          'A meeting between [p1 IN GOV Minister of Defence: Minister Rao] and [p2 VN GOV Minister of Defence: Minister Tran] took place.',
        ).meetings[0],
      ),
    ).toEqual(['p1', 'p2'])
    expect(
      ids(
        stage(
          '[p1 IN GOV Minister of Defence: Minister Rao], [p2 VN GOV Minister of Defence: Minister Tran] discuss defence ties',
        ).meetings[0],
      ),
    ).toEqual(['p1', 'p2'])
    expect(
      ids(
        stage(
          'During his meeting with [p1 IN GOV Minister of Defence: Minister Rao], [p2 VN GOV Minister of Defence: Minister Tran] said ties were good.',
        ).meetings[0],
      ),
    ).toEqual(['p1', 'p2'])
  })
  it('leaves out who only invited or reports', () => {
    const { meetings } = stage(
      '[p1 IR MIL Chief: General Karimi], who came at the invitation of [p3 AZ GOV President: President Mammadli], met [p2 AZ GOV Minister of Defence: Minister Huseyn Rza] in Baku.',
    )
    expect(ids(meetings[0])).toEqual(['p1', 'p2'])
  })
  it('counts those in company as delegation', () => {
    const { meetings } = stage(
      '[p1 IN GOV Minister of Defence: Minister Rao] met [p2 US GOV Secretary of Defense: Secretary Hale], accompanied by [p3 US MIL Chairman: General Boyd].',
    )
    expect(meetings[0]?.participants.find(({ id }) => id === 'p3')?.part).toBe('delegation')
  })
})

describe('several meetings', () => {
  it('keeps "Earlier" and "Separately" apart, without a date of their own', () => {
    const { meetings } = stage(
      '[p1 PK GOV Minister of Defence: Minister Lodhi] met [p2 ZA GOV Secretary of Defence: Dr. Mokoena] on Tuesday.\n\n' +
        'Earlier, [p3 BH MIL Commander: General Al Fadhel] met [p4 PK MIL Chief of Army Staff: General Warsi] in Rawalpindi.\n\n' +
        'Separately, [p1: Lodhi] met [p5 NG GOV Minister of Defence: Minister Adeyemi].',
      DAY,
    )
    expect(meetings.map((meeting) => [meeting.prominence, meeting.date])).toEqual([
      ['main', '2023-07-11'],
      ['secondary', null],
      ['secondary', null],
    ])
    expect(meetings.map(ids)).toEqual([
      ['p1', 'p2'],
      ['p3', 'p4'],
      ['p1', 'p5'],
    ])
  })
  it('joins the sentences that speak of one meeting', () => {
    const { meetings } = stage(
      '[p1 PK GOV Minister of Defence: Minister Lodhi] met [p2 ZA GOV Secretary of Defence: Dr. Mokoena].\n\nDuring the meeting, [p2: Mokoena] praised the army.\n\n' +
        'The meeting between [p1: Lodhi] and [p2: Mokoena] was held in Islamabad on Wednesday.',
      DAY,
    )
    expect(meetings).toHaveLength(1)
    expect(meetings[0]).toMatchObject({ date: '2023-07-12' })
  })
  it('keeps the past of the two as background', () => {
    const { meetings } = stage(
      '[p1 PK GOV Minister of Defence: Minister Lodhi] met [p2 ZA GOV Secretary of Defence: Dr. Mokoena] on Tuesday.\n\n[p1: Lodhi] met [p2: Mokoena] in Pretoria in March 2019.',
      DAY,
    )
    expect(meetings.map((meeting) => [meeting.prominence, meeting.date])).toEqual([
      ['main', '2023-07-11'],
      ['background', '2019-03'],
    ])
  })
  it('splits separate meetings told at once', () => {
    const { meetings } = stage(
      '[p1 TR GOV Minister of Defence: Minister Aydin] held separate meetings with [p2 LV GOV Minister of Defence: Minister Ozols] and [p3 NL GOV Minister of Defence: Minister de Wit] on Wednesday.',
    )
    expect(meetings.map(ids)).toEqual([
      ['p1', 'p2'],
      ['p1', 'p3'],
    ])
  })
})

describe('what did not take place, or not in person', () => {
  const A = '[p1 PK GOV Minister of Defence: Minister Lodhi]'
  const B = '[p2 ZA GOV Minister of Defence: Minister Mokoena]'
  for (const [words, status] of [
    ['will meet', 'planned'],
    ['is scheduled to meet', 'planned'],
    ['is expected to hold talks with', 'planned'],
    ['to call on', 'planned'],
    ['is scheduled to make separate courtesy calls on', 'planned'],
    ['is scheduled for calls on', 'planned'],
    ['will leave today after a farewell call on', 'held'],
    ['made separate courtesy calls on', 'held'],
    ['did not meet', 'denied'],
    ['denied having met', 'denied'],
    ['was asked whether he had met', 'denied'],
    ['was asked if he met', 'denied'],
    ['met', 'held'],
    ['has held talks with', 'held'],
    ['sat down with', 'held'],
    ['conferred with', 'held'],
    ['paid a courtesy call on', 'held'],
  ] as const)
    it(`"${words}" is ${status}`, () => {
      const { meetings, decision } = stage(
        `${A} ${words} ${B} in Cape Town to discuss defence cooperation, defence industry and military training.`,
      )
      expect(meetings[0]).toMatchObject({ status })
      expect(decision.isDefenceMeeting).toBe(status === 'held')
    })
  it('a meeting called off', () => {
    expect(stage(`A meeting between ${A} and ${B} has been postponed.`).meetings[0]).toMatchObject({
      status: 'cancelled',
      codes: { cameo: '125' },
    })
  })
  it('a call is a record, and no report', () => {
    const { meetings, decision } = stage(
      `${A} held a telephone conversation with ${B} and discussed defence cooperation and military training.`,
    )
    expect(meetings[0]).toMatchObject({ form: 'phone', codes: { cameo: '041' } })
    expect(decision.isDefenceMeeting).toBe(false)
  })
  it('a meeting by video is one', () => {
    const { meetings, decision } = stage(
      `${A} held a virtual meeting with ${B} and discussed defence cooperation and military training.`,
    )
    expect(meetings[0]).toMatchObject({ form: 'video' })
    expect(decision.isDefenceMeeting).toBe(true)
    expect(stage(`${A} held a meeting with ${B} in Hanoi (+VIDEO).`).meetings[0]).toMatchObject({ form: 'talks' })
    expect(stage(`${A} held talks with ${B} by video on defence.`).meetings[0]).toMatchObject({ form: 'video' })
  })
})

describe('the decision', () => {
  it('takes no domestic meeting for a report', () => {
    const { meetings, decision } = stage(
      '[p1 PK GOV Minister of Defence: Minister Lodhi] called on [p2 PK MIL Chief of Army Staff: General Warsi] at GHQ on Tuesday. They discussed defence cooperation and military training.',
      DAY,
    )
    expect(meetings).toEqual([])
    expect(decision.isDefenceMeeting).toBe(false)
    expect(decision.reasons.join(' ')).not.toBe('')
  })
  it('takes talks on trade for none', () => {
    const { decision } = stage(
      '[p1 PK GOV Minister of Commerce: Minister Lodhi] met [p2 ZA GOV Minister of Commerce: Minister Mokoena]. They discussed trade, investment and tourism, and agreed to raise bilateral trade.',
      DAY,
    )
    expect(decision.isDefenceMeeting).toBe(false)
  })
  it('is not for another language', () => {
    expect(stage('Texte quelconque.', { language: 'fr' }).decision).toMatchObject({
      isDefenceMeeting: false,
      reasons: ['@not_english'],
    })
  })
})

describe('turns of phrase', () => {
  const A = '[p1 BD GOV Secretary of Defence: Secretary Haque]'
  const B = '[p2 TR MIL Commander of the Land Forces: General Aksoy]'
  it('turns round who comes in "received a visit from" and "received a courtesy call from"', () => {
    for (const words of ['received a visit from', 'received a courtesy call from']) {
      const { meetings } = stage(`${A} ${words} ${B} in Dhaka.`)
      expect(
        meetings[0]?.participants.map(({ part }) => part),
        words,
      ).toEqual(['host', 'visitor'])
      expect(meetings[0]?.form, words).not.toBe('phone')
    }
    expect(stage(`${A} held a first telecon with ${B}.`).meetings[0]?.form).toBe('phone')
    expect(stage(`Prior to the call, ${A} was hosted by ${B}.`).meetings[0]?.form).toBe('talks')
    expect(stage(`${A} received a phone call from ${B}.`).meetings[0]?.form).toBe('phone')
    expect(stage(`${A} received an invitation to visit Turkey from ${B}.`).meetings).toEqual([])
  })
  it('reads "told his counterpart during their meeting" and "With B he discussed"', () => {
    expect(ids(stage(`Trust is growing, ${A} told ${B} during their meeting in Dhaka.`).meetings[0])).toEqual([
      'p1',
      'p2',
    ])
    expect(
      ids(
        stage(`${A} began his journey in Ankara on Monday.\n\nWith ${B} he discussed the training of pilots.`)
          .meetings[0],
      ),
    ).toEqual(['p1', 'p2'])
  })
  it('adds who attended, as delegation', () => {
    const { meetings } = stage(
      `${A} met ${B} in Dhaka.\n\nThe meeting was also attended by [p3 BD MIL Chief of General Staff: General Rahim].`,
    )
    expect(meetings).toHaveLength(1)
    expect(meetings[0]?.participants.find(({ id }) => id === 'p3')?.part).toBe('delegation')
  })
  it('adds who is said to have been present or to have come along, and not those of another occasion', () => {
    const told = (words: string) =>
      stage(`${A} met ${B} in Dhaka.\n\n${words}`).meetings[0]?.participants.find(({ id }) => id === 'p3')?.part
    const C = '[p3 BD MIL Chief of General Staff: General Rahim]'
    expect(told(`Also present were ${C} and senior officers.`)).toBe('delegation')
    expect(told(`Others in attendance were ${C} and senior officers.`)).toBe('delegation')
    expect(told(`${C} was also present on the occasion.`)).toBe('delegation')
    expect(told(`The talks were held in the presence of ${C}.`)).toBe('delegation')
    expect(told(`[p1: Haque] was accompanied by ${C}.`)).toBe('delegation')
    expect(told(`The delegation of Bangladesh included ${C}.`)).toBe('delegation')
    expect(told(`Also present at the parade were ${C} and senior officers.`)).toBeUndefined()
    expect(told(`[p4 BD GOV Speaker: Karim] was accompanied by ${C}.`)).toBeUndefined()
  })
  it('takes a meeting called off by one side for cancelled, and one that "comes as he is set to visit" for planned', () => {
    expect(stage(`${A} has called off a meeting with ${B} in Izmir.`).meetings[0]?.status).toBe('cancelled')
    expect(
      stage(
        `${A} will meet ${B} in Izmir next week.\n\nThe meeting between [p1: Haque] and [p2: Aksoy] comes as trade grows.`,
      ).meetings.map(({ status }) => status),
    ).toEqual(['planned'])
  })
  it('fills a side that is named by its country, and states that meet without names', () => {
    const one = stage(
      `${A} received a delegation of Turkey in Dhaka on Monday.\n\n[p2 TR MIL Commander of the Land Forces: General Aksoy] thanked the hosts. They spoke of military training.`,
    )
    expect(ids(one.meetings[0])).toEqual(['p1', 'p2'])
    const two = stage(
      'The defence ministers of Greece and Cyprus met in Nicosia on Wednesday to strengthen military cooperation.\n\n[p1 GR GOV Minister of Defence: Minister Petrou] and [p2 CY GOV Minister of Defence: Minister Ioannou] condemned smuggling.',
    )
    expect(ids(two.meetings[0])).toEqual(['p1', 'p2'])
    expect(two.meetings[0]?.place?.name).toBe('Nicosia')
  })
  it('does not take what was spoken of for the place', () => {
    const { meetings } = stage(
      `${A} met ${B} on Monday.\n\nThey discussed the prisons in Damascus. [p1: Haque] spoke of piracy in the Gulf of Aden.`,
    )
    expect(meetings[0]?.place).toBeNull()
  })
})
