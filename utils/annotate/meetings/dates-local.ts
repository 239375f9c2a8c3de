/** Days and moments: the day on which an outlet published, by its own clock. */

import { remembering } from '../text/words.ts'

/** Milliseconds of a day. */
export const DAY = 86_400_000

/** The ISO day of a moment in milliseconds. */
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
/** The first moment of an ISO day, in milliseconds. */
export const ms = (day: string): number => Date.parse(`${day}T00:00:00Z`)
/** The ISO day so many days behind another, or before it: a few days are asked for again and again, and reckoning one is slow. */
export const daysFrom = (day: string, days: number): string => dayOf(`${day}${days}`)
const dayOf = remembering((text) => iso(ms(text.slice(0, 10)) + Number(text.slice(10)) * DAY))
/** Two digits at least. */
export const two = (n: number): string => String(n).padStart(2, '0')

/** Hours from UTC by the top-level domain of papers; where one country has several zones, that of its capital. */
const ZONES = new Map(
  (
    'pk=5 in=5.5 bd=6 lk=5.5 np=5.75 ae=4 sa=3 qa=3 kw=3 bh=3 om=4 ir=3.5 iq=3 tr=3 az=4 ge=4 am=4 kz=5 uz=5 kg=6 tj=5 tm=5 cn=8 jp=9 kr=9 vn=7 th=7 my=8 sg=8 ph=8 id=7 mm=6.5 kh=7 la=7 au=10 nz=12 ru=3 by=3 ua=2 ' +
    'eg=2 za=2 ng=1 ke=3 gh=0 ug=3 tz=3 et=3 rw=2 zm=2 zw=2 bw=2 na=2 uk=0 ie=0 pl=1 de=1 fr=1 it=1 es=1 nl=1 be=1 ro=2 bg=2 gr=2 il=2 jo=3 lb=2 ca=-5 br=-3'
  )
    .split(' ')
    .map((pair) => {
      const [tld, hours] = pair.split('=') as [string, string]
      return [tld, Number(hours)] as const
    }),
)
/** Hosts without a country in their name, of papers that many readers follow. */
const HOSTS = new Map([
  ['dawn.com', 5],
  ['arynews.tv', 5],
  ['geo.tv', 5],
  ['brecorder.com', 5],
  ['samaa.tv', 5],
  ['thehindu.com', 5.5],
  ['indianexpress.com', 5.5],
  ['hindustantimes.com', 5.5],
  ['indiatimes.com', 5.5],
  ['arabnews.com', 3],
  ['gulfnews.com', 4],
  ['khaleejtimes.com', 4],
  ['dailysabah.com', 3],
  ['hurriyetdailynews.com', 3],
  ['tehrantimes.com', 3.5],
])

/**
 * The outlet's local day of a moment. A moment with a zone of its own is taken as printed; one in UTC is moved to the outlet's
 * zone, which its address tells.
 */
export function localDay(moment: string | null, url: string | null): string | null {
  if (!moment) return null
  if (moment.length <= 10 || !moment.endsWith('Z')) return moment.slice(0, 10)
  const host = /^https?:\/\/(?:www\.)?([^/:?#]{1,253})/i.exec(url ?? '')?.[1]?.toLowerCase() ?? ''
  const zone = HOSTS.get(host.split('.').slice(-2).join('.')) ?? ZONES.get(host.slice(host.lastIndexOf('.') + 1)) ?? 0
  const at = Date.parse(moment)
  return Number.isNaN(at) ? moment.slice(0, 10) : iso(at + zone * 3_600_000)
}
