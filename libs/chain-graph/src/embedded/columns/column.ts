type Numbers = Int32Array | Float64Array;

/** Whole numbers in one growing typed array. What was never set is 0. */
export class Column {
  #numbers: Numbers;
  #length = 0;

  private constructor(numbers: Numbers) {
    this.#numbers = numbers;
  }

  /** Numbers, days and codes: within 32 bits. */
  static ofIntegers(): Column {
    return new Column(new Int32Array(64));
  }

  /** Amounts and positions: within 2⁵³. */
  static ofAmounts(): Column {
    return new Column(new Float64Array(64));
  }

  get length(): number {
    return this.#length;
  }

  get bytes(): number {
    return this.#numbers.byteLength;
  }

  get(row: number): number {
    return this.#numbers[row] ?? 0;
  }

  set(row: number, value: number): void {
    if (row >= this.#length) this.#reserve(row + 1);
    this.#numbers[row] = value;
  }

  append(values: readonly number[]): void {
    const start = this.#length;
    this.#reserve(start + values.length);
    this.#numbers.set(values, start);
  }

  #reserve(length: number): void {
    this.#length = length;
    if (length <= this.#numbers.length) return;
    const capacity = Math.max(length, this.#numbers.length * 2);
    const grown = this.#numbers instanceof Int32Array ? new Int32Array(capacity) : new Float64Array(capacity);
    grown.set(this.#numbers);
    this.#numbers = grown;
  }
}
