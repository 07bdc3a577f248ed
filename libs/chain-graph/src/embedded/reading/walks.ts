import type { EnterpriseId, LinkId } from '@liantu/domain';
import { sqlText } from '../sql-texts.js';
import type { Snapshot } from '../storage/reader-pool.js';
import { listOf } from './group.js';

const FILE = new URL('./walks.sql', import.meta.url);
const ENTERPRISE = sqlText(FILE, 'enterprise');
const LINKS_BETWEEN = sqlText(FILE, 'links-between');
const NEXT = { suppliers: sqlText(FILE, 'suppliers'), customers: sqlText(FILE, 'customers') };

export interface Neighbour {
  readonly no: bigint;
  readonly id: EnterpriseId;
}

export interface LinkBetween {
  readonly no: bigint;
  readonly id: LinkId;
  readonly customer: bigint;
}

/** Walks along the links in force on one day, a whole level a step. */
export class Walk {
  readonly #snapshot: Snapshot;
  readonly day: number;

  constructor(snapshot: Snapshot, day: number) {
    this.#snapshot = snapshot;
    this.day = day;
  }

  /** The number of an enterprise; undefined when it is not registered. */
  async find(id: EnterpriseId): Promise<bigint | undefined> {
    return (await this.#snapshot.all<{ no: bigint }>(ENTERPRISE, id))[0]?.no;
  }

  /** Who supplies one of these, or buys from one of them. */
  next(from: Iterable<bigint>, side: 'suppliers' | 'customers'): Promise<readonly Neighbour[]> {
    return this.#snapshot.all<Neighbour>(NEXT[side], listOf(from), this.day);
  }

  /** Links from one of these suppliers to one of these customers, by link id. */
  between(suppliers: Iterable<bigint>, customers: Iterable<bigint>): Promise<readonly LinkBetween[]> {
    return this.#snapshot.all<LinkBetween>(LINKS_BETWEEN, listOf(suppliers), this.day, listOf(customers));
  }
}
