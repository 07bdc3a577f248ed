import type { Snapshot } from '../storage/reader-pool.js';
import type { ChainColumns, SupplyColumns } from './chain-columns.js';
import { readColumns, refresh, withSupply } from './refresh.js';

export interface Bounds {
  readonly chains: number;
  readonly bytes: number;
}

/** A chain of the graph and the position of the snapshot. */
export interface Asked {
  readonly chain: number;
  readonly position: bigint;
}

/** The chains asked for last, in columns, as many as the bounds allow. Takes one question at a time for each chain. */
export class KeptColumns {
  readonly #bounds: Bounds;
  /** The one asked for last is the last. */
  readonly #kept = new Map<number, ChainColumns>();

  constructor(bounds: Bounds) {
    this.#bounds = bounds;
  }

  /** The columns of a chain, if they are up to the position already. */
  current({ chain, position }: Asked): ChainColumns | undefined {
    const columns = this.#kept.get(chain);
    if (columns?.position !== position) return undefined;
    this.#kept.delete(chain);
    this.#kept.set(chain, columns);
    return columns;
  }

  /** The columns of a chain as of the snapshot. */
  async members(snapshot: Snapshot, asked: Asked): Promise<ChainColumns> {
    const columns = await this.#current(snapshot, asked);
    this.#keep(columns);
    return columns;
  }

  /** The same with its links. */
  async links(snapshot: Snapshot, asked: Asked): Promise<readonly [ChainColumns, SupplyColumns]> {
    const columns = await this.#current(snapshot, asked);
    const supply = await withSupply(snapshot, columns);
    this.#keep(columns);
    return [columns, supply];
  }

  /** Columns that are half read must not be met again, so they are kept only after all went well. */
  async #current(snapshot: Snapshot, { chain, position }: Asked): Promise<ChainColumns> {
    const kept = this.#kept.get(chain);
    this.#kept.delete(chain);
    const isCurrent = kept !== undefined && (await refresh(snapshot, kept, position));
    return isCurrent ? kept : readColumns(snapshot, chain, position);
  }

  #keep(columns: ChainColumns): void {
    this.#kept.set(columns.chain, columns);
    let bytes = [...this.#kept.values()].reduce((sum, kept) => sum + kept.bytes, 0);
    for (const [chain, kept] of this.#kept) {
      if (this.#kept.size === 1 || (this.#kept.size <= this.#bounds.chains && bytes <= this.#bounds.bytes))
        return;
      this.#kept.delete(chain);
      bytes -= kept.bytes;
    }
  }
}
