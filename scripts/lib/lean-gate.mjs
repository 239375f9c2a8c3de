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
 * @typedef {{ type: string, start: number, end: number, name?: string, id?: Node, init?: Node, properties?: Node[], key?: Node,
 *   value?: Node, body?: Node, expression?: Node, callee?: Node, object?: Node, property?: Node }} Node
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

/**
 * An entry is an object with a function, which costs its page as much as three of the calls in it: what stands in the function is put where it is called.
 * @param {string} code a script before it is made small. @param {Node} program its syntax tree, with offsets into the code.
 * @returns {string} the script without the entry. @throws where it has none, or one that returns something.
 */
export function withoutEntry(code, program) {
  /** @type {Map<string, { whole: Node, body: Node }>} */
  const entries = new Map()
  /** @type {{ of: string, call: Node }[]} */
  const calls = []
  /** @param {Node} node */
  const visit = (node) => {
    for (const part of Object.values(node))
      if (part !== null && typeof part === 'object') visit(/** @type {Node} */ (part))
    const { id, init } = node
    if (node.type !== 'VariableDeclarator' || !id || !init) return
    const [only, more] = init.properties ?? []
    const body = only && !more && only.key?.name === 'main' ? bare(only.value)?.body : undefined
    if (body?.type === 'BlockStatement') entries.set(id.name ?? '', { whole: init, body })
    const { object, property } = init.callee ?? {}
    if (object?.name && property?.name === 'main') calls.push({ of: object.name, call: init })
  }
  visit(program)
  const [first, second] = calls
  const entry = entries.get(first?.of ?? '')
  if (!entry || !first || second) throw new Error('The script does not begin with one entry')
  const body = code.slice(entry.body.start, entry.body.end)
  if (/\breturn\b/.test(body)) throw new Error('The entry of the script returns something')
  const { whole } = entry
  return `${code.slice(0, whole.start)}0${code.slice(whole.end, first.call.start)}0;${body}${code.slice(first.call.end)}`
}

/** @param {Node | undefined} node @returns {Node | undefined} what stands in brackets. */
const bare = (node) => (node?.type === 'ParenthesizedExpression' ? bare(node.expression) : node)

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
    if (!SCRIPTS.some((name) => chunk.fileName === `${name}.js`)) return null
    const plain = withoutEntry(code, /** @type {Node} */ (this.parse(code)))
    return withoutLiterals(plain, this.parse(plain))
  },
})
