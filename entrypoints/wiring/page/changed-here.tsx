/** Whether the article in view is still as it was kept; the reader may compare, and keep it as it is now. */
import { useEffect, useState } from 'preact/hooks'
import { ChangedSince } from '../../../components/reading/changes.tsx'
import type { StripNews } from '../../../components/parts/strip.tsx'
import { useWords } from '../../../components/words/use-words.ts'
import { ask } from '../../../utils/browser.ts'
import { type Comparison, compareArticles } from '../../../utils/compare/compare.ts'
import type { Article, Clipping } from '../../../utils/model.ts'
import { failureWords } from '../failure.ts'

interface Props {
  /** What is kept of the article. */
  clipping: Pick<Clipping, 'key' | 'article'>
  /** The article as it is on the page. */
  article: Article
  /** The tab with the page. */
  tabId: number | null
  /** Another text of the article is kept now. */
  onSaved: () => void
  onNews: (news: StripNews | null) => void
}

export function ChangedHere({ clipping, article, tabId, onSaved, onNews }: Props) {
  const t = useWords()
  const [comparison, setComparison] = useState<Comparison>({ is: 'same' })
  const old = clipping.article
  // After the first picture: a long text takes some milliseconds.
  useEffect(() => setComparison(compareArticles(old, article)), [old.text, old.title, article.text, article.title])

  const keep = async (version: Article): Promise<boolean> => {
    const tab = tabId === null ? {} : { tabId }
    const { key } = clipping
    const commandId = crypto.randomUUID()
    try {
      await ask('clipping.save', { commandId, key, article: version, note: '', tags: [], renew: true, ...tab })
      onSaved()
      return true
    } catch (error) {
      onNews({ alert: true, text: failureWords(t, error) })
      return false
    }
  }
  const goBack = async () => {
    if (await keep(old)) onNews({ alert: false, text: t('version_back') })
  }
  const save = async () => {
    if (!(await keep(article))) return
    onNews({ alert: false, text: t('version_saved'), action: { label: t('undo'), run: () => void goBack() } })
  }
  return <ChangedSince comparison={comparison} onSave={() => void save()} />
}
