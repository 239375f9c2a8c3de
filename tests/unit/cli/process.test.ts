import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../../..')
const TEXT =
  'ISLAMABAD: Pakistan’s Defence Minister Olan Brisk on Monday met his Turkish counterpart, General Ena Vost, for talks.'
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'attache-process-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function start(args: string[], cwd = ROOT, env: NodeJS.ProcessEnv = {}): ChildProcess {
  const script = join(ROOT, 'utils/cli/annotate.ts')
  return spawn(
    process.execPath,
    ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', script, ...args],
    {
      cwd,
      env: { ...process.env, npm_lifecycle_event: '', ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  )
}

async function finish(child: ChildProcess): Promise<{ code: number; out: string; err: string }> {
  let out = ''
  let err = ''
  child.stdout?.on('data', (piece) => {
    out += piece
  })
  child.stderr?.on('data', (piece) => {
    err += piece
  })
  const [code] = await once(child, 'close')
  return { code, out, err }
}

describe('the process', () => {
  it('reads from the caller’s folder, prints lines and exits with 0', async () => {
    writeFileSync(join(folder, 'a.txt'), TEXT)
    const { code, out, err } = await finish(
      start(['a.txt'], ROOT, { npm_lifecycle_event: 'annotate', INIT_CWD: folder }),
    )
    expect([code, err]).toEqual([0, ''])
    expect(JSON.parse(out)).toMatchObject({ schema: 'attache-annotation/1', file: 'a.txt' })
  })

  it('is the script "annotate" of the package', () => {
    const scripts = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts
    expect(scripts.annotate).toContain('utils/cli/annotate.ts')
  })

  it('exits with 1 where a file cannot be read, and with 2 on wrong usage', async () => {
    expect(await finish(start(['gone.txt'], folder))).toMatchObject({ code: 1, err: '' })
    const wrong = await finish(start(['--wrong'], folder))
    expect(wrong).toMatchObject({ code: 2, out: '' })
    expect(wrong.err).toMatch(/--wrong/)
  })

  it('reads standard input', async () => {
    const child = start(['-'])
    child.stdin?.end(TEXT)
    expect(JSON.parse((await finish(child)).out)).toMatchObject({ file: '-' })
  })

  it('ends quietly when nobody reads on', async () => {
    const path = join(folder, 'many.jsonl')
    writeFileSync(path, `${JSON.stringify({ text: TEXT })}\n`.repeat(2000))
    const child = start([path])
    let err = ''
    child.stderr?.on('data', (piece) => {
      err += piece
    })
    child.stdout?.once('data', () => child.stdout?.destroy())
    const [code] = await once(child, 'close')
    expect([code, err]).toEqual([0, ''])
  })

  it('holds no more memory for more articles', async () => {
    const path = join(folder, 'large.jsonl')
    const file = createWriteStream(path)
    const line = `${JSON.stringify({ text: `${TEXT} ${'The two sides spoke of the weather. '.repeat(1500)}` })}\n`
    for (let i = 0; i < 200; i++) if (!file.write(line)) await once(file, 'drain')
    file.end()
    await once(file, 'close')
    // The tokens of two articles of this size take 3 MB: 200 of them kept would burst this heap.
    const child = start([path], ROOT, { NODE_OPTIONS: '--max-old-space-size=48' })
    let lines = 0
    child.stdout?.on('data', (piece: Buffer) => {
      for (const byte of piece) if (byte === 10) lines++
    })
    const [code] = await once(child, 'close')
    expect([code, lines]).toEqual([0, 200])
  }, 180_000)
})
