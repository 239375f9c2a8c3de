/** How well an office printed without a name fits one that a person is known to hold. */

/**
 * How well an office printed without a name fits an office that a person is known to hold: 0 not at all … 1 the same office.
 * @param role the id read from the role. @param held the id of the person's office.
 */
export function fitsOffice(role: string, held: string): number {
  if (role === held) return 1
  const [a, b] = [FAMILIES.get(role), FAMILIES.get(held)]
  if (a && a === b) return 0.9
  if (role === 'minister.deputy' || role === 'minister.vice')
    return held.startsWith('minister') && held.endsWith('.deputy') ? 0.8 : 0
  // "the State Minister" is the minister of state for something.
  if (role === 'minister.state') return /^minister.*\.state$/.test(held) ? 0.8 : 0
  if (held.endsWith('.deputy') !== role.endsWith('.deputy')) {
    // "the minister" may be the deputy minister of the article when there is no other.
    return role === 'minister' && held.startsWith('minister') ? 0.5 : 0
  }
  if (held === 'minister') return role.startsWith('minister.') ? 0.6 : 0
  if (role === 'minister') return held.startsWith('minister') || held === 'secretary.defence' ? 0.8 : 0
  if (role.startsWith('chief') || role.startsWith('head.') || role.startsWith('commander')) {
    if (role === 'chief.plain' || role === 'commander.plain' || role === 'head.plain')
      return held.startsWith('chief') || held.startsWith('commander') ? 0.7 : 0
    if (
      role === 'chief.defence' &&
      /^chief\.(joint|general\.staff|army|staff)$|^commander\.chief$|^(?:minister|secretary)\.defence$/.test(held)
    )
      return held.endsWith('.defence') ? 0.5 : 0.7
    if (role === 'chief.army' && /^chief\.(general\.staff|staff|defence)$|^commander\.chief$/.test(held)) return 0.6
    if (role === 'chief.general.staff' && /^chief\.(army|defence|joint|staff)$/.test(held)) return 0.6
    if (role === 'chief.staff' && held.startsWith('chief.')) return 0.5
  }
  if (role === 'secretary.plain' && held.startsWith('secretary')) return 0.8
  // "The Secretary-General", "the Permanent Secretary": of the ministry that was named.
  if (role === 'secretary.general' && held === 'secretary.general.defence') return 0.8
  if (role === 'secretary.permanent' && held === 'secretary.defence') return 0.8
  // "the state secretary" heads the security council of Belarus.
  if (role === 'secretary.state' && held === 'secretary.council') return 0.8
  if (role === 'leader') return /^(head\.|monarch|prince|leader)/.test(held) ? 0.7 : 0
  if (role === 'prince' && held === 'prince.crown') return 0.8
  return 0
}

const FAMILIES: Map<string, string> = new Map([
  ['minister.defence', 'defence'],
  ['secretary.defence', 'defence'],
  ['minister.production', 'defence'],
  ['minister.foreign', 'foreign'],
  ['secretary.foreign', 'foreign'],
  ['chief.defence', 'defence-chief'],
  ['chief.joint', 'defence-chief'],
  ['ambassador', 'envoy'],
  ['envoy', 'envoy'],
])
