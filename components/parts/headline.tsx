/** Publisher, date and headline of an article, in the paper's voice. */
import type { Annotation, Article } from '../../utils/model.ts'
import { countFound } from '../record/meetings.ts'
import { calendarDate } from '../words/dates.ts'
import { Names } from '../words/names.tsx'
import { useWords } from '../words/use-words.ts'
import { counted, inOwn } from '../words/words.ts'

export function Headline({ article, annotation }: { article: Article; annotation: Annotation }) {
  const t = useWords()
  const found = countFound(annotation)
  // Where the page does not tell the day, it may be printed in the text.
  const day = article.publishedAt ?? annotation.article.publishedAt
  const from = [article.publisher, day === null ? null : calendarDate(t, day)]
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
