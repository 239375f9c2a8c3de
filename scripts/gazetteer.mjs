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

/**
 * The text of countries.json: one line a country, in the order of their codes. Its parts are divided by "|": name, capital of a state, the
 * state that a territory belongs to ("-" for a state), other names, demonyms, codes; lists by ";", empty ones at the end left out.
 * Of a demonym that begins with the name, "+" and its ending stand: "+n" for Andorran.
 */
export function buildCountries() {
  const lines = []
  const codes = new Set([...Object.keys(countries), ...Object.keys(own.states)])
  for (const code of [...codes].sort()) {
    const source = countries[code] ?? {}
    const forms = own.states[code] ?? {}
    const name = forms.name ?? source.name
    const drop = new Set(forms.drop ?? [])
    const sovereign = own.territories[code]
    const keep = (given, added = []) => [...new Set([...given.filter((form) => form && !drop.has(form)), ...added])]
    const names = keep([name, source.name, ...(source.alias ?? [])], forms.names)
    const nationality = nationalities[code]
    // The package gives the country's name where it knows no demonym; a territory has none that we read.
    const usable = nationality && sovereign === undefined && !names.includes(nationality) ? [nationality] : []
    const demonyms = keep(usable, forms.demonyms)
    const others = names.filter((form) => form !== name)
    const endings = demonyms.map((form) => (form.startsWith(name) ? form.replace(name, '+') : form))
    const lists = [others, endings, forms.codes ?? []].map((list) => list.join(';'))
    // A territory's capital acts for no state.
    const capital = sovereign === undefined ? (forms.capital ?? source.capital ?? '') : ''
    const row = [name, capital, sovereign ?? '-', ...lists].join('|')
    lines.push(`  ${JSON.stringify(code)}: ${JSON.stringify(row.replace(/\|+$/, ''))}`)
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
