/** A schema of valibot, as far as model.ts uses them, -> JSON Schema, so that a test can hold the written one against the model. */

type Json = Record<string, unknown>
interface Node {
  type: string
  kind?: string
  pipe?: Node[]
  entries?: Record<string, Node>
  item?: Node
  wrapped?: Node
  options?: unknown[]
  literal?: unknown
  requirement?: unknown
}

/** @throws {Error} on a kind of schema that it does not know, so that the model cannot outgrow the test unseen. */
export function jsonSchemaOf(schema: unknown): Json {
  const node = schema as Node
  if (node.pipe) {
    const [first, ...actions] = node.pipe
    return Object.assign(bare(first as Node), ...actions.map(actionOf))
  }
  return bare(node)
}

function bare(node: Node): Json {
  switch (node.type) {
    case 'string':
    case 'boolean':
    case 'number':
      return { type: node.type }
    case 'unknown':
      return {}
    case 'literal':
      return { const: node.literal }
    case 'picklist':
      return { enum: node.options }
    case 'nullable': {
      const inner = jsonSchemaOf(node.wrapped)
      if (typeof inner.type === 'string') return { ...inner, type: [inner.type, 'null'] }
      if (Array.isArray(inner.enum)) return { enum: [...inner.enum, null] }
      return { anyOf: [inner, { type: 'null' }] }
    }
    case 'variant':
      return { oneOf: (node.options ?? []).map(jsonSchemaOf) }
    case 'array':
      return { type: 'array', items: jsonSchemaOf(node.item) }
    case 'object': {
      const entries = Object.entries(node.entries ?? {})
      return {
        type: 'object',
        required: entries.filter(([, entry]) => entry.type !== 'optional').map(([name]) => name),
        properties: Object.fromEntries(
          entries.map(([name, entry]) => [name, jsonSchemaOf(entry.type === 'optional' ? entry.wrapped : entry)]),
        ),
      }
    }
  }
  throw new Error(`no JSON Schema for ${node.type}`)
}

function actionOf(action: Node): Json {
  switch (action.type) {
    case 'integer':
      return { type: 'integer' }
    case 'min_value':
      return { minimum: action.requirement }
    case 'max_value':
      return { maximum: action.requirement }
    case 'regex':
      return { pattern: (action.requirement as RegExp).source }
    // How much is taken in at most is the reader's business, not the format's.
    case 'max_length':
    case 'trim':
      return {}
    case 'min_length':
      return { minLength: action.requirement }
  }
  throw new Error(`no JSON Schema for ${action.type}`)
}

/** The same without its descriptions, and with no more than one way to write it. */
export function withoutWords(schema: unknown, inProperties = false): unknown {
  if (Array.isArray(schema)) return schema.map((item) => withoutWords(item))
  if (typeof schema !== 'object' || schema === null) return schema
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => inProperties || !['description', '$id', '$schema', 'title', '$comment'].includes(key))
      .map(([key, value]) => [key, withoutWords(value, key === 'properties' && !inProperties)]),
  )
}
