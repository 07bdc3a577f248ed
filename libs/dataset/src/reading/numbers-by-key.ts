import { hash } from 'node:crypto';

const FIRST_ROOM = 1_024;
const WORDS = 3;

type Bits = readonly [high: number, low: number];

/**
 * A number from 1 to 2³² - 1 under each key, in 12 bytes a key: 64 bits of the key's hash, and the number. A million keys meet
 * one that only looks the same once in forty million files.
 */
export class NumbersByKey {
  private slots = new Uint32Array(FIRST_ROOM * WORDS);
  private room = FIRST_ROOM;
  private count = 0;

  get(key: string): number | undefined {
    return this.at(this.slotOf(bitsOf(key)));
  }

  set(key: string, number: number): void {
    const bits = bitsOf(key);
    const slot = this.slotOf(bits);
    if (this.at(slot) === undefined) this.put(bits, number, slot);
    else this.slots[slot + 2] = number;
  }

  /** The number under the key; when there was none, it is this one from now on. */
  meet(key: string, number: number): number | undefined {
    const bits = bitsOf(key);
    const slot = this.slotOf(bits);
    const before = this.at(slot);
    if (before === undefined) this.put(bits, number, slot);
    return before;
  }

  private at(slot: number): number | undefined {
    const number = this.slots[slot + 2];
    return number === 0 ? undefined : number;
  }

  private put([high, low]: Bits, number: number, slot: number): void {
    this.slots.set([high, low, number], slot);
    this.count += 1;
    if (this.count * 3 > this.room * 2) this.grow();
  }

  /** Where these bits stand, or the free place where they belong. */
  private slotOf([high, low]: Bits): number {
    for (let at = high & (this.room - 1); ; at = (at + 1) & (this.room - 1)) {
      const slot = at * WORDS;
      if (this.slots[slot + 2] === 0 || (this.slots[slot] === high && this.slots[slot + 1] === low))
        return slot;
    }
  }

  private grow(): void {
    const old = this.slots;
    this.room *= 2;
    this.slots = new Uint32Array(this.room * WORDS);
    for (let slot = 0; slot < old.length; slot += WORDS) {
      const [high = 0, low = 0, number = 0] = old.subarray(slot, slot + WORDS);
      if (number > 0) this.slots.set([high, low, number], this.slotOf([high, low]));
    }
  }
}

const bitsOf = (key: string): Bits => {
  const digest = hash('sha1', key, 'buffer');
  return [digest.readUInt32LE(0), digest.readUInt32LE(4)];
};
