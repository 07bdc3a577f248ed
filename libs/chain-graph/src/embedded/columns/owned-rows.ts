import { Column } from './column.js';
import type { Lists } from './lists.js';

/** No row, no place, no number. */
export const NONE = -1;

/**
 * A table in columns, whose rows hang together in a list for each owner, so that the rows of one owner can be read again. Rows
 * taken off a list stay behind as waste.
 */
export class OwnedRows<Name extends string> {
  readonly columns: Readonly<Record<Name, Column>>;
  /** Rows are kept one higher, so that 0 means none. */
  readonly #first = Column.ofIntegers();
  readonly #next = Column.ofIntegers();
  #wasted = 0;

  constructor(
    columns: Readonly<Record<Name, Column>>,
    readonly names: readonly Name[],
  ) {
    this.columns = columns;
  }

  get length(): number {
    return this.#next.length;
  }

  get wasted(): number {
    return this.#wasted;
  }

  get bytes(): number {
    const columns = this.names.map((name) => this.columns[name].bytes);
    return columns.reduce((sum, bytes) => sum + bytes, this.#first.bytes + this.#next.bytes);
  }

  /** `NONE` when the owner has no row. */
  first(owner: number): number {
    return this.#first.get(owner) - 1;
  }

  next(row: number): number {
    return this.#next.get(row) - 1;
  }

  /** Adds rows; gives the first of them. */
  append(owners: readonly number[], values: Lists<Name>): number {
    const start = this.length;
    for (const name of this.names) this.columns[name].append(values[name]);
    for (const owner of owners) this.add(owner);
    return start;
  }

  /** Adds a row without values. */
  add(owner: number): number {
    const row = this.length;
    this.#next.set(row, this.#first.get(owner));
    this.#first.set(owner, row + 1);
    return row;
  }

  /** Puts the values at one place of the lists into a row. */
  rewrite(row: number, values: Lists<Name>, place: number): void {
    for (const name of this.names) this.columns[name].set(row, values[name][place] ?? 0);
  }

  drop(owner: number): void {
    for (let row = this.first(owner); row !== NONE; row = this.next(row)) this.#wasted += 1;
    this.#first.set(owner, 0);
  }
}
