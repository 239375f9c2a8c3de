// @ts-check
/**
 * A step of the build: the annotator's lists of words, which stand in the source beside the rules that ask them, are put one after
 * the other at the head of a script. There the compression finds the words that several lists share; between two stretches of code
 * it does not, for it looks back 32 kB only.
 */

/** Fewer words than these are left where they stand. */
const WORDS_LEAST = 3
/** A script with fewer lists is left alone. */
const LISTS_LEAST = 100
const LIST = /^[\p{L}'./&-]+(?:\s+[\p{L}'./&-]+)*$/u
/** Stands between two lists; no list may hold it. */
const BETWEEN = '~'
/** What takes the next list; no script may hold it. */
const NEXT = '$nextListOfWords'

/**
 * @typedef {{ type: string, start: number, end: number, [name: string]: unknown }} Node
 * @typedef {{ start: number, end: number, words: string }} Found
 */

/** What is run once and in the order of the text, by the kind of the node: only there one list can be taken after the other. */
const RUN_IN_ORDER = /** @type {Record<string, string[]>} */ ({
  Program: ['body'],
  ExportNamedDeclaration: ['declaration'],
  VariableDeclaration: ['declarations'],
  VariableDeclarator: ['init'],
  ExpressionStatement: ['expression'],
  AssignmentExpression: ['right'],
  CallExpression: ['callee', 'arguments'],
  NewExpression: ['callee', 'arguments'],
  ArrayExpression: ['elements'],
  SpreadElement: ['argument'],
  ObjectExpression: ['properties'],
  Property: ['value'],
  MemberExpression: ['object'],
  SequenceExpression: ['expressions'],
  ParenthesizedExpression: ['expression'],
})

/** @param {unknown} value @returns {value is Node} */
const isNode = (value) => typeof value === 'object' && value !== null && 'type' in value

/** @param {Node} node @returns {Node | null} the body of a function that is run where it stands. */
function bodyRunHere(node) {
  if (node.type !== 'CallExpression' || !isNode(node['callee'])) return null
  let callee = node['callee']
  while (callee.type === 'ParenthesizedExpression' && isNode(callee['expression'])) callee = callee['expression']
  if (callee.type !== 'FunctionExpression' && callee.type !== 'ArrowFunctionExpression') return null
  if (callee['async'] === true || callee['generator'] === true) return null
  const body = callee['body']
  return isNode(body) && body.type === 'BlockStatement' ? body : null
}

/**
 * @param {Node} node @param {string} code
 * @returns {string | null} the words of a literal that is nothing but words, exactly as they stand between its quotes.
 */
function wordsOf(node, code) {
  const value =
    node.type === 'Literal'
      ? node['value']
      : node.type === 'TemplateLiteral' && /** @type {Node[]} */ (node['quasis']).length === 1
        ? code.slice(node.start + 1, node.end - 1)
        : null
  if (typeof value !== 'string' || value !== code.slice(node.start + 1, node.end - 1)) return null
  const words = value.trim()
  return words.split(/\s+/).length >= WORDS_LEAST && LIST.test(words) ? value : null
}

/** @param {Node} node @param {string} code @param {Found[]} found */
function collect(node, code, found) {
  const words = wordsOf(node, code)
  if (words !== null) {
    found.push({ start: node.start, end: node.end, words })
    return
  }
  const body = bodyRunHere(node)
  if (body) for (const one of /** @type {Node[]} */ (body['body'])) collect(one, code, found)
  for (const name of RUN_IN_ORDER[node.type] ?? []) {
    // A key that is reckoned runs before its value; none of ours is.
    if (node.type === 'Property' && node['computed'] === true) continue
    const below = node[name]
    for (const one of Array.isArray(below) ? below : [below]) if (isNode(one)) collect(one, code, found)
  }
}

/**
 * @param {Node} program @param {Found[]} found
 * @returns {number} where the body begins that holds all lists: that of the function around the script, else the script itself.
 */
function headOf(program, found) {
  const first = /** @type {Found} */ (found[0]).start
  const last = /** @type {Found} */ (found.at(-1)).end
  const statements = /** @type {Node[]} */ (program['body'])
  const around = statements.find((one) => one.start <= first && last <= one.end)
  const calls = around?.type === 'VariableDeclaration' ? initsOf(around) : [around?.['expression']]
  const body = calls.map((call) => (isNode(call) ? bodyRunHere(call) : null)).find((one) => one !== null)
  const inside = /** @type {Node[]} */ (body?.['body'] ?? [])
  return (inside[0] ?? statements[0])?.start ?? 0
}

/** @param {Node} declaration */
const initsOf = (declaration) => /** @type {Node[]} */ (declaration['declarations']).map((one) => one['init'])

/**
 * Puts the lists of words of a script together, where it has many.
 * @param {string} code a script before it is made small. @param {unknown} program its syntax tree, with offsets into the code.
 * @returns {string | null} the script with its lists at its head, or null where it has few. @throws where a name is taken.
 */
export function withListsTogether(code, program) {
  /** @type {Found[]} */
  const found = []
  if (isNode(program)) collect(program, code, found)
  if (found.length < LISTS_LEAST) return null
  if (code.includes(NEXT)) throw new Error(`${NEXT} is a name in the script already`)
  // Inside the function around the script, where there is one, the name is shortened with the others.
  const head = headOf(/** @type {Node} */ (program), found)
  let out = ''
  let from = head
  for (const { start, end } of found) {
    out += `${code.slice(from, start)}${NEXT}()`
    from = end
  }
  const all = JSON.stringify(found.map(({ words }) => words).join(BETWEEN))
  const taken = `const ${NEXT} = ((lists) => () => lists.pop())(${all}.split(${JSON.stringify(BETWEEN)}).reverse());\n`
  return code.slice(0, head) + taken + out + code.slice(from)
}

/** The step as a plugin of Vite. */
export const wordListsTogether = () => ({
  name: 'word-lists-together',
  /** @this {{ parse(code: string): unknown }} @param {string} code */
  renderChunk(code) {
    return withListsTogether(code, this.parse(code))
  },
})
