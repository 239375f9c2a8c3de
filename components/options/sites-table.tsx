/** Sites in a table: whether the browser lets Attaché in, and whether it reads there. */
import { Names } from '../words/names.tsx'
import { useWords } from '../words/use-words.ts'

export interface SiteRow {
  hosts: readonly string[]
  /** The paper, for sites that Attaché ships with. */
  name: string | null
  granted: boolean
  off: boolean
}
interface Props {
  added: readonly SiteRow[]
  shipped: readonly SiteRow[]
  onSwitch: (hosts: readonly string[], reads: boolean) => void
  onAllow: (hosts: readonly string[]) => void
  onRemove: (host: string) => void
}

export function SitesTable({ added, shipped, onSwitch, onAllow, onRemove }: Props) {
  const t = useWords()
  const row = (site: SiteRow) => (
    <tr key={site.hosts[0]} class={site.off ? 'off' : undefined}>
      <th scope="row">
        <Names names={site.hosts} />
      </th>
      <td>
        <Names names={[site.name]} />
      </td>
      <td>
        {t(site.granted ? 'granted' : 'not_granted')}
        {!site.granted && (
          <button type="button" class="btn" name="allow" onClick={() => onAllow(site.hosts)}>
            {t('allow')}
            <bdi class="unseen"> {site.name}</bdi>
          </button>
        )}
      </td>
      <td class="end">
        {site.name === null && (
          <button type="button" class="btn plain" name="remove-site" onClick={() => onRemove(site.hosts[0] ?? '')}>
            {t('remove')}
            <bdi class="unseen"> {site.hosts[0]}</bdi>
          </button>
        )}
        {site.granted ? (
          <button
            type="button"
            role="switch"
            aria-checked={!site.off}
            aria-label={t('read_on', site.name ?? site.hosts[0] ?? '')}
            class="switch-b"
            onClick={() => onSwitch(site.hosts, site.off)}
          >
            <i class={site.off ? 'switch' : 'switch on'} />
          </button>
        ) : (
          <span class="small mid">{t('waits')}</span>
        )}
      </td>
    </tr>
  )
  return (
    <table class="tb">
      <thead>
        <tr>
          <th scope="col">{t('site')}</th>
          <th scope="col">{t('paper')}</th>
          <th scope="col">{t('access')}</th>
          <th scope="col" class="end">
            {t('reads_here')}
          </th>
        </tr>
      </thead>
      {added.length > 0 && (
        <tbody data-group="added">
          <tr class="grp">
            <th colSpan={4} scope="rowgroup">
              {t('added_by_you', added.length)}
            </th>
          </tr>
          {added.map(row)}
        </tbody>
      )}
      <tbody data-group="shipped">
        <tr class="grp">
          <th colSpan={4} scope="rowgroup">
            {t('shipped', shipped.length)}
          </th>
        </tr>
        {shipped.map(row)}
      </tbody>
    </table>
  )
}
