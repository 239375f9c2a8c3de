import { describe, expect, it } from 'vitest'
import { annotate } from '../../../utils/annotate/annotate.ts'
import { ids, stage } from './meetings-stage.ts'

const read = (text: string, publishedAt: string | null = null) =>
  annotate({ title: null, publisher: null, byline: null, url: null, publishedAt, language: null, text })

const A = '[p1 IN GOV Minister of Defence: Minister Rao]'
const B = '[p2 VN GOV Minister of Defence: Minister Tran]'

describe('turns of phrase that tell of a meeting', () => {
  it('two who chair a committee together have met; one who chairs his own has not', () => {
    expect(ids(stage(`${A} and ${B} chaired the Joint Committee meeting in Hanoi.`).meetings[0])).toEqual(['p1', 'p2'])
    expect(stage(`${A} chaired the Defence Council meeting with all members present.`).meetings).toEqual([])
  })
  it('reads an agreement of two officials, and a press conference they give together', () => {
    expect(ids(stage(`${A} and ${B} agreed on Monday to widen naval training.`).meetings[0])).toEqual(['p1', 'p2'])
    expect(ids(stage(`${A} and ${B} held a joint press conference in Hanoi.`).meetings[0])).toEqual(['p1', 'p2'])
    expect(ids(stage(`${A} and ${B} at a joint press availability.`).meetings[0])).toEqual(['p1', 'p2'])
  })
  it('reads an audience', () => {
    const [meeting] = stage(`${A} granted an audience to ${B} on defence cooperation.`).meetings
    expect(ids(meeting)).toEqual(['p1', 'p2'])
    expect(meeting?.participants.map(({ part }) => part)).toEqual(['host', 'visitor'])
  })
  it('reads who played host, to guests and not to talks', () => {
    const [meeting] = stage(`${A} played host to ${B} on Monday.`).meetings
    expect(meeting?.participants.map(({ part }) => part)).toEqual(['host', 'visitor'])
    expect(stage(`${A} said that his army had played a part. ${B} agreed.`).meetings).toEqual([])
  })
  it('takes a welcome at the airport for no meeting', () => {
    expect(stage(`${B} was welcomed at the airport by ${A}.`).meetings).toEqual([])
    expect(ids(stage(`${B} was welcomed at the ministry by ${A}.`).meetings[0])).toEqual(['p1', 'p2'])
  })
  it.each(['called on him', 'paid him a courtesy visit', 'paid a courtesy visit to him'])(
    'knows whom "%s" means in the sentence itself',
    (called) => {
      const [meeting] = stage(`${A} said in Delhi that ties would grow when ${B} ${called} on Monday.`).meetings
      expect(meeting?.participants.map(({ id, part }) => `${id} ${part}`)).toEqual(['p2 visitor', 'p1 host'])
    },
  )
  it('reads a courtesy call that is paid somebody', () => {
    const [meeting] = stage(`${B} paid ${A} a courtesy call in Delhi.`).meetings
    expect(meeting?.participants.map(({ id, part }) => `${id} ${part}`)).toEqual(['p2 visitor', 'p1 host'])
  })
  it('takes no readiness for a meeting that was held', () => {
    expect(stage(`"Happy to meet ${B} any time," ${A} said on Monday.`).meetings).toEqual([])
    expect(stage(`"It will be an honour to meet ${B}," ${A} said on Monday.`).meetings[0]?.status).toBe('planned')
  })
  it('takes a meeting that is only weighed, or may come next week, for a plan', () => {
    expect(stage(`${A} is considering holding talks with ${B} on defence.`).meetings[0]?.status).toBe('planned')
    expect(stage(`${A} said that he would next week meet with ${B} on defence.`).meetings[0]?.status).toBe('planned')
  })
})

describe('what a report tells besides', () => {
  it('calls off what was planned for a visit that is off', () => {
    const { meetings } = read(
      "The visit of Indian Defence Minister Arun Rao to Vietnam has been deferred.\n\nRao was to hold talks with Vietnam's Defence Minister Tran Van Minh on military cooperation.",
    )
    expect(meetings.map(({ status }) => status)).toEqual(['cancelled'])
  })
  it('takes the day that a release prints on a line of its own for its today', () => {
    const { meetings } = read(
      'Readout of the meeting of Indian Defence Minister Arun Rao\n\nFeb. 20, 2019\n\nIndian Defence Minister Arun Rao met Vietnamese Defence Minister Tran Van Minh today in Hanoi.',
      '2019-02-23',
    )
    expect(meetings[0]?.date).toBe('2019-02-20')
  })
  it('takes a town in the headline and the same in the dateline under it for one place', () => {
    const { meetings } = read(
      'Indian, Vietnamese ministers hold meeting in Hanoi\nHANOI, July 12 (VNA) - Indian Defence Minister Arun Rao met Vietnamese Defence Minister Tran Van Minh on Tuesday in Hanoi.',
    )
    expect(meetings[0]?.place?.name).toBe('Hanoi')
  })
  it('finds no place in a town whose crisis was spoken of', () => {
    const { meetings } = read(
      'Indian minister discusses Gaza crisis with Vietnamese minister\n\nIndian Defence Minister Arun Rao met Vietnamese Defence Minister Tran Van Minh on Tuesday.',
    )
    expect(meetings[0]?.place ?? null).toBeNull()
  })
  it('finds no place in a visit of the year before', () => {
    const { meetings } = read(
      'HANOI, July 12 (VNA) -- Visiting Indian Defence Minister Arun Rao on Monday held talks with Vietnamese Defence Minister Tran Van Minh.\n\nMinister Tran Van Minh extended an invitation to the Indian minister during his visit to New Delhi in July last year.',
      '2023-07-13',
    )
    expect(meetings[0]?.place?.name).toBe('Hanoi')
  })
  it('finds no place in what was spoken of', () => {
    const { meetings } = read(
      'Indian Defence Minister Arun Rao met Vietnamese Defence Minister Tran Van Minh and condemned the attack in Karachi.',
    )
    expect(meetings[0]?.place ?? null).toBeNull()
  })
  it('names a town that no list knows by the words around it', () => {
    const { meetings } = read(
      'Indian Defence Minister Arun Rao met Vietnamese Defence Minister Tran Van Minh in Quarrelby, Vietnam.',
    )
    expect(meetings[0]?.place?.country).toBe('VN')
    expect(meetings[0]?.place?.name).toContain('Quarrelby')
  })
  it('writes the subjects of defence as mentions', () => {
    const text =
      'Indian Defence Minister Arun Rao met Vietnamese Defence Minister Tran Van Minh on defence cooperation.'
    const topics = read(text).mentions.filter(({ kind }) => kind === 'topic')
    expect(topics.map(({ id, text: words }) => [id, words])).toEqual([['defence-cooperation', 'defence cooperation']])
  })
})

describe('no report', () => {
  it('is the visit of a company', () => {
    const { isDefenceMeeting } = read(
      'ISLAMABAD: The chief executive of a Turkish defence company, Kaan Aksoy, called on Chief of the Naval Staff Admiral Zubair Lodhi at Naval Headquarters on Monday. Defence production was discussed.',
    )
    expect(isDefenceMeeting).toBe(false)
  })
  it('is a call under a headline that does not say so', () => {
    const { isDefenceMeeting, meetings } = read(
      'Indian defence minister discusses military ties with Vietnamese counterpart\n\nIn a phone conversation on Tuesday, Indian Defence Minister Arun Rao told Vietnamese Defence Minister Tran Van Minh that military cooperation was growing.',
    )
    expect(isDefenceMeeting).toBe(false)
    expect(meetings[0]?.form).toBe('phone')
  })
})

describe('who gives an audience, and who is at home', () => {
  it.each(['gave audience to', 'gave an audience to', 'sat down with', 'came face to face with', 'huddled with'])(
    'reads "%s"',
    (verb) =>
      expect(ids(stage(`${A} ${verb} ${B} in Hanoi on defence cooperation.`).meetings[0])).toEqual(['p1', 'p2']),
  )
  it('takes no word of them alone for a meeting', () => {
    expect(stage(`${A} gave his view to ${B} on defence cooperation.`).meetings).toEqual([])
    expect(stage(`${A} came together with families. ${B} stayed away.`).meetings).toEqual([])
  })
  it('does not report a minister who meets his own ambassador', () => {
    const text = (guest: string) =>
      `Italian Defence Minister Paolo Rinaldi met the ${guest} Ambassador to Kenya, Marco Bassi, on Monday. They discussed military cooperation and defence ties.`
    expect(read(text('Italian')).isDefenceMeeting).toBe(false)
    expect(read(text('Maltese')).isDefenceMeeting).toBe(true)
  })
})

describe('turns of phrase that put somebody at the table, or elsewhere', () => {
  const told = (text: string) =>
    read(text, '2024-04-18').meetings.map(
      ({ status, participants, place }) =>
        `${status} ${participants.map(({ name, country }) => `${name?.split(' ').at(-1)}/${country}`).join()} ${place?.name ?? '-'}`,
    )
  it('reads for whom a reception or a dinner was given', () => {
    expect(
      told(
        'Hanoi - Deputy Minister of National Defence Gen. Phan Van Hai had separate receptions in Hanoi on April 17 for Brig. Gen. Luis Paz, head of the Cuban Navy, and Maj. Gen. Kham Souvanh, chief of the Lao army.',
      ),
    ).toEqual(['held Hai/VN,Paz/CU Hanoi', 'held Hai/VN,Souvanh/LA Hanoi'])
    expect(
      told(
        'Ankara - Turkish Defence Minister Kemal Aydin hosted a dinner on Monday in honour of his Georgian counterpart Levan Beridze.',
      ),
    ).toEqual(['held Aydin/TR,Beridze/GE Ankara'])
    expect(
      told(
        'Kathmandu - Defence Minister Hari Rana of Nepal met Chinese Defence Minister Li Wen on Monday. The army chief, General Ram Thapa, held a reception for veterans, and Indian ambassador Raj Kumar praised it.',
      ),
    ).toEqual(['held Rana/NP,Wen/CN Kathmandu'])
  })
  it('does not take the subject behind "At the meeting with" for whom it was with', () => {
    expect(
      told(
        'Minsk - At the meeting with the Indian delegation, Defence Minister Viktor Karanik of Belarus spoke about training.',
      ),
    ).toEqual(['held Karanik/BY Minsk'])
    expect(
      told(
        'Belgrade - In talks with a Hungarian delegation, Serbian Chief of General Staff General Milan Jovic said that they were good.',
      ),
    ).toEqual(['held Jovic/RS Belgrade'])
  })
  it('reads who sat on each side, behind those who led them', () => {
    expect(
      told(
        'Baku - Uzbek and Azerbaijani military officials held talks in Tashkent. Chief of the General Staff of Uzbekistan Major General Sherzod Yuldosh congratulated the guests. First Deputy Defence Minister of Azerbaijan Colonel General Elchin Mamed told of the reforms. The meeting was attended from the Azerbaijani side by Ambassador Huseyn Guli and from the Uzbek side by Major General Botir Ergash. On the same day the Azerbaijani general was received by Secretary of the Security Council under the President of Uzbekistan Jamshid Rahim.',
      ),
    ).toEqual([
      'held Yuldosh/UZ,Mamed/AZ,Guli/AZ,Ergash/UZ Tashkent',
      expect.stringMatching(/^held Mamed\/AZ,Rahim\/UZ /),
    ])
  })
  it('gives a row of names to the ministers of as many states', () => {
    expect(
      told(
        'Athens - The defence ministers of Greece, Egypt and Cyprus agreed in Alexandria on Monday to hold patrols. Stelios Karas, Colonel General Mahmoud Shahin and Eleni Loizou met on board a frigate.',
      ),
    ).toEqual(['held Karas/GR,Shahin/EG,Loizou/CY Alexandria'])
  })
  it('tells what came of a journey from what is due, and a stage from the place', () => {
    expect(
      told(
        'Kenyan Defence Minister Joyce Wanjiru flew into Kampala on Monday to be welcomed by Ugandan army chief General David Okello.',
      )[0],
    ).toMatch(/^held /)
    expect(
      told(
        'Kenyan Defence Minister Joyce Wanjiru arrived on Monday and is expected to be received by Ugandan army chief General David Okello.',
      )[0],
    ).toMatch(/^planned /)
    expect(
      told(
        "N'Djamena - French Defence Minister Anne Roche, on the second leg of a tour that began in Bangui, held talks with Chad's President Brahim Koulam on Tuesday. She had earlier met her Chadian counterpart, General Ousmane Haggar, to discuss the aid promised in 2002.",
      ),
    ).toEqual(["held Roche/FR,Koulam/TD N'Djamena", "held Roche/FR,Haggar/TD N'Djamena"])
  })
  it('reads an office with a ministry to its end', () => {
    expect(
      told(
        'Bucharest - Romanian Defence Minister Dragos Popa received on Tuesday the secretary of state with the Ministry of Defence of the Republic of Moldova, Igor Morar.',
      ),
    ).toEqual(['held Popa/RO,Morar/MD Bucharest'])
    // Where a command serves stands between it and the rank.
    expect(
      told(
        'Tallinn - Estonian Defence Minister Jaan Kask met the commander of the US Army in Europe and Africa, General Todd Briggs.',
      ),
    ).toEqual(['held Kask/EE,Briggs/US Tallinn'])
    expect(
      told(
        "Juba - The commander of the 500 Rwandan troops deployed in the country, Colonel Paul Kagina, met South Sudan's army chief General Dau Deng.",
      ),
    ).toEqual(['held Kagina/RW,Deng/SS Juba'])
  })
})
