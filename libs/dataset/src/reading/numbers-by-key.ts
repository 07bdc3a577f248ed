import { hash } from 'node:crypto';

const FIRST_ROOM = 1_024;
const WORDS = 3;

/**
 * A number from 1 to 2³² - 1 under each key, in 12 bytes a key: 64 bits of the key's hash, and the number. A million keys meet
 * one that only looks the same once in forty million files.
 */
export class NumbersByKey {
  private slots = new Uint32Array(FIRST_ROOM * WORDS);
  private room = FIRST_ROOM;
  private count = 0;

  get(key: string): number | undefined {
    const number = this.slots[this.slotFor(key) + 2];
    return number === 0 ? undefined : number;
  }

  set(key: string, number: number): void {
    const slot = this.slotFor(key);
    const isNew = this.slots[slot + 2] === 0;
    this.slots[slot + 2] = number;
    if (!isNew) return;
    this.slots.set(bitsOf(key), slot);
    this.count += 1;
    if (this.count * 3 > this.room * 2) this.grow();
  }

  private slotFor(key: string): number {
    const [high, low] = bitsOf(key);
    return this.slotOf(high, low);
  }

  /** Where these bits stand, or the free place where they belong. */
  private slotOf(high: number, low: number): number {
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
      if (number > 0) this.slots.set([high, low, number], this.slotOf(high, low));
    }
  }
}

const bitsOf = (key: string): readonly [high: number, low: number] => {
  const digest = hash('sha1', key, 'buffer');
  return [digest.readUInt32LE(0), digest.readUInt32LE(4)];
};
