/**
 * What a line that is not the article looks like, as far as the line alone tells. Gathered by reading saved pages of some
 * sixty news sites; a phrase stands here only if no report would print it as a sentence of its own.
 */

const list = (text: string): string[] =>
  text
    .split('|')
    .map((item) => item.trim())
    .filter(Boolean)

/** Whole lines that stand alone and open nothing: buttons, labels, counters. */
const LABELS = new Set(
  list(
    `clear | menu | home | search | share | tweet | print | email | e-mail | whatsapp | facebook | twitter | linkedin | pinterest | telegram | reddit |
    messenger | instagram | youtube | tumblr | copy link | link copied | copied | save | bookmark | listen | comment | reply | like | left menu |
    main menu | right menu | skip to content | skip to main content | back to top | back to top button | top | go to top | scroll to top |
    advertisement | advertisements | ad | ads | sponsored | sponsored content | story continues below advertisement | story continues below this ad |
    continue reading below | article continues after ad | promoted | promoted content | powered by | loading | like loading... | font | light | dark |
    theme | language | theme light dark | a+ | a | text size | adjust font size | font size | toggle navigation | close | x | open | login | log in |
    sign in | sign up | register | subscribe | subscribe now | my account | live | live tv | watch live | on air | e-paper | epaper | newsletter |
    newsletters | gallery | videos | photos | breaking | breaking news | follow | follow us | followers | short url | url | views | read |
    read comments | comments | no comments | 0 comments | add comment | share this | share this article | share on | share via | share article |
    like this | rate this item | print this page | print edition | pdf | rss | download | download pdf | get app | dawn logo | brecorder logo |
    business recorder logo | logo | image | photo | picture | file photo | admin | previous | next | prev | previous article | next article |
    previous post | next post | read next | up next | show more | load more | see more | view more | more | view all | see all | view comments |
    hide comments | post a comment | notifications | allow | deny | accept | accept all | reject all | manage cookies | cookie settings |
    privacy policy | terms of use | terms and conditions | contact us | about us | advertise with us | careers | sitemap | disclaimer | copyright |
    all rights reserved | cancel reply | submit | name | website | captcha | published: updated: | exit mobile version | end | ends | (end) | (ends) |
    published | updated | last updated | min read | 1 min read | 2 min read | 3 min read | 4 min read | 5 min read | a a a | aa`,
  ),
)

/** Names of sections: boilerplate at the head of a text, and after the article the sign that the article is over. */
const SECTIONS = new Set(
  list(
    `international | national | world | world news | pakistan | india | asia | south asia | middle east | europe | africa | americas | us | usa | uk |
    gulf | uae | saudi arabia | turkey | türkiye | turkiye | iran | china | afghanistan | region | regional | politics | political | defence | defense |
    diplomacy | security | military | business | economy | markets | sports | sport | cricket | football | entertainment | lifestyle | life & style |
    technology | tech | science | health | education | culture | travel | weather | opinion | opinions | editorial | editorials | columns | columnists |
    blogs | blog | letters | features | feature | magazine | multimedia | cartoon | news | highlights | national news | local | metro | city | cities |
    home news | general | miscellaneous | image gallery | infographics | newspaper | today's paper | poll | front page | back page | pakistan news |
    india news | for you`,
  ),
)

/** Lines after which other stories are listed; the article may go on below them. */
const OTHER_STORIES =
  /^(?:(?:other )?related(?: (?:articles?|posts?|stor(?:y|ies)|news|topics|content|links|reading|articles more from author))?|(?:latest|trending|popular|recommended)(?: (?:news|stories|now|posts|articles|reading|for you))?|(?:other|more|top|today's top|recent|sponsored|promoted|similar|read more) (?:news|stories|posts|articles|videos)|more (?:on this(?: story| topic)?|like this)|most (?:read|popular|viewed)|must reads?|(?:stories )?you (?:may|might)(?: also)? like|(?:also )?in (?:news|this section|case you missed it)|(?:keep|further) reading|headlines|editor(?:'s|s') picks?|don't miss|(?:from|around) the web|current news|special reports|what to read next|next story|find related articles|explore more|tags|topics|categories)$/

/** One other story follows, on this line or the next. */
const ONE_STORY =
  /^(?:read|also read|read also|read more|see also|see more|watch|watch also|also watch|must read|read this|related|don't miss|also see|more to read|further reading|explore|in pictures|in pics|listen|recommended|further read|read full story|click to read)\s?(?::|—|–|-|\||»|>)/
const ONE_STORY_WORDS = new Set(
  "read also see watch must related don't more further explore in listen recommended click".split(' '),
)
const ONE_STORY_ALONE = new Set(
  list(
    'read | also read | read also | read more | see also | watch | also watch | must read | read this | related | related story | related article | watch also | also see | more to read',
  ),
)

/** The article is over: comment forms and what stands under them. */
const END_STARTS = list(
  `leave a reply | leave a comment | leave your comment | leave comment | post a comment | post comment | add a comment | add your comment | write a comment | write comment | join the conversation | be the first to comment |
  required fields are marked | your email address will not be published | save my name | you must be logged in | login to post | log in to comment | comments are closed |
  facebook comments | blog comments powered | please enable javascript to view | racist, abusive and off-topic | top comments | search keywords | copyright © | copyright (c) | © copyright | © 20 | © 19 | all rights reserved |
  you are replying to | uyari: | the views expressed | comments (`,
)

/** A line that begins so is boilerplate, whatever else it says, if it is not longer than a short paragraph. */
const STARTS = list(
  `click here | tap here | download the | download our | get the latest | get our | sign up | subscribe to | subscribe for | subscribe now | follow us | follow our | follow the latest | follow arab news | follow dawn | join us on | join our |
  like us on | stay connected | stay up-to-date with | stay up to date with | stay updated | stay informed | stay tuned to | for the latest headlines | for the latest news | for more news | for more updates | for all the latest | for breaking news | catch all the | get breaking news | read all the latest | read full article | read the full | read more about | read to read the full | to read more |
  continue reading | this website uses | this site uses | we use cookies | our website uses cookies | by continuing to | by using this | by clicking | by subscribing | accept cookies | privacy policy | share this | share on | share via | share - | share: | save this | print this | print e-mail |
  like this: | tags: | topics: | filed under | categories: | category: | posted in | keywords: | more on | read all | previous article | next article | previous post | next post | other related | release id | (release id | visitor counter | this story has not been edited | (this story has not been edited |
  (this is an unedited | (except for the headline | (with inputs from | (with agency inputs | with inputs from | disclaimer: | legal disclaimer | menafn provides | hide comments | view comments | show comments | go to forum | bookmark and share | news id | news code | we also published this |
  comment tags | your browser | please enable | turn on notifications | enable notifications | list of 1 item | list of 2 items | list of 3 items | list of 4 items | list of 5 items | end of list | this article was originally | first published in | send your stories | add as a preferred |
  add us as | prefer us on | google preferred | whatsapp channel | this image is ai-generated | site icon | our whatsapp | news app | view this post | a post shared by | pic.twitter.com | http:// | https:// | www. | <image> | ![ | data:image`,
)

/** By their first word, so that a line is held against a handful of phrases. */
function byFirstWord(phrases: string[]): Map<string, string[]> {
  const map = new Map<string, string[]>()
  for (const phrase of phrases) {
    const first = /^[^\s:]+/.exec(phrase)?.[0] ?? phrase
    const found = map.get(first)
    if (found) found.push(phrase)
    else map.set(first, [phrase])
  }
  return map
}
const STARTS_BY_WORD = byFirstWord(STARTS)
const ENDS_BY_WORD = byFirstWord(END_STARTS)

/** Three letters of the Latin alphabet, or two of another. */
const WORD = /[a-z\u00c0-\u024f]{3}|[^\x00-\u024f\u2000-\u2bff]{2}/u
/** "MS/4117223": who edited it, and its number; "[ad_1]": a place for an advertisement that was copied along. */
const CODE = /^(?:[a-z]{1,4}(?:\/[a-z]{1,4})?\/\d{4,12}|\[[a-z]{2,12}_\d{1,3}\])$/
const EMAIL = /^[\w.+-]{1,40}@[\w.-]{3,40}$/
const FOLLOW = /\bon (?:x|twitter|facebook|instagram|whatsapp|youtube|telegram|linkedin|tiktok|google news)\b/
const COUNTER =
  /^(?:[\d,.]{1,30}\+?\s?(?:views?|shares?|comments?|comment\(s\)|reads?|likes?|hits|votes?)\b.{0,30}|\(\d{1,9} votes?\)|(?:[-–•]\s)?(?:about )?(?:a|an|\d{1,9}) (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago|\d{1,9} ?(?:min|mins|minutes?) read|views? ?[:-]? ?[\d,.]{1,30}|[\d.,:%+$/()\s-]{1,30}|page \d{1,9}(?: of \d{1,9})?|\d{1,9} of \d{1,9}|by [\d,]{1,12} readers)$/i

export type Phrase = 'label' | 'section' | 'others' | 'one' | 'one alone' | 'end' | 'starts' | 'stock' | null

/** Lower case, curly quotes straight, white space single, marks at both ends gone: the form in which lines are looked up. */
export function plain(line: string): string {
  const lower = line.toLowerCase()
  return UNEVEN.test(lower)
    ? lower
        .replace(/[‘’ʼ]/g, "'")
        .replace(/\s{2,}|[^\S ]/g, ' ')
        .trim()
    : lower
}
const UNEVEN = /[‘’ʼ\u00a0\t\r\n]| {2}/

/** Without the marks at both ends. */
function bare(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && ' •▪●·*|»>–—_=#~-'.includes(text.charAt(from))) from++
  while (to > from && ' :*|»>→.…–—_=#~-'.includes(text.charAt(to - 1))) to--
  return from === 0 && to === text.length ? text : text.slice(from, to)
}

/**
 * Says what the phrase book knows of a line.
 * @param line `plain` of the line, without a list's mark in front. @param length the line's own length in code units, 400 at most.
 */
export function phraseOf(line: string, length: number): Phrase {
  const first = firstWord(line)
  if (length <= 60) {
    const word = bare(line)
    if (word === '') return 'label'
    if (OTHER_STORIES.test(word)) return 'others'
    if (ONE_STORY_ALONE.has(word) && (line !== word || length <= 12)) return 'one alone'
    if (
      LABELS.has(word) ||
      LABELS.has(line) ||
      (line.includes('@') && EMAIL.test(line)) ||
      (!WORD.test(line) && !/^[a-z]+$/.test(line)) ||
      CODE.test(line) ||
      (/\d|ago$/.test(line) && COUNTER.test(line))
    )
      return 'label'
    if (SECTIONS.has(word)) return 'section'
    if (first === 'more' && /^more (?:from [^.]{2,40}|(?:\S{1,40} ){1,3}news):?$/.test(line)) return 'others'
    if (first === 'latest' && /^latest (?:\S{1,40} ){0,2}(?:news|stories|videos|headlines)$/.test(word)) return 'others'
  }
  if (length <= 220 && ONE_STORY_WORDS.has(first) && ONE_STORY.test(line)) return 'one'
  if (ENDS_BY_WORD.get(first)?.some((phrase) => line.startsWith(phrase))) return 'end'
  if (STARTS_BY_WORD.get(first)?.some((phrase) => line.startsWith(phrase))) return 'starts'
  if (first === 'follow' && length <= 120 && FOLLOW.test(line)) return 'starts'
  // Behind the story's last sentence it takes nothing of the story away.
  if (length <= 300 && line.endsWith(' contributed to this report.') && !/[a-z]{3}\. /.test(line)) return 'starts'
  if (first === 'the' && /^the post .{0,300}appeared first on/.test(line)) return 'end'
  return null
}

/** What the first letters of a line let it be: a phrase as a whole, the beginning of a longer one, a byline, a caption. */
export const MAY = { be: 1, open: 2, sign: 4, show: 8, all: 15 } as const
/** By three letters, of five bits each: a line is made lower case, and held against patterns, only where they may fit. */
const OPENINGS = new Uint8Array(1 << 15)

function cell(text: string, at: number): number {
  return ((text.charCodeAt(at) & 31) << 10) | ((text.charCodeAt(at + 1) & 31) << 5) | (text.charCodeAt(at + 2) & 31)
}

/** Keeps what lines with these beginnings, in small letters, may be. */
export function keepOpenings(kind: number, starts: Iterable<string>): void {
  for (const start of starts) {
    const from = cell(start, start.startsWith('the ') ? 4 : 0)
    OPENINGS[from] = (OPENINGS[from] as number) | kind
  }
}
keepOpenings(MAY.be, [
  ...LABELS,
  ...SECTIONS,
  ...ONE_STORY_ALONE,
  ...'about views page other related latest trending popular recommended today recent sponsored promoted similar most must stories you also keep further headlines editor from around current special what next find explore tags topics categories'.split(
    ' ',
  ),
])
keepOpenings(MAY.open, [...STARTS, ...END_STARTS, ...ONE_STORY_WORDS, 'in pics', 'more', 'follow', 'the post'])

/** What a line may be by its first letters, as bits of `MAY`; "the" before them says nothing. Never less than it is. */
export function openingAt(text: string, at: number): number {
  if (!isLetterOfAscii(text.charCodeAt(at))) return MAY.all
  const code = cell(text, at)
  return OPENINGS[code === THE && text.charCodeAt(at + 3) === 32 ? cell(text, at + 4) : code] as number
}
const THE = cell('the', 0)

/** Where the letters of ASCII that stand at an offset end. */
function lettersEnd(text: string, at: number): number {
  let end = at
  while (isLetterOfAscii(text.charCodeAt(end))) end++
  return end
}

/** First words of all phrases that may be longer than a label, "the" with the word behind it. */
const FIRST_WORDS = new Set(
  [...STARTS, ...END_STARTS, ...ONE_STORY_WORDS, 'follow', 'the post'].map(
    (phrase) => /^(?:the )?[a-z]*/.exec(phrase)?.[0] as string,
  ),
)

/** May a long line be a phrase by its first word? Asked before all of it is made lower case; never false where one fits. */
export function mayOpen(text: string, at: number): boolean {
  let end = lettersEnd(text, at)
  if (end === at) return true
  if (end === at + 3 && cell(text, at) === THE && text.charCodeAt(end) === 32) end = lettersEnd(text, end + 1)
  return FIRST_WORDS.has(text.slice(at, end).toLowerCase())
}

/** A letter without an accent? */
export const isLetterOfAscii = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122

function firstWord(line: string): string {
  let at = 0
  while (at < line.length && line.charCodeAt(at) !== 32 && line.charCodeAt(at) !== 58) at++
  return line.slice(0, at)
}

/** A line that stands alone wherever it is found, and is never the rest of a sentence. */
export function isLabel(line: string): boolean {
  const word = bare(plain(line))
  return LABELS.has(word) || word === 'by'
}

/** A teaser: the beginning of another story, cut off, with or without its "read more". */
export function isTeaser(text: string, from: number, end: number): boolean {
  const last = text.charAt(end - 1)
  if (last === '.') return text.endsWith('...', end)
  if (last === '…') return true
  return TEASER_ENDS.includes(last) && TEASER.test(text.slice(Math.max(from, end - 80), end))
}
const TEASER_ENDS = ']»→>eEyY-)'
const TEASER =
  /(?:\[(?:…|\.\.\.)\]|read more ?(?:»|→|>{1,3})?|read full story ?-?|write comment \(\d{1,6} comments?\))$/i
