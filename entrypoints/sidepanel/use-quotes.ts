/** The quotes of the article beside the panel: from the library, and what the page says has become of them. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { QuoteHere } from '../../components/panel/panel-quotes.tsx'
import { ask, askPage, heardChange } from '../../utils/browser.ts'
import { quoteDraft } from '../../utils/library/quotes.ts'
import type { QuoteState } from '../../utils/messages/page-state.ts'
import type { Draft, Quote } from '../../utils/model.ts'
import { draftsKept } from '../wiring/writing/use-draft.ts'

export interface Quotes {
  /** Null until the library has told. */
  all: QuoteHere[] | null
  /** What was typed on each and not saved, by the id of the quote; as it was when they were first read. */
  drafts: ReadonlyMap<string, Draft>
  /** Has the page look again for one. @returns whether it was found. */
  search: (id: string) => Promise<boolean>
  refresh: () => void
}

/**
 * @param page changes whenever the page was read anew.
 * @param failed hears of a library that cannot be read.
 */
export function useQuotes(tabId: number, key: string, page: unknown, failed: (error: unknown) => void): Quotes {
  const [quotes, setQuotes] = useState<Quote[] | null>(null)
  const [states, setStates] = useState<readonly QuoteState[]>([])
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map())
  const turn = useRef(0)

  const read = useCallback(async () => {
    turn.current += 1
    const mine = turn.current
    try {
      const kept = await ask('quotes.of', { key })
      if (mine !== turn.current) return
      setQuotes(kept)
      // A page that is just going has nothing to tell any more.
      const told = kept.length === 0 ? [] : await askPage(tabId, 'page.quotes', {}).catch(() => [])
      if (mine === turn.current) setStates(told)
    } catch (error) {
      if (mine === turn.current) failed(error)
    }
  }, [tabId, key])

  useEffect(() => void read(), [read, page])
  useEffect(
    () =>
      heardChange((change) => {
        if (change === 'quotes' || change === 'corrections') void read()
      }),
    [read],
  )
  // What was typed is looked for once: from then on the forms themselves know it.
  const ids = quotes?.map(({ id }) => id).join('\n')
  useEffect(() => {
    if (ids === undefined || ids === '') return
    void draftsOf(ids.split('\n')).then(setDrafts, () => {})
  }, [ids])

  const search = async (id: string): Promise<boolean> => {
    await askPage(tabId, 'page.search', { id })
    const now = await askPage(tabId, 'page.quotes', {})
    setStates(now)
    return now.some((one) => one.id === id && one.state === 'found')
  }
  const all = quotes?.map((quote) => ({ quote, state: states.find(({ id }) => id === quote.id) ?? null })) ?? null
  return { all, drafts, search, refresh: () => void read() }
}

async function draftsOf(ids: readonly string[]): Promise<Map<string, Draft>> {
  await draftsKept()
  const found = await Promise.all(ids.map((id) => ask('draft.of', { key: quoteDraft(id) }).catch(() => null)))
  return new Map(found.flatMap((draft, at) => (draft === null ? [] : [[ids[at] ?? '', draft] as const])))
}

/** What a quote had typed on it and not saved, as it is now. */
export async function draftOfQuote(id: string): Promise<Draft | null> {
  await draftsKept()
  return await ask('draft.of', { key: quoteDraft(id) }).catch(() => null)
}
