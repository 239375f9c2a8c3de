/** What a Correct form does, on a page as in the extension's own pages: both ask the background. */
import type { CorrectActs } from '../../../components/correct/correct-form.tsx'
import type { Proposed } from '../../../components/correct/correct-fields.ts'
import type { Words } from '../../../components/words/words.ts'
import { RefusedError, type Reply, type Request } from '../../../utils/messages/envelope.ts'
import { newCommandId } from '../../../utils/messages/fields.ts'
import type { ToBackground } from '../../../utils/messages/to-background.ts'

/** Asks the background; pages and our own pages have each their own way. */
export type Asker = <K extends keyof ToBackground>(
  kind: K,
  request: Request<ToBackground, K>,
) => Promise<Reply<ToBackground, K>>

/** The article in which something is corrected. */
export interface Corrected {
  /** As `Correction.key`. */
  key: string
  title: string | null
}

/**
 * Keeps corrections one after the other; what takes all of them back again. Where one is refused, those before it are taken back:
 * the reader has asked for all of them or none.
 * @throws {Error} with words fit to be shown.
 */
export async function keepCorrections(
  ask: Asker,
  words: Words,
  { key, title }: Corrected,
  proposed: readonly Proposed[],
): Promise<() => Promise<void>> {
  const kept: string[] = []
  const undo = async (): Promise<void> => {
    for (let id = kept.at(-1); id !== undefined; id = kept.at(-1)) {
      await ask('correction.undo', { commandId: newCommandId(), id })
      kept.pop()
    }
  }
  try {
    for (const { scope, change } of proposed) {
      const commandId = newCommandId()
      const { id } = await ask('correction.add', { commandId, correction: { scope, key, title, change } })
      kept.push(id)
    }
  } catch (error) {
    await undo().catch(() => {})
    throw inWords(words, error)
  }
  return () =>
    undo().catch((error: unknown) => {
      throw inWords(words, error)
    })
}

/** What a form is given to do its work with. */
export function correctActs(ask: Asker, words: Words, article: Corrected, close: () => void): CorrectActs {
  return {
    onSave: (proposed) => keepCorrections(ask, words, article, proposed),
    onFound: async (name, country) => {
      const { names } = await ask('memory.of', { names: [{ name, country }], pairs: [], except: article.key })
      return names[0]?.count ?? null
    },
    onClose: close,
  }
}

function inWords(words: Words, error: unknown): Error {
  return new Error(error instanceof RefusedError ? error.message : words('fault_no_answer'))
}
