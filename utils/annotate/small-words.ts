/** Small words of English that several steps ask for beside a name. */
import { words } from './word-signs.ts'

export const IN_OR_TO = words('in to')
export const OF_OR_FROM = words('of from')
export const THE_OR_THEIR = words('the his her their')
/** What stands between the members of a list. */
export const LISTED = words('and , &')
