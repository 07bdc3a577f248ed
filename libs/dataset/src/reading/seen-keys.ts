import { hash } from 'node:crypto';

const FIRST_ROOM = 1_024;
const WORDS = 3;

/**
 * On which line each key stood first, in 12 bytes a key: 64 bits of its hash and the line. A million keys meet one that only
 * looks the same once in forty million files.
 */
export class SeenKeys {
  private slots = new Uint32Array(FIRST_ROOM * WORDS);
  private room = FIRST_ROOM;
  private count = 0;

  /** The line on which the key stood before; undefined the first time, which is remembered. */
  meet(key: string, line: number): number | undefined {
    const digest = hash('sha1', key, 'buffer');
    const [high, low] = [digest.readUInt32LE(0), digest.readUInt32LE(4)];
    const slot = this.slotOf(high, low);
    const before = this.slots[slot + 2];
    if (before !== undefined && before > 0) return before;
    this.slots.set([high, low, line], slot);
    this.count += 1;
    if (this.count * 3 > this.room * 2) this.grow();
    return undefined;
  }

  /** Where these bits stand, or the free place where they belong; a line is never 0. */
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
      const [high = 0, low = 0, line = 0] = old.subarray(slot, slot + WORDS);
      if (line > 0) this.slots.set([high, low, line], this.slotOf(high, low));
    }
  }
}
