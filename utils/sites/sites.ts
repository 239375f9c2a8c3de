/** The news sites on which Attaché works from the first day. All they have in common is in `sites.json`. */
import sites from './sites.json' with { type: 'json' }

/** A news site: its name as readers know it, and every host it publishes under. */
export interface Site {
  name: string
  /** Without `www.`; each stands for itself and for all hosts below it. */
  hosts: string[]
}

/** All shipped sites. */
export const SITES: readonly Site[] = Object.entries(sites).map(([name, hosts]) => ({ name, hosts }))

/** The match patterns of all shipped sites, for the manifest and for `permissions.contains`. */
export function matchPatterns(): string[] {
  return SITES.flatMap((site) => site.hosts.map((host) => `*://*.${host}/*`))
}

/** The shipped site that a host belongs to ("www.geo.tv" is Geo News), or null. */
export function siteOf(host: string): Site | null {
  const name = host.toLowerCase()
  return SITES.find((site) => site.hosts.some((own) => name === own || name.endsWith(`.${own}`))) ?? null
}
