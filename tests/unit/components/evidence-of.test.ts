import { describe, expect, it } from 'vitest'
import { withEvidence } from '../../../components/record/evidence-of.ts'
import type { Meeting, Participant } from '../../../utils/model.ts'
import { ANNOTATION } from '../library/samples.ts'

const [MAIN] = ANNOTATION.meetings as [Meeting]
const person = (name: string | null, country: string | null, title = 'Minister of Defence'): Participant => ({
  id: null,
  name,
  office: { title, sector: 'GOV', state: 'in force' },
  rank: null,
  country,
  part: null,
})
const meeting = (participants: Participant[], more: Partial<Meeting> = {}): Meeting => ({
  ...MAIN,
  participants,
  date: '2026-11-18',
  place: { name: 'Ministry of Defence, Rawalpindi', country: 'PK' },
  topics: [],
  commitments: [],
  sources: [],
  evidence: [],
  ...more,
})
const at = (field: string, start: number) => ({ field, start, end: start + 5 })
const READ = meeting([person('Wanjiru Odhiambo', 'KE'), person('Bangash', 'PK'), person('Joseph Kiplagat', 'KE')], {
  place: { name: 'Rawalpindi', country: 'PK' },
  topics: [{ code: 'training', printed: 'train pilots' }],
  sources: ['ISPR'],
  evidence: [
    ...[0, 1, 2].map((one) => at(`participants.${one}`, one * 10)),
    at('date', 40),
    at('place', 50),
    at('topics.0', 60),
    at('sources', 70),
  ],
})

describe('facts of a person', () => {
  it('are lit by the meeting that shares their people, each by its own words, whatever the order', () => {
    const facts = meeting([person('Tariq Mehmood Bangash', 'PK'), person('Wanjiru Odhiambo', 'KE')], {
      topics: [
        { code: 'cyber', printed: 'cyber' },
        { code: 'training', printed: 'training of pilots' },
      ],
      sources: ['Ispr', 'ARY News'],
    })
    const other = meeting([person('Sohail Akhtar Janjua', 'PK')], { evidence: [at('participants.0', 90)] })
    expect(withEvidence([facts], [other, READ])).toEqual([
      {
        ...facts,
        evidence: [
          at('participants.0', 10),
          at('participants.1', 0),
          at('date', 40),
          at('place', 50),
          at('topics.1', 60),
          at('sources', 70),
        ],
      },
    ])
  })

  it('stay dark where both do not say the same', () => {
    const facts = meeting([person('Bangash', 'PK'), person('Wanjiru Odhiambo', 'KE')], {
      date: '2026-11-17',
      place: { name: 'Islamabad', country: 'PK' },
      evidence: [at('date', 0)],
      commitments: MAIN.commitments,
    })
    const [lit] = withEvidence([facts], [READ])
    expect(lit?.evidence.map(({ field }) => field)).toEqual(['participants.0', 'participants.1'])
    expect(lit?.commitments.map(({ start, end }) => end - start)).toEqual(MAIN.commitments.map(() => 0))
  })

  it('take no meeting of others: of another state, with half of two-part names, or taken already', () => {
    const namesake = meeting([person('Bangash', 'IN'), person('Joseph Odhiambo', 'KE')])
    expect(withEvidence([namesake], [READ])[0]?.evidence).toEqual([])
    const twice = meeting([person('Bangash', 'PK')])
    expect(withEvidence([twice, twice], [READ]).map(({ evidence }) => evidence.length > 0)).toEqual([true, false])
  })

  it('without a name go by office and state', () => {
    const facts = meeting([person(null, 'KE'), person('Bangash', 'PK')])
    expect(withEvidence([facts], [READ])[0]?.evidence).toContainEqual(at('participants.0', 0))
  })
})
