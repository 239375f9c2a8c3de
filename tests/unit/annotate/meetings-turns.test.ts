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
  })
  it('reads an audience', () => {
    const [meeting] = stage(`${A} granted an audience to ${B} on defence cooperation.`).meetings
    expect(ids(meeting)).toEqual(['p1', 'p2'])
    expect(meeting?.participants.map(({ part }) => part)).toEqual(['host', 'visitor'])
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
