/**
 * One command is one transaction and one reply, given after the transaction has completed. Each carries an id; the first reply is
 * kept with it in the same transaction, so that asking again (after the background was stopped, say) gets that reply and
 * changes nothing.
 */
import * as v from 'valibot'
import { IsoMoment, parse } from '../model.ts'
import { LibraryError } from './errors.ts'
import { momentAfter } from './moments.ts'
import { type LibraryDatabase, ReplyRow, type StoreName } from './schema.ts'
import { type Writing, write } from './transaction.ts'

/** Where time and new ids come from; the tests have their own. */
export interface Sources {
  /** Now, as an ISO 8601 moment in UTC. */
  now: () => string
  newId: () => string
}
export const SOURCES: Sources = { now: () => new Date().toISOString(), newId: () => crypto.randomUUID() }

/** A command on one row that needs no more than its id. */
export interface OnOne {
  commandId: string
  id: string
}

/** What tells that something was deleted, and when. */
export const DeletedReply = v.object({ id: v.string(), deletedAt: IsoMoment })
export type DeletedReply = v.InferOutput<typeof DeletedReply>

/**
 * First replies are kept for this many commands; the oldest go in lots, so that not every command pays for it.
 * A retry comes within seconds, so hundreds are plenty.
 */
export const REPLIES_KEPT = 500
const REPLIES_LOT = 100

/** What a command is known by when it comes again: `subject` is the key or id of what it is about. */
export interface Command {
  id: string
  name: string
  subject: string
}

/**
 * Does a command the first time it is asked, and gives that first reply each time after.
 * @param stores all that `work` touches.
 * @throws {LibraryError | InvalidDataError}, and then nothing was changed.
 */
export function once<T extends v.GenericSchema>(
  db: LibraryDatabase,
  command: Command,
  reply: T,
  stores: readonly StoreName[],
  sources: Sources,
  work: (tx: Writing) => Promise<v.InferOutput<T>>,
): Promise<v.InferOutput<T>> {
  return write(db, ['replies', ...stores], 'strict', async (tx) => {
    const replies = tx.objectStore('replies')
    const first = v.safeParse(ReplyRow, await replies.get(command.id))
    if (first.success) {
      const { command: name, subject } = first.output
      if (name !== command.name || subject !== command.subject) throw new LibraryError('other command')
      return parse(reply, first.output.reply, 'The first reply')
    }
    const given = await work(tx)
    // Behind all others, so that after the clock was put back it is not taken for one of the oldest.
    const last = await replies.index('at').openKeyCursor(null, 'prev')
    await replies.put({
      id: command.id,
      command: command.name,
      subject: command.subject,
      at: momentAfter(last?.key, sources.now()),
      reply: given,
    })
    await prune(tx)
    return given
  })
}

async function prune(tx: Writing): Promise<void> {
  const replies = tx.objectStore('replies')
  if ((await replies.count()) <= REPLIES_KEPT + REPLIES_LOT) return
  const oldest = await replies.index('at').getAllKeys(null, REPLIES_LOT)
  for (const id of oldest) await replies.delete(id)
}
