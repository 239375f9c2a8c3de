/**
 * May this page be a report of a defence meeting? The gate asks it on every page of a covered site, so it looks only at
 * the address, the headlines and the first paragraphs, and says yes too often rather than too seldom: the annotator decides.
 * It says yes to 3 of 181 general news pages (article-extraction-benchmark) and to all 52 reports written for the tests.
 */
import { isEnglish } from './live-language.ts'

/** `empty`: an article's address, but no article yet; look once more later. */
export type Verdict = 'candidate' | 'no' | 'empty'

/** A title or body that can only be of defence, or a relation between two who hold the same office. */
const TITLES =
  /\bdefen[cs]e\s+(minister|secretary|chief|staff|attach|advis|committee chair)|\b(minister|secretary|ministers|ministry|state)\s+(of|for)\s+(the\s+)?(national\s+|state\s+)?(defen[cs]e|defence|armed forces|war)\b|\b(army|air|navy|naval|military|joint|general|defen[cs]e|armed forces)['’]?s?\s+(chief|chairman|staff)|\bchiefs?\s+of\s+(the\s+)?(\w+\s+){0,3}staff|\b(coas|cjcsc|cdf|cds|cns|cas|centcom)\b|\bcounterpart|\bcommander|\b(lieutenant|lt\.?|major|maj\.?|brigadier|colonel)\s+gen|\bfield marshal|\bair (chief )?marshal|\badmiral|\braksha mantri|\bministers? of defence|\bdefen[cs]e delegation|\bmilitary (delegation|leadership|attach)/i
/** A rank before a name: "General Janjua", and not "general manager". */
const RANKS = /\b(General|Gen\.?|GENERAL|Brigadier|Brig\.?|Colonel|Col\.?|Commodore|Marshal)\s+[A-Z][\w'’-]/
const VERBS =
  /\b(met|meets?|meetings?|talks?|calls?\s+on|called\s+on|calling\s+on|receiv(es|ed|ing)|host(s|ed|ing)|visit(s|ed|ing)?|arriv(es|ed)|discuss(es|ed|ions?|ing)?|welcom(es|ed)|conferred|exchanged?|bilateral|trilateral|delegation|dialogue|sidelines|telephon\w+|phoned?|summit|sign(s|ed))\b/i
/** Heads of state and other ministers make such a report only where defence is what they speak about. */
const LEADERS =
  /\b(president|prime minister|premier|pm|king|emir|amir|sultan|crown prince|chancellor|minister|secretary|ambassador|envoy|high commissioner|deputy|adviser|advisor|leaders?)\b/i
const SUBJECT =
  /\b(defen[cs]e|defen[cs]e[- ]and[- ]security|military|militaries|security|army|naval|air force|counter-?terrorism|armed forces)(,|\s+and\s+\w+|\s+\w+,)?\s+(\w+\s+){0,2}(co-?operation|collaboration|ties|relations|partnership|agreements?|pact|exercises?|training|exchanges?|links|engagements?|matters|issues|industr|production|co-?ordination|dialogue)/i

/** Beginnings of the names of states and of their people; one state each where two would count one state twice. */
const STATES =
  /\b(afghan|alban|algeria|americ|united states|angola|argentin|armenia|australia|austria|azerbaijan|azeri|bahrain|bangladesh|belarus|belgi|benin|bhutan|bolivia|bosnia|botswana|brazil|brit(?=ish|ain)|united kingdom|brunei|bulgaria|burkina|burundi|cambodia|cameroon|canad|chad(?=ian|\b)|chile|chin(?=a|ese)|colombia|congo|croat|cuba|cypr|czech|danish|denmark|djibouti|dominica|dutch|ecuador|egypt|emirat|eritrea|estonia|ethiopia|finland|finnish|fiji|france|french|gabon|gambia|georgia|german|ghana|greece|greek|guatemala|guinea|guyana|haiti|hungar|iceland|india|indonesia|iran|iraq|ireland|irish|israel|ital|ivor|jamaica|japan|jordan|kazakh|kenya|korea|kosov|kuwait|kyrgyz|lao|latvia|leban|lesotho|liberia|libya|lithuania|luxembourg|madagascar|malawi|malaysia|maldiv|mali\b|malian|malta|maltese|mauritania|mauriti|mexic|moldov|mongolia|montenegr|morocc|mozambi|myanmar|namibia|nepal|netherlands|new zealand|nigeri|niger\b|north macedonia|norw|oman|pakistan|palestin|panama|papua|paraguay|peru|philippin|filipino|poland|polish|portug|qatar|romania|russia|rwanda|saudi|senegal|serbia|seychell|sierra leone|singapore|slovak|sloven|somali|south africa|south sudan|spain|spanish|sri lanka|sudan|surinam|swed|swiss|switzerland|syria|taiwan|tajik|tanzania|thai|togo|tunisia|turk(?=ey|ish|iye)|türk|turkmen|uganda|ukrain|uruguay|uzbek|vatican|venezuela|vietnam|yemen|zambia|zimbabwe)/gi

/** The same as letters, where the case tells a state from a word. */
const LETTERS = /\b(U\.S\.|USA?\b|U\.K\.|UK\b|UAE\b|KSA\b|PRC\b|ROK\b)/g
/** A paper at home need not name its own country: these words say that there is another side. */
const ANOTHER_SIDE =
  /\b(counterparts?|bilateral|both (countries|sides|nations)|two (countries|sides|nations)|ambassador|envoy|high commissioner|charg[eé] d|foreign (minister|delegation)|defen[cs]e attach)/i

/** Addresses of lists, of pictures and of the search. */
const LISTS =
  /^\/(?:[a-z]{2}\/)?(tags?|topics?|trends?|authors?|writers?|search|videos?|watch|live-?tv|gallery|galleries|photos?|podcasts?|epaper|newsletters?|weather|page)(\/|$)/i

/** How many characters of running text are looked at. */
const TOP = 2500

/**
 * Judges a page.
 * @param document the live document. @param address its address.
 * @returns in about 0.1 ms; reads no layout and changes nothing.
 */
export function judgePage(document: Document, address: string): Verdict {
  if (!hasArticleAddress(address)) return 'no'
  const headings = readHeadings(document)
  const title = document.title
  const description = document.querySelector('meta[name="description"], meta[property="og:description"]')
  const head = [title, ...headings, description?.getAttribute('content') ?? ''].join('\n').slice(0, 3000)
  const top = readTop(document)
  if (top.length < 200) return speaksOfMeeting(head) && isEnglish(head) !== false ? 'candidate' : 'empty'
  // The text of a consent wall, say, while the article is still to come.
  if (!isArticlePage(document, headings, title)) return 'empty'
  if (isEnglish(top) === false) return 'no'
  return speaksOfMeeting(`${head}\n${top}`) ? 'candidate' : 'no'
}

/** Says whether a text names an official, a meeting and two states, or one and that there is another side. */
export function speaksOfMeeting(text: string): boolean {
  if (!VERBS.test(text)) return false
  if (!(TITLES.test(text) || RANKS.test(text) || (LEADERS.test(text) && SUBJECT.test(text)))) return false
  const states = new Set<string>()
  for (const names of [STATES, LETTERS]) {
    for (const [name] of text.matchAll(names)) {
      const key = name.toLowerCase().replaceAll('.', '')
      states.add(ONE_STATE[key] ?? key)
      if (states.size > 1) return true
    }
  }
  return states.size === 1 && ANOTHER_SIDE.test(text)
}

const ONE_STATE: Record<string, string> = {
  usa: 'americ',
  us: 'americ',
  'united states': 'americ',
  uk: 'brit',
  'united kingdom': 'brit',
  uae: 'emirat',
  ksa: 'saudi',
  prc: 'chin',
  rok: 'korea',
  azeri: 'azerbaijan',
  french: 'france',
  greek: 'greece',
  türk: 'turk',
  polish: 'poland',
  spanish: 'spain',
  irish: 'ireland',
  danish: 'denmark',
  swiss: 'switzerland',
  finnish: 'finland',
  dutch: 'netherlands',
  filipino: 'philippin',
  malian: 'mali',
}

/** An article's address has a number, a date or a long slug; a section's has a word or two. */
function hasArticleAddress(address: string): boolean {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return false
  }
  if (LISTS.test(url.pathname)) return false
  const path = /^#!?\//.test(url.hash) ? url.hash : url.pathname
  const parts = path.split('/').filter(Boolean)
  if (/[?&](p|id|prid|relid|newsid|article|story|nid)=/i.test(url.search)) return true
  return parts.some((part) => /\d{4}/.test(part) || /^[a-z]{0,2}\d+$/i.test(part) || part.split('-').length > 3)
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
