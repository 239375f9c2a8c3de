/**
 * Builds utils/gazetteer/countries.json from the packages countries-list (names, aliases, capitals) and i18n-nationality
 * (English demonyms), both MIT, and our own forms in utils/gazetteer/countries-own.json.
 *
 *   node scripts/gazetteer.mjs          writes the file
 *   node scripts/gazetteer.mjs --check  exits 1 if the committed file is not what the packages and forms give
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { countries } from 'countries-list'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const OUTPUT = join(root, 'utils/gazetteer/countries.json')
const require = createRequire(import.meta.url)
const { nationalities } = require('i18n-nationality/langs/en.json')
const own = JSON.parse(readFileSync(join(root, 'utils/gazetteer/countries-own.json'), 'utf8'))

/** The text of countries.json: one line a country, in the order of their codes. */
export function buildCountries() {
  const lines = []
  const codes = new Set([...Object.keys(countries), ...Object.keys(own.states)])
  for (const code of [...codes].sort()) {
    const source = countries[code] ?? {}
    const forms = own.states[code] ?? {}
    const name = forms.name ?? source.name
    const drop = new Set(forms.drop ?? [])
    const entry = { name, capital: forms.capital ?? source.capital ?? '' }
    const sovereign = own.territories[code]
    if (sovereign !== undefined) entry.of = sovereign
    const keep = (given, added = []) => [...new Set([...given.filter((form) => form && !drop.has(form)), ...added])]
    entry.names = keep([name, source.name, ...(source.alias ?? [])], forms.names)
    const nationality = nationalities[code]
    // The package gives the country's name where it knows no demonym; a territory has none that we read.
    const usable = nationality && sovereign === undefined && !entry.names.includes(nationality) ? [nationality] : []
    entry.demonyms = keep(usable, forms.demonyms)
    if (forms.codes) entry.codes = forms.codes
    lines.push(`  ${JSON.stringify(code)}: ${JSON.stringify(entry)}`)
  }
  return `{\n${lines.join(',\n')}\n}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = buildCountries()
  if (process.argv.includes('--check')) {
    if (readFileSync(OUTPUT, 'utf8') !== built) {
      console.error(
        'utils/gazetteer/countries.json is not what scripts/gazetteer.mjs makes. Run: node scripts/gazetteer.mjs',
      )
      process.exit(1)
    }
  } else writeFileSync(OUTPUT, built)
}
