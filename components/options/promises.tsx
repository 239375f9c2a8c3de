/** What is promised: what is read, kept and sent, in plain words. */
import { useWords } from '../words/use-words.ts'

export function Promises() {
  const t = useWords()
  return (
    <dl class="kv promises">
      <dt>{t('promise_h_read')}</dt>
      <dd>{t('promise_read')}</dd>
      <dt>{t('promise_h_page')}</dt>
      <dd>{t('promise_page')}</dd>
      <dt>{t('promise_h_kept')}</dt>
      <dd>{t('promise_saved')}</dd>
      <dt>{t('promise_h_sent')}</dt>
      <dd>{t('promise_sent')}</dd>
      <dt>{t('promise_h_out')}</dt>
      <dd>{t('promise_out')}</dd>
    </dl>
  )
}
