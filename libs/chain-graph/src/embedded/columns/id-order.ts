/** Registered enterprises of a roster, by index, in the order of their ids. */
export class IdOrder {
  readonly #indexes: Int32Array;
  /** By index; 1 for those that are listed. */
  readonly #listed: Uint8Array;

  constructor(indexes: readonly number[], rosterSize: number) {
    this.#indexes = Int32Array.from(indexes);
    this.#listed = new Uint8Array(rosterSize);
    for (const index of indexes) this.#listed[index] = 1;
  }

  get size(): number {
    return this.#indexes.length;
  }

  get bytes(): number {
    return this.#indexes.byteLength + this.#listed.byteLength;
  }

  at(place: number): number {
    return this.#indexes[place] ?? 0;
  }

  lists(index: number): boolean {
    return this.#listed[index] === 1;
  }

  /** The first place that comes after something, when `isAfter` says of an index whether it does. */
  async placeAfter(isAfter: (index: number) => Promise<boolean>): Promise<number> {
    let [low, high] = [0, this.size];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (await isAfter(this.at(middle))) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
