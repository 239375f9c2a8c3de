/** What can go wrong with the library, in words fit to be shown. */

export type Fault =
  | 'disk full'
  | 'newer'
  | 'blocked'
  | 'not there'
  | 'damaged'
  | 'changed'
  | 'other command'
  | 'closed'
  | 'unknown'

const WORDS: Record<Fault, string> = {
  'disk full': 'Not saved: the disk is full.',
  newer: 'Not opened: the library was written by a newer Attaché.',
  blocked: 'Not opened: an older Attaché still holds the library. Close its other tabs and windows, and try again.',
  'not there': 'Not done: that is not in the library any more.',
  damaged: 'Not done: that is damaged in the library. It is kept as it is, and goes out with an export.',
  changed: 'Not done: it was changed meanwhile. Look at it again.',
  'other command': 'Not done: that command id belongs to another command.',
  closed: 'Not done: the library was closed. Try again.',
  unknown: 'Not done: the browser could not work with the library.',
}

/** Thrown by everything in this folder; `fault` tells machines, the message tells people. */
export class LibraryError extends Error {
  override name = 'LibraryError'
  readonly fault: Fault

  constructor(fault: Fault, cause?: unknown) {
    super(WORDS[fault], cause === undefined ? {} : { cause })
    this.fault = fault
  }
}

/**
 * Browsers name a full disk in several ways: QuotaExceededError by the standard (a DOMException, from 2025 on a class of its
 * own), Firefox also NS_ERROR_FILE_NO_DEVICE_SPACE, Chrome an UnknownError or AbortError that speaks of the quota or disk.
 */
const DISK_FULL = /quota|disk (is )?full|no (device )?space|enospc|FILE_NO_DEVICE_SPACE/i

/** Gives any error of IndexedDB its words. */
export function libraryError(error: unknown): LibraryError {
  if (error instanceof LibraryError) return error
  const { name, message } = error instanceof Error || error instanceof DOMException ? error : { name: '', message: '' }
  if (DISK_FULL.test(name) || DISK_FULL.test(message)) return new LibraryError('disk full', error)
  if (name === 'VersionError') return new LibraryError('newer', error)
  if (name === 'InvalidStateError') return new LibraryError('closed', error)
  return new LibraryError('unknown', error)
}

/**
 * Waits for what is asked of the library. @param request a function where a transaction is begun by hand, for a connection that was closed
 * says so at once. @throws {LibraryError}
 */
export async function asked<T>(request: Promise<T> | (() => Promise<T>)): Promise<T> {
  try {
    return await (typeof request === 'function' ? request() : request)
  } catch (error) {
    throw libraryError(error)
  }
}
