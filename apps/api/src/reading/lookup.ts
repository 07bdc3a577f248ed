import DataLoader from 'dataloader';
import { together, type Soon } from './soon.js';
import { UnderWay } from './under-way.js';

/** Asks for the values of keys; one that has none is missing from the answer. */
type Ask<Key, Value> = (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>;

/** Values by key, kept once they are known; those that are not are asked for together, all that a turn asks for. */
export class Lookup<Key, Value> {
  private readonly known = new Map<Key, Value | undefined>();
  private readonly loader: DataLoader<Key, Value | undefined>;

  /** `kept` hears of each value that is kept. */
  constructor(
    private readonly ask: Ask<Key, Value>,
    private readonly kept: (value: Value | undefined) => void,
  ) {
    this.loader = new DataLoader((keys) => this.load(keys), { cacheMap: new UnderWay() });
  }

  get(key: Key): Soon<Value | undefined> {
    return this.known.has(key) ? this.known.get(key) : this.loader.load(key);
  }

  /** In the order of the keys. */
  all(keys: readonly Key[]): Soon<readonly (Value | undefined)[]> {
    return together(keys.map((key) => this.get(key)));
  }

  private async load(keys: readonly Key[]): Promise<(Value | undefined)[]> {
    try {
      const found = await this.ask(keys);
      for (const key of keys) this.keep(key, found.get(key));
      return keys.map((key) => found.get(key));
    } finally {
      for (const key of keys) this.loader.clear(key);
    }
  }

  private keep(key: Key, value: Value | undefined): void {
    if (this.known.has(key)) return;
    this.known.set(key, value);
    this.kept(value);
  }
}
