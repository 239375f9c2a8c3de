import { describe, expect, it } from 'vitest'
import { findBlocks, refineBlocks } from '../../../utils/annotate/text/blocks.ts'
import type { BlockKind } from '../../../utils/model.ts'

const KINDS: Record<string, BlockKind> = {
  h: 'headline',
  s: 'standfirst',
  by: 'byline',
  d: 'date',
  p: 'paragraph',
  hd: 'heading',
  i: 'item',
  c: 'caption',
  '-': 'boilerplate',
}

/** Each line is "kind| words"; the words make the text, the kinds are what must be found. */
function layOut(page: string, options: { gap?: string; title?: string } = {}): { found: string[]; wanted: string[] } {
  const rows = page
    .split('\n')
    .map((row) => row.trim())
    .filter(Boolean)
    .map((row) => {
      const cut = row.indexOf('|')
      return { kind: KINDS[row.slice(0, cut)], words: row.slice(cut + 1).trim() }
    })
  const text = rows.map(({ words }) => words).join(options.gap ?? '\n\n')
  return {
    found: findBlocks(text, 0, options.title ?? null).map(
      ({ start, end, kind }) => `${kind}| ${text.slice(start, end)}`,
    ),
    wanted: rows.map(({ kind, words }) => `${kind}| ${words}`),
  }
}

describe('a text without furniture', () => {
  it('is paragraphs', () => {
    const { found, wanted } = layOut(`
      p| TARVENA: Defence Minister Olan Brisk on Monday met his Sarvian counterpart, Colonel Ena Vost, and discussed joint training.
      p| The two sides agreed to hold an exercise in spring.
      p| Brisk thanked the guest.`)
    expect(found).toEqual(wanted)
  })

  it('goes on below a label between its paragraphs, with a reporter’s name or without', () => {
    const { found, wanted } = layOut(`
      h| Brisk and Vost agree on training in the hills
      p| TARVENA: Defence Minister Olan Brisk on Monday met his Sarvian counterpart, Colonel Ena Vost, and discussed training.
      -| Defence
      p| The town will lend two officers to the school.
      -| ADVERTISEMENT
      p| They leave in May.
      -| News
      by| By Mara Quill
      p| Brisk thanked the guest twice.
      -| Sports
      -| United win the cup
      -| Runners set out for Quluq`)
    expect(found).toEqual(wanted)
  })

  it('keeps a head of two lines, of which the second says more', () => {
    const { found, wanted } = layOut(`
      s| Later quarrels burn whole valleys, warns Brisk
      h| Tarvena and Sarvia ministers agree on training for officers in the hills
      p| Defence Minister Olan Brisk of Tarvena and Colonel Ena Vost of Sarvia agreed that officers will learn in the hills from May.
      p| The school opens in spring, both ministers said.`)
    expect(found).toEqual(wanted)
  })

  it('drops a list of other stories at the end, cut-off ones among them', () => {
    const { found, wanted } = layOut(`
      h| Brisk and Vost agree on training
      p| TARVENA: Defence Minister Olan Brisk on Monday met his Sarvian counterpart, Colonel Ena Vost, and discussed training.
      p| Brisk thanked the guest and saw her off.
      -| Another two billion has been set aside for the ring road from Quluq to the old harbour
      -| Banks in three towns say that transfers abroad have become slow because of...
      -| Visitors outclass hosts in all departments with both bat and ball on the last day
      -| Doctors may be called at any hour by those who need blood, officials tell the board`)
    expect(found).toEqual(wanted)
  })

  it('is one paragraph where all stands in one line', () => {
    const { found, wanted } = layOut(
      'p| Minister Olan Brisk met Colonel Ena Vost here on Monday. They discussed training. A statement said that the talks were useful.',
    )
    expect(found).toEqual(wanted)
  })

  it('takes the day of a collection off the first line', () => {
    const text =
      ' date 2022-04-12 TARVENA: Minister Olan Brisk met Colonel Ena Vost here on Monday and discussed joint training.'
    expect(findBlocks(text).map(({ start, end, kind }) => [kind, text.slice(start, end)])).toEqual([
      ['date', 'date 2022-04-12'],
      ['paragraph', text.slice(17)],
    ])
  })

  it('keeps paragraphs that begin like page furniture', () => {
    const { found, wanted } = layOut(`
      p| Following the talks in Tarvena, Minister Olan Brisk and Colonel Ena Vost signed a plan of training.
      p| Related matters of the common border came under discussion as well.
      p| Comments by the colonel on the border were brief.
      p| Readers of the statement will note the word alliance.
      p| More than forty officers attended the meeting at the ministry.
      p| Shares of the state arsenal were not discussed, the minister said.
      p| Latest equipment of the navy was shown to the guests.
      p| The Post of Sarva will open a mission in Tarvena next year.
      p| Watching the exercise, the guest praised the cadets.`)
    expect(found).toEqual(wanted)
  })

  it('joins what a link has torn, and what the width of a file has wrapped', () => {
    const torn =
      'Minister Olan Brisk attended the summit of the three states in Lachar\n\n. Accompanying him were officials of\n\nSarva\n\n, the ministry said.'
    expect(findBlocks(torn)).toHaveLength(1)
    const wrapped = [
      'TARVENA: Minister of Defence Olan Brisk met his counterpart of Sarva, Colonel',
      'Ena Vost, at the ministry on Monday and discussed joint training of border',
      'Guards and the exchange of cadets between the academies of the two states.',
      '',
      'The minister said that Tarvena valued the training which officers of the',
      'Sarvian army had given. He thanked Colonel Vost for the offer to train more',
      'officers in the coming year, and invited the colonel to come again.',
    ].join('\n')
    expect(findBlocks(wrapped).map(({ start, end }) => wrapped.slice(start, end).split('\n').length)).toEqual([3, 3])
  })

  it('joins full lines that end with a dot where empty lines part the paragraphs, in a short text too', () => {
    const wrapped = [
      'Visitor looks at the yards',
      '',
      'TARVENA: The Minister of Defence on Monday received Rear Admiral Arthur M.',
      'Kellan of Sarvia, who commands the coast guard of his country, and thanked',
      'him for the boats that came in March, for the books and for the radar set.',
      'Both asked for more boats.',
      '',
      'A second visit is planned for the spring, the ministry said in the evening.',
      '',
      'No day was given.',
    ].join('\n')
    expect(findBlocks(wrapped).map(({ start, end }) => wrapped.slice(start, end).split('\n').length)).toEqual([
      1, 4, 1, 1,
    ])
  })

  it('reads Windows line ends and leaves them where they are', () => {
    const text =
      'Minister Olan Brisk met Colonel Ena Vost here on Monday for talks.\r\n\r\nThe two discussed joint training of cadets.\r\n'
    expect(findBlocks(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Minister Olan Brisk met Colonel Ena Vost here on Monday for talks.',
      'The two discussed joint training of cadets.',
    ])
  })
})

describe('the head of a page', () => {
  const body =
    'p| TARVENA: Defence Minister Olan Brisk on Monday met his Sarvian counterpart, Colonel Ena Vost, and discussed joint training.'

  it('has section, headline, byline and date', () => {
    const { found, wanted } = layOut(`
      -| National
      h| Brisk, Vost discuss joint training
      by| By Our Correspondent
      d| Published On 22 Dec 2023
      ${body}`)
    expect(found).toEqual(wanted)
  })

  it('reads a town, its country and a day on a line of their own as the beginning of the text', () => {
    const { found, wanted } = layOut(`
      h| Brisk, Vost discuss joint training
      p| Tarvena, Sarvia, Mar. 3
      ${body}`)
    expect(found).toEqual(wanted)
  })

  it.each([
    'Thursday Dec 15 2022',
    'December 27, 2021 at 3:55 pm',
    'Published On 22 Dec 2023',
    'Updated: Nov 11, 2021 21:54 IST',
    'Posted On: 24 MAY 2025 5:03PM by PIB Delhi',
    'Published January 30, 2023 - Updated January 30, 2023 07:26am',
    'Olan Merk Published 25 Jul, 2025 05:59am',
    'Ena LorskPublished February 15, 2022',
    'Thu August 30, 2018',
    '23 Sep 26, 17:05:44 PKT',
    'Updated: 10-01-2020 19:10 IST',
    '2018/08/07 18:49:09',
    '23-May-2015 18:27 IST',
    'Sunday, 4 June, 2023',
    'May 17, 2024 | 04:50 PM',
    'Last updated: 3rd March, 2024',
  ])('reads %s as a date line', (date) => {
    const { found, wanted } = layOut(`
      h| Brisk, Vost discuss joint training
      d| ${date}
      ${body}`)
    expect(found).toEqual(wanted)
  })

  it.each([
    'By',
    'By Ena Lorsk',
    'APP',
    'Staff Report',
    'Our Correspondent',
    'Web Desk',
    'NDT Bureau',
    'News Desk',
    'PTI, New Delhi',
    'Ena Lorsk',
    'By Agencies',
  ])('reads %s as a byline', (line) => {
    const { found, wanted } = layOut(`
        h| Brisk, Vost discuss joint training
        by| ${line}
        ${body}`)
    expect(found).toEqual(wanted)
  })

  it('passes over menus and headlines of other stories above the headline', () => {
    const { found, wanted } = layOut(`
      -| Left Menu
      -| Trending
      -| Cricket board names a new captain
      -| Gold price falls again
      h| Brisk and Vost agree on training of cadets
      s| Sarvian defence chief is on a visit of three days to Tarvena
      d| 3 March 2024
      ${body}`)
    expect(found).toEqual(wanted)
  })

  it('takes none of a list of other headlines for its own where it has none', () => {
    const { found, wanted } = layOut(`
      -| Trending Now
      -| Court puts off land case until Friday
      -| Crown gains ground against the dollar
      -| Sarvia and Ostrova trade fire on the border, army says
      -| Minister visits flood victims in the north
      p| TARVENA: Defence Minister Olan Brisk on Monday met his Sarvian counterpart, Colonel Ena Vost, and discussed joint training.
      p| The two sides agreed to hold an exercise in spring.`)
    expect(found).toEqual(wanted)
  })

  it('drops a share-price ticker', () => {
    const { found, wanted } = layOut(
      `
      -| BKR 9.46 Increased By ▲ 0.04 (0.42%)
      -| TVN 40.63 Decreased By ▼ -1.58 (-3.74%)
      -| OGA 88.94 No Change ▼ 0.00 (0%)
      h| Brisk, Vost discuss joint training
      ${body}`,
      { gap: '\n' },
    )
    expect(found).toEqual(wanted)
  })

  it('knows captions by credit, by sides and by being printed twice', () => {
    const { found, wanted } = layOut(`
      h| Brisk, Vost discuss joint training
      c| Minister Olan Brisk and Colonel Ena Vost meet in Tarvena. — PID
      c| Olan Brisk (R) and Ena Vost (L) shake hands at the ministry
      c| Colonel Ena Vost arrives at the ministry [JON DOE/Agency via Getty Images]
      c| Photo: Ministry of Defence of Tarvena
      c| The two ministers inspect a guard of honour in Tarvena
      c| The two ministers inspect a guard of honour in Tarvena
      ${body}`)
    expect(found).toEqual(wanted)
  })

  it('finds the headline that the metadata names, wherever it stands', () => {
    const { found, wanted } = layOut(
      `
      -| Gold price falls again
      h| A visit to the ministry
      ${body}`,
      { title: 'A visit to the ministry' },
    )
    expect(found).toEqual(wanted)
  })

  it('takes an agency behind a sentence for a credit above the text, and for a signature below it', () => {
    const { found, wanted } = layOut(`
      h| Brisk, Vost discuss joint training
      c| Defence Minister Olan Brisk receives the colonel at the ministry in Tarvena. Reuters
      c| Colonel Ena Vost inspects a guard of honour at the ministry (AFP)
      ${body}
      p| The minister thanked the guest for the offer to train more officers. (ANI)
      p| The two also spoke of the border and of a number of other issues of common interest. — SG`)
    expect(found).toEqual(wanted)
  })

  it('keeps a place with its day in a line of its own', () => {
    const { found, wanted } = layOut(`
      p| TARVENA, Sarva, Jan. 15
      ${body}`)
    expect(found).toEqual(wanted)
  })

  it('takes signs, sizes and codes for no headline', () => {
    const { found, wanted } = layOut(`
      -| + ↺ − 16 px
      h| Brisk, Vost discuss joint training
      -| MS/4117223
      -| [ad_2]
      -| ___
      ${body}`)
    expect(found).toEqual(wanted)
  })

  it('takes the line above a short report for its headline', () => {
    const { found, wanted } = layOut(`
      -| World
      h| Border talks
      p| The minister flew to Tarvena. He met the colonel. They signed a pact on training.`)
    expect(found).toEqual(wanted)
  })

  it('reads a text of short sentences', () => {
    const { found, wanted } = layOut(`
      h| Brisk meets Vost
      p| Olan Brisk met Ena Vost in Tarvena.
      p| They spoke of training.
      p| Vost left on Friday.`)
    expect(found).toEqual(wanted)
  })

  it('keeps a headline that begins like a label', () => {
    const { found, wanted } = layOut(`
      h| Opinion: What Brisk and Vost should say about training of cadets
      by| Analysis by Ria Sant
      ${body}`)
    expect(found).toEqual(wanted)
  })

  it('keeps a line that is only a place', () => {
    const { found, wanted } = layOut(`
      h| Brisk, Vost discuss joint training
      p| TARVENA
      p| The Sarvian defence minister met his counterpart here on Monday and discussed joint training of cadets.`)
    expect(found).toEqual(wanted)
  })

  it('reads bullets above the text as items', () => {
    const { found, wanted } = layOut(`
      h| Brisk, Vost discuss joint training
      i| • Tarvena will send forty cadets to Sarva, says minister
      i| • Both sides want an exercise in spring
      ${body}`)
    expect(found).toEqual(wanted)
  })
})

describe('what stands in and below the text', () => {
  const first =
    'p| TARVENA: Defence Minister Olan Brisk on Monday met his Sarvian counterpart, Colonel Ena Vost, and discussed joint training.'
  const second = 'p| The two sides agreed to hold an exercise in spring, and to send cadets to each other.'
  const third = 'p| Colonel Vost, who leads a delegation of nine officers, will visit the naval yard on Tuesday.'

  it.each([
    'READ: Learning from the past',
    'Also read: Sarva buys four ships',
    'ALSO READ | Sarva buys four ships',
    'Read more: Sarva and the sea',
    'WATCH: Cadets on parade',
    'Advertisement',
    'Follow us on Google News',
    'Share',
    '495 views',
    'https://example.test/a-story',
  ])('drops %s and goes on', (line) => {
    const { found, wanted } = layOut(`
        ${first}
        -| ${line}
        ${second}
        ${third}`)
    expect(found).toEqual(wanted)
  })

  it('drops the story after a lone "Read more" and goes on', () => {
    const { found, wanted } = layOut(`
      ${first}
      -| READ MORE
      -| Sarva buys four ships from the yard of Tarvena
      ${second}`)
    expect(found).toEqual(wanted)
  })

  it('drops a box of other stories in the middle and goes on', () => {
    const { found, wanted } = layOut(`
      ${first}
      -| Related Articles
      -| Sarva buys four ships from the yard of Tarvena
      -| Cadets of the naval academy on parade
      ${second}
      ${third}`)
    expect(found).toEqual(wanted)
  })

  it('keeps headings', () => {
    const { found, wanted } = layOut(`
      ${first}
      hd| Exercise in spring
      ${second}
      hd| Visit to the yard
      ${third}`)
    expect(found).toEqual(wanted)
  })

  it('ends with a list of other stories, each printed twice', () => {
    const { found, wanted } = layOut(`
      ${first}
      ${second}
      -| More From Tarvena:
      -| Gold price falls again in the capital
      -| Gold price falls again in the capital
      -| Gen Merk's men 'cleared' of all charges: Vost
      -| Gen Merk's men 'cleared' of all charges: Vost`)
    expect(found).toEqual(wanted)
  })

  it('ends with headlines that no label announces', () => {
    const { found, wanted } = layOut(`
      ${first}
      ${second}
      ${third}
      -| Gold price falls again in the capital
      -| Cricket board names a new captain
      -| Rain expected in the north until Friday
      -| Court adjourns the case of the former mayor`)
    expect(found).toEqual(wanted)
  })

  it('keeps the points of an agreement at the end', () => {
    const { found, wanted } = layOut(`
      ${first}
      p| The two sides agreed on four points for the coming year, according to the joint statement:
      i| - Training of forty cadets a year
      i| - An exercise of the two navies
      i| - A committee of the chiefs of staff
      i| - Exchange of maps of the border`)
    expect(found).toEqual(wanted)
  })

  it('knows addresses, end marks and lines to follow', () => {
    const { found, wanted } = layOut(`
      ${first}
      ${second}
      -| Follow The Herald on Facebook and never miss a story
      -| ria.sant@herald.example
      -| (END)`)
    expect(found).toEqual(wanted)
  })

  it('ends with a comment form', () => {
    const { found, wanted } = layOut(`
      ${first}
      ${second}
      -| Leave a Reply
      -| Required fields are marked with a star, and we keep your address to ourselves
      -| Save my name and email in this browser
      -| Back to top button`)
    expect(found).toEqual(wanted)
  })

  it('ends with teasers of other stories', () => {
    const { found, wanted } = layOut(`
      ${first}
      ${second}
      -| Opinion
      -| From hard to harder
      -| The state of Tarvena has long been hard on its citizens, and it will not grow softer by turning its back on...
      -| Unrest on the canal
      -| With rising scarcity of water in the river, it is crucial to move towards a policy that all can...
      -| Flights to history
      -| The old city in the desert, five thousand years of age, has opened its gates to ...`)
    expect(found).toEqual(wanted)
  })

  it('keeps the second of two articles in a row', () => {
    const { found, wanted } = layOut(`
      ${first}
      ${second}
      -| Related Articles
      -| Gold price falls again in the capital
      p| LACHAR: Admiral Ria Sant, the chief of the navy of Sarva, called on President Mor Teld here on Friday evening.
      p| The admiral and the president discussed the security of the straits and the training of divers.
      p| Later the admiral met the chief of the navy and visited the yard where two ships are being built.`)
    expect(found).toEqual(wanted)
  })

  it('knows tags, copyright and agency lines', () => {
    const { found, wanted } = layOut(`
      ${first}
      ${second}
      by| (APP)
      -| Tags: Brisk, Vost, training
      -| Copyright © 2024 The Tarvena Herald
      -| All rights reserved`)
    expect(found).toEqual(wanted)
  })

  it('reads the day of the printed paper as a date', () => {
    const { found, wanted } = layOut(`
      ${first}
      ${second}
      d| Published in The Herald, December 16th, 2022`)
    expect(found).toEqual(wanted)
  })
})

describe('a text that lost its line breaks', () => {
  const body = `Chief of Army Staff General Orlan Tusk on Monday received his Sarvian counterpart, General Ena Vost, at his headquarters. ${'The two spoke of training and of the border. '.repeat(5)}`
  const first = (text: string, title: string | null = null): string =>
    text.slice(0, findBlocks(text, 0, title)[0]?.end ?? 0)

  it('ends its headline at the dateline, at the title, or at the last word in capitals', () => {
    const head = 'Two army chiefs discuss training of cadets'
    for (const line of ['ISLAMABAD:', 'ANKARA (Ledger) –', 'Muscat, 12 Jan (OXN) ---', 'DUSHANBE, 18.11.2022 /NIX/.'])
      expect(first(`${head} ${line} ${body}`)).toBe(head)
    expect(first(`${head} ${body}`, head)).toBe(head)
    expect(first(`${head.toUpperCase()} ${body}`)).toBe(head.toUpperCase())
  })
  it('has none where its first words are those of the report', () => {
    for (const text of [
      `ISLAMABAD: ${body}`,
      `The two chiefs met in Ankara - their first talks. ${body}`,
      `The chiefs of both armies met in Ankara: a first. ${body}`,
    ])
      expect(first(text)).toBe(text.trim())
  })
})

describe('a front page', () => {
  it('is boilerplate where it is a list of beginnings', () => {
    const text = [
      'Brisk meets Vost in Tarvena',
      'Defence Minister Olan Brisk on Monday met his Sarvian counterpart, Colonel Ena Vost, to discuss the […]',
      'Gold price falls again',
      'The price of gold fell for the third day in a row in the markets of the capital on Monday […]',
      'Court adjourns the case',
      'The high court of Tarvena has adjourned the case against the former mayor of the city until the […]',
    ].join('\n\n')
    expect(findBlocks(text).filter(({ kind }) => kind !== 'boilerplate')).toEqual([])
  })
})

describe('refineBlocks', () => {
  it('sees captions, dates and furniture among the paragraphs of a page, and leaves what the markup says', () => {
    const lines = [
      'Brisk meets Vost',
      'Olan Brisk (R) and Ena Vost (L) at the ministry',
      'Published 22 Dec 2023',
      'Also read: Gold falls',
      'Olan Brisk met Ena Vost.',
    ]
    const kinds: BlockKind[] = ['headline', 'paragraph', 'paragraph', 'paragraph', 'paragraph']
    const text = lines.join('\n\n')
    const blocks = lines.map((line, index) => ({
      start: text.indexOf(line),
      end: text.indexOf(line) + line.length,
      kind: kinds[index] ?? 'paragraph',
    }))
    expect(refineBlocks(text, blocks).map(({ kind }) => kind)).toEqual([
      'headline',
      'caption',
      'date',
      'boilerplate',
      'paragraph',
    ])
  })
})
