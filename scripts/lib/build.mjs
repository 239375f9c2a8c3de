// @ts-check
/** Builds the extension and reads what was built. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { Plain, root, tool } from './machine.mjs'

/** What there are builds for. Edge takes Chrome's. */
export const TARGETS = ['chrome', 'firefox']

/** @param {string} target */
export const outputFolder = (target) => join(root, '.output', `${target}-mv3`)

/**
 * @param {string[]} targets
 * @param {{ quiet: boolean }} options quiet: shows what the builder says only when it fails.
 * @throws {Plain} when a build fails.
 */
export async function build(targets, { quiet }) {
  for (const target of targets)
    if ((await tool('wxt', ['build', '-b', target], { quiet })) !== 0)
      throw new Plain(`The build for ${target} failed.`)
}

/**
 * @param {string} folder
 * @returns {Map<string, string>} SHA-256 of each file, by its path inside the folder with forward slashes, in order.
 */
export function fingerprints(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => statSync(join(folder, name)).isFile()).toSorted()
  return new Map(
    files.map((name) => [
      name.split(sep).join('/'),
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  )
}

/**
 * @param {Map<string, string>} one
 * @param {Map<string, string>} other
 * @returns {string[]} the files that differ or that only one of them has.
 */
export function differences(one, other) {
  const names = new Set([...one.keys(), ...other.keys()])
  return [...names].filter((name) => one.get(name) !== other.get(name))
}
