// @ts-check
/** Finds the browsers of this machine, and installs Debian's where that is possible. Plain JavaScript without dependencies. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { Plain, run } from './machine.mjs'

/** @typedef {'chromium' | 'firefox'} Kind Chrome and Edge are of the kind chromium. */

/** The oldest versions that the manifest admits. */
const LEAST = { chromium: 125, firefox: 140 }

/** @type {Record<Kind, string[]>} by the command's name, in order of preference. */
const COMMANDS = {
  chromium: [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox-esr', 'firefox'],
}
/** @type {Record<Kind, string[]>} in /Applications and ~/Applications. */
const MAC = {
  chromium: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
}
/** @type {Record<Kind, string[]>} in the folders of programs. */
const WINDOWS = {
  chromium: [
    'Google/Chrome/Application/chrome.exe',
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ],
  firefox: ['Mozilla Firefox/firefox.exe'],
}
/** @type {Record<Kind, string>} */
const DEBIAN = { chromium: 'chromium', firefox: 'firefox-esr' }
/** @type {Record<Kind, string>} a path given by hand wins. */
const VARIABLE = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' }

/**
 * @param {Kind} kind
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {string[]} every place to look, best first.
 */
export function places(kind, env = process.env, platform = process.platform) {
  const given = env[VARIABLE[kind]]
  if (given) return [given]
  if (platform === 'darwin')
    return MAC[kind].flatMap((app) =>
      ['/Applications', join(homedir(), 'Applications')].map((folder) => join(folder, app)),
    )
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (folder) => folder !== undefined,
    )
    return WINDOWS[kind].flatMap((program) => folders.map((folder) => join(folder, program)))
  }
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter(Boolean)
  return COMMANDS[kind].flatMap((command) => folders.map((folder) => join(folder, command)))
}

/**
 * Asks a browser for its version. Windows' browsers open a window instead of answering, so they are taken as they are.
 * @param {string} path
 * @param {Kind} kind
 */
function runs(path, kind) {
  if (process.platform === 'win32') return true
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  const major = Number(/(\d+)\.\d/.exec(stdout ?? '')?.[1])
  return status === 0 && major >= LEAST[kind]
}

/**
 * @param {Kind} kind
 * @returns {string | null} the path of an installed browser that is new enough.
 */
export function findBrowser(kind) {
  return places(kind).find((path) => existsSync(path) && runs(path, kind)) ?? null
}

/** @param {string} program */
const onPath = (program) =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))

/**
 * @param {Kind[]} kinds
 * @returns {string} the one command that installs them on this system.
 */
export function installCommand(kinds, platform = process.platform, has = onPath) {
  const firefox = kinds.includes('firefox')
  const chromium = kinds.includes('chromium')
  const list = (/** @type {string} */ one, /** @type {string} */ other) =>
    [chromium && one, firefox && other].filter(Boolean).join(' ')
  if (platform === 'darwin') return `brew install --cask ${list('google-chrome', 'firefox')}`
  if (platform === 'win32') return `winget install ${list('Google.Chrome', 'Mozilla.Firefox')}`
  if (has('dnf')) return `sudo dnf install ${list('chromium', 'firefox')}`
  if (has('pacman')) return `sudo pacman -S ${list('chromium', 'firefox')}`
  return `sudo apt-get install -y --no-install-recommends ${list('chromium', 'firefox-esr')}`
}

/**
 * Finds browsers and installs the missing ones when this is root on a system with apt-get.
 * @param {Kind[]} kinds
 * @returns {Promise<Record<string, string>>} path by kind.
 * @throws {Plain} naming the command to run when one is missing and cannot be installed.
 */
export async function ensureBrowsers(kinds) {
  const missing = kinds.filter((kind) => !findBrowser(kind))
  const root = process.getuid?.() === 0
  if (missing.length > 0 && root && onPath('apt-get')) {
    const packages = missing.map((kind) => DEBIAN[kind])
    console.log(`Installing ${packages.join(' and ')} ...`)
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    const install = ['install', '-y', '-q', '--no-install-recommends', ...packages]
    // A bare machine has no package lists, an old one has stale ones: refresh them, and let the installation decide.
    await run('apt-get', ['update', '-q'], { env, quiet: true })
    await run('apt-get', install, { env, quiet: true })
  }
  /** @type {Record<string, string>} */
  const found = {}
  for (const kind of kinds) {
    const path = findBrowser(kind)
    if (path) found[kind] = path
  }
  const still = kinds.filter((kind) => !found[kind])
  if (still.length > 0) {
    const names = still.map((kind) =>
      kind === 'firefox' ? 'Firefox 140 or newer' : 'Chrome, Chromium or Edge 125 or newer',
    )
    throw new Plain(
      `Not found: ${names.join('; ')}. Run:\n  ${installCommand(still)}\nor name it: ${still.map((kind) => `${VARIABLE[kind]}=/path`).join(' ')}`,
    )
  }
  return found
}
