/** What the reader has of the article beside the panel: how it changed since it was kept, and the quotes, with notes in place. */
import { useEffect, useState } from 'preact/hooks'
import { PanelQuotes } from '../../components/panel/panel-quotes.tsx'
import type { StripNews } from '../../components/parts/strip.tsx'
import { useDeleted } from '../../components/parts/use-deleted.ts'
import { useWords } from '../../components/words/use-words.ts'
import { ask } from '../../utils/browser.ts'
import { newCommandId } from '../../utils/messages/fields.ts'
import type { Article, Clipping, Draft, Quote } from '../../utils/model.ts'
import { ChangedHere } from '../wiring/page/changed-here.tsx'
import { failureWords } from '../wiring/failure.ts'
import { QuoteWriting } from '../wiring/writing/quote-writing.tsx'
import type { Tab } from '../wiring/page/this-page.ts'
import { draftOfQuote, type Quotes } from './use-quotes.ts'

interface Props {
  article: Article
  clipping: Clipping | null
  quotes: Quotes
  tab: Tab
  onShow: (start: number, end: number, inTitle: boolean) => void
  /** The kept article is another one now. */
  onSaved: () => void
  onNews: (news: StripNews | null) => void
}

export function Yours({ article, clipping, quotes, tab, onShow, onSaved, onNews }: Props) {
  const t = useWords()
  const [searching, setSearching] = useState<string | null>(null)
  /** Whose note is written, each with what was typed and not saved. */
  const [open, setOpen] = useState<ReadonlyMap<string, Draft | null>>(new Map())
  const failed = (error: unknown) => onNews({ alert: true, text: failureWords(t, error) })

  // A note that was begun and not saved stands open.
  useEffect(() => setOpen((now) => new Map([...quotes.drafts, ...now])), [quotes.drafts])

  const search = async (quote: Quote) => {
    setSearching(quote.id)
    onNews(null)
    try {
      const found = await quotes.search(quote.id)
      // Whoever looks again does not leave it as it is.
      if (quote.leftAt !== undefined && !found) await leave(quote.id, false)
      onNews({ alert: false, text: t(found ? 'quote_found' : 'quote_not_found') })
    } catch (error) {
      failed(error)
    } finally {
      setSearching(null)
    }
  }
  const leave = async (id: string, left: boolean) => {
    await ask('quote.leave', { commandId: newCommandId(), id, left })
    quotes.refresh()
  }
  const deleted = useDeleted(onNews, (error) => failureWords(t, error))
  const remove = async (quote: Quote) => {
    try {
      await ask('quote.delete', { commandId: newCommandId(), id: quote.id })
      quotes.refresh()
      deleted({
        name: quote.selector.exact,
        said: t('quote_deleted'),
        async restore() {
          await ask('quote.restore', { commandId: newCommandId(), id: quote.id })
          quotes.refresh()
          return t('quote_back')
        },
      })
    } catch (error) {
      failed(error)
    }
  }
  const write = async (id: string, begin: boolean) => {
    const draft = begin ? await draftOfQuote(id) : null
    setOpen((now) => {
      const next = new Map(now)
      if (begin) next.set(id, draft)
      else next.delete(id)
      return next
    })
  }

  return (
    <>
      {clipping !== null && (
        <ChangedHere clipping={clipping} article={article} tabId={tab.id} onSaved={onSaved} onNews={onNews} />
      )}
      {/* That there are none is said only by a library that has answered. */}
      {quotes.all !== null && (
        <PanelQuotes
          quotes={quotes.all}
          searching={searching}
          now={new Date()}
          form={(quote) =>
            open.has(quote.id) ? (
              <QuoteWriting
                key={quote.id}
                quote={quote}
                draft={open.get(quote.id) ?? null}
                keepDrafts={!tab.private}
                onChanged={quotes.refresh}
                onNews={onNews}
              />
            ) : null
          }
          onShow={onShow}
          onSearch={(quote) => void search(quote)}
          onLeave={(quote) => void leave(quote.id, true).catch(failed)}
          onDelete={(quote) => void remove(quote)}
          onWrite={(quote, begin) => void write(quote.id, begin)}
        />
      )}
    </>
  )
}
