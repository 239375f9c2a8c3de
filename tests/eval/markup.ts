/**
 * Our own gold: articles with the annotation written into the text, so that a correction is one keystroke and no offset is
 * ever typed. The format is described in tests/gold/README.md.
 */
import type { GoldArticle, GoldFile, GoldMeeting, GoldMention } from './gold.ts'

interface PersonRow {
  name: string
  country: string | null
}

/**
 * Turns one source into an article and its gold.
 * @param source the whole file. @param file its path, for messages.
 * @throws {Error} with file and line or words, where the markup is broken.
 */
export function readMarkup(source: string, file: string): GoldArticle {
  const cut = source.indexOf('\n---\n')
  if (cut < 0) throw new Error(`${file}: no line "---" between the head and the text`)
  const head = readHead(source.slice(0, cut), file)
  const body = source.slice(cut + 5).replace(/\n$/, '')
  const parsed = new BodyReader(body, file, head.people).read()
  const gold: GoldFile = { ...parsed.gold, meetings: head.meetings, isDefenceMeeting: head.label }
  const article = {
    title: head.title,
    publisher: null,
    byline: null,
    url: null,
    publishedAt: head.published,
    language: null,
    text: parsed.text,
  }
  return { file, article, isDefenceMeeting: head.label, gold, passedOver: parsed.passedOver }
}

interface Head {
  label: boolean
  title: string | null
  published: string | null
  people: Map<string, PersonRow>
  meetings: GoldMeeting[]
}

function readHead(source: string, file: string): Head {
  const head: Head = { label: false, title: null, published: null, people: new Map(), meetings: [] }
  let labelled = false
  for (const line of source.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const match = /^(\w+): (.*)$/.exec(line)
    if (!match) throw new Error(`${file}: cannot read the line "${line}"`)
    const [, key, value = ''] = match
    const fields = value.split(';').map((field) => field.trim())
    if (key === 'label' && (value === 'report' || value === 'other')) {
      head.label = value === 'report'
      labelled = true
    } else if (key === 'title') head.title = value
    else if (key === 'published') head.published = value
    else if (key === 'person') {
      const [id = '', name = '', country = ''] = fields
      head.people.set(id, { name, country: country === '-' || country === '' ? null : country })
    } else if (key === 'meeting') head.meetings.push(readMeeting(fields, head.people, file))
    else throw new Error(`${file}: unknown field "${key}"`)
  }
  if (!labelled) throw new Error(`${file}: no "label: report" or "label: other"`)
  return head
}

/** "main; asif, nasir, +guler; PK IR; Islamabad PK; 2025-08-02": + stands before members of a delegation, - is "not asked". */
function readMeeting(fields: string[], people: Map<string, PersonRow>, file: string): GoldMeeting {
  const [status = '', who = '', countries = '', place = '-', date = '-'] = fields
  const participants = who.split(',').map((entry) => {
    const id = entry.trim().replace(/^\+/, '')
    const person = people.get(id)
    if (!person) throw new Error(`${file}: the meeting names "${id}", which no person line declares`)
    return { id, name: person.name, how: entry.trim().startsWith('+') ? 'delegation' : null }
  })
  const [, city = '', country = ''] = /^(.*?)(?: ([A-Z]{2}))?$/.exec(place) ?? []
  return {
    status,
    participants,
    countries: countries.split(' ').filter(Boolean),
    place: place === '-' ? null : { text: city, city, country: country || null },
    date: date === '-' ? null : { value: date === 'null' ? null : date, resolvable_from_text: true },
  }
}

class BodyReader {
  private readonly mentions: GoldMention[] = []
  private readonly boilerplate: { start: number; end: number }[] = []
  private readonly passedOver: { start: number; end: number }[] = []
  private text = ''
  private at = 0
  private readonly source: string
  private readonly file: string
  private readonly people: Map<string, PersonRow>

  constructor(source: string, file: string, people: Map<string, PersonRow>) {
    this.source = source
    this.file = file
    this.people = people
  }

  read(): {
    text: string
    gold: Pick<GoldFile, 'mentions' | 'boilerplate'>
    passedOver: { start: number; end: number }[]
  } {
    this.run(null, false)
    if (this.at < this.source.length) throw this.fault('a } without its {')
    this.mentions.sort((a, b) => a.start - b.start || b.end - a.end)
    for (const mention of this.mentions) mention.surface = this.text.slice(mention.start, mention.end)
    return {
      text: this.text,
      gold: { mentions: this.mentions, boilerplate: this.boilerplate },
      passedOver: this.passedOver,
    }
  }

  /** Reads up to the end of the text or the closing brace. `official` collects the marks inside a named official. */
  private run(official: { starts: number[]; stars: number[] } | null, ignore: boolean): void {
    while (this.at < this.source.length) {
      const char = this.source.charAt(this.at)
      if (char === '}') return
      if (char === '{') this.mark(ignore)
      else {
        this.at++
        if (official && char === '|') official.starts.push(this.text.length)
        else if (official && char === '*') official.stars.push(this.text.length)
        else this.text += char
      }
    }
  }

  private mark(ignore: boolean): void {
    const head = /\{([a-z])(?: ([^:{}]+))?:/y
    head.lastIndex = this.at
    const match = head.exec(this.source)
    if (!match) throw this.fault('cannot read the mark')
    this.at += match[0].length
    const [, kind, argument = ''] = match
    const start = this.text.length
    const marks = kind === 'o' ? { starts: [start], stars: [] as number[] } : null
    this.run(marks, ignore || kind === 'x')
    if (this.source.charAt(this.at) !== '}') throw this.fault('no closing brace')
    this.at++
    const end = this.text.length
    const common = { start, end, surface: '', ignore }
    if (kind === 'x') this.boilerplate.push({ start, end })
    else if (kind === 'o' && marks) {
      const [nameStart, nameEnd] = marks.stars
      if (nameStart === undefined || nameEnd === undefined) throw this.fault('a named official needs *its name*')
      this.mentions.push({
        ...common,
        type: 'official',
        class: 'named',
        id: argument,
        country: this.person(argument).country,
        name_start: nameStart,
        name_end: nameEnd,
        alt_starts: [...new Set([...marks.starts, nameStart])],
      })
    } else if (kind === 'r') {
      const ids = argument === '' ? [] : argument.split(',')
      for (const id of ids) this.person(id)
      this.mentions.push({
        ...common,
        type: 'official',
        class: 'role_only',
        id: ids.length === 1 ? (ids[0] ?? null) : null,
        ids,
        group: ids.length > 1,
        country: ids.length === 1 ? this.person(ids[0] ?? '').country : null,
      })
    } else if (kind === 'c') {
      const code = argument.replace('!', '')
      const inOrg = argument.endsWith('!') ? 'organisation' : null
      this.mentions.push({ ...common, type: 'country', class: 'name', id: code, country: code, in_org: inOrg })
    } else if (kind === 'p' || kind === 'd') {
      this.mentions.push({
        ...common,
        type: 'place',
        class: 'place',
        id: null,
        country: argument || null,
        dateline: kind === 'd',
      })
    } else if (kind === 'n') this.passedOver.push({ start, end })
    else throw this.fault(`unknown mark "${kind}"`)
  }

  private person(id: string): PersonRow {
    const row = this.people.get(id)
    if (!row) throw this.fault(`no person line declares "${id}"`)
    return row
  }

  private fault(what: string): Error {
    return new Error(`${this.file}: ${what} near "${this.source.slice(Math.max(0, this.at - 40), this.at + 40)}"`)
  }
}
