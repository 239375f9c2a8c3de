import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Width and height of a PNG, from its header. */
function sizeOf(path: string): [number, number] {
  const bytes = readFileSync(path)
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

describe('the icons of the toolbar button', () => {
  const states = { found: 'public/icon', idle: 'public/icon/idle', saved: 'public/icon/saved' }
  it.each(Object.entries(states))('%s: is there in every size', (_state, folder) => {
    for (const size of [16, 32, 48, 96, 128]) expect(sizeOf(`${folder}/${size}.png`)).toEqual([size, size])
  })
  it('tell the states apart', () => {
    const pictures = Object.values(states).map((folder) => readFileSync(`${folder}/32.png`).toString('base64'))
    expect(new Set(pictures).size).toBe(3)
  })
})
