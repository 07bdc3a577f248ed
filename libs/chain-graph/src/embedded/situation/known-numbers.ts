import type { ChainId, Territory, ZoneId } from '@liantu/domain';
import type { Numbers } from '../columns/read-framework.js';

interface Subject {
  readonly chain: ChainId;
  readonly territory: Territory;
}

/** The numbers that the ids of chains and zones stand for in the graph, once they were read; they never change. */
export class KnownNumbers {
  readonly #chains = new Map<ChainId, number>();
  readonly #zones = new Map<ZoneId, number>();

  note({ chain, territory }: Subject, numbers: Omit<Numbers, 'position'>): void {
    this.#chains.set(chain, numbers.chain);
    if (territory.kind === 'zone' && numbers.zone !== undefined)
      this.#zones.set(territory.zone, numbers.zone);
  }

  /** Undefined unless all that the subject needs is known. */
  of({ chain, territory }: Subject): Omit<Numbers, 'position'> | undefined {
    const number = this.#chains.get(chain);
    if (number === undefined) return undefined;
    if (territory.kind === 'region') return { chain: number };
    const zone = this.#zones.get(territory.zone);
    return zone === undefined ? undefined : { chain: number, zone };
  }
}
