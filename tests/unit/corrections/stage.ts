/** An article of our own with invented officials, what the rules read in it, and corrections as a reader makes them. */
import { annotate } from '../../../utils/annotate/annotate.ts'
import type { Annotation, Article, Change, Correction } from '../../../utils/model.ts'

export const KEY = 'https://meridian.example/pilots'

export function articleOf(text: string, title: string | null = null): Article {
  return { title, publisher: 'Meridian News', byline: null, url: KEY, publishedAt: '2026-11-18', language: 'en', text }
}

export const ARTICLE = articleOf(
  [
    'RAWALPINDI: Pakistan’s Minister of Defence Tariq Mehmood Bangash on Wednesday met Kenya’s Cabinet Secretary for Defence, Dr. Wanjiru Odhiambo, at the Ministry of Defence in Islamabad and discussed defence cooperation.',
    'Dr. Odhiambo thanked Bangash. The defence minister said Kenyan cadets would come.',
    'Earlier, Chief of Army Staff General Sohail Akhtar Janjua called on Jordan’s Chairman of the Joint Chiefs of Staff, Major General Faris Al-Nuaimat, at GHQ in Rawalpindi. Both sides discussed military training.',
    'Both leaders agreed to name a working group. Sardar Mirwais Tokhi looked on.',
  ].join('\n\n'),
  'Pakistan, Kenya to open pilot training, says Defence Minister Tariq Mehmood Bangash',
)
export const RAW: Annotation = annotate(ARTICLE)

/** What the library keeps of a quote beside its words. */
export const NOTED = {
  id: 'q',
  note: '',
  tags: [],
  createdAt: '2026-11-20',
  updatedAt: '2026-11-20',
  deletedAt: null,
  orphanedAt: null,
}

let count = 0
/** A correction as it is kept; each one later than that before. */
export function made(change: Change, scope: Correction['scope'] = 'article', key = KEY): Correction {
  count++
  const at = `2026-11-20T10:00:00.${String(count % 1000).padStart(3, '0')}Z`
  return {
    id: `correction-${String(count).padStart(6, '0')}`,
    scope,
    key,
    title: ARTICLE.title,
    at,
    undoneAt: null,
    change,
  }
}

/** What is marked of people and countries, in the title first. */
export function told({ titleMentions, mentions }: Annotation): string[] {
  return [...titleMentions, ...mentions]
    .filter(({ kind }) => kind === 'official' || kind === 'role' || kind === 'country')
    .map(({ text }) => text)
}
