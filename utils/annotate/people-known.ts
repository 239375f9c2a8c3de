/** Names that the gazetteer knows, found among the names of an article in every fuller form. */
import { eachKnownOfficial } from '../gazetteer/officials.ts'
import { PARTICLES, SUFFIXES } from '../gazetteer/honorifics.ts'
import { fold } from './tokens.ts'

interface Known {
  /** Folded words of the name, without particles. */
  keys: string[]
  country: string
}

/** First word -> names that begin with it; built on first use. */
let byFirst: Map<string, Known[]> | null = null

function build(): Map<string, Known[]> {
  const index = new Map<string, Known[]>()
  eachKnownOfficial((name, country) => {
    const keys = name
      .split(/[\s-]+/)
      .map((word) => fold(word).replace(/[.'’]/g, ''))
      .filter((word) => word !== '' && !PARTICLES.has(word) && !SUFFIXES.has(word))
    const first = keys[0]
    // One word alone is anybody.
    if (first === undefined || keys.length < 2) return
    const list = index.get(first)
    if (list) list.push({ keys, country })
    else index.set(first, [{ keys, country }])
  })
  return index
}

/**
 * The state that a person of this name is known to have served.
 * @param keys folded words of the name in order, as nameKeys gives them. @returns ISO 3166-1 alpha-2, or null.
 */
export function knownCountry(keys: string[]): string | null {
  if (keys.length < 2) return null
  byFirst ??= build()
  for (let at = 0; at < keys.length - 1; at++) {
    const list = byFirst.get(keys[at] as string)
    if (!list) continue
    for (const known of list) {
      let from = at
      if (
        known.keys.every((key) => {
          const found = keys.indexOf(key, from)
          if (found < 0) return false
          from = found + 1
          return true
        })
      )
        return known.country
    }
  }
  return null
}
