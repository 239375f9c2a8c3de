/** The names by which records are told from each other across the stores of the library. */

/** The stores whose rows the library lists. */
export type ListedStore = 'clippings' | 'corpus'

/** The name of a record for lists and addresses. */
export function refOf(store: ListedStore, id: string): string {
  return `${store === 'clippings' ? 'clipping' : 'corpus'}:${id}`
}

/** The name of a quote for lists and addresses. */
export function quoteRef(id: string): string {
  return `quote:${id}`
}

/** The id of the quote in such a name; null for anything else. */
export function readQuoteRef(ref: string): string | null {
  return ref.startsWith('quote:') ? ref.slice('quote:'.length) || null : null
}

/** Store and id of the name of a record; null for anything else. */
export function readRef(ref: string): { store: ListedStore; id: string } | null {
  const [kind, ...rest] = ref.split(':')
  const id = rest.join(':')
  if (id === '') return null
  if (kind === 'clipping') return { store: 'clippings', id }
  return kind === 'corpus' ? { store: 'corpus', id } : null
}
