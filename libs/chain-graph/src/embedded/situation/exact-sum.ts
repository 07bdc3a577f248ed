/** Amounts reach 10¹³, so that a few hundred of them still add up exactly in a number. */
const SPILL = 2 ** 52;

const LOW = 2 ** 22;

/** An exact sum of whole numbers from 0 to 10¹³. */
export class ExactSum {
  #part = 0;
  #rest = 0n;

  add(amount: number): void {
    this.#part += amount;
    if (this.#part < SPILL) return;
    this.#rest += BigInt(this.#part);
    this.#part = 0;
  }

  get value(): bigint {
    return this.#rest + BigInt(this.#part);
  }
}

/** An exact sum of squares: each amount is two digits to the base 2²², whose products fit in a number. */
export class ExactSumOfSquares {
  readonly #high = new ExactSum();
  readonly #mixed = new ExactSum();
  readonly #low = new ExactSum();

  add(amount: number): void {
    const low = amount % LOW;
    const high = (amount - low) / LOW;
    this.#high.add(high * high);
    this.#mixed.add(high * low);
    this.#low.add(low * low);
  }

  get value(): bigint {
    return (this.#high.value << 44n) + (this.#mixed.value << 23n) + this.#low.value;
  }
}
