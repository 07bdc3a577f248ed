/** Golden ratio in 32 bits: neighbouring seeds give unrelated streams. */
const STRIDE = 0x9e3779b9;
/** 1 − the exponent of Zipf's law: with it about 80 % of the draws fall on the first fifth of a large number. */
const ZIPF = 0.1;

/** A reproducible stream of numbers (mulberry32); the same seed and place give the same stream. */
export class Random {
  #state: number;

  constructor(seed: number, place = 0) {
    this.#state = Math.imul(seed + 1, STRIDE) ^ Math.imul(place + 1, 0x85ebca6b);
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** From 0 up to, not including, the limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** Like `below`, by Zipf's law: the first is drawn most often, 80 % of the draws fall on the first fifth. */
  skewed(limit: number): number {
    const mass = (limit + 1) ** ZIPF - 1;
    return Math.min(limit, Math.floor((1 + this.next() * mass) ** (1 / ZIPF))) - 1;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** Uniform in its logarithm: as many draws from 1 to 10 as from 10 to 100. */
  magnitude(smallest: number, largest: number): number {
    return Math.round(smallest * (largest / smallest) ** this.next());
  }

  pick<T>(items: readonly [T, ...T[]]): T {
    return items[this.below(items.length)] ?? items[0];
  }
}
