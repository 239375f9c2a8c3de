/** Words that should never stand unmarked in our gold: a check on the annotator of the gold, not part of any rule. */
import { readFileSync } from 'node:fs'
import { countries } from 'countries-list'
import * as v from 'valibot'

const file = new URL(import.meta.resolve('i18n-nationality/langs/en.json'))
const { nationalities } = v.parse(
  v.object({ nationalities: v.record(v.string(), v.string()) }),
  JSON.parse(readFileSync(file, 'utf8')),
)
/** Forms that the two tables lack. */
const MORE =
  'U.S.|U.S|US|USA|U.K.|UK|UAE|KSA|PRC|ROK|Turkey|Türkiye|Turkiye|Britain|British|America|American|Tajik|Kyrgyz|Uzbek|Kazakh|Azeri|Viet Nam|Philippine|Filipino|Hellenic|Emirati|Swazi|Malawi|Ivorian|Congolese|Burkinabe|Palestine|Gaza|Lao|Czech|Dutch|Iraqi|Saudi|Omani|Qatari|Kuwaiti|Yemeni|Bahraini|Bosnian|Macedonian|Burmese|Holland|England'.split(
    '|',
  )
/** Too often a part of something else to be asked for. */
const NOT_ASKED = new Set(['Jersey', 'Martinique', 'Ascension Island', 'Antarctica'])

const forms = [
  ...Object.values(countries).map((country) => country.name),
  ...Object.values(nationalities),
  ...MORE,
].filter((form) => form.length > 1 && !NOT_ASKED.has(form))

/** Matches each such word or its possessive; longest first. */
export const COUNTRY_FORMS = new RegExp(
  `(?<![\\p{L}@#])(?:${[...new Set(forms)]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')})(?!\\p{L})`,
  'gu',
)
