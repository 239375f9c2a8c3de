// @ts-check
/**
 * Steps of the build for the scripts that stand on every page of a covered site, most of which need next to nothing of them.
 *
 * An engine reads each literal of a regular expression to its end before a script runs, those in functions that are never called
 * too, and a string is only stepped over: so there the expressions are made of strings, where they are asked for. In the source
 * they stay literals, which the checker of patterns reads. And WXT's wrapper, which logs what goes wrong while developing, is left out.
 */

/** The scripts, by their entries. */
const SCRIPTS = ['front', 'gate']
const WRAPPER = '\0virtual:wxt-unlisted-script-entrypoint?'

/**
 * @typedef {{ start: number, end: number, regex: { pattern: string, flags: string } }} Literal
 */

/**
 * @param {string} code a script before it is made small. @param {unknown} program its syntax tree, with offsets into the code.
 * @returns {string} the script without a literal of a regular expression.
 */
export function withoutLiterals(code, program) {
  /** @type {Literal[]} */
  const found = []
  /** @param {unknown} node */
  const visit = (node) => {
    if (node === null || typeof node !== 'object') return
    if ('regex' in node) found.push(/** @type {Literal} */ (node))
    else for (const part of Object.values(node)) visit(part)
  }
  visit(program)
  let out = ''
  let from = 0
  for (const { start, end, regex } of found.toSorted((one, other) => one.start - other.start)) {
    out += `${code.slice(from, start)}RegExp(${JSON.stringify(regex.pattern)}, ${JSON.stringify(regex.flags)})`
    from = end
  }
  return out + code.slice(from)
}

/** The steps as a plugin of Vite. */
export const leanGate = () => ({
  name: 'lean-gate',
  /** @param {string} _code @param {string} id */
  transform(_code, id) {
    if (!id.startsWith(WRAPPER) || !SCRIPTS.some((name) => id.endsWith(`/${name}.ts`))) return null
    const entry = JSON.stringify(id.slice(WRAPPER.length))
    return { code: `import entry from ${entry}\nexport default entry.main()`, map: null }
  },
  /** @this {{ parse(code: string): unknown }} @param {string} code @param {{ fileName: string }} chunk */
  renderChunk(code, chunk) {
    return SCRIPTS.some((name) => chunk.fileName === `${name}.js`) ? withoutLiterals(code, this.parse(code)) : null
  },
})
