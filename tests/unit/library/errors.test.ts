import { wrap } from 'idb'
import { describe, expect, it, vi } from 'vitest'
import { saveClipping } from '../../../utils/library/commands.ts'
import { LibraryError, libraryError } from '../../../utils/library/errors.ts'
import { LIBRARY_VERSION, STEPS } from '../../../utils/library/migrations.ts'
import { BLOCKED_MS, Library } from '../../../utils/library/open.ts'
import { recentClippings } from '../../../utils/library/read.ts'
import { connect, freshStorage } from './fresh.ts'
import { ANNOTATION, ARTICLE, commandId } from './samples.ts'

freshStorage()

const command = () => ({
  commandId: commandId(),
  key: 'k',
  article: ARTICLE,
  annotation: ANNOTATION,
  note: 'n',
  tags: [],
})

describe('words for errors', () => {
  it.each([
    [new DOMException('The quota has been exceeded.', 'QuotaExceededError'), 'disk full'],
    [new DOMException('Encountered full disk while opening backing store: disk full', 'UnknownError'), 'disk full'],
    [new DOMException('nothing known', 'UnknownError'), 'unknown'],
    [new DOMException('The requested version is less than the existing version.', 'VersionError'), 'newer'],
    [new DOMException('The database connection is closing.', 'InvalidStateError'), 'closed'],
    ['a string', 'unknown'],
  ])('%s', (error, fault) => {
    expect(libraryError(error).fault).toBe(fault)
  })

  it('a full disk at the commit: nothing saved, clear words, and the same command works later', async () => {
    const db = await connect()
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    })
    const save = command()
    await expect(saveClipping(db, save)).rejects.toThrow('Not saved: the disk is full.')
    put.mockRestore()
    expect((await recentClippings(db, 10)).count).toBe(0)
    expect(await saveClipping(db, save)).toMatchObject({ note: 'n' })
  })

  it('a library of a newer version is not opened and not harmed', async () => {
    await new Promise<void>((done, fail) => {
      const request = indexedDB.open('attache', 99)
      request.onsuccess = () => {
        request.result.close()
        done()
      }
      request.onerror = () => fail(request.error ?? new Error('not opened'))
    })
    await expect(new Library().database()).rejects.toMatchObject({ fault: 'newer' })
  })
})

describe('an upgrade that an old tab holds up', () => {
  /** A connection of the version before, as a page of an older Attaché has it: it may or may not give way. */
  const old = (gives: boolean): Promise<IDBDatabase> =>
    new Promise((done, fail) => {
      const request = indexedDB.open('attache', 1)
      request.onupgradeneeded = () => {
        const { result, transaction } = request
        if (transaction) void STEPS[0]?.(wrap(result) as never, wrap(transaction) as never)
      }
      request.onsuccess = () => {
        const db = request.result
        db.onversionchange = () => gives && db.close()
        done(db)
      }
      request.onerror = () => fail(request.error ?? new Error('not opened'))
    })

  it('waits for one that gives way', async () => {
    await old(true)
    const db = await connect()
    expect(db.version).toBe(LIBRARY_VERSION)
  })

  it('says which tabs to close, harms nothing, and works once they are closed', async () => {
    const holding = await old(false)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const library = new Library()
    const patience = async () => {
      while (vi.getTimerCount() === 0) await new Promise(setImmediate)
      await vi.advanceTimersByTimeAsync(BLOCKED_MS)
    }
    const told = { fault: 'blocked', message: expect.stringContaining('Close its other tabs') }
    await Promise.all([expect(library.database()).rejects.toMatchObject(told), patience()])
    vi.useRealTimers()
    expect(holding.version).toBe(1)
    holding.close()
    const db = await library.database()
    expect(db.version).toBe(LIBRARY_VERSION)
    db.close()
  })
})

describe('a context’s library', () => {
  it('opens again after its connection was closed under it', async () => {
    const library = new Library()
    const first = await library.database()
    first.close()
    const save = command()
    expect(await library.use((db) => saveClipping(db, save))).toMatchObject({ note: 'n' })
    const second = await library.database()
    expect(second).not.toBe(first)
    second.close()
  })

  it('gives way to an upgrade, and tries again after a failure', async () => {
    const library = new Library()
    const db = await library.database()
    await saveClipping(db, command())
    const upgraded = await new Promise<number>((done, fail) => {
      const request = indexedDB.open('attache', LIBRARY_VERSION + 1)
      request.onsuccess = () => {
        const { version } = request.result
        request.result.close()
        done(version)
      }
      request.onerror = () => fail(request.error ?? new Error('not opened'))
      request.onblocked = () => fail(new Error('blocked by an old connection'))
    })
    expect(upgraded).toBe(LIBRARY_VERSION + 1)
    await expect(library.database()).rejects.toThrow(LibraryError)
  })
})
