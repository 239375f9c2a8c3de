/**
 * What stands on a news page and is not the article: share bars, related stories, newsletters, comments, counters.
 * Names are of two sorts: those that say enough alone, and whole lines of text.
 */

import { isMonth, unglue } from './metadata-dates.ts'

/** Parts of class names and ids, as words between hyphens, underscores and capitals. */
const NAMES = new Set(
  (
    'related recommended recommendation recommendations recirc share sharing social newsletter newsletters subscribe subscription ' +
    'comment comments disqus respond sidebar widget widgets promo promos promotion advert adverts advertisement ad ads adbox adsbox sponsor sponsored taboola outbrain ' +
    'dianomi connatix breadcrumb breadcrumbs menu navigation navbar footer cookie cookies consent gdpr popup modal overlay lightbox ' +
    'trending popular tags storytags keywords toolbar pagination pager ticker marquee skip copyright ' +
    'signup login register registration banner alsoread readmore readnext nextstory mostread bio biography poll quiz pullquote ' +
    'counter counters shorturl shortlink whatsapp screenreader dialog vjs jwplayer onetrust didomi identity'
  ).split(' '),
)
/** Two words that together are furniture. */
const PAIRS = new Set(
  (
    'also-read read-more read-also read-next more-on more-from more-stories more-news most-read most-viewed top-stories latest-news ' +
    'next-story next-article next-post post-tags story-tags item-sharing author-box author-bio author-profile about-author box-content list-of pull-quote ai-summary ' +
    'sr-only visually-hidden screen-reader news-ticker up-next you-may related-stories short-url audio-player first-publish'
  ).split(' '),
)

/**
 * Looks whether the id, classes and role of an element name furniture.
 * @param names id, classes and role, separated by blanks.
 * @returns the name that does; empty where none does.
 */
export function furnitureName(names: string): string {
  for (const name of names.split(/\s+/, 24)) {
    if (name.length < 2 || name.length > 80) continue
    const words = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter(Boolean)
    // "article-has-comments" and "content-with-sidebar" are wrappers of everything.
    if (words.some((word) => word === 'has' || word === 'with' || word === 'no' || word === 'without')) continue
    // A post of a network that is quoted in the text.
    if (words.includes('embed')) continue
    const first = words[0] ?? ''
    if (NAMES.has(first) || PAIRS.has(words.slice(0, 2).join('-'))) return name
    const last = words.at(-1) ?? ''
    if (words.length < 4 && NAMES.has(last)) return name
    if (words.some((word, index) => index > 0 && PAIRS.has(`${words[index - 1]}-${word}`))) return name
    if (/^(related|comment|share|social|newsletter|sidebar|taboola|outbrain)/.test(first)) return name
  }
  return ''
}

/** Beginnings of lines that are never the article's, however they go on. */
const LINE =
  /^(read (more|also|full|next)\b|also read\b|read:|see more\b|more on this\b|more from\b|follow (us|our|@)|sponsored (by|content)|subscribe (to|now|for|here)|sign up\b|download (the|our) [\w\s]{0,20}app|tags?\s{0,9}:|topics?\s{0,9}:|published (in|:)|last (updated|modified)\b|short url|you are replying|your comment|click here|\(c\) ?\d{4}|news id|\(?release id|posted on ?:|join our\b|keep reading|end of list|list of \d|you (may|might) also|about the author|the writer is|visitor counter|reprint or republication|for more (news|stories|updates)|stay (tuned|informed|updated)|story continues below|(please )?(log|sign) in to\b|video player is loading|this is a modal window|(watch|listen|related|videos?)\s?[|:]|(reporting|editing) by\b|\(?with (inputs|files) from\b|create an account)/i
/** Beginnings that are furniture in a short line, and may be prose in a long one. */
const LABEL =
  /^(related\b|see also|share\b|follow\b|advertise?ment|sponsored|subscribe|published|updated|comments?\b|leave a (reply|comment)|watch\b|listen\b|print\b|email\b|copy link|copied|whatsapp|facebook|twitter|linkedin|telegram|recommended|trending|top stories|most (read|popular|viewed)|latest\b|view (all|comments)|load more|next (story|article|post)|previous (story|article|post)|don.t miss|more (stories|news|in this)|must read|also in)/i
/** Longer lines that stand under every article of a paper. */
const NOTICE =
  /^(\(?except for the headline\b|(the )?(views|opinions) expressed|copyright|©|all rights reserved|\(?this (story|article|report) (has|was|is) (not )?(been )?(edited|published|generated))/i
/** Whole lines of signs, counters and initials: "*****", "MP/6435416", "2 min read". */
const SIGNS =
  /^([\W_]{1,60}|[A-Z]{2,4}\/[\w/]{2,20}|\d{1,12} ?(min(ute)?s?( read)?|views?|shares?|comments?|likes?)|[\d\s.,:/-]{1,60})$/i

/** Says whether a whole run of text is furniture by its words. @param text collapsed text of one run. */
export function isFurnitureLine(text: string): boolean {
  if (text.length > 260) return false
  if (NOTICE.test(text)) return true
  if (text.length >= 180) return false
  return LINE.test(text) || (text.length < 60 && (LABEL.test(text) || SIGNS.test(text)) && !isSentence(text))
}

/** "Share prices fell in Karachi." is no label. */
function isSentence(text: string): boolean {
  return text.length > 25 && /[a-z][.!?]["'”’)]?$/.test(text)
}

/** Headings under which other stories or comments stand. */
export function opensFurniture(text: string): boolean {
  return text.length < 60 && (LINE.test(text) || LABEL.test(text))
}

/** "Comments (3)", "Leave a Reply", "Subscribe to continue reading", "We value your privacy": no word of the article follows such a heading. */
export function endsArticle(text: string): boolean {
  return (
    text.length < 60 &&
    /^(\d{1,5} (comments?|responses|replies)\b|comments?( ?\(\d{1,5}\))?:?$|leave a (reply|comment)\b|post a comment\b|join the (conversation|discussion)\b|what do you think\?|(we value )?your privacy\b|(subscribe|sign in|to) (to )?continue\b)/i.test(
      text,
    )
  )
}

/** What stands behind the name of who wrote: a bar and the section, or the day. */
const BEHIND =
  /\s[|•·–—-](\s|$)|[\s,]{1,3}(on\s)?((mon|tue|wed|thu|fri|sat|sun)\w{0,6},?\s)?((jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\w{0,6}\W{1,2})?\d/i
/** What stands before it. */
const BY = /^((written|reported|submitted|posted|compiled) by|author|by|from)[\s:|/]+(?=\S)/i

/** The name in a line that says who wrote: without "by", and without the day and the section behind it. */
export function writerOf(line: string): string {
  return (line.replace(BY, '').split(BEHIND, 1)[0] ?? '').trim()
}

/** A name of an element that holds who wrote. */
const WRITER = /by-?line|author/i

/** Says whether a short line is who wrote, by the names of the elements around it. @param names classes of its element and of the one around. */
export function isWriter(text: string, names: string): boolean {
  return text.length < 60 && WRITER.test(names) && /^\p{Lu}[\p{L}'’.-]{1,30} [\p{L}'’. -]{1,58}$/u.test(text)
}

/** "By Our Correspondent", "Staff Reporter | AFP": a line that says who wrote, without a verb. */
export function isByline(text: string): boolean {
  return (
    text.length < 120 &&
    (BY.test(text) || /^(staff|our|news|web) (reporter|correspondent|desk|report)/i.test(text)) &&
    !/[.!?]$/.test(text.replace(/\b(jr|sr|dr)\.$/i, ''))
  )
}

/** A line that is a date or little more: "Updated: Nov 11, 2021 21:54 IST". */
export function isDateLine(line: string): boolean {
  if (line.length > 110) return false
  const text = unglue(line)
  if (!/\d{4}|\d{1,2}:\d\d|\bago\b/.test(text)) return false
  const named = text.toLowerCase().split(/\W+/).some(isMonth)
  if (!named && !/\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}|\bago\b/.test(text)) return false
  const words = text.split(/[^A-Za-z]+/).filter((word) => word.length > 2)
  return words.length <= 8 && !/[a-z][.!?]["”]?$/.test(text)
}
