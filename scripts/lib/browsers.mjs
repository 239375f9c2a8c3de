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
/** @type {Record<Kind, string[]>} in the folders of programs, the machine's and the user's. */
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
/** @type {Record<Kind, string>} */
const NAMES = {
  chromium: `Chrome, Chromium or Edge ${LEAST.chromium} or newer`,
  firefox: `Firefox ${LEAST.firefox} or newer`,
}
/** Another installation may be under way, as right after the start of a machine; it is waited for so many seconds. */
const LOCK_S = 120
/** @type {Record<Kind, string>} a path given by hand wins. */
const VARIABLE = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' }

/**
 * What the search and the installation need of a machine; the tests put other machines in its place.
 * @typedef {object} Machine
 * @property {NodeJS.ProcessEnv} env
 * @property {NodeJS.Platform} platform
 * @property {number | undefined} uid of the user; 0 is root. Windows has none.
 * @property {string[]} folders where Linux keeps programs, whatever the path says.
 * @property {typeof run} run
 */

/** @returns {Machine} */
const thisMachine = () => ({
  env: process.env,
  platform: process.platform,
  uid: process.getuid?.(),
  folders: ['/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/opt/firefox', '/snap/bin'],
  run,
})

/**
 * @param {Kind} kind
 * @param {Pick<Machine, 'env' | 'platform' | 'folders'>} machine
 * @returns {string[]} every place to look, best first.
 */
export function places(kind, { env, platform, folders } = thisMachine()) {
  const given = env[VARIABLE[kind]]
  if (given) return [given]
  if (platform === 'darwin')
    return MAC[kind].flatMap((app) =>
      ['/Applications', join(homedir(), 'Applications')].map((folder) => join(folder, app)),
    )
  if (platform === 'win32') {
    const programs = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (folder) => folder !== undefined,
    )
    return WINDOWS[kind].flatMap((program) => programs.map((folder) => join(folder, program)))
  }
  const all = [...(env['PATH'] ?? '').split(delimiter), ...folders].filter(Boolean)
  return COMMANDS[kind].flatMap((command) => all.map((folder) => join(folder, command)))
}

/**
 * Asks a browser for its version. Windows' browsers open a window instead of answering, so they are taken as they are.
 * @param {string} path
 * @param {Kind} kind
 */
function runs(path, kind) {
  if (process.platform === 'win32') return true
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 60_000 })
  const major = Number(/(\d+)\.\d/.exec(stdout ?? '')?.[1])
  return status === 0 && major >= LEAST[kind]
}

/**
 * @param {Kind} kind
 * @param {Machine} [machine]
 * @returns {string | null} the path of an installed browser that is new enough.
 */
export function findBrowser(kind, machine = thisMachine()) {
  return places(kind, machine).find((path) => existsSync(path) && runs(path, kind)) ?? null
}

/** @param {string} program @param {NodeJS.ProcessEnv} env */
const onPath = (program, env = process.env) =>
  (env['PATH'] ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, program)))

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
 * Installs Debian's browsers where this may be done without a question: by root, or by who needs no password to be root.
 * @param {Kind[]} missing
 * @param {Machine} machine
 * @returns {Promise<string | null>} what was tried and failed; null when it went well or was not tried.
 */
async function installMissing(missing, { env, uid, run: runProgram }) {
  if (!onPath('apt-get', env)) return null
  /** @type {string[]} */
  const sudo = uid === 0 ? [] : ['sudo', '-n']
  if (uid !== 0 && (!onPath('sudo', env) || (await runProgram('sudo', ['-n', 'true'], { quiet: 'always' })) !== 0))
    return null
  const packages = missing.map((kind) => DEBIAN[kind])
  console.log(`Installing ${packages.join(' and ')} ...`)
  // Not in the environment: sudo passes none on.
  const prefix = [
    ...sudo,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-q',
    '-o',
    `DPkg::Lock::Timeout=${LOCK_S}`,
  ]
  const [program = '', ...args] = prefix
  // A bare machine has no package lists, an old one has stale ones: refresh them, and let the installation decide.
  await runProgram(program, [...args, 'update'], { quiet: true })
  const install = ['install', '-y', '--no-install-recommends', ...packages]
  const code = await runProgram(program, [...args, ...install], { quiet: true })
  return code === 0 ? null : `${[...prefix, ...install].join(' ')} ended with ${code}; its words are above.`
}

/**
 * Finds browsers and installs the missing ones where that can be done without asking.
 * @param {Kind[]} kinds
 * @param {Machine} [machine]
 * @returns {Promise<Record<string, string>>} path by kind.
 * @throws {Plain} naming the command to run when one is missing and cannot be installed.
 */
export async function ensureBrowsers(kinds, machine = thisMachine()) {
  const { env, platform } = machine
  const missing = kinds.filter((kind) => !findBrowser(kind, machine))
  // A path given by hand is not helped by a browser in another place.
  const wrong = missing.filter((kind) => env[VARIABLE[kind]])
  if (wrong.length > 0)
    throw new Plain(
      wrong.map((kind) => `${VARIABLE[kind]} is ${env[VARIABLE[kind]]}: that is not ${NAMES[kind]}.`).join('\n'),
    )
  const failed = missing.length > 0 && platform === 'linux' ? await installMissing(missing, machine) : null
  /** @type {Record<string, string>} */
  const found = {}
  for (const kind of kinds) {
    const path = findBrowser(kind, machine)
    if (path) found[kind] = path
  }
  const still = kinds.filter((kind) => !found[kind])
  if (still.length === 0) return found
  const command = installCommand(still, platform, (program) => onPath(program, env))
  throw new Plain(
    [
      ...(failed === null ? [] : [failed]),
      `Not found: ${still.map((kind) => NAMES[kind]).join('; ')}. Run:\n  ${command}`,
      `or name it: ${still.map((kind) => `${VARIABLE[kind]}=/path`).join(' ')}`,
    ].join('\n'),
  )
}
