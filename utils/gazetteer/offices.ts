/**
 * Offices: the words that make them up, and how a phrase of such words is read as one office.
 * An office is a head ("minister", "chief") with modifiers before it and complements after it; data here, grammar in annotate/office-phrase.ts.
 * Facts: titles as governments and forces use them on their own English pages.
 */
import type { Sector } from '../model.ts'

const list = (words: string): string[] => words.split(/\s+/).filter(Boolean)

/** A head: what it is called, whose sector, how senior, and whether it makes an office without any modifier. */
export interface Head {
  id: string
  title: string
  sector: Sector
  /** 1 head of state or government … 9 desk officer. */
  seniority: number
  /** Companies, clubs and parties have it too: it needs a sign that a state is meant. */
  weak: boolean
  plural: boolean
}

const HEAD_ROWS: [words: string, id: string, title: string, sector: Sector, seniority: number, weak?: boolean][] = [
  ['minister mantri', 'minister', 'Minister', 'GOV', 2],
  ['premier', 'head.government', 'Prime Minister', 'GOV', 1],
  ['pm', 'head.government', 'Prime Minister', 'GOV', 1],
  ['taoiseach', 'head.government', 'Taoiseach', 'GOV', 1],
  ['chancellor', 'head.government', 'Chancellor', 'GOV', 1, true],
  ['president', 'head.state', 'President', 'GOV', 1, true],
  ['king queen emir amir ameer sultan emperor monarch', 'monarch', 'Monarch', 'GOV', 1, true],
  ['prince princess', 'prince', 'Prince', 'GOV', 3, true],
  ['pope pontiff', 'head.state', 'Pope', 'GOV', 1, true],
  ['secretary', 'secretary', 'Secretary', 'GOV', 3, true],
  ['undersecretary', 'secretary.under', 'Under Secretary', 'GOV', 4],
  ['adviser advisor', 'adviser', 'Adviser', 'GOV', 4, true],
  ['assistant aide', 'assistant', 'Assistant', 'GOV', 5, true],
  ['councillor councilor counsellor counselor', 'councillor', 'Councillor', 'GOV', 3, true],
  ['ambassador', 'ambassador', 'Ambassador', 'GOV', 4],
  ['commissioner', 'commissioner', 'Commissioner', 'GOV', 4, true],
  ['envoy', 'envoy', 'Envoy', 'GOV', 4],
  ['representative', 'representative', 'Representative', 'GOV', 4, true],
  ['consul', 'consul', 'Consul', 'GOV', 6],
  ['attache attaché', 'attache', 'Attaché', 'MIL', 6],
  ["d'affaires", 'charge', 'Chargé d’Affaires', 'GOV', 5],
  ['spokesperson spokesman spokeswoman', 'spokesperson', 'Spokesperson', 'GOV', 6, true],
  ['speaker', 'speaker', 'Speaker', 'GOV', 3, true],
  ['senator', 'senator', 'Senator', 'GOV', 5],
  ['congressman congresswoman lawmaker parliamentarian mp mna mla', 'deputy', 'Member of Parliament', 'GOV', 6, true],
  ['governor', 'governor', 'Governor', 'GOV', 4, true],
  ['mayor', 'mayor', 'Mayor', 'GOV', 5],
  ['chief', 'chief', 'Chief', 'MIL', 3, true],
  ['head', 'head', 'Head', 'MIL', 4, true],
  ['boss', 'chief', 'Chief', 'MIL', 3, true],
  ['commander', 'commander', 'Commander', 'MIL', 4, true],
  ['commandant', 'commandant', 'Commandant', 'MIL', 5, true],
  ['chairman chairwoman chairperson chair', 'chair', 'Chair', 'GOV', 4, true],
  ['director dg', 'director', 'Director', 'GOV', 5, true],
  ['inspector', 'inspector', 'Inspector', 'MIL', 5, true],
  ['leader ruler', 'leader', 'Leader', 'GOV', 2, true],
  ['justice', 'judge', 'Justice', 'GOV', 4, true],
  ['general', 'general', 'General', 'MIL', 4, true],
  ['dignitary', 'guest', 'Dignitary', 'GOV', 4],
  ['counterpart peer colleague homologue', 'counterpart', 'Counterpart', 'GOV', 3],
]

/** Head words, singular and plural. "general" is a head only inside a compound ("Secretary General"). */
export const HEADS: Map<string, Head> = new Map()
for (const [words, id, title, sector, seniority, weak = false] of HEAD_ROWS) {
  for (const word of list(words)) {
    HEADS.set(word, { id, title, sector, seniority, weak, plural: false })
    const plural = word.endsWith('man')
      ? `${word.slice(0, -3)}men`
      : word.endsWith('s')
        ? word
        : word === 'secretary'
          ? 'secretaries'
          : `${word}s`
    if (plural !== word) HEADS.set(plural, { id, title, sector, seniority, weak, plural: true })
  }
}
HEADS.delete('general')
HEADS.delete('generals')
HEADS.delete('justices')

/** Offices in one word or in capitals. */
export const ACRONYMS: Map<string, Office> = new Map()
/** An office as the lexicon knows it. */
export interface Office {
  id: string
  title: string
  sector: Sector
  seniority: number
  /** The one state that has an office of this name. */
  home?: string
}
const ACRONYM_ROWS: [string, string, string, Sector, number, string?][] = [
  ['coas', 'chief.army', 'Chief of Army Staff', 'MIL', 3],
  ['vcoas', 'chief.army.vice', 'Vice Chief of Army Staff', 'MIL', 4],
  ['cas', 'chief.air', 'Chief of Air Staff', 'MIL', 3],
  ['cns', 'chief.navy', 'Chief of Naval Staff', 'MIL', 3],
  ['cjcsc', 'chief.joint', 'Chairman Joint Chiefs of Staff Committee', 'MIL', 3, 'PK'],
  ['cds', 'chief.defence', 'Chief of Defence Staff', 'MIL', 3],
  ['cdf', 'chief.defence', 'Chief of Defence Forces', 'MIL', 3],
  ['chod', 'chief.defence', 'Chief of Defence', 'MIL', 3],
  ['cgs', 'chief.general.staff', 'Chief of General Staff', 'MIL', 3],
  ['saceur', 'commander.nato', 'Supreme Allied Commander Europe', 'MIL', 3],
  ['secdef', 'secretary.defence', 'Secretary of Defence', 'GOV', 2, 'US'],
  ['nsa', 'adviser.security', 'National Security Adviser', 'GOV', 3],
  ['cs', 'minister', 'Cabinet Secretary', 'GOV', 2],
  ['dcm', 'chief.mission.deputy', 'Deputy Chief of Mission', 'GOV', 6],
  ['dpm', 'head.government.deputy', 'Deputy Prime Minister', 'GOV', 2],
  ['vcds', 'chief.defence.deputy', 'Vice Chief of Defence Staff', 'MIL', 4],
  ['vcns', 'chief.navy.deputy', 'Vice Chief of Naval Staff', 'MIL', 4],
  ['igp', 'chief.police', 'Inspector General of Police', 'MIL', 4],
  ['eam', 'minister.foreign', 'Minister of External Affairs', 'GOV', 2, 'IN'],
]
for (const [word, id, title, sector, seniority, home] of ACRONYM_ROWS)
  ACRONYMS.set(word, { id, title, sector, seniority, ...(home ? { home } : {}) })

/** Words before a head that belong to the office. */
export const MODIFIERS: Set<string> = new Set(
  list(`
charge chargé deputy vice assistant associate junior senior first second principal chief prime premier federal union provincial state national cabinet special joint permanent high supreme general under crown grand political personal
defence defense raksha war military army naval navy air force forces land ground sea marine marines coast guard corps fleet field theatre aviation missile strategic nuclear armed security intelligence spy police border rangers
council committee foreign external interior home internal finance information broadcasting trade commerce energy power petroleum law justice railways water climate planning education health culture economy economic industry industries production
transport labour labor environment agriculture science technology space digital communications interfaith religious parliamentary overseas human rights development investment privatisation privatization maritime aviation tourism sports youth
affairs public relations press media staff wing cultural consular administrative minister policy procurement armament armaments acquisition veterans presidential royal regional central northern southern eastern western
services service logistics training operations emergency emergencies disaster civil protection revolutionary
jcsc pentagon kremlin pla isi ispr raw cia fbi mi6 mossad centcom indopacom africom eucom pacom stratcom nato isaf unifil monusco rsm un eu ecowas au irgc aeoi iaea quds csto nds nia bsf crpf assam ttf fco mofa mod fo mea cabinet
republican frontier gendarmerie carabinieri bundeswehr self ministry department office government house white ministerial counter-terrorism counterterrorism anti-terrorism cyber
`),
)

/** Words inside the complement of an office ("of ...", "for ..."): portfolios, services and their grammar. */
export const DOMAINS: Set<string> = new Set([
  ...MODIFIERS,
  ...list(`
defence defense staff chiefs people organisation organization agency authority capability delivery liaison centre center delegation team committee council command commands headquarters forces force army navy air armed services people's peoples liberation self republic islamic ministry department directorate
production information broadcasting planning initiatives resource resources foreign external affairs international cooperation regional integration european african arab commonwealth immigration diaspora expatriates emigrants
interior home security homeland public order safety citizenship justice law company company affairs parliamentary constitutional human rights finance revenue treasury budget economy economic trade commerce industry industries
industrial manufacturing investment enterprise privatisation privatization energy electricity power petroleum oil gas minerals mines mining natural water irrigation environment climate change coordination forests ecology agriculture
food fisheries livestock rural urban housing works infrastructure construction roads transport transportation railways ports shipping maritime aviation civil tourism culture heritage national youth sports education training
higher professional research science technology technologies digital transformation telecommunication telecommunications communications information-technology innovation space health medical services regulations regulation labour labor employment social
welfare protection women gender children family population poverty alleviation religious interfaith harmony hajj auqaf endowments states frontier regions kashmir gilgit baltistan narcotics control kingdom administration area zone sector emergency situations commission embassy
disaster management veterans war ex-servicemen pensions reserve reserves procurement armaments armament acquisition sustainment policy strategy strategic plans division operations operational intelligence relations inter inter-services counter terrorism
counterterrorism land ground naval marine sea coast guard guards corps republican revolutionary royal allied joint combined theatre central northern southern eastern western fleet expeditionary special missile rocket nuclear aerospace
field border frontier police rangers gendarmerie state government cabinet council mission general office parliament assembly senate house representatives lords commons union peace support stabilisation
stabilization assistance reconciliation negotiations process political military bilateral multilateral legal administration administrative personnel logistics ordnance engineering engineers signals artillery armour armor infantry
staffs committees secretariat overseas pakistanis indians filipinos territories governorates governorate local municipal presidential presidency royal court diwan amiri succession
`),
])

/** Words that say whether the office is held now. */
export const STATE_WORDS: Map<string, 'acting' | 'former' | 'designate' | 'in force'> = new Map([
  ['acting', 'acting'],
  ['interim', 'acting'],
  ['caretaker', 'acting'],
  ['officiating', 'acting'],
  ['former', 'former'],
  ['ex', 'former'],
  ['erstwhile', 'former'],
  ['late', 'former'],
  ['then', 'former'],
  ['retired', 'former'],
  ['ousted', 'former'],
  ['deposed', 'former'],
  ['designate', 'designate'],
  ['elect', 'designate'],
  ['incoming', 'designate'],
  ['outgoing', 'in force'],
])

/** Two heads in a row that make one office; the meaning is that of the pair. */
export const COMPOUNDS: Map<string, Office> = new Map([
  ['chief minister', { id: 'minister.chief', title: 'Chief Minister', sector: 'GOV', seniority: 4 }],
  ['chief commissioner', { id: 'commissioner.chief', title: 'Chief Commissioner', sector: 'GOV', seniority: 5 }],
  ['chief secretary', { id: 'secretary.chief', title: 'Chief Secretary', sector: 'GOV', seniority: 5 }],
  ['chief justice', { id: 'judge.chief', title: 'Chief Justice', sector: 'GOV', seniority: 3 }],
  ['chief adviser', { id: 'head.government', title: 'Chief Adviser', sector: 'GOV', seniority: 1 }],
  ['chief advisor', { id: 'head.government', title: 'Chief Adviser', sector: 'GOV', seniority: 1 }],
  ['chief executive', { id: 'chief.executive', title: 'Chief Executive', sector: 'GOV', seniority: 4 }],
  ['state councillor', { id: 'councillor', title: 'State Councillor', sector: 'GOV', seniority: 2, home: 'CN' }],
  ['state councilor', { id: 'councillor', title: 'State Councillor', sector: 'GOV', seniority: 2, home: 'CN' }],
])

/** Heads after which "General" belongs to the office. */
export const TAKES_GENERAL = new Set(
  list(
    'secretary director inspector consul governor attorney auditor adjutant quartermaster surgeon solicitor commissioner prosecutor',
  ),
)

/** What makes a weak head the head of something that is no state. */
export const PRIVATE_WORDS: Set<string> = new Set(
  list(`
bank company firm club university college school board association federation party union pti pml pmln ppp bjp jui mqm anp inc ltd fc cricket football hockey fifa uefa icc bcci pcb olympic ioc chamber business group
foundation trust institute council-of-islamic council's hospital committee-ipl league team squad tech airline airlines boeing lockheed airbus google microsoft apple tesla corporation executive bar student students ngo
think-tank tank society hamas hezbollah taliban taleban ttp isis daesh al-qaeda wagner houthi rebel opposition cartel gang mafia union's managing marketing sales founder cofounder editor news magazine newspaper bureau
`),
)

/** Offices named by a word that only one state has, or by the seat of one: word -> ISO 3166-1 alpha-2. */
export const HOMES: Map<string, string> = new Map([
  ['raksha', 'IN'],
  ['mantri', 'IN'],
  ['ispr', 'PK'],
  ['isi', 'PK'],
  ['cjcsc', 'PK'],
  ['jcsc', 'PK'],
  ['pentagon', 'US'],
  ['centcom', 'US'],
  ['indopacom', 'US'],
  ['africom', 'US'],
  ['eucom', 'US'],
  ['pacom', 'US'],
  ['cia', 'US'],
  ['fbi', 'US'],
  ['mossad', 'IL'],
  ['kremlin', 'RU'],
  ['pla', 'CN'],
  ['irgc', 'IR'],
  ['taoiseach', 'IE'],
  ['bundeswehr', 'DE'],
  ['carabinieri', 'IT'],
  ['raw', 'IN'],
  ['mea', 'IN'],
  ['bsf', 'IN'],
])

const THEATRES: [string, string, string][] = [
  ['army', 'army', 'Army'],
  ['land', 'army', 'Army'],
  ['ground', 'army', 'Army'],
  ['navy', 'navy', 'Navy'],
  ['naval', 'navy', 'Navy'],
  ['air', 'air', 'Air'],
  ['aviation', 'air', 'Air'],
]

/**
 * Reads the words of an office phrase as one office.
 * @param head the head. @param words folded keys of the whole phrase in order, without countries.
 * @param printed the phrase as printed, for the title of an office that has only the form of one.
 */
export function classifyOffice(head: Head, words: string[], printed: string): Office {
  const has = (word: string): boolean => words.includes(word)
  const low = has('deputy') || has('vice') || has('assistant') || has('under') || has('associate')
  const make = (id: string, title: string, sector: Sector, seniority: number, home?: string): Office => ({
    id: low && !id.includes('deputy') && !id.includes('vice') ? `${id}.deputy` : id,
    title: low ? `Deputy ${title}` : title,
    sector,
    seniority: low ? Math.min(9, seniority + 1) : seniority,
    ...(home ? { home } : {}),
  })
  const defence = has('defence') || has('defense') || has('war') || has('raksha')
  switch (head.id) {
    case 'minister': {
      if (has('prime')) return make('head.government', 'Prime Minister', 'GOV', 1)
      const junior =
        has('state') &&
        (words.indexOf('state') > words.indexOf('minister') || words[0] === 'state' || words[0] === 'raksha')
      if (has('production')) return make('minister.production', 'Minister of Defence Production', 'GOV', 3)
      if (defence && !has('procurement') && !has('industry') && !has('acquisition')) {
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
      if (has('general')) return make('secretary.general', 'Secretary General', 'GOV', 2)
      if (has('press')) return make('spokesperson', 'Press Secretary', 'GOV', 5)
      if (has('cabinet') && defence) return make('minister.defence', 'Cabinet Secretary for Defence', 'GOV', 2)
      if (has('state') && defence && !low) return make('minister.defence', 'Secretary of State for Defence', 'GOV', 2)
      if (defence) return make('secretary.defence', 'Secretary of Defence', 'GOV', 2)
      if (has('foreign')) return make('secretary.foreign', 'Foreign Secretary', 'GOV', 3)
      if (has('state')) return make('minister.foreign', 'Secretary of State', 'GOV', 2)
      return make(`secretary.${slug(words, head)}`, titleCase(printed), 'GOV', 4)
    }
    case 'chief':
    case 'head':
    case 'commander':
    case 'commandant':
    case 'chair': {
      if (has('delegation') || has('team')) return make(`${head.id}.delegation`, 'Head of Delegation', head.sector, 5)
      if ((has('joint') && (has('chiefs') || has('staff'))) || has('jcsc'))
        return make('chief.joint', 'Chairman of the Joint Chiefs of Staff', 'MIL', 3)
      if (head.id === 'chair' && has('military')) return make('chair.military', titleCase(printed), 'MIL', 3)
      if (head.id === 'chair') return make(`chair.${slug(words, head)}`, titleCase(printed), 'GOV', 4)
      if (has('mission')) return make('chief.mission', 'Chief of Mission', 'GOV', 5)
      if (has('general') && has('staff')) return make('chief.general.staff', 'Chief of General Staff', 'MIL', 3)
      if (has('chief') && head.id === 'commander') return make('commander.chief', 'Commander-in-Chief', 'MIL', 3)
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
      if (has('military') || has('forces')) return make('chief.defence', 'Military Chief', 'MIL', 3)
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
  return text
    .replace(/\s+/g, ' ')
    .split(' ')
    .map((word) =>
      /^(of|for|the|and|to|in)$/i.test(word) ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ')
}

/**
 * How well an office printed without a name fits an office that a person is known to hold: 0 not at all … 1 the same office.
 * @param role the id read from the role. @param held the id of the person's office.
 */
export function fitsOffice(role: string, held: string): number {
  if (role === held) return 1
  const [a, b] = [FAMILIES.get(role), FAMILIES.get(held)]
  if (a && a === b) return 0.9
  if (role === 'minister.deputy') return held.startsWith('minister') && held.endsWith('.deputy') ? 0.8 : 0
  if (held.endsWith('.deputy') !== role.endsWith('.deputy')) {
    // "the minister" may be the deputy minister of the article when there is no other.
    return role === 'minister' && held.startsWith('minister') ? 0.5 : 0
  }
  if (role === 'minister') return held.startsWith('minister') || held === 'secretary.defence' ? 0.8 : 0
  if (role.startsWith('chief') || role.startsWith('head.') || role.startsWith('commander')) {
    if (role === 'chief.plain' || role === 'commander.plain' || role === 'head.plain')
      return held.startsWith('chief') || held.startsWith('commander') ? 0.7 : 0
    if (
      role === 'chief.defence' &&
      /^chief\.(joint|general\.staff|army|staff)$|^commander\.chief$|^minister\.defence$/.test(held)
    )
      return held.startsWith('minister') ? 0.5 : 0.7
    if (role === 'chief.army' && /^chief\.(general\.staff|staff|defence)$|^commander\.chief$/.test(held)) return 0.6
    if (role === 'chief.general.staff' && /^chief\.(army|defence|joint|staff)$/.test(held)) return 0.6
    if (role === 'chief.staff' && held.startsWith('chief.')) return 0.5
  }
  if (role === 'secretary.plain' && held.startsWith('secretary')) return 0.8
  if (role === 'leader') return /^(head\.|monarch|prince|leader)/.test(held) ? 0.7 : 0.3
  if (role === 'envoy' && held === 'ambassador') return 0.9
  if (role === 'prince' && held === 'prince.crown') return 0.8
  return 0
}

const FAMILIES: Map<string, string> = new Map([
  ['minister.defence', 'defence'],
  ['secretary.defence', 'defence'],
  ['minister.foreign', 'foreign'],
  ['secretary.foreign', 'foreign'],
  ['chief.defence', 'defence-chief'],
  ['chief.joint', 'defence-chief'],
  ['ambassador', 'envoy'],
  ['envoy', 'envoy'],
])
