/** The reader's corrections, kept at hand for all tabs as long as nothing changes them. */
import { heardChange } from '../../utils/browser.ts'
import { bookOf, type CorrectionBook } from '../../utils/corrections/book.ts'
import type { Library } from '../../utils/library/open.ts'
import { liveBook } from '../../utils/library/read-corrections.ts'

/** So long, in milliseconds, marks wait for a library that is slow to open. */
const PATIENCE_MS = 500

export class KeptBook {
  readonly #library: Library
  #book: Promise<CorrectionBook | null> | null = null

  constructor(library: Library) {
    this.#library = library
    heardChange((change) => change === 'corrections' && this.forget())
  }

  /** Corrections have changed: they are read anew when they are next asked for. */
  forget(): void {
    this.#book = null
  }

  /**
   * The corrections that hold; none where the library cannot be read, and marks come uncorrected.
   * @param late hears of them where they come too late to be waited for.
   */
  async now(late: (book: CorrectionBook) => void): Promise<CorrectionBook> {
    const asked = (this.#book ??= this.#library.use(liveBook).catch(() => null))
    const none = bookOf([])
    let waiting = true
    const { promise: tired, resolve } = Promise.withResolvers<null>()
    const timer = setTimeout(() => {
      waiting = false
      resolve(null)
    }, PATIENCE_MS)
    const read = await Promise.race([asked, tired])
    clearTimeout(timer)
    if (!waiting) void asked.then((book) => book && late(book))
    // What could not be read is asked for again by the next page.
    else if (read === null && this.#book === asked) this.forget()
    return read ?? none
  }
}
