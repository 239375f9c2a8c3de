/** Whether Attaché reads on a site, as a switch with the site's name. */
import { useWords } from '../words/use-words.ts'

export function SiteSwitch({ host, on, onSwitch }: { host: string; on: boolean; onSwitch: (on: boolean) => void }) {
  const t = useWords()
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      class="switch-b"
      name="site-switch"
      onClick={() => onSwitch(!on)}
    >
      <i class={on ? 'switch on' : 'switch'} />
      <span class="cut">{t('read_on', host)}</span>
    </button>
  )
}
