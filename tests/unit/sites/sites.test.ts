import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { matchPatterns, SITES, siteOf } from '../../../utils/sites/sites.ts'

const hosts = SITES.flatMap((site) => site.hosts)

describe('sites.json', () => {
  it('gives every site a name and bare host names', () => {
    for (const site of SITES) {
      expect(site.name.trim()).not.toBe('')
      expect(site.hosts.length).toBeGreaterThan(0)
      for (const host of site.hosts) expect(host).toMatch(/^(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+$/)
    }
  })

  it('names no site and no host twice, and no host below another', () => {
    // A name that stands twice would take the place of the first without a word.
    expect(readFileSync('utils/sites/sites.json', 'utf8').match(/\[/g)).toHaveLength(SITES.length)
    expect(new Set(hosts).size).toBe(hosts.length)
    for (const host of hosts) expect(hosts.filter((other) => host.endsWith(`.${other}`))).toEqual([])
  })

  it('has both hosts of papers that moved or publish under two names', () => {
    for (const host of ['thenews.com.pk', 'thenews.pk', 'arabnews.com', 'arabnews.pk', 'geo.tv', 'arynews.tv'])
      expect(hosts).toContain(host)
  })
})

describe('matchPatterns', () => {
  it('covers http and https, the bare host and all below it, and never everything', () => {
    const patterns = matchPatterns()
    expect(patterns).toContain('*://*.geo.tv/*')
    expect(patterns).toHaveLength(hosts.length)
    for (const pattern of patterns) expect(pattern).toMatch(/^\*:\/\/\*\.[a-z0-9.-]+\.[a-z]{2,}\/\*$/)
  })
})

describe('siteOf', () => {
  it('finds the site of a host, and of hosts below it, and no other', () => {
    expect(siteOf('www.geo.tv')?.name).toBe('Geo News')
    expect(siteOf('new.radio.gov.pk')?.name).toBe('Radio Pakistan')
    expect(siteOf('THENEWS.PK')?.name).toBe('The News International')
    expect(siteOf('notgeo.tv')).toBeNull()
    expect(siteOf('geo.tv.example.com')).toBeNull()
  })
})
