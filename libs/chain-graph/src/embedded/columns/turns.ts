/** Lets those who ask for the same thing in, one after the other. */
export class Turns<Key> {
  readonly #last = new Map<Key, Promise<unknown>>();

  async take<Result>(key: Key, work: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.#last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (this.#last.get(key) === mine) this.#last.delete(key);
    }
  }
}
