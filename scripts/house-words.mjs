// @ts-check
/**
 * No words for people stand in code: all of them are messages in `public/_locales`, in every language. Looks at text in JSX, at
 * attributes that people read or hear, and at what code sets on elements. Runs inside oxlint as a plugin (`words/in-messages`).
 */

/** Attributes that people read or hear. */
const TOLD = [
  'title',
  'alt',
  'placeholder',
  'label',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
]
/** Properties of elements that do the same. */
const SET = ['textContent', 'innerText', 'title', 'alt', 'placeholder', 'ariaLabel']

/**
 * The words that an expression shows as they stand in it: a string, either arm of a choice, what is put between values.
 * @param {any} node of ESTree. @returns {{ node: any, words: string }[]}
 */
function shown(node) {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [{ node, words: node.value }] : []
    case 'TemplateLiteral':
      return node.quasis.map((/** @type {any} */ part) => ({ node, words: part.value.cooked ?? '' }))
    case 'ConditionalExpression':
      return [...shown(node.consequent), ...shown(node.alternate)]
    case 'LogicalExpression':
      return [...(node.operator === '&&' ? [] : shown(node.left)), ...shown(node.right)]
    case 'BinaryExpression':
      return node.operator === '+' ? [...shown(node.left), ...shown(node.right)] : []
    case 'JSXExpressionContainer':
      return shown(node.expression)
    default:
      return []
  }
}

/** @type {(node: any) => string} the name of an attribute or property. */
const nameOf = (node) => (node?.type === 'Literal' ? String(node.value) : (node?.name ?? ''))

const plugin = {
  meta: { name: 'words' },
  rules: {
    'in-messages': {
      create(/** @type {any} */ context) {
        /** @param {{ node: any, words: string }[]} told */
        const check = (told) => {
          for (const { node, words } of told) {
            if (!/\p{L}/u.test(words)) continue
            const message = `“${words.trim()}” is for people: it belongs into public/_locales, in every language.`
            context.report({ node, message })
          }
        }
        return {
          /** @param {any} node */
          JSXText: (node) => check([{ node, words: node.value }]),
          /** @param {any} node */
          JSXExpressionContainer(node) {
            if (node.parent.type !== 'JSXAttribute') check(shown(node.expression))
          },
          /** @param {any} node */
          JSXAttribute(node) {
            if (TOLD.includes(nameOf(node.name))) check(shown(node.value))
          },
          /** @param {any} node */
          AssignmentExpression(node) {
            if (node.left.type === 'MemberExpression' && SET.includes(nameOf(node.left.property)))
              check(shown(node.right))
          },
          /** @param {any} node */
          CallExpression({ callee, arguments: [name, value] }) {
            if (callee.type !== 'MemberExpression' || nameOf(callee.property) !== 'setAttribute') return
            if (TOLD.includes(nameOf(name))) check(shown(value))
          },
        }
      },
    },
  },
}
export default plugin
