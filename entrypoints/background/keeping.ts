/** Answers of the background that keep things in the library, and tell all who show them of each change. */
import { seenLines } from '../../components/record/memory-words.ts'
import { annotate } from '../../utils/annotate/annotate.ts'
import { refineOutcomes } from '../../utils/annotate/meetings/outcomes.ts'
import { tellChange, tellDraft, tellPages } from '../../utils/browser.ts'
import { bookOf } from '../../utils/corrections/book.ts'
import { readForQuote } from '../../utils/corrections/quoted.ts'
import {
  deleteClipping,
  editClipping,
  replaceAnnotation,
  rereadClipping,
  restoreClipping,
  saveClipping,
} from '../../utils/library/commands.ts'
import {
  addCorrection,
  type Corrected,
  editCorrection,
  redoCorrection,
  undoCorrection,
} from '../../utils/library/corrections.ts'
import { keepDraft } from '../../utils/library/drafts.ts'
import { refOf } from '../../utils/library/listed.ts'
import type { Library } from '../../utils/library/open.ts'
import {
  deleteQuote,
  editQuote,
  leaveQuote,
  markQuotes,
  quoteDraft,
  restoreQuote,
  saveQuote,
} from '../../utils/library/quotes.ts'
import { draftOf } from '../../utils/library/read.ts'
import { liveBook } from '../../utils/library/read-corrections.ts'
import { quotesOf } from '../../utils/library/read-quotes.ts'
import { remember } from '../../utils/library/remember.ts'
import type { LibraryDatabase } from '../../utils/library/schema.ts'
import { shownQuote } from '../../utils/library/shown.ts'
import type { Handlers, Sender } from '../../utils/messages/answer.ts'
import { RefusedError } from '../../utils/messages/envelope.ts'
import type { Writer } from '../../utils/messages/fields.ts'
import type { Annotation, Correction, Quote } from '../../utils/model.ts'
import { wordsNow } from '../wiring/settings/kept-words.ts'

/** What else is to be done after a change. Nothing waits for it. */
export interface AfterChange {
  /** A clipping that belongs to a tab was kept, deleted or brought back. */
  onClipping: (tabId: number, id: string) => void
  /** A quote was kept, deleted or brought back, from a page perhaps. */
  onQuote: (sender: Sender) => void
  onCorrection: () => void
}

/** The answers to all that is kept and asked of clippings, quotes, corrections, memory and drafts. */
export function keepingHandlers(library: Library, { onClipping, onQuote, onCorrection }: AfterChange) {
  const handlers = {
    'clipping.save': async ({ tabId, ...save }) => {
      // What the page was shown may have corrections over it; these are kept apart.
      const annotation = annotate(save.article)
      const kept = await library.use((db) => saveClipping(db, { ...save, annotation }))
      changed(kept.id)
      saved(save.key, save.writer)
      if (tabId !== undefined) onClipping(tabId, kept.id)
      void refine(kept.id, annotation)
      return kept
    },
    'clipping.edit': async (edit) => {
      const kept = await library.use((db) => editClipping(db, edit))
      changed(kept.id)
      saved(kept.key, edit.writer)
      return kept
    },
    'clipping.delete': async ({ tabId, ...command }) => {
      const deleted = await library.use((db) => deleteClipping(db, command))
      changed(command.id)
      if (tabId !== undefined) onClipping(tabId, command.id)
      return deleted
    },
    'clipping.restore': async ({ tabId, ...command }) => {
      const kept = await library.use((db) => restoreClipping(db, command))
      changed(kept.id)
      if (tabId !== undefined) onClipping(tabId, command.id)
      return kept
    },
    'clipping.reread': async (reread) => {
      const kept = await library.use((db) => rereadClipping(db, reread))
      changed(kept.id)
      void refine(kept.id, reread.annotation)
      return kept
    },

    'quote.save': async ({ mentions = [], ...save }, sender) => {
      const read = 'text' in save.article ? readForQuote(annotate(save.article), save.selector) : { mentions }
      const quote = quoteChanged(await shown((db) => saveQuote(db, { ...save, ...read })))
      onQuote(sender)
      return quote
    },
    'quote.edit': async (edit) => {
      const quote = quoteChanged(await shown((db) => editQuote(db, edit)))
      saved(quoteDraft(quote.id), edit.writer)
      return quote
    },
    'quote.delete': async (command, sender) => {
      const deleted = quoteChanged(await library.use((db) => deleteQuote(db, command)))
      onQuote(sender)
      return deleted
    },
    'quote.restore': async (command, sender) => {
      const quote = quoteChanged(await shown((db) => restoreQuote(db, command)))
      onQuote(sender)
      return quote
    },
    'quote.leave': async (command) => {
      const quote = await shown((db) => leaveQuote(db, command))
      tellChange('quotes')
      return quote
    },
    'quotes.of': ({ key }) => library.use((db) => quotesOf(db, key)),
    'quotes.found': async ({ states }, sender) => {
      // It would tell when the page was open there.
      if (sender.tab?.incognito) return {}
      const marked = await library.use((db) => markQuotes(db, states))
      // The page knows it already: only lists of quotes are told.
      if (marked.length > 0) tellChange('quotes')
      return {}
    },

    'correction.add': async (add) => corrected(await library.use((db) => addCorrection(db, add))),
    'correction.undo': async (command) => corrected(await library.use((db) => undoCorrection(db, command))),
    'correction.redo': async (command) => corrected(await library.use((db) => redoCorrection(db, command))),
    'correction.edit': async (edit) => corrected(await library.use((db) => editCorrection(db, edit))),
    'memory.of': async (asked, { ofPage }) => {
      const told = await library.use((db) => remember(db, asked))
      // A form in a page asks how many records a correction will touch, and nothing of what is in them.
      return ofPage ? { names: told.names.map(({ count }) => ({ count, lines: [], offices: [] })), pairs: [] } : told
    },
    'memory.told': async ({ of, except }) => {
      const asked = Array.isArray(of) ? { names: [], pairs: [of] } : { names: [of], pairs: [] }
      const told = await library.use((db) => remember(db, { ...asked, except }))
      return { lines: seenLines(await wordsNow(), of, told) }
    },

    'draft.keep': async (typed, sender) => {
      // What is typed in a private window is the reader's alone until they save it.
      if (sender.tab?.incognito) throw new RefusedError((await wordsNow())('private_window'))
      const kept = await library.use((db) => keepDraft(db, typed))
      tellDraft({ key: typed.key, by: typed.writer.by, did: kept.draft === null ? 'empty' : 'type' })
      return kept
    },
    'draft.of': ({ key }) => library.use((db) => draftOf(db, key)),
  } satisfies Partial<Handlers>
  return handlers

  /**
   * Reads tense and negation of the commitments with the language library, which is loaded only now and takes its time. It
   * comes after the save is complete and replied: whatever goes wrong here, the clipping is kept as it was read.
   */
  async function refine(id: string, annotation: Annotation): Promise<void> {
    try {
      const meetings = await Promise.all(
        annotation.meetings.map(async (meeting) =>
          meeting.commitments.length === 0
            ? meeting
            : { ...meeting, commitments: await refineOutcomes(meeting.commitments) },
        ),
      )
      await library.use((db) => replaceAnnotation(db, id, annotation, { ...annotation, meetings }))
    } catch {
      // Tense and negation stay unknown, which the record says by itself.
    }
  }

  /** Does something with a quote. @returns it as it is shown: corrections are not in what is kept. */
  function shown(work: (db: LibraryDatabase) => Promise<Quote>): Promise<Quote> {
    return library.use(async (db) => {
      const quote = await work(db)
      // It is kept by now: that corrections cannot be read is no reason to say otherwise.
      return shownQuote(quote, await liveBook(db).catch(() => bookOf([])))
    })
  }

  /** All that shows records, corrections or marks reads them anew. @returns the correction, for the reply. */
  function corrected({ correction, touched }: Corrected): Correction {
    onCorrection()
    tellChange('corrections')
    for (const ref of touched ?? [null]) tellChange({ ref })
    void tellPages('corrections')
    return correction
  }
}

/** Open library pages read that clipping anew. */
function changed(id: string): void {
  tellChange({ ref: refOf('clippings', id) })
}

/** Forms in which the same words stand as a draft learn that they are saved. */
function saved(key: string, writer: Writer | undefined): void {
  if (writer) tellDraft({ key, by: writer.by, did: 'save' })
}

/** Lists of quotes and all pages read them anew. @returns what it was given, for the reply. */
function quoteChanged<T>(given: T): T {
  tellChange('quotes')
  void tellPages('quotes')
  return given
}
