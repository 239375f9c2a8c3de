/** Publisher, date and headline of an article, in the paper's voice. */
import type { Article } from '../../utils/model.ts'
import { calendarDate } from '../words/dates.ts'
import { Names } from '../words/names.tsx'
import { useWords } from '../words/use-words.ts'
import { counted, inOwn } from '../words/words.ts'

export function Headline({ article, found }: { article: Article; found: number }) {
  const t = useWords()
  const from = [article.publisher, article.publishedAt === null ? null : calendarDate(t, article.publishedAt)]
  return (
    <div class="art">
      <div class="label cut">
        <Names names={from} by=" · " />
      </div>
      <h2 dir="auto" {...inOwn(t, article.title ?? t('untitled'))}>
        {article.title ?? t('untitled')}
      </h2>
      <p class="unseen" role="status">
        {found > 0 ? counted(t, 'found', found) : ''}
      </p>
      {article.partial === true && <p class="small mid">{t('partial')}</p>}
    </div>
  )
}
