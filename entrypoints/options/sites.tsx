/** The sites on which Attaché reads: those it ships with, those the reader added; each can be switched off. */
import { useEffect, useState } from 'preact/hooks'
import { type SiteRow, SitesTable } from '../../components/options/sites-table.tsx'
import { useWords } from '../../components/words/use-words.ts'
import { browser } from '../../utils/browser.ts'
import { addedHosts, isAmong, isGranted, typedHost } from '../../utils/sites/reading.ts'
import { SITES, siteOf } from '../../utils/sites/sites.ts'
import { allow, forget, grantedOrigins, offHosts, setReads } from '../wiring/settings/kept-sites.ts'

interface Allowed {
  origins: string[]
  off: string[]
}

export function Sites({ failed }: { failed: (error: unknown) => void }) {
  const t = useWords()
  const [allowed, setAllowed] = useState<Allowed | null>(null)
  const [typed, setTyped] = useState('')
  const [told, tell] = useState('')

  const look = () => {
    Promise.all([grantedOrigins(), offHosts()]).then(([origins, off]) => setAllowed({ origins, off }), failed)
  }
  useEffect(() => {
    look()
    // The browser's own settings, the popup and other windows change them too.
    browser.permissions.onAdded.addListener(look)
    browser.permissions.onRemoved.addListener(look)
    browser.storage.local.onChanged.addListener(look)
    return () => {
      browser.permissions.onAdded.removeListener(look)
      browser.permissions.onRemoved.removeListener(look)
      browser.storage.local.onChanged.removeListener(look)
    }
  }, [])

  const add = () => {
    const host = typedHost(typed)
    if (host === null) return tell(t('not_a_site'))
    const shipped = siteOf(host)
    if (shipped !== null && allowed !== null && isGranted(host, allowed.origins))
      return tell(t('shipped_already', shipped.name))
    tell('')
    allow([host]).then((yes) => {
      if (yes) setTyped('')
      else tell(t('not_granted_now', host))
      look()
    }, failed)
  }

  const rows = allowed === null ? null : rowsOf(allowed)
  return (
    <section id="sites" aria-labelledby="sites-h">
      <h2 id="sites-h">{t('sites')}</h2>
      <p>{t('sites_more')}</p>
      <form
        class="add"
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <input
          class="field"
          name="site"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          aria-label={t('site_hint')}
          placeholder={t('site_hint')}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="btn" name="add-site">
          {t('add_a_site')}
        </button>
        <span role="status" class="mid">
          {told}
        </span>
      </form>
      {rows !== null && (
        <div class="long-list">
          <SitesTable
            added={rows.added}
            shipped={rows.shipped}
            onSwitch={(hosts, reads) => void setReads(hosts, reads).then(look, failed)}
            onAllow={(hosts) => void allow(hosts).then(look, failed)}
            onRemove={(host) => void forget(host).then(look, failed)}
          />
        </div>
      )}
    </section>
  )
}

function rowsOf({ origins, off }: Allowed): { added: SiteRow[]; shipped: SiteRow[] } {
  return {
    added: addedHosts(origins).map((host) => ({ hosts: [host], name: null, granted: true, off: isAmong(host, off) })),
    shipped: SITES.map(({ hosts, name }) => ({
      hosts,
      name,
      granted: hosts.every((host) => isGranted(host, origins)),
      off: hosts.every((host) => isAmong(host, off)),
    })),
  }
}
