import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { differences, fingerprints } from '../../../scripts/lib/build.mjs'
import { installCommand, places } from '../../../scripts/lib/browsers.mjs'
import { missingPackages } from '../../../scripts/lib/machine.mjs'
import { LIMITS, overweight } from '../../../scripts/lib/weights.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attache-machine-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('missing packages', () => {
  const elsewhere = process.platform === 'win32' ? 'darwin' : 'win32'
  const lock = {
    '': {},
    'node_modules/idb': { version: '8.0.4' },
    'node_modules/own-system': { version: '1.0.0', optional: true, os: [process.platform], cpu: [process.arch] },
    'node_modules/other-system': { version: '1.0.0', optional: true, os: [elsewhere], cpu: ['x64'] },
  }
  const write = (installed: Record<string, unknown> | null) => {
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: lock }))
    if (!installed) return
    for (const path of Object.keys(installed)) mkdirSync(join(folder, path), { recursive: true })
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }))
  }
  const own = { 'node_modules/own-system': { version: '1.0.0' } }

  it('names everything in a bare clone but what is for other systems', () => {
    write(null)
    expect(missingPackages(folder)).toEqual(['node_modules/idb', 'node_modules/own-system'])
  })
  it('names what is there in another version', () => {
    write({ 'node_modules/idb': { version: '8.0.3' }, ...own })
    expect(missingPackages(folder)).toEqual(['node_modules/idb'])
  })
  it('names what is recorded but was deleted', () => {
    write({ 'node_modules/idb': { version: '8.0.4' }, ...own })
    rmSync(join(folder, 'node_modules/idb'), { recursive: true })
    expect(missingPackages(folder)).toEqual(['node_modules/idb'])
  })
  it('is content when all is there', () => {
    write({ 'node_modules/idb': { version: '8.0.4' }, ...own })
    expect(missingPackages(folder)).toEqual([])
  })
})

describe('browsers', () => {
  it('looks along the path on Linux, Chrome before Chromium before Edge', () => {
    const found = places('chromium', { env: { PATH: '/one' }, platform: 'linux', folders: ['/two'] }).filter((place) =>
      place.startsWith('/one'),
    )
    expect(found.map((place) => place.slice(5))).toEqual([
      'google-chrome-stable',
      'google-chrome',
      'chromium',
      'chromium-browser',
      'microsoft-edge-stable',
      'microsoft-edge',
    ])
  })
  it('looks into the folders of programs on Windows', () => {
    const found = places('firefox', {
      env: { PROGRAMFILES: 'C:/Programs', LOCALAPPDATA: 'C:/Mine' },
      platform: 'win32',
      folders: [],
    })
    expect(found.map((place) => place.replaceAll('\\', '/'))).toEqual([
      'C:/Programs/Mozilla Firefox/firefox.exe',
      'C:/Mine/Mozilla Firefox/firefox.exe',
    ])
  })
  it('looks into the programs of all and of the user on a Mac', () => {
    const found = places('chromium', { env: {}, platform: 'darwin', folders: [] })
    expect(found[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
    expect(found.some((place) => /^\/.+\/Applications\/Microsoft Edge\.app/.test(place))).toBe(true)
  })
  it('takes a path given by hand and nothing else', () => {
    expect(places('firefox', { env: { FIREFOX_PATH: '/opt/ff' }, platform: 'linux', folders: [] })).toEqual(['/opt/ff'])
  })
  it('names one command for what is missing, by system', () => {
    expect(installCommand(['chromium', 'firefox'], 'linux', () => false)).toBe(
      'sudo apt-get install -y --no-install-recommends chromium firefox-esr',
    )
    expect(installCommand(['firefox'], 'linux', (name) => name === 'dnf')).toBe('sudo dnf install firefox')
    expect(installCommand(['chromium'], 'darwin')).toBe('brew install --cask google-chrome')
  })
})

describe('builds', () => {
  const write = (name: string, files: Record<string, string>) => {
    mkdirSync(join(folder, name, 'icon'), { recursive: true })
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, name, file), text)
    return join(folder, name)
  }

  it('finds a changed, a lost and a new file', () => {
    const one = fingerprints(write('one', { 'a.js': '1', 'b.js': '1', 'icon/c.png': '1' }))
    const two = fingerprints(write('two', { 'a.js': '2', 'icon/c.png': '1', 'd.js': '1' }))
    expect(differences(one, two)).toEqual(['a.js', 'b.js', 'd.js'])
    expect(differences(one, one)).toEqual([])
  })
  const light = Object.fromEntries(Object.keys(LIMITS).map((name) => [name, '']))
  it('finds a heavy script and a wrapper that shows itself', () => {
    const noise = Array.from({ length: LIMITS['gate.js'] ?? 0 }, (_, at) => (at * 2654435761) >>> 0).join()
    const build = write('three', {
      ...light,
      'gate.js': noise,
      'reader.js': 'postMessage("wxt:content-script-started")',
    })
    const faults = overweight(build)
    expect(faults).toHaveLength(2)
    expect(faults[0]).toMatch(/^gate\.js weighs \d+ bytes/)
    expect(faults[1]).toBe('reader.js holds wxt:content-script-started')
  })
  it('finds a worker that sets markup, and none that only reads it', () => {
    mkdirSync(join(folder, 'four', 'assets'), { recursive: true })
    mkdirSync(join(folder, 'five', 'assets'), { recursive: true })
    const sets = write('four', { ...light, 'assets/x-worker-1.js': 'e.innerHTML=t' })
    const reads = write('five', { ...light, 'assets/x-worker-1.js': 'e.innerHTML==t;get innerHTML(){return 1}' })
    expect(overweight(sets)).toEqual(['assets/x-worker-1.js sets markup as text'])
    expect(overweight(reads)).toEqual([])
  })
})
