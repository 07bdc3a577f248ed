import { Column } from './column.js';
import { NONE } from './owned-rows.js';

/** The enterprises a chain touches, by number of the graph and by index in the columns. */
export class Roster {
  readonly #numbers = Column.ofIntegers();
  /** Indexes are kept one higher, so that 0 means none; memory that is never written costs none. */
  readonly #indexes = Column.ofIntegers();

  get size(): number {
    return this.#numbers.length;
  }

  get bytes(): number {
    return this.#numbers.bytes + this.#indexes.bytes;
  }

  numberOf(index: number): number {
    return this.#numbers.get(index);
  }

  /** `NONE` when the chain does not touch it. */
  indexOf(number: number): number {
    return this.#indexes.get(number) - 1;
  }

  /** Numbers of those added since the roster had that size, ascending. */
  since(size: number): readonly number[] {
    return [...Int32Array.from({ length: this.size - size }, (_, at) => this.numberOf(size + at)).sort()];
  }

  add(number: number): number {
    const known = this.indexOf(number);
    if (known !== NONE) return known;
    const index = this.size;
    this.#numbers.set(index, number);
    this.#indexes.set(number, index + 1);
    return index;
  }
}
