/** Opens the library, and keeps it open for one context. */
import { openDB } from 'idb'
import { LibraryError, libraryError } from './errors.ts'
import { LIBRARY_VERSION, migrate } from './migrations.ts'
import { LIBRARY_NAME, type LibraryDatabase, type LibraryStores } from './schema.ts'

/** So long, in milliseconds, a connection of before may take to let go of the library: what it writes is finished first. */
export const BLOCKED_MS = 5000

/**
 * Opens the library, bringing it to today's version. A failed upgrade leaves it as it was.
 * @param onGone called when the connection can no longer be used: the browser ended it, or a newer Attaché wants to upgrade.
 * @throws {LibraryError}
 */
export async function openLibrary(onGone: () => void = () => {}): Promise<LibraryDatabase> {
  let failure: unknown = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const { promise: held, reject: giveUp } = Promise.withResolvers<never>()
  let late = false
  const opening = openDB<LibraryStores>(LIBRARY_NAME, LIBRARY_VERSION, {
    upgrade(opened, oldVersion, _newVersion, transaction) {
      clearTimeout(timer)
      // The browser itself only tells that the upgrade was ended.
      void migrate(opened, oldVersion, transaction).catch((error: unknown) => {
        failure = error
      })
    },
    blocked: () => {
      timer = setTimeout(() => giveUp(new LibraryError('blocked')), BLOCKED_MS)
    },
    // A newer version of the extension waits for this connection to go; running transactions are finished first.
    blocking: (_current, _wanted, event) => {
      onGone()
      if (event.target instanceof IDBDatabase) event.target.close()
    },
    terminated: onGone,
  })
  // One that was waited for in vain may open later: it would keep others from it.
  void opening.then(
    (db) => late && db.close(),
    () => {},
  )
  try {
    return await Promise.race([opening, held])
  } catch (error) {
    late = true
    throw libraryError(failure ?? error)
  } finally {
    clearTimeout(timer)
  }
}

/** The library of one context: opened at first use, opened again after the connection was lost. */
export class Library {
  #open: Promise<LibraryDatabase> | null = null

  /** @throws {LibraryError} if it cannot be opened; the next call tries again. */
  async database(): Promise<LibraryDatabase> {
    this.#open ??= openLibrary(() => {
      this.#open = null
    }).catch((error: unknown) => {
      this.#open = null
      throw error
    })
    return this.#open
  }

  /** Does something with the library; once more on a fresh connection if the old one was closed under it. */
  async use<T>(work: (db: LibraryDatabase) => Promise<T>): Promise<T> {
    const db = await this.database()
    try {
      return await work(db)
    } catch (error) {
      if (!(error instanceof LibraryError && error.fault === 'closed')) throw error
      this.#open = null
      return work(await this.database())
    }
  }
}
