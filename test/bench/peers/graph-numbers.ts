import type { Write } from './graph-sql.js';

type Table = 'enterprise' | 'zone' | 'chain' | 'stage' | 'source';

/** Numbers of what tables name by text, in the order of first mention, and the rows that hold them. */
export class GraphNumbers {
  readonly #numbers: Readonly<Record<Table, Map<string, bigint>>> = {
    enterprise: new Map(),
    zone: new Map(),
    chain: new Map(),
    stage: new Map(),
    source: new Map(),
  };
  readonly #links = new Map<string, readonly [number: bigint, stage: bigint]>();
  #names = 0n;
  #added: Write[] = [];

  numberOf(table: Table, text: string): bigint {
    const numbers = this.#numbers[table];
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const number = BigInt(numbers.size + 1);
    numbers.set(text, number);
    this.#added.push([table, [number, text]]);
    return number;
  }

  /** A number for a point of a name. */
  nextName(): bigint {
    this.#names += 1n;
    return this.#names;
  }

  /** A number for a link, kept with its stage. */
  addLink(id: string, stage: bigint): bigint {
    const number = BigInt(this.#links.size + 1);
    this.#links.set(id, [number, stage]);
    return number;
  }

  linkOf(id: string): readonly [number: bigint, stage: bigint] {
    return this.#links.get(id) ?? [0n, 0n];
  }

  /** Rows of the numbers given since the last call. */
  takeAdded(): readonly Write[] {
    const added = this.#added;
    this.#added = [];
    return added;
  }
}
