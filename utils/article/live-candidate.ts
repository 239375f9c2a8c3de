/**
 * May this page be a report of a defence meeting? The gate asks it where the first look lets a page pass, so it looks only at
 * the headlines and the first paragraphs, and says yes too often rather than too seldom: the annotator decides.
 * Of 800 pages of ordinary news from public sets of Asian and American papers and offices the whole judgement lets 47 pass; of 146
 * reports it refuses one, which names nobody, and none written for the tests that the annotator calls one (a test).
 */
import { ENOUGH, firstLook, type Look } from './live-first-look.ts'
import { isEnglish } from './live-language.ts'

/** `empty`: an article's address, but no article yet, or no more than a few lines; look once more later. */
export type Verdict = 'candidate' | 'no' | 'empty'

/** A title or body that can only be of defence, or a relation between two who hold the same office. */
const titles = (): RegExp =>
  /\bdefen[cs]e\s{1,40}(minister|secretary|chief|staff|attach|advis|portfolio|commission|committee chair)|\b(ministers?|secretary|ministry|state)\s{1,40}(of|for)\s{1,40}(the\s{1,40})?(national\s{1,40}|state\s{1,40})?(defen[cs]e|defence|armed forces|war)\b|\b(army|air|navy|naval|military|joint|general|defen[cs]e|armed forces)['’]?s?\s{1,40}(chief|chairman|staff)|\bchiefs?\s{1,40}of\s{1,40}(the\s{1,40})?(\w{1,40}\s{1,40}){0,3}staff|\b(coas|cjcsc|cdf|cds|cns|cas|centcom)\b|\bcounterpart|\bcommander|\b(lieutenant|lt\.?|major|maj\.?|brigadier|colonel)\s{1,40}gen|\bfield marshal|\bair (chief )?marshal|\badmiral|\braksha mantri|\b(defen[cs]e|military) (delegation|leadership|attach|official|committee)|\bchiefs? of (the )?armed forces|\b(security council|national security|(commission|committee)\W{1,9}(\w{1,40}\W{1,9})?on defen[cs]e)|\bbrigad/i
/** A rank before a name: "General Janjua", and not "general manager". */
const ranks = (): RegExp =>
  /\b(General|Gen\.?|GENERAL|Brigadier|Brig\.?|Colonel|Col\.?|Commodore|Marshal)\s{1,40}[A-Z][\w'’-]/
const verbs = (): RegExp =>
  /\b(met|meets?|meetings?|talk(s|ed|ing)?|spoke|speaks|conversations?|(c[ao]me|do)\s{1,40}together|went\s{1,40}(over|through)|guests?|host(s|ed|ing)?|counterparts?|letters?\s{1,40}of\s{1,40}intent|memorandum|trip|tour(s|ed)?|briefed|call(s|ed|ing)?\s{1,40}on|receiv(es|ed|ing)|visit(s|ed|ing)?|arriv(es|ed)|discuss(es|ed|ions?|ing)?|welcom(es|ed)|conferred|exchanged?|bilateral|trilateral|delegation|dialogue|sidelines|audience|sessions?|participat\w{1,40}|agree[sd]|interact\w{1,40}|telephon\w{1,40}|phoned?|summit|sign(s|ed))\b/i
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
  /\b(?:Austria|Afghan|kabul|Alban|tirana|Algeria|algiers|Americ|united states|pentag|Angola|luanda|Argentin|buenos a|Armenia|yerev|Australia|canber|Azerb|azeri|baku\b|Baham|Bahrain|manama|Banglad|dhaka|Barbad|Belarus|minsk|Belgi|brussel|Beliz|Benin|Bhutan|thimp|Bolivia|Bosnia|sarajev|Botsw|gaborone|Brazil|Brit(?=ish|ain)|united k|london|Brunei|Bulgaria|sofia\b|Burkina|ouaga|Burundi|Cambod|phnom|Cameroon|yaound|Canad|ottawa|Chad(?=ian|\b)|djamena|Chile|Chin(?=a|ese)|beijing|Colombia|bogot|Comor|Congo|kinshasa|Costa rica|Croat|zagreb|Cuba|havana|Cypr|nicosia|Czech|prague|Danish|denmark|copenh|Djibouti|Dominica|Dutch|netherl|Ecuador|quito|Egypt|cairo|Emirat|abu dh|Eritrea|asmara|Estonia|tallinn|Eswatin|Ethiopia|addis ab|Fiji|Finland|finnish|helsink|France|french|paris\b|Gabon|Gambia|banjul|Georgian|georgia\b|tbilisi|German|berlin\b|Ghana|accra\b|Greece|greek|athens|Guatem|Guinea|Guyana|Haiti|Hondur|teguc|Hungar|budapest|Iceland|India|delhi|Indones|jakarta|Iran|tehran|Iraq|baghd|Ireland|irish|Israel|tel aviv|Ital|rome\b|Ivor|abidjan|Jamaica|Japan|tokyo|Jordan|amman\b|Kazakh|astana|Kenya|nairobi|Korea|seoul|pyongyang|Kosov|pristina|Kuwait|Kyrgyz|bishk|Lao|Latvia|riga\b|Leban|beirut|Lesotho|Liberia|Libya|tripoli|Lithuania|vilnius|Luxemb|Madag|Malawi|lilong|Malays|kuala l|Maldiv|Mali\b|malian|bamako|Malta|maltese|Mauritania|nouak|Mauriti|Mexic|Moldov|chisinau|Mongolia|Montenegr|podgor|Morocc|rabat\b|Mozambi|maputo|Myanmar|naypyi|Namibia|windhoek|Nepal|kathmandu|New zealand|Nicarag|Nigeri|abuja|Niger\b|niamey|North macedonia|skopje|Norw|oslo\b|Oman|muscat\b|Pakistan|islamab|rawalp|Palestin|Panama|Papua|Paraguay|Peru|Philippin|filipino|manila|Poland|polish|warsaw|Portug|lisbon|Qatar|doha\b|Romania|buchar|Russia|moscow|kremlin|Rwanda|kigali|Salvador|Samoa|Saudi|riyadh|Senegal|dakar\b|Serbia|belgrade|Seychell|Sierra leone|Singap|Slovak|bratis|Sloven|ljublj|Solomon|Somali|mogad|South africa|pretoria|South sudan|juba\b|Spain|spanish|madrid|Sri lanka|colombo|Sudan|khart|Surinam|Swed|stockh|Swiss|switz|Syria|damasc|Taiwan|taipei|Tajik|dushanbe|Tanzania|dodoma|Thai|bangkok|Timor|Togo|Tonga|Trinidad|Tunisia|tunis\b|Turk(?=ey|ish|iye)|türk|ankara|Turkmen|ashgab|Uganda|kampala|Ukrain|kyiv|kiev|Uruguay|Uzbek|tashk|Vanuatu|Vatican|Venezu|caracas|Vietnam|hanoi|Yemen|Zambia|lusaka|Zimbab|harare)/gi

/** The same as letters, where the case tells a state from a word, and leagues of states. */
const letters = (): RegExp =>
  /\b(U\.S\.|USA?\b|U\.K\.|UK\b|UAE\b|KSA\b|PRC\b|ROK\b|NATO\b|Nato\b|GCC\b|UN\b|United Nations\b|ASEAN\b|SCO\b|CIS\b|ECOWAS\b)/g
const LEAGUES = ' nato gcc asean sco cis ecowas '
/** "Attachés from 19 countries": more sides than one, and none by its name. */
const many = (): RegExp => /\b(from|of)\s{1,40}([\w-]{1,40}\s{1,40}){1,2}(countries|nations)\b/
/** A paper at home need not name its own country: these words say that there is another side. */
const anotherSide = (): RegExp =>
  /\b(counterparts?|bilateral|visiting|brotherly|sisterly|central asian|official visit|delegation|(both|two) (countries|states|sides|nations|armies|navies|armed forces)|military attach|hosted|ambassador|envoy|high commissioner|charg[eé] d|foreign (minister|delegation)|defen[cs]e attach|mutual (interest|cooperation))/i

/** How many characters of running text are looked at. */
const TOP = 2500
/**
 * Judges a page.
 * @param document the live document. @param address its address. @param look what `firstLook` says of it.
 * @param deep a page with little text is looked into to its end: its description, and the shadow trees of its components.
 * @returns in about 0.1 ms; reads no layout and changes nothing.
 */
export function judgePage(
  document: Document,
  address: string,
  look: Look | null = firstLook(document, address),
  deep = true,
): Verdict {
  if (!look) return 'no'
  const short = look.text.length < ENOUGH
  // So much running text is the article, and not a wall before it or the frame of one that is still to come.
  if (!look.may && !(deep && short)) return short ? 'empty' : 'no'
  // Reading elements costs more than to see first whether there is anything to read them for.
  const text = `${document.title}\n${look.text}`
  // Nearly every story that may go on has such a verb near its beginning; one without any is done with it.
  if (!short && !(verbs().test(text) && isOfDefence(text))) return 'no'
  return judgeClosely(document)
}

function judgeClosely(document: Document): Verdict {
  const { title } = document
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
  if (!isOfDefence(text)) return false
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

/** Names an office of defence, a soldier by his rank, or a leader and defence as what is spoken about. */
function isOfDefence(text: string): boolean {
  return titles().test(text) || ranks().test(text) || (leaders().test(text) && subject().test(text))
}

/** Names that are only letters, by another name of the state. */
const LETTERS: Record<string, string> = {
  usa: 'americ',
  us: 'americ',
  uk: 'united k',
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
  return [...document.querySelectorAll('script[type="application/ld+json"]')]
    .slice(0, 8)
    .some(({ textContent }) => /"(Reportage)?(News)?Article"/.test((textContent ?? '').slice(0, 4000)))
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** The first paragraphs below a root. */
function readParagraphs(root: ParentNode): string {
  let text = ''
  const paragraphs = root.querySelectorAll('p')
  for (let index = 0; index < paragraphs.length && index < 60 && text.length < TOP; index++) {
    const own = paragraphs[index]?.textContent ?? ''
    if (own.length > 40) text += `${own.slice(0, 1500)}\n`
  }
  return text
}

/** The first running text: paragraphs, else whatever text follows the first heading. */
function readTop(document: Document): string {
  let top = readParagraphs(document)
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
    if (root && at > 0) text += readParagraphs(root)
  }
  return text
}
/** What may have a shadow tree with an article: a component, or an element that components are made of. */
const HOSTS = 'descendant-or-self::*[contains(local-name(), "-") or self::article or self::main or self::section]'
