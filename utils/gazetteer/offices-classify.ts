/** The words of an office phrase -> one office with its id, title, sector and seniority. */
import type { Sector } from '../model.ts'
import type { Head, Office } from './offices.ts'

const THEATRES: [string, string, string][] = [
  ['army', 'army', 'Army'],
  ['land', 'army', 'Army'],
  ['ground', 'army', 'Army'],
  ['navy', 'navy', 'Navy'],
  ['naval', 'navy', 'Navy'],
  ['air', 'air', 'Air'],
  ['airforce', 'air', 'Air'],
  ['aviation', 'air', 'Air'],
]

/** Words of "the head of the Ministry of National Defence", who is its minister. */
const OF_MINISTRY = new Set('head chief of the defence defense national ministry'.split(' '))

/**
 * Reads the words of an office phrase as one office.
 * @param head the head. @param words folded keys of the whole phrase in order, without countries.
 * @param print gives the phrase as printed, for the title of an office that has only the form of one.
 */
export function classifyOffice(head: Head, words: string[], print: () => string): Office {
  let read = READ.get(head.id)
  if (!read) READ.set(head.id, (read = new Map()))
  const key = words.join(' ')
  const known = read.get(key)
  if (known) return known
  const printed = print()
  const whole = `${key}|${printed}`
  let office = read.get(whole)
  if (!office) {
    isPrinted = false
    office = classify(head, words, printed)
    if (read.size < READ_MOST) read.set(isPrinted ? whole : key, office)
  }
  return office
}
/**
 * The offices read so far, by head and then by their words alone where the title is not the printed one: articles share theirs. A key
 * of head and words would have to be written anew for each look-up.
 */
const READ = new Map<string, Map<string, Office>>()
const READ_MOST = 999
/** The office that is being read takes its title as printed. */
let isPrinted = false

function classify(head: Head, words: string[], printed: string): Office {
  const has = (word: string): boolean => words.includes(word)
  const low = has('deputy') || has('vice') || has('assistant') || has('under') || has('associate')
  const make = (id: string, title: string, sector: Sector, seniority: number, home?: string): Office => ({
    id: low && !id.includes('deputy') && !id.includes('vice') ? `${id}.deputy` : id,
    title: low && !/deputy|vice|assistant|under|associate/i.test(title) ? `Deputy ${title}` : title,
    sector,
    seniority: low ? Math.min(9, seniority + 1) : seniority,
    ...(home ? { home } : {}),
  })
  const defence =
    has('defence') || has('defense') || has('def') || has('defmin') || has('defsec') || has('war') || has('raksha')
  switch (head.id) {
    case 'minister': {
      if (has('prime')) return make('head.government', 'Prime Minister', 'GOV', 1)
      const junior =
        has('state') &&
        (words.indexOf('state') > words.indexOf('minister') || words[0] === 'state' || words[0] === 'raksha')
      if (has('production')) return make('minister.production', 'Minister of Defence Production', 'GOV', 3)
      if ((defence || has('armed')) && !has('procurement') && !has('industry') && !has('acquisition')) {
        if (junior || words.join(' ').startsWith('raksha rajya'))
          return make('minister.defence.state', 'Minister of State for Defence', 'GOV', 3)
        return make('minister.defence', 'Minister of Defence', 'GOV', 2)
      }
      if (has('foreign') || has('external'))
        return make(
          junior ? 'minister.foreign.state' : 'minister.foreign',
          'Minister of Foreign Affairs',
          'GOV',
          junior ? 3 : 2,
        )
      if (has('interior') || has('home') || has('internal'))
        return make('minister.interior', 'Minister of the Interior', 'GOV', 2)
      if (has('finance')) return make('minister.finance', 'Minister of Finance', 'GOV', 2)
      if (words.length === 1) return { id: 'minister', title: 'Minister', sector: 'GOV', seniority: 2 }
      return make(`minister.${slug(words, head)}`, titleCase(printed), 'GOV', 3)
    }
    case 'secretary': {
      if (has('general') && (has('ministry') || defence))
        return make('secretary.general.defence', 'Secretary General of the Ministry', 'GOV', 4)
      if (has('council') && has('security')) return make('secretary.council', titleCase(printed), 'GOV', 3)
      // The General Secretary of a ruling party acts for its state.
      if (words.indexOf('general') + 1 === words.indexOf('secretary') && has('general'))
        return make('secretary.party', 'General Secretary', 'GOV', 1)
      if (has('general')) return make('secretary.general', 'Secretary General', 'GOV', 2)
      if (has('press')) return make('spokesperson', 'Press Secretary', 'GOV', 5)
      if (has('cabinet') && defence) return make('minister.defence', 'Cabinet Secretary for Defence', 'GOV', 2, 'KE')
      if (has('state') && defence && !low) return make('minister.defence', 'Secretary of State for Defence', 'GOV', 2)
      // A civil servant, and no minister of London or Washington.
      if (defence && (has('principal') || has('permanent')))
        return make('secretary.defence', titleCase(printed), 'GOV', 3)
      // "Secretary of International Affairs for Defence": one of those under a minister.
      if (defence && (has('international') || has('affairs') || has('strategy')))
        return make('secretary.junior', titleCase(printed), 'GOV', 4)
      // There is one Department of War, since 2025.
      if (defence)
        return make(
          'secretary.defence',
          has('defense') ? 'Secretary of Defense' : 'Secretary of Defence',
          'GOV',
          2,
          has('war') ? 'US' : undefined,
        )
      if (has('foreign')) return make('secretary.foreign', 'Foreign Secretary', 'GOV', 3)
      if (has('state') && words.indexOf('state') < words.indexOf('secretary'))
        return make('secretary.state', titleCase(printed), 'GOV', 3)
      if (has('state')) return make('minister.foreign', 'Secretary of State', 'GOV', 2)
      return make(`secretary.${slug(words, head)}`, titleCase(printed), 'GOV', 4)
    }
    case 'chief':
    case 'head':
    case 'commander':
    case 'commandant':
    case 'chair': {
      if (has('college') || has('university') || has('academy') || has('school') || has('institute'))
        return make(`${head.id}.college`, titleCase(printed), 'MIL', 5)
      if (has('delegation') || has('team')) return make(`${head.id}.delegation`, 'Head of Delegation', head.sector, 5)
      if ((has('joint') && (has('chiefs') || has('staff'))) || has('jcsc'))
        return make('chief.joint', 'Chairman of the Joint Chiefs of Staff', 'MIL', 3)
      if (has('commanding') || has('goc')) return make('commander.unit', titleCase(printed), 'MIL', 4)
      // "the head of the Polish defence ministry", "Defence Ministry chief": its minister.
      if (defence && has('ministry') && words.every((word) => OF_MINISTRY.has(word)))
        return make('minister.defence', 'Minister of Defence', 'GOV', 2)
      if (has('pentagon')) return make('secretary.defence', 'Secretary of Defense', 'GOV', 2)
      if (head.id === 'chair' && has('military')) return make('chair.military', titleCase(printed), 'MIL', 3)
      if (head.id === 'chair') return make(`chair.${slug(words, head)}`, titleCase(printed), 'GOV', 4)
      if (has('mission')) return make('chief.mission', 'Chief of Mission', 'GOV', 5)
      if (has('general') && has('staff')) return make('chief.general.staff', 'Chief of General Staff', 'MIL', 3)
      if (has('chief') && head.id === 'commander') return make('commander.chief', 'Commander-in-Chief', 'MIL', 3)
      if (has('intelligence') && !has('staff')) return make('chief.intelligence', 'Intelligence Chief', 'MIL', 4)
      if (has('allied')) return make('commander.nato', titleCase(printed), 'MIL', 3)
      for (const [word, arm, name] of THEATRES) {
        if (!has(word)) continue
        if (has('corps') || has('district') || has('theatre')) break
        return make(`chief.${arm}`, has('staff') ? `Chief of ${name} Staff` : `Commander of the ${name}`, 'MIL', 3)
      }
      if (defence || (has('armed') && has('forces')))
        return make('chief.defence', has('staff') ? 'Chief of Defence Staff' : 'Chief of Defence', 'MIL', 3)
      if (has('guard') && has('coast')) return make('chief.coastguard', 'Commander of the Coast Guard', 'MIL', 4)
      if (has('guard') || has('guards')) return make('chief.guard', titleCase(printed), 'MIL', 3)
      if (has('staff')) return make('chief.staff', 'Chief of Staff', 'MIL', 3)
      if (has('military') || (has('forces') && head.id !== 'commander'))
        return make('chief.defence', 'Military Chief', 'MIL', 3)
      if (has('intelligence') || has('spy') || has('isi'))
        return make('chief.intelligence', 'Intelligence Chief', 'MIL', 4)
      return make(`${head.id}.${slug(words, head)}`, titleCase(printed), 'MIL', 4)
    }
    case 'prince':
      if (has('crown')) return make('prince.crown', 'Crown Prince', 'GOV', 2)
      return make('prince', titleCase(printed), 'GOV', 3)
    case 'monarch':
      return { id: 'monarch', title: titleCase(words.at(-1) ?? printed), sector: 'GOV', seniority: 1 }
    case 'head.state':
      if (
        words.length > 2 &&
        (has('assembly') || has('senate') || has('parliament') || has('council') || has('commission'))
      )
        return make('president.body', titleCase(printed), 'GOV', 3)
      return low ? make('vice.president', 'Vice President', 'GOV', 2) : make('head.state', head.title, 'GOV', 1)
    case 'adviser':
      if (defence) return make('adviser.defence', 'Defence Adviser', 'MIL', 6)
      if (has('security')) return make('adviser.security', 'National Security Adviser', 'GOV', 3)
      return make(`adviser.${slug(words, head)}`, titleCase(printed), 'GOV', 4)
    case 'commissioner':
      if (has('high')) return make('ambassador', 'High Commissioner', 'GOV', 4)
      return make(`commissioner.${slug(words, head)}`, titleCase(printed), 'GOV', 4)
    case 'leader':
      if (has('supreme')) return make('leader.supreme', 'Supreme Leader', 'GOV', 1)
      return { id: 'leader', title: 'Leader', sector: 'GOV', seniority: 2 }
    case 'director':
      if (has('ispr') || (has('public') && has('relations')))
        return make('spokesperson', 'Director General ISPR', 'MIL', 4, 'PK')
      return make(
        `director.${slug(words, head)}`,
        titleCase(printed),
        has('military') || has('intelligence') ? 'MIL' : 'GOV',
        5,
      )
    case 'attache':
      return make(
        'attache',
        titleCase(printed),
        defence || has('military') || has('naval') || has('air') ? 'MIL' : 'GOV',
        6,
      )
    case 'governor':
      return make('governor', has('general') ? 'Governor General' : 'Governor', 'GOV', 4)
    default:
      return make(head.id, words.length > 1 ? titleCase(printed) : head.title, head.sector, head.seniority)
  }
}

function slug(words: string[], head: Head): string {
  const content = words.filter(
    (word) => !['of', 'the', 'for', 'and', 'to', 'federal', head.title.toLowerCase()].includes(word),
  )
  return content.slice(0, 3).join('-') || 'plain'
}

function titleCase(text: string): string {
  isPrinted = true
  return (
    text
      .replace(/\s+/g, ' ')
      // "vice chairman of [China]'s commission", but "the Prime Minister's Office".
      .replace(/(minister|president|king|people) 's/gi, "$1's")
      .replace(/ 's /g, ' of ')
      .replace(/\( /g, '(')
      .replace(/ (?=[),])/g, '')
      .split(' ')
      .map((word) =>
        /^(of|for|the|and|to|in)$/i.test(word) ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1),
      )
      .join(' ')
  )
}
