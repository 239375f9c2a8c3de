// @ts-check
/** The syntax tree of a built script, for the steps of the build that put its parts in another order. */

/** @typedef {{ type: string, start: number, end: number, [name: string]: unknown }} Node a node, with offsets into the code. */

/** @param {unknown} value @returns {value is Node} */
export const isNode = (value) => typeof value === 'object' && value !== null && 'type' in value

/** @param {Node} node @param {string} name @returns {Node[]} what is below a node by that name. */
export const below = (node, name) => [node[name]].flat().filter(isNode)

/**
 * The statements of a script: those of the function around them, if it is nothing but `(function () { … })()` or that as the value of
 * one variable.
 * @param {unknown} program @returns {Node[]}
 */
export function statementsOf(program) {
  if (!isNode(program)) return []
  const statements = below(program, 'body')
  const [only] = statements
  if (statements.length !== 1 || !only) return statements
  const call =
    only.type === 'ExpressionStatement'
      ? below(only, 'expression')[0]
      : below(only, 'declarations').flatMap((one) => below(one, 'init'))[0]
  let callee = call && below(call, 'callee')[0]
  while (callee?.type === 'ParenthesizedExpression') callee = below(callee, 'expression')[0]
  const isFunction = callee?.type === 'FunctionExpression' || callee?.type === 'ArrowFunctionExpression'
  return callee && isFunction ? below(callee, 'body').flatMap((body) => below(body, 'body')) : statements
}
