/** Opens the library, and keeps it open for one context. */
import { openDB } from 'idb'
import { LibraryError, libraryError } from './errors.ts'
import { LIBRARY_VERSION, migrate } from './migrations.ts'
import { LIBRARY_NAME, type LibraryDatabase, type LibraryStores } from './schema.ts'

/**
 * Opens the library, bringing it to today's version.
 * @param onGone called when the connection can no longer be used: the browser ended it, or a newer Attaché wants to upgrade.
 * @throws {LibraryError}
 */
export async function openLibrary(onGone: () => void = () => {}): Promise<LibraryDatabase> {
  try {
    const db: LibraryDatabase = await openDB<LibraryStores>(LIBRARY_NAME, LIBRARY_VERSION, {
      upgrade(opened, oldVersion, _newVersion, transaction) {
        migrate(opened, oldVersion, transaction)
      },
      // A newer version of the extension waits for this connection to go; running transactions are finished first.
      blocking: () => {
        onGone()
        db.close()
      },
      terminated: onGone,
    })
    return db
  } catch (error) {
    throw libraryError(error)
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
