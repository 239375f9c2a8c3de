/**
 * On which sites Attaché reads, as the browser keeps it: permissions are the list of added sites, so that a site taken away in
 * the browser's own settings is gone here too; the sites where it is off stand in `storage.local`.
 */
import * as v from 'valibot'
import { browser } from '../../../utils/browser.ts'
import { addedHosts, isAmong, patternOf } from '../../../utils/sites/reading.ts'

const OFF = 'sites off'
const Hosts = v.fallback(v.array(v.string()), [])

/** The hosts on which the reader has switched Attaché off. */
export async function offHosts(): Promise<string[]> {
  return v.parse(Hosts, (await browser.storage.local.get(OFF))[OFF])
}

/** Switches Attaché on or off for hosts. Pages that are open feel it when they load again. */
export async function setReads(hosts: readonly string[], reads: boolean): Promise<void> {
  await navigator.locks.request('attache-sites', async () => {
    const before = await offHosts()
    // A host that is on again takes those above it with it, or it would stay off.
    const rest = before.filter((one) => !hosts.some((host) => isAmong(one, [host]) || isAmong(host, [one])))
    await browser.storage.local.set({ [OFF]: reads ? rest : [...rest, ...hosts].sort() })
  })
}

/** The patterns that the browser has granted. */
export async function grantedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? []
}

/**
 * Asks the browser to let Attaché into sites; to be called straight from a click, before anything else is waited for.
 * @returns whether the reader allowed it.
 */
export function allow(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: hosts.map(patternOf) })
}

/** Gives the permission for a host back. @returns false where the browser keeps it (a shipped site). */
export function forget(host: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [patternOf(host)] })
}

const GATE = 'gate:'

/**
 * Has the gate run in exactly the sites that were added. Chrome forgets such scripts at an update and both keep them over a
 * restart, so it is done at every start and at every change of the permissions; what is right already stays.
 */
export async function registerAdded(): Promise<void> {
  await navigator.locks.request('attache-gates', async () => {
    const hosts = addedHosts(await grantedOrigins())
    const there = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id)
    const gone = there.filter((id) => id.startsWith(GATE) && !hosts.includes(id.slice(GATE.length)))
    if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone })
    const fresh = hosts.filter((host) => !there.includes(GATE + host))
    if (fresh.length === 0) return
    await browser.scripting.registerContentScripts(
      fresh.map((host) => ({
        id: GATE + host,
        matches: [patternOf(host)],
        js: ['gate.js'],
        runAt: 'document_idle',
        persistAcrossSessions: true,
      })),
    )
  })
}

/** Looks at pages that are open already, once Attaché has been let into their site. */
export async function lookAtOpen(origins: readonly string[]): Promise<void> {
  for (const tab of await browser.tabs.query({ url: [...origins] })) {
    if (tab.id === undefined) continue
    // A page that is just going, or that the browser keeps shut, is none to look at.
    await browser.scripting.executeScript({ target: { tabId: tab.id }, files: ['/gate.js'] }).catch(() => {})
  }
}
