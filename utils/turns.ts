/** Work that must not overtake other work of its kind: what is begun later is done later. */

export class Turns<K> {
  /** The last piece of work that was asked for, by what it is about. */
  readonly #last = new Map<K, Promise<unknown>>()

  /**
   * Does work once all work that was asked for before about the same thing is done, or has failed.
   * @returns what it gives. @throws what it throws; what comes after it is done all the same.
   */
  take<T>(about: K, work: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(about) ?? Promise.resolve()).then(work, work)
    this.#last.set(about, turn)
    const over = () => {
      if (this.#last.get(about) === turn) this.#last.delete(about)
    }
    turn.then(over, over)
    return turn
  }

  /** How many things have work under way. */
  get size(): number {
    return this.#last.size
  }
}
