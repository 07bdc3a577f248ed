/** Where a text lies: which chunk, and from which byte of it. */
type Address = number;

const CHUNK_BYTES = 1024 * 1024;
/** More than a chunk ever holds, so that an address is one number. */
const REACH = 2 ** 32;
const NOWHERE = -1;
const FIRST_ROOM = 1024;
/** Of a text: the address of the one before it, the bytes of its key, its own bytes. */
const HEAD = { before: 0, key: 8, text: 12, size: 16 } as const;

/** Texts under keys, packed as bytes outside the heap: a million of them cost little more than what they say. */
export class PackedTexts {
  private readonly chunks: Buffer[] = [];
  private used = CHUNK_BYTES;
  private newest = new Float64Array(FIRST_ROOM).fill(NOWHERE);
  private keys = 0;

  add(key: string, text: string): void {
    const place = this.placeOf(key);
    const before = this.newest[place] ?? NOWHERE;
    this.newest[place] = this.write(key, text, before);
    if (before !== NOWHERE) return;
    this.keys += 1;
    if (this.keys * 3 > this.newest.length * 2) this.grow();
  }

  /** Those under the key, newest first. */
  *of(key: string): Generator<string> {
    let address = this.newest[this.placeOf(key)] ?? NOWHERE;
    while (address !== NOWHERE) {
      const { chunk, at } = this.locate(address);
      const start = at + HEAD.size + chunk.readUInt32LE(at + HEAD.key);
      yield chunk.toString('utf8', start, start + chunk.readUInt32LE(at + HEAD.text));
      address = chunk.readDoubleLE(at + HEAD.before);
    }
  }

  private write(key: string, text: string, before: Address): Address {
    const [keyBytes, textBytes] = [Buffer.byteLength(key), Buffer.byteLength(text)];
    const at = this.makeRoom(HEAD.size + keyBytes + textBytes);
    const chunk = this.chunks.at(-1) ?? Buffer.of();
    chunk.writeDoubleLE(before, at + HEAD.before);
    chunk.writeUInt32LE(keyBytes, at + HEAD.key);
    chunk.writeUInt32LE(textBytes, at + HEAD.text);
    chunk.write(key, at + HEAD.size);
    chunk.write(text, at + HEAD.size + keyBytes);
    return (this.chunks.length - 1) * REACH + at;
  }

  /** A text that is larger than a chunk gets one of its own. */
  private makeRoom(bytes: number): number {
    if (this.used + bytes > CHUNK_BYTES) {
      this.chunks.push(Buffer.allocUnsafeSlow(Math.max(CHUNK_BYTES, bytes)));
      this.used = 0;
    }
    const at = this.used;
    this.used += bytes;
    return at;
  }

  private locate(address: Address): { readonly chunk: Buffer; readonly at: number } {
    const number = Math.floor(address / REACH);
    return { chunk: this.chunks[number] ?? Buffer.of(), at: address - number * REACH };
  }

  private keyAt(address: Address): string {
    const { chunk, at } = this.locate(address);
    const start = at + HEAD.size;
    return chunk.toString('utf8', start, start + chunk.readUInt32LE(at + HEAD.key));
  }

  /** Where the key stands among the newest texts, or the free place where it belongs. */
  private placeOf(key: string): number {
    const mask = this.newest.length - 1;
    for (let place = hashOf(key) & mask; ; place = (place + 1) & mask) {
      const address = this.newest[place] ?? NOWHERE;
      if (address === NOWHERE || this.keyAt(address) === key) return place;
    }
  }

  private grow(): void {
    const old = this.newest;
    this.newest = new Float64Array(old.length * 2).fill(NOWHERE);
    for (const address of old)
      if (address !== NOWHERE) this.newest[this.placeOf(this.keyAt(address))] = address;
  }
}

/** FNV-1a over the units of the key. */
const hashOf = (key: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
};
