/**
 * May this page be a report of a defence meeting? The gate asks it on every page of a covered site, so it looks only at
 * the address, the headlines and the first paragraphs, and says yes too often rather than too seldom: the annotator decides.
 * It says yes to one in eighteen pages of ordinary news (44 of 800 from public sets of Asian and American papers and offices), and
 * to every report written for the tests that the annotator calls one (a test).
 */
import { isEnglish } from './live-language.ts'

/** `empty`: an article's address, but no article yet, or no more than a few lines; look once more later. */
export type Verdict = 'candidate' | 'no' | 'empty'

/*
 * A regular expression costs a fresh page up to half a millisecond before it has read a letter, a search for a word in a text
 * next to nothing. So they are made only when they are asked for, and all but the pages that come near a report end at `mayBeOfDefence`, which uses none.
 */

/** Words that alone make a text worth the full look. */
const LOUD = [
  'counterpart',
  'commander',
  'marshal',
  'admiral',
  'raksha mantri',
  'brigadier',
  'colonel',
  'commodore',
  'chiefs of',
  'centcom',
  'coas',
  'cjcsc',
  'charge d',
  'of war',
  'lieutenant-gen',
  'lieutenant gen',
  'armed forces',
]
/** Words that count where one of `BESIDE` stands near them: most defences are those of a team or of an accused. */
const QUIET = [
  'defen',
  'militar',
  'army',
  'naval',
  'navy',
  'air force',
  'armed forces',
  'security',
  'terrorism',
  'chief',
  'staff',
]
const BESIDE = [
  'minist',
  'secretar',
  'chief',
  'staff',
  'attach',
  'advis',
  'chair',
  'delegat',
  'official',
  'leadership',
  'operation',
  'ordination',
  'collabor',
  'ties',
  'relation',
  'partner',
  'agreement',
  'pact',
  'exercise',
  'training',
  'exchange',
  'links',
  'engagement',
  'matters',
  'issues',
  'industr',
  'production',
  'dialogue',
]
/** How far a word reaches, in characters to either side. */
const REACH = 48
/** So many places of a word are looked at. */
const PLACES = 6
/** Titles as they are written before a name or alone. */
const RANK_WORDS = ['General ', 'Gen ', 'Gen. ', 'GENERAL ', 'Col ', 'Col. ', 'CDF', 'CDS', 'CNS', 'CAS ', 'Brig']

/**
 * A first look without a regular expression, and wider than what follows: may a text be of defence at all?
 * @param text some thousand characters at most.
 */
function mayBeOfDefence(text: string): boolean {
  const lower = text.toLowerCase()
  for (const word of LOUD) if (lower.includes(word)) return true
  for (const word of RANK_WORDS) {
    let at = text.indexOf(word)
    for (let place = 0; at >= 0 && place < PLACES; place++) {
      if (!isSmall(text, at + word.length)) return true
      at = text.indexOf(word, at + word.length)
    }
  }
  for (const word of QUIET) {
    let at = lower.indexOf(word)
    for (let place = 0; at >= 0 && place < PLACES; place++) {
      const end = at + word.length
      const around = `${lower.slice(Math.max(0, at - REACH), at)} ${lower.slice(end, end + REACH)}`
      for (const near of BESIDE) if (around.includes(near)) return true
      at = lower.indexOf(word, end)
    }
  }
  return false
}

/** A small Latin letter stands there: "General manager". */
function isSmall(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code > 96 && code < 123
}

/** A title or body that can only be of defence, or a relation between two who hold the same office. */
const titles = (): RegExp =>
  /\bdefen[cs]e\s{1,40}(minister|secretary|chief|staff|attach|advis|portfolio|commission|committee chair)|\b(minister|secretary|ministers|ministry|state)\s{1,40}(of|for)\s{1,40}(the\s{1,40})?(national\s{1,40}|state\s{1,40})?(defen[cs]e|defence|armed forces|war)\b|\b(army|air|navy|naval|military|joint|general|defen[cs]e|armed forces)['’]?s?\s{1,40}(chief|chairman|staff)|\bchiefs?\s{1,40}of\s{1,40}(the\s{1,40})?(\w{1,40}\s{1,40}){0,3}staff|\b(coas|cjcsc|cdf|cds|cns|cas|centcom)\b|\bcounterpart|\bcommander|\b(lieutenant|lt\.?|major|maj\.?|brigadier|colonel)\s{1,40}gen|\bfield marshal|\bair (chief )?marshal|\badmiral|\braksha mantri|\bministers? of defence|\b(defen[cs]e|military) (delegation|leadership|attach|official|committee|commander)|\bchiefs? of (the )?armed forces|\b(security council|national security|(commission|committee)\W{1,9}(\w{1,40}\W{1,9})?on defen[cs]e)|\bbrigad/i
/** A rank before a name: "General Janjua", and not "general manager". */
const ranks = (): RegExp =>
  /\b(General|Gen\.?|GENERAL|Brigadier|Brig\.?|Colonel|Col\.?|Commodore|Marshal)\s{1,40}[A-Z][\w'’-]/
const verbs = (): RegExp =>
  /\b(met|meets?|meetings?|talk(s|ed|ing)?|spoke|speaks|conversations?|c[ao]me\s{1,40}together|went\s{1,40}(over|through)|guests?|hosts?|counterparts?|letters?\s{1,40}of\s{1,40}intent|memorandum|trip|tours?|toured|briefed|calls?\s{1,40}on|called\s{1,40}on|calling\s{1,40}on|receiv(es|ed|ing)|hosted|hosting|visit(s|ed|ing)?|arriv(es|ed)|discuss(es|ed|ions?|ing)?|welcom(es|ed)|conferred|exchanged?|bilateral|trilateral|delegation|dialogue|sidelines|audience|sessions?|participat\w{1,40}|agree(s|d)|interact\w{1,40}|telephon\w{1,40}|phoned?|summit|sign(s|ed))\b/i
/** Heads of state and other ministers make such a report only where defence is what they speak about. */
const leaders = (): RegExp =>
  /\b(president|prime minister|premier|pm|king|emir|amir|sultan|crown prince|chancellor|minister|secretary|ambassador|envoy|high commissioner|deputy|adviser|advisor|leaders?)\b/i
const subject = (): RegExp =>
  /\b(defen[cs]e|defen[cs]e[- ]and[- ]security|military|militaries|security|army|naval|air force|counter-?terrorism|armed forces)(,|\s{1,40}and\s{1,40}\w{1,40}|\s{1,40}\w{1,40},)?\s{1,40}(\w{1,40}\s{1,40}){0,2}(co-?operation|collaboration|ties|relations|partner|agreements?|pact|exercises?|training|exchanges?|links|engagements?|matters|issues|industr|production|co-?ordination|dialogue)/i

/**
 * Beginnings of the names of states and of their people, and the capitals that stand for them in the press. A capital letter
 * begins the next state: one that is named in two ways is still one. No capital city that is a word or a name of other places too.
 */
const states = (): RegExp =>
  /\b(?:Austria|Afghan|kabul|Alban|tirana|Algeria|algiers|Americ|united states|pentagon|Angola|luanda|Argentin|buenos aires|Armenia|yerevan|Australia|canberra|Azerbaijan|azeri|baku\b|Bahama|Bahrain|manama|Bangladesh|dhaka|Barbad|Belarus|minsk|Belgi|brussels|Beliz|Benin|Bhutan|thimphu|Bolivia|Bosnia|sarajevo|Botswana|gaborone|Brazil|Brit(?=ish|ain)|united kingdom|london|Brunei|Bulgaria|sofia\b|Burkina|ouagadougou|Burundi|Cambodia|phnom penh|Cameroon|yaound|Canad|ottawa|Chad(?=ian|\b)|djamena|Chile|Chin(?=a|ese)|beijing|Colombia|bogot|Comor|Congo|kinshasa|Costa rica|Croat|zagreb|Cuba|havana|Cypr|nicosia|Czech|prague|Danish|denmark|copenhagen|Djibouti|Dominica|Dutch|netherlands|Ecuador|quito|Egypt|cairo|Emirat|abu dhabi|Eritrea|asmara|Estonia|tallinn|Eswatin|Ethiopia|addis ababa|Fiji|Finland|finnish|helsinki|France|french|paris\b|Gabon|Gambia|banjul|Georgian|georgia\b|tbilisi|German|berlin\b|Ghana|accra\b|Greece|greek|athens|Guatemala|Guinea|Guyana|Haiti|Hondur|tegucigalpa|Hungar|budapest|Iceland|India|delhi|Indonesia|jakarta|Iran|tehran|Iraq|baghdad|Ireland|irish|Israel|tel aviv|Ital|rome\b|Ivor|abidjan|Jamaica|Japan|tokyo|Jordan|amman\b|Kazakh|astana|Kenya|nairobi|Korea|seoul|pyongyang|Kosov|pristina|Kuwait|Kyrgyz|bishkek|Lao|Latvia|riga\b|Leban|beirut|Lesotho|Liberia|Libya|tripoli|Lithuania|vilnius|Luxembourg|Madagascar|Malawi|lilongwe|Malaysia|kuala lumpur|Maldiv|Mali\b|malian|bamako|Malta|maltese|Mauritania|nouakchott|Mauriti|Mexic|Moldov|chisinau|Mongolia|Montenegr|podgorica|Morocc|rabat\b|Mozambi|maputo|Myanmar|naypyi|Namibia|windhoek|Nepal|kathmandu|New zealand|Nicaragua|Nigeri|abuja|Niger\b|niamey|North macedonia|skopje|Norw|oslo\b|Oman|muscat\b|Pakistan|islamabad|rawalpindi|Palestin|Panama|Papua|Paraguay|Peru|Philippin|filipino|manila|Poland|polish|warsaw|Portug|lisbon|Qatar|doha\b|Romania|bucharest|Russia|moscow|kremlin|Rwanda|kigali|Salvador|Samoa|Saudi|riyadh|Senegal|dakar\b|Serbia|belgrade|Seychell|Sierra leone|Singapore|Slovak|bratislava|Sloven|ljubljana|Solomon|Somali|mogadishu|South africa|pretoria|South sudan|juba\b|Spain|spanish|madrid|Sri lanka|colombo|Sudan|khartoum|Surinam|Swed|stockholm|Swiss|switzerland|Syria|damascus|Taiwan|taipei|Tajik|dushanbe|Tanzania|dodoma|Thai|bangkok|Timor|Togo|Tonga|Trinidad|Tunisia|tunis\b|Turk(?=ey|ish|iye)|türk|ankara|Turkmen|ashgabat|Uganda|kampala|Ukrain|kyiv|kiev|Uruguay|Uzbek|tashkent|Vanuatu|Vatican|Venezuela|caracas|Vietnam|hanoi|Yemen|Zambia|lusaka|Zimbabwe|harare)/gi

/** The same as letters, where the case tells a state from a word, and leagues of states. */
const letters = (): RegExp =>
  /\b(U\.S\.|USA?\b|U\.K\.|UK\b|UAE\b|KSA\b|PRC\b|ROK\b|NATO\b|Nato\b|GCC\b|UN\b|United Nations\b|ASEAN\b|SCO\b|CIS\b|ECOWAS\b)/g
const LEAGUES = ' nato gcc asean sco cis ecowas '
/** "Attachés from 19 countries": more sides than one, and none by its name. */
const many = (): RegExp => /\b(from|of)\s{1,40}([\w-]{1,40}\s{1,40}){1,2}(countries|nations)\b/
/** A paper at home need not name its own country: these words say that there is another side. */
const anotherSide = (): RegExp =>
  /\b(counterparts?|bilateral|visiting|brotherly|sisterly|central asian|official visit|delegation|(both|two) (countries|states|sides|nations|armies|navies|armed forces)|military attach|hosted|ambassador|envoy|high commissioner|charg[eé] d|foreign (minister|delegation)|defen[cs]e attach|mutual (interest|cooperation))/i

/** First parts of the addresses of lists, of pictures and of the search. */
const LISTS =
  ' tag tags topic topics trend trends author authors writer writers search video videos watch livetv live-tv gallery galleries photo photos podcast podcasts epaper newsletter newsletters weather page '

/** How many characters of running text are looked at. */
const TOP = 2500
/** With so many in paragraphs no other text is looked at. */
const ENOUGH = 800
/** How many characters the first look takes, and in how many pieces of text at most: more than `TOP`, for it skips nothing. */
const QUICK = 5000
const PIECES = 1500

/**
 * Judges a page.
 * @param document the live document. @param address its address.  @param text what `readQuickly` gives of it.
 * @param deep a page with little text is looked into to its end: its description, and the shadow trees of its components.
 * @returns in about 0.1 ms; reads no layout and changes nothing.
 */
export function judgePage(document: Document, address: string, text = readQuickly(document), deep = true): Verdict {
  if (!hasArticleAddress(address)) return 'no'
  const title = document.title
  // So much running text is the article, and not a wall before it or the frame of one that is still to come.
  if (!(deep && text.length < ENOUGH) && !mayBeOfDefence(`${title}\n${text}`))
    return text.length < ENOUGH ? 'empty' : 'no'
  let top = readTop(document)
  if (top.length < ENOUGH) top += readShadows(document)
  const headings = readHeadings(document)
  const description = document.querySelector('meta[name="description"], meta[property="og:description"]')
  const head = [title, ...headings, description?.getAttribute('content') ?? ''].join('\n').slice(0, 3000)
  if (top.length < 200) return speaksOfMeeting(head) && isEnglish(head) !== false ? 'candidate' : 'empty'
  // The text of a consent wall, say, while the article is still to come.
  if (!isArticlePage(document, headings, title)) return 'empty'
  if (isEnglish(top) === false) return 'no'
  if (speaksOfMeeting(`${head}\n${top}`)) return 'candidate'
  return top.length < ENOUGH ? 'empty' : 'no'
}

/** Says whether a text names an official, a meeting and two states, one and that there is another side, or states of some number. */
export function speaksOfMeeting(text: string): boolean {
  if (!verbs().test(text)) return false
  if (!(titles().test(text) || ranks().test(text) || (leaders().test(text) && subject().test(text)))) return false
  const met = new Set<string | number>()
  const read = new Set<string>()
  const named = states()
  const small = named.source.toLowerCase()
  for (const names of [named, letters()]) {
    for (const [name] of text.matchAll(names)) {
      const key = name.toLowerCase().replaceAll('.', '')
      if (read.has(key)) continue
      read.add(key)
      // A league has more sides than one.
      if (LEAGUES.includes(` ${key} `)) return true
      met.add(stateOf(LETTERS[key] ?? key, named.source, small))
      if (met.size > 1) return true
    }
  }
  return (met.size === 1 && anotherSide().test(text)) || many().test(text)
}

/** Names that are only letters, by another name of the state. */
const LETTERS: Record<string, string> = {
  usa: 'americ',
  us: 'americ',
  uk: 'united kingdom',
  uae: 'emirat',
  ksa: 'saudi',
  prc: 'chin',
  rok: 'korea',
}

/** One and the same for each name of a state: where its first name stands in the pattern. */
function stateOf(name: string, pattern: string, small: string): number | string {
  let at = small.indexOf(`|${name}`)
  // A name may begin with another's.
  while (at >= 0 && !'|(\\)'.includes(small.charAt(at + 1 + name.length))) at = small.indexOf(`|${name}`, at + 1)
  if (at < 0) return name
  while (pattern.charAt(at + 1) >= 'a') at = pattern.lastIndexOf('|', at - 1)
  return at
}

/**
 * An article's address has a number, a date or a long slug; a section's has a word or two. Every page of a covered site is asked this,
 * so it goes over the address once, and without a regular expression where there is no query.
 */
export function hasArticleAddress(address: string): boolean {
  const host = address.indexOf('//')
  const start = host < 0 ? -1 : address.indexOf('/', host + 2)
  if (start < 0) return false
  const hash = address.indexOf('#')
  const end = hash < 0 ? address.length : hash
  const question = address.indexOf('?')
  const query = question < 0 || question > end ? end : question
  if (isList(address, start + 1, query)) return false
  if (query < end && /[?&](p|id|prid|relid|newsid|article|story|nid)=/i.test(address.slice(query, end))) return true
  // The address of a page that is made of parts may be behind the hash.
  if (hash >= 0 && (address.startsWith('/', hash + 1) || address.startsWith('!/', hash + 1)))
    return hasArticlePart(address, hash + 1, address.length)
  return hasArticlePart(address, start + 1, query)
}

/** A list, by the first part of its path or, behind that of a language, the second. */
function isList(address: string, start: number, end: number): boolean {
  const partFrom = (from: number): string => {
    const slash = address.indexOf('/', from)
    return address.slice(from, slash < 0 || slash > end ? end : slash)
  }
  let part = partFrom(start)
  if (part.length === 2) part = partFrom(Math.min(start + 3, end))
  return LISTS.includes(` ${part.toLowerCase()} `)
}

/** A part of a path with four digits in a row, with three hyphens, or of digits only, with two letters before them at most: `n123`. */
function hasArticlePart(address: string, start: number, end: number): boolean {
  let from = start
  let hyphens = 0
  let digits = 0
  let plain = true
  for (let at = start; at <= end; at++) {
    const code = at < end ? address.charCodeAt(at) : 47
    if (code > 47 && code < 58) {
      if (++digits > 3) return true
      continue
    }
    if (code === 47) {
      if (plain && digits > 0 && at - from - digits < 3) return true
      from = at + 1
      hyphens = 0
      plain = true
    } else if (code === 45 && ++hyphens > 2) return true
    else if ((code | 32) < 97 || (code | 32) > 122) plain = false
    digits = 0
  }
  return false
}

function readHeadings(document: Document): string[] {
  const texts: string[] = []
  for (const tag of ['h1', 'h2']) {
    const elements = document.getElementsByTagName(tag)
    for (let index = 0; index < elements.length && index < 12; index++) {
      const text = elements[index]?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
      if (text.length > 15 && text.length < 400) texts.push(text)
    }
    if (tag === 'h1' && texts.length) break
  }
  return texts.slice(0, 6)
}

/** The page is one article: it says so itself, or its headline is its title. */
function isArticlePage(document: Document, headings: string[], title: string): boolean {
  if (document.querySelector('meta[property="og:type"][content="article" i], meta[property="article:published_time"]'))
    return true
  const plain = fold(title)
  if (headings.some((heading) => heading.includes(' ') && plain.includes(fold(heading).slice(0, 24)))) return true
  const scripts = document.querySelectorAll('script[type="application/ld+json"]')
  for (let index = 0; index < scripts.length && index < 8; index++)
    if (/"(Reportage)?(News)?Article"/.test((scripts[index]?.textContent ?? '').slice(0, 4000))) return true
  return false
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** The first running text: paragraphs, else whatever text follows the first heading. */
function readTop(document: Document): string {
  let top = ''
  const paragraphs = document.getElementsByTagName('p')
  for (let index = 0; index < paragraphs.length && index < 60 && top.length < TOP; index++) {
    const text = paragraphs[index]?.textContent ?? ''
    if (text.length > 40) top += `${text.slice(0, 1500)}\n`
  }
  if (top.length >= 500 || !document.body) return top
  const start = document.querySelector('h1, h2') ?? document.body
  const walker = document.createTreeWalker(document.body, 4)
  walker.currentNode = start
  for (let count = 0; count < 600 && top.length < TOP; count++) {
    const node = walker.nextNode()
    if (!node) break
    const parent = node.parentElement?.tagName
    if (parent === 'SCRIPT' || parent === 'STYLE' || parent === 'A' || parent === 'NOSCRIPT') continue
    const text = (node as Text).data
    if (text.length > 40) top += `${text.slice(0, 1500)}\n`
  }
  return top
}

/** So many open shadow trees are looked into. */
const SHADOWS = 40

/** The first running text of a page whose components hold it in open shadow trees, one in another. */
function readShadows(document: Document): string {
  let text = ''
  const roots: (Document | ShadowRoot)[] = [document]
  for (let at = 0; at < roots.length && text.length < TOP; at++) {
    const root = roots[at]
    for (const top of root?.children ?? []) {
      const hosts = document.evaluate?.(HOSTS, top, null, 5, null)
      for (let host = hosts?.iterateNext(); host && roots.length <= SHADOWS; host = hosts?.iterateNext()) {
        const { shadowRoot } = host as Element
        if (shadowRoot) roots.push(shadowRoot)
      }
    }
    const paragraphs = at === 0 ? [] : (root?.querySelectorAll('p') ?? [])
    for (let index = 0; index < paragraphs.length && index < 60 && text.length < TOP; index++) {
      const own = paragraphs[index]?.textContent ?? ''
      if (own.length > 40) text += `${own.slice(0, 1500)}\n`
    }
  }
  return text
}
/** What may have a shadow tree with an article: a component, or an element that components are made of. */
const HOSTS = 'descendant-or-self::*[contains(local-name(), "-") or self::article or self::main or self::section]'

/**
 * The first text of a page for `mayBeOfDefence`: that of its paragraphs, else any. By way of texts alone: a page in which a
 * script first asks for an element pays half a millisecond for it.
 */
export function readQuickly(document: Document): string {
  let text = ''
  // What an XPath finds is put together before it is given, without a call for each node on the way.
  const found = document.evaluate?.('//p//text()', document, null, 4, null)
  for (let node = found?.iterateNext(); node && text.length < QUICK; node = found?.iterateNext())
    text += (node as Text).data
  if (text.length >= ENOUGH) return text
  const walker = document.createTreeWalker(document, 4)
  for (let count = 0; count < PIECES && text.length < QUICK; count++) {
    const node = walker.nextNode()
    if (!node) break
    const { data } = node as Text
    // Nearly every script and style sheet has a brace near its beginning, nearly no text for people has.
    if (data.length > 40 && !data.slice(0, 1500).includes('{')) text += `${data.slice(0, 1500)}\n`
  }
  return text
}
