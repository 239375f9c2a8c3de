/**
 * What stands on a news page and is not the article: share bars, related stories, newsletters, comments, counters.
 * Names are of two sorts: those that say enough alone, and whole lines of text.
 */

import { unglue } from './metadata-dates.ts'

/** Parts of class names and ids, as words between hyphens, underscores and capitals. */
const NAMES = new Set(
  (
    'related recommended recommendation recommendations recirc share sharing social newsletter newsletters subscribe subscription ' +
    'comment comments disqus respond sidebar widget widgets promo promos promotion advert adverts advertisement ad ads adbox adsbox sponsor sponsored taboola outbrain ' +
    'dianomi connatix breadcrumb breadcrumbs menu navigation navbar footer cookie cookies consent gdpr popup modal overlay lightbox ' +
    'trending popular tags storytags keywords toolbar pagination pager ticker marquee skip copyright ' +
    'signup login banner alsoread readmore readnext nextstory mostread bio poll quiz ' +
    'counter counters shorturl shortlink whatsapp screenreader dialog vjs jwplayer'
  ).split(' '),
)
/** Two words that together are furniture. */
const PAIRS = new Set(
  (
    'also-read read-more read-also read-next more-on more-from more-stories more-news most-read most-viewed top-stories latest-news ' +
    'next-story next-article next-post post-tags story-tags item-sharing author-box author-bio about-author box-content list-of ' +
    'sr-only visually-hidden screen-reader news-ticker up-next you-may related-stories short-url audio-player first-publish'
  ).split(' '),
)

/**
 * Says whether the id, classes and role of an element name furniture.
 * @param names id, classes and role, separated by blanks.
 */
export function isFurnitureName(names: string): boolean {
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
    if (NAMES.has(first) || PAIRS.has(words.slice(0, 2).join('-'))) return true
    const last = words.at(-1) ?? ''
    if (words.length < 4 && NAMES.has(last)) return true
    if (words.some((word, index) => index > 0 && PAIRS.has(`${words[index - 1]}-${word}`))) return true
    if (/^(related|comment|share|social|newsletter|sidebar|taboola|outbrain)/.test(first)) return true
  }
  return false
}

/** Beginnings of lines that are never the article's, however they go on. */
const LINE =
  /^(read (more|also|full|next)\b|also read\b|read:|see more\b|more on this\b|more from\b|follow (us|our|@)|sponsored (by|content)|subscribe (to|now|for|here)|sign up\b|download (the|our) [\w\s]{0,20}app|tags?\s{0,9}:|topics?\s{0,9}:|published (in|:)|last (updated|modified)\b|short url|you are replying|your comment|click here|copyright\b|©|\(c\) ?\d{4}|all rights reserved|news id|\(?release id|posted on ?:|join our\b|keep reading|end of list|list of \d|you (may|might) also|about the author|the writer is|visitor counter|reprint or republication|for more (news|stories|updates)|stay (tuned|informed|updated)|story continues below|(please )?(log|sign) in to\b|video player is loading|this is a modal window|(the )?(views|opinions) expressed)/i
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

/** "Comments (3)", "12 Comments", "Leave a Reply": what follows such a heading was written by readers. */
export function opensComments(text: string): boolean {
  return (
    text.length < 60 &&
    /^(\d{1,5} (comments?|responses|replies)\b|comments?( ?\(\d{1,5}\))?:?$|leave a (reply|comment)\b|post a comment\b|join the (conversation|discussion)\b)/i.test(
      text,
    )
  )
}

/** "By Our Correspondent", "Staff Reporter | AFP": a line that says who wrote, without a verb. */
export function isByline(text: string): boolean {
  return (
    text.length < 120 &&
    (/^(by|from)[\s:|/]+\S+/i.test(text) || /^(staff|our|news|web) (reporter|correspondent|desk|report)/i.test(text)) &&
    !/[.!?]$/.test(text.replace(/\b(jr|sr|dr)\.$/i, ''))
  )
}

const MONTH =
  /\b(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\b/i

/** A line that is a date or little more: "Updated: Nov 11, 2021 21:54 IST". */
export function isDateLine(line: string): boolean {
  if (line.length > 110) return false
  const text = unglue(line)
  if (!/\d{4}|\d{1,2}:\d\d|\bago\b/.test(text)) return false
  if (!(MONTH.test(text) || /\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}/.test(text) || /\bago\b/.test(text))) return false
  const words = text.split(/[^A-Za-z]+/).filter((word) => word.length > 2)
  return words.length <= 8 && !/[a-z][.!?]["”]?$/.test(text)
}
