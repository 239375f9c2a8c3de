/**
 * What is done on machines that lack a browser. `apt-get` and `sudo` are scripts here that write down how they were called, and
 * the "installation" puts scripts into the path that answer like a browser.
 */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ensureBrowsers, findBrowser } from '../../../scripts/lib/browsers.mjs'
import { lackOfScreen, npmCache, run } from '../../../scripts/lib/machine.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attache-bare-'))
  mkdirSync(join(folder, 'bin'))
  vi.spyOn(console, 'log').mockImplementation(() => {})
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

const program = (name: string, script: string) => {
  const path = join(folder, 'bin', name)
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}
const browser = (name: string, version: string) => program(name, `echo "${name} ${version}"`)
/** @param then what the installation does once it is called. */
const aptGet = (then = 'exit 0') => {
  symlinkSync('/usr/bin/env', join(folder, 'bin', 'env'))
  return program('apt-get', `echo "$DEBIAN_FRONTEND apt-get $*" >> "${folder}/calls"\n${then}`)
}
const installs = (name: string, version: string) =>
  `case "$*" in *install*) printf '#!/bin/sh\\necho ${name} ${version}\\n' > "${folder}/bin/${name}"; /bin/chmod 755 "${folder}/bin/${name}";; esac`
const calls = () => {
  try {
    return readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n')
  } catch {
    return []
  }
}
const machine = (uid: number, env: NodeJS.ProcessEnv = {}) => {
  const own = { PATH: join(folder, 'bin'), ...env }
  return {
    env: own,
    platform: 'linux' as const,
    uid,
    folders: [],
    run: (name: string, args: string[], options = {}) => run(name, args, { ...options, env: { PATH: own.PATH } }),
  }
}

describe.skipIf(process.platform === 'win32')('a machine without browsers', () => {
  it('installs what is missing as root, and nothing else', async () => {
    browser('firefox-esr', '140.5.0')
    aptGet(installs('chromium', '142.0.1'))
    const found = await ensureBrowsers(['chromium', 'firefox'], machine(0))
    expect(found).toEqual({ chromium: join(folder, 'bin/chromium'), firefox: join(folder, 'bin/firefox-esr') })
    expect(calls()).toEqual([
      expect.stringMatching(/^noninteractive apt-get .*Timeout=\d+ update$/),
      expect.stringMatching(/^noninteractive apt-get .* install -y --no-install-recommends chromium$/),
    ])
  })

  it('installs with sudo where that asks for no password', async () => {
    aptGet(installs('chromium', '142.0.1'))
    program('sudo', `echo "sudo $*" >> "${folder}/calls"\n[ "$1" = -n ] && shift\n[ "$1" = true ] && exit 0\nexec "$@"`)
    await ensureBrowsers(['chromium'], machine(1000))
    expect(calls()[0]).toBe('sudo -n true')
    expect(calls().at(-1)).toMatch(/^noninteractive apt-get .* install .* chromium$/)
  })

  it.each([
    ['there is no sudo', null],
    ['sudo wants a password', 'exit 1'],
  ])('says what to run where %s, and touches nothing', async (_, sudo) => {
    aptGet()
    if (sudo) program('sudo', sudo)
    const wanted =
      /Not found: Chrome.*125 or newer; Firefox 140 or newer[^]*sudo apt-get install .*chromium firefox-esr[^]*CHROME_PATH=/
    await expect(ensureBrowsers(['chromium', 'firefox'], machine(1000))).rejects.toThrow(wanted)
    expect(calls()).toEqual([])
  })

  it('says what failed where the installation does', async () => {
    aptGet('exit 100')
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    await expect(ensureBrowsers(['firefox'], machine(0))).rejects.toThrow(
      /install .*firefox-esr ended with 100[^]*Not found/,
    )
  })

  it('says so where the installation brings one that is too old', async () => {
    aptGet(installs('firefox-esr', '128.3.0'))
    await expect(ensureBrowsers(['firefox'], machine(0))).rejects.toThrow(/Not found: Firefox 140 or newer/)
  })

  it('takes no installation for a path given by hand that is wrong', async () => {
    aptGet()
    const wrong = join(folder, 'nowhere')
    const given = machine(0, { CHROME_PATH: wrong })
    await expect(ensureBrowsers(['chromium'], given)).rejects.toThrow(`CHROME_PATH is ${wrong}`)
    expect(calls()).toEqual([])
  })

  it('passes over a browser that is too old or does not start', () => {
    browser('google-chrome', '99.0.1')
    program('chromium', 'exit 1')
    const edge = browser('microsoft-edge', '140.0.2')
    expect(findBrowser('chromium', machine(0))).toBe(edge)
  })
})

describe('a machine without a folder of the user', () => {
  it('has npm keep its things elsewhere, and only then', () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    const unwritable = join(file, 'home')
    expect(npmCache({}, folder)).toEqual({})
    expect(npmCache({}, unwritable)['npm_config_cache']).toContain(tmpdir())
    expect(npmCache({ npm_config_cache: join(folder, 'cache') }, unwritable)).toEqual({})
    expect(npmCache({ npm_config_cache: unwritable }, folder)['npm_config_cache']).toContain(tmpdir())
  })

  it('has the missing program named', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(await run('attache-no-such-program', [])).toBe(127)
    expect(said.mock.calls.flat().join()).toContain('attache-no-such-program')
  })
})

describe('a machine without a screen', () => {
  it('is told what to do, and one with a screen nothing', () => {
    expect(lackOfScreen({}, 'linux')).toMatch(/DISPLAY[^]*ssh -X/)
    expect(lackOfScreen({ DISPLAY: '' }, 'linux')).not.toBeNull()
    expect(lackOfScreen({ DISPLAY: ':0' }, 'linux')).toBeNull()
    expect(lackOfScreen({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBeNull()
    expect(lackOfScreen({}, 'darwin')).toBeNull()
  })
})
